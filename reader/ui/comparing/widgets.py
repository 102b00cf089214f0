"""The bench's Streamlit components (second generation): votes, damage, differences, and a clock."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent


def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


_votes = st.components.v2.component("cleaner_votes", css=_file("bench.css"), js=_file("dom.js") + _file("votes.js"))
_costs = st.components.v2.component("cleaner_costs", css=_file("bench.css"), js=_file("dom.js") + _file("costs.js"))
_diff = st.components.v2.component("text_diff", css=_file("bench.css"), js=_file("dom.js") + _file("diff.js"))
_clock = st.components.v2.component("bench_clock", js=_file("clock.js"))


def vote_strip(data: dict[str, Any], *, key: str) -> dict[str, Any] | None:
    """The raw page's blocks with every cleaner's vote; returns ``{"kind": "gold", "blocks", "rev"}`` after a mark.

    ``data`` has ``cleaners`` (names), ``rows`` (text, kind, kept, votes in percent, disagreement in percent),
    ``gold`` (indexes or None), ``rev``, and ``target``, the key of the reading view a chosen row is shown in.
    """
    return _drawn(_votes, data, ("cleaners", "rows"), key)


def cost_table(data: dict[str, Any], *, key: str) -> dict[str, Any] | None:
    """What each cleaner kept, lost and cost; returns ``{"kind": "damage", "cleaner", "what"}`` after a press."""
    return _drawn(_costs, data, ("rows", "note"), key)


def text_diff(data: dict[str, Any], *, key: str) -> None:
    """Two texts word by word, or two against a third; everything happens in the browser."""
    _drawn(_diff, data, ("mode", "names", "rows"), key)


def clock(key: str, every_ms: int = 250) -> None:
    """Run the fragment around this again and again for as long as it is drawn."""
    _clock(key=key, data={"every": every_ms}, height=1, on_tick_change=_nothing)


def _drawn(component: Any, data: dict[str, Any], parts: tuple[str, ...], key: str) -> dict[str, Any] | None:
    """Draw with a version, by which the browser knows whether there is anything to build anew."""
    fixed = json.dumps([data[part] for part in parts], ensure_ascii=False)
    version = hashlib.sha256(fixed.encode("utf-8", "replace")).hexdigest()[:16]
    return component(key=key, data={**data, "version": version}, on_event_change=_nothing).event


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
