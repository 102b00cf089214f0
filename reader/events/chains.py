"""Chains of mentions: which event words of several articles of one story tell one happening.

What the word is decides (the same base form, else a near-synonym or the same class of happening), then the words
around it. Within one sentence two event words are two happenings, as are "checked in" and "checked out"; a word of
speech joins another only where they say much the same.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.events.lemmas import head_of
from reader.events.linkage import average_linkage
from reader.events.senses import akin
from reader.events.triggers import SPEECH, class_of_base
from reader.events.words import Vector, cosine, vector

#: Mean likeness at which mentions are one happening.
THRESHOLD = 0.5
#: Likeness by what the words are: one base form, near-synonyms of one class, one root, one class, near-synonyms,
#: none of these.
_SAME, _BOTH, _DERIVED, _CLASS, _AKIN, _OTHER = 0.64, 0.55, 0.50, 0.48, 0.46, 0.03
#: Letters at least that such a root has, and at most that its ending has.
_ROOT, _ENDING = 5, 4
#: What the words around, and the whole sentences, add at most.
AROUND, SENTENCE = 0.42, 0.04
#: What speech takes away, and one sentence or opposite ways.
SPEECH_LESS, APART = 0.30, 1.0
#: What names and numbers add that two sentences share, and take away where each has others.
NAMED, NUMBERED = 0.05, 0.04
#: What words add that a story tells often, by the logarithm of how often; those it has once or twice lose as much.
_OFTEN, _MOST = 0.02, 3.0
#: Words that stand for a happening told before them in their sentence.
_RELATIVES = frozenset(("that", "which"))
_NAME = re.compile(r"[A-Z][a-z]{2,}")
#: Words on each side that are "around".
WINDOW = 5
#: Small words that turn a verb one way or the opposite.
_WAYS = {"in": 1, "into": 1, "out": -1, "up": 2, "down": -2, "on": 3, "onto": 3, "off": -3}


@dataclass(frozen=True, slots=True)
class EventWord:
    """An event word where it stands, ready to be compared."""

    #: Names the sentence: an article and the sentence's place in it.
    sentence: tuple[int, int]
    base: str
    kind: str
    #: Which way a small word after it turns it ("checked in", "checked out"): opposite ways have opposite signs.
    way: int
    around: Vector
    whole: Vector
    #: Words with a capital within the sentence, in lower case, and its numbers.
    names: frozenset[str]
    numbers: frozenset[str]
    #: Which word of its sentence it is.
    at: int = 0


def event_word(words: Sequence[str], first: int, last: int, sentence: tuple[int, int], whole: Vector) -> EventWord:
    """The event word at ``words[first:last + 1]`` of a sentence; ``whole`` is the sentence's vector."""
    base = head_of(" ".join(words[first : last + 1]))
    around = vector(" ".join(words[max(0, first - WINDOW) : last + 1 + WINDOW]))
    numbers = frozenset(word for word in words if word.isdigit())
    kind = class_of_base(base) or base
    way = way_of(words[first : last + 2])
    return EventWord(sentence, base, kind, way, around, whole, names_of(words), numbers, first)


def names_of(words: Sequence[str]) -> frozenset[str]:
    """Words of a sentence with a capital, but its first, in lower case."""
    return frozenset(word.lower() for word in words[1:] if _NAME.fullmatch(word))


def likeness(a: EventWord, b: EventWord) -> float:
    """How surely two event words tell one happening; 0.5 and more is likelier than not."""
    score = likeness_of_words(a, b)
    score += AROUND * cosine(a.around, b.around) + SENTENCE * cosine(a.whole, b.whole)
    score += _agree(a.names, b.names, NAMED / 2, NAMED) + _agree(a.numbers, b.numbers, NUMBERED, NUMBERED)
    if a.kind in SPEECH or b.kind in SPEECH:
        score -= SPEECH_LESS
    apart = a.sentence == b.sentence or (a.way and a.way == -b.way)
    return score - APART if apart else score


def _agree(a: frozenset[str], b: frozenset[str], alike: float, unlike: float) -> float:
    """``alike`` where two sets share something, minus ``unlike`` where they share nothing, 0 where one is empty."""
    if not a or not b:
        return 0.0
    return -unlike if a.isdisjoint(b) else alike


def way_of(words: Sequence[str]) -> int:
    """Which way a small word among an event word and the next turns it, 0 where none does."""
    return next((_WAYS[word.lower()] for word in words if word.lower() in _WAYS), 0)


def likeness_of_words(a: EventWord, b: EventWord) -> float:
    """What two event words say of one happening by what they are, whatever stands around them."""
    if a.base == b.base:
        return _SAME
    if a.kind == b.kind:
        return _BOTH if akin(a.base, b.base) else _CLASS
    if derived(a.base, b.base):
        return _DERIVED
    return _AKIN if akin(a.base, b.base) else _OTHER


def derived(one: str, other: str) -> bool:
    """Whether one base form is the other with an ending that stemming leaves: "nominee" is of "nominate"."""
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return len(short) >= _ROOT and long.startswith(short) and len(long) - len(short) <= _ENDING


def chains(words: Sequence[EventWord], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of the event words of one story, grouped by happening."""
    told = Counter(word.base for word in words)
    often = {base: _OFTEN * (min(_MOST, math.log(count)) - 1) for base, count in told.items()}
    pairs = {
        (i, j): likeness(words[i], words[j]) + min(often[words[i].base], often[words[j].base])
        for i, j in combinations(range(len(words)), 2)
    }
    return _with_relatives(average_linkage(len(words), pairs, threshold), words)


def _with_relatives(groups: list[list[int]], words: Sequence[EventWord]) -> list[list[int]]:
    """The groups, each "which" moved to the happening told last before it in its sentence: "a raid which failed"."""
    relatives = [k for k, word in enumerate(words) if word.base in _RELATIVES]
    if not relatives:
        return groups
    kept = [[k for k in group if k not in relatives] for group in groups]
    of = {k: group for group in kept for k in group}
    for k in relatives:
        before = [i for i in of if words[i].sentence == words[k].sentence and words[i].at < words[k].at]
        if before:
            of[max(before, key=lambda i: words[i].at)].append(k)
        else:
            kept.append([k])
    return [sorted(group) for group in kept if group]
