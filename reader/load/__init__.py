"""From an address, a file, an archive or a paste to a ``Page``.

``reader.load`` is both this room and the function :func:`load`.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path

from reader._lazy import make_callable
from reader.errors import TooLarge, UnreadablePage
from reader.load.archive import page_in_mhtml, page_in_warc
from reader.load.build import page_from_html, page_from_text
from reader.load.charset import decode
from reader.load.sniff import looks_like_html, sniff
from reader.model import Page, Source

__all__ = ["load", "load_bytes", "load_file", "load_paste", "load_path", "load_url"]

#: Bytes of a file beyond which it is refused.
MAX_BYTES = 20_000_000
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def load(source: str | bytes | PathLike[str], *, content_type: str | None = None) -> Page:
    """A page from an address, a path, pasted text or HTML, or bytes.

    A ``str`` is an address when it starts with ``http://`` or ``https://``, a path when it is one
    line that names a file, and pasted text otherwise. Raises ``FetchRefused``, ``FetchFailed``,
    ``UnreadablePage`` or ``TooLarge``.
    """
    if isinstance(source, bytes):
        return load_bytes(source, content_type=content_type)
    if not isinstance(source, str):
        return load_path(source, content_type=content_type)
    if _ADDRESS.fullmatch(source.strip()):
        return load_url(source.strip())
    if _names_a_file(source):
        return load_path(source, content_type=content_type)
    return load_paste(source)


def load_url(url: str) -> Page:
    """Fetch the page at ``url``, safely. Raises ``FetchRefused``, ``FetchFailed``, or as :func:`load_bytes`."""
    from reader.load.fetch import fetch

    answer = fetch(url)
    return load_bytes(
        answer.body,
        content_type=answer.content_type,
        url=answer.url,
        source="url",
        fetched_at=answer.fetched_at,
        notes=answer.notes,
    )


def load_path(path: str | PathLike[str], *, content_type: str | None = None) -> Page:
    """The page in a local file. Raises ``UnreadablePage`` when it cannot be read, ``TooLarge`` over the limit."""
    file = Path(path)
    try:
        if file.stat().st_size > MAX_BYTES:
            raise _too_large(file.stat().st_size)
        body = file.read_bytes()
    except OSError as error:
        raise UnreadablePage(f"{file} cannot be read: {error.strerror or error}.") from error
    return load_file(file.name, body, content_type=content_type)


def load_file(name: str, data: bytes, *, content_type: str | None = None, source: Source = "file") -> Page:
    """The page in an uploaded or bundled file called ``name``."""
    if content_type is None and name.lower().endswith((".txt", ".md")):
        content_type = "text/plain"
    page = load_bytes(data, content_type=content_type, source=source)
    return page


def load_paste(text: str) -> Page:
    """The page that pasted text or HTML makes."""
    if len(text) > MAX_BYTES:
        raise _too_large(len(text))
    now = datetime.now(UTC)
    if looks_like_html(text):
        return page_from_html(text, source="paste", fetched_at=now)
    return page_from_text(text, source="paste", fetched_at=now)


def load_bytes(
    body: bytes,
    *,
    content_type: str | None = None,
    url: str | None = None,
    source: Source = "file",
    fetched_at: datetime | None = None,
    notes: tuple[str, ...] = (),
) -> Page:
    """The page in ``body``: HTML, MHTML, WARC or plain text, by its first bytes and ``content_type``.

    Raises ``UnreadablePage`` when it is empty or something else, ``TooLarge`` over a limit.
    """
    if len(body) > MAX_BYTES:
        raise _too_large(len(body))
    kind = sniff(body, content_type)
    if kind in ("mhtml", "warc"):
        record = page_in_mhtml(body) if kind == "mhtml" else page_in_warc(body)
        body, content_type, url = record.body, record.content_type, record.url or url
        source = "archive" if source == "file" else source
        kind = sniff(body, content_type)
    text, encoding, how = decode(body, content_type)
    fetched_at = fetched_at or datetime.now(UTC)
    if kind == "text":
        return page_from_text(
            text, url=url, source=source, encoding=encoding, fetched_at=fetched_at, notes=(*notes, *how)
        )
    return page_from_html(
        text,
        url,
        source=source,
        encoding=encoding,
        content_type=(content_type or "text/html").split(";")[0],
        fetched_at=fetched_at,
        notes=(*notes, *how),
    )


def _names_a_file(source: str) -> bool:
    if "\n" in source or len(source) > 1024 or not source.strip():
        return False
    try:
        return Path(source).is_file() or bool(re.fullmatch(r"\S+\.(?:x?html?|mht(?:ml)?|txt|md|warc(?:\.gz)?)", source))
    except (OSError, ValueError):
        return False


def _too_large(size: int) -> TooLarge:
    return TooLarge(f"The page has {size / 1e6:.0f} MB; Reader takes at most {MAX_BYTES / 1e6:.0f} MB.")


make_callable(load)
