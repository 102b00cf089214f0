"""The plain-text cleaner on web pages rendered to text: precision, recall and F1 of lines, weighted by characters.

Each page is scored by a model that saw no page of its domain; beside it the best run of prose and the
rules alone.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.bench.table import print_table
from reader.clean.line_rules import best_run
from reader.clean.plaintext import blocks_of_lines, find_furniture
from reader.clean.train_lines import FOLDS, Lines, read_news, read_rendered, train_lines

if TYPE_CHECKING:
    from reader.clean.linemodel import LineModel

Scores = list[tuple[float, float]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of ``python -m reader.bench plaintext``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of *.jsonl.gz with lines and their shares")
    parser.add_argument("--every", type=int, default=1, help="use every Nth page of each file")
    parser.add_argument("--folds", type=int, default=FOLDS, help="score this many of the cross-validation folds")


def run(args: argparse.Namespace) -> int:
    """Print one table for each file of the folder, and one for the news pages of ``extraction`` beside it."""
    news = args.data.parent / "extraction" / "news_publishers.jsonl.gz"
    pages = list(read_rendered(args.data, args.every))
    pages += read_news(news, args.every) if news.exists() else []
    scores: dict[str, dict[str, Scores]] = {page.set: {"our cleaner": [], "best run of prose": []} for page in pages}
    for fold in range(min(FOLDS, args.folds)):
        model = train_lines([page for page in pages if page.fold != fold])
        for page in pages:
            if page.fold == fold:
                scores[page.set]["our cleaner"].append(line_scores(page, _kept_by(model, page)))
                scores[page.set]["best run of prose"].append(line_scores(page, _kept_by_run(page)))
    for of, found in sorted(scores.items()):
        rows = [(name, *means(own)) for name, own in found.items()]
        title = f"{of}: {len(found['our cleaner'])} pages, lines weighted by characters"
        print_table(title, ("cleaner", "precision", "recall", "F1"), rows)
    return 0


def _kept_by(model: LineModel, page: Lines) -> list[bool]:
    sure = model.judge(page.lines, page.features).tolist()
    blocks = blocks_of_lines(page.lines, sure, model.needed(0.5), None)
    return [block.kept and block.kind != "headline" for block in blocks]


def _kept_by_run(page: Lines) -> list[bool]:
    furniture = [found is not None for found in find_furniture(page.lines)]
    first, end = best_run(page.lines, furniture)
    return [first <= i < end and not out for i, out in enumerate(furniture)]


def line_scores(page: Lines, kept: Sequence[bool]) -> tuple[float, float]:
    """Precision and recall of the kept lines' characters; a line is wanted where half of it is in the reference."""
    wanted = [share >= 0.5 for share in page.shares.tolist()]
    right = _chars(page, [a and b for a, b in zip(kept, wanted, strict=True)])
    return right / max(1, _chars(page, kept)), right / max(1, _chars(page, wanted))


def _chars(page: Lines, chosen: Sequence[bool]) -> int:
    return sum(len(line) for line, take in zip(page.lines, chosen, strict=True) if take)


def means(scores: Scores) -> tuple[float, float, float]:
    """Mean precision, mean recall and the F1 of the two."""
    precision = sum(p for p, _ in scores) / max(1, len(scores))
    recall = sum(r for _, r in scores) / max(1, len(scores))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
