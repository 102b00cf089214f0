"""What a command's sources name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.cli.console import standard_input
from reader.errors import UnreadablePage
from reader.model import Page

if TYPE_CHECKING:
    from reader.load.given import Given


def given(source: str) -> Given:
    """What ``source`` is: an address, a file, ``-`` for standard input, or a page itself. Raises ``ReaderError``."""
    from reader.load.given import Given, given_by, given_path, is_address

    if source == "-":
        return Given(standard_input())
    if not source.strip():
        raise UnreadablePage("No source is named.", next_step="Name an address, a file, or - for standard input.")
    is_pasted = "\n" in source or source.lstrip().startswith("<")
    return given_by(source) if is_pasted or "://" in source or is_address(source) else given_path(source)


def given_whole(source: str, further: Sequence[str]) -> Given:
    """What ``source`` names, with the ``further`` pages of its article put to it."""
    if not further:
        return given(source)
    from reader.load.parts import given_parts

    sources = (source, *further)
    return given_parts([load(one) for one in sources], [one if "\n" not in one else None for one in sources])


def load(source: str, further: Sequence[str] = ()) -> Page:
    """The page that ``source`` names, with ``further`` pages of its article. Raises ``ReaderError``."""
    from reader.apart import load_apart

    return load_apart(given_whole(source, further))
