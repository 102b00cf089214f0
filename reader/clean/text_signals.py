"""What the words of blocks say: furniture by its wording, what stands under a furniture heading, and
how many of a block's telling words the page's prose shares."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.clean.furniture import line_kind, section_kind

#: Longest block, in characters, whose wording is looked up.
_LONGEST = 160
_LONGEST_HEADING = 70
#: Characters of a block that its telling words are taken from.
_HEAD = 420
#: First blocks of prose that count as the lead.
_LEAD = 4
_TELLING = re.compile(r"[^\W\d_]{5,}|[^\W\d_a-z]\w{2,}")
#: Headings of these kinds say something of what follows; a menu's or a share bar's do not.
_RUNNING = frozenset(("comments", "legal", "promo", "related", "subscribe"))
_CODES = {
    "share": 1, "nav": 2, "subscribe": 3, "legal": 4, "ad": 5, "comments": 6, "promo": 7, "related": 8, "other": 9
}  # fmt: skip

NAMES = ("says", "heads", "since_head", "head_code", "topic", "lead_topic", "title_topic", "topic_near", "telling")


def text_signals(texts: Sequence[str], is_prose: Sequence[bool], titles: Sequence[str]) -> NDArray[np.float32]:
    """One row a block, columns :data:`NAMES`: codes of its wording, blocks since a furniture heading
    and that heading's code, shares (0–1) of its telling words found in other prose, in the lead, in the title."""
    says, heads = [0] * len(texts), [0] * len(texts)
    for i, text in enumerate(texts):
        if len(text) > _LONGEST:
            continue
        said = line_kind(text)
        says[i] = _CODES[said.kind] if said else 0
        if len(text) <= _LONGEST_HEADING and (kind := section_kind(text)) in _RUNNING:
            heads[i] = _CODES[str(kind)]
    rows = np.column_stack([says, heads, *_since(heads), *_topics(texts, is_prose, titles)])
    return rows.astype(np.float32)


def _since(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    since, codes, at, code = [], [], 99, 0
    for head in heads:
        at, code = (0, head) if head else (min(99, at + 1), code)
        since.append(at)
        codes.append(code)
    return since, codes


def _topics(texts: Sequence[str], is_prose: Sequence[bool], titles: Sequence[str]) -> list[NDArray[np.float64]]:
    telling = [set(map(str.lower, _TELLING.findall(text[:_HEAD]))) for text in texts]
    prose = [i for i, is_so in enumerate(is_prose) if is_so]
    known = Counter(word for i in prose for word in telling[i])
    lead = {word for i in prose[:_LEAD] for word in telling[i]}
    title = {word.lower() for text in titles for word in _TELLING.findall(text)}
    #: Words of any prose, and words that another block of prose than their own has.
    said, repeated = set(known), {word for word, times in known.items() if times > 1}
    in_prose, in_lead = set(prose), set(prose[:_LEAD])
    count = len(texts)
    shared, leading, titled = np.zeros(count), np.zeros(count), np.zeros(count)
    for i, words in enumerate(telling):
        if not words:
            leading[i] = -float(i in in_lead)
            continue
        size = len(words)
        shared[i] = len(words & (repeated if i in in_prose else said)) / size
        leading[i] = -1 if i in in_lead else len(words & lead) / size
        titled[i] = len(words & title) / size
    padded = np.pad(shared, 2)
    near = (padded[:-4] + padded[1:-3] + padded[3:-1] + padded[4:]) / 4
    return [shared, leading, titled, near, np.array([float(len(words)) for words in telling])]
