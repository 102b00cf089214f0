"""Labels of events: a clause that holds trigger and name, without what stands before it or explains its name."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.events.labels import LONGEST, finished, is_headless, is_headline, label_of
from reader.events.seeds import seeds_of
from reader.model import Article, Paragraph

DAY = datetime(2024, 5, 8, 9, tzinfo=UTC)


def label(sentence: str) -> str:
    """The label of an event that one sentence alone tells."""
    text = f"A headline\n\n{sentence}"
    paragraphs = (Paragraph(0, 10), Paragraph(12, len(text)))
    article = Article(None, "A headline", (), DAY, "Post", "en", text, paragraphs, (), "gold")
    seeds = seeds_of(0, article)
    assert len(seeds) == 1
    return label_of(seeds, [text])


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The same day rebels captured Kharkiv in Ukraine.", "Rebels captured Kharkiv in Ukraine"),
        ("On Saturday morning rebels captured Kharkiv.", "Rebels captured Kharkiv"),
        ("Three days earlier Anna Lind resigned in Kharkiv.", "Anna Lind resigned in Kharkiv"),
        ("Overnight Anna Lind resigned as mayor of Kharkiv.", "Anna Lind resigned as mayor of Kharkiv"),
        ("Beyond the old bridge, but before noon, rebels captured Kharkiv.", "Rebels captured Kharkiv"),
        ("Anna Lind, the finance minister, resigned on Monday in Kharkiv.", "Anna Lind resigned in Kharkiv"),
        ("The finance minister, Anna Lind, resigned on Monday in Kharkiv.", "Anna Lind resigned in Kharkiv"),
        ("Anna Lind, who resigned on Monday in Kharkiv, has two cats.", "Anna Lind resigned in Kharkiv"),
        ("And rebels captured Kharkiv, where it rained.", "Rebels captured Kharkiv"),
        ("Sunday night, from his window, a man attacked Kharkiv.", "A man attacked Kharkiv"),
        ("Speaking at the gate in the rain, Anna Lind resigned.", "Anna Lind resigned"),
        ("TOKYO/KYIV (Reuters) - Rebels captured Kharkiv.", "Rebels captured Kharkiv"),
        ("Getty Images Anna Lind resigned as mayor of Kharkiv.", "Anna Lind resigned as mayor of Kharkiv"),
        ("When the wall at Kharkiv burst on Monday, the water came fast.", "The wall at Kharkiv burst"),
    ],
)
def test_a_label_begins_at_its_subject(sentence: str, wanted: str) -> None:
    assert label(sentence) == wanted


def test_what_holds_the_trigger_is_never_cut_away() -> None:
    told = label("After rebels captured Kharkiv on Monday, the markets of the old town stood empty for hours.")
    assert "captured Kharkiv" in told
    assert len(told) <= LONGEST + 1


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        (
            "“Nobody in this city will go thirsty,” Anna Lind said in Kharkiv.",
            "Anna Lind: “Nobody in this city will go thirsty”",
        ),
        (
            "The storm brought 22 millimetres (0.9 inches) of rain to Kharkiv on Sunday, a record.",
            "The storm brought 22 millimetres of rain to Kharkiv",
        ),
        (
            "The death toll from the collapse of a bridge in southern Kharkiv rose to seven late on Monday when three "
            "more bodies were brought ashore.",
            "The death toll from the collapse of a bridge in southern Kharkiv rose to seven",
        ),
        (
            "Anna Lind donated 240,000 kronor, the price of a house.",
            "Anna Lind donated 240,000 kronor",
        ),
    ],
)
def test_a_label_ends_where_its_clause_does(sentence: str, wanted: str) -> None:
    assert label(sentence) == wanted


def test_words_are_given_to_nobody_where_two_could_have_said_them() -> None:
    told = label("“Nobody in this city will go thirsty,” Boris Ek’s adviser Anna Lind said in Kharkiv on Monday.")
    assert not told.startswith("Boris Ek:")


def test_a_clause_of_its_own_has_the_subject_of_its_sentence() -> None:
    text = "A headline\n\nPolice raided the offices of Anna Lind on Monday and arrested two of her aides."
    paragraphs = (Paragraph(0, 10), Paragraph(12, len(text)))
    seeds = seeds_of(0, Article(None, "A headline", (), DAY, "Post", "en", text, paragraphs, (), "gold"))
    assert [label_of([seed], [text]) for seed in seeds] == [
        "Police raided the offices of Anna Lind and arrested two of her aides",
        "Police arrested two of her aides",
    ]


def test_a_phrase_that_cannot_be_cut_is_kept_whole() -> None:
    told = label(
        "Nasa captured a stunning shot of the broken berg off Kharkiv using Landsat's orbiting Earth satellite cameras."
    )
    assert not told.endswith("…")


@pytest.mark.parametrize(
    ("told", "trigger", "wanted"),
    [
        ("Anna Lind resigned as mayor of Kharkiv", "quit", True),
        ("She died on 13 March", "die", True),
        ("“We have built the best tractor,” she said", "speak", True),
        ("She said the road was closed", "speak", False),
        ("I grabbed my son and ran", "arrest", False),
        ("But the wall was never inspected, Lind told the council", "speak", False),
    ],
)
def test_a_headline_says_by_itself_what_happened(told: str, trigger: str, wanted: bool) -> None:
    assert is_headline(told, trigger) == wanted


def test_words_of_a_running_quotation_are_named_by_its_speaker() -> None:
    told = "“The,” Anna Lind said to the council. “It was dark by then. We fled the town at noon with the dogs.”"
    text = f"A headline\n\n{told}"
    paragraphs = (Paragraph(0, 10), Paragraph(12, len(text)))
    seeds = seeds_of(0, Article(None, "A headline", (), DAY, "Post", "en", text, paragraphs, (), "gold"))
    assert label_of([seeds[0], seeds[-1]], [text]).startswith("Anna Lind: “We fled the town")


@pytest.mark.parametrize(
    ("told", "wanted"),
    [("Said nobody had complained", True), ("Arrested two men", True), ("Two men were arrested", False)],
)
def test_a_label_that_begins_with_its_verb_is_headless(told: str, wanted: bool) -> None:
    assert is_headless(told) == wanted


def test_a_long_label_leaves_out_who_its_subject_is() -> None:
    told = (
        "Jim Steyer, chief executive and founder of Common Sense Media in the bay of Varno, said the campaign would "
        "be modelled on the drive against smoking and paid for by the members"
    )
    assert finished(told, "said").startswith("Jim Steyer said the campaign would be modelled")


def test_a_long_label_leaves_out_what_opens_it() -> None:
    told = (
        "When reached for comment on the plans of the council last week, a spokesman of the Kestrel depot in Varno "
        "harbour said that nothing had been decided"
    )
    assert finished(told, "said").startswith("A spokesman of the Kestrel depot")


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("The ferry, named after a queen of Gdynia, sank off Kharkiv on Monday.", "The ferry sank off Kharkiv"),
        ("A warehouse, rented by nobody since spring, burned in Kharkiv.", "A warehouse burned in Kharkiv"),
        (
            "The study, published on Wednesday in the journal Kharkiv Letters, found that nobody trusts the harbour.",
            "The study was published in the journal Kharkiv Letters",
        ),
        ("The mayor, nicknamed the Fox by her rivals, resigned in Kharkiv.", "The mayor resigned in Kharkiv"),
        (
            "Since the talks collapsed in Kharkiv on Monday, the hall has stood empty.",
            "The talks collapsed in Kharkiv",
        ),
        ("Once rebels captured Kharkiv, the lamps of the old town went dark.", "Rebels captured Kharkiv"),
        ("After Anna Lind resigned in Kharkiv, the hall stood empty for hours.", "Anna Lind resigned in Kharkiv"),
        ("On December 31, 2015, a wave of looting struck Kharkiv.", "A wave of looting struck Kharkiv"),
        ("On Monday, May 5, 2014, more than 200 pupils were kidnapped.", "More than 200 pupils were kidnapped"),
        (
            "- Anna Lind is a rider of 20 from Marst - The rider won the Kharkiv race twice - Her horse is grey.",
            "The rider won the Kharkiv race twice",
        ),
        (
            "Hailing the arrest as “a fine thing”, Anna Lind thanked nobody in Kharkiv.",
            "Hailing the arrest as “a fine thing”, Anna Lind thanked nobody in Kharkiv",
        ),
    ],
)
def test_a_label_reads_like_a_headline(sentence: str, wanted: str) -> None:
    assert label(sentence) == wanted
