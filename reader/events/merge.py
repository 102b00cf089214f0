"""Which seeds tell one event: what happened, to whom, when, with which figures and words.

Within one story the words that all its sentences share tell nothing apart: a stem weighs by its rarity in the
background and in the story. Then the action decides: the same base form, the same class, a near one. Words quoted
alike are one utterance. Days more than one apart forbid, and so do other figures of another place; reporting verbs
alone never merge.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import chain, combinations
from typing import NamedTuple

from reader.events.alike import alike
from reader.events.barriers import Barriers, barriers
from reader.events.elsewhere import elsewhere
from reader.events.seeds import Seed
from reader.events.triggers import SPEECH, WEAK, any_near
from reader.events.words import Vector, cosine, idf, normal, sublinear

#: Mean similarity at which seeds are one event, and at which a mention of it is only possible.
THRESHOLD, POSSIBLE = 0.48, 0.42
#: What words, action, day, figures, quoted words and a speaker each add; below so little in words nothing is compared.
_WORDS, _ACTION, _DAY, _FIGURES, _QUOTED, _SPEAKER = 0.80, 0.24, 0.12, 0.10, 0.40, 0.12
_LEAST = 0.08
#: What the day of one class of happening adds to a stated day, and what a day carried on is worth.
_DAY_AND_CLASS, _CARRIED = 0.12, 0.06
#: What it adds that both tell a rise or a fall by one percentage.
_CHANGE = 0.20
#: What it takes away that two sentences share nothing but the action: two arrests of one day are not one arrest.
_NOTHING_ELSE = -0.14
#: The same where they are two actions and share only who: a speaker's name and office make no event of two statements.
_ONLY_WHO = -0.20
#: What it adds that an article goes on, in its next sentence, about a happening of the same class.
_GOES_ON, _NEXT = 0.20, 60
#: Two whole quotations of one speaker with fewer stems in common, of the shorter one's, are two utterances.
_OTHER_WORDS, _WHOLE, _TWO_UTTERANCES = 0.25, 4, -0.40
#: How surely two sentences tell one event at most where one quotation denies the other: "I did not see it", "I did".
_DENIED = -0.20
#: What it takes away that one states a day of long ago, and the other tells news, and that words were said weeks apart.
_LONG_APART, _WEEKS_LATER = -0.30, -0.60
#: What it takes away that two articles tell of it more than a week apart, and one does not say when it was.
_WEEKS_BETWEEN = -0.12
#: What an action is worth: the same word, the same class, a near class, two ways of speaking, two other things,
#: two things of other classes that the table has.
_SAME, _CLASS, _NEAR, _BOTH_SPEAK, _OTHER, _FOREIGN = 1.0, 0.85, 0.4, 0.35, -0.5, -0.75
#: How far words without a day can be from that of their article.
_WEEK = timedelta(days=7)
#: How far an article's day can lie behind the one where it happened: a zone of time or two.
_DAY_LONG = timedelta(days=1)
_FORBIDDEN = float("-inf")


class Similar(NamedTuple):
    """How surely each two of a story's seeds tell one event."""

    #: Minus infinity where they cannot; a pair left out is 0, or its days lie apart.
    pairs: dict[tuple[int, int], float]
    apart: Barriers

    def of(self, i: int, j: int) -> float:
        """How surely two seeds tell one event; minus infinity where they cannot."""
        return _FORBIDDEN if self.apart.between(i, j) else self.pairs.get((min(i, j), max(i, j)), 0.0)


def similarities(seeds: Sequence[Seed]) -> Similar:
    """How surely each two seeds tell one event, where anything says that they may."""
    apart = barriers(seeds)
    pairs: dict[tuple[int, int], float] = {}
    if len(seeds) < 2:
        return Similar(pairs, apart)
    vectors = _story_vectors(seeds)

    def compare(i: int, j: int) -> None:
        if (i, j) not in pairs and not apart.between(i, j):
            pairs[(i, j)] = similarity(seeds[i], seeds[j], cosine(vectors[i], vectors[j]))

    for (i, j), words in alike(vectors, _LEAST, apart).items():
        pairs[(i, j)] = similarity(seeds[i], seeds[j], words)
    for i in range(len(seeds) - 1):
        if _goes_on(seeds[i], seeds[i + 1]):
            compare(i, i + 1)
    for i, seed in enumerate(seeds):
        for j in range(i + 1, len(seeds)):
            if seeds[j].clause is None or not same_sentence(seed, seeds[j]):
                break
            pairs[(i, j)] = _FORBIDDEN
    for i, j in chain(_of_one_day(seeds), _same_changes(seeds)):
        compare(i, j)
    pairs.update(dict.fromkeys(elsewhere(seeds, apart), _FORBIDDEN))
    return Similar(pairs, apart)


