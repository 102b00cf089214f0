"""A loopback server that answers as badly as servers do: the other side of ``bench faults``."""

from __future__ import annotations

import contextlib
import gzip
import shutil
import socket
import ssl
import subprocess
import threading
import time
import zlib
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

MIB = 1 << 20
BOMB_BYTES = 2 << 30
#: A server lets go of a connection after this long, whatever its case.
PATIENCE_S = 40.0
PAGE = b"<!doctype html><title>Storm</title><p>The storm passed at dawn, the mayor of the harbour said.</p>" * 20
Answer = Callable[[socket.socket], None]


def head(*lines: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """A status line and headers, HTML unless said otherwise."""
    known = [f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", "Connection: close", *lines]
    if length is not None:
        known.append(f"Content-Length: {length}")
    return "\r\n".join([*known, "", ""]).encode()


def sends(*parts: bytes) -> Answer:
    """Send ``parts``, then close."""

    def answer(connection: socket.socket) -> None:
        for part in parts:
            connection.sendall(part)

    return answer


def streams(start: bytes, parts: Callable[[], Iterable[bytes]], pause_s: float = 0.0) -> Answer:
    """Send ``start``, then ``parts`` one by one, for at most :data:`PATIENCE_S`."""

    def answer(connection: socket.socket) -> None:
        connection.sendall(start)
        until = time.monotonic() + PATIENCE_S
        for part in parts():
            connection.sendall(part)
            if time.monotonic() > until:
                return
            time.sleep(pause_s)

    return answer


def silent(connection: socket.socket) -> None:
    """Say nothing, and listen until the other side has had enough."""
    connection.settimeout(PATIENCE_S)
    with contextlib.suppress(OSError):
        while connection.recv(4096):
            continue


def _gzip_bomb() -> Iterator[bytes]:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    zeros = bytes(MIB)
    yield packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(zeros) + packer.flush(zlib.Z_FULL_FLUSH)  # stands alone, so it can be repeated
    for _ in range(BOMB_BYTES // MIB - 1):
        yield again


def _brotli_bomb() -> Iterator[bytes]:
    import brotli

    packer = brotli.Compressor(quality=3)
    zeros = bytes(MIB)
    for _ in range(BOMB_BYTES // MIB):
        yield packer.process(zeros)
    yield packer.finish()


def _zstd_bomb() -> Iterator[bytes]:
    import zstandard

    packer = zstandard.ZstdCompressor(level=1).compressobj()
    zeros = bytes(MIB)
    for _ in range(BOMB_BYTES // MIB):
        yield packer.compress(zeros)
    yield packer.flush()


def _double_gzip_bomb() -> bytes:
    return gzip.compress(b"".join(_gzip_bomb()))


def _brotli(data: bytes) -> bytes:
    import brotli

    return brotli.compress(data)


def _zstd(data: bytes) -> bytes:
    import zstandard

    return zstandard.ZstdCompressor().compress(data)


def _forever(part: bytes) -> Callable[[], Iterator[bytes]]:
    def parts() -> Iterator[bytes]:
        while True:
            yield part

    return parts


def _coded(name: str, body: bytes) -> Answer:
    return sends(head(f"Content-Encoding: {name}", length=len(body)), body)


def cases(port: int) -> dict[str, tuple[Answer, bool]]:
    """Case → how the server answers, and whether there is a page to be had from it."""
    zipped = gzip.compress(PAGE)
    cut = len(PAGE) // 2
    return {
        "plain page": (sends(head(length=len(PAGE)), PAGE), True),
        "gzip page": (_coded("gzip", zipped), True),
        "gzip page of two members": (_coded("gzip", gzip.compress(PAGE) + gzip.compress(PAGE)), True),
        "deflate page": (_coded("deflate", zlib.compress(PAGE)), True),
        "raw deflate page": (_coded("deflate", zlib.compress(PAGE, wbits=-15)), True),
        "brotli page": (_coded("br", _brotli(PAGE)), True),
        "zstd page": (_coded("zstd", _zstd(PAGE)), True),
        "chunked page": (
            sends(head("Transfer-Encoding: chunked"), b"%x\r\n" % len(PAGE) + PAGE + b"\r\n0\r\n\r\n"),
            True,
        ),
        "page of 2 MB": (sends(head(length=2 * MIB), PAGE[:64].ljust(2 * MIB)), True),
        "gzip bomb, 2 GiB": (streams(head("Content-Encoding: gzip"), _gzip_bomb), False),
        "gzip+gzip bomb": (sends(head("Content-Encoding: gzip, gzip"), _double_gzip_bomb()), False),
        "brotli bomb, 2 GiB": (streams(head("Content-Encoding: br"), _brotli_bomb), False),
        "zstd bomb, 2 GiB": (streams(head("Content-Encoding: zstd"), _zstd_bomb), False),
        "drip: a byte of the body every half second": (
            streams(head(length=100_000), _forever(b"a"), 0.5),
            False,
        ),
        "drip: a byte of the headers every half second": (
            streams(b"HTTP/1.1 200 OK\r\nX: ", _forever(b"a"), 0.5),
            False,
        ),
        "drip: a chunk every half second": (
            streams(head("Transfer-Encoding: chunked"), _forever(b"1\r\na\r\n"), 0.5),
            False,
        ),
        "endless body": (streams(head(), _forever(bytes(65536))), False),
        "endless chunks": (streams(head("Transfer-Encoding: chunked"), _forever(b"1\r\na\r\n" * 4096)), False),
        "endless chunk extension": (streams(head("Transfer-Encoding: chunked") + b"1;", _forever(b"a" * 65536)), False),
        "headers of 20 MB in one": (streams(b"HTTP/1.1 200 OK\r\nX: ", lambda: [b"a" * MIB] * 20), False),
        "headers of 20 MB in many": (streams(b"HTTP/1.1 200 OK\r\n", lambda: [b"X-A: b\r\n" * 131072] * 20), False),
        "headers of 80 kB": (sends(head("X-A: " + "b" * 80_000, length=len(PAGE)), PAGE), False),
        "endless interim answers": (streams(b"", _forever(b"HTTP/1.1 102 Processing\r\n\r\n" * 64), 0.01), False),
        "truncated body": (sends(head(length=len(PAGE)), PAGE[:cut]), False),
        "truncated chunks": (sends(head("Transfer-Encoding: chunked"), b"%x\r\n" % len(PAGE) + PAGE[:cut]), False),
        "truncated gzip": (_coded("gzip", zipped[: len(zipped) // 2]), False),
        "truncated brotli": (_coded("br", _brotli(PAGE)[:-8]), False),
        "truncated zstd": (_coded("zstd", _zstd(PAGE)[:-8]), False),
        "length too long": (sends(head(length=10 * len(PAGE)), PAGE), False),
        "two lengths": (sends(head("Content-Length: 5", length=len(PAGE)), PAGE), False),
        "negative length": (sends(head("Content-Length: -1"), PAGE), False),
        "length and chunks": (
            sends(head("Transfer-Encoding: chunked", length=5), b"%x\r\n" % len(PAGE) + PAGE + b"\r\n0\r\n\r\n"),
            True,
        ),
        "bad chunk size": (sends(head("Transfer-Encoding: chunked"), b"zz\r\n" + PAGE), False),
        "says gzip, is not": (_coded("gzip", PAGE), False),
        "says brotli, is not": (_coded("br", PAGE), False),
        "encoding nobody asked for": (_coded("compress", PAGE), False),
        "no HTTP at all": (sends(b"220 mail.example ESMTP\r\n"), False),
        "closes at once": (sends(), False),
        "says nothing": (silent, False),
        "redirects to itself": (sends(head("Location: /redirects%20to%20itself", status="302 Found")), False),
        "redirects to a file": (sends(head("Location: file:///etc/passwd", status="302 Found")), False),
        "redirects to another port": (sends(head("Location: http://127.0.0.1:22/", status="302 Found")), False),
        "redirects to the cloud's own address": (
            sends(head("Location: http://169.254.169.254/latest/", status="302 Found")),
            False,
        ),
        "not found": (sends(head(status="404 Not Found", length=0)), False),
        "asks to wait": (sends(head("Retry-After: 1", status="429 Too Many Requests", length=0)), False),
    }  # fmt: skip


class _Listener(ABC):
    """Takes connections on a port of 127.0.0.1 and answers each in a thread of its own, until closed."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port: int = self._listener.getsockname()[1]

    def close(self) -> None:
        """Take no more connections."""
        self._listener.close()

    def start(self) -> None:
        """Begin to take connections: what :meth:`answer` needs is there."""
        threading.Thread(target=self._serve, daemon=True).start()

    @abstractmethod
    def answer(self, connection: socket.socket) -> None:
        """Say what this server says, on a connection that closes after it."""

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._talk, args=(connection,), daemon=True).start()

    def _talk(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(PATIENCE_S)
            self.answer(connection)


class FaultServer(_Listener):
    """Serves :func:`cases` by path."""

    def __init__(self, answers: Callable[[int], dict[str, tuple[Answer, bool]]] = cases) -> None:
        super().__init__()
        self.cases = answers(self.port)
        self.start()

    def answer(self, connection: socket.socket) -> None:
        """Give the case that the request's path names."""
        from urllib.parse import unquote

        request = b""
        while b"\r\n\r\n" not in request and len(request) < 65536:
            request += connection.recv(4096)
        name = unquote(request.split(b" ")[1].decode("latin-1")).strip("/")
        self.cases[name][0](connection)


class TlsServer(_Listener):
    """Says hello over TLS with a certificate nobody should trust, or worse."""

    def __init__(self, certificate: Path | None, first: Answer | None = None) -> None:
        super().__init__()
        self._context = None
        if certificate is not None:
            self._context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self._context.load_cert_chain(certificate)
        self._first = first
        self.start()

    def answer(self, connection: socket.socket) -> None:
        """Say what was given to be said first, else the page over TLS."""
        if self._first is not None:
            self._first(connection)
        elif self._context is not None:
            with self._context.wrap_socket(connection, server_side=True) as secured:
                secured.recv(4096)
                secured.sendall(head(length=len(PAGE)) + PAGE)


def make_certificate(folder: Path, name: str, *, expired: bool = False) -> Path | None:
    """A self-signed certificate and its key for ``name``, by the openssl command; None where that is missing."""
    if shutil.which("openssl") is None:
        return None
    stem = f"{name}-expired" if expired else name
    file, key, request = (folder / f"{stem}.{ending}" for ending in ("pem", "key", "csr"))
    command = ["openssl", "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-keyout", str(key), "-out", str(request), "-subj", f"/CN={stem}"]
    settings = folder / f"{stem}.cnf"
    settings.write_text(_AUTHORITY.format(folder=folder, stem=stem, kind=_kind_of(name), name=name), "utf-8")
    (folder / f"{stem}.index").write_text("", "utf-8")
    days = ["-startdate", "20200101000000Z", "-enddate", "20200201000000Z"] if expired else ["-days", "2"]
    sign = ["openssl", "ca", "-batch", "-selfsign", "-config", str(settings), "-keyfile", str(key), "-md", "sha256"]
    sign += ["-in", str(request), "-out", str(file), "-notext", *days]
    if any(subprocess.run(step, capture_output=True).returncode for step in (command, sign)):
        return None
    file.write_text(file.read_text("utf-8") + key.read_text("utf-8"), "utf-8")
    return file


def _kind_of(name: str) -> str:
    return "IP" if name.replace(".", "").isdigit() else "DNS"


#: What ``openssl ca`` wants to be told; it is the one that signs for days that are past.
_AUTHORITY = """[ca]
default_ca = here
[here]
new_certs_dir = {folder}
database = {folder}/{stem}.index
rand_serial = yes
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
basicConstraints = critical, CA:TRUE
subjectAltName = {kind}:{name}
"""
