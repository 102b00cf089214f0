"""The reader's own choices over a cleaner's: blocks restored or dropped by hand."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

from reader.clean.assemble import join_paragraphs
from reader.model import ARTICLE_KINDS, Article, Block, Page

RESTORED = "restored by you"
DROPPED = "dropped by you"


def apply_choices(page: Page, article: Article, choices: Mapping[int, bool]) -> Article:
    """``article`` with the chosen raw blocks kept (True) or dropped (False), in their place.

    ``choices`` maps indexes of ``article.blocks`` to whether to keep them; indexes that do not
    exist are ignored. Paragraphs of other blocks stay as the cleaner wrote them.
    """
    wanted = {i: keep for i, keep in choices.items() if 0 <= i < len(article.blocks)}
    if not wanted:
        return article
    entries = [
        (paragraph.block, article.text[paragraph.start : paragraph.end])
        for paragraph in article.paragraphs
        if paragraph.block is None or wanted.get(paragraph.block, True)
    ]
    present = {block for block, _ in entries}
    for i in sorted(i for i, keep in wanted.items() if keep and i not in present):
        block = article.blocks[i]
        entries.insert(_place(entries, i), (i, page.text[block.start : block.end]))
    text, paragraphs = join_paragraphs([words for _, words in entries], [block for block, _ in entries])
    blocks = tuple(_chosen(b, wanted[i]) if i in wanted else b for i, b in enumerate(article.blocks))
    return dataclasses.replace(article, text=text, paragraphs=paragraphs, blocks=blocks)


def _place(entries: list[tuple[int | None, str]], block: int) -> int:
    """Beside the paragraph whose block is nearest on the page; a live blog has them in the order of their times."""
    known = [(abs(origin - block), origin > block, at) for at, (origin, _) in enumerate(entries) if origin is not None]
    if not known:
        return 0
    _, comes_later, at = min(known)
    return at if comes_later else at + 1


def _chosen(block: Block, keep: bool) -> Block:
    if block.kept == keep:
        return block
    if keep:
        kind = block.kind if block.kind in ARTICLE_KINDS else "paragraph"
        return dataclasses.replace(block, kept=True, kind=kind, reason=RESTORED)
    kind = "other" if block.kind in ARTICLE_KINDS else block.kind
    return dataclasses.replace(block, kept=False, kind=kind, reason=DROPPED)
