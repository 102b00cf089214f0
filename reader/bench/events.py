"""Stories, events and coverage cells against the development data; what it costs, in seconds and memory.

Topics 1–30 of ECB+ are tuned on, 31–35 only checked; others are printed where the folder has them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from reader.bench.coref_scores import bcubed, conll
from reader.bench.events_cells import cell_rows
from reader.bench.events_coref import found_chains
from reader.bench.events_data import TUNE, Filed, ecb, filed, look_alikes, saved_sets, spoken, topics_in
from reader.bench.events_five_w import five_w_rows
from reader.bench.events_speed import speed_rows
from reader.bench.table import print_table

PARTS = ("sets", "grouping", "coreference", "cells", "five_w", "speed")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """``--data``, ``--part`` and ``--errors``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of the events development data")
    parser.add_argument("--part", choices=PARTS, action="append", help="only this part; may be given again")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show the first N errors of each part")


def run(args: argparse.Namespace) -> int:
    """Print every table asked for."""
    for part in args.part or PARTS:
        _TABLES[part](args.data, args.errors)
    return 0


def _sets(folder: Path, errors: int) -> None:
    rows = []
    for name, sets in {
        **saved_sets(filed(folder, "newscluster")),
        "two look-alike events": look_alikes(ecb(folder)),
    }.items():
        scores = [_grouped(items) for items in sets]
        rows.append((name, len(sets), sum(scores) / len(scores), _GOALS[name]))
        worst = sorted(zip(scores, sets, strict=True), key=lambda pair: pair[0])[:errors]
        for score, items in worst:
            print(f"{name}: {score:.3f}: {[(item.gold, item.article.title or item.id) for item in items]}")
    print_table("Small saved sets, at one fixed threshold", ("sets", "n", "BCubed F1", "goal"), rows)


_GOALS = {"one event": 0.985, "3–5 mixed": 0.985, "two look-alike events": 0.88}


def _grouped(items: list[Filed] | tuple[Filed, ...]) -> float:
    from reader.events.stories import story_groups

    groups = story_groups([item.article for item in items])
    found = {items[i].id: number for number, group in enumerate(groups) for i in group}
    return bcubed(found, {item.id: item.gold for item in items})[2]


def _grouping(folder: Path, errors: int) -> None:
    halves = {"1–15": TUNE[:15], "16–30": TUNE[15:]}
    topics = {**halves, **{name: held for name, held in topics_in(folder).items() if held != TUNE}}
    sets = {
        "newscluster": filed(folder, "newscluster"),
        "five_w_one_h": filed(folder, "five_w_one_h"),
        **{f"ECB+ {name}": tuple(d for d in ecb(folder) if d.topic in held) for name, held in topics.items()},
    }
    sets = {name: items for name, items in sets.items() if items}
    rows: list[tuple[object, ...]] = [(name, len(items), _grouped(items)) for name, items in sets.items()]
    mean = sum(float(str(row[2])) for row in rows) / len(rows)
    print_table("Articles grouped by story", ("set", "articles", "BCubed F1"), [*rows, ("mean (goal 0.920)", "", mean)])


def _coreference(folder: Path, errors: int) -> None:
    rows = []
    for name, topics in topics_in(folder).items():
        mentions = [m for m in spoken(folder) if m.topic in topics]
        docs = [d for d in ecb(folder) if d.topic in topics]
        gold = {m.id: m.gold for m in mentions}
        for stories in ("marked", "found"):
            chains = found_chains(mentions, docs, stories == "found")
            rows.append((name, stories, len(mentions), *conll(chains, gold)))
    header = ("topics", "stories", "mentions", "MUC", "B³", "CEAFe", "CoNLL F1")
    print_table("ECB+ event coreference, gold mentions (goal 0.793 on 36–45)", header, rows)


def _cells(folder: Path, errors: int) -> None:
    rows = [(name, *row) for name, topics in topics_in(folder).items() for row in cell_rows(folder, topics, errors)]
    header = ("topics", "asked", "cells", "state", "precision", "recall", "F1")
    print_table("Coverage cells from raw text (goals: F1 0.735; reported 0.85 at recall 0.50)", header, rows)


def _five_w(folder: Path, errors: int) -> None:
    header = ("question", "articles", "answered")
    print_table(
        "Do an article's leading event sentences answer who, what, when, where?", header, five_w_rows(folder, errors)
    )


def _speed(folder: Path, errors: int) -> None:
    print_table("Speed and memory", ("task", "seconds", "of all cores", "goal", "peak MB"), speed_rows(folder))


_TABLES: dict[str, Callable[[Path, int], None]] = {
    "sets": _sets,
    "grouping": _grouping,
    "coreference": _coreference,
    "cells": _cells,
    "five_w": _five_w,
    "speed": _speed,
}
