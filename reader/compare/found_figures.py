"""A figure of one of several articles, with what its sentence tells of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from reader.compare.clauses import day_of, stretch_of
from reader.compare.roles import OF_PEOPLE, role_of
from reader.compare.shares import NO_NAMES, WON, employer, holder, is_answer, is_told_of_last, owner, share_role
from reader.extract.figures.noun_words import STOPS
from reader.extract.figures.number_words import CARDINALS
from reader.extract.figures.plurals import singular
from reader.extract.figures.units import unit_of
from reader.model import Article, DateMention, Figure, Span
from reader.text.sentences import sentences

_KINDS = frozenset(("count", "measure", "money", "percent", "ratio"))
#: Letters that stand for a word, so that "bottles" and "bottled" are one.
STEM = 5
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
#: "How many cases are there? On Friday 231.": the noun of a question, and what may stand before its answer.
_HOW_MANY = re.compile(r"How many (?:[a-z]+ )?([a-z]+s|people|children|men|women)\b", re.IGNORECASE)
_BARE_COUNT = re.compile(r"\W*(?:(?:on|by|as of|until) [A-Z]\w+,? )?(?:at least |about |some )?", re.IGNORECASE)
#: "Before the storm it was 15.2 percent": on a day that is not said.
_EARLIER = re.compile(
    r"\b(?:before (?:the|that|this) \w+,? (?:it|they) (?:was|were|stood)|had (?:been|stood))\b", re.IGNORECASE
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
    #: What of a thing a length measures ("height", "depth" …) or what is so full; None where the words do not say.
    aspect: str | None
    #: Whether the words make it a part of another number.
    is_part: bool
    #: The day, month or year the sentence itself gives, as far as it is known: "2016-07-14", "2016-07", "2016".
    told: str | None
    published: date | None
    #: Who has a share or a number of votes, or employs so many, by name, as far as it is known.
    owner: str | None
    #: Whether it says how another figure beside it has moved: "down from 18 percent".
    is_moved: bool


@dataclass(frozen=True, slots=True)
class _Share:
    """The last percentage: the number of its sentence, what it is a share of and what is so full."""

    place: int
    role: str | None
    aspect: str | None


def found_figures(number: int, article: Article) -> Iterator[FoundFigure]:
    """The figures of ``article``, the ``number``-th, that another article can give too."""
    from reader.extract.dates import find_dates
    from reader.extract.figures import find_figures

    spans = sentences(article.text)
    starts = [s.start for s in spans]
    dates = find_dates(article.text, published=article.published)
    figures = find_figures(article.text, published=article.published)
    last = _Share(-2, None, None)
    for figure in figures:
        is_moved = False
        if figure.kind not in _KINDS:
            continue
        if figure.kind == "count" and figure.value is not None and figure.value < 2:
            continue
        place = max(0, bisect_right(starts, figure.start) - 1)
        sentence, question = spans[place], _question(article.text, spans, place)
        stretch = stretch_of(figure, sentence, figures)
        if figure.kind == "percent":
            role = share_role(article.text, figure, sentence, stretch, question)
            aspect = holder(article.text, figure, sentence, stretch, question)
            if role is None and place - last.place < 2 and is_told_of_last(article.text, figure, stretch):
                role, aspect, is_moved = last.role, last.aspect, True
            last = _Share(place, role, aspect)
        else:
            figure = _asked_for(article.text, figure, sentence, question)
            role, aspect = role_of(article.text, figure, sentence), _aspect(article.text, figure, sentence)
        if not (figure.unit or figure.what or role in OF_PEOPLE):
            continue
        day = day_of(article.text, figure, sentence, stretch, dates)
        named = owner if figure.kind == "percent" or figure.what in WON else employer if role == "employed" else None
        yield FoundFigure(
            number,
            figure,
            sentence,
            role,
            _as_of(article, day, stretch, figure),
            _size(figure),
            _words(article.text, sentence),
            _names(article.text, sentence),
            aspect if figure.kind != "percent" or role == "filled" else None,
            _is_part(article.text, figure),
            day.value[: _DAYS[day.grain]] if day and day.value and day.grain in _DAYS else None,
            article.published.date() if article.published else None,
            named(article.text, figure, stretch) if named else None,
            is_moved,
        )


def _question(text: str, spans: Sequence[Span], place: int) -> str:
    """What the sentence at ``place`` answers: the question before it, also two before, after a bare answer."""
    asked = (text[spans[i].start : spans[i].end].strip() for i in range(place - 1, max(-1, place - 3), -1))
    return next((words for words in asked if words.endswith("?")), "")


def _asked_for(text: str, figure: Figure, sentence: Span, question: str) -> Figure:
    """A number without a noun as an answer to "How many cases …?": it counts cases."""
    if figure.kind != "count" or figure.what or figure.unit:
        return figure
    asked = _HOW_MANY.match(question)
    bare = _BARE_COUNT.fullmatch(text, sentence.start, figure.start) or is_answer(text, figure, sentence)
    return replace(figure, what=singular(asked[1].lower())) if asked and bare else figure


def _words(text: str, sentence: Span) -> dict[str, str]:
    words = re.findall(r"[A-Za-zÀ-ÿ][\w-]*", text[sentence.start : sentence.end])
    telling = (w for w in words if len(w) > 2 and w.lower() not in STOPS and w.lower() not in CARDINALS)
    return {word[:STEM].lower(): word for word in telling}


def _names(text: str, sentence: Span) -> frozenset[str]:
    words = re.findall(r"\b[A-Z][\w-]*[a-zA-Z]{2}", text[sentence.start : sentence.end])
    return frozenset(w for w in words if w not in NO_NAMES and w.lower() not in STOPS and w.lower() not in CARDINALS)


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


def _as_of(article: Article, day: DateMention | None, stretch: Span, figure: Figure) -> str | None:
    """The day said of the figure, else that of publication, or none where it was so "before the storm"."""
    if day and day.value and day.grain == "day":
        return day.value
    if _EARLIER.search(article.text, stretch.start, figure.start):
        return None
    return article.published.date().isoformat() if article.published else None


def _size(figure: Figure) -> float:
    value = figure.value if figure.value is not None else figure.low
    unit = unit_of((figure.unit or "").partition(" per ")[0])
    return (value or 0.0) * (unit.factor if unit and unit.factor else 1.0)
