"""Symbols that several units share: what the words around an amount make of them."""

from __future__ import annotations

import re

_SEA = re.compile(
    r"\b(?:winds?|gusts?|sail\w*|ships?|vessels?|boats?|yachts?|ferr(?:y|ies)|submarines?|navy|coast\w*|offshore|"
    r"islands?|"
    r"ports?|harbou?rs?|aircraft|planes?|pilots?|airspeed|storms?|hurricanes?|typhoons?|cyclones?|currents?|"
    r"cruis\w+)\b",
    re.IGNORECASE,
)
_CAPACITANCE = re.compile(r"\bcapacit(?:or|ance)\w*\b", re.IGNORECASE)
_CHARGE = re.compile(r"\b(?:electric charge|charge of|coulombs?|electrons?)\b", re.IGNORECASE)
_ARMENIA = re.compile(r"\b(?:Armenia\w*|Yerevan)\b")
_CHINA = re.compile(r"\b(?:Chin(?:a|ese)|Beijing|Shanghai|Shenzhen|Guangzhou|yuan|renminbi|RMB|Alibaba|Tencent)\b")

#: A symbol or word as written → contexts and the unit each makes of it, the first that fits.
MEANT: dict[str, tuple[tuple[re.Pattern[str], str], ...]] = {
    "C": ((_CHARGE, "coulomb"),),
    "F": ((_CAPACITANCE, "farad"),),
    "NM": ((_SEA, "nautical mile"),),
    "Nm": ((_SEA, "nautical mile"),),
    "dram": ((_ARMENIA, "Armenian dram"),),
    "drams": ((_ARMENIA, "Armenian dram"),),
    "kn": ((_SEA, "knot"),),
    "kt": ((_SEA, "knot"),),
    "kts": ((_SEA, "knot"),),
    "nm": ((_SEA, "nautical mile"),),
}


def yen_or_yuan(text: str, start: int, end: int) -> str:
    """The money that "¥" at ``start:end`` is, by what is told around it."""
    return "Chinese yuan" if _CHINA.search(text, max(0, start - 200), end + 120) else "Japanese yen"
