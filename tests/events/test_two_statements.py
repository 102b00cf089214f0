"""Two statements of one speaker, told on two days by two outlets, share a name and an office and are two."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events.find import find_events
from reader.events.merge import THRESHOLD, similarities
from reader.events.seeds import Seed, seeds_of
from reader.model import Article, Paragraph


def seed(number: int, told: str, day: int) -> Seed:
    """The first seed of an article of one sentence under a headline."""
    whole = f"Bridge falls into river at Marst\n\n{told}"
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", whole))
    published = datetime(2025, 5, day, 18, tzinfo=UTC)
    return seeds_of(number, Article(None, None, (), published, "own", "en", whole, spans, (), "own", ()))[0]


def of_two(one: str, other: str, days: tuple[int, int] = (14, 15)) -> float:
    """How surely two sentences, each of its own article, tell one event."""
    return similarities([seed(0, one, days[0]), seed(1, other, days[1])]).of(0, 1)


DENIES = "The firm's director, Jana Wirth, denied any fault."


@pytest.mark.parametrize(
    "other",
    [
        "Jana Wirth, the firm's director, welcomed the mayor's decision.",
        "The director, Jana Wirth, signed for the firm.",
    ],
)
def test_a_speaker_alone_makes_no_event_of_two_statements(other: str) -> None:
    assert of_two(DENIES, other) < THRESHOLD


def test_words_in_common_beside_the_speaker_keep_a_statement_one() -> None:
    told = "Jana Wirth, the director, denied that the firm was at fault for the rust."
    assert of_two(told, "Director Jana Wirth denied that the rust was the firm's fault.") >= THRESHOLD


def events_of(*told: str) -> list[tuple[str, str | None]]:
    """Labels and days of the events of articles of one story, each under a headline, published on a Tuesday."""
    published = datetime(2025, 5, 13, 18, tzinfo=UTC)
    head = "Mill at Marst closes after 90 years"
    articles = []
    for number, words in enumerate(told):
        whole = f"{head}\n\n{words}"
        spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", whole))
        articles.append(Article(None, head, (), published, f"Post {number}", "en", whole, spans, (), "own", ()))
    return [(event.label, event.when) for event in find_events(articles).events if not event.minor]


def test_what_had_closed_before_it_was_announced_is_one_closing_of_its_own_day() -> None:
    told = events_of(
        "On Monday, the owner Jana Wirth said that the paper mill at Marst had closed.",
        "The paper mill at Marst closed on Friday after 90 years.",
    )
    assert [when for label, when in told if "closed" in label] == ["2025-05-09"]
