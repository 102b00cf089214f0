"""The loading panel: a sample, an address, a file or pasted text becomes a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

import streamlit as st

from reader.apart import load_apart, load_url_apart, one_page
from reader.errors import ReaderError
from reader.load.archive import Listed
from reader.load.given import given_file, given_paste, is_address
from reader.load.limits import MAX_MB
from reader.load.parts import MOST_PARTS, given_parts
from reader.load.sniff import is_archive
from reader.model import Page
from reader.ui.bookmark import bookmark_link
from reader.ui.guard import plain, show_error
from reader.ui.importing import archive_pages, import_archive, import_files, open_imported
from reader.ui.imports import import_progress
from reader.ui.presses import pressed, presses, sent
from reader.ui.waiting import while_waiting

SAMPLES = Path(__file__).parents[2] / "samples"
FILE_TYPES = ["html", "htm", "xhtml", "mhtml", "mht", "txt", "md", "warc", "gz"]
#: Files that can be a page of an article that has several.
_PAGES = (".html", ".htm", ".xhtml", ".mhtml", ".mht")
#: What reads a web archive of any size.
LARGER = "python -m reader bulk crawl.warc.gz --out cleaned"
_FILE_SHOWN = "load-file-shown"
_WAYS = {"sample": "Samples", "url": "Address", "file": "File", "paste": "Paste"}


@dataclass(frozen=True, slots=True)
class Sample:
    """A bundled sample, as ``samples/index.json`` lists it."""

    path: str
    title: str
    outlet: str
    story: str
    kind: str
    why: str


@cache
def samples() -> tuple[Sample, ...]:
    """The bundled samples, in the order of the index."""
    if not (SAMPLES / "index.json").is_file():
        return ()
    rows = json.loads((SAMPLES / "index.json").read_text("utf-8"))
    return tuple(Sample(**{name: row[name] or "" for name in Sample.__slots__}) for row in rows)


def loading_panel(open_page: Callable[[Page, str | None], None], first: str = "sample") -> None:
    """Four ways in, ``first`` chosen at first; ``open_page`` gets the page and the parameter that loads it again."""
    way = st.segmented_control(
        "Load a page from",
        list(_WAYS),
        format_func=_WAYS.__getitem__,
        default=first,
        required=True,
        key="load-way",
        label_visibility="collapsed",
    )
    {"sample": _samples, "url": _address, "file": _file, "paste": _paste}[way or "sample"](open_page)


def load_sample(path: str) -> Page:
    """A bundled sample; only paths that the index lists are opened. Raises ``UnreadablePage``."""
    from reader.errors import UnreadablePage
    from reader.load import load_file

    if path not in {sample.path for sample in samples()}:
        raise UnreadablePage("There is no such sample.", next_step="Choose one from the list.")
    file = SAMPLES / path
    return load_file(file.name, file.read_bytes(), source="sample")


def _samples(open_page: Callable[[Page, str | None], None]) -> None:
    st.caption("Three running stories as several invented outlets tell them, and two plain-text scrapes.")
    stories = list(dict.fromkeys(sample.story for sample in samples()))
    if not stories:
        st.info("The samples are missing from this installation. Load an address, a file or pasted text instead.")
        return
    for column, story in zip(st.columns(len(stories), gap="medium"), stories, strict=True):
        with column:
            st.markdown(f"**{plain(story)}**")
            for sample in samples():
                if sample.story == story and pressed(
                    f"**{plain(sample.outlet)}** · {plain(sample.title)}",
                    help=plain(sample.why),
                    key=f"sample-{sample.path}",
                    width="stretch",
                    at_work=True,
                ):
                    _open(partial(load_sample, sample.path), open_page, f"sample={sample.path}")


def _address(open_page: Callable[[Page, str | None], None]) -> None:
    with st.form("load-url", border=False):
        url = st.text_input("Address of the page", icon=":material/link:", placeholder="https://…", key="load-url-text")
        asked = sent("Open", key="load-url-go", type="primary", at_work=True)
    failed = False
    if asked and not url.strip():
        st.info("Type or paste the address of a page first.", icon=":material/info:")
    elif asked:
        failed = not _open(partial(load_url_apart, url.strip()), open_page, None, words="Fetching the page…")
    st.caption("Reader fetches the page as a visitor with no account would see it.")
    with st.expander("Behind a login, a captcha or a consent wall?", expanded=failed, icon=":material/lock:"):
        bookmark_link(key="bookmark")
        st.markdown("**Or** save the page in your browser and drop it under *File*, or copy its text under *Paste*.")


def _file(open_page: Callable[[Page, str | None], None]) -> None:
    uploads = st.file_uploader(
        "Drop a saved page here: HTML, MHTML, WARC, plain text, or a notebook (.ipynb) that Reader exported",
        key="load-file",
        accept_multiple_files=True,
    )
    st.caption(f"Up to {MAX_MB} MB a file. A larger archive: `{LARGER}`")
    if len(uploads) == 1:
        upload = uploads[0]
        pages = archive_pages(upload.getvalue()) if is_archive(upload.getvalue()[:4096]) else []
        if len(pages) > 1:
            _choose_of_archive(upload.name, upload.getvalue(), pages, open_page)
        elif _is_given(upload.file_id):
            data = upload.getvalue()
            if upload.name.lower().endswith(".ipynb"):
                open_imported(data)
            else:
                _open(partial(load_apart, given_file(upload.name, data)), open_page, None)
    elif uploads:
        _offer_one_article([(upload.name, upload.getvalue()) for upload in uploads], open_page)
        import_files([(upload.name, upload.getvalue()) for upload in uploads])
    import_progress()


def _is_given(file_id: str) -> bool:
    """Whether a file is to be opened: once, since a page that failed is not tried again."""
    kept, name = presses(), f"load-file-{file_id}"
    if st.session_state.get(_FILE_SHOWN) != file_id:
        kept.note(name)
        st.session_state[_FILE_SHOWN] = file_id
    return bool(kept.take(name, at_work=True))


def _choose_of_archive(
    name: str, data: bytes, pages: list[Listed], open_page: Callable[[Page, str | None], None]
) -> None:
    """The pages of a web archive to choose one from, or to save them all."""
    st.caption(f"This archive holds {len(pages):,} pages.")
    with st.form("load-archive", border=False):
        chosen = st.selectbox(
            "Page to open",
            range(len(pages)),
            format_func=lambda number: " · ".join(filter(None, pages[number])) or f"Page {number + 1}",
            key="load-archive-page",
        )
        asked = sent("Open", key="load-archive-go", type="primary", at_work=True)
    if asked and chosen is not None:
        _open(partial(load_apart, given_file(name, data)._replace(record=chosen)), open_page, None)
    import_archive(name, data, pages)


def _offer_one_article(files: list[tuple[str, bytes]], open_page: Callable[[Page, str | None], None]) -> None:
    """A button for pages that are one article's: they are put in order and opened as one."""
    if len(files) > MOST_PARTS or not all(name.lower().endswith(_PAGES) for name, _ in files):
        return
    told = "They are put in order by their links, their page numbers or their names."
    if pressed(f"Open these {len(files)} as the pages of one article", key="load-parts", help=told, at_work=True):
        _open(partial(_parts, files), open_page, None)


