"""The reading view as a Streamlit component (second generation), and the tiny one that scrolls it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from reader.ui.reading.payload import View

_HERE = Path(__file__).parent
#: Plain functions first, then the module that exports the component: no build step.
_SCRIPTS = ("marks.js", "panes.js", "tools.js", "overview.js", "reading.js")
_FOCUS_JS = """
export default function ({ data, parentElement }) {
  if (parentElement._last === data.nonce) return;
  parentElement._last = data.nonce;
  if (data.target) window.dispatchEvent(new CustomEvent("reader-focus", { detail: data.target }));
}
"""


@cache
def _script() -> str:
    return "\n".join((_HERE / name).read_text("utf-8") for name in _SCRIPTS)


_view = st.components.v2.component("reading_view", css=(_HERE / "reading.css").read_text("utf-8"), js=_script())
_focus = st.components.v2.component("reading_focus", js=_FOCUS_JS)


def reading_view(
    view: View, *, key: str, height: str = "min(74vh, 860px)", on_event: Callable[[], None] | None = None
) -> dict[str, Any] | None:
    """Draw ``view`` in a frame of ``height`` (CSS); returns what the reader did in this run, or None.

    An event is ``{"kind": "mark", "id", "layer"}``, ``{"kind": "block", "pane", "block"}`` or
    ``{"kind": "words", "action", "pane", "text", "block", "start", "end"}``, the last two in code points of
    the block's text and missing where the words span several blocks. Values come from the browser: check them.
    """
    result = _view(key=key, data={**view.payload(key), "height": height}, on_event_change=on_event or _nothing)
    return result.event


def focus_reading_view(key: str, target: dict[str, Any] | None, nonce: str) -> None:
    """Scroll the reading view ``key`` to ``{"mark": id}`` or ``{"pane", "block"}``, once per ``nonce``.

    A component of its own, so that the view's large payload need not be sent again.
    """
    detail = {**target, "view": key} if target else None
    _focus(key=f"{key}-focus", data={"target": detail, "nonce": nonce}, height=1)


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
