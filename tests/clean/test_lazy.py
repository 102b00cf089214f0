"""Blocks made when they are first looked at are the tuple they would have been."""

from __future__ import annotations

import pickle

from reader.clean.lazy import LazyBlocks
from reader.model import Block

BLOCKS = (Block(0, 5, kept=True, kind="headline"), Block(6, 9, kept=False, kind="nav"))


def test_nothing_is_made_before_it_is_asked_for_and_then_once() -> None:
    made: list[int] = []

    def make() -> tuple[Block, ...]:
        made.append(1)
        return BLOCKS

    blocks = LazyBlocks(make)
    assert made == []
    assert [*blocks] == [*BLOCKS]
    assert len(blocks) == 2
    assert made == [1]


def test_they_are_equal_to_the_tuple_sliced_and_pickled_as_it() -> None:
    blocks = LazyBlocks(lambda: BLOCKS)
    assert blocks == BLOCKS
    assert blocks != BLOCKS[:1]
    assert blocks[1:] == BLOCKS[1:]
    assert blocks[-1] == BLOCKS[-1]
    assert pickle.loads(pickle.dumps(LazyBlocks(lambda: BLOCKS))) == BLOCKS
