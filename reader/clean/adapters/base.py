"""What every adapter is: a cleaner's facts, and a function from HTML to paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from typing import Any

#: From mark-up, the page's address and options to the paragraphs of the article, in order.
Extract = Callable[[str, str | None, Mapping[str, Any]], list[str]]


#: Versions found: reading one takes a millisecond, and what has been imported stays what it was.
_FOUND: dict[str, str] = {}


def installed_version(package: str) -> str | None:
    """Version of an installed distribution, or None; imports nothing of it."""
    if package not in _FOUND:
        try:
            _FOUND[package] = version(package)
        except PackageNotFoundError:  # asked again next time: it may be installed meanwhile
            return None
    return _FOUND[package]


@dataclass(frozen=True, slots=True)
class Adapter:
    """A third-party cleaner."""

    name: str
    #: Distribution on PyPI (or what ``find_version`` looks for).
    package: str
    licence: str
    home_page: str
    good_at: str
    extract: Extract
    install: str
    #: Names of options and what they do.
    options: dict[str, str] = field(default_factory=dict)
    find_version: Callable[[str], str | None] = installed_version


def lines_of(text: str | None) -> list[str]:
    """The lines of a cleaner's plain text that have words, with their white space made single."""
    return nonempty((text or "").splitlines())


def nonempty(paragraphs: Iterable[str]) -> list[str]:
    """Paragraphs with their white space made single; empty ones left out."""
    return [words for paragraph in paragraphs if (words := " ".join(paragraph.split()))]
