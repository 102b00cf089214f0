"""Shares told as two numbers: "one in seven", "nine out of 10"."""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.extract.figures.numbers import read_number
from reader.extract.figures.tokens import Number, Token, tidy
from reader.extract.figures.unit_words import unit_after

_JOINT = re.compile(r"(?:\s+times)?\s+out of\s+(?:every\s+)?|\s+in(?:\s+every)?\s+|-in-")


class Share(NamedTuple):
    """A share at ``start:end``; ``after`` is the token behind it."""

    start: int
    end: int
    value: float
    after: int


def share_at(text: str, tokens: list[Token], number: Number) -> Share | None:
    """The share that begins with ``number``, or None."""
    above = number.value
    if number.form != "cardinal" or above is None or not 0 < above < 1000:
        return None
    joint = _JOINT.match(text, number.end)
    if joint is None:
        return None
    at = next(
        (j for j in range(number.after, min(number.after + 7, len(tokens))) if tokens[j].start >= joint.end()), None
    )
    if at is None or tokens[at].start != joint.end():
        return None
    whole = read_number(text, tokens, at)
    if (
        whole is None
        or whole.form != "cardinal"
        or whole.value is None
        or not (above < whole.value <= 1e9 or above == whole.value in (5, 10, 100))
    ):
        return None
    if above != int(above) and ("out of" not in joint.group() or whole.value not in (5, 10, 20, 100)):
        return None
    if "out of" not in joint.group() and (
        unit_after(text, whole.end, whole.value, of=False) or 1900 < whole.value < 2100
    ):
        return None
    if "in" in joint.group().split() and above > 10 and joint.group().strip() != "in every":
        return None if whole.value < 1000 or whole.value % 1000 else _share(number, whole)
    return _share(number, whole)


def _share(number: Number, whole: Number) -> Share:
    value = (number.value or 0.0) / (whole.value or 1.0)
    whole_numbers = (number.value or 0.0).is_integer()
    return Share(number.start, whole.end, value if whole_numbers else tidy(value), whole.after)
