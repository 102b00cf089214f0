"""Units and nouns a figure shares with its neighbours: "4, 5 and 6 points", "14 of 96 cables", "Ten are missing"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.extract.figures.levels import (
    REACHED,
    comparable,
    in_points,
    is_base_or_result,
    led_from,
    moved_along,
    reached,
)
from reader.extract.figures.noun_words import STOPS
from reader.extract.figures.people import who_counted
from reader.extract.figures.shared_nouns import COMPARED, are_others, takes_noun
from reader.extract.figures.subjects import number_of, part_of
from reader.extract.figures.units import unit_of
from reader.model import Figure

#: What may stand between the members of a list.
_LIST = re.compile(
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
#: "up to 4000Hz and DPI settings up to 42000": a name in capitals begins another quantity.
_OTHER_THING = re.compile(r"\band [A-Z]{2,}\b")
_STARTS_ASIDE = re.compile(
    r"(?:\s[a-z]+){0,2}\s*(?:\(|/|, or |,? or |,? equivalent to |, that is )\s*(?:about |around |roughly |nearly )?"
)
_HAPPENED = re.compile(
    r"\s+(?:are|were|have|had|remain(?:ed)?|died|survived|is|was|more\s+(?:are|were|have)|others?\s+(?:are|were|have)|"
    r"of\s+(?:them|which|whom|these|those)|others?\b|still|escaped|recovered|needed|suffered|returned|fled|did|"
    r"could|will|must)\b"
)
_ENDS = re.compile(
    r"\s*(?:[.,;:!?)”\"—–]|$|(?:at|in|on|per|a|the|this|last|for|by|to|and|or|from|since|after|before|according|during|"
    r"because|when|while|but|as|more|others?|now|today|so far|up|down|compared|yesterday|every|each|early|late|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|out|off|away|ahead|clear|short|shy|today|tonight|over (?:a|an|"
    r"the)|near|outside|inside|across|during)\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s+(?=[A-Z“‘\"'(])")
_MOVED = frozenset(("percent", "money", "measure", "count", "percentage_point", "temperature", "duration"))


def completed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` of one line with what each takes over from its neighbours; spans stay. Ordinals stand aside."""
    ordinals = [f for f in figures if f.kind == "ordinal"]
    amounts = _completed(text, [f for f in figures if f.kind != "ordinal"])
    return sorted(ordinals + amounts, key=lambda f: f.start) if ordinals else amounts


def _completed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    done = [
        replace(f, what="point") if f.change and _is_bare(f) and in_points(text, f.start, f.end) else f for f in figures
    ]
    for i in range(len(done) - 2, -1, -1):
        done[i] = _from_next(text, done[i], done[i + 1])
    for i in range(1, len(done)):
        done[i - 1] = _told_apart(text, _weighed(done[i - 1], done[i], text[done[i - 1].end : done[i].start]))
        done[i] = led_from(text, moved_along(text, _from_previous(text, done, i), done[i - 1]), done[i - 1])
    if done:
        done[-1] = _told_apart(text, done[-1])
    return done


def _told_apart(text: str, figure: Figure) -> Figure:
    """A number that no neighbour explains, by what stands around it."""
    if not _is_bare(figure):
        return figure
    ends = _ENDS.match(text, figure.end) is not None
    noun = (
        part_of(text, figure.start)
        or who_counted(text, figure.start, figure.end, ends=ends)
        or number_of(text, figure.start, ends=ends)
    )
    return replace(figure, what=noun) if noun else figure


#: "two of the firms five directors": an owner without its mark.
_OF_OWNERS = re.compile(r" of (?:the |its |his |her )?(?:[A-Z][\w.]+ )?[A-Za-z]{2,}s (?:top |first |last )?")


def _from_next(text: str, figure: Figure, following: Figure) -> Figure:
    """The unit or noun of the next member of a list, or of the whole a part is of."""
    between = text[figure.end : following.start]
    if figure.kind in ("ratio", "percent") and figure.what is None and following.kind == "count" and following.what:
        shared = _OF.fullmatch(between) or _OF_OWNERS.fullmatch(between)
        return replace(figure, what=following.what) if shared else figure
    if figure.kind == "count" and following.kind == "count" and following.what and _OF_OWNERS.fullmatch(between):
        return replace(figure, what=following.what)
    if not _is_bare(figure):
        return figure
    if following.kind == "count" and following.what and _OF.fullmatch(between):
        return replace(figure, what=following.what)
    if following.kind == "count" and following.what and _shares_noun(between, figure):
        return replace(figure, what=following.what)
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
    if not (_LIST.fullmatch(between) or between == " ") or following.kind in ("ratio", "ordinal", "score"):
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


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "count" and figure.unit is None and figure.what is None


