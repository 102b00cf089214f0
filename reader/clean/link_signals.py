"""What the links of a block point to: other articles, the page itself, other sites."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.load.render import RawBlock

NAMES = ("links_out", "links_here", "links_story", "link_first")
#: Links of a block that are looked at.
_MOST = 12
#: An address that ends in several words or a long number is most often another article's.
_STORY = re.compile(r"(?:[a-z0-9]+-){3,}[a-z0-9]*|\d{6,}|/20\d\d/\d")


def link_signals(blocks: Sequence[RawBlock]) -> NDArray[np.float32]:
    """One row a block: shares (0–1) of its links to other sites, to places on the page, to what looks
    like an article's address, and whether the block begins with a link."""
    rows = np.zeros((len(blocks), len(NAMES)), np.float32)
    for i, block in enumerate(blocks):
        if block.links:
            rows[i] = _row(block)
    return rows


def _row(block: RawBlock) -> tuple[float, float, float, float]:
    element = block.node.element
    links = []
    for link in element.iter("a"):
        links.append(link.get("href") or "")
        if len(links) == _MOST:
            break
    if not links:  # the block stands inside a link
        return 0.0, 0.0, 0.0, 1.0
    count = len(links)
    out = sum(address.startswith(("http", "//")) for address in links)
    here = sum(address.startswith("#") or not address for address in links)
    story = sum(bool(_STORY.search(address[:300])) for address in links)
    first = not (element.text or "").strip() and len(element) > 0 and element[0].tag == "a"
    return out / count, here / count, story / count, float(first)
