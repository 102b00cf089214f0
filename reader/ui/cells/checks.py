"""The Checks cell: what the article says twice and whether it agrees, worst first."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from reader.export.marks import VERDICTS
from reader.model import Check
from reader.ui.article_view import one_layer
from reader.ui.cells.chosen import noted_line, take_event
from reader.ui.kept import payloads
from reader.ui.language import say_other_language
from reader.ui.opened import Opened
from reader.ui.reading import findings_table, reading_view, table_drawn
from reader.ui.room import room, table_height

TITLE = "Checks"
_ORDER = ("disagrees", "unverifiable", "rounding", "agrees")
#: Verdict → how its row is signed.
_TONES = {"disagrees": "bad", "unverifiable": "unsure", "rounding": "close", "agrees": "good"}


def draw(opened: Opened, cell_key: str) -> None:
    """A table of checks, each row opening its place in the text beside it."""
    say_other_language(opened.reading.article, "checks")
    checks = sorted(enumerate(opened.reading.checks), key=lambda item: _ORDER.index(item[1].verdict))
    if not checks:
        st.info("Nothing to check here: this article gives no figure twice, converts none and states no sum.")
        return
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
        noted_line(opened, cell_key)
    with left:
        table = payloads.get((opened.reading_id, "checks-table"), lambda: _table(checks, opened.key))
        with room(table_height(len(checks), each=36), f"{cell_key}-rows"):
            findings_table(table, key=f"{cell_key}-table")


def _table(checks: Sequence[tuple[int, Check]], link: str) -> bytes:
    return table_drawn(
        [(f"check-{i}", (VERDICTS[check.verdict], check.message)) for i, check in checks],
        ("Verdict", "Why"),
        caption="Checks; choose one to see it in the text",
        link=link,
        says=counted([check for _, check in checks]),
        tones=[_TONES[check.verdict] for _, check in checks],
        tells=False,
    )


def counted(checks: Sequence[Check]) -> str:
    """How many of ``checks`` have each verdict, worst first, and how to reach their other figures."""
    counts = [(sum(check.verdict == verdict for check in checks), VERDICTS[verdict]) for verdict in _ORDER]
    says = [f"{count} {words if count == 1 else _of_several(words)}" for count, words in counts if count]
    if any(len(check.spans) > 1 for check in checks):
        says.append("press again for the other figure")
    return " · ".join(says)


def _of_several(words: str) -> str:
    """A verdict as several have it: "9 do not agree"."""
    return words.replace("does not", "do not").replace("agrees", "agree")
