"""Patterns of dates, each named by the rule that reads it, and where in a line they can stand at all."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.extract.dates.calendar_words import DECADES, HOLIDAYS, NUMBERS

_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|"
    r"NOVEMBER|DECEMBER)\b\.?"
)
_WEEKDAY = (
    r"(?P<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|"
    r"monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b\.?"
)
#: Days by name, teams and papers: "Black Friday", "Sheffield Wednesday", "the Sunday Times".
_NAMED_DAYS = "Black Super Bloody Ash Cyber Shrove Palm Maundy Sheffield Giving Ruby Casual Taco Stormy".split()
_NO_NAME = "".join(rf"(?<!\b{name} )" for name in _NAMED_DAYS)
_NO_PAPER = (
    r"(?! (?:Times|Mirror|Telegraph|Express|Mail|Herald|Post|Age|Sun|World|People|Independent|Tribune|Star|Sport|"
    r"Night (?:Live|Football|Lights))\b)"
)
_DAY = r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_DAY_AFTER = _DAY.replace("<day>", "<day_after>")
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)"
_NUMBER = r"(?P<number>\d{1,3}|a couple of|couple of|" + "|".join(sorted(NUMBERS, key=len, reverse=True)) + ")"
_UNIT = r"(?P<unit>day|week|month|year|decade)s?"
_SHIFT = r"(?P<shift>last|past|previous|this|next|coming|the coming|the following)"
_EDGE = r"(?:early|late|mid|earlier|later)[\s-](?:in )?"

_BEFORE_MONTH = (
    r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|of|[Dd]uring|[Bb]etween|and|[Aa]fter|[Bb]efore|[Ll]ast|for|to|the|a|The|"
    r"through|early|late|its|his|their|[’']s)"
)
_RELATIVE = "the day before yesterday|the day after tomorrow|yesterday|tomorrow|today|tonight|overnight"
_NOT_A_DAY = r" (?:million|billion|per|people|[a-z]+s\b)"
_NOT_A_YEAR = (
    r"[ -]?(?:km|kg|people|miles|troops|soldiers|square|mm|m²|m2|hp|bhp|rpm|hours|minutes|metres|meters|kcal|-year)"
)
_HOLIDAY = "|".join(sorted((name.replace("'", "[’']") for name in HOLIDAYS), key=len, reverse=True))

#: Pattern → the name of the rule that reads it; earlier rules win where two begin together.
_RULES: tuple[tuple[str, str], ...] = (
    ("iso", r"(?P<year>\d{4})-(?P<m>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    ("slashed", r"(?P<a>\d{1,2})/(?P<b>\d{1,2})/(?P<year>(?:19|20)\d\d)(?!\d)"),
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?(?:last )?{_MONTH} {_DAY}(?![\d:,.]\d|\w)(?:,? {_YEAR}\b)?"),
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?(?<!\d){_DAY}(?: |-(?=[A-Z][a-z]+-)| of ){_MONTH}(?:(?:,? |-){_YEAR}\b)?"),
    ("month_of_year", rf"(?:(?:the )?{_DAY} (?:of )?)?{_MONTH}(?: {_DAY_AFTER})? (?P<shift>last|this|next) year\b"),
    ("shifted_month", rf"(?:{_SHIFT}|late|early|mid-?)[\s-]{_MONTH}(?! \d)"),
    ("month", rf"{_MONTH},? (?:of )?{_YEAR}\b"),
    ("ago", rf"{_NUMBER} {_UNIT} (?P<way>ago|earlier|later|from now|before|after|hence)\b"),
    ("in_time", rf"\b(?P<way>in) {_NUMBER} {_UNIT}(?: time|[’']s? time)\b"),
    ("shifted", rf"(?:(?:late|early|earlier|later) )?{_SHIFT} {_UNIT}\b(?!\s*-?old)"),
    ("shifted_weekday", rf"{_SHIFT} {_WEEKDAY}"),
    ("weekday", rf"{_NO_NAME}{_WEEKDAY}{_NO_PAPER}(?: (?:morning|afternoon|evening|night))?"),
    ("relative", rf"(?P<word>{_RELATIVE})\b"),
    ("same", r"(?:the same|that same|(?:earlier |later )that) (?P<unit>day|week|month|year)\b"),
    ("season", rf"(?:(?P<shift>last|this|next|the) )?(?P<season>spring|summer|autumn|winter|fall) (?:of )?{_YEAR}\b"),
    ("season", r"(?P<shift>last|this|next) (?P<season>spring|summer|autumn|fall|winter)\b"),
    ("quarter", rf"(?:the )?(?P<q>first|second|third|fourth) quarter(?: of {_YEAR})?\b"),
    ("quarter", r"\bQ(?P<q>[1-4]) (?P<year>20\d\d)\b"),
    ("decade", r"(?:the )?(?:mid-|late |early )?(?P<century>1[5-9]|20)?[’']?(?P<decade>\d)0s\b"),
    ("decade_word", rf"\bthe (?P<decade>{'|'.join(DECADES)})\b"),
    ("month_alone", rf"\b{_BEFORE_MONTH}\s(?P<name>{_MONTH})(?! \d)(?!-?[A-Z])"),
    ("listed_day", rf"(?<=\d)(?:,? and|,| or| to|[-–]) ?(?P<name>{_DAY})(?![\d:,.]\d|\w|%|{_NOT_A_DAY})"),
    ("holiday", rf"\b(?P<holiday>{_HOLIDAY})\b"),
    ("year", rf"(?<![\d$£€#.,/-]){_YEAR}(?![\d%,.]\d|\d|{_NOT_A_YEAR})(?=\b)"),
)  # fmt: skip
#: The rules that keep case: "may", "sun" and "march" are words too.
CASED = frozenset("day month month_of_year shifted_month month_alone weekday shifted_weekday".split())
COMPILED = tuple((name, re.compile(p, 0 if name in CASED else re.IGNORECASE)) for name, p in _RULES)
#: Where a date can stand: the rules to try there, by what gives it away.
_TRIGGER = re.compile(
    r"\b(?=[jfmasondwtyqheg12])(?:"
    r"(?P<month>Jan|Feb|Mar|Apr|May\b|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|"
    r"(?P<weekday>[MTWFS](?:on|ue|ed|hu|ri|at|un)(?:day|sday|nesday|rsday|urday|s|rs)?(?:s|\b))|"
    r"(?P<unit>(?:day|week|month|year|decade)s?\b)|(?P<word>(?:yesterday|tomorrow|today|tonight|overnight)\b)|"
    r"(?P<season>(?:spring|summer|autumn|winter|fall)\b)|(?P<quarter>quarter\b|Q[1-4] )|"
    r"(?P<tens>(?:" + "|".join(DECADES) + r")\b)|(?P<holiday>(?:Day|Eve|Halloween|Thanksgiving|Good Fri|Easter)\b)|"
    r"(?P<digits>(?:1[5-9]|20)\d\d(?!\d)))|(?P<decade>\d0s\b)|(?P<slash>\d/\d)",
    re.IGNORECASE,
)
_BY_TRIGGER: dict[str, frozenset[str]] = {
    "month": frozenset("day shifted_month month_of_year month month_alone listed_day".split()),
    "weekday": frozenset("day shifted_weekday weekday holiday".split()),
    "unit": frozenset("ago in_time shifted same relative".split()),
    "word": frozenset(("relative",)),
    "season": frozenset(("season",)),
    "quarter": frozenset(("quarter",)),
    "decade": frozenset(("decade", "decade_word")),
    "tens": frozenset(("decade", "decade_word")),
    "holiday": frozenset(("holiday",)),
    "digits": frozenset("iso slashed year month season quarter day decade".split()),
    "slash": frozenset("iso slashed year month season quarter day decade".split()),
}
#: Characters of a date before and behind what gives it away.
_BEFORE, _BEHIND = 34, 48


def windows(line: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Stretches of ``line`` that can hold dates, each with the rules to try on it."""
    start, end, rules = 0, -1, frozenset[str]()
    for match in _TRIGGER.finditer(line):
        if match.start() - _BEFORE > end:
            if rules:
                yield start, _word_end(line, end), rules
            start, rules = _word_start(line, match.start() - _BEFORE), frozenset()
        end = match.end() + _BEHIND
        rules |= _BY_TRIGGER[match.lastgroup or "unit"]
    if rules:
        yield start, _word_end(line, end), rules


def _word_start(line: str, at: int) -> int:
    return 0 if at <= 0 else line.rfind(" ", 0, at) + 1


def _word_end(line: str, at: int) -> int:
    if at >= len(line):
        return len(line)
    space = line.find(" ", at, at + 40)
    return space if space >= 0 else at
