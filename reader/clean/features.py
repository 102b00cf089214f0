"""What a block shows of itself, its place in the page and its neighbours, as numbers.

The columns follow boilerplate detection's own history: text and link density
(Kohlschütter 2010), place in the tree and the container's share of the text
(Readability), repeated structure, class names, and the page's own description of itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.headline import find_headline
from reader.clean.link_signals import NAMES as LINK_NAMES
from reader.clean.link_signals import link_signals
from reader.clean.own_signals import NAMES as OWN_NAMES
from reader.clean.own_signals import own_signals, quote_marks
from reader.clean.page_claims import Claims, read_claims
from reader.clean.text_signals import NAMES as TEXT_NAMES
from reader.clean.text_signals import text_signals
from reader.load.render import Node, RawBlock, Rendered

Matrix = NDArray[np.float32]

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
_HINT = re.compile(r"[a-z]+|[A-Z]+[a-z]*")
_WORD = re.compile(r"\w+")
#: Words of a block that its text odds look at.
FIRST_WORDS = 14
#: Longest class or id read, in characters.
LONGEST_HINT = 160


@dataclass(frozen=True, slots=True)
class Tables:
    """Log-odds of being article, by class-name token and by word of short blocks."""

    hints: Mapping[str, float]
    words: Mapping[str, float]


@dataclass(slots=True)
class PageView:
    """A page's blocks and the elements around them, as flat lists."""

    blocks: list[RawBlock]
    claims: Claims
    headline: int | None
    #: Elements around blocks, parents before children.
    nodes: list[Node]
    #: Index of each element's parent in ``nodes``; -1 at the top.
    parents: list[int]
    #: Index in ``nodes`` of each block's element.
    holders: list[int]
    #: Tokens of class, id and role of each element.
    hints: list[tuple[str, ...]]


@dataclass(slots=True)
class RawFeatures:
    """What is read off a page before any learned table: plain values, fit to be stored."""

    columns: Matrix
    names: list[str]
    parents: list[int]
    holders: list[int]
    hints: list[tuple[str, ...]]
    #: First words of each block in lower case.
    words: list[list[str]]
    #: Index of the headline's block, or None.
    headline: int | None
    titles: list[str]


def raw_features(rendered: Rendered, titles: Sequence[str] = ()) -> RawFeatures:
    """The columns that need no table; ``titles`` are what else the page is known to be called."""
    view = view_page(rendered, titles)
    if not view.blocks:
        return RawFeatures(np.zeros((0, 0), np.float32), [], [], [], [], [], None, view.claims.titles)
    own, names = _own_columns(view)
    place, more = _place_columns(view, own)
    is_prose = (own[:, 0] >= PROSE_CHARS) & (own[:, 2] <= PROSE_LINKS) & (place[:, more.index("in_main")] > 0)
    texts = [block.text for block in view.blocks]
    signals = text_signals(texts, is_prose.tolist(), view.claims.titles)
    return RawFeatures(
        columns=np.hstack([own, place, signals, link_signals(view.blocks)]),
        names=[*names, *more, *TEXT_NAMES, *LINK_NAMES],
        parents=view.parents,
        holders=view.holders,
        hints=view.hints,
        words=[_WORD.findall(block.text[:120].lower())[:FIRST_WORDS] for block in rendered.blocks],
        headline=view.headline,
        titles=view.claims.titles,
    )


def features(raw: RawFeatures, tables: Tables) -> tuple[Matrix, list[str]]:
    """One row a block and the columns' names; deterministic, linear in the size of the page."""
    if not len(raw.columns):
        return raw.columns, []
    odds, more = _odds_columns(raw, tables)
    base, names = np.hstack([raw.columns, odds]), raw.names + more
    context, more = _context_columns(base, names)
    return np.hstack([base, context]), names + more


def view_page(rendered: Rendered, titles: Sequence[str] = ()) -> PageView:
    """The page's elements as flat lists, parents before children."""
    claims = read_claims(rendered, titles)
    nodes: list[Node] = []
    parents: list[int] = []
    holders: list[int] = []
    known: dict[int, int] = {}
    for block in rendered.blocks:
        chain = []
        node: Node | None = block.node
        while node is not None and id(node) not in known:
            chain.append(node)
            node = node.parent
        above = -1 if node is None else known[id(node)]
        for link in reversed(chain):
            known[id(link)] = len(nodes)
            nodes.append(link)
            parents.append(above)
            above = len(nodes) - 1
        if not chain:
            above = known[id(block.node)]
        holders.append(above)
    return PageView(
        blocks=rendered.blocks,
        claims=claims,
        headline=find_headline(rendered.blocks, claims.titles),
        nodes=nodes,
        parents=parents,
        holders=holders,
        hints=[hint_tokens(node) for node in nodes],
    )


def hint_tokens(node: Node) -> tuple[str, ...]:
    """The words in an element's class, id and role, in lower case, and its tag."""
    get = node.element.get
    said = [value[:LONGEST_HINT] for key in ("class", "id", "role", "itemprop") if (value := get(key))]
    return _tokens(" ".join(said)) if said else ()


