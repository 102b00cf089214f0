"""The outlet's name as a page's masthead shows it, where the page says it nowhere to machines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

#: What a picture of the masthead is called in its address, class or id.
_MARKED = re.compile(r"masthead|logo|(?<![a-z])brand(?!on)|nameplate", re.I)
#: What stands beside a name in the picture's words: "The Gazette logo", "Gazette | Home", "go to the home page".
_ASIDE = re.compile(
    r"\s*[|·•–—-]?\s*\b(?:the\s+)?(?:logo(?:type)?|masthead|home\s?page|home)\b\.?|^(?:go|back|return) to\b\s*", re.I
)
#: Where a page's title sets the outlet's name off.
_SET_OFF = re.compile(r"\s+[|·•»:–—-]+\s+|\s*[|·•]\s*")
_HOME = re.compile(r"/?(?:index|default|home)?(?:\.\w{2,5})?/?", re.I)
#: Pictures that are looked at, from the page's top: a masthead stands there.
_MOST_PICTURES = 30
_LONGEST = 60


def masthead_name(root: Any, title: str, url: str | None) -> str | None:
    """The words of the masthead's picture, where the page's ``title`` sets the same name off or its host is called so.

    ``root`` is the page's lxml root. Of other pictures that are called a logo nothing is known: a page shows many.
    """
    parts = {_letters(part) for part in _SET_OFF.split(title)}
    host = (urlsplit(url).hostname or "") if url else ""
    longest = max(map(len, host.split(".")[:-1]), default=0)
    for picture in islice(root.iter("img"), _MOST_PICTURES):
        name = " ".join(_ASIDE.sub("", picture.get("alt") or "").split())
        letters = _letters(name)
        known = len(parts) > 1 and letters in parts
        known = known or (letters in _letters(host) and 2 * len(letters) >= longest)
        if known and len(letters) >= 3 and len(name) <= _LONGEST and _is_top(picture):
            return name
    return None


def _is_top(picture: Any) -> bool:
    """Whether a picture is called a masthead or leads home."""
    said = (picture.get(name) or "" for name in ("src", "class", "id"))
    return any(map(_MARKED.search, said)) or any(map(_leads_home, _links_around(picture)))


def _links_around(picture: Any) -> Iterator[str]:
    for element in islice(picture.iterancestors(), 3):
        if element.tag == "a":
            yield element.get("href") or ""


def _leads_home(href: str) -> bool:
    try:
        return bool(href) and _HOME.fullmatch(urlsplit(href.strip()).path) is not None
    except ValueError:  # no address
        return False


def _letters(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))
