"""The reading view: our one component, built from data with text nodes only."""

from reader.ui.reading.payload import BlockView, Layer, MarkView, Pane, View
from reader.ui.reading.widget import focus_reading_view, reading_view

__all__ = ["BlockView", "Layer", "MarkView", "Pane", "View", "focus_reading_view", "reading_view"]