@lru_cache(maxsize=8192)
def _tokens(said: str) -> tuple[str, ...]:
    """The words of names, each once, sorted: so the same page gives the same numbers in every process."""
    return tuple(sorted({token.lower() for token in _HINT.findall(said) if len(token) > 2}))


def _own_columns(view: PageView) -> tuple[Matrix, list[str]]:
    texts = [block.text for block in view.blocks]
    parts = [own_signals(view.blocks), view.claims.likenesses(texts), quote_marks(texts)]
    return np.hstack(parts).astype(np.float32), [*OWN_NAMES, "like_title", "like_description", "claimed", "quote_marks"]


def _place_columns(view: PageView, own: Matrix) -> tuple[Matrix, list[str]]:
    n, m = len(view.blocks), len(view.nodes)
    chars, link_share = own[:, 0], own[:, 2]
    prose = np.where((chars >= PROSE_CHARS) & (link_share <= PROSE_LINKS), chars, 0).astype(np.float64)
    holders = np.array(view.holders)
    totals = np.zeros((m, 5))
    np.add.at(totals, holders, np.stack([chars, chars * link_share, prose, prose > 0, np.ones(n)], 1))
    tree = _climb(view, totals)
    depth, around, near, in_main, meet = tree
    whole = max(1.0, float(totals[0, 2]))
    parents = np.array(view.parents)
    up1 = np.where(parents[holders] >= 0, parents[holders], holders)
    up2 = np.where(parents[up1] >= 0, parents[up1], up1)
    columns: list[Any] = [depth[holders], depth[holders] - meet[holders], in_main[holders], meet[holders]]
    names = ["depth", "below_main", "in_main", "meet"]
    for level, at in (("holder", holders), ("up1", up1), ("up2", up2)):
        inside = totals[at]
        columns += [
            inside[:, 0], inside[:, 1] / np.maximum(inside[:, 0], 1), inside[:, 2] / whole, inside[:, 3], inside[:, 4],
            chars / np.maximum(inside[:, 0], 1),
        ]  # fmt: skip
        names += [f"{level}_{what}" for what in ("chars", "links", "prose", "proses", "blocks", "mine")]
    order = np.arange(n)
    top = view.headline if view.headline is not None else -1
    before = np.cumsum(prose) - prose
    columns += [
        order / n,
        n - order,
        order,
        before / whole,
        order - top if top >= 0 else np.full(n, -99),
        order == top,
    ]
    names += ["place", "from_end", "from_start", "prose_before", "after_headline", "is_headline"]
    columns += [
        np.full(n, n),
        np.full(n, whole),
        np.full(n, float((prose > 0).sum())),
        np.full(n, chars.sum()),
    ]
    names += ["page_blocks", "page_prose", "page_proses", "page_chars"]
    columns += [np.full(n, value) for value in view.claims.page]
    names += [f"page_{name}" for name in view.claims.page_names]
    shape = _shape_columns(view, chars, link_share, prose, whole)
    bits = np.stack(
        [
            (around[holders][:, None] >> np.arange(len(AROUND))) & 1,
            (near[holders][:, None] >> np.arange(len(AROUND))) & 1,
        ]
    )
    return (
        np.hstack([np.stack(columns, 1), shape, bits[0], bits[1]]).astype(np.float32),
        [*names, *_SHAPE, *(f"in_{tag}" for tag in AROUND), *(f"near_{tag}" for tag in AROUND)],
    )


def _climb(view: PageView, totals: Any) -> tuple[Any, ...]:
    """Add each element's totals to its parent's; mark the main container and what lies around it."""
    m = len(view.nodes)
    parents = view.parents
    own_bits = [_BIT.get(node.tag, 0) for node in view.nodes]
    depth, around, near = [0] * m, [0] * m, [0] * m
    rows = totals.tolist()
    for i in range(m - 1, 0, -1):
        above = parents[i]
        if above >= 0:
            a, b, c, d, e = rows[i]
            row = rows[above]
            rows[above] = [row[0] + a, row[1] + b, row[2] + c, row[3] + d, row[4] + e]
    totals[:] = rows
    for i in range(m):
        above = parents[i]
        if above < 0:
            around[i] = near[i] = own_bits[i]
            continue
        depth[i] = depth[above] + 1
        around[i] = around[above] | own_bits[i]
        grand = parents[above]
        near[i] = own_bits[i] | own_bits[above] | (own_bits[grand] if grand >= 0 else 0)
    path = _main_path(rows, parents)
    on_path, main = set(path), path[-1]
    in_main, meet = [0] * m, [0] * m
    for i in range(m):
        above = parents[i]
        in_main[i] = 1 if i == main else (in_main[above] if above >= 0 else 0)
        meet[i] = depth[i] if i in on_path else (meet[above] if above >= 0 else 0)
    return tuple(np.array(values) for values in (depth, around, near, in_main, meet))


