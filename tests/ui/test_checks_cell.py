"""The Checks cell's table: verdicts counted in plain words."""

from __future__ import annotations

from reader.model import Check, Span
from reader.ui.cells.checks import counted


def test_verdicts_are_counted_as_people_say_them() -> None:
    wrong = Check("total", "disagrees", (Span(0, 2),), "The parts are more than the total.")
    right = Check("total", "agrees", (Span(0, 2), Span(5, 7)), "The parts add up.")
    assert counted([right]) == "1 agrees · press again for the other figure"
    assert counted([wrong, wrong, right, right]) == "2 do not agree · 2 agree · press again for the other figure"
