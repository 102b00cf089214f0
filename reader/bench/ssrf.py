"""Addresses that lead inside: fetched in a network namespace where every address of the world is our own server.

Every connection made is seen there, whatever address it goes to. Only the addresses that stand for public
sites may be touched; the sites that must be reached are. Needs Linux, and root or user namespaces.
"""

from __future__ import annotations

import base64
import contextlib
import json
import random
import shutil
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any

#: Names of the name server here, and the addresses that stand for public sites.
PUBLIC = {
    "pub.test": "93.184.216.34",
    "pub2.test": "93.184.216.35",
    "pub3.test": "2606:2800:220:1::1",
    "": "93.184.215.14",
}
PUBLIC_ADDRESSES = frozenset((*PUBLIC.values(), "8.8.8.8", "1.1.1.1", "93.184.216.34"))
#: Ports that listen; a connection to any other is refused, and seen by the audit hook.
PORTS = (21, 22, 25, 80, 443, 3306, 5000, 5432, 6379, 8000, 8080, 8443, 11211)
PRIVATE = ("127.0.0.1", "169.254.169.254", "10.0.0.5", "192.168.1.1", "100.64.0.1", "0.0.0.0", "::1", "fd00::1",
           "::ffff:127.0.0.1", "64:ff9b::a9fe:a9fe", "fe80::1", "2002:7f00:1::1")  # fmt: skip
_PAGE = b"<!doctype html><title>Reached</title><p>A page with words enough to be a page, said the mayor.</p>"


def measure(data: Path, rounds: int) -> dict[str, Any]:
    """Fetch every row of ``data``, then ``rounds`` random rebindings and redirects, in a namespace of its own."""
    command = ["unshare", "--net", sys.executable, "-m", "reader.bench.ssrf", str(data.resolve()), str(rounds)]
    if shutil.which("unshare") is None or not Path("/sbin/ip").exists() and shutil.which("ip") is None:
        return {"failure": "no network namespaces here (needs Linux with util-linux and iproute2)"}
    for way in (command, [command[0], "--map-root-user", *command[1:]]):
        done = subprocess.run(way, capture_output=True, text=True, timeout=1800)
        if done.returncode == 0:
            return json.loads(done.stdout.splitlines()[-1])
    return {"failure": f"the namespace could not be used: {done.stderr.strip()[-400:]}"}


class World:
    """Every address, ours: what was connected to, and a name server that lies."""

    def __init__(self) -> None:
        self.touched: list[tuple[str, int]] = []
        self.tried: list[tuple[str, int]] = []
        self.requests: list[tuple[str, bytes]] = []
        self._random = random.Random(8)
        self._lookups: Counter[str] = Counter()
        for command in (
            "link set lo up",
            "route add local 0.0.0.0/0 dev lo",
            "-6 route add local ::/0 dev lo",
        ):
            subprocess.run(["ip", *command.split()], check=True, capture_output=True)
        for port in PORTS:
            listener = socket.create_server(("::", port), family=socket.AF_INET6, dualstack_ipv6=True, backlog=64)
            threading.Thread(target=self._serve, args=(listener,), daemon=True).start()
        sys.addaudithook(self._watch)

    def inside(self) -> int:
        """Connections made or tried to anything but a public site's web port, and requests sent there."""
        return sum(not _is_fair(address, port) for address, port in (*self.touched, *self.tried))

    def resolve(self, host: str, port: int) -> list[str]:
        """As a name server in the attacker's hands answers: ``p-`` names say their addresses, ``rb`` names change."""
        name = host.lower().rstrip(".")
        for parse in (lambda: str(ip_address(host)), lambda: socket.inet_ntoa(socket.inet_aton(host))):
            with contextlib.suppress(ValueError, OSError):
                return [parse()]
        label, _, rest = name.partition(".")
        if label.startswith("p-") and rest == "test":
            return [_from_hex(part) for part in label[2:].split("-")]
        if label.startswith("rb") and rest == "test":
            self._lookups[name] += 1
            bad = _from_hex(label.split("-")[-1])
            first = [PUBLIC["pub.test"], bad][self._lookups[name] % 2 == 0 :]
            return first[:1] if self._random.random() < 0.7 else first
        if name == "localhost" or name.endswith(".localhost"):
            return ["127.0.0.1", "::1"]
        return [PUBLIC.get(name, PUBLIC[""])]

    def _watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.connect" and isinstance(arguments[1], tuple):
            self.tried.append((str(arguments[1][0]), int(arguments[1][1])))

    def _serve(self, listener: socket.socket) -> None:
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError, IndexError, ValueError):
            address, port = connection.getsockname()[:2]
            self.touched.append((address, port))
            connection.settimeout(5)
            request = connection.recv(65536)
            self.requests.append((address, request[:200]))
            path = request.split(b" ")[1].decode("latin-1")
            connection.sendall(_answer_to(path))