def _main_path(rows: list[list[float]], parents: list[int]) -> list[int]:
    """Elements from the top down to the smallest that holds most of the page's prose."""
    best: dict[int, int] = {}
    for i in range(1, len(rows)):
        above = parents[i]
        if above >= 0 and (above not in best or rows[i][2] > rows[best[above]][2]):
            best[above] = i
    path = [0]
    while path[-1] in best and rows[best[path[-1]]][2] > 0.6 * rows[path[-1]][2]:
        path.append(best[path[-1]])
    return path


_SHAPE = ("shape_blocks", "shape_chars", "shape_links", "shape_prose", "path_blocks", "path_prose")


def _shape_columns(view: PageView, chars: Any, link_share: Any, prose: Any, whole: float) -> Any:
    """What the blocks of the same make (element and class, with their parent's) are like together."""
    groups: dict[Any, int] = {}
    wide: dict[Any, int] = {}
    mine, path = [], []
    hints, nodes, parents = view.hints, view.nodes, view.parents
    for holder in view.holders:
        above = parents[holder]
        grand = parents[above] if above >= 0 else -1
        key = (nodes[holder].tag, hints[holder], nodes[above].tag, hints[above])
        mine.append(groups.setdefault(key, len(groups)))
        path.append(wide.setdefault((nodes[holder].tag, above, grand), len(wide)))
    count = np.bincount(mine)
    total = np.bincount(mine, chars)
    linked = np.bincount(mine, chars * link_share)
    good = np.bincount(mine, prose)
    wide_count, wide_good = np.bincount(path), np.bincount(path, prose)
    columns = [count[mine], (total / count)[mine], (linked / total)[mine], good[mine] / whole]
    return np.stack([*columns, wide_count[path], wide_good[path] / whole], 1)


_ODDS = (
    "hint_own",
    "hint_near",
    "hint_decayed",
    "hint_least",
    "hint_most",
    "word_mean",
    "word_least",
    "word_most",
)


def _odds_columns(raw: RawFeatures, tables: Tables) -> tuple[Matrix, list[str]]:
    odds, words = tables.hints, tables.words
    rows: list[tuple[float, float, float, float, float]] = []
    said: dict[tuple[str, ...], tuple[float, float, float]] = {(): (0.0, 0.0, 0.0)}
    for parent, tokens in zip(raw.parents, raw.hints, strict=True):
        above = rows[parent] if parent >= 0 else (0.0, 0.0, 0.0, 0.0, 0.0)
        if tokens not in said:
            found = [odds[token] for token in tokens if token in odds]
            said[tokens] = (sum(found) / len(found) ** 0.5, min(found), max(found)) if found else said[()]
        own, least, most = said[tokens]
        rows.append(
            (
                own,
                own + above[0],
                own + 0.75 * above[2],
                least if least < above[3] else above[3],
                most if most > above[4] else above[4],
            )
        )
    found_rows = []
    for holder, first in zip(raw.holders, raw.words, strict=True):
        weights = [words[word] for word in first if word in words]
        of_words = (sum(weights) / len(weights), min(weights), max(weights)) if weights else (0.0, 0.0, 0.0)
        found_rows.append((*rows[holder], *of_words))
    return np.array(found_rows, np.float32), list(_ODDS)


#: Columns whose neighbours' values are columns too.
_NEIGHBOURLY = (
    "chars", "link_share", "ends_stop", "in_main", "below_main", "shape_prose", "hint_decayed", "word_mean",
    "near_p", "near_li", "like_title", "claimed", "up1_prose", "says", "topic",
)  # fmt: skip
_OFFSETS = (-2, -1, 1, 2)
_WINDOW = 6


def _context_columns(base: Matrix, names: list[str]) -> tuple[Matrix, list[str]]:
    at = [names.index(name) for name in _NEIGHBOURLY]
    values = base[:, at]
    shifted = shift(values, _OFFSETS)
    means = window_means(values, _WINDOW)
    more = [f"{name}{offset:+d}" for offset in _OFFSETS for name in _NEIGHBOURLY]
    more += [f"{name}_{side}" for side in ("before", "after") for name in _NEIGHBOURLY]
    return np.hstack([shifted, means]), more


def shift(values: Matrix, offsets: Sequence[int]) -> Matrix:
    """For each row the rows ``offsets`` away, side by side; -1 beyond the ends."""
    n = len(values)
    reach = max(map(abs, offsets))
    padded = np.pad(values, ((reach, reach), (0, 0)), constant_values=-1)
    return np.hstack([padded[reach + offset : reach + offset + n] for offset in offsets])


def window_means(values: Matrix, width: int) -> Matrix:
    """Means over the ``width`` rows before and the ``width`` rows after each row, side by side."""
    n = len(values)
    sums = np.vstack([np.zeros((1, values.shape[1])), np.cumsum(values, 0, dtype=np.float64)])
    at = np.arange(n)
    first, last = np.maximum(at - width, 0), np.minimum(at + 1 + width, n)
    before = (sums[at] - sums[first]) / np.maximum(at - first, 1)[:, None]
    after = (sums[last] - sums[at + 1]) / np.maximum(last - at - 1, 1)[:, None]
    return np.hstack([before, after]).astype(np.float32)
