"""Dates of marked news articles: TIMEX values of DATE expressions, one-to-one, and weekdays alone."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from reader.bench.table import print_table
from reader.extract.dates import find_dates
from reader.model import DateMention

_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def run_dates(path: Path, show: Callable[[str], None]) -> None:
    """Print value F1 of dates and the share of weekdays that are right, for both halves of the articles."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    table = [
        row for name, part, say in (("even", rows[::2], show), ("odd (held out)", rows[1::2], _silent))
        for row in _rows(name, part, say)
    ]  # fmt: skip
    print_table("Dates, AQUAINT TimeML", ("what", "items", "precision", "recall", "F1"), table)


def _silent(_: str) -> None:
    """Say nothing."""


def _rows(name: str, rows: Sequence[dict[str, Any]], say: Callable[[str], None]) -> list[tuple[object, ...]]:
    right, found, gold, days, days_right = 0, 0, 0, 0, 0
    for row in rows:
        dates = find_dates(row["text"], datetime.fromisoformat(row["dct"]))
        marked = [t for t in row["timex"] if t["type"] == "DATE"]
        others = [t for t in row["timex"] if t["type"] != "DATE"]
        left = [d for d in dates if d.value is not None and not any(_meets(d, t) for t in others)]
        for item in marked:
            match = next((d for d in left if _meets(d, item) and d.value == item["value"]), None)
            day = item["text"].lower().strip(" .") in _WEEKDAYS
            days += day
            gold += 1
            if match is None:
                say(f"date {item['text']!r} of {row['dct']} is {item['value']}")
                continue
            left.remove(match)
            right, days_right, found = right + 1, days_right + day, found + 1
        found += len(left)
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return [
        (f"values, {name}", gold, f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}"),
        (f"weekdays, {name}", days, "", f"{days_right / max(1, days):.3f}", ""),
    ]


def _meets(date: DateMention, item: dict[str, Any]) -> bool:
    return bool(date.start < item["e"] and item["s"] < date.end)
