"""The headline's numbers against the body: copied, rounded, reworded, added or taken away, or not there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.checks.apart import is_another_text
from reader.checks.explain import explanation, namesake
from reader.checks.items import counts_items, counts_words, is_course, is_edition, is_instalment, is_named_short
from reader.checks.labels import label_checks
from reader.checks.otherwise import CARDINAL_WORDS, is_so_long_ago, said_otherwise
from reader.checks.rivals import rival
from reader.checks.since import day_so_long_before
from reader.checks.wording import figure_text
from reader.extract.dates.calendar_words import MONTHS
from reader.extract.figures.heads import modifies
from reader.extract.figures.noun_words import VERBS_S
from reader.extract.figures.number_words import ORDINALS
from reader.extract.figures.plurals import is_plural
from reader.model import Article, Check, Figure, Span

_KINDS = frozenset(
    "count measure money percent percentage_point ratio duration age temperature ordinal".split()
)  # fmt: skip
#: Numbers of the headline that are no figures (years, names, ordinals): they stand in the body or they do not.
_BARE = re.compile(
    r"(?<![\w.,/:#-])(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?![\w]*\d|[,.:/]\d|[A-Z][a-z]| / (?:19|20)\d\d)"
)
#: A name that ends in a number.
_NAME = re.compile(r"\b([A-Z]{1,6}|[A-Z][a-z]{2,})-?(\d{1,4})s?\b")
#: A day written out in full, which dates the article itself: "October 2, 2017", "(2025-09-21)", "Dec 18 2025".
_FULL_DATE = re.compile(
    rf"\b(?:{'|'.join(MONTHS)})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d\d\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)})\.?,? (?:19|20)\d\d\b|\b(?:19|20)\d\d-\d\d-\d\d\b",
    re.IGNORECASE,
)
_ORDINAL_WORDS = {value: word for word, value in ORDINALS.items()}


def headline_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """One check for each number of the headline that the body can be asked for."""
    if not article.paragraphs or not article.title:
        return
    text, end = article.text, article.paragraphs[0].end
    if text[:end].strip() != article.title.strip():
        return
    if (article.language or "en").partition("-")[0].lower() != "en":
        return  # figures are read in English only
    found = list(_headline_checks(article, end, figures))
    apart = any(c.verdict == "disagrees" for c in found) and is_another_text(text, end)
    yield from (_untold(text, check) if apart and check.verdict == "disagrees" else check for check in found)


def _untold(text: str, check: Check) -> Check:
    number = " ".join(text[check.spans[0].start : check.spans[0].end].split())
    message = f"The headline's {number} cannot be looked for: the text has hardly any of the headline's words."
    return Check("headline", "unverifiable", check.spans, message)


def _headline_checks(article: Article, end: int, figures: Sequence[Figure]) -> Iterator[Check]:
    text, published = article.text, article.published
    body = [f for f in figures if f.start >= end]
    headline = [f for f in figures if f.end <= end]
    for figure in headline:
        if is_course(text, figure.start, figure.end, end):
            continue
        if figure.kind == "score":
            yield from _score_check(text, figure, body)
        elif figure.kind == "duration" and 1900 < (figure.value or 0.0) < 2100:
            continue  # "Advent of Code 2025 week 2"
        elif figure.kind in _KINDS and (found := _check(text, end, figure, body, published)):
            yield found
    if len(text) > end + 2:
        years = _years_of(published)
        bare = _bare_checks(text, end, headline, body, published)
        yield from (c for c in bare if not _is_year_of(text, c, years))


def _score_check(text: str, headline: Figure, body: Sequence[Figure]) -> Iterator[Check]:
    """A score of the headline that the body gives, from either side, or gives otherwise."""
    scores = [f for f in body if f.kind == "score"]
    same = next((f for f in scores if {f.low, f.high} == {headline.low, headline.high}), None)
    span, words = Span(headline.start, headline.end), figure_text(text, headline)
    if same is not None:
        spans = (span, Span(same.start, same.end))
        yield Check("headline", "agrees", spans, f"The headline's {words} is in the body ({figure_text(text, same)}).")
    elif len(scores) == 1:
        message = f"The headline's {words} is not in the body, which has {figure_text(text, scores[0])}."
        yield Check("headline", "disagrees", (span, Span(scores[0].start, scores[0].end)), message)


def _check(text: str, end: int, headline: Figure, body: Sequence[Figure], published: datetime | None) -> Check | None:
    span = Span(headline.start, headline.end)
    words = figure_text(text, headline)
    if slip := _slip(text, headline):
        return Check("headline", "disagrees", (span,), f"The headline's {words} {slip}.")
    if headline.value is None or headline.value == 1 and headline.kind in ("count", "ordinal", "duration", "age"):
        return None  # a body has many ways to say one
    found = explanation(text, headline, body)
    if found is not None and not found.how and (against := _other_way(headline, body)):
        message = (
            f"The headline's {words} is {headline.change}, the body's {figure_text(text, against)} {against.change}."
        )
        return Check("headline", "disagrees", (span, Span(against.start, against.end)), message)
    if found is not None:
        spans = (span, *(Span(f.start, f.end) for f in found.figures))
        said = " and ".join(figure_text(text, f) for f in found.figures)
        if not found.how:
            return Check("headline", "agrees", spans, f"The headline's {words} is in the body ({said}).")
        return Check("headline", "rounding", spans, f"The headline's {words} is {found.how} {said} of the body.")
    other = said_otherwise(text, end, headline, body, published) or _in_a_name(text, end, headline.start, headline.end)
    if other is not None:
        message = f"The headline's {words} is in other words in the body ({text[other.start : other.end]})."
        return Check("headline", "agrees", (span, other), message)
    if headline.kind == "duration" and (day := day_so_long_before(text, end, headline, published)):
        message = f"The headline's {words} is about the time from {text[day.start : day.end]} to the article's own day."
        return Check("headline", "rounding", (span, day), message)
    alike = namesake(headline, body)
    if alike is not None:
        message = f"The headline's {words} is in the body of something else: {alike.what} there, {headline.what} here."
        return Check("headline", "unverifiable", (span, Span(alike.start, alike.end)), message)
    if headline.kind == "count" and counts_items(text, end, headline):
        message = f"The headline's {words} counts what the article lists; the body does not say how many."
        return Check("headline", "unverifiable", (span,), message)
    if headline.kind == "count" and counts_words(text, headline):
        message = f"The headline's {words} counts the words of a remark: count them there."
        return Check("headline", "unverifiable", (span,), message)
    if headline.kind == "ordinal" and not text[headline.start].isdigit():
        return None  # "His fourth term": a body says it in many ways
    other_figure = rival(headline, body)
    if other_figure is None:
        return Check("headline", "disagrees", (span,), f"The headline's {words} is not in the body.")
    spans = (span, Span(other_figure.start, other_figure.end))
    message = f"The headline's {words} is not in the body, which has {figure_text(text, other_figure)}."
    return Check("headline", "disagrees", spans, message)


def _other_way(headline: Figure, body: Sequence[Figure]) -> Figure | None:
    """The body's first share of the headline's size, where all of that size move the other way."""
    if headline.kind not in ("percent", "percentage_point") or headline.change is None:
        return None
    same = [f for f in body if f.kind == headline.kind and f.value == headline.value]
    other_way = [f for f in same if f.change is not None and f.change != headline.change]
    return other_way[0] if other_way and len(other_way) == len(same) else None


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


def _in_a_name(text: str, end: int, start: int, stop: int) -> Span | None:
    """The body's place of a number beside the very word it has in the headline: "Toy Story 4", "the Big Three"."""
    digits = text[start:stop]
    if not digits.isdecimal() and not re.fullmatch(r"\d+\.\d+", digits):
        return None
    number = re.escape(digits)
    if digits.isdecimal() and (word := CARDINAL_WORDS.get(int(digits))):
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


def _bare_checks(
    text: str, end: int, headline: Sequence[Figure], body: Sequence[Figure], published: datetime | None
) -> Iterator[Check]:
    """Years and numbers in names: the body has them as written or the headline is alone with them."""
    dates = [m.span() for m in _FULL_DATE.finditer(text, 0, end)]
    for match in _BARE.finditer(text, 0, end):
        if any(a <= match.start() < b for a, b in dates):
            continue
        if any(f.start < match.end() and match.start() < f.end for f in headline):
            continue
        number = match.group().replace(",", "")
        if is_course(text, match.start(), match.end(), end) or is_instalment(text, match.start(), match.end(), end):
            continue
        if is_named_short(text, match.start(), end):
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
        elif number.isdecimal() and (long := is_so_long_ago(int(number), body, published)):
            said = f"The headline's {match.group()} is {figure_text(text, long)} before the article appeared."
            yield Check("headline", "agrees", (span, Span(long.start, long.end)), said)
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
    number = text[check.spans[0].start : check.spans[0].end]
    before = text[max(0, check.spans[0].start - 1) : check.spans[0].start]
    short = before in ("'", "’", "‘") and any(year.endswith(number) for year in years)
    return check.verdict == "disagrees" and (number in years or short)


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
