"""HTML to visible text: one block a line, and where in the document each block stands.

The mark-up is parsed once and walked once, without recursion, so a page a hundred
thousand elements deep costs no more than a flat one of that size. Cleaning reads the
same blocks, so ``Page.text`` and ``Article.blocks`` always agree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from reader.load.html_tags import BLOCK_TAGS, CELL_TAGS, INVISIBLE, MARKED_TAGS, SKIPPED_TAGS, STRONG_TAGS
from reader.load.streamed import SIGN, join_pieces

#: A cell with more characters than this is a block of its own; shorter ones share their row's line.
CELL_BLOCK_CHARS = 60
#: With fewer characters than this after ``</body>`` nothing of the page is lost there.
LEAST_AFTER_END = 200
_BODY_END = re.compile(r"</(?:[bB][oO][dD][yY]|[hH][tT][mM][lL])\s{0,9}>")
#: A block with at least this many characters, few of them links, is running text.
PROSE_CHARS = 80
#: A page that hides this many times the running text it shows is rendered with what it hides.
HIDDEN_TIMES = 2.0


class Node:
    """An element on the way down to a block; ``parent`` leads up to ``<html>``."""

    __slots__ = ("parent", "tag", "index", "element", "_counts", "_path")

    def __init__(self, parent: Node | None, tag: str, element: Any) -> None:
        self.parent = parent
        self.tag = tag
        self.element = element
        self._counts: dict[str, int] | None = None
        self._path: str | None = None
        self.index = 1
        if parent is not None:
            counts = parent._counts
            if counts is None:
                parent._counts = {tag: 1}
            else:
                self.index = counts[tag] = counts.get(tag, 0) + 1

    @property
    def path(self) -> str:
        """XPath of the element, such as ``/html/body/div[2]/p[1]``."""
        chain = []
        node: Node | None = self
        while node is not None and node._path is None:
            chain.append(node)
            node = node.parent
        path = "" if node is None else node._path or ""
        for node in reversed(chain):
            alone = node.parent is None or node.tag == "body"
            path = node._path = f"{path}/{node.tag}" if alone else f"{path}/{node.tag}[{node.index}]"
        return path


@dataclass(slots=True)
class RawBlock:
    """A block of visible text: a span of ``Rendered.text`` and what holds it."""

    start: int
    end: int
    text: str
    #: Nearest block-level element around it.
    node: Node
    #: Characters inside links.
    link_chars: int = 0
    #: Number of links that start in it.
    links: int = 0
    #: Characters in bold or italic type.
    strong_chars: int = 0
    #: Elements that opened or closed since the block before it ended.
    tags: int = 0

    @property
    def tag(self) -> str:
        return self.node.tag

    @property
    def html_path(self) -> str:
        return self.node.path


@dataclass(slots=True)
class Rendered:
    """The visible text of a page and its blocks, in document order."""

    #: One block a line.
    text: str
    blocks: list[RawBlock]
    #: Words of ``<title>``, or None.
    title: str | None
    #: Root element of the parsed document (lxml), or None where there is none.
    root: Any = None
    #: Elements that the page hides, left out of ``text``.
    hidden: tuple[Any, ...] = ()
    notes: tuple[str, ...] = field(default_factory=tuple)


@lru_cache(maxsize=4)
def render(html: str) -> Rendered:
    """The visible text of ``html`` as blocks; the last few pages are remembered.

    Scripts, styles, form choices and what the page hides are left out; a page with
    hardly any visible text is rendered with its hidden parts, and ``notes`` says so.
    Not to be changed by the caller: the result is shared.
    """
    root = parse(html)
    if root is None:
        return Rendered("", [], None)
    walk = _Walk(root, with_hidden=False)
    blocks = walk.blocks
    notes: tuple[str, ...] = ()
    hidden_chars = sum(len(text) for element in walk.hidden for text in element.itertext())
    if hidden_chars > HIDDEN_TIMES * _prose_chars(blocks):
        with_hidden = _Walk(root, with_hidden=True).blocks
        if _prose_chars(with_hidden) > HIDDEN_TIMES * _prose_chars(blocks):
            blocks = with_hidden
            notes = ("The page hides most of its text; the hidden text is shown.",)
    return Rendered(_placed(blocks), blocks, _title(root), root, () if notes else tuple(walk.hidden), notes)


def _prose_chars(blocks: list[RawBlock]) -> int:
    return sum(
        len(block.text) for block in blocks if len(block.text) >= PROSE_CHARS and 3 * block.link_chars < len(block.text)
    )


def blocks_of_fragment(html: str) -> list[str]:
    """The visible text of a piece of mark-up, such as a cleaner's output, block by block."""
    root = parse(html)
    return [] if root is None else [block.text for block in _Walk(root, with_hidden=True).blocks]


def parse(html: str) -> Any:
    """The document as an lxml element, or None where there is nothing to parse."""
    from lxml import etree

    data = _whole_body(html.replace("\0", "")).encode("utf-8", "replace")
    if not data.strip():
        return None
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_pis=True, remove_comments=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
    if root is not None and SIGN in html:
        join_pieces(root)
    return root


