"""Figures in news prose: a number phrase, its unit, what is counted, how sure and which way it moved."""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import datetime
from functools import cache

from reader.extract.dates import find_dates
from reader.extract.figures.context import change_of, counted_noun, modifier_of, not_a_figure
from reader.extract.figures.currencies import BY_SYMBOL, BY_WORD
from reader.extract.figures.numbers import Number, Token, read_number, tokens_of
from reader.extract.figures.units import BY_NAME, UNITS
from reader.model import Figure, FigureKind, Modifier

_SYMBOLS = sorted(BY_SYMBOL.keys() - {"p", "¢"}, key=len, reverse=True)
_SYMBOL_BEFORE = re.compile(f"(?<![A-Za-z])(?:{'|'.join(re.escape(s) for s in _SYMBOLS)})\\s?$")
_PERCENT = re.compile(r"\s?%|\s+per\s?cent\b|\s+pct\b|-per-cent\b", re.IGNORECASE)
_POINTS = re.compile(r"\s+(?:percentage|per cent|percent)[- ]points?\b|\s+pp\b", re.IGNORECASE)
_AGE = re.compile(r"[\s-]years?[\s-]olds?\b|[\s-](?:month|week|day)s?[\s-]olds?\b", re.IGNORECASE)
_ANY_SCORE = re.compile(r"(\d{1,2})[-–](\d{1,2})\b(?![-–]\d)")
_WON = re.compile(r"\b(?:won|win|beat|beaten|lost|lose|drew|defeated|led|leading|trailed|thrashed|ahead)\b[^.]*$")
_SCORE = re.compile(
    r"\b(\d{1,3})\s?[-–]\s?(\d{1,3})\b(?=\s+(?:win|victory|defeat|loss|draw|lead|thrashing)|\s+(?:to|against|over)\b)"
)
#: "Nine days later" is a duration as well as a date.
_DISTANCE = re.compile(r"\b(?:ago|later|earlier|before|after|from now|hence|time)$")
_RATE = re.compile(r"\s(?:per|an?)\s([a-z]+)\b|/([a-z]+)\b")
_NOTED_AGE = re.compile(r"[A-Z][\w’'-]+,\s$")
_RANGE = re.compile(r"\s?(?:-|–|—)\s?|\s+(?:to|and)\s+")
_WORD_AFTER = re.compile(r"[\s-]?([A-Za-z°º¢€£$₹µ][A-Za-z.²³/°]*)")
#: What prices are for.
_PER = frozenset(unit.name for unit in UNITS) | frozenset(("head", "month", "night", "person", "share", "unit", "week"))


def find_figures(text: str, published: datetime | None = None) -> list[Figure]:
    """The figures of ``text``, in order and never overlapping; dates are kinds of their own.

    ``published`` anchors dates. Spans are of ``text``; a money figure's span has its symbol, a measure's its
    unit, a count's the number alone. ``low``/``high`` bound ranges and vague numbers such as "dozens".
    """
    dates = [
        (d.start, d.end) for d in find_dates(text, published=published) if not _DISTANCE.search(text, d.start, d.end)
    ]
    starts = [start for start, _ in dates]
    tokens = tokens_of(text, 0, len(text))
    figures: list[Figure] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        k = bisect_right(starts, token.start) - 1
        if k >= 0 and token.start < dates[k][1]:
            i += 1
            continue
        number = read_number(tokens, i)
        if number is None or not_a_figure(text, tokens, number):
            i = number.after if number and token.is_digits else i + 1
            continue
        figure, i = _score(text, tokens, i) or _figure(text, tokens, number)
        figures.append(figure)
    return figures


