"""What a number counts: the head of the noun phrase behind it, in the singular."""

from __future__ import annotations

import re

from reader.extract.figures.noun_words import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    ATTRIBUTIVE_PLURALS,
    COLLECTIVES,
    DESCRIBING,
    DETERMINERS,
    IRREGULAR,
    NOUNS,
    SKIPPED,
    STOPS,
    VERBS_ONLY,
    VERBS_S,
)
from reader.extract.figures.number_words import CARDINALS
from reader.extract.figures.plurals import is_plural, singular

_OF = re.compile(r"\s+of\s+")
_WORD = re.compile(r"[ \u00a0-]+[“‘]?((?:[A-Z]\.){2,}|[A-Za-zÀ-ÿ][\w'’]*(?:-[\w'’]+)*)")
#: Sizes and model numbers inside a noun phrase: "two 17-year-old boys", "63,000 Model 3 sedans".
_SIZE = re.compile(
    r" \d[\d.,]*(?:-[A-Za-z]+)+(?= [A-Za-z])| \d[\d.]*[A-Za-z]{1,3}(?= [a-z]+s\b)|"
    r" [$£€]\d[\d.,]*(?:[- ](?:million|billion|m|bn)|[kmb]n?)?(?:-an?-[a-z]+)?(?= [a-z])"
)
_MODEL = re.compile(r" \d{1,4}(?= [a-z]+s\b)")
#: "25+ courses", "40-odd towns".
_LOOSE = re.compile(r"\+(?=[ -][A-Za-z])|-(?:odd|ish|plus|some)(?= [A-Za-z])")
#: Words that "of" may have behind it before the noun: "one of his many homes".
_AFTER_OF = DETERMINERS | {"many", "few", "several"}
#: Singular nouns that are what is counted before another noun: "a 160 page guide".
_COUNTED_SINGULARS = frozenset(
    "page chapter part member person man woman seat seater door bedroom room story storey floor game match team player "
    "episode season song track question step star course night stop city nation state country party county goal lap "
    "hole vote row word item piece lane bed table pin core speed digit gear cylinder inning set round stage "
    "town credit "
    "judge panel volume book film match race".split()
)
#: Names in capitals that are stop words in small letters: "seven US companies".
_ACRONYMS = frozenset("US IT WHO".split())
#: Inside a phrase they only grade: "the single most important tool", "the hardest hit towns".
_DEGREES = frozenset("most more less least hit kept known loved hated very".split())
#: "an 8-under 276" counts nothing that it names.
_BESIDE = frozenset("under below over and or to up down out in off on per plus something by for a of all".split())
#: "Variety reports." says who reports; "reports the BBC" likewise.
_REPORTS = re.compile(r"[ ]+(?:reports|notes)(?=[.)]|$|\s(?:the|that|on|in|per)\b)")
#: "wounding 120 officials said": who speaks, where a comma was lost.
_SAYING = re.compile(
    r" (?:[A-Z][a-z]+ |local |police |health |hospital )?(?:officials|authorities|sources|police|"
    r"witnesses) (?:said|say)(?=[.]|$)"
)
_ARTICLE = re.compile(rf"(?:{'|'.join(sorted(DETERMINERS, key=len, reverse=True))})\s+", re.IGNORECASE)
#: "surged 90% this year".
_THIS = re.compile(r"(?:this|that|any|some) ", re.IGNORECASE)
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
#: What they own stands in the plural behind.
_OWNED = re.compile(r" (?:[A-Za-z’'-]+ ){0,4}[a-z-]+(?<!s)s\b")
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
#: Peoples whose name has no plural: "millions of Chinese".
_NATIONS = frozenset(
    "Chinese Japanese British French Dutch Irish English Welsh Spanish Portuguese Vietnamese Burmese "
    "Sudanese Lebanese Swiss".split()
)
#: Where owners keep their mark, two plurals in a row are no owner and thing: "three of the homes investors bought".
_APOSTROPHE = re.compile(r"[a-z]['’]s?\b")
#: What owns nothing: "one of the things fans like".
_NO_OWNERS = frozenset(
    "things reasons ways times places moments areas questions issues problems factors cases items points words methods "
    "options tools steps features products services songs books ideas days years months weeks topics subjects tasks "
    "challenges concerns benefits changes facts lessons mistakes qualities skills sites conditions drugs rules "
    "measures jobs homes houses cars properties people men women".split()
)
#: "30 of us".
_OF_US = re.compile(r" of (?:us|you)\b")
#: Words a phrase is read for.
_MOST = 8


#: Verbs elsewhere, nouns behind "one": "one set of rules", "one win".
_STOP_NOUN = re.compile(r" (set|win|shot|need|mine)(?= of\b|[.,;]|$| (?:and|from|in|to|was|is|for|near)\b)")


