"""Escaped HTML of a text with marks on it: overlapping spans are cut so that every part shows all it belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch ``start:end`` to mark, its layer ("figure", "quote", …) and what to say of it on hover."""

    start: int
    end: int
    layer: str
    says: str = ""


def marked(text: str, marks: Iterable[Mark], start: int = 0, end: int | None = None) -> str:
    """``text[start:end]`` as escaped HTML, each mark a ``<mark class="layer …" title="…">``.

    Offsets are code points of ``text``. Marks that overlap are cut at each other's borders; a part under
    two marks carries both classes and both sentences. Linear in text and marks, but for parts under many.
    """
    end = len(text) if end is None else min(end, len(text))
    within = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    borders = sorted({start, end, *(max(start, m.start) for m in within), *(min(end, m.end) for m in within)})
    opening = sorted(within, key=lambda m: m.start)
    out: list[str] = []
    open_marks: list[Mark] = []
    at = 0
    for left, right in zip(borders, borders[1:], strict=False):
        while at < len(opening) and opening[at].start <= left:
            open_marks.append(opening[at])
            at += 1
        open_marks = [m for m in open_marks if m.end > left]
        words = escape(text[left:right])
        out.append(_mark(words, open_marks) if open_marks else words)
    return "".join(out)


def _mark(words: str, marks: list[Mark]) -> str:
    layers = " ".join(dict.fromkeys(m.layer for m in marks))
    says = "; ".join(dict.fromkeys(m.says for m in marks if m.says))
    title = f' title="{escape(says)}"' if says else ""
    return f'<mark class="{escape(layers)}"{title}>{words}</mark>'
