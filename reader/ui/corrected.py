"""How right each extractor is on what people corrected, over every saved article with corrections."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reader.library import Correction, SavedArticle
from reader.model import Reading
from reader.ui.corrections import EXTRACTORS, Placed, placed


@dataclass(frozen=True, slots=True)
class Score:
    """One extractor on the articles that people corrected."""

    extractor: str
    #: Findings in these articles, and how many of them a person called wrong.
    found: int
    wrong: int
    #: What a person said it missed, and it still misses.
    missed: int
    #: Corrections that the extractor has put right since.
    put_right: int

    @property
    def precision(self) -> float | None:
        """Share of its findings that nobody called wrong."""
        return (self.found - self.wrong) / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Share of what is there, as far as people said, that it found."""
        right = self.found - self.wrong
        return right / (right + self.missed) if right + self.missed else None


def scores(corrected: Sequence[tuple[Reading, Sequence[Correction]]]) -> list[Score]:
    """One row an extractor that was corrected; what nobody corrected counts as right.

    A correction counts while it still holds: a wrong finding that is found no more, and a missed one that is found
    now, have been put right. Corrections whose place is not surely in the text are left out.
    """
    rows = []
    for extractor in EXTRACTORS:
        found = wrong = missed = put_right = 0
        for reading, corrections in corrected:
            findings = getattr(reading, f"{extractor}s")
            found += len(findings)
            for item in placed(reading.article.text, corrections):
                if item.span is None or item.extractor != extractor:
                    continue
                there = any(_same(item, finding) for finding in findings)
                put_right += there == item.missed
                missed += item.missed and not there
                wrong += not item.missed and there
        if wrong or missed or put_right:
            rows.append(Score(extractor, found, wrong, missed, put_right))
    return rows


def _same(item: Placed, finding: Any) -> bool:
    """Whether a finding is at a correction's place: half of the two together in both."""
    if item.span is None:
        return False
    shared = min(item.span.end, finding.end) - max(item.span.start, finding.start)
    either = max(item.span.end, finding.end) - min(item.span.start, finding.start)
    return shared > 0 and 2 * shared >= either


def rows(saved: Sequence[tuple[SavedArticle, Reading, Sequence[Correction]]]) -> list[dict[str, Any]]:
    """Every correction as a flat row for CSV and JSON: the words, where they are, and where they come from."""
    found: list[dict[str, Any]] = []
    for article, reading, corrections in saved:
        for item in placed(reading.article.text, corrections):
            found.append(
                {
                    "article_id": article.id,
                    "title": article.article.title or article.page.title or "",
                    "outlet": article.article.outlet or "",
                    "url": article.page.url or "",
                    "kind": item.correction.kind,
                    "words": item.correction.exact,
                    "start": item.span.start if item.span else None,
                    "end": item.span.end if item.span else None,
                    "orphaned": item.span is None,
                    "prefix": item.correction.prefix,
                    "suffix": item.correction.suffix,
                    "created": item.correction.created.isoformat() if item.correction.created else "",
                }
            )
    return found
