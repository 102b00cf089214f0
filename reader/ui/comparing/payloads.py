"""What the bench's components draw, as plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reader.compare.cleaners import REFERENCE, disagreement
from reader.compare.diff import TextDiff, ThreeWay
from reader.compare.diff_rows import diff_rows
from reader.compare.stream import Compared
from reader.compare.three_rows import three_rows
from reader.model import ARTICLE_KINDS, CleanerInfo, Comparison
from reader.ui.wording import KIND_NAMES

#: Characters of a block that a row of the strip shows: two lines.
_ROW_CHARS = 280
_MEASURE = "what the others are measured against"


def vote_data(comparison: Comparison, target: str, gold: Sequence[int] | None, rev: int) -> dict[str, Any]:
    """The vote strip of ``comparison``; a chosen row is shown in the reading view ``target``."""
    names = list(comparison.articles)
    text = comparison.page.text
    rows = [
        (
            text[block.start : min(block.end, block.start + _ROW_CHARS)].strip(),
            ""
            if block.kept and block.kind in ("paragraph", *ARTICLE_KINDS)
            else KIND_NAMES.get(block.kind, block.kind),
            block.kept,
            [round(100 * block.votes.get(name, 0.0)) for name in names],
            round(100 * disagreement(block)),
        )
        for block in comparison.blocks
    ]
    return {"cleaners": names, "rows": rows, "gold": gold, "rev": rev, "target": target}


def cost_data(found: Compared, infos: Mapping[str, CleanerInfo], against: str) -> dict[str, Any]:
    """A row for every cleaner, installed or not: what it kept, lost and cost, or why there is nothing.

    ``against`` is what losses are measured against.
    """
    rows = [_cost_row(found, name, info, against) for name, info in infos.items()]
    return {"rows": rows, "note": _against(against)}


def _cost_row(found: Compared, name: str, info: CleanerInfo, against: str) -> dict[str, Any]:
    comparison, harm = found.comparison, found.harm.get(name)
    article, run = comparison.articles.get(name), comparison.runs.get(name)
    row: dict[str, Any] = {"name": name, "version": "" if info.own else info.version or "", "good_at": info.good_at}
    if not info.installed:
        return {**row, "error": "Not installed. Install it with ", "install": info.install}
    if run is None:
        return {**row, "error": "Still at work…"}
    if article is None:
        return {**row, "error": run.error or "No article found."}
    said = _MEASURE if name == against else found.unmeasured.get(name, "")
    words = len(article.text.split())
    raw = len(comparison.page.text.split())
    return {
        **row,
        "words": words,
        "dropped": round(max(0.0, 1 - words / raw), 3) if raw else 0.0,
        "seconds": round(run.seconds, 4),
        "bytes": run.peak_bytes,
        "says": [(phrase.text, phrase.what) for phrase in harm.phrases] if harm else [(said, None)],
    }


def diff_data(diff: TextDiff, a: str, b: str, names: Sequence[str]) -> dict[str, Any]:
    """Two texts in rows for the difference view."""
    rows = [[piece.to_dict() for piece in row] for row in diff_rows(diff, a, b)]
    return {"mode": "two", "names": list(names), "rows": rows}


def three_data(found: ThreeWay, a: str, b: str, base: str, names: Sequence[str]) -> dict[str, Any]:
    """Two texts against a third; ``names`` are those of a, b and the third."""
    rows = [[piece.to_dict() for piece in row] for row in three_rows(found, a, b, base)]
    return {"mode": "three", "names": list(names), "rows": rows}


def _against(name: str) -> str:
    return f"Against {'the ' if name == REFERENCE else ''}{name}" if name else ""
