"""Sums inside one sentence: changes, totals, shares, ages, and multiples of what is not given."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.checks.ages import age_checks
from reader.checks.changes import change_checks
from reader.checks.multiples import multiple_checks
from reader.checks.shares import share_checks
from reader.checks.totals import total_checks
from reader.model import Article, Check, Figure
from reader.text.sentences import sentences

#: Longer ones are tables and lists without full stops, and would take time that grows with their square.
_LONGEST_SENTENCE = 2_000


def arithmetic_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """Checks of the sums that single sentences state."""
    text, starts = article.text, [f.start for f in figures]
    for sentence in sentences(text):
        inside = list(figures[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        if not inside or sentence.end - sentence.start > _LONGEST_SENTENCE:
            continue
        yield from change_checks(text, sentence, inside)
        yield from total_checks(text, sentence, inside)
        yield from share_checks(text, inside)
        yield from age_checks(text, sentence, inside, article.published)
        yield from multiple_checks(text, inside)