def _of_one_day(seeds: Sequence[Seed]) -> Iterator[tuple[int, int]]:
    """Pairs of seeds that tell happenings of one class and state one day."""
    by: dict[tuple[str, int], list[int]] = {}
    for i, seed in enumerate(seeds):
        weekday = seed.day.weekday() if seed.day else seed.weekday
        if weekday is not None:
            for kind in seed.kinds - WEAK:
                by.setdefault((kind, weekday), []).append(i)
    for held in by.values():
        yield from (pair for pair in combinations(held, 2) if _same_day(seeds[pair[0]], seeds[pair[1]]))


def _same_changes(seeds: Sequence[Seed]) -> list[tuple[int, int]]:
    """Pairs of seeds that tell a change by the same percentage."""
    by: dict[str, list[int]] = {}
    for i, seed in enumerate(seeds):
        for number in seed.numbers:
            if number.endswith("%"):
                by.setdefault(number, []).append(i)
    return [
        pair for held in by.values() for pair in combinations(held, 2) if _same_change(seeds[pair[0]], seeds[pair[1]])
    ]


def _same_change(a: Seed, b: Seed) -> bool:
    """Whether both tell a rise or a fall by one percentage, and not of two that are named."""
    if a.kinds.isdisjoint(b.kinds) or (a.names and b.names and a.names.isdisjoint(b.names)):
        return False
    return any(number.endswith("%") for number in a.numbers & b.numbers)


def same_sentence(a: Seed, b: Seed) -> bool:
    """Whether two seeds are happenings of one sentence."""
    return a.start == b.start and a.article == b.article


def years_apart(a: Seed, b: Seed) -> bool:
    """Whether one tells of a year before, and the other of a day or a year that is not in it."""
    if a.year is None and b.year is None:
        return False
    one, other = (seed.year or (seed.day.year if seed.day else None) for seed in (a, b))
    return one is not None and other is not None and one != other


def similarity(a: Seed, b: Seed, words: float) -> float:
    """How surely two seeds tell one event whose words are ``words`` (0–1) alike; minus infinity where they cannot.

    That their days are not apart is known before.
    """
    a_days, b_days, a_day, b_day = a.days, b.days, a.day, b.day
    if not (a_days and b_days) and a.when and b.when and not compatible(a.when, b.when):
        return _FORBIDDEN
    if (
        a.published
        and b.published
        and (
            (b_days and b_days[0] > a.published and _told_before(a, b))
            or (a_days and a_days[0] > b.published and _told_before(b, a))
        )
    ):
        return _FORBIDDEN
    shared = a.kinds & b.kinds
    score = _WORDS * words + _ACTION * _action(a, b, shared)
    if (a_day or b_day) and _same_day(a, b):
        score += _DAY + (0.0 if shared <= WEAK else _DAY_AND_CLASS)
    elif (a.when and a.when == b.when) or ((a_day or a.carried) and _carried_day(a, b)):
        score += _CARRIED
    if (a.long_ago or b.long_ago) and (_long_apart(a, b) or _long_apart(b, a)):
        score += _LONG_APART
    elif not (a.when and b.when) and _weeks_between(a, b):
        score += _WEEKS_BETWEEN
    if a.article == b.article and _goes_on(a, b):
        score += _GOES_ON
    if a.numbers and b.numbers and not a.numbers.isdisjoint(b.numbers):
        score += _FIGURES * min(2, len(a.numbers & b.numbers))
        score += _CHANGE if _same_change(a, b) else 0.0
    if not ((a.definite and a.sayers) or (b.definite and b.sayers) or in_common(a, b)):
        score += _NOTHING_ELSE
    alike = not a.quoted.isdisjoint(b.quoted)
    if not shared and not alike and (a.speaks or b.speaks) and _two_occasions(a, b) and _only_who(a, b):
        score += _ONLY_WHO
    score += _QUOTED if alike else 0.0
    undated = not (a.when and b.when)
    if undated and not alike and (a.trigger in SPEECH or b.trigger in SPEECH) and _later_words(a, b):
        score += _WEEKS_LATER
    if not a.speakers.isdisjoint(b.speakers):
        score += _TWO_UTTERANCES if _other_words(a, b) else _SPEAKER
    if (a.denied or b.denied) and (_denies(a, b) or _denies(b, a)):
        return min(score, _DENIED)
    return score


def _told_before(a: Seed, b: Seed) -> bool:
    """Whether the article of one was published before any day that the other states; both tell of what came."""
    if a.published is None or not b.days or b.hypothetical:
        return False
    if a.hypothetical and (b.trigger not in SPEECH or a.trigger in SPEECH):
        return False  # what it says will come may be what came; but what is to come is nobody's words of later
    return min(b.days) - a.published > _DAY_LONG


