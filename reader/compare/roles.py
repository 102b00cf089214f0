"""What is done to what a figure counts: killed, missing, recaptured, bottled …"""

from __future__ import annotations

import re

from reader.extract.figures.units import unit_of
from reader.model import Figure, Span

PEOPLE = frozenset(
    "person people man woman child victim passenger civilian resident worker death life casualty body killed dead "
    "injured wounded motorist driver employee staff inhabitant citizen".split()
)
#: Role → word stems that say so.
ROLES: dict[str, str] = {
    "arrested": r"arrest|detain",
    "cost": r"cost|worth|price|budget|bill\b|estimate|damage",
    "destroyed": r"destroy|demolish|collaps|burn(?:t|ed)",
    "displaced": r"displac|evacuat|homeless|fled",
    "distance": r"(?:kilomet|mile|km).{0,12}(?:from|north|south|east|west|away)|lies|away",
    "injured": r"injur|wound|hurt|hospital|treated for",
    "killed": r"kill|dead|death|died|dies|fatal|toll|bodies",
    "missing": r"missing|unaccounted",
    "occupied": r"control|occup|held by",
    "recaptured": r"recaptur|retak|retook|liberat|regain|won back|reclaim|tak(?:en?|ing) back|took back",
    "rescued": r"rescued|rescues|rescuing|rescue of|saved|pulled|out of the water",
    "supplied": r"provid|suppl|deliver|donat|pledg",
}
_ROLES = tuple((role, re.compile(rf"\b(?:{stems})", re.IGNORECASE)) for role, stems in ROLES.items())
#: "The death toll from the bombing in the city rose to at least six": far from its number, yet it is killed.
_TOLL_AT = re.compile(
    r"\b(?:death )?toll\b(?![^.;]*\btoll\b)[^.;]*\b(?:r[io]se[ns]?|climb\w*|stands?|stood|gr[eo]w|jump\w*|reach\w*|now)"
    r"(?: to| at)? (?:at least |more than |about |nearly |as many as )?$",
    re.IGNORECASE,
)
#: Roles that only people have: "the toll rose to seven" counts them without a noun.
OF_PEOPLE = frozenset(("arrested", "displaced", "injured", "killed", "missing", "rescued"))
#: Roles that fit only some figures.
_MONEY_ROLES = frozenset(("cost",))
_LENGTH_ROLES = frozenset(("distance",))
#: Roles of places and things, which people and money do not have.
_THING_ROLES = frozenset(("destroyed", "occupied", "recaptured"))
#: Another clause, whose words tell of another figure.
_BREAK = re.compile(r"[,;:—(]|\b(?:and|but|while|which|after|before)\b")
#: Characters that a break between figure and word counts for.
_BREAK_WEIGHS = 40


def role_of(text: str, figure: Figure, sentence: Span) -> str | None:
    """The role whose word stands nearest to the figure in its sentence; words of its own clause come first."""
    if figure.what in ("killed", "dead", "death"):
        return "killed"
    if figure.what in ("injured", "wounded", "missing"):
        return "injured" if figure.what == "wounded" else figure.what
    if figure.what == "life" and not re.search(r"\bsav", text[sentence.start : sentence.end]):
        return "killed"
    if figure.kind == "count" and _TOLL_AT.search(text, max(sentence.start, figure.start - 250), figure.start):
        return "killed"
    best: tuple[int, str] | None = None
    low, high = max(sentence.start, figure.start - 90), min(sentence.end, figure.end + 70)
    for role, pattern in _ROLES:
        if not _fits(role, figure):
            continue
        for match in pattern.finditer(text, low, high):
            before = match.end() <= figure.start
            begin, end = (match.end(), figure.start) if before else (figure.end, match.start())
            gap = end - begin + _BREAK_WEIGHS * len(_BREAK.findall(text, begin, end))
            if best is None or gap < best[0]:
                best = (gap, role)
    return best[1] if best else None


def _fits(role: str, figure: Figure) -> bool:
    """Whether a figure of this kind and unit can have the role: money costs, lengths are distances."""
    if role in OF_PEOPLE:
        return figure.kind in ("count", "ratio")
    if role in _MONEY_ROLES:
        return figure.kind == "money"
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    if role in _LENGTH_ROLES:
        return unit is not None and unit.dimension == "length"
    if role in _THING_ROLES:
        return figure.kind not in ("money", "percent") and (figure.what or "").lower() not in PEOPLE
    return True
