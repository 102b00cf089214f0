"""Word tokens and their alignment, on RapidFuzz."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, cast

from rapidfuzz.distance import Indel

from reader.model import Span

_WORD = re.compile(r"\w+(?:['’.,]\w+)*|[^\w\s]")
#: First code point of the private planes that stand for token numbers, and the surrogates' place.
_FIRST_CODE, _SURROGATES, _SURROGATE_COUNT = 0x100, 0xD800, 0x800
_MOST_CODES = 0x10FFFF - _FIRST_CODE - _SURROGATE_COUNT


Tag = Literal["equal", "replace", "delete", "insert"]


class Edit(NamedTuple):
    """One step from tokens ``a`` to tokens ``b``: half-open token ranges of each."""

    tag: Tag
    a_start: int
    a_end: int
    b_start: int
    b_end: int


def word_spans(text: str) -> list[Span]:
    """Spans of the words and punctuation marks of ``text``, in order."""
    return list(_word_spans(text))


@lru_cache(maxsize=2)  # one text is compared with many, one after the other
def _word_spans(text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for match in _WORD.finditer(text))


def tokens(text: str) -> list[str]:
    """The words and punctuation marks of ``text``, in order."""
    return _WORD.findall(text)


def align_tokens(a: Sequence[str], b: Sequence[str]) -> list[Edit]:
    """The edits that turn tokens ``a`` into tokens ``b``, by longest common subsequence (Indel).

    A deletion followed by an insertion at the same place is one ``replace``.
    """
    edits: list[Edit] = []
    for op in Indel.opcodes(*encode([a, b])):
        edit = Edit(cast(Tag, op.tag), op.src_start, op.src_end, op.dest_start, op.dest_end)
        last = edits[-1] if edits else None
        if last and {last.tag, edit.tag} <= {"delete", "insert", "replace"} and last.tag != edit.tag:
            edits[-1] = Edit("replace", last.a_start, edit.a_end, last.b_start, edit.b_end)
        else:
            edits.append(edit)
    return edits


def similarity(a: Sequence[str], b: Sequence[str]) -> float:
    """Indel similarity of two token sequences, 0–1; two empty ones are alike."""
    return Indel.normalized_similarity(*encode([a, b])) if a or b else 1.0


def encode(sequences: Iterable[Sequence[str]]) -> list[str]:
    """Each token sequence as a string with one code point a token, the same for the same token.

    RapidFuzz compares such strings several times faster than lists, with the same result.
    With more kinds of tokens than code points the rarest late ones share the last.
    """
    code_of = _Codes().__getitem__
    return ["".join(map(code_of, seq)) for seq in sequences]


class _Codes(dict[str, str]):
    """Token → its code point, the next free one where it is new."""

    def __missing__(self, token: str) -> str:
        number = min(len(self), _MOST_CODES) + _FIRST_CODE
        self[token] = code = chr(number if number < _SURROGATES else number + _SURROGATE_COUNT)
        return code
