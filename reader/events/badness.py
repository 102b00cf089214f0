"""How ill a clause names an event: what a headline would not be."""

from __future__ import annotations

import re

from reader.events.lemmas import LIGHT, is_past
from reader.events.seed import Seed
from reader.events.triggers import SPEECH, trigger_class

#: The length of a good label, and characters at its end that hold the longest word of speech.
_GOOD, _LAST_WORDS = 52, 24
_SAID_LAST = re.compile(r"\b(?:said|says|told|tells|added|adds|wrote|asked|announced|stated)$")
#: Speech of which hardly anything follows: "Turnbull said China"; and what opens with how somebody did it.
_SAID_LITTLE = re.compile(
    r"\b(?:said|says|told|denied|wrote|warned|announced|added)(?: that)?(?: [\w’'.-]+){1,2}$"
    r"|\b(?:said|says|added|wrote) (?:after|at|before|during|from|in|on|outside)\b[^,:“”\"]*$"
)
#: Somebody or something with what explains it, and nothing done: "The rocket, believed to be a missile".
_NO_VERB = re.compile(r"[^,]{3,60}, (?:who|which|whose|believed|thought|said to|known|including|such as)\b[^,]*$")
#: What stands before a trigger that a label tells only in passing.
_BESIDE = re.compile(r"\w[, ]+(?:after|before|since|who|whose|which|when|while)\s[^,]*$")
_OPENS_HOW = re.compile(r"(?:Asked|[A-Z]\w+ing)\s")
_PRONOUN = re.compile(
    r"(?:he|she|it|they|this|that|these|his|her|their|its|we|i|you|my|our|your|one|who|whom|which|there|also)\b", re.I
)
_POINTER = re.compile(r"\b(?:he|she|him|they|them|it|we|I|you|us|our|my)\b")
#: Captions and remains of pages: "2016, file photo", "(AP) -", "Pictured is".
_CAPTION = re.compile(r"\W|\d|Pictured\b|File photo|Read more|Skip\b|CLOSE\b|GETTY\b")
MARKS = re.compile(r"[“”\"]")
UTTERED = re.compile(r"[“\"]([^“”\"\n]{12,})(?:[”\"]|$)")
#: What a clause begins with that has its subject before it.
SUBJECTLESS = re.compile(r"(?:was|were|is|are|has|have|had|will|would)\b", re.I)


def badness(clause: str, seed: Seed, kind: str) -> float:
    """How ill a clause names an event of class ``kind``."""
    lower = clause.lower()
    bad = abs(len(clause) - _GOOD) * 0.5
    bad += 30 if clause.endswith("…") else 0
    bad += 25 if MARKS.search(clause) and seed.trigger not in SPEECH else 0
    bad += 40 if _PRONOUN.match(clause) else 0
    bad += 12 if _POINTER.search(UTTERED.sub("", clause)) else 0
    bad += 40 if _CAPTION.match(clause) else 0
    bad += 35 if _SAID_LAST.search(clause, max(0, len(clause) - _LAST_WORDS)) else 0
    bad += 25 if _SAID_LITTLE.search(clause) or _OPENS_HOW.match(clause) or _NO_VERB.match(clause) else 0
    bad += 30 if not MARKS.search(clause) and not any(map(_is_verb, clause.split()[1:])) else 0
    bad += 20 if not seed.clause and _is_told_aside(lower, seed.word.lower()) else 0
    bad += 30 if seed.word.lower() not in lower and not MARKS.search(clause) else 0
    bad += 25 if not any(name in lower for name in seed.names) else 0
    bad += 25 if len(clause) < 20 else 0
    bad += 20 if lower.startswith(seed.word.lower()) and is_past(seed.word) else 0
    bad += 30 if seed.clause and (lower.startswith(seed.word.lower()) or SUBJECTLESS.match(clause)) else 0
    bad += 20 if seed.hypothetical or seed.negated else 0
    bad += 15 if seed.trigger != kind else 0
    return bad


def _is_told_aside(lower: str, word: str) -> bool:
    """Whether a label tells another thing, and its trigger but when or of whom: "X will try again, after Y blew up"."""
    at = lower.find(word)
    return at > 0 and _BESIDE.search(lower, 0, at) is not None


def _is_verb(word: str) -> bool:
    """Whether a word can be what a headline's clause is made around: "fell", "is", "hits", "to"."""
    word = word.strip(",.’'")
    if not word.islower():
        return False
    return is_past(word) or word in LIGHT or word == "to" or (word.endswith("s") and trigger_class(word) is not None)
