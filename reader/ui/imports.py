"""Imports under way: pages saved one by one beside the page, which may be left, reloaded or used meanwhile."""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import streamlit as st

from reader.errors import ReaderError
from reader.model import Page
from reader.ui.comparing.jobs import Job
from reader.ui.comparing.widgets import clock
from reader.ui.guard import guarded_part, plain
from reader.ui.presses import pressed

_LOG = logging.getLogger("reader.ui")
_OF_SESSION, _SEEN = "import-of-session", "import-seen-done"
SAVED, AGAIN = "saved", "was saved already"
#: Imports remembered at a time: each holds what was given until it is let go.
MOST = 12
#: Pages named one by one in what is said at the end.
_NAMED = 20

#: What a page is called in the list, and what loads it.
Given = tuple[str, Callable[[], Page]]


@dataclass(frozen=True, slots=True)
class Import:
    """Pages given at one time, what saves one of them, and the work on them."""

    #: Known only to whoever has its address.
    name: str
    pages: Sequence[Given]
    save: Callable[[Callable[[], Page]], str]
    #: Its steps: what became of each page so far, in order.
    job: Job[tuple[str, ...]]


def begin(pages: Sequence[Given], save: Callable[[Callable[[], Page]], str]) -> None:
    """Begin to ``save`` these pages; it goes on when the page that asked for it is left."""
    begun = Import(secrets.token_urlsafe(12), pages, save, Job(_steps(pages, save)))
    known, lock = _imports()
    with lock:
        known[begun.name] = begun
        while len(known) > MOST:
            known.popitem(last=False)
    st.session_state[_OF_SESSION] = begun


def is_under_way() -> bool:
    """Whether pages of this session are still being saved."""
    begun = _of_session()
    return begun is not None and not begun.job.done


def import_progress() -> None:
    """How far this session's import is, and at its end what was taken and what was not; nothing where there is none."""
    if _of_session() is not None:
        _progress()


@st.cache_resource(show_spinner=False)
def _imports() -> tuple[OrderedDict[str, Import], threading.Lock]:
    return OrderedDict(), threading.Lock()


def _of_session() -> Import | None:
    """The import of this session, else the one that the Library's address names: the page's own before a reload."""
    begun: Import | None = st.session_state.get(_OF_SESSION)
    if st.session_state.get("screen") != "library":
        return begun
    wanted = st.query_params.get("import", "")
    if begun is None and wanted:
        known, lock = _imports()
        with lock:
            begun = st.session_state[_OF_SESSION] = known.get(wanted)
    if begun is not None and wanted != begun.name:
        st.query_params["import"] = begun.name
    return begun


def _steps(pages: Sequence[Given], save: Callable[[Callable[[], Page]], str]) -> Iterator[tuple[str, ...]]:
    told: list[str] = []
    yield ()
    for _, load in pages:
        told.append(_became(load, save))
        yield tuple(told)


def _became(load: Callable[[], Page], save: Callable[[Callable[[], Page]], str]) -> str:
    """What became of one page; whatever goes wrong with it, the others are taken."""
    try:
        return save(load)
    except ReaderError as error:
        return error.sentence
    except Exception as error:
        _LOG.error("a page could not be imported", exc_info=error)
        return "Something in Reader went wrong with this page."


@st.fragment
@guarded_part
def _progress() -> None:
    begun = _of_session()
    if begun is None:
        return
    told, done = begun.job.wait(0.3)
    told, total = told or (), len(begun.pages)
    if not done:
        with st.container(horizontal=True, vertical_alignment="center"):
            name = begun.pages[min(len(told), total - 1)][0]
            text = f"{min(len(told) + 1, total)} of {total}: {plain(name[:80])}"
            st.progress(len(told) / total, text=text, width="stretch")
            if pressed("Stop", key="import-stop", help="What is saved stays; the page at work is finished."):
                begun.job.stop()
        clock("import-clock", 500)
        return
    if st.session_state.get(_SEEN) != begun.name:  # the list of saved articles is to have them
        st.session_state[_SEEN] = begun.name
        st.rerun()
    _say(begun, told)


def _say(begun: Import, told: Sequence[str]) -> None:
    """What was saved, what was there, what could not be, and what was not come to."""
    names = [name for name, _ in begun.pages]
    saved, again = told.count(SAVED), told.count(AGAIN)
    failed = [(name, words) for name, words in zip(names, told, strict=False) if words not in (SAVED, AGAIN)]
    left = names[len(told) :]
    parts = [
        f"{saved} saved" if saved or not again else "",
        f"{again} {'was' if again == 1 else 'were'} there already" if again else "",
        f"{len(failed)} could not be saved" if failed else "",
        f"stopped before the other {len(left)}" if left else "",
    ]
    amiss = bool(failed or left)
    said = st.warning if amiss else st.success
    said(", ".join(part for part in parts if part) + ".", icon=":material/info:" if amiss else ":material/check:")
    for name, words in [*failed, *((name, "not taken yet.") for name in left)][:_NAMED]:
        st.markdown(f"- {plain(name[:120])}: {plain(words)}")
    with st.container(horizontal=True):
        if left and pressed(f"Go on with the other {len(left)}", key="import-more", icon=":material/play_arrow:"):
            begin(begun.pages[len(told) :], begun.save)
            st.rerun()
        pages = st.session_state.get("pages")
        if pages and saved + again:
            if st.session_state.get("screen") != "library":
                st.page_link(pages["library"], label="Open the library", icon=":material/folder_open:")
            st.page_link(pages["coverage"], label="Compare their coverage", icon=":material/grid_on:")
