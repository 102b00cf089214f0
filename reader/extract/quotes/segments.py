"""Quoted segments: what stands between quotation marks, whatever marks a text uses.

Marks open and close by what stands beside them; apostrophes, decades ('90s), feet and inches are no marks.
A quotation that is not closed ends with its paragraph, unless the next one reopens it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.quotes.single_marks import next_single, single_close

#: Opening mark → the marks that close it.
_CLOSERS = {
    "“": ("”",),
    "‟": ("”",),
    "„": ("“", "”"),
    "«": ("»",),
    "»": ("«",),
    '"': ('"', "”"),
    "''": ("''",),
    "``": ("''", "”"),
    "‹": ("›",),
    "”": ("”",),
}
#: What closes a curly mark whose own partner is nowhere left in the paragraph.
_MISMATCHED = {"“": ('"', "''", "“"), "‟": ('"', "''"), "„": ('"',)}
_SINGLE = frozenset("‘’'‚")
_MARK = re.compile(r"''|``|[“”„‟«»‹›\"‘’'‚]")
_ELIDED = re.compile(r"(?:\d0s\b|em\b|til\b|cause\b|n[’']?\b|tis\b|twas\b|round\b|bout\b|\d\d\b)", re.IGNORECASE)
_INCHES = re.compile(r"\d['’]\s?\d{1,2}$")
#: A name in capitals and a colon, as transcripts have them: who speaks from there.
LABEL = re.compile(r"[^\w\n]{0,2}([A-Z][A-Z’'.\-]+(?: [A-Z][A-Z’'.\-]*){0,3}):(?= )")
#: Who says something, after the comma that stands for a closing mark.
_TAG = re.compile(
    r"[,?!]\s(?=(?:(?:he|she|they|(?:[A-Z][\w.’'\-]*\s){0,3}[A-Z][\w’'\-]*)\s(?:said|says|added|told|wrote|explained)"
    r"|(?:said|says|added|wrote)\s(?:he|she|they|(?:the\s)?[A-Z]))\b)"
)
#: What leads to a sentence in marks.
_LEADING = re.compile(r"(?::|\b(?:added|asked|said|says|wrote),)\s$")
_OPENS_AFTER = frozenset(" \t\n\u00a0([{—–-/“\"‘'«„:…\u2009\u200b")
_CLOSES_AFTER = frozenset(".,!?;:%)]…*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A quotation: ``start:end`` is its content; ``open``/``close`` are where its marks begin and end."""

    start: int
    end: int
    open: int
    close: int
    #: Whether a closing mark was there.
    closed: bool


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    text: str
    opens: bool
    closes: bool


@dataclass(frozen=True, slots=True)
class _Open:
    """A quotation that is going on: where its content and its mark begin, and the mark."""

    content: int
    at: int
    mark: str


def quoted_segments(text: str) -> list[Segment]:
    """The outermost quotations of ``text``, in order; one that reopens paragraph by paragraph is one."""
    segments: list[Segment] = []
    carried: _Open | None = None
    for paragraph in re.finditer(r"[^\n]+", text):
        marks = _marks(text, paragraph.start(), paragraph.end())
        at = 0
        if carried is not None:
            reopens = marks and marks[0].text == carried.mark and not text[paragraph.start() : marks[0].start].strip()
            if reopens and LABEL.match(text, marks[0].end, paragraph.end()) is None:
                at = 1
            else:
                segments.append(_segment(text, carried.content, paragraph.start(), carried.at))
                carried = None
        found, carried = _scan(text, paragraph.end(), marks, at, carried)
        segments.extend(found)
    if carried is not None:
        segments.append(_segment(text, carried.content, len(text), carried.at))
    return [_before_tag(text, segment) for segment in segments if segment.start < segment.end]


def _before_tag(text: str, segment: Segment) -> Segment:
    """A quotation that is never closed, cut off before a tag in its paragraph: "“It was great, Ann Lee said."."""
    tag = _TAG.search(text, segment.start, segment.end) if not segment.closed else None
    if tag is None or "\n" in text[segment.start : tag.start()]:
        return segment
    return Segment(segment.start, tag.start() + 1, segment.open, tag.start() + 1, False)


def _segment(text: str, start: int, end: int, opened: int, close: int | None = None) -> Segment:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Segment(start, end, opened, end if close is None else close, close is not None)


def _marks(text: str, start: int, end: int) -> list[_Mark]:
    """The marks of a paragraph with what each can do where it stands; apostrophes are left out."""
    found = []
    for mark in _MARK.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else "\n"
        after = text[mark.end()] if mark.end() < end else "\n"
        opens, closes = _can(mark[0], before, after)
        if mark[0] in _SINGLE:
            opens = opens and not _ELIDED.match(text, mark.end(), end)
        elif mark[0] == '"' and _INCHES.search(text[max(start, mark.start() - 5) : mark.start()]):
            continue
        if opens or closes:
            found.append(_Mark(mark.start(), mark.end(), mark[0], opens, closes))
    return found


