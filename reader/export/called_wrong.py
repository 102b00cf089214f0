"""Findings that the reader called wrong: shown as such wherever findings are listed."""

from __future__ import annotations

from collections.abc import Iterable

from reader.library import Correction
from reader.text.anchors import Anchor, find_anchor

#: What stands beside such a finding.
SAYS = "called wrong by the reader"


def called_wrong(text: str, corrections: Iterable[Correction], extractor: str) -> frozenset[tuple[int, int]]:
    """Spans of ``text`` that the reader called wrong as a ``figure``, ``quote``, ``date`` or ``name``."""
    wrong = [c for c in corrections if c.kind == f"wrong {extractor}"]
    places = (find_anchor(text, Anchor(c.exact, c.prefix, c.suffix, c.offset)) for c in wrong)
    return frozenset((place.start, place.end) for place in places if place)
