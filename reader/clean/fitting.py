"""The blocks of a page as its text has them, whatever the parser of today makes of its mark-up.

A page's text was read when it was loaded: mostly without a parser (:mod:`reader.load.sure`), and it may have been kept
in the library since an older version. Offsets point into that text, so where the parser reads another, the text stands:
its lines are the blocks, each in the element whose words it has.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence

from reader.clean.mapping import map_paragraphs, words_of
from reader.load.quick import render_quickly
from reader.load.render import Node, RawBlock, Rendered, parse, render
from reader.model import Page


def render_page(page: Page, *, quick: bool = False) -> Rendered:
    """The blocks of a page with mark-up, each at its place in ``page.text``; those of its mark-up if that is empty.

    If ``quick`` they may be read without a parser, and then have no elements. Not to be changed by the caller.
    """
    html = page.html or ""
    rendered = render_quickly(html, page.text, page.title) if quick else render(html)
    return rendered if rendered.text == page.text or not page.text else fitted(rendered, page.text)


def fitted(rendered: Rendered, text: str) -> Rendered:
    """``rendered`` with the lines of ``text`` as its blocks; a line whose words it lacks stands with the one before."""
    lines = list(_lines(text))
    known: Sequence[RawBlock] = rendered.blocks
    nodes = list(rendered.nodes)
    if not known:
        nodes = _empty_page()
        known = [RawBlock(0, 0, "", nodes[-1])]
    origins = map_paragraphs([words_of(block.text) for block in known], [words_of(line) for _, line in lines]).origins
    blocks, origin = [], 0
    for (start, line), found in zip(lines, origins, strict=True):
        origin = origin if found is None else found
        blocks.append(_block(known[origin], start, line))
    return dataclasses.replace(rendered, text=text, blocks=blocks, nodes=nodes, _columns=None)


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that are not blank, and where each begins."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield start, line
        start += len(line) + 1


def _block(block: RawBlock, start: int, line: str) -> RawBlock:
    """``block`` with another text; of its characters no more are in links and strong type than the text has."""
    most = len(line)
    return dataclasses.replace(
        block,
        start=start,
        end=start + most,
        text=line,
        link_chars=min(block.link_chars, most),
        strong_chars=min(block.strong_chars, most),
    )


def _empty_page() -> list[Node]:
    """The elements of a page without words."""
    root = parse("<html><body><hr></body></html>")
    outer = Node(None, "html", root)
    return [outer, Node(outer, "body", root[0], 1)]
