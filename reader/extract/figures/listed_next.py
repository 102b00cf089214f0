"""What a figure takes from the next one: the unit of its list, the noun of the whole it is a part of."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.figures.levels import comparable
from reader.extract.figures.noun_words import STOPS
from reader.extract.figures.people import who_counted
from reader.model import Figure

#: What may stand between the members of a list.
LIST = re.compile(
    r"(?:-by-|-?\s*(?:,|and|or|&|to|,\s*and|,\s*or|by|x|×|then)\s*)(?:(?:about|around|nearly|almost|some|roughly|up to|"
    r"another|perhaps|even|maybe|"
    r"more than|at least|then|an?|the)\s+)?",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s+(?:out\s+)?of\s+(?:"
    r"(?:the\s+)?(?:about|around|approximately|roughly|nearly|almost|some|more than)\s+|"
    r"(?:the|its|their|all|his|her|these|those|our)\s+(?:past|last|first|next|other|remaining|original|total|"
    r"combined|estimated|"
    r"top|best|worst|largest|biggest|leading|main|fastest|most [a-z]+)?\s*|"
    r"[\w’' ]{1,24}[’']s?\s+)?",
    re.IGNORECASE,
)


def is_bare(figure: Figure) -> bool:
    """Whether a figure is a number alone, of which nothing tells yet what it counts."""
    return figure.kind == "count" and figure.unit is None and figure.what is None


#: "two of the firms five directors": an owner without its mark.
_OF_OWNERS = re.compile(r" of (?:the |its |his |her )?(?:[A-Z][\w.]+ )?[A-Za-z]{2,}s (?:top |first |last )?")


def from_next(text: str, figure: Figure, following: Figure) -> Figure:
    """The unit or noun of the next member of a list, or of the whole a part is of."""
    between = text[figure.end : following.start]
    if figure.kind in ("ratio", "percent") and figure.what is None and following.kind == "count" and following.what:
        shared = _OF.fullmatch(between) or _OF_OWNERS.fullmatch(between)
        return replace(figure, what=following.what) if shared else figure
    if figure.kind == "count" and following.kind == "count" and following.what and _OF_OWNERS.fullmatch(between):
        return replace(figure, what=following.what)
    if not is_bare(figure):
        return figure
    if following.kind == "count" and following.what and _OF.fullmatch(between):
        return replace(figure, what=following.what)
    if following.kind == "count" and following.what and _shares_noun(between, figure):
        return replace(figure, what=following.what)
    if following.kind == "duration" and _OF_OWN.fullmatch(between) and "-" not in text[following.start : following.end]:
        return replace(figure, kind="duration", unit=following.unit)  # "served eight of his 15 years"
    if following.kind == "age" and (figure.value or figure.high or 0.0) > 120:
        return figure  # "11,000 9- and 10-year-olds"
    if following.kind == "percent" and text[figure.start - 1 : figure.start] == "(":
        return figure  # "most of the 383 makers (89 or 23%)"
    if following.kind == "percent" and (_RESTATED.fullmatch(between) or _unlike(figure, following, between)):
        return figure
    if following.kind == "money" and _AGAINST.fullmatch(between) and comparable(figure, following):
        return replace(figure, kind="money", unit=following.unit)
    if (
        between == ", "
        and following.kind == "count"
        and (crew := who_counted(text, figure.start, figure.end, ends=True))
    ):
        return replace(figure, what=crew)  # "a team of nine, six women and three men"
    if not (LIST.fullmatch(between) or between == " ") or following.kind in ("ratio", "ordinal", "score"):
        return figure
    if between.endswith((" a ", " an ")) and text[following.start].isdigit():
        return figure  # "a GPA of 4.0 and a 2.0 litre engine"
    if between == " " and following.kind == "measure" and text[following.end - 5 : following.end].find("-") >= 0:
        return figure
    if following.kind == "money" and text[following.start].isdigit() is False and following.start != figure.end:
        return replace(figure, kind="money", unit=following.unit) if re.search(r"\bor\b", between) else figure
    value = figure.value
    if between == " to " and value is not None and value < 1000 and (scale := _scale_of(text, following)):
        value = value * scale if 0.1 < value * scale / (following.low or following.value or 1.0) < 10 else value
    return replace(figure, kind=following.kind, unit=following.unit, what=following.what, value=value)


_SCALE = re.compile(r"\d ?(?:(million|mn|m)|(billion|bn)|(trillion|tn))\b")


def _scale_of(text: str, figure: Figure) -> float:
    """The scale word of a sum: "from 24.2 to 33-35 billion euros"."""
    match = _SCALE.search(text, figure.start, figure.end) if figure.kind == "money" else None
    return (1e6, 1e9, 1e12)[(match.lastindex or 1) - 1] if match else 0.0


_OF_OWN = re.compile(r" of (?:his|her|its|their) ")
#: "98 graduate and 12 undergraduate programs".
_DESCRIBED = re.compile(r"\s([A-Za-z-]+)(?:\s([A-Za-z-]+))?,?\s(?:and|or)\s")
#: "plunged 60 or nearly 5%".
_RESTATED = re.compile(r"\s*,?\s*or\s+(?:about|around|nearly|almost|roughly|some|more than)\s+")


def _unlike(figure: Figure, following: Figure, between: str) -> bool:
    """ "up 257.62, or 3.1%": points and their share, not two shares."""
    one, other = abs(figure.value or 0.0), abs(following.value or 0.0)
    return bool(re.fullmatch(r"\s*,?\s*or\s+", between)) and (one > 5 * other or "," in between and one > 2 * other)


def _shares_noun(between: str, figure: Figure) -> bool:
    """Whether only a word that describes stands behind a number that is joined to the next by "and"."""
    match = _DESCRIBED.fullmatch(between)
    if match is None or (figure.value or 0) <= 1:
        return False
    words = [word.lower() for word in match.groups() if word]
    return not any(word in STOPS or word.endswith(("ed", "ing", "ly")) for word in words)


#: "3.2 million against 2.8 million dollars".
_AGAINST = re.compile(r",? (?:against|versus|compared (?:with|to)|up from|down from) (?:about |nearly |some )?")
