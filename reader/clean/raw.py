"""The raw blocks of a page before any cleaner has chosen among them."""

from __future__ import annotations

import dataclasses

from reader.clean.assemble import blocks_of_page
from reader.clean.fitting import render_page
from reader.clean.plaintext import clean_plain_text
from reader.model import Block, Page


def raw_blocks(page: Page) -> tuple[Block, ...]:
    """Every block of ``page``, none kept, each with the kind of furniture it would be."""
    if page.html is None:
        return tuple(dataclasses.replace(block, kept=False) for block in clean_plain_text(page))
    rendered = render_page(page)
    count = len(rendered.blocks)
    return blocks_of_page(rendered, [False] * count, [{}] * count)


def raw_paths(page: Page) -> list[str] | None:
    """The paths of those blocks in the document, or None for a plain-text page."""
    return None if page.html is None else [block.html_path for block in render_page(page).blocks]
