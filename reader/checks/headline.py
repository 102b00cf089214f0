"""The headline's numbers against the body: copied, rounded, reworded, added or taken away, or not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.checks.explain import explanation, namesake
from reader.checks.items import counts_items, is_course, is_edition
from reader.checks.labels import label_checks
from reader.checks.wording import figure_text
from reader.extract.figures.heads import modifies
from reader.extract.figures.noun_words import VERBS_S
from reader.extract.figures.number_words import CARDINALS, ORDINALS
from reader.extract.figures.plurals import is_plural
from reader.model import Article, Check, Figure, Span

_KINDS = frozenset(
    "count measure money percent percentage_point ratio duration age temperature ordinal".split()
)  # fmt: skip
#: Numbers of the headline that are no figures (years, names, ordinals): they stand in the body or they do not.
_BARE = re.compile(r"(?<![\w.,/:-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w]*\d|[,.:/]\d)")
#: A name that ends in a number.
_NAME = re.compile(r"\b([A-Z]{1,4}|[A-Z][a-z]{2,})-?(\d{1,4})\b")
#: A number of two that the body need not spell out: "both", "a couple".
_SAID_OTHERWISE: dict[float, re.Pattern[str]] = {
    2: re.compile(r"\b(?:both|couple|pair|twins?|duo|second|twice|2nd|either)\b", re.IGNORECASE),
    3: re.compile(r"\b(?:trio|triple|third|3rd|triplets)\b", re.IGNORECASE),
    4: re.compile(r"\b(?:quartet|fourth|4th|quadruple|quarter)\b", re.IGNORECASE),
    10: re.compile(r"\b(?:decade|tenth)\b", re.IGNORECASE),
    12: re.compile(r"\bdozen\b", re.IGNORECASE),
    25: re.compile(r"\bquarter[- ](?:of a )?century\b", re.IGNORECASE),
    50: re.compile(r"\bhalf[- ](?:a )?century\b", re.IGNORECASE),
    1e6: re.compile(r"\bmillionth\b", re.IGNORECASE),
    20: re.compile(r"\b(?:two decades|twentieth)\b", re.IGNORECASE),
    100: re.compile(r"\b(?:century|centenary|centennial|hundredth)\b", re.IGNORECASE),
}
_ORDINAL_WORDS = {value: word for word, value in ORDINALS.items()}
_CARDINAL_WORDS = {value: word for word, value in CARDINALS.items()}


def headline_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """One check for each number of the headline that the body can be asked for."""
    if not article.paragraphs or not article.title:
        return
    text, end = article.text, article.paragraphs[0].end
    if text[:end].strip() != article.title.strip():
        return
    body = [f for f in figures if f.start >= end]
    headline = [f for f in figures if f.end <= end]
    for figure in headline:
        if is_course(text, figure.start, figure.end, end):
            continue
        if figure.kind in _KINDS and figure.value is not None and (found := _check(text, end, figure, body)):
            yield found
    if len(text) > end + 2:
        years = _years_of(article.published)
        yield from (c for c in _bare_checks(text, end, headline, body) if not _is_year_of(text, c, years))


def _check(text: str, end: int, headline: Figure, body: Sequence[Figure]) -> Check | None:
    span = Span(headline.start, headline.end)
    words = figure_text(text, headline)
    if slip := _slip(text, headline):
        return Check("headline", "disagrees", (span,), f"The headline's {words} {slip}.")
    if headline.value == 1 and headline.kind in ("count", "ordinal", "duration", "age"):
        return None  # a body has many ways to say one
    found = explanation(text, headline, body)
    if found is not None:
        spans = (span, *(Span(f.start, f.end) for f in found.figures))
        said = " and ".join(figure_text(text, f) for f in found.figures)
        if not found.how:
            return Check("headline", "agrees", spans, f"The headline's {words} is in the body ({said}).")
        return Check("headline", "rounding", spans, f"The headline's {words} is {found.how} {said} of the body.")
    other = _said_otherwise(text, end, headline) or _in_a_name(text, end, headline.start, headline.end)
    if other is not None:
        message = f"The headline's {words} is in other words in the body ({text[other.start : other.end]})."
        return Check("headline", "agrees", (span, other), message)
    alike = namesake(headline, body)
    if alike is not None:
        message = f"The headline's {words} is in the body of something else: {alike.what} there, {headline.what} here."
        return Check("headline", "unverifiable", (span, Span(alike.start, alike.end)), message)
    if headline.kind == "count" and counts_items(text, end, headline):
        message = f"The headline's {words} counts what the article lists; the body does not say how many."
        return Check("headline", "unverifiable", (span,), message)
    hint = _hint(text, headline, body)
    return Check("headline", "disagrees", (span,), f"The headline's {words} is not in the body{hint}.")


def _slip(text: str, headline: Figure) -> str:
    """What is wrong with a number in itself: "1 Firms", "1nd"."""
    words = text[headline.start : headline.end]
    if headline.kind == "count" and words == "1" and (plural := _plural_after(text, headline.end)):
        return f"stands before a plural, {plural}"
    suffix = re.fullmatch(r"\d*?(\d{1,2})(st|nd|rd|th)", words, re.IGNORECASE)
    if headline.kind == "ordinal" and suffix:
        number = int(suffix[1])
        right = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return "" if suffix[2].lower() == right else f"should end in {right}"
    if headline.value == 1 and headline.kind == "duration" and re.search(r"\b1[\s-]\w+s$", words):
        return "stands before a plural"
    return ""


def _plural_after(text: str, end: int) -> str | None:
    """The plural noun right behind a number or behind its adjectives."""
    for word in re.findall(r"[A-Za-z][\w-]*", re.match(r"(?: [A-Za-z][\w-]*){0,3}", text[end:])[0])[:3]:  # type: ignore[index]
        lower = word.lower()
        if is_plural(lower) and lower not in VERBS_S:
            return str(word)
        if not modifies(lower):
            return None
    return None


def _hint(text: str, headline: Figure, body: Sequence[Figure]) -> str:
    """The body's figure of the same kind and noun, for the reader to compare."""
    like = [f for f in body if f.kind == headline.kind and f.unit == headline.unit]
    noun = (headline.what or "").lower()
    best = next((f for f in like if noun and (f.what or "").lower() == noun), like[0] if like else None)
    return f"; the body has {figure_text(text, best)}" if best else ""


