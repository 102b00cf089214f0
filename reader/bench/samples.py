"""The bundled samples against their hand-made marks: cleaning, furniture kinds, figures, quotes, events."""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from reader.bench.samples_events import event_rows, family_rows
from reader.bench.samples_gold import Sample, all_samples, gold_span, iou, overlaps
from reader.bench.table import print_table
from reader.clean import clean
from reader.extract.figures import find_figures
from reader.extract.quotes import find_quotes
from reader.model import Article, Figure, Page, Quote

#: Furniture whose kind is scored; bylines and captions are drawn differently by every annotation.
KINDS = ("nav", "share", "promo", "related", "comments", "subscribe", "ad", "legal")
_WORDS = re.compile(r"\w+")

Counts = tuple[int, int, int]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of ``python -m reader.bench samples``."""
    parser.add_argument("--data", type=Path, help="not needed: the samples come with Reader")
    parser.add_argument("--errors", action="store_true", help="print every miss and every false find")


def run(args: argparse.Namespace) -> int:
    """Print a table for each thing that is measured."""
    samples = all_samples()
    show: Callable[[str], None] = print if args.errors else _silent
    _print_cleaning(samples, show)
    figures = [score_figures(sample, show) for sample in samples]
    quotes = [score_quotes(sample, show) for sample in samples]
    print_table(
        "Figures on the gold texts",
        ("what", "gold", "precision", "recall", "F1"),
        [prf("found and value right", total(figures))],
    )
    print_table(
        "Quotes on the gold texts",
        ("what", "gold", "precision", "recall", "F1"),
        [
            prf("direct and mixed", total(score["said"] for score in quotes)),
            prf("direct and mixed, person right", total(score["person"] for score in quotes)),
            prf("indirect (gold not exhaustive)", total(score["indirect"] for score in quotes)),
            prf("terms", total(score["term"] for score in quotes)),
        ],
    )
    print_table("Families", ("story", "what", "gold pairs", "joined", "recall"), family_rows(samples, show))
    print_table(
        "Events",
        ("story", "cells", "precision", "recall", "F1", "shared events found", "dates right"),
        event_rows(samples, show),
    )
    return 0


def _silent(_: str) -> None:
    """Say nothing."""


def _print_cleaning(samples: Sequence[Sample], show: Callable[[str], None]) -> None:
    rows: list[tuple[Any, ...]] = []
    kinds, missed = Counter[tuple[str, str]](), Counter[str]()
    for sample in samples:
        article = clean(sample.page)
        precision, recall, f1 = shingle_scores(sample.gold["text"], article.text)
        dropped, lines, right = 0, 0, 0
        for line in sample.gold["furniture"]:
            if line["kind"] not in KINDS:
                continue
            found = kind_of_line(article, sample.page, line["text"])
            lines += 1
            if found is None:
                missed[line["kind"]] += 1
                show(f"kept: {sample.path}: {line['text']!r} ({line['kind']})")
                continue
            dropped += 1
            right += found == line["kind"]
            kinds[line["kind"], found] += 1
            if found != line["kind"]:
                show(f"kind: {sample.path}: {line['text']!r} is {line['kind']}, called {found}")
        rows.append((sample.path, precision, recall, f1, f"{dropped}/{lines}", f"{right}/{dropped}"))
    count = len(rows)
    means = [sum(float(row[i]) for row in rows) / count for i in (1, 2, 3)]
    right, dropped = sum(n for (a, b), n in kinds.items() if a == b), sum(kinds.values())
    rows.append(("mean", *means, f"{dropped}/{dropped + sum(missed.values())}", f"{right / max(1, dropped):.3f}"))
    header = ("page", "precision", "recall", "F1", "furniture dropped", "kind right")
    print_table("Cleaning, 4-gram shingles", header, rows)
    print_table(
        "Furniture kinds",
        ("kind", "dropped", "right", "called instead", "kept"),
        [_kind_row(kind, kinds, missed[kind]) for kind in KINDS],
    )


def _kind_row(kind: str, kinds: Counter[tuple[str, str]], missed: int) -> tuple[object, ...]:
    called = {b: n for (a, b), n in kinds.items() if a == kind}
    wrong = ", ".join(f"{b} {n}" for b, n in sorted(called.items(), key=lambda pair: -pair[1]) if b != kind)
    return kind, sum(called.values()), called.get(kind, 0), wrong, missed


def shingle_scores(reference: str, text: str, size: int = 4) -> tuple[float, float, float]:
    """Precision, recall and F1 of word ``size``-grams of ``text`` against ``reference``."""
    wanted, found = _shingles(reference, size), _shingles(text, size)
    shared = sum((wanted & found).values())
    precision, recall = shared / max(1, sum(found.values())), shared / max(1, sum(wanted.values()))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _shingles(text: str, size: int) -> Counter[tuple[str, ...]]:
    words = _WORDS.findall(text)
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def kind_of_line(article: Article, page: Page, line: str) -> str | None:
    """Kind of the dropped block that holds ``line``, or None where only kept blocks hold it."""
    wanted = " ".join(line.split())
    kept = False
    for block in article.blocks:
        text = " ".join(page.text[block.start : block.end].split())
        if wanted != text and wanted not in text:
            continue
        if not block.kept:
            return block.kind
        kept = True
    return None if kept else "unfound"


def score_figures(sample: Sample, show: Callable[[str], None]) -> Counts:
    """Figures right (overlap, kind of value, unit), found, and marked; dates and ordinals aside."""
    text = sample.gold["text"]
    found = [f for f in find_figures(text, published=sample.article.published) if f.kind not in ("date", "time")]
    gold = [(gold_span(text, item), item) for item in sample.gold["figures"]]
    right, used = 0, set[int]()
    for span, item in gold:
        hits = [i for i, f in enumerate(found) if i not in used and overlaps(span, (f.start, f.end))]
        best = next((i for i in hits if same_value(found[i], item)), None)
        if best is None:
            near = [(text[found[i].start : found[i].end], found[i].value, found[i].unit) for i in hits]
            show(f"figure missed: {sample.path}: {item['surface']!r} {item['value']} {item['unit']}; found {near}")
            continue
        used.add(best)
        right += 1
    for i, figure in enumerate(found):
        if i not in used:
            near = text[max(0, figure.start - 40) : figure.end + 30]
            show(f"figure extra: {sample.path}: {text[figure.start : figure.end]!r} in …{near}…")
    return right, len(found), len(gold)


def same_value(figure: Figure, item: Mapping[str, Any]) -> bool:
    """Whether value (or both ends) and unit agree; vague words ("dozens") agree where their ranges meet."""
    unit = None if item["kind"] in ("count", "ordinal", "ratio") else item["unit"]
    if unit and (figure.unit or "").rstrip("s") != unit.rstrip("s"):
        return False
    if item["value"] is not None:
        return figure.value is not None and abs(figure.value - item["value"]) <= 0.005 * abs(item["value"])
    if figure.low is None or figure.high is None:
        return False
    return bool(figure.low <= item["high"] and item["low"] <= figure.high)


def score_quotes(sample: Sample, show: Callable[[str], None]) -> dict[str, Counts]:
    """Counts (right, found, marked) for quoted speech, its persons, indirect statements and terms."""
    text = sample.gold["text"]
    found = find_quotes(text)
    marked = [(gold_span(text, item), item) for item in sample.gold["quotes"]]
    scores: dict[str, Counts] = {}
    for name, kinds in (("said", ("direct", "mixed")), ("indirect", ("indirect",)), ("term", ("term",))):
        ours = [quote for quote in found if quote.kind in kinds]
        gold = [(span, item) for span, item in marked if item["kind"] in kinds]
        pairs = _pair_quotes(sample, name, gold, ours, show)
        scores[name] = (len(pairs), len(ours), len(gold))
        if name == "said":
            right = sum(quote.person == item["person"] for item, quote in pairs)
            scores["person"] = (right, len(ours), len(gold))
    return scores


def _pair_quotes(
    sample: Sample,
    name: str,
    gold: Sequence[tuple[tuple[int, int], dict[str, Any]]],
    ours: Sequence[Quote],
    show: Callable[[str], None],
) -> list[tuple[dict[str, Any], Quote]]:
    pairs, used = [], set[int]()
    for span, item in gold:
        hits = [i for i, q in enumerate(ours) if i not in used and iou(span, (q.start, q.end)) >= 0.5]
        if not hits:
            show(f"{name} missed: {sample.path}: {item['surface'][:90]!r} ({item['person']})")
            continue
        used.add(hits[0])
        quote = ours[hits[0]]
        pairs.append((item, quote))
        if name == "said" and quote.person != item["person"]:
            show(f"person: {sample.path}: {item['surface'][:60]!r} is {item['person']}, called {quote.person}")
    for i, quote in enumerate(ours):
        if i not in used:
            show(f"{name} extra: {sample.path}: {sample.gold['text'][quote.start : quote.end][:90]!r}")
    return pairs


def total(counts: Iterable[Counts]) -> Counts:
    """Counts added up."""
    right, found, gold = 0, 0, 0
    for a, b, c in counts:
        right, found, gold = right + a, found + b, gold + c
    return right, found, gold


def prf(name: str, counts: Counts) -> tuple[object, ...]:
    """A table row: name, marked items, precision, recall, F1."""
    right, found, gold = counts
    precision, recall = right / max(1, found), right / max(1, gold)
    return name, gold, precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
