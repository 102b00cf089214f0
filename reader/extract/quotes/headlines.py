"""Headlines With A Capital On Each Word: the words of them that are no names, read as if they stood in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import ADJECTIVES, CUE_NOUNS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.inflect import COMMON, forms_of
from reader.extract.quotes.items import Item

#: Longest headline in characters, fewest long words, and the share of them that begins with a capital.
_LONGEST, _FEWEST, _SHARE = 140, 4, 0.8
_LONG_WORD = re.compile(r"[^\W\d_][\w’'-]{3,}")
#: Words of the tables that are names as often.
_NAMES = frozenset(
    """
    bill bush chance chase cook drew frank grace grant hope jack lance mark may page pat price rich rob rose sue will
    """.split()
)
_SMALL = (
    g.DETERMINERS
    | g.PRONOUNS
    | g.PREPOSITIONS
    | g.CONJUNCTIONS
    | g.SUBORDINATORS
    | g.RELATIVES
    | g.AUXILIARIES
    | g.ADVERBS
    | {"to", "will"}
)
_READ = _SMALL | (CUE_NOUNS | ADJECTIVES | frozenset(CUES) | {f for v in COMMON for f, _ in forms_of(v)}) - _NAMES


def is_headline(line: str) -> bool:
    """Whether a line has a capital on nearly each of its long words and is no sentence: "Ann Lee Slams The Plan"."""
    if not 0 < len(line) <= _LONGEST:
        return False
    words = _LONG_WORD.findall(line)
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capitals >= _SHARE * len(words) and not line.isupper()


def lower_headline(items: Iterable[Item]) -> None:
    """Let the words of a headline that can be no names stand in small letters; offsets stay what they are."""
    for number, item in enumerate(items):
        if number and item.text[0].isupper() and item.lower in _READ:
            item.text = item.lower
