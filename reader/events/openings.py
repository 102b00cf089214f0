"""What a label does without: a conjunction that opens its clause, an aside that describes its subject, other points."""

from __future__ import annotations

import re
from itertools import takewhile

from reader.events.lemmas import LIGHT, is_past

_CONJUNCTION = re.compile(r"(?:After|As|Before|Once|Since|Until)\s")
_ARTICLES = frozenset("the a an its his her their this that these those".split())
#: Most words of a subject, so that its verb is surely its own.
_SUBJECT = 5
#: "The study, published in a journal, found": a subject, what a participle says of it, and the sentence's verb.
_ASIDE = re.compile(r"(?P<subject>[A-Z][^,“”\"]{2,60}), (?P<done>[a-z]+)\s[^,“”\"]{2,80}, (?P<verb>[a-z]+)\s")
#: "Pike, who dropped the plan, was moved": the same with a clause of its own; and what makes it one of the last word's.
_WHO = re.compile(
    r"(?P<subject>[A-Z][^,“”\"]{2,60}), (?:who|which) (?P<told>[a-z]+\s[^,“”\"]{2,80})(?:$|, (?P<verb>[a-z]+)\s)"
)
_OF = re.compile(r"\s(?:about|against|at|by|for|from|in|of|on|to|with)\s")
#: Nouns of several, without an -s.
_SEVERAL = frozenset("children men people police women".split())
#: Where the last point of a list, on one line with the others, begins: "- Born in Marst - The rider won".
_LISTED = re.compile(r"[-–—•*]\s")
_POINT = re.compile(r"(?:^|\s)[-–—•*]\s(?=[A-Z])")
#: "Hailing the arrest as “a fine thing”, Anna Lind": how somebody did it, which is no clause of its own.
_HOW = re.compile(
    r"(?:Accusing|Announcing|Arriving|Being|Calling|Citing|Condemning|Declaring|Denouncing|Describing|Hailing|Having|"
    r"Praising|Saying|Warning|Welcoming)\s[^,]*,\s"
)


def alone(clause: str) -> str:
    """A clause without the conjunction that opens it, where a subject and its past verb follow at once, else itself.

    ``clause`` ends where its sentence has a comma: "Since the talks collapsed" is "the talks collapsed", but "Since
    the war the city lost its port" stays.
    """
    opened = _CONJUNCTION.match(clause)
    if opened is None:
        return clause
    words = clause[opened.end() :].split()
    first = words[0] if words else ""
    named = first[:1].isupper()
    if not (named or first in _ARTICLES or (first.endswith("s") and first.isalpha())):
        return clause
    subject = list(takewhile(lambda word: not _is_finite(word), words[1:]))
    ended = len(subject) + 1 == len(words) or len(subject) >= _SUBJECT
    if ended or (not subject and first in _ARTICLES) or not all(_continues(word, named) for word in subject):
        return clause
    return clause[opened.end() :]


def _is_finite(word: str) -> bool:
    return word in ("was", "were", "had") or (word.islower() and word not in LIGHT and is_past(word))


def _continues(word: str, named: bool) -> bool:
    """Whether a word can stand within a subject: a name goes on with names, a noun with what describes it."""
    if named:
        return word[:1].isupper()
    return word.islower() and word not in _ARTICLES and word not in LIGHT and not word.endswith("ing")


def first_clause(sentence: str, trigger: str) -> str:
    """The clause that opens a sentence, alone, where it holds the trigger (in lower case), else the sentence."""
    first = sentence.partition(",")[0]
    told = alone(first)
    return told if told != first and trigger in told.lower() else sentence


def without_aside(sentence: str, trigger: str) -> str:
    """The sentence without what a participle or "who" says of its subject; nothing goes that holds the trigger.

    Where that holds the trigger, it is all that is left: "The study was published in a journal".
    """
    return _without_participle(_without_who(sentence, trigger), trigger)


def _without_who(sentence: str, trigger: str) -> str:
    found = _WHO.match(sentence.rstrip("."))
    if not found or _holds_verb(found["subject"]):
        return sentence
    first = found["told"].split()[0]
    if trigger in found["told"].lower():
        of_it = not _OF.search(found["subject"]) and (_is_finite(first) or first in LIGHT)
        return f"{found['subject']} {found['told']}" if of_it else sentence
    if not found["verb"] or not (_is_finite(found["verb"]) or found["verb"] in LIGHT):
        return sentence
    short = f"{found['subject']} {sentence[found.start('verb') :]}"
    return short if trigger in short.lower() else sentence


def _holds_verb(subject: str) -> bool:
    return any(_is_finite(word) or word in LIGHT for word in subject.split()[1:])


def _without_participle(sentence: str, trigger: str) -> str:
    found = _ASIDE.match(sentence)
    if not found or not is_past(found["done"]) or not (_is_finite(found["verb"]) or found["verb"] in LIGHT):
        return sentence
    if _holds_verb(found["subject"]):
        return sentence
    if found["done"] == trigger:
        subject = found["subject"]
        was = "were" if _is_plural(subject.split()[-1]) or " and " in subject else "was"
        return f"{subject} {was} {sentence[found.start('done') : found.start('verb')].rstrip(' ,')}"
    short = f"{found['subject']} {sentence[found.start('verb') :]}"
    return short if trigger in short.lower() else sentence


def _is_plural(noun: str) -> bool:
    """Whether a subject of this last word is of several: a name in -s is not."""
    return noun in _SEVERAL or (noun.islower() and noun.endswith("s") and not noun.endswith(("ss", "us", "is")))


def point_of(sentence: str, trigger: str) -> str:
    """The point that holds the trigger, where a sentence is a list of several, else the sentence."""
    at = sentence.lower().find(trigger)
    if at < 0 or not _LISTED.match(sentence):
        return sentence
    begun = max((point.end() for point in _POINT.finditer(sentence) if point.end() <= at), default=0)
    return sentence[begun:]


def how_ends(sentence: str) -> int:
    """Where what opens a sentence only to say how somebody spoke or came ends, 0 where nothing does."""
    how = _HOW.match(sentence)
    return how.end() if how else 0
