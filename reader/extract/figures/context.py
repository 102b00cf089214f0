"""Words around a number: what bounds it, what it counts, which way it moved, and what is no figure."""

from __future__ import annotations

import re

from reader.extract.figures.number_words import MODIFIERS
from reader.extract.figures.numbers import Number, Token
from reader.model import Change

_MODIFIER = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, MODIFIERS), key=len, reverse=True))})\s+(?:a\s+|the\s+)?$", re.IGNORECASE
)
_UP = re.compile(
    r"\b(?:rose|rise[sn]?|rising|risen|increas\w+|grew|grow[sn]?|growing|up|climb\w*|jump\w*|surg\w+|soar\w*|gain\w*|"
    r"add(?:ed|s|ing)|higher|rais\w+|expand\w*|doubl\w+|tripl\w+)\b",
    re.IGNORECASE,
)
_DOWN = re.compile(
    r"\b(?:fell|fall(?:s|en|ing)?|drop\w*|declin\w+|decreas\w+|cut(?:s|ting)?|slash\w*|down|lost|lose[sr]?|losing|"
    r"slid\w*|slump\w*|plung\w+|tumbl\w+|lower\w*|reduc\w+|shr[aiu]nk\w*|halv\w+|shed)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;:!?\n]|,\s+(?:and|but|while|which|who|as)\b")
_NOT = re.compile(
    r"(?:COVID|Covid|covid|Article|Section|section|Chapter|chapter|Route|Highway|Flight|flight|Boeing|Airbus|Room|"
    r"room|page|Page|Figure|Table|Euro|No\.|no\.|Formula|Windows|iPhone|PlayStation|Channel|S&P|FTSE|Nasdaq|DAX|"
    r"CAC|Nikkei|G|MH|Type|Area|Bundesliga|Ligue|Apollo|Agenda|Catch|Act|Part|Season|Episode|Chapter|Bus|Line)[\s-]?$"
)
_PHONE = re.compile(
    r"(?:\+?\d{1,4}[\s.-])?\(?0\d{2,4}\)?[\s.-]\d{3,4}[\s.-]\d{3,4}|\d{3}[.-]\d{3}[.-]\d{4}\b|\d{3,4}-\d{4}\b"
)
_FORMATION = re.compile(r"\d-\d-\d(?:-\d)?\b")
_BEFORE_NUMBER = frozenset(
    "i last next first nearly almost about around some only just another these those all january february march april "
    "may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "us killed and".split()
)
_NOT_AFTER_ONE = frozenset(
    "day another who can could should must may might has had is was thing time way side hand could would will do does "
    "such wants ever else".split()
)
_NAME_AFTER = re.compile(r"\s(?:Max|MAX|Dreamliner|Neo)\b|(?:-\d+){2,}")
_SKIPPED = frozenset(
    "of the a an other more new additional further extra different separate of its his her their our these those "
    "such very about around nearly almost even some all".split()
)
_NOT_COUNTED = frozenset(
    "in on at by to from for with as than and or but was were is are has have had will would could may might of off "
    "when where while who which that after before since until during over under between through into this last next "
    "said says per a.m p.m am pm not so if because down up ago later earlier away there they he she it we i you be "
    "been being out left each times apiece old".split()
)
_OF = re.compile(r"\s+of\s+(?:the\s+|its\s+|their\s+|his\s+|her\s+|all\s+|our\s+|these\s+|those\s+)?")
#: Words that count without a plural form.
_COUNTED = frozenset(
    "aircraft cattle crew dead deer fish injured killed military missing people personnel police sheep staff troops "
    "wounded".split()
)
#: Words between a verb of change and its figure.
_FILLERS = frozenset(
    "a an another further as much many about nearly around roughly some more than at least almost over under an "
    "estimated approximately only just the additional extra or even".split()
)
_WORD = re.compile(r"[\s-]+([A-Za-z][A-Za-z'’]*(?:-[a-z]+)*)")
_IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot", "lives": "life",
    "wives": "wife", "thieves": "thief", "knives": "knife", "leaves": "leaf", "halves": "half", "mice": "mouse",
    "policemen": "policeman", "servicemen": "serviceman", "firemen": "fireman", "countrymen": "countryman",
    "criteria": "criterion", "police": "police", "series": "series", "species": "species", "aircraft": "aircraft",
    "shelves": "shelf", "wolves": "wolf", "calves": "calf", "loaves": "loaf", "crises": "crisis", "bases": "base",
    "buses": "bus", "gases": "gas", "viruses": "virus", "campuses": "campus", "heroes": "hero", "potatoes": "potato",
    "fishermen": "fisherman", "gunmen": "gunman", "lawmakers": "lawmaker", "cases": "case", "houses": "house",
    "purposes": "purpose", "horses": "horse", "nurses": "nurse", "courses": "course", "causes": "cause",
    "increases": "increase", "licences": "licence", "axes": "axe", "movies": "movie", "ties": "tie", "shoes": "shoe",
}  # fmt: skip
_ADJECTIVES = re.compile(r"(?:al|ous|ive|ful|less|ary|ory|ible|able|ic|ese|ish|ed|ern|ian|ean|can)$")
_PLAIN_ADJECTIVES = frozenset(
    "new young old big small large local senior civil armed key major minor key top former foreign black white red "
    "green wounded dead injured missing homeless heavy light long short high low free private public russian "
    "ukrainian british french german chinese american european more key deep main military civilian extra".split()
)