def _said_otherwise(text: str, end: int, headline: Figure) -> Span | None:
    """The place of the body that says the number without being a figure: "both", "seventh", two years apart."""
    value = headline.value
    if value is None or value != int(value):
        return None
    pattern = _SAID_OTHERWISE.get(value) if headline.kind in ("count", "duration", "age", "ordinal") else None
    if pattern and (match := pattern.search(text, end)):
        return Span(match.start(), match.end())
    later = re.match(r"[\s-]+(?:years?|anniversary)\b", text[headline.end : headline.end + 14], re.IGNORECASE)
    if headline.unit == "year" or later or headline.kind == "ordinal":
        apart = _years_apart(text, end, int(value))
        if apart is not None:
            return apart
    if headline.kind not in ("count", "ordinal"):
        return None
    word = _ORDINAL_WORDS.get(int(value))
    written = rf"\b(?:{word + '|' if word else ''}{int(value)}(?:st|nd|rd|th)|No\.? ?{int(value)})\b"
    match = re.search(written, text[end:], re.IGNORECASE)
    return Span(end + match.start(), end + match.end()) if match else None


def _years_apart(text: str, end: int, years: int) -> Span | None:
    """The earlier of two years of the body that lie so many years apart."""
    found = {int(m.group()): m for m in re.finditer(r"\b(?:1[5-9]|20)\d\d\b", text[end:])}
    for year, match in found.items():
        if years > 2 and year + years in found:
            return Span(end + match.start(), end + match.end())
    return None


def _in_a_name(text: str, end: int, start: int, stop: int) -> Span | None:
    """The body's place of a number beside the very word it has in the headline: "Toy Story 4", "the Big Three"."""
    digits = text[start:stop]
    if not digits.isdecimal() and not re.fullmatch(r"\d+\.\d+", digits):
        return None
    number = re.escape(digits)
    if digits.isdecimal() and (word := _CARDINAL_WORDS.get(int(digits))):
        number = f"(?:{number}|{word})"
    before = re.search(r"([A-Z][\w’'-]+) $", text[max(0, start - 24) : start])
    after = re.match(r"[ -]([A-Z][a-z]{3,})", text[stop : stop + 24])
    pattern = (
        rf"\b{re.escape(before[1])} {number}\b(?![.,]\d)"
        if before
        else rf"\b{number}[ -]{re.escape(after[1])}"
        if after
        else None
    )
    found = re.search(pattern, text[end:], re.IGNORECASE) if pattern else None
    return Span(end + found.start(), end + found.end()) if found else None


