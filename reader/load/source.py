"""Blocks and elements of a page that were read from its mark-up with no parser; each is made when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from itertools import accumulate
from typing import overload

from reader.load.columns import Columns
from reader.load.doubts import Doubts
from reader.load.tokens import Tokens, attributes_in, end_of
from reader.load.walk import Node, RawBlock

#: An element of more tags than this is not searched for links and buttons.
MOST_TOKENS = 200


class SourceNode(Node):
    """A node that knows its mark-up only: it has no element."""

    __slots__ = ("_said", "_tokens", "_first", "_last")

    def __init__(self, parent: Node | None, tag: str, number: int, page: SourceBlocks) -> None:
        self.parent, self.tag, self.number = parent, tag, number
        self._said, self._tokens = page.said[number], page.tokens
        self._first, self._last = page.firsts[number], page.lasts[number]

    def get(self, name: str) -> str | None:
        return attributes_in(self._said).get(name)

    def has_attributes(self) -> bool:
        return bool(attributes_in(self._said))

    def may_say(self, *words: str) -> bool:
        said = self._said.lower()
        return any(word in said for word in words)

    def texts_of(self, *tags: str) -> Iterator[str]:
        inside = self._inside()
        written, texts = self._tokens.written[inside], self._tokens.texts[inside]
        for i, name in enumerate(written):
            if name in tags:
                yield unescape("".join(texts[i : end_of(written, i)]))

    def has_author_link(self) -> bool:
        inside = self._inside()
        return any(
            name == "a" and said and "author" in said and attributes_in(said).get("rel") == "author"
            for name, said in zip(self._tokens.written[inside], self._tokens.said[inside], strict=True)
        )

    def _inside(self) -> slice:
        """The places of its tags; none where there are too many for a line of links or buttons."""
        return slice(self._first, self._last if self._last - self._first <= MOST_TOKENS else self._first)


@dataclass(slots=True)
class SourceBlocks(Sequence[RawBlock]):
    """The blocks of a page as they were read from its mark-up; each is made when asked for."""

    columns: Columns
    tokens: Tokens
    #: For every element its attributes as written, its first token, and the past-the-last of those inside it.
    said: list[str]
    firsts: list[int]
    lasts: list[int]
    #: Whether another parser may read the page otherwise.
    doubts: Doubts
    _blocks: dict[int, RawBlock] = field(default_factory=dict)
    _nodes: dict[int, SourceNode] = field(default_factory=dict)
    #: Characters of the blocks before each, without line feeds between them.
    _chars_before: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.columns.texts)

    def has_tags(self, name: str, least: int) -> bool:
        """Whether elements of a name begin so many times in the page's body: written in the case of its first tag."""
        written = self.tokens.written
        first = written[0]
        return written.count(name.upper() if first and first.isupper() else name) >= least

    def said_around(self, blocks: Iterable[int]) -> set[str]:
        """The attributes, as written, of all elements around some blocks."""
        holders, parents = self.columns.holders, self.columns.parents
        waiting, elements = {holders[i] for i in blocks}, set[int]()
        while waiting:
            elements |= waiting
            waiting = {parents[element] for element in waiting} - elements - {-1}
        return {self.said[element] for element in elements}

    @overload
    def __getitem__(self, at: int) -> RawBlock: ...
    @overload
    def __getitem__(self, at: slice) -> list[RawBlock]: ...
    def __getitem__(self, at: int | slice) -> RawBlock | list[RawBlock]:
        if isinstance(at, slice):
            return [self[i] for i in range(*at.indices(len(self)))]
        block = self._blocks.get(at)
        return self._block(at) if block is None else block

    def _block(self, at: int) -> RawBlock:
        page = self.columns
        text = page.texts[at]  # ends an iteration by its IndexError
        if not self._chars_before:
            self._chars_before = [0, *accumulate(map(len, page.texts))]
        start, node = self._chars_before[at] + at, self._node(page.holders[at])
        counts = page.link_chars[at], page.links[at], page.strong_chars[at], page.tags[at]
        self._blocks[at] = block = RawBlock(start, start + len(text), text, node, *counts)
        return block

    def _node(self, holder: int) -> SourceNode:
        page, nodes, number = self.columns, self._nodes, holder
        chain = []
        while number >= 0 and number not in nodes:
            chain.append(number)
            number = page.parents[number]
        node = nodes.get(number)
        for number in reversed(chain):
            node = nodes[number] = SourceNode(node, page.names[number], number, self)
        return nodes[holder]
