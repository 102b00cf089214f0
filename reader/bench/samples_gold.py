"""The bundled samples with what a person marked in them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from reader.load import load_file
from reader.model import Article, Page, Paragraph

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True, slots=True)
class Sample:
    """A bundled page and what a person marked in it."""

    path: str
    gold: dict[str, Any]

    def __hash__(self) -> int:
        return hash(self.path)

    @property
    def page(self) -> Page:
        """The page as the app loads it."""
        return _page(self.path)

    @property
    def article(self) -> Article:
        """The article as the gold has it, with no block behind it."""
        text, published = self.gold["text"], self.gold["published"]
        paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
        when = datetime.fromisoformat(published) if published else None
        return Article(
            None, self.gold["title"], (), when, self.gold["outlet"], "en", text, paragraphs, (), "gold", (self.path,)
        )


def all_samples() -> list[Sample]:
    """Every sample of the index, in its order."""
    rows = json.loads((SAMPLES / "index.json").read_text("utf-8"))
    return [
        Sample(row["path"], json.loads((SAMPLES / row["path"]).with_suffix(".gold.json").read_text("utf-8")))
        for row in rows
    ]


@cache
def story_marks(story: str) -> dict[str, Any]:
    """What a person marked across the pages of the story in folder ``story``."""
    marks: dict[str, Any] = json.loads((SAMPLES / story / "story.json").read_text("utf-8"))
    return marks


def gold_span(text: str, item: Mapping[str, Any]) -> tuple[int, int]:
    """Span of the ``occurrence``-th place in ``text`` where ``surface`` stands. Raises ``ValueError``."""
    start = -1
    for _ in range(item["occurrence"]):
        start = text.index(item["surface"], start + 1)
    return start, start + len(item["surface"])


def overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def iou(a: tuple[int, int], b: tuple[int, int]) -> float:
    """Characters two spans share, as a share of those either has."""
    shared = min(a[1], b[1]) - max(a[0], b[0])
    return max(0, shared) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


@cache
def _page(path: str) -> Page:
    return load_file(Path(path).name, (SAMPLES / path).read_bytes(), source="sample")
