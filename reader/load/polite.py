"""How a bulk run fetches: robots.txt asked first, one page of a site at a time, with the pauses the site wants."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from reader.load.fetch import parse_address, shared_turns
from reader.load.given import Given, given_url
from reader.load.robots import LONGEST_DELAY_S, Robots, check_robots


class Politeness:
    """The pauses between the pages of each site; shared by the threads of one run."""

    def __init__(
        self,
        check: Callable[[str], Robots] = check_robots,
        fetch: Callable[[str, Callable[[str], object]], Given] = given_url,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._check, self._fetch, self._sleep = check, fetch, sleep
        self._lock = threading.Lock()
        self._sites: dict[str, threading.Lock] = {}
        #: Host → monotonic time at which its last page was there.
        self._last: dict[str, float] = {}

    def fetch(self, url: str) -> Given:
        """What is at ``url``, fetched when its site's turn has come.

        Waits for the site's Crawl-delay since its last page, and for its Retry-After, at most 30 s each. Raises
        ``FetchRefused`` where robots.txt closes the page to programs, and ``FetchFailed``.
        """
        host = parse_address(url).host
        with self._lock:
            site = self._sites.setdefault(host, threading.Lock())
        with site:
            delay = self._check(url).delay_s
            since = time.monotonic() - self._last.get(host, -LONGEST_DELAY_S)
            pause = max(delay - since, shared_turns().wait_of(host))
            if pause > 0:
                self._sleep(min(pause, LONGEST_DELAY_S))
            try:
                return self._fetch(url, self._check)  # robots.txt of wherever it is redirected to is asked too
            finally:
                self._last[host] = time.monotonic()