def _figure(text: str, tokens: list[Token], number: Number) -> tuple[Figure, int]:
    low, high, value, after = number.low, number.high, number.value, number.after
    second = _second(text, tokens, number)
    if second is not None and value is not None and second.value is not None:
        if second.value >= 1e3 > value and second.after - second.first > 1 and value < second.value / 50:
            value *= _scale_of(tokens, second)  # "four to five thousand"
        low, high, value, after = value, second.value, None, second.after
    start, end = tokens[number.first].start, tokens[after - 1].end
    kind, unit, start, end, factor = _unit(text, start, end, number)
    if factor != 1:
        value, low, high = (x * factor if x is not None else None for x in (value, low, high))
    after = (
        bisect_right([t.start for t in tokens[after : after + 8]], end - 1) + after
        if end > tokens[after - 1].end
        else after
    )
    modifier, _ = modifier_of(text, start)
    what = counted_noun(text, end, number, unit) if kind in ("count", "ordinal", "ratio", "percent", "money") else None
    figure = Figure(start, end, kind, value, low, high, unit, what, _as_modifier(modifier), change_of(text, start, end))
    return figure, after


def _score(text: str, tokens: list[Token], i: int) -> tuple[Figure, int] | None:
    """A result such as "2-1" beside a word of winning or losing; ``low`` and ``high`` are its two sides."""
    match = _SCORE.match(text, tokens[i].start)
    if match is None:
        match = _ANY_SCORE.match(text, tokens[i].start)
        if match is None or not _WON.search(text, max(0, match.start() - 60), match.start()):
            return None
    figure = Figure(match.start(), match.end(), "score", None, float(match[1]), float(match[2]))
    return figure, next((j for j in range(i, min(i + 4, len(tokens))) if tokens[j].start >= match.end()), i + 3)


def _as_modifier(sign: str) -> Modifier:
    return sign  # type: ignore[return-value]


def _second(text: str, tokens: list[Token], number: Number) -> Number | None:
    """The upper end of a range that starts with ``number``."""
    if number.form not in ("cardinal",) or number.after >= len(tokens):
        return None
    end = tokens[number.after - 1].end
    joint = _RANGE.match(text, end)
    if joint is None:
        return None
    if joint.group().strip() in ("to", "and") and not _opens_range(
        text, tokens[number.first].start, joint.group().strip()
    ):
        return None
    at = next(
        (j for j in range(number.after, min(number.after + 3, len(tokens))) if tokens[j].start >= joint.end()), None
    )
    if at is None or tokens[at].start != joint.end():
        return None
    other = read_number(tokens, at)
    if other is None or other.form != "cardinal" or other.value is None or number.value is None:
        return None
    return other if other.value > number.value else None


def _opens_range(text: str, start: int, joint: str) -> bool:
    before = text[max(0, start - 24) : start].lower().rstrip("£$€ ").split()
    word = before[-1] if before else ""
    if joint == "and":
        return word == "between"
    return not re.search(r"\b(?:rose|fell|up|down|increased?|cut|grew|dropped|raised|lowered)\b", " ".join(before))


def _scale_of(tokens: list[Token], number: Number) -> float:
    from reader.extract.figures.number_words import SCALES

    scale = 1.0
    for token in tokens[number.first : number.after]:
        scale *= SCALES.get(token.lower, 1)
    return scale


