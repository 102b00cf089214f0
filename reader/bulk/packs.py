"""Pages packed together: ZIP files (WACZ among them) and tar files, each page unpacked when its turn comes."""

from __future__ import annotations

import lzma
import posixpath
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from typing import IO, TypeVar

from reader.bulk.folders import PACKS, is_page_name

Found = TypeVar("Found")
#: What there is in a member of a pack: its name and the stream of its bytes → what is found in it.
Read = Callable[[str, IO[bytes]], Iterator[Found]]
#: A member's name and a sentence why it cannot be read.
Refuse = Callable[[str, str], Found]

_DAMAGED = "The packed file is damaged: no more of it can be read. Copy or download it again."
_IN_TWO = "It is packed twice. Unpack the outer file and name the folder."


def is_pack(file: str) -> bool:
    """Whether ``file`` holds packed pages, by its name."""
    return file.lower().endswith(PACKS)


def found_in(file: str, read: Read[Found], refuse: Refuse[Found]) -> Iterator[Found]:
    """What ``read`` finds in every page or web archive packed in ``file``, and what is ``refuse``d."""
    try:
        yield from (_in_zip if file.lower().endswith((".zip", ".wacz")) else _in_tar)(file, read, refuse)
    except (zipfile.BadZipFile, tarfile.TarError, EOFError, zlib.error, lzma.LZMAError):
        yield refuse("", _DAMAGED)


def _in_zip(file: str, read: Read[Found], refuse: Refuse[Found]) -> Iterator[Found]:
    with zipfile.ZipFile(file) as pack:
        for member in pack.infolist():
            name = member.filename
            if member.is_dir() or not _is_wanted(name):
                continue
            if is_pack(name):
                yield refuse(name, _IN_TWO)
                continue
            try:
                with pack.open(member) as stream:
                    yield from read(name, stream)
            except NotImplementedError:  # a RuntimeError, too: so before those
                yield refuse(name, "It is packed in a way that is not known here. Unpack it yourself.")
            except RuntimeError:  # zipfile has no error of its own for what is encrypted
                yield refuse(name, "It is locked with a password. Unpack it yourself and name the folder.")
            except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError):
                yield refuse(name, "It is damaged in the packed file.")


def _in_tar(file: str, read: Read[Found], refuse: Refuse[Found]) -> Iterator[Found]:
    with tarfile.open(file) as pack:
        for member in pack:
            if not member.isfile() or not _is_wanted(member.name):
                continue
            stream = None if is_pack(member.name) else pack.extractfile(member)
            if stream is None:
                yield refuse(member.name, _IN_TWO)
            else:
                yield from read(member.name, stream)


def _is_wanted(name: str) -> bool:
    return not posixpath.basename(name).startswith(".") and is_page_name(name)