def modifier_of(text: str, start: int) -> tuple[str, int]:
    """The sign of the words before ``start`` ("around" is "~"), and where they begin."""
    match = _MODIFIER.search(text, max(0, start - 30), start)
    return (MODIFIERS[match.group(1).lower()], match.start()) if match else ("=", start)


def change_of(text: str, start: int, end: int) -> Change | None:
    """The direction a verb or noun right beside the figure gives it: "rose by 5%", "a 5% rise", "up 19 cents"."""
    before = text[max(0, start - 70) : start]
    cut = [m.end() for m in _CLAUSE.finditer(before)]
    before = before[cut[-1] :] if cut else before
    words = re.findall(r"[\w’'-]+|[,(]", before)
    while (
        words and words[-1].lower() in _FILLERS | {"by", "to", "from", "of", "at"} or words and words[-1].endswith("ly")
    ):
        words.pop()
    if words and _UP.fullmatch(words[-1]):
        return "up"
    if words and _DOWN.fullmatch(words[-1]):
        return "down"
    behind = re.match(r"[\s-]+(?:\w+[\s-]+)?(\w+)", text[end : end + 40])
    if behind is None:
        return None
    noun = behind.group(1).lower()
    if noun in ("increase", "rise", "growth", "gain", "jump", "surge", "higher", "hike"):
        return "up"
    return "down" if noun in ("drop", "fall", "decline", "cut", "decrease", "reduction", "lower", "discount") else None


def counted_noun(text: str, end: int, number: Number, unit: str | None) -> str | None:
    """What is counted, as the head noun in the singular; None where the text does not say."""
    of = _OF.match(text, end)
    if not of and (unit is not None or number.form in ("fraction", "multiple")):
        return None
    words = _phrase(text, of.end() - 1 if of else end)
    if not words:
        return None
    plural = next((i for i, word in enumerate(words) if _is_plural(word.lower()) or word.lower() in _COUNTED), None)
    if plural is not None:
        if plural + 1 < len(words) and _is_plural(words[plural + 1].lower()) and not _is_verb(words[plural + 1]):
            plural += 1
        head = words[plural]
    elif of or (number.value is not None and number.value <= 1):
        head = next((w for w in words if not _modifies(w)), words[-1])
    elif number.form == "ordinal":
        head = words[0] if _modifies(words[0]) or len(words) == 1 else words[-1]
    elif text[end : end + 1] == "-" or len(words) > 1 and not _modifies(words[0]):
        head = words[0]
    else:
        return None
    if head[0].isupper():
        return head if of else None
    return singular(head.lower())


