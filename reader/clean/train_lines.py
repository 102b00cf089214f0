"""Trains the line model of pages without mark-up; ``python -m reader.clean.train`` calls it.

It learns from web pages rendered to text (WCXB, CC BY 4.0, Murrough Foley), where each line says what
share of it the reference has, and from the lines of Reader's own rendering of the publisher fixtures
of Fundus (MIT). Fixed seed, one thread: the same data and version give the same weights.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reader.clean.line_features import line_features
from reader.clean.line_second_look import second_lines
from reader.clean.line_words import line_words, word_columns
from reader.clean.linemodel import LineModel
from reader.clean.mapping import map_paragraphs, words_of
from reader.clean.train_line_words import Page as CountedPage
from reader.clean.train_line_words import count_words, word_odds
from reader.clean.train_trees import Learned, grown
from reader.load.render import render
from reader.load.script_text import with_script_text

#: Rounds of trees, and the seed of the first; the second round of trees is the mean of two models.
ROUNDS, SEEDS = 160, (7,)
SECOND_SHAPE, SECOND_ROUNDS, SECOND_SEEDS = {"min_data_in_leaf": 100}, 80, (7, 8)
#: Probability from which a line is kept at a balance of 0.5, chosen by cross-validation.
THRESHOLD = 0.4
#: Of the short lines that are surely furniture, this share is learned from, with more weight each.
FURNITURE_SHARE, SHORT_CHARS = 0.2, 60
#: News is a fifth of the pages; each of its lines counts twice.
NEWS_WEIGHT = 2.0
FOLDS = 4


@dataclass(slots=True)
class Lines:
    """A page to learn from: its lines, and the share (0–1) of each that is article."""

    id: str
    set: str
    domain: str
    lines: list[str]
    shares: NDArray[np.float32]
    features: NDArray[np.float32]

    @property
    def chars(self) -> NDArray[np.float32]:
        return np.array([len(line) for line in self.lines], np.float32)

    @property
    def fold(self) -> int:
        return crc32(self.domain.encode()) % FOLDS


def read_rendered(folder: Path, every: int = 1) -> Iterable[Lines]:
    """Pages rendered to text, every ``every``-th of each file of ``folder``."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as rows:
            for number, row in enumerate(rows):
                if number % every == 0:
                    said = json.loads(row)
                    pairs = [(line.strip(), share) for line, share in zip(said["lines"], said["share"], strict=True)]
                    yield _page(said["id"], path.name.removesuffix(".jsonl.gz"), said["url"], pairs)


def read_news(path: Path, every: int = 1) -> Iterable[Lines]:
    """Pages with mark-up and a reference, as Reader renders them: a block a line."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for number, row in enumerate(rows):
            if number % every == 0:
                said = json.loads(row)
                texts = [block.text for block in render(with_script_text(said["html"])[0]).blocks]
                reference = [words_of(line) for line in said["text"].split("\n")]
                shares = map_paragraphs([words_of(text) for text in texts], reference).shares
                pairs = list(zip(texts, shares, strict=True))
                yield _page(said["id"], path.name.removesuffix(".jsonl.gz"), said["url"], pairs)


def _page(name: str, of: str, url: str | None, pairs: Sequence[tuple[str, float]]) -> Lines:
    pairs = [(line, share) for line, share in pairs if line]
    lines = [line for line, _ in pairs]
    domain = url.split("/")[2].removeprefix("www.") if url and "://" in url else "_".join(name.split("_")[:2])
    return Lines(name, of, domain, lines, np.array([share for _, share in pairs], np.float32), line_features(lines))


def train_lines(pages: Sequence[Lines]) -> LineModel:
    """A model of ``pages``. Its trees learn from what the words, and the second round from what the first, say of
    domains they have not seen."""
    words = [[line_words(line) for line in page.lines] for page in pages]
    folds = sorted({page.fold for page in pages})
    counts = {fold: count_words(_of_fold(pages, words, fold)) for fold in folds}
    rows: dict[int, NDArray[np.float32]] = {}
    for fold in folds:
        odds = word_odds([counts[other] for other in folds if other != fold])
        for i, page in enumerate(pages):
            if page.fold == fold:
                rows[i] = np.hstack([page.features, word_columns(words[i], odds)])
    seen = [rows[i] for i in range(len(pages))]
    first = grown(_learned_from(pages, seen), {}, ROUNDS, SEEDS)
    again = [second_lines(own, sure) for own, sure in zip(seen, _held_out(pages, seen), strict=True)]
    second = grown(_learned_from(pages, again), SECOND_SHAPE, SECOND_ROUNDS, SECOND_SEEDS)
    return LineModel(word_odds([counts[fold] for fold in folds]), first, second, THRESHOLD)


def _of_fold(pages: Sequence[Lines], words: Sequence[Sequence[Sequence[str]]], fold: int) -> Iterable[CountedPage]:
    for page, own in zip(pages, words, strict=True):
        if page.fold == fold:
            yield page.domain, own, page.shares.tolist()


def _held_out(pages: Sequence[Lines], rows: Sequence[NDArray[np.float32]]) -> list[NDArray[np.float64]]:
    """What the first round says of each page when it has seen no page of its domain."""
    found: dict[int, NDArray[np.float64]] = {}
    for fold in sorted({page.fold for page in pages}):
        others = [i for i, page in enumerate(pages) if page.fold != fold]
        learned = _learned_from([pages[i] for i in others], [rows[i] for i in others])
        first = grown(learned, {}, ROUNDS, SEEDS)
        found |= {i: first.probabilities(rows[i]) for i, page in enumerate(pages) if page.fold == fold}
    return [found[i] for i in range(len(pages))]


def _learned_from(pages: Sequence[Lines], rows: Sequence[NDArray[np.float32]]) -> Learned:
    """The rows of all pages that are learned from, with share and weight: not all that is surely furniture."""
    draw = np.random.default_rng(5)
    learned, shares, weights = [], [], []
    for page, own in zip(pages, rows, strict=True):
        chosen = np.where((page.shares < 0.1) & (page.chars < SHORT_CHARS), FURNITURE_SHARE, 1.0)
        taken = draw.random(len(chosen)) < chosen
        learned.append(own[taken])
        shares.append(page.shares[taken])
        weights.append((_weights(page) / chosen)[taken])
    weight = np.concatenate(weights)
    return np.vstack(learned), np.concatenate(shares), weight / weight.mean()


def _weights(page: Lines) -> NDArray[np.float32]:
    """Characters count, but no page counts more than another for being long."""
    whole = max(300.0, float((page.chars * page.shares).sum()))
    heavier = NEWS_WEIGHT if page.set == "news_publishers" else 1.0
    return (heavier * np.minimum((page.chars + 2) / whole, 1.0)).astype(np.float32)
