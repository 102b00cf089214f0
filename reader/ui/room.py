"""Room kept for what the browser draws late, so that nothing below it jumps when it comes.

Components, tables and charts come after their place in the page does: their code is loaded first. Where the height is
known before, a container of this module says it in its class (hundreds and tens of pixels), and ``page.css`` keeps so
much free until the thing is drawn: components then carry ``data-drawn`` (``shared.js``), charts a picture.
"""

from __future__ import annotations

from typing import Any

import streamlit as st

#: What a chart has around its rows: title, axis, legend, padding; where columns are named above them, those too.
_AROUND_CHART, _NAMED_COLUMNS = 100, 95
#: The most there is a class for.
_MOST_TENS = 249
#: A table of findings: the bar above, the head of its columns, and where it begins to scroll.
_BAR, _HEAD, _MOST_ROWS = 38, 31, 430


def room(pixels: float, key: str) -> Any:
    """A container that keeps ``pixels`` free until what stands in it is drawn; ``key`` is its own."""
    return st.container(key=f"{room_class(pixels)}-{key}")


def room_class(pixels: float) -> str:
    """The beginning of such a container's key, for one that is named already."""
    hundreds, tens = divmod(min(round(pixels / 10), _MOST_TENS), 10)
    return f"room-high{hundreds}-tens{tens}"


def chart_height(chart: Any, *, across: int = 0) -> int:
    """About how high an Altair chart with ``across`` named columns will be drawn, in pixels."""
    height = getattr(chart, "height", 0)
    return (height if isinstance(height, int) else 0) + _AROUND_CHART + (_NAMED_COLUMNS if across else 0)


def table_height(rows: int, *, each: int, foot: int = 0) -> int:
    """About how high a table of findings is drawn, in pixels, with rows of ``each`` and buttons of ``foot`` below."""
    return _BAR + min(_MOST_ROWS, _HEAD + each * rows) + foot
