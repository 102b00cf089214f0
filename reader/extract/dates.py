"""Dates in news prose, each resolved against the publish date: "Tuesday", "late last week", "the same year".

A weekday is the most recent such day, counting the publish day itself, unless its clause looks forward.
Values follow TIMEX3 (TimeML 1.2.1, https://timeml.github.io): "2022-09-12", "2022-W36", "2022-09", "2022",
"2022-Q3", "2022-SU", "202" for a decade. Without a publish date, what needs one has no value.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from reader.model import DateMention, Grain

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
_NUMBERS = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(), start=1
    )
} | {"a": 1, "an": 1, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "couple of": 2, "a couple of": 2}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
_DECADES = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

_MONTH = r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?"
_WEEKDAY = r"(?P<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b\.?"
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_NUMBER = r"(?P<number>\d{1,3}|a couple of|couple of|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_SHIFT = r"(?P<shift>last|past|previous|this|next|coming|the coming|the following)"

#: Pattern → the name of the rule that reads it; earlier rules win where two begin together.
_RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("slashed", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?{_MONTH} {_DAY}(?![\d:,.]\d|\w)(?:,? {_YEAR}\b)?"),
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?(?<!\d){_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}\b)?"),
    ("shifted_month", rf"(?:{_SHIFT}|late|early|mid-?)\s{_MONTH}(?! \d)"),
    ("month", rf"{_MONTH},? (?:of )?{_YEAR}\b"),
    ("ago", rf"{_NUMBER} {_UNIT} (?P<way>ago|earlier|later|from now|before|after|hence)\b"),
    ("in_time", rf"\b(?P<way>in) {_NUMBER} {_UNIT}(?: time|[’']s? time)\b"),
    ("shifted", rf"(?:(?:late|early|earlier|later) )?{_SHIFT} {_UNIT}\b(?!\s*-?old)"),
    ("shifted_weekday", rf"{_SHIFT} {_WEEKDAY}"),
    ("weekday", rf"{_WEEKDAY}(?: (?:morning|afternoon|evening|night))?"),
    ("relative", r"(?P<word>the day before yesterday|the day after tomorrow|yesterday|tomorrow|today|tonight|overnight)\b"),
    ("same", r"(?:the|that) same (?P<unit>day|week|month|year)\b"),
    ("season", rf"(?:(?P<shift>last|this|next|the) )?(?P<season>spring|summer|autumn|winter|fall) (?:of )?{_YEAR}\b"),
    ("season", r"(?P<shift>last|this|next) (?P<season>spring|summer|autumn|fall|winter)\b"),
    ("quarter", rf"(?:the )?(?P<q>first|second|third|fourth) quarter(?: of {_YEAR})?\b"),
    ("quarter", r"\bQ(?P<q>[1-4]) (?P<year>20\d\d)\b"),
    ("decade", r"(?:the )?(?:mid-|late |early )?(?P<century>1[5-9]|20)?[’']?(?P<decade>\d)0s\b"),
    ("decade_word", rf"\bthe (?P<decade>{'|'.join(_DECADES)})\b"),
    ("month_alone", r"\b(?:in|since|until|by|from|of|during|between|and|after|before|last|for) (?P<name>" + _MONTH + r")(?! \d|[ ]?[A-Z])"),
    ("year", rf"(?<![\d$£€#.,/-]){_YEAR}(?![\d%,.]\d|\d|[ -]?(?:km|kg|people|miles|troops|soldiers|square|mm|-year))(?=\b)"),
)  # fmt: skip
#: The rules that keep case: "may", "sun" and "march" are words too.
_CASED = frozenset("day month shifted_month month_alone weekday shifted_weekday".split())
_COMPILED = tuple((name, re.compile(p, 0 if name in _CASED else re.IGNORECASE)) for name, p in _RULES)
#: Cheap test that a rule can match at all.
_ANY = re.compile(
    r"\d{1,4}[-/ ]|\d{4}|\d0s|day\b|days\b|week|month|year|decade|quarter|spring|summer|autumn|winter|fall\b|"
    r"morrow|tonight|overnight|twenties|ties\b|Q[1-4]|"
    + "|".join(m.title() for m in MONTHS)
    + "|Mon|Tue|Wed|Thu|Fri|Sat|Sun",
    re.IGNORECASE,
)
_FORWARD = re.compile(
    r"\b(?:will|won[’']t|would|shall|scheduled|due|plans?|planned|planning|expected|set to|is to|are to|going to|next|"
    r"upcoming|coming|ahead of|by|until|before|deadline|later this)\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:said|told|was|were|had|announced|killed|died|last|late|on)\b", re.IGNORECASE)


def find_dates(text: str, published: datetime | None = None) -> list[DateMention]:
    """Dates of ``text`` in order, none overlapping; ``published`` anchors what is relative or lacks its year."""
    anchor = published.date() if published else None
    found: list[DateMention] = []
    offset = 0
    for line in text.split("\n"):
        if _ANY.search(line):
            found.extend(_line_dates(line, offset, anchor, found))
        offset += len(line) + 1
    return found


def _line_dates(line: str, offset: int, anchor: date | None, before: list[DateMention]) -> list[DateMention]:
    matches = []
    for order, (rule, pattern) in enumerate(_COMPILED):
        for match in pattern.finditer(line):
            start, end = match.span("name") if rule == "month_alone" else match.span()
            if line[end - 1] == "." and not match[0][-4:-1].isalpha():
                end -= 1
            matches.append((start, -(end - start), order, end, rule, match))
    found: list[DateMention] = []
    at = 0
    for start, _, _, end, rule, match in sorted(matches, key=lambda m: m[:3]):
        if start < at or (start and (line[start - 1].isalnum() or line[start - 1] in "$£€")):
            continue
        read = _READERS[rule](match, line, anchor, [*before, *found])
        if read is None:
            continue
        value, grain = read
        if line[end - 1 : end] == "." and end == len(line):
            end -= 1
        found.append(DateMention(offset + start, offset + end, value, grain))
        at = end
    return found


_Read = tuple[str | None, Grain] | None


def _iso(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    return match[0], "day"


def _slashed(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    month, day = (a, b) if a <= 12 else (b, a)
    if a <= 12 and b <= 12 and a != b:
        return None, "day"  # 3/4/2022 is March or April: unknown is said
    return _valid(year, month, day), "day"


def _valid(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _day(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    if match["year"]:
        value = _valid(int(match["year"]), month, day)
        return (value, "day") if value else None
    if anchor is None:
        return None, "day"
    return _nearest_year(anchor, month, day, _looks_forward(line, match.start())), "day"


def _nearest_year(anchor: date, month: int, day: int, forward: bool) -> str | None:
    """The year that brings a day of a month nearest to the publish date, the past before the future."""
    options = [date.fromisoformat(v) for y in (-1, 0, 1) if (v := _valid(anchor.year + y, month, day))]
    if not options:
        return None
    if forward:
        later = [d for d in options if d >= anchor]
        return min(later).isoformat() if later else max(options).isoformat()
    return min(options, key=lambda d: abs((d - anchor).days) + (60 if d > anchor else 0)).isoformat()


def _looks_forward(line: str, at: int) -> bool:
    """Whether the clause of a date tells what is to come."""
    clause = re.split(r"[.;:!?]\s|[,—–] ", line[max(0, at - 160) : at])[-1]
    tail = re.split(r"[.;:!?,—–] ", line[at : at + 80])[0]
    hits = [m.end() for m in _FORWARD.finditer(clause)]
    if hits:
        return not (re.search(r"\b(?:said|told|announced|warned|vowed|killed)\b", clause[hits[-1] :]))
    return bool(
        re.search(r"\b(?:will|would|is due|is scheduled|are due|is expected|are expected|is set)\b", tail)
    ) and not (re.search(r"\b(?:said|told)\b", clause + tail))


def _month(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    return f"{int(match['year']):04d}-{MONTHS[match['month'].lower()]:02d}", "month"


def _month_alone(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    month = MONTHS[match["month"].lower().rstrip(".")]
    if match["month"].lower() in ("may", "march") and match["month"].islower():
        return None
    if anchor is None:
        return None, "month"
    forward = _looks_forward(line, match.start())
    year = anchor.year
    if forward and month < anchor.month:
        year += 1
    elif not forward and month > anchor.month:
        year -= 1
    return f"{year:04d}-{month:02d}", "month"


def _shifted_month(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    shift, month = (match["shift"] or "").lower(), MONTHS[match["month"].lower()]
    if anchor is None:
        return None, "month"
    year = anchor.year
    if shift in ("last", "past", "previous") and month >= anchor.month or not shift and month > anchor.month:
        year -= 1
    elif shift in ("next", "coming", "the coming") and month <= anchor.month:
        year += 1
    return f"{year:04d}-{month:02d}", "month"


def _count(words: str) -> int:
    return int(words) if words.isdigit() else _NUMBERS[words.lower()]


def _ago(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    way = match["way"].lower()
    unit = match["unit"].lower()
    if way in ("before", "after", "earlier", "later") and not re.match(r"\W|$", line[match.end() : match.end() + 1]):
        return None
    sign = -1 if way in ("ago", "earlier", "before") else 1
    if anchor is None or way in ("earlier", "later", "before", "after"):
        return None, unit  # type: ignore[return-value]
    return _moved(anchor, unit, sign * _count(match["number"])), unit  # type: ignore[return-value]


def _in_time(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    unit = match["unit"].lower()
    return (_moved(anchor, unit, _count(match["number"])) if anchor else None), unit  # type: ignore[return-value]


def _moved(anchor: date, unit: str, by: int) -> str:
    """``anchor`` moved by whole units, at the grain of the unit."""
    if unit == "day":
        return (anchor + timedelta(days=by)).isoformat()
    if unit == "week":
        return week_of(anchor + timedelta(weeks=by))
    if unit == "month":
        months = anchor.year * 12 + anchor.month - 1 + by
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    if unit == "year":
        return f"{anchor.year + by:04d}"
    return f"{(anchor.year + 10 * by) // 10}"


def week_of(day: date) -> str:
    """The ISO 8601 week a day is in, such as "2022-W36"."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def _shifted(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    shift, unit = match["shift"].lower(), match["unit"].lower()
    if unit == "day":
        return None
    if shift == "past":
        return None
    by = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "the coming": 1, "the following": 1}[shift]
    return (_moved(anchor, unit, by) if anchor else None), unit  # type: ignore[return-value]


