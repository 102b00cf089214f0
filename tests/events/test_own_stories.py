"""What finding events makes of our own stories, whose marks were set before any code saw them."""

from __future__ import annotations

import pytest

from reader.bench.event_scores import score_events
from tests.events.own_stories import CHECK, LATER, LOOK_ALIKES, LOOKED_AT, own_story


@pytest.mark.parametrize(
    ("name", "once", "precise", "days"),
    [
        ("art-theft", 0, 0.85, 0.8),
        ("border-clash", 2, 1.0, 1.0),
        ("brewer-sale", 5, 1.0, 1.0),
        ("bridge-collapse", 3, 0.9, 1.0),
        ("cup-final", 3, 0.9, 0.66),
        ("dam-spill", 1, 1.0, 0.83),
        ("election", 11, 1.0, 0.9),
        ("factory-fire", 7, 0.94, 1.0),
        ("hospital-hack", 5, 1.0, 0.9),
        ("mayor-trial", 10, 1.0, 1.0),
        ("measles", 1, 0.9, 0.9),
        ("moon-probe", 4, 1.0, 0.85),
        ("phone-battery", 3, 0.91, 1.0),
        ("port-strike", 5, 1.0, 1.0),
        ("storm", 8, 0.9, 1.0),
        ("tractor-works", 8, 1.0, 1.0),
        ("trawler", 5, 1.0, 1.0),
        ("two-deaths", 1, 1.0, 1.0),
        ("two-quakes", 3, 0.93, 0.8),
        ("two-strikers", 4, 1.0, 0.9),
        ("two-trials", 2, 1.0, 1.0),
    ],
)
def test_events_of_a_story(name: str, once: int, precise: float, days: float) -> None:
    said: list[str] = []
    scores = score_events(*own_story(name), said.append)
    assert scores.once >= once, said
    assert scores.precision >= precise, said
    assert scores.days >= days * scores.dated, said


@pytest.mark.parametrize("name", [*LOOKED_AT, *CHECK, *LATER, *LOOK_ALIKES])
def test_every_mark_stands_once_in_its_article(name: str) -> None:
    articles, marks = own_story(name)
    found = [
        articles[outlet].text.count(mention["evidence"])
        for mark in marks
        for outlet, mentions in mark["articles"].items()
        for mention in mentions
    ]
    assert found and set(found) == {1}
