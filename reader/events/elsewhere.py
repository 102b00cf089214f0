"""Two happenings that differ in where they were and in their figures, however alike their sentences are.

"Police arrested 395 men in Varno" and "Police arrested 673 men in Kilra" are two. Other figures alone are a later
count, another place alone is a suburb or a slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from reader.events.barriers import Barriers
from reader.events.peoples import COUNTRY_OF
from reader.events.seed import Seed
from reader.extract.names.tables import PLACE_ENDS
from reader.model import Name

#: Parts of the world, and of countries, that towns lie in.
_WIDE = frozenset(COUNTRY_OF.values()) | frozenset(
    "africa america asia europe britain england scotland wales ulster us usa uk".split()
)
_STATES = frozenset(
    """alabama|alaska|arizona|arkansas|british columbia|california|colorado|connecticut|crimea|darfur|delaware|florida
    georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kashmir|kentucky|louisiana|maine|maryland|massachusetts|michigan
    minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|north carolina
    north dakota|nova scotia|ohio|oklahoma|ontario|oregon|pennsylvania|punjab|quebec|queensland|rhode island|siberia
    sicily|south carolina|south dakota|tasmania|tennessee|texas|tibet|utah|vermont|virginia|west virginia|wisconsin
    wyoming|xinjiang""".replace("\n", "|")
    .replace(" " * 4, "")
    .split("|")
)
_PARTS = frozenset(
    "county district island islands oblast peninsula province region state territories territory".split()
)
_TOWNS = frozenset("city town village".split())
_BEFORE = re.compile(r"\b(?:across|around|at|for|in|near|outside)\s+(?:the\s+)?$", re.I)
#: Characters before a name within which its preposition stands.
_CLOSE = 14


def sites_in(names: Iterable[Name], text: str, start: int) -> frozenset[tuple[int, str]]:
    """The places among the names of a clause, each with how wide it is: 1 a town, 2 a part of a country, 3 a country.

    ``text`` stands at ``start``. One word of no known kind is a place behind "in", "near" and the like. What lies
    within a town, a street or a bridge, is none.
    """
    found = set()
    for name in names:
        at = name.start - start
        if name.kind == "place" or (
            name.kind == "other" and " " not in name.full and _BEFORE.search(text, max(0, at - _CLOSE), max(0, at))
        ):
            wide = _wide(name.full.lower())
            if wide:
                found.add((wide, name.full.lower()))
    return frozenset(found)


def _wide(name: str) -> int:
    last = name.split()[-1]
    if name in _WIDE:
        return 3
    if name in _STATES or last in _PARTS:
        return 2
    return 0 if last in PLACE_ENDS - _TOWNS else 1


def are_elsewhere(a: Seed, b: Seed) -> bool:
    """Whether two seeds count one thing otherwise, and in places of one width that have no name in common.

    Not so where the article of one names the other's place as well, and so may say how the two belong together.
    """
    if not (a.counts and b.counts and a.sites and b.sites) or not _count_otherwise(a, b):
        return False
    for width in (1, 2, 3):
        ones, others = ({name for wide, name in seed.sites if wide == width} for seed in (a, b))
        if ones and others:
            apart = ones.isdisjoint(others)
            return apart and (a.article == b.article or not (_names(a.named, others) or _names(b.named, ones)))
    return False


def _names(named: frozenset[str], places: Iterable[str]) -> bool:
    """Whether one of some places is among names known by their last words."""
    return any(place.split()[-1] in named for place in places)


def any_elsewhere(ones: Iterable[Seed], others: Sequence[Seed]) -> bool:
    """Whether some seed of one group tells another happening than some seed of the other."""
    return any(are_elsewhere(a, b) for a in ones if a.counts and a.sites for b in others)


def _count_otherwise(a: Seed, b: Seed) -> bool:
    """Whether they count something both, and never as many."""
    own: dict[str, set[str]] = {}
    for noun, number in a.counts:
        own.setdefault(noun, set()).add(number)
    shared = {noun for noun, _ in b.counts} & own.keys()
    return bool(shared) and not any(number in own.get(noun, ()) for noun, number in b.counts)


def elsewhere(seeds: Sequence[Seed], apart: Barriers) -> frozenset[tuple[int, int]]:
    """Pairs (i < j) of seeds that tell two happenings by their places and figures, though not ``apart`` as it is."""
    by: dict[str, list[int]] = defaultdict(list)
    for i, seed in enumerate(seeds):
        if seed.sites:
            for noun in {noun for noun, _ in seed.counts}:
                by[noun].append(i)
    kinds, bars = apart
    pairs = {(i, j) for held in by.values() for i, j in combinations(held, 2) if not bars[kinds[i]] >> kinds[j] & 1}
    return frozenset((i, j) for i, j in pairs if are_elsewhere(seeds[i], seeds[j]))
