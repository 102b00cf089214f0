"""The reader's edits of events: rename, merge, split, flip a cell, pin a passage; each can be undone."""

from __future__ import annotations

import streamlit as st

from reader.charts.naming import article_labels, event_labels, ordered_articles, ordered_events, outlet_name
from reader.charts.theme import short
from reader.events import edits as make
from reader.model import Article, Coverage, Event
from reader.text.sentences import sentences
from reader.ui.coverage.choose import Chosen, change_edits
from reader.ui.coverage.gather import Gathered
from reader.ui.guard import plain
from reader.ui.presses import pressed
from reader.ui.told import tell

#: Where the passage of the event to show next is kept.
SHOW = "coverage-show-next"
_WORDS = {
    "rename": "renamed",
    "merge": "merged",
    "split": "split",
    "flip": "cell set",
    "pin": "pinned",
    "outlet": "outlet named",
}


def edits_bar(state: Chosen) -> None:
    """What the reader has changed, and the way back."""
    if not state.edits:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        last = _WORDS.get(str(state.edits[-1].get("kind")), "changed")
        where = "kept with the set" if state.name else "kept until you leave; save the set to keep them"
        number = len(state.edits)
        st.caption(f"{number} {'edit' if number == 1 else 'edits'} of yours, {where}. Last: {last}.")
        if pressed("Undo last edit", key="undo-edit", icon=":material/undo:", type="tertiary"):
            _without(state, number - 1)
        with st.popover("All your edits", icon=":material/history:"):
            for i, edit in reversed(list(enumerate(state.edits))):
                _taken_back(state, i, edit)


def _taken_back(state: Chosen, i: int, edit: make.Edit) -> None:
    """One edit in words, and a button that takes it back and keeps the others."""
    words, back = st.columns((4, 1), vertical_alignment="center")
    words.markdown(plain(edit_words(edit)))
    if pressed("Take back", into=back, key=f"take-back-{i}-{len(state.edits)}", type="tertiary"):
        _without(state, i)


def edit_words(edit: make.Edit) -> str:
    """What an edit did, in a sentence."""
    of, kind = _quoted(edit.get("of")), edit.get("kind")
    if kind == "rename":
        return f"Renamed “{edit.get('label')}”"
    if kind == "merge":
        return f"Merged {of} into {_quoted(edit.get('into'))}"
    if kind == "split":
        return f"Made an event of its own of what one article says of {of}"
    if kind == "flip":
        return f"Set {of} to {edit.get('state')} in one article"
    if kind == "outlet":
        return f"Named the outlet “{short(str(edit.get('was')), 50)}” “{edit.get('name')}”"
    return f"Pinned “{edit.get('label')}”"


def edits_of(state: Chosen, gathered: Gathered, coverage: Coverage, event_id: str) -> list[str]:
    """What the reader has changed of an event, each change in a sentence."""
    said = []
    for edit in state.edits:
        of = {"article": edit["article"], "words": edit["words"]} if edit.get("kind") == "pin" else edit.get("into")
        for named in (of, edit.get("of")):
            event = make.event_of(coverage, gathered.articles, named) if named else None
            if event is not None and event.id == event_id:
                said.append(edit_words(edit))
                break
    return said


def _quoted(of: dict[str, str] | None) -> str:
    """The event as it was called then, or the words that name it, in one pair of quotation marks."""
    words = str((of or {}).get("label") or (of or {}).get("words", "")).strip('“”"')
    return f"“{short(words, 50)}”"


def _without(state: Chosen, i: int) -> None:
    """All edits but one; the event it was about is shown."""
    gone = state.edits[i]
    st.session_state[SHOW] = gone.get("of")
    change_edits(state, lambda edits: _less(edits, gone))
    st.rerun()


def _less(edits: list[make.Edit], gone: make.Edit) -> list[make.Edit]:
    """``edits`` without the last that is ``gone``; all where a colleague has taken it back already."""
    at = next((i for i in reversed(range(len(edits))) if edits[i] == gone), len(edits))
    return [*edits[:at], *edits[at + 1 :]]


def edit_event(state: Chosen, gathered: Gathered, coverage: Coverage, event_id: str, article_id: str | None) -> None:
    """A popover of what can be done with the chosen event."""
    event = next((e for e in coverage.events if e.id == event_id), None)
    if event is None or not event.mentions:
        return
    of = _named(gathered, coverage, event)
    # A popover of its own after each edit: it closes once something is done.
    with st.popover("Edit this event", icon=":material/edit:", key=f"edit-event-{len(state.edits)}"):
        label = st.text_input("Label", value=event.label, key=f"label-{event.id}")
        if pressed("Rename", key=f"rename-{event.id}") and label.strip():
            _do(state, make.rename(of, label.strip()), of)
        others = {i: words for i, words in event_labels(ordered_events(coverage)).items() if i != event.id}
        into = st.selectbox(
            "Is the same as", list(others), format_func=others.__getitem__, index=None, key=f"into-{event.id}"
        )
        if pressed("Merge", key=f"merge-{event.id}", disabled=into is None) and into:
            other = next(e for e in coverage.events if e.id == into)
            target = _named(gathered, coverage, other)
            _do(state, make.merge(of, target), target)
        _cell(state, gathered, coverage, event, of, article_id)