def _unit(text: str, start: int, end: int, number: Number) -> tuple[FigureKind, str | None, int, int, float]:
    """Kind, unit, the span with its unit, and the factor that undoes a wrongly read suffix."""
    symbol = _SYMBOL_BEFORE.search(text, max(0, start - 5), start)
    if symbol and number.form in ("cardinal", "vague"):
        unit, end = _rated(text, BY_SYMBOL[symbol.group().strip()], end)
        return "money", unit, symbol.start(), end, 1
    if number.form == "ordinal":
        return "ordinal", None, start, end, 1
    points = _POINTS.match(text, end)
    if points:
        return "percentage_point", "percentage point", start, points.end(), 1
    percent = _PERCENT.match(text, end)
    if percent:
        return "percent", "percentage", start, percent.end(), 1
    age = _AGE.match(text, end)
    if age:
        return (
            "age",
            "year" if "year" in age.group().lower() else age.group().strip(" -").split("-")[0].split()[0],
            start,
            age.end(),
            1,
        )
    if number.suffix in ("m", "M") and _metres(text, start, end):
        return "measure", "metre", start, end, 1 / 1e6
    found = _spelled_unit(text, end)
    if found is not None:
        name, unit_end = found
        if name in BY_NAME:
            dimension = BY_NAME[name].dimension
            kind: FigureKind = "measure"
            if dimension == "duration":
                kind = "duration"
            elif dimension == "temperature":
                kind = "temperature"
            return kind, name, start, unit_end, 1
        name, unit_end = _rated(text, name, unit_end)
        return "money", name, start, unit_end, 1
    if number.form in ("fraction", "multiple"):
        return "ratio", None, start, end, 1
    if (
        _NOTED_AGE.search(text, max(0, start - 24), start)
        and text[end : end + 1] in (",", ".")
        and number.value is not None
        and 0 < number.value < 120
        and number.value == int(number.value)
    ):
        return "age", "year", start, end, 1
    return "count", None, start, end, 1


def _rated(text: str, unit: str, end: int) -> tuple[str, int]:
    """A price for each of something: "US dollar per barrel"; the span takes the "a barrel" in."""
    rate = _RATE.match(text, end)
    per = rate and (rate[1] or rate[2])
    if rate is None or per not in _PER:
        return unit, end
    return f"{unit} per {per}", rate.end()


def _metres(text: str, start: int, end: int) -> bool:
    following = text[end : end + 24].lower()
    return bool(
        re.match(
            r"\s+(?:long|high|tall|wide|deep|away|above|below|sprint|race|hurdles|freestyle|from|north|south|east|west|tower|telescope)\b",
            following,
        )
    )


@cache
def _trie() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word (lower case) → spellings that start with it, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for unit in UNITS:
        for spelling in unit.spellings:
            words = tuple(re.split(r"[\s-]", spelling))
            table.setdefault(words[0].lower(), []).append((words, unit.name))
    for spelling, name in BY_WORD.items():
        words = tuple(spelling.split())
        table.setdefault(words[0].lower(), []).append((words, name))
    for rows in table.values():
        rows.sort(key=lambda row: -len(row[0]))
    return table


_CASED = frozenset(
    (
        "C",
        "F",
        "GB",
        "GW",
        "MB",
        "MW",
        "TB",
        "W",
        "kB",
        "kW",
        "g",
        "m",
        "mt",
        "st",
        "ha",
        "ms",
        "mi",
        "min",
        "in.",
        "p",
        "dong",
        "won",
    )
)


def _spelled_unit(text: str, end: int) -> tuple[str, int] | None:
    """The unit or currency word that follows ``end``, of "of" phrases too ("billions of dollars")."""
    joint = re.match(r"\s+of\s+|[\s-]|(?=[A-Za-z°µ¢])", text[end : end + 8])
    if joint is None:
        return None
    begin = end + joint.end()
    words: list[tuple[str, int]] = []
    for match in re.finditer(r"[^\s,;:()\-–—\"“”‘’']+", text[begin : begin + 40]):
        words.append(
            (match.group().rstrip(".!?") if match.group() not in ("in.",) else match.group(), begin + match.end())
        )
        if len(words) == 5:
            break
    if not words or text[begin : begin + 1].isspace():
        return None
    for spelling, name in _trie().get(words[0][0].lower(), ()):
        if len(spelling) > len(words):
            continue
        if all(_same_word(a, words[j][0]) for j, a in enumerate(spelling)):
            last = spelling[-1]
            stop = (
                begin
                + text[begin : begin + 60].find(
                    words[len(spelling) - 1][0], 0 if len(spelling) == 1 else len(words[0][0])
                )
                + len(last)
            )
            return name, stop
    return None


def _same_word(spelling: str, word: str) -> bool:
    if spelling in _CASED or len(spelling) <= 2:
        return spelling == word
    return spelling.lower() == word.lower()