def _spelled(text: str, number: str, body: Sequence[Figure]) -> Span | None:
    """The body's figure of a number above twelve that is spelled out: "Fifty years"."""
    if not number.isdecimal() or int(number) <= 12:
        return None
    value = float(number)
    spelled = (f for f in body if f.value == value and not text[f.start : f.end][:1].isdigit())
    return next((Span(f.start, f.end) for f in spelled), None)


def _bare_checks(text: str, end: int, headline: Sequence[Figure], body: Sequence[Figure]) -> Iterator[Check]:
    """Years and numbers in names: the body has them as written or the headline is alone with them."""
    for match in _BARE.finditer(text, 0, end):
        if any(f.start < match.end() and match.start() < f.end for f in headline):
            continue
        number = match.group().replace(",", "")
        if is_course(text, match.start(), match.end(), end):
            continue
        if re.match(r"0s\b", text[match.end() - 1 : match.end() + 2]) and len(number) < 4:
            continue  # "100s of emails"; label_checks reads the ’80s
        if text[match.start() - 1 : match.start()] in ("'", "’", "‘") and len(number) == 2:
            number = f"(?:19|20|[’'‘]){number}"
        again = re.search(rf"(?<![\d.,])(?:{number}|{re.escape(match.group())})(?![\d]|[.,]\d)", text[end:])
        span = Span(match.start(), match.end())
        if again:
            place = Span(end + again.start(), end + again.end())
            yield Check("headline", "agrees", (span, place), f"The headline's {match.group()} is in the body.")
        elif named := _in_a_name(text, end, match.start(), match.end()) or _spelled(text, number, body):
            yield Check("headline", "agrees", (span, named), f"The headline's {match.group()} is in the body.")
        elif is_edition(text, end, number):
            message = f"The headline's {match.group()} may be the year of this edition; the body does not say it."
            yield Check("headline", "unverifiable", (span,), message)
        elif not _implied(text, end, number):
            yield Check("headline", "disagrees", (span,), f"The headline's {match.group()} is not in the body.")
    yield from label_checks(text, end, headline)
    yield from _name_checks(text, end)


def _years_of(published: datetime | None) -> tuple[str, ...]:
    """The year an article appeared in, and from autumn on the next, which guides are named for."""
    if published is None:
        return ()
    return tuple(str(published.year + by) for by in range(2 if published.month >= 9 else 1))


def _is_year_of(text: str, check: Check, years: tuple[str, ...]) -> bool:
    """Whether a headline's number that the body lacks is a year the article appeared in."""
    return check.verdict == "disagrees" and text[check.spans[0].start : check.spans[0].end] in years


def _name_checks(text: str, end: int) -> Iterator[Check]:
    """Names with a number, such as MH17: flagged where the body has the name with other numbers only."""
    for match in _NAME.finditer(text, 0, end):
        letters, number = match[1], match[2]
        numbers = re.findall(rf"\b{re.escape(letters)}[\s-]?(\d+)\b", text[end:], re.IGNORECASE)
        if numbers and number not in numbers:
            span = Span(match.start(), match.end())
            message = f"The headline's {match.group()} is {letters}{numbers[0]} in the body."
            yield Check("headline", "disagrees", (span,), message)


def _implied(text: str, end: int, number: str) -> bool:
    """Whether the body says a bare number in words, or a year without its century ("the ’90s", "last year")."""
    body = text[end:]
    if re.fullmatch(r"(?:19|20)\d\d", number):
        years = {int(year) for year in re.findall(r"\b(?:19|20)\d\d\b", body)}
        near = not years or years & {int(number) - 1, int(number) + 1}
        decade = re.search(rf"[’'‘]{number[2:]}\b|{number[:3]}0s\b", body)
        return bool(decade or near and re.search(r"\b(?:this|last|next|coming) year\b|\bago\b", body))
    if not re.fullmatch(r"\d+(?:\.\d+)?", number):
        return False
    word = _ORDINAL_WORDS.get(int(float(number)))
    return bool(word and re.search(rf"\b{word}\b", body, re.IGNORECASE)) or number in ("1", "911")
