"""Notes as HTML and as Markdown for other programs: without raw HTML, and without anything that would be fetched."""

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
#: A link that ``reader.export.citations`` made: an address within Reader.
_PLACE = re.compile(r"\[((?:\\.|[^\[\]\\\n])*)\]\(\?article=[^()\s]*\)")
#: What stays as it is, and the dollar sign that is escaped: an escaped one, and code, hold none.
_CODE_OR_DOLLAR = re.compile(r"\\.|(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)|\$", re.DOTALL)
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


def without_places(source: str) -> str:
    """A note's Markdown without its links to places in Reader, which open nowhere else: whose words they are stays."""
    return _PLACE.sub(lambda found: found[1].removesuffix("in its place").rstrip(", "), source)


def note_markdown(source: str) -> str:
    """A note's Markdown for a program that may show raw HTML and fetch images: HTML as words, images as links.

    What is in code stays as it is, and so does a note that has neither.
    """
    return without_html(without_images(source))


def jupyter_note(source: str) -> str:
    """As :func:`note_markdown`, for a program that reads what stands between two dollar signs as a formula."""
    return _CODE_OR_DOLLAR.sub(lambda found: "\\$" if found[0] == "$" else found[0], note_markdown(source))


def without_html(text: str) -> str:
    """A Markdown document with its raw HTML, and its links to anything but the web and mail, as words.

    To be asked of a whole document, too: what is code in each of two notes may be none in both together.
    """
    for whole in (False, True, True):  # a line that code and tags share in a way of its own loses both
        text = _html_as_words(text, whole)
    return text.replace("<", "&lt;") if any(map(_is_html, _with_html().parse(text))) else text


def _html_as_words(source: str, whole: bool) -> str:
    lines = source.split("\n")
    for token in _with_html().parse(source):
        if token.map is None:
            continue
        if _is_html(token) or (token.type == "inline" and _ODD_ADDRESS.search(token.content)):
            block = token.type == "html_block"
            for number in range(*token.map):
                lines[number] = _as_words(lines[number], whole or block)
    return "\n".join(lines)


def _is_html(token: Token) -> bool:
    return token.type == "html_block" or any(inner.type == "html_inline" for inner in token.children or ())


#: Code, which stays, and the beginning of a tag; an address of the web or of mail in angle brackets is none.
_CODE_OR_TAG = re.compile(
    r"(?P<code>(?<!`)(`+)(?!`).+?(?<!`)\2(?!`))|<(?=[A-Za-z/!?])(?!(?:https?|mailto):[^\s<>]*>)", re.IGNORECASE
)
#: An address of another kind in angle brackets, which programs make links of: "<javascript:…>".
_ODD_ADDRESS = re.compile(r"<(?!(?:https?|mailto):)[a-z][\w+.-]+:", re.IGNORECASE)


def _as_words(line: str, whole: bool) -> str:
    """``line`` with the ``<`` of its tags as words, of code too where ``whole`` of it may be HTML."""
    if whole:
        return line.replace("<", "&lt;")
    return _CODE_OR_TAG.sub(lambda found: found.group() if found["code"] else "&lt;", line)


@cache
def _with_html() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).disable("image")


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
