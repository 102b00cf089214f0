"""A number with its unit: percentages, money, measures, ages, multiples, or a bare count."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import NamedTuple

from reader.extract.figures.bare_ages import is_age
from reader.extract.figures.degrees import warmth
from reader.extract.figures.feet import in_feet, in_inches
from reader.extract.figures.metres import SPACED_M, is_metres
from reader.extract.figures.money import country_after, grand, symbol_before
from reader.extract.figures.nouns import counted
from reader.extract.figures.number_words import CARDINALS, FRACTIONS
from reader.extract.figures.races import is_course, is_run
from reader.extract.figures.tokens import Number
from reader.extract.figures.unit_words import rated, settled, unit_after
from reader.extract.figures.units import BY_NAME
from reader.model import FigureKind

_PERCENT = re.compile(
    r"\s?%|[\s-]+per[\s-]?cent\b|\s+pct\b|\s+p\.?c\.(?!\w)|(?-i:(?<=\d)\s?pc\b)|\s+percents\b", re.IGNORECASE
)
_POINTS = re.compile(
    r"(?:\s?%|[\s-](?:percentage|per cent|percent))[- ]points?\b|\s?(?:pp|ppts?)\b|-percentage-points?\b", re.I
)
_AGE = re.compile(r"[\s-]*-?[\s-]?(year|yr|month|mth|week|wk|day)s?[\s-]olds?\b|\s(years)\sof\sage\b", re.IGNORECASE)
#: "from warm 2700K to cool 6000K white".
_WHITE = re.compile(r"\d{4,5}K")
#: "₹10L".
_LAKH = re.compile(r"L\b")
_SHORT_TIMES = {"yr": "year", "mth": "month", "wk": "week"}
_TIMES = re.compile(
    r"(?:\s|-)times(?=$|\s(?:as\b|the\b|what\b|more\b|[a-z]+er than\b|higher|larger|bigger|greater|faster|"
    r"less\b|lower|smaller|longer|"
    r"stronger|(?:(?!(?:in|with|of|for|on|by|the)\b)[a-z-]+ ){1,2}(?:earnings|sales|revenues?|EBITDA|profits?|"
    r"cash flow|"
    r"book value)\b|(?-i:EBITDA)|its\b|their\b|his\b|her\b|that\b|those\b|earnings|sales|book|over\b|normal|"
    r"usual|annual))|"
    r"-?fold\b|x\b(?!\s?\d)",
    re.IGNORECASE,
)
#: What stands before "a week" where it is an amount of time.
_ARTICLE_BEFORE = re.compile(
    r"\b(?:within|than|nearly|almost|over|under|least|up to|roughly|(?:minutes|hours|"
    r"days|weeks|months) to)\s$",
    re.IGNORECASE,
)
#: "fell a penny", "up a dollar".
_COINS = frozenset(("cent", "penny", "US dollar", "euro"))
_BY_A = re.compile(
    r"\b(?:rose|rises?|risen|rising|fell|falls?|fallen|falling|up|down|gain(?:s|ed|ing)?|lost|los(?:es|ing)|"
    r"add(?:s|ed|ing)?|"
    r"climb(?:s|ed|ing)?|drop(?:s|ped|ping)?|slip(?:s|ped|ping)?|eas(?:es|ed|ing)|dip(?:s|ped|ping)?|by|than|nearly|"
    r"almost|about|over|under)\s$"
)
_COIN_ENDS = re.compile(r"[.,;]|$| (?:to|a|an|per|at|in|on|from|each|or|and|more|less|higher|lower)\b")
_ARTICLE_UNITS = frozenset("second minute hour day week fortnight month year decade century".split())
#: "a foot of snow": of what falls or stands in the weather an article is an amount.
_FALLEN = re.compile(
    r" of (?:(?:fresh|new|heavy|standing|wet|flood|muddy|volcanic|sea) ?)?(?:snow(?:fall)?|rain(?:fall)?|water|ice|mud|"
    r"sand|ash|powder|hail|sleet|slush|sediment|silt|sludge)\b"
)
_AGO = re.compile(r"\s(?:ago|earlier|later|before|time|old|long|and a half|or (?:two|so))\b|-|\s?['’]s\b|\sor\b")


#: Between a number and its unit of time: "113 straight months".
_STRAIGHT = re.compile(
    r"[\s-](?:straight|consecutive|full|long|additional|more|extra|whole|entire|solid|successive|further|"
    r"previous|working|business|calendar|trading|"
    r"short)\s(?=[a-z])",
    re.I,
)

#: "30+ years", "40-odd miles".
_LOOSELY = re.compile(r"(?:\+|-(?:odd|ish|plus)| or (?:more|fewer|less))(?= [A-Za-z])")
#: "three-quarters of a percentage point", "half of one per cent".
_OF_A_POINT = re.compile(r"\sof\s(?:an?|one)\s(?:(percentage|per\s?cent)\s)?point\b", re.IGNORECASE)
_OF_ONE_PERCENT = re.compile(r"\sof\s(?:an?|one)\s(?:per\s?cent\b|%)", re.IGNORECASE)
#: "a third of a mile", "three-quarters of an hour".
_OF_ONE = re.compile(r"\sof\s(?:an?|one)(?=\s[a-z])")
#: "an hour and a half".
_AND_A = re.compile(r" and a (half|quarter|third)\b")


class Quantity(NamedTuple):
    """A number phrase read with its unit; ``start:end`` is the figure's span."""

    number: Number
    kind: FigureKind
    unit: str | None
    start: int
    end: int
    value: float | None
    low: float | None
    high: float | None


