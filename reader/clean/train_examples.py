"""The pages our models learn from, with what is known of their blocks; and a copy of each that says less of itself."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from reader.clean.certain import Evidence, evidence_of
from reader.clean.features import RawFeatures, lean_features, raw_features
from reader.clean.mapping import map_paragraphs, words_of
from reader.clean.own import VOTERS, headline_of, vote
from reader.clean.train_copies import altered
from reader.load.render import render
from reader.load.script_text import with_script_text
from reader.model import Page

FOLDS = 5


@dataclass(slots=True)
class Example:
    """A page to learn from."""

    id: str
    set: str
    domain: str
    #: What the consensus sees of the page itself, and what the fast cleaner does.
    raw: RawFeatures
    lean: RawFeatures
    #: Words of each block.
    words: list[list[str]]
    labels: NDArray[np.float32]
    votes: list[dict[str, float]]
    reference: str
    url: str | None
    html: str
    evidence: list[Evidence]
    #: Text of each block.
    texts: list[str]
    #: Index of the headline's block, and its words.
    top: int | None
    headline: str
    #: A copy that says less of itself.
    is_copy: bool = False

    @property
    def counts(self) -> NDArray[np.float32]:
        return np.array([len(words) for words in self.words], np.float32)

    @property
    def fold(self) -> int:
        return crc32(self.domain.encode()) % FOLDS


def read_examples(folder: Path, every: int = 1) -> Iterable[Example]:
    """Pages of ``folder`` that have a reference, with labels and votes; every ``every``-th of each file."""
    for name, row in read_rows(folder, every):
        yield example_of(row, name)


def read_rows(folder: Path, every: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
    """The name of its file and the values of every ``every``-th page of each file that has a reference."""
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines):
                if number % every == 0 and (row := json.loads(line))["text"].strip():
                    yield path.name.split(".")[0], row


def example_of(row: dict[str, Any], name: str) -> Example:
    """A row of the data as an example."""
    html, _ = with_script_text(row["html"])
    rendered = render(html)
    words = [words_of(block.text) for block in rendered.blocks]
    shares = map_paragraphs(words, [words_of(line) for line in row["text"].split("\n")]).shares
    page = Page(row["url"], "file", html, rendered.text, rendered.title)
    domain = row["url"].split("/")[2].removeprefix("www.") if row["url"] else "_".join(row["id"].split("_")[:2])
    top, headline = headline_of(rendered, None)
    return Example(
        row["id"],
        name,
        domain,
        raw_features(rendered),
        lean_features(rendered, top),
        words,
        np.array(shares, np.float32),
        vote(rendered, page, VOTERS) if words else [],
        row["text"],
        row["url"],
        html,
        evidence_of(rendered),
        [block.text for block in rendered.blocks],
        top,
        headline,
    )


def learnable(example: Example) -> bool:
    """Whether a page has any block to learn from."""
    return len(example.labels) > 0


def copies_of(examples: Sequence[Example]) -> list[Example]:
    """A copy of each page that says less of itself, with labels and votes of its own."""
    copies = []
    for example in examples:
        html = altered(example.html, crc32(example.id.encode()))
        row = {"id": example.id, "url": example.url, "html": html, "text": example.reference}
        copies.append(replace(example_of(row, example.set), is_copy=True))
    return [copy for copy in copies if learnable(copy)]
