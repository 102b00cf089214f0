"""Times of day that are no amounts: "3.30pm", "at 7.52 on Tuesday", "nine to five in the morning"."""

from __future__ import annotations

import re

from reader.extract.figures.tokens import Number, Token

#: What behind digits makes them a time.
CLOCK = re.compile(
    r"\s?(?:to|-|–|and|or|until)\s?\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\b|:\d\d|\.\d\d\s?[ap]\.?m\b|\s?[ap]\.?m\b|"
    r"\s?[AP]\.?M\b|\s?o['’]?\s?clock|\s(?:GMT|BST|EST|EDT|CET|CEST|UTC|PST|PDT)\b|h\d\d\b"
)
_OF_THE_DAY = re.compile(
    r"(?:\s(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|in the (?:morning|afternoon|evening)|at night|"
    r"(?:local|UK) time|"
    r"(?:yesterday|today|this|tomorrow)\b)|[.,;]?\s+and\s\d+ seconds\b)"
)
_TO_HOUR = re.compile(r"\sto\s\w+\s(?:in the (?:morning|afternoon|evening)|at night|o['’]clock)")
_CLOCK_WORDS = re.compile(r"\s(?:o['’]?clock|a\.m|p\.m|am\b|pm\b|thirty\b|fifteen in)")
_HOUR_BEFORE = re.compile(r"\b(?:at|from \w+ to|until|by|around|about|after|before|to)\s$")
_OF_DAY_SOON = re.compile(r"(?:\sto\s\w+)?\s(?:in the (?:morning|afternoon|evening)|at night)\b")
_POINT = re.compile(r"(?:[01]?\d|2[0-3])\.[0-5]\d")
_AT = re.compile(r"\b(?:at|from|until|by|to|before|after)\s$")
#: What happens at an hour, not at a price: "police were called at 6.10".
_HAPPENS_AT = re.compile(
    r"\b(?:called|phoned|rang|arriv\w+|left|leav\w+|depart\w+|die[ds]?|woke|wakes?|met|meets?|happened|occurred|struck|"
    r"took place|begins?|began|starts?|started|kicks? off|kicked off|doors open|opens|scene|tram|crash|incident|blaze|"
    r"fire|bed|breakfast|lunch|dinner|shortly (?:after|before)|just (?:after|before)) (?:again )?(?:at )?$",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(r"(?:^|[.!?\n”\"]\s?)At $")
_HE_DID = re.compile(r",? (?:and|he|she|they|we|I|police|officers|firefighters|paramedics|crews|it was)\b")
_MEASURED = re.compile(r"\s?(?:%|per|m\b|bn|million|billion|points?|km|kg|seconds|[a-z]+s\b(?<!was)(?<!is)(?<!has))")


def is_hour_in_words(text: str, first: Token, last: Token, number: Number) -> bool:
    """Whether a spelled number is an hour: "at five o'clock", "nine to five in the evening"."""
    if number.form != "cardinal" or number.value is None:
        return False
    if number.value <= 24 and _CLOCK_WORDS.match(text, last.end):
        return True
    return bool(
        number.value <= 12
        and (_TO_HOUR.match(text, last.end) or _HOUR_BEFORE.search(text, max(0, first.start - 24), first.start))
        and _OF_DAY_SOON.match(text, last.end)
    )


def is_hour(text: str, first: Token, last: Token, before: str, value: float | None, *, lone: bool) -> bool:
    """Whether digits are a time of day by what stands around them."""
    behind = text[last.end : last.end + 24]
    if CLOCK.match(behind) or (before.endswith(":") and before[-2:-1].isdigit()):
        return True
    if _is_clock_point(text, first, before, behind):
        return True
    return bool(_OF_DAY_SOON.match(behind) and lone and (value or 99) <= 24 and _HOUR_BEFORE.search(before))


def _is_clock_point(text: str, first: Token, before: str, behind: str) -> bool:
    """ "at 7.52 on Tuesday": hours and minutes with a point."""
    if not _POINT.fullmatch(first.text) or _MEASURED.match(behind):
        return False
    if _OF_THE_DAY.match(behind) and _AT.search(before):
        return True
    if _AT_FIRST.search(before) and _HE_DID.match(behind):
        return True
    return _AT.search(before) is not None and _HAPPENS_AT.search(before) is not None
