"""A note's editor: what is typed is sent after a pause, and kept in the browser until it is saved."""

from reader.ui.noting.widget import LONGEST, Written, note_editor

__all__ = ["LONGEST", "Written", "note_editor"]
