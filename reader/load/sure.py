"""Pages on which all parsers agree, read without any: most are, and loading them takes a third of the time.

A page is read from its tags (:mod:`reader.load.tag_walk`). Where nothing was met on the way that libxml2 and the HTML
standard may read in different ways, or that has to be cut before a parser sees it, the reading stands: no parser
would give other words, and none are lost. Any doubt leaves the page to :mod:`reader.load.build`'s longer way.
"""

from __future__ import annotations

import re
from html import unescape

from reader.load.doubts import Doubts, are_known
from reader.load.prescan import prescan
from reader.load.quick import remember_quickly
from reader.load.render import HIDDEN_TIMES, Rendered, prose_chars, whole_body
from reader.load.source import SourceBlocks
from reader.load.streamed import SIGN
from reader.load.tag_walk import source_blocks
from reader.load.tokens import Tokens, first_whole, sizes_of_tokens

#: A page of more characters and tags than these is left to the longer way.
MOST_CHARS, MOST_TAGS = 500_000, 30_000
_TITLE = re.compile(r"<title(?=[\s/>])[^>]*+>([^<]*+)</title")


def read_surely(html: str, least_prose: int) -> Rendered | None:
    """As :func:`~reader.load.render.render`, or None where a parser may read the page otherwise.

    None too where the page shows less than ``least_prose`` characters of running text. What was read is remembered
    either way: cleaning takes it where a parser reads the same text. Linear in the page.
    """
    if (len(html) > MOST_CHARS and html.count("<") > MOST_TAGS) or html.endswith("</"):
        return None
    found = source_blocks(html)
    if found is None:
        return None
    title = _title(html, found)
    columns = found.columns
    read = remember_quickly(html, Rendered("\n".join(columns.texts), found, title or None, _columns=columns))
    if title is None or SIGN in found.doubts.markup.attributes or not found.doubts.are_none():
        return None
    if not found.doubts.ends_with_body() and (not found.doubts.is_read_whole() or whole_body(html) is html):
        return None
    if found.doubts.has_formulas and not _formulas_are_plain(found.tokens):
        return None
    if found.doubts.may_be_cut(found.tokens) and prescan(html) != (html, ()):
        return None
    prose = prose_chars(columns.texts, columns.link_chars)
    if prose < least_prose:
        return None
    if _hidden_chars(html, found.doubts) > HIDDEN_TIMES * prose and _may_hide_more(html, HIDDEN_TIMES * prose):
        return None
    return read


def _hidden_chars(html: str, doubts: Doubts) -> int:
    """Characters in hidden elements, and a few of the tags in them."""
    if not doubts.hidden_whole:
        return doubts.hidden_chars
    return doubts.hidden_chars + sum(map(sizes_of_tokens(html).__getitem__, doubts.hidden_whole))


def _may_hide_more(html: str, most: float) -> bool:
    """Whether a page with all that it hides may have more than ``most`` characters of running text."""
    whole = source_blocks(html, with_hidden=True)
    if whole is None or not whole.doubts.are_none():
        return True
    return prose_chars(whole.columns.texts, whole.columns.link_chars) > most


def _formulas_are_plain(tokens: Tokens) -> bool:
    """Whether no formula has text in it that is mark-up in formulas only, or is none in formulas only."""
    depth = 0
    for written, said, whole in zip(tokens.written, tokens.said, tokens.whole, strict=True):
        if written == "math":
            depth += 1
        elif written == "/math" and depth:
            depth -= 1
        elif depth and (whole or said is None):
            return False
    return True


def _title(html: str, found: SourceBlocks) -> str | None:
    """The page's title, empty where it has none, or None where it is not sure which."""
    count = found.doubts.head().whole.count("title")
    if not count:
        return None if "title" in found.tokens.whole else ""
    head = html[: html.find("<body")]
    first = head if head.count("<title") == count else first_whole(html, "title")
    title = _TITLE.search(first)
    if title is None or not are_known(title[1]):
        return None
    return " ".join(unescape(title[1]).split()) or None
