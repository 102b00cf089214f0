"""What a line of a page without mark-up looks like, alone and among its neighbours, as numbers."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from reader.clean.bylines import is_byline
from reader.clean.furniture import Furniture, line_kind, section_kind
from reader.clean.line_rules import best_run, is_prose

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Matrix = NDArray[np.float32]

_KINDS = ("share", "comments", "subscribe", "nav", "ad", "legal", "promo", "related", "other")
_WORD = re.compile(r"\w+")
_ENDS = re.compile(r"[.!?。！？؟।…][\"'”’»«)\]]*$")
_INNER_ENDS = re.compile(r"[.!?]['\"”’»)]*\s+[\"'“‘«(]*[^\W\d_a-z]")
_BULLET = re.compile(r"[*•◦▪●■]\s")
_SUB_BULLET = re.compile(r"[+o–—-]\s")
_NUMBERED = re.compile(r"\(?\d{1,3}[.)]\s")
_DATE = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_MONEY = re.compile(r"[$£€¥]\s?\d|\d\s?[$£€¥%]")
_ADDRESS = re.compile(r"https?://|www\.|\w@\w|\.com\b")
_CREDIT = re.compile(r"[(\[/|]\s*(?:foto|photo|image|bild|picture|ap|afp|reuters|getty|epa|dpa|pa)\b|©|\bgetty\b", re.I)
_QUOTES = "\"'“‘«„»”"
_SEPARATORS = re.compile(r"[|»›·•/→]")

#: Columns of one line alone.
ALONE = (
    "chars", "words", "word_length", "capital_words", "upper", "digits", "inner_ends", "commas", "ends",
    "ellipsis", "colon", "bullet", "sub_bullet", "numbered", "starts_lower", "starts_quote", "quotes",
    "separators", "credit", "address", "date", "clock", "money", "byline", "all_caps", "prose", "question",
    "short_words", "copies", "copy_before", "non_ascii", "exclaims", "brackets",
    *(f"says_{kind}" for kind in _KINDS), *(f"heads_{kind}" for kind in _KINDS),
)  # fmt: skip
_AT = {name: i for i, name in enumerate(ALONE)}
#: Columns that are also given for the lines around.
_NEAR = ("chars", "words", "capital_words", "ends", "bullet", "prose", "commas", "short_words", "credit")
_NEAR_STEPS = (-3, -2, -1, 1, 2, 3)
_WINDOWS = (4, 10, 30)


def line_features(lines: Sequence[str]) -> Matrix:
    """One row a line: itself, its neighbours, its place in the page, and the page."""
    if not lines:
        return np.zeros((0, len(names())), np.float32)
    kinds = [line_kind(line) for line in lines]
    heads = [section_kind(line) for line in lines]
    alone = _alone(lines, kinds, heads)
    run = best_run(lines, [kind is not None or head is not None for kind, head in zip(kinds, heads, strict=True)])
    parts = [
        alone,
        _near(alone),
        _around(alone),
        _place(alone, run),
        _sections(alone, heads),
        _topic(lines, alone, run),
        _page(alone),
    ]
    return np.hstack(parts).astype(np.float32)


def names() -> list[str]:
    """Names of the columns of :func:`line_features`."""
    near = [f"{name}{step:+d}" for step in _NEAR_STEPS for name in (*_NEAR, "furniture")]
    around = [
        f"{what}_{side}{w}"
        for w in _WINDOWS
        for what in ("prose", "furniture", "short")
        for side in ("before", "after")
    ]
    around += ["since_prose", "until_prose", "last_prose", "next_prose", "bullets_in_row", "short_in_row"]
    place = ["at", "chars_before", "prose_before", "prose_after", "from_start", "from_end", "in_run", "to_run_start",
             "to_run_end", "run_share"]  # fmt: skip
    sections = ["section", "since_section", "prose_since_section", "comment_heads", "related_heads"]
    topic = ["topic", "lead_topic", "topic_words", "near_topic"]
    page = ["lines", "page_chars", "prose_share", "longest", "bullet_share", "page_non_ascii", "prose_lines",
            "mean_prose"]  # fmt: skip
    return [*ALONE, *near, *around, *place, *sections, *topic, *page]


def _alone(lines: Sequence[str], kinds: Sequence[Furniture | None], heads: Sequence[str | None]) -> Matrix:
    copies = Counter(lines)
    seen: set[str] = set()
    table = np.zeros((len(lines), len(ALONE)), np.float32)
    for i, line in enumerate(lines):
        kind, head = kinds[i], heads[i]
        row = _one(line)
        row += (math.log1p(copies[line] - 1), float(line in seen))
        seen.add(line)
        row += _letters(line)
        row += [float(kind is not None and kind.kind == k) for k in _KINDS]
        row += [float(head == k) for k in _KINDS]
        table[i] = row
    return table


def _one(line: str) -> list[float]:
    words = _WORD.findall(line)
    count = len(words) or 1
    size = len(line) or 1
    head, last = line[:600], line[-12:]
    return [
        math.log1p(len(line)),
        float(min(len(words), 200)),
        sum(map(len, words)) / count,
        sum(word[0].isupper() for word in words) / count,
        sum(map(str.isupper, head)) / min(size, 600),
        sum(map(str.isdigit, head)) / min(size, 600),
        float(len(_INNER_ENDS.findall(line[:3000]))),
        line.count(",") / count,
        float(bool(_ENDS.search(last))),
        float(line.endswith(("...", "…", "[…]"))),
        float(line.endswith(":")),
        float(bool(_BULLET.match(line))),
        float(bool(_SUB_BULLET.match(line))),
        float(bool(_NUMBERED.match(line))),
        float(line[0].islower()),
        float(line[0] in _QUOTES),
        float(sum(line.count(mark) for mark in _QUOTES)),
        float(len(_SEPARATORS.findall(line[:600]))),
        float(bool(_CREDIT.search(line[:300]))),
        float(bool(_ADDRESS.search(line[:600]))),
        float(bool(_DATE.search(line[:300]))),
        float(bool(_CLOCK.search(line[:300]))),
        float(bool(_MONEY.search(line[:600]))),
        float(is_byline(line)),
        float(line.isupper()),
        float(is_prose(line)),
        float("?" in last),
        sum(len(word) <= 3 for word in words) / count,
    ]


def _letters(line: str) -> list[float]:
    head = line[:400]
    return [
        0.0 if head.isascii() else sum(char > "\u00ff" and char.isalpha() for char in head) / len(head),
        float(line.count("!")),
        float(line.count("[") + line.count("(")),
    ]


def _shift(column: Matrix, step: int) -> Matrix:
    """The value ``step`` lines on, -1 beyond the page's ends."""
    moved = np.full_like(column, -1)
    if step > 0:
        moved[:-step] = column[step:]
    else:
        moved[-step:] = column[:step]
    return moved


