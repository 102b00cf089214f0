"""Happenings told in passing: event words, not only a sentence's main one, that several articles of a story share.

"Police arrested two men after the blast that killed four" is mainly of an arrest, and tells the blast and the deaths,
too. Every word that may say what happened is compared with those of the other articles as in ``reader.events.chains``,
with words of its base form, its class or near in meaning only.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from reader.events.acts import is_labour, is_space, quotations_at, struck, unquoted
from reader.events.chains import WINDOW, EventWord, names_of, way_of
from reader.events.grid import likenesses
from reader.events.homographs import meant
from reader.events.lemmas import base
from reader.events.linkage import average_linkage
from reader.events.negated import says_not
from reader.events.seed import is_telling
from reader.events.senses import senses_of
from reader.events.signs import NOT, signs_of
from reader.events.tellers import tellers
from reader.events.triggers import CLASSES, WEAK, class_of_base
from reader.events.unheard import tells_nothing
from reader.events.unsaid import reports_nothing, tells_of_oneself
from reader.events.words import stem, weigh
from reader.model import Span

#: Mean likeness at which words tell one happening.
THRESHOLD = 0.5
#: Most words of one base form that are read in an article: the first ones say it.
_FIRST = 3
#: Telling stems around two words in common: where their class is too common or they have none and other names,
#: and elsewhere.
_MANY, _SOME = 2, 1
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


class _Sentence:
    """The words of a sentence, and what is compared of it, found once."""

    def __init__(self, article: int, span: Span, words: Sequence[str]) -> None:
        self.article, self.span, self.words = article, span, words

    @cached_property
    def stems(self) -> list[str]:
        """Stem of each word."""
        return list(map(stem, self.words))

    @cached_property
    def names(self) -> frozenset[str]:
        """Words with a capital within the sentence, in lower case."""
        return names_of(self.words)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """Its numbers in digits."""
        return frozenset(word for word in self.words if word.isdigit())


@dataclass(frozen=True)
class Told:
    """A word that may say what happened, where it stands in its article."""

    start: int
    end: int
    base: str
    kind: str
    sentence: _Sentence
    #: Which word of its sentence it is.
    at: int
    #: Whether its sentence says that it was not done.
    negated: bool = False

    @property
    def article(self) -> int:
        """Number of its article."""
        return self.sentence.article

    @property
    def span(self) -> Span:
        """Its sentence."""
        return self.sentence.span

    @property
    def place(self) -> tuple[int, int]:
        """Names its sentence: the article, and where the sentence begins."""
        return self.sentence.article, self.sentence.span.start

    @cached_property
    def word(self) -> EventWord:
        """The word ready to be compared."""
        told, at = self.sentence, self.at
        around = weigh(Counter(told.stems[max(0, at - WINDOW) : at + 1 + WINDOW]))
        way = way_of(told.words[at : at + 2])
        return EventWord(self.place, self.base, self.kind, way, around, {}, told.names, told.numbers)


def told_words(number: int, text: str, spans: Iterable[Span]) -> Iterator[Told]:
    """The words of the sentences ``spans`` that may say what happened, outside quotation marks."""
    seen: Counter[str] = Counter()
    labour, space = is_labour(text), is_space(text)
    for span in spans:
        sentence = text[span.start : span.end]
        if reports_nothing(sentence):
            continue
        matches = list(_WORD.finditer(sentence))
        words = [match.group() for match in matches]
        found = tellers(words)
        if not found:
            continue
        quoted, _ = quotations_at(text, span.start, span.end)
        plain = unquoted(sentence, quoted)
        if tells_of_oneself(plain) or tells_nothing(plain):
            continue
        quotes = [match.span() for match in quoted]
        told = _Sentence(number, span, words)
        denies = bool(signs_of(words) & NOT)
        for i, kind in found:
            start, end = matches[i].span()
            form = base(words[i])
            known = struck(form, kind, labour, space) if kind else None
            if kind and not (known := meant(known, words, i) if known else None):
                continue
            kind = known
            if kind and class_of_base(form) != kind:
                form = f"{form} {kind}"
            seen[form] += 1
            if seen[form] <= _FIRST and not any(a <= start < b for a, b in quotes):
                negated = denies and says_not(sentence, start)
                yield Told(span.start + start, span.start + end, form, kind or form, told, i, negated)


def chains_of(told: Sequence[Told], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of words that tell one happening, in two articles or more."""
    by_base: dict[str, list[int]] = defaultdict(list)
    for i, one in enumerate(told):
        by_base[one.base].append(i)
    alike: dict[str | int, list[str]] = defaultdict(list)
    for form, places in by_base.items():
        keys: set[str | int] = {told[i].kind for i in places}
        for key in keys | senses_of(form):
            alike[key].append(form)
    related = dict.fromkeys(pair for forms in alike.values() for pair in combinations(forms, 2))
    blocks = [*((form, form) for form in by_base), *related]
    pairs: dict[tuple[int, int], float] = {}
    for a, b in blocks:
        if len({told[i].article for i in (*by_base[a], *by_base[b])}) < 2:
            continue
        ones, others = by_base[a], by_base[b]
        grid = likenesses([told[i].word for i in ones], [told[j].word for j in others]).tolist()
        for at, (i, values) in enumerate(zip(ones, grid, strict=True)):
            first = at + 1 if a == b else 0
            for j, value in zip(others[first:], values[first:], strict=True):
                pairs[(i, j) if i < j else (j, i)] = value
    groups = average_linkage(len(told), pairs, threshold)
    return [group for group in groups if len({told[k].article for k in group}) > 1]


def shares(a: Told, b: Told) -> bool:
    """Whether two words stand among words that say more in common than what was done."""
    alike = in_common(a, b)
    if {a.kind, b.kind} & WEAK:
        return alike >= _MANY
    named = not a.sentence.names.isdisjoint(b.sentence.names) or a.kind in CLASSES or b.kind in CLASSES
    return alike >= (_SOME if named else _MANY)


def in_common(a: Told, b: Told) -> int:
    """How many telling stems stand around two words, beside what was done."""
    own = {a.base, b.base, a.sentence.stems[a.at], b.sentence.stems[b.at]}
    common = (a.word.around.keys() & b.word.around.keys()) - own
    return sum(map(is_telling, common))
