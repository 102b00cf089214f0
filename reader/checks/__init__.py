"""Checks: what an article says twice, whether its headline is in its body, and quotes against their source."""

from __future__ import annotations

from collections.abc import Iterator

from reader.checks.verbatim import verbatim
from reader.model import Article, Check

__all__ = ["check", "verbatim"]


def check(article: Article) -> list[Check]:
    """Every check of ``article``'s figures, in text order; each message is a sentence to act on."""
    return sorted(_checks(article), key=lambda found: (found.spans[0].start, found.kind))


def _checks(article: Article) -> Iterator[Check]:
    from reader.checks.arithmetic import arithmetic_checks
    from reader.checks.conversions import conversion_checks
    from reader.checks.headline import headline_checks
    from reader.checks.money import money_checks
    from reader.extract.figures import find_figures

    figures = find_figures(article.text, published=article.published)
    for checks in (conversion_checks, money_checks, headline_checks, arithmetic_checks):
        yield from checks(article, figures)
