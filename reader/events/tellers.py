"""Which words may say what happened, beside a sentence's main one: verbs and nouns of action, no speech.

What only looks like one is left out: "morning", "the defence minister", "protesters". From general English.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from reader.events.acts import EMPTY, OFFICE, is_stock
from reader.events.lemmas import LIGHT, base, is_past
from reader.events.named import only_names
from reader.events.senses import ROWS, senses_of
from reader.events.trigger_rows import NONE
from reader.events.triggers import CLASSES, REACH, SPEECH, class_in, may_act

#: Forms in -ing that are things, times and ties.
_THINGS = frozenset(
    "according anything being building buildings ceiling concerning during evening everything feeling following "
    "having including interesting king leading living making meaning morning nothing ongoing outgoing outstanding "
    "regarding something spring sterling string thing things upcoming using wing wings".split()
)
#: Words whose stem is only that of a deed: a department does not depart.
_FALSE = frozenset(
    "apartment apartments bottled canned choice choices department departments direction directions directly "
    "favorable favourable flight flights location locations operations resolution resolutions ring rings storied "
    "stories story tear tears transport unprecedented".split()
)
#: Words before a form in -ing that make an adjective of it: "a magnifying glass".
_BEFORE_ADJECTIVE = frozenset("a an the its his her their our my this that these those some many no any".split())
#: Words that are as often a noun, an adverb or a thing as a deed, in these forms.
_SELDOM = frozenset(
    "back board boards cast count counts down edge face faces fold front guard guards hand hands hold holds keep land "
    "lands lead leads look looks name named names net note notes part parts place places play plays plug post posts "
    "press role roles score scores sense set sets show shows shut spot spots star stars state states step steps table "
    "tables tap tie ties top touch use view views watch".split()
)
#: What a deed only names: "rush hour", "bombing range".
_HOURS = frozenset("area areas ground grounds hour hours house houses range room rooms season site sites".split())
_NEVER = _SELDOM | _FALSE
#: Nouns of happenings that no verb of the tables is made of.
_NOUNS = frozenset(
    "attempt battle campaign chase concert conference crisis disaster dispute emergency final finals game heist "
    "incident manhunt match mission operation outbreak parade party piracy playoff playoffs plot race siege "
    "stampede standoff stunt tournament trial war".split()
)
#: Those who do it, where the table of classes has them; other words for people end in -er, -or or -ee.
_DOERS = frozenset("evacuee evacuees protester protesters".split())
_LISTED = frozenset(word for words in (*CLASSES.values(), *ROWS) for word in words)


@lru_cache(maxsize=100_000)
def _use(word: str) -> tuple[bool, bool]:
    """Whether a word, as written, may say what happened by its class or with words after it, and whether alone."""
    lower = word.lower()
    if len(lower) < 3 or not lower.isalpha() or lower in NONE or lower in _NEVER or _does(lower):
        return False, False
    form = base(lower)
    alone = word.islower() and lower not in LIGHT and form not in EMPTY and lower not in _THINGS
    deed = lower in _NOUNS or is_past(lower) or lower.endswith("ing") or bool(senses_of(form))
    return may_act(lower), alone and deed


def tellers(words: Sequence[str]) -> list[tuple[int, str | None]]:
    """Places in a sentence's ``words`` of those that may say what happened, with their classes, None where of none."""
    found = []
    for i, (acts, alone) in enumerate(map(_use, words)):
        if not (acts or alone) or (words[i] == "votes" and i and words[i - 1][-1:].isdigit()):
            continue
        following = words[i + 1 : i + 1 + REACH]
        if is_stock(words[i].lower(), following):
            continue
        kind = class_in(words[i], following) if acts else None
        if kind in SPEECH or not (kind or alone) or (following and following[0].lower() in OFFICE):
            continue
        if (following and following[0] in _HOURS) or only_names(words, i):
            continue
        if kind is None and i and _describes(words[i - 1].lower(), words[i], following):
            continue
        found.append((i, kind))
    return found


def _does(lower: str) -> bool:
    """Whether a word is of somebody who does it: "attackers"."""
    one = lower.removesuffix("s")
    return lower in _DOERS or (one.endswith(("er", "or", "ee")) and one not in _LISTED)


def _describes(before: str, word: str, following: Sequence[str]) -> bool:
    """Whether a form in -ing behind an article, or in -ed behind "of", stands before what it describes.

    That is another word in lower case, no small one: "a magnifying glass", "barrels of refined petroleum".
    """
    if not (following and len(following[0]) > 3 and following[0].islower()):
        return False
    return (word.endswith("ing") and before in _BEFORE_ADJECTIVE) or (word.endswith("ed") and before == "of")
