"""Compressed bodies undone in bounded steps, so that no answer can unpack into more memory than a step.

A brotli body of 3 kB can hold 2 GiB and a zstd body of 4 bytes 128 kB: each decoder here gives at most
about two megabytes at a time, and whoever reads the pieces stops when there are too many.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from reader.errors import FetchFailed

#: What Reader asks for; an answer in anything else is refused.
ENCODINGS = "gzip, deflate, br, zstd"
#: Bytes a decoder may give at a time.
STEP = 1 << 18
#: Compressed bytes given to zstd at a time: a block has at least four and unpacks to at most 128 kB.
_ZSTD_BYTES = 64
#: zstd frames that want a larger window are refused (RFC 8878 asks decoders to take 8 MB).
_ZSTD_WINDOW = 1 << 23


def decompressed(chunks: Iterable[bytes], content_encoding: str) -> Iterator[bytes]:
    """The pieces of a body sent as ``content_encoding`` (the header's value).

    Raises ``FetchFailed`` for a damaged or broken-off body, and for encodings nobody asked for.
    """
    names = [name for name in (part.strip().lower() for part in content_encoding.split(",")) if name]
    names = [name for name in names if name != "identity"]
    if len(names) > 1:
        raise FetchFailed("The site compressed its answer more than once.")
    name = names[0] if names else ""
    if not name:
        return iter(chunks)
    if name in ("gzip", "x-gzip", "deflate"):
        return _inflated(chunks, name)
    if name == "br":
        return _unbrotlied(chunks)
    if name == "zstd":
        return _unzstd(chunks)
    raise FetchFailed(f"The site answered in an encoding Reader did not ask for ({name[:40]!r}).")


def _damaged() -> FetchFailed:
    return FetchFailed("The site's compressed answer is damaged.")


def _broken_off() -> FetchFailed:
    return FetchFailed("The site broke off its answer.")


def _inflated(chunks: Iterable[bytes], name: str) -> Iterator[bytes]:
    decoder = None
    for chunk in chunks:
        while chunk:
            if decoder is None:
                is_raw = name == "deflate" and chunk[0] & 0x0F != 8
                decoder = zlib.decompressobj(-zlib.MAX_WBITS if is_raw else zlib.MAX_WBITS | 32)
            try:
                yield decoder.decompress(chunk, STEP)
            except zlib.error as error:
                raise _damaged() from error
            chunk = decoder.unconsumed_tail
            if decoder.eof:
                chunk = decoder.unused_data
                if not chunk.startswith(b"\x1f\x8b"):
                    return  # what follows the last member is padding
                decoder = None
    if decoder is not None and not decoder.eof:
        raise _broken_off()


def _unbrotlied(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import brotli

    decoder = brotli.Decompressor()
    begun = False
    try:
        for chunk in chunks:
            begun = begun or bool(chunk)
            yield decoder.process(chunk, output_buffer_limit=STEP)
            while not decoder.can_accept_more_data():
                yield decoder.process(b"", output_buffer_limit=STEP)
        while not decoder.is_finished() and (rest := decoder.process(b"", output_buffer_limit=STEP)):
            yield rest  # output may wait inside though all input was taken
    except brotli.error as error:
        raise _damaged() from error
    if begun and not decoder.is_finished():
        raise _broken_off()


def _unzstd(chunks: Iterable[bytes]) -> Iterator[bytes]:
    import zstandard

    decoder = None
    for chunk in chunks:
        view = memoryview(chunk)
        while view:
            part, view = bytes(view[:_ZSTD_BYTES]), view[_ZSTD_BYTES:]
            while part:
                if decoder is None:
                    decoder = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
                try:
                    yield decoder.decompress(part)
                except zstandard.ZstdError as error:
                    raise _damaged() from error
                part = b""
                if decoder.eof:
                    part, decoder = decoder.unused_data, None
    if decoder is not None:
        raise _broken_off()
