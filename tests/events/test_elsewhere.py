"""Happenings told alike that differ in their places and in their figures."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.counted import counts_in
from reader.events.elsewhere import are_elsewhere
from reader.events.seed import Seed
from reader.events.seeds import seeds_of
from reader.model import Article, Event, Paragraph

TITLE = "News of the day from the provinces"


def article(outlet: str, told: str) -> Article:
    text = f"{TITLE}\n\n{told}"
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2025, 5, 8, 9, tzinfo=UTC)
    return Article(None, TITLE, (), when, outlet, "en", text, paragraphs, (), "own")


def joint(*told: str) -> list[Event]:
    """The events that several of the articles, one a text, may tell."""
    found = find_events([article(f"Outlet {i}", text) for i, text in enumerate(told)]).events
    return [event for event in found if len({m.article_id for m in event.mentions}) > 1]


def pair(one: str, other: str) -> tuple[Seed, Seed]:
    first, second = (seeds_of(i, article(f"Outlet {i}", text)) for i, text in enumerate((one, other)))
    return first[0], second[0]


TWO = [
    ("Police arrested 395 men in Harrowgate on Monday.", "Police arrested 673 men in Brannholm on Monday."),
    ("Police arrested 395 men in Leeds.", "Police arrested 673 men in Bradford."),
    ("A fire killed 12 workers in Leeds on Monday.", "A fire killed 31 workers in Bradford on Monday."),
    ("A flood destroyed 240 houses in Varno on Monday.", "A flood destroyed 515 houses in Kilra on Monday."),
    ("The company cut 300 jobs in Ohio on Monday.", "The company cut 820 jobs in Texas on Monday."),
    ("Rebels killed 14 soldiers near Timbuktu on Monday.", "Rebels killed three soldiers near Gao on Monday."),
    ("The council approved 120 homes for Varno on Monday.", "The council approved 45 homes for Kilra on Monday."),
    ("An earthquake left 40 people dead in Peru on Monday.", "An earthquake left 65 people dead in Chile on Monday."),
    ("The bank lent $40 million in Kenya on Monday.", "The bank lent $75 million in Ghana on Monday."),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_other_figures_of_another_place_are_two_happenings(one: str, other: str) -> None:
    assert are_elsewhere(*pair(one, other))
    assert joint(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("At least three people were killed in Varno on Monday.", "Five people were killed in Varno on Monday."),
        ("Police arrested 395 men in Harrowgate on Monday.", "Police arrested 673 men in Harrowgate on Monday."),
        ("Police arrested 395 men in Leeds on Monday.", "Police arrested 395 men in Bradford on Monday."),
        ("A fire killed 12 workers in Leeds on Monday.", "A fire killed 12 workers on Monday, 31 in a worse year."),
    ],
)
def test_a_later_count_and_a_slip_about_the_place_are_one(one: str, other: str) -> None:
    assert not are_elsewhere(*pair(one, other))
    assert joint(one, other)


def test_a_town_may_lie_in_the_country_that_another_names() -> None:
    one, other = "A bus crash killed three people in Kathmandu.", "A bus crash killed five people in Nepal."
    assert not are_elsewhere(*pair(one, other))
    assert are_elsewhere(*pair(one, other.replace("Nepal", "Pokhara")))


def test_who_names_the_other_place_as_well_may_correct_it() -> None:
    one = "Police arrested 395 men in Harrowgate on Monday."
    other = "Police arrested 673 men in Brannholm on Monday. They had first said that it was in Harrowgate."
    assert not are_elsewhere(*pair(one, other))


def test_of_three_that_tell_it_alike_the_two_of_one_town_are_one() -> None:
    told = "Police arrested 395 men in Harrowgate on Monday after a raid on the market."
    other = told.replace("395", "673").replace("Harrowgate", "Brannholm")
    found = joint(told, told.replace("after", "following"), other)
    assert found and all(len({m.article_id for m in event.mentions}) == 2 for event in found)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Police arrested 395 men in Varno", {("people", "395")}),
        ("killing at least 14, the mayor said", {("people", "14")}),
        ("14 dead and 1,200 injured", {("people", "14"), ("people", "1200")}),
        ("three lorries and $40 million", {("lorri", "3"), ("$", "40 million")}),
        ("rose 6% after 12 weeks", {("%", "6"), ("week", "12")}),
        ("Anna Lind, 36, of 117th Street came at 10:30", set()),
        ("a 34-year-old was seen", set()),
    ],
)
def test_what_is_counted(text: str, counts: set[tuple[str, str]]) -> None:
    assert counts_in(text) == counts
