"""The note editor as a Streamlit component (second generation)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import streamlit as st

from reader.text.merge import merge_texts
from reader.ui.presses import event_of

_HERE = Path(__file__).parent
_editor = st.components.v2.component(
    "note_editor",
    css=(_HERE / "note.css").read_text("utf-8"),
    js=(_HERE / "note.js").read_text("utf-8"),
)
#: Longest note that is kept, in characters.
LONGEST = 100_000


@dataclass(frozen=True, slots=True)
class Written:
    """What an editor sent: the note's words, and what they were typed over."""

    text: str
    #: The note that the words were typed over, as far as the editor knew it from us.
    base: str
    #: One more with each sending, and that of the last sending whose words ``base`` has.
    number: int
    since: int

    def onto(self, last: Written | None, now: str) -> str:
        """The words put together with the note as it is ``now``; ``last`` is what we heard of the same editor before.

        Where the editor did not know yet that we had heard ``last``, these words were typed over its words.
        """
        typed_over = last.text if last and last.number > self.since else self.base
        return merge_texts(typed_over, self.text, now)[:LONGEST]


def note_editor(
    note_id: str, text: str, last: Written | None, *, key: str, reading: bool = False, focus: bool = False
) -> Written | None:
    """Draw the editor with ``text``; returns what the person wrote in this run, or None.

    What is typed is sent after a short pause, and kept in the browser until it comes back as ``last``, which says that
    it is saved. While the note is only read the editor is hidden, and still gives back what an earlier session could
    not send. With ``focus`` it can be written in at once.
    """
    heard = last.number if last else 0
    data = {"note": note_id, "text": text, "heard": heard, "longest": LONGEST, "reading": reading, "focus": focus}
    written = _given(event_of(_editor, key=key, event="written", data=data))
    return None if written and written.number == heard else written


def _given(sent: Any) -> Written | None:
    """What the browser sent, if it is what our editor sends."""
    try:
        text, base, number, since = (sent[name] for name in ("text", "base", "number", "since"))
    except (TypeError, KeyError):
        return None
    if not (isinstance(text, str) and isinstance(base, str) and isinstance(number, int) and isinstance(since, int)):
        return None
    return Written(text[:LONGEST], base[:LONGEST], number, since)
