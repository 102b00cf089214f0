"""Stated conversions from generated sentences: true pairs, one side ten times off, and a swapped unit."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.bench.headlines import article_of
from reader.bench.table import print_table
from reader.checks import check

#: Pairs newsrooms convert: units, factor, how they are written, a unit mistaken for the second.
_PAIRS: tuple[tuple[str, str, float, str], ...] = (
    ("km", "miles", 0.621371, "km"),
    ("kilometres", "miles", 0.621371, "metres"),
    ("miles", "km", 1.609344, "metres"),
    ("metres", "feet", 3.28084, "miles"),
    ("feet", "metres", 0.3048, "km"),
    ("kg", "pounds", 2.204623, "tonnes"),
    ("lb", "kg", 0.453592, "tonnes"),
    ("square miles", "square km", 2.589988, "hectares"),
    ("sq km", "square miles", 0.386102, "miles"),
    ("hectares", "acres", 2.471054, "square miles"),
    ("acres", "hectares", 0.404686, "square km"),
    ("litres", "gallons", 0.264172, "pints"),
    ("cm", "inches", 0.393701, "feet"),
    ("inches", "cm", 2.54, "mm"),
    ("km/h", "mph", 0.621371, "km"),
    ("mph", "km/h", 1.609344, "miles"),
    ("tonnes", "pounds", 2204.623, "kg"),
)
_FRAMES = (
    "The road runs for {a} ({b}) along the coast, the ministry said on Tuesday.",
    "Officials put it at about {a} ({b}).",
    "It measured {a}, or {b}, when the survey ended.",
    "Crews had reached {a} ({b}) by nightfall, and 12 people were safe.",
)


class Pair(NamedTuple):
    """A sentence that states a conversion and what is true of it: "true", "ten", "unit"."""

    text: str
    kind: str


def generated_pairs(count: int, chance: random.Random) -> Iterator[Pair]:
    """``count`` sentences of each kind; true ones are rounded as newsrooms round."""
    for _ in range(count):
        first, second, factor, other = chance.choice(_PAIRS)
        value = _round_number(chance)
        exact = value * factor
        written = _rounded(exact, chance)
        frame = chance.choice(_FRAMES)
        a = f"{_grouped(value)} {first}"
        yield Pair(frame.format(a=a, b=f"{_grouped(written)} {second}"), "true")
        wrong = written * 10 if chance.random() < 0.5 else written / 10
        yield Pair(frame.format(a=a, b=f"{_grouped(wrong)} {second}"), "ten")
        yield Pair(frame.format(a=a, b=f"{_grouped(written)} {other}"), "unit")


def _round_number(chance: random.Random) -> float:
    digits = chance.choice((1, 2, 2, 3))
    return float(f"{10 ** chance.uniform(0.7, 4.5):.{digits}g}")


def _rounded(exact: float, chance: random.Random) -> float:
    """Two or three significant digits, or whole; now and then cut off rather than rounded."""
    kind = chance.random()
    if kind < 0.45:
        return float(f"{exact:.2g}")
    if kind < 0.8:
        return float(f"{exact:.3g}")
    return float(round(exact)) if exact >= 10 else float(f"{exact:.2g}")


def _grouped(value: float) -> str:
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{float(f'{value:.4g}'):,g}"


def run_conversions(count: int, show: Callable[[str], None]) -> None:
    """Print how many of each kind are flagged as not agreeing."""
    flagged = {"true": 0, "ten": 0, "unit": 0}
    for pair in generated_pairs(count, random.Random(7)):
        verdicts = [
            c.verdict for c in check(article_of("A headline without numbers", pair.text)) if c.kind == "conversion"
        ]
        red = "disagrees" in verdicts
        flagged[pair.kind] += red
        if red == (pair.kind == "true"):
            show(f"{pair.kind}, {verdicts}: {pair.text}")
    names = {"true": "true pairs flagged", "ten": "ten times off, caught", "unit": "unit swapped, caught"}
    rows = [(names[kind], count, n, f"{100 * n / count:.1f}") for kind, n in flagged.items()]
    print_table("Stated conversions, generated", ("what", "items", "flagged", "share"), rows)