def _from_previous(text: str, figures: Sequence[Figure], i: int) -> Figure:
    figure, before = figures[i], figures[i - 1]
    between = text[before.end : figure.start]
    if len(between) > 160:
        return figure
    figure = _aside(figure, before, between)
    figure = _weighed(figure, before, between)
    if not _is_bare(figure):
        return figure
    if before.kind == "age" and _LIST.fullmatch(between) and (figure.value or 0) < 120:
        return replace(figure, kind="age", unit="year")
    same_sentence = not _SENTENCE_END.search(between)
    behind = text[figure.end : figure.end + 24]
    if not same_sentence:
        if before.kind == "count" and before.what and _HAPPENED.match(behind):
            return replace(figure, what=before.what)
        return figure
    if before.kind == "count" and before.what and _KIND_OF.match(text, figure.end) and _SHORT_JOINT.search(between):
        return replace(figure, what=before.what)
    if before.kind in ("percent", "ratio") and before.what and _THAT_IS.fullmatch(between):
        return replace(figure, what=before.what) if text.startswith(")", figure.end) else figure
    if before.kind == "count" and before.what and _OF_WHOM.fullmatch(between):
        return replace(figure, what=before.what)
    if wholes := _OF_WHICH.search(between):
        counts = [f for f in figures[max(0, i - 3) : i] if f.kind == "count" and f.what]
        if counts and counts[-1] is not before and not re.search(r"[.;:] ", text[counts[-1].end : figure.start]):
            return replace(figure, what=counts[-1].what) if wholes else figure
    placed = _PLACED_IN.search(text, max(0, before.start - 12), before.start)
    if _OF_THEM.match(text, figure.end) and (before.kind != "count" or placed):
        counts = [f for f in figures[max(0, i - 3) : i] if f.kind == "count" and f.what]
        while len(counts) > 1 and _PLACED_IN.search(text, max(0, counts[-1].start - 12), counts[-1].start):
            counts.pop()  # "60 bodies in two mass graves, 19 of them children"
        if counts and not _SENTENCE_END.search(text[counts[-1].end : figure.start]):
            return replace(figure, what=counts[-1].what)
    if before.kind == "count" and before.what and _DOING_ONE.match(between) and _DOING_OTHER.match(text, figure.end):
        return replace(figure, what=before.what)
    if not _ENDS.match(behind) and not _HAPPENED.match(behind):
        return figure
    if before.kind == "percent" and between.endswith("from ") and not text[figure.start].isdigit():
        return figure  # "39% from three"
    if before.kind == "percent" and _TO_HER.fullmatch(between):
        return replace(figure, kind="percent", unit=before.unit)
    if before.change and REACHED.fullmatch(between):
        level = reached(text, figure, before)
        return _as_earlier_level(text, figures, i) if _is_bare(level) and before.kind == "percent" else level
    if between.strip() == "to" and not comparable(figure, before):
        return figure
    if _LIST.fullmatch(between) and before.kind in ("percent", "money", "measure", "duration", "temperature"):
        return replace(figure, kind=before.kind, unit=before.unit)
    lead = next((f for f in reversed(figures[max(0, i - 8) : i]) if f.kind in _MOVED and (f.unit or f.what)), None)
    if lead is None or _SENTENCE_END.search(text[lead.end : figure.start]):
        return figure
    if lead.kind in ("count", "measure") and lead is before and _DID_TOO.fullmatch(between):
        return replace(figure, kind=lead.kind, unit=lead.unit, what=lead.what)  # "226 yards while Hillis added 101"
    if lead.kind == "count" and are_others(text, figure, lead):
        return replace(figure, what="person")
    if lead.kind == "count":
        return (
            replace(figure, what=lead.what)
            if _HAPPENED.match(behind) or takes_noun(text, between, figure, lead)
            else figure
        )
    if lead.kind == "percent" and is_base_or_result(text, figures, i, lead):
        return figure
    if COMPARED.search(between) and comparable(figure, lead) and not _OTHER_THING.search(between):
        return replace(figure, kind=lead.kind, unit=lead.unit)
    if re.search(r"\b(?:and|but)\s$|,\s$", between) and lead.kind == "duration" and (figure.value or 99) < 60:
        return replace(figure, kind=lead.kind, unit=lead.unit)
    return figure


#: Before a level: "output fell by a third to 8.4 million tonnes".
_TO_LEVEL = re.compile(r"\b(?:to|at) [^\sA-Za-z\d]{0,3}$")


