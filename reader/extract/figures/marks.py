"""Digits of marks and addresses: footnotes behind a quotation, pages of a site, "4chan.org", "7-11s"."""

from __future__ import annotations

import re

from reader.extract.figures.tokens import Token

#: What a quotation ends with before the mark of its note: "the system failed.”12".
_CLOSED = re.compile(r"[^\s\d(\[“‘][\"”’]\.?$|[A-Za-z][.!?]?[\"”]\.?$")
_NOTE = re.compile(r"\.?\d{1,3}")
_NOTE_ENDS = re.compile(r"[\s.,;:)\]]|$")
#: A word that is an address: "example.com/?id=45", "4chan.org", "99red@mail.net".
_ADDRESS = re.compile(
    r"://|\bwww\.|[\w-]@[\w-]+\.\w|[\w-]\.(?:com|org|net|gov|edu|info|io|tv|me|ai|app|news|ly|co|uk|in|au|ca|de|fr|eu|us|"
    r"ng|za|ke|nz|ie|int|biz)(?:[/.?#:]|\W?$)"
)
#: How far from digits the word around them is looked at.
_REACH = 120


def is_note_mark(text: str, first: Token) -> bool:
    """Whether digits glued to the end of a quotation number its note."""
    if not _NOTE.fullmatch(first.text) or not _NOTE_ENDS.match(text, first.end):
        return False
    return _CLOSED.search(text, max(0, first.start - 4), first.start) is not None


def in_address(text: str, start: int, end: int) -> bool:
    """Whether digits at ``start:end`` stand inside an address of the web or of mail."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    if (not before or before.isspace() or before in "$£€(") and not (behind and (behind.isalpha() or behind in "@.")):
        return False
    at = max(text.rfind(" ", max(0, start - _REACH), start), text.rfind("\n", max(0, start - _REACH), start)) + 1
    stop = min(
        (i for i in (text.find(" ", end, end + _REACH), text.find("\n", end, end + _REACH)) if i >= 0),
        default=end + _REACH,
    )
    word = text[max(at, start - _REACH) : stop]
    return any(mark in word for mark in (".", "@", "/")) and _ADDRESS.search(word) is not None
