"""Our own marked articles: their marks stand where they say, and what is found in the looked-at half stays found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from reader.bench.figures_gold import place, score
from reader.extract.figures.units import unit_of

FOLDER = Path(__file__).parent / "figures_gold"
HALVES: dict[str, list[dict[str, Any]]] = {
    name: json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in ("looked_at", "held_out")
}


@pytest.mark.parametrize("name", HALVES)
def test_every_mark_stands_in_its_text(name: str) -> None:
    assert len(HALVES[name]) == 20
    for article in HALVES[name]:
        spans = []
        for item in article["figures"]:
            start = place(article["text"], item["surface"], item["occurrence"])
            spans.append((start, start + len(item["surface"])))
            assert (item["value"] is None) == (item["low"] is not None and item["high"] is not None)
            assert item["kind"] not in ("measure", "duration") or unit_of(item["unit"])
        assert all(a[1] <= b[0] for a, b in zip(spans, spans[1:], strict=False)), article["topic"]


def test_looked_at_half_is_found() -> None:
    shares = {str(row[0]): float(str(row[3])) for row in score(HALVES["looked_at"], lambda _: None)}
    assert shares["value and place, F1"] >= 97
    assert shares["unit of these"] >= 97
    assert shares["what of these"] >= 95
