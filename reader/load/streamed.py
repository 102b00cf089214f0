"""Pages sent in pieces: React puts late pieces into hidden boxes that a script moves into place.

``<template id="B:1">`` (or ``P:1``) marks the place and ``<div hidden id="S:1">`` holds the
piece; the scripts that join them never run here, so the joining is done on the document.
"""

from __future__ import annotations

import re
from typing import Any

_PIECE = re.compile(r"S:([0-9a-f]{1,6})$")
#: Only pages that have this are looked at any further.
SIGN = 'id="S:'


def join_pieces(root: Any) -> None:
    """Move each late piece of a streamed page to its place, or show it where it is."""
    pieces, places = {}, {}
    for element in root.iter("div", "template"):
        name = element.get("id") or ""
        if element.tag == "template" and name[:2] in ("B:", "P:"):
            places[name[2:]] = element
        elif element.tag == "div" and (found := _PIECE.match(name)):
            pieces[found[1]] = element
    for number, piece in pieces.items():
        piece.attrib.pop("hidden", None)
        place = places.get(number)
        if place is None or _is_inside(place, piece):
            continue
        tail, piece.tail = piece.tail, None
        _leave_tail(piece, tail)
        place.addnext(piece)
        piece.tail, place.tail = place.tail, None


def _is_inside(element: Any, outer: Any) -> bool:
    return any(above is outer for above in element.iterancestors())


def _leave_tail(element: Any, tail: str | None) -> None:
    if not tail or not tail.strip():
        return
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + tail
    elif parent is not None:
        parent.text = (parent.text or "") + tail
