"""Units and nouns a figure shares with its neighbours: "4, 5 and 6 points", "14 of 96 cables", "Ten are missing"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.extract.figures.asides import MOVED, as_aside, weighed
from reader.extract.figures.levels import (
    REACHED,
    comparable,
    in_points,
    is_base_or_result,
    led_from,
    moved_along,
    moved_past_level,
    reached,
)
from reader.extract.figures.listed_next import LIST, from_next, is_bare
from reader.extract.figures.people import who_counted
from reader.extract.figures.placed import is_placed_alike
from reader.extract.figures.shared_nouns import COMPARED, are_others, takes_noun
from reader.extract.figures.subjects import number_of, part_of
from reader.model import Figure

#: "up to 4000Hz and DPI settings up to 42000": a name in capitals begins another quantity.
_OTHER_THING = re.compile(r"\band [A-Z]{2,}\b")
_HAPPENED = re.compile(
    r"\s+(?:are|were|have|had|remain(?:ed)?|died|survived|is|was|more\s+(?:are|were|have)|others?\s+(?:are|were|have)|"
    r"of\s+(?:them|which|whom|these|those)|others?\b|still|escaped|recovered|needed|suffered|returned|fled|did|"
    r"could|will|must)\b"
)
_ENDS = re.compile(
    r"\s*(?:[.,;:!?)”\"—–]|$|(?:at|in|on|per|a|the|this|last|for|by|to|and|or|from|since|after|before|according|during|"
    r"because|when|while|but|as|more|others?|now|today|so far|up|down|compared|yesterday|every|each|early|late|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|out|off|away|ahead|clear|short|shy|today|tonight|over (?:a|an|"
    r"the)|near|outside|inside|across|during|earlier|fewer|less)\b)",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.!?]['\"’”)]*\s+(?=[A-Z“‘\"'(])")


def completed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """``figures`` of one line with what each takes over from its neighbours; spans stay. Ordinals stand aside."""
    ordinals = [f for f in figures if f.kind == "ordinal"]
    amounts = _completed(text, [f for f in figures if f.kind != "ordinal"])
    return sorted(ordinals + amounts, key=lambda f: f.start) if ordinals else amounts


def _completed(text: str, figures: Sequence[Figure]) -> list[Figure]:
    done = [
        replace(f, what="point") if f.change and is_bare(f) and in_points(text, f.start, f.end) else f for f in figures
    ]
    for i in range(len(done) - 2, -1, -1):
        done[i] = from_next(text, done[i], done[i + 1])
    for i in range(1, len(done)):
        done[i - 1] = _told_apart(text, weighed(done[i - 1], done[i], text[done[i - 1].end : done[i].start]))
        done[i] = led_from(text, moved_along(text, _from_previous(text, done, i), done[i - 1]), done[i - 1])
        if i > 1:
            done[i] = moved_past_level(text, done[i], done[i - 2])
    if done:
        done[-1] = _told_apart(text, done[-1])
    return done


def _told_apart(text: str, figure: Figure) -> Figure:
    """A number that no neighbour explains, by what stands around it."""
    if not is_bare(figure):
        return figure
    ends = _ENDS.match(text, figure.end) is not None
    noun = (
        part_of(text, figure.start)
        or who_counted(text, figure.start, figure.end, ends=ends)
        or number_of(text, figure.start, ends=ends)
    )
    return replace(figure, what=noun) if noun else figure


def _from_previous(text: str, figures: Sequence[Figure], i: int) -> Figure:
    figure, before = figures[i], figures[i - 1]
    between = text[before.end : figure.start]
    if len(between) > 160:
        return figure
    figure = as_aside(figure, before, between)
    figure = weighed(figure, before, between)
    if not is_bare(figure):
        return figure
    if before.kind == "age" and LIST.fullmatch(between) and (figure.value or 0) < 120:
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
    if is_placed_alike(text, before, figure):
        return replace(figure, kind=before.kind, unit=before.unit)
    if not _ENDS.match(behind) and not _HAPPENED.match(behind):
        return figure
    if before.kind == "percent" and between.endswith("from ") and not text[figure.start].isdigit():
        return figure  # "39% from three"
    if before.kind == "percent" and _TO_HER.fullmatch(between):
        return replace(figure, kind="percent", unit=before.unit)
    if before.change and REACHED.fullmatch(between):
        level = reached(text, figure, before)
        return _as_earlier_level(text, figures, i) if is_bare(level) and before.kind == "percent" else level
    if between.strip() == "to" and not comparable(figure, before):
        return figure
    if LIST.fullmatch(between) and before.kind in ("percent", "money", "measure", "duration", "temperature"):
        return replace(figure, kind=before.kind, unit=before.unit)
    lead = next((f for f in reversed(figures[max(0, i - 8) : i]) if f.kind in MOVED and (f.unit or f.what)), None)
    if lead is None or _SENTENCE_END.search(text[lead.end : figure.start]):
        return figure
    if lead.kind in ("count", "measure") and lead is before and _DID_TOO.fullmatch(between):
        return replace(figure, kind=lead.kind, unit=lead.unit, what=lead.what)  # "226 yards while Hillis added 101"
    if lead is not before and _FEWER.match(text, figure.end):
        return figure
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
    if lead.kind == "duration" and lead is before and _FROM_LAST.search(between) and (figure.value or 99) < 60:
        return replace(figure, kind=lead.kind, unit=lead.unit)
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


#: "14 weeks, up from nine".
_FROM_LAST = re.compile(
    r"\b(?:(?:up|down) from|compared with|against) (?:about |just |only |nearly |around |an average of )?$"
)
#: "14 fewer than in 2019": of what stands right before.
_FEWER = re.compile(r" (?:fewer|more|less) than\b")
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
#: "52 percent of the vote to her 48".
_TO_HER = re.compile(r" of (?:the )?votes? to (?:her|his|their|[A-Z][\w-]+['’]s?) ")
_SHORT_JOINT = re.compile(r"^(?: [a-z]+){0,3}(?:,|,? and) $")