def quantity(text: str, number: Number) -> Quantity | None:
    """What ``number`` measures or counts, or None where it is none ("a" before anything but time)."""
    if number.form == "article":
        return _article(text, number)
    start, end = number.start, number.end
    cardinal = number.form in ("cardinal", "vague")
    symbol = symbol_before(text, start, number.value) if cardinal else None
    if symbol is not None:
        if symbol[0].endswith("rupee") and _LAKH.match(text, end):
            number = replace(number, value=(number.value or 0.0) * 1e5, end=end + 1, scale=1e5)
            end += 1
        unit, end = country_after(text, end, symbol[0])
        unit, end = rated(text, unit, end)
        begin = symbol[1]
        if (
            number.value is not None
            and begin
            and text[begin - 1] in "-−"
            and text[begin - 2 : begin - 1] in ("", " ", "(")
        ):
            return _made(number, "money", unit, begin - 1, end)._replace(value=-number.value)
        return _made(number, "money", unit, begin, end)
    if cardinal and number.scale == 1 and (sum_of := grand(text, end)):
        return _made(number, "money", sum_of[0], start, sum_of[1])._replace(value=(number.value or 0.0) * 1000)
    if cardinal and text.endswith("Mach ", 0, start):
        return _made(number, "measure", "mach", start - 5, end)
    if number.form == "ordinal":
        return _made(number, "ordinal", None, start, end)
    if number.form == "fraction" and (of := _OF_A_POINT.match(text, end)):
        kind: FigureKind = "percentage_point" if of[1] else "count"
        return _made(number, kind, "percentage point" if of[1] else None, start, of.end() if of[1] else end)
    if number.form == "fraction" and (of := _OF_ONE_PERCENT.match(text, end)):
        return _made(number, "percent", "percentage", start, of.end())
    if number.form == "fraction" and (of_one := _OF_ONE.match(text, end)):
        one = unit_after(text, of_one.end(), 1.0, of=False)
        if one is not None and (one[0] in BY_NAME or one[0].endswith(("dollar", "cent", "penny"))):
            return _with_unit(text, number, *one)
    if points := _POINTS.match(text, end):
        return _made(number, "percentage_point", "percentage point", start, points.end())
    if percent := _PERCENT.match(text, end):
        return _made(number, "percent", "percentage", start, percent.end())
    if cardinal and (age := _AGE.match(text, end)):
        told = (age[1] or "year").lower()
        return _made(number, "age", _SHORT_TIMES.get(told, told), start, age.end())
    if number.suffix in ("k", "K") and is_course(text, start, end, (number.value or 0.0) / number.scale):
        course = _made(number, "measure", "kilometre", start, end)
        return course._replace(value=(number.value or 0.0) / number.scale)
    if number.suffix == "K" and _WHITE.fullmatch(text, start, end):
        return _made(number, "temperature", "kelvin", start, end)._replace(value=(number.value or 0.0) / number.scale)
    if number.suffix == "m" and (
        is_metres(text, start, end)
        or is_run(text, start, end, (number.value or 0.0) / number.scale)
        or "," in text[start:end]
        and counted(text, end, number.value) is None  # "At 8,849m": millions are not grouped
    ):
        metres = _made(number, "measure", "metre", start, end)
        return metres._replace(value=(number.value or 0.0) / number.scale)
    if cardinal and (spaced := SPACED_M.match(text, end)) and is_metres(text, start, spaced.end(), bracketed=True):
        return _made(number, "measure", "metre", start, spaced.end())
    times = _TIMES.match(text, end)
    if times and cardinal and number.value is not None and not (number.value == 1 and times[0].lower() == "x"):
        return _made(number, "ratio", None, start, times.end())
    if number.form == "multiple":
        return _made(number, "ratio", None, start, end)
    if cardinal and (feet := in_feet(text, start, end, number.value)):
        return _made(number, "measure", "foot", start, feet[1])._replace(value=feet[0])
    if cardinal and (inches := in_inches(text, end)):
        return _made(number, "measure", "inch", start, inches)
    straight = _STRAIGHT.match(text, end) if cardinal else None
    at = straight.end() - 1 if straight else end
    if cardinal and (loose := _LOOSELY.match(text, end)):
        at = loose.end()
    found = unit_after(text, at, number.value, of=number.form in ("vague", "fraction") or number.scale > 1)
    if straight and (found is None or found[0] not in _ARTICLE_UNITS):
        found = unit_after(text, end, number.value, of=False)  # "3 long tons"
    if found is not None:
        return _with_unit(text, number, *found)
    if number.form == "fraction":
        return _made(number, "ratio", None, start, end)
    if cardinal and is_age(text, start, end, number.value):
        return _made(number, "age", "year", start, end)
    return _made(number, "count", None, start, end)


