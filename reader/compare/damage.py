"""What a cleaner cost the reader, in a journalist's terms: figures and quotes lost, furniture kept."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple

from reader.compare.diff import diff_texts, shared_spans
from reader.model import ARTICLE_KINDS, Article, Block, Figure, Quote, Record, Span
from reader.text.align import word_spans

#: Furniture kind → what one block of it is called.
CALLED = {
    "ad": "advertisement", "comments": "comment line", "legal": "legal notice", "nav": "navigation line",
    "other": "other line", "promo": "promotion", "related": "related-article line", "share": "share line",
    "subscribe": "subscription prompt",
}  # fmt: skip
#: Kinds of furniture named in a sentence; what is left over is counted together.
_MOST_KINDS = 3
#: A figure or quote is lost when less than this share of its words is there.
_LOST_BELOW = 0.5
_KEPT_FROM = 0.5


@dataclass(frozen=True, slots=True)
class Phrase(Record):
    """A piece of the damage line: plain words, or the name of something that can be shown."""

    text: str
    #: "headline", "paragraphs", "figures", "quotes" or "furniture", "furniture:ad" …; None for plain words.
    what: str | None = None


@dataclass(frozen=True, slots=True)
class Damage(Record):
    """What one cleaner lost of the reference's body and kept of the page's furniture."""

    cleaner: str
    #: "lost 2 figures and 1 quote of the body, kept 3 promotions"
    sentence: str
    #: The same sentence, cut where something can be shown.
    phrases: tuple[Phrase, ...]
    #: Whether the headline is gone.
    headline: bool
    #: Figures and quotes of the reference text that are not in the cleaner's: spans of the reference text.
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    #: Whole paragraphs of the reference that are gone, the headline not counted: spans of the reference text.
    paragraphs: tuple[Span, ...]
    #: Indexes of raw blocks the cleaner kept and the reference dropped, and the kind of each.
    furniture: tuple[int, ...]
    furniture_kinds: tuple[str, ...]

    def furniture_of(self, what: str) -> tuple[int, ...]:
        """Indexes of the raw blocks a phrase such as "furniture:ad" or "furniture" speaks of."""
        kinds = what.partition(":")[2].split("+") if ":" in what else list(CALLED)
        return tuple(i for i, kind in zip(self.furniture, self.furniture_kinds, strict=True) if kind in kinds)


class Matters(NamedTuple):
    """What a cleaner can lose of a reference's text, dates left out: they are no figures here."""

    figures: tuple[Figure, ...]
    #: Those that somebody says.
    quotes: tuple[Quote, ...]


@lru_cache(maxsize=8)
def what_matters(text: str, published: datetime | None) -> Matters:
    """The figures and the spoken quotes of the reference's text."""
    from reader.extract.figures import find_figures
    from reader.extract.quotes import find_quotes

    figures = tuple(f for f in find_figures(text, published=published) if f.kind not in ("date", "time"))
    return Matters(figures, tuple(q for q in find_quotes(text) if q.kind in ("direct", "mixed")))


def words_there(reference: str, text: str) -> str:
    """A mark for each word of ``reference``, in order: "1" where it stands in ``text``, wherever it stands there."""
    same = shared_spans(diff_texts(reference, text))
    ends = [span.end for span in same]
    marks = []
    for start in _word_starts(reference):
        k = bisect_right(ends, start)
        marks.append("1" if k < len(same) and same[k].start <= start else "0")
    return "".join(marks)


def damage(article: Article, reference: Article, blocks: Sequence[Block], cleaner: str | None = None) -> Damage:
    """The damage of one article; ``blocks`` are the raw blocks with votes and the reference's ``kept``."""
    matters = what_matters(reference.text, reference.published)
    return damage_of(cleaner or article.cleaner, words_there(reference.text, article.text), reference, matters, blocks)


