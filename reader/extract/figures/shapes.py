"""Digits of mark-up, of screens and of wheels: "timestamp=", "1920×1080", "a 4×4", "Scenario 1:"."""

from __future__ import annotations

import re

#: "timestamp=\"1449075600\"", "doi: 10.3233", "★★★(2)".
_MARK_UP = re.compile(r"=[\"']$|\bdoi(?:: |\.org/)$|★\s?\($")
#: "Scenario 1: Collect the data" at the beginning of a line.
_LABEL = re.compile(r"(?:^|\n)[^\w\n]{0,3}[A-Z][a-z]+ #?$")
#: "a 4×4", "a 1920×1080 screen".
_TIMES_SIDE = re.compile(r"\s?[x×]\s?(\d+)(?![\d.,]*\s?(?:cm|mm|m|in|ft|feet|inch(?:es)?|pixels|px|-)\b)")
#: "the 4x100m relay".
_LEGS = re.compile(r"\s?[x×]\s?\d{2,4}\s?m\b")
#: "4 x 4 x 9.5 inches" has sides.
_THREE_SIDES = re.compile(r"\s?[x×]\s?[\d.]+\s?[x×]\s?\d")
_BY = re.compile(r"\d\s?[x×]\s?$")
_MIDDLE = re.compile(r"\s?[x×]\s?\d")
_SIDE_TIMES = re.compile(r"\d{3,4}\s?[x×]\s?$")


def is_mark_up(before: str, behind: str) -> bool:
    """Whether a lone number is an attribute, a reference, a rating's count or the label of a line."""
    return bool(_MARK_UP.search(before) or behind[:2] == ": " and _LABEL.search(before))


def is_shape(before: str, behind: str, digits: str) -> bool:
    """Whether a number is one side of a screen in pixels, or of a 4×4."""
    if _THREE_SIDES.match(behind) or _BY.search(before) and _MIDDLE.match(behind):
        return False
    if digits in ("2", "4") and _LEGS.match(behind):
        return True
    times = _TIMES_SIDE.match(behind)
    if times is not None and digits.isdigit() and times[1].isdigit():
        wheels = digits in ("2", "4", "6", "8") and times[1] == "4"
        return wheels or min(int(digits), int(times[1])) >= 240
    wheeled = digits == "4" and re.search(r"(?<!\d)[2468]\s?[x×]\s?$", before) is not None
    return (wheeled or digits.isdigit() and int(digits) >= 240 and _SIDE_TIMES.search(before) is not None) and not (
        re.match(r"\s?-?(?:cm|mm|m|in|ft|feet|inch(?:es)?|pixels|px)\b", behind)
    )
