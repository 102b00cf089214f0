"""Feet and inches in the marks of the trade: 6'2", 15’9″, an altitude of 30'."""

from __future__ import annotations

import re

_FOOT = re.compile(r"['’′]\s?(?:(\d{1,2}(?:\.\d+)?)\s?(?:[\"”″]|''|’’)|(?=[\s.,;]|$))")
_BEFORE = re.compile(r"\b(?:altitude|height|depth|length|width) of (?:about |around |over |nearly )?$")
_BEHIND = re.compile(r" (?:high|tall|wide|long|deep)\b")


#: "5’10 to 6’2".
_INCHES_BARE = re.compile(r"['’′](\d{1,2})(?![\w'’\"”″.]|,\d)")


def in_feet(text: str, start: int, end: int, value: float | None) -> tuple[float, int] | None:
    """What digits at ``start:end`` with a foot mark behind them measure in feet, and where that ends; else None."""
    if value is None or not text[end - 1].isdigit() or text[start - 1 : start] in ("'", "‘"):
        return None
    match = _FOOT.match(text, end)
    bare = _INCHES_BARE.match(text, end)
    if match is None and bare and 3 <= value <= 8 and int(bare[1]) < 12:
        return value + int(bare[1]) / 12, bare.end()
    if match is None:
        return None
    if match[1]:
        inches = float(match[1])
        return (value + inches / 12, match.end()) if inches < 12 else None
    if _BEFORE.search(text, max(0, start - 30), start) or _BEHIND.match(text, end + 1):
        return value, end + 1
    return None
