"""Cleaners are timed like for like."""

from __future__ import annotations

from reader.bench.clean_speed import WAYS, YARDSTICK, cpu_of

PARAGRAPH = "Crews on the island ferries walked out at dawn on Thursday after talks over a pay rise broke down. " * 3


def test_each_cleaner_is_timed_with_metadata_with_loading_and_without() -> None:
    used = cpu_of([(f"<title>Ferries</title><article><h1>Ferries</h1><p>{PARAGRAPH}</p></article>", None)])
    names = ("fast", "consensus", YARDSTICK)
    ways = {("load", ""), *((name, way) for name in names for way in WAYS)} - {(YARDSTICK, "loaded")}
    assert set(used) == ways
    assert sum(used.values()) > 0  # the clock of some machines does not see a single run