def _weekday(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    word = match["weekday"].lower().rstrip(".")
    if word.endswith("days"):
        return None  # "on Mondays" is no day
    if len(word) < 5 and word not in ("tues", "thur") and not re.match(r"[.,)]|$", line[match.end("weekday") :][:1]):
        return None
    if anchor is None:
        return None, "day"
    number = WEEKDAYS[word]
    back = (anchor.weekday() - number) % 7
    if _looks_forward(line, match.start()):
        ahead = (number - anchor.weekday()) % 7
        return (anchor + timedelta(days=ahead)).isoformat(), "day"
    return (anchor - timedelta(days=back)).isoformat(), "day"


def _shifted_weekday(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    word = match["weekday"].lower().rstrip(".")
    if anchor is None or word.endswith("days"):
        return None, "day"
    back = (anchor.weekday() - WEEKDAYS[word]) % 7
    shift = match["shift"].lower()
    if shift in ("last", "past", "previous"):
        day = anchor - timedelta(days=back or 7)
    elif shift == "this":
        forward = _looks_forward(line, match.start())
        day = anchor + timedelta(days=(7 - back) % 7) if forward else anchor - timedelta(days=back)
    else:
        day = anchor + timedelta(days=7 - back)
    return day.isoformat(), "day"


def _relative(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    if anchor is None:
        return None, "day"
    word = match["word"].lower()
    by = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(word, 0)
    return (anchor + timedelta(days=by)).isoformat(), "day"


def _same(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    unit = match["unit"].lower()
    for mention in reversed(before):
        if mention.value is None:
            continue
        cut = {"year": 4, "month": 7, "day": 10}.get(unit, 8)
        if unit == "week" and mention.grain == "day":
            return week_of(date.fromisoformat(mention.value)), "week"
        if unit != "week" and len(mention.value) >= cut and "W" not in mention.value:
            return mention.value[:cut], unit  # type: ignore[return-value]
    return None, unit  # type: ignore[return-value]


def _season(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    groups = match.groupdict()
    code = _SEASONS[match["season"].lower()]
    if groups.get("year"):
        return f"{groups['year']}-{code}", "season"
    if anchor is None:
        return None, "season"
    by = {"last": -1, "next": 1}.get((groups.get("shift") or "").lower(), 0)
    if by == -1 and anchor.month > {"SP": 5, "SU": 8, "FA": 11, "WI": 12}[code]:
        by = 0
    if by == 1 and anchor.month < {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]:
        by = 0
    return f"{anchor.year + by}-{code}", "season"


def _quarter(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    q = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["q"].lower()) or int(match["q"])
    year = match["year"] or (str(anchor.year) if anchor else None)
    if match["year"] is None and anchor and q > (anchor.month + 2) // 3:
        year = str(anchor.year - 1)
    return (f"{year}-Q{q}" if year else None), "quarter"


def _decade(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    century = match["century"]
    decade = match["decade"]
    if century is None and "’" not in match[0] and "'" not in match[0]:
        return None
    return f"{century or ('20' if int(decade) < 2 else '19')}{decade}", "decade"


def _decade_word(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    return f"19{_DECADES[match['decade'].lower()]}", "decade"


def _year(match: re.Match[str], line: str, anchor: date | None, before: list[DateMention]) -> _Read:
    lead = line[max(0, match.start() - 12) : match.start()].lower()
    following = line[match.end() : match.end() + 16]
    dated = re.search(
        r"(?:\b(?:in|since|of|by|until|from|during|before|after|to|for|and|early|late|mid|year|between|election|the)[ -]|[(–-])$",
        lead,
    )
    counted = re.match(r" [a-z]+s\b", following) and not re.match(
        r" (?:elections?|was|has|is|games|olympics)", following.lower()
    )
    if not dated or (counted and not re.search(r"\b(?:in|since|of|from|year|the)[ ]$", lead)):
        return None
    return match["year"], "year"


_READERS = {
    "iso": _iso,
    "slashed": _slashed,
    "day": _day,
    "month": _month,
    "month_alone": _month_alone,
    "shifted_month": _shifted_month,
    "ago": _ago,
    "in_time": _in_time,
    "shifted": _shifted,
    "weekday": _weekday,
    "shifted_weekday": _shifted_weekday,
    "relative": _relative,
    "same": _same,
    "season": _season,
    "quarter": _quarter,
    "decade": _decade,
    "decade_word": _decade_word,
    "year": _year,
}
