"""Number phrases: digits and words read as one number or an honest vague one."""

from __future__ import annotations

import re
from dataclasses import replace
from math import isfinite

from reader.extract.figures.digits import in_digits
from reader.extract.figures.fractions import fraction_at
from reader.extract.figures.number_words import (
    CARDINALS,
    FRACTIONS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    SIGNS,
    SOME,
    VAGUE,
)
from reader.extract.figures.spelled import article_at, single_at, vague_at, words_at
from reader.extract.figures.tokens import Number, Token, number_over, tidy
from reader.extract.figures.unit_words import begins_unit

#: A sign before digits or a number word: glued, or spelled out.
_MINUS = re.compile(
    r"(?:(?<=[\s(£$€])|(?<![\s\S]))[-−]$|(?<!plus or )(?<!plus and )\b(?:minus|negative)[\s-]$", re.IGNORECASE
)


#: Words a number phrase can begin with.
STARTS = frozenset(CARDINALS) | VAGUE.keys() | MULTIPLES.keys() | ORDINALS.keys() | SOME.keys() | {
    "a", "an", "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen", "minus", "quarters",
}  # fmt: skip


#: What makes "a" a number, units aside: "a third", "a few dozen", "a hundred", "a half-hour".
_COUNTED_BY_ARTICLE = frozenset("-") | FRACTIONS.keys() | VAGUE.keys() | SOME.keys() | SCALES.keys()


def may_count(tokens: list[Token], i: int) -> bool:
    """Whether what stands behind the article at token ``i`` can make it a number: "a third", "a week"."""
    if i + 1 >= len(tokens):
        return False
    word = tokens[i + 1].lower
    return word in _COUNTED_BY_ARTICLE or begins_unit(word)


def read_number(text: str, tokens: list[Token], i: int) -> Number | None:
    """The number phrase that starts at token ``i``, or None."""
    token = tokens[i]
    if token.is_digits:
        return _signed(text, _finite(in_digits(text, tokens, i)))
    if token.text in SIGNS:
        return number_over(tokens, i, i + 1, SIGNS[token.text], form="fraction")
    if token.lower not in STARTS:
        return None
    found = (
        fraction_at(tokens, i)
        or vague_at(tokens, i)
        or single_at(tokens, i)
        or words_at(tokens, i)
        or article_at(tokens, i)
    )
    return _signed(text, found) if found and found.form == "cardinal" else found


def _signed(text: str, number: Number | None) -> Number | None:
    """The number with a minus before it taken in: "-5", "minus 12"."""
    if number is None:
        return None
    minus = _MINUS.search(text, max(0, number.start - 18), number.start)
    if minus is None or number.value is None or number.form == "ordinal":
        return number
    return replace(number, start=minus.start(), value=-number.value)


def _finite(number: Number) -> Number | None:
    """None for digits without end, which no float holds."""
    if number.value is None or not isfinite(number.value):
        return None
    return replace(number, value=tidy(number.value)) if number.scale != 1 else number
