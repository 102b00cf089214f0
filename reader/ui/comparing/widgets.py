"""The bench's Streamlit components (second generation): votes, damage, differences, and a clock."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import streamlit as st

from reader.ui.presses import event_of
from reader.ui.reading import GIVEN, with_values

_HERE = Path(__file__).parent


def _file(name: str) -> str:
    return (_HERE / name).read_text("utf-8")


def _made(name: str, script: str) -> Any:
    return st.components.v2.component(name, css=_file("bench.css"), js=GIVEN + _file("dom.js") + _file(script))


_votes = _made("cleaner_votes", "votes.js")
_costs = _made("cleaner_costs", "costs.js")
_diff = _made("text_diff", "diff.js")
_clock = st.components.v2.component("bench_clock", js=_file("clock.js"))


def vote_strip(data: dict[str, Any], *, key: str) -> dict[str, Any] | None:
    """The raw page's blocks with every cleaner's vote; returns ``{"kind": "gold", "blocks", "rev"}`` after a mark.

    ``data`` has ``cleaners`` (names), ``rows`` (text, kind, kept, votes in percent, disagreement in percent),
    ``gold`` (indexes or None), ``rev``, and ``target``, the key of the reading view a chosen row is shown in.
    """
    return _drawn(_votes, data, ("cleaners", "rows"), key)


def cost_table(drawn: bytes, *, key: str, chosen: str, panel: str, hint: str) -> dict[str, Any] | None:
    """What each cleaner kept, lost and cost; returns ``{"kind": "damage", "cleaner", "what"}`` after a press.

    ``drawn`` is what ``versioned`` made of ``cost_data``. A loss of ``chosen`` is shown in the container ``panel``;
    while none is, ``hint`` stands below the table.
    """
    data = with_values(drawn, chosen=chosen, panel=panel, hint=hint)
    done: dict[str, Any] | None = event_of(_costs, key=key, data=data)
    return done


def text_diff(data: dict[str, Any], *, key: str) -> None:
    """Two texts word by word, or two against a third; everything happens in the browser."""
    _drawn(_diff, data, ("mode", "names", "rows"), key)


def clock(key: str, every_ms: int = 250) -> None:
    """Run the fragment around this again and again for as long as it is drawn."""
    _clock(key=key, data={"every": every_ms}, height=1, on_tick_change=_nothing)


def versioned(data: dict[str, Any], parts: tuple[str, ...] = ()) -> bytes:
    """``data`` as JSON with a version of ``parts`` (all where none are named): the browser builds anew for another."""
    fixed = json.dumps([data[part] for part in parts or data])
    return json.dumps({**data, "version": hashlib.sha256(fixed.encode()).hexdigest()[:16]}).encode()


def _drawn(component: Any, data: dict[str, Any], parts: tuple[str, ...], key: str) -> dict[str, Any] | None:
    done: dict[str, Any] | None = event_of(component, key=key, data=versioned(data, parts))
    return done


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
