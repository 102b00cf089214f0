"""A sentence that opens with "He" or "She" tells of the person named before it, where that can be but one."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.seeds import seeds_of
from reader.model import Article, Paragraph
from tests.events.own_stories import own_story


def article(text: str) -> Article:
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    published = datetime(2025, 3, 12, tzinfo=UTC)
    return Article(None, text.split("\n")[0], (), published, "Post", "en", text, spans, (), "own", ())


@pytest.mark.parametrize(
    ("before", "sentence", "expected"),
    [
        ("Margaret Lind led the bank for ten years.", "She was arrested on Monday.", "Margaret Lind"),
        ("The banker Peter Holm fled last year.", "He was arrested on Monday.", "Peter Holm"),
        ("Peter Holm fled last year.", "He was freed on Sunday. He was arrested on Monday.", "Peter Holm"),
        ("Peter Holm fled last year.", "She was arrested on Monday.", None),
        ("Peter Holm fled to Paul Berg last year.", "He was arrested on Monday.", None),
        ("A man attacked Peter Holm last year.", "He was arrested on Monday.", None),
        ("Peter Holm was attacked last year. The driver fled.", "He was arrested on Monday.", None),
        ("Peter Holm fled last year.", "He replaced Paul Berg, who was arrested on Monday.", None),
        ("Peter Holm’s driver fled last year.", "He was arrested on Monday.", None),
        ("Peter Holm said the driver fled last year.", "He was arrested on Monday.", None),
        ("Peter Holm fled last year.", "He’s been arrested on Monday.", None),
    ],
)
def test_a_pronoun_is_the_one_person_named_before(before: str, sentence: str, expected: str | None) -> None:
    text = f"A headline of the day\n\n{before}\n\n{sentence}"
    seed = seeds_of(0, article(text))[-1]
    assert (seed.trigger, seed.he) == ("arrest", expected)
    assert ("Peter Holm" in seed.people) is (expected == "Peter Holm")


def test_the_label_has_the_name_and_so_has_the_event() -> None:
    articles, _ = own_story("two-trials")
    found = [event for event in find_events(articles.values()).events if event.when == "2024-10-31"]
    assert [event.label.startswith("Victor Lorne was convicted") for event in found] == [True]
    assert "Victor Lorne" in found[0].who
    assert "Victor Lorne" not in found[0].where


def test_a_place_in_the_capitals_of_a_dateline_is_the_place_named_in_the_text() -> None:
    text = "A headline of the day\n\nSULA BAY, March 10 - A ferry sank off Sula Bay on Monday."
    assert [seed.places for seed in seeds_of(0, article(text))] == [("Sula Bay",)]
