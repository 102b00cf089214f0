"""Fetching from a server on loopback that answers as badly as servers do, and from addresses that lead inside."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from reader.bench.fault_server import PAGE, FaultServer, TlsServer, make_certificate
from reader.errors import FetchFailed, FetchRefused, ReaderError, TooLarge
from reader.load.addresses import is_public
from reader.load.decoders import STEP, decompressed
from reader.load.fetch import Answer, fetch, parse_address
from reader.load.given import given_url
from reader.load.robots import Robots, RobotsBook, parse_robots
from reader.load.turns import Turns, retry_after_s

LOOPBACK = [ip_network("127.0.0.0/8")]
PACKERS = {
    "gzip": gzip.compress,
    "deflate": zlib.compress,
    "br": brotli.compress,
    "zstd": zstandard.ZstdCompressor().compress,
}


@pytest.fixture(scope="module")
def server() -> Iterator[FaultServer]:
    running = FaultServer()
    yield running
    running.close()


def fetched(server: FaultServer, case: str, deadline_s: float = 3.0) -> Answer:
    url = f"http://127.0.0.1:{server.port}/{quote(case)}"
    return fetch(
        url, allowed=LOOPBACK, ports=frozenset((server.port,)), deadline_s=deadline_s, turns=Turns()
    )  # fmt: skip


@pytest.mark.parametrize(
    "case", ["plain page", "gzip page", "deflate page", "raw deflate page", "brotli page", "zstd page", "chunked page"]
)
def test_page_is_fetched(server: FaultServer, case: str) -> None:
    assert fetched(server, case).body == PAGE


def test_gzip_members_after_the_first_are_not_lost(server: FaultServer) -> None:
    assert fetched(server, "gzip page of two members").body == PAGE * 2


@pytest.mark.parametrize(
    ("case", "error", "words"),
    [
        ("gzip bomb, 2 GiB", TooLarge, "20 MB"),
        ("zstd bomb, 2 GiB", TooLarge, "20 MB"),
        ("drip: a byte of the body every half second", FetchFailed, "too long"),
        ("drip: a byte of the headers every half second", FetchFailed, "too long"),
        ("headers of 20 MB in one", TooLarge, "headers"),
        ("headers of 80 kB", TooLarge, "headers"),
        ("truncated body", FetchFailed, "broke off"),
        ("truncated gzip", FetchFailed, "broke off"),
        ("truncated brotli", FetchFailed, "broke off"),
        ("truncated zstd", FetchFailed, "broke off"),
        ("length too long", FetchFailed, "broke off"),
        ("says brotli, is not", FetchFailed, "damaged"),
        ("encoding nobody asked for", FetchFailed, "did not ask"),
        ("closes at once", FetchFailed, "broke off"),
        ("redirects to itself", FetchFailed, "more than 5"),
        ("redirects to a file", FetchRefused, "not file"),
        ("redirects to another port", FetchRefused, "port 22"),
        ("not found", FetchFailed, "404"),
        ("asks to wait", FetchFailed, "wait 1 seconds"),
    ],
)  # fmt: skip
def test_fault_is_refused_by_name(server: FaultServer, case: str, error: type[ReaderError], words: str) -> None:
    with pytest.raises(error, match=words) as caught:
        fetched(server, case, deadline_s=1.5 if "drip" in case else 10)
    assert caught.value.next_step


@pytest.mark.parametrize("name", PACKERS)
@given(body=st.binary(max_size=3000), cut=st.integers(1, 200))
def test_decoder_gives_back_what_was_packed(name: str, body: bytes, cut: int) -> None:
    packed = PACKERS[name](body)
    chunks = [packed[at : at + cut] for at in range(0, len(packed), cut)]
    assert b"".join(decompressed(chunks, name)) == body


@pytest.mark.parametrize("name", PACKERS)
@given(body=st.binary(max_size=300))
def test_decoder_takes_any_bytes(name: str, body: bytes) -> None:
    with contextlib.suppress(FetchFailed):
        list(decompressed([body], name))


@pytest.mark.parametrize("name", PACKERS)
def test_decoder_gives_little_at_a_time(name: str) -> None:
    pieces = decompressed([PACKERS[name](bytes(64 << 20))], name)
    assert max(map(len, pieces)) <= 16 * STEP


def test_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    reached: list[str] = []

    def connect(address: tuple[str, int], timeout: float) -> socket.socket:
        reached.append(address[0])
        raise OSError

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(FetchFailed, match="cannot be reached"):
        fetch("http://rebinding.example/", allowed=(), resolver=lambda *_: next(answers), turns=Turns())
    assert reached == ["93.184.216.34"]


@pytest.mark.parametrize(
    "answer",
    [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["::ffff:10.0.0.5"], ["64:ff9b::a00:5"], ["2002:a00:5::1"],
     ["2001:0:a00:5::1"], ["fec0::1"], ["192.0.0.192"], ["2606:4700::5efe:a00:5"], ["fe80::1%eth0"], ["nonsense"]],
    ids=str,
)  # fmt: skip
def test_one_private_address_in_an_answer_is_enough(answer: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "create_connection", lambda *_, **__: pytest.fail("a connection was made"))
    with pytest.raises(FetchRefused, match="private or special"):
        fetch("http://name.example/", allowed=(), resolver=lambda *_: answer, turns=Turns())


def test_name_that_never_resolves_is_left_behind() -> None:
    import threading

    never = threading.Event()
    with pytest.raises(FetchFailed, match="looked up in time"):
        fetch("http://slow.example/", resolver=lambda *_: [never.wait(5) and ""], deadline_s=0.3, turns=Turns())
    never.set()


def test_networks_and_ports_are_opened_by_settings(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"http://127.0.0.1:{server.port}/plain%20page"
    monkeypatch.setenv("READER_ALLOW_PORTS", f"{server.port}")
    with pytest.raises(FetchRefused, match="private"):
        fetch(url, turns=Turns())
    monkeypatch.setenv("READER_ALLOW_NETWORKS", "127.0.0.0/8, fd00:1::/64")
    assert fetch(url, turns=Turns()).body == PAGE
    monkeypatch.setenv("READER_ALLOW_NETWORKS", "the intranet")
    with pytest.raises(FetchRefused, match="READER_ALLOW_NETWORKS"):
        fetch(url, turns=Turns())


def test_proxy_of_the_environment_is_not_used(server: FaultServer, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    assert fetched(server, "plain page").body == PAGE


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("HTTPS://Zürich.example/ä?b=ö#c", "https://xn--zrich-kva.example/%C3%A4?b=%C3%B6"),
        ("http://0x7f.1/", "http://127.0.0.1/"),
        ("http:\\\\paper.example\\a", "http://paper.example/a"),
        ("http://paper.example:80/../x", "http://paper.example/x"),
        ("  https://paper.example  ", "https://paper.example/"),
    ],
)
def test_address_is_shown_as_it_is_fetched(written: str, shown: str) -> None:
    assert parse_address(written).href == shown


@given(st.text(max_size=80))
def test_any_text_is_an_address_or_refused(text: str) -> None:
    with contextlib.suppress(FetchRefused):
        assert parse_address(f"http://{text}").href.startswith("http")


@given(st.ip_addresses(v=4))
def test_mapped_and_embedded_addresses_are_never_public(address: object) -> None:
    number = int(address)  # type: ignore[call-overload]
    mapped = f"{number >> 16:x}:{number & 0xFFFF:x}"
    assert not any(is_public(f"{prefix}{mapped}") for prefix in ("::ffff:", "::", "64:ff9b::"))


def test_site_that_asks_to_wait_is_left_alone() -> None:
    turns = Turns()
    turns.leave_alone("paper.example", 60)
    with pytest.raises(FetchRefused, match="left alone"):
        fetch("http://paper.example/", turns=turns)


def test_second_request_to_a_host_waits_for_the_first() -> None:
    turns = Turns()
    with (
        turns.turn("paper.example", 1),
        pytest.raises(FetchFailed, match="still being fetched"),
        turns.turn("paper.example", 0.05),
    ):
        pass


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("120", 120.0), ("Sun, 06 Nov 2022 08:50:00 GMT", 60.0), ("soon", None), ("", None), ("-5", None)],
)
def test_retry_after(value: str, seconds: float | None) -> None:
    assert retry_after_s(value, datetime(2022, 11, 6, 8, 49, tzinfo=UTC)) == seconds


ROBOTS = """
User-agent: *
Disallow: /

