"""What counts as flat memory."""

from __future__ import annotations

import os
import random

from reader.bench.memory import FLATNESS, flatness, resident_mb

MINUTES = [60.0 * minute for minute in range(31)]


def test_growth_of_the_first_minutes_is_what_is_loaded_at_first_sight() -> None:
    row = flatness("parts", [(s, 250 + 30 * min(1, s / 300)) for s in MINUTES])
    assert row == ("parts", 30.0, 250, 256, 280, 280, 280, 280, 0, "yes")
    assert len(row) == len(FLATNESS)


def test_memory_that_goes_on_growing_is_not_flat() -> None:
    row = flatness("parts", [(s, 250 + s / 100) for s in MINUTES])
    assert round(float(row[-2]), 6) == 6 and row[-1] == "no"


def test_memory_given_back_now_and_then_is_flat() -> None:
    pace = random.Random(1)
    assert flatness("parts", [(s, 280 + 8 * pace.random()) for s in MINUTES])[-1] == "yes"


def test_a_process_holds_megabytes() -> None:
    assert 5 < resident_mb(os.getpid()) < 20_000
