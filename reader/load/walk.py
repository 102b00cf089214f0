"""The walk over a parsed document that gathers its visible text into blocks.

Done once, without recursion, so a page a hundred thousand elements deep costs no more than a
flat one of that size.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from reader.load.html_tags import BLOCK_TAGS, INVISIBLE, MARKED_TAGS, SKIPPED_TAGS, STRONG_TAGS

#: A cell with more characters than this is a block of its own; shorter ones share their row's line.
CELL_BLOCK_CHARS = 60
#: What an element does to the walk: it holds blocks of its own, is left out, or marks words.
_HOLDS, _SKIPPED, _MARKS = 1, 2, 3
_ROLES = dict.fromkeys(MARKED_TAGS, _MARKS) | dict.fromkeys(BLOCK_TAGS, _HOLDS) | dict.fromkeys(SKIPPED_TAGS, _SKIPPED)


class Node:
    """An element with blocks in it; ``parent`` leads up to ``<html>``."""

    __slots__ = ("parent", "tag", "element", "number", "_places", "_path")

    def __init__(self, parent: Node | None, tag: str, element: Any, number: int = 0) -> None:
        #: Its place among the page's nodes: those above it come before it, those in it follow it.
        self.number = number
        self.parent = parent
        self.tag = tag
        self.element = element
        self._places: dict[Any, int] | None = None
        self._path: str | None = None

    def get(self, name: str) -> str | None:
        """The value of the attribute ``name``, or None."""
        value: str | None = self.element.get(name)
        return value

    def has_attributes(self) -> bool:
        return bool(self.element.keys())

    def may_say(self, *words: str) -> bool:
        """Whether its attributes may have one of these words, in lower case, in them: where it is not known at once."""
        return True

    def texts_of(self, *tags: str) -> Iterator[str]:
        """The text of each element in it, or itself, that has one of these names."""
        return ("".join(part.itertext()) for part in self.element.iter(*tags))

    def has_author_link(self) -> bool:
        """Whether a link in it is marked as leading to the author."""
        return any(link.get("rel") == "author" for link in self.element.iter("a"))

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
            above = node.parent
            alone = above is None or node.tag == "body"
            path = f"{path}/{node.tag}" if alone or above is None else f"{path}/{node.tag}[{above._place(node)}]"
            node._path = path
        return path

    def _place(self, child: Node) -> int:
        """Which of the children of its name ``child`` is, from 1; all are counted once, when first asked."""
        if self._places is None:
            counts: dict[str, int] = {}
            places: dict[Any, int] = {}
            for element in self.element:
                counts[element.tag] = places[element] = counts.get(element.tag, 0) + 1
            self._places = places  # whole at once: other threads may ask
        return self._places[child.element]


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


class Walk:
    """One pass over the document that gathers text into blocks."""

    def __init__(self, root: Any, with_hidden: bool) -> None:
        self.blocks: list[RawBlock] = []
        #: Elements left out because the page hides them.
        self.hidden: list[Any] = []
        #: Elements with blocks in them, in document order.
        self.nodes: dict[Any, Node] = {}
        self._run(root, hides=not with_hidden)

    def _run(self, root: Any, hides: bool) -> None:
        """The walk itself, its counts at hand as local names: every element of a page passes here twice."""
        from lxml import etree

        walk = etree.iterwalk(root, events=("start", "end"))
        role_of, nodes = _ROLES.get, self.nodes
        holder, holders, skipped = root, [root], None
        #: Words gathered for the open block; nothing is put there before its first word but marks.
        parts: list[str] = []
        #: Characters gathered for the open block: all, in links, in strong type.
        chars = link_chars = strong_chars = 0
        links = breaks = link_depth = strong_depth = pre_depth = 0
        #: Elements started or ended so far, and when the last block ended.
        tags = tags_before = 0
        #: Where the next block starts in the page's text.
        start = 0
        #: len(parts) just after a link closed, so that two touching links get a space.
        after_link = -1

        def end_block() -> None:
            nonlocal chars, link_chars, strong_chars, links, breaks, start, tags_before, after_link
            if chars:
                text = visible("".join(parts))
                if text:
                    end = start + len(text)
                    shown = link_chars if link_chars < len(text) else len(text)
                    node = nodes.get(holder) or self._node_of(holder)
                    self.blocks.append(RawBlock(start, end, text, node, shown, links, strong_chars, tags - tags_before))
                    start, tags_before = end + 1, tags
                chars = link_chars = strong_chars = 0
            parts.clear()
            links = breaks = 0
            after_link = -1

        def add(text: str) -> None:
            nonlocal chars, link_chars, strong_chars, breaks
            if text.isspace():
                if parts:
                    parts.append(" ")
                return
            parts.append(text)
            count = len(text.strip()) if text[:1].isspace() else len(text)
            chars += count
            breaks = 0
            if link_depth:
                link_chars += count
            if strong_depth:
                strong_chars += count

        def add_preformatted(text: str) -> None:
            *whole, last = text.split("\n\n")
            for part in whole:
                add(part)
                end_block()
            add(last)

        for event, element in walk:
            tags += 1
            tag = element.tag
            role = role_of(tag)
            if event == "start":
                if role == _SKIPPED:
                    skipped = element
                    walk.skip_subtree()
                    continue
                if hides and (
                    ((get := element.get)("style") or get("hidden") is not None or tag == "dialog")
                    and is_hidden(get, tag)
                ):
                    skipped = element
                    self.hidden.append(element)
                    walk.skip_subtree()
                    continue
                text = element.text
                if role is None or element is root:
                    pass
                elif role == _HOLDS:
                    if parts:
                        end_block()
                    holder = element
                    holders.append(element)
                    if tag == "pre":
                        pre_depth += 1
                elif tag == "a":
                    parts.append(" " if after_link == len(parts) else "")
                    link_depth += 1
                    links += 1
                elif tag in STRONG_TAGS:
                    strong_depth += 1
                elif tag == "br":
                    breaks += 1
                    parts.append(" ")
                    if breaks > 1:
                        end_block()
                else:  # a cell of a table
                    if chars > CELL_BLOCK_CHARS:
                        end_block()
                    parts.append(" ")
            else:
                text = element.tail
                if skipped is not None:
                    skipped = None
                elif element is holder:
                    if parts:
                        end_block()
                    holders.pop()
                    if not holders:
                        break
                    holder = holders[-1]
                    if tag == "pre":
                        pre_depth -= 1
                elif role is None:
                    pass
                elif tag == "a":
                    link_depth -= 1
                    after_link = len(parts)
                elif tag in STRONG_TAGS:
                    strong_depth -= 1
                elif tag != "br" and chars > CELL_BLOCK_CHARS:
                    end_block()
            if not text:
                continue
            if pre_depth:
                add_preformatted(text)
            elif parts or not text.isspace():
                add(text)

    def _node_of(self, element: Any) -> Node:
        """A node for the element, which has none, and for those above it."""
        nodes = self.nodes
        chain, node, above = [element], None, element.getparent()
        while above is not None and (node := nodes.get(above)) is None:
            chain.append(above)
            above = above.getparent()
        for link in reversed(chain):
            node = nodes[link] = Node(node, link.tag, link, len(nodes))
        return nodes[element]


def visible(text: str) -> str:
    """``text`` with single spaces and no characters without width."""
    if not text.isascii() and any(map(text.__contains__, INVISIBLE)):
        for character in INVISIBLE:
            text = text.replace(character, "")
    return " ".join(text.split())


def is_hidden(get: Callable[[str], str | None], tag: str) -> bool:
    """Whether the page hides an element with the attributes that ``get`` gives."""
    if tag in ("html", "body"):
        return False
    style = get("style")
    if style and ("none" in style or "hidden" in style):
        flat = style.replace(" ", "").lower()
        if "display:none" in flat or "visibility:hidden" in flat:
            return True
    return get("hidden") is not None or (tag == "dialog" and get("open") is None)
