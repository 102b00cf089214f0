"""The Read page: load a page, then its notebook of cells running down."""

from __future__ import annotations

from datetime import UTC, datetime

import streamlit as st

from reader.apart import one_page
from reader.errors import ReaderError
from reader.library.notebooks import Notebook, new_notebook
from reader.model import Page
from reader.ui.again import changes_panel, run_again_menu, version_notice
from reader.ui.analysis import page_hash
from reader.ui.captures import edited_since
from reader.ui.cells.cleaners import begin_cleaners
from reader.ui.demo import demo_notebook, is_demo
from reader.ui.guard import guarded_part, plain, show_error
from reader.ui.inbox import take_received
from reader.ui.loader import load_sample, loading_panel
from reader.ui.notebook import add_after, cell_of
from reader.ui.opened import Opened, close, current, open_page, open_saved
from reader.ui.presses import pressed, presses
from reader.ui.shelf import library
from reader.ui.titled import focus_title
from reader.ui.told import tell
from reader.ui.work import export_menu

_NOTICE = "read-notice"
_DELETED = "notebook-deleted"
#: Parameters of the address that open something.
_OPENS = ("article", "notebook", "sample", "received")
#: How Coverage's filters begin in the address, which a browser may leave there.
_OF_COVERAGE = "coverage-"
#: Notebooks offered to go on with.
_RECENT = 6
#: What the address named when it was last shown: an article's id, or the notebook's of a sample that is not saved.
_TOLD = "address-told"


def page() -> None:
    """The loading panel, or the notebook of what is open.

    What comes and goes stands in a container that stays: the cells keep their place in the page, so the browser keeps
    them as they are, with their scroll position.
    """
    head = st.container()
    with head:
        _leave_by_back()
        _open_from_address()
    opened = current() or _demonstration()
    if opened is None:
        st.title("Read a page", anchor=False)
        notebooks = [notebook for notebook in library().notebooks() if notebook.article_ids]
        loading_panel(_open, first="url" if notebooks else "sample")
        _recent(notebooks[:_RECENT])
        return
    opened.take_up()
    begin_cleaners(opened)
    cells = [cell.id for cell in opened.notebook.cells]
    with head:
        _header(opened)
        _notices(opened)
        add_after(opened, None, cells[0] if cells else None)
    for cell_id in cells:
        cell_of(opened, cell_id)


def is_open() -> bool:
    """Whether a page is open, or its address opens one in this run."""
    return current() is not None or any(name in st.query_params for name in _OPENS)


def _open(page: Page, address: str | None) -> None:
    """Open what was loaded; what is in the library already opens as it was left."""
    same, earlier = library().known(page)
    if same:
        opened = open_saved(same)
        presses().answered()
        st.session_state[_NOTICE] = "This page is in your library already: here it is as you left it."
    else:
        opened = open_page(page)
        opened.before = earlier
        if page.source != "sample":  # what could not be loaded again after a refresh is kept at once
            opened.save()
        presses().answered()
    _follow(opened, address, afresh=True)
    st.rerun()


def _demonstration() -> Opened | None:
    """The finished notebook, once a session, where this server is a demonstration."""
    if not is_demo() or st.session_state.get("demo-shown"):
        return None
    st.session_state["demo-shown"] = True
    with st.spinner("Making the demonstration’s notebook (once)…"):
        notebook = demo_notebook()
    return open_saved(notebook.article_ids[0], notebook) if notebook else None


def _follow(opened: Opened, address: str | None = None, *, afresh: bool = False) -> None:
    """Make the page's address open what is open; place, passage and layout stay unless it is opened ``afresh``.

    In one step: each change of the address is one for Back, and an address between two opens nothing.
    """
    query = st.query_params
    kept = () if afresh else [name for name in query if name not in _OPENS and not name.startswith(_OF_COVERAGE)]
    wanted: dict[str, str | list[str]] = {name: query.get_all(name) for name in kept}
    if opened.article_id:
        wanted["article"] = opened.article_id
    elif address:
        name, _, value = address.partition("=")
        wanted[name] = value
    query.from_dict(wanted)


def _leave_by_back() -> None:
    """Back, in the browser, from what is open to the address before it: to where a page is chosen."""
    arrived, opened = st.session_state.pop("arrived", False), current()
    named = any(name in st.query_params for name in _OPENS)
    if opened and not (named or arrived) and st.session_state.get(_TOLD) == _name_of(opened):
        close()


def _name_of(opened: Opened) -> str:
    return opened.article_id or opened.notebook.id


