"""Money in two currencies: every conversion of one pair in an article must imply one rate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from reader.checks.conversions import step_of
from reader.checks.wording import amount_text, figure_text, three_digits
from reader.model import Article, Check, Figure, Span

_BETWEEN = re.compile(
    r"\s*(?:\(|or|,|–|/)\s*(?:or|about|around|roughly|some|approximately|the equivalent of)?\s*\(?\s*", re.I
)
#: Difference between implied rates that days and rounding explain.
SAME = 0.04
#: Most that round numbers are taken to explain.
_LOOSEST = 0.06


def money_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """One check for each conversion of a currency pair that the article converts more than once."""
    text = article.text
    by_pair: dict[tuple[str, str], list[tuple[Figure, Figure, float]]] = {}
    for first, second in pairwise(figures):
        if first.kind != "money" or second.kind != "money" or not first.unit or not second.unit:
            continue
        if first.unit.partition(" per ")[0] == second.unit.partition(" per ")[0]:
            continue  # "$150 per day ($600 at most)"
        if not first.value or not second.value:
            continue
        between = text[first.end : second.start]
        if "\n" in between or not _BETWEEN.fullmatch(between):
            continue
        a, b, rate = first.unit, second.unit, second.value / first.value
        if a > b:
            a, b, rate = b, a, 1 / rate
        by_pair.setdefault((a, b), []).append((first, second, rate))
    for (a, b), found in by_pair.items():
        if len(found) < 2:
            continue
        rates = [rate for _, _, rate in found]
        for i, (first, second, rate) in enumerate(found):
            usual = median(rates) if len(found) > 2 else rates[1 - i]
            yield _check(text, first, second, a, b, rate, usual)


def _check(text: str, first: Figure, second: Figure, a: str, b: str, rate: float, usual: float) -> Check:
    spans = (Span(first.start, first.end), Span(second.start, second.end))
    said = f"{figure_text(text, first)} and {figure_text(text, second)}"
    slack = _slack(text, first) + _slack(text, second)
    off = abs(rate / usual - 1)
    if off <= 0.01:
        return Check("rate", "agrees", spans, f"{said} agree with the rate of the article's other conversions.")
    if off <= max(SAME, min(slack, _LOOSEST)):
        return Check(
            "rate", "rounding", spans, f"{said} agree after rounding with the rate of the article's other conversions."
        )
    if off <= slack:
        message = (
            f"{said} make one {a} {three_digits(rate)} {b}, the article's other conversions {three_digits(usual)}: "
            "too round to tell, or rates of two days."
        )
        return Check("rate", "unverifiable", spans, message)
    wanted = usual * (first.value or 0.0) if first.unit == a else (first.value or 0.0) / usual
    message = (
        f"At the rate of the article's other conversions ({three_digits(usual)} {b} for one {a}), "
        f"{figure_text(text, first)} would be about {amount_text(wanted, second)}, not {figure_text(text, second)}."
    )
    return Check("rate", "disagrees", spans, message)


def _slack(text: str, figure: Figure) -> float:
    value = figure.value or 1.0
    return step_of(text[figure.start : figure.end], value) / 2 / value
