"""The words behind a number that can be its noun phrase: possessors, sizes and participles pass."""

from __future__ import annotations

import re

from reader.extract.figures.heads import modifies
from reader.extract.figures.noun_words import (
    ADJECTIVES,
    COLLECTIVES,
    DESCRIBING,
    DETERMINERS,
    SKIPPED,
    STOPS,
    VERBS_ONLY,
    VERBS_S,
)
from reader.extract.figures.number_words import CARDINALS
from reader.extract.figures.plurals import is_plural

WORD = re.compile(
    r"[ \u00a0-]+(?:[“‘\"]|'')?((?:[A-Z]\.){2,}|(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen|Rep|Prof)\.(?= [A-Z])|"
    r"[A-Za-zÀ-ÿ][\w'’]*(?:-[\w'’]+)*)"
)
#: Sizes and model numbers inside a noun phrase: "two 17-year-old boys", "63,000 Model 3 sedans".
_SIZE = re.compile(
    r" \d[\d.,/]*(?:-[A-Za-z]+)+(?= [A-Za-z])| \d[\d.]*[A-Za-z]{1,3}(?= [a-z]+s\b)|"
    r" (?:19|20)\d\d(?= [a-z]+ ?[a-z]+s\b)|"
    r" [$£€]\d[\d.,]*(?:[- ](?:million|billion|m|bn)|[kmb]n?)?(?:-an?-[a-z]+)?(?= [a-z])"
)
_MODEL = re.compile(r" (?:-|- )?\d{1,4}(?:\.\d)?(?= (?:[a-z]+s|aircraft)\b)")
#: Words that "of" may have behind it before the noun: "one of his many homes".
_AFTER_OF = DETERMINERS | {"many", "few", "several", "last", "next", "once", "only", "very"}
#: Names in capitals that are stop words in small letters: "seven US companies".
_ACRONYMS = frozenset("US IT WHO".split())
#: Inside a phrase they only grade: "the single most important tool", "the hardest hit towns".
_DEGREES = frozenset("most more less least hit kept known loved hated very".split())
#: "Variety reports." says who reports; "reports the BBC" likewise.
_REPORTS = re.compile(r"[ ]+(?:reports|notes)(?=[.)]|$|\s(?:the|that|on|in|per)\b)")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])$")
#: "he’s" is no possessor: a clause begins.
_CONTRACTED = re.compile(r"(?:he|she|it|that|who|there|what|here|let|where|how|we|you|they|i)['’]\w", re.IGNORECASE)
#: Owners inside a phrase begin another: "of the time its a scam".
_OWNERS = frozenset("its his their our your my her".split())
#: Possessors that lost their apostrophe: "one of the worlds largest banks", "two of the citys schools".
_UNMARKED = frozenset(
    "worlds nations countys todays leagues planets internets lifes wifes mans womans childs peoples mens womens "
    "childrens yesterdays tomorrows yesteryears".split()
)
#: Countries, cities and firms that own without an apostrophe: "82 percent of Indias voice traffic".
_UNMARKED_NAMES = frozenset(
    f"{name}s"
    for name in "Africa America Asia Australia Austria Brazil Britain Canada Chicago China Denmark Earth Egypt England "
    "Europe Finland Florida France Germany Greece Hungary India Indonesia Iran Iraq Ireland Israel Italy Japan Kenya "
    "London Malaysia Mexico Nigeria Norway Pakistan Poland Portugal Russia Scotland Singapore Spain Sweden Thailand "
    "Turkey Ukraine Vietnam California Amazon Apple Boeing Facebook Google Microsoft Netflix Samsung Sony Toyota "
    "Volkswagen Trump Obama Biden Putin".split()
)
#: What they own stands in the plural behind.
_OWNED = re.compile(r" (?:[A-Za-z’'-]+ ){0,6}[a-z-]+(?<!s)s\b")
#: No plural ends so: "one coachs life".
_NO_PLURAL = re.compile(r"[a-z]+(?:[cs]h|x|ss)s")
_CONSONANT_YS = re.compile(r"[a-z]{2,}[bcdfghjklmnpqrtvwxz]ys")
_GRADED = re.compile(
    r" (?:most (?!\w+ed\b|of\b)|best |worst |biggest |leading |top |"
    r"(?!(?:pro|con|at|de)?test |(?:re|con)?quest |(?:inter|for|un|ar)?rest |(?:har|in)?vest |(?:sug|di)gest |"
    r"[gw]u?est )[a-z]{2,}est )"
)
#: Adjectives in a row: "10 thrilling, nervous innings".
_COMMA = re.compile(r",(?= ([a-z]+(?:-[a-z]+)*) [a-z])")
#: Words a phrase is read for.
_MOST = 8


