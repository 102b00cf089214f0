"""What a block shows of itself, its place in the page and its neighbours, as numbers.

The columns follow boilerplate detection's own history: text and link density
(Kohlschütter 2010), place in the tree and the container's share of the text
(Readability), repeated structure, class names, and the page's own description of itself.
All are counted for all blocks at once.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, repeat
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.headline import find_headline
from reader.clean.link_signals import NAMES as LINK_NAMES
from reader.clean.link_signals import link_signals
from reader.clean.neighbours import Matrix, fill_shifted, integers, means_around
from reader.clean.own_signals import NAMES as OWN_NAMES
from reader.clean.own_signals import own_signals, quote_marks
from reader.clean.page_claims import read_claims
from reader.clean.text_signals import NAMES as TEXT_NAMES
from reader.clean.text_signals import text_signals
from reader.clean.tree import Array, Tree, tree_of, with_last
from reader.load.render import Rendered

#: Elements whose presence around a block is a column each.
AROUND = (
    "a", "article", "aside", "blockquote", "button", "details", "dl", "fieldset", "figcaption", "figure", "footer",
    "form", "h1", "h2", "h3", "h4", "header", "label", "li", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
)  # fmt: skip
_BIT = {tag: 1 << i for i, tag in enumerate(AROUND)} | {
    "h5": 1 << AROUND.index("h4"),
    "h6": 1 << AROUND.index("h4"),
}
#: A block of running text has at least this many characters and at most this share of links.
PROSE_CHARS, PROSE_LINKS = 80, 0.34
#: An element is on the way to the main container while it has more than this share of its parent's prose.
_MAIN_SHARE = 0.6
_WORD = re.compile(r"\w+")
#: Sums of a few numbers of this grain are exact, whatever their order.
GRAIN = 2.0**-40
#: Words of a block that its text odds look at.
FIRST_WORDS = 14


@dataclass(frozen=True, slots=True)
class Tables:
    """Log-odds of being article, by class-name token and by word of short blocks: multiples of :data:`GRAIN`."""

    hints: Mapping[str, float]
    words: Mapping[str, float]


@dataclass(slots=True)
class RawFeatures:
    """What is read off a page before any learned table: plain values, fit to be stored."""

    columns: Matrix
    names: tuple[str, ...]
    tree: Tree | None
    #: First words of each block in lower case; empty where words are not looked at.
    words: list[list[str]] = field(default_factory=list)


_EMPTY = RawFeatures(np.zeros((0, 0), np.float32), (), None)


def lean_features(rendered: Rendered, headline: int | None) -> RawFeatures:
    """The columns that need neither the blocks' words nor what the page says of itself but its ``headline``."""
    if not rendered.blocks:
        return _EMPTY
    tree = tree_of(rendered.columns)
    own = own_signals(rendered.columns)
    columns = np.empty((len(LEAN_NAMES), own.shape[1]), np.float32)
    columns[: len(OWN_NAMES)] = own
    _fill_place_columns(columns[len(OWN_NAMES) :], tree, own, headline)
    return RawFeatures(columns.T, LEAN_NAMES, tree)


def raw_features(rendered: Rendered, titles: Sequence[str] = ()) -> RawFeatures:
    """All columns that need no table; ``titles`` are what else the page is known to be called."""
    if not rendered.blocks:
        return _EMPTY
    claims = read_claims(rendered, titles)
    lean = lean_features(rendered, find_headline(rendered.columns, claims.titles))
    texts = [block.text for block in rendered.blocks]
    at = {name: lean.columns[:, i] for i, name in enumerate(LEAN_NAMES)}
    is_prose = (at["chars"] >= PROSE_CHARS) & (at["link_share"] <= PROSE_LINKS) & (at["within_main"] > 0)
    more = [
        claims.likenesses(texts),
        quote_marks(texts),
        np.tile(claims.page, (len(texts), 1)),
        text_signals(texts, is_prose.tolist(), claims.titles),
        link_signals(rendered.blocks),
    ]
    return RawFeatures(
        columns=np.hstack([lean.columns, *more]).astype(np.float32),
        names=(*LEAN_NAMES, *_MORE_NAMES, *(f"page_{name}" for name in claims.page_names), *TEXT_NAMES, *LINK_NAMES),
        tree=lean.tree,
        words=[_WORD.findall(text[:120].lower())[:FIRST_WORDS] for text in texts],
    )


_MORE_NAMES = ("like_title", "like_description", "claimed", "quote_marks")


