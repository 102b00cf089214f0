"""From a cleaner's paragraphs back to the blocks of the raw page, by RapidFuzz token alignment."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from rapidfuzz.distance import Indel

#: A run of matched words shorter than this says nothing, unless it is half of its block.
LEAST_RUN = 3
#: Above this many word pairs an alignment costs too much memory; shared word triples stand in for it.
MOST_PAIRS = 600_000_000
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Mapping:
    """What a cleaner kept of each block, and where each of its paragraphs comes from."""

    #: Share (0–1) of each raw block's words that the cleaner kept.
    shares: list[float]
    #: For each paragraph the index of its raw block, or None where none is surely its origin.
    origins: list[int | None]


def words_of(text: str) -> list[str]:
    """The words of a text, without punctuation."""
    return _WORD.findall(text)


def map_paragraphs(blocks: Sequence[Sequence[str]], paragraphs: Sequence[Sequence[str]]) -> Mapping:
    """Align the words of a cleaner's ``paragraphs`` with the words of the raw ``blocks``."""
    raw = [word for block in blocks for word in block]
    kept = [word for paragraph in paragraphs for word in paragraph]
    if len(raw) * len(kept) > MOST_PAIRS:
        return Mapping(triple_shares(blocks, paragraphs), [None] * len(paragraphs))
    block_ends = list(accumulate(len(block) for block in blocks))
    paragraph_ends = list(accumulate(len(paragraph) for paragraph in paragraphs))
    matched = [0] * len(blocks)
    votes: list[Counter[int]] = [Counter() for _ in paragraphs]
    for op in Indel.opcodes(raw, kept):
        if op.tag != "equal":
            continue
        at, start, end, other = op.src_start, op.src_start, op.src_end, op.dest_start
        while at < end:
            block = bisect_right(block_ends, at)
            paragraph = bisect_right(paragraph_ends, other + at - start)
            stop = min(end, block_ends[block], start + paragraph_ends[paragraph] - other)
            length = stop - at
            if length >= LEAST_RUN or 2 * length >= len(blocks[block]):
                matched[block] += length
                votes[paragraph][block] += length
            at = stop
    shares = [count / len(block) if block else 0.0 for count, block in zip(matched, blocks, strict=True)]
    origins = [_surest(found, len(words)) if found else None for found, words in zip(votes, paragraphs, strict=True)]
    return Mapping(shares, origins)


def _surest(found: Counter[int], length: int) -> int | None:
    block, count = found.most_common(1)[0]
    return block if 3 * count >= length else None


def triple_shares(blocks: Sequence[Sequence[str]], paragraphs: Sequence[Sequence[str]]) -> list[float]:
    """Share of each block's word triples that stand in the paragraphs: linear, blind to order."""
    kept = {triple for words in paragraphs for triple in zip(words, words[1:], words[2:], strict=False)}
    whole = {tuple(words) for words in paragraphs}
    shares = []
    for words in blocks:
        triples = list(zip(words, words[1:], words[2:], strict=False))
        if triples:
            shares.append(sum(triple in kept for triple in triples) / len(triples))
        else:
            shares.append(float(bool(words) and tuple(words) in whole))
    return shares
