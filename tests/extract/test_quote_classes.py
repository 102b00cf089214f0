"""Classes of error met in full news articles; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: A sentence, words in marks in it, and who says them.
SPEAKERS = {
    "possessive object": (
        "Jane Moss, an aide, called Mr. Hill's remarks on Monday “a bitter pill” for his party.",
        "a bitter pill",
        "Jane Moss",
    ),
    "opening with": (
        "With party leaders worried about turnout, Governor Ann Lee is trying out a new slogan: “Count me in.”",
        "Count me in.",
        "Governor Ann Lee",
    ),
    "second verb after a nested one": (
        "Mayor Ann Lee said Monday that she thinks the tape should be shown but said “the day has to be right.”",
        "the day has to be right.",
        "Mayor Ann Lee",
    ),
    "despite": (
        "Ann Lee, R-Ohio, despite conceding that she had her doubts about “shady dealers,” backed the bill.",
        "shady dealers,",
        "Ann Lee",
    ),
    "clause between dashes": (
        "The guards kept marching round the square - where the city band played - while chanting, “Open the gates.”",
        "Open the gates.",
        "The guards",
    ),
    "what he called": (
        "Mr. Hill condemned what he called a “brazen land grab” by the firm.",
        "brazen land grab",
        "Mr. Hill",
    ),
    "what another called": (
        "Mr. Hill condemned what Prime Minister Ann Lee called a “brazen land grab” by the firm.",
        "brazen land grab",
        "Prime Minister Ann Lee",
    ),
    "footage of": (
        "The spot uses footage of Ann Lee asking, “Why are we not there yet, you may ask?”",
        "Why are we not there yet, you may ask?",
        "Ann Lee",
    ),
    "series of messages": (
        "Mr. Hill unleashed a series of tweets early Monday saying that rival Ann Lee had shown the club “as a model.”",
        "as a model.",
        "Mr. Hill",
    ),
    "two names and a base form": (
        "When caught, Mr. Hill and Ms. Lee call them “lone wolves” and move on.",
        "lone wolves",
        "Ms. Lee",
    ),
    "list with articles": (
        "Ann Lee called Ray Hill a “fibber at heart” who is “amoral,” a “serial joiner,” a “bully” and no friend.",
        "bully",
        "Ann Lee",
    ),
    "as a description": (
        "Mr. Hill openly admires the general as a “strong hand,” and the council knows it.",
        "strong hand,",
        "Mr. Hill",
    ),
    "verb with no noun of its own": (
        "“There was never a plan in that drawer,” the ombudsman harrumphed. “Not one,” the geologist grunted.",
        "Not one,",
        "the geologist",
    ),
    "per a document": (
        "The ban on talking holds “in a closed room,” per the club’s bylaws.",
        "in a closed room,",
        "the club’s bylaws",
    ),
    "whom the sentence before tells of": (
        "His old partner at the mill, Ann B. Lee, built it up again. “He showed that he could put a deal together.”",
        "He showed that he could put a deal together.",
        "His old partner",
    ),
}


@pytest.mark.parametrize(("text", "words", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_who_says_it(text, words, speaker):
    said = {text[q.start : q.end]: q.speaker for q in find_quotes(text) if q.kind in ("direct", "mixed")}
    assert said[words] == speaker


#: A text and the words in its marks that are nobody's speech.
TERMS = {
    "nickname": ("“Welcome to the fair!” Ann “Bee” Lee, the mayor, shouted to the crowd.", "Bee"),
    "programme a sentence opens on": (
        "On “Morning Talk,” Ann Lee, the mayor, said it was late.",
        "Morning Talk,",
    ),
    "broadcast of": ("On this week's broadcast of “City News Live,” Ann Lee said she was tired.", "City News Live,"),
    "kind after the name": (
        "Ann Lee began taking calls from listeners to her “Open Doors” radio programme.",
        "Open Doors",
    ),
    "heading with a stop": (
        "“It will not be easy,” Ann Lee said.\n\n‘Up the River.’\n\nYears ago the mill ran dry.",
        "Up the River.",
    ),
}


@pytest.mark.parametrize(("text", "words"), TERMS.values(), ids=TERMS.keys())
def test_nobody_says_it(text, words):
    assert [q.kind for q in find_quotes(text) if text[q.start : q.end] == words] == ["term"]


def test_transcript_inside_marks_changes_speaker_at_each_label():
    text = "“LEE: Good evening to you.\n\n“HILL: I am fine, thanks.\n\n“I have a thing to add.\n\n“LEE: Good night.”"
    assert [q.speaker for q in find_quotes(text)] == ["LEE", "HILL", "LEE"]


def test_capitals_and_a_colon_that_are_nobody_open_no_speech():
    text = "Ann Lee said, “UPDATE: The road is open again, so please drive on.”"
    assert [q.speaker for q in find_quotes(text)] == ["Ann Lee"]


def test_capitals_and_a_colon_once_are_a_title_and_no_turn():
    text = "Ann Lee opened the show.\n\n“WIDE HORIZONS: New Paintings of the Coast,” Town Gallery, Oldtown"
    assert "WIDE HORIZONS" not in [q.speaker for q in find_quotes(text)]
