"""The page in an archive: MHTML (RFC 2557) as browsers save it, and WARC (ISO 28500)."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import CloseBoundaryNotFoundDefect
from email.message import Message
from typing import NamedTuple

from reader.errors import UnreadablePage
from reader.load.warc import Damage, Most, Record, stream_pages

#: How far into a page its title is looked for.
TITLE_BYTES = 65_536
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{1,1000})", re.IGNORECASE)


class Listed(NamedTuple):
    """What a page of an archive can be chosen by; ``title`` is empty where the page gives none."""

    title: str
    url: str | None


class Taken(NamedTuple):
    """A page taken out of an archive."""

    page: Record
    #: How many pages the archive has that can be read.
    pages: int = 1
    #: What is damaged in it, a sentence each.
    notes: tuple[str, ...] = ()


def page_in_mhtml(body: bytes) -> Taken:
    """The main HTML part. Raises ``UnreadablePage`` when there is none."""
    try:
        message = message_from_bytes(body)
    except RecursionError as error:
        raise UnreadablePage("This MHTML file nests its parts too deep.") from error
    start = (message.get_param("start") or "") if message.is_multipart() else ""
    parts = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not parts:
        raise UnreadablePage("There is no HTML in this MHTML file.")
    main = next((part for part in parts if start and part.get("Content-ID") == start), parts[0])
    payload = main.get_payload(decode=True)
    url = main.get("Content-Location") or message.get("Snapshot-Content-Location")
    record = Record(payload if isinstance(payload, bytes) else b"", _media_of(main), _http(url))
    if not any(isinstance(defect, CloseBoundaryNotFoundDefect) for defect in message.defects):
        return Taken(record)
    is_last = main is [part for part in message.walk() if not part.is_multipart()][-1]
    return Taken(record, notes=(_CUT_IN_PAGE if is_last else _CUT_BEHIND_PAGE,))


_CUT_IN_PAGE = "The file was cut short when it was saved or copied: the end of the page is missing."
_CUT_BEHIND_PAGE = (
    "The file was cut short when it was saved or copied: the page is there, some of its pictures are not."
)


def _media_of(part: Message) -> str:
    charset = part.get_content_charset()
    return f"{part.get_content_type()}; charset={charset}" if charset else part.get_content_type()


def _http(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def page_in_warc(body: bytes, wanted: int | None = None) -> Taken:
    """A page of a web archive: number ``wanted``, else the first with the most to read.

    Where no page is whole, it is what there is of one. Raises ``UnreadablePage`` when there is nothing of a page, or
    no such page, ``TooLarge`` when the archive unpacks too far.
    """
    best: Record | None = None
    pages, damaged = 0, list[Damage]()
    for found in _found_in(body):
        if isinstance(found, Damage):
            damaged.append(found)
            continue
        if pages == wanted if wanted is not None else best is None or len(found.body) > 2 * len(best.body):
            best = found
        pages += 1
    notes = tuple(damage.sentence for damage in damaged)
    if best is not None:
        return Taken(best, pages, notes)
    parts = [damage.part for damage in damaged if damage.part is not None and damage.part.body.strip()]
    if parts and not pages:
        return Taken(max(parts, key=lambda part: len(part.body)), 1, ("This page is not whole.", *notes))
    if damaged and not pages:
        raise UnreadablePage("This archive is damaged or of a kind Reader does not know.")
    raise UnreadablePage("There is no web page in this archive.")


def pages_listed(body: bytes) -> list[Listed]:
    """Title and address of every whole page of a web archive, in its order. Raises as :func:`page_in_warc`."""
    pages = [Listed(_title(found.body), found.url) for found in _found_in(body) if isinstance(found, Record)]
    return pages or [Listed(_title(page.body), page.url) for page in [page_in_warc(body).page]]


def _found_in(body: bytes) -> Iterator[Record | Damage]:
    """The pages and damaged places of an archive in memory."""
    return (found for _, found in stream_pages(io.BytesIO(body), Most()))


def _title(body: bytes) -> str:
    """What a page calls itself, near its beginning; empty where it does not."""
    found = _TITLE.search(body[:TITLE_BYTES])
    return " ".join(html.unescape(found.group(1).decode("utf-8", "replace")).split())[:200] if found else ""
