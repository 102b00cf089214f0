"""Which passages of a coverage only repeat, nearly word for word, what an earlier article has."""

from __future__ import annotations

from collections.abc import Sequence

from reader.model import Coverage

#: Article id → spans of its text.
Spans = dict[str, list[tuple[int, int]]]


def order_of(coverage: Coverage) -> list[str]:
    """Article ids by publish time, the undated last."""
    ranked = sorted(
        coverage.articles, key=lambda a: (a.published is None, a.published and a.published.timestamp(), a.id)
    )
    return [article.id for article in ranked]


def later_copies(coverage: Coverage) -> Spans:
    """Passages that an earlier article has nearly word for word: they are no source of their own.

    Where nothing tells which was first, all but one count as later.
    """
    place = {article: i for i, article in enumerate(order_of(coverage))}
    spans: Spans = {}
    for copy in coverage.copies:
        first = min(copy.mentions, key=lambda m: place[m.article_id])
        for mention in copy.mentions:
            if mention is not first:
                spans.setdefault(mention.article_id, []).append((mention.start, mention.end))
    return spans


def is_copied(spans: Spans, article_id: str, start: int, end: int) -> bool:
    """Whether ``start:end`` of an article stands within one of ``spans``."""
    return is_within(spans.get(article_id, ()), start, end)


def is_within(passages: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``start:end`` stands within one of ``passages`` of the same text."""
    return any(first <= start and end <= last for first, last in passages)
