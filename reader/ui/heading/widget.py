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


def cell_head(title: str, changes: Sequence[str], *, folded: bool, key: str) -> str | None:
    """Draw the head; returns "fold", or the one of ``changes`` that was chosen, in the run of the press; else None."""
    data = json.dumps({"title": title, "changes": list(changes), "folded": folded}).encode()
    event: Any = _head(key=key, data=data, on_event_change=_nothing).event
    return event if event == "fold" or event in changes else None


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
