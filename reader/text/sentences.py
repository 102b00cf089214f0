"""Sentences of news prose, as spans."""

from __future__ import annotations

import re

from reader.model import Span

#: Abbreviations a full stop belongs to without ending the sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen lt col sgt capt cmdr adm rev hon gov sen rep pres jr sr "
    "inc ltd co corp no vs etc jan feb mar apr jun jul aug sep sept oct nov dec "
    "u.s u.k u.n e.g i.e approx".split()
)
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s|$)")
_LAST_WORD = re.compile(r"[\w.]+$")


def sentences(text: str) -> list[Span]:
    """Spans of the sentences of ``text``, in order, without surrounding white space.

    A line break always ends a sentence: paragraphs are joined by blank lines.
    """
    found: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for end in _END.finditer(text, line.start(), line.end()):
            if _is_boundary(text, end, line.end()):
                found.append(Span(start, end.end()))
                start = end.end()
        found.append(Span(start, line.end()))
    trimmed = (_trim(text, span) for span in found)
    return [span for span in trimmed if span.start < span.end]


def sentence_at(text: str, offset: int) -> str:
    """The words of the sentence of ``text`` that ``offset`` stands in, on one line."""
    start = text.rfind("\n", 0, offset) + 1
    end = text.find("\n", offset)
    line = text[start : end if end >= 0 else len(text)]
    for span in sentences(line):
        if start + span.end > offset:
            return line[span.start : span.end]
    return line.strip()


def _is_boundary(text: str, end: re.Match[str], line_end: int) -> bool:
    following = text[end.end() : line_end].lstrip()
    if following and following[0].islower():
        return False
    if not end.group().startswith(".") or end.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(0, end.start() - 20), end.start())
    if word is None:
        return True
    return not (word.group().lower() in _ABBREVIATIONS or re.fullmatch(r"[A-Z]", word.group()))


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
