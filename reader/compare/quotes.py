"""The same quote across articles: one utterance as each outlet has it, with its word-level changes.

Candidates share word 4-grams; they are aligned by RapidFuzz's Indel on words over the best window. A changed
number, negation, modal or name is flagged on its own, since similarity stays high when one word is changed.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.arguments import article_list
from reader.model import Article, Quote, QuoteFamily, QuoteVariant, WordChange
from reader.text.align import similarity
from reader.text.wordings import plain_words, word_changes

#: Fewest words of an utterance to compare; fewest of one whose two speakers are named and the same.
FEWEST, FEWEST_PIECE = 8, 5
#: How alike two utterances must be: of one named speaker, of speakers that can be one, short ones.
ALIKE, ALIKE_UNNAMED, ALIKE_SHORT = 0.80, 0.86, 0.85
_GRAM = 4


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation of one article, ready to compare."""

    article: int
    quote: Quote
    text: str
    words: tuple[str, ...]


def same_quotes(articles: Iterable[Article], quotes: Sequence[Sequence[Quote]] | None = None) -> list[QuoteFamily]:
    """Utterances that two or more of ``articles`` quote, most outlets first; the fullest wording leads each.

    ``quotes`` are those of each article, where they are found already.
    """
    from reader.extract.quotes import find_quotes

    articles = article_list(articles, "same_quotes")
    if quotes is None:
        quotes = [find_quotes(article.text) for article in articles]
    return quote_families(
        [
            utterance(i, quote, article.text[quote.start : quote.end])
            for i, (article, own) in enumerate(zip(articles, quotes, strict=True))
            for quote in own
            if quote.kind in ("direct", "mixed")
        ]
    )


def utterance(article: int, quote: Quote, text: str) -> Utterance:
    """A quotation with its words as they are compared, without punctuation and bracketed insertions."""
    return Utterance(article, quote, text, tuple(plain_words(text)))


