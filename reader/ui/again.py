"""Run again: the analysis repeated on the saved page, and what changed since it was made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from reader import __version__, apart
from reader.compare.readings import ReadingChanges, reading_changes
from reader.errors import ReaderError
from reader.model import Page, Reading
from reader.ui.captures import changes_of_text
from reader.ui.guard import plain, show_error
from reader.ui.opened import Kept, Opened
from reader.ui.presses import picked, pressed, presses
from reader.ui.waiting import while_waiting

_BEFORE = "again-before"
#: Findings named one by one; the rest are counted.
_SHOWN = 8


def run_again_menu(opened: Opened, open_page: Callable[[Page, str | None], None]) -> None:
    """A menu with the two ways to do it again: the analysis, and the fetching of the page."""
    options = ["Run the analysis again"]
    if opened.page.url and opened.page.source == "url":
        options.append("Fetch the page again")
    chosen = picked("Run again", options, key="run-again", icon=":material/refresh:", at_work=True)
    if chosen == options[0]:
        _run(opened)
    elif chosen:
        _fetch(opened, open_page)


def _run(opened: Opened) -> None:
    before = opened.kept or Kept(opened.reading, opened.cleaner_now, __version__, opened.settings)
    opened.kept = None
    try:
        opened.reading  # noqa: B018  a cleaner that fails now leaves what was there
    except ReaderError:
        opened.kept = before
        raise
    st.session_state[_BEFORE] = (opened.key, before)
    presses().answered()
    st.rerun()


def _fetch(opened: Opened, open_page: Callable[[Page, str | None], None]) -> None:
    url = opened.page.url or ""
    try:
        page = while_waiting("Fetching the page again…", partial(apart.load_url_apart, url))
    except ReaderError as error:
        show_error(error)
        return
    if page is None:
        return
    if page.text == opened.page.text:
        st.toast("The page has the same words as when you saved it.")
    else:
        open_page(page, None)


def version_notice(opened: Opened) -> None:
    """Say that what is shown was made by an older cleaner or Reader."""
    kept = opened.kept
    if kept is None or st.session_state.get(_BEFORE):
        return
    if (kept.cleaner, kept.reader) != (opened.cleaner_now, __version__) and kept.settings == opened.settings:
        was = f"{kept.cleaner}, Reader {kept.reader}"
        now = f"{opened.cleaner_now}, Reader {__version__}"
        st.info(
            f"This is the analysis as it was saved ({plain(was)}). Now installed: {plain(now)}. "
            "“Run again” repeats it and says what changed.",
            icon=":material/update:",
        )


def changes_panel(opened: Opened) -> None:
    """What running again changed, with the choice between the two."""
    place = st.session_state.get(_BEFORE)
    if not place or place[0] != opened.key:
        return
    before: Kept = place[1]
    changes = _changes(opened, before.reading)
    with st.container(border=True, key="again"):
        if changes.nothing:
            st.success("Run again: nothing changed. The words and all findings are the same.", icon=":material/check:")
        else:
            _say(changes, before.reading, opened.reading)
        with st.container(horizontal=True):
            if pressed("Keep this" if not changes.nothing else "Good", type="primary", key="again-keep"):
                opened.save_if_saved()
                st.session_state.pop(_BEFORE, None)
                st.rerun()
            if not changes.nothing and pressed("Back to as it was", key="again-back", icon=":material/undo:"):
                opened.kept = before
                opened.save_if_saved()
                st.session_state.pop(_BEFORE, None)
                st.rerun()


def _changes(opened: Opened, before: Reading) -> ReadingChanges:
    return reading_changes(before, opened.reading)


def _say(changes: ReadingChanges, before: Reading, now: Reading) -> None:
    st.markdown("**Run again: this changed**")
    if changes.title:
        st.markdown(f"Headline: ~~{plain(changes.title[0])}~~ **{plain(changes.title[1])}**")
    if changes.text.changes:
        changes_of_text(before.article.text, now.article.text)
    for gained in changes.findings:
        parts = [f"{len(gained.new)} new" if gained.new else "", f"{len(gained.lost)} gone" if gained.lost else ""]
        with st.expander(f"{gained.kind.capitalize()}: {', '.join(part for part in parts if part)}"):
            lines = [f"- **new** {plain(words)}" for words in gained.new[:_SHOWN]]
            lines += [f"- **gone** ~~{plain(words)}~~" for words in gained.lost[:_SHOWN]]
            more = max(0, len(gained.new) - _SHOWN) + max(0, len(gained.lost) - _SHOWN)
            st.markdown("\n".join([*lines, *([f"- and {more} more"] if more else [])]))
