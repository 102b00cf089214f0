"""Two happenings told in one sentence."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events.acts import acts_of
from reader.events.clauses import clauses_of
from reader.events.seeds import Seed, seeds_of
from reader.model import Article, Paragraph


def seeds(*told: str) -> list[Seed]:
    """The seeds of an article of Friday, 17 October 2025."""
    text = "\n\n".join(("Mayor of Orrin convicted", *told))
    starts = [text.index(part) for part in told]
    paragraphs = (Paragraph(0, 24), *(Paragraph(a, a + len(p)) for a, p in zip(starts, told, strict=True)))
    return seeds_of(0, Article(None, None, (), datetime(2025, 10, 17, 18), "A", "en", text, paragraphs, (), "x"))


@pytest.mark.parametrize(
    ("sentence", "main", "clauses"),
    [
        (
            "Police raided the offices of Quayle and arrested two of his men.",
            "raided",
            ["arrested two of his men."],
        ),
        (
            "Quayle, who quit as mayor on Thursday, was detained at his house.",
            "detained",
            ["Quayle, who quit as mayor on Thursday"],
        ),
        (
            "Pellow took over as acting mayor, hours after Quayle was convicted of bribery.",
            "took",
            ["hours after Quayle was convicted of bribery."],
        ),
        ("The sentencing followed his conviction on Tuesday.", "sentencing", ["followed his conviction on Tuesday."]),
        ("The airport, shut since Friday, opened again at noon.", "opened", ["The airport, shut since Friday"]),
        ("Eight men died and eleven were injured in the blast.", "died", []),
        ("The mayor said that the bridge had collapsed at noon.", "collapsed", []),
        ("“They raided us and arrested two,” the owner said.", "raided", []),
    ],
)
def test_clauses_of_their_own(sentence: str, main: str, clauses: list[str]) -> None:
    acts = acts_of(sentence)
    quotes = [(0, sentence.index("”") + 1)] if "”" in sentence else []
    act, found = clauses_of(sentence, acts, quotes)
    assert [sentence[c.start : c.end] for c in found] == clauses
    if "“" not in sentence:
        assert act.word == main


def test_days_of_two_clauses() -> None:
    found = seeds("Quayle resigned on Thursday, two days after a jury convicted him.")
    assert [(seed.trigger, seed.when) for seed in found] == [("quit", "2025-10-16"), ("convict", "2025-10-14")]


def test_a_clause_without_a_day_shares_that_of_the_rest() -> None:
    found = seeds("Police raided the offices of Quayle on Tuesday and arrested two of his men.")
    assert {seed.when for seed in found} == {"2025-10-14"}


def test_a_clause_behind_which_tells_of_the_name_before_it() -> None:
    found = seeds("Two miners were killed on Tuesday in the hills of Belov, which Karsh retook last week.")
    assert [(seed.trigger, "belov" in seed.names) for seed in found] == [("die", True), ("liberate", True)]


def test_it_is_what_the_sentence_before_is_about() -> None:
    found = seeds("The town of Balakliia was a hub for ammunition. Ukrainian troops retook it late last week.")
    assert "balakliia" in found[-1].names


def test_a_quotation_alone_goes_on_with_the_speaker_of_the_sentence_before() -> None:
    found = seeds("“The jury guessed,” Miriam Stott said on Wednesday. “We will not rest until we know why.”")
    assert found[-1].speakers == {"stott"}


WORDS = st.sampled_from(
    "Quayle police , ; and who after when raided arrested convicted quit two days the house on Tuesday “ ” was".split()
)


@given(st.lists(WORDS, min_size=1, max_size=25))
def test_clauses_lie_apart_within_the_sentence_and_hold_their_act(words: list[str]) -> None:
    sentence = " ".join(words)
    acts = acts_of(sentence)
    if not acts:
        return
    main, found = clauses_of(sentence, acts)
    assert main in acts
    for clause in found:
        assert 0 <= clause.start <= clause.act.start < clause.end <= len(sentence)
    for before, behind in zip(found, found[1:], strict=False):
        assert before.end <= behind.start
