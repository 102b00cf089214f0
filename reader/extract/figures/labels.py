"""Runs of digits that are one label: phone numbers, formations, "24/7", which of a gallery's pictures."""

from __future__ import annotations

import re

_PHONE = re.compile(
    r"(?:\+?\d{1,4}[\s.-])?\(?0\d{2,4}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}|\(?\d{3}\)?[\s.-]\d{3}[.-]\d{4}\b|\d{3}-\d{4}\b|"
    r"\(?0\d{3,4}\)?\s\d{6}\b|0\d{9,}\b|\+\d{1,3}[\s-]?\d"
)
_FORMATION = re.compile(r"\d[-–]\d[-–]\d(?:[-–]\d)?\b(?![-–]\d)")
_SHARED_NUMBERS = re.compile(
    r"(?:4[x×]4\b(?! ?[x×]|[ -]?(?:mm|cm|m|ft|feet|foot|inch|grid|matrix))|"
    r"24[/-]7|9[/-]11|7[/-]7|7[/-]11s\b|50[/-]50|20[/-]20|\d{1,2}:\d(?!\d|\.\d)|\d{1,2}\.\)|360[- ]degree|"
    r"\d{1,2}([/-])\d{1,2}\1\d{1,2}(?= (?:rule|budget|plan|method|split|approach|formula)\b)|"
    r"1/\d\.\d+(?:[- ]inch\b|″|\")?|"
    r"\d{2,3}/\d{2,3}(?= ?mm ?Hg)|101\b(?=\.(?!\d)|$))"
)
#: Which of a gallery's pictures, at the start of its line: "15/34 16 November 2017 Ann Lee speaks".
_PICTURE_OF = re.compile(r"\d{1,3}/\d{1,3} (?=[A-Z]|\d{1,2} [A-Z]|(?:19|20)\d\d )")
#: What calls a short number a phone number.
_CALLED = re.compile(
    r"\b(?:call|phone|tel|telephone|dial|contact|number|text|hotline|helpline|fax|ring)\b[^.]*$", re.IGNORECASE
)


def label_end(text: str, start: int) -> int | None:
    """Where a phone number, a formation or a set number such as "24/7" ends that begins at ``start``."""
    if text[start - 1 : start] in tuple("-–.") and text[start - 2 : start - 1].isdigit():
        return None
    if (picture := _PICTURE_OF.match(text, start)) and text[max(0, start - 1) : start] in ("", "\n"):
        return picture.end()
    match = _PHONE.match(text, start)
    if match and len(match[0]) < 9 and not _CALLED.search(text, max(0, start - 40), start):
        match = None
    match = match or _FORMATION.match(text, start) or _SHARED_NUMBERS.match(text, start)
    return match.end() if match else None
