"""Specifications of bounded numbers and of dates: intervals such as "(20,35]", resolutions such as "2016-09"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from reader.extract.dates import find_dates
from reader.extract.figures import find_figures
from reader.model import DateMention, Figure

_INTERVAL = re.compile(r"([\[(])(-?[\d.]*),(-?[\d.]*)([\])])")
_ABOVE, _BELOW = (">", ">="), ("<", "<=")


def score_bounds(rows: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Intervals found: both ends as one figure or as two bounded ones, one end as a figure with its sign."""
    right, gold = 0, 0
    for row in rows:
        figures = find_figures(row["text"])
        for item in row["figures"]:
            interval = _INTERVAL.fullmatch(item["raw_value"] or "")
            if interval is None:
                continue
            gold += 1
            near = [f for f in figures if f.start < item["end"] and item["start"] < f.end]
            low, high = (float(end) if end else None for end in (interval[2], interval[3]))
            right += _is_bounded(near, low, high)
    return right, gold


def _is_bounded(figures: Sequence[Figure], low: float | None, high: float | None) -> bool:
    if low is not None and low == high:
        return any(f.value == low for f in figures)
    if low is not None and high is not None and any(f.low == low and f.high == high for f in figures):
        return True
    above = low is None or any(f.value == low and f.modifier in _ABOVE for f in figures)
    below = high is None or any(f.value == high and f.modifier in _BELOW for f in figures)
    return above and below


def score_dates(rows: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Days and stretches of days resolved as any of the readings a specification allows; times of day are not asked."""
    right, gold = 0, 0
    for row in rows:
        wanted = [item for item in row["figures"] if (item["kind"] or "").endswith((".date", ".daterange"))]
        if not wanted:
            continue
        mentions = find_dates(row["text"], published=datetime.fromisoformat(row["ref"]) if row["ref"] else None)
        for item in wanted:
            readings = {bounds for reading in item["values"] or () if (bounds := _bounds(reading))}
            if not readings:
                continue
            gold += 1
            near = (m for m in mentions if m.start < item["end"] and item["start"] < m.end)
            right += any(_days(mention) in readings for mention in near)
    return right, gold


def _bounds(reading: dict[str, Any]) -> tuple[str, str] | None:
    """First day and the day behind the last."""
    if "value" in reading:
        day = str(reading["value"])[:10]
        return (day, _next(day)) if re.fullmatch(r"\d{4}-\d\d-\d\d", day) else None
    if "start" in reading and "end" in reading:
        return str(reading["start"])[:10], str(reading["end"])[:10]
    return None


def _days(mention: DateMention) -> tuple[str, str] | None:
    """First day and the day behind the last of an ISO day, week, month or year."""
    value = mention.value or ""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value, _next(value)
    if week := re.fullmatch(r"(\d{4})-W(\d\d)", value):
        first = date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return first.isoformat(), (first + timedelta(7)).isoformat()
    if month := re.fullmatch(r"(\d{4})-(\d\d)", value):
        year, number = int(month[1]), int(month[2])
        return f"{value}-01", f"{year + number // 12}-{number % 12 + 1:02}-01"
    if re.fullmatch(r"\d{4}", value):
        return f"{value}-01-01", f"{int(value) + 1}-01-01"
    return None


def _next(day: str) -> str:
    return (date.fromisoformat(day) + timedelta(1)).isoformat()