def sizes_of(raw: RawFeatures) -> NDArray[np.float64]:
    """Characters of each block, which weigh it against others: words are not set off in every language."""
    return raw.columns[:, LEAN_NAMES.index("chars")].astype(np.float64) if len(raw.columns) else np.zeros(0)


def features(raw: RawFeatures, tables: Tables) -> tuple[Matrix, Sequence[str]]:
    """One row a block and the columns' names; deterministic, linear in the size of the page."""
    if raw.tree is None:
        return raw.columns, []
    first = (*raw.names, *_HINT_ODDS, *(_WORD_ODDS if raw.words else ()))
    names, chosen = _with_context(first)
    columns = np.empty((len(names), len(raw.columns)), np.float32)
    at = len(raw.names)
    columns[:at] = raw.columns.T
    columns[at : at + len(_HINT_ODDS)] = _hint_columns(raw.tree, tables.hints)
    if raw.words:
        columns[at + len(_HINT_ODDS) : len(first)] = _word_columns(raw.words, tables.words)
    _fill_context_columns(columns[len(first) :], columns[chosen])
    return columns.T, names


_PLACE = ("depth", "below_main", "within_main", "meet")
_LEVELS = tuple(
    f"{level}_{what}"
    for level in ("holder", "up1", "up2")
    for what in ("chars", "links", "prose", "proses", "blocks", "mine")
)
_ORDER = ("place", "from_end", "from_start", "prose_before", "after_headline", "is_headline")
_PAGE = ("page_blocks", "page_prose", "page_proses", "page_chars")
_SHAPE = ("shape_blocks", "shape_chars", "shape_links", "shape_prose", "path_blocks", "path_prose")
#: Columns of :func:`lean_features`.
LEAN_NAMES = (
    *OWN_NAMES, *_PLACE, *_LEVELS, *_ORDER, *_PAGE, *_SHAPE,
    *(f"in_{tag}" for tag in AROUND), *(f"near_{tag}" for tag in AROUND),
)  # fmt: skip


def _fill_place_columns(rows: Matrix, tree: Tree, own: Array, headline: int | None) -> None:
    """Write what the places of a page's blocks say into ``rows``, one a column, given what each shows of itself."""
    n, holders = own.shape[1], tree.holders
    chars, link_share = own[0], own[2]
    prose = np.where((chars >= PROSE_CHARS) & (link_share <= PROSE_LINKS), chars, 0.0)
    linked, is_prose = chars * link_share, prose > 0
    totals = tree.inside(chars, linked, prose, is_prose, np.ones(n))
    whole = max(1.0, float(totals[2, 0]))
    top = len(tree.tags)
    up1 = np.where(tree.parents[holders] < top, tree.parents[holders], holders)
    up2 = np.where(tree.parents[up1] < top, tree.parents[up1], up1)
    on_path = _main_path(tree, totals[2])
    main = int(np.flatnonzero(on_path)[-1])
    meet = tree.down(np.where(on_path, tree.depth, 0), np.maximum, 0)[holders]
    depth = tree.depth[holders]
    columns: list[Any] = [depth, depth - meet, (holders >= main) & (holders < tree.ends[main]), meet]
    for at in (holders, up1, up2):
        in_chars, in_links, in_prose, in_proses, in_blocks = totals[:, at]
        of_chars = np.maximum(in_chars, 1)
        columns += [in_chars, in_links / of_chars, in_prose / whole, in_proses, in_blocks, chars / of_chars]
    order = np.arange(n)
    after = np.full(n, -99) if headline is None else order - headline
    columns += [order / n, n - order, order, (np.cumsum(prose) - prose) / whole, after, after == 0]
    columns += [n, whole, float(is_prose.sum()), chars.sum()]
    columns += _shape_columns(tree, chars, linked, prose, whole)
    for row, column in zip(rows, columns, strict=False):
        row[:] = column
    bits = with_last(np.array([_BIT.get(name, 0) for name in tree.names])[tree.name_of], 0)
    parents = with_last(tree.parents, top)
    near = bits | bits[parents] | bits[parents[parents]]
    around = tree.down(bits[:-1], np.bitwise_or, 0)
    places = np.arange(len(AROUND))[:, None]
    rows[len(columns) : len(columns) + len(AROUND)] = (around[holders] >> places) & 1
    rows[len(columns) + len(AROUND) :] = (near[holders] >> places) & 1


def _main_path(tree: Tree, prose: Array) -> Array:
    """Whether each element is on the way from the top to the smallest that holds most of the page's prose."""
    above = with_last(prose, 0.0)[tree.parents]
    holds_most = prose > _MAIN_SHARE * above
    holds_most[0] = True
    return tree.down(holds_most, np.logical_and, True).astype(bool)


