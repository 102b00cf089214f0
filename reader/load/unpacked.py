"""Where the records of a web archive stand in its file, packed by gzip (RFC 1952) or not.

The custom is one member of gzip for each record; ``gzip crawl.warc`` makes one member of them all.
"""

from __future__ import annotations

import io
import re
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from typing import IO

from reader.errors import TooLarge
from reader.load.limits import MAX_BYTES, MAX_MB
from reader.load.sniff import is_archive

#: How a member begins: gzip's mark, and deflate, the one method there is.
_MEMBER = b"\x1f\x8b\x08"
#: Bytes unpacked at a time, looked through at a time for the next record, and unpacked of what may be its member.
_STEP, _SCAN, _PROBE = 1 << 14, 1 << 20, 1 << 10
_LONGEST_LINE = 1 << 16


def is_packed(archive: IO[bytes]) -> bool:
    """Whether an archive is packed by gzip; leaves it at its beginning."""
    archive.seek(0)
    begins = archive.read(len(_MEMBER)) == _MEMBER
    archive.seek(0)
    return begins


def unpacked_page(body: bytes) -> tuple[bytes, tuple[str, ...]]:
    """A page that is packed by gzip, without its packing, and a note where that is damaged; all else as it is.

    Raises ``TooLarge`` where it unpacks to more than a page may have.
    """
    begins = packed_beginning(body[:_STEP]) if body.startswith(_MEMBER) else b""
    if not begins or is_archive(begins):
        return body, ()
    unpacked = Unpacked(io.BytesIO(body), 0)
    page = io.BufferedReader(unpacked).read(MAX_BYTES + 1)
    if len(page) > MAX_BYTES:
        raise TooLarge(f"The page unpacks to more than {MAX_MB} MB.")
    return page, () if unpacked.broken_at is None else ("The packed file is cut short or damaged: its end is missing.",)


def packed_beginning(begins: bytes, most: int = _PROBE) -> bytes:
    """The first bytes of what is packed by gzip, of which ``begins`` is a part; nothing where it is not, or damaged."""
    try:
        return zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(begins, most)
    except zlib.error:
        return b""


class PlainRecords:
    """The records of an archive without packing, one behind the other; each ``begins`` alike."""

    def __init__(self, file: IO[bytes], begins: bytes) -> None:
        self._file, self._begins = file, begins
        self.stream: io.BufferedIOBase | IO[bytes] = file
        #: A line that was read, to be given again.
        self._ahead = b""
        self._open(0)

    def _open(self, at: int) -> None:
        self._file.seek(at)

    @property
    def broken_at(self) -> int | None:
        """The byte of the file at which unpacking ended too early; None where it did not."""
        return None

    def next_line(self) -> bytes:
        """The next line that is not blank; empty at the end."""
        line, self._ahead = self._ahead, b""
        while not line.strip():
            line = self.stream.readline(_LONGEST_LINE)
            if not line:
                return b""
        return line

    def place(self, back: int) -> int:
        """The byte of the file where that stands which ends ``back`` bytes behind what was read last."""
        return self.stream.tell() - back

    def go_on(self, start: int) -> int | None:
        """Go to the next record behind the one that begins at ``start``, and give its place; None without."""
        heads = re.compile(re.escape(self._begins) + rb"\d\.\d+\r?\n[A-Za-z][\w-]*:")
        for at in _places(heads, self._file, start):
            self._open(at)
            return at
        return None


class PackedRecords(PlainRecords):
    """The records of a packed archive."""

    def _open(self, at: int) -> None:
        self._unpacked = Unpacked(self._file, at)
        self.stream = io.BufferedReader(self._unpacked)

    @property
    def broken_at(self) -> int | None:
        """As for one without packing; up to some kilobytes ahead of the place itself."""
        return self._unpacked.broken_at

    def place(self, back: int) -> int:
        """As for one without packing; the beginning of the member."""
        return self._unpacked.member_at(self.stream.tell() - back)

    def go_on(self, start: int) -> int | None:
        """As for one without packing: at the next member that begins as a record, else within the same member."""
        for at in _places(re.compile(re.escape(_MEMBER)), self._file, start):
            if self._begins_at(at):
                self._open(at)
                return at
        while line := self.stream.readline(_LONGEST_LINE):
            if line.startswith(self._begins):
                self._ahead = line
                return self.place(len(line))
        return None

    def _begins_at(self, at: int) -> bool:
        self._file.seek(at)
        return packed_beginning(self._file.read(_PROBE)).lstrip(b"\r\n").startswith(self._begins)


def _places(what: re.Pattern[bytes], file: IO[bytes], behind: int) -> Iterator[int]:
    """The bytes of ``file`` behind one where ``what`` stands; the file may be read elsewhere in between."""
    at = behind
    while True:
        file.seek(at)
        part = file.read(_SCAN)
        for found in what.finditer(part, 1):
            yield at + found.start()
        if len(part) < _SCAN:
            return
        at += _SCAN - 64  # what is looked for may stand across the border


class Unpacked(io.RawIOBase):
    """What a packed file holds from byte ``at`` on, member after member, as far as it can be unpacked."""

    def __init__(self, packed: IO[bytes], at: int) -> None:
        packed.seek(at)
        self._packed, self._read_to = packed, at
        self._waiting = b""
        self._decoder: zlib._Decompress | None = None
        self._given = 0
        #: The byte of the file that was read to when it could not be unpacked; None as long as it can.
        self.broken_at: int | None = None
        #: Where members begin: in what is given, and in the file.
        self._begins_given: list[int] = []
        self._begins_packed: list[int] = []

    def readable(self) -> bool:
        """It is."""
        return True

    def tell(self) -> int:
        """Bytes given so far."""
        return self._given

    def member_at(self, given: int) -> int:
        """The byte of the file where the member begins that byte ``given`` of what is unpacked stands in.

        Behind the last byte it is the member that was begun last.
        """
        return self._begins_packed[max(0, bisect_right(self._begins_given, given) - 1)]

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        """Some more bytes; none at the end, or where the rest is broken."""
        while self.broken_at is None and (decoder := self._decoder or self._begin_member()):
            part = self._some(decoder, len(buffer))
            if part:
                buffer[: len(part)] = part
                self._given += len(part)
                return len(part)
        return 0

    def _begin_member(self) -> zlib._Decompress | None:
        waiting = self._waiting
        while not (waiting := waiting.lstrip(b"\0")):  # a tape's last block is filled up
            waiting = self._more()
            if not waiting:
                return None
        self._waiting = waiting
        self._begins_given.append(self._given)
        self._begins_packed.append(self._read_to - len(waiting))
        self._decoder = zlib.decompressobj(zlib.MAX_WBITS | 16)
        return self._decoder

    def _some(self, decoder: zlib._Decompress, most: int) -> bytes:
        packed = self._waiting or self._more()
        try:
            part = decoder.decompress(packed, most)
        except zlib.error:
            self.broken_at = self._read_to - len(packed)
            return b""
        self._waiting = decoder.unconsumed_tail
        if decoder.eof:
            self._waiting, self._decoder = decoder.unused_data, None
        elif not packed and not part:
            self.broken_at = self._read_to
        return part

    def _more(self) -> bytes:
        part = self._packed.read(_STEP)
        self._read_to += len(part)
        return part
