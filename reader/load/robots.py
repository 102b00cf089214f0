"""robots.txt for bulk runs (RFC 9309): a page at a person's request is fetched as a browser would fetch it.

``check_robots(url)`` before a page of a bulk run is loaded; the answers of a few hundred sites are remembered.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote_to_bytes

from reader.errors import FetchFailed, FetchRefused, TooLarge
from reader.load.fetch import ROBOT_NAME, Answer, fetch, parse_address

#: Bytes of a robots.txt that are read (RFC 9309 asks for at least 500 kibibytes).
MAX_ROBOTS_BYTES = 512_000
MAX_RULES = 5_000
MAX_SITES = 500
#: A site cannot ask for longer pauses than this.
LONGEST_DELAY_S = 30.0
_LINE = re.compile(r"\s*([A-Za-z-]+)\s*:\s*([^#]*)")


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site's robots.txt says to us: ``(path pattern, allowed)``, and seconds between requests."""

    rules: tuple[tuple[str, bool], ...] = ()
    delay_s: float = 0.0
    #: Why it could not be read, in a sentence: then everything is closed (RFC 9309, 2.3.1.4).
    unread: str = ""

    def allows(self, target: str) -> bool:
        """Whether ``target`` (path and query) may be fetched: the longest rule that fits decides, allow on a tie."""
        target = _normal(target)
        fitting = [(len(pattern), allowed) for pattern, allowed in self.rules if _fits(pattern, target)]
        return max(fitting)[1] if fitting else True


def parse_robots(text: str, name: str = ROBOT_NAME) -> Robots:
    """The rules of ``text`` for the robot ``name``: those of the groups that name it, else those for all."""
    name = name.lower()
    groups: dict[str, list[tuple[str, bool]]] = {}
    delays: dict[str, float] = {}
    agents: list[str] = []
    starts_group = True
    for line in text.splitlines():
        found = _LINE.match(line)
        if not found:
            continue
        field, value = found[1].lower(), found[2].strip()
        if field == "user-agent":
            if not starts_group:
                agents, starts_group = [], True
            agents.append(value.lower())
            groups.setdefault(value.lower(), [])
        elif field in ("allow", "disallow"):
            starts_group = False
            for agent in agents:
                if value and len(groups[agent]) < MAX_RULES:
                    groups[agent].append((_normal(value), field == "allow"))
        elif field == "crawl-delay" and re.fullmatch(r"\d{1,5}(\.\d{1,3})?", value):
            starts_group = False
            for agent in agents:
                delays[agent] = min(float(value), LONGEST_DELAY_S)
    ours = name if name in groups else "*"
    return Robots(tuple(groups.get(ours, ())), delays.get(ours, 0.0))


#: Nothing may be fetched.
CLOSED = Robots((("/", False),))


class RobotsBook:
    """The robots.txt files of the sites met so far, the last :data:`MAX_SITES` of them."""

    def __init__(self, fetcher: Callable[[str], Answer] | None = None) -> None:
        self._fetch = fetcher or (lambda url: fetch(url, max_bytes=MAX_ROBOTS_BYTES))
        self._known: OrderedDict[str, Robots] = OrderedDict()
        self._lock = threading.Lock()

    def of(self, url: str) -> Robots:
        """What the site of ``url`` says: everything is open where there is no such file, nothing where it fails."""
        address = parse_address(url)
        site = address.href[: len(address.href) - len(address.target)]
        with self._lock:
            if site in self._known:
                self._known.move_to_end(site)
                return self._known[site]
        robots = self._read(f"{site}/robots.txt")
        with self._lock:
            self._known[site] = robots
            if len(self._known) > MAX_SITES:
                self._known.popitem(last=False)
        return robots

    def check(self, url: str) -> Robots:
        """The site's rules. Raises ``FetchRefused`` where they close ``url`` to programs."""
        robots = self.of(url)
        address = parse_address(url)
        if not robots.allows(address.target):
            why = f"The robots.txt of {address.host} asks programs not to fetch this page."
            raise FetchRefused(robots.unread or why)
        return robots

    def _read(self, url: str) -> Robots:
        try:
            return parse_robots(self._fetch(url).body.decode("utf-8", "replace"))
        except TooLarge:
            return replace(CLOSED, unread="The site's robots.txt is too long to be read, so its pages are not fetched.")
        except FetchFailed as error:
            absent = error.status is not None and 400 <= error.status < 500 and error.status != 429
            why = f"{error} So its robots.txt could not be read, and its pages are not fetched."
            return Robots() if absent else replace(CLOSED, unread=why)


_BOOK = RobotsBook()


def check_robots(url: str) -> Robots:
    """As :meth:`RobotsBook.check`, with the book all bulk runs of this process share."""
    return _BOOK.check(url)


def _normal(path: str) -> str:
    """Percent-encoding made one way, so that rules and addresses can be compared; ``*`` and ``$`` stay."""
    path = path if path.startswith(("/", "*")) else f"/{path}"
    return quote(unquote_to_bytes(path), safe="/?&=;:@!$'()*+,~-._")


def _fits(pattern: str, target: str) -> bool:
    """Whether ``pattern``, with ``*`` for anything and ``$`` for the end, begins ``target``; linear in both."""
    ends = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not target.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(rest, start=1):
        if ends and number == len(rest):
            return target.endswith(part) and len(target) - len(part) >= at
        found = target.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not ends or at == len(target)
