"""Where what is reported without marks begins and ends; every example is our own."""

import pytest

from reader.extract.quotes import find_quotes

#: Text, and the words of it that are reported.
REPORTED = {
    "where": ("Ann Lee cited a summit where chiefs said it was done.", "a summit where chiefs said it was done"),
    "reasons why": (
        "Ann Lee listed reasons why a win, for all its flaws, would help.",
        "reasons why a win, for all its flaws, would help",
    ),
    "about where": (
        "Rebels decried the lack of details about where they would live.",
        "the lack of details about where they would live",
    ),
    "question of whether": (
        "Issues in play include rules on ballots; a question of whether proof of age can be required; and cuts.",
        "whether proof of age can be required",
    ),
    "date within": (
        "Ann Lee failed to mention the Sept. 11, 2012 attack on the fort.",
        "the Sept. 11, 2012 attack on the fort",
    ),
    "once holding": (
        "Rivals criticised Mr. Lee for once holding odd views on tax.",
        "Mr. Lee for once holding odd views on tax",
    ),
    "gerunds": (
        "She applauded him for defying the party and fighting for the town.",
        "him for defying the party and fighting for the town",
    ),
    "it with her": ("Ann Lee discussed it with her mother at length.", "it"),
    "them differently": ("Ann Lee interprets them differently.", "them"),
    "in fact": (
        "Ann Lee said the mayor is, in fact, arguing with himself.",
        "the mayor is, in fact, arguing with himself",
    ),
    "and refuses": (
        "He continues to insist that he will fight on and refuses to answer questions.",
        "that he will fight on",
    ),
    "backing her is": (
        "Near the vote, the fund backing Ann Lee is using some of its muscle to undo a story that she is weak.",
        "Ann Lee",
    ),
    "who support her are": ("Most of the voters who support Ann Lee are in college.", "Ann Lee"),
    "position on a bill is": (
        "In this regard, the row with Bob Ray over his position on a bill is about much more.",
        "a bill",
    ),
    "despite her claim": (
        "Despite Ann Lee’s claim that her wealth is vast, all of the firms put her lower.",
        "that her wealth is vast",
    ),
    "having announced": (
        "Having announced that he would not send me down, Judge Lee went on to read.",
        "that he would not send me down",
    ),
    "accused, aged": (
        "Ann Lee, 47, is accused of taking a purse.",
        "Ann Lee, 47, is accused of taking a purse",
    ),
    "accepted that": ("Mr Lee accepted that his aunt gave money away.", "that his aunt gave money away"),
}
#: Text and who says the first thing in it.
WHO = {
    "local office": ("The Taoiseach, Ann Lee, has urged people to stay home.", "Ann Lee"),
    "the teenager": ("Mo Diallo, 19, came on late. “I just shout and they pass,” the teenager joked.", "Mo Diallo"),
    "substitute": ("Substitute Mo Diallo scored.\n\n“I just shout and they pass,” Diallo said.", "Mo Diallo"),
}


@pytest.mark.parametrize(("text", "words"), REPORTED.values(), ids=REPORTED.keys())
def test_reported_words_have_their_bounds(text, words):
    found = [text[q.start : q.end] for q in find_quotes(text) if q.kind == "indirect"]
    assert words in found


@pytest.mark.parametrize(("text", "person"), WHO.values(), ids=WHO.keys())
def test_who_says_it(text, person):
    assert find_quotes(text)[0].person == person


def test_who_has_information_is_no_source():
    assert find_quotes("Anyone with information is asked to call the police in Oldtown.") == []