def counted(text: str, end: int, value: float | None, *, share: bool = False) -> str | None:
    """The head noun of what a number ending at ``end`` counts; None where the text does not say.

    ``share`` reads the whole a share is of: "a fifth of the country", "half the flats".
    """
    if loose := _LOOSE.match(text, end):
        end = loose.end()
    if _OF_US.match(text, end):
        return "person"
    if _SAYING.match(text, end):
        return None
    of = _OF.match(text, end)
    at = of.end() - 1 if of else end
    article = _ARTICLE.match(text, at + 1) if of or share else None
    if article:
        at = article.end() - 1
    if share and not of and (not article or _THIS.match(text, at - len(article[0]) + 1)):
        return None
    joined = not of and text[end : end + 1] == "-" and text[end + 1 : end + 2].isalpha()
    if joined and (hung := _WORD.match(text, at)):
        part = hung[1].split("-")[0]
        if part.lower() in _BESIDE:
            return None
        if part.lower() in NOUNS or not (part.endswith(("ed", "ing")) or part.lower() in ADJECTIVES):
            return _cased(part)
    whose = None if of or share or (value or 0) <= 1 else _PLURAL_OWNER.match(text, at)
    if whose:
        return _cased(whose[1])
    if value == 1 and (noun := _STOP_NOUN.match(text, at)):
        return noun[1]
    words = _phrase(text, at, whole=bool(of) or share, alone=share and not of)
    if not words:
        return None
    owned = bool(of and article) and not _APOSTROPHE.search(text, max(0, end - 200), end + 200)
    head = _plural_head(words, whole=owned)
    if head is None and of and words[0] in _NATIONS:
        return "person"
    if head is None and len(words) > 1 and not of and not share and _is_counted_singular(words, text, end, value):
        whole_number = value is None or value == int(value) or words[0] == "magnitude"
        head = words[0] if whole_number else _single_head(words)
    single = share or (value is not None and abs(value) <= 1)
    if single and (not of or share or head is None):
        lone = _single_head(words)
        if of and not share and lone is not None and (not article or modifies(lone) or lone.lower() in CARDINALS):
            lone = None
        if lone is not None and (head is None or not share or words.index(lone) < words.index(head) and not share):
            head = lone
        elif share and head is not None and lone is not None:
            head = _share_head(words, head, lone)
    return _cased(head) if head else None


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
    named = first.islower() and second.islower() and not modifies(first) and not _is_verbal(second)
    return named and (value or 0) > 1 and _DETERMINED.search(text, max(0, end - 32), end) is not None


def _share_head(words: list[str], plural: str, lone: str) -> str:
    """ "of the population lives" is of the population; "of the school buses" of the buses."""
    at = words.index(plural)
    if words.index(lone) == at - 1 and plural.lower() in VERBS_S:
        return lone
    return plural


def _phrase(text: str, at: int, *, whole: bool, alone: bool = False) -> list[str]:
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
        match = _WORD.match(text, at)
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
        if lower in DESCRIBING and not alone and _is_participle(words, lower, text, match.end()):
            words.append(word)
            at = match.end()
            continue
        if lower in VERBS_ONLY or (
            lower.replace("’", "'") in STOPS and word not in _ACRONYMS and (words or lower not in ADJECTIVES)
        ):
            break
        if words and (lower in CARDINALS or lower == "including"):
            break
        words.append(word)
        at = match.end()
    return words


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


#: Plurals that are verbs as often, where the phrase ends with them: "in two takes", "three works by Klee".
_ALSO_VERBS = frozenset("takes works costs means starts stops turns ends makes".split())
_THERE_ENDS = re.compile(r"[.,;:!?)”\"—–]|$| (?:of|by|in|from|with|at|on|for|and|or|per|she|he|they|after|before)\b")
#: "two organizations’ work": of a plural owner it is the owners that are counted.
_PLURAL_OWNER = re.compile(r" ([a-z]{3,}s)['’](?= [a-z])")


def _owns(word: str, text: str, end: int) -> bool:
    """Whether a word is a possessor that lost its apostrophe."""
    lower = word.lower()
    if lower in _UNMARKED:
        return _OWNED.match(text, end) is not None
    if word.islower() and (_CONSONANT_YS.fullmatch(lower) or _NO_PLURAL.fullmatch(lower)):
        return True
    return is_plural(lower) and not lower.endswith("ies") and bool(_GRADED.match(text, end))


def _describes(word: str) -> bool:
    """Whether a word in small letters is an adjective or a participle."""
    return word.islower() and word not in COLLECTIVES and modifies(word)


def _plural_head(words: list[str], *, whole: bool) -> str | None:
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
            return _plural_head(words[following:], whole=whole)
        described = words[at].lower() not in ("people", "men", "women")
        if following is not None and (following == at + 1 or described and modifies(words[following - 1])):
            at = following
    if words[at][0].isupper():
        at = _behind_owner(words, at)
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
            return i
        if not (modifies(words[i]) or not _is_verbal(words[i])):
            break
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


def _single_head(words: list[str]) -> str | None:
    """The head of a singular phrase: the first word that is no adjective, and the noun it is joined to."""
    at = next((i for i, word in enumerate(words) if not modifies(word) or i == len(words) - 1), None)
    if at is None:
        return None
    while (
        at + 1 < len(words)
        and at < 3
        and not _is_verbal(words[at + 1])
        and (not modifies(words[at + 1]) or words[at + 1].lower() in ("crew", "staff"))
    ):
        at += 1
    lower = words[at].lower()
    if lower.endswith(("ed", "ing", "ly")) and lower not in NOUNS and lower not in COLLECTIVES:
        return None
    return words[at]


def _is_verbal(word: str) -> bool:
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


def _cased(word: str) -> str | None:
    word = re.sub(r"['’]s?$", "", word)
    if "-" in word and word.lower() in IRREGULAR:
        return IRREGULAR[word.lower()]
    if "-" in word:
        stem, _, last = word.rpartition("-")
        return f"{stem}-{singular(last)}"
    if _ACRONYMS_PLURAL.fullmatch(word):
        return word[:-1]
    if word[:1].isupper() and not word.isupper():
        return _singular_name(word)
    return word if word.isupper() else singular(word.lower())


def _singular_name(word: str) -> str:
    """ "Democrats" → "Democrat", but a head such as "Finals" in a title is the common noun."""
    single = singular(word.lower())
    return single[:1].upper() + single[1:]
