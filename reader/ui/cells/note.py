"""A note cell: the reader's own Markdown between the others, saved as it is typed."""

from __future__ import annotations

import streamlit as st

from reader.export.notes import without_images
from reader.ui.fragments import rerun_scope
from reader.ui.noting import note_editor
from reader.ui.opened import Opened
from reader.ui.presses import pressed

TITLE = "Note"
_HELP = (
    "**bold**, *italic*, `- list`, `> quote`, `[words](https://…)`. "
    "Select words in the text above and choose “Add as note” to cite a passage."
)


def draw(opened: Opened, cell_key: str, cell_id: str, source: str, *, fresh: bool = False) -> None:
    """The note as it reads, and its editor behind "Edit"; an empty one opens there, a ``fresh`` one in focus."""
    editing = st.session_state.get(f"{cell_key}-editing", not source.strip())
    if not editing:
        # Images become links: a note that came from elsewhere must not fetch anything when it is shown.
        st.markdown(without_images(source) or "*An empty note.*")
    last = opened.written.get(cell_id)
    fresh = st.session_state.pop(f"{cell_key}-opened", False) or fresh
    written = note_editor(cell_id, source, last, key=f"{cell_key}-editor", reading=not editing, focus=fresh)
    if written is not None:
        opened.write_note(cell_id, written.onto(last, source))
        opened.written[cell_id] = written  # after it was saved: this tells the editor so
        st.session_state[f"{cell_key}-editing"] = editing
        st.rerun(scope=rerun_scope())
    with st.container(horizontal=True, vertical_alignment="center", key=f"{cell_key}-does"):
        label, icon = ("Done", ":material/check:") if editing else ("Edit note", ":material/edit:")
        if pressed(label, key=f"{cell_key}-toggle", icon=icon):  # one look for both: another would lose the keyboard
            st.session_state[f"{cell_key}-editing"] = st.session_state[f"{cell_key}-opened"] = not editing
            st.rerun(scope=rerun_scope())
        if editing:
            st.caption("Saved as you type.", help=_HELP)
