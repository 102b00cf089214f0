"""Where an article comes from, one click away: address, time, hash, cleaner and version."""

from __future__ import annotations

import streamlit as st

from reader.export.rich import counted
from reader.ui.facts import facts_table
from reader.ui.opened import Opened


def provenance(opened: Opened) -> None:
    """A popover of facts, and the line that "copy with proof" adds; drawn when it is opened."""
    panel = st.popover("Provenance", icon=":material/verified:", key=f"provenance-{opened.key}", on_change="rerun")
    if not panel.open:
        return
    with panel:
        page, article = opened.page, opened.reading.article
        rows = (
            ("Address", page.url or article.page_url or "not known"),
            ("Outlet", article.outlet),
            ("Published", opened.published_words.removeprefix("published ") if article.published else "not known"),
            ("How we know", opened.published_how),
            ("Fetched", f"{page.fetched_at:%Y-%m-%d %H:%M:%S %Z}" if page.fetched_at else "not fetched"),
            ("SHA-256 of the page", in_groups(opened.page_hash)),
            ("Cleaned by", opened.cleaner_words),
            ("Changed by you", counted(len(opened.choices), "block") if opened.choices else None),
        )
        facts_table(rows)
        st.caption("The line that “Copy with proof” adds:")
        st.code(opened.proof, language=None, wrap_lines=True)


def in_groups(digits: str) -> str:
    """Digits of a hash in groups of eight, which break over lines; the line to copy has them in one piece."""
    return " ".join(digits[i : i + 8] for i in range(0, len(digits), 8))
