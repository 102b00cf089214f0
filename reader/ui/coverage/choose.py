"""Choosing what to cover: saved sets, articles of the library, or a story of the bundled samples."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import streamlit as st

from reader.events.edits import Edit
from reader.library import ArticleRow, CoverageSet
from reader.read import people_quoted
from reader.ui.analysis import page_hash, reading_of
from reader.ui.coverage.gather import read_edits
from reader.ui.guard import plain
from reader.ui.loader import load_sample, samples
from reader.ui.presses import pressed, presses
from reader.ui.shelf import library
from reader.ui.told import tell

_STATE = "coverage"


@dataclass
class Chosen:
    """What is being covered in this session."""

    ids: tuple[str, ...] = ()
    story: str = ""
    edits: list[Edit] = field(default_factory=list)
    set_id: str | None = None
    name: str = ""

    @property
    def anything(self) -> bool:
        return bool(self.ids) or bool(self.story)


def chosen() -> Chosen:
    """What is chosen; ids handed over by the Library page or the address come first."""
    state: Chosen = st.session_state.setdefault(_STATE, Chosen())
    handed = st.session_state.pop("coverage-ids", None)
    if handed:
        state = st.session_state[_STATE] = Chosen(tuple(handed))
    elif not state.anything:
        state = st.session_state[_STATE] = _from_address() or state
    return state


def _from_address() -> Chosen | None:
    wanted = st.query_params.get("set")
    for saved in library().sets() if wanted else ():
        if saved.id == wanted:
            return _of_set(saved)
    story = st.query_params.get("story")
    return Chosen(story=story) if story and story in {s.story for s in samples()} else None


def _of_set(saved: CoverageSet) -> Chosen:
    return Chosen(saved.article_ids, edits=read_edits(saved.edits), set_id=saved.id, name=saved.name)


def choose(rows: list[ArticleRow]) -> None:
    """The panel that chooses; it takes effect at once."""
    state = chosen()
    with st.expander("Choose articles", expanded=not state.anything, icon=":material/checklist:"):
        _saved_articles(rows, state)
        _sets()
        _stories()


def _saved_articles(rows: list[ArticleRow], state: Chosen) -> None:
    if not rows:
        st.caption("Nothing is saved yet: save articles under Read, or begin with a story of the samples below.")
        return
    names = {row.id: f"{row.outlet or 'outlet unknown'}: {row.title}" for row in rows}
    picked = st.multiselect(
        "Saved articles",
        list(names),
        default=[i for i in state.ids if i in names],
        format_func=names.__getitem__,
        placeholder="Two or more",
        key=f"coverage-articles-{'-'.join(state.ids)[:40]}",
    )
    if pressed("Show their coverage", type="primary", disabled=len(picked) < 2, key="coverage-show"):
        _take(Chosen(tuple(picked), edits=state.edits, set_id=state.set_id, name=state.name))


def _sets() -> None:
    sets = library().sets()
    if not sets:
        return
    names = {saved.id: saved for saved in sets}
    with st.container(horizontal=True, vertical_alignment="bottom"):
        wanted = st.selectbox(
            "Saved sets", list(names), format_func=lambda i: names[i].name, index=None, key="coverage-set"
        )
        if pressed("Open set", disabled=wanted is None, key="coverage-set-open") and wanted:
            _take(_of_set(names[wanted]))
        if pressed("Delete set", disabled=wanted is None, key="coverage-set-delete") and wanted:
            library().delete_set(wanted)
            tell("The set is deleted; its articles stay in the library.")
            st.rerun()


def _stories() -> None:
    stories = list(dict.fromkeys(sample.story for sample in samples()))
    if not stories:
        return
    st.caption("Or see how the samples' outlets cover a story:")
    with st.container(horizontal=True):
        for story in stories:
            if pressed(plain(story), key=f"coverage-story-{story}"):
                _take(Chosen(story=story))


def _take(state: Chosen) -> None:
    st.session_state[_STATE] = state
    st.session_state.pop("coverage-cell", None)
    wanted = {"set": state.set_id, "story": "" if state.set_id else state.story}
    for name, value in wanted.items():  # each change is a step for Back: what stays is left alone
        if not value:
            st.query_params.pop(name, None)
        elif st.query_params.get(name) != value:
            st.query_params[name] = value
    st.rerun()


def save_bar(state: Chosen) -> None:
    """Name and save what is chosen, with the reader's edits; changes of a saved set save themselves."""
    if not state.ids:
        return
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input("Name of this set", value=state.name, key=f"coverage-name-{state.set_id}")
        if pressed("Save set", disabled=not name.strip(), key="coverage-save", icon=":material/save:"):
            state.name = name.strip()
            keep(state)
            st.query_params["set"] = state.set_id or ""
            tell("Saved. Its address can be sent to a colleague who shares this library.")


def keep_samples(state: Chosen) -> None:
    """A story of the samples: one click saves its pages in the library as a set, where edits are kept."""
    if not state.story:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption("A story of the samples. Save its pages to keep your edits and to add articles of your own.")
        if pressed(
            "Save these pages as a set",
            key="coverage-keep-samples",
            icon=":material/save:",
            type="tertiary",
            at_work=True,
        ):
            with st.spinner("Saving…"):
                ids = [_saved_sample(sample.path) for sample in samples() if sample.story == state.story]
            saved = Chosen(tuple(dict.fromkeys(ids)), edits=state.edits, name=state.story)
            keep(saved)
            presses().answered()
            _take(saved)


def _saved_sample(path: str) -> str:
    page = load_sample(path)
    reading = reading_of(page_hash(page), "consensus", 0.5, None, (), page)
    return library().save(page, reading.article, people=people_quoted(reading)).id


def fresh_edits(state: Chosen) -> None:
    """Take in what colleagues have edited of the same saved set since."""
    saved = _as_saved(state)
    if saved is not None:
        state.edits = read_edits(saved.edits)


def change_edits(state: Chosen, change: Callable[[list[Edit]], list[Edit]]) -> None:
    """``change`` the edits and keep them: of a saved set those that are saved, which a colleague may have added to."""
    kept = library().change_set(state.set_id, lambda saved: _changed(saved, change)) if state.set_id else None
    if kept is None:
        state.edits = change(state.edits)
        keep(state)
        return
    state.edits = read_edits(kept.edits)


def _changed(saved: CoverageSet, change: Callable[[list[Edit]], list[Edit]]) -> CoverageSet:
    return replace(saved, edits=json.dumps(change(read_edits(saved.edits))))


def _as_saved(state: Chosen) -> CoverageSet | None:
    if not state.set_id:
        return None
    return next((saved for saved in library().sets() if saved.id == state.set_id), None)


def keep(state: Chosen) -> None:
    """Save a named set; the edits of one that is saved already are those it has there."""
    if not state.ids or not state.name:
        return
    name, ids = state.name, state.ids
    kept = (
        library().change_set(state.set_id, lambda s: replace(s, name=name, article_ids=ids)) if state.set_id else None
    )
    state.set_id = (kept or library().save_set(name, ids, json.dumps(state.edits), state.set_id)).id
