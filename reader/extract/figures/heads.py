"""The head of a noun phrase read behind a number: the plural it counts, or the singular of one."""

from __future__ import annotations

import re

from reader.extract.figures.noun_words import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    ATTRIBUTIVE_PLURALS,
    COLLECTIVES,
    IRREGULAR,
    NOUNS,
    VERBS_S,
)
from reader.extract.figures.plurals import is_plural, singular

#: What owns nothing: "one of the things fans like".
_NO_OWNERS = frozenset(
    "things reasons ways times places moments areas questions issues problems factors cases items points words methods "
    "options tools steps features products services songs books ideas days years months weeks topics subjects tasks "
    "challenges concerns benefits changes facts lessons mistakes qualities skills sites conditions drugs rules "
    "measures jobs homes houses cars properties people men women".split()
)


def share_head(words: list[str], plural: str, lone: str) -> str:
    """ "of the population lives" is of the population; "of the school buses" of the buses."""
    at = words.index(plural)
    if words[0].lower() in _MANY_PERSONS and words[1].lower() in _THEY_DO:
        return words[0]
    if words.index(lone) == at - 1 and plural.lower() in VERBS_S:
        return lone
    return plural


#: Bodies of persons, and what they do: "of the public see strikes as a last resort".
_MANY_PERSONS = frozenset("public population electorate workforce team country nation party audience".split())
_THEY_DO = frozenset(
    "approve back believe blame disapprove distrust expect fear favor favour feel find hold like oppose own "
    "prefer reject "
    "see support think trust use view want".split()
)


def plural_head(words: list[str], *, whole: bool) -> str | None:
    """The plural that is counted; in a ``whole`` two plurals in a row are an owner and what it owns."""
    at = next((i for i, word in enumerate(words) if _counts(word)), None)
    if at is None:
        return None
    if words[at].lower() in ("dead", "injured", "wounded", "killed", "missing", "homeless", "military", "crew", "staff",
                             "police", "media", "infantry", "people", "men", "women", "elderly", "disabled",
                             "unemployed") and at + 1 < len(words):  # fmt: skip
        following = next((i for i in range(at + 1, min(at + 4, len(words))) if _counts(words[i])), None)
        if following is not None and (
            words[following].lower() in _STATES or words[following][0].isupper() and words[at].lower() not in _DESCRIBED
        ):
            following = None
        if following is not None and words[at].lower() in _DESCRIBED:
            return plural_head(words[following:], whole=whole)
        described = words[at].lower() not in ("people", "men", "women")
        if following is not None and (following == at + 1 or described and modifies(words[following - 1])):
            at = following
    if words[at][0].isupper():
        at = _behind_owner(words, at)
    if words[at].lower() in ATTRIBUTIVE_PLURALS:
        at = _behind_compound(words, at)
    while (
        at + 1 < len(words)
        and (
            whole
            and words[at].lower() not in _NO_OWNERS
            or words[at].lower() in ATTRIBUTIVE_PLURALS
            or words[at][0].isupper()
            and words[at + 1].islower()
        )
        and is_plural(words[at + 1].lower())
        and words[at + 1].lower() not in VERBS_S
    ):
        at += 1
    if at + 1 < len(words) and words[at + 1].lower() in COLLECTIVES - {
        "dead",
        "injured",
        "killed",
        "missing",
        "wounded",
    }:
        at += 1
    return words[at]


def _behind_owner(words: list[str], at: int) -> int:
    """ "Googles approved third-party review aggregators": a name in the plural that owns the plural behind it."""
    if words[at].lower().endswith(_PEOPLES):
        return at
    for i in range(at + 1, len(words)):
        lower = words[i].lower()
        if is_plural(lower) and lower not in VERBS_S and words[i].islower():
            bodies = lower in ("police", "staff", "crew", "military") and i + 1 < len(words)
            return i + 1 if bodies and is_plural(words[i + 1].lower()) else i  # "five Dallas police officers"
        if not (modifies(words[i]) or not is_verbal(words[i])):
            break
    return at


def _behind_compound(words: list[str], at: int) -> int:
    """ "appeals court judges", "arms control treaties": a plural before a singular noun and its plural is no head."""
    for i in range(at + 1, min(at + 4, len(words))):
        lower = words[i].lower()
        if is_plural(lower):
            return i if i > at + 1 and lower not in VERBS_S and words[i].islower() else at
        if is_verbal(words[i]) or modifies(words[i]):
            return at
    return at


