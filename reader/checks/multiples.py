"""Multiples of what is not given: "double what officials had cited" says what the other figure would have to be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.checks.wording import amount_text, figure_text, number_text
from reader.model import Check, Figure, Span

_TIMES = {
    "double": 2.0,
    "twice": 2.0,
    "triple": 3.0,
    "three times": 3.0,
    "half": 0.5,
    "quadruple": 4.0,
    "four times": 4.0,
    "five times": 5.0,
    "ten times": 10.0,
}
_OF_WHAT = re.compile(
    r"^\s+(?:of\s+)?(?:what (?:\w+ ){0,4}\w+|"
    r"the (?:number|figure|amount|total|toll|sum|rate|price|cost)\b(?! of (?:the|all|its|their)\b)|"
    r"that (?:of|in|for|figure|number|amount)\b|as (?:many|much) as\b)",
    re.IGNORECASE,
)
#: From the figure to its multiple: a comma, a dash, "or", "which is"; no verb of another clause.
_TO_MULTIPLE = re.compile(
    r"\)?(?: (?!(?:and|but|while|which|who|that)\b)[\w’'()%.-]+){0,7}?(?:,| –| —|\)) ?(?:or |which is |that is |an? )?"
    r"(?:about |nearly |almost |roughly |more than |some )?",
    re.IGNORECASE,
)


def multiple_checks(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """What each multiple of a sentence, whose ``figures`` are given, implies."""
    for multiple in figures:
        words = text[multiple.start : multiple.end].lower()
        times = _TIMES.get(words)
        if times is None or not _OF_WHAT.match(text[multiple.end : multiple.end + 60]):
            continue
        before = [f for f in figures if f.end <= multiple.start and f.value and f.kind in ("count", "measure", "money")]
        if not before or not _TO_MULTIPLE.fullmatch(text, before[-1].end, multiple.start):
            continue
        base = _primary(text, before)
        implied = (base.value or 0.0) / times
        other = next(
            (f for f in figures if f.unit == base.unit and f.value and abs(f.value - implied) < 0.02 * implied), None
        )
        spans: tuple[Span, ...] = (Span(base.start, base.end), Span(multiple.start, multiple.end))
        side = {">": "less than ", ">=": "at most ", "<": "more than ", "~": "about "}.get(multiple.modifier, "")
        said = f"“{figure_text(text, multiple)}” makes the other figure {side}{amount_text(implied, base, text)}"
        said = f"{said} ({amount_text(base.value or 0.0, base, text)} ÷ {number_text(times)})"
        if other is not None and other is not base:
            spans = (*spans, Span(other.start, other.end))
            yield Check("multiple", "agrees", spans, f"{said}, which the sentence gives.")
        else:
            yield Check("multiple", "unverifiable", spans, f"{said}; this sentence does not give it.")


def _primary(text: str, figures: Sequence[Figure]) -> Figure:
    """The figure a multiple is about: the nearest that is not the bracketed conversion of another."""
    last = figures[-1]
    if len(figures) > 1 and text[figures[-2].end : last.start].strip() == "(":
        return figures[-2]
    return last
