"""Bringing in many pages at once, which ``imports`` then saves one by one, and a notebook from ``.ipynb``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from reader import __version__
from reader.apart import analyse_apart, events_apart, listed_apart, load_apart, load_url_apart, read_apart
from reader.errors import ReaderError
from reader.export.ipynb_read import read_ipynb
from reader.library import Findings
from reader.load.archive import Listed
from reader.load.given import given_file
from reader.load.lists import addresses_in, is_address_list, is_bookmarks
from reader.load.sniff import is_archive
from reader.model import Page
from reader.read import people_quoted
from reader.ui.guard import show_error
from reader.ui.imports import AGAIN, SAVED, begin, is_under_way
from reader.ui.presses import pressed, presses
from reader.ui.shelf import library
from reader.ui.told import tell

#: Addresses of one list that are taken; a longer one is for ``python -m reader bulk``.
MOST = 500


def import_files(files: Sequence[tuple[str, bytes]], tags: Sequence[str] = ()) -> None:
    """Offer to save every file given: pages, lists of addresses, exported bookmarks."""
    jobs: list[tuple[str, Callable[[], Page]]] = []
    for name, data in files:
        text = data[:2_000_000].decode("utf-8", "replace")
        if is_bookmarks(text) or (name.lower().endswith(".txt") and is_address_list(text)):
            jobs += _of_addresses(addresses_in(text))
        elif is_archive(data):
            jobs += _of_archive(name, data)
        else:
            jobs.append((name, partial(load_apart, given_file(name, data))))
    _offer(jobs, tags)


def import_addresses(text: str, tags: Sequence[str] = ()) -> None:
    """Offer to fetch and save every address in ``text``."""
    _offer(_of_addresses(addresses_in(text)), tags)


def import_archive(name: str, data: bytes, pages: Sequence[Listed]) -> None:
    """Offer to save every page of a web archive, as :func:`archive_pages` lists them."""
    _offer(_of_pages(name, data, pages), ())


def archive_pages(data: bytes) -> list[Listed]:
    """The pages of a web archive; none where it cannot be read, and loading it says why."""
    return _listed(hashlib.sha256(data).hexdigest(), data)


@st.cache_resource(max_entries=8, show_spinner="Looking through the archive…")
def _listed(key: str, _data: bytes) -> list[Listed]:
    try:
        return listed_apart(_data)
    except ReaderError:
        return []


def _of_archive(name: str, data: bytes) -> list[tuple[str, Callable[[], Page]]]:
    pages = archive_pages(data)
    return _of_pages(name, data, pages) if pages else [(name, partial(load_apart, given_file(name, data)))]


def _of_pages(name: str, data: bytes, pages: Sequence[Listed]) -> list[tuple[str, Callable[[], Page]]]:
    given = given_file(name, data)
    return [
        (page.title or page.url or f"{name}, page {number + 1}", partial(load_apart, given._replace(record=number)))
        for number, page in enumerate(pages)
    ]


def _of_addresses(addresses: Sequence[str]) -> list[tuple[str, Callable[[], Page]]]:
    return [(address, partial(load_url_apart, address)) for address in addresses]


def _offer(jobs: list[tuple[str, Callable[[], Page]]], tags: Sequence[str]) -> None:
    if not jobs:
        st.info("There is no page and no address in this.")
        return
    if len(jobs) > MOST:
        st.info(f"These are {len(jobs):,} pages; the first {MOST} are taken. For more: python -m reader bulk.")
        jobs = jobs[:MOST]
    count = "1 page" if len(jobs) == 1 else f"{len(jobs)} pages"
    if pressed(f"Save {count} to the library", type="primary", key="import-go", disabled=is_under_way()):
        begin(jobs, partial(save_page, tags=tuple(tags)))
        st.rerun()


def save_page(load: Callable[[], Page], tags: Sequence[str] = ()) -> str:
    """Load, read and save one page; "saved" or "was saved already". Raises ``ReaderError``."""
    from reader.clean import cleaners

    page = load()
    same, _ = library().known(page)
    if same:
        return AGAIN
    reading = read_apart(page)
    people = people_quoted(reading)
    saved = library().save(page, reading.article, tags=tags, people=people)
    info = cleaners()[reading.article.cleaner]
    labels = (event.label for event in events_apart([reading.article]).events)
    words = f"{info.name} {info.version or ''}".strip()
    library().save_findings(Findings.of(reading, saved.id, cleaner=words, reader=__version__, events=labels))
    return SAVED


def open_imported(data: bytes) -> None:
    """Save and open a notebook from ``.ipynb`` of our making."""
    from reader.clean.choices import apply_choices
    from reader.read import with_published
    from reader.ui.analysis import cleaned, page_hash
    from reader.ui.opened import open_saved

    try:
        found = read_ipynb(data)
        article = cleaned(page_hash(found.page), found.cleaner, found.balance, found.page)
        article = apply_choices(found.page, article, found.choices)
        if found.published:
            article = with_published(article, found.published)
        same, _ = library().known(found.page)
        if same is None:
            people = people_quoted(analyse_apart(found.page, article))
            saved = library().save(found.page, article, people=people, published=found.published, choices=found.choices)
            same = saved.id
        notebook = type(found.notebook).from_dict({**found.notebook.to_dict(), "article_ids": [same]})
        library().save_notebook(notebook)
        open_saved(same, notebook)
    except ReaderError as error:
        show_error(error)
        return
    for note in found.notes:
        tell(note)
    presses().answered()
    st.query_params.from_dict({"article": same})
    st.rerun()
