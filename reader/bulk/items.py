"""The pages that the inputs of a bulk run name: files, folders, web archives, packed folders, lists of addresses."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import inf
from pathlib import Path
from typing import IO

from reader.bulk.folders import ARCHIVES, files_of, is_web_archive
from reader.bulk.packs import found_in, is_pack
from reader.errors import UnreadablePage
from reader.load.given import Given, given_file, given_url, is_address
from reader.load.limits import MAX_BYTES, MAX_MB
from reader.load.lists import addresses_in, is_address_list, is_bookmarks
from reader.load.warc import Damage, Most, stream_pages

#: What stands for standard input.
STDIN = "-"


@dataclass(frozen=True, slots=True)
class Item:
    """A page to read: ``name`` says which; ``data`` is its bytes, None for an address still to be fetched."""

    name: str
    data: bytes | None = None
    content_type: str | None = None
    url: str | None = None
    #: Why it is not read at all, known before it is loaded.
    refused: str = ""
    #: What was fetched, where that is done.
    given: Given | None = None

    @property
    def is_address(self) -> bool:
        """Whether it has to be fetched first."""
        return self.data is None and self.given is None and not self.refused


def given_of(item: Item) -> Given:
    """What the item's page is made from. Raises ``ReaderError`` as fetching does."""
    if item.refused:
        raise UnreadablePage(item.refused, next_step="")
    if item.given is not None:
        return item.given
    if item.data is None:
        return given_url(item.name)
    if item.url or item.content_type:
        return Given(item.data, item.content_type, item.url, "archive")
    return given_file(item.name, item.data)


def check_inputs(inputs: Sequence[str]) -> None:
    """Raise ``UnreadablePage`` for an input that is not there, before anything is read."""
    for name in inputs:
        if not (name == STDIN or _is_address(name) or _is_there(name)):
            raise UnreadablePage(
                f"There is no file or folder {shown(name)}.",
                next_step="Check its name. An address begins with https://.",
            )


def items_of(inputs: Iterable[str]) -> Iterator[Item]:
    """The pages that ``inputs`` name, read when their turn comes. Raises ``UnreadablePage`` for what is not there."""
    for name in inputs:
        check_inputs([name])
        if name == STDIN:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
            yield from _in_bytes(f"standard input {hashlib.sha256(data).hexdigest()[:12]}", data)
        elif _is_address(name):
            yield Item(name if "://" in name else f"https://{name}")
        elif not Path(name).is_dir():
            yield from _in_file(name)
        else:
            for file, problem in files_of(name):
                yield from [Item(shown(file), refused=_why(problem))] if problem else _in_file(file)


def shown(name: str) -> str:
    """A file's name as it can be written: bytes of it that are no UTF-8 as ``\\xe9``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _is_address(name: str) -> bool:
    return "://" in name or (is_address(name) and not _is_there(name))


def _is_there(name: str) -> bool:
    try:
        return Path(name).exists()
    except (OSError, ValueError):  # longer than names are, or with a NUL
        return False


def _why(problem: OSError) -> str:
    return f"It cannot be read: {(problem.strerror or str(problem)).lower()}."


def _in_file(file: str) -> Iterator[Item]:
    """The pages of one file; what goes wrong with it is its own trouble, not the run's."""
    try:
        if is_web_archive(file):
            with Path(file).open("rb") as stream:
                yield from _records(shown(file), stream)
        elif is_pack(file):
            name = shown(file)
            yield from found_in(
                file,
                lambda member, stream: _in_member(f"{name}#{member}", stream),
                lambda member, why: Item(f"{name}#{member}".rstrip("#"), refused=why),
            )
        elif Path(file).stat().st_size > MAX_BYTES:
            yield Item(shown(file), refused=_TOO_LARGE)
        else:
            yield from _in_bytes(shown(file), Path(file).read_bytes())
    except OSError as error:
        yield Item(shown(file), refused=_why(error))


_TOO_LARGE = f"The file has over {MAX_MB} MB."


def _in_bytes(name: str, data: bytes) -> Iterator[Item]:
    """The page that ``data`` is, or the addresses it lists."""
    if len(data) > MAX_BYTES:
        yield Item(name, refused=_TOO_LARGE)
        return
    if name.lower().endswith((".txt", ".html", ".htm")) or name.startswith("standard input"):
        text = data.decode("utf-8-sig", "replace")
        if is_bookmarks(text) or (not name.lower().endswith((".html", ".htm")) and is_address_list(text)):
            yield from (Item(address) for address in addresses_in(text))
            return
    yield Item(name, data)


def _in_member(name: str, stream: IO[bytes]) -> Iterator[Item]:
    if name.lower().endswith(ARCHIVES):
        return _records(name, stream)
    return _in_bytes(name, stream.read(MAX_BYTES + 1))


def _records(name: str, stream: IO[bytes]) -> Iterator[Item]:
    """Every HTML page of a web archive, streamed; a damaged place is one that cannot be read."""
    for number, found in stream_pages(stream, Most(records=inf, bytes=inf, page_bytes=MAX_BYTES)):
        if isinstance(found, Damage):
            yield Item(f"{name}#{number}", refused=found.sentence)
        else:
            yield Item(f"{name}#{number}", found.body, found.content_type, found.url)
