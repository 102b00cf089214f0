"""Every cleaner on one page at once, in the pool's worker processes: the comparison as it grows.

Workers clean, map, align and look for what matters; the app's process only puts together what they answer. A cleaner
is shown as soon as it is done; how alike its text is and what it lost follow a moment later.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple, TypeVar

from reader.clean import cleaners
from reader.clean.metadata import Metadata
from reader.clean.pool import Outcome, Task, metadata_task, run_in_pool
from reader.clean.registry import adapters
from reader.clean.run import OWN_NAMES, described
from reader.compare.carried import article_carried, blocks_carried
from reader.compare.cleaners import REFERENCE, with_agreement, with_run
from reader.compare.damage import Damage, Matters, damage_of
from reader.compare.tasks import article_task, blocks_task, matters_task, measure_task
from reader.errors import CleanerFailed
from reader.model import Article, CleanerRun, Comparison, Figure, Page, Quote

Value = TypeVar("Value")
_BLOCKS = "Telling the page’s blocks apart"
_DETAILS = "Reading what the page says of itself"
_MATTERS = "Looking for figures and quotes"
_MEASURING = "Measuring "


class Compared(NamedTuple):
    """What the cleaners made of a page, and what each lost against the consensus, where that is there."""

    comparison: Comparison
    harm: dict[str, Damage]
    #: Cleaners whose text could not be measured against the others', and why, in a sentence.
    unmeasured: dict[str, str]


def compared(page: Page, names: Iterable[str] | None = None) -> Iterator[Compared]:
    """The comparison of the cleaners ``names`` (default: every installed one) as it grows; the last one is complete.

    Cleaners that cannot run at all come first; ours are begun before the others.
    """
    known = cleaners()
    chosen = [name for name, info in known.items() if info.installed] if names is None else list(dict.fromkeys(names))
    impossible = {name: error for name in chosen if (error := _cannot_run(page, name)) is not None}
    tasks = {name: article_task(page, name) for name in chosen if name not in impossible}
    ours = {name: tasks.pop(name) for name in OWN_NAMES if name in tasks}
    first = {REFERENCE: ours.pop(REFERENCE)} if REFERENCE in ours else {}  # takes as long as the next three together
    tasks = {**first, _BLOCKS: blocks_task(page), _DETAILS: metadata_task(page), **ours, **tasks}
    growing = _Growing(page, impossible)
    for _ in run_in_pool(tasks, then=growing.take):
        yield from growing.steps()


def compare_cleaners(page: Page, names: Iterable[str] | None = None) -> Compared:
    """The whole comparison of the cleaners ``names`` (default: every installed one)."""
    chosen = list(names) if names is not None else None
    last = Compared(Comparison(page, {}, (), {}, {}), {}, {})
    for last in compared(page, chosen):  # noqa: B007  the last one is complete
        pass
    return last._replace(comparison=_in_order(last.comparison, chosen or list(cleaners())))


def _in_order(comparison: Comparison, names: Iterable[str]) -> Comparison:
    """``comparison`` with its cleaners in the order of ``names``, not in that in which they were done."""
    place = {name: number for number, name in enumerate(dict.fromkeys(names))}

    def ordered(by_name: Mapping[str, Value]) -> dict[str, Value]:
        return {name: by_name[name] for name in sorted(by_name, key=lambda name: place.get(name, len(place)))}

    return replace(
        comparison,
        articles=ordered(comparison.articles),
        runs=ordered(comparison.runs),
        agreement={name: ordered(row) for name, row in ordered(comparison.agreement).items()},
        blocks=tuple(replace(block, votes=ordered(block.votes)) for block in comparison.blocks),
    )


def damages(comparison: Comparison, reference: Article) -> dict[str, Damage]:
    """What every cleaner of ``comparison`` lost against ``reference``; one that cannot be measured is left out."""
    texts = {name: article.text for name, article in comparison.articles.items() if name != reference.cleaner}
    tasks = {_MATTERS: matters_task(reference)}
    tasks |= {name: measure_task(text, {}, reference.text) for name, text in texts.items()}
    done = {o.name: o.result for o in run_in_pool(tasks) if not isinstance(o.result, CleanerFailed)}
    if _MATTERS not in done:
        return {}
    found = _matters(done.pop(_MATTERS))
    return {
        name: damage_of(name, done[name]["has"], reference, found, comparison.blocks) for name in texts if name in done
    }


class _Growing:
    """A comparison that outcomes are put into one by one, and what is to be done next for it."""

    def __init__(self, page: Page, impossible: Mapping[str, CleanerFailed]) -> None:
        self._page = page
        self._comparison = Comparison(page, {}, (), {}, {})
        self._begun = False
        self._said: Metadata | None = None
        #: Outcomes that came before the blocks and the page's own details did.
        self._early = [Outcome(name, error, 0.0, None) for name, error in impossible.items()]
        self._why_no_blocks: CleanerFailed | None = None
        self._matters: Matters | CleanerFailed | None = None
        #: Cleaner → marks of the reference's words that it has.
        self._has: dict[str, str] = {}
        self._harm: dict[str, Damage] = {}
        self._unmeasured: dict[str, str] = {}
        self._steps: list[Compared] = []

    def steps(self) -> list[Compared]:
        """The steps since last asked."""
        steps, self._steps = self._steps, []
        return steps

    def take(self, outcome: Outcome) -> dict[str, Task]:
        """Put ``outcome`` in; the tasks that follow from it."""
        if outcome.name == _BLOCKS:
            self._begin(outcome.result)
        elif outcome.name == _DETAILS:
            self._said = _metadata(outcome.result)
        elif outcome.name == _MATTERS:
            self._take_matters(outcome.result)
        elif outcome.name.startswith(_MEASURING):
            self._take_measured(outcome.name.removeprefix(_MEASURING), outcome.result)
        else:
            self._early.append(outcome)
        more: dict[str, Task] = {}
        if self._begun and self._said is not None:
            for early in self._early:
                more |= self._add(early, self._comparison, self._said)
            self._early = []
        return more

    def _begin(self, result: Any) -> None:
        if isinstance(result, CleanerFailed):
            self._why_no_blocks = result
        else:
            self._comparison = Comparison(self._page, {}, blocks_carried(result), {}, {})
        self._begun = True

    def _add(self, outcome: Outcome, before: Comparison, said: Metadata) -> dict[str, Task]:
        """Put one cleaner's outcome in; what is to be measured of it, and of all others once the reference is there."""
        name, result = outcome.name, self._why_no_blocks or outcome.result
        if isinstance(result, CleanerFailed):
            run = CleanerRun(name, outcome.seconds, outcome.peak_bytes, result.sentence)
            self._grow(with_run(before, name, result, run))
            return {}
        article = described(article_carried(result["article"], before.blocks), said)
        # a third-party cleaner's own costs, its text's way back to the page left out
        seconds, peak_bytes = result.get("seconds", outcome.seconds), result.get("peak_bytes", outcome.peak_bytes)
        self._grow(with_run(before, name, article, CleanerRun(name, seconds, peak_bytes)))
        texts = {other: it.text for other, it in before.articles.items()}
        if name != REFERENCE:
            return {_MEASURING + name: measure_task(article.text, texts, texts.get(REFERENCE))}
        late = {_MEASURING + other: measure_task(text, {}, article.text) for other, text in texts.items()}
        return {_MATTERS: matters_task(article), _MEASURING + name: measure_task(article.text, texts, None), **late}

    def _take_matters(self, result: Any) -> None:
        self._matters = result if isinstance(result, CleanerFailed) else _matters(result)
        self._measure(self._has)

    def _take_measured(self, name: str, result: Any) -> None:
        if isinstance(result, CleanerFailed):
            self._unmeasured[name] = result.sentence
            self._grow(self._comparison)
            return
        self._comparison = with_agreement(self._comparison, name, result["alike"])
        if result["has"] is not None:
            self._has[name] = result["has"]
        self._measure([name] if name in self._has else [])

    def _measure(self, names: Iterable[str]) -> None:
        """Say what the cleaners ``names`` lost, where it is known what there is to lose."""
        comparison = self._comparison
        if isinstance(self._matters, CleanerFailed):
            self._unmeasured |= dict.fromkeys(names, self._matters.sentence)
        elif self._matters is not None:
            reference = comparison.articles[REFERENCE]
            for name in names:
                self._harm[name] = damage_of(name, self._has[name], reference, self._matters, comparison.blocks)
        self._grow(comparison)

    def _grow(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._steps.append(Compared(comparison, dict(self._harm), dict(self._unmeasured)))


def _cannot_run(page: Page, name: str) -> CleanerFailed | None:
    adapter = adapters().get(name)
    if name in OWN_NAMES:
        return None
    if adapter is None:
        known = ", ".join(cleaners())
        return CleanerFailed(f"There is no cleaner called {name!r}.", next_step=f"Choose one of {known}.")
    if adapter.find_version(adapter.package) is None:
        return CleanerFailed(f"{name} is not installed.", next_step=f"Install it with: {adapter.install}")
    if page.html is None:
        return CleanerFailed(
            f"{name} needs a page with HTML, and this one is plain text.", next_step="Upload the saved page."
        )
    return None


def _matters(values: Mapping[str, Any]) -> Matters:
    figures = tuple(Figure.from_dict(it) for it in values["figures"])
    return Matters(figures, tuple(Quote.from_dict(it) for it in values["quotes"]))


def _metadata(result: Any) -> Metadata:
    """What the page says of itself; nothing, where asking it had to be ended."""
    return Metadata() if isinstance(result, CleanerFailed) else Metadata.from_dict(result)
