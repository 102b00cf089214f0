"""Levels a move led to and moves told by names alone: "rose 64 points to 4,577", "Ford fell 3% and Honda 2%"."""

from __future__ import annotations

import re
from dataclasses import replace

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
    r"\b(?:[Ii]ndex|[Ii]ndices|Dow|S&P|S P|S&amp;P|Nasdaq|NASDAQ|FTSE|Footsie|Nikkei|DAX|Dax|CAC|Hang Seng|Sensex|"
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
        index = _INDEX.search(text, max(0, before.start - 60), before.start)
        return replace(figure, what="point") if index and (figure.value or 0) >= 50 else figure
    if before.kind == "money":
        taken = from_before and comparable(figure, before)
        return replace(figure, kind="money", unit=before.unit) if taken else figure
    if before.kind in ("ratio", "duration", "percentage_point"):
        return figure
    return replace(figure, kind=before.kind, unit=before.unit, what=before.what)


def in_points(text: str, start: int, end: int) -> bool:
    """Whether a bare move at ``start:end`` is of an index: "the Dow fell 166, or 1.4%"."""
    return _OR_ITS_SHARE.match(text, end) is not None and _INDEX.search(text, max(0, start - 60), start) is not None


def gapped(text: str, start: int, end: int, stop: int) -> bool:
    """Whether a name alone stands in ``start:end``, between a move and a figure that ends at ``stop``."""
    return end - start < 80 and _GAP.fullmatch(text, start, end) is not None and _ENDS_GAP.match(text, stop) is not None


def comparable(figure: Figure, lead: Figure) -> bool:
    """Whether two sizes can be one quantity at two times."""
    one = abs(figure.value if figure.value is not None else figure.low or 0.0)
    other = abs(lead.value if lead.value is not None else lead.low or 0.0)
    if lead.kind == "duration":
        return False
    return bool(one and other and 1 / 20 <= one / other <= 20)
