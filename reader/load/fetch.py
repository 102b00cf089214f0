"""Fetch one page over the network: within limits, through the gate, with nothing of ours sent along."""

from __future__ import annotations

import threading
import time
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import IO, NamedTuple, cast

import httpx

from reader import __version__
from reader.errors import FetchFailed, FetchRefused, ReaderError, TooLarge
from reader.load.addresses import Network, allowed_networks
from reader.load.gate import Gate, GatedTransport, Resolver, system_resolver

USER_AGENT = f"Reader/{__version__} (news reading and comparison; one page at a person's request)"
#: Wall clock of the whole request, redirects included.
DEADLINE_S = 20.0
MAX_REDIRECTS = 5
#: Bytes as sent, and after decompression.
MAX_RAW_BYTES = 20_000_000
MAX_DECODED_BYTES = 30_000_000
MAX_HEADER_BYTES = 64_000
_ENCODINGS = "gzip, deflate, br, zstd"
_PORTS = frozenset((80, 443, 8080, 8443))


class Answer(NamedTuple):
    """What came back: the final address, the decompressed body, and what to note."""

    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime
    notes: tuple[str, ...]


def fetch(
    url: str,
    *,
    allowed: Sequence[Network] | None = None,
    resolver: Resolver = system_resolver,
    ports: frozenset[int] = _PORTS,
    deadline_s: float = DEADLINE_S,
) -> Answer:
    """Fetch ``url``, following at most five redirects. One request per host is in flight at a time.

    Raises ``FetchRefused`` for addresses Reader will not touch, ``FetchFailed`` for what goes wrong on
    the way, ``TooLarge`` over a limit.
    """
    networks = _allowed_networks() if allowed is None else allowed
    gate = Gate(deadline=time.monotonic() + deadline_s, allowed=networks, ports=ports, resolver=resolver)
    notes: list[str] = []
    with httpx.Client(
        transport=GatedTransport(gate), trust_env=False, timeout=httpx.Timeout(10.0), follow_redirects=False
    ) as client:
        current = parse_address(url)
        for _ in range(MAX_REDIRECTS + 1):
            with _turn(current.host, gate):
                answer = _request(client, current, gate, notes)
            if isinstance(answer, Answer):
                return answer
            notes.append(f"Redirected to {answer}.")
            current = answer
    raise FetchFailed(f"The site redirected more than {MAX_REDIRECTS} times.")


def parse_address(url: str, base: httpx.URL | None = None) -> httpx.URL:
    """An http or https address without credentials. Raises ``FetchRefused`` for anything else.

    Parsed by the WHATWG rules (ada), so that what is shown is what is fetched.
    """
    import ada_url

    try:
        parsed = ada_url.URL(url.strip(), base=str(base) if base else None)
    except ValueError as error:
        raise FetchRefused("This is not a web address.", next_step="An address starts with https://.") from error
    if parsed.protocol not in ("http:", "https:"):
        raise FetchRefused(f"Reader fetches http and https addresses, not {parsed.protocol}")
    if parsed.username or parsed.password:
        raise FetchRefused("Reader does not send user names or passwords in an address.")
    if not parsed.hostname:
        raise FetchRefused("This address names no site.")
    parsed.hash = ""
    return httpx.URL(parsed.href)


def _allowed_networks() -> tuple[Network, ...]:
    try:
        return allowed_networks()
    except ValueError as error:
        raise FetchRefused(
            "READER_ALLOW_NETWORKS is set to something that is no network.",
            next_step="Write networks such as 10.20.0.0/16, separated by commas.",
        ) from error


def _request(client: httpx.Client, url: httpx.URL, gate: Gate, notes: list[str]) -> Answer | httpx.URL:
    headers = {
        "User-Agent": USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": _ENCODINGS,
        "Accept-Language": "en,*;q=0.5",
    }
    try:
        with client.stream("GET", url, headers=headers) as response:
            if sum(len(k) + len(v) for k, v in response.headers.raw) > MAX_HEADER_BYTES:
                raise TooLarge("The site's answer has headers beyond all measure.")
            location = response.headers.get("location")
            if response.status_code in (301, 302, 303, 307, 308) and location:
                return parse_address(location, url)
            _refuse_status(response, url)
            body = _body(response, gate)
            return Answer(str(url), body, response.headers.get("content-type"), datetime.now(UTC), tuple(notes))
    except ReaderError:
        raise
    except httpx.TimeoutException as error:
        raise FetchFailed("The site took too long to answer.") from error
    except httpx.RemoteProtocolError as error:
        raise FetchFailed("The site broke off its answer or does not speak proper HTTP.") from error
    except (httpx.HTTPError, httpx.StreamError, ValueError) as error:
        raise FetchFailed("The page could not be fetched.") from error


