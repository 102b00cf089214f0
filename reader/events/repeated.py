"""Sentences that many articles of a story have word for word: a few are looked at, the others tell the same.

Two hundred outlets with one agency text have each sentence two hundred times; every two copies would be compared.
"""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from reader.model import Article, Event, Mention, Span

#: Copies of a sentence that are looked at, and fewest articles of a story in which they are not all.
LOOKED_AT, MANY = 3, 20

#: Number of an article, and where a sentence of it begins.
Place = tuple[int, int]


def repeated(
    articles: Sequence[Article], members: Sequence[int], spans: Mapping[int, Sequence[Span]]
) -> dict[Place, list[Place]]:
    """Places of sentences that are looked at → those of their copies, in articles of the same day, that need not be.

    Of each sentence the first ``LOOKED_AT`` are looked at; only they are keys, and each has all the other copies. A
    story of fewer than ``MANY`` articles has none.
    """
    if len(members) < MANY:
        return {}
    same: dict[tuple[str, date | None], list[Place]] = defaultdict(list)
    for i in members:
        published = articles[i].published
        day = published.date() if published else None
        for span in spans[i]:
            same[(articles[i].text[span.start : span.end], day)].append((i, span.start))
    return {
        place: places[LOOKED_AT:] for places in same.values() if len(places) > LOOKED_AT for place in places[:LOOKED_AT]
    }


def with_copies(
    events: Sequence[Event],
    copies: Mapping[Place, Sequence[Place]],
    spans: Mapping[int, Sequence[Span]],
    ids: Sequence[str],
) -> list[Event]:
    """The events, each also told where a copy of a sentence that tells it stands, as surely as there."""
    number = {ids[i]: i for i in spans}
    told: dict[str, list[tuple[Span, Place]]] = defaultdict(list)
    for i, own in spans.items():
        told[ids[i]] = [(span, (i, span.start)) for span in own if (i, span.start) in copies]
    return [_with_copies(event, copies, told, ids, number) for event in events]


def _with_copies(
    event: Event,
    copies: Mapping[Place, Sequence[Place]],
    told: Mapping[str, Sequence[tuple[Span, Place]]],
    ids: Sequence[str],
    number: Mapping[str, int],
) -> Event:
    found = {(m.article_id, m.start, m.word_start): m for m in event.mentions}
    for mention in event.mentions:
        for span, place in told[mention.article_id]:
            if not span.start <= mention.start < span.end:
                continue
            for article, start in copies[place]:
                copy = _moved(mention, ids[article], start - span.start)
                key = (copy.article_id, copy.start, copy.word_start)
                if key not in found or found[key].state == "possible":
                    found[key] = copy
    if len(found) == len(event.mentions):
        return event
    mentions = sorted(found.values(), key=lambda m: (number[m.article_id], m.start))
    return dataclasses.replace(event, mentions=tuple(mentions))


def _moved(mention: Mention, article_id: str, by: int) -> Mention:
    """The mention as another article has it, ``by`` characters further on."""
    word = (None, None) if mention.word_start is None else (mention.word_start + by, (mention.word_end or 0) + by)
    return Mention(article_id, mention.start + by, mention.end + by, mention.state, *word)
