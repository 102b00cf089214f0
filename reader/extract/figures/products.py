"""Numbers that end the name of a product, a model or an index: "iPhone 11", "the Big 12"."""

from __future__ import annotations

import re

from reader.extract.figures.ages import called_by_age
from reader.extract.figures.made_names import MADE_NAMES, SERIES
from reader.extract.figures.money import symbol_before
from reader.extract.figures.noun_words import STOPS, VERBS_ONLY, VERBS_S
from reader.extract.figures.tokens import Token
from reader.extract.figures.unit_words import unit_after

_BEFORE_NUMBER = frozenset(
    "i last next first nearly almost about around some only just another these those all january february march april "
    "may june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "us killed and at least over under up down the a an of in on for by with from to between than or but plus minus "
    "scored won lost had have has is are was were".split()
)
_MONTHS = frozenset(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug "
    "sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split()
)


#: The first words of what is said; those of a title have capitals.
_SAYS = re.compile(r"[A-Z][a-z]+(?:-[a-z]+)? [a-z]")


def begins(text: str, at: int) -> bool:
    """Whether a sentence or quotation begins at ``at``."""
    if text[at - 1 : at] == "-":
        return False
    lead = text[max(0, at - 4) : at].rstrip(" “\"'‘(")
    if lead.endswith(",") and text[at - 1 : at] in ("“", '"') and _SAYS.match(text, at):
        return True  # he said, "Ninety-three percent of it …"
    return not lead or lead[-1] in ".!?:;\n—–-•)]"


#: "the Enduro 3 delivers the same": a third person with its object is no plural.
_VERB_BEHIND = re.compile(
    r" [a-z]{3,}s (?:the|an?|its|what|how|to the|up to|further|virtually|some|more|you|your|it|them|every|both|"
    r"all|on the|"
    r"with an?|at an?|for an?)\b"
)
#: "Labour won 200 seats and the Tories 150": the verb is the one before.
_GAPPED = re.compile(
    r"\d [a-z]+(?: [a-z]+){0,2},? (?:and|while|to|against) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:['’]s?)? $"
)


#: "France sent 30 troops, Spain 12 and Italy five".
_ROW_BEGAN = re.compile(r"\d [a-z]+(?: [a-z]+){0,3}, (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)? $")
_IN_ROW = re.compile(
    r"(?:,|,? and) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|"
    r"twelve)(?=[.,;]|$| and )"
)
#: "Android 14 is out": one thing, so the number belongs to its name.
_IS = re.compile(r" (?:is|was|has|does|says|isn['’]?t|wasn['’]?t)\b")


#: The name before a number.
_NAME_BEFORE = re.compile(r"(?:^|[^\w])((?:[a-z]?[A-Z][\w&’'-]*|\w*[a-z][A-Z]\w*))\s$")
#: "Half-Life 2" at the beginning of a sentence.
_TWO_PARTS = re.compile(r"[A-Z]\w+-[A-Z]\w+")


def is_of_series(text: str, first: Token) -> bool:
    """Whether digits end the name of a series that only numbers tell apart: "GTX 1060", "iPhone 11"."""
    before = _NAME_BEFORE.search(text, max(0, first.start - 24), first.start)
    return before is not None and before[1].lower() in SERIES


def is_product(text: str, first: Token, last: Token) -> bool:
    """A bare number after a capitalised word inside a sentence: "iPhone 11", "the Big 12", "Fortune 100"."""
    before = _NAME_BEFORE.search(text[max(0, first.start - 24) : first.start])
    if before is None or len(first.text) > 4 or not re.fullmatch(r"\d+|\d\.\d", first.text):
        return False
    if called_by_age(text, first.start, last.end):
        return False
    if symbol_before(text, first.start, float(first.text)):
        return False
    word = before[1]
    if word.endswith(("'s", "’s")) and word[:-2].lower() not in _BEFORE_NUMBER:
        return False  # "Europe’s 20 largest banks"
    if unit_after(text, last.end, float(first.text), of=False) and "." in first.text:
        return False  # "Bluetooth 2.4GHz"
    if word.lower() in SERIES or word.lower() in MADE_NAMES and not _follows_count(text, last.end):
        return True
    start = first.start - len(word) - 1
    if _GAPPED.search(text, max(0, start - 60), first.start):
        return False
    if _ROW_BEGAN.search(text, max(0, start - 60), first.start) and _IN_ROW.match(text, last.end):
        return False
    named = bool(re.search(r"[A-Z][\w’']+\s$", text[max(0, start - 16) : start]))
    common = word.lower() in STOPS or word.lower() in _BEFORE_NUMBER
    if _TWO_PARTS.fullmatch(word) and begins(text, start) and not _follows_count(text, last.end):
        return not any(part.lower() in _BEFORE_NUMBER or part.lower() in STOPS for part in word.split("-"))
    if not named and (begins(text, start) or common) or word.lower() in _MONTHS:
        return not common and word.lower() not in _MONTHS and first.text != "1" and bool(_IS.match(text, last.end))
    behind = text[last.end : last.end + 24]
    if re.match(r" (?:were|have been) [a-z]+(?:ed|en)\b", behind):
        return False  # "in East Flatbush 46 were arrested"
    if unit_after(text, last.end, float(first.text), of=False):
        return False
    if _VERB_BEHIND.match(text, last.end):
        return True
    follows = re.match(r"\s([a-z]+s)\b", behind)
    if follows and (follows[1] in VERBS_S or follows[1] in VERBS_ONLY):
        return True
    return not re.match(
        r"[\s-]+(?!(?:is|was|has|does|as|its|this|plus|thus|says|comes|gets|goes)\b)[a-z]+s\b|[\s-]?(?:people|"
        r"per|percent|km|kg|m\b|%|year|men|women|mph|hp)|\s?%",
        behind,
    )


def _follows_count(text: str, end: int) -> bool:
    """Whether what is counted or measured stands behind: "Tesla 500 cars"."""
    return bool(
        re.match(
            r"[\s-]+(?!(?:is|was|has|does|as|its|this)\b)[a-z]+s\b|\s?(?:%|people|percent|"
            r"per)",
            text[end : end + 24],
        )
    )
