"""Digits that number a line of a list, a picture of a row or a size of clothes: "1. Add", "34 of 41 Next"."""

from __future__ import annotations

import re

from reader.extract.figures.tokens import Token

#: The number of an item of a list: "1. Add the file", "2) Save it".
_AT_START = re.compile(r"(?:^|\n)[\s•·*#–-]*\(?$")
_ITEM = re.compile(r"[.)]\)?\s+\S| [–—-] [A-Z]|\.[A-ZÂ](?![A-Z])|:\s+[A-Z]")
#: Sizes of clothes: "a size 14".
_SIZE = re.compile(r"\b(?:a|UK|US|EU|of|in) (?:UK |US |EU )?sizes? (?:\d+(?:\.5)?[-–])?$")
#: Which of a row of pictures: "34 of 41 Skip in".
_ROW_BEHIND = re.compile(r" (?:Skip|Next|FULL|Close|View|Photos?:)")
_ROW = re.compile(r" of \d{1,3} (?:Skip|Next|FULL|Close|View|Photos?:)")
_OF_ROW = re.compile(r"\b\d{1,3} of $")
#: Which of an agency's pictures: "Reuters 18 House Speaker".
_PICTURE = re.compile(r"\b(?:Reuters|EPA|AFP|AP|Getty|Getty Images|PA|Rex|Alamy|Shutterstock|Images) $")


def is_listed(text: str, first: Token, behind: str, value: float | None) -> bool:
    """Whether lone digits before ``behind`` say which of a list or of a row something is."""
    before = text[max(0, first.start - 24) : first.start]
    if _ITEM.match(behind) and _AT_START.search(before) and not (value or 0) > 99:
        return True
    if _SIZE.search(before) or _OF_ROW.search(before) and _ROW_BEHIND.match(behind) or _ROW.match(behind):
        return True
    return _PICTURE.search(before) is not None and behind[:1] == " " and behind[1:2].isascii() and behind[1:2].isupper()