def _can(mark: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a mark between these two characters can open, and whether it can close."""
    spaced = after.isspace()
    if mark in "“‟":
        return not spaced, before not in " \n" or spaced
    if mark == "«" and spaced:
        return before.isspace() or before in _OPENS_AFTER, False  # "« Oui », dit-il"
    if mark in "„«‹``":
        return not spaced, mark == "«" and not before.isspace()
    if mark in "”":
        return before.isspace() and not spaced, True
    if mark in "»›":
        return mark == "»" and before in _OPENS_AFTER and after.isalnum(), True
    if mark in ("‘", "‚", "'"):
        return before in _OPENS_AFTER and (
            after.isalnum() or after in '“"«…[£$€#@'
        ), mark != "‚" and not after.isalnum()
    if mark == "’":
        return False, not after.isalnum()
    if before in "([" and after.isalnum():
        return True, False  # "every employee ("seats") pays"
    opens = not spaced and (
        before in _OPENS_AFTER or not (before.isalnum() or before in _CLOSES_AFTER or before == "=")
    )
    return opens or (before.isspace() and spaced), not (before.isspace() and after.isalnum())


def _scan(
    text: str, end: int, marks: Sequence[_Mark], at: int, going: _Open | None
) -> tuple[list[Segment], _Open | None]:
    """The quotations of one paragraph, and the one that is open at its end."""
    found: list[Segment] = []
    opened = going
    surplus = _surplus(marks)
    depth = 0
    no_single_before = 0
    while at < len(marks):
        mark = marks[at]
        at += 1
        if opened is None:
            if mark.text in _SINGLE:
                if mark.start < no_single_before or not mark.opens:
                    continue
                close = single_close(text, mark.end, end)
                if close is None:
                    no_single_before = next_single(text, mark.end, end)
                    first = not text[text.rfind("\n", 0, mark.start) + 1 : mark.start].strip()
                    if first and (mark.text == "‘" or _reopened(text, end)) or _led_in(text, mark):
                        return found, _Open(mark.end, mark.start, mark.text)
                    continue
                found.append(_segment(text, mark.end, close, mark.start, close + 1))
                while at < len(marks) and marks[at].start <= close:
                    at += 1
            elif mark.opens and not (mark.closes and at == len(marks)):
                opened, depth = _Open(mark.end, mark.start, mark.text), 0
            continue
        if opened.mark in "‘'":  # carried over from the paragraph before
            close = single_close(text, mark.start, end)
            if close is None:
                break
            found.append(_segment(text, opened.content, close, opened.at, close + 1))
            opened = None
            while at < len(marks) and marks[at].start <= close:
                at += 1
            continue
        if mark.text == opened.mark and mark.opens and not (mark.closes and mark.text not in "“‟"):
            if surplus[at - 1] > 0:
                depth += 1
                continue
            found.append(_segment(text, opened.content, mark.start, opened.at))
            opened, depth = _Open(mark.end, mark.start, mark.text), 0
            continue
        if not mark.closes or not _partners(opened.mark, mark, marks, at, opened.at):
            continue
        if depth:
            depth -= 1
            continue
        close = mark.end + 1 if mark.text == "''" and text[mark.end : mark.end + 1] == "'" else mark.end
        found.append(_segment(text, opened.content, mark.start, opened.at, close))
        opened = None
        while at < len(marks) and marks[at].start < close:
            at += 1
    return found, opened


def _led_in(text: str, mark: _Mark) -> bool:
    """Whether a single mark that is never closed opens a sentence: "He said: ‘We …", not "the king, ‘Abd al-Aziz,"."""
    led = _LEADING.search(text, max(0, mark.start - 12), mark.start) is not None
    return led and mark.text == "‘" and text[mark.end : mark.end + 1].isupper()


def _reopened(text: str, end: int) -> bool:
    """Whether the paragraph after the one that ends at ``end`` opens with a straight single mark, too."""
    at = end
    while at < len(text) and text[at] == "\n":
        at += 1
    return text[at : at + 1] == "'" and text[at + 1 : at + 2].isalnum()


def _surplus(marks: Sequence[_Mark]) -> list[int]:
    """For each mark, how many more double marks close than open from there to the paragraph's end."""
    counts, total = [0] * len(marks), 0
    for i in range(len(marks) - 1, -1, -1):
        mark = marks[i]
        if mark.text not in _SINGLE:
            total += -1 if mark.opens else 1
        counts[i] = total
    return counts


def _partners(opening: str, mark: _Mark, marks: Sequence[_Mark], at: int, since: int) -> bool:
    """Whether ``mark`` closes what ``opening`` opened."""
    if mark.text in _CLOSERS[opening]:
        return not (opening == '"' and mark.text == "”" and _closed_later(marks, at))
    if mark.text not in _MISMATCHED.get(opening, ()) or mark.opens:
        return False
    if mark.text == "“" or not any(m.text == "”" for m in marks[at : at + 8]):
        return True
    return mark.text == '"' and not any(
        m.text == '"' and m.opens and m.start > since for m in marks[max(0, at - 4) : at - 1]
    )


def _closed_later(marks: Sequence[_Mark], at: int) -> bool:
    """Whether a straight mark that can close a quotation comes before another opens: ”here” is inside it, then."""
    for mark in marks[at : at + 4]:
        if mark.text == "“" or mark.text == '"' and mark.opens and not mark.closes:
            return False
        if mark.text == '"':
            return True
    return False