def quote_families(utterances: Sequence[Utterance]) -> list[QuoteFamily]:
    """``utterances`` grouped into families that span two or more articles."""
    parent = list(range(len(utterances)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for i, j in sorted(_candidates(utterances)):
        if root(i) != root(j) and same_utterance(utterances[i], utterances[j]):
            parent[root(j)] = root(i)
    groups: dict[int, list[Utterance]] = defaultdict(list)
    for i, item in enumerate(utterances):
        groups[root(i)].append(item)
    families = [
        _family(group, _beside(group, utterances)) for group in groups.values() if len({u.article for u in group}) > 1
    ]
    return sorted(families, key=lambda f: (-len({v.article for v in f.variants}), -len(f.variants[0].text)))


def _candidates(utterances: Sequence[Utterance]) -> set[tuple[int, int]]:
    """Pairs of utterances of different articles that share a rare 4-gram (3-gram for short ones)."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, item in enumerate(utterances):
        size = _GRAM if len(item.words) >= FEWEST else 3
        for k in range(len(item.words) - size + 1):
            holders[item.words[k : k + size]].append(i)
            if size == _GRAM:
                holders[item.words[k : k + 3]].append(i)
    pairs: set[tuple[int, int]] = set()
    for holding in holders.values():
        unique = sorted(set(holding))
        if 2 <= len(unique) <= 60:
            pairs.update((i, j) for i, j in combinations(unique, 2) if utterances[i].article != utterances[j].article)
    return pairs


def same_utterance(a: Utterance, b: Utterance) -> bool:
    """Whether two quotations are wordings of one utterance."""
    if not _compatible(a.quote, b.quote):
        return False
    short, long = sorted((a.words, b.words), key=len)
    if len(short) < FEWEST_PIECE:
        return False
    named = bool(a.quote.person and b.quote.person)
    if len(short) < FEWEST:
        return named and best_window(short, long) >= ALIKE_SHORT
    return best_window(short, long) >= (ALIKE if named else ALIKE_UNNAMED)


def _compatible(a: Quote, b: Quote) -> bool:
    """Whether two speakers can be one: the same surname, or one of them is not named."""
    one, other = a.person or "", b.person or ""
    if not one or not other:
        return True
    return one.split()[-1].lower() == other.split()[-1].lower()


def best_window(short: Sequence[str], long: Sequence[str]) -> float:
    """Similarity (0–1) of ``short`` to the stretch of ``long`` between their first and last shared words."""
    if len(long) <= len(short) * 1.15 + 1:
        return similarity(short, long)
    best = similarity(short, long)
    places = [i for i, word in enumerate(long) if word in short[:3]]
    for start in places[:40]:
        for size in (len(short) - 1, len(short), len(short) + 2, int(len(short) * 1.35) + 1):
            if size > 0:
                best = max(best, similarity(short, long[start : start + size]))
    shared = sum((Counter(short) & Counter(long)).values())
    in_order = _subsequence(short, long)
    return max(best, 0.9 if in_order and shared == len(short) and len(short) >= FEWEST else 0.0)


def _subsequence(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of ``short`` are in ``long`` in order, in few pieces (an elision leaves two)."""
    pieces, at, i = 0, 0, 0
    while i < len(short):
        found = next((k for k in range(at, len(long)) if long[k : k + 3] == short[i : i + 3]), None)
        if found is None:
            return False
        pieces += 1
        at = found
        while i < len(short) and at < len(long) and long[at] == short[i]:
            at += 1
            i += 1
    return pieces <= 3


def _beside(group: Sequence[Utterance], utterances: Sequence[Utterance]) -> list[Utterance]:
    """What else the speaker of ``group`` is quoted with: words taken over from there are spliced in."""
    names = {u.quote.person.split()[-1] for u in group if u.quote.person}
    inside = {id(u) for u in group}
    return [u for u in utterances if id(u) not in inside and u.quote.person and u.quote.person.split()[-1] in names]


def _is_spliced(item: Utterance, group: Sequence[Utterance], beside: Sequence[Utterance]) -> bool:
    """Whether ``item`` joins words of one of ``group`` to some of what its article quotes apart, in ``beside``."""
    for member in group:
        if member.article == item.article:
            continue
        lacking = [plain_words(c.before) for c in word_changes(item.text, member.text) if c.kind == "dropped"]
        apart = [f" {' '.join(other.words)} " for other in beside if other.article == member.article]
        if any(len(words) >= _GRAM and f" {' '.join(words)} " in said for words in lacking for said in apart):
            return True
    return False


def _not_told(changes: Sequence[WordChange], item: Utterance, group: Sequence[Utterance]) -> tuple[WordChange, ...]:
    """``changes`` without words dropped from one piece that the same article has in another piece of the utterance:
    "“We will rebuild it,” she said, “before the winter comes.”"."""
    pieces = (other.words for other in group if other is not item and other.article == item.article)
    told = " | ".join(" ".join(words) for words in pieces)
    return tuple(change for change in changes if not (change.kind == "dropped" and _told(change.before, told)))


def _told(before: str, told: str) -> bool:
    words = plain_words(before)
    return len(words) > 2 and f" {' '.join(words)} " in f" {told} "


def _family(group: Sequence[Utterance], beside: Sequence[Utterance] = ()) -> QuoteFamily:
    """The family of ``group``, fullest wording first; every variant with its changes from that one.

    ``beside`` is what else the same speaker says: a wording that joins some of it to this utterance does not lead.
    """
    ordered = sorted(group, key=lambda u: (-len(u.words), u.article, u.quote.start))
    if beside:
        ordered = sorted(ordered, key=lambda u: _is_spliced(u, group, beside))
    full, others = ordered[0], " | ".join(u.text for u in beside)
    variants = [
        QuoteVariant(
            item.article,
            item.quote,
            item.text,
            () if item is full else _not_told(word_changes(full.text, item.text, others or None), item, ordered),
            1.0 if item is full else round(best_window(item.words, full.words), 4),
        )
        for item in ordered
    ]
    names = Counter(u.quote.person for u in ordered if u.quote.person)
    person = max(names, key=lambda name: (names[name], len(name))) if names else None
    return QuoteFamily(person, tuple(variants))