def _whole_body(html: str) -> str:
    """``html`` without end tags of body and document that stand before more of the page.

    libxml2 drops what follows them; browsers, and the HTML standard, read on.
    """
    end = _BODY_END.search(html)
    if end is None or len(html) - end.end() < LEAST_AFTER_END or "<" not in html[end.end() + 20 :]:
        return html
    return _BODY_END.sub("", html)


def _placed(blocks: list[RawBlock]) -> str:
    at = 0
    for block in blocks:
        block.start, block.end = at, at + len(block.text)
        at = block.end + 1
    return "\n".join(block.text for block in blocks)


def _title(root: Any) -> str | None:
    for element in root.iter("title"):
        words = " ".join("".join(element.itertext()).split())
        if words:
            return words
    return None


def _is_hidden(element: Any, tag: str) -> bool:
    if tag in ("html", "body"):
        return False
    get = element.get
    style = get("style")
    if style and ("none" in style or "hidden" in style):
        flat = style.replace(" ", "").lower()
        if "display:none" in flat or "visibility:hidden" in flat:
            return True
    return get("hidden") is not None or (tag == "dialog" and get("open") is None)


class _Walk:
    """One pass over the document that gathers text into blocks."""

    def __init__(self, root: Any, with_hidden: bool) -> None:
        self.blocks: list[RawBlock] = []
        #: Elements left out because the page hides them.
        self.hidden: list[Any] = []
        self._with_hidden = with_hidden
        self._parts: list[str] = []
        #: Non-space characters gathered for the open block: all, in links, in strong type.
        self._chars = self._link_chars = self._strong_chars = 0
        self._links = self._breaks = 0
        self._link_depth = self._strong_depth = self._pre_depth = 0
        self._tags = 0
        #: len(_parts) just after a link closed, so that two touching links get a space.
        self._after_link = -1
        self._run(root)

    def _run(self, root: Any) -> None:
        from lxml import etree

        node: Node | None = None
        holders: list[Node] = []
        skipped: Node | None = None
        walk = etree.iterwalk(root, events=("start", "end"))
        parts, add, flush, show_all = self._parts, self._add, self._flush, self._with_hidden
        for event, element in walk:
            tag = element.tag
            self._tags += 1
            if event == "start":
                node = Node(node, tag, element)
                if tag in SKIPPED_TAGS or (not show_all and _is_hidden(element, tag)):
                    if tag not in SKIPPED_TAGS:
                        self.hidden.append(element)
                    skipped = node
                    walk.skip_subtree()
                    continue
                if not holders or tag in BLOCK_TAGS:
                    if holders:
                        flush(holders[-1])
                    holders.append(node)
                    self._pre_depth += tag == "pre"
                elif tag in MARKED_TAGS:
                    self._open_inline(tag, holders[-1])
                text = element.text
                if text:
                    if text.isspace() and not self._pre_depth:
                        parts.append(" ")
                    else:
                        add(text, holders[-1])
                continue
            if node is None:
                break
            if node is skipped:
                skipped = None
            elif holders[-1] is node:
                flush(node)
                holders.pop()
                self._pre_depth -= tag == "pre"
            elif tag in MARKED_TAGS:
                self._close_inline(tag, holders[-1])
            node = node.parent
            tail = element.tail
            if tail and holders:
                if tail.isspace() and not self._pre_depth:
                    parts.append(" ")
                else:
                    add(tail, holders[-1])

    def _open_inline(self, tag: str, holder: Node) -> None:
        if tag == "a":
            if self._after_link == len(self._parts):
                self._parts.append(" ")
            self._link_depth += 1
            self._links += 1
        elif tag in STRONG_TAGS:
            self._strong_depth += 1
        elif tag in CELL_TAGS:
            if self._chars > CELL_BLOCK_CHARS:
                self._flush(holder)
            self._parts.append(" ")
        else:  # br
            self._breaks += 1
            self._parts.append(" ")
            if self._breaks > 1:
                self._flush(holder)

    def _close_inline(self, tag: str, holder: Node) -> None:
        if tag == "a":
            self._link_depth -= 1
            self._after_link = len(self._parts)
        elif tag in STRONG_TAGS:
            self._strong_depth -= 1
        elif tag in CELL_TAGS and self._chars > CELL_BLOCK_CHARS:
            self._flush(holder)

    def _add(self, text: str, holder: Node) -> None:
        if self._pre_depth and "\n\n" in text:
            *whole, text = text.split("\n\n")
            for part in whole:
                self._add_part(part)
                self._flush(holder)
        self._add_part(text)

    def _add_part(self, text: str) -> None:
        self._parts.append(text)
        count = len(text) if not text[:1].isspace() else len(text.strip())
        if count and not text.isspace():
            self._chars += count
            self._breaks = 0
            if self._link_depth:
                self._link_chars += count
            if self._strong_depth:
                self._strong_chars += count

    def _flush(self, holder: Node) -> None:
        if self._chars:
            joined = "".join(self._parts)
            text = " ".join((joined if joined.isascii() else joined.translate(INVISIBLE)).split())
            if text:
                marks = (min(self._link_chars, len(text)), self._links, self._strong_chars, self._tags)
                self.blocks.append(RawBlock(0, 0, text, holder, *marks))
                self._tags = 0
            self._chars = self._link_chars = self._strong_chars = 0
        if self._parts:
            self._parts.clear()
        self._links = self._breaks = 0
        self._after_link = -1
