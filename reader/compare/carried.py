"""Articles and blocks as plain values between a worker and the app, without what the app has of the page already.

A page of 5,000 blocks and a dozen cleaners would send every block's path a dozen times, each a dictionary of its own;
here each field of the blocks is one list, and where an article's blocks are the page's own their paths stay behind.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from reader.model import Article, Block, Paragraph

_FIELDS = tuple(field.name for field in dataclasses.fields(Block))


def carried_blocks(blocks: Sequence[Block], paths: Sequence[str] | None = None) -> dict[str, Any]:
    """Each field of ``blocks`` as a list; their paths as None where they are ``paths``, which the other side has."""
    columns: dict[str, Any] = {name: [getattr(block, name) for block in blocks] for name in _FIELDS}
    if columns["html_path"] == paths:
        columns["html_path"] = None
    return columns


def blocks_carried(columns: Mapping[str, Any], known: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The blocks that :func:`carried_blocks` took apart; ``known`` are those that have the paths left out."""
    paths = columns["html_path"]
    if paths is None:
        paths = [block.html_path for block in known]
    return tuple(map(Block, *(paths if name == "html_path" else columns[name] for name in _FIELDS)))


def carried_article(article: Article, paths: Sequence[str] | None) -> dict[str, Any]:
    """``article`` as plain values; ``paths`` are those of the page's blocks, which the other side has."""
    return {
        **dataclasses.replace(article, blocks=(), paragraphs=()).to_dict(),
        "paragraphs": [(it.start, it.end, it.block) for it in article.paragraphs],
        "blocks": carried_blocks(article.blocks, paths),
    }


def article_carried(values: Mapping[str, Any], known: Sequence[Block]) -> Article:
    """The article that :func:`carried_article` took apart."""
    bare = Article.from_dict({**values, "blocks": (), "paragraphs": ()})
    paragraphs = tuple(Paragraph(*it) for it in values["paragraphs"])
    return dataclasses.replace(bare, paragraphs=paragraphs, blocks=blocks_carried(values["blocks"], known))
