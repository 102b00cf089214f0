"""Body Text Extraction (Finn, Kushmerick and Smyth, 2001), ours in a few lines.

The article is the stretch of the page with the most words inside and the most tags
outside: the maximum-sum run of blocks, a word counting one and a tag minus one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter
from reader.load.render import render


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    blocks = render(html).blocks
    best = total = 0
    first = start = end = 0
    for i, block in enumerate(blocks):
        total -= block.tags
        if total < 0:
            total, first = 0, i
        total += len(block.text.split())
        if total > best:
            best, start, end = total, first, i + 1
    return [block.text for block in blocks[start:end]]


ADAPTERS = (
    Adapter(
        name="BTE",
        package="reader",
        licence="as Reader's",
        home_page="https://www.ercim.eu/publication/ws-proceedings/DelNoe02/AidanFinn.pdf",
        good_at="One long run of text in a page full of tags; a simple, old yardstick.",
        extract=extract,
        install="",
        find_version=lambda package: "1",
    ),
)
