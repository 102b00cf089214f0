"""Feet and inches in the marks of the trade: 6'2", 15’9″, an altitude of 30', a 24" screen."""

from __future__ import annotations

import re

_FOOT = re.compile(r"['’′]\s?(?:(\d{1,2}(?:\.\d+)?)\s?(?:[\"”″]|''|’’)|(?=[\s.,;)x×]|$))")
_BEFORE = re.compile(r"\b(?:altitude|height|depth|length|width) of (?:about |around |over |nearly )?$")
_BEHIND = re.compile(r" (?:high|tall|wide|long|deep)\b|\s?[x×]\s?\d[\d.]*['’′]")
#: The other side: "16’ x 15′".
_SIDE_BEFORE = re.compile(r"\d['’′]\s?[x×]\s?$")


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
    if (
        _BEFORE.search(text, max(0, start - 30), start)
        or _BEHIND.match(text, end + 1)
        or _SIDE_BEFORE.search(text, max(0, start - 6), start)
    ):
        return value, end + 1
    return None


#: What is measured in inches by its mark: 24" monitors, 18" deep.
_INCHED = re.compile(
    r"[ -]?(?:x|×|by|deep|wide|tall|high|thick|long|screens?|monitors?|displays?|TVs?|televisions?|panels?|"
    r"diameter|of|wheels?|rims?|"
    r"tablets?|laptops?|pizzas?|pipes?|gap|vinyl|records?|barrel|and|to|or|in|apart|away|from|above|below|off|"
    r"models?|version)\b"
)

#: Quotation marks, and no inches.
_QUOTE = re.compile(r'(?<!\d)"')


def in_inches(text: str, end: int) -> int | None:
    """Where the inch mark behind digits that end at ``end`` ends; None where it closes a quotation."""
    if not text[end - 1].isdigit() or text[end : end + 1] not in ('"', "″", "”"):
        return None
    mark = text[end]
    if mark == "″":
        return end + 1
    lead = text[max(0, text.rfind("\n", max(0, end - 400), end)) : end][-400:]
    if mark == "”" and "“" not in lead and "." in text[max(0, end - 4) : end]:
        return end + 1  # "29.5” desk heights"
    opened = len(_QUOTE.findall(lead)) % 2 == 1 if mark == '"' else lead.count("“") > lead.count("”")
    return end + 1 if not opened and (mark == '"' or _INCHED.match(text, end + 1)) else None