def _made(number: Number, kind: FigureKind, unit: str | None, start: int, end: int) -> Quantity:
    return Quantity(number, kind, unit, start, end, number.value, number.low, number.high)


def _article(text: str, number: Number) -> Quantity | None:
    found = unit_after(text, number.end, 1.0, of=False)
    if found is None or text[number.end : number.end + 1] != " ":
        return None
    name, stop = found
    if share := _AND_A.match(text, stop):
        kind: FigureKind = "duration" if name in _ARTICLE_UNITS else "measure" if name in BY_NAME else "money"
        return _made(number, kind, name, number.start, share.end())._replace(value=1.0 + FRACTIONS[share[1]])
    if name in _COINS:
        by = _BY_A.search(text, max(0, number.start - 24), number.start)
        return _made(number, "money", name, number.start, stop) if by and _COIN_ENDS.match(text, stop) else None
    if _FALLEN.match(text, stop) and name in BY_NAME:
        return _made(number, "measure", name, number.start, stop)
    if name not in _ARTICLE_UNITS:
        return None
    if not _ARTICLE_BEFORE.search(text, max(0, number.start - 12), number.start) or _AGO.match(text, stop):
        return None
    if re.match(r"\s(?:\w+\s)?(?:of|when|for|like|that|in which)\b", text[stop : stop + 16]) and name != "hour":
        return None
    return _made(number, "duration", name, number.start, stop)


#: "6ft 2in", "6-foot-5".
_INCHES = re.compile(
    r"(?:,?\s|,?\sand\s|-)?(\d{1,2})[\s-]?(?:in\b|ins\b|inch(?:es)?\b)|-(\d{1,2})(?![\w-])|"
    r"[- ](two|three|four|five|six|seven|eight|nine|ten|eleven)(?=[.,;]|$| (?:tall|and)\b| [A-Z])"
)
_OUNCES = re.compile(r"\.?,?[\s-](?:and\s)?(\d{1,2}(?:\.\d+)?)[\s-]?(?:oz|ounces?)\b")
_POUNDS = re.compile(r"\.?,?\s(?:and\s)?(\d{1,2})[\s-]?(?:lbs?|pounds?)\b")
#: "7 pounds, 12 ounces", "11 stone 4lb": what follows, the unit of both, how many make one.
_SMALLER: dict[str, tuple[re.Pattern[str], str, float]] = {
    "pound": (_OUNCES, "pound", 16.0),
    "pound sterling": (_OUNCES, "pound", 16.0),
    "stone": (_POUNDS, "stone", 14.0),
}
#: "3 dollars 50 cents", "thirteen dollars and forty-five cents".
_CENTS = re.compile(r",?\s(?:and\s)?(?:(\d{1,2})|([a-z]+)(?:[- ]([a-z]+))?)\s(?:cents?|pence)\b")


def _hundredths(cents: re.Match[str]) -> float | None:
    if cents[1]:
        return int(cents[1]) / 100
    parts = [CARDINALS.get(word) for word in cents.groups()[1:] if word]
    return None if None in parts else sum(part or 0 for part in parts) / 100


def _with_unit(text: str, number: Number, name: str, stop: int) -> Quantity:
    if " per " not in name:
        name = settled(text, name, number.start, number.end, stop)
    if (heavy := _SMALLER.get(name)) and number.value is not None and (rest := heavy[0].match(text, stop)):
        whole = _made(number, "measure", heavy[1], number.start, rest.end())
        return whole._replace(value=number.value + float(rest[1]) / heavy[2])
    unit = BY_NAME.get(name)
    if unit is None and " per " not in name:
        cents = _CENTS.match(text, stop) if name.endswith(("dollar", "euro", "pound sterling")) else None
        if cents and number.value is not None and (hundredths := _hundredths(cents)) is not None:
            return _made(number, "money", name, number.start, cents.end())._replace(value=number.value + hundredths)
        name, stop = rated(text, name, stop)
        return _made(number, "money", name, number.start, stop)
    kind: FigureKind = "measure"
    dimension = unit.dimension if unit else ""
    if name == "degree" and (warm := warmth(text, number.start, number.end, stop, number.value or 0.0)):
        return _made(number, "temperature", warm, number.start, stop)
    if dimension == "temperature":
        return _made(number, "temperature", name, number.start, stop)
    if name == "foot" and (tall := _INCHES.match(text, stop)):
        inches = int(tall[1] or tall[2] or CARDINALS[tall[3]])
        if number.value is not None and inches < 12:
            return _made(number, kind, name, number.start, tall.end())._replace(value=number.value + inches / 12)
    name, stop = rated(text, name, stop)
    if dimension == "duration":
        kind = "duration"
    return _made(number, kind, name, number.start, stop)
