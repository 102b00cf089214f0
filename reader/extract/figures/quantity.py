"""A number with its unit: percentages, money, measures, ages, multiples, or a bare count."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.extract.figures.ages import told_by_age
from reader.extract.figures.feet import in_feet, in_inches
from reader.extract.figures.money import country_after, grand, symbol_before
from reader.extract.figures.number_words import CARDINALS, FRACTIONS
from reader.extract.figures.races import is_run
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
_AGE = re.compile(r"[\s-]*-?[\s-]?(year|month|week|day)s?[\s-]olds?\b|\s(years)\sof\sage\b", re.IGNORECASE)
_AGED = re.compile(
    r"\b(?:aged|ages?|ages? of|, now|older than|younger than|turn(?:s|ed|ing)|who (?:is|was)|(?:aged|"
    r"ages) \w+(?: and| to|,))\s(?:just |"
    r"only |between )?$",
    re.I,
)
_HE_IS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|I|[Yy]ou|son|daughter|mother|father|brother|sister|wife|husband|deckhand|boy|girl|man|woman|"
    r"victim|suspect|winner|driver|student|player|baby|child|who)"
    r"(?:['’](?:s|m|re|ll be)| is| are| was| am| will be| would be| turns| turned)"
    r"(?: only| just| now| still| about| around| nearly| almost| barely)?\s$"
)
#: "Justice Hall will be 78 then".
_WILL_BE = re.compile(
    r"[A-Z][\w.’'-]* [A-Z][\w’'-]+ (?:will be|would be|turns|turned|would have been) (?:just |"
    r"only )?$"
)
_AGE_ENDS = re.compile(
    r"(?:[.,;!?”\"’)]|\s(?:when|while|before|after|as|and|"
    r"at the time|on|by the end|in (?:January|February|March|April|May|June|July|"
                       r"August|September|October|November|December)|next|this|last|the [A-Z]+\b|[A-Z]\w+ reports|"
    r"or (?:over|older|under|"
                       r"younger)|but|years)\b|$)")  # fmt: skip
_NOTED_AGE = re.compile(
    r"(?:[A-Z][\w’'-]+(?:\s(?:Jr|Sr)\.?)?,\s|[A-Z][\w’'-]*[a-z]\s\(|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|"
    r"[Tt]heir)\s(?:[a-z]+\s){0,2}[a-z]+,\s)$"
)
_NOTED_ENDS = re.compile(r"[,.;)—]|\s(?:of|from|and)\s[A-Z]|\sand\s\d{1,2}[,.;)—]")
_TIMES = re.compile(
    r"(?:\s|-)times(?=$|\s(?:as\b|the\b|what\b|more\b|higher|larger|bigger|greater|faster|less\b|lower|smaller|longer|"
    r"stronger|(?:(?!(?:in|with|of|for|on|by|the)\b)[a-z-]+ ){1,2}(?:earnings|sales|revenues?|EBITDA|profits?|"
    r"cash flow|"
    r"book value)\b|(?-i:EBITDA)|its\b|their\b|his\b|her\b|that\b|those\b|earnings|sales|book|over\b|normal|"
    r"usual|annual))|"
    r"-?fold\b|x\b(?!\s?\d)",
    re.IGNORECASE,
)
_METRES = re.compile(
    r"\s(?:long(?!-)|high(?!-)|tall|wide|deep|thick|away|above|below|sprint|race|hurdles|freestyle|butterfly|"
    r"backstroke|breaststroke|title|repeats|intervals|reps|world record|at (?:[a-z]+ ){1,3}pace|"
    r"medley|relay|from(?! [^\sA-Za-z]{0,2}\d)|north|south|east|west|tower|telescope|yacht|ship|vessel|pool|wall|"
    r"waves?|fence|apart|across(?! (?:the|[A-Z]))|swim|"
    r"final|dash|semi-final|by(?! (?:the|\d{4}|[A-Z]))|stretch|drop|cliff|statue|mast|range|vessel|boat|crane|"
    r"tree|tunnel|bridge|track|ladder|trench|hole|"
    r"pit|shaft|well|board|platform|dive|climb|putt|runner|champion|walk|radius|tsunami|slope|gap|rope|cable|screen|"
    r"sculpture|exclusion|hose|boom|antenna|dish|individual|backstop|down(?! (?:from|on|by|to)\b)|up(?! (?:from|"
    r"on|by|to)\b)|into|of (?:rope|cable|water|the (?:top|"
    r"bottom|surface|coast|shore))|off|under|inside|beneath|underground|behind|ahead)\b|\s?\(\d[\d,.]*\s?(?:ft|"
    r"feet|yd|yards|miles?)\b|\s?[x×]\s?\d"
)
_METRES_BEFORE = re.compile(
    r"\dm\s?[x×]\s?$|\b(?:depth|height|length|width|distance|altitude|radius|within|last|final|swam|ran)\s(?:of\s)?$",
    re.I,
)
_WARM = re.compile(
    r"\b(?:temperatures?|water|warm\w*|hot\w*|heat\w*|cold\w*|cool\w*|weather|freezing|thermometer|climate|fever|"
    r"overnight|"
    r"celsius|centigrade|chill)\b",
    re.IGNORECASE,
)
#: Weather of more degrees than the air ever had in Celsius (56.7, Furnace Creek, 1913).
_TOO_HOT = re.compile(
    r"(?:degrees?|°|º)[ -](?:heat|weather|days?|temperatures?|summers?|afternoons?|sun|highs?)\b|degrees? outside\b"
)
#: What stands before "a week" where it is an amount of time.
_ARTICLE_BEFORE = re.compile(
    r"\b(?:within|than|nearly|almost|over|under|least|up to|roughly|(?:minutes|hours|"
    r"days|weeks|months) to)\s$",
    re.IGNORECASE,
)
_ARTICLE_UNITS = frozenset("second minute hour day week fortnight month year decade century".split())
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
        return _made(number, "age", (age[1] or "year").lower(), start, age.end())
    if number.suffix == "m" and (
        _is_metres(text, start, end) or is_run(text, start, end, (number.value or 0.0) / number.scale)
    ):
        metres = _made(number, "measure", "metre", start, end)
        return metres._replace(value=(number.value or 0.0) / number.scale)
    if cardinal and (spaced := _SPACED_M.match(text, end)) and _is_metres(text, start, spaced.end(), bracketed=True):
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
    if cardinal and _is_age(text, start, end, number.value):
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
    if name == "degree" and (
        (number.value or 0) < 0 and text[stop - 1] == "s" or _WARM.search(text, max(0, number.start - 60), stop + 40)
    ):
        nearby = re.search(r"degrees F\b|Fahrenheit|°F", text[max(0, number.start - 80) : stop + 20])
        hot = (
            "Fahrenheit"
            if nearby
            or _TOO_HOT.search(text, number.start, stop + 24)
            and 57 < (number.value or 0) < 136
            or "Fahrenheit" in text
            and "Celsius" not in text
            else "Celsius"
        )
        return _made(number, "temperature", f"degree {hot}", number.start, stop)
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


#: "5m to 6m away": the upper end tells what both are.
_TO_METRES = re.compile(r"\s?(?:to|-|–|x|by|and|or)\s?\d[\d.,]*m")


#: "30 m (98 ft)", "98 ft (30 m)".
_SPACED_M = re.compile(r"[ \u00a0]m(?![\w.’'²³/])")
_RESTATES_FEET = re.compile(r"(?:ft|feet|foot|inch(?:es)?|in|yards?|yd|miles?)\s?\((?:about |around |or )?$")


def _is_metres(text: str, start: int, end: int, *, bracketed: bool = False) -> bool:
    """Whether "m" behind a number is metres; ``bracketed``: also where it restates feet in brackets."""
    if bracketed and _RESTATES_FEET.search(text, max(0, start - 20), start):
        return True
    upper = _TO_METRES.match(text, end)
    if upper and _METRES.match(text, upper.end()):
        return True
    return bool(_METRES.match(text, end) or _METRES_BEFORE.search(text, max(0, start - 14), start))


#: "a bid at age 78 seems odd", "range in age from 29".
_AT_AGE = re.compile(r"\b(?:at|by|from|until|since) (?:the )?age (?:of )?$|\bin age from $")
#: "at 97 the longest-lived president".
_AT = re.compile(r"\b[Aa]t (?:just |only )?$")
_THE_YOUNGEST = re.compile(r",? the (?:(?:first|second|third)|[a-z]+est)\b")
#: "Steve King, one of Cruz's friends" is not one year old.
_ONE_OF = re.compile(r"one of\b", re.IGNORECASE)
#: "At 52, Mike Smith is the oldest jockey".
_OPENS_AT = re.compile(r"(?:^|[.!?\n”\"]\s?)At (?:just |only )?$")
_NAMED_BEHIND = re.compile(r", (?:[A-Z][a-z]+ [A-Z]|he |she |[A-Z][a-z]+ (?:is|was|has|had|became)\b)")
#: "adults 18 to 34 who".
_THOSE = re.compile(
    r"\b(?:those|adults|people|men|women|voters|Americans|Britons|children|kids|teens|teenagers|patients|residents|"
    r"students|workers|girls|boys) $"
)
_SPAN_OF_AGES = re.compile(
    r"\s?(?:to|-|–|through)\s?\d\d?(?:[,.;)]|\s(?:who|are|were|and|in|with|said|say|to|have|had)\b)"
)


def _is_age(text: str, start: int, end: int, value: float | None) -> bool:
    if value is None or not 0 < value < 120 or value != int(value) or text[start:end].lower() == "one":
        return False  # "Ann Lee, one of Hall's lawyers, said"
    before = text[max(0, start - 40) : start]
    if _OPENS_AT.search(before) and _NAMED_BEHIND.match(text, end):
        return True
    if (
        _AT_AGE.search(before)
        or _AT.search(before)
        and _THE_YOUNGEST.match(text, end)
        or _THOSE.search(before)
        and _SPAN_OF_AGES.match(text, end)
    ):
        return True
    if value == 1 and _ONE_OF.match(text, start):
        return False
    if _NOTED_AGE.search(before) and _NOTED_ENDS.match(text, end) or told_by_age(text, start, end):
        return True
    if _AGED.search(before):
        if before.endswith(("turn ", "turned ", "turns ", "turning ")):
            return bool(_AGE_ENDS.match(text, end))
        return not re.match(r"\s(?:[a-z]+s|people|per|times|an?)\b(?<!years)", text[end : end + 14]) or bool(
            _AGE_ENDS.match(text, end)
        )
    return bool(
        (_HE_IS.search(before) or value > 9 and _WILL_BE.search(before)) and _AGE_ENDS.match(text, end) and value > 3
    )
