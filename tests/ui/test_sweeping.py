"""Memory is given back in quiet moments."""

from __future__ import annotations

import time

import pytest

from reader.ui import sweeping
from reader.ui.turns import Turns


@pytest.fixture
def turns() -> Turns:
    """Turns of which the last ended long ago."""
    turns = Turns()
    turns.ended = time.monotonic() - 60
    return turns


def test_nothing_is_swept_where_nobody_clicked(turns: Turns) -> None:
    assert not sweeping.is_due(turns, 0)


def test_a_few_clicks_are_swept_up_when_everybody_rests(turns: Turns) -> None:
    assert sweeping.is_due(turns, 1)
    turns.ended = time.monotonic()
    assert not sweeping.is_due(turns, 1)


def test_nobody_is_held_up_by_a_sweep_that_can_wait(turns: Turns) -> None:
    with turns.turn():
        assert not sweeping.is_due(turns, sweeping.SOON)
    turns.ended = time.monotonic() - sweeping.QUIET_S
    assert sweeping.is_due(turns, sweeping.SOON)


def test_after_many_clicks_no_quiet_moment_is_waited_for(turns: Turns) -> None:
    with turns.turn():
        assert sweeping.is_due(turns, sweeping.AT_LAST)
