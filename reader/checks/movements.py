"""Figures that move: "from 9,400 to 8,100", "to 3.25% from 3.5%", "1,500, down from 1,800", "€2.6bn (2023: €2.0bn)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from reader.checks.explain import PEOPLE
from reader.extract.figures.units import unit_of
from reader.model import Figure

Direction = Literal["up", "down"]

#: Words before a number that tell how exact it is.
FILL = (
    r"(?:(?:about|around|roughly|approximately|nearly|almost|just|over|under|above|below|more than|"
    r"less than|fewer than|some|only|at least|an estimated|an average(?: of)?|a record|as (?:much|many|low|high) as|"
    r"(?:a|its) (?:low|high|peak|record)(?: high| low)?(?: of)?) )*"
)
#: A noun behind a number and when that was: "patients in May 2020", "a year earlier".
_NOUN = (
    r"(?: (?!(?:and|but|while|for|whereas|as|by|from|to|than|or|with|after|before|when|on)\b)[A-Za-z][\w’'-]*){0,5}?"
)
_WHEN = r"(?: in (?:[A-Z][a-z]+ )?(?:19|20)\d\d)?"
_BEFORE_FROM = re.compile(rf"\bfrom {FILL}$", re.IGNORECASE)
_BEFORE_TO = re.compile(rf"\b(?:to|at) {FILL}$", re.IGNORECASE)
_TO = re.compile(rf"{_NOUN}{_WHEN},? to {FILL}", re.IGNORECASE)
_FROM = re.compile(rf"{_NOUN}{_WHEN},? from {FILL}", re.IGNORECASE)
_UP_FROM = re.compile(
    rf"{_NOUN}{_WHEN}(?: at the (?:end|start) of \w+)?(?:,| \(| [–—-])? ?(?:was |is |were |are )?"
    rf"(?P<way>up|down) from {FILL}",
    re.IGNORECASE,
)
_COMPARED = re.compile(rf"{_NOUN}{_WHEN},? compared (?:with|to) {FILL}", re.IGNORECASE)
_YEAR_BEFORE = re.compile(r" \((?:19|20)\d\d: ")
#: "18,000 last year, a 25% decline from", "1.2 million passengers, up 20% from": its size stands between the two.
_SIZE = re.compile(
    rf"{_NOUN}{_WHEN}(?: (?:last|this) \w+)?(?:,| –| —) ?(?:an? |up (?:by )?|down (?:by )?)?{FILL}", re.IGNORECASE
)
_FROM_BASE = re.compile(
    r"(?:[ -](?:increase|rise|jump|gain|surge|fall|drop|decline|cut|decrease|reduction|slump))?"
    rf"(?: year[- ]on[- ]year)? from {FILL}|"
    rf" (?:fewer|less|lower|smaller|more|higher|larger|bigger) than (?:the )?{FILL}",
    re.IGNORECASE,
)
_KINDS = frozenset(("count", "money", "measure", "percent", "duration", "temperature"))

_UP = (
    "rose|risen|ris(?:e|es|ing)|climb(?:s|ed|ing)?|gr[eo]w|grown|growing|increas(?:e|es|ed|ing)|jump(?:s|ed|ing)?|ballooned|mounted|lifted|"
    "soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|boost(?:ed|ing)|hik(?:ed|ing)|swell(?:ed|ing)|swollen|"
    "(?<=edged )up|(?<=inched )up|(?<=went )up|(?<=gone )up|(?<=is )up|(?<=are )up|(?<=was )up|(?<=were )up|"
    "an? (?:[a-z-]+ )?(?:rise|increase|jump|surge)"
)
_DOWN = (
    "f[ae]ll|fallen|fall(?:s|ing)|dropp(?:ed|ing)|drops?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk|"
    "shrink(?:s|ing)|slump(?:s|ed|ing)|plung(?:e|es|ed|ing)|plummet(?:s|ed|ing)|tumbl(?:e|es|ed|ing)|cut|cutting|"
    "reduc(?:e|es|ed|ing)|lower(?:s|ed|ing)|slash(?:es|ed|ing)|dwindl(?:ed|ing)|slid|trimm(?:ed|ing)|pared|eas(?:ed|ing)|dipp(?:ed|ing)|slipp(?:ed|ing)|s[au]nk|"
    "(?<=edged )down|(?<=inched )down|(?<=went )down|(?<=gone )down|"
    "(?<=is )down|(?<=are )down|(?<=was )down|(?<=were )down|"
    "a (?:[a-z-]+ )?(?:fall|drop|decline|decrease|cut|reduction)"
)
_WAY = re.compile(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
#: Between the word of change and "from" or "to": an object or an adverb, no clause of its own.
_OBJECT = re.compile(
    r"(?:,? (?!(?:and|but|while|not|as|after|before|when|which|who|that|or)\b)[\w’'%$£€.-]+){0,7},? ?$", re.IGNORECASE
)
_NO_WAY = re.compile(
    r"\b(?:not|never|no longer|without|if|unless|would|could|rank\w*|ranking|places?|placed|position|seed\w*|spot|"
    r"standings|league|handicap|divi\w+)\b|n[’']t\b",
    re.IGNORECASE,
)
#: Characters before "from" in which the word of change is looked for.
_BACK = 70


class Movement(NamedTuple):
    """What was, what is, and where the words of it begin and end; both of one kind and unit."""

    base: Figure
    new: Figure
    #: Sizes of the two in one unit.
    was: float
    now: float
    start: int
    end: int
    #: What the words say: None where they do not.
    says: Direction | None


def movements(text: str, start: int, end: int, figures: Sequence[Figure]) -> Iterator[Movement]:
    """The movements told in the sentence ``text[start:end]``, whose ``figures`` are given in order."""
    for figure in figures:
        if move := _in_a_range(text, start, figure):
            yield move
    for new, size, base in zip(figures, figures[1:], figures[2:], strict=False):
        if size.kind not in ("percent", "ratio") or new.kind == "percent" or not _alike(base, new):
            continue
        if _SIZE.fullmatch(text, new.end, size.start) and _FROM_BASE.fullmatch(text, size.end, base.start):
            yield _movement(base, new, new.start, None)
    for first, second in pairwise(figures):
        if not _alike(first, second):
            continue
        before = text[start : first.start]
        between = text[first.end : second.start]
        if (found := _BEFORE_FROM.search(before)) and _TO.fullmatch(between):
            yield _movement(first, second, start + found.start(), _said(before[: found.start()]))
        elif match := _UP_FROM.fullmatch(between):
            yield _movement(second, first, _number_start(before, start), _direction(match["way"]))
        elif (found := _BEFORE_TO.search(before)) and _FROM.fullmatch(between):
            yield _movement(second, first, start + found.start(), _said(before[: found.start()]))
        elif _COMPARED.fullmatch(between) or _YEAR_BEFORE.fullmatch(between):
            yield _movement(second, first, _number_start(before, start), None)


def _in_a_range(text: str, start: int, figure: Figure) -> Movement | None:
    """ "tripled, from 1,000 to 2,000" is read as one figure, a range."""
    if figure.kind not in ("count", "measure", "money") or figure.low is None or figure.high is None:
        return None
    before = text[start : figure.start]
    found = _BEFORE_FROM.search(before)
    if figure.value is not None or not found or " to " not in text[figure.start : figure.end] or figure.low <= 0:
        return None
    return Movement(figure, figure, figure.low, figure.high, start + found.start(), figure.end, None)


def _movement(base: Figure, new: Figure, start: int, says: Direction | None) -> Movement:
    was, now = _sizes(base, new)
    return Movement(base, new, was, now, start, max(base.end, new.end), says)


def _number_start(before: str, start: int) -> int:
    """Where the words of a number behind ``before`` begin: "at 54,000", "to 1,500"."""
    found = re.search(rf"(?:\b(?:to|at) )?{FILL}$", before, re.IGNORECASE)
    return start + (found.start() if found else len(before))


def _direction(way: str) -> Direction:
    return "up" if way.lower() == "up" else "down"


def _said(before: str) -> Direction | None:
    """Which way the nearest word of change before "from" or "to" points."""
    clause = re.split(r"[;:–—(]", before[-_BACK:])[-1]
    words = list(_WAY.finditer(clause))
    if not words or not _OBJECT.fullmatch(clause[words[-1].end() :]) or _NO_WAY.search(clause):
        return None
    return "up" if words[-1]["up"] else "down"


def _alike(a: Figure, b: Figure) -> bool:
    """Whether two figures can be one quantity at two times."""
    if a.kind != b.kind or a.kind not in _KINDS or not a.value or not b.value or a.value < 0 or b.value < 0:
        return False
    one, other = a.unit or "", b.unit or ""
    if one != other:
        if a.kind == "money" or a.kind == "percent":
            return one.partition(" per ")[0] == other.partition(" per ")[0] and not (
                " per " in one and " per " in other
            )
        known, unit = unit_of(one), unit_of(other)
        return bool(known and unit and known.dimension == unit.dimension and known.factor and unit.factor)
    noun, its = (a.what or "").lower(), (b.what or "").lower()
    return not noun or not its or noun == its or noun in PEOPLE and its in PEOPLE


def _sizes(a: Figure, b: Figure) -> tuple[float, float]:
    one, other = unit_of(a.unit), unit_of(b.unit)
    if a.unit != b.unit and one and other and one.factor and other.factor:
        return (a.value or 0.0) * one.factor, (b.value or 0.0) * other.factor
    return a.value or 0.0, b.value or 0.0
