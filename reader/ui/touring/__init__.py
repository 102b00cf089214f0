"""The tour of a first visit: four steps beside the page, skipped for good by one press."""

from __future__ import annotations

import json
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
#: Title and words of each step.
STEPS = (
    (
        "Load a page",
        "Choose a sample, type an address, drop a saved page or paste text. Nothing leaves this machine but the "
        "request for the address you type.",
    ),
    (
        "Read raw beside cleaned",
        "What the cleaner dropped stays in sight in the raw text, with its kind and who would have kept it. One press "
        "restores it.",
    ),
    (
        "Choose a highlight",
        "Figures, quotes, dates and checks are highlighted. Choose one to see its row and its twin; press ? in the "
        "text for the keys.",
    ),
    (
        "Keep what you find",
        "Select words to copy them with their proof, to note them, to pin an event or to correct an extractor. All of "
        "it is saved as you work, and leaves as a report.",
    ),
)
_STEPS = [{"title": title, "words": words} for title, words in STEPS]
_tour = st.components.v2.component(
    "reader_tour",
    css=(_HERE / "tour.css").read_text("utf-8"),
    js=(_HERE.parent / "given.js").read_text("utf-8") + (_HERE / "tour.js").read_text("utf-8"),
)


def tour(again: int = 0, *, is_open: bool = False) -> None:
    """Show the tour until it is done or skipped in this browser; a new number in ``again`` shows it once more.

    Where a page ``is_open`` it goes on with what can be done there.
    """
    data = {"steps": _STEPS, "again": again, "least": int(is_open)}
    _tour(key="reader-tour", data=json.dumps(data).encode(), height=1)
