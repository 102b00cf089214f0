"""Rates per round number: "12.4 cases per 100,000 people" is one figure, of 12.4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Figure

#: What stands between a number and the round number it is told for.
_PER = re.compile(r"( )?(?:[A-Za-z][\w’'-]* ){0,4}(?:per|for every|in every|(?:out )?of every) ")
_PEOPLE = re.compile(
    r" (?!(?:in|on|at|to|last|this|per|for|from|by|of|and|or|was|is|were|are|with|as|a|the)\b)"
    r"((?:live )?[a-z]+s\b(?<!ss)|people|men|women|children|population|person-years)"
)


def told_per(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` with every round number that another is told for taken in as its unit."""
    if " per " not in text and " every " not in text:
        return list(figures)
    done: list[Figure] = []
    for figure in figures:
        before = done[-1] if done else None
        if before is not None and _is_base(figure) and before.kind == "count" and before.unit is None:
            between = _PER.fullmatch(text, before.end, figure.start)
            if between and (before.value or before.high or 0.0) < (figure.value or 0.0):
                people = _PEOPLE.match(text, figure.end)
                unit = f"per {figure.value:,.0f}" + (f" {people[1]}" if people else "")
                if not people:  # "up from 9.8 per 100,000"
                    unit = (
                        next((f.unit for f in reversed(done[-8:]) if (f.unit or "").startswith(f"{unit} ")), None)
                        or unit
                    )
                _share_base(text, done, unit)
                near = text[before.end : figure.start] == " per "
                done[-1] = replace(before, unit=unit, end=figure.end if near else before.end)
                continue
        done.append(figure)
    return done


#: "3.3 and 2.8 per 100,000".
_JOINED = re.compile(r"(?:,? (?:and|or|vs\.?|versus|against|compared (?:with|to))| to|,) |[-–]")


def _share_base(text: str, done: list[Figure], unit: str) -> None:
    """Let the bare number joined to the last of ``done`` be told for the same round number."""
    if len(done) < 2:
        return
    first = done[-2]
    bare = first.kind == "count" and first.unit is None and first.what in (None, done[-1].what)
    if bare and _JOINED.fullmatch(text, first.end, done[-1].start):
        done[-2] = replace(first, unit=unit)


def _is_base(figure: Figure) -> bool:
    """Whether a figure is a bare power of ten from a hundred on."""
    return figure.kind == "count" and figure.modifier == "=" and figure.value in (100, 1e3, 1e4, 1e5, 1e6)