def _shape_columns(tree: Tree, chars: Array, linked: Array, prose: Array, whole: float) -> list[Array]:
    """What the blocks of the same make (element and class, with their parent's) are like together."""
    make_of = with_last(tree.name_of * len(tree.hints) + tree.hint_of, 0)
    holders, above = tree.holders, tree.parents[tree.holders]
    mine = _groups(make_of[holders] * (len(tree.names) * len(tree.hints) + 1) + make_of[above])
    path = _groups(tree.name_of[holders] * (len(tree.tags) + 1) + above)
    count, total, good = np.bincount(mine), np.bincount(mine, chars), np.bincount(mine, prose)
    columns = [count, total / count, np.bincount(mine, linked) / total, good / whole]
    wide = [np.bincount(path), np.bincount(path, prose) / whole]
    return [column[mine] for column in columns] + [column[path] for column in wide]


def _groups(keys: Array) -> Array:
    """For every key the number of its group."""
    return np.unique(keys, return_inverse=True)[1]


_HINT_ODDS = ("hint_own", "hint_near", "hint_decayed", "hint_least", "hint_most")
_WORD_ODDS = ("word_mean", "word_least", "word_most")


def _hint_columns(tree: Tree, odds: Mapping[str, float]) -> Array:
    """What the class names of a block's element and of those above it say, a row for each of :data:`_HINT_ODDS`."""
    own, least, most = _said_by(tree.hints, odds)[:, tree.hint_of]
    of_elements = [
        own,
        own + with_last(own, 0.0)[tree.parents],
        tree.faded(own, 0.75),
        tree.down(least, np.minimum, 0.0),
        tree.down(most, np.maximum, 0.0),
    ]
    return np.array([values[tree.holders] for values in of_elements])


def _said_by(hints: Sequence[frozenset[str]], odds: Mapping[str, float]) -> Array:
    """Sum (by the root of their number), least and most of the odds of each set of words; 0 where none is known.

    The odds are multiples of :data:`GRAIN`, so that their sum is the same in whatever order a set has them.
    """
    values = np.array(list(map(odds.get, chain.from_iterable(hints), repeat(np.nan))))
    of_set = np.repeat(np.arange(len(hints)), integers(list(map(len, hints))))
    is_known = ~np.isnan(values)
    values, of_set = values[is_known], of_set[is_known]
    said = np.zeros((3, len(hints)))
    if len(values):
        times = np.bincount(of_set, minlength=len(hints))
        spoken = np.flatnonzero(times)
        starts = (np.cumsum(times) - times)[spoken]
        said[0] = np.bincount(of_set, values, len(hints)) / np.sqrt(np.maximum(times, 1))
        said[1, spoken] = np.minimum.reduceat(values, starts)
        said[2, spoken] = np.maximum.reduceat(values, starts)
    return said


def _word_columns(words: Sequence[Sequence[str]], odds: Mapping[str, float]) -> Array:
    """What the first words of blocks say, a row for each of :data:`_WORD_ODDS`."""
    said = []
    for first in words:
        weights = [odds[word] for word in first if word in odds]
        said.append((sum(weights) / len(weights), min(weights), max(weights)) if weights else (0.0, 0.0, 0.0))
    return np.array(said).T


#: Columns whose neighbours' values are columns too, where they are there.
_NEIGHBOURLY = (
    "chars", "link_share", "ends_stop", "within_main", "below_main", "shape_prose", "hint_decayed", "word_mean",
    "near_p", "near_li", "like_title", "claimed", "up1_prose", "says", "topic",
)  # fmt: skip
_OFFSETS = (-2, -1, 1, 2)
_WINDOW = 6


@lru_cache(maxsize=8)
def _with_context(names: tuple[str, ...]) -> tuple[tuple[str, ...], list[int]]:
    """``names`` and those of the columns that neighbours' values are, and the places of what these are taken from."""
    chosen = [name for name in _NEIGHBOURLY if name in names]
    more = [f"{name}{offset:+d}" for offset in _OFFSETS for name in chosen]
    more += [f"{name}_{side}" for side in ("before", "after") for name in chosen]
    return (*names, *more), [names.index(name) for name in chosen]


def _fill_context_columns(rows: Matrix, values: Matrix) -> None:
    """Write the neighbours' values and their means into ``rows``, one a column, as the rows of ``values`` are."""
    shifted = len(_OFFSETS) * len(values)
    fill_shifted(rows[:shifted], values, _OFFSETS)
    rows[shifted:] = means_around(values, _WINDOW)
