"""Chains of mentions: which event words of several articles of one story tell one happening.

What the word is decides (the same base form, else the same class of happening), then the words around it. Within one
sentence two event words are two happenings; a word of speech joins another only where they say much the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from reader.events.lemmas import head_of
from reader.events.linkage import average_linkage
from reader.events.triggers import SPEECH, class_of_base, near
from reader.events.words import Vector, cosine, vector

#: Mean likeness at which mentions are one happening.
THRESHOLD = 0.5
#: Likeness by what the words are: one base form, one class, near classes, neither.
_SAME, _CLASS, _NEAR, _OTHER = 0.57, 0.50, 0.35, 0.03
#: What the words around, and the whole sentences, add at most.
_AROUND, _SENTENCE = 0.48, 0.04
#: What speech takes away, and one sentence.
_SPEECH, _ONE_SENTENCE = 0.28, 1.0
#: Words on each side that are "around".
_WINDOW = 5


@dataclass(frozen=True, slots=True)
class EventWord:
    """An event word where it stands, ready to be compared."""

    #: Names the sentence: an article and the sentence's place in it.
    sentence: tuple[int, int]
    base: str
    kind: str
    around: Vector
    whole: Vector


def event_word(words: Sequence[str], first: int, last: int, sentence: tuple[int, int], whole: Vector) -> EventWord:
    """The event word at ``words[first:last + 1]`` of a sentence; ``whole`` is the sentence's vector."""
    base = head_of(" ".join(words[first : last + 1]))
    around = vector(" ".join(words[max(0, first - _WINDOW) : last + 1 + _WINDOW]))
    return EventWord(sentence, base, class_of_base(base) or base, around, whole)


def likeness(a: EventWord, b: EventWord) -> float:
    """How surely two event words tell one happening; 0.5 and more is likelier than not."""
    if a.base == b.base:
        score = _SAME
    elif a.kind == b.kind:
        score = _CLASS
    else:
        score = _NEAR if near(a.kind, b.kind) else _OTHER
    score += _AROUND * cosine(a.around, b.around) + _SENTENCE * cosine(a.whole, b.whole)
    if a.kind in SPEECH or b.kind in SPEECH:
        score -= _SPEECH
    return score - _ONE_SENTENCE if a.sentence == b.sentence else score


def chains(words: Sequence[EventWord], threshold: float = THRESHOLD) -> list[list[int]]:
    """Indexes of the event words of one story, grouped by happening."""
    pairs = {(i, j): likeness(words[i], words[j]) for i, j in combinations(range(len(words)), 2)}
    return average_linkage(len(words), pairs, threshold)
