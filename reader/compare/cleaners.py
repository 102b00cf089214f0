"""What many cleaners made of one page, put together: block votes and how far their texts agree."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel

from reader.clean.mapping import map_paragraphs, words_of
from reader.clean.raw import raw_blocks
from reader.clean.run import OWN_NAMES
from reader.errors import CleanerFailed
from reader.model import Article, Block, CleanerRun, Comparison, Page
from reader.text.align import encode

#: The cleaner whose blocks say what was kept and of what kind a block is, once it is there.
REFERENCE = "consensus"
#: Above this many word pairs two texts are compared by their counts of words, not by alignment.
_MOST_PAIRS = 150_000_000


def empty_comparison(page: Page) -> Comparison:
    """A comparison of no cleaner yet: the raw blocks of ``page``, none of them kept."""
    return Comparison(page=page, articles={}, blocks=raw_blocks(page), agreement={}, runs={})


def with_run(comparison: Comparison, name: str, outcome: Article | CleanerFailed, run: CleanerRun) -> Comparison:
    """``comparison`` with one cleaner more: its article, or why there is none; not yet measured against others."""
    runs = {**comparison.runs, name: run}
    if not isinstance(outcome, Article):
        return dataclasses.replace(comparison, runs=runs)
    articles = {**comparison.articles, name: outcome}
    shares = block_shares(comparison, outcome, name)
    blocks = _with_votes(comparison.blocks, name, shares, outcome if name == REFERENCE else None)
    if REFERENCE not in articles:
        blocks = _kept_by_most(blocks)
    return Comparison(comparison.page, articles, blocks, {**comparison.agreement, name: {name: 1.0}}, runs)


def with_agreement(comparison: Comparison, name: str, alike: Mapping[str, float]) -> Comparison:
    """``comparison`` with how ``alike`` (0–1) the text of ``name`` is with those of other cleaners."""
    agreement = {it: dict(cells) for it, cells in comparison.agreement.items()}
    for other, value in alike.items():
        agreement[name][other] = agreement[other][name] = value
    return dataclasses.replace(comparison, agreement=agreement)


def block_shares(comparison: Comparison, article: Article, name: str) -> list[float]:
    """How much (0–1) of each raw block ``article`` has.

    Taken from the article's own blocks where they are the same blocks; else its words are
    aligned with those of the page.
    """
    blocks = comparison.blocks
    same = len(blocks) == len(article.blocks) and all(
        (a.start, a.end) == (b.start, b.end) for a, b in zip(blocks, article.blocks, strict=True)
    )
    if same and article.cleaner in OWN_NAMES:  # their votes say how sure they are; they keep whole blocks
        return [float(block.kept) for block in article.blocks]
    if same:
        return [block.votes.get(name, float(block.kept)) for block in article.blocks]
    text = comparison.page.text
    return map_paragraphs(
        [words_of(text[block.start : block.end]) for block in blocks],
        [words_of(article.text_of(paragraph)) for paragraph in article.paragraphs],
    ).shares


def disagreement(block: Block) -> float:
    """How far the cleaners disagree about a block: 0 where all keep or all drop it, 1 where half do."""
    if not block.votes:
        return 0.0
    mean = sum(block.votes.values()) / len(block.votes)
    return 4 * mean * (1 - mean)


def _with_votes(
    blocks: Sequence[Block], name: str, shares: Sequence[float], reference: Article | None
) -> tuple[Block, ...]:
    marked = reference.blocks if reference is not None and len(reference.blocks) == len(blocks) else blocks
    return tuple(
        Block(it.start, it.end, it.kept, it.kind, it.html_path, {**block.votes, name: round(share, 3)}, it.reason)
        for block, it, share in zip(blocks, marked, shares, strict=True)
    )


def _kept_by_most(blocks: Sequence[Block]) -> tuple[Block, ...]:
    kept = [2 * sum(block.votes.values()) > len(block.votes) for block in blocks]
    return tuple(
        block if block.kept == keep else dataclasses.replace(block, kept=keep)
        for block, keep in zip(blocks, kept, strict=True)
    )


def text_similarity(a: str, b: str) -> float:
    """How alike the words of two texts are, 0–1: RapidFuzz's Indel similarity of their words in order.

    Texts too long to align in a moment are compared by how often each word occurs.
    """
    if a == b:
        return 1.0
    words_a, words_b = words_of(a), words_of(b)
    if not words_a or not words_b:
        return 0.0
    if len(words_a) * len(words_b) > _MOST_PAIRS:
        shared = sum((Counter(words_a) & Counter(words_b)).values())
        return 2 * shared / (len(words_a) + len(words_b))
    return Indel.normalized_similarity(*encode([words_a, words_b]))
