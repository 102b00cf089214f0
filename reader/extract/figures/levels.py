"""Levels a move led to and moves told by names alone: "rose 64 points to 4,577", "Ford fell 3% and Honda 2%"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.extract.figures.ranges import moves
from reader.extract.figures.units import unit_of
from reader.model import Figure

#: What stands between a move and the level it led to: "to close at a record".
REACHED = re.compile(
    r"(?: (?!(?:of|in|at|to|for|and|or|as)\b)[a-z-]+){0,2}?"
    r",?(?: on the day| today| on [A-Z][a-z]+day)?,? (?:to|at|(?:clos|end|settl|finish)ing at)"
    r"(?: (?:end|close|finish|settle|stand|trade|reach|a|an|"
    r"the|record|new|closing|high|low|level|close|finish|of|at|about|around|just|over|under|nearly|total))* "
)
_FROM_BEFORE = re.compile(r"\bfrom [^\sA-Za-z\d]{0,3}$")
#: Rates that are shares themselves: "unemployment rose 0.2% to 5.1".
_RATE_NAMED = re.compile(
    r"\b(?:rates?|unemployment|inflation|yields?|share of|approval|margin|turnout|joblessness)\b(?![^.;]*[.;] )", re.I
)
#: Indices of shares and of prices, whose unit is the point.
_INDEX = re.compile(
    r"\b(?:[Ii]ndex|[Ii]ndices|Dow|S&P|Standard & Poor|S P|S&amp;P|Nasdaq|NASDAQ|FTSE|Footsie|Nikkei|DAX|Dax|CAC|"
    r"Hang Seng|Sensex|"
    r"Nifty|Kospi|KOSPI|ASX|STOXX|Stoxx|Topix|TOPIX|Russell|TSX|IBEX|Ibex|FTSEurofirst|SMI|AEX|BSE|KLCI|Bovespa|"
    r"TA-\d+|Taiex|TAIEX|CSI|KSE|MIB|ATX|OMX|WIG20|STI|Straits Times|PSEi|SET|JSE|Composite|All Ords|"
    r"All Ordinaries)\b(?![^.;]*[.;] )"
)
_OR_ITS_SHARE = re.compile(
    r",? or (?:about |nearly |around )?\d[\d.]* ?(?:%|per ?cent)|"
    r"(?: points?)?,? (?:(?:at|to)|(?:to )?(?:end|clos|finish|settl)(?:e|ing)? at)(?: a record)? \d"
)
#: "Ford fell 3%, Honda Motor by 2% and the DAX 1%": names with no verb of their own.
_GAP = re.compile(
    r"(?: to [^\sA-Za-z\d]{0,3}\d[\d.,]*\d)?(?:,| and|, and|;| while|, while) (?:the |shares of |that of )?"
    r"[A-Z][\w&.’'-]*(?: (?:of|and|&|[A-Z\d][\w&.’'-]*|index)){0,4} (?:by )?(?:about |nearly |almost |some |around )?"
)
_ENDS_GAP = re.compile(r"[.,;]|$| (?:and|to|while|respectively|in|on|after)\b")


def reached(text: str, figure: Figure, before: Figure) -> Figure:
    """The level that the move ``before`` led to: of its unit, where that is no share of it; an index is in points."""
    from_before = _FROM_BEFORE.search(text, max(0, before.start - 8), before.start)
    if before.kind == "percent":
        if from_before or _RATE_NAMED.search(text, max(0, before.start - 80), before.start):
            return replace(figure, kind="percent", unit=before.unit) if comparable(figure, before) else figure
        index = _INDEX.search(text, max(0, before.start - 110), before.start)
        return replace(figure, what="point") if index and (figure.value or 0) >= 50 else figure
    if before.kind == "money":
        taken = from_before and comparable(figure, before)
        return replace(figure, kind="money", unit=before.unit) if taken else figure
    if before.kind in ("ratio", "duration", "percentage_point"):
        return figure
    return replace(figure, kind=before.kind, unit=before.unit, what=before.what)


#: Between a share and what it is a change of: "fell by 25 per cent, from 100 to 75", "in May to 75 from 100".
_PAIRED = re.compile(
    r"(?: (?:in|on|over|during|this|last|year|the|a|[A-Z])[\w ]{0,24}?)?,? (from|to) (?:about |around |just |only )?"
)
#: Between the two sizes: "from 200 in May to 120".
_PAIR = re.compile(
    r"(?: [a-z]+){0,2}(?: (?:in|on|at|by) [A-Z\d]\w+)?,? (from|to) (?:about |around |just |only |nearly |some )?"
)


def is_base_or_result(text: str, figures: Sequence[Figure], i: int, share: Figure) -> bool:
    """Whether bare ``figures[i]`` is the A or the B of "fell P% from A to B": sizes, unless what fell is a rate."""
    at = next((k for k in (i - 1, i - 2) if k >= 0 and figures[k] is share), None)
    if at is None or not share.change or _RATE_NAMED.search(text, max(0, share.start - 80), share.start):
        return False
    pair = figures[at + 1 : at + 3]
    if len(pair) < 2 or any(f.kind != "count" or f.unit or f.value is None for f in pair):
        return False
    first = _PAIRED.fullmatch(text, share.end, pair[0].start)
    second = _PAIR.fullmatch(text, pair[0].end, pair[1].start)
    if first is None or second is None or first[1] == second[1]:
        return False
    base, result = (f.value or 0.0 for f in (pair if first[1] == "from" else pair[::-1]))
    # "support rose 5% from 40 to 45": points
    return base >= 100 or abs(abs(result - base) - (share.value or 0.0)) > 1e-6


def in_points(text: str, start: int, end: int) -> bool:
    """Whether a bare move at ``start:end`` is of an index: "the Dow fell 166, or 1.4%"."""
    return _OR_ITS_SHARE.match(text, end) is not None and _INDEX.search(text, max(0, start - 60), start) is not None


#: "exports rose 4% and imports 2%".
_GAP_IN_THINGS = re.compile(
    r"(?: to [^\sA-Za-z\d]{0,3}\d[\d.,]*\d)?(?:,| and|, and| while|, while) (?:the |that of |those of )?(?:[a-z]+ )?"
    r"(?:exports|imports|profits?|sales|revenues?|services|goods|shares|prices|wages|rents|investment|spending|"
    r"output|production|consumption|construction|earnings|"
    r"manufacturing|retail|housing|energy|food|petrol|diesel|gas|oil|coal|wheat|corn|maize|soybeans|gold|silver|"
    r"copper|zinc|lead|nickel|tin|aluminium|aluminum|platinum|palladium|cocoa|coffee|sugar|cotton|rubber|"
    r"stocks|bonds|orders|salaries|passengers|bookings|deliveries|arrivals|visits) (?:by )?(?:about |nearly |some )?"
)
#: "4% in Europe and 6% in Asia", "up 4% and 6%": what stands between moves in one direction.
_ALONG = re.compile(
    r"(?:\s(in|at|on|from|for|among|against|over|to)\s(?:[^,.;:\s]+\s?){1,5})?(?:,| and|, and)\s(?:about |by |"
    r"some |nearly |almost )?[^\sA-Za-z\d]{0,3}$"
)
#: "drop in the value of the pound against the euro and 18% against the dollar".
_ALONG_FAR = re.compile(r"[^.;:\d]{0,60}\s(against|versus)\s(?:[^,.;:\s]+\s?){1,4} and $")
#: "12% year on year and 3% on the month".
_ON_YEAR = re.compile(
    r"\s(?:(?:year|month|quarter|week)[- ](?:on|over)[- ](?:year|month|quarter|week)|"
    r"from (?:a|the) (?:year|month|quarter) (?:earlier|ago|before)|(?:on|over) the (?:day|week|month|quarter|year)|"
    r"(?:this|last) (?:year|month|week|quarter))(?:,| and|, and)\s(?:by |about |nearly )?$"
)
#: "risen by 2.5°F and temperatures in Alaska by 4.2°F".
_BY_TOO = re.compile(r"[^.;:,\d]{0,24},? (?:and|while) [^.;:,\d]{1,40} by (?:about |nearly |some |around )?")
_OR_ON = re.compile(
    r"\s(?:(?:year|month|quarter|week)[- ](?:on|over)[- ]|from (?:a|the) (?:year|month|quarter)|(?:on|over|in) the |"
    r"(?:this|last) (?:year|month|week|quarter)\b)"
)
_ENDS_LIST = re.compile(r"[.,;]|$| respectively\b")


#: "from 200 in May to 120": between the ends of a move.
_TO = re.compile(
    r"(?: [a-z]+s)?(?: (?:in|on|at) [A-Z\d]\w+)?,? to (?:about |around |just |only |nearly |some |over |under |"
    r"almost |barely |(?:fewer|less|more) than |at least |an estimated )*"
)


def led_from(text: str, figure: Figure, before: Figure) -> Figure:
    """The upper end of "went from A to B", of A's unit, moves the way the two values tell."""
    if figure.value is None or before.value is None or before.change:
        return figure
    if not _FROM_BEFORE.search(text, max(0, before.start - 9), before.start):
        return figure
    if not _TO.fullmatch(text, before.end, figure.start):
        return figure
    one, other = before.value, figure.value
    bare = figure.kind == "count" and figure.unit is None and figure.what is None
    if bare and before.kind == "duration" and 0 < other <= 20 * one and one <= 20 * other:
        figure = replace(figure, kind="duration", unit=before.unit)  # "cut from 10 years to eight"
    if figure.change:
        return figure
    same = figure.kind == before.kind and (figure.unit or "").split(" per ")[0] == (before.unit or "").split(" per ")[0]
    if not same and (lower := unit_of(before.unit)) and (upper := unit_of(figure.unit)):
        if not moves(text[max(0, before.start - 80) : max(0, before.start - 5)]):
            return figure  # "lasting from 55 hours to 10 months"
        same = lower.dimension == upper.dimension  # "from three hours to 90 minutes"
        one, other = one * lower.factor, other * upper.factor
    if figure.kind == "count" and figure.what is None and min(one, other) < 20 and one == int(one):
        return figure  # "shot from 96 to 1": a place in a chart
    if not same or figure.what != before.what or one == other or figure.kind in ("age", "score", "ordinal"):
        return figure
    return replace(figure, change="up" if other > one else "down")


