"""What a page is made from, before any of it is parsed: bytes or text, and what is known of them."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import UTC, datetime
from os import PathLike
from pathlib import Path
from typing import NamedTuple

from reader.errors import TooLarge, UnreadablePage
from reader.load.limits import MAX_BYTES, MAX_MB
from reader.model import Source

_ADDRESS = re.compile(r"(?:https?://|www\.[\w-]+\.)\S+", re.IGNORECASE)
#: What says that it is an address, though perhaps not one that is fetched: ftp://, file://, or no more than https://.
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{1,20}://\S*", re.IGNORECASE)
#: An address as people type it: a site's name, then what may follow.
_TYPED = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d+)?(?:[/?#]\S*)?")
#: What says that it is a path, though perhaps of nothing: it begins at the root, at home or here.
_PATH = re.compile(r"(?:[A-Za-z]:|~|\.{1,2})?[/\\]\S+")
_FILE_NAME = re.compile(r"\S+\.(?:x?html?|mht(?:ml)?|txt|md|warc(?:\.gz)?)")


class Given(NamedTuple):
    """Bytes that came from somewhere, or text that was pasted; all of it plain values."""

    data: bytes | str
    content_type: str | None = None
    url: str | None = None
    source: Source = "file"
    fetched_at: datetime | None = None
    notes: tuple[str, ...] = ()
    #: Which page of an archive, counted from 0; None for the one with the most to read.
    record: int | None = None


def given_by(source: str | bytes | PathLike[str], content_type: str | None = None) -> Given:
    """What ``source`` names: an address is fetched, a file read, anything else is the page itself.

    Raises ``FetchRefused``, ``FetchFailed``, ``UnreadablePage`` or ``TooLarge``.
    """
    if isinstance(source, bytes | bytearray | memoryview):
        return Given(bytes(source), content_type)
    if not isinstance(source, str | PathLike):
        raise TypeError(f"A page is loaded from an address, a path, text or bytes, not from {source!r:.60}.")
    if not isinstance(source, str):
        return given_path(source, content_type)
    if is_address(source) or (_SCHEME.fullmatch(source.strip()) and not _names_a_file(source)):
        return given_url(source.strip())
    return given_path(source, content_type) if _names_a_file(source) else given_paste(source)


def is_address(text: str) -> bool:
    """Whether ``text`` is an address and nothing beside: it begins with http, or with www."""
    return _ADDRESS.fullmatch(text.strip()) is not None


def given_url(url: str, before_redirect: Callable[[str], object] = lambda address: None) -> Given:
    """What is at ``url``, as ``reader.load.fetch`` gets it. Raises ``FetchRefused`` or ``FetchFailed``.

    An address typed without its beginning, such as "paper.example/story", gets ``https://``.
    """
    from reader.load.fetch import fetch

    typed = url.strip()
    answer = fetch(f"https://{typed}" if _TYPED.fullmatch(typed) else typed, before_redirect=before_redirect)
    return Given(answer.body, answer.content_type, answer.url, "url", answer.fetched_at, answer.notes)


def given_path(path: str | PathLike[str], content_type: str | None = None) -> Given:
    """A local file. Raises ``UnreadablePage`` when it cannot be read, ``TooLarge`` over the limit."""
    file = Path(path)
    if file.is_dir():
        raise UnreadablePage(
            f"{file} is a folder.", next_step="Name one file of it, or add all: python -m reader library add FOLDER"
        )
    try:
        if file.stat().st_size > MAX_BYTES:
            raise too_large(file.stat().st_size)
        body = file.read_bytes()
    except OSError as error:
        why = f"{file} cannot be read: {(error.strerror or str(error)).lower()}."
        raise UnreadablePage(why, next_step="Check its name. An address begins with https://.") from error
    return given_file(file.name, body, content_type)


def given_file(name: str, data: bytes, content_type: str | None = None, source: Source = "file") -> Given:
    """An uploaded or bundled file called ``name``."""
    if content_type is None and name.lower().endswith((".txt", ".md")):
        content_type = "text/plain"
    return Given(data, content_type, source=source)


def given_paste(text: str) -> Given:
    """Pasted text or HTML."""
    return Given(text, source="paste", fetched_at=datetime.now(UTC))


def too_large(size: int) -> TooLarge:
    """The error that names the limit."""
    return TooLarge(f"The page has {math.ceil(size / 2**20)} MB; Reader takes at most {MAX_MB} MB.")


def _names_a_file(source: str) -> bool:
    if "\n" in source or len(source) > 1024 or not source.strip():
        return False
    try:
        return Path(source).exists() or bool(_FILE_NAME.fullmatch(source) or _PATH.fullmatch(source))
    except (OSError, ValueError):
        return False
