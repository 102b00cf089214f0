"""Money before its number: signs and codes of the currency table, with spaces and artefacts of old wires."""

from __future__ import annotations

import re

from reader.extract.figures.currencies import BY_SYMBOL
from reader.extract.figures.shared_symbols import yen_or_yuan

#: Letters that are a currency only right before the digits.
_TIGHT = frozenset(
    "R Sh Br FF Re SR JD KD QR Ft TL TRY ALL PEN MAD Sen Kroner Euro p Bs ZK NRs CFA B$ G$ L$ ETH BTC LAT".split()
)
_SYMBOLS = sorted(BY_SYMBOL.keys() - {"p", "¢", "Sen", "Kroner"}, key=len, reverse=True)
_BEFORE = re.compile(f"(?<![A-Za-z])(?:{'|'.join(re.escape(s) for s in _SYMBOLS)})[ \u00a0]?(?=[-−]?$)")
#: A pound sign that an ASCII wire wrote as letters; below ten it is a PlayStation.
_WIRE_POUND = re.compile(r"(?<![A-Za-z])PS$")
#: Whose dollars, behind the amount: "$75 U.S. per barrel".
_COUNTRY = re.compile(r"\s(U\.S\.|US|USD|Canadian|CDN|Australian|AUD|NZ)(?=\s(?:per|an?|each)\b|[,;)]|\.?\s*$|\.\s)")
_OF_COUNTRY = {"Canadian": "Canadian dollar", "CDN": "Canadian dollar", "Australian": "Australian dollar",
               "AUD": "Australian dollar", "NZ": "New Zealand dollar"}  # fmt: skip
_DOLLARS_AGAIN = re.compile(r"\s(?:US\s)?(?:dollars|pounds|euros|USD|EUR|GBP)\b")


def symbol_before(text: str, start: int, value: float | None) -> tuple[str, int] | None:
    """The currency whose sign or code ends at ``start``, and where it begins."""
    match = _BEFORE.search(text, max(0, start - 8), start)
    if match is None:
        wire = _WIRE_POUND.search(text, max(0, start - 3), start)
        if wire and value is not None and value >= 10:
            return "pound sterling", wire.start()
        return None
    symbol = match.group().strip()
    if symbol in _TIGHT and (match.end() != start or match.group() != symbol or (value or 0) < 10):
        return None
    if symbol.isalpha() and "\n" in text[match.start() : start]:
        return None
    if symbol == "¥":
        return yen_or_yuan(text, match.start(), start), match.start()
    return BY_SYMBOL[symbol], match.start()


def country_after(text: str, end: int, unit: str) -> tuple[str, int]:
    """The currency with the country or the word behind its amount taken in."""
    again = _DOLLARS_AGAIN.match(text, end)
    if again:
        return unit, again.end()
    country = _COUNTRY.match(text, end)
    if country is None or unit != "US dollar":
        return unit, end
    return _OF_COUNTRY.get(country[1], unit), country.end()
