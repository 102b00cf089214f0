"""HTML to visible text: one block a line, and where in the document each block stands.

The mark-up is parsed once and walked once, without recursion, so a page a hundred
thousand elements deep costs no more than a flat one of that size. Cleaning reads the
same blocks, so ``Page.text`` and ``Article.blocks`` always agree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reader.load.columns import Columns, columns_of
from reader.load.remembered import Remembered
from reader.load.streamed import SIGN, join_pieces
from reader.load.walk import Node, RawBlock, Walk

__all__ = ["PROSE_CHARS", "Node", "RawBlock", "Rendered", "blocks_of_fragment", "parse", "render"]

#: With fewer characters than this after ``</body>`` nothing of the page is lost there.
LEAST_AFTER_END = 200
_BODY_END = re.compile(r"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\s{0,9}>")
#: A block with at least this many characters, few of them links, is running text.
PROSE_CHARS = 80
#: A page that hides this many times the running text it shows is rendered with what it hides.
HIDDEN_TIMES = 2.0


@dataclass(slots=True)
class Rendered:
    """The visible text of a page and its blocks, in document order."""

    #: One block a line.
    text: str
    blocks: Sequence[RawBlock]
    #: Words of ``<title>``, or None.
    title: str | None
    #: Root element of the parsed document (lxml), or None where there is none.
    root: Any = None
    #: Elements that the page hides, left out of ``text``.
    hidden: tuple[Any, ...] = ()
    notes: tuple[str, ...] = ()
    #: Elements with blocks in them, in document order: those above an element come before it, those in it follow it.
    nodes: list[Node] = field(default_factory=list)
    _columns: Columns | None = None

    @property
    def columns(self) -> Columns:
        """The same as columns; made when first asked for."""
        if self._columns is None:
            self._columns = columns_of(self.blocks, self.nodes)
        return self._columns


#: The last few pages rendered: a page that is loaded is mostly cleaned next.
_REMEMBERED: Remembered[Rendered] = Remembered(4)


def render(html: str) -> Rendered:
    """The visible text of ``html`` as blocks; the last few pages are remembered.

    Scripts, styles, form choices and what the page hides are left out; a page with
    hardly any visible text is rendered with its hidden parts, and ``notes`` says so.
    Not to be changed by the caller: the result is shared.
    """
    known = _REMEMBERED.get(html)
    return _REMEMBERED.put(html, _rendered(html)) if known is None else known


def remembered(html: str) -> Rendered | None:
    """What :func:`render` gave for ``html`` lately, or None."""
    return _REMEMBERED.get(html)


def forget() -> None:
    """Remember no page, as in a new process."""
    _REMEMBERED.clear()


def _rendered(html: str) -> Rendered:
    root = parse(html)
    if root is None:
        return Rendered("", [], None)
    walk = Walk(root, with_hidden=False)
    notes: tuple[str, ...] = ()
    hidden_chars = sum(len(text) for element in walk.hidden for text in element.itertext())
    if hidden_chars > HIDDEN_TIMES * _prose_chars(walk.blocks):
        whole = Walk(root, with_hidden=True)
        if _prose_chars(whole.blocks) > HIDDEN_TIMES * _prose_chars(walk.blocks):
            walk, notes = whole, ("The page hides most of its text; the hidden text is shown.",)
    return Rendered(
        text="\n".join([block.text for block in walk.blocks]),
        blocks=walk.blocks,
        title=_title(root),
        root=root,
        hidden=tuple(walk.hidden),
        notes=notes,
        nodes=list(walk.nodes.values()),
    )


def _prose_chars(blocks: Sequence[RawBlock]) -> int:
    return prose_chars([block.text for block in blocks], [block.link_chars for block in blocks])


def prose_chars(texts: Sequence[str], link_chars: Sequence[int]) -> int:
    """Characters of running text, of blocks given by their texts and the characters in their links."""
    return sum(
        len(text)
        for text, linked in zip(texts, link_chars, strict=True)
        if len(text) >= PROSE_CHARS and 3 * linked < len(text)
    )


def blocks_of_fragment(html: str) -> list[str]:
    """The visible text of a piece of mark-up, such as a cleaner's output, block by block."""
    root = parse(html)
    return [] if root is None else [block.text for block in Walk(root, with_hidden=True).blocks]


def parse(html: str) -> Any:
    """The document as an lxml element, or None where there is nothing to parse."""
    from lxml import etree

    data = whole_body(html.replace("\0", "")).encode("utf-8", "replace")
    if not data.strip():
        return None
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True, collect_ids=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None and SIGN in html:
        join_pieces(root)
    return root


def whole_body(html: str) -> str:
    """``html`` without end tags of body and document that stand before more of the page.

    libxml2 drops what follows them; browsers, and the HTML standard, read on.
    """
    end = _BODY_END.search(html)
    if end is None or len(html) - end.end() < LEAST_AFTER_END or html.find("<", end.end() + 20) < 0:
        return html
    return _BODY_END.sub("", html)


def _title(root: Any) -> str | None:
    for found in (root.iterfind("head/title"), root.iter("title")):  # the second goes through the whole page
        for element in found:
            words = " ".join("".join(element.itertext()).split())
            if words:
                return words
    return None
