"""Publish times: from what a page or a line of text writes to an aware datetime."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from typing import NamedTuple
from zoneinfo import ZoneInfo

from reader.clean.date_words import MONTHS, SEASONAL_ZONES, ZONES
from reader.model import DAY_ONLY

_EARLIEST, _LATEST = 1985, 2100
_ISO = re.compile(
    r"(\d{4})-?(\d{2})-?(\d{2})"
    r"(?:[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?",
    re.I,
)
_MONTH = "|".join(sorted(map(re.escape, MONTHS), key=len, reverse=True))
_DAY_FIRST = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?(?: de| of)? ({_MONTH})\b\.?,?(?: de| del)? (\d{{4}})\b", re.I
)
_MONTH_FIRST = re.compile(rf"\b({_MONTH})\b\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.I)
_NUMERIC = re.compile(r"\b(\d{1,2})([./-])(\d{1,2})\2(\d{4})\b|\b(\d{4})([./-])(\d{1,2})\6(\d{1,2})\b")
_CLOCK = re.compile(
    r"\b(\d{1,2})[:.h](\d{2})(?::\d{2})?\s*(a\.?m\.?|p\.?m\.?)?(?:\s*\(?([A-Z]{1,4}(?:[+-]\d{1,2})?)\b)?|\b(\d{1,2})\s*(a\.?m|p\.?m)\b",
    re.I,
)
#: Where the mark-up sets names, dates and times apart and the text does not: "Ravi SoodJuly 23, 2026 9:05 AM ET2 min".
_GLUED = re.compile(
    r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-Þ])|(?<=[A-Z]{2})(?=[A-Z][a-z]|\d)|(?<=[a-z]{2})(?=\d)|(?<=\d{4})(?=[A-Z][a-z])"
)


class Moment(NamedTuple):
    """An aware time, and what had to be assumed to have it (empty: nothing)."""

    when: datetime
    assumed: str


def parse_stamp(stamp: str) -> Moment | None:
    """The moment of a machine-readable or written stamp, or None where it is not sure.

    A stamp with no time zone is taken as UTC, and one with no time of day as midnight; ``assumed`` says so.
    """
    stamp = stamp.strip()
    match = _ISO.match(stamp)
    if match is None:
        return find_moment(stamp)
    year, month, day, hour, minute, second, zone = match.groups()
    if hour is None:
        clock = _CLOCK.search(stamp, match.end())
        if clock and clock.group(1):
            return find_moment(stamp)
    try:
        naive = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0))
        return _moment(naive, hour is not None, _offset(zone))
    except ValueError:
        return None


def find_moment(text: str) -> Moment | None:
    """The first full date written in ``text``, with the time of day beside it where one is.

    Months are understood in the languages of :data:`MONTHS`. "03/04/2022" stays unknown: it
    is March to some readers and April to others.
    """
    text = unglued(text[:400])
    day = _find_day(text)
    if day is None:
        return None
    (year, month, number), start, end = day
    hour, minute, zone, has_clock = _find_clock(text[max(0, start - 30) : start], text[end : end + 40])
    try:
        return _moment(datetime(year, month, number, hour, minute), has_clock, zone)
    except ValueError:
        return None


def unglued(text: str) -> str:
    """``text`` with spaces where words, dates and times run together.

    >>> unglued("PublishedMay 3, 2024Updated 5:00 pm EDT")
    'Published May 3, 2024 Updated 5:00 pm EDT'
    """
    return _GLUED.sub(" ", text)


def _find_day(text: str) -> tuple[tuple[int, int, int], int, int] | None:
    found = []
    if match := _DAY_FIRST.search(text):
        day, month, year = match.groups()
        found.append(((int(year), MONTHS[month.lower()], int(day)), *match.span()))
    if match := _MONTH_FIRST.search(text):
        month, day, year = match.groups()
        found.append(((int(year), MONTHS[month.lower()], int(day)), *match.span()))
    if (match := _NUMERIC.search(text)) and (numbers := _numbers(match)):
        found.append((numbers, *match.span()))
    return min(found, key=lambda item: item[1], default=None)


def _numbers(match: re.Match[str]) -> tuple[int, int, int] | None:
    if match.group(5):
        return int(match.group(5)), int(match.group(7)), int(match.group(8))
    first, mark, second, year = int(match.group(1)), match.group(2), int(match.group(3)), int(match.group(4))
    if first > 12 or first == second or mark == ".":
        return year, second, first
    return (year, first, second) if second > 12 else None


def _find_clock(before: str, after: str) -> tuple[int, int, tzinfo | None, bool]:
    match = _CLOCK.search(after) or next(reversed(list(_CLOCK.finditer(before))), None)
    if match is None:
        return 0, 0, None, False
    hour = int(match.group(1) or match.group(5))
    minute = int(match.group(2) or 0)
    half = (match.group(3) or match.group(6) or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return 0, 0, None, False
    return hour, minute, _offset(match.group(4)), True


def _offset(zone: str | None) -> tzinfo | None:
    if not zone:
        return None
    if zone.upper() in ZONES:
        return timezone(timedelta(minutes=ZONES[zone.upper()]))
    if zone.upper() in SEASONAL_ZONES:
        try:
            return ZoneInfo(SEASONAL_ZONES[zone.upper()])
        except KeyError:  # a machine without time zone data
            return None
    match = re.fullmatch(r"(?:GMT|UTC)?([+-])(\d{1,2}):?(\d{2})?", zone, re.I)
    if match is None:
        return None
    minutes = int(match.group(2)) * 60 + int(match.group(3) or 0)
    return timezone(timedelta(minutes=-minutes if match.group(1) == "-" else minutes)) if minutes < 1440 else None


def _moment(naive: datetime, has_clock: bool, zone: tzinfo | None) -> Moment | None:
    if not _EARLIEST <= naive.year <= _LATEST:
        return None
    if not has_clock:
        return Moment(naive.replace(tzinfo=zone or UTC), f"{DAY_ONLY}, taken as midnight UTC")
    return Moment(naive.replace(tzinfo=zone or UTC), "" if zone else "no time zone given, taken as UTC")