def damage_of(name: str, there: str, reference: Article, matters: Matters, blocks: Sequence[Block]) -> Damage:
    """The damage of the cleaner ``name`` from the marks of :func:`words_there`; the rest as for :func:`damage`."""
    words = _Words(reference.text, there)
    gone = [p for p in reference.paragraphs if words.share(p.start, p.end) < _LOST_BELOW]
    headline = bool(gone) and gone[0].start == 0 and bool(reference.title) and len(reference.paragraphs) > 1
    body = tuple(Span(p.start, p.end) for p in (gone[1:] if headline else gone))
    kept = _kept_by(reference, blocks)
    furniture = tuple(
        i
        for i, block in enumerate(blocks)
        if block.votes.get(name, 0.0) >= _KEPT_FROM and not kept[i] and block.kind not in ARTICLE_KINDS
    )
    kinds = tuple(str(blocks[i].kind) for i in furniture)
    lost_figures = tuple(f for f in matters.figures if words.share(f.start, f.end) < _LOST_BELOW)
    lost_quotes = tuple(q for q in matters.quotes if words.share(q.start, q.end) < _LOST_BELOW)
    phrases = damage_phrases(headline, len(body), len(lost_figures), len(lost_quotes), Counter(kinds))
    sentence = "".join(phrase.text for phrase in phrases)
    return Damage(name, sentence, phrases, headline, lost_figures, lost_quotes, body, furniture, kinds)


def damage_phrases(
    headline: bool, paragraphs: int, figures: int, quotes: int, furniture: Counter[str]
) -> tuple[Phrase, ...]:
    """One line a journalist can read: "lost 2 figures and 1 quote of the body, kept 3 promotions"."""
    lost = [
        Phrase("the headline", "headline") if headline else None,
        _count(paragraphs, "paragraph", "paragraphs"),
        _count(figures, "figure", "figures"),
        _count(quotes, "quote", "quotes"),
    ]
    first = _listed(phrase for phrase in lost if phrase)
    lost_words: tuple[Phrase, ...] = (Phrase("lost "), *first, Phrase(" of the body"))
    if not first:
        lost_words = (Phrase("lost nothing of the body"),)
    elif headline and len(first) == 1:
        lost_words = (Phrase("lost "), *first)
    kept = _listed(_furniture(furniture))
    return (*lost_words, Phrase(", kept "), *kept) if kept else (*lost_words, Phrase(", kept no furniture"))


def _furniture(found: Counter[str]) -> list[Phrase]:
    ordered = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    named = ordered if len(ordered) <= _MOST_KINDS + 1 else ordered[:_MOST_KINDS]
    rest = ordered[len(named) :]
    phrases = [_count(count, CALLED.get(kind, "line"), f"furniture:{kind}") for kind, count in named]
    if rest:
        kinds = "+".join(kind for kind, _ in rest)
        phrases.append(_count(sum(count for _, count in rest), "other piece", f"furniture:{kinds}"))
    return [phrase for phrase in phrases if phrase]


def _count(number: int, noun: str, what: str) -> Phrase | None:
    return Phrase(f"{number} {noun}{'' if number == 1 else 's'}", what) if number else None


def _listed(phrases: Iterable[Phrase]) -> tuple[Phrase, ...]:
    """The phrases with commas and an "and" between them."""
    items = list(phrases)
    listed: list[Phrase] = []
    for i, item in enumerate(items):
        if i:
            listed.append(Phrase(" and " if i == len(items) - 1 else ", "))
        listed.append(item)
    return tuple(listed)


def _kept_by(reference: Article, blocks: Sequence[Block]) -> list[bool]:
    if len(reference.blocks) == len(blocks):
        return [block.kept for block in reference.blocks]
    return [block.kept for block in blocks]


def _word_starts(text: str) -> list[int]:
    return [span.start for span in word_spans(text) if text[span.start].isalnum()]


class _Words:
    """How much of any stretch of the reference text a cleaner has."""

    def __init__(self, reference: str, there: str) -> None:
        self._starts = _word_starts(reference)
        self._found = [0, *accumulate(mark == "1" for mark in there)]

    def share(self, start: int, end: int) -> float:
        """Share of the words in ``start:end`` that are there; 1 where there are none."""
        first, last = bisect_right(self._starts, start - 1), bisect_right(self._starts, end - 1)
        return (self._found[last] - self._found[first]) / (last - first) if last > first else 1.0
