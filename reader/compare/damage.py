"""What a cleaner cost the reader, in a journalist's terms: figures and quotes lost, furniture kept."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.compare.cleaners import REFERENCE
from reader.compare.diff_words import align_words
from reader.model import ARTICLE_KINDS, Article, Block, Comparison, Figure, Quote, Record, Span
from reader.text.align import word_spans

#: Furniture kind → what one block of it is called.
_CALLED = {
    "ad": "advertisement", "comments": "comment line", "legal": "legal notice", "nav": "navigation line",
    "other": "other line", "promo": "promotion", "related": "related-article line", "share": "share line",
    "subscribe": "subscription prompt",
}  # fmt: skip
#: A figure or quote is lost when less than this share of its words is there.
_LOST_BELOW = 0.5
_KEPT_FROM = 0.5


@dataclass(frozen=True, slots=True)
class Damage(Record):
    """What one cleaner lost of the reference's body and kept of the page's furniture."""

    cleaner: str
    #: "lost 2 figures and 1 quote of the body, kept 3 promotions"
    sentence: str
    #: Figures and quotes of the reference text that are not in the cleaner's: spans of the reference text.
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    #: Whole paragraphs of the reference that are gone: spans of the reference text.
    paragraphs: tuple[Span, ...]
    #: Indexes of raw blocks the cleaner kept and the reference dropped.
    furniture: tuple[int, ...]


def damages(comparison: Comparison, reference: Article | None = None) -> dict[str, Damage]:
    """The damage of every cleaner of ``comparison`` against ``reference`` (default: the consensus).

    Empty without a reference: there is no damage where nobody knows what is right.
    """
    reference = reference or comparison.articles.get(REFERENCE)
    if reference is None:
        return {}
    figures, quotes = _what_matters(reference)
    return {
        name: _damage(name, article, reference, figures, quotes, comparison.blocks)
        for name, article in comparison.articles.items()
        if name != reference.cleaner
    }


def damage(article: Article, reference: Article, blocks: Sequence[Block], cleaner: str | None = None) -> Damage:
    """The damage of one article; ``blocks`` are the raw blocks with votes and the reference's ``kept``."""
    figures, quotes = _what_matters(reference)
    return _damage(cleaner or article.cleaner, article, reference, figures, quotes, blocks)


def _what_matters(reference: Article) -> tuple[list[Figure], list[Quote]]:
    """The figures and the spoken quotes of the reference."""
    from reader.extract.figures import find_figures
    from reader.extract.quotes import find_quotes

    figures = find_figures(reference.text, published=reference.published)
    return list(figures), [q for q in find_quotes(reference.text) if q.kind in ("direct", "mixed")]


def _damage(
    name: str,
    article: Article,
    reference: Article,
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    blocks: Sequence[Block],
) -> Damage:
    words = _Words(reference.text, article.text)
    lost_figures = tuple(figure for figure in figures if words.share(figure.start, figure.end) < _LOST_BELOW)
    lost_quotes = tuple(quote for quote in quotes if words.share(quote.start, quote.end) < _LOST_BELOW)
    gone = tuple(Span(p.start, p.end) for p in reference.paragraphs if words.share(p.start, p.end) < _LOST_BELOW)
    kept_by_reference = _kept_by(reference, blocks)
    furniture = tuple(
        i
        for i, block in enumerate(blocks)
        if block.votes.get(name, 0.0) >= _KEPT_FROM and not kept_by_reference[i] and block.kind not in ARTICLE_KINDS
    )
    kinds = Counter(str(blocks[i].kind) for i in furniture)
    sentence = damage_sentence(len(lost_figures), len(lost_quotes), len(gone), kinds)
    return Damage(name, sentence, lost_figures, lost_quotes, gone, furniture)


def damage_sentence(figures: int, quotes: int, paragraphs: int, furniture: Counter[str]) -> str:
    """One line a journalist can read: "lost 2 figures and 1 quote of the body, kept 3 promotions"."""
    lost = [_count(figures, "figure"), _count(quotes, "quote")]
    if not figures and not quotes:
        lost = [_count(paragraphs, "paragraph")]
    lost = [item for item in lost if item]
    kept = [_count(count, _CALLED.get(kind, "line")) for kind, count in sorted(furniture.items(), key=_most)]
    first = f"lost {_listed(lost)} of the body" if lost else "lost nothing of the body"
    return f"{first}, kept {_listed(kept)}" if kept else f"{first}, kept no furniture"


def _most(item: tuple[str, int]) -> tuple[int, str]:
    return -item[1], item[0]


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def _listed(items: Sequence[str]) -> str:
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def _kept_by(reference: Article, blocks: Sequence[Block]) -> list[bool]:
    if len(reference.blocks) == len(blocks):
        return [block.kept for block in reference.blocks]
    return [block.kept for block in blocks]


class _Words:
    """Which words of the reference text stand in the other text."""

    def __init__(self, reference: str, text: str) -> None:
        spans = [span for span in word_spans(reference) if reference[span.start].isalnum()]
        self._starts = [span.start for span in spans]
        same = [run for run in align_words(reference, text).runs if run.kind == "same"]
        ends = [run.a_end for run in same]
        self._found = [0]
        for start in self._starts:
            k = bisect_right(ends, start)
            there = k < len(same) and same[k].a_start <= start
            self._found.append(self._found[-1] + there)

    def share(self, start: int, end: int) -> float:
        """Share of the words in ``start:end`` that are there; 1 where there are none."""
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return (self._found[last] - self._found[first]) / (last - first) if last > first else 1.0
