"""Many pages through every cleaner: what it cost, what was lost, and how right each was where there is gold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.clean import cleaners
from reader.clean.warnings import page_warnings
from reader.compare.cleaners import REFERENCE
from reader.compare.damage import Damage
from reader.compare.gold import Gold, Result, result
from reader.compare.stream import Compared, compare_cleaners
from reader.model import Comparison, Page, Record


@dataclass(frozen=True, slots=True)
class BatchPage(Record):
    """A page to run, under the name people know it by, with its gold where somebody made one."""

    name: str
    page: Page
    gold: Gold | None = None
    #: Its id in the library, or None.
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class Cost(Record):
    """One cleaner on one page: what it cost, and what it lost and kept against the consensus (or the gold)."""

    cleaner: str
    seconds: float
    peak_bytes: int | None
    #: Words of its article; 0 where it found nothing.
    words: int
    #: Why there is no article, or None.
    error: str | None = None
    figures_lost: int = 0
    quotes_lost: int = 0
    furniture_kept: int = 0


@dataclass(frozen=True, slots=True)
class PageOutcome(Record):
    """What became of one page of a batch."""

    name: str
    costs: tuple[Cost, ...]
    #: Scores against the gold; empty where there is none: then nobody knows what is right.
    results: tuple[Result, ...]
    #: Mean likeness of the cleaners' texts with the consensus, 0–1; None without a consensus.
    agreement: float | None
    #: Why the page itself is short, a sentence each.
    warnings: tuple[str, ...] = ()
    #: Its id in the library, or None.
    article_id: str | None = None


@dataclass(frozen=True, slots=True)
class CostSum(Record):
    """One cleaner over all pages of a batch."""

    cleaner: str
    pages: int
    #: Pages on which it found nothing, or failed.
    empties: int
    #: Mean seconds a page, and highest memory in bytes.
    seconds: float
    peak_bytes: int | None
    figures_lost: int
    quotes_lost: int
    furniture_kept: int


def run_batch(pages: Iterable[BatchPage], names: Sequence[str] | None = None) -> Iterator[PageOutcome]:
    """Each page's outcome as soon as all its cleaners (default: every installed one) are done."""
    for item in pages:
        yield page_outcome(item, compare_cleaners(item.page, names))


def page_outcome(item: BatchPage, compared: Compared) -> PageOutcome:
    """What a comparison says of one page of a batch."""
    comparison, harm, _ = compared
    reference = comparison.articles.get(REFERENCE)
    row = comparison.agreement.get(REFERENCE, {})
    others = [value for name, value in row.items() if name != REFERENCE]
    runs = {n: run for n, run in comparison.runs.items() if item.page.html is not None or _takes_text(n)}
    results = (
        [result(item.name, comparison.articles.get(n), item.gold, n, run) for n, run in runs.items()]
        if item.gold is not None
        else []
    )
    return PageOutcome(
        name=item.name,
        costs=tuple(_cost(comparison, name, harm.get(name)) for name in runs),
        results=tuple(results),
        agreement=sum(others) / len(others) if others else None,
        warnings=tuple(f"{w.message} {w.next_step}" for w in page_warnings(item.page, reference)),
        article_id=item.article_id,
    )


def _takes_text(name: str) -> bool:
    """Whether a cleaner takes pages without HTML: where it does not, it found nothing by no fault of its own."""
    info = cleaners().get(name)
    return info is not None and info.plain_text


def _cost(comparison: Comparison, name: str, harm: Damage | None) -> Cost:
    run, article = comparison.runs[name], comparison.articles.get(name)
    words = len(article.text.split()) if article else 0
    cost = Cost(name, run.seconds, run.peak_bytes, words, run.error)
    if harm is None:
        return cost
    lost = (len(harm.figures), len(harm.quotes), len(harm.furniture))
    return Cost(name, run.seconds, run.peak_bytes, words, run.error, *lost)


def cost_sums(outcomes: Iterable[PageOutcome]) -> list[CostSum]:
    """Every cleaner over all pages: costs and losses, no score."""
    by_cleaner: dict[str, list[Cost]] = defaultdict(list)
    for outcome in outcomes:
        for cost in outcome.costs:
            by_cleaner[cost.cleaner].append(cost)
    return [_sum(name, costs) for name, costs in by_cleaner.items()]


def _sum(name: str, costs: Sequence[Cost]) -> CostSum:
    return CostSum(
        cleaner=name,
        pages=len(costs),
        empties=sum(cost.words == 0 for cost in costs),
        seconds=sum(cost.seconds for cost in costs) / len(costs),
        peak_bytes=max((cost.peak_bytes for cost in costs if cost.peak_bytes is not None), default=None),
        figures_lost=sum(cost.figures_lost for cost in costs),
        quotes_lost=sum(cost.quotes_lost for cost in costs),
        furniture_kept=sum(cost.furniture_kept for cost in costs),
    )
