"""The words and the day that belong to one of several figures of a sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import DateMention, Figure, Span

#: What begins another clause, whose words and day tell of another figure.
BREAK = re.compile(r"[,;:—(]|\b(?:and|but|while|which|after|before)\b")
#: Characters that a break between a figure and a word counts for.
BREAK_WEIGHS = 40


def stretch_of(figure: Figure, sentence: Span, figures: Sequence[Figure]) -> Span:
    """From the end of the figure before to the start of the next one, within the sentence."""
    low = max((f.end for f in figures if f.end <= figure.start), default=0)
    high = min((f.start for f in figures if f.start >= figure.end), default=sentence.end)
    return Span(max(sentence.start, low), min(sentence.end, high))


def gap_between(text: str, figure: Figure, start: int, end: int) -> int:
    """Characters between a figure and the words at ``start:end``, each break between them counted for many."""
    one, other = (end, figure.start) if end <= figure.start else (figure.end, start)
    return max(0, other - one) + BREAK_WEIGHS * len(BREAK.findall(text, one, other))


def day_of(
    text: str, figure: Figure, sentence: Span, stretch: Span, dates: Sequence[DateMention]
) -> DateMention | None:
    """The date that is said of a figure: the sentence's only one, or of several the nearest beside the figure.

    "16 percent on Thursday, down from 18 percent on Monday": each has its own day.
    """
    given = [d for d in dates if sentence.start <= d.start < sentence.end and d.value]
    if len({d.value for d in given}) < 2:
        return given[0] if given else None
    beside = [d for d in given if stretch.start <= d.start < stretch.end]
    return min(beside, key=lambda d: gap_between(text, figure, d.start, d.end), default=None)
