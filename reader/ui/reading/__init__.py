"""The reading view: our one component, built from data with text nodes only."""

from reader.ui.reading.payload import Action, BlockView, Layer, MarkView, OwnMarks, Pane, View
from reader.ui.reading.widget import (
    GIVEN,
    choose_finding,
    findings_table,
    focus_reading_view,
    own_marks,
    reading_view,
    table_drawn,
    with_values,
)

__all__ = [
    "GIVEN",
    "Action",
    "BlockView",
    "Layer",
    "MarkView",
    "OwnMarks",
    "Pane",
    "View",
    "choose_finding",
    "findings_table",
    "focus_reading_view",
    "own_marks",
    "reading_view",
    "table_drawn",
    "with_values",
]
