"""Measures of one thing in two places: "27 mpg in the city and 34 on the highway", "31C in Rome and 28 in Milan"."""

from __future__ import annotations

import re

from reader.model import Figure

_WHERE = r" (?:in|on|at|for|off|under|with)(?: the)? [A-Za-z][\w’'-]*"
_PLACED = re.compile(
    rf"(?:(?:{_WHERE}(?: [A-Za-z][\w’'-]*)?| (?:city|urban|town))(?:,? and|,|/| to)) ?(?:about |around |just |"
    rf"only |as much as )?"
)
_PLACED_TOO = re.compile(rf"{_WHERE}| (?:city|highway|combined|motorway)\b")
_KINDS = frozenset(("measure", "temperature", "percent"))


def is_placed_alike(text: str, before: Figure, figure: Figure) -> bool:
    """Whether bare ``figure`` has the unit of the measure ``before``: a place follows each, their sizes are near."""
    one, other = before.value, figure.value
    if before.kind not in _KINDS or not one or not other or not 1 / 4 <= abs(other / one) <= 4:
        return False
    return bool(_PLACED.fullmatch(text, before.end, figure.start) and _PLACED_TOO.match(text, figure.end))