User-agent: reader
User-agent: other
Disallow: /private/   # not these
Disallow: /*.pdf$
Allow: /private/press
Crawl-delay: 2
"""


@pytest.mark.parametrize(
    ("target", "allowed"),
    [
        ("/", True),
        ("/private/memo", False),
        ("/private/press/today", True),
        ("/%70rivate/memo", False),
        ("/report.pdf", False),
        ("/report.pdf?page=2", True),
    ],
)
def test_robots_rules(target: str, allowed: bool) -> None:
    assert parse_robots(ROBOTS).allows(target) is allowed


def test_robots_of_a_group_that_names_nobody_of_us_is_not_ours() -> None:
    assert parse_robots("User-agent: other\nDisallow: /").allows("/a")
    assert not parse_robots("User-agent: *\nDisallow: /").allows("/a")


@given(st.text(max_size=200), st.text(max_size=40))
def test_any_robots_file_is_read(text: str, target: str) -> None:
    parse_robots(f"User-agent: *\nDisallow: {text}").allows(f"/{target}")


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (429, False), (503, False), (None, False)]
)  # fmt: skip
def test_robots_that_cannot_be_had(status: int | None, allowed: bool) -> None:
    def fetcher(_url: str) -> Answer:
        error = FetchFailed("No.")
        error.status = status
        raise error

    book = RobotsBook(fetcher)
    assert book.of("https://paper.example/a") is book.of("https://paper.example/b")
    assert book.of("https://paper.example/a").allows("/a") is allowed
    assert isinstance(book.of("https://paper.example/a"), Robots)


def test_a_site_that_does_not_answer_is_not_said_to_forbid_anything() -> None:
    def fetcher(url: str) -> Answer:
        raise FetchFailed("There is no site called paper.example.")

    with pytest.raises(FetchRefused, match=r"There is no site called paper\.example\. So its robots\.txt could not"):
        RobotsBook(fetcher).check("https://paper.example/a")


@pytest.mark.parametrize(
    ("name", "expired", "trusted", "words"),
    [
        ("127.0.0.1", False, False, "self-signed"),
        ("127.0.0.1", True, True, "has expired"),
        ("paper.example", False, True, "not valid for '127.0.0.1'.$"),
    ],
    ids=["self-signed", "expired", "of another site"],
)
def test_bad_certificate_is_refused_by_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, expired: bool, trusted: bool, words: str
) -> None:
    certificate = make_certificate(tmp_path, name, expired=expired)
    context = ssl.create_default_context(cafile=str(certificate) if trusted else None)
    monkeypatch.setattr("reader.load.gate.secure_context", lambda: context)
    server = TlsServer(certificate)
    try:
        with pytest.raises(FetchFailed, match=f"certificate is not valid: .*{words}"):
            fetch(f"https://127.0.0.1:{server.port}/", allowed=LOOPBACK, ports=frozenset((server.port,)), turns=Turns())
    finally:
        server.close()


def test_every_redirect_is_told_before_it_is_followed(server: FaultServer) -> None:
    told: list[str] = []
    url = f"http://127.0.0.1:{server.port}/{quote('redirects to another port')}"
    with pytest.raises(FetchRefused, match="port 22"):
        fetch(url, allowed=LOOPBACK, ports=frozenset((server.port,)), turns=Turns(), before_redirect=told.append)
    assert told == ["http://127.0.0.1:22/"]


@pytest.mark.parametrize("typed", ["paper.example/a", "www.paper.example", " Paper.Example:8443/a?b=c ", "пример.рф/а"])
def test_an_address_typed_without_its_beginning_gets_https(typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def stand_in(url: str, **_: object) -> Answer:
        asked.append(url)
        raise FetchFailed("not asked")

    monkeypatch.setattr("reader.load.fetch.fetch", stand_in)
    with pytest.raises(FetchFailed):
        given_url(typed)
    assert asked == [f"https://{typed.strip()}"]


@pytest.mark.parametrize("typed", ["foo", "javascript:alert(1)", "two words.example", "", "file:///etc/passwd"])
def test_what_is_no_address_stays_refused(typed: str) -> None:
    with pytest.raises(FetchRefused):
        given_url(typed)


def test_a_machine_without_a_network_is_told_from_a_name_that_nobody_has(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_answers(*_: object) -> list[str]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    with pytest.raises(FetchFailed, match="no name server answers") as raised:
        fetch("https://paper.example/", resolver=nobody_answers)
    assert "online" in raised.value.next_step
