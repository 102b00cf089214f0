"""Which passages of a coverage only repeat, nearly word for word, what an earlier article has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.model import Copy, Coverage, CoveredArticle, Mention

#: Article id → spans of its text.
Spans = dict[str, list[tuple[int, int]]]


#: The seconds between which an article was published: the same twice where its time is known.
Stretch = tuple[float, float]
_DAY = 86_400


def publish_stretch(article: CoveredArticle) -> Stretch | None:
    """When it was published; anywhere in the day where no more is known; None where nothing is."""
    if article.published is None:
        return None
    at = article.published.timestamp()
    return at, at + (_DAY if article.day_only else 0)


def surely_before(one: Stretch, other: Stretch) -> bool:
    """Whether what was published in ``one`` was published before what was in ``other``."""
    return one[0] < other[0] and one[1] <= other[0]


def order_of(coverage: Coverage) -> list[str]:
    """Article ids by publish time, the undated last; one of which only the day is known, behind those of its day."""
    return [article.id for article in sorted(coverage.articles, key=_rank)]


def _rank(article: CoveredArticle) -> tuple[bool, float, float, str]:
    start, end = publish_stretch(article) or (0.0, 0.0)
    return article.published is None, end, start, article.id


def later_copies(coverage: Coverage) -> Spans:
    """Passages that an earlier article has nearly word for word: they are no source of their own.

    Where nothing tells which was first, all but one count as later; ``sure_copies`` leaves those out.
    """
    spans: Spans = {}
    for _, mention in _later(coverage):
        spans.setdefault(mention.article_id, []).append((mention.start, mention.end))
    return spans


def sure_copies(coverage: Coverage) -> Spans:
    """Those of ``later_copies`` that another article surely had before.

    Not so where of one of two articles of a day no more than the day is known, or not even that; nor at the same time.
    """
    when = {article.id: publish_stretch(article) for article in coverage.articles}
    spans: Spans = {}
    for copy, mention in _later(coverage):
        own = when[mention.article_id]
        if own and any((other := when[m.article_id]) and surely_before(other, own) for m in copy.mentions):
            spans.setdefault(mention.article_id, []).append((mention.start, mention.end))
    return spans


def _later(coverage: Coverage) -> Iterator[tuple[Copy, Mention]]:
    """Each passage that is not the first of its copies, as far as that is known."""
    place = {article: i for i, article in enumerate(order_of(coverage))}
    for copy in coverage.copies:
        first = min(copy.mentions, key=lambda m: place[m.article_id])
        yield from ((copy, mention) for mention in copy.mentions if mention is not first)


def is_copied(spans: Spans, article_id: str, start: int, end: int) -> bool:
    """Whether ``start:end`` of an article stands within one of ``spans``."""
    return is_within(spans.get(article_id, ()), start, end)


def is_within(passages: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether ``start:end`` stands within one of ``passages`` of the same text."""
    return any(first <= start and end <= last for first, last in passages)