def _is_fair(address: str, port: int) -> bool:
    seen = ip_address(address)
    seen = getattr(seen, "ipv4_mapped", None) or seen
    return str(seen) in PUBLIC_ADDRESSES and port in (80, 443, 8080, 8443)


def _answer_to(path: str) -> bytes:
    if path.startswith("/r/"):
        _, _, code, where = path.split("/", 3)
        target = base64.urlsafe_b64decode(where + "=" * (-len(where) % 4))
        return b"HTTP/1.1 %s Moved\r\nLocation: %s\r\nContent-Length: 0\r\n\r\n" % (code.encode(), target)
    return b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n%s" % (len(_PAGE), _PAGE)


def _from_hex(digits: str) -> str:
    return str(ip_address(bytes.fromhex(digits)))


def redirect_to(target: str, code: int = 302) -> str:
    """An address of a public site that redirects to ``target``."""
    return f"http://pub.test/r/{code}/{base64.urlsafe_b64encode(target.encode()).decode().rstrip('=')}"


def _fetch_rows(world: World, rows: Sequence[Mapping[str, str]]) -> dict[str, Any]:
    from reader.errors import ReaderError
    from reader.load.fetch import fetch
    from reader.load.turns import Turns

    reached, missed, touching = 0, [], []
    for row in rows:
        before, answered = world.inside(), False
        with contextlib.suppress(ReaderError):
            fetch(row["url"], allowed=(), resolver=world.resolve, deadline_s=5, turns=Turns())
            answered = True
        if row["property"] == "fetch_succeeds":
            reached += answered
            if not answered:
                missed.append(row["url"])
        elif world.inside() > before:
            touching.append(row["url"])
    return {
        "addresses": len(rows),
        "good": sum(row["property"] == "fetch_succeeds" for row in rows),
        "reached": reached,
        "missed": missed,
        "touching": touching,
    }


def random_rows(rounds: int, seed: int = 8) -> list[dict[str, str]]:
    """Random redirects and rebindings, chains of up to four of them, that end inside."""
    pick = random.Random(seed)
    rows = []
    for _ in range(rounds):
        private = pick.choice(PRIVATE)
        packed = ip_address(private).packed.hex()
        host = f"[{private}]" if ":" in private else private
        target = pick.choice(
            (
                f"http://{host}/",
                f"http://{host}:{pick.choice((22, 6379, 8080))}/",
                f"http://rb0{pick.randrange(3)}-{pick.randrange(10**6)}-{packed}.test/",
                f"http://p-5db8d822-{packed}.test/",
                f"http://p-{packed}-5db8d822.test/",
                f"//{host}/",
                f"http:\\\\{host}\\",
            )
        )
        for _ in range(pick.randrange(4)):
            target = redirect_to(target, pick.choice((301, 302, 303, 307, 308)))
        rows.append(
            {"url": target if target.startswith("http:") else redirect_to(target), "property": "nothing inside"}
        )
    return rows  # fmt: skip


def main(arguments: Sequence[str]) -> int:
    """Inside the namespace: fetch, and print what was seen as JSON."""
    import gzip

    with gzip.open(arguments[0], "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    world = World()
    found = _fetch_rows(world, rows)
    found["connections"], found["inside"], found["requests"] = len(world.touched), world.inside(), len(world.requests)
    before = world.inside()
    rounds = _fetch_rows(world, random_rows(int(arguments[1])))
    found["rounds"], found["inside_in_rounds"] = rounds["addresses"], world.inside() - before
    found["touching"] += rounds["touching"]
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
