"""How sure a figure is: "around", "nearly", "up to", "more than" before it, "or more" and "-plus" behind it."""

from __future__ import annotations

import re

from reader.extract.figures.number_words import MODIFIERS, MODIFIERS_AFTER
from reader.model import Modifier

_BEFORE = re.compile(
    rf"\b({'|'.join(sorted(map(re.escape, MODIFIERS), key=len, reverse=True))})\s+(?:a\s+|the\s+|an\s+)?$",
    re.IGNORECASE,
)
_SIGN = re.compile(r"(?:(~|≈)|(?P<less><|≤)|(?P<more>>|≥)|\b(?P<sub>sub)-)\s?$", re.IGNORECASE)
_AFTER = re.compile(
    rf"\s?({'|'.join(sorted(map(re.escape, MODIFIERS_AFTER), key=len, reverse=True))})(?![\w%])", re.IGNORECASE
)
#: "60 words or less".
_AFTER_NOUN = re.compile(
    r"\s(?:[a-z]+s|people|men|women|children|staff) (or (?:more|less|fewer|so)|at (?:most|least))\b"
)
#: "two or more days".
_PLUS_INSIDE = re.compile(r"\d(?:\+|-plus) ?[A-Za-z]")
_INSIDE = re.compile(r"\bor (more|fewer|less)\b")
#: "about 500 or more" is bounded first.
_BOUNDED = re.compile(r"\s(?:or|and) (?:more|less|fewer|higher|lower|over|under)\b")
#: "over two days" tells how long, "above 5" of a place: these need a measure, a sum or a count behind.
_SPAN_WORDS = frozenset(("over", "under", "above", "below", "beyond"))
#: "north of 300 guests", "north of $2bn"; "two miles north of 49 degrees" is a place.
_MAP_WORDS = frozenset(("north of", "south of"))
_VALUED = frozenset(("count", "money", "percent", "duration"))
_ON_MAP = re.compile(
    r"\b(?:miles?|km|kilomet(?:re|er)s?|m|met(?:re|er)s?|yards?|just|far|away|blocks?|lies|areas?|land|territory) $"
)
#: "6% more than 10 years ago": what is more is told before.
_MORE_BY = re.compile(r"(?:%|\d|\bper ?cent|\b(?:points?|times|million|billion|cents?|dollars?|pounds?|euros?)) $")
#: "around the four corners" surrounds them; "around the $5m mark" is near it.
#: "near 75", "near $3" is about it; "near two schools" is beside them.
_BESIDE = frozenset(("near",))
_AROUND = frozenset(("about", "around", "short of", "shy of", *_SPAN_WORDS))
_MARK = re.compile(r" (?:mark|level|threshold|line|figure|range|region)\b")
#: "inched back up to 4.8%" tells where it went, not at most.
_RISEN = re.compile(
    r"\b(?:back|revis\w+|adjust\w+|upgrad\w+|tick\w*|inch\w*|edg\w+|cr[ee]p\w*|crept|nudg\w+|mov\w+|went|goes|shot|climb\w*|push\w*|bring\w*|"
    r"brought|"
    r"driv\w*|drove|pick\w*|bid|it|them|prices?|rates?) $",
    re.IGNORECASE,
)
#: "up to £12 from £10" likewise.
_FROM = re.compile(r",? from (?:about |around |just |under |nearly )?[^\sA-Za-z]{0,2}\d(?!\d\d\d\b)")
#: "for over two years", "in under an hour": behind these a bound of time is no stretch of it.
_LASTING = re.compile(
    r"\b(?:for|in|of|after|at|by|wait(?:s|ed|ing)?|takes?|taken|took|taking|lasts?|lasted|lasting|is|was|were|be|been|spen[dt]|spans?|spanned|spanning|just|"
    r"little|well|slightly|with|within|every|ran|runs?|running) (?:a )?$",
    re.IGNORECASE,
)
#: "$5m plus a bonus".
#: "8GB + 128GB".
_TERM = re.compile(r"\s+[£$€]?\d")
_AND = re.compile(r"\s+(?:\d|an?\b|the\b|[£$€])")
_NOT_MORE = re.compile(r"\b(?:all|handed|taken|took|takes|take|turn(?:ed|s)?|won|spread|over) $", re.IGNORECASE)


def modifier_of(text: str, start: int, end: int, kind: str) -> Modifier:
    """The sign of the words around ``start:end`` ("around" is "~", "at least" is ">=")."""
    match = _BEFORE.search(text, max(0, start - 34), start) if _may_precede(text[max(0, start - 34) : start]) else None
    if match is not None:
        word = match[1].lower()
        loose = word in _SPAN_WORDS and (
            kind == "duration"
            and not _LASTING.search(text, max(0, match.start() - 12), match.start())
            or _NOT_MORE.search(text, max(0, match.start() - 10), match.start())
        )
        if (
            match[0].rstrip().endswith(" the")
            and (word in _AROUND or word.split()[-1] in _SPAN_WORDS)
            and not _MARK.match(text, end)
        ):
            loose = True
        if word == "up to" and _FROM.match(text, end):
            loose = True
        if word == "up to" and _RISEN.search(text, max(0, match.start() - 14), match.start()):
            loose = True
        if word in _MAP_WORDS and (
            kind not in _VALUED or _ON_MAP.search(text, max(0, match.start() - 12), match.start())
        ):
            loose = True
        if word.endswith(" than") and _MORE_BY.search(text, max(0, match.start() - 16), match.start()):
            loose = True
        if kind == "count" and word in _BESIDE or text[match.start() - 1 : match.start()] == "-":
            loose = True  # "a four-under 68"
        if word == "some" and text[max(0, match.start() - 3) : match.start()].lower().endswith("in "):
            loose = True
        if not loose and not (MODIFIERS[word] == "~" and _BOUNDED.match(text, end)):
            return _sign(MODIFIERS[word])
    sign = _SIGN.search(text, max(0, start - 5), start)
    if sign is not None:
        return "~" if sign[1] else ">" if sign["more"] else "<"
    if _PLUS_INSIDE.search(text, start, end):
        return ">="
    inside = _INSIDE.search(text, start, end)
    if inside is not None:
        return ">=" if inside[1] == "more" else "<="
    after = _AFTER.match(text, end) or (_AFTER_NOUN.match(text, end) if kind == "count" else None)
    if after is None:
        return "="
    word = after[1].lower()
    if word == "plus" and _AND.match(text, after.end()) or word == "+" and _TERM.match(text, after.end()):
        return "="
    if (
        (word == "plus" or after[0] == " +")
        and kind == "money"
        and re.match(r"\s+[A-Za-z]", text[after.end() : after.end() + 3])
    ):
        return "="  # "$9 plus sales tax"
    return _sign(MODIFIERS_AFTER[word])


#: Last words of those before a figure.
_LASTS = tuple({word.split()[-1] for word in MODIFIERS})


def _may_precede(lead: str) -> bool:
    """Whether ``lead`` ends like such words and a space: seen without searching."""
    if not lead[-1:].isspace():
        return False
    lead = lead.rstrip().lower()
    if lead.endswith((" a", " an", " the", "\na", "\nan", "\nthe")):
        lead = lead[: -len(lead.split()[-1])].rstrip()
    return lead.endswith(_LASTS)


def _sign(sign: str) -> Modifier:
    return sign  # type: ignore[return-value]
