"""Trigger words: the happenings news reports, by class; words of one class tell one kind of happening.

Reviewed by hand, one row a class: verbs, nouns and adjectives by their base forms, since a word belongs to the
class of its base form (``reader.events.lemmas``); one behind "=" belongs to it in that form alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from reader.events.lemmas import base
from reader.events.trigger_rows import CLASS_ROWS, NEAR_ROWS, NONE, PHRASE_ROWS

CLASSES: dict[str, tuple[str, ...]] = {}
for _row in CLASS_ROWS.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    CLASSES[_name] = (*CLASSES.get(_name, ()), *_words.split())
#: "by-election", "re-elected": the happening is the second part.
_AGAIN = re.compile(r"^(?:by|re|counter|co)-(?=\w{3})")
#: Classes of a phrase with an object: who takes over on Monday is appointed, who takes over a rival acquires it.
_OF_THINGS = {(base("take"), "over"): "acquire"}
_THE = frozenset("a an another its rival the their".split())
#: Forms of "fire" that are no blaze: at somebody, or from a job; and what follows them, within so many words.
_FIRED = frozenset(("fired", "firing"))
_SHOTS, _NEXT = frozenset("at bullet bullets gun pistol rifle round rounds shot shots upon".split()), 4
#: Words in which a phrase with "…" may end.
REACH = 6
PHRASES: dict[tuple[str, str], str] = {}
GAPPED: dict[tuple[str, str], str] = {}
for _row in PHRASE_ROWS.strip().splitlines():
    _name, _, _words = (part.strip() for part in _row.partition("|"))
    for _phrase in _words.split(", "):
        _verb, *_gap, _next = _phrase.split()
        (GAPPED if _gap else PHRASES)[(base(_verb), _next)] = _name
#: Classes that never merge two mentions by themselves.
SPEECH = frozenset(("speak", "accuse", "warn"))
#: Classes too common to make an event of a sentence without a day or a figure.
WEAK = frozenset("rise drop begin end win build discover publish cut release lose arrive".split())
#: Classes close enough to tell one happening in two ways.
NEAR: dict[str, frozenset[str]] = {
    _near.partition(" | ")[0]: frozenset(_near.partition(" | ")[2].split()) for _near in NEAR_ROWS.strip().splitlines()
}
_BY_BASE: dict[str, str] = {}
_BY_FORM: dict[str, str] = {}
for _kind, _members in CLASSES.items():
    for _word in _members:
        if _word.startswith("="):
            _BY_FORM[_word[1:]] = _kind
        else:
            _BY_BASE.setdefault(base(_word), _kind)
#: Class → the classes near it, both ways.
_NEAR_TO = {
    kind: NEAR.get(kind, frozenset()) | {one for one, others in NEAR.items() if kind in others} for kind in CLASSES
}
_BEGINNINGS = frozenset(verb for verb, _ in (*PHRASES, *GAPPED))


def trigger_class(word: str) -> str | None:
    """The class of a word, or None."""
    return _known(word)[1]


def class_in(word: str, following: Sequence[str]) -> str | None:
    """The class of a verb with the words after it ("won back", "took 31 people away"), else of the word alone."""
    form, kind, begins = _known(word)
    if not begins or not following:
        return kind
    phrase = PHRASES.get((form, following[0].lower()))
    if phrase:
        of = following[1] if len(following) > 1 else ""
        named = of[:1].isupper() or of in _THE
        return _OF_THINGS.get((form, following[0].lower()), phrase) if named else phrase
    gapped = (GAPPED.get((form, later.lower())) for later in following[:REACH])
    found = next((found for found in gapped if found), None)
    if found is None and kind == "fire" and word.lower() in _FIRED:
        shot = following[0] in ("on", "into") or any(later.lower() in _SHOTS for later in following[:_NEXT])
        return "shoot" if shot else "fire-job"
    return found or kind


@lru_cache(maxsize=50_000)
def may_act(word: str) -> bool:
    """Whether a word is of a class, by itself or with words after it."""
    _, kind, begins = _known(word)
    return begins or kind is not None


@lru_cache(maxsize=50_000)
def _known(word: str) -> tuple[str, str | None, bool]:
    """The base form of a word, its class, and whether a phrase begins with it."""
    lower = word.lower()
    form = base(_AGAIN.sub("", lower))
    if lower in NONE:
        return form, None, False
    return form, _BY_FORM.get(lower) or _BY_BASE.get(form), form in _BEGINNINGS


def class_of_base(form: str) -> str | None:
    """The class of a base form, or None."""
    return _BY_BASE.get(form)


def are_near(one: str, other: str) -> bool:
    """Whether words of two classes can tell one happening."""
    return one in _NEAR_TO and other in _NEAR_TO[one]


@lru_cache(maxsize=50_000)
def any_near(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a word of one set of classes and a word of another can tell one happening."""
    return any(one in _NEAR_TO and not _NEAR_TO[one].isdisjoint(others) for one in ones)
