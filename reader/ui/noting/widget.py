"""The note editor as a Streamlit component (second generation)."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_editor = st.components.v2.component(
    "note_editor",
    css=(_HERE / "note.css").read_text("utf-8"),
    js=(_HERE / "note.js").read_text("utf-8"),
)
#: Longest note that is kept, in characters.
LONGEST = 100_000


def note_editor(note_id: str, text: str, *, key: str, reading: bool = False, focus: bool = False) -> str | None:
    """Draw the editor with ``text``; returns what the person wrote in this run, or None.

    What is typed is sent after a short pause, and kept in the browser until ``text`` comes back with it. While the
    note is only read the editor is hidden, and still gives back what an earlier session could not send. With ``focus``
    it can be written in at once.
    """
    data = {"note": note_id, "text": text, "longest": LONGEST, "reading": reading, "focus": focus}
    result = _editor(key=key, data=data, on_written_change=_nothing)
    written = result.written
    return written[:LONGEST] if isinstance(written, str) else None


def _nothing() -> None:
    """Streamlit names a component's events by the callbacks it is given."""
