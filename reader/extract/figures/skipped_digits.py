"""Digits that are no figures: what names, numbers, dates and labels are told by around them."""

from __future__ import annotations

import re

from reader.extract.figures.clock import is_hour
from reader.extract.figures.editions import is_code, measures
from reader.extract.figures.listed import is_listed
from reader.extract.figures.marks import in_address, is_note_mark
from reader.extract.figures.money import symbol_before
from reader.extract.figures.nouns import counted
from reader.extract.figures.numbered import is_numbered, unit_like
from reader.extract.figures.products import is_of_series, is_product
from reader.extract.figures.screens import is_picture_size
from reader.extract.figures.shapes import is_mark_up, is_shape
from reader.extract.figures.tokens import Number, Token
from reader.extract.figures.unit_words import unit_after
from reader.extract.figures.years import is_year

_AFTER_NAME = re.compile(
    r"\s(?:Ti\b|Max|MAX|Dreamliner|Neo|neo|Pro|Plus|Ultra)\b|(?:-\d+){2,}|(?:st|nd|rd|th)\s(?:Street|Avenue|St|Ave)\b"
)
_ADDRESS = re.compile(
    r"\s[NSEW]\.? [A-Z][a-z]+ |"
    r"\s(?:[NSEW][EW]?\.? )?(?:[A-Z]\w+\s){1,3}"
    r"(?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Boulevard|Blvd|Square|Way|Place|Terrace|Close|"
    r"Crescent)\b(?! (?!is|was|has)[a-z]+s\b)"
)
#: Numbers that are names by themselves: aircraft, emergency lines.
_NAMES = frozenset("707 717 727 737 747 757 767 777 787 911 999 112".split())
#: The name of a missile, a satellite, a model: "Hwasong-12", "Chang’e 4", "Tiangong-1".
_NAME_HYPHEN = re.compile(
    r"\b(?!(?:Mid|Post|Pre|Non|Over|Under|Top|Sub|Minus|Negative|Plus|Some|Nearly|All)-)[A-Z][\w’']*[a-z\d][\w’']*-$"
)
#: Notes in brackets: "[ 26 ]", "[58, 59]".
_NOTE_BEFORE = re.compile(r"\[\s?(?:\d{1,3}\s?[,–-]\s?)*$")
_NOTE_BEHIND = re.compile(r"(?:\s?[,–-]\s?\d{1,3})*\s?\]")
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
#: Set phrases: "one-on-one", "five-a-side", "one-of-a-kind", "a two-for-one deal", "a 2-in-1 laptop".
HYPHENED = re.compile(
    r"-on-(?:one|two|1)\b|-a-side\b|-of-a-kind\b|-(?:for|in)-(?:one|1)\b|-for-(?:two|2)\b|-two punch\b|"
    r"-somethings?\b|-posters?\b|-wheelers?\b|-series\b|-figure\b|"
    r" figures(?=[.,;:!?)]|$| (?:a|per|for|in|on|from|and|or|"
    r"with|to)\b)|"
    r"[ -]and[ -]out\b|"
    r"[ -](?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ies\b"
)
#: "V-6", "TPP-11"; years counted from an era.
_CODE = re.compile(r"(?:[A-Z]-|\b[Uu]nder-|\b(?:A\.?D\.?|B\.?C\.?|CE)\s(?:\d+ (?:and|to|or) )?)$")


