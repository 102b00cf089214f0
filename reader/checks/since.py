"""A headline's stretch of time that only the body's dates tell: "3 Weeks Later" of a piece on 7 September."""

from __future__ import annotations

from datetime import date, datetime

from reader.extract.dates import find_dates
from reader.model import Figure, Span

_DAYS = {"day": 1.0, "week": 7.0, "fortnight": 14.0, "month": 30.44, "year": 365.25}
#: How far off a stretch may be, as a share of its unit.
_SLACK = 0.5


def day_so_long_before(text: str, end: int, headline: Figure, published: datetime | None) -> Span | None:
    """The body's day, in ``text[end:]``, that lies a headline's days, weeks, months or years before publication.

    None where there is none, where it is not known when the article appeared, or for shorter units.
    """
    unit = _DAYS.get(headline.unit or "")
    if published is None or unit is None or headline.value is None or not 1 < headline.value < 200:
        return None
    body = text[end:]
    for mention in find_dates(body, published=published):
        if mention.grain != "day" or mention.value is None:
            continue
        try:
            apart = (published.date() - date.fromisoformat(mention.value)).days
        except ValueError:
            continue
        if abs(apart / unit - headline.value) < min(_SLACK, 0.1 * headline.value + 0.05):
            return Span(end + mention.start, end + mention.end)
    return None
