"""What a number counts: the head of the noun phrase behind it, in the singular."""

from __future__ import annotations

import re

from reader.extract.figures.heads import cased, is_verbal, modifies, plural_head, share_head, single_head
from reader.extract.figures.noun_words import (
    ADJECTIVES,
    DETERMINERS,
    NOUNS,
)
from reader.extract.figures.number_words import CARDINALS
from reader.extract.figures.phrases import WORD, phrase

_OF = re.compile(r"[\"”’]?\s+of\s+")
#: "25+ courses", "40-odd towns".
_LOOSE = re.compile(r"\+(?=[ -][A-Za-z])|-(?:odd|ish|plus|some)(?= [A-Za-z])")
#: Singular nouns that are what is counted before another noun: "a 160 page guide".
_COUNTED_SINGULARS = frozenset(
    "page chapter part member person man woman seat seater door bedroom bathroom room story storey floor game "
    "match team player "
    "episode season song track question step star course night stop city nation state country party county goal lap "
    "hole vote row word item piece lane bed table pin core speed digit gear cylinder inning set round stage "
    "town credit "
    "judge panel point volume book film match race".split()
)
#: "a two bedroom, two bathroom house".
_ROOMS = frozenset("bedroom bathroom bath".split())
#: "an 8-under 276" counts nothing that it names.
_BESIDE = frozenset("under below over and or to up down out in off on per plus something by for a of all".split())
#: "wounding 120 officials said": who speaks, where a comma was lost; "two officials said" is how many of them.
_SAYING = re.compile(
    r" (?:(people|men|women|children) )?(?:[A-Z][a-z]+ |local |police |health |hospital )?"
    r"(?:officials|authorities|sources|police|witnesses) (?:said|say)(?=[.]|$)"
)
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(DETERMINERS, key=len, reverse=True))})\s+", re.IGNORECASE)
#: "surged 90% this year".
_THIS = re.compile(r"(?:this|that|any|some) ", re.IGNORECASE)
#: Peoples whose name has no plural: "millions of Chinese".
_NATIONS = frozenset(
    "Chinese Japanese British French Dutch Irish English Welsh Spanish Portuguese Vietnamese Burmese "
    "Sudanese Lebanese Swiss".split()
)
#: Where owners keep their mark, two plurals in a row are no owner and thing: "three of the homes investors bought".
_APOSTROPHE = re.compile(r"[a-z]['’]s?\b")
#: "a “couple hundred” people".
_QUOTED = re.compile(r"”(?= (?!or |and )[a-z])")
#: "30 of us".
_OF_US = re.compile(r" of (?:us|you)\b")
#: "60% of those polled", "three of those killed".
_OF_THOSE = re.compile(
    r" of (?:all )?(?:the )?those (?:who|polled|surveyed|asked|questioned|interviewed|killed|injured|wounded|hurt|"
    r"arrested|detained|trapped|missing|infected|rescued|charged|accused|convicted|aged|living|employed|eligible|"
    r"registered|"
    r"affected|responding|in (?:hospital|custody|attendance)|on board|aboard|present)\b"
)
_TIME_BEHIND = re.compile(
    r" (?:an?|the|last|this|next) (?:\w+ )?(?:day|week|month|quarter|year|decade|century|generation)\b"
)
#: "60% of the Fortune 100": an index is no noun.
_OF_INDEX = re.compile(r" of the (?:[A-Z][\w&.-]* ?){1,3} ?\d{2,4}\b")
#: How many something is for, or has: "two player board games", "three man teams".
_FOR_SO_MANY = re.compile(
    r" (?:(player) (?:[a-z]+ )?(?:games?|modes?)|(man|woman|person) (?:[a-z]+ )?(?:teams?|crews?|tents?|boats?|kayaks?|"
    r"households?|bands?|jury|juries|panels?|committees?|submarines?|canoes?|bobsleighs?))\b"
)
#: "10 head of cattle".
_HEAD_OF = re.compile(r" (head) of (?:cattle|sheep|livestock|stock|deer|cows|pigs|buffalo|goats|game|elk|bison)\b")
#: Verbs elsewhere, nouns behind "one": "one set of rules", "one win".
_STOP_NOUN = re.compile(r" (set|win|shot|need|mine)(?= of\b|[.,;]|$| (?:away|short|and|from|in|to|was|is|for|near)\b)")