def is_name_or_label(text: str, first: Token, last: Token, number: Number, *, titled: bool) -> bool:
    """Whether digits from token ``first`` to ``last`` are a name, a label, a year or a time, not a quantity.

    In a ``titled`` line every word has a capital, so that capitals tell nothing.
    """
    before = text[max(0, first.start - 24) : first.start]
    behind = text[last.end : last.end + 24]
    lone = number.after == number.first + 1
    if (
        lone
        and (HYPHENED.match(behind) or first.text == "1" and re.match(r"-to-1\b(?! ?%)", behind))
        or _ON_ONE.search(before)
    ):
        return True
    if lone and is_note_mark(text, first) or in_address(text, first.start, last.end):
        return True
    if before.endswith("Mach "):
        return False
    sign = before[-1:]
    if lone and is_listed(text, first, behind, number.value):
        return True
    if lone and (_SIDE.match(behind) or sign in ("x", "×") and before[-2:-1].isdigit() and _SIDE_UNIT.match(behind)):
        return False
    if lone and behind[:1] in tuple("'’′") and _FEET_BY.search(before):
        return False
    if _SPECIFIED.search(before) and unit_after(text, last.end, number.value, of=False):
        return False
    if lone and (_HASH.search(before) or _enumerates(text, first, behind)):
        return True
    if lone and (_DOCKET.search(before) or _SPLIT.match(behind)):
        return True
    if lone and is_mark_up(before, behind) or is_shape(before, behind, first.text):
        return True
    if (
        _glued_to_a_name(before, number.value)
        and not _restates(before, text, last.end, number.value)
        or _YEAR_PAIR.search(before)
        or _ALL_IN.search(before)
    ):
        return True
    if _ERA.match(behind) or number.form == "ordinal" and _THIRD_PARTY.match(behind):
        return True
    if (coded := is_code(text, first, last, number)) is not None:
        return coded
    if (pictured := is_picture_size(text, first, last, number, titled=titled)) is not None:
        return pictured
    if lone and (sign == "[" and behind[:1] == "]" or _GOES_ON.match(behind)):
        return not (number.scale == 1 and unit_after(text, last.end, number.value, of=False)) or behind[0] in "./]"
    if (numbered := is_numbered(text, first, last, number)) is not None:
        return numbered
    if (lone or number.suffix == "B") and _NAME_HYPHEN.search(before) and not measures(text, last.end, behind):
        return True
    if lone and _NOTE_BEFORE.search(before) and _NOTE_BEHIND.match(behind):
        return True
    if lone and len(first.text) > 12 and first.text.isdigit() and not measures(text, last.end, behind):
        return symbol_before(text, first.start, number.value) is None
    if _CODE.search(before) and not before.endswith(" C-"):
        return True
    if lone and (number.value or 99) <= 31 and _MONTH.search(before) and counted(text, last.end, number.value) is None:
        return True
    if lone and (number.value or 99) <= 31 and _DAY_BEFORE.search(before) and not unit_like(behind):
        return counted(text, last.end, number.value) is None
    if lone and (_PAGES.search(before) or len(first.text) == 5 and first.text.isdigit() and _POSTCODE.search(before)):
        return True
    if lone and _VERSION.match(behind) and "." in first.text:
        return True
    if lone and _LOWER_NAME.search(before) and not behind.startswith(("-", "%")):
        return True
    if lone and re.fullmatch(r"1\d\d\d", first.text) and _YEAR_FIRST.match(behind):
        return True
    if _AFTER_NAME.match(behind) or is_hour(text, first, last, before, number.value, lone=lone):
        return True
    if lone and (_ADDRESS.match(behind) or first.text in _NAMES and not measures(text, last.end, behind)):
        return symbol_before(text, first.start, number.value) is None
    if sign == "(" and re.match(r"\)\s?\d{3,}", behind) or sign in "-–." and before[-2:-1].isdigit() and lone:
        return sign != "–" and not re.search(r"\d-$", before) or bool(re.search(r"\d-\d+-$", before)) or sign == "."
    if (
        _GLUED_BEHIND.match(behind)
        and not re.match(r"(?:mm|km|kg|cm|ft|in|m)\d", behind)
        and not ("." in first.text and _SECONDS.match(behind))
    ):
        return True
    if _NAME_GLUED.match(behind) and unit_after(text, last.end, number.value, of=False) is None:
        return True  # "4Chan", "23andMe"
    if behind[:1] == "h" and not behind[1:2].isalnum() and re.search(r"\b(?:[A-Z]{1,3}|Rx) $", before):
        return True  # "an RX 450h"
    if behind[:1] == "-" and re.match(r"-Eleven\b" if titled else r"-[A-Z][a-z]", behind):
        return True
    if lone and (is_of_series(text, first) if titled else is_product(text, first, last)):
        return True
    if lone and _YEAR.fullmatch(first.text):
        return is_year(text, first.start, last.end)
    return bool(lone and re.fullmatch(r"0\d+", first.text))


#: "3rd party services".
_THIRD_PARTY = re.compile(r"[ -]part(?:y|ies)\b")
#: "model # 29882".
_HASH = re.compile(r"#\s?$")
#: "(1) at least 18 years old, (2) …".
_IN_BRACKETS = re.compile(r"\) [a-z]")


def _enumerates(text: str, first: Token, behind: str) -> bool:
    """Whether "(2)" is one of a list within its sentence."""
    if text[first.start - 1 : first.start] != "(" or not _IN_BRACKETS.match(behind) or not first.text.isdigit():
        return False
    beside = text[max(0, first.start - 300) : first.end + 300]
    return int(first.text) <= 20 and any(f"({int(first.text) + by}) " in beside for by in (-1, 1))


