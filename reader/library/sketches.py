"""Pasted texts that may be nearly the same, told by a sketch of each, so that no page is read for it at a save.

A sketch counts a text's pairs of neighbouring characters in 256 classes. Every character put in or taken out changes
at most three counts by one, so two texts closer than a bound have sketches closer than three times that bound:
what the sketches rule out is never nearly the same (the q-gram lemma of Ukkonen, 1992).
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator

import sqlalchemy as sa
from rapidfuzz.fuzz import ratio

from reader.library import schema as t
from reader.text.normalise import keepable

#: Texts that are at least this alike (RapidFuzz ratio, 0–100) are captures of one article.
SAME_TEXT = 97.0
_CLASSES = 256


def sketch_of(text: str) -> str:
    """The counts of ``text``, four bytes each, as base64."""
    import numpy as np

    codes = np.frombuffer(text.encode("utf-32-le", "replace"), dtype="<u4")
    pairs = (codes[:-1] * np.uint32(31) + codes[1:]) % _CLASSES
    counts = np.bincount(pairs, minlength=_CLASSES).astype("<u4")
    return base64.b64encode(counts.tobytes()).decode()


def distance(one: str, other: str) -> int:
    """How far the counts of two sketches lie apart, all classes together."""
    import numpy as np

    counts = (np.frombuffer(base64.b64decode(sketch), dtype="<u4").astype(np.int64) for sketch in (one, other))
    return int(abs(next(counts) - next(counts)).sum())


def keep_sketch(connection: sa.Connection, article_id: str, text: str) -> None:
    """Keep the sketch of a pasted article's page, in place of an earlier one."""
    text = keepable(text)
    connection.execute(t.sketches.delete().where(t.sketches.c.article_id == article_id))
    row = {"article_id": article_id, "chars": len(text), "sketch": sketch_of(text)}
    connection.execute(t.sketches.insert().values(**row))


def nearly_same(connection: sa.Connection, text: str) -> str | None:
    """The id of a pasted article whose page is nearly ``text``, or None; only pages of such a sketch are read."""
    text = keepable(text)
    for article_id in _candidates(connection, text):
        kept = connection.execute(sa.select(t.articles.c.page).where(t.articles.c.id == article_id)).scalar()
        if kept and ratio(json.loads(kept)["text"], text, score_cutoff=SAME_TEXT):
            return article_id
    return None


def _candidates(connection: sa.Connection, text: str) -> Iterator[str]:
    """Articles whose sketch does not rule them out."""
    size, sketch, share = len(text), sketch_of(text), 1 - SAME_TEXT / 100
    shortest, longest = int(size * (1 - share) / (1 + share)), int(size * (1 + share) / (1 - share)) + 1
    query = (
        sa.select(t.sketches)
        .join(t.articles, t.articles.c.id == t.sketches.c.article_id)
        .where(t.sketches.c.chars.between(shortest, longest))
        .where(t.articles.c.url.is_(None), t.articles.c.deleted_at.is_(None))
    )
    for row in connection.execute(query).all():
        if distance(row.sketch, sketch) <= 3 * share * (size + row.chars) + 1:
            yield row.article_id
