"""The direction that words behind a figure give it: "a 5% rise", "3% up on last year", "£2bn off profits"."""

from __future__ import annotations

import re

from reader.extract.figures.direction_words import DOWN_NOUNS, UP_NOUNS
from reader.model import Change, FigureKind

_BEHIND = re.compile(r"[\s-]+((?:[\w’'-]+[\s-]+){0,2}?)(" + "|".join(UP_NOUNS + DOWN_NOUNS) + r"|higher|lower)\b")
#: "3% up on last year", "knocked 3% off".
_MOVED_BEHIND = re.compile(
    r"\s(up|down)\b(?! (?:to|payments?|deposits?|front)\b)|\soff\b(?=[.,;]|$| (?:its|"
    r"their|the|his|of)\b)"
)
#: "wiped £2bn off profits".
_OFF = re.compile(r"\s(?:off|from)\s")
_WIPED = re.compile(
    r"\b(?:wip|knock|shav|slic|slash|cut|er[ao]s|tak|took|chopp?)(?:e|es|ed|ing|s|ped|ping|ting)?\s[^.;,]{0,24}$"
)
#: "a 40% raise", but "the 10% raise concerns".
_RAISE = re.compile(
    r"[ -](?:pay |wage |salary )?raises?\b(?! (?:the|a|an|its|their|concerns?|questions?|money|doubts?)\b)"
)
#: "a 10,000 gain", but "at 14 drop out".
_A = re.compile(r"\b(?:an?|the|its|their|this|another)\s(?:\w+\s)?\S+$", re.IGNORECASE)
#: "a 20% increased risk of stroke".
_ALTERED = re.compile(
    r"[ -](increased|elevated|heightened|reduced|decreased|lowered) (?:[a-z]+ )?(?:risks?|chances?|odds|likelihood|"
    r"probability|mortality|rates?|costs?|use|prices?|demand|output|emissions)\b"
)


#: What begins something else between a figure and a noun of change: "at 7.5 per cent but cut its forecast".
_APART = frozenset(
    "a after also an and as at but by for from had has have in is of on or per than that the then this to was were "
    "which while who will with would".split()
)
#: "settled 84 cents, or 1.1%, lower".
_ASIDE = re.compile(
    r",? (?:or (?:about |nearly |almost |some |around )?|\()\d[\d.,]*"
    r"(?: ?%|[ -]per ?cent| points?| cents?| pence|p|c)\)?,? "
    r"(higher|lower|up|down)\b(?! to\b)"
)


def moved_behind(text: str, end: int, kind: FigureKind) -> Change | None:
    """The direction that what stands behind ``end`` gives a figure of ``kind``; None where it gives none."""
    if kind not in ("percent", "percentage_point", "money", "count", "measure", "ratio"):
        return None
    if kind not in ("ratio", "measure") and (aside := _ASIDE.match(text, end)):
        return "up" if aside[1] in ("higher", "up") else "down"
    if kind == "money" and text.startswith(" off at ", end):
        return "down"  # "ended 12p off at 140p"
    if kind in ("percent", "money") and _OFF.match(text, end) and _WIPED.search(text, max(0, end - 40), end):
        return "down"
    if kind in ("percent", "percentage_point") and (moved := _MOVED_BEHIND.match(text, end)):
        return "up" if moved[1] == "up" else "down"
    if kind == "percent" and (altered := _ALTERED.match(text, end)):
        return "up" if altered[1] in ("increased", "elevated", "heightened") else "down"
    if kind == "percent" and _RAISE.match(text, end) and _A.search(text[max(0, end - 24) : end]):
        return "up"
    match = _BEHIND.match(text, end, end + 50)
    if (
        match is None
        or kind == "count"
        and match[2] not in ("higher", "lower")
        and not _A.search(text[max(0, end - 24) : end])
    ):
        return None
    noun = match[2].lower()
    if kind == "count" and match[0].startswith("-point ") and noun != "cut":
        return "up" if noun in UP_NOUNS or noun == "higher" else "down"
    if noun in ("higher", "lower") and match[1].strip() in ("point", "points", "percentage points"):
        return "up" if noun == "higher" else "down"
    if match[1] and kind not in ("percent", "percentage_point"):
        return None
    if kind == "measure" and noun == "cut":
        return None  # "a 1/16 inch cut"
    if kind in ("count", "ratio") and (match[1] and noun in ("cut", "fall", "hike", "rise") or noun == "cut"):
        return None
    between = match[1].lower().split()
    if any(word in _APART for word in between):
        return None
    return "up" if noun in UP_NOUNS or noun == "higher" else "down"