def moved_along(text: str, figure: Figure, before: Figure) -> Figure:
    """A figure of the same unit, joined to one that moves, moves with it: "fell 4% in London and 3% in Paris"."""
    if figure.change or not before.change or figure.kind != before.kind or figure.unit != before.unit:
        return figure
    if _BY_TOO.fullmatch(text, before.end, figure.start) and text.startswith(" by ", before.start - 4):
        return replace(figure, change=before.change)
    if figure.kind not in ("percent", "percentage_point") or text[before.end : before.end + 1] == "-":
        return figure
    if ((figure.value or 0.0) < 0) != ((before.value or 0.0) < 0):
        return figure
    return replace(figure, change=before.change) if _is_along(text, figure, before) else figure


def moved_past_level(text: str, figure: Figure, lead: Figure) -> Figure:
    """A share behind the level of the move before it: "slipped 0.4% to $2,214 and zinc 1% to $2,450"."""
    if figure.change or not lead.change or figure.kind != "percent" or lead.kind != "percent":
        return figure
    gapped = _gapped(text, lead.end, figure.start, figure.end)
    return replace(figure, change=lead.change) if gapped else figure


def _is_along(text: str, figure: Figure, before: Figure) -> bool:
    if _gapped(text, before.end, figure.start, figure.end):
        return True
    if _ON_YEAR.fullmatch(text, before.end, figure.start) and _OR_ON.match(text, figure.end):
        return True
    far = _ALONG_FAR.fullmatch(text, before.end, figure.start)
    if far is not None:
        return text.startswith(f" {far[1]} ", figure.end)
    along = _ALONG.fullmatch(text, before.end, figure.start)
    if along is None or along[1] and not text.startswith(f" {along[1]} ", figure.end):
        return False
    return along[1] is not None or _ENDS_LIST.match(text, figure.end) is not None


def _gapped(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a name alone stands in ``start:end``, between a move and a figure that ends at ``stop``."""
    gap = end - start < 80 and (_GAP.fullmatch(text, start, end) or _GAP_IN_THINGS.fullmatch(text, start, end))
    return bool(gap) and _ENDS_GAP.match(text, stop) is not None


def comparable(figure: Figure, lead: Figure) -> bool:
    """Whether two sizes can be one quantity at two times."""
    one = abs(figure.value if figure.value is not None else figure.low or 0.0)
    other = abs(lead.value if lead.value is not None else lead.low or 0.0)
    if lead.kind == "duration":
        return False
    return bool(one and other and 1 / 20 <= one / other <= 20)
