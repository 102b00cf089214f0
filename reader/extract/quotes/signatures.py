"""Signatures after a quotation in a paragraph of its own: "— Ann Lee" in the next one, a name alone beside it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reader.extract.names.tables import FIRST_NAMES, NOBODY, OFFICES, TITLES
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import AUXILIARIES
from reader.extract.quotes.phrases import Phrase
from reader.extract.quotes.segments import Segment
from reader.model import Name

_SIGNATURE = re.compile(r"\.?\s*\n+\s*[-–—―]+\s?(?=(\w)[^\n]{2,70}(?:\n|$))")
_NAME_ALONE = re.compile(r" \(?(?=([A-Z])([^\n.“”\"]{4,70})[.)]*(?:\n|$))")

#: A paragraph of a name and no sentence, and what they are: "Ann Lee", "Ann Lee, mayor of Oldtown".
_NAME_PARAGRAPH = re.compile(r"\.?\n+(?=([A-Z])([^\n.!?:“”\"]{4,70})(?:\n|$))")
#: A line of two or three capitalised words before a quotation, which is whose words come next.
_NAME_ABOVE = re.compile(r"(?:^|\n)[A-Z][\w’'-]+(?: [A-Z][\w’'.-]*){1,2}\n+$")

#: What follows a signature's name: nothing, or what they are, behind a comma or in a line of its own.
_ROLE = re.compile(r"(?:(?:, |\n+)([^\n.“”\"]{3,60}))?(?:\n|$)")


def signed(text: str, names: Sequence[Name], segment: Segment) -> Attribution | None:
    """The attribution by a signature after a quotation that stands alone: "— Ann Lee"; None where none follows."""
    signature = _SIGNATURE.match(text, segment.close) or _verbless(text, segment) or _below(text, names, segment)
    if signature is None:
        return None
    k = bisect_left(names, signature.start(1), key=lambda name: name.start)
    if k >= len(names) or names[k].start > signature.start(1) + 12:
        return None
    name = names[k]
    if NOBODY & set(name.full.lower().split()):
        return None
    subject = Phrase(0, 1, name.start, name.end, "")
    sign = signature.start(1) - 1
    while text[sign].isspace():
        sign -= 1
    return Attribution(sign, sign + 1, subject, "tag")


def _verbless(text: str, segment: Segment) -> re.Match[str] | None:
    """A name with no verb to the paragraph's end after a quotation: "“….” Ann Lee, mayor of Oldtown"."""
    name = _NAME_ALONE.match(text, segment.close)
    if name is None or any(word in CUES or word in AUXILIARIES for word in name[2].lower().split()):
        return None
    return name


def _below(text: str, names: Sequence[Name], segment: Segment) -> re.Match[str] | None:
    """A full name in the paragraph after a quotation, no verb with it, and no other name in the one before."""
    name = _NAME_PARAGRAPH.match(text, segment.close)
    if name is None or any(word in CUES or word in AUXILIARIES for word in name[2].lower().split()):
        return None
    if _NAME_ABOVE.search(text, max(0, segment.open - 80), segment.open):
        return None  # each quotation stands under its speaker's name
    at = name.end()
    k = bisect_left(names, at, key=lambda found: found.start)
    if k >= len(names) or names[k].start != at or names[k].kind != "person" or " " not in names[k].full:
        return None
    follows = _ROLE.match(text, names[k].end)
    if follows is None:
        return None
    role = follows[1] is not None and bool((OFFICES | TITLES) & set(follows[1].lower().split()))
    return name if role or (names[k].full.split()[0].lower() in FIRST_NAMES) else None
