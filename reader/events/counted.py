"""What a clause counts, and how many: a light reading of figures for comparing sentences.

``reader.extract.figures`` reads them fully; to tell two happenings apart the noun behind a number is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from reader.events.lemmas import is_past
from reader.events.nouns import thing
from reader.events.words import stem

#: Numbers in words that news writes out or not, as the house likes.
SPELLED = {
    "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "eleven": "11", "twelve": "12", "dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
}  # fmt: skip
#: Words after a number that say what is counted, at most.
_REACH = 4
_COUNT = re.compile(
    r"(?P<money>[$£€¥]\s?)?"
    rf"(?<![\w.,:/-])(?P<number>\d[\d,.]*\d|\d|{'|'.join(SPELLED)})(?P<share>\s?%|[\s-]per\s?cent\b)?(?!\w|[:/]\d)"
    r"(?P<scale>\s(?:thousand|million|billion|trillion)\b)?"
    rf"(?P<words>(?:[\s-][a-z]+(?![\w’'])){{0,{_REACH}}})",
    re.I,
)
#: Small words behind which nothing is counted any more.
_ENDS = frozenset(
    "a after against amid an and are as at be been before by during for from had has have he if in into is it near of "
    "off on or out over she since so than that the their they this through to under until up was were when where which "
    "while who will with would".split()
)
#: Those who are counted, by whatever word; what befell them is said of people, too: "14 dead".
_PEOPLE = frozenset("dead man men missing other others people person persons woman women".split())
_HEADCOUNT = "people"
#: Of how many who are not named something is said: "killing at least 14".
_BEFELL = re.compile(
    r"\b(?:arrest|detain|hurt|injur|kill|leav|left|rescu|wound)\w*\s"
    r"(?:about|almost|around|at least|as many as|more than|nearly|over|some|up to)?\s?$",
    re.I,
)
#: Characters before a number within which that stands.
_BACK = 24


def counts_in(text: str) -> frozenset[tuple[str, str]]:
    """What is counted in a text, as a stem, a sign of money or "%", and how many."""
    return frozenset(_counted(text))


def _counted(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    while match := _COUNT.search(text, at):
        at = match.end("number")
        number = SPELLED.get(match["number"].lower(), match["number"].replace(",", ""))
        number += (match["scale"] or "").lower()
        if match["money"] or match["share"]:
            yield (match["money"] or "%").strip(), number
            continue
        noun = _noun(match["words"].lower())
        if noun is None and _BEFELL.search(text, max(0, match.start() - _BACK), match.start()):
            noun = _HEADCOUNT
        if noun:
            yield noun, number


@lru_cache(maxsize=10_000)
def _noun(words: str) -> str | None:
    """What words behind a number count: "dockers", or people where only what befell them is said; None of an age."""
    own: list[str] = []
    for word in re.split(r"[\s-]", words)[1:]:
        if word in _ENDS or (is_past(word) and own):
            break
        own.append(word)
    if not own or own[-1] == "old" or len(own[-1]) < 2:
        return None
    if is_past(own[0]) or not _PEOPLE.isdisjoint(own):
        return _HEADCOUNT
    return thing(stem(own[-1]))
