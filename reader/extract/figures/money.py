"""Money before its number: signs and codes of the currency table, with spaces and artefacts of old wires."""

from __future__ import annotations

import re

from reader.extract.figures.currencies import BY_SYMBOL, whose
from reader.extract.figures.shared_symbols import yen_or_yuan

#: Letters that are a currency only right before the digits.
_TIGHT = frozenset(
    "R Sh Br FF Re SR JD KD QR Ft TL TRY ALL PEN MAD Sen Kroner Euro euro p Bs ZK NRs CFA B$ G$ L$ ETH BTC LAT".split()
)
#: Those of several letters that stand before large sums with a space, too: "SR 300m".
_SPACED_TOO = frozenset("CFA JD KD QR SR TL".split())
_SYMBOLS = sorted(BY_SYMBOL.keys() - {"p", "¢", "Sen", "Kroner"}, key=len, reverse=True)
_BEFORE = re.compile(f"(?<![A-Za-z])(?:{'|'.join(re.escape(s) for s in _SYMBOLS)})[ \u00a0]?(?=[-−]?$)")
#: A pound sign that an ASCII wire wrote as letters; below ten it is a PlayStation.
_WIRE_POUND = re.compile(r"(?<![A-Za-z])PS$")
#: "N77,000", "N1.2bn" of Nigerian wires; "N95" and "N1000" are names.
_NAIRA = re.compile(r"(?:^|[\s(])N$")
_WHOLE = re.compile(r"\d{1,4}(?![\d.,]*\d|[mbt]n?\b| (?:million|billion|trillion))")
#: Whose dollars, behind the amount: "$75 U.S. per barrel".
_COUNTRY = re.compile(
    r"\s(\()?(U\.S\.|US|USD|Canadian|CDN|CAD|Australian|AUD|NZ|NZD|Singapore|SGD|Hong Kong|HKD)(?(1)\))"
    r"(?=\s(?:per|an?|each)\b|[,;)/]|\.?\s*$|\.\s)"
)
_OF_COUNTRY = {"Canadian": "Canadian dollar", "CDN": "Canadian dollar", "Australian": "Australian dollar",
               "AUD": "Australian dollar", "NZ": "New Zealand dollar", "NZD": "New Zealand dollar",
               "CAD": "Canadian dollar", "SGD": "Singapore dollar", "Singapore": "Singapore dollar",
               "HKD": "Hong Kong dollar", "Hong Kong": "Hong Kong dollar"}  # fmt: skip
_DOLLARS_AGAIN = re.compile(r"\s(?:US\s)?(?:dollars|pounds|euros|USD|EUR|GBP)\b")


def symbol_before(text: str, start: int, value: float | None) -> tuple[str, int] | None:
    """The currency whose sign or code ends at ``start``, and where it begins."""
    match = _BEFORE.search(text, max(0, start - 8), start)
    if match is None:
        if is_naira(text, start, value):
            return "Nigerian naira", start - 1
        wire = _WIRE_POUND.search(text, max(0, start - 3), start)
        if wire and value is not None and value >= 10:
            return "pound sterling", wire.start()
        return None
    symbol = match.group().strip()
    spaced = symbol in _SPACED_TOO and (value or 0) >= 1000
    if not spaced and symbol in _TIGHT and (match.end() != start or match.group() != symbol or (value or 0) < 10):
        return None
    if symbol.isalpha() and "\n" in text[match.start() : start]:
        return None
    if symbol == "¥":
        return yen_or_yuan(text, match.start(), start), match.start()
    return whose(BY_SYMBOL[symbol], text, match.start()), match.start()


def is_naira(text: str, start: int, value: float | None) -> bool:
    """Whether an N glued to the digits at ``start`` is the naira's, as in "N77,000"."""
    naira = _NAIRA.search(text, max(0, start - 3), start)
    return naira is not None and (value or 0) >= 1000 and _WHOLE.match(text, start) is None


def country_after(text: str, end: int, unit: str) -> tuple[str, int]:
    """The currency with the country or the word behind its amount taken in."""
    again = _DOLLARS_AGAIN.match(text, end)
    if again:
        return unit, again.end()
    country = _COUNTRY.match(text, end)
    if country is None or unit != "US dollar":
        return unit, end
    return _OF_COUNTRY.get(country[2], unit), country.end()


#: "ten grand", not "two Grand Slams" or "a 30 grand piano".
_GRAND = re.compile(
    r" grand\b(?=[.,;:!?)”\"’']|$| (?:an?|per|each|in|on|for|to|from|of (?:his|her|my|their|your|our|the)|worth|and|or|"
    r"by|off|more|less|last|this|with|out|richer|poorer)\b)"
)


def grand(text: str, end: int) -> tuple[str, int] | None:
    """The currency of thousands told as "grand" behind ``end``, and where the word ends; None where there is none."""
    match = _GRAND.match(text, end)
    if match is None:
        return None
    return "pound sterling" if "£" in text[max(0, end - 1500) : end + 1500] else "US dollar", match.end()
