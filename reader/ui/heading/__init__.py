"""The head of a cell: its title, the button that folds it, and the menu of what can be done with it."""

from reader.ui.heading.widget import cell_head

__all__ = ["cell_head"]
