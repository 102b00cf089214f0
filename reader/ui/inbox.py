"""Pages that the bookmarklet sent, waiting to be opened."""

from __future__ import annotations

import secrets
import time
from collections import OrderedDict
from datetime import UTC, datetime
from threading import Lock

from reader.apart import load_apart
from reader.errors import TooLarge, UnreadablePage
from reader.load.given import Given
from reader.model import Page

#: Pages that wait at most, bytes of all of them together, and seconds one waits.
MOST = 20
MOST_BYTES = 60_000_000
KEPT_S = 3600
_LOCK = Lock()
_WAITING: OrderedDict[str, tuple[float, str, str]] = OrderedDict()


def receive(html: str, url: str) -> str:
    """Keep a page that was sent; returns the name to open it by. Raises ``TooLarge`` where there is no room."""
    name = secrets.token_urlsafe(16)
    with _LOCK:
        _forget_old()
        if sum(len(page) for _, page, _ in _WAITING.values()) + len(html) > MOST_BYTES:
            raise TooLarge("Too many pages are waiting to be opened.", next_step="Open those first.")
        _WAITING[name] = (time.monotonic(), html, url)
    return name


def take_received(name: str) -> Page:
    """The page kept under ``name``. Raises ``UnreadablePage`` when it is not there any more, or as loading does."""
    with _LOCK:
        _forget_old()
        found = _WAITING.get(name)
    if found is None:
        raise UnreadablePage("The page that was sent is not here any more.", next_step="Press the bookmark again.")
    _, html, url = found
    sent = Given(
        html,
        "text/html",
        url if url.startswith(("http://", "https://")) else None,
        "paste",
        datetime.now(UTC),
        ("Sent by your own browser, as it showed the page.",),
    )
    return load_apart(sent)


def _forget_old() -> None:
    limit = time.monotonic() - KEPT_S
    while _WAITING and (len(_WAITING) >= MOST or next(iter(_WAITING.values()))[0] < limit):
        _WAITING.popitem(last=False)
