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
#: Most by which two rates of one article lie apart because they are of two years.
_TWO_DAYS = 0.25


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
        checked = [_check(text, first, second, a, b, rate, usual) for first, second, rate in found]
        if len(found) == 2 and (unlike := _two_rates(text, found[0], found[1])):
            checked = [unlike]
        yield from checked


_Pair = tuple[Figure, Figure, float]


def _two_rates(text: str, one: _Pair, other: _Pair) -> Check | None:
    """The check of the only two conversions of a pair where they imply two rates: which is wrong cannot be told."""
    off = abs(one[2] / other[2] - 1)
    slack = sum(_slack(text, f) for f in (*one[:2], *other[:2]))
    if off <= max(SAME, min(slack, _LOOSEST)):
        return None
    spans = tuple(Span(f.start, f.end) for f in (*one[:2], *other[:2]))
    said = " and ".join(f"{figure_text(text, a)} as {figure_text(text, b)}" for a, b, _ in (one, other))
    if off <= max(slack, _TWO_DAYS):
        message = f"{said} are two rates: too round to tell, or rates of two days."
        return Check("rate", "unverifiable", spans, message)
    wanted = (other[0].value or 0.0) * (one[1].value or 0.0) / (one[0].value or 1.0)
    if one[0].unit != other[0].unit:
        return Check("rate", "disagrees", spans, f"{said} are two rates: one of the two is wrong.")
    message = f"{said} are two rates; at the first, {figure_text(text, other[0])} would be about"
    return Check(
        "rate", "disagrees", spans, f"{message} {amount_text(wanted, other[1], text)}: one of the two is wrong."
    )


def _check(text: str, first: Figure, second: Figure, a: str, b: str, rate: float, usual: float) -> Check:
    spans = (Span(first.start, first.end), Span(second.start, second.end))
    one, other = figure_text(text, first), figure_text(text, second)
    said, rates = f"{one} and {other}", "the rate of the article's other conversions"
    slack = _slack(text, first) + _slack(text, second)
    off = abs(rate / usual - 1)
    if off <= 0.01:
        return Check("rate", "agrees", spans, f"{said} agree with {rates}.")
    if off <= max(SAME, min(slack, _LOOSEST)):
        return Check("rate", "rounding", spans, f"{said} agree after rounding with {rates}.")
    if off <= slack:
        made = f"{said} make one {a} {three_digits(rate)} {b}, the article's other conversions {three_digits(usual)}"
        return Check("rate", "unverifiable", spans, f"{made}: too round to tell, or rates of two days.")
    wanted = amount_text(
        usual * (first.value or 0.0) if first.unit == a else (first.value or 0.0) / usual, second, text
    )
    message = f"At {rates} ({three_digits(usual)} {b} for one {a}), {one} would be about {wanted}, not {other}."
    return Check("rate", "disagrees", spans, message)


def _slack(text: str, figure: Figure) -> float:
    value = figure.value or 1.0
    return step_of(text[figure.start : figure.end], value) / 2 / value
