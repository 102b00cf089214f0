"""From an address, a file, an archive or a paste to a ``Page``.

``reader.load`` is both this room and the function :func:`load`. Getting the bytes (``reader.load.given``) and making
a page of them (:func:`page_of`) are two steps, so that the second can be done in a process that can be ended.
"""

from __future__ import annotations

from datetime import UTC, datetime
from os import PathLike

from reader._lazy import make_callable
from reader.load.archive import page_in_mhtml, page_in_warc
from reader.load.build import page_from_html, page_from_text
from reader.load.charset import decode
from reader.load.given import (
    Given,
    given_by,
    given_file,
    given_paste,
    given_path,
    given_url,
    too_large,
)
from reader.load.limits import MAX_BYTES
from reader.load.sniff import looks_like_html, sniff
from reader.load.unpacked import unpacked_page
from reader.model import Page, Source

__all__ = ["MAX_BYTES", "load", "load_bytes", "load_file", "load_paste", "load_path", "load_url", "page_of"]


def load(source: str | bytes | PathLike[str], *, content_type: str | None = None) -> Page:
    """A page from an address, a path, pasted text or HTML, or bytes.

    A ``str`` is an address when it starts with ``http://`` or ``https://``, a path when it is one
    line that names a file, and pasted text otherwise. Raises ``FetchRefused``, ``FetchFailed``,
    ``UnreadablePage`` or ``TooLarge``.
    """
    return page_of(given_by(source, content_type))


def load_url(url: str) -> Page:
    """Fetch the page at ``url``, safely. Raises ``FetchRefused``, ``FetchFailed``, or as :func:`load_bytes`."""
    return page_of(given_url(url))


def load_path(path: str | PathLike[str], *, content_type: str | None = None) -> Page:
    """The page in a local file. Raises ``UnreadablePage`` when it cannot be read, ``TooLarge`` over the limit."""
    return page_of(given_path(path, content_type))


def load_file(name: str, data: bytes, *, content_type: str | None = None, source: Source = "file") -> Page:
    """The page in an uploaded or bundled file called ``name``."""
    return page_of(given_file(name, data, content_type, source))


def load_paste(text: str) -> Page:
    """The page that pasted text or HTML makes."""
    return page_of(given_paste(text))


#: How the note of an archive of several pages begins.
ARCHIVE_HOLDS = "The archive holds"
_ALL_OF_THEM = "Choose another by loading the file again, or read them all with “python -m reader bulk”."


def load_bytes(
    body: bytes, *, content_type: str | None = None, url: str | None = None, source: Source = "file"
) -> Page:
    """The page in ``body``: HTML, MHTML, WARC or plain text, by its first bytes and ``content_type``.

    Raises ``UnreadablePage`` when it is empty or something else, ``TooLarge`` over a limit.
    """
    return page_of(Given(body, content_type, url, source))


def page_of(given: Given) -> Page:
    """The page that ``given`` makes; no file or network is touched. Raises ``UnreadablePage`` or ``TooLarge``."""
    if len(given.data) > MAX_BYTES:
        raise too_large(len(given.data))
    return _page_of_text(given, given.data) if isinstance(given.data, str) else _page_of_bytes(given, given.data)


def _page_of_text(given: Given, text: str) -> Page:
    if given.content_type == "text/html" or looks_like_html(text):
        return page_from_html(text, given.url, source=given.source, fetched_at=given.fetched_at, notes=given.notes)
    return page_from_text(text, url=given.url, source=given.source, fetched_at=given.fetched_at, notes=given.notes)


def _page_of_bytes(given: Given, body: bytes) -> Page:
    content_type, url, source, pages = given.content_type, given.url, given.source, 1
    body, damage = unpacked_page(body)
    kind = sniff(body, content_type)
    if kind in ("mhtml", "warc"):
        record, pages, damaged = page_in_mhtml(body) if kind == "mhtml" else page_in_warc(body, given.record)
        body, content_type, url, damage = record.body, record.content_type, record.url or url, (*damage, *damaged)
        source = "archive" if source == "file" else source
        kind = sniff(body, content_type)
    text, encoding, how = decode(body, content_type)
    fetched_at = given.fetched_at or datetime.now(UTC)
    notes = (*damage, *given.notes, *how)
    if pages > 1:
        notes = (f"{ARCHIVE_HOLDS} {pages} pages; this is one of them. {_ALL_OF_THEM}", *notes)
    if kind == "text":
        return page_from_text(text, url=url, source=source, encoding=encoding, fetched_at=fetched_at, notes=notes)
    return page_from_html(
        text,
        url,
        source=source,
        encoding=encoding,
        content_type=(content_type or "text/html").split(";")[0],
        fetched_at=fetched_at,
        notes=notes,
    )


make_callable(load)
