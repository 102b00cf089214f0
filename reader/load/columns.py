"""What is known of a page's blocks and of the elements around them as columns, which features are counted from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.load.walk import Node, RawBlock

#: Longest class or id read, in characters.
LONGEST_HINT = 160


@dataclass(slots=True)
class Columns:
    """Lists with a place for every block, then lists with a place for every element, both in document order."""

    texts: list[str] = field(default_factory=list)
    #: Characters in links, links that start, characters in strong type, and tags since the block before.
    link_chars: list[int] = field(default_factory=list)
    links: list[int] = field(default_factory=list)
    strong_chars: list[int] = field(default_factory=list)
    tags: list[int] = field(default_factory=list)
    #: Number of the element around each block.
    holders: list[int] = field(default_factory=list)
    #: Names of the elements; here begin the lists of elements.
    names: list[str] = field(default_factory=list)
    #: Number of each element's parent; -1 for the outermost.
    parents: list[int] = field(default_factory=list)
    #: What each element's class, id, role and itemprop say.
    hints: list[str] = field(default_factory=list)
    #: Past-the-last number of the elements inside each.
    ends: list[int] = field(default_factory=list)


def columns_of(blocks: Sequence[RawBlock], nodes: Sequence[Node]) -> Columns:
    """The columns of a rendered page."""
    parents = [-1 if node.parent is None else node.parent.number for node in nodes]
    return Columns(
        texts=[block.text for block in blocks],
        link_chars=[block.link_chars for block in blocks],
        links=[block.links for block in blocks],
        strong_chars=[block.strong_chars for block in blocks],
        tags=[block.tags for block in blocks],
        holders=[block.node.number for block in blocks],
        names=[node.tag for node in nodes],
        parents=parents,
        hints=_hints(nodes),
        ends=_ends(parents),
    )


def _hints(nodes: Sequence[Node]) -> list[str]:
    known: dict[tuple[str | None, ...], str] = {}
    hints = []
    for node in nodes:
        get = node.element.get
        names = get("class"), get("id"), get("role"), get("itemprop")
        hint = known.get(names)
        if hint is None:
            hint = known[names] = " ".join([name[:LONGEST_HINT] for name in names if name])
        hints.append(hint)
    return hints


def _ends(parents: Sequence[int]) -> list[int]:
    ends = list(range(1, len(parents) + 1))
    for i in range(len(parents) - 1, 0, -1):
        above = parents[i]
        if ends[i] > ends[above]:
            ends[above] = ends[i]
    return ends
