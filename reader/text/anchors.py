"""Anchors: a passage remembered by its words, its surroundings and its place, and found again honestly.

After the W3C Web Annotation model's TextQuoteSelector and TextPositionSelector
(https://www.w3.org/TR/annotation-model/): where the text changed and the place is not surely
the same, the anchor is orphaned rather than shown on a lookalike.
"""

from __future__ import annotations

from dataclasses import dataclass

from rapidfuzz.distance import Indel

from reader.model import Record, Span

#: Characters of surroundings kept at each side.
CONTEXT = 48
#: Similarity the surroundings must keep where the same words stand in several places, or moved.
SURE = 0.75
#: How much better than any other place the best one must be.
AHEAD = 0.15


@dataclass(frozen=True, slots=True)
class Anchor(Record):
    """A passage of some text: its words, what stands around them and where they began."""

    exact: str
    prefix: str
    suffix: str
    offset: int


def anchor_of(text: str, start: int, end: int) -> Anchor:
    """The anchor of ``text[start:end]``."""
    return Anchor(text[start:end], text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT], start)


def find_anchor(text: str, anchor: Anchor) -> Span | None:
    """Where ``anchor`` surely is in ``text``, or None when it is orphaned."""
    if not anchor.exact:
        return None
    scored = sorted(((_likeness(text, at, anchor), at) for at in _places(text, anchor.exact)), reverse=True)
    if not scored or scored[0][0] < SURE:
        return None
    best, at = scored[0]
    same_place = [place for score, place in scored if score == best and place == anchor.offset]
    if same_place:
        at = same_place[0]
    elif len(scored) > 1 and best - scored[1][0] < AHEAD:
        return None
    return Span(at, at + len(anchor.exact))


def _places(text: str, words: str, most: int = 200) -> list[int]:
    places: list[int] = []
    at = text.find(words)
    while at >= 0 and len(places) < most:
        places.append(at)
        at = text.find(words, at + 1)
    return places


def _likeness(text: str, at: int, anchor: Anchor) -> float:
    """Similarity (0–1) of the surroundings at ``at`` to the anchor's; long passages vouch for themselves."""
    end = at + len(anchor.exact)
    before = text[max(0, at - len(anchor.prefix)) : at]
    after = text[end : end + len(anchor.suffix)]
    around = Indel.normalized_similarity(before + after, anchor.prefix + anchor.suffix)
    own = min(1.0, len(anchor.exact) / 160)
    return own + (1 - own) * around
