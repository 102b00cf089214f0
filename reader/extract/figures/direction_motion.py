"""Which way verbs of motion and their little words move a figure: "ticked up to 3%", "gave back 2%", "is off 12%"."""

from __future__ import annotations

import re

from reader.model import Change, FigureKind

#: What may stand between "by" or "to" and a figure.
LOOSE = (
    r"(?:(?:by|to|about|around|nearly|almost|some|roughly|more|less|than|another|an?|further|as|much|at|least|"
    r"just|over|"
    r"well|only|up|average|of|modest|whopping|record|mere|[a-z]+ly|annualised|annualized)\s)*[^\sA-Za-z\d]{0,3}"
)
#: "the fund is off 12%".
_IS_OFF = re.compile(rf"\b(?:is|are|was|were|been|trad(?:es?|ed|ing)|shares)\s+off\s+{LOOSE}$")
#: "Shell was off 1.3% and BP off 0.7%".
_AND_OFF = re.compile(rf"\boff [^\s\d]?\d[^;]*(?:,|\band|\bwhile)(?: the)? [A-Z][\w&]+ off {LOOSE}$")
#: "ticked up to 3%", "sent shares up 4%", "shot up 5%", "gave back 2%".
_MOTION = re.compile(
    r"\b(?:tick(?:s|ed|ing)?|inch(?:es|ed|ing)|edg(?:e|es|ed|ing)|creep(?:s|ing)?|crept|nudg(?:e|es|ed|ing)|shot|"
    r"shoot(?:s|ing)?|pick(?:s|ed|ing)|push(?:es|ed|ing)?|pull(?:s|ed|ing)?|drift(?:s|ed|ing)?|head(?:ed|ing)|"
    r"revis(?:e[sd]?|ing)|adjust(?:s|ed|ing)?|mov(?:e|es|ed|ing)|went|go|goes|going|gone|came|coming|bid|"
    r"trend(?:s|ed|ing)?|bring(?:s|ing)?|brought|"
    r"driv(?:e|es|en|ing)|drove|drag(?:s|ged|ging)|sent|send(?:s|ing)?|forc(?:e|es|ed|ing)|carr(?:y|ies|ied|ying)|"
    rf"g[ai]v(?:e|es|en|ing))(?:\s[\w’'-]+){{0,3}}\s(up|down|higher|lower|back)\s{LOOSE}$",
    re.IGNORECASE,
)
#: "takes the death toll up to 45".
_TAKEN = re.compile(
    r"\bt(?:ake[ns]?|aking|ook)\s(?:the|its|their|his|her|our|us|it|that|them)\s"
    rf"(?:[\w’'-]+\s){{0,3}}(up|down) to\s{LOOSE}$"
)
_TURN = re.compile(r"\s(?:up|down|higher|lower|back)\s", re.IGNORECASE)


def moved_in_words(before: str, kind: FigureKind, what: str | None) -> Change | None:
    """The direction that ``before``, the clause up to a figure, gives it by a verb of motion; None where by none."""
    if not _may_trade(kind, what):
        return None
    if _IS_OFF.search(before) or _AND_OFF.search(before):
        return "down"
    if not _TURN.search(before):
        return None
    match = _MOTION.search(before) or _TAKEN.search(before)
    if match is None:
        return None
    given = match[0][:2].lower() in ("ga", "gi")  # "gave up 3%"
    if match[1].lower() in ("up", "higher") and not given:
        return "up"
    if match[1].lower() != "back" or given or match[0][:4].lower() == "pull":
        return "down"
    return None


def _may_trade(kind: FigureKind, what: str | None) -> bool:
    """Whether a figure is one that verbs of motion move: a share, a price, points."""
    return kind in ("percent", "percentage_point", "money") or kind == "count" and what in (None, "point")