def _furniture(alone: Matrix) -> Matrix:
    return alone[:, _AT["says_share"] :].max(axis=1)


def _near(alone: Matrix) -> Matrix:
    chosen = np.column_stack([alone[:, [_AT[name] for name in _NEAR]], _furniture(alone)])
    return np.hstack(
        [_shift(chosen, step) if abs(step) < len(chosen) else np.full_like(chosen, -1) for step in _NEAR_STEPS]
    )


def _around(alone: Matrix) -> Matrix:
    chars = np.expm1(alone[:, _AT["chars"]])
    prose = alone[:, _AT["prose"]]
    short = (chars < 60).astype(np.float32)
    count = len(prose)
    columns = []
    at = np.arange(count)
    for width in _WINDOWS:
        for values in (prose * np.minimum(chars, 600), _furniture(alone), short):
            sums = np.concatenate([[0], np.cumsum(values)])
            columns.append(sums[at] - sums[np.maximum(at - width, 0)])
            columns.append(sums[np.minimum(at + 1 + width, count)] - sums[at + 1])
    last, following = _nearest(prose > 0)
    columns += [
        np.minimum(at - last, 60),
        np.minimum(following - at, 60),
        np.where(last >= 0, chars[np.maximum(last, 0)], 0),
        np.where(following < count, chars[np.minimum(following, count - 1)], 0),
        _in_row((alone[:, _AT["bullet"]] + alone[:, _AT["sub_bullet"]]) > 0),
        _in_row(short > 0),
    ]
    return np.column_stack(columns)


