"""A cell's head as one Streamlit component (second generation): four of Streamlit's own took four times as long."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reader.ui.presses import event_of
from reader.ui.shared import shared_component

_head = shared_component("cell_head")


def cell_head(
    title: str, changes: Sequence[str], *, folded: bool, key: str, kinds: Sequence[str] = (), show: str = ""
) -> tuple[str, str] | None:
    """Draw the head; with ``kinds`` of cells, such can be added above it; it comes into the window once for ``show``.

    Returns what was done in the run of the press: ``("fold", "")``, ``("change", one of changes)`` or ``("add", one of
    kinds)``; else None.
    """
    said = {"title": title, "changes": list(changes), "folded": folded, "kinds": list(kinds), "show": show}
    event: Any = event_of(_head, key=key, data=json.dumps(said).encode())
    what, words = event if isinstance(event, list) and len(event) == 2 else ("", "")
    known = {"fold": ("",), "change": changes, "add": kinds}
    return (what, words) if isinstance(what, str) and words in known.get(what, ()) else None
