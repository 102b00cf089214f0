"""The reader's edits of events: rename, merge, split, flip a cell, pin a passage; each can be undone."""

from __future__ import annotations

import streamlit as st

from reader.events import edits as make
from reader.model import Coverage, Event
from reader.ui.coverage.choose import Chosen, keep
from reader.ui.coverage.gather import Gathered
from reader.ui.guard import plain


def edit_event(state: Chosen, gathered: Gathered, coverage: Coverage, event_id: str, article_id: str | None) -> None:
    """A popover of what can be done with the chosen event."""
    event = next((e for e in coverage.events if e.id == event_id), None)
    if event is None or not event.mentions:
        return
    of = make.evidence(coverage, gathered.articles, event)
    with st.container(horizontal=True):
        with st.popover("Edit this event", icon=":material/edit:"):
            label = st.text_input("Label", value=event.label, key=f"label-{event.id}")
            if st.button("Rename", key=f"rename-{event.id}") and label.strip():
                _do(state, make.rename(of, label.strip()))
            others = {e.id: e for e in coverage.events if e.id != event.id and e.mentions}
            into = st.selectbox(
                "Is the same as",
                list(others),
                format_func=lambda i: others[i].label,
                index=None,
                key=f"into-{event.id}",
            )
            if st.button("Merge", key=f"merge-{event.id}", disabled=into is None) and into:
                _do(state, make.merge(of, make.evidence(coverage, gathered.articles, others[into])))
            _cells(state, coverage, event, of)
        if state.edits and st.button(f"Undo last edit ({len(state.edits)})", key="undo-edit", icon=":material/undo:"):
            state.edits = state.edits[:-1]
            keep(state)
            st.rerun()


def _cells(state: Chosen, coverage: Coverage, event: Event, of: dict[str, str]) -> None:
    names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
    own = list(dict.fromkeys(m.article_id for m in event.mentions))
    article = st.selectbox("In the article of", own, format_func=names.__getitem__, key=f"cell-{event.id}")
    states = st.selectbox("this event is", ["reported", "possible", "not found"], key=f"state-{event.id}")
    with st.container(horizontal=True):
        if st.button("Set", key=f"flip-{event.id}") and article and states:
            _do(state, make.flip(of, article, states))
        if st.button("Is another event", key=f"split-{event.id}", disabled=len(own) < 2) and article:
            _do(state, make.split(of, article))


def pin_form(state: Chosen, gathered: Gathered, coverage: Coverage) -> None:
    """Pin a passage that no event has: the words of one article, as an event of its own."""
    with st.popover("Pin a passage as an event", icon=":material/push_pin:"), st.form("pin", border=False):
        names = {a.id: a.outlet or a.title or "Untitled" for a in coverage.articles}
        article = st.selectbox("Article", list(names), format_func=names.__getitem__)
        words = st.text_area("The passage's words, copied from the article", height=80)
        label = st.text_input("Label")
        if st.form_submit_button("Pin") and article and words.strip():
            if gathered.by_id[article].text.count(words.strip()) != 1:
                st.error("These words do not stand exactly once in that article. Copy the whole sentence.")
                return
            _do(state, make.pin(article, words.strip(), label.strip() or words.strip()[:80]))


def _do(state: Chosen, edit: make.Edit) -> None:
    state.edits = [*state.edits, edit]
    keep(state)
    st.toast(plain("Kept." if state.name else "Kept for this session. Save the set to keep it."))
    st.rerun()