def _as_earlier_level(text: str, figures: Sequence[Figure], i: int) -> Figure:
    """A bare level with the unit of the sentence's level before it: "to 8.4m tonnes, while wheat rose 2% to 1.9m"."""
    figure = figures[i]
    for level in reversed(figures[max(0, i - 4) : i - 1]):
        if level.kind in ("money", "measure") or level.kind == "count" and level.what:
            told = _TO_LEVEL.search(text, max(0, level.start - 8), level.start) and comparable(figure, level)
            apart = _SENTENCE_END.search(text[level.end : figure.start])
            same = replace(figure, kind=level.kind, unit=level.unit, what=level.what)
            return same if told and not apart else figure
    return figure


#: "rushed for 226 yards while Peyton Hillis added 101".
_DID_TOO = re.compile(
    r"(?:,| and|, and| while|, while) (?:[A-Z][\w.’'-]+ ){1,3}(?:added|had|ran for|rushed for|threw for|passed for|"
    r"contributed|managed|scored|posted|gained|chipped in|chipped in with|hit|made|got|finished with|tallied|netted|"
    r"grabbed|collected) (?:another |just |only )?"
)
#: "12 gold medals, six silver and five bronze", "two yellow cards and one red".
_KIND_OF = re.compile(
    r" (?:gold|silver|bronze|red|yellow|male|female|black|white|British|French|German|American|Chinese|Russian|Israeli|"
    r"Palestinian|serious|minor)(?=[.,;]|$| and )"
)
#: "12 users, of whom 5 pay".
_OF_WHOM = re.compile(
    r"(?:[^.;:]{0,40}, (?:\w+ )?of (?:whom|which|them)|(?: [a-z-]+){1,3} \(of) "
    r"(?:about |some |nearly |only |just |at least |more than |around )?"
)
#: "9,842 complaints, 22% more than in 2022, of which 3,106 were upheld".
_OF_WHICH = re.compile(r",? (?:and )?of (?:which|whom) (?:about |some |nearly |only |just |at least |more than )?$")
#: "1,863 homes, a drop of 17 per cent, and just 212 of them".
_OF_THEM = re.compile(r" of (?:them|which|whom|these|those)\b")
_PLACED_IN = re.compile(r"\b(?:in|at|on|across|from|over|within|between) (?:about |nearly |some |the |its )?$")
#: "eight Republicans voting against and four abstaining".
_DOING_ONE = re.compile(
    r"(?: [A-Za-z-]+){1,3} [a-z]{2,}ing\b(?: [a-z]+){0,4},? (?:and|but|while) (?:about |another |just |only )?$"
)
_DOING_OTHER = re.compile(r" [a-z]{2,}ing\b")
#: "20% of voters (or 4 million)".
_THAT_IS = re.compile(r" of [^.;:()]{2,40} \((?:or |that is )?(?:about |around |roughly |nearly |some |more than )?")
#: "3.2 million against 2.8 million dollars".
_AGAINST = re.compile(r",? (?:against|versus|compared (?:with|to)|up from|down from) (?:about |nearly |some )?")
#: "52 percent of the vote to her 48".
_TO_HER = re.compile(r" of (?:the )?votes? to (?:her|his|their|[A-Z][\w-]+['’]s?) ")
_SHORT_JOINT = re.compile(r"^(?: [a-z]+){0,3}(?:,|,? and) $")


def _aside(figure: Figure, before: Figure, between: str) -> Figure:
    """A conversion in brackets, or an ", or 0.01%", is as sure and moves the same way as what it restates."""
    if not _STARTS_ASIDE.fullmatch(between) or figure.kind not in _MOVED or before.kind not in _MOVED:
        return figure
    modifier = before.modifier if figure.modifier == "=" and _restates(before, figure) else figure.modifier
    change = figure.change or (before.change if before.kind != "duration" and figure.kind != "duration" else None)
    return replace(figure, modifier=modifier, change=change)


def _weighed(figure: Figure, beside: Figure, between: str) -> Figure:
    """Pounds that restate kilograms or tonnes are no money."""
    other = unit_of(beside.unit)
    if figure.unit != "pound sterling" or other is None or other.dimension != "mass":
        return figure
    return replace(figure, kind="measure", unit="pound") if _STARTS_ASIDE.fullmatch(between) else figure


def _restates(a: Figure, b: Figure) -> bool:
    one, other = unit_of(a.unit), unit_of(b.unit)
    if one and other:
        return one.dimension == other.dimension
    return a.kind == b.kind == "money"
