"""Your own truth: the blocks a person kept, and how every cleaner scores against it."""

from __future__ import annotations

import dataclasses
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from reader.clean.raw import raw_blocks
from reader.compare.cleaners import block_shares, empty_comparison
from reader.model import Article, CleanerRun, Page, Record
from reader.text.shingles import Score, f1_of, shingle_score

_RESAMPLES = 2000
_SEED = 20220913


@dataclass(frozen=True, slots=True)
class Gold(Record):
    """What a person says the article of a page is."""

    #: Kept blocks as text, joined by one blank line, in reading order.
    text: str
    #: Indexes of the kept blocks among the raw blocks of the page.
    blocks: tuple[int, ...] = ()
    url: str | None = None
    html: str | None = None
    #: The whole scrape of a page without HTML, else None.
    scrape: str | None = None


@dataclass(frozen=True, slots=True)
class Result(Record):
    """One cleaner on one page that has gold."""

    page: str
    cleaner: str
    precision: float
    recall: float
    f1: float
    seconds: float | None = None
    peak_bytes: int | None = None
    #: Whether the cleaner found nothing, or failed.
    empty: bool = False


@dataclass(frozen=True, slots=True)
class Standing(Record):
    """A cleaner's place on the leaderboard: means over pages, F1 of mean precision and mean recall."""

    cleaner: str
    pages: int
    precision: float
    recall: float
    f1: float
    #: 95% interval of ``f1`` over resampled pages; equal to it with one page.
    f1_low: float
    f1_high: float
    #: Mean time a page, in seconds, and highest memory, in bytes; None where not measured.
    seconds: float | None
    peak_bytes: int | None
    #: Pages on which it found nothing.
    empties: int


def gold_of_blocks(page: Page, kept: Iterable[int]) -> Gold:
    """The gold that keeps the raw blocks with these indexes, in reading order."""
    blocks = raw_blocks(page)
    chosen = tuple(sorted(i for i in set(kept) if 0 <= i < len(blocks)))
    texts = [" ".join(page.text[blocks[i].start : blocks[i].end].split()) for i in chosen]
    return Gold("\n\n".join(texts), chosen, page.url, page.html, page.text if page.html is None else None)


def page_of_gold(gold: Gold) -> Page | None:
    """The page a gold is of; None where the gold holds neither its HTML nor its scrape. Raises ``ReaderError``."""
    if gold.html:
        return Page.from_html(gold.html, url=gold.url)
    if gold.scrape and gold.scrape.strip():
        return dataclasses.replace(Page.from_text(gold.scrape), url=gold.url)
    return None


def gold_of_article(page: Page, article: Article) -> Gold:
    """Gold to start from: the blocks that ``article`` keeps."""
    shares = block_shares(empty_comparison(page), article, article.cleaner)
    return gold_of_blocks(page, [i for i, share in enumerate(shares) if share >= 0.5])


def score(article: Article | str, gold: Gold | str) -> Score:
    """Precision, recall and F1 of an article's four-word shingles against the gold."""
    text = article if isinstance(article, str) else article.text
    return shingle_score(text, gold if isinstance(gold, str) else gold.text)


def result(page: str, article: Article | None, gold: Gold, cleaner: str, run: CleanerRun | None = None) -> Result:
    """The score of one cleaner on one page; ``article`` is None where it failed."""
    found = score(article or "", gold)
    return Result(
        page,
        cleaner,
        *found,
        seconds=run.seconds if run else None,
        peak_bytes=run.peak_bytes if run else None,
        empty=article is None or not article.text.strip(),
    )


def leaderboard(results: Iterable[Result]) -> list[Standing]:
    """Every cleaner's standing over the pages it was scored on, best F1 first."""
    by_cleaner: dict[str, list[Result]] = defaultdict(list)
    for item in results:
        by_cleaner[item.cleaner].append(item)
    standings = [_standing(cleaner, items) for cleaner, items in by_cleaner.items()]
    return sorted(standings, key=lambda standing: (-standing.f1, standing.cleaner))


def _standing(cleaner: str, results: Sequence[Result]) -> Standing:
    precision = sum(r.precision for r in results) / len(results)
    recall = sum(r.recall for r in results) / len(results)
    low, high = interval([r.precision for r in results], [r.recall for r in results])
    seconds = [r.seconds for r in results if r.seconds is not None]
    peaks = [r.peak_bytes for r in results if r.peak_bytes is not None]
    return Standing(
        cleaner,
        len(results),
        precision,
        recall,
        f1_of(precision, recall),
        low,
        high,
        sum(seconds) / len(seconds) if seconds else None,
        max(peaks, default=None),
        sum(r.empty for r in results),
    )


def interval(precisions: Sequence[float], recalls: Sequence[float]) -> tuple[float, float]:
    """95% interval of the F1 of mean precision and recall, by resampling pages (fixed seed)."""
    import numpy as np

    scores = np.array([precisions, recalls])
    pages = scores.shape[1]
    drawn = np.random.default_rng(_SEED).integers(0, pages, size=(_RESAMPLES, pages))
    mean_precision, mean_recall = scores[:, drawn].mean(axis=2)
    total = mean_precision + mean_recall
    f1 = np.divide(2 * mean_precision * mean_recall, total, out=np.zeros_like(total), where=total > 0)
    low, high = np.percentile(f1, [2.5, 97.5])
    return float(low), float(high)


def to_json_lines(golds: Iterable[Gold]) -> str:
    """Gold in the benchmark's format: one ``{"html", "url", "text", "blocks"}`` a line.

    A page without HTML has its whole text as ``"scrape"``.
    """
    return "".join(json.dumps(_line(gold), ensure_ascii=False) + "\n" for gold in golds)


def _line(gold: Gold) -> dict[str, object]:
    line: dict[str, object] = {"html": gold.html, "url": gold.url, "text": gold.text, "blocks": gold.blocks}
    return line if gold.scrape is None else {**line, "scrape": gold.scrape}


def from_json_lines(lines: Iterable[str]) -> Iterator[Gold]:
    """Gold from the benchmark's format; lines that are not such objects raise ``ValueError`` with their number."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            data = json.loads(line)
            words = [data["text"], *(data.get(name) for name in ("url", "html", "scrape"))]
            if not isinstance(words[0], str) or any(not isinstance(it, str | None) for it in words):
                raise TypeError("text, url, html and scrape are strings")
            blocks = tuple(data.get("blocks") or ())
            yield Gold(words[0], blocks, *words[1:])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"Line {number} is not a page with its text.") from error
