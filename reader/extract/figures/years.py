"""Four digits that are a year rather than an amount."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.nouns import counted

_MEASURED_YEAR = re.compile(
    r"\s?(?:[a-z]+s\b|people|men|women|children|troops|km|kg|mm|hp|rpm|miles|metres|meters|feet|tonnes|MW|MB|mAh)|[%°]|"
    r"\s(?:per|pounds|dollars|euros|square|cubic)\b|-(?:strong|foot|metre|meter|mile|kilometre|page|word|seat|bed|tonne|ton)"
)
_PRECEDED_YEAR = re.compile(
    r"\b(?:in|since|until|by|from|of|the|to|and|early|late|during|before|after|for|year|his|her|its|their|last|’s|'s|s)\s$",
    re.I,
)
_ROUGHLY = re.compile(r"\b(?:about|around|some|nearly|almost|over|than|roughly|least|to|approximately|up to)\s$", re.I)
#: "2022 levels", "the 2019 figures": a year says whose.
_OF_A_YEAR = re.compile(r"[- ](?:levels?|figures?|standards?|prices?|numbers|rates|results|models?|elections?|terms)\b")
_MORE = re.compile(
    r"\b(?:more than|less than|fewer than|about|around|some|nearly|almost|over|at least|roughly|up to|approximately|"
    r"another|estimated|total of)\s$",
    re.IGNORECASE,
)


def is_year(text: str, start: int, end: int) -> bool:
    """Whether four digits without a comma are a year; sums of money and what counts a plural are none."""
    digits, before, behind = text[start:end], text[max(0, start - 24) : start], text[end : end + 24]
    if symbol_before(text, start, float(digits)):
        return False
    year = int(digits)
    if 1900 <= year <= 2035 and year % 100 and re.search(r"\b[Ii]n\s$", before):
        return True
    if _OF_A_YEAR.match(behind):
        return 1900 <= year <= 2100
    if _ROUGHLY.search(before) and _MEASURED_YEAR.match(behind):
        return False
    likely = 1900 <= year <= 2035
    if _MORE.search(before) or not likely:
        noun = counted(text, end, 9.0)
        if noun and (year % 100 == 0 or not likely or _MORE.search(before)):
            return bool(re.search(r"\b(?:in|since|until|early|late)\s$", before))
    if _PRECEDED_YEAR.search(before) and not re.match(
        r"\s?(?:km|kg|mm|hp|rpm|miles|metres|people|troops|%|feet|tonnes|MW)", behind
    ):
        return True
    if not _MEASURED_YEAR.match(behind):
        return True
    return likely and bool(re.match(r"\s[a-z]+s\b", behind)) and year % 100 != 0
