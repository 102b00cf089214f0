"""What a happening befell: "the vessel" that foundered is "the ship" that sank, where one story has both on one day.

A thing sinks, crashes or collapses once; who tells of it as known ("the ship") tells of the one that the story is of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from reader.events.nouns import thing
from reader.events.words import stem

if TYPE_CHECKING:
    from reader.events.seed import Seed

#: Classes of what befalls a thing, and not two of a kind on one day in one story.
_FATES = frozenset("breach collapse crash erupt explode ground land sink tow".split())
#: "the 24-metre ship", "the trawler Bonny Lass had been", right before the verb; the noun has no capital.
_KNOWN = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?P<said>(?:[\w-]+\s){0,3}?)(?P<noun>[a-z]{3,})"
    r"(?:,?\s[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,2},?)?\s(?:(?:was|were|has|have|had|been|suddenly|finally)\s)*$"
)
#: What it was done to, behind the verb: "the army collapsed the tunnel" befell a tunnel.
_OBJECT = re.compile(r"\s(?:an?|the|its|his|her|their|two|three|four|\d+)\s")
#: Characters before a verb within which its subject stands.
_CLOSE = 90


class Fate(NamedTuple):
    """A thing told of as known, as a stem, and the words that say which: "the 24-metre ship"."""

    thing: str
    said: frozenset[str] = frozenset()


def fate_in(text: str, start: int, word: str, kind: str) -> Fate | None:
    """The known thing that the verb ``word`` of class ``kind``, at ``start`` of a sentence, befell; None for none."""
    if kind not in _FATES or _OBJECT.match(text, start + len(word)):
        return None
    found = _KNOWN.search(text[max(0, start - _CLOSE) : start])
    if found is None:
        return None
    return Fate(thing(stem(found["noun"])), frozenset(found["said"].lower().split()))


def one_fate(groups: Sequence[Sequence[int]], seeds: Sequence[Seed]) -> Iterator[tuple[int, int]]:
    """Pairs of groups that tell what befell one thing on one day that both state, and name no two things or places."""
    told: dict[tuple[str, Fate], list[int]] = {}
    held = [[seeds[k] for k in group if seeds[k].fate and not seeds[k].hypothetical] for group in groups]
    for number, own in enumerate(held):
        for key in {(seed.trigger, Fate(seed.fate.thing)) for seed in own if seed.fate}:
            told.setdefault(key, []).append(number)
    for (kind, fate), numbers in told.items():
        for i, j in combinations(numbers, 2):
            one, other = (_of(held[number], kind, fate.thing) for number in (i, j))
            days = [{seed.day for k in groups[number] if (seed := seeds[k]).day} for number in (i, j)]
            if len(days[0]) == 1 and days[0] == days[1] and not _are_two(one, other):
                yield i, j


def _of(seeds: Iterable[Seed], kind: str, what: str) -> list[Seed]:
    return [seed for seed in seeds if seed.trigger == kind and seed.fate and seed.fate.thing == what]


def _are_two(ones: Sequence[Seed], others: Sequence[Seed]) -> bool:
    """Whether two groups' seeds each name what the others do not, or each say otherwise which thing it was."""
    names, said = (
        [{word for seed in group for word in of(seed)} for group in (ones, others)]
        for of in (lambda seed: seed.names, lambda seed: seed.fate.said if seed.fate else ())
    )
    return any(one and other and one.isdisjoint(other) for one, other in (names, said))
