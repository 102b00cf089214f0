"""What guides, captions and lists of links say is nobody's statement; every example is our own."""

import pytest

from reader.extract.names import find_names
from reader.extract.quotes import find_quotes

#: Sentences with a word of saying or thinking in which nobody says or thinks anything.
NOBODYS = [
    "This makes sense to your readers because it is short.",
    "There was a gas leak that closed the road.",
    "Prices are right in the sense that everybody pays them.",
    "If you are thinking of selling the shop, wait for spring.",
    "You’ll be surprised what a difference a few plants make.",
    "Many people may want to move, and small firms should consider hiring a baker.",
    "Everybody wishes they had a garden.",
    "It is hard to remember that the shop was once small.",
    "Please note that the shop is closed.",
    "The new mill is designed to support growth in the valley.",
    "Such tools help staff understand how the mill works.",
    "Owners find themselves driving to the shop.",
    "Tasks like writing code are slow.",
    "The path is slow compared to the road.",
    "The lid feels a little loose.",
    "The car is cleaned according to instructions.",
    "The desk is concerned with pay and leave.",
    "Frequently asked questions about the mill",
    "This is good for people who want a quiet week.",
    "If your firm has a patent, consider selling it to a rival.",
    "Planning an event takes weeks.",
    "The dinner was longer than expected or planned.",
    "“It is over,” she said when the mill closed.",
    "Whoever holds Oldtown decides what reaches the coast.",
    "Ann Lee, who speaks for the mill, left.",
    "The lamp has sensors to determine how much light is left.",
    "The town has rules that support the small trade.",
    "They didn’t know me well.",
    "Ann Lee in Oldtown: What we know about her childhood there",
    "Let’s talk about why the mill exists.",
    "Olympische Spiele: Deutscher Meister zerlegt den Gegner",
    "Image caption The mayor says the bridge is safe to cross.",
    "MOST READ The mayor says the bridge is safe to cross.",
    "Read more Ann Lee says the bridge is safe.",
    "Related articles Ann Lee says the bridge is safe.",
]
#: The same words where somebody says or thinks something.
SOMEBODYS = {
    "Officials leaked that the deal was dead.": ("Officials", "that the deal was dead"),
    "She sensed that he was lying.": ("She", "that he was lying"),
    "Ann Lee’s sense that the town was lost grew.": ("Ann Lee", "that the town was lost"),
    "Rates will rise, according to new modelling by the ministry.": ("new modelling", "Rates will rise"),
    "The driver of the first van, Bo Hill, said he saw it.": ("The driver", "he saw it"),
    "Ann Lee supports the new mill.": ("Ann Lee", "the new mill"),
    "Ann Lee may want to leave the town.": ("Ann Lee", "to leave the town"),
    "Most read the paper because Ann Lee said it was good.": ("Ann Lee", "it was good"),
    "Everybody said that the mill was lost.": ("Everybody", "that the mill was lost"),
    "Transport for London said it would close the station.": ("Transport for London", "it would close the station"),
    "The Campaign for Clean Rivers warned that fish would die.": (
        "The Campaign for Clean Rivers",
        "that fish would die",
    ),
}


@pytest.mark.parametrize("text", NOBODYS)
def test_nobodys_statement_is_none(text: str) -> None:
    assert [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"] == []


@pytest.mark.parametrize("text", SOMEBODYS)
def test_somebodys_statement_is_found(text: str) -> None:
    found = [(q.speaker, text[q.start : q.end]) for q in find_quotes(text) if q.kind == "indirect"]
    assert found == [SOMEBODYS[text]]


@pytest.mark.parametrize(
    "text",
    [
        "Image caption Ann Lee said the plan was dead and “we have lost everything we had here”",
        "MOST READ: Ann Lee says “we will win back all of the lost villages”",
        "Image caption “We had no warning of it at all,” the residents were told",
    ],
)
def test_furniture_has_no_speaker(text: str) -> None:
    assert [(q.speaker, q.person) for q in find_quotes(text)] == [(None, None)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr. Lee, who has called it “toxic,” left the party.", "who"),
        ("The mayor – who called it “toxic,” – left the party.", "who"),
        ("The trip was “fun,” beamed the mayor.", "the mayor"),
        ("The first step to reducing waste is the simple act of saying “no thanks to all that” at tills.", None),
        ("A Transport for London spokesman said: “We are sorry.”", "A Transport for London spokesman"),
    ],
)
def test_who_speaks_beside_a_verb_that_is_not_theirs(text: str, speaker: str | None) -> None:
    assert [q.speaker for q in find_quotes(text) if q.kind != "indirect"] == [speaker]


@pytest.mark.parametrize("name", ["Transport for London", "Institute for Fiscal Studies", "Doctors for Choice"])
def test_for_goes_on_in_the_name_of_a_body(name: str) -> None:
    assert [(n.full, n.kind) for n in find_names(f"They went to {name} at dusk.")] == [(name, "organisation")]


def test_a_missing_space_after_a_stop_ends_the_sentence() -> None:
    text = "They retrieved the parcel.Preliminary tests suggested that it was empty."
    assert [q.speaker for q in find_quotes(text)] == ["Preliminary tests"]
