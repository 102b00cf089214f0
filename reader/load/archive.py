"""The page in an archive: MHTML (RFC 2557) as browsers save it, and WARC (ISO 28500)."""

from __future__ import annotations

import io
from email import message_from_bytes
from email.message import Message
from typing import NamedTuple

from reader.errors import TooLarge, UnreadablePage

#: Bytes a compressed archive may unpack to, and records looked at.
MAX_UNPACKED = 60_000_000
MAX_RECORDS = 2_000


class Record(NamedTuple):
    """A page found in an archive."""

    body: bytes
    content_type: str
    url: str | None


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


def page_in_warc(body: bytes) -> tuple[Record, int]:
    """The first successful HTML response with the most text-like size, and how many such pages there are.

    Raises ``UnreadablePage`` when the archive is damaged or has no page, ``TooLarge`` when it unpacks too far.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    best: Record | None = None
    read = pages = 0
    try:
        for number, record in enumerate(ArchiveIterator(io.BytesIO(body))):
            if number >= MAX_RECORDS:
                break
            if record.rec_type not in ("response", "resource") or not _is_page(record):
                continue
            pages += 1
            content = record.content_stream().read(MAX_UNPACKED + 1 - read)
            read += len(content)
            if read > MAX_UNPACKED:
                raise TooLarge(f"The archive unpacks to more than {MAX_UNPACKED:,} bytes.")
            found = Record(content, _content_type(record), _http(record.rec_headers.get_header("WARC-Target-URI")))
            if best is None or len(content) > 2 * len(best.body):
                best = found
    except (ArchiveLoadFailed, OSError, EOFError, ValueError) as error:
        raise UnreadablePage("This archive is damaged or of a kind Reader does not know.") from error
    if best is None:
        raise UnreadablePage("There is no web page in this archive.")
    return best, pages


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
