"""Blocks of an article that are made when somebody first looks at them: bulk work reads the text only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, overload

from reader.model import Block


class LazyBlocks(Sequence[Block]):
    """A tuple of blocks that ``make`` gives when first asked for one; equal to that tuple, and pickled as it."""

    __slots__ = ("_make", "_made")

    def __init__(self, make: Callable[[], tuple[Block, ...]]) -> None:
        self._make: Callable[[], tuple[Block, ...]] | None = make
        self._made: tuple[Block, ...] = ()

    def _blocks(self) -> tuple[Block, ...]:
        make = self._make
        if make is not None:
            self._made, self._make = make(), None
        return self._made

    @overload
    def __getitem__(self, at: int) -> Block: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Block, ...]: ...
    def __getitem__(self, at: int | slice) -> Block | tuple[Block, ...]:
        return self._blocks()[at]

    def __len__(self) -> int:
        return len(self._blocks())

    def __iter__(self) -> Iterator[Block]:
        return iter(self._blocks())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, (tuple, LazyBlocks)) and self._blocks() == tuple(other)

    def __hash__(self) -> int:
        return hash(self._blocks())

    def __repr__(self) -> str:
        return repr(self._blocks())

    def __reduce__(self) -> tuple[Any, ...]:
        return tuple, (list(self._blocks()),)
