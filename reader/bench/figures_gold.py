"""Figures on articles of our own, marked by hand: spans, values, units, nouns, signs and changes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.bench.table import print_table
from reader.extract.figures import find_figures
from reader.model import Figure

_FIELDS = ("kind", "unit", "what", "modifier", "change")


def run_gold(folder: Path, show: Callable[[str], None]) -> None:
    """Print how much of each half of the articles in ``folder`` is found, and of what is found how much is right."""
    for name, title, say in (
        ("looked_at", "looked at while tuning", show),
        ("held_out", "not looked at while tuning", _silent),
    ):
        articles = json.loads((folder / f"{name}.json").read_text("utf-8"))
        print_table(f"Our own marked articles, {title}", ("what", "items", "right", "share"), score(articles, say))


def _silent(_: str) -> None:
    """Say nothing."""


def score(articles: Sequence[Mapping[str, Any]], say: Callable[[str], None]) -> list[tuple[object, ...]]:
    """Rows of a table over ``articles``, each with ``text`` and ``figures``."""
    gold, found, right = 0, 0, 0
    fields = Counter[str]()
    for article in articles:
        text = article["text"]
        left = find_figures(text)
        gold, found = gold + len(article["figures"]), found + len(left)
        for item in article["figures"]:
            start = place(text, item["surface"], item["occurrence"])
            near = [f for f in left if f.start < start + len(item["surface"]) and start < f.end]
            match = next((f for f in near if same_value(f, item)), None)
            if match is None:
                say(f"missed {item['surface']!r} {item['value']}: {[(text[f.start : f.end], f.value) for f in near]}")
                continue
            left.remove(match)
            right += 1
            for field in _FIELDS:
                agrees = getattr(match, field) == item[field] or (field == "what" and item[field] is None)
                fields[field] += agrees
                if not agrees:
                    say(f"{field} of {item['surface']!r} is {item[field]}, read {getattr(match, field)}")
        for figure in left:
            say(f"extra {text[figure.start : figure.end]!r} in …{text[max(0, figure.start - 30) : figure.end + 20]}…")
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    rows: list[tuple[object, ...]] = [
        ("value and place, recall", gold, right, f"{100 * recall:.1f}"),
        ("value and place, precision", found, right, f"{100 * precision:.1f}"),
        ("value and place, F1", "", "", f"{100 * f1:.1f}"),
    ]
    return rows + [
        (f"{field} of these", right, fields[field], f"{100 * fields[field] / max(1, right):.1f}") for field in _FIELDS
    ]


def place(text: str, surface: str, occurrence: int) -> int:
    """Where the n-th occurrence of ``surface`` begins, counted from 1; raises ValueError where there is none."""
    at = -1
    for _ in range(occurrence):
        at = text.index(surface, at + 1)
    return at


def same_value(figure: Figure, item: Mapping[str, Any]) -> bool:
    """Whether value, or both ends, agree within 1e-5."""
    ours, gold = (figure.value, figure.low, figure.high), (item["value"], item["low"], item["high"])
    return all(
        (a is None) == (b is None) and (a is None or b is None or abs(a - b) <= 1e-5 * max(1e-9, abs(b)))
        for a, b in zip(ours, gold, strict=True)
    )
