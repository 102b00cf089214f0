"""The development data of events, read in place: articles with their gold clusters, and ECB+'s mentions."""

from __future__ import annotations

import ast
import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from reader.model import Article, Paragraph

#: Topics of ECB+ to tune on, to check on, and others that a folder may have.
TUNE, CHECK, UNSEEN = range(1, 31), range(31, 36), range(36, 1000)
#: The same by the names they are printed under.
TOPICS = {"1–30 (tune)": TUNE, "31–35 (check)": CHECK, "36 on (unseen)": UNSEEN}


@dataclass(frozen=True, slots=True)
class Filed:
    """An article and the gold cluster it belongs to."""

    id: str
    article: Article
    gold: str
    topic: int | None
    #: Indices of sentences with complete marks (ECB+), else empty.
    marked: tuple[int, ...] = ()
    #: Sentence index → its text (ECB+), else empty.
    sentences: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Spoken:
    """A gold mention of an event: its words and where they stand."""

    id: str
    doc: str
    topic: int
    words: str
    sentence: int
    #: First and last token in the sentence.
    first: int
    last: int
    #: Gold chain.
    gold: str


@cache
def filed(folder: Path, name: str) -> tuple[Filed, ...]:
    """The articles of one file of ``folder``, in its order. Raises ``OSError``."""
    return tuple(_filed(row) for row in rows(folder / f"{name}.jsonl.gz"))


@cache
def ecb(folder: Path) -> tuple[Filed, ...]:
    """ECB+'s articles, whichever of its topics the folder has. Raises ``FileNotFoundError`` where it has none."""
    return tuple(_filed(row) for path in _files(folder, "ecb_docs") for row in rows(path))


def topics_in(folder: Path) -> dict[str, range]:
    """The sets of topics that a folder has articles of, by name."""
    held = {item.topic for item in ecb(folder)}
    return {name: topics for name, topics in TOPICS.items() if held.intersection(topics)}


def _files(folder: Path, name: str) -> list[Path]:
    """The files of a folder whose names begin with ``name``, as "ecb_docs_1-35" does."""
    found = sorted(folder.glob(f"{name}*.jsonl.gz"))
    if not found:
        raise FileNotFoundError(f"{folder} holds no {name}*.jsonl.gz")
    return found


@cache
def spoken(folder: Path) -> tuple[Spoken, ...]:
    """ECB+'s event mentions in its completely marked sentences."""
    return tuple(
        Spoken(
            row["id"],
            row["doc"],
            row["topic"],
            row["text"],
            int(row["sent"]),
            row["tok"][0],
            row["tok"][-1],
            row["gold"],
        )
        for path in _files(folder, "ecb_mentions")
        for row in rows(path)
        if row["sel"] and "ACTION" in row["tag"]
    )


def rows(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a gzipped file, one a line."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _filed(row: dict[str, Any]) -> Filed:
    marked = row.get("sel") or ()
    given = row.get("sents") or ()
    pairs = ast.literal_eval(given) if isinstance(given, str) else given
    topic = row.get("topic")
    return Filed(
        row["id"],
        _article(row),
        str(row["gold"]),
        topic,
        tuple(ast.literal_eval(marked) if isinstance(marked, str) else marked),
        tuple((int(i), text) for i, text in pairs),
    )


def _article(row: dict[str, Any]) -> Article:
    """The row as an article: its title is its first paragraph."""
    lines = [line.strip() for line in row["text"].split("\n") if line.strip()]
    title = row["title"] or None
    if title and lines and lines[0] != title:
        lines.insert(0, title)
    text = "\n\n".join(lines)
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime.fromisoformat(row["date"]) if re.match(r"\d{4}-", row.get("date") or "") else None
    if when and when.tzinfo is None:
        when = when.replace(tzinfo=UTC)
    return Article(row.get("url"), title, (), when, row.get("outlet"), "en", text, paragraphs, (), "gold", (row["id"],))


def saved_sets(articles: Sequence[Filed], seed: int = 6, each: int = 100) -> dict[str, list[list[Filed]]]:
    """Small sets as readers save them: one event; three to five events mixed. 3–12 articles each, fixed seed."""
    chance = random.Random(seed)
    clusters = _clusters(articles)
    large = [cluster for cluster in clusters.values() if len(cluster) >= 3]
    one, mixed = [], []
    for _ in range(each):
        cluster = chance.choice(large)
        one.append(chance.sample(cluster, chance.randint(3, min(12, len(cluster)))))
        several = chance.sample(list(clusters.values()), chance.randint(3, 5))
        drawn = [item for c in several for item in chance.sample(c, min(len(c), chance.randint(1, 3)))]
        mixed.append(drawn[:12] if len(drawn) >= 3 else [*drawn, *chance.sample(cluster, 2)])
    return {"one event": one, "3–5 mixed": mixed}


def look_alikes(articles: Sequence[Filed], seed: int = 6, each: int = 100) -> list[list[Filed]]:
    """Sets of two look-alike events: both of one ECB+ topic, two to six articles of each."""
    chance = random.Random(seed)
    topics: dict[int | None, dict[str, list[Filed]]] = defaultdict(lambda: defaultdict(list))
    for item in articles:
        topics[item.topic][item.gold].append(item)
    pairs = [list(two.values()) for two in topics.values() if len(two) == 2 and min(map(len, two.values())) >= 2]
    sets = []
    for _ in range(each):
        a, b = chance.choice(pairs)
        sets.append(
            [*chance.sample(a, min(len(a), chance.randint(2, 6))), *chance.sample(b, min(len(b), chance.randint(2, 6)))]
        )
    return sets


def _clusters(articles: Sequence[Filed]) -> dict[str, list[Filed]]:
    clusters: dict[str, list[Filed]] = defaultdict(list)
    for item in articles:
        clusters[item.gold].append(item)
    return dict(clusters)
