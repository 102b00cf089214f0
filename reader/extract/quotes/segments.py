"""Quoted segments: what stands between quotation marks, whatever marks a text uses.

Marks open and close by what stands beside them; apostrophes, decades ('90s), feet and inches are no marks.
A quotation that is not closed ends with its paragraph, unless the next one reopens it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

#: Opening mark → the marks that close it.
_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", '"': '"', "''": "''", "‘": "’", "'": "'", "‹": "›", "‟": "”"}
_SINGLE = frozenset("‘’'")
_MARK = re.compile(r"''|[“”„‟«»‹›\"‘’']")
_ELIDED = re.compile(r"(?:\d0s\b|em\b|til\b|cause\b|n[’']?\b|tis\b|twas\b|round\b|bout\b|\d\d\b)", re.IGNORECASE)
_OPENS_AFTER = frozenset(" \t\u00a0([{—–-/“\"‘'«„:\u2009\u200b")


@dataclass(frozen=True, slots=True)
class Segment:
    """A quotation: ``start:end`` is its content; ``open``/``close`` are where its marks begin and end."""

    start: int
    end: int
    open: int
    close: int
    #: Whether a closing mark was there.
    closed: bool


def quoted_segments(text: str) -> list[Segment]:
    """The outermost quotations of ``text``, in order; one that reopens paragraph by paragraph is one."""
    segments: list[Segment] = []
    carried: tuple[int, int, str] | None = None  # content start, open, mark of a quotation going on
    for paragraph in re.finditer(r"[^\n]+", text):
        start = paragraph.start()
        if carried is not None:
            reopened = _MARK.match(text, _skip_space(text, start))
            if reopened and reopened[0] == carried[2]:
                start = reopened.end()
            else:
                segments.append(_segment(text, carried[0], _line_end_before(text, paragraph.start()), carried[1]))
                carried = None
        found, carried = _scan(text, start, paragraph.end(), carried)
        segments.extend(found)
    if carried is not None:
        segments.append(_segment(text, carried[0], len(text.rstrip()), carried[1]))
    return [segment for segment in segments if segment.start < segment.end]


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t\u00a0":
        at += 1
    return at


def _line_end_before(text: str, at: int) -> int:
    while at > 0 and text[at - 1].isspace():
        at -= 1
    return at


def _segment(text: str, start: int, end: int, opened: int, close: int | None = None) -> Segment:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Segment(start, end, opened, end if close is None else close, close is not None)


def _scan(
    text: str, start: int, end: int, going: tuple[int, int, str] | None
) -> tuple[list[Segment], tuple[int, int, str] | None]:
    """The quotations of one paragraph, and the one that is open at its end."""
    found: list[Segment] = []
    opened = going
    at = start
    no_close_before = start  # singles: no closing mark was found up to here
    while mark := _MARK.search(text, at, end):
        at = mark.end()
        if opened is not None:
            if _closes(text, mark, opened[2], start, end):
                found.append(_segment(text, opened[0], mark.start(), opened[1], mark.end()))
                opened = None
            continue
        if mark.start() < no_close_before and mark[0] in _SINGLE or not _opens(text, mark, start, end):
            continue
        if mark[0] in _SINGLE:
            close = _single_close(text, mark.end(), end)
            if close is None:
                no_close_before = _next_line(text, mark.end(), end)
                continue
            found.append(_segment(text, mark.end(), close, mark.start(), close + 1))
            at = close + 1
            continue
        opened = (mark.end(), mark.start(), mark[0])
    if opened is not None and opened[2] in ("''",) and opened is not going:
        opened = None
    return found, opened


def _next_line(text: str, at: int, end: int) -> int:
    following = re.compile(r"[‘']").search(text, at, end)
    return following.start() if following else end


def _opens(text: str, mark: re.Match[str], start: int, end: int) -> bool:
    before = text[mark.start() - 1] if mark.start() > start else " "
    after = text[mark.end()] if mark.end() < end else " "
    character = mark[0]
    if after.isspace():
        return False
    if character in "“„«‹‟":
        return True
    if character in "”›":
        return False
    if character == "»":
        return before in _OPENS_AFTER and after.isalnum()
    if character == '"' or character == "''":
        return before in _OPENS_AFTER or not (before.isalnum() or before in ".,!?;:%)…")
    if character == "’":
        return False
    if before not in _OPENS_AFTER or not (after.isalnum() or after in '“"«…[£$€'):
        return False
    return not _ELIDED.match(text, mark.end(), end)


def _closes(text: str, mark: re.Match[str], opening: str, start: int, end: int) -> bool:
    character = mark[0]
    if character not in _PAIRS[opening] or (opening != "''" and character == "''"):
        return False
    if character == '"':
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        return not (before == " " and after.isalnum())
    return True


def _single_close(text: str, start: int, end: int) -> int | None:
    """Where a single quotation closes: the first mark after a stop, else the first that is no plural possessive."""
    plain: int | None = None
    plural: int | None = None
    for mark in re.compile(r"[‘’']").finditer(text, start, end):
        at = mark.start()
        after = text[at + 1] if at + 1 < end else " "
        before = text[at - 1]
        if mark[0] == "‘" or after.isalnum():
            continue
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


def _runs_on(text: str, plain: int, at: int) -> bool:
    """Whether a mark inside a sentence is an apostrophe of words that go on to the stop at ``at``."""
    return text[plain + 1 : plain + 2] == " " and text[plain - 1] == "s" and "." not in text[plain:at]
