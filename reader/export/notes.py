"""Notes as HTML: CommonMark without raw HTML, and without anything that would be fetched."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping, Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

#: Gives a link's target in the document for an address in a note; None where the link is left out.
Resolve = Callable[[str], str | None]
_SAFE = re.compile(r"(?:https?|mailto):", re.IGNORECASE)
_IMAGE = re.compile(r"!(?=\[)")


def note_html(source: str, resolve: Resolve = lambda link: None) -> str:
    """A note's Markdown as HTML: no raw HTML, images only as links, links to the web or where ``resolve`` says."""
    tokens = _markdown().parse(without_images(source))
    for token in tokens:
        _tame(token.children or (), resolve)
    return _markdown().renderer.render(tokens, _markdown().options, {})


def without_images(source: str) -> str:
    """A note's Markdown with images turned into links to them: showing a note fetches nothing."""
    return _IMAGE.sub("", source)


@cache
def _markdown() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"]).disable("image")


def _tame(tokens: Sequence[Token], resolve: Resolve) -> None:
    """Make every link go to the web or into the document; any other is words alone."""
    for token in tokens:
        if token.type != "link_open":
            continue
        attributes: MutableMapping[str, Any] = token.attrs
        href = str(attributes.get("href", ""))
        inside = None if _SAFE.match(href) else resolve(href)
        if inside is None and not _SAFE.match(href):
            token.attrs = {}
            continue
        token.attrs = {"href": inside or href, **({} if inside else {"rel": "noreferrer noopener"})}
