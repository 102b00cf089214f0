"""Patterns of dates, each named by the rule that reads it, and where in a line they can stand at all."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.extract.dates.calendar_words import DECADES, HOLIDAYS, NUMBERS

_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|"
    "NOVEMBER|DECEMBER"
)
_MONTH = rf"(?P<month>{_MONTHS})\b\.?"
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
_SHIFT = r"(?P<shift>(?i:last|past|previous|this|next|coming|the coming|the following))"

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
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?(?:last )?{_MONTH}(?: |(?<=\.)){_DAY}(?![\d:,.]\d|\w)(?:,? {_YEAR}\b)?"),
    ("day", rf"(?:{_WEEKDAY},? (?:the )?)?(?<!\d){_DAY}(?: |-(?=[A-Z][a-z]+-)| of ){_MONTH}(?:(?:,? |-){_YEAR}\b)?"),
    ("month_of_year", rf"(?:(?:the )?{_DAY} (?:of )?)?{_MONTH}(?: {_DAY_AFTER})? (?P<shift>last|this|next) year\b"),
    ("shifted_month", rf"(?:{_SHIFT}|(?i:late|early|mid-?))[\s-]{_MONTH}(?!\.? \d)"),
    ("month", rf"{_MONTH},? (?:of )?{_YEAR}\b"),
    ("ago", rf"(?<![\d.,]){_NUMBER} {_UNIT} (?P<way>ago|earlier|later|from now|before|after|hence)\b"),
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


_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


def _any_case(words: Iterable[str]) -> list[str]:
    return [form for word in words for form in (word.lower(), word.capitalize(), word.upper())]


#: Words that give a date away, as they are written, and the rules to try around them.
_SIGNS: tuple[tuple[list[str], str], ...] = (
    (_MONTHS.split("|"), "day shifted_month month_of_year month month_alone listed_day holiday"),
    (
        [
            *_DAYS,
            *map(str.lower, _DAYS),
            *(f"{day}s" for day in _DAYS),
            *"Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun".split(),
        ],
        "day shifted_weekday weekday holiday",
    ),
    (
        _any_case("day days week weeks month months year years decade decades".split()),
        "ago in_time shifted same relative holiday",
    ),
    (_any_case("yesterday tomorrow today tonight overnight".split()), "relative"),
    (_any_case("spring summer autumn winter fall".split()), "season"),
    (_any_case("quarter q1 q2 q3 q4".split()), "quarter"),
    (_any_case(DECADES), "decade_word"),
    (_any_case("eve halloween thanksgiving easter".split()), "holiday"),
)
_BY_WORD = {word: frozenset(rules.split()) for words, rules in _SIGNS for word in words}
_YEARS, _DECADES, _SLASHED = (frozenset(rules.split()) for rules in ("iso year decade", "decade", "iso slashed"))


def _by_first_letter(words: Iterable[str]) -> str:
    """The words as one pattern that tells by a word's first letter that it is none of them."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, reverse=True):
        by_first.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in by_first.items())


#: Where a date can stand: such a word, a year, the 0s of a decade or numbers with a slash.
_TRIGGER = re.compile(rf"\b(?:(?:{_by_first_letter(_BY_WORD)})\b|1[5-9]\d\d(?!\d)|20\d\d(?!\d))|\d(?:0[sS]\b|/\d)")
#: Rule → what stands in every date of it, in lower case: looked for before the rule is tried.
NEEDED = {
    rule: re.compile(look)
    for rule, look in {
        "iso": r"\d-\d",
        "slashed": r"/\d",
        "day": r"\d",
        "month": r"\d",
        "month_of_year": r"t year|s year",
        "shifted_month": "late|last|past|prev|this|next|coming|following|early|mid",
        "ago": "ago|earlier|later|from now|before|after|hence",
        "in_time": "time",
        "shifted": "last|past|prev|this|next|coming|following",
        "shifted_weekday": "last|past|prev|this|next|coming|following",
        "same": "same|that",
        "relative": "yesterday|tomorrow|today|tonight|overnight",
        "decade": r"\d0s",
        "holiday": "|".join(sorted({name.split()[0].replace("'", "[’']") for name in HOLIDAYS})),
        "listed_day": r"\d",
    }.items()
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
        rules |= _BY_WORD.get(match[0]) or _rules_of_digits(match[0])
    if rules:
        yield start, _word_end(line, end), rules


def _rules_of_digits(sign: str) -> frozenset[str]:
    return _YEARS if sign.isdigit() else _SLASHED if "/" in sign else _DECADES


def _word_start(line: str, at: int) -> int:
    return 0 if at <= 0 else line.rfind(" ", 0, at) + 1


def _word_end(line: str, at: int) -> int:
    if at >= len(line):
        return len(line)
    space = line.find(" ", at, at + 40)
    return space if space >= 0 else at
