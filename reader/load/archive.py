"""The page in an archive: MHTML (RFC 2557) as browsers save it, and WARC (ISO 28500)."""

from __future__ import annotations

import gzip
import html
import io
import math
import re
import zlib
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from itertools import islice
from typing import BinaryIO, NamedTuple, cast

from reader.errors import TooLarge, UnreadablePage

#: Bytes a compressed archive may unpack to, and records looked at.
MAX_UNPACKED = 60_000_000
MAX_RECORDS = 2_000
_GZIP = b"\x1f\x8b"
#: How far into a page its title is looked for.
TITLE_BYTES = 65_536
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{1,1000})", re.IGNORECASE)


class Record(NamedTuple):
    """A page found in an archive."""

    body: bytes
    content_type: str
    url: str | None


class Listed(NamedTuple):
    """What a page of an archive can be chosen by; ``title`` is empty where the page gives none."""

    title: str
    url: str | None


class Most(NamedTuple):
    """What is read of an archive at most: records, bytes of all its pages, and of each page one byte more than this."""

    records: float = MAX_RECORDS
    bytes: float = MAX_UNPACKED
    page_bytes: int = MAX_UNPACKED


def page_in_mhtml(body: bytes) -> Record:
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
    return Record(payload if isinstance(payload, bytes) else b"", _media_of(main), _http(url))


def _media_of(part: Message) -> str:
    charset = part.get_content_charset()
    return f"{part.get_content_type()}; charset={charset}" if charset else part.get_content_type()


def _http(url: str | None) -> str | None:
    return url if url and url.startswith(("http://", "https://")) else None


def page_in_warc(body: bytes, wanted: int | None = None) -> tuple[Record, int]:
    """A page of a web archive, and how many there are: number ``wanted``, else the first with the most to read.

    Raises ``UnreadablePage`` when the archive is damaged or has no such page, ``TooLarge`` when it unpacks too far.
    """
    best: Record | None = None
    pages = 0
    for number, found in enumerate(_pages(body)):
        pages += 1
        if number == wanted if wanted is not None else best is None or len(found.body) > 2 * len(best.body):
            best = found
    if best is None:
        raise UnreadablePage("There is no web page in this archive.")
    return best, pages


def pages_listed(body: bytes) -> list[Listed]:
    """Title and address of every page of a web archive, in its order. Raises as :func:`page_in_warc`."""
    return [Listed(_title(page.body), page.url) for page in _pages(body)]


def stream_pages(archive: BinaryIO, most: Most) -> Iterator[tuple[int, Record]]:
    """The pages of an archive that can be sought in, each with its record's number, counted from 0.

    One packed whole, as gzip does it, is unpacked where reading record by record ends. Raises ``UnreadablePage``
    when the archive is damaged, ``TooLarge`` over ``most.bytes``.
    """
    from warcio.exceptions import ArchiveLoadFailed

    given = 0
    try:
        try:
            for found in _records(archive, most):
                yield found
                given += 1
        except ArchiveLoadFailed:
            archive.seek(0)
            if archive.read(len(_GZIP)) != _GZIP:
                raise
            archive.seek(0)
            yield from islice(_records(_unpacked(archive, most), most), given, None)
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, zlib.error) as error:
        raise UnreadablePage("This archive is damaged or of a kind Reader does not know.") from error


def _pages(body: bytes) -> Iterator[Record]:
    """The pages of an archive in memory."""
    return (page for _, page in stream_pages(io.BytesIO(body), Most()))


def _unpacked(archive: BinaryIO, most: Most) -> BinaryIO:
    """The archive without its packing: at once where it is held to a size, else as it is read."""
    stream = gzip.GzipFile(fileobj=archive)
    if most.bytes == math.inf:
        return cast(BinaryIO, stream)
    unpacked = stream.read(int(most.bytes) + 1)
    if len(unpacked) > most.bytes:
        raise _too_much()
    return io.BytesIO(unpacked)


def _records(archive: BinaryIO, most: Most) -> Iterator[tuple[int, Record]]:
    from warcio.archiveiterator import ArchiveIterator

    read = 0
    for number, record in enumerate(ArchiveIterator(archive)):
        if number >= most.records:
            return
        if record.rec_type not in ("response", "resource") or not _is_page(record):
            continue
        content = record.content_stream().read(int(min(most.page_bytes, most.bytes - read)) + 1)
        read += len(content)
        if read > most.bytes:
            raise _too_much()
        yield number, Record(content, _content_type(record), _http(record.rec_headers.get_header("WARC-Target-URI")))


def _too_much() -> TooLarge:
    return TooLarge(f"The archive unpacks to more than {MAX_UNPACKED:,} bytes.")


def _title(body: bytes) -> str:
    """What a page calls itself, near its beginning; empty where it does not."""
    found = _TITLE.search(body[:TITLE_BYTES])
    return " ".join(html.unescape(found.group(1).decode("utf-8", "replace")).split())[:200] if found else ""


def _is_page(record: object) -> bool:
    headers = record.http_headers  # type: ignore[attr-defined]
    if headers is not None and not headers.get_statuscode().startswith("2"):
        return False
    return "html" in _content_type(record)


def _content_type(record: object) -> str:
    headers = record.http_headers  # type: ignore[attr-defined]
    if headers is not None:
        return (headers.get_header("Content-Type") or "").lower()
    return (record.rec_headers.get_header("Content-Type") or "").lower()  # type: ignore[attr-defined]
