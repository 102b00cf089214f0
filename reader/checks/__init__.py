"""Checks: what an article says twice, whether its headline is in its body, and quotes against their source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.arguments import check_article
from reader.checks.verbatim import verbatim
from reader.model import Article, Check, Figure

__all__ = ["check", "verbatim"]


def check(article: Article, figures: Sequence[Figure] | None = None) -> list[Check]:
    """Every check of ``article``'s figures, in text order; each message is a sentence to act on.

    ``figures`` are those of its text where they have been found already.
    """
    check_article(article, "check")
    if figures is None:
        from reader.extract.figures import find_figures

        figures = find_figures(article.text, published=article.published)
    return sorted(_checks(article, figures), key=lambda found: (found.spans[0].start, found.kind))


def _checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    from reader.checks.arithmetic import arithmetic_checks
    from reader.checks.conversions import conversion_checks
    from reader.checks.headline import headline_checks
    from reader.checks.money import money_checks

    for checks in (conversion_checks, money_checks, headline_checks, arithmetic_checks):
        yield from checks(article, figures)
