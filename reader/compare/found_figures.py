"""A figure of one of several articles, with what its sentence tells of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reader.compare.roles import OF_PEOPLE, role_of
from reader.extract.figures.noun_words import STOPS
from reader.extract.figures.number_words import CARDINALS
from reader.extract.figures.units import unit_of
from reader.model import Article, DateMention, Figure, Span
from reader.text.sentences import sentences

_KINDS = frozenset(("count", "measure", "money", "percent", "ratio"))
#: Letters that stand for a word, so that "bottles" and "bottled" are one.
_STEM = 5
#: What of a thing a length measures → words beside the figure that say so.
_ASPECTS = {
    "height": r"altitude|heights?|high|tall|elevation|ros[ei]|rises",
    "depth": r"depth|deep|below",
    "width": r"width|wide|across|diameter",
    "length": r"length|long",
    "thickness": r"thick(?:ness)?",
    "way": r"away|from|flew|flown|travell?(?:s|ed)|east|west|north|south|range|drove|walk(?:s|ed)?",
}
_ASPECT = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _ASPECTS.items()), re.IGNORECASE)
#: Characters around a length in which its aspect is looked for.
_BESIDE = 26
#: Capitals that name nobody.
_NO_NAMES = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Aug "
    "Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
#: What tells that a number is a part of another: "a family of five among 12", "including four children".
_PART_OF = re.compile(
    r"\b(?:family of|including|among them|of them|of whom|one of|other|another) (?:\w+ )?$", re.IGNORECASE
)
_PART = re.compile(
    r" (?:[A-Z][a-z]+ )?(?-i:[A-Z][a-z]+(?:ans?|ish|ese))\b|"
    r"(?: [\w’'-]+){0,3} (?:among (?:the )?\d|of (?:them|whom|the (?:dead|victims|injured|\d+)))\b|"
    r" (?:[a-z]+ ){0,2}(?:critically|seriously|severely|gravely|slightly|lightly)\b|"
    r" (?:[a-z]+ ){0,5}(?:critical|serious|grave|life-threatening) (?:injur|condition)",
    re.IGNORECASE,
)
_DAYS = {"day": 10, "month": 7, "year": 4}


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A figure, its place among the articles and what its sentence says beside it."""

    article: int
    figure: Figure
    sentence: Span
    role: str | None
    #: The day its sentence gives, else that of publication.
    as_of: str | None
    #: The value in the first unit of its dimension.
    size: float
    #: Stems of the sentence's words → a word of each.
    words: dict[str, str]
    #: Names in the sentence.
    names: frozenset[str]
    #: What of a thing a length measures: "height", "depth" … or None where the words do not say.
    aspect: str | None
    #: Whether the words make it a part of another number.
    is_part: bool
    #: The day, month or year the sentence itself gives, as far as it is known: "2016-07-14", "2016-07", "2016".
    told: str | None
    published: date | None


def found_figures(number: int, article: Article) -> Iterator[FoundFigure]:
    """The figures of ``article``, the ``number``-th, that another article can give too."""
    from reader.extract.dates import find_dates
    from reader.extract.figures import find_figures

    spans = sentences(article.text)
    starts = [s.start for s in spans]
    dates = find_dates(article.text, published=article.published)
    for figure in find_figures(article.text, published=article.published):
        if figure.kind not in _KINDS:
            continue
        if figure.kind == "count" and figure.value is not None and figure.value < 2:
            continue
        sentence = spans[max(0, bisect_right(starts, figure.start) - 1)]
        role = role_of(article.text, figure, sentence)
        if not (figure.unit or figure.what or role in OF_PEOPLE):
            continue
        yield FoundFigure(
            number,
            figure,
            sentence,
            role,
            _as_of(article, sentence, dates),
            _size(figure),
            _words(article.text, sentence),
            _names(article.text, sentence),
            _aspect(article.text, figure, sentence),
            _is_part(article.text, figure),
            _told(sentence, dates),
            article.published.date() if article.published else None,
        )


def _words(text: str, sentence: Span) -> dict[str, str]:
    words = re.findall(r"[A-Za-zÀ-ÿ][\w-]*", text[sentence.start : sentence.end])
    telling = (w for w in words if len(w) > 2 and w.lower() not in STOPS and w.lower() not in CARDINALS)
    return {word[:_STEM].lower(): word for word in telling}


def _names(text: str, sentence: Span) -> frozenset[str]:
    words = re.findall(r"\b[A-Z][\w-]*[a-zA-Z]{2}", text[sentence.start : sentence.end])
    return frozenset(w for w in words if w not in _NO_NAMES and w.lower() not in STOPS and w.lower() not in CARDINALS)


def _aspect(text: str, figure: Figure, sentence: Span) -> str | None:
    """The aspect whose word stands nearest to a length."""
    unit = unit_of(figure.unit)
    if unit is None or unit.dimension != "length":
        return None
    low, high = max(sentence.start, figure.start - _BESIDE), min(sentence.end, figure.end + _BESIDE)
    found = [
        (min(abs(figure.start - match.end()), abs(match.start() - figure.end)), str(match.lastgroup))
        for match in _ASPECT.finditer(text, low, high)
    ]
    return min(found)[1] if found else None


def _is_part(text: str, figure: Figure) -> bool:
    behind = _PART.match(text, figure.end, figure.end + 60)
    return behind is not None or _PART_OF.search(text, max(0, figure.start - 30), figure.start) is not None


def _as_of(article: Article, sentence: Span, dates: Sequence[DateMention]) -> str | None:
    """The day the sentence gives, else the day the article was published."""
    for mention in dates:
        if sentence.start <= mention.start < sentence.end and mention.value and mention.grain == "day":
            return mention.value
    return article.published.date().isoformat() if article.published else None


def _told(sentence: Span, dates: Sequence[DateMention]) -> str | None:
    """The one day, month or year the sentence gives, or None where it gives none or several."""
    given = {
        mention.value[: _DAYS[mention.grain]]
        for mention in dates
        if sentence.start <= mention.start < sentence.end and mention.value and mention.grain in _DAYS
    }
    return given.pop() if len(given) == 1 else None


def _size(figure: Figure) -> float:
    value = figure.value if figure.value is not None else figure.low
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    return (value or 0.0) * (unit.factor if unit and unit.factor else 1.0)
