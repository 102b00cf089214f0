"""Fetch one page over the network: within limits, through the gate, with nothing of ours sent along."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache
from typing import NamedTuple

import httpcore

from reader import __version__
from reader.errors import FetchFailed, FetchRefused, TooLarge
from reader.load.addresses import Network, allowed_networks, allowed_ports
from reader.load.decoders import ENCODINGS, decompressed
from reader.load.gate import STEP_S, Gate, Resolver, gated_pool, system_resolver
from reader.load.limits import MAX_BYTES
from reader.load.turns import Turns, retry_after_s

#: Product name that robots.txt files may address.
ROBOT_NAME = "Reader"
USER_AGENT = f"{ROBOT_NAME}/{__version__} (news reading and comparison; one page at a person's request)"
#: Wall clock of the whole request, redirects included.
DEADLINE_S = 18.0
MAX_REDIRECTS = 5
#: Bytes as sent, and after decompression.
MAX_RAW_BYTES = MAX_DECODED_BYTES = MAX_BYTES
MAX_HEADER_BYTES = 64_000
_STATUS_WORDS = {
    401: "asks for a login",
    402: "asks for payment",
    403: "refuses to give this page to programs",
    404: "has no such page",
    410: "says this page is gone",
    429: "says it gets too many requests",
    451: "may not show this page here, for legal reasons",
}


class Address(NamedTuple):
    """An http or https address as the WHATWG URL standard writes it, and its parts."""

    href: str
    scheme: str
    #: Without brackets and in ASCII.
    host: str
    port: int | None
    #: Path and query, as they are sent.
    target: str


class Answer(NamedTuple):
    """What came back: the final address, the decompressed body, and what to note."""

    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime
    notes: tuple[str, ...]


@cache
def shared_turns() -> Turns:
    """Whose turn it is, for every fetch of this process."""
    return Turns()


def fetch(
    url: str,
    *,
    allowed: Sequence[Network] | None = None,
    resolver: Resolver = system_resolver,
    ports: frozenset[int] | None = None,
    deadline_s: float = DEADLINE_S,
    max_bytes: int = MAX_DECODED_BYTES,
    turns: Turns | None = None,
    before_redirect: Callable[[str], object] = lambda address: None,
) -> Answer:
    """Fetch ``url``, following at most five redirects. One request per host is in flight at a time.

    ``allowed`` are networks beside the public ones (default: ``READER_ALLOW_NETWORKS``), ``ports`` those
    connected to (default: the web's, and ``READER_ALLOW_PORTS``); ``before_redirect`` is given each address that the
    site redirects to, and may raise. Raises ``FetchRefused`` for addresses Reader will
    not touch, ``FetchFailed`` for what goes wrong on the way, ``TooLarge`` over a limit; all of it within
    ``deadline_s`` seconds.
    """
    allowed, ports = _settings(allowed, ports)
    turns = turns or shared_turns()
    gate = Gate(deadline=time.monotonic() + deadline_s, allowed=allowed, ports=ports, resolver=resolver)
    notes: list[str] = []
    current = parse_address(url)
    with gated_pool(gate) as pool:
        for _ in range(MAX_REDIRECTS + 1):
            turns.check(current.host)
            with turns.turn(current.host, gate.left()):
                answer = _request(pool, current, gate, turns, max_bytes)
            if isinstance(answer, Answer):
                return answer._replace(notes=(*notes, *answer.notes))
            before_redirect(answer.href)
            notes.append(f"Redirected to {answer.href}.")
            current = answer
    raise FetchFailed(f"The site redirected more than {MAX_REDIRECTS} times.")


def parse_address(url: str, base: str | None = None) -> Address:
    """An http or https address without credentials. Raises ``FetchRefused`` for anything else.

    Parsed by the WHATWG rules (ada), so that what is shown is what is fetched.
    """
    import ada_url

    try:
        parsed = ada_url.URL(url.strip(), base=base)
    except (ValueError, UnicodeError) as error:
        how = "An address looks like https://paper.example/story."
        raise FetchRefused("This is not a web address.", next_step=how) from error
    if parsed.protocol not in ("http:", "https:"):
        way_on = "For a file of this machine, name its path." if parsed.protocol == "file:" else None
        why = f"Reader fetches http and https addresses, not {parsed.protocol[:-1][:40]}."
        raise FetchRefused(why, next_step=way_on)
    if parsed.username or parsed.password:
        raise FetchRefused("Reader does not send user names or passwords in an address.")
    if not parsed.hostname:
        raise FetchRefused("This address names no site.")
    parsed.hash = ""
    port = int(parsed.port) if parsed.port else None
    target = (parsed.pathname or "/") + parsed.search
    return Address(parsed.href, parsed.protocol[:-1], parsed.hostname.strip("[]"), port, target)


def _settings(
    allowed: Sequence[Network] | None, ports: frozenset[int] | None
) -> tuple[Sequence[Network], frozenset[int]]:
    """What was given, else what the environment says."""
    try:
        return (
            allowed_networks() if allowed is None else allowed,
            allowed_ports() if ports is None else ports,
        )
    except ValueError as error:
        raise FetchRefused(
            "READER_ALLOW_NETWORKS or READER_ALLOW_PORTS is set to something that is no network or port.",
            next_step="Write networks such as 10.20.0.0/16, and ports such as 3000, separated by commas.",
        ) from error


def _request(
    pool: httpcore.ConnectionPool, address: Address, gate: Gate, turns: Turns, max_bytes: int
) -> Answer | Address:
    """The answer of one request, or the address that it redirects to."""
    host = f"[{address.host}]" if ":" in address.host else address.host
    headers: dict[bytes | str, bytes | str] = {
        "Host": host if address.port is None else f"{host}:{address.port}",
        "User-Agent": USER_AGENT,
        "Accept": "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.5",
        "Accept-Encoding": ENCODINGS,
        "Accept-Language": "en,*;q=0.5",
    }
    where = httpcore.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
    extensions = {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), STEP_S)}
    extensions["sni_hostname"] = address.host.rstrip(".")  # type: ignore[assignment]
    try:
        with pool.stream("GET", where, headers=headers, extensions=extensions) as response:
            return _answer(response, address, gate, turns, max_bytes)
    except httpcore.TimeoutException as error:
        raise FetchFailed("The site took too long to answer.") from error
    except httpcore.RemoteProtocolError as error:
        if "buffer too long" in str(error):
            raise _too_many_headers() from error
        raise FetchFailed("The site broke off its answer or does not speak proper HTTP.") from error
    except (httpcore.NetworkError, httpcore.ProtocolError, httpcore.UnsupportedProtocol) as error:
        raise FetchFailed("The page could not be fetched: the connection broke.") from error


def _answer(
    response: httpcore.Response, address: Address, gate: Gate, turns: Turns, max_bytes: int
) -> Answer | Address:
    if sum(len(name) + len(value) for name, value in response.headers) > MAX_HEADER_BYTES:
        raise _too_many_headers()
    headers = _headers(response)
    location = headers.get("location", "")
    if response.status in (301, 302, 303, 307, 308) and location:
        return parse_address(location, address.href)
    _refuse_status(response.status, headers, address.host, turns)
    body = bytearray()
    for piece in decompressed(_limited(response.iter_stream(), gate), headers.get("content-encoding", "")):
        body += piece
        if len(body) > max_bytes:
            raise _too_large(max_bytes)
        gate.left()
    return Answer(address.href, bytes(body), headers.get("content-type"), datetime.now(UTC), ())


def _headers(response: httpcore.Response) -> Mapping[str, str]:
    """Header name in lower case → its values, joined by commas; of the location, the first only."""
    found: dict[str, str] = {}
    for raw_name, raw_value in response.headers:
        name, value = raw_name.decode("latin-1").lower(), _header_text(raw_value)
        if name not in found:
            found[name] = value
        elif name == "content-encoding":
            found[name] += f", {value}"
    return found


def _header_text(value: bytes) -> str:
    """Header bytes as text: addresses with raw UTF-8 in them are common."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")


def _too_many_headers() -> TooLarge:
    return TooLarge("The site's answer has headers beyond all measure.")


def _too_large(limit: int) -> TooLarge:
    return TooLarge(f"The page has more than {limit / 2**20:.0f} MB.")


def _refuse_status(status: int, headers: Mapping[str, str], host: str, turns: Turns) -> None:
    if status < 400:
        return
    again = ""
    wait_s = retry_after_s(headers.get("retry-after", "")) if status in (429, 503) else None
    if wait_s is not None:
        turns.leave_alone(host, wait_s)
        again = f" It asks to wait {wait_s:.0f} seconds."
    words = _STATUS_WORDS.get(status, "has an error" if status >= 500 else "refuses this request")
    failure = FetchFailed(f"{host} {words} (HTTP {status}).{again}")
    failure.status = status
    raise failure


def _limited(chunks: Iterator[bytes], gate: Gate) -> Iterator[bytes]:
    total = 0
    for chunk in chunks:
        total += len(chunk)
        gate.left()
        if total > MAX_RAW_BYTES:
            raise _too_large(MAX_RAW_BYTES)
        yield chunk
