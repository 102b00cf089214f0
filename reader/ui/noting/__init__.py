"""The editor of a note: keeps what is typed, also while the server cannot be reached."""

from reader.ui.noting.widget import note_editor

__all__ = ["note_editor"]
