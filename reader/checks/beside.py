"""Measures side by side that do not restate each other: alternatives, "1 lb 5 oz", sides, sums, flour by the spoon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.figures.units import Unit
from reader.model import Figure

#: What joins the members of a group: "12.9 x 5.6 inches", "400 grams to 360 grams".
_JOINT = re.compile(
    r"\s*(?:x|×|by|to|and|or|–|-)\s*(?:(?:about|around|roughly|some|nearly|almost|just over|just under)\s+)?"
)
#: One unit twice is a slip in brackets or in apposition only.
_IN_BRACKETS = re.compile(r"\s*[(\[]\s*(?!or\b)")
_IN_APPOSITION = re.compile(r",(?: or| equivalent to) |,? equivalent to ")
_ENDS_APPOSITION = re.compile(r"\s*[,.;)]|$")
_LISTED = re.compile(r"(?:,| and|, and|, or| or) \d")
_IN_A_LIST = re.compile(r"\d[\w.]*,\s$")
#: "4 cups plus 3 tablespoons (500g)": the bracket restates the sum.
_ADDED = re.compile(r"\d[\w./]*\s[A-Za-z]+\s(?:plus|and)\s(?:an? )?$")
#: "1 lb. 5 oz.", "7 pounds, 12 ounces".
_RUNS_ON = re.compile(r"[.,]?\s+(?:and\s+)?")
_SPOONS = frozenset("tablespoon teaspoon cup pint quart".split())
#: Kilograms a litre of what news weighs by volume: water, milk, fuel, beer.
_DENSITY = (0.6, 1.5)
#: What tells that degrees are a difference and no level.
_DIFFERENCE = re.compile(
    r"\b(?:warm(?:er|ing|ed)|cool(?:er|ing|ed)|hotter|colder|ris(?:e|es|en|ing)|rose|increas\w+|higher|lower|above|below|"
    r"fell|fall(?:s|en)?|drop\w*|difference|differ\w*|change[ds]?|swing|limit\w*|within|less|more|up|down|by)\b",
    re.IGNORECASE,
)


def groups(text: str, figures: Sequence[Figure], first: int, second: int) -> tuple[Sequence[Figure], Sequence[Figure]]:
    """The members of one unit that are joined up to figure ``first``, and those from figure ``second`` on."""
    begin, end = first, second
    while begin > 0 and _joined(text, figures[begin - 1], figures[begin]):
        begin -= 1
    while end + 1 < len(figures) and _joined(text, figures[end], figures[end + 1]):
        end += 1
    return figures[begin : first + 1], figures[second : end + 1]


def _joined(text: str, one: Figure, other: Figure) -> bool:
    return one.unit == other.unit and _JOINT.fullmatch(text, one.end, other.start) is not None


def is_apart(text: str, first: Figure, second: Figure, a: Unit, b: Unit) -> bool:
    """Whether two measures side by side are two things, whatever their numbers say."""
    between = text[first.end : second.start]
    if a.name == b.name:
        if _IN_BRACKETS.fullmatch(between) or _IN_BRACKETS.match(between) and "or" not in between.split():
            return False
        listed = _IN_A_LIST.search(text, max(0, first.start - 12), first.start)
        return not (_IN_APPOSITION.fullmatch(between) and _ENDS_APPOSITION.match(text, second.end)) or bool(listed)
    fits = (second.value or 0.0) * b.factor <= a.factor and (first.value or 0.0) >= 1
    if fits and a.dimension == b.dimension and _RUNS_ON.fullmatch(between):
        return True
    if between.strip() == "," and not _ENDS_APPOSITION.match(text, second.end) or _LISTED.match(text, second.end):
        return True  # "5 miles, 3 km of it uphill", "5 km, 10 miles and 42 km"
    if {a.dimension, b.dimension} == {"mass", "volume"}:
        return bool({a.name, b.name} & _SPOONS) or _weighs(first, second, a, b)
    return _ADDED.search(text, max(0, first.start - 24), first.start) is not None


def _weighs(first: Figure, second: Figure, a: Unit, b: Unit) -> bool:
    """Whether a volume's weight in brackets is that of some liquid."""
    one, other = (first.value or 0.0) * a.factor, (second.value or 0.0) * b.factor
    mass, volume = (one, other) if a.dimension == "mass" else (other, one)
    return volume > 0 and _DENSITY[0] <= mass / volume <= _DENSITY[1]  # factors are of kilograms and litres


def tells_difference(text: str, first: Figure, second: Figure) -> bool:
    """Whether the words around two temperatures tell how far something moved or lies apart."""
    return _DIFFERENCE.search(text, max(0, first.start - 70), min(len(text), second.end + 40)) is not None