#: "in 44 BC", "600-500 BC".
_ERA = re.compile(r"(?:[-–]\d{1,4})?\s(?:A\.?D|B\.?C|B\.?C\.?E|C\.?E|ce|bce)\b")
#: "3.4.1", "3/4/22", "90AB", "501 c3".
_GOES_ON = re.compile(r"\.\d| ?c3\b|/\d+/\d|[A-Z]{2}\b")
#: "3x4", "4G", "49ers", "60s".
_GLUED_BEHIND = re.compile(r"[A-Za-z]{1,2}\d|[A-Z]{1,3}-[A-Z\d]|[DG]\b|BHK\b|ers\b|['’]?s\b(?!\s?[/²])|\([a-zK]\)")
#: "4Chan", "23andMe".
_NAME_GLUED = re.compile(r"[A-Z][a-z]{2,}|[a-z]+[A-Z]")
#: "Burwell, No. 14-1418": a case at court.
_DOCKET = re.compile(r"\bNos?\. \d{1,4}[-–]$")
#: The other end of "1-on-1".
_ON_ONE = re.compile(r"\d-(?:on|for|in)-$|(?<!\d)1-to-$")
#: The sides of a "12x24-foot" garden.
_SIDE_UNIT = re.compile(r"[- ]?(?:foot|feet|inch(?:es)?|ft|in|cm|mm|m|yards?|met(?:re|er)s?)\b")
#: The other side of "16’x15′".
_FEET_BY = re.compile(r"\d['’′][x×]$")
_SIDE = re.compile(rf"[x×]\d+(?:\.\d+)?(?:[x×]\d+(?:\.\d+)?)?{_SIDE_UNIT.pattern}")
#: One engine in two units: "221kW/380Nm".
_SPECIFIED = re.compile(r"\d(?!K/)[A-Za-z]{1,5}/$")
#: "in 4.5s".
_SECONDS = re.compile(r"s\b")
#: "a 50/30/20 rule".
_ALL_IN = re.compile(r"\d/\d{1,2}[-/]$|\d-\d{1,2}-$")
#: "an 80/20 approach".
_SPLIT = re.compile(
    r"/\d{1,2}[ -](?:rule|approach|principle|split|mix|ratio|balance|balanced|format|divide|basis|diet|method|plan|"
    r"portfolio|model|law|joint|blend|deal|way)\b"
)
#: "2013-14" is a season or a school year.
_YEAR_PAIR = re.compile(r"\b(?:19|20)\d\d[-–/]$|\b1[0-9]\d\d[-–]$")
#: "on december 4": wires in small letters.
_MONTH = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\. $|\b(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december) $"
)
#: "on May 22 and 23", "between Feb. 8 and 25".
_DAY_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:st|nd|rd|th)?"
    r"(?:, \d{1,2}(?:st|nd|rd|th)?)*(?:,? (?:and|"
    r"or|to|through|until) |, ?| ?[-–] ?)$"
)
#: Pages of a journal: "2021;31(1):426-438".
_PAGES = re.compile(r"[\d)]:(?:e?\d+[-–])?$")
_POSTCODE = re.compile(r"\b[A-Z]{2} $")
#: "the 5.50 update".
_VERSION = re.compile(r" (?:update|firmware|patch|release|version|beta)\b")
#: "voyage-3", "terrariums-1"; but "top-10", "then-18".
_LOWER_NAME = re.compile(
    r"(?<![\w-])(?!(?:magnitude|top|mid|under|over|sub|minus|negative|plus|then|now|pre|post|non|about|nearly|"
    r"some|early|"
    r"late|per|to|and|"
    r"or|a|an|the|of|in|by|at|foot|inches|feet|pounds?|dollars?|down|up|last|first|final|bottom|all)-)[a-z]{3,}-$"
)
_YEAR_FIRST = re.compile(r"(?:[-–]|\s?‒\s?)(?:1\d|20)\d\d\b(?! ?(?:[a-z]+s\b|%|kg|km|mm))")
#: "46 miles/74 km".
_BESIDE = re.compile(r"\d[\d.,]*\s?[A-Za-z²³]+/$")


def _restates(before: str, text: str, end: int, value: float | None) -> bool:
    """Whether a measure behind a stroke restates the one before it."""
    return _BESIDE.search(before) is not None and unit_after(text, end, value, of=False) is not None


def _glued_to_a_name(before: str, value: float | None) -> bool:
    """Whether the character before digits makes them part of a name, an address on the web or a path."""
    sign = before[-1:]
    if sign.isalpha():
        return not _code_before(before, value)
    if sign in ("'", "’") and before[-2:-1].isspace():
        return True  # "’87"
    return (
        bool(sign) and sign in "_@#/\\&" or sign == "." and before[-2:-1].isalnum() and not _code_before(before, value)
    )


def _code_before(before: str, value: float | None) -> bool:
    """Letters glued to digits that are a currency ("RM23", "USD10m")."""
    return symbol_before(before, len(before), value) is not None
