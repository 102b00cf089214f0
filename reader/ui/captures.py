"""The stealth-edit check: a later capture of the same page compared with the earlier one, word by word."""

from __future__ import annotations

import re

import streamlit as st

from reader.compare.diff import Hunk, hunks
from reader.errors import ReaderError
from reader.export.rich import counted
from reader.ui.analysis import difference
from reader.ui.guard import plain
from reader.ui.opened import Opened, open_saved
from reader.ui.presses import pressed

#: Changed places shown before "and more".
_SHOWN = 30
_SPACE = re.compile(r"\s+")


def edited_since(opened: Opened) -> None:
    """Say that the page was saved before with other words, and show what changed."""
    try:
        earlier = opened.capture_before
    except ReaderError:  # damaged: nothing to compare with
        return
    if earlier is None:
        return
    now = opened.reading.article
    diff = difference(earlier.article.text, now.text)
    when = f"{earlier.saved_at:%-d %b %Y, %H:%M}"
    if not diff.changes:
        st.info(
            f"This page was saved before, on {when}. The article’s words are the same.",
            icon=":material/history:",
        )
        return
    words = f"{counted(diff.words_added, 'word')} added, {diff.words_removed:,} taken out"
    if diff.words_moved:
        words += f", {diff.words_moved:,} moved"
    with st.expander(f"Edited since it was saved on {when}: {words}", icon=":material/edit_note:", expanded=True):
        if (earlier.article.title or "") != (now.title or ""):
            st.markdown(f"Headline: ~~{plain(earlier.article.title or '–')}~~ **{plain(now.title or '–')}**")
        changes_of_text(earlier.article.text, now.text)
        if pressed("Open the earlier capture", key="open-earlier", icon=":material/history:"):
            open_saved(earlier.id)
            st.query_params.from_dict({"article": earlier.id})
            st.rerun()


def changes_of_text(before: str, now: str) -> None:
    """Each changed place: the words taken out struck through, the words added in bold, a little around them."""
    diff = difference(before, now)
    places = hunks(diff, before, now)
    for hunk in places[:_SHOWN]:
        st.markdown(hunk_words(hunk, before, now))
    if len(places) > _SHOWN:
        st.caption(f"and {len(places) - _SHOWN} more places")


def hunk_words(hunk: Hunk, before: str, now: str) -> str:
    """A changed place as Markdown, in the reading order of the earlier text."""
    parts, at = ["… "], hunk.a_start
    for change in hunk.parts:
        parts.append(plain(_flat(before[at : change.a_start])))
        removed, added = _flat(before[change.a_start : change.a_end]), _flat(now[change.b_start : change.b_end])
        if change.kind == "moved":
            parts.append(f":gray[(moved)] {plain(removed)}")
        else:
            parts += [_marked(removed, "~~"), " " if removed.strip() and added.strip() else "", _marked(added, "**")]
        at = max(at, change.a_end)
    parts += [plain(_flat(before[at : hunk.a_end])), " …"]
    return "".join(parts)


def _flat(text: str) -> str:
    """``text`` in one line, with a space at its ends where it had any."""
    return _SPACE.sub(" ", text)


def _marked(words: str, mark: str) -> str:
    """Words between Markdown marks, which must stand close to them; spaces stay outside."""
    core = words.strip()
    if not core:
        return words
    lead, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{lead}{mark}{plain(core)}{mark}{tail}"
