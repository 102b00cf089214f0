"""Stated conversions: "74 km (46 miles)" says one quantity twice, and both sides must agree.

A conversion is honest when one side, converted exactly, rounds to the other at the precision the other is written
in, or at one significant figure less (newsrooms round that far); the other direction is tried too, since the
writer may have started from either side.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.checks.beside import groups, is_apart, tells_difference
from reader.checks.wording import figure_text, number_text
from reader.extract.figures.units import Unit, unit_of
from reader.model import Article, Check, Figure, Span, Verdict

#: What may stand between the two sides.
_BETWEEN = re.compile(
    r"\s*(?:\(|\[|,|–|—|-|/|or|;|equal to|equivalent to|that is|i\.e\.)?\s*"
    r"(?:\(|or|about|around|roughly|approximately|some|nearly|almost|just (?:over|under)|over|more than|"
    r"the equivalent of|"
    r"equal to|equivalent to|=|≈|~|an?)?\s*(?:about|around|roughly|approximately|some)?\s*",
    re.IGNORECASE,
)
#: Largest relative difference that loose rounding explains.
LOOSE = 0.06
#: Numbers from here on are not rounded by more than a share: 150 mph are not 200 km/h.
_NOT_SMALL, _FAR = 20, 0.12


def conversion_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """A check for every quantity given in two units of one dimension side by side."""
    for first, second in pairs(article.text, figures):
        a, b = unit_of(first.unit), unit_of(second.unit)
        if a and b and first.value is not None and second.value is not None:
            yield _check(article.text, first, second, a, b)


def pairs(text: str, figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    """Neighbouring figures that give one measure in two units, or in one by mistake."""
    for i, (first, second) in enumerate(pairwise(figures)):
        a, b = unit_of(first.unit), unit_of(second.unit)
        if a is None or b is None or not _convertible(text, first, second, a, b):
            continue
        if not _BETWEEN.fullmatch(text, first.end, second.start) or "\n" in text[first.end : second.start]:
            continue
        if is_apart(text, first, second, a, b):
            continue
        stated, restated = groups(text, figures, i, i + 1) if a.name != b.name else ([first], [second])
        if len(stated) == len(restated):
            yield from zip(stated, restated, strict=True)
        elif len(restated) == 1:
            yield first, second


#: Dimensions whose units are mistaken for each other.
_MISTAKEN = (
    frozenset(("length", "area")),
    frozenset(("length", "speed")),
    frozenset(("mass", "volume")),
    frozenset(("area", "volume")),
)


def _convertible(text: str, first: Figure, second: Figure, a: Unit, b: Unit) -> bool:
    """Whether two units can be the same quantity; restated in another dimension or in one unit, one is swapped."""
    if a.dimension == "duration" or b.dimension == "duration":
        return False
    restated = re.match(r"\s*(?:\(|,? or |,? equivalent to )", text[first.end : second.start + 1]) is not None
    if a.name == b.name:
        return restated and first.value != second.value
    if a.dimension == b.dimension:
        return a.dimension == "temperature" or bool(a.factor and b.factor)
    return restated and frozenset((a.dimension, b.dimension)) in _MISTAKEN


def _check(text: str, first: Figure, second: Figure, a: Unit, b: Unit) -> Check:
    spans = (Span(first.start, first.end), Span(second.start, second.end))
    left, right = figure_text(text, first), figure_text(text, second)
    if a.name == b.name:
        message = f"{left} and {right} are the same unit: one side should be another unit or the same number."
        return Check("conversion", "disagrees", spans, message)
    if a.dimension != b.dimension:
        message = f"{left} is {_article(a.dimension)} and {right} {_article(b.dimension)}: the unit of one is swapped."
        return Check("conversion", "disagrees", spans, message)
    one, other = first.value or 0.0, second.value or 0.0
    if a.dimension == "temperature" and tells_difference(text, first, second) and _differ_alike(one, other, a):
        return Check("conversion", "agrees", spans, f"{left} and {right} agree as a difference.")
    exact, back = convert(one, a, b), convert(other, b, a)
    verdict = verdict_of(one, other, exact, back, text[first.start : first.end], text[second.start : second.end])
    said = f"{left} is {number_text(exact)} {_plural(b.name)}"
    if verdict == "agrees":
        message = f"{left} and {right} agree."
    elif verdict == "rounding":
        message = f"{said}, and {right} is {number_text(back)} {_plural(a.name)}: they agree only after rounding."
    else:
        message = f"{said}, not {number_text(other)}{_slip(exact, other) or _meant(one, other, a, b)}."
    return Check("conversion", verdict, spans, message)


def _differ_alike(one: float, other: float, a: Unit) -> bool:
    """Whether two differences of temperature are one: 1.8 degrees Fahrenheit are one degree Celsius."""
    exact = one / 1.8 if a.name == "degree Fahrenheit" else one * 1.8 if a.name == "degree Celsius" else one
    return abs(exact - other) <= max(0.1, LOOSE * abs(exact))


def _article(dimension: str) -> str:
    return f"{'an' if dimension[0] in 'aeiou' else 'a'} {dimension}"


def _plural(unit: str) -> str:
    head, _, tail = unit.partition(" per ")
    if head in ("foot", "square foot", "cubic foot"):
        head = head.replace("foot", "feet")
    elif head == "inch" or head.endswith(" inch"):
        head += "es"
    elif head == "degree Celsius" or head == "degree Fahrenheit":
        head = head.replace("degree", "degrees")
    elif not head.endswith(("hertz", "s")):
        head += "s"
    return f"{head} per {tail}" if tail else head


def convert(value: float, a: Unit, b: Unit) -> float:
    """``value`` of unit ``a`` in unit ``b`` of the same dimension."""
    if a.dimension == "temperature":
        if a.name == b.name:
            return value
        return value * 9 / 5 + 32 if b.name == "degree Fahrenheit" else (value - 32) * 5 / 9
    return value * a.factor / b.factor


def verdict_of(a: float, b: float, a_in_b: float, b_in_a: float, a_text: str, b_text: str) -> Verdict:
    """Whether two written values of one quantity agree, agree after rounding, or disagree."""
    if b == 0 or a == 0:
        return "agrees" if abs(a_in_b - b) < 0.6 else "disagrees"
    if min(abs(a), abs(b)) >= _NOT_SMALL and abs(a_in_b - b) > _FAR * abs(a_in_b):
        return "disagrees"
    if _rounds_to(a_in_b, b, step_of(b_text, b)) or _rounds_to(b_in_a, a, step_of(a_text, a)):
        return (
            "agrees"
            if abs(a_in_b - b) <= 0.02 * abs(b)
            or _rounds_to(a_in_b, b, step_of(b_text, b))
            and abs(a_in_b - b) <= 0.03 * abs(b)
            else "rounding"
        )
    off = abs(a_in_b - b) / max(abs(b), abs(a_in_b))
    return "rounding" if off <= LOOSE else "disagrees"


def _rounds_to(exact: float, written: float, step: float) -> bool:
    return abs(exact - written) <= step / 2 * (1 + 1e-9)


def step_of(words: str, value: float) -> float:
    """The precision a number is written in: "6,000" has steps of 1,000, "46" of 1, "2.35" of 0.01."""
    digits = re.search(r"\d[\d,.]*\d|\d", words)
    if digits is None:
        return 10 ** math.floor(math.log10(abs(value))) if value else 1.0
    number = digits[0].replace(",", "")
    decimals = len(number.split(".")[1]) if "." in number else 0
    if decimals:
        unit = 10.0**-decimals
    else:
        unit = 10.0 ** (len(number) - len(number.rstrip("0"))) if number.strip("0") else 1.0
    written = float(number)
    scale = value / written if written else 1.0
    return unit * abs(scale)


#: Units that newsrooms take for one another, by dimension.
_USUAL = (
    "mile kilometre metre foot yard inch centimetre millimetre".split(),
    "pound kilogram tonne ounce gram stone".split(),
    ["acre", "hectare", "square mile", "square kilometre", "square metre", "square foot"],
    "litre gallon pint millilitre".split(),
    ["mile per hour", "kilometre per hour", "metre per second", "knot"],
)


def _meant(one: float, other: float, a: Unit, b: Unit) -> str:
    """The unit with which the second number would be right, in words: "98 feet would be right"."""
    if a.dimension == "temperature":
        return ""
    for name in next((names for names in _USUAL if b.name in names), []):
        unit = unit_of(name)
        if unit is not None and name not in (a.name, b.name) and abs(convert(one, a, unit) - other) <= 0.02 * other:
            return f" ({number_text(other)} {_plural(name)} would be right)"
    return ""


def _slip(exact: float, written: float) -> str:
    """What kind of slip explains a wrong conversion, in words."""
    ratio = written / exact if exact else 0
    for power, words in (
        (10, "ten times too much"),
        (100, "a hundred times too much"),
        (0.1, "a tenth of it"),
        (1000, "a thousand times too much"),
        (0.01, "a hundredth of it"),
    ):
        if ratio and abs(ratio / power - 1) < 0.08:
            return f" ({words})"
    return ""
