"""The one gate to the network: every connection is resolved, checked and made here.

An ``httpcore`` network backend, so that redirects, retries and pools all pass through it and the
connection goes to the address that was checked: a second answer of the name server cannot change it.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from typing import Any

import httpcore
import httpx

from reader.errors import FetchFailed, FetchRefused
from reader.load.addresses import Network, is_public

#: Seconds a name may take to resolve.
RESOLVE_S = 5.0
Resolver = Callable[[str, int], list[str]]


def system_resolver(host: str, port: int) -> list[str]:
    """Every address the system knows for ``host``."""
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Gate(httpcore.NetworkBackend):
    """Resolve, check every address of the answer, connect to a checked one, within one wall-clock deadline."""

    def __init__(
        self,
        *,
        deadline: float,
        allowed: Sequence[Network] = (),
        ports: frozenset[int] = frozenset((80, 443, 8080, 8443)),
        resolver: Resolver = system_resolver,
    ) -> None:
        self._deadline = deadline
        self._allowed = allowed
        self._ports = ports
        self._resolver = resolver
        self._pool = ThreadPoolExecutor(max_workers=1)

    def left(self) -> float:
        """Seconds until the deadline. Raises ``FetchFailed`` when there are none."""
        seconds = self._deadline - time.monotonic()
        if seconds <= 0:
            raise FetchFailed("The site took too long to answer.")
        return seconds

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        if port not in self._ports:
            raise FetchRefused(f"Reader does not fetch from port {port}.")
        addresses = self._resolve(host, port)
        refused = [address for address in addresses if not is_public(address, self._allowed)]
        if refused:
            raise FetchRefused(f"{host} is an address of a private or special network.")
        return _Stream(self._connect(addresses, port), self)

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise FetchRefused("Reader fetches http and https addresses only.")

    def sleep(self, seconds: float) -> None:
        time.sleep(min(seconds, self.left()))

    def _resolve(self, host: str, port: int) -> list[str]:
        future = self._pool.submit(self._resolver, host.strip("[]"), port)
        try:
            addresses = future.result(timeout=min(RESOLVE_S, self.left()))
        except FutureTimeout as error:
            raise FetchFailed(f"The name {host} could not be looked up in time.") from error
        except (OSError, UnicodeError) as error:
            raise FetchFailed(f"There is no site called {host}.") from error
        if not addresses:
            raise FetchFailed(f"There is no site called {host}.")
        return addresses

    def _connect(self, addresses: Sequence[str], port: int) -> socket.socket:
        failure: OSError | None = None
        for address in addresses[:4]:
            try:
                return socket.create_connection((address, port), timeout=min(10.0, self.left()))
            except OSError as error:
                failure = error
        raise FetchFailed("The site cannot be reached: it refuses the connection or does not answer.") from failure


class _Stream(httpcore.NetworkStream):
    """A socket whose every wait ends at the gate's deadline."""

    def __init__(self, sock: socket.socket, gate: Gate) -> None:
        self._socket = sock
        self._gate = gate

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._socket.settimeout(min(timeout or 10.0, self._gate.left()))
        try:
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._socket.settimeout(min(timeout or 10.0, self._gate.left()))
        try:
            self._socket.sendall(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        self._socket.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        self._socket.settimeout(min(timeout or 10.0, self._gate.left()))
        try:
            secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except TimeoutError as error:
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            self._socket.close()
            raise FetchFailed(
                "The site's security certificate is not valid, or it speaks no secure connection."
            ) from error
        return _Stream(secured, self._gate)

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        if info == "is_readable":
            import select

            return bool(select.select([self._socket], [], [], 0)[0]) if self._socket.fileno() >= 0 else True
        return None


class GatedTransport(httpx.HTTPTransport):
    """httpx's own transport with its connection pool on our gate."""

    def __init__(self, gate: Gate) -> None:
        super().__init__(trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(trust_env=False), network_backend=gate, max_connections=2
        )
