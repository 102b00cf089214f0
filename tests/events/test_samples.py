"""What the issue asks of the bundled samples: shared events found once, no cell called reported wrongly, days right."""

from __future__ import annotations

import pytest

from reader.bench.event_scores import EventScores, score_events
from reader.bench.samples_events import stories_of
from reader.bench.samples_gold import all_samples, story_marks

#: Least share of the cells a person marked as reported that must be found so.
LEAST_RECALL = 0.8


@pytest.fixture(scope="module")
def scores() -> dict[str, EventScores]:
    """Story → what its events are worth against the hand-made marks."""
    return {
        story: score_events({s.path: s.article for s in members}, story_marks(story)["events"], lambda miss: None)
        for story, members in stories_of(all_samples()).items()
    }


def test_events_that_two_articles_report_are_found_once(scores: dict[str, EventScores]) -> None:
    assert {story: score.shared - score.once for story, score in scores.items()} == dict.fromkeys(scores, 0)


def test_no_cell_is_called_reported_wrongly_and_most_are_found(scores: dict[str, EventScores]) -> None:
    for score in scores.values():
        assert score.precision == 1.0
        assert score.right >= LEAST_RECALL * score.gold


def test_every_day_is_right(scores: dict[str, EventScores]) -> None:
    assert all(score.days == score.dated > 0 for score in scores.values())