def counted(text: str, end: int, value: float | None, *, share: bool = False) -> str | None:
    """The head noun of what a number ending at ``end`` counts; None where the text does not say.

    ``share`` reads the whole a share is of: "a fifth of the country", "half the flats".
    """
    if loose := _LOOSE.match(text, end):
        end = loose.end()
    if _QUOTED.match(text, end):
        end += 1
    if _OF_US.match(text, end) or _OF_THOSE.match(text, end):
        return "person"
    saying = _SAYING.match(text, end)
    if saying and (saying[1] or text[end - 1].isdigit()):
        return cased(saying[1]) if saying[1] else None
    if _OF_INDEX.match(text, end):
        return None
    if (value or 0) > 1 and (for_many := _FOR_SO_MANY.match(text, end)):
        return for_many[1] or for_many[2]
    if not share and (herd := _HEAD_OF.match(text, end)):
        return herd[1]
    if share and _TIME_BEHIND.match(text, end):
        return None  # "one in eight a decade ago"
    of = _OF.match(text, end)
    at = of.end() - 1 if of else end
    article = _ARTICLE.match(text, at + 1) if of or share else None
    if article:
        at = article.end() - 1
    if share and not of and (not article or _THIS.match(text, at - len(article[0]) + 1)):
        return None
    joined = not of and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    if joined and (hung := WORD.match(text, at)):
        part = hung[1].split("-")[0]
        if part.lower() in _BESIDE:
            return None
        if part.lower() in NOUNS or not (part.endswith(("ed", "ing")) or part.lower() in ADJECTIVES):
            return cased(part)
    whose = None if of or share or (value or 0) <= 1 else _PLURAL_OWNER.match(text, at)
    if whose:
        return cased(whose[1])
    if value == 1 and (noun := _STOP_NOUN.match(text, at)):
        return noun[1]
    words = phrase(text, at, whole=bool(of) or share, alone=share and not of)
    if not words:
        return None
    if words[0] in _ROOMS and len(words) == 1 and text[at + 1 :].startswith(f"{words[0]}, "):
        return words[0]
    owned = bool(of and article) and not _APOSTROPHE.search(text, max(0, end - 200), end + 200)
    head = plural_head(words, whole=owned)
    if head is None and of and words[0] in _NATIONS:
        return "person"
    if head is None and len(words) > 1 and not of and not share and _is_counted_singular(words, text, end, value):
        whole_number = value is None or value == int(value) or words[0] == "magnitude"
        head = words[0] if whole_number else single_head(words)
    single = share or (value is not None and abs(value) <= 1)
    if single and (not of or share or head is None):
        lone = single_head(words, whole=share)
        if of and not share and lone is not None and (not article or modifies(lone) or lone.lower() in CARDINALS):
            lone = None
        if lone is not None and (head is None or not share or words.index(lone) < words.index(head) and not share):
            head = lone
        elif share and head is not None and lone is not None:
            head = share_head(words, head, lone)
    return cased(head) if head else None


#: "a 14 gauge syringe tip": what a determiner begins goes on over the number.
_DETERMINED = re.compile(
    r"\b(?:an?|the|this|its|his|her|their|our|each|"
    r"every)\s(?:(?!magnitude)[a-z-]+\s)?[\d.,]+$",
    re.IGNORECASE,
)


def _is_counted_singular(words: list[str], text: str, end: int, value: float | None) -> bool:
    """Whether the singular behind a number is counted before another noun: "a 160 page guide", "the 14 gauge tip"."""
    first, second = words[:2]
    if first.lower() in _COUNTED_SINGULARS:
        return True
    named = first.islower() and second.islower() and not modifies(first) and not is_verbal(second)
    return named and (value or 0) > 1 and _DETERMINED.search(text, max(0, end - 32), end) is not None


#: "two organizations’ work": of a plural owner it is the owners that are counted.
_PLURAL_OWNER = re.compile(r" ([a-z]{3,}s)['’](?= [a-z])")
