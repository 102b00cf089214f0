"""Figures that restate the one before them: "74 km (46 miles)", "fell 190 points, or 0.6%"."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.figures.units import unit_of
from reader.model import Figure

#: Kinds of figures that restate each other.
MOVED = frozenset(("percent", "money", "measure", "count", "percentage_point", "temperature", "duration"))
_STARTS_ASIDE = re.compile(
    r"(?: of (?:its|their|his|her|the)(?: [a-z]+){1,2}, or |"
    r"(?:\s[a-z]+){0,2}\s*(?:\(|/|, or |,? or |,? equivalent to |, that is ))"
    r"\s*(?:about |around |roughly |nearly )?"
)


def as_aside(figure: Figure, before: Figure, between: str) -> Figure:
    """A conversion in brackets, or an ", or 0.01%", is as sure and moves the same way as what it restates."""
    if not _STARTS_ASIDE.fullmatch(between) or figure.kind not in MOVED or before.kind not in MOVED:
        return figure
    modifier = before.modifier if figure.modifier == "=" and _restates(before, figure) else figure.modifier
    change = figure.change or (before.change if before.kind != "duration" and figure.kind != "duration" else None)
    return replace(figure, modifier=modifier, change=change)


def weighed(figure: Figure, beside: Figure, between: str) -> Figure:
    """Pounds that restate kilograms or tonnes are no money."""
    other = unit_of(beside.unit)
    if figure.unit != "pound sterling" or other is None or other.dimension != "mass":
        return figure
    return replace(figure, kind="measure", unit="pound") if _STARTS_ASIDE.fullmatch(between) else figure


def _restates(a: Figure, b: Figure) -> bool:
    one, other = unit_of(a.unit), unit_of(b.unit)
    if one and other:
        return one.dimension == other.dimension
    return a.kind == b.kind == "money"