def _nearest(marked: NDArray[np.bool_]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """For each line the last marked one before it (-60 if none) and the next after it (60 beyond the end)."""
    count = len(marked)
    at = np.arange(count)
    last = np.maximum.accumulate(np.where(marked, at, -60))
    last = np.concatenate([[-60], last[:-1]])
    following = np.minimum.accumulate(np.where(marked, at, count + 60)[::-1])[::-1]
    following = np.concatenate([following[1:], [count + 60]])
    return last, following


def _in_row(marked: NDArray[np.bool_]) -> Matrix:
    """How many marked lines stand together around each line; 0 for an unmarked one."""
    edges = np.flatnonzero(np.diff(np.concatenate([[0], marked.astype(np.int8), [0]])))
    lengths = np.zeros(len(marked), np.float32)
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        lengths[start:end] = end - start
    return lengths


def _place(alone: Matrix, run: tuple[int, int]) -> Matrix:
    count = len(alone)
    at = np.arange(count)
    chars = np.expm1(alone[:, _AT["chars"]])
    prose = chars * alone[:, _AT["prose"]]
    before, prose_before = np.cumsum(chars) - chars, np.cumsum(prose) - prose
    total, prose_total = chars.sum() or 1, prose.sum() or 1
    inside = (at >= run[0]) & (at < run[1])
    return np.column_stack(
        [
            at / count,
            before / total,
            prose_before / prose_total,
            1 - (prose_before + prose) / prose_total,
            np.log1p(at),
            np.log1p(count - 1 - at),
            inside,
            np.clip(at - run[0], -60, 60),
            np.clip(run[1] - 1 - at, -60, 60),
            np.full(count, chars[run[0] : run[1]].sum() / total),
        ]
    )


def _sections(alone: Matrix, heads: Sequence[str | None]) -> Matrix:
    codes = {kind: i + 1 for i, kind in enumerate(_KINDS)}
    rows = np.zeros((len(heads), 5), np.float32)
    section, since, prose, comments, related = 0, 0, 0.0, 0, 0
    for i, head in enumerate(heads):
        if head is not None and head not in ("share", "nav"):
            section, since, prose = codes[head], 0, 0.0
            comments += head == "comments"
            related += head == "related"
        rows[i] = section, min(since, 100), min(prose, 20), comments, related
        since += 1
        prose += alone[i, _AT["prose"]]
    return rows


def _topic(lines: Sequence[str], alone: Matrix, run: tuple[int, int]) -> Matrix:
    """How many of a line's telling words the body's prose has too: a teaser's are others."""
    telling = [{w.lower() for w in _WORD.findall(line[:1500]) if len(w) > 3 or w[0].isupper()} for line in lines]
    body = [i for i in range(*run) if alone[i, _AT["prose"]]]
    known = Counter(word for i in body for word in telling[i])
    lead = {word for i in body[:4] for word in telling[i]}
    in_body, in_lead = set(body), set(body[:4])
    rows = np.zeros((len(lines), 4), np.float32)
    for i, words in enumerate(telling):
        own = i in in_body
        shared = sum(known[word] > own for word in words)
        rows[i, 0] = shared / (len(words) or 1)
        rows[i, 1] = -1 if i in in_lead else len(words & lead) / (len(words) or 1)
        rows[i, 2] = len(words)
    padded = np.concatenate([[0, 0], rows[:, 0], [0, 0]])
    rows[:, 3] = (padded[:-4] + padded[1:-3] + padded[3:-1] + padded[4:]) / 4
    return rows


def _page(alone: Matrix) -> Matrix:
    chars = np.expm1(alone[:, _AT["chars"]])
    prose = alone[:, _AT["prose"]]
    total = chars.sum() or 1
    facts = [
        math.log1p(len(alone)),
        math.log1p(total),
        (chars * prose).sum() / total,
        chars.max(),
        alone[:, _AT["bullet"]].mean(),
        (alone[:, _AT["non_ascii"]] * chars).sum() / total,
        prose.sum(),
        (chars * prose).sum() / (prose.sum() or 1),
    ]
    return np.tile(np.array(facts, np.float32), (len(alone), 1))
