"""The pages of a web archive (WARC, ISO 28500, and its forerunner ARC), read record by record over damaged places.

A record is sound when all of it is there: its headers, as many bytes as they say, its packing's check sum, and behind
it the next record or the end. What is not so is a :class:`Damage`, and reading goes on where the next record begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from reader.errors import FetchFailed, TooLarge
from reader.load.decoders import decompressed
from reader.load.unpacked import PackedRecords, PlainRecords, is_packed

#: Bytes that the pages of an archive may have together, and records looked at.
MAX_UNPACKED = 60_000_000
MAX_RECORDS = 2_000
#: Bytes of a record read at a time.
_STEP = 1 << 18
#: How a record begins; a version and the first header follow.
_BEGINS = b"WARC/"
_PACKINGS = ("gzip", "x-gzip", "deflate", "br", "zstd")
_HTTP = re.compile("https?://", re.IGNORECASE)


class Record(NamedTuple):
    """A page found in an archive."""

    body: bytes
    content_type: str
    url: str | None


class Damage(NamedTuple):
    """A place of an archive that cannot be read, in bytes of the file."""

    start: int
    #: Where reading goes on; None where nothing behind it can be read.
    end: int | None
    #: What is there of the page that stood in it, if one did.
    part: Record | None = None

    @property
    def sentence(self) -> str:
        """The place as a person reads it."""
        url = f" It held {self.part.url}." if self.part and self.part.url else ""
        if self.end is None:
            return f"The archive is damaged or cut short at byte {self.start:,}; nothing behind it can be read.{url}"
        to = f" to {self.end:,}" if self.end > self.start else ""
        return f"The archive is damaged from byte {self.start:,}{to}; what stands behind it is read.{url}"


class Most(NamedTuple):
    """What is read of an archive at most: records, bytes of all its pages, and of each page one byte more than this."""

    records: float = MAX_RECORDS
    bytes: float = MAX_UNPACKED
    page_bytes: int = MAX_UNPACKED


def stream_pages(archive: IO[bytes], most: Most) -> Iterator[tuple[int, Record | Damage]]:
    """The pages and the damaged places of an archive that can be sought in, each with its number.

    All records are counted from 0, a damaged place as one. Raises ``TooLarge`` over ``most.bytes``.
    """
    walk, left, number = _Walk(archive), most.bytes, 0
    while number < most.records and walk.has_more():
        found = walk.next(int(min(most.page_bytes, left)) + 1)
        if isinstance(found, Record):
            left -= len(found.body)
            if left < 0:
                raise TooLarge(f"The archive unpacks to more than {MAX_UNPACKED:,} bytes.")
        if found is not None:
            yield number, found
        number += 1


class _Misread(Exception):
    """What stands here is no whole record."""


class _Walk:
    """A way through an archive from record to record."""

    def __init__(self, archive: IO[bytes]) -> None:
        from warcio.recordloader import ArcWarcRecordLoader

        self._records = PackedRecords(archive, _BEGINS) if is_packed(archive) else PlainRecords(archive, _BEGINS)
        self._loader = ArcWarcRecordLoader(verify_http=False, arc2warc=False)
        self._format: str | None = None
        #: The line that the next record begins with, read already; empty at the end and where it cannot be read.
        self._line = self._records.next_line()
        #: Whether nothing behind a damaged place can be read.
        self._is_over = False

    def has_more(self) -> bool:
        """Whether there is another record or damaged place."""
        return not self._is_over and (bool(self._line) or self._records.broken_at is not None)

    def next(self, most: int) -> Record | Damage | None:
        """The next record's page with ``most`` bytes at most, None for a record that is no page, or a damaged place."""
        start = self._records.place(len(self._line))
        page = None
        try:
            record = self._parsed()
            if _is_page(record):
                page, is_whole = _page(record, most)
            self._read_out(record.raw_stream, start)
            if page is not None and not is_whole:
                raise _Misread
            return page
        except _Misread:
            at = self._records.broken_at or start
            end = self._records.go_on(start)
            self._is_over = end is None
            self._line = b"" if end is None else self._records.next_line()
            return Damage(at if end is None else start, end, page)

    def _parsed(self) -> Any:
        if not self._line:
            raise _Misread
        try:
            record = self._loader.parse_record_stream(self._records.stream, self._line, self._format)
        except OSError:
            raise
        except Exception as error:  # warcio's own, and what it stumbles over: a response without an address
            raise _Misread from error
        if not hasattr(record.raw_stream, "limit"):  # it does not say how long it is
            raise _Misread
        self._format = record.format
        return record

    def _read_out(self, stream: Any, start: int) -> None:
        """Go to the record's end and read the line behind it. Raises ``_Misread`` where it is not whole."""
        while stream.read(_STEP):
            pass
        if stream.limit:
            raise _Misread
        behind = self._records.stream.readline(_STEP)
        if behind.strip() and self._format == "warc" and not behind.startswith(_BEGINS):
            raise _Misread  # it is longer than it says
        self._line = behind if behind.strip() else self._records.next_line()
        if not self._line and self._records.broken_at is not None and self._records.place(0) == start:
            raise _Misread  # its check sum says so


def _page(record: Any, most: int) -> tuple[Record, bool]:
    """The page in a record, ``most`` bytes of it at most, and whether it could be unpacked to its end."""
    url = record.rec_headers.get_header("WARC-Target-URI") or record.rec_headers.get_header("uri")
    body, is_whole = bytearray(), True
    try:
        for piece in _unpacked(record):
            body += piece[: most - len(body)]
            if len(body) >= most:
                break
    except FetchFailed:
        is_whole = False
    return Record(bytes(body), _content_type(record), url if url and _HTTP.match(url) else None), is_whole


def _unpacked(record: Any) -> Iterator[bytes]:
    """The record's bytes without what they were parted and packed in on their way."""
    from warcio.bufferedreaders import ChunkedDataReader

    headers, stream = record.http_headers, record.raw_stream
    if headers is not None and (headers.get_header("transfer-encoding") or "").lower() == "chunked":
        stream = ChunkedDataReader(stream, decomp_type=None)
    packing = ((headers.get_header("content-encoding") if headers is not None else None) or "").strip().lower()
    first = stream.read(_STEP)
    if packing not in _PACKINGS or first.lstrip()[:1] == b"<":  # many archives keep this header of what they unpacked
        return _pieces(first, stream)
    return decompressed(_pieces(first, stream), packing)


def _pieces(first: bytes, stream: Any) -> Iterator[bytes]:
    while first:
        yield first
        first = stream.read(_STEP)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type not in ("response", "resource"):
        return False
    return (headers is None or headers.get_statuscode().startswith("2")) and "html" in _content_type(record)


def _content_type(record: Any) -> str:
    headers = record.http_headers or record.rec_headers
    return (headers.get_header("Content-Type") or "").lower()
