"""What is done to what a figure counts: killed, missing, recaptured, bottled …"""

from __future__ import annotations

import re

from reader.compare.clauses import gap_between
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
    "employed": r"employs\b|employed\b|employing\b|workforce|payroll",
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
#: What is counted and never killed, missing or arrested, though its sentence goes on to those who are.
_NO_PEOPLE = frozenset("ballot bed case dose infection jab seat test vaccination vote".split())
#: "all 260 of our workers": who is employed, without the verb.
_OUR_WORKERS = re.compile(
    r"\b(?:its|our|their|’s) (?:\w+ )?$|(?: \w+)? of (?:its|our|their) (?:workers|employees|staff|people)\b",
    re.IGNORECASE,
)
_WORKERS = frozenset(("employee", "staff", "worker"))
#: Roles of a state that one holder in a story has, and that moves from day to day as tolls do.
STATES = frozenset(("employed", "filled"))


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
            gap = gap_between(text, figure, *match.span())
            if best is None or gap < best[0]:
                best = (gap, role)
    if best is None and figure.what in _WORKERS and _are_ours(text, figure):
        return "employed"
    return best[1] if best else None


def _are_ours(text: str, figure: Figure) -> bool:
    """Whether the workers counted are said to be somebody's: "its 260 workers", "260 of our workers"."""
    before = _OUR_WORKERS.search(text[max(0, figure.start - 30) : figure.start])
    return bool(before) or _OUR_WORKERS.match(text, figure.end) is not None


def _fits(role: str, figure: Figure) -> bool:
    """Whether a figure of this kind and unit can have the role: money costs, lengths are distances."""
    if role in OF_PEOPLE:
        return figure.kind in ("count", "ratio") and (figure.what or "").lower() not in _NO_PEOPLE
    if role == "employed":
        return figure.kind == "count" and (not figure.what or figure.what.lower() in PEOPLE)
    if role in _MONEY_ROLES:
        return figure.kind == "money"
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    if role in _LENGTH_ROLES:
        return unit is not None and unit.dimension == "length"
    if role in _THING_ROLES:
        return figure.kind not in ("money", "percent") and (figure.what or "").lower() not in PEOPLE
    return True
