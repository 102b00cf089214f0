"""The headline's numbers against the body: copied, rounded, reworded, added or taken away, or not there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from reader.checks.conversions import convert, step_of
from reader.checks.wording import figure_text
from reader.extract.figures.units import unit_of
from reader.model import Article, Check, Figure, Span

_KINDS = frozenset(
    ("count", "measure", "money", "percent", "percentage_point", "ratio", "duration", "age", "temperature")
)
#: Most body figures that sums and differences are tried on.
_MOST = 60


def headline_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """One check for each figure of the headline."""
    if not article.paragraphs or not article.title:
        return
    end = article.paragraphs[0].end
    if article.text[:end].strip() != article.title.strip():
        return
    body = [f for f in figures if f.start >= end]
    for figure in figures:
        if figure.end <= end and figure.kind in _KINDS and figure.value is not None:
            yield _check(article.text, figure, body)


def _check(text: str, headline: Figure, body: Sequence[Figure]) -> Check:
    span = Span(headline.start, headline.end)
    words = figure_text(text, headline)
    for verdict, how, found in _explanations(text, headline, body):
        spans = (span, *(Span(f.start, f.end) for f in found))
        said = " and ".join(figure_text(text, f) for f in found)
        if verdict == "agrees":
            return Check("headline", "agrees", spans, f"The headline's {words} is in the body ({said}).")
        return Check("headline", "rounding", spans, f"The headline's {words} is {how} {said} of the body.")
    like = [f for f in body if _same_kind(headline, f)]
    hint = f"; the body has {figure_text(text, like[0])}" if like else ""
    return Check("headline", "disagrees", (span,), f"The headline's {words} is not in the body{hint}.")


def _explanations(text: str, headline: Figure, body: Sequence[Figure]) -> Iterator[tuple[str, str, tuple[Figure, ...]]]:
    value = headline.value or 0.0
    like = [f for f in body if _same_kind(headline, f)]
    for figure in like:
        if figure.value is not None and abs(figure.value - value) <= 1e-6 * abs(value):
            yield "agrees", "", (figure,)
    step = step_of(text[headline.start : headline.end], value)
    for figure in like:
        inside = figure.low is not None and figure.high is not None and figure.low <= value <= figure.high
        near = figure.value is not None and abs(figure.value - value) <= max(step / 2, 0.0) * (1 + 1e-9)
        if near or inside:
            yield "rounding", "rounded from", (figure,)
    for figure in body:
        converted = _converted(headline, figure)
        if converted is not None and abs(converted - value) <= max(step / 2, 0.02 * abs(value)):
            yield "rounding", "converted from", (figure,)
    numbers = [f for f in like if f.value is not None][:_MOST]
    for a, b in combinations(numbers, 2):
        one, other = a.value or 0.0, b.value or 0.0
        if abs(one + other - value) < 1e-6 * abs(value) and _same_noun(a, b):
            yield "rounding", "the sum of", (a, b)
        if abs(abs(one - other) - value) < 1e-6 * abs(value) and _same_noun(a, b):
            yield "rounding", "the difference of", (a, b)


def _same_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures can be the same: unit and noun agree, or one of them has none."""
    if a.unit and b.unit and a.unit != b.unit:
        return False
    if (a.unit is None) != (b.unit is None) and "money" in (a.kind, b.kind):
        return False
    if a.kind == "percent" and b.kind not in ("percent", "percentage_point", "ratio"):
        return False
    return not (a.what and b.what and a.kind == b.kind == "count" and a.what != b.what and not _related(a.what, b.what))


_PEOPLE = frozenset(
    "person people man woman child victim worker resident troop soldier killed dead injured wounded passenger migrant "
    "patient student civilian life death casualty employee staff job pupil protester voter officer".split()
)


def _related(a: str, b: str) -> bool:
    return a in b or b in a or (a in _PEOPLE and b in _PEOPLE)


def _same_noun(a: Figure, b: Figure) -> bool:
    return a.what == b.what and a.unit == b.unit


def _converted(headline: Figure, figure: Figure) -> float | None:
    """A body figure in the headline's unit, where both measure one thing; shares as percentages too."""
    if headline.kind == "percent" and figure.kind == "ratio" and figure.value is not None:
        return 100 * figure.value
    if headline.kind == "ratio" and figure.kind == "percent" and figure.value is not None:
        return figure.value / 100
    a, b = unit_of(figure.unit), unit_of(headline.unit)
    if a is None or b is None or a.dimension != b.dimension or a.name == b.name or figure.value is None:
        return None
    if a.dimension != "temperature" and not (a.factor and b.factor):
        return None
    return convert(figure.value, a, b)