#: Adjectives that are plural nouns too: "40 disabled Republicans".
_DESCRIBED = frozenset("disabled elderly homeless military unemployed".split())
#: Peoples and parties own nothing: "Americans seeking benefits".
_PEOPLES = ("ans", "ians", "tons", "ese", "crats", "cans", "lims", "jews", "tians", "lics", "nians", "kurds", "arabs")
#: What people are rather than what they are called, where a noun stands before: "four people dead".
_STATES = frozenset("dead injured killed missing wounded homeless".split())
#: "35 PDUs", "16 vCPUs".
_ACRONYMS_PLURAL = re.compile(r"[a-z]?[A-Z]{2,}s")


def _counts(word: str) -> bool:
    lower = word.lower()
    if _ACRONYMS_PLURAL.fullmatch(word):
        return True
    return is_plural(lower.split("-")[-1]) or lower in COLLECTIVES or "-" in lower and lower in IRREGULAR


#: Doings that are shares of money, trade or time: "40% of government spending".
_DOINGS = frozenset(
    "advertising banking borrowing computing cooking counselling drilling driving drinking farming fishing fundraising "
    "gambling gaming hacking lending logging manufacturing marketing mining outsourcing packaging phishing processing "
    "programming purchasing recycling shopping smoking smuggling spending staffing streaming teaching tourism trading "
    "trafficking".split()
)


def single_head(words: list[str], *, whole: bool = False) -> str | None:
    """The head of a singular phrase: the first word that is no adjective, and the noun it is joined to.

    In a ``whole`` that a share is of, doings are nouns: "of government spending", not "one firm spending".
    """
    at = next((i for i, word in enumerate(words) if not modifies(word) or i == len(words) - 1), None)
    if at is None:
        return None
    while (
        at + 1 < len(words)
        and at < 3
        and not (whole and words[at].lower() in _MANY_PERSONS and words[at + 1].lower() in _THEY_DO)
        and (not is_verbal(words[at + 1]) or whole and words[at + 1].lower() in _DOINGS)
        and (
            not modifies(words[at + 1])
            or whole
            and words[at + 1].lower() in _DOINGS
            or words[at + 1].lower() in ("crew", "staff")
        )
    ):
        at += 1
    if _made_of(words[at + 1 : at + 3]):
        at += 2  # "one consumer products maker"
    lower = words[at].lower()
    if lower.endswith(("ed", "ing", "ly")) and lower not in NOUNS and lower not in COLLECTIVES:
        return words[at] if whole and lower in _DOINGS else None
    return words[at]


def _made_of(words: list[str]) -> bool:
    """Whether two words are a plural that describes and the singular it describes: "products maker"."""
    if len(words) < 2 or words[0].lower() not in ATTRIBUTIVE_PLURALS or words[0].lower() in VERBS_S:
        return False
    return words[1].islower() and not is_verbal(words[1]) and not modifies(words[1])


def is_verbal(word: str) -> bool:
    lower = word.lower()
    if lower in NOUNS:
        return False
    return lower in VERBS_S or lower.endswith(("ed", "ing", "ly")) or is_plural(lower)


def modifies(word: str) -> bool:
    """Whether a word only describes: an adjective by list or shape, a participle, a name."""
    lower = word.lower()
    if lower in NOUNS:
        return False
    if lower in ADJECTIVES or lower in COLLECTIVES - {"people", "men", "women", "children"}:
        return True
    return lower.endswith((*ADJECTIVE_ENDINGS, "ed", "ing", "est", "ly")) or word[0].isupper() or "-" in word


def cased(word: str) -> str | None:
    word = re.sub(r"['’]+s?$", "", word)
    if "-" in word and word.lower() in IRREGULAR:
        return IRREGULAR[word.lower()]
    if "-" in word:
        stem, _, last = word.rpartition("-")
        return f"{stem}-{singular(last)}"
    if _ACRONYMS_PLURAL.fullmatch(word):
        return word[:-1]
    if word[:1].isupper() and not word.isupper():
        return _singular_name(word)
    if word[0].islower() and not word.islower():
        return word.removesuffix("s")  # "51 million iPhones"
    return word if word.isupper() else singular(word.lower())


def _singular_name(word: str) -> str:
    """ "Democrats" → "Democrat", but a head such as "Finals" in a title is the common noun."""
    single = singular(word.lower())
    inside = word[1:].lower() != word[1:]  # "PS5s", "YouTubers"
    return word[: len(single)] if inside and word.lower().startswith(single) else single[:1].upper() + single[1:]
