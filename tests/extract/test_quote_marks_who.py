"""Words in marks that are speech or none, and who says them where a sentence has several; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence; each quotation in it with its kind ("said" for direct and mixed) and its speaker.
QUOTED = {
    "the one who shouted, then the one who joked": (
        "When someone in the hall shouted, “Never,” Lee joked, “We have all night!”",
        [("said", "someone", "Never,"), ("said", "Lee", "We have all night!")],
    ),
    "asked by somebody with an aside": (
        "Hill was asked by host Bo Stone, who is supporting him but doubts it, "
        "“So you said in March that you were tired of it all?”",
        [("said", "host Bo Stone", "So you said in March that you were tired of it all?")],
    ),
    "adding, after a quotation": (
        "Stone said that the note “wasn’t good.” Adding, “What they do is never that bad.”",
        [("said", "Stone", "wasn’t good."), ("said", "Stone", "What they do is never that bad.")],
    ),
    "a video shows who says it": (
        "A video posted on Monday shows the mayor saying “no” twice.",
        [("said", "the mayor", "no")],
    ),
    "their name for it": ("He called it their “crystal ball” and left.", [("said", "He", "crystal ball")]),
    "its, of somebody else": ("He railed against its “cheating” again.", [("said", "He", "cheating")]),
    "two verbs, one object": (
        "Ray Stone derided and insulted “the paid left” on Monday.",
        [("said", "Ray Stone", "the paid left")],
    ),
    "a dropped letter in single marks": ("He called Mr Hill ‘Lyin’ Ted’ again.", [("said", "He", "Lyin’ Ted")]),
    "a dropped letter in straight single marks": (
        "'Nothin' to see here,' he said.",
        [("said", "he", "Nothin' to see here,")],
    ),
    "a letter": ("They pull the lever for “R” or for “D” by instinct.", [("term", None, "R"), ("term", None, "D")]),
    "an ad, titled": ("The ad, titled “Who Knew?”, ran on Monday.", [("term", None, "Who Knew?")]),
    "otherwise is nobody": (
        "He named Lee, who is otherwise listed as one of the alleged “friends” in the file.",
        [("said", None, "friends")],
    ),
}


@pytest.mark.parametrize(("sentence", "expected"), QUOTED.values(), ids=QUOTED)
def test_words_in_marks_have_their_speaker(sentence: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = [q for q in find_quotes(sentence) if q.kind != "indirect"]
    kinds = {"direct": "said", "mixed": "said", "term": "term"}
    assert [(kinds[q.kind], q.speaker, sentence[q.start : q.end]) for q in found] == expected


def test_what_footage_shows_is_nobodys_statement() -> None:
    assert find_quotes("Footage shows fans throwing flares onto the pitch.") == []


def test_a_slogan_on_posters_is_a_term() -> None:
    assert [q.kind for q in find_quotes("The old posters, “We are one with Hull!”, still hang.")] == ["term"]


def test_a_sentence_in_marks_is_no_term() -> None:
    text = "He said the north has “more of a past,” while “Nevada is a newcomer.”"
    assert [q.kind for q in find_quotes(text) if q.kind != "indirect"] == ["mixed", "direct"]


#: How somebody told of before is called next, and who that is.
CALLED_NEXT = {
    "a first name no table has": (
        "Margetta Flint, 71, of Hull, was told on Monday.\n\n“She looked green,” sobbed Margetta.",
        "Margetta Flint",
    ),
    "a grandfather": (
        "Pensioner Ron Tapley said it was an eyesore.\n\n“I have never seen its like,” the grandad added.",
        "Ron Tapley",
    ),
    "where she is from": (
        "Rovers captain Elin Strand, who scored twice, disagreed. “He went over the ball,” the Norwegian told Sky.",
        "Elin Strand",
    ),
    "letters after a name": ("Counsel for the firm, Jay Prior KC, said: “That is all.”", "Jay Prior"),
    "a mother who is somebody else": (
        "Ron Tapley said it was an eyesore.\n\n“I have never seen its like,” the mother added.",
        None,
    ),
}


@pytest.mark.parametrize(("text", "person"), CALLED_NEXT.values(), ids=CALLED_NEXT)
def test_who_is_called_otherwise_next_is_the_same_person(text: str, person: str | None) -> None:
    assert [q.person for q in find_quotes(text) if q.kind == "direct"] == [person]


def test_statement_ends_at_its_tag_before_what_its_speaker_does() -> None:
    text = "Rates will stay until inflation is tamed, the governor said on Monday, brushing aside calls for relief."
    found = [text[q.start : q.end] for q in find_quotes(text) if q.cue == "said"]
    assert found == ["Rates will stay until inflation is tamed"]
