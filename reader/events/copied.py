"""What of each article is shared nearly word for word: copied, changed, and its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reader.model import Article, Coverage, Mention, Span
from reader.text.align import align_tokens, tokens, word_spans
from reader.text.copies import order_of


@dataclass(frozen=True, slots=True)
class Shared:
    """One article's part in the passages several have: spans of its text, and shares of its characters."""

    article_id: str
    #: Words exactly as another article has them.
    copied: tuple[Span, ...]
    #: Words put another way within a shared passage.
    changed: tuple[Span, ...]
    #: Characters of the text: in shared passages as copied, in them as changed, outside them; the three sum to 1.
    copied_share: float
    changed_share: float
    own_share: float


def shared_text(coverage: Coverage, articles: dict[str, Article]) -> list[Shared]:
    """For each article with shared passages, what in it is copied, changed and its own, in order of publishing.

    ``articles`` gives the articles by id. In the earliest article nothing is changed: it is what the others copy.
    """
    place = {article: i for i, article in enumerate(order_of(coverage))}
    parts: dict[str, tuple[list[Span], list[Span]]] = {}
    for copy in coverage.copies:
        first = min(copy.mentions, key=lambda m: place[m.article_id])
        for mention in copy.mentions:
            copied, changed = parts.setdefault(mention.article_id, ([], []))
            same, other = _against(mention, first, articles)
            copied += same
            changed += other
    return [
        _shared(name, *parts[name], len(articles[name].text))
        for name in sorted(parts, key=place.__getitem__)
        if name in articles
    ]


def _against(mention: Mention, first: Mention, articles: dict[str, Article]) -> tuple[list[Span], list[Span]]:
    """Spans of ``mention``'s article that are as in ``first``, and those that are not."""
    text = articles[mention.article_id].text[mention.start : mention.end]
    if mention is first:
        return [Span(mention.start, mention.end)], []
    before = articles[first.article_id].text[first.start : first.end]
    words = word_spans(text)
    same: list[Span] = []
    other: list[Span] = []
    for edit in align_tokens(tokens(before), tokens(text)):
        if edit.b_start < edit.b_end:
            start, end = words[edit.b_start].start, words[edit.b_end - 1].end
            (same if edit.tag == "equal" else other).append(Span(mention.start + start, mention.start + end))
    return same, other


def _shared(name: str, copied: Sequence[Span], changed: Sequence[Span], length: int) -> Shared:
    total = max(1, length)
    shares = [sum(span.end - span.start for span in spans) / total for spans in (copied, changed)]
    return Shared(
        name,
        tuple(sorted(copied, key=lambda s: s.start)),
        tuple(sorted(changed, key=lambda s: s.start)),
        shares[0],
        shares[1],
        max(0.0, 1 - sum(shares)),
    )
