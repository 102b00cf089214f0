"""The reading view and the table of findings as Streamlit components (second generation), and the tiny one beside."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from reader.ui.presses import event_of
from reader.ui.reading.payload import OwnMarks, View, own_payload
from reader.ui.shared import shared_component

_HERE = Path(__file__).parent
#: Reads what is sent as bytes.
GIVEN = (_HERE.parent / "given.js").read_text("utf-8")
_SIGHT = (_HERE / "sight.js").read_text("utf-8")

_view = shared_component("reading_view")
_table = shared_component("findings_table")
_extra = st.components.v2.component("reading_extra", js=GIVEN + _SIGHT + (_HERE / "extra.js").read_text("utf-8"))


def reading_view(
    view: View | bytes,
    *,
    key: str,
    height: str = "min(74vh, 860px)",
) -> dict[str, Any] | None:
    """Draw ``view`` in a frame of ``height`` (CSS); returns what the reader did in this run, or None.

    ``view`` may be what ``View.drawn`` gave, made before and kept. An event is ``{"kind": "mark" | "wrong" | "back",
    "id", "layer"}``, ``{"kind": "block", "pane", "block"}``, ``{"kind": "blocks", "pane", "blocks"}`` or
    ``{"kind": "words", "action", "pane", "text", "block", "start", "end"}``, the last two in code points of the
    block's text and missing where the words span several blocks. Values come from the browser: check them.
    """
    drawn = view.drawn() if isinstance(view, View) else view
    done: dict[str, Any] | None = event_of(_view, key=key, data=with_values(drawn, key=key, height=height))
    return done


def focus_reading_view(key: str, target: dict[str, Any] | None, nonce: str) -> None:
    """Scroll the reading view ``key`` to ``{"mark": id}`` or ``{"pane", "block"}``, once per ``nonce``.

    A component of its own, so that the view's large payload need not be sent again.
    """
    _extra(key=f"{key}-focus", data=_bytes({"view": key, "target": target, "nonce": nonce}), height=1)


def choose_finding(key: str, link: str, mark: str, nonce: str) -> None:
    """Choose the finding ``mark`` in every view and table of ``link``, once per ``nonce``."""
    _extra(key=f"{key}-choose", data=_bytes({"view": key, "link": link, "choose": mark, "nonce": nonce}), height=1)


def own_marks(key: str, own: OwnMarks, of: str) -> None:
    """Draw the reader's own marks in the reading view ``key`` whose ``of`` is this: a small payload of its own.

    Nothing is drawn before there are any in this session; once there were, none are drawn as none.
    """
    if not own.marks and f"{key}-own-drawn" not in st.session_state:
        return
    st.session_state[f"{key}-own-drawn"] = True
    _extra(key=f"{key}-own", data=_bytes({"view": key, "of": of, **own_payload(own)}), height=1)


def findings_table(table: bytes, *, key: str, height: str = "430px") -> dict[str, Any] | None:
    """Draw what ``table_drawn`` gave; returns ``{"kind": "row", "id"}`` in the run a row was chosen in, else None."""
    done: dict[str, Any] | None = event_of(_table, key=key, data=with_values(table, key=key, height=height))
    return done


def table_drawn(
    rows: Sequence[tuple[str, Sequence[str]]],
    columns: Sequence[str],
    *,
    caption: str,
    link: str = "",
    csv: str = "",
    file: str = "",
    says: str = "",
    tones: Sequence[str] = (),
    tells: bool = True,
) -> bytes:
    """A table whose rows ``(mark id, cells)`` follow the reading views of the same ``link``, and are followed.

    ``caption`` names the table, ``says`` stands above it. With ``csv`` it can be copied, and saved as ``file``.
    ``tones[i]``, "bad", "unsure", "close", "good" or "wrong", is how row ``i`` is signed. Without ``tells`` a chosen
    row is not told to the server.
    """
    data: dict[str, Any] = {
        "columns": list(columns),
        "rows": [{"id": name, "cells": list(cells)} for name, cells in rows],
        "caption": caption,
        "link": link,
        "says": says,
        "csv": csv,
        "file": file,
        "tells": tells,
    }
    for row, tone in zip(data["rows"], tones, strict=False):
        row["tone"] = tone
    data["version"] = hashlib.sha256(json.dumps(data).encode()).hexdigest()[:16]
    return json.dumps(data).encode()


def with_values(drawn: bytes, **values: str) -> bytes:
    """A JSON object in bytes with some values more, without reading or copying it as anything but bytes."""
    return json.dumps(values)[:-1].encode() + b", " + drawn[1:]


def _bytes(data: dict[str, Any]) -> bytes:
    """Data as JSON in bytes: values would each be looked at by Streamlit, for tables among them."""
    return json.dumps(data).encode()
