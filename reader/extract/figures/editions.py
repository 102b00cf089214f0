"""Digits of codes and of editions: "a Core i7-13700K", "0x 66", "Llama 3 70B", "Hydration 2.0"."""

from __future__ import annotations

import re

from reader.extract.figures.money import symbol_before
from reader.extract.figures.tokens import Number, Token
from reader.extract.figures.unit_words import unit_after

#: "a Core i7-13700K".
_CODE_PARTS = re.compile(r"[A-Za-z]\d+-$|\b[Oo]mega-$")
#: "0x66", "0x 66 69".
_IS_HEX = re.compile(r"x(?: ?[\dA-F]|\b)")
_HEX = re.compile(r"\b0x (?:[\dA-F]{2} )*$")
#: "a Level 3 out of 5 risk".
_OF_LEVELS = re.compile(
    r"\b(?:[Ll]evel|[Cc]ategory|[Ss]tage|[Tt]ier|[Gg]rade|[Pp]hase|[Pp]art|[Ss]tep) \d+ (?:out )?of $"
)
#: "Llama 3 70B", "Mistral 7B": how large a model is.
_MODEL_SIZE = re.compile(r"(?:[A-Z][\w.]*|\b[a-z]+[A-Z]\w*)(?:[- ]\d+(?:\.\d+)?)? $|[A-Za-z\d]-$")
#: What tells that a whole number with its decimal is a grade or a size: "a GPA of 4.0", "at 2.0".
_JUDGED = re.compile(
    r"(?:\b(?:of|to|at|from|is|was|are|were|by|than|about|around|over|under|nearly|least|between|and|or|"
    r"magnitude|the|an?|with|scored?s?|rated|ratings?:?|grade|index|pH|average|default|value|weight|"
    r"had|has|averaged|averaging)|[^A-Za-z]) $|"
    r"[^A-Za-z\s]$|(?:^|\n)\s*$",
    re.IGNORECASE,
)
_RATED = re.compile(r" (?:average|ratings?|stars?|scores?|GPA|out of|on|scale|or|and|to|magnitude)\b|/\d")
_PLURAL_BEHIND = re.compile(r"\s(?!(?:is|was|has|does|as|its|this)\b)[a-z]+s\b|\s?%")


def is_code(text: str, first: Token, last: Token, number: Number) -> bool | None:
    """Whether digits are part of a code or an edition; None where nothing tells that they could be."""
    before = text[max(0, first.start - 24) : first.start]
    behind = text[last.end : last.end + 24]
    if _CODE_PARTS.search(before) or first.text == "0" and _IS_HEX.match(behind) or _HEX.search(before):
        return True
    if first is last and (_OF_LEVELS.search(before) or _is_edition(text, first, before, behind)):
        return True
    if number.suffix == "B" and _MODEL_SIZE.search(before) and not _PLURAL_BEHIND.match(behind):
        return symbol_before(text, first.start, number.value) is None
    return None


def _is_edition(text: str, first: Token, before: str, behind: str) -> bool:
    """Whether "2.0" behind a noun is its edition: "Hydration 2.0", "the bar 2.0 is"."""
    if not (first.text.endswith(".0") and len(first.text) == 3) or _JUDGED.search(before):
        return False
    return not (_RATED.match(behind) or measures(text, first.end, behind))


def measures(text: str, end: int, behind: str) -> bool:
    """Whether a noun or a unit stands behind digits."""
    return _PLURAL_BEHIND.match(behind) is not None or unit_after(text, end, 100.0, of=False) is not None
