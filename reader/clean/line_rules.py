"""Rules about lines without mark-up: what reads as prose, the best run of it, and kinds of lines."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import BlockKind

_SENTENCE_END = re.compile(r"[.!?。！？؟।][\"'”’»«)\]]*$")
_TEASER_END = re.compile(r"(?:…|\.\.\.|\[\W*\])\s*$")
_LEAST_PROSE = 100
_BULLET = re.compile(r"\s*(?:[*•◦▪●■–—+-]|\d{1,2}[.)])\s")


def is_prose(line: str) -> bool:
    """Whether ``line`` reads as a paragraph: long enough, and ending as a sentence does."""
    return len(line) >= _LEAST_PROSE and ends_as_sentence(line)


def ends_as_sentence(line: str) -> bool:
    """Whether the last mark of ``line`` ends a sentence and does not trail off."""
    end = line.rstrip()[-12:]
    return bool(_SENTENCE_END.search(end)) and not _TEASER_END.search(end)


def best_run(lines: Sequence[str], furniture: Sequence[bool]) -> tuple[int, int]:
    """First and past-the-last line of the run with most prose and least else.

    Maximum-sum run over a worth per line, as in body text extraction (Finn et al., 2001).
    """
    best, best_range, total, start = 0.0, (0, 0), 0.0, 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, i
        total += _worth(line, furniture[i])
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range


def _worth(line: str, furniture: bool) -> float:
    if furniture:
        return -0.6
    if is_prose(line):
        return min(len(line), 500) / 100
    return 0.5 if len(line) > 30 and ends_as_sentence(line) else -0.5


def body_kind(line: str) -> BlockKind:
    """What part of an article a kept line is."""
    if _BULLET.match(line):
        return "list"
    if len(line) < 90 and not re.search(r"[.!?,;:…][\"'”’»)\]]*$", line):
        return "heading"
    return "paragraph"