def _phrase(text: str, at: int) -> list[str]:
    """The words after a number that can be its noun phrase."""
    words: list[str] = []
    while len(words) < 5:
        match = _WORD.match(text, at)
        if match is None or "\n" in match.group():
            break
        word = match.group(1)
        if word.lower() in _SKIPPED and not words:
            at = match.end()
            continue
        if word.lower() in _NOT_COUNTED or word.lower() in _SKIPPED:
            break
        words.append(re.sub(r"[’']s?$", "", word))
        at = match.end()
        if match.group(1) != words[-1]:
            break
    return words


def _modifies(word: str) -> bool:
    lower = word.lower()
    return lower in _PLAIN_ADJECTIVES or bool(_ADJECTIVES.search(lower)) or word[0].isupper() or lower.endswith("ing")


def _is_verb(word: str) -> bool:
    return word.lower() in (
        "says",
        "shows",
        "comes",
        "goes",
        "runs",
        "makes",
        "takes",
        "remains",
        "lies",
        "stands",
        "means",
    )


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def singular(noun: str) -> str:
    """The singular of an English noun in lower case."""
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if not _is_plural(noun) or len(noun) < 4:
        return noun
    if noun.endswith("ies"):
        return f"{noun[:-3]}y"
    if noun.endswith(("ches", "shes", "sses", "xes", "zes")):
        return noun[:-2]
    return noun[:-1]


def not_a_figure(text: str, tokens: list[Token], number: Number) -> bool:
    """Product names, clock times, phone numbers, formations, "one" as a pronoun."""
    first, last = tokens[number.first], tokens[number.after - 1]
    before = text[max(0, first.start - 16) : first.start]
    if first.is_digits:
        if before[-1:].isalpha() or before[-1:] in "_@#/" and before[-1:]:
            return True
        if _NOT.search(before) or _NAME_AFTER.match(text, last.end):
            return True
        if re.match(r":\d\d|\.\d\d\s?[ap]\.?m|\s?[ap]\.?m\b|\s?o['’]clock", text[last.end : last.end + 9]):
            return True
        if before.endswith(":") and before[-2:-1].isdigit():
            return True
        if number.after == number.first + 1 and _product(text, first, last):
            return True
        if _PHONE.match(text, first.start) or _FORMATION.match(text, first.start):
            return True
        return bool(
            re.fullmatch(r"(?:19|20)\d\d", first.text) and number.after == number.first + 1 and _bare(text, last.end)
        )
    if first.lower in ("one", "a", "an") and number.after == number.first + 1:
        following = re.match(r"\s+([a-z]+)", text[last.end : last.end + 24])
        if first.lower != "one" or following is None:
            return True
        return following[1] in _NOT_COUNTED | _SKIPPED | _NOT_AFTER_ONE or before.lower().endswith(
            ("no ", "any ", "every ")
        )
    return first.text[0].isupper() and not _begins(text, first.start)


def _begins(text: str, at: int) -> bool:
    """Whether a sentence or quotation begins at ``at``."""
    lead = text[max(0, at - 4) : at].rstrip(" “\"'‘(")
    return not lead or lead[-1] in ".!?:;\n—–-"


def _product(text: str, first: Token, last: Token) -> bool:
    """A bare number after a capitalised word inside a sentence: "iPhone 11", "the Big 12", "Fortune 100"."""
    before = re.search(
        r"(?:^|[^\w])((?:[a-z]?[A-Z][\w&-]*|\w*[a-z][A-Z]\w*))\s$", text[max(0, first.start - 24) : first.start]
    )
    if before is None or "," in first.text or "." in first.text:
        return False
    word = before[1]
    if _begins(text, first.start - len(word) - 1) or word.lower() in _NOT_COUNTED | _SKIPPED | _BEFORE_NUMBER:
        return False
    following = text[last.end : last.end + 24]
    return not re.match(r"[\s-]+[a-z]+s\b|[\s-]?(?:people|per|km|kg|m\b|%)|\s?%", following)


def _bare(text: str, end: int) -> bool:
    """A year-like number with no unit or noun: a year."""
    return not re.match(r"\s+(?:[a-z]+s|people)\b|[%°]", text[end : end + 20])
