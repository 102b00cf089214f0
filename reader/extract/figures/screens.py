"""Digits that tell how fine a picture is and how large a screen: "4K", "1080p", "a 2K camera"."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.races import is_course
from reader.extract.figures.tokens import Number, Token

#: Lines of pictures: "1080p".
_SCREENS = frozenset("480 720 1080 1440 2160 4320".split())
#: "4K video", "1080p display".
_RESOLUTION = re.compile(
    r"\s(?:video|TV|display|screen|resolution|HDR|UHD|Ultra|monitor|camera|footage|60|OLED|recording)"
)
#: Where "1080p" can be a price.
_QUOTED = re.compile(r"\b(?:shares?|stocks?|FTSE|pence|prices?|investors?|traders?|tickets?)\b|£")
#: "1080p–4K broadcasts".
_LINES_TO = re.compile(r"\d[pPiK](?:[-–/]| (?:to|or|and) )$")
_LINES = re.compile(r"p\b(?!\s(?:a|per|in the pound)\b)")
_FINE = re.compile(r"K\b(?! )|\s?K (?:video|TV|display|screen|resolution|HDR|UHD|Ultra|monitor|camera|footage)")


#: "4K exports", "Up to 4K HD".
_OF_PICTURES = re.compile(
    r" (?:[a-z]+ )?(?:exports?|videos?|TVs?|televisions?|displays?|screens?|monitors?|cameras?|streams?|streaming|"
    r"movies?|films?|"
    r"projectors?|clips?|images?|pictures?|broadcasts?|sensors?|HD|gaming|polling)\b|-[a-z]"
)


def is_picture_size(text: str, first: Token, last: Token, number: Number, *, titled: bool) -> bool | None:
    """Whether digits are lines of a picture; None where nothing tells that they could be.

    In a ``titled`` line every word has a capital, so that capitals tell nothing.
    """
    before = text[max(0, first.start - 24) : first.start]
    behind = text[last.end : last.end + 24]
    if number.suffix == "K" and is_course(text, first.start, last.end, (number.value or 0.0) / number.scale):
        return None
    if first.text in "2458" and _FINE.match(behind):
        return True
    if first.text in ("2", "4", "8") and number.suffix == "K" and _OF_PICTURES.match(behind):
        return symbol_before(text, first.start, number.value) is None
    if number.suffix == "K" and (first.text == "2" and not titled and behind[:1] == " " and behind[1:2].isupper()):
        return symbol_before(text, first.start, number.value) is None  # "a 2K PoE camera"
    if number.suffix == "K" and _LINES_TO.search(before):
        return True
    if number.suffix == "K" and first.text.isdigit() and int(first.text) <= 16 and _RESOLUTION.match(behind):
        return True
    if (
        not titled
        and first.text in ("4", "8")
        and number.suffix == "K"
        and not re.match(r"[-\s]?(?:[a-z]+s|people)\b", behind)
    ):
        return symbol_before(text, first.start, number.value) is None
    if (
        first.text in _SCREENS
        and _LINES.match(behind)
        and not (
            before.endswith((" at ", " to ", " of ")) and _QUOTED.search(text, max(0, first.start - 160), last.end + 80)
        )
    ):
        return True
    return None
