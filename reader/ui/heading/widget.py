"""A cell's head as one Streamlit component (second generation): four of Streamlit's own took four times as long."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_head = st.components.v2.component(
    "cell_head",
    css=(_HERE / "head.css").read_text("utf-8"),
    js="\n".join(file.read_text("utf-8") for file in (_HERE.parent / "given.js", _HERE / "menu.js", _HERE / "head.js")),
)


def cell_head(
    title: str, changes: Sequence[str], *, folded: bool, key: str, kinds: Sequence[str] = ()
) -> tuple[str, str] | None:
    """Draw the head; with ``kinds`` of cells, such can be added above it.

    Returns what was done in the run of the press: ``("fold", "")``, ``("change", one of changes)`` or ``("add", one of
    kinds)``; else None.
    """
    said = {"title": title, "changes": list(changes), "folded": folded, "kinds": list(kinds)}
    event: Any = _head(key=key, data=json.dumps(said).encode(), on_event_change=_nothing).event
    what, words = event if isinstance(event, list) and len(event) == 2 else ("", "")
    known = {"fold": ("",), "change": changes, "add": kinds}
    return (what, words) if isinstance(what, str) and words in known.get(what, ()) else None


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