def _refuse_status(response: httpx.Response, url: httpx.URL) -> None:
    status = response.status_code
    if status < 400:
        return
    wait = response.headers.get("retry-after", "")
    again = f" It asks to wait {int(wait)} seconds." if wait.isdigit() else ""
    words = {
        401: "asks for a login",
        402: "asks for payment",
        403: "refuses to give this page to programs",
        404: "has no such page",
        410: "says this page is gone",
        429: "says it gets too many requests",
        451: "may not show this page here, for legal reasons",
    }.get(status, "has an error" if status >= 500 else "refuses this request")
    raise FetchFailed(f"{url.host} {words} (HTTP {status}).{again}")


def _body(response: httpx.Response, gate: Gate) -> bytes:
    """The decompressed body, decoded in bounded steps."""
    names = [n.strip().lower() for n in response.headers.get("content-encoding", "").split(",") if n.strip()]
    if len(names) > 1:
        raise FetchFailed("The site compressed its answer more than once.")
    chunks = _limited(response.iter_raw(65536), gate)
    name = names[0] if names else "identity"
    decoded = bytearray()
    for piece in _decompressed(chunks, name):
        decoded += piece
        if len(decoded) > MAX_DECODED_BYTES:
            raise TooLarge(f"The page has more than {MAX_DECODED_BYTES / 1e6:.0f} MB.")
        gate.left()
    return bytes(decoded)


def _limited(chunks: Iterator[bytes], gate: Gate) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        gate.left()
        if total > MAX_RAW_BYTES:
            raise TooLarge(f"The page has more than {MAX_RAW_BYTES / 1e6:.0f} MB.")
        yield chunk


#: Bytes a decoder may give at a time.
_STEP = 1 << 18


def _decompressed(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    if name in ("identity", ""):
        yield from chunks
    elif name in ("gzip", "x-gzip", "deflate"):
        yield from _inflated(chunks, name)
    elif name == "br":
        yield from _unbrotlied(chunks)
    elif name == "zstd":
        yield from _unzstd(chunks)
    else:
        raise FetchFailed(f"The site answered in an encoding Reader did not ask for ({name}).")


def _inflated(chunks: Iterator[bytes], name: str) -> Iterator[bytes]:
    decoder = None
    for chunk in chunks:
        if decoder is None:
            raw = name == "deflate" and (chunk[0] & 0x0F) != 8
            decoder = zlib.decompressobj(-zlib.MAX_WBITS if raw else zlib.MAX_WBITS | 32)
        try:
            while chunk:
                yield decoder.decompress(chunk, _STEP)
                chunk = decoder.unconsumed_tail
        except zlib.error as error:
            raise FetchFailed("The site's compressed answer is damaged.") from error
    if decoder is not None:
        yield decoder.flush(_STEP)
        if not decoder.eof:
            raise FetchFailed("The site broke off its answer.")


def _unbrotlied(chunks: Iterator[bytes]) -> Iterator[bytes]:
    import brotli

    decoder = brotli.Decompressor()
    try:
        for chunk in chunks:
            yield decoder.process(chunk, output_buffer_limit=_STEP)
            while not decoder.can_accept_more_data():
                yield decoder.process(b"", output_buffer_limit=_STEP)
    except brotli.error as error:
        raise FetchFailed("The site's compressed answer is damaged.") from error
    if not decoder.is_finished():
        raise FetchFailed("The site broke off its answer.")


def _unzstd(chunks: Iterator[bytes]) -> Iterator[bytes]:
    import zstandard

    source = cast("IO[bytes]", _ChunkReader(chunks))
    reader = zstandard.ZstdDecompressor(max_window_size=1 << 23).stream_reader(source)
    try:
        while piece := reader.read(_STEP):
            yield piece
    except zstandard.ZstdError as error:
        raise FetchFailed("The site's compressed answer is damaged.") from error


class _ChunkReader:
    """An iterator of chunks as the file that zstandard's stream reader wants."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._rest = chunk
        piece, self._rest = self._rest[:size], self._rest[size:]
        return piece


_HOSTS: dict[str, threading.Lock] = {}
_HOSTS_LOCK = threading.Lock()


@contextmanager
def _turn(host: str, gate: Gate) -> Iterator[None]:
    """One request in flight per host, waiting no longer than the deadline."""
    with _HOSTS_LOCK:
        if len(_HOSTS) > 1000:
            for name in [name for name, lock in _HOSTS.items() if not lock.locked()]:
                del _HOSTS[name]
        lock = _HOSTS.setdefault(host, threading.Lock())
    if not lock.acquire(timeout=gate.left()):
        raise FetchFailed(f"Another page is still being fetched from {host}.")
    try:
        yield
    finally:
        lock.release()
