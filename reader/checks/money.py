"""Money in two currencies: every conversion of one pair in an article must imply one rate."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from reader.checks.conversions import step_of
from reader.checks.wording import figure_text, number_text
from reader.model import Article, Check, Figure, Span

_BETWEEN = re.compile(
    r"\s*(?:\(|or|,|–|/)\s*(?:or|about|around|roughly|some|approximately|the equivalent of)?\s*\(?\s*", re.I
)
#: Difference between implied rates that days and rounding explain.
SAME = 0.04


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
        usual = median(rate for _, _, rate in found)
        for first, second, rate in found:
            yield _check(text, first, second, a, b, rate, usual, len(found))


def _check(text: str, first: Figure, second: Figure, a: str, b: str, rate: float, usual: float, count: int) -> Check:
    spans = (Span(first.start, first.end), Span(second.start, second.end))
    said = f"{figure_text(text, first)} and {figure_text(text, second)}"
    slack = _slack(text, first) + _slack(text, second)
    off = abs(rate / usual - 1)
    if off <= 0.01:
        return Check("rate", "agrees", spans, f"{said} imply the rate of the article's other conversions.")
    if off <= max(SAME, slack):
        return Check("rate", "rounding", spans, f"{said} imply the article's usual rate after rounding.")
    message = (
        f"{said} imply {number_text(rate)} {b} for one {a}; the article's {count} conversions of this pair "
        f"usually imply {number_text(usual)}."
    )
    return Check("rate", "disagrees", spans, message)


def _slack(text: str, figure: Figure) -> float:
    value = figure.value or 1.0
    return step_of(text[figure.start : figure.end], value) / 2 / value
