"""English plurals: whether a word looks like one, and its singular."""

from __future__ import annotations

from reader.extract.figures.noun_words import IRREGULAR, NOT_PLURAL


def is_plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word in NOT_PLURAL:
        return False
    if word.endswith("men") and len(word) > 4 and word not in _MEN:
        return True
    return word in IRREGULAR or (
        len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is", "'s", "’s"))
    )


#: Singulars that end like "men".
_MEN = frozenset("specimen regimen abdomen acumen foramen".split())


#: Plurals of words in "use", beside those in "ouse" and "ause".
_USES = frozenset("uses abuses excuses recluses muses ruses fuses reuses misuses peruses hypotenuses".split())


def singular(noun: str) -> str:
    """The singular of an English noun in lower case."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 4 and noun not in _MEN:
        return f"{noun[:-2]}an"
    if noun.endswith("children"):
        return noun[:-3]
    if not is_plural(noun) or len(noun) < 3:
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith("uses") and not noun.endswith(("ouses", "auses")) and noun not in _USES:
        return noun[:-2]
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]
