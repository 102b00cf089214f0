"""What a number counts: the head of the noun phrase behind it, in the singular."""

from __future__ import annotations

import re

from reader.extract.figures.noun_words import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    COLLECTIVES,
    DETERMINERS,
    IRREGULAR,
    NOT_PLURAL,
    NOUNS,
    SKIPPED,
    STOPS,
    VERBS_S,
)

_OF = re.compile(r"\s+of\s+")
_WORD = re.compile(r"[ \u00a0-]+([A-Za-zÀ-ÿ][\w'’]*(?:-[A-Za-zÀ-ÿ]\w*)*)")
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(DETERMINERS, key=len, reverse=True))})\s+", re.IGNORECASE)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
#: Words a phrase is read for.
_MOST = 8


def counted(text: str, end: int, value: float | None, *, share: bool = False) -> str | None:
    """The head noun of what a number ending at ``end`` counts; None where the text does not say.

    ``share`` reads the whole a share is of: "a fifth of the country", "half the flats".
    """
    of = _OF.match(text, end)
    at = of.end() - 1 if of else end
    article = _ARTICLE.match(text, at + 1) if of or share else None
    if article:
        at = article.end() - 1
    if share and not of and not article:
        return None
    joined = not of and text[end : end + 1] == "-"
    words = _phrase(text, at)
    if not words:
        return None
    if joined:
        return _cased(words[0].split("-")[0])
    head = _plural_head(words)
    single = share or (value is not None and 0 < abs(value) <= 1)
    if single and not (of and not share):
        lone = _single_head(words)
        if lone is not None and (head is None or not share or words.index(lone) < words.index(head) and not share):
            head = lone
        elif share and head is not None and lone is not None:
            head = _share_head(words, head, lone)
    return _cased(head) if head else None


def _share_head(words: list[str], plural: str, lone: str) -> str:
    """ "of the population lives" is of the population; "of the school buses" of the buses."""
    at = words.index(plural)
    if words.index(lone) == at - 1 and plural.lower() in VERBS_S:
        return lone
    return plural


def _phrase(text: str, at: int) -> list[str]:
    """The words behind a number that can be its noun phrase; possessors and coordinated adjectives pass."""
    words: list[str] = []
    while len(words) < _MOST:
        match = _WORD.match(text, at)
        if match is None:
            break
        word = match[1]
        lower = word.lower()
        if not words and lower in SKIPPED:
            at = match.end()
            continue
        if _POSSESSIVE.search(word) and (word[0].isupper() or words or lower.endswith(("'s", "’s"))):
            if len(words) >= 3:
                break
            words.clear()
            at = match.end()
            continue
        if (
            lower in ("and", "or")
            and words
            and not is_plural(words[-1].lower())
            and words[-1].lower() not in COLLECTIVES
        ):
            at = match.end()
            continue
        if lower.replace("’", "'") in STOPS and (words or lower not in ADJECTIVES):
            break
        words.append(word)
        at = match.end()
    return words


def _plural_head(words: list[str]) -> str | None:
    at = next((i for i, word in enumerate(words) if _counts(word)), None)
    if at is None:
        return None
    if words[at].lower() in ("dead", "injured", "wounded", "killed", "missing", "homeless", "military", "crew", "staff",
                             "police", "media", "infantry", "people", "men", "women", "elderly", "disabled",
                             "unemployed") and at + 1 < len(words):  # fmt: skip
        following = next((i for i in range(at + 1, min(at + 3, len(words))) if _counts(words[i])), None)
        if following is not None and words[following].lower() in _STATES:
            following = None
        described = words[at].lower() not in ("people", "men", "women")
        if following is not None and (following == at + 1 or described and modifies(words[following - 1])):
            at = following
    while at + 1 < len(words) and is_plural(words[at + 1].lower()) and words[at + 1].lower() not in VERBS_S:
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


#: What people are rather than what they are called, where a noun stands before: "four people dead".
_STATES = frozenset("dead injured killed missing wounded homeless".split())


def _counts(word: str) -> bool:
    lower = word.lower()
    return is_plural(lower.split("-")[-1]) or lower in COLLECTIVES


def _single_head(words: list[str]) -> str | None:
    """The head of a singular phrase: the first word that is no adjective, and the noun it is joined to."""
    at = next((i for i, word in enumerate(words) if not modifies(word) or i == len(words) - 1), None)
    if at is None:
        return None
    while at + 1 < len(words) and not _is_verbal(words[at + 1]) and not modifies(words[at + 1]) and at < 3:
        at += 1
    return words[at]


def _is_verbal(word: str) -> bool:
    lower = word.lower()
    return lower in VERBS_S or lower.endswith(("ed", "ing", "ly")) or is_plural(lower)


def modifies(word: str) -> bool:
    """Whether a word only describes: an adjective by list or shape, a participle, a name."""
    lower = word.lower()
    if lower in NOUNS:
        return False
    if lower in ADJECTIVES or lower in COLLECTIVES - {"people", "men", "women", "children"}:
        return True
    return lower.endswith((*ADJECTIVE_ENDINGS, "ed", "ing", "est", "ly")) or word[0].isupper() or "-" in word


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


def _cased(word: str) -> str | None:
    word = re.sub(r"['’]s?$", "", word)
    if "-" in word:
        stem, _, last = word.rpartition("-")
        return f"{stem}-{singular(last)}"
    if word[:1].isupper() and not word.isupper():
        return _singular_name(word)
    return word if word.isupper() else singular(word.lower())


def _singular_name(word: str) -> str:
    """ "Democrats" → "Democrat", but a head such as "Finals" in a title is the common noun."""
    single = singular(word.lower())
    return single[:1].upper() + single[1:]


def singular(noun: str) -> str:
    """The singular of an English noun in lower case."""
    if noun in IRREGULAR:
        return IRREGULAR[noun]
    if noun.endswith("men") and len(noun) > 4 and noun not in _MEN:
        return f"{noun[:-2]}an"
    if noun.endswith("children"):
        return noun[:-3]
    if not is_plural(noun) or len(noun) < 4:
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return noun[:-2]
    return noun[:-1]
