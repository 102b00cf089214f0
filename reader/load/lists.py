"""Addresses in a list: one a line, or the bookmarks file that every browser exports."""

from __future__ import annotations

import re
from html import unescape

_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)
_BOOKMARK = re.compile(r"<a\b[^>]*?\bhref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
#: How a bookmarks file begins (Netscape's format, which all browsers still write).
_BOOKMARKS = "netscape-bookmark-file"


def addresses_in(text: str) -> list[str]:
    """The http(s) addresses in a list or a bookmarks file, in order, each once."""
    if is_bookmarks(text):
        found = [unescape(next(filter(None, groups), "")) for groups in _BOOKMARK.findall(text)]
        addresses = [address for address in found if _ADDRESS.fullmatch(address)]
    else:
        addresses = [match.rstrip(".,;)]") for match in _ADDRESS.findall(text)]
    return list(dict.fromkeys(addresses))


def is_bookmarks(text: str) -> bool:
    """Whether ``text`` is a browser's exported bookmarks."""
    return _BOOKMARKS in text[:400].lower()


def is_address_list(text: str) -> bool:
    """Whether every line that is neither empty nor a ``#`` comment is an address."""
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.strip().startswith("#")]
    return bool(lines) and all(_ADDRESS.fullmatch(line) for line in lines)
