"""What a block shows of itself: its length, links, marks and letters, counted for all blocks of a page at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reader.clean.neighbours import integers
from reader.clean.unspaced import spread
from reader.load.columns import Columns

NAMES = (
    "chars", "words", "link_share", "links", "strong_share", "tags", "stops", "commas", "word_length", "digits",
    "capitals", "starts_upper", "ends_stop", "ends_colon", "ends_dots", "has_question", "has_sign", "repeats",
    "first_seen",
)  # fmt: skip
#: Characters of a block that are looked at one by one.
_HEAD = 400
#: Code points with a row in the tables of characters; the few beyond have no case and are no digits.
_POINTS = 0x20000
#: Characters counted, each kind in ten bits of one number, which hold the counts of a head.
_SPACE, _COMMA, _DIGIT, _QUESTION, _SIGN = (1 << 10 * i for i in range(5))
_TEN = 1023
#: Steps back from past the end of a block's line feed to each of its last three characters.
_TAIL = np.array([2, 3, 4])
#: Marks of a character: what it is, and what it is at the end of a block.
_UPPER, _BLANK, _STOP, _ENDS, _COLON, _DOTS, _BREAK = (1 << i for i in range(7))


def own_signals(page: Columns) -> NDArray[np.float64]:
    """A column a block, rows :data:`NAMES`; shares go from 0 to 1.

    A small page without spaces between words is counted as :func:`spread` has it.
    """
    page = spread(page)
    texts = page.texts
    count = len(texts)
    chars = integers(list(map(len, texts)))
    lengths = np.minimum(chars, _HEAD)
    ends = np.cumsum(lengths + 1)
    starts = ends - lengths - 1
    long = np.flatnonzero(chars > _HEAD)
    heads = list(texts)
    for i in long.tolist():
        heads[i] = texts[i][:_HEAD]
    points = _code_points("\n".join(heads) + "\n")
    kinds, marks = _tables()
    counts = np.add.reduceat(kinds.take(points), starts)
    mark = marks.take(points)
    blank, upper = (mark & _BLANK) > 0, (mark & _UPPER) > 0
    stops = (mark & _STOP) > 0  # a stop counts before a space, a capital behind one or at the beginning
    stops[:-1] &= blank[1:]
    upper[1:] &= (mark[:-1] & (_BLANK | _BREAK)) > 0
    pairs = np.add.reduceat(stops.astype(np.int64) + (upper.astype(np.int64) << 10), starts)
    spaces, commas, digits, questions, signs = (counts >> 10 * i & _TEN for i in range(5))
    words = spaces + 1 - ((mark[ends - 2] & _BLANK) > 0)
    tails = points[ends - _TAIL[:, None]]
    if len(long):
        ends_of_long = "".join([texts[i][-len(_TAIL) :] for i in long.tolist()])
        tails[:, long] = _code_points(ends_of_long).reshape(len(long), -1).T[::-1]
    last, dots = marks[tails[0]], (tails == ord(".")).all(0)
    columns: list[Any] = [
        chars,
        words * chars / lengths,
        integers(page.link_chars) / chars,
        integers(page.links),
        np.minimum(1.0, integers(page.strong_chars) / chars),
        integers(page.tags),
        pairs & _TEN,
        commas,
        lengths / words,
        digits / lengths,
        (pairs >> 10) / words,
        (mark[starts] & _UPPER) > 0,
        (last & _ENDS) > 0,
        (last & _COLON) > 0,
        ((last & _DOTS) > 0) | dots,
        questions > 0,
        signs > 0,
        *_repeats(texts),
    ]
    rows = np.empty((len(columns), count))
    for row, column in zip(rows, columns, strict=True):
        row[:] = column
    return rows


def quote_marks(texts: Sequence[str]) -> NDArray[np.float64]:
    """Quotation marks of each block, in one column."""
    return np.array([[sum(map(text.count, "\"“”«»„'’"))] for text in texts], np.float64)


def _repeats(texts: Sequence[str]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """How often the page has each text, and whether it stands there for the first time."""
    seen: dict[str, int] = {}
    first = integers(list(map(seen.setdefault, texts, range(len(texts)))))
    return np.bincount(first)[first], first == np.arange(len(texts))


def _code_points(text: str) -> NDArray[np.uint32]:
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.minimum(points, _POINTS - 1)


@cache
def _tables() -> tuple[NDArray[np.int64], NDArray[np.uint8]]:
    """By code point: what is counted of a character, and its marks."""
    characters = list(map(chr, range(_POINTS)))
    kinds, marks = np.zeros(_POINTS, np.int64), np.zeros(_POINTS, np.uint8)
    kinds[np.fromiter(map(str.isdecimal, characters), np.bool_, _POINTS)] = _DIGIT
    marks[np.fromiter(map(str.isupper, characters), np.bool_, _POINTS)] = _UPPER
    for said, kind in ((" ", _SPACE), (",", _COMMA), ("?", _QUESTION), ("©|@#→›•", _SIGN)):
        kinds[list(map(ord, said))] |= kind
    for said, mark in (
        (" ", _BLANK), (".?!", _STOP), ('.!?"”’»)', _ENDS), (":", _COLON), ("…", _DOTS), ("\n", _BREAK)
    ):  # fmt: skip
        marks[list(map(ord, said))] |= mark
    return kinds, marks
