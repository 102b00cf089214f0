"""Dates in news prose, each resolved against the publish date: "Tuesday", "late last week", "the same year".

A weekday is the most recent such day, counting the publish day itself, unless its clause looks forward; the day after
an afternoon's or evening's article is tomorrow, where it has begun already.
Values follow TIMEX3 (TimeML 1.2.1, https://timeml.github.io): "2022-09-12", "2022-W36", "2022-09", "2022",
"2022-Q3", "2022-SU", "202" for a decade. Without a publish date, what needs one has no value.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from reader.arguments import check_moment, check_text
from reader.extract.dates.patterns import COMPILED, NEEDED, windows
from reader.extract.dates.rules import READERS
from reader.model import DateMention

#: Hour of publication from which on it may be the next day where something happened.
_LATE = 12
#: What says that a day had only begun: "early on Tuesday", "Friday morning".
_BEGUN = re.compile(r"\bearly (?:on )?$|\bmorning\b")
_HAD = re.compile(r"\bhad\b")
#: A full stop belongs to these: "Sept.", not to "Friday."
_SHORTENED = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.$", re.IGNORECASE
)
#: Rules whose date is a part of what they match.
_NAMED = frozenset(("month_alone", "listed_day"))


def find_dates(text: str, published: datetime | None = None) -> list[DateMention]:
    """Dates of ``text`` in order, none overlapping; ``published`` anchors what is relative or lacks its year."""
    check_text(text, "find_dates")
    check_moment(published, "published")
    anchor = published.date() if published else None
    late = published is not None and published.hour >= _LATE
    found: list[DateMention] = []
    offset = 0
    for line in text.split("\n"):
        for start, end, rules in windows(line):
            _read_window(line, start, end, rules, offset, anchor, found, late)
        offset += len(line) + 1
    return found


def _read_window(
    line: str,
    begin: int,
    stop: int,
    rules: frozenset[str],
    offset: int,
    anchor: date | None,
    found: list[DateMention],
    late: bool,
) -> None:
    """Add the dates of ``line[begin:stop]`` to ``found``, whose earlier ones "the same year" looks back to."""
    at = max(begin, found[-1].end - offset) if found else begin
    for start, end, rule, match in _matches(line, begin, stop, rules):
        if start < at or (start and (line[start - 1].isalnum() or line[start - 1] in "$£€")):
            continue
        read = READERS[rule](match, line, anchor, found[-12:])
        if read is None:
            continue
        if late and rule == "weekday" and anchor and read[0] and _has_begun(line, start, end, anchor, read[0]):
            read = (anchor + timedelta(days=1)).isoformat(), "day"
        if line[end - 1] == "." and (end == len(line) or not _SHORTENED.search(match[0])):
            end -= 1
        found.append(DateMention(offset + start, offset + end, *read))
        at = end


def _has_begun(line: str, start: int, end: int, anchor: date, value: str) -> bool:
    """Whether a weekday read as six days ago is the day that has begun east of where it is written.

    On a Sunday evening "Monday" is as often the one a week's review began with: only "early Monday" has begun; and
    what "had" happened on it is of last week.
    """
    if value != (anchor - timedelta(days=6)).isoformat() or _HAD.search(line, max(0, start - 60), end + 80):
        return False
    begun = _BEGUN.search(line[max(0, start - 10) : start]) or _BEGUN.search(line[start:end])
    return anchor.weekday() != 6 or bool(begun)


def _matches(line: str, begin: int, stop: int, rules: frozenset[str]) -> list[tuple[int, int, str, re.Match[str]]]:
    """What the rules match in a window: by place, the longest first, then by rule."""
    found = []
    lower = line[begin:stop].lower()
    for order, (rule, pattern) in enumerate(COMPILED):
        if rule not in rules or (rule in NEEDED and not NEEDED[rule].search(lower)):
            continue
        for match in pattern.finditer(line, begin, stop):
            start, end = match.span("name") if rule in _NAMED else match.span()
            found.append((start, start - end, order, end, rule, match))
    found.sort(key=lambda m: m[:3])
    return [(start, end, rule, match) for start, _, _, end, rule, match in found]
