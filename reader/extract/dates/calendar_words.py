"""Words of the calendar: months, weekdays, small numbers, seasons, decades, holidays."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, names in enumerate("monday mon|tuesday tue tues|wednesday wed|thursday thu thur thurs|friday fri|"
                                   "saturday sat|sunday sun".split("|"))
    for name in names.split()
}  # fmt: skip
_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen "
    "nineteen"
).split()
_TENS = {10 * at: word for at, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
NUMBERS = (
    {word: number for number, word in enumerate(_ONES, start=1)}
    | {word: number for number, word in _TENS.items()}
    | {f"{tens}-{one}": ten + at for ten, tens in _TENS.items() for at, one in enumerate(_ONES[:9], start=1)}
    | {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}
)
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}


def _nth(year: int, month: int, weekday: int, number: int) -> date:
    """The ``number``-th ``weekday`` (Monday 0) of a month; -1 for the last."""
    if number < 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Easter Sunday (the anonymous Gregorian algorithm, Nature, 20 April 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = b // 4, b % 4
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = c // 4, c % 4
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)


#: Holiday in lower case → its day of a year.
HOLIDAYS: dict[str, Callable[[int], date]] = {
    "bastille day": lambda year: date(year, 7, 14),
    "boxing day": lambda year: date(year, 12, 26),
    "christmas day": lambda year: date(year, 12, 25),
    "christmas eve": lambda year: date(year, 12, 24),
    "columbus day": lambda year: _nth(year, 10, 0, 2),
    "easter monday": lambda year: easter(year) + timedelta(days=1),
    "easter sunday": easter,
    "election day": lambda year: _nth(year, 11, 0, 1) + timedelta(days=1),
    "fourth of july": lambda year: date(year, 7, 4),
    "good friday": lambda year: easter(year) - timedelta(days=2),
    "halloween": lambda year: date(year, 10, 31),
    "independence day": lambda year: date(year, 7, 4),
    "labor day": lambda year: _nth(year, 9, 0, 1),
    "may day": lambda year: date(year, 5, 1),
    "memorial day": lambda year: _nth(year, 5, 0, -1),
    "new year's day": lambda year: date(year, 1, 1),
    "new year's eve": lambda year: date(year, 12, 31),
    "st patrick's day": lambda year: date(year, 3, 17),
    "thanksgiving day": lambda year: _nth(year, 11, 3, 4),
    "thanksgiving": lambda year: _nth(year, 11, 3, 4),
    "valentine's day": lambda year: date(year, 2, 14),
}
