"""The figure of a body that stands where the headline's number should: of its kind and noun, nearest in size."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from reader.checks.explain import PEOPLE
from reader.model import Figure


def rival(headline: Figure, body: Sequence[Figure]) -> Figure | None:
    """The body's figure that a reader would set beside ``headline``'s, or None where none is of its kind and noun."""
    like = [f for f in body if f.kind == headline.kind and f.unit == headline.unit and f.value and _same(headline, f)]
    value = headline.value or 0.0
    if not value:
        return None
    return min(like, key=lambda f: abs(log(abs((f.value or 1.0) / value))), default=None)


def _same(a: Figure, b: Figure) -> bool:
    if a.kind not in ("count", "ordinal"):
        return True
    one, other = (a.what or "").lower(), (b.what or "").lower()
    if not one and a.kind == "count":
        return False  # "Nine die" beside "30 at the quay": two numbers of nothing named are not of one thing
    return one == other or one in PEOPLE and other in PEOPLE
