"""The one gate to the network: every connection is resolved, checked and made here.

An ``httpcore`` network backend, so that redirects, retries and pools all pass through it and the
connection goes to the address that was checked: a second answer of the name server cannot change it.
"""

from __future__ import annotations

import select
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from queue import Empty, SimpleQueue
from typing import Any

import httpcore

from reader.errors import FetchFailed, FetchRefused
from reader.load.addresses import WEB_PORTS, Network, is_public

#: Seconds a name may take to resolve, an address to take a connection, and a read or write to move on.
RESOLVE_S = 5.0
CONNECT_S = 5.0
STEP_S = 10.0
#: Addresses of one name that are tried.
MAX_TRIED = 4
_OFFLINE = "See that this machine is online, or save the page from your browser and upload the file."
_UNKNOWN = "Check the address, and that this machine is online, or save the page from your browser and upload the file."
#: Names being looked up at a time; a name server that never answers holds a thread each.
_LOOKUPS = threading.BoundedSemaphore(32)
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
        ports: frozenset[int] = WEB_PORTS,
        resolver: Resolver = system_resolver,
    ) -> None:
        self._deadline = deadline
        self._allowed = allowed
        self._ports = ports
        self._resolver = resolver

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
        addresses = self._resolve(host.strip("[]"), port)
        if not all(is_public(address, self._allowed) for address in addresses):
            raise FetchRefused(f"{host} is an address of a private or special network.")
        return _Stream(self._connect(addresses, port), self)

    def connect_unix_socket(self, *args: Any, **kwargs: Any) -> httpcore.NetworkStream:
        raise FetchRefused("Reader fetches http and https addresses only.")

    def sleep(self, seconds: float) -> None:
        time.sleep(min(seconds, self.left()))

    def _resolve(self, host: str, port: int) -> list[str]:
        """Every address of ``host``; a look-up that hangs is left behind in its own thread."""
        answers: SimpleQueue[list[str] | Exception] = SimpleQueue()

        def look_up() -> None:
            try:
                answers.put(self._resolver(host, port))
            except Exception as error:  # handed to the thread that waits
                answers.put(error)
            finally:
                _LOOKUPS.release()

        late = FetchFailed(f"The name {host} could not be looked up in time.")
        if not _LOOKUPS.acquire(timeout=min(RESOLVE_S, self.left())):
            raise late
        threading.Thread(target=look_up, name="reader-look-up", daemon=True).start()
        try:
            answer = answers.get(timeout=min(RESOLVE_S, self.left()))
        except Empty:
            raise late from None
        if isinstance(answer, socket.gaierror) and answer.errno == socket.EAI_AGAIN:
            raise FetchFailed(f"The name {host} could not be looked up: no name server answers.", next_step=_OFFLINE)
        if isinstance(answer, Exception) or not answer:
            raise FetchFailed(f"There is no site called {host}.", next_step=_UNKNOWN) from (
                answer if isinstance(answer, Exception) else None
            )
        return list(dict.fromkeys(answer))

    def _connect(self, addresses: Sequence[str], port: int) -> socket.socket:
        failure: OSError | None = None
        for address in addresses[:MAX_TRIED]:
            try:
                return socket.create_connection((address, port), timeout=min(CONNECT_S, self.left()))
            except OSError as error:
                failure = error
        raise FetchFailed("The site cannot be reached: it refuses the connection or does not answer.") from failure


class _Stream(httpcore.NetworkStream):
    """A socket whose every wait ends at the gate's deadline."""

    def __init__(self, sock: socket.socket, gate: Gate) -> None:
        self._socket = sock
        self._gate = gate

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self._socket.settimeout(min(timeout or STEP_S, self._gate.left()))
        try:
            return self._socket.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._socket.settimeout(min(timeout or STEP_S, self._gate.left()))
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
        self._socket.settimeout(min(timeout or STEP_S, self._gate.left()))
        try:
            secured = ssl_context.wrap_socket(self._socket, server_hostname=server_hostname)
        except TimeoutError as error:
            self._socket.close()
            raise httpcore.ConnectTimeout(str(error)) from error
        except ssl.SSLCertVerificationError as error:
            self._socket.close()
            why = error.verify_message.rstrip(".")
            raise FetchFailed(f"The site's security certificate is not valid: {why}.") from error
        except (OSError, ValueError) as error:
            self._socket.close()
            raise FetchFailed("The site speaks no secure connection, or breaks it off.") from error
        return _Stream(secured, self._gate)

    def get_extra_info(self, info: str) -> Any:
        if info == "ssl_object" and isinstance(self._socket, ssl.SSLSocket):
            return self._socket
        if info == "is_readable":  # asked of a connection that rests: readable means that the site ended it
            return self._socket.fileno() < 0 or bool(select.select([self._socket], [], [], 0)[0])
        return None


@cache
def secure_context() -> ssl.SSLContext:
    """Certificates checked against certifi's list and the system's own, newsroom authorities included."""
    import certifi

    context = ssl.create_default_context(cafile=certifi.where())
    context.load_default_certs()
    return context


def gated_pool(gate: Gate) -> httpcore.ConnectionPool:
    """Connections through ``gate`` only: no proxy, no retries and nothing of the environment."""
    return httpcore.ConnectionPool(
        ssl_context=secure_context(), network_backend=gate, max_connections=2, http1=True, http2=False, retries=0
    )