def _named(gathered: Gathered, coverage: Coverage, event: Event) -> dict[str, str]:
    """What names an event for good, and the label it has now, by which the list of edits calls it."""
    return make.evidence(coverage, gathered.articles, event) | {"label": event.label}


def _cell(
    state: Chosen, gathered: Gathered, coverage: Coverage, event: Event, of: dict[str, str], article_id: str | None
) -> None:
    """What one article has of the event, in the reader's judgement."""
    names = article_labels(ordered_articles(coverage))
    ids = list(names)
    at = ids.index(article_id) if article_id in ids else 0
    article = st.selectbox(
        "In the article", ids, at, format_func=names.__getitem__, key=f"cell-{event.id}-{article_id}"
    )
    now = {m.state for m in event.mentions if m.article_id == article}
    has_it = bool(now)
    states = st.segmented_control(
        "this event is",
        ["reported", "possible", "not found"],
        default="possible" if now == {"possible"} else "reported",
        required=True,
        key=f"state-{event.id}-{article}",
    )
    words = None
    if article and not has_it and states != "not found":
        words = st.selectbox(
            "by the sentence", _sentences(gathered.by_id[article]), index=None, key=f"words-{event.id}-{article}"
        )
    with st.container(horizontal=True):
        ready = article is not None and (has_it or words is not None) and states is not None
        if pressed("Set", key=f"flip-{event.id}", disabled=not ready) and article and states:
            left = next((m for m in event.mentions if m.article_id != article), event.mentions[0])
            text = gathered.by_id[left.article_id].text
            _do(
                state,
                make.flip(of, article, states, words),
                {"article": left.article_id, "words": text[left.start : left.end]},
            )
        several = has_it and len({m.article_id for m in event.mentions}) > 1
        if pressed("Is another event", key=f"split-{event.id}", disabled=not several) and article:
            own = next(m for m in event.mentions if m.article_id == article)
            words = gathered.by_id[article].text[own.start : own.end]
            _do(state, make.split(of, article), {"article": article, "words": words})


def pin_form(state: Chosen, gathered: Gathered, coverage: Coverage) -> None:
    """Pin a sentence that no event has: an event of its own, looked for in every other article."""
    with st.popover("Pin a sentence as an event", icon=":material/push_pin:", key=f"pin-event-{len(state.edits)}"):
        names = article_labels(ordered_articles(coverage))
        article = st.selectbox("Article", list(names), format_func=names.__getitem__, key="pin-article")
        if article is None:
            return
        words = st.selectbox(
            "Sentence",
            _sentences(gathered.by_id[article]),
            index=None,
            key=f"pin-{article}",
            placeholder="Type to search",
        )
        label = st.text_input("Label", key="pin-label", placeholder="The sentence itself")
        if pressed("Pin", key="pin-do", disabled=words is None) and words:
            edit = make.pin(article, words, label.strip() or short(words, 90))
            _do(state, edit, {"article": article, "words": words, "trigger": make.PINNED})


def outlet_form(state: Chosen, coverage: Coverage) -> None:
    """Name an outlet as every chart shall: where a page names none, or two names are one newsroom's."""
    with st.popover("Name an outlet", icon=":material/newspaper:", key=f"name-outlet-{len(state.edits)}"):
        names = sorted({outlet_name(article) for article in coverage.articles}, key=str.casefold)
        nameless = {article.title for article in coverage.articles if not article.outlet}
        was = st.selectbox(
            "Outlet, or the headline where the page names none",
            names,
            index=next((i for i, name in enumerate(names) if name in nameless), 0),
            key="outlet-was",
        )
        name = st.text_input("Call it", key="outlet-name", placeholder=was or "")
        if pressed("Name it", key="outlet-do") and was and name.strip():
            _do(state, make.call_outlet(was, name.strip()), {})


def _sentences(article: Article) -> list[str]:
    """The sentences of an article that stand in it exactly once."""
    text = article.text
    found = [text[span.start : span.end] for span in sentences(text)]
    return [words for words in found if text.count(words) == 1]


def _do(state: Chosen, edit: make.Edit, then: dict[str, str]) -> None:
    """Keep an edit, and show the event that ``then`` names, which may be a new one."""
    st.session_state[SHOW] = then
    change_edits(state, lambda edits: [*edits, edit])
    tell("Kept." if state.name else "Kept until you leave. Save the set to keep it.")
    st.rerun()
