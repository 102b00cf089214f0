"""Recall on the unit specifications of other tools: each marks only its own kind, so what else we find is no error."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader.bench.spec_ranges import score_bounds, score_dates
from reader.bench.table import print_table
from reader.extract.figures import find_figures
from reader.model import Figure

_NAMES = (
    "spec_age",
    "spec_currency",
    "spec_dimension",
    "spec_number",
    "spec_numberrange",
    "spec_ordinal",
    "spec_percent",
    "spec_temperature",
    "spec_datetime",
    "quantulum3_tests",
    "duckling_en",
)


#: Specifications whose values are no single numbers.
_SCORES: dict[str, Callable[[list[dict[str, Any]]], tuple[int, int]]] = {
    "spec_numberrange": score_bounds,
    "spec_datetime": score_dates,
}


def run_specifications(folder: Path) -> None:
    """Print, for each file of ``folder``, the share of its values found in their place."""
    table = []
    for name in _NAMES:
        path = folder / f"{name}.jsonl.gz"
        if not path.exists():
            continue
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        score = _SCORES.get(name, _score)
        scores = [score([row for row in rows if (row["split"] == "dev") == dev]) for dev in (True, False)]
        table.append((name, *(f"{right}/{gold} ({100 * right / max(1, gold):.0f}%)" for right, gold in scores)))
    print_table("Specifications, values found", ("file", "dev", "test"), table)


def _score(rows: list[dict[str, Any]]) -> tuple[int, int]:
    right, gold = 0, 0
    for row in rows:
        left = find_figures(row["text"])
        for item in row["figures"]:
            if item["value"] is None:
                continue
            gold += 1
            match = next((f for f in left if _same(f, item)), None)
            if match is not None:
                left.remove(match)
                right += 1
    return right, gold


def _same(figure: Figure, item: dict[str, Any]) -> bool:
    if item["start"] is not None and not (figure.start < item["end"] and item["start"] < figure.end):
        return False
    value = item["value"]
    if isinstance(value, list):
        ends = (figure.low, figure.high)
        return all(a is not None and abs(a - b) <= 1e-5 * max(1e-9, abs(b)) for a, b in zip(ends, value, strict=True))
    return figure.value is not None and abs(figure.value - value) <= 1e-5 * max(1e-9, abs(value))
