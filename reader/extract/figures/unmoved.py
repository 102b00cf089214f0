"""Figures beside a verb of change that it does not move: how deep somebody fell, an added fee."""

from __future__ import annotations

import re

from reader.model import FigureKind

_LENGTH = re.compile(r"[\d\s-](?:feet|foot|ft|met(?:re|er)s?|m|miles?|kilomet(?:re|er)s?|km|yards?|inch(?:es)?)$", re.I)
_FALLING = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|plung(?:e[sd]?|ing)|plummet(?:s|ed|ing)?|tumbl(?:e[sd]?|ing)|"
    r"sl[ia]d(?:e[sd]?|ing)?|slip(?:s|ped|ping)?|div(?:e[sd]?|ing)|dove|jump(?:s|ed|ing)?|leap(?:s|t|ed|ing)?|"
    r"climb(?:s|ed|ing)?|crash(?:es|ed|ing)?|s[ai]nk|sunk|advanc(?:e[sd]?|ing)|retreat(?:s|ed|ing)?)\s"
    r"(?:(?!by\b|to\b)[a-z]+\s){0,4}$",
    re.IGNORECASE,
)
#: Where a body falls, jumps and climbs.
_WHERE = re.compile(
    r"\s(?:in ?to|on ?to|off|out of|from (?!\S{0,2}\d)|down(?: (?:a|an|the|his|her|its)\b|[.,])|before\b|through|over|"
    r"onto|away|across|inside|beneath|towards?|back|up (?:a|the)\b|to (?:his|her|their|its|the (?:ground|floor|bottom|"
    r"street|pavement|sidewalk|rocks|sea|beach|water)|(?:a |the )?(?:certain )?death|safety))"
)
_PERSON = re.compile(
    r"\b(?:he|she|they|who|I|we|man|woman|boy|girl|child|climber|hiker|worker|skier|dog|cat|driver|toddler|tourist|"
    r"trail|path|road|route|track|hike|staircase|railway|car|bus|truck|van|lorry|helicopter|plane|elevator|lift|"
    r"tree)\s(?:then |has |had |have |was |later |reportedly )?"
    r"[a-z]+\s(?:[a-z]+\s){0,2}$",
    re.IGNORECASE,
)
#: "add a 10% service charge", "the 30% fee".
_FEE = re.compile(
    r" (?:[a-z-]+ ){0,2}(?:fees?|charges?|tax(?:es)?|surcharges?|lev(?:y|ies)|tips?|gratuity|commissions?|premiums?|"
    r"mark-?ups?|bonus(?:es)?|dut(?:y|ies)|tariffs?|VAT|interest|royalt(?:y|ies))\b"
)
_WORTH = re.compile(r" worth of\b")
#: "hiked 10 miles": on foot.
_HIKED = re.compile(r"\bhik(?:e[ds]?|ing) (?:[a-z]+ ){0,3}$", re.IGNORECASE)
#: "plants grow 2 to 4 feet tall".
_GROWS = re.compile(r"\bgr[eo]w(?:s|ing)? (?:to |up to |about |around )*$")
_SIZED = re.compile(r" (?:tall|high|wide|long|deep|across|in (?:height|length|width|diameter))\b")
_AT_A_RATE = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|ris(?:e|es|ing)|rose) at (?:about |around |up to )?$"
)
#: "dropped 84 mm of rain": an amount of something falls, and is not less.
_OF_SOMETHING = re.compile(r"\s+of\s")
#: "a slide of 35mm", "a spike of 12 volts": a film's width, a pulse's height.
_NO_MOVE = re.compile(r"\b(?:slides?|spikes?|dips?|surges?|jumps?|drops?|cuts?) of (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_GIVEN = re.compile(r"[\d\s-](?:mm|millimet(?:re|er)s?|[kmµ]?V|(?:kilo|milli)?volts?|[kmµ]?A|(?:milli)?amp(?:ere)?s?)$")
#: "a leap of 8.95 metres", "a drop of 30 metres"; levels and depths do move.
_SPAN = re.compile(r"\b(?:jumps?|leaps?|plunges?|dives?|drops?|falls?|slides?) of (?:[a-z]+ ){0,2}$", re.IGNORECASE)
_MOVES_WHAT = re.compile(r" (?:in|from|on|over|since|this|last|year)\b")
_DROPPED = re.compile(r"\bdrop\w*\W+(?:[a-z]+\s){0,2}$", re.IGNORECASE)


def is_unmoved(text: str, before: str, start: int, end: int, kind: FigureKind, what: str | None) -> bool:
    """Whether the figure at ``start:end`` keeps its size whatever verb stands in ``before``, its clause so far."""
    if before.endswith("the ") and _LED_TO.match(text, end):
        return True
    if kind == "measure" and _SIZED.match(text, end) and _GROWS.search(before):
        return True
    if kind in ("measure", "duration") and _HIKED.search(before):
        return True
    if kind in ("measure", "money") and _AT_A_RATE.search(before):
        return True  # "snow fell at 2in an hour"
    if kind == "measure":
        if _OF_SOMETHING.match(text, end) and _DROPPED.search(before):
            return True
        if _NO_MOVE.search(before) and _GIVEN.search(text, start, end):
            return True
        if not _LENGTH.search(text, start, end):
            return False
        if _SPAN.search(before):
            return _MOVES_WHAT.match(text, end) is None
        return _FALLING.search(before) is not None and bool(_WHERE.match(text, end) or _PERSON.search(before))
    if kind == "money":
        return _WORTH.match(text, end) is not None and not before.rstrip().endswith("by")
    if kind == "percent":
        return before[-24:].lower().find("add") >= 0 and _FEE.match(text, end) is not None
    return kind == "count" and text.startswith("-", end) and what != "point" and _HANGS.match(text, end) is not None


#: "reducing the 400g bar to 360g": what it was.
_LED_TO = re.compile(r"(?:[- ][a-z]+){1,3} to (?:about |just |only )?[^\sA-Za-z\d]{0,2}\d")
#: "a three-man race".
_HANGS = re.compile(r"-[a-z]+(?: [a-z]|-)")
