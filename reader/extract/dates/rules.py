"""Each rule of dates read into its value: TIMEX3 (TimeML 1.2.1, https://timeml.github.io) at the grain it is "
"told in."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from reader.extract.dates.calendar_words import DECADES, HOLIDAYS, MONTHS, NUMBERS, SEASONS, WEEKDAYS
from reader.extract.dates.tense import (
    awaits_contest,
    follows_date,
    looks_back,
    looks_forward,
    opens_plan,
    was_called_off,
)
from reader.extract.figures.years import is_year
from reader.model import DateMention, Grain

_Read = tuple[str | None, Grain] | None
#: Days ahead from which on a day of a month that something was done on is that of the year before.
_NOT_SOON = timedelta(days=45)


def _iso(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    return match[0], "day"


def _slashed(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
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


def _day(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    month, day = MONTHS[match["month"].lower()], int(match["day"])
    if match["year"]:
        value = _valid(int(match["year"]), month, day)
        return (value, "day") if value else None
    if anchor is None:
        return None, "day"
    forward = looks_forward(line, match.start(), match.end())
    return _nearest_year(anchor, month, day, forward, not forward and looks_back(line, match.start())), "day"


def _nearest_year(anchor: date, month: int, day: int, forward: bool, back: bool) -> str | None:
    """The year that brings a day of a month nearest to the publish date, the past before the future.

    What is told as done was not done on a day that lies ``_NOT_SOON`` ahead or more.
    """
    options = [date.fromisoformat(v) for y in (-1, 0, 1) if (v := _valid(anchor.year + y, month, day))]
    if not options:
        return None
    if forward:
        later = [d for d in options if d >= anchor - timedelta(days=45)]
        return min(later).isoformat() if later else max(options).isoformat()
    if back:
        options = [d for d in options if d - anchor < _NOT_SOON] or options
    return min(options, key=lambda d: abs((d - anchor).days) + (60 if d > anchor else 0)).isoformat()


def _month(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    return f"{int(match['year']):04d}-{MONTHS[match['month'].lower()]:02d}", "month"


def _month_alone(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    word = match["month"]
    if word.islower() or word in ("Jan", "Mar", "Jun", "Apr", "Dec", "Sep", "Oct") and not word.endswith("."):
        return None
    if word == "May" and not _IN_MAY.search(line, 0, match.start("name")):
        return None
    if anchor is None:
        return None, "month"
    month = MONTHS[word.lower().rstrip(".")]
    forward = (
        looks_forward(line, match.start(), match.end())
        or awaits_contest(line, match.start("name"))
        or opens_plan(line, match.start("name"), match.end())
    )
    back = not forward and follows_date(line, match.start("month"), match.end())
    return _near_month(anchor, month, forward, back=back), "month"


def _shifted_month(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    shift, month = (match["shift"] or "").lower(), MONTHS[match["month"].lower().rstrip(".")]
    if anchor is None:
        return None, "month"
    if not shift:
        return _near_month(anchor, month, looks_forward(line, match.start(), match.end())), "month"
    year = anchor.year
    if shift in ("last", "past", "previous") and month >= anchor.month:
        year -= 1
    elif shift in ("next", "coming", "the coming") and month <= anchor.month:
        year += 1
    return f"{year:04d}-{month:02d}", "month"


def _month_of_year(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    """ "March last year", "3 March this year"."""
    month, day = MONTHS[match["month"].lower().rstrip(".")], match["day"] or match["day_after"]
    if anchor is None:
        return None, "day" if day else "month"
    year = anchor.year + {"last": -1, "this": 0, "next": 1}[match["shift"].lower()]
    return (_valid(year, month, int(day)), "day") if day else (f"{year:04d}-{month:02d}", "month")


#: "May" is a month, not the verb, behind these.
_IN_MAY = re.compile(r"\b(?:in|since|until|from|last|early|late|of|by)\s$", re.IGNORECASE)


def _near_month(anchor: date, month: int, forward: bool, *, back: bool = False) -> str:
    """The last such month, or the coming one where the clause looks ahead or the last is long past, if not ``back``."""
    ahead, behind = (month - anchor.month) % 12, (anchor.month - month) % 12
    if forward or not back and ahead > 0 and ahead + 3 < behind:
        return f"{anchor.year + (anchor.month - 1 + ahead) // 12:04d}-{month:02d}"
    return f"{anchor.year + (anchor.month - 1 - behind) // 12:04d}-{month:02d}"


def _count(words: str) -> int:
    return int(words) if words.isdigit() else NUMBERS[words.lower()]


def _ago(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    way = match["way"].lower()
    unit = match["unit"].lower()
    if way in ("before", "after", "earlier", "later") and not re.match(r"\W|$", line[match.end() : match.end() + 1]):
        return None
    sign = -1 if way in ("ago", "earlier", "before") else 1
    if anchor is None or way in ("earlier", "later", "before", "after"):
        return None, unit  # type: ignore[return-value]
    return _moved(anchor, unit, sign * _count(match["number"])), unit  # type: ignore[return-value]


def _in_time(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
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


def _shifted(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    shift, unit = match["shift"].lower(), match["unit"].lower()
    if unit == "day":
        return None
    if shift == "past":
        return None
    if shift == "the following" and (after := _following(unit, before)):
        return after, unit  # type: ignore[return-value]
    by = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1, "the coming": 1, "the following": 1}[shift]
    return (_moved(anchor, unit, by) if anchor else None), unit  # type: ignore[return-value]


def _following(unit: str, before: Sequence[DateMention]) -> str | None:
    """The week, month or year after the last one told: "in 2012 … the following year"."""
    length = {"year": 4, "month": 7}.get(unit, 10)
    told = next(
        (m.value for m in reversed(before) if m.value and len(m.value) >= length and m.value[:4].isdigit()), None
    )
    if told is None or unit == "decade":
        return None
    if unit == "year":
        return f"{int(told[:4]) + 1:04d}"
    if not re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", told[:10]):
        return None
    return _moved(date(int(told[:4]), int(told[5:7]), int(told[8:10] or 1)), unit, 1)


#: "held on a Saturday in June", "every Friday": no day of this week.
_ANY_SUCH = re.compile(r"\b(?:on an?|every|any|each|most|(?<!that )one|some|another) (?:other )?$", re.IGNORECASE)


def _weekday(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    word = match["weekday"].lower().rstrip(".")
    if word.endswith("days"):
        return None  # "on Mondays" is no day
    if len(word) < 5 and word not in ("tues", "thur") and not re.match(r"[.,)]|$", line[match.end("weekday") :][:1]):
        return None
    if anchor is None or _ANY_SUCH.search(line, max(0, match.start() - 16), match.start()):
        return None, "day"
    number = WEEKDAYS[word]
    back = (anchor.weekday() - number) % 7
    if looks_forward(line, match.start(), match.end()):
        ahead = (number - anchor.weekday()) % 7
        if not (back < ahead and was_called_off(line, match.start(), match.end())):
            return (anchor + timedelta(days=ahead)).isoformat(), "day"
    return (anchor - timedelta(days=back)).isoformat(), "day"


def _shifted_weekday(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    word = match["weekday"].lower().rstrip(".")
    if anchor is None or word.endswith("days"):
        return None, "day"
    back = (anchor.weekday() - WEEKDAYS[word]) % 7
    shift = match["shift"].lower()
    if shift in ("last", "past", "previous"):
        day = anchor - timedelta(days=back or 7)
    elif shift == "this":
        forward = looks_forward(line, match.start(), match.end())
        day = anchor + timedelta(days=(7 - back) % 7) if forward else anchor - timedelta(days=back)
    else:
        day = anchor + timedelta(days=7 - back)
    return day.isoformat(), "day"


#: Papers and programmes: "USA Today".
_PAPER = re.compile(
    r"\b(?:USA|Russia|India|Pakistan|Psychology|Business|World|Politics|Football|Rugby|Israel|Radio 4's) $"
)


def _relative(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    if match[0] in ("Today", "TODAY", "Tonight") and _PAPER.search(line, max(0, match.start() - 14), match.start()):
        return None
    if anchor is None:
        return None, "day"
    word = match["word"].lower()
    by = {"the day before yesterday": -2, "yesterday": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(word, 0)
    return (anchor + timedelta(days=by)).isoformat(), "day"


def _same(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
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


def _season(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    groups = match.groupdict()
    code = SEASONS[match["season"].lower()]
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


def _quarter(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    q = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(match["q"].lower()) or int(match["q"])
    year = match["year"] or (str(anchor.year) if anchor else None)
    if match["year"] is None and anchor and q > (anchor.month + 2) // 3:
        year = str(anchor.year - 1)
    return (f"{year}-Q{q}" if year else None), "quarter"


def _decade(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    century = match["century"]
    decade = match["decade"]
    if century is None and "’" not in match[0] and "'" not in match[0]:
        return None
    return f"{century or ('20' if int(decade) < 2 else '19')}{decade}", "decade"


def _decade_word(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    return f"19{DECADES[match['decade'].lower()]}", "decade"


def _year(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    lead = line[max(0, match.start() - 14) : match.start()]
    following = line[match.end() : match.end() + 18]
    counted = re.match(r" [a-z]+s\b", following) and not re.match(
        r" (?:elections?|was|has|is|games|olympics)", following.lower()
    )
    likely = 1900 < int(match["year"]) <= 2035 and int(match["year"]) % 100 != 0
    if counted and not (_IN_YEAR if likely else _SURELY_IN).search(lead):
        return None
    if not likely and _AMOUNT.search(line, max(0, match.start() - 40), match.start()):
        return None
    if (
        not likely
        and re.match(r" [a-z]+ [a-z]+s\b(?<!as)(?<!is)(?<!ss)", following)
        and lead.endswith((" to ", " from ", " of "))
    ):
        return None  # "up to 1700 debt collectors"
    named = re.search(r"\b(?:a|an|his|her|its|their|our|your|my|own|’s|'s|s)\s$", lead, re.I) and re.match(
        r" [a-zA-Z]+\b", following
    )
    if not (_DATED.search(lead) or _YEAR_LIST.search(lead) or named):
        return None
    return (match["year"], "year") if is_year(line, match.start("year"), match.end("year")) else None


#: "by an average of 1600", "rose by 1200".
_AMOUNT = re.compile(
    r"\b(?:(?:an?|the) (?:[a-z]+ )?(?:average|total|maximum|minimum|median|mean|peak|sum) of|"
    r"(?:up|down|ris(?:e|es|en|ing)|rose|fell|fall(?:s|en|ing)?|increas(?:e|es|ed|ing)|gr[eo]wn?|cut|reduc(?:e|ed|ing)|"
    r"dropp?(?:ed|s|ing)?|declin(?:e|ed|ing)) by) $"
)
_DATED = re.compile(
    r"(?:\b(?:in|since|of|by|until|from|during|before|after|to|for|and|early|late|mid|year|between|election|the|"
    r"through|"
    r"back in|autumn|summer|spring|winter|fall)[ -]|[(–-])$",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(r"\b(?:in|since|of|from|year|the)[ ]$", re.IGNORECASE)
_SURELY_IN = re.compile(r"\b(?:in|since|year|the)[ ]$", re.IGNORECASE)
_YEAR_LIST = re.compile(r"\b(?:1[5-9]|20)\d\d(?:,|,? and|,? or| to|[-–/]) ?$")


def _holiday(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    if not match[0][0].isupper():
        return None
    if anchor is None:
        return None, "day"
    day = HOLIDAYS[match["holiday"].lower().replace("’", "'")]
    options = [day(anchor.year + by) for by in (-1, 0, 1)]
    if looks_forward(line, match.start(), match.end()):
        return min(d for d in options if d >= anchor).isoformat(), "day"
    return max(d for d in options if d <= anchor).isoformat(), "day"


def _listed_day(match: re.Match[str], line: str, anchor: date | None, before: Sequence[DateMention]) -> _Read:
    """ "April 24 and 25": a second day of the month just given."""
    last = before[-1] if before else None
    if last is None or last.grain != "day" or last.start + 5 > last.end:
        return None
    if last.value is None:
        return (None, "day") if match[0][0] in "-–" else None
    value = f"{last.value[:8]}{int(match['day']):02d}"
    return (value, "day") if value > last.value and _valid(*map(int, value.split("-"))) else None


READERS: dict[str, Callable[[re.Match[str], str, date | None, Sequence[DateMention]], _Read]] = {
    "iso": _iso,
    "slashed": _slashed,
    "day": _day,
    "month": _month,
    "month_alone": _month_alone,
    "month_of_year": _month_of_year,
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
    "holiday": _holiday,
    "listed_day": _listed_day,
}
