"""What a body says without the headline's figure: "both", "a decade", "a couple and their three sons", years apart."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from reader.checks.explain import PEOPLE
from reader.extract.figures.number_words import CARDINALS, ORDINALS
from reader.model import Figure, Span

_PERSON = (
    r"(?:man|woman|boy|girl|father|mother|husband|wife|son|daughter|brother|sister|teenager|student|driver|officer|"
    r"passenger|soldier|pilot|child|baby|pensioner|friend|partner|boyfriend|girlfriend)"
)
#: A number of things that a body need not spell out.
_COUNTED: dict[float, re.Pattern[str]] = {
    2: re.compile(
        r"\b(?:both|couple|pair|twins?|duo|second|twice|2nd|either)\b|"
        rf"\ban? (?:[\w’'-]+ ){{0,2}}{_PERSON}\b,? (?:[\w’',-]+ ){{0,4}}and (?:an?|h[ie][sr]) "
        rf"(?:[\w’'-]+ ){{0,2}}{_PERSON}\b",
        re.IGNORECASE,
    ),
    3: re.compile(r"\b(?:trio|triple|third|3rd|triplets)\b", re.IGNORECASE),
    4: re.compile(r"\b(?:quartet|fourth|4th|quadruple|quarter)\b", re.IGNORECASE),
    10: re.compile(r"\btenth\b", re.IGNORECASE),
    12: re.compile(r"\bdozen\b", re.IGNORECASE),
    100: re.compile(r"\b(?:century|centenary|centennial|hundredth)\b", re.IGNORECASE),
    1e6: re.compile(r"\bmillionth\b", re.IGNORECASE),
}
#: A number of years that has a name.
_YEARS: dict[float, re.Pattern[str]] = {
    10: re.compile(r"\bdecade\b", re.IGNORECASE),
    20: re.compile(r"\b(?:two decades|twentieth)\b", re.IGNORECASE),
    25: re.compile(r"\bquarter[- ](?:of a )?century\b", re.IGNORECASE),
    50: re.compile(r"\bhalf[- ](?:a )?century\b", re.IGNORECASE),
    100: re.compile(r"\b(?:century|centenary|centennial|hundredth)\b", re.IGNORECASE),
}
#: One or two people before the number of the others: "a woman and her two sons", "a couple and their three children".
_WITH_OTHERS = re.compile(
    rf"\b(?:(?P<two>couple|parents|husband and wife|mother and father)|an? (?:[\w’'-]+ ){{0,2}}{_PERSON}|"
    rf"(?:the|their|his|her) {_PERSON})\b,? (?:and|with|,) (?:(?:their|his|her|the) )?(?:[a-z]+ )?$",
    re.IGNORECASE,
)
_ORDINAL_WORDS = {value: word for word, value in ORDINALS.items()}
CARDINAL_WORDS = {value: word for word, value in CARDINALS.items()}


def said_otherwise(
    text: str, end: int, headline: Figure, body: Sequence[Figure], published: datetime | None
) -> Span | None:
    """The place behind ``end`` that says a headline's number without being such a figure, or None."""
    value = headline.value
    if value is None or value != int(value):
        return None
    years = headline.unit == "year" or _of_years(text, headline)
    for known, asked in ((_COUNTED, headline.kind in ("count", "ordinal")), (_YEARS, years)):
        pattern = known.get(value) if asked else None
        if pattern and (match := pattern.search(text, end)):
            return Span(match.start(), match.end())
    if headline.kind == "duration" and value == 2:
        match = re.compile(rf"\bcouple of {headline.unit}s?\b", re.IGNORECASE).search(text, end)
        if match:
            return Span(match.start(), match.end())
    if years:
        nth = _ORDINAL_WORDS.get(int(value), f"{int(value)}th")
        kept = re.compile(rf"\b(?:{nth}|{int(value)}(?:st|nd|rd|th)) anniversary\b", re.IGNORECASE).search(text, end)
        if kept:
            return Span(kept.start(), kept.end())
    if years or headline.kind == "ordinal":
        apart = _years_apart(text, end, int(value), published)
        if apart is not None:
            return apart
    if headline.kind not in ("count", "ordinal"):
        return None
    if headline.kind == "count" and (family := _one_or_two_more(text, headline, body)):
        return family
    word = _ORDINAL_WORDS.get(int(value))
    written = rf"\b(?:{word + '|' if word else ''}{int(value)}(?:st|nd|rd|th)|No\.? ?{int(value)})\b"
    match = re.search(written, text[end:], re.IGNORECASE)
    return Span(end + match.start(), end + match.end()) if match else None


def _of_years(text: str, headline: Figure) -> bool:
    later = re.compile(r"[\s-]+(?:years?|anniversary|birthday)\b", re.IGNORECASE)
    return later.match(text, headline.end) is not None


def _one_or_two_more(text: str, headline: Figure, body: Sequence[Figure]) -> Span | None:
    if (headline.what or "person").lower() not in PEOPLE | {"family"}:
        return None
    for figure in body:
        if figure.kind != "count" or not figure.value or (figure.what or "").lower() not in PEOPLE:
            continue
        found = _WITH_OTHERS.search(text, max(0, figure.start - 60), figure.start)
        if found and figure.value + (2 if found["two"] else 1) == headline.value:
            return Span(found.start(), figure.end)
    return None


def _years_apart(text: str, end: int, years: int, published: datetime | None) -> Span | None:
    """The earlier of two years of the body, or the year of publication and one, that lie so many years apart."""
    found = {int(m.group()): m for m in re.finditer(r"\b(?:1[5-9]|20)\d\d\b", text[end:])}
    known = set(found) | ({published.year} if published else set())
    for year, match in found.items():
        if years > 2 and year + years in known:
            return Span(end + match.start(), end + match.end())
    return None


def is_so_long_ago(year: int, body: Sequence[Figure], published: datetime | None) -> Figure | None:
    """The body's "108 years" that leads from the year of publication back to ``year``, or None."""
    if published is None:
        return None
    ago = published.year - year
    long = (f for f in body if ago > 2 and f.value in (ago, ago - 1) and (f.unit == "year" or f.what == "year"))
    return next(long, None)
