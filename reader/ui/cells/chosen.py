"""The line under a reading view: the finding that was chosen, and what can be done about it."""

from __future__ import annotations

import streamlit as st

from reader.ui.corrections import EXTRACTORS, placed
from reader.ui.guard import plain
from reader.ui.opened import Opened
from reader.ui.wording import VERDICTS, date_rows, figure_rows, figure_words, quote_head, quote_rows


def take_event(opened: Opened, cell_key: str, event: dict[str, object] | None) -> None:
    """Answer what the reader did in the view; reruns where that changed something."""
    if not event:
        return
    kind, action = event.get("kind"), event.get("action")
    if kind == "mark":
        st.session_state[f"{cell_key}-chosen"] = str(event.get("id", ""))
    elif kind == "words" and action == "note":
        opened.add_note_about(str(event.get("text", ""))[:2000])
        st.rerun()
    elif kind == "words" and action in EXTRACTORS:
        span = _span_of(opened, event)
        if span is None:
            st.toast("Select words inside one paragraph of the cleaned text, so that the place is sure.")
            return
        opened.correct(f"missed {action}", *span)
        st.toast("Kept with the article as your correction.")
        st.rerun()


def _span_of(opened: Opened, event: dict[str, object]) -> tuple[int, int] | None:
    """The selected words as a span of the cleaned text; None where they are not surely one."""
    article = opened.reading.article
    block, start, end = event.get("block"), event.get("start"), event.get("end")
    if event.get("pane") != "cleaned" or not (isinstance(block, int) and 0 <= block < len(article.paragraphs)):
        return None
    paragraph = article.paragraphs[block]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end <= paragraph.end - paragraph.start):
        return None
    words = article.text[paragraph.start + start : paragraph.start + end]
    lead, tail = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
    if not words.strip():
        return None
    return paragraph.start + start + lead, paragraph.start + end - tail


def chosen_line(opened: Opened, cell_key: str) -> None:
    """What the chosen finding says, with the button that marks it wrong or takes a correction back."""
    chosen = st.session_state.get(f"{cell_key}-chosen", "")
    extractor, _, number = chosen.partition("-")
    if extractor == "own":
        _own(opened, cell_key, number)
        return
    found = list(getattr(opened.reading, f"{extractor}s", ())) if extractor in (*EXTRACTORS, "check") else []
    if not number.isdigit() or int(number) >= len(found):
        return
    item = found[int(number)]
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_words(opened, extractor, item), width="stretch")
        if extractor in EXTRACTORS and st.button(
            f"Not a {EXTRACTORS[extractor]}, or wrong",
            key=f"{cell_key}-wrong",
            help="Kept with the article as your correction, and counted.",
        ):
            opened.correct(f"wrong {extractor}", item.start, item.end)
            st.session_state.pop(f"{cell_key}-chosen", None)
            st.rerun()


def _words(opened: Opened, extractor: str, item: object) -> str:
    if extractor == "check":
        return f"**{VERDICTS[item.verdict]}** — {plain(item.message)}"  # type: ignore[attr-defined]
    written = plain(opened.reading.article.text_of(item)[:160])
    if extractor == "figure":
        head, rows = figure_words(item), figure_rows(item)  # type: ignore[arg-type]
    elif extractor == "quote":
        head, rows = quote_head(item), quote_rows(item)  # type: ignore[arg-type]
    elif extractor == "date":
        head, rows = item.value or "day unknown", date_rows(item)  # type: ignore[attr-defined, arg-type]
    else:
        head, rows = item.full, (("kind", item.kind),)  # type: ignore[attr-defined]
    facts = " · ".join(f"{label}: {plain(value)}" for label, value in rows)
    return f"“{written}” — **{plain(head)}** · {facts}"


def _own(opened: Opened, cell_key: str, number: str) -> None:
    mine = next((item for item in placed("", opened.corrections) if item.correction.id == number), None)
    if mine is None:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"“{plain(mine.correction.exact[:160])}” — **{mine.words}**, by you", width="stretch")
        if st.button("Take back", key=f"{cell_key}-back"):
            opened.take_back(number)
            st.session_state.pop(f"{cell_key}-chosen", None)
            st.rerun()


def corrections_list(opened: Opened, cell_key: str) -> None:
    """Every correction of this article; those whose place is not surely the same are said to be orphaned."""
    own = placed(opened.reading.article.text, opened.corrections)
    if not own:
        return
    orphans = sum(item.span is None for item in own)
    title = f"Your corrections ({len(own)}{f', {orphans} orphaned' if orphans else ''})"
    with st.expander(title, icon=":material/edit:"):
        for item in own:
            with st.container(horizontal=True, vertical_alignment="center"):
                lost = "" if item.span else " · **orphaned**: these words are not surely where they were"
                st.markdown(f"“{plain(item.correction.exact[:160])}” — {item.words}{lost}", width="stretch")
                if st.button("Take back", key=f"{cell_key}-back-{item.correction.id}"):
                    opened.take_back(item.correction.id)
                    st.rerun()
