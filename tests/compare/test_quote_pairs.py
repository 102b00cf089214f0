"""One utterance as two newsrooms have it, and pairs that only look alike; every sentence is our own."""

import pytest

from reader.checks import verbatim
from reader.compare.quotes import Utterance, same_utterance, utterance
from reader.model import Quote
from reader.text.wordings import word_changes

#: Said, printed elsewhere, and what is changed: (kind, flag) of each change.
PAIRS = {
    "trimmed": (
        "To be honest, I think the ministry has known about this leak since the spring.",
        "I think the ministry has known about this leak since the spring.",
        [("dropped", None)],
    ),
    "elided with a number": (
        "The wells were tested in March, in the presence of two inspectors, and every one of them was clean.",
        "The wells were tested in March … and every one of them was clean.",
        [("elided", "number")],
    ),
    "a capital in brackets": (
        "And so the council decided to close the bridge at night.",
        "[T]he council decided to close the bridge at night.",
        [("dropped", None)],
    ),
    "put in for a pronoun": (
        "They have lied to us for years and they will go on lying.",
        "[The directors] have lied to us for years and they will go on lying.",
        [("inserted", None)],
    ),
    "a number": (
        "There are 340 families in this valley without clean water today.",
        "There are 430 families in this valley without clean water today.",
        [("altered", "number")],
    ),
    "a number in figures": (
        "We lost three of our oldest trees in a single night.",
        "We lost 3 of our oldest trees in a single night.",
        [],
    ),
    "percent": (
        "Prices have gone up by 12 per cent since the summer in this town.",
        "Prices have gone up by 12% since the summer in this town.",
        [],
    ),
    "thousands": (
        "We counted 12,000 people on the square before noon.",
        "We counted 12000 people on the square before noon.",
        [],
    ),
    "one and a half": (
        "We need one and a half million litres a day to get by.",
        "We need 1.5 million litres a day to get by.",
        [],
    ),
    "a currency": (
        "It cost us $4 million to clean the river after the spill.",
        "It cost us €4 million to clean the river after the spill.",
        [("altered", "number")],
    ),
    "spelling": (
        "The organisation has honoured every promise it made to the harbour.",
        "The organization has honored every promise it made to the harbor.",
        [],
    ),
    "contractions": (
        "It is the worst flood that I have seen in my life.",
        "It’s the worst flood that I’ve seen in my life.",
        [("altered", None), ("altered", None)],
    ),
    "will shortened": (
        "We will never give up this harbour to anybody else.",
        "We’ll never give up this harbour to anybody else.",
        [("altered", None)],
    ),
    "not dropped": (
        "We did not know that the valve had been left open.",
        "We did know that the valve had been left open.",
        [("dropped", "negation")],
    ),
    "turned by its beginning": (
        "We were able to reach the crew before the storm hit us.",
        "We were unable to reach the crew before the storm hit us.",
        [("altered", "negation")],
    ),
    "a modal": (
        "The government must act before the dam breaks this spring.",
        "The government should act before the dam breaks this spring.",
        [("altered", "modal")],
    ),
    "a name": (
        "I spoke to Minister Novak about the bridge on the same evening.",
        "I spoke to Minister Horak about the bridge on the same evening.",
        [("altered", "name")],
    ),
    "a name that opens": (
        "Marta and I spoke about the bridge on the same evening as the fire.",
        "I spoke about the bridge on the same evening as the fire.",
        [("dropped", "name")],
    ),
    "a word that opens is no name": (
        "Well, you know, we just want our water back as soon as possible.",
        "We just want our water back as soon as possible.",
        [("dropped", None)],
    ),
    "tense": (
        "The dam is holding and the water goes down slowly.",
        "The dam was holding and the water goes down slowly.",
        [("altered", None)],
    ),
}


def _said(text: str, person: str | None, article: int) -> Utterance:
    return utterance(article, Quote(0, len(text), "direct", person, 0, 0, "said", 0, 0, person), text)


@pytest.mark.parametrize(("said", "printed", "wanted"), PAIRS.values(), ids=PAIRS.keys())
def test_one_utterance_in_two_wordings_is_grouped_and_its_changes_named(said, printed, wanted) -> None:
    assert same_utterance(_said(said, "Ann Hill", 0), _said(printed, "Ann Hill", 1))
    assert [(change.kind, change.flag) for change in word_changes(said, printed)] == wanted


@pytest.mark.parametrize(
    ("one", "other", "second_speaker"),
    [
        (
            "We will rebuild every house on this street before winter comes.",
            "All the homes here are going to be put up again by the end of the year.",
            "Ann Hill",
        ),
        (
            "I want to thank everybody who came here tonight to support the team.",
            "I want to thank the fire crews for their work on the hills last week.",
            "Ann Hill",
        ),
        (
            "Our thoughts and prayers are with the families of the victims.",
            "Our thoughts and prayers are with the families of the victims.",
            "Bo Stone",
        ),
        ("a great day for the town", "a bad day for the town", "Ann Hill"),
    ],
    ids=["a paraphrase", "the same opening", "a stock phrase of another", "short ones"],
)
def test_what_only_looks_alike_is_not_grouped(one: str, other: str, second_speaker: str) -> None:
    assert not same_utterance(_said(one, "Ann Hill", 0), _said(other, second_speaker, 1))


def _against(said: str, printed: str) -> str:
    return verbatim(printed, f"He began. {said} Then they went on to other business and closed at five.").verdict


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("trimmed", "agrees"),
        ("percent", "agrees"),
        ("one and a half", "agrees"),
        ("spelling", "agrees"),
        ("contractions", "rounding"),
        ("will shortened", "rounding"),
        ("put in for a pronoun", "rounding"),
        ("elided with a number", "disagrees"),
        ("a currency", "disagrees"),
        ("turned by its beginning", "disagrees"),
        ("tense", "disagrees"),
    ],
)
def test_a_wording_is_checked_against_what_was_said(name: str, verdict: str) -> None:
    said, printed, _ = PAIRS[name]
    assert _against(said, printed) == verdict


def test_what_was_left_out_between_marks_is_shown_whole() -> None:
    said = (
        "The wells were tested in March, before the eyes of inspectors and of the press and of us all, and are clean."
    )
    check = verbatim("The wells were tested in March ... and are clean.", f"He sat down. {said} The end.")
    assert check.verdict == "rounding"
    assert [f"He sat down. {said} The end."[s.start : s.end] for s in check.spans] == [said[:-1]]


def test_pieces_in_another_order_are_no_quotation_with_words_left_out() -> None:
    said = "The wells are clean and safe to drink from. We tested every one of them in the month of March."
    check = verbatim("We tested every one of them in the month of March … The wells are clean and safe.", said)
    assert check.verdict == "disagrees"


def test_a_name_put_in_brackets_is_marked_and_no_change_of_words() -> None:
    check = verbatim(
        "The WHO [World Health Organization] told us nothing until May.", "The WHO told us nothing until May."
    )
    assert check.verdict == "rounding"