def phrase(text: str, at: int, *, whole: bool, alone: bool = False) -> list[str]:
    """The words behind a number that can be its noun phrase; possessors and coordinated adjectives pass.

    ``whole``: the number is a part of what follows, which may then begin with "the" or "his"; ``alone``: no "of" joins
    them, so that a participle is a verb ("one in three reported increases").
    """
    words: list[str] = []
    begin = at
    while len(words) < _MOST:
        size = _SIZE.match(text, at) or (_MODEL.match(text, at) if words and words[-1][0].isupper() else None)
        if size is not None:
            at = size.end()
            continue
        match = WORD.match(text, at)
        if match is None:
            comma = _COMMA.match(text, at)
            if comma and words and _describes(words[-1]) and _describes(comma[1]):
                at = comma.end()
                continue
            break
        word = match[1]
        lower = word.lower()
        if _CONTRACTED.match(word) or words and lower in _OWNERS:
            break
        if whole and _owns(word, text, match.end()):
            words.clear()
            at = match.end()
            continue
        if words and words[-1][0].isupper() and _REPORTS.match(text, at):
            while words and words[-1][0].isupper():
                words.pop()
            break
        if not words and (lower in SKIPPED and lower not in DETERMINERS or whole and lower in _AFTER_OF):
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
        if lower in ("and", "or") and not words and text[at - 1 : at].isalpha() and text[begin:at].strip():
            at = match.end()
            continue
        if words and lower in _DEGREES and all(map(modifies, words)):
            at = match.end()
            continue
        if not words and not whole and lower in _ALSO_VERBS and _THERE_ENDS.match(text, match.end()):
            return [word]
        if words and lower == "works" and all(map(modifies, words)) and _THERE_ENDS.match(text, match.end()):
            return [*words, word]  # "38 choral works"
        if not words and not whole and lower in VERBS_S and _OBJECT.match(text, match.end()):
            break
        described = lower in DESCRIBING or words and lower.endswith("ed") and words[-1].endswith("ly")
        if described and not alone and _is_participle(words, lower, text, match.end()):
            words.append(word)
            at = match.end()
            continue
        if _ATTRIBUTIVE.match(text, match.start(1)) and (lower in ("work", "cast") or words):
            words.append(word)
            at = match.end()
            continue
        if lower in VERBS_ONLY or (
            lower.replace("’", "'") in STOPS and word not in _ACRONYMS and (words or lower not in ADJECTIVES)
        ):
            break
        if words and (lower in CARDINALS or lower == "including"):
            break
        if words and lower.endswith("ing") and _TO_IT.match(text, match.end()):
            break  # "in the 10th inning beating the Cubs"
        words.append(word)
        at = match.end()
    return words


#: What only a verb has behind it.
_TO_IT = re.compile(r" (?:the|an?|his|her|its|their|him|them|us) ")
#: Stop words that are nouns before a plural: "subway work trains", "12 cast members", "the strongest cost drivers".
_ATTRIBUTIVE = re.compile(
    r"(?:work|cost|play|drive|vote|stand|hold|show|start) (?!(?:as|its|this|his|was|is|has|hours|days|weeks|months|"
    r"years|towards|across)\b)[a-z]+s\b(?<!ss)|cast (?:members|iron)"
)
#: What a participle right behind a number describes: "12 confirmed cases", not "12 reported the fire".
_PLURAL_SOON = re.compile(
    r" (?!(?:the|an?|his|her|its|their|no|in|on|at|by|to|for|of|from|with|and|or|as|that|"
    r"it) )(?:[A-Za-z-]+ ){0,2}?[A-Za-z-]+(?<![sui])s\b|(?: [a-z]+)? (?:people|[a-z]*men|[a-z]*women|children|staff|"
    r"crew|police|aircraft|mice|teeth|cattle|species)\b"
)
#: Those that news also has as verbs with an object: "30 lost homes".
_WITH_OBJECT = frozenset("built created discovered held kept lost paid produced sold worn".split())


def _is_participle(words: list[str], lower: str, text: str, end: int) -> bool:
    """Whether a participle that is a stop word elsewhere describes what stands behind it."""
    if words and words[-1].endswith("ly") or words and lower in ("lost", "held", "used", "built", "needed", "known"):
        return all(map(modifies, words)) and _PLURAL_SOON.match(text, end) is not None
    return not words and lower not in _WITH_OBJECT and _PLURAL_SOON.match(text, end) is not None


#: What a verb has behind it: "the caller 44 faces a charge".
_OBJECT = re.compile(
    r" (?:(?:the|his|her|its|their|what|how|an?(?! (?:day|week|month|year|night|hour|minute|season|game|head|person|"
    r"piece|share))) |\d)"
)
#: Plurals that are verbs as often, where the phrase ends with them: "in two takes", "three works by Klee".
_ALSO_VERBS = frozenset("takes works costs means starts stops turns ends makes".split())
_THERE_ENDS = re.compile(
    r"[.,;:!?)”\"—–]|$| [a-z]{3,}ing\b| (?:of|by|in|from|with|at|on|for|and|or|per|she|he|they|after|before)\b"
)


def _owns(word: str, text: str, end: int) -> bool:
    """Whether a word is a possessor that lost its apostrophe."""
    lower = word.lower()
    if word in _UNMARKED_NAMES:
        behind = WORD.match(text, end)
        return behind is not None and behind[1].islower() and behind[1] not in STOPS and behind[1] not in VERBS_S
    if lower in _UNMARKED:
        return (_OWNED.match(text, end) or _GRADED.match(text, end)) is not None
    if word.islower() and (_CONSONANT_YS.fullmatch(lower) or _NO_PLURAL.fullmatch(lower)):
        return True
    return is_plural(lower) and not lower.endswith("ies") and bool(_GRADED.match(text, end))


def _describes(word: str) -> bool:
    """Whether a word in small letters is an adjective or a participle."""
    return word.islower() and word not in COLLECTIVES and modifies(word)
