"""Four digits that are a year rather than an amount."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.nouns import counted

#: "by an average of 1600", "a record of 2100".
_SET_AMOUNT = re.compile(
    r"\b(?:an?|the) (?:[a-z]+ )?(?:average|total|maximum|minimum|median|mean|peak|sum) of (?:about |around |over )?$"
)
#: "rose by 1200".
_MOVED_BY = re.compile(
    r"\b(?:up|down|ris(?:e|es|en|ing)|rose|fell|fall(?:s|en|ing)?|increas(?:e|es|ed|ing)|gr[eo]wn?|cut|reduc(?:e|ed|ing)|"
    r"dropp?(?:ed|s|ing)?|declin(?:e|ed|ing)) by (?:about |around |nearly |some |over )?$"
)
_MEASURED_YEAR = re.compile(
    r"\s?(?:(?!(?:its|is|was|has|as|this|does|thus)\b)[a-z]+s\b|people|men|women|children|troops|km|kg|mm|hp|rpm|"
    r"miles|metres|meters|feet|tonnes|MW|MB|mAh)|[%°]|"
    r"\s(?:per|pounds|dollars|euros|square|cubic)\b|-(?:strong|foot|metre|meter|mile|kilometre|page|word|seat|"
    r"bed|tonne|ton)"
)
#: Units that no year has behind it.
_UNITS = re.compile(
    r"-(?:square|foot|mile|met(?:re|er)|watt|volt|pound|tonne?|acre|lit(?:re|er)|gallon|barrel|calorie|horsepower|pixel)\b|"
    r"\s?(?:hours|minutes|seconds|days|miles|feet|metres|meters|kilometres|kilometers|km|kg|mm|cm|nm|mg|m²|m2|sq|"
    r"hp|bhp|"
    r"kW|MW|GW|kWh|MWh|Hz|MHz|GHz|rpm|mAh|MB|GB|TB|W|V|pixels|dpi|tons|tonnes|pounds|lbs|dollars|euros|rupees|barrels|"
    r"acres|hectares|square|cubic|calories|kcal|psi|Nm|watts|volts|gallons|litres|liters|bushels|degrees|"
    r"people)\b(?!['’])|"
    r"(?:MB|GB|km|kg|mm|cc|mAh|rpm|hp|MHz|W)\b"
)
#: "In 2016 elections were held", "the 2016 elections": what a year dates.
_DATED = re.compile(
    r"\b(?:in|since|until|during|early|late|mid|the|this|its|his|her|their|our|a|an|and|’s|'s|for)[\s-]$", re.I
)
#: "from 1580 reviews", "up to 1700 collectors", "claims 1987 members".
#: Verbs and prepositions that take what is counted: "claims 1987 members", "averaged from 2016 reviews".
_COUNTING = re.compile(
    r"\b(?:ha(?:s|ve|d)|claim\w*|hir\w+|employ\w*|includ\w+|kill\w*|injur\w+|produc\w+|s[eo]ll?\w*|sold|bought|own\w*|"
    r"contain\w*|total\w*|across|among|with|all|these|those|than|over|about|around|some|nearly|almost|least|to|"
    r"another|only|just|roughly|hold\w*|built|made|deliver\w*|receiv\w+|record\w*|serv\w+|add\w*|cut\w*)\s$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s(?!(?:as|its|his|was|is|has|this|thus|plus|series|news|always|perhaps|across|towards|versus|elections?|results|"
    r"sales|earnings|games|olympics|levels|prices|standards|models|revenues|profits)\b)[a-z]+(?:[- ][a-z]+)?s\b(?<!ss)"
)
_PRECEDED_YEAR = re.compile(
    r"\b(?:in|since|until|by|from|of|the|to|and|early|late|during|before|after|for|year|his|her|its|their|last|"
    r"’s|'s|s)\s$",
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
    if _SET_AMOUNT.search(before) or (not 1900 <= year <= 2035 and _MOVED_BY.search(before)):
        return False
    if _UNITS.match(behind) and not re.search(r"\b(?:[Ii]n|[Ss]ince)\s$", before):
        return False
    noun = counted(text, end, 9.0) if _COUNTED.match(behind) and not _DATED.search(before) else None
    if noun is not None and (year < 1990 or year > 2035 or _COUNTING.search(before)):
        return False
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