def _parts(files: list[tuple[str, bytes]]) -> Page:
    """The pages of one article as one. Raises as ``load_apart``."""
    pages = [load_apart(given_file(name, data)) for name, data in files]
    return load_apart(given_parts(pages, [name for name, _ in files]))


def _paste(open_page: Callable[[Page, str | None], None]) -> None:
    with st.form("load-paste", border=False):
        text = st.text_area("Text or HTML of the page", height=220, key="load-paste-text")
        asked = sent("Open", key="load-paste-go", type="primary", at_work=True)
    if asked and not text.strip():
        st.info("Paste the text or the HTML of a page first.", icon=":material/info:")
    elif asked:  # outside the form: what takes long shows a button to leave, and a form holds none
        if is_address(text):  # an address in the wrong place is fetched all the same
            _open(partial(load_url_apart, text), open_page, None, words="Fetching the page…")
        else:
            _open(partial(load_apart, given_paste(text)), open_page, None)


def _open(
    load: Callable[[], Page],
    open_page: Callable[[Page, str | None], None],
    address: str | None,
    *,
    words: str = "Loading the page…",
) -> bool:
    """Load and open; whether that worked. What went wrong is said."""
    try:
        with one_page():
            page = while_waiting(words, load)
            if page is None:
                return True
            with st.spinner("Reading the page…"):
                open_page(page, address)
    except ReaderError as error:
        show_error(error)
        return False
    return True