def _weeks_between(a: Seed, b: Seed) -> bool:
    """Whether two articles tell news, one of them without a day, as is known before, more than a week apart."""
    if a.background or b.background or a.article == b.article:
        return False
    one, other = a.day or a.published, b.day or b.published
    return bool(one and other and abs(one - other) > _WEEK)


def _later_words(a: Seed, b: Seed) -> bool:
    """Whether one reports words, with no day of their own, in an article more than a week from the other's day."""
    for said, other in ((a, b), (b, a)):
        day = other.day or (other.published if other.when is None and not other.background else None)
        undated = said.trigger in SPEECH and not said.when and not said.background
        if undated and said.published and day and abs(said.published - day) > _WEEK:
            return True
    return False


def _denies(a: Seed, b: Seed) -> bool:
    """Whether what one quotes is what the other quotes with a "not"."""
    return bool((a.denied - a.quoted - b.denied) & b.quoted)


def _long_apart(a: Seed, b: Seed) -> bool:
    """Whether one tells of a day of long ago, and the other, without a day and from another article, does not."""
    return a.long_ago and b.when is None and not b.background and a.article != b.article


def _same_day(a: Seed, b: Seed) -> bool:
    """Whether both state one day; a weekday that nothing anchors is that day of the story's week."""
    if a.day and b.day:
        return a.day == b.day
    return (a.day is not None and a.day.weekday() == b.weekday) or (b.day is not None and b.day.weekday() == a.weekday)


def _carried_day(a: Seed, b: Seed) -> bool:
    day = a.day or a.carried
    return day is not None and day == (b.day or b.carried)


def _goes_on(a: Seed, b: Seed) -> bool:
    """Whether one sentence follows the other and tells more of one happening, or on with one's words; no other day."""
    if a.article != b.article or ((a.kinds & b.kinds) <= WEAK and a.speakers.isdisjoint(b.speakers)):
        return False
    next_to = max(a.start, b.start) - min(a.end, b.end) < _NEXT
    return next_to and (a.day is None or b.day is None or a.day == b.day)


def in_common(a: Seed, b: Seed) -> bool:
    """Whether two sentences share a name, a figure, or a word beside their actions that tells something."""
    return not (a.names.isdisjoint(b.names) and a.numbers.isdisjoint(b.numbers) and a.telling.isdisjoint(b.telling))


def _two_occasions(a: Seed, b: Seed) -> bool:
    """Whether the days of two sentences differ: stated, carried on, or those of their articles."""
    return (a.day or a.carried or a.published) != (b.day or b.carried or b.published)


def _only_who(a: Seed, b: Seed) -> bool:
    """Whether two sentences share whom they name, and nothing else that tells something."""
    if not a.matter.isdisjoint(b.matter) or not a.numbers.isdisjoint(b.numbers):
        return False
    return not a.telling.isdisjoint(b.telling)


def _other_words(a: Seed, b: Seed) -> bool:
    """Whether both quote at length, and not the same words."""
    least = min(len(a.said), len(b.said))
    return least >= _WHOLE and len(a.said & b.said) < _OTHER_WORDS * least


def _action(a: Seed, b: Seed, shared: frozenset[str]) -> float:
    """What the actions of two seeds are worth, which have the classes ``shared`` in common."""
    if shared:
        return _NEAR if shared <= WEAK else _CLASS if a.bases.isdisjoint(b.bases) else _SAME
    if a.speaks and b.speaks:
        known = a.speakers & b.speakers or a.quoted & b.quoted or a.numbers & b.numbers
        return _BOTH_SPEAK if known else _OTHER
    if any_near(a.kinds, b.kinds):
        return _NEAR
    return _FOREIGN if a.known and b.known and not (a.trigger in SPEECH or b.trigger in SPEECH) else _OTHER


def compatible(a: str, b: str) -> bool:
    """Whether two ISO values of any grain can name one time."""
    if "W" in a or "W" in b:
        return _within_week(a, b) if ("W" in a) != ("W" in b) else a == b
    short, long = sorted((a, b), key=len)
    return long.startswith(short)


def _within_week(a: str, b: str) -> bool:
    week, other = (a, b) if "W" in a else (b, a)
    if len(other) != 10:
        return other[:4] == week[:4]
    year, number, _ = date.fromisoformat(other).isocalendar()
    return f"{year:04d}-W{number:02d}" == week


def _story_vectors(seeds: Sequence[Seed]) -> list[Vector]:
    """A vector of length 1 for each seed: its stems, by their rarity in the background and among the seeds."""
    spread = Counter(stem for seed in seeds for stem in seed.stems)
    rarity = {stem: idf(stem) * math.log(1 + len(seeds) / count) for stem, count in spread.items()}
    return [
        normal(
            {stem: sublinear(count) * rarity[stem] if count > 1 else rarity[stem] for stem, count in seed.stems.items()}
        )
        for seed in seeds
    ]
