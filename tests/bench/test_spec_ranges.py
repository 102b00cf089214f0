"""Scores of specifications: an interval is one range or two bounded figures, a date any reading that is allowed."""

from __future__ import annotations

from typing import Any

from reader.bench.spec_ranges import score_bounds, score_dates


def bounds(text: str, interval: str) -> tuple[int, int]:
    return score_bounds([{"text": text, "figures": [{"start": 0, "end": len(text), "raw_value": interval}]}])


def dates(text: str, *readings: dict[str, str]) -> tuple[int, int]:
    item: dict[str, Any] = {"start": 0, "end": len(text), "kind": "x.daterange", "values": list(readings)}
    return score_dates([{"text": text, "ref": "2016-11-07T00:00:00", "figures": [item]}])


def test_interval_is_found_as_range_or_as_two_bounds() -> None:
    assert bounds("It takes between 20 and 30 days.", "[20,30)") == (1, 1)
    assert bounds("It is greater than 100 and smaller than 300.", "(100,300)") == (1, 1)
    assert bounds("It is over 100.", "(100,)") == (1, 1)
    assert bounds("It is 100.", "(100,)") == (0, 1)


def test_any_reading_of_a_date_will_do_and_its_length_counts() -> None:
    month = {"start": "2016-09-01", "end": "2016-10-01"}
    assert dates("It was in September 2016.", {"value": "2015-01-01"}, month) == (1, 1)
    assert dates("It was on 1 September 2016.", month) == (0, 1)
    assert dates("It was in 2016.", {"start": "2016-01-01", "end": "2017-01-01"}) == (1, 1)
