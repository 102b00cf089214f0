"""Where quotations in single marks close: the mark is an apostrophe as often."""

from __future__ import annotations

import re

_SINGLE_MARK = re.compile(r"[‘’']")
#: A word that leaves out its last letter: "lyin’", "nothin’"; how soon its quotation closes, in characters.
_DROPPED = re.compile(r"[a-z]in$")
_SOON = 80


def single_close(text: str, start: int, end: int) -> int | None:
    """Where a single quotation closes: the first mark after a stop, else the first that is no plural possessive."""
    plain: int | None = None
    plural: int | None = None
    for mark in _SINGLE_MARK.finditer(text, start, end):
        at = mark.start()
        after = text[at + 1] if at + 1 < end else " "
        before = text[at - 1]
        if mark[0] == "‘":
            if plain is not None or plural is not None:
                break
            continue
        if _DROPPED.search(text[max(start, at - 8) : at]) and after == " " and _closes_later(text, at + 1, end):
            continue  # "‘Lyin’ Ted’"
        if after.isalnum() or before in "nN" and text[at - 2] in "‘’'":
            continue  # "rock ’n’ roll"
        if before.isspace():
            if plain is not None or plural is not None:
                break
            continue
        if before in ".,!?…;–—":
            return plain if plain is not None and not _runs_on(text, plain, at) else at
        if before == "s" and after == " ":
            plural = at if plural is None else plural
        elif plain is None:
            plain = at
    return plain if plain is not None else plural


def next_single(text: str, at: int, end: int) -> int:
    following = _SINGLE_MARK.search(text, at, end)
    return following.start() if following else end


def _closes_later(text: str, at: int, end: int) -> bool:
    """Whether another single mark that can close a quotation comes before another opens."""
    for mark in _SINGLE_MARK.finditer(text, at, min(end, at + _SOON)):
        opens = text[mark.start() - 1].isspace()
        if mark[0] == "‘" or opens:
            return False
        if not text[mark.end() : mark.end() + 1].isalnum():
            return True
    return False


def _runs_on(text: str, plain: int, at: int) -> bool:
    """Whether a mark inside a sentence is an apostrophe of words that go on to the stop at ``at``."""
    return text[plain + 1 : plain + 2] == " " and text[plain - 1] == "s" and "." not in text[plain:at]
