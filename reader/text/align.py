"""Word tokens and their alignment, on RapidFuzz."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from rapidfuzz.distance import Indel

from reader.model import Span

_WORD = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")


class Edit(NamedTuple):
    """One step from tokens ``a`` to tokens ``b``: half-open token ranges of each."""

    tag: Literal["equal", "replace", "delete", "insert"]
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def word_spans(text: str) -> list[Span]:
    """Spans of the words and punctuation marks of ``text``, in order."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def align_tokens(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """The edits that turn tokens ``a`` into tokens ``b``, by longest common subsequence (Indel).

    A deletion followed by an insertion at the same place is one ``replace``.
    """
    edits: list[Edit] = []
    for op in Indel.opcodes(a, b):
        edit = Edit(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end)
        last = edits[-1] if edits else None
        if last and {last.tag, edit.tag} <= {"delete", "insert", "replace"} and last.tag != edit.tag:
            edits[-1] = Edit("replace", last.a_start, edit.a_end, last.b_start, edit.b_end)
        else:
            edits.append(edit)
    return edits


def similarity(a: Sequence[str], b: Sequence[str]) -> float:
    """Indel similarity of two token sequences, 0–1; two empty ones are alike."""
    return Indel.normalized_similarity(a, b) if a or b else 1.0
