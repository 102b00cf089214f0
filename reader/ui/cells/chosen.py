"""What was done in a reading view, answered: the finding that was chosen, corrections, notes and pins."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from reader.export.figure_words import figure_words
from reader.export.marks import VERDICTS
from reader.ui.corrections import EXTRACTORS, PINNED, Placed, placed, wrong_words
from reader.ui.guard import plain
from reader.ui.opened import Opened
from reader.ui.presses import pressed
from reader.ui.shown import show_cell
from reader.ui.told import tell
from reader.ui.wording import date_rows, figure_rows, quote_head, quote_rows


def take_event(opened: Opened, cell_key: str, event: dict[str, object] | None) -> None:
    """Answer what the reader did in the view; reruns where that changed something."""
    if not event:
        return
    kind, name = event.get("kind"), str(event.get("id", ""))
    if kind == "mark":
        st.session_state[f"{cell_key}-chosen"] = name
    elif kind == "words":
        _take_words(opened, cell_key, str(event.get("action")), event)
    elif kind == "wrong":
        _mark_wrong(opened, cell_key, name)
    elif kind == "back" and name.startswith("own-"):
        _take_back(opened, cell_key, name.removeprefix("own-"))


def _take_words(opened: Opened, cell_key: str, action: str, event: dict[str, object]) -> None:
    span = _span_of(opened, event)
    if action == "note":
        if span is not None:
            opened.correct("note", *span)
        st.session_state[f"{cell_key}-noted"] = opened.add_note_about(str(event.get("text", ""))[:2000], span)
        tell("Noted: the passage is cited in a note below.")
        st.rerun()
    if action not in (*EXTRACTORS, "event"):
        return
    if span is None:
        st.toast("Select words inside one paragraph of the cleaned text, so that the place is sure.")
        return
    kind = PINNED if action == "event" else f"missed {action}"
    if _is_kept(opened, kind, span):
        st.toast("You have marked these words so already.")
        return
    opened.correct(kind, *span)
    tell("Pinned, and kept with the article." if action == "event" else "Kept with the article as your correction.")
    st.rerun()


def _is_kept(opened: Opened, kind: str, span: tuple[int, int]) -> bool:
    own = placed(opened.reading.article.text, opened.corrections)
    return any(o.correction.kind == kind and o.span and (o.span.start, o.span.end) == span for o in own)


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


def _found(opened: Opened, name: str) -> tuple[str, object] | None:
    """The extractor and the finding that a mark's id names; None for what is no finding."""
    extractor, _, number = name.partition("-")
    if extractor not in (*EXTRACTORS, "check"):
        return None
    found = list(getattr(opened.reading, f"{extractor}s", ()))
    return (extractor, found[int(number)]) if number.isdigit() and int(number) < len(found) else None


def _mark_wrong(opened: Opened, cell_key: str, name: str) -> None:
    found = _found(opened, name)
    if found is None or found[0] not in EXTRACTORS:
        return
    extractor, item = found
    opened.correct(f"wrong {extractor}", item.start, item.end)  # type: ignore[attr-defined]
    st.session_state.pop(f"{cell_key}-chosen", None)
    tell("Kept with the article as your correction.")
    st.rerun()


def _take_back(opened: Opened, cell_key: str, correction_id: str) -> None:
    if any(c.id == correction_id for c in opened.corrections):
        opened.take_back(correction_id)
        st.session_state.pop(f"{cell_key}-chosen", None)
        st.rerun()


def chosen_line(opened: Opened, cell_key: str) -> None:
    """What the chosen finding says, with the button that marks it wrong or takes a correction back."""
    chosen = st.session_state.get(f"{cell_key}-chosen", "")
    if chosen.startswith("own-"):
        mine = next((item for item in placed("", opened.corrections) if f"own-{item.correction.id}" == chosen), None)
        if mine:
            _own(opened, cell_key, mine, "chosen")
        return
    found = _found(opened, chosen)
    if found is None:
        return
    extractor, item = found
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(_words(opened, extractor, item), width="stretch")
        if extractor in EXTRACTORS and pressed(
            wrong_words(extractor),
            key=f"{cell_key}-wrong",
            help="Kept with the article as your correction, and counted.",
        ):
            _mark_wrong(opened, cell_key, chosen)


def noted_line(opened: Opened, cell_key: str) -> None:
    """After a passage was noted: the way to its note, which can be written in at once."""
    note_id = st.session_state.get(f"{cell_key}-noted", "")
    if note_id not in {cell.id for cell in opened.notebook.cells}:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption("The passage is cited in a note below.", width="content")
        if pressed("Write in it", key=f"{cell_key}-write", icon=":material/edit:"):
            del st.session_state[f"{cell_key}-noted"]
            st.session_state[f"{opened.key}-{note_id}-editing"] = True
            show_cell(opened, note_id)
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


def _own(opened: Opened, cell_key: str, item: Placed, where: str) -> None:
    lost = "" if item.span or where == "chosen" else " · **orphaned**: these words are not surely where they were"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(f"“{plain(item.correction.exact[:160])}” — {item.words}, by you{lost}", width="stretch")
        if pressed("Take back", key=f"{cell_key}-{where}-{item.correction.id}"):
            _take_back(opened, cell_key, item.correction.id)


def corrections_list(opened: Opened, cell_key: str, own: Sequence[Placed]) -> None:
    """All the reader added to this article; what is not surely in its place is said to be orphaned."""
    if not own:
        return
    orphans = sum(item.span is None for item in own)
    title = f"Yours in this article ({len(own)}{f', {orphans} orphaned' if orphans else ''})"
    with st.expander(title, icon=":material/edit:"):
        for item in own:
            _own(opened, cell_key, item, "listed")