def _open_from_address() -> None:
    """``?article=``, ``?notebook=``, ``?sample=`` and ``?received=`` open that, once; the address then follows."""
    query = st.query_params
    wanted = tuple(query.get(name) for name in _OPENS)
    opened = current()
    if not any(wanted):
        st.session_state.pop("address-opened", None)
        return
    if opened and wanted[0] and opened.article_id == wanted[0]:
        st.session_state["address-opened"] = wanted
        return
    if wanted == st.session_state.get("address-opened") and not (opened and wanted[0]):
        return
    article_id, notebook_id, sample, received = wanted
    try:
        with st.spinner("Opening…"):
            if received:
                with one_page():
                    _open(take_received(received), None)
            elif notebook_id:
                notebook = library().notebook(notebook_id)
                _follow(open_saved(notebook.article_ids[0], notebook))
            elif article_id:
                open_saved(article_id)
            elif sample:
                _open_sample(sample)
        st.session_state["address-opened"] = wanted
    except Exception as error:
        st.session_state["address-opened"] = wanted
        if not isinstance(error, ReaderError):
            raise
        st.query_params.clear()
        show_error(error)


def _open_sample(path: str) -> None:
    page, opened = load_sample(path), current()
    if opened and opened.page_hash == page_hash(page):
        return
    same, _ = library().known(page)
    if same:
        _follow(open_saved(same))
        st.session_state[_NOTICE] = "This sample is in your library already: here it is as you left it."
    else:
        open_page(page)


def _recent(notebooks: list[Notebook]) -> None:
    """Notebooks to go on with, last worked on first; one just deleted, with the way back."""
    gone = st.session_state.get(_DELETED)
    if gone:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.caption(f"The notebook “{plain(_short(gone.title))}” is deleted; its article stays in the library.")
            if pressed("Undo", key="undelete-notebook", icon=":material/undo:"):
                library().restore_notebook(gone.id)
                del st.session_state[_DELETED]
                st.rerun()
    if not notebooks:
        return
    st.header("Go on with", anchor=False)
    with st.container(horizontal=True):
        for notebook in notebooks:
            if pressed(
                plain(_short(notebook.title or "Untitled")),
                key=f"recent-{notebook.id}",
                icon=":material/history:",
                help=f"Last changed {_ago(notebook.updated)}",
            ):
                try:
                    _follow(open_saved(notebook.article_ids[0], notebook))
                except ReaderError as error:
                    show_error(error)
                    return
                st.rerun()


def _short(title: str) -> str:
    return title if len(title) <= 60 else f"{title[:58]}…"


def _ago(moment: datetime) -> str:
    minutes = int((datetime.now(UTC) - moment).total_seconds() // 60)
    if minutes < 60:
        return "just now" if minutes < 2 else f"{minutes} minutes ago"
    return f"{minutes // 60} hours ago" if minutes < 48 * 60 else f"on {moment:%-d %b %Y}"


@guarded_part
def _header(opened: Opened) -> None:
    """What is open and what is done with all of it; what cannot be done is said here, and the cells stay."""
    st.title(plain(opened.notebook.title or opened.title), anchor=False)
    focus_title(opened.notebook.id)
    with st.container(horizontal=True, vertical_alignment="center", key="read-head"):
        if opened.article_id is None:
            if pressed("Save to library", type="primary", icon=":material/save:", key="save"):
                opened.save()
                _follow(opened)
                tell("Saved to the library.")
                st.rerun()
            st.caption("A sample: your first note, date or correction saves it by itself.")
            st.session_state[_TOLD] = _name_of(opened) if any(name in st.query_params for name in _OPENS) else None
        else:
            st.badge("Saved, and kept as you work", icon=":material/check:", color="green")
            if st.query_params.get("article") != opened.article_id:
                _follow(opened)
            st.session_state[_TOLD] = _name_of(opened)
        if opened.earlier and pressed("Undo", icon=":material/undo:", key="undo", help="Undo the last change of cells"):
            opened.undo()
            st.session_state.pop("cell-deleted", None)
            st.rerun()
        _rename(opened)
        run_again_menu(opened, _open)
        export_menu(opened)
        if pressed("Open another page", icon=":material/file_open:", key="close"):
            close()
            st.query_params.clear()
            st.rerun()


def _rename(opened: Opened) -> None:
    """The notebook's name and what is done with notebooks, drawn when it is opened."""
    panel = st.popover(
        "Name", icon=":material/edit:", help="Name this notebook", key=f"naming-{opened.notebook.id}", on_change="rerun"
    )
    if not panel.open:
        return
    with panel:
        name = st.text_input("Name of this notebook", value=opened.notebook.title, key=f"name-{opened.notebook.id}")
        if name.strip() and name.strip() != opened.notebook.title:
            opened.rename(name)
            st.rerun()
        if opened.article_id and pressed("Start another notebook on this page", key="another-notebook"):
            fresh = new_notebook(f"{opened.notebook.title} (2)", [opened.article_id])
            library().save_notebook(fresh)
            open_saved(opened.article_id, fresh)
            st.rerun()
        if opened.article_id and pressed("Delete this notebook", key="delete-notebook", icon=":material/delete:"):
            library().delete_notebook(opened.notebook.id)
            st.session_state[_DELETED] = opened.notebook
            close()
            st.query_params.clear()
            st.rerun()


def _notices(opened: Opened) -> None:
    notice = st.session_state.pop(_NOTICE, None)
    if notice:
        st.info(notice, icon=":material/history:")
    version_notice(opened)
    changes_panel(opened)
    edited_since(opened)
