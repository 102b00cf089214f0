"""Tracing a happening: given one sentence that tells it, where other articles tell it, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.events.chains import EventWord, event_word, likeness
from reader.events.lemmas import base
from reader.events.triggers import CLASSES, SPEECH, trigger_class
from reader.events.words import Vector, vector
from reader.model import MentionState

#: Likeness at which a passage surely tells the happening, surely where no class has its word, and at which it may.
REPORTED, REPORTED_UNKNOWN, POSSIBLE = 0.67, 0.74, 0.47
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, its words and what it is about."""

    article: int
    start: int
    end: int
    words: tuple[str, ...]
    whole: Vector


@dataclass(frozen=True, slots=True)
class Traced:
    """A passage that tells a happening, or may."""

    article: int
    start: int
    end: int
    state: MentionState
    likeness: float


def sentence(number: int, start: int, text: str) -> Sentence:
    """One sentence of article ``number`` that begins at ``start``."""
    return Sentence(number, start, start + len(text), tuple(_WORD.findall(text)), vector(text))


def main_word(told: Sentence, wanted: str | None = None) -> EventWord | None:
    """The word that says what happens: ``wanted`` where it stands there, else the first trigger, speech last."""
    places = [i for i, word in enumerate(told.words) if wanted and word.lower() == wanted.lower()]
    if not places:
        kinds = [(i, trigger_class(word)) for i, word in enumerate(told.words)]
        known = [i for i, kind in kinds if kind]
        places = [i for i in known if trigger_class(told.words[i]) not in SPEECH] or known
    if not places:
        return None
    return event_word(told.words, places[0], places[0], (told.article, told.start), told.whole)


def trace(word: EventWord, others: Iterable[Sentence]) -> list[Traced]:
    """The passages of ``others`` that tell, or may tell, the happening of ``word``, likeliest first."""
    found = []
    surely = REPORTED if word.kind in CLASSES else REPORTED_UNKNOWN
    for other in others:
        best = max((likeness(word, candidate) for candidate in _candidates(word, other)), default=0.0)
        if best >= POSSIBLE:
            state: MentionState = "reported" if best >= surely else "possible"
            found.append(Traced(other.article, other.start, other.end, state, best))
    return sorted(found, key=lambda traced: (-traced.likeness, traced.article, traced.start))


def _candidates(word: EventWord, other: Sentence) -> Sequence[EventWord]:
    """The event words of a sentence that could be the happening: of one base form, or of a known class."""
    places = [i for i, w in enumerate(other.words) if base(w) == word.base or trigger_class(w)]
    return [event_word(other.words, i, i, (other.article, other.start), other.whole) for i in places]
