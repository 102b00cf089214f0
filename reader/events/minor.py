"""Minor events: what several articles tell in passing, and what a main event gains by it.

A chain of words (``reader.events.passing``) that meets a main event of its class is of that event: articles that tell
it only in passing report it, too. A chain that meets none is a minor event of its own.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta

import numpy as np

from reader.events.barriers import days_apart
from reader.events.chains import likeness
from reader.events.clauses import clause_at
from reader.events.elsewhere import any_elsewhere
from reader.events.grid import likenesses
from reader.events.joined import COUNTED
from reader.events.labels import is_headless, is_headline, label_of
from reader.events.merge import years_apart
from reader.events.passing import Told, chains_of, in_common, shares, told_words
from reader.events.seed import Seed
from reader.model import Coverage, Event, Mention, MentionState, Span

#: Mean likeness to the other articles' words at which a word surely tells their happening.
REPORTED = 0.6
#: The same for a word that joins a main event, surely and maybe.
JOINS, JOINS_MAYBE = 0.72, 0.5
#: Sentences that a minor event's label is chosen from, and most names it has of a kind.
_LABELLED, _NAMES = 4, 5
#: How far apart articles are of which two hardly tell one happening as news.
_WEEK = timedelta(days=7)
#: Longest label of a passage that no seed stands in.
_LONGEST = 90


def main_events(coverage: Coverage) -> Coverage:
    """The coverage without its minor events; the same object where it has none."""
    kept = tuple(event for event in coverage.events if not event.minor)
    if len(kept) == len(coverage.events):
        return coverage
    ids = {event.id for event in kept}
    return dataclasses.replace(
        coverage,
        events=kept,
        cells=tuple(cell for cell in coverage.cells if cell.event_id in ids),
        stories=tuple(
            dataclasses.replace(story, event_ids=tuple(i for i in story.event_ids if i in ids))
            for story in coverage.stories
        ),
    )


class Passing:
    """A story's articles read for what they tell in passing.

    ``bodies`` gives the sentences of each of its articles, by their places in ``ids`` and ``texts``; ``seeds`` are
    the story's.
    """

    def __init__(
        self, bodies: Mapping[int, Sequence[Span]], ids: Sequence[str], texts: Sequence[str], seeds: Sequence[Seed]
    ) -> None:
        self._ids, self._texts = ids, texts
        self._told = [one for i, spans in bodies.items() for one in told_words(i, texts[i], spans)]
        self._seeds: dict[tuple[int, int], list[Seed]] = defaultdict(list)
        for seed in seeds:
            self._seeds[(seed.article, seed.start)].append(seed)
        self._verbs: dict[tuple[int, int], list[int]] = defaultdict(list)
        for one in self._told:
            self._verbs[one.place].append(one.start - one.span.start)

        self._published = {seed.article: seed.published for seed in seeds if seed.published}
        self._passages: dict[tuple[int, int], tuple[int, int]] = {}

    def added_to(self, events: Sequence[Event], groups: Sequence[Sequence[Seed]]) -> list[Event]:
        """``events``, each told by one of ``groups``, with what is told of them in passing; then the minor events."""
        held = {(m.article_id, m.word_start): n for n, event in enumerate(events) for m in event.mentions}
        gained: dict[int, list[Mention]] = defaultdict(list)
        minor: dict[tuple[str | None, str], Event] = {}
        classes = {event.trigger for event in events}
        for chain in chains_of(self._told):
            words = [self._told[k] for k in chain]
            holds = [held.get((self._ids[word.article], word.start)) for word in words]
            kinds = {word.kind for word in words}
            meets = Counter(n for n in holds if n is not None and events[n].trigger in kinds)
            if meets:  # the words of another event of its class may tell it, too
                number = min(meets, key=lambda n: (-meets[n], n))
                core = [word for word, n in zip(words, holds, strict=True) if n == number]
                has = {seed.article for seed in groups[number]}
                others = {n for n, event in enumerate(events) if event.trigger == events[number].trigger} - {number}
                others = others if len(has) > 1 else set()
                free = [word for word, n in zip(words, holds, strict=True) if n is None or n in others]
                gained[number] += self._joining(free, core, has)
            elif (event := self._event(words)) and event.trigger not in classes:  # else it may be that one's
                minor.setdefault((event.trigger, event.label), event)
        order = {name: i for i, name in enumerate(self._ids)}
        full = [
            dataclasses.replace(event, mentions=_in_order((*event.mentions, *gained[n]), order)) if gained[n] else event
            for n, event in enumerate(events)
        ]
        return [*full, *minor.values()]

    def _joining(self, free: Sequence[Told], core: Sequence[Told], has: set[int]) -> list[Mention]:
        """Mentions of a main event, which ``core`` tells, in articles beside those it ``has``: one an article."""
        best: dict[int, tuple[float, Told]] = {}
        for word in free:
            apart = any(self._apart(word, other) for other in core)
            needed = 2 if apart else 1 if len(has) == 1 else 0
            if word.article in has or not all(self._can_be_one(word, other) for other in core):
                continue
            if all(in_common(word, other) < needed for other in core):
                continue
            mean = sum(likeness(word.word, other.word) for other in core) / len(core)
            if mean >= JOINS_MAYBE and mean > best.get(word.article, (0.0, word))[0]:
                best[word.article] = (mean, word)
        return [
            self._mention(
                word,
                "reported"
                if len(has) > 1 and mean >= JOINS and self._surely(word, core) and self._may_join(word, core)
                else "possible",
            )
            for mean, word in best.values()
        ]

    def _may_join(self, word: Told, core: Sequence[Told]) -> bool:
        """Whether a sentence that is mainly of a word, and so was compared whole, still can be one of the core's."""
        own = self._mainly(word)
        mains = [seed for other in core if other.base == word.base for seed in self._mainly(other)]
        return not own or any(a.names & b.names - a.speakers or a.numbers & b.numbers for a in own for b in mains)

    def _event(self, words: Sequence[Told]) -> Event | None:
        """The minor event of a chain; None where no two articles surely tell it."""
        if len({word.article for word in words if any(_near(word, words))}) < 2:
            return None
        means = _means(words)
        sure = [mean >= REPORTED and self._is_sure(word, words) for word, mean in zip(words, means, strict=True)]
        if len({word.article for word, is_sure in zip(words, sure, strict=True) if is_sure}) < 2:
            return None
        told = [word for word, is_sure in zip(words, sure, strict=True) if is_sure]
        kept = [
            (word, is_sure)
            for word, is_sure in zip(words, sure, strict=True)
            if is_sure or not any(self._elsewhere(word, other) or self._years_apart(word, other) for other in told)
        ]
        words = [word for word, _ in kept]
        mentions = tuple(self._mention(word, "reported" if is_sure else "possible") for word, is_sure in kept)
        kind = Counter(word.kind for word in words).most_common(1)[0][0]
        seeds = [seed for word in words for seed in self._seeds.get(word.place, ())[:1]]
        days = Counter(day for word in words for day in self._days(word))
        label = self._label(words, mentions, kind)
        if not is_headline(label, kind):
            return None
        first = f"{label}|{mentions[0].article_id}|{words[0].start}|minor"
        return Event(
            "e" + hashlib.sha256(first.encode("utf-8", "replace")).hexdigest()[:10],
            label,
            min(days, key=lambda day: (-days[day], day)) if days else None,
            "stated" if days else None,
            kind,
            _most(name for seed in seeds for name in seed.people),
            _most(name for seed in seeds for name in seed.places),
            mentions,
            minor=True,
        )

    def _is_sure(self, word: Told, words: Sequence[Told]) -> bool:
        """Whether a word of a chain surely tells what some other tells that stands among words like its own."""
        return self._surely(word, (other for other in _near(word, words) if self._can_be_one(word, other)))

    def _can_be_one(self, a: Told, b: Told) -> bool:
        """Whether nothing that their sentences state forbids that two words tell one happening: days, figures."""
        if any(days_apart(x, y) for x in self._mainly(a) for y in self._mainly(b)) or self._elsewhere(a, b):
            return False
        if self._years_apart(a, b):
            return False
        ones, others = (
            {number for seed in self._seeds.get(word.place, ()) for number in seed.numbers} for word in (a, b)
        )
        return a.kind not in COUNTED or not (ones and others and ones.isdisjoint(others))

    def _elsewhere(self, a: Told, b: Told) -> bool:
        """Whether the sentences of two words differ in their places and figures."""
        return any_elsewhere(self._seeds.get(a.place, ()), self._seeds.get(b.place, ()))

    def _years_apart(self, a: Told, b: Told) -> bool:
        """Whether the sentence of one tells of a year before, and that of the other of a day or year elsewhere."""
        return any(years_apart(x, y) for x in self._seeds.get(a.place, ()) for y in self._seeds.get(b.place, ()))

    def _apart(self, a: Told, b: Told) -> bool:
        """Whether the clauses of two words state days more than one apart, which need not be theirs."""
        return any(days_apart(x, y) for x in self._own(a) for y in self._own(b))

    def _weeks_between(self, a: Told, b: Told) -> bool:
        """Whether articles more than a week apart tell of two words, and no day shows that it is one happening."""
        one, other = self._published.get(a.article), self._published.get(b.article)
        if one is None or other is None or abs(one - other) <= _WEEK:
            return False
        return {seed.day for seed in self._own(a) if seed.day}.isdisjoint(seed.day for seed in self._own(b))

    def _surely(self, word: Told, others: Iterable[Told]) -> bool:
        """Whether some other tells it of the same day, and as done or not, as news or as past, as this one does."""
        return any(
            word.negated == other.negated
            and not self._apart(word, other)
            and not self._weeks_between(word, other)
            and all(
                x.hypothetical == y.hypothetical and x.background == y.background
                for x in self._seeds.get(word.place, ())
                for y in self._seeds.get(other.place, ())
            )
            for other in others
        )

    def _mainly(self, word: Told) -> list[Seed]:
        """The seeds that are mainly of a word: their day is its day."""
        return [seed for seed in self._seeds.get(word.place, ()) if seed.acts[0][0] == word.start]

    def _mention(self, word: Told, state: MentionState) -> Mention:
        start, end = self._passage(word)
        return Mention(self._ids[word.article], start, end, state, word.start, word.end)

    def _passage(self, word: Told) -> tuple[int, int]:
        """The clause that a word stands in."""
        known = self._passages.get((word.article, word.start))
        if known is None:
            start, end = word.span.start, word.span.end
            first, last = clause_at(self._texts[word.article][start:end], word.start - start, self._verbs[word.place])
            known = self._passages[(word.article, word.start)] = start + first, start + last
        return known

    def _own(self, word: Told) -> list[Seed]:
        """The seeds of a word's sentence whose main word stands in the word's clause: their day may be its day, too."""
        start, end = self._passage(word)
        return [seed for seed in self._seeds.get(word.place, ()) if start <= seed.acts[0][0] < end]

    def _days(self, word: Told) -> list[str]:
        """The day that its own seed states, as the word itself is a trigger of it."""
        own = (seed for seed in self._own(word) if any(at == word.start for at, _, _ in seed.acts))
        return [seed.day.isoformat() for seed in own if seed.day]

    def _label(self, words: Sequence[Told], mentions: Sequence[Mention], kind: str) -> str:
        """The best clause of the first sentences that are seeds, too; else the first passage, cut."""
        seeds = [
            dataclasses.replace(
                seed, trigger=kind, word=self._texts[word.article][word.start : word.end], clause=clause
            )
            for word, mention in zip(words, mentions, strict=True)
            if mention.state == "reported"
            for seed in self._seeds.get(word.place, ())[:1]
            for clause in (None, (mention.start, mention.end))
        ][: 2 * _LABELLED]
        label = label_of(seeds, self._texts) if seeds else self._cut(words[0], mentions[0].start, mentions[0].end)
        return self._cut(words[0], words[0].span.start, words[0].span.end) if is_headless(label) else label

    def _cut(self, word: Told, start: int, end: int) -> str:
        """What stands at ``start:end`` of a word's article, on one line and not too long."""
        told = " ".join(self._texts[word.article][start:end].split())
        return told if len(told) <= _LONGEST else told[:_LONGEST].rsplit(" ", 1)[0] + "…"


def _near(word: Told, words: Iterable[Told]) -> Iterator[Told]:
    """Those of a chain that stand in other articles among words like its own."""
    return (other for other in words if other.article != word.article and shares(word, other))


def _means(words: Sequence[Told]) -> list[float]:
    """How alike each word of a chain is to those of other articles, on average; 0 where there are none."""
    articles = np.array([word.article for word in words])
    elsewhere = articles[:, None] != articles
    compared = [word.word for word in words]
    sums = np.where(elsewhere, likenesses(compared, compared), 0.0).sum(axis=1)
    return (sums / np.maximum(elsewhere.sum(axis=1), 1)).tolist()


def _in_order(mentions: Sequence[Mention], order: Mapping[str, int]) -> tuple[Mention, ...]:
    return tuple(sorted(mentions, key=lambda m: (order[m.article_id], m.start)))


def _most(names: Iterable[str]) -> tuple[str, ...]:
    """The names most of the seeds have, first."""
    counts = Counter(names)
    return tuple(sorted(counts, key=lambda name: (-counts[name], name))[:_NAMES])
