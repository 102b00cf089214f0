"""The Checks cell: what the article says twice and whether it agrees, worst first."""

from __future__ import annotations

import streamlit as st

from reader.ui.article_view import one_layer
from reader.ui.cells.chosen import take_event
from reader.ui.guard import plain
from reader.ui.kept import payloads
from reader.ui.opened import Opened
from reader.ui.reading import focus_reading_view, reading_view
from reader.ui.wording import VERDICTS

TITLE = "Checks"
_ORDER = ("disagrees", "unverifiable", "rounding", "agrees")
#: As many checks need no scrolling of their own.
_FEW = 5
_ICONS = {
    "disagrees": ":red[:material/error:]",
    "unverifiable": ":gray[:material/help:]",
    "rounding": ":blue[:material/approval:]",
    "agrees": ":green[:material/check_circle:]",
}


def draw(opened: Opened, cell_key: str) -> None:
    """A strip of checks, each opening its place in the text beside it."""
    checks = sorted(enumerate(opened.reading.checks), key=lambda item: _ORDER.index(item[1].verdict))
    if not checks:
        st.info("Nothing to check here: this article gives no figure twice and converts none.")
        return
    counts = [(sum(c.verdict == v for _, c in checks), VERDICTS[v]) for v in _ORDER]
    st.caption(" · ".join(f"{count} {words}" for count, words in counts if count))
    left, right = st.columns([5, 4], gap="medium")
    with right:
        view = payloads.get(
            (opened.reading_id, "checks"),
            lambda: one_layer(
                opened.reading, f"{opened.key}-checks", ("check",), proof=opened.proof, link=opened.key
            ).drawn(),
        )
        event = reading_view(view, key=f"{cell_key}-text", height="420px")
        take_event(opened, cell_key, event)
    with left, st.container(height=420 if len(checks) > _FEW else "content", border=False):
        for i, check in checks:
            with st.container(horizontal=True, vertical_alignment="center"):
                st.markdown(f"{_ICONS[check.verdict]} **{VERDICTS[check.verdict]}** — {plain(check.message)}")
                if st.button("Show", key=f"{cell_key}-show-{i}", help="Show the place in the text"):
                    focus_reading_view(f"{cell_key}-text", {"mark": f"check-{i}"}, nonce=f"{i}-{opened.tick()}")
