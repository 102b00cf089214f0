"""Figures on annotated sentences: values, units and directions of change, with error classes and speed."""

from __future__ import annotations

import argparse
import gzip
import json
import re
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.bench.conversions import run_conversions
from reader.bench.dates import run_dates
from reader.bench.figures_gold import run_gold
from reader.bench.headlines import run_headlines
from reader.bench.specifications import run_specifications
from reader.bench.table import print_table
from reader.extract.figures import find_figures
from reader.extract.figures.plurals import singular
from reader.model import Figure

#: Articles of our own, marked by hand.
GOLD = Path(__file__).parents[2] / "tests" / "extract" / "figures_gold"
#: NewsQuant leaves these out.
_LEFT_OUT = frozenset(("ordinal", "date", "time"))
#: Names of moneys in NewsQuant's units: a "cent", not a "centimetre".
_MONEY_WORDS = re.compile(r"\b(?:dollars?|pound sterling|euros?|yen|yuan|rupees?|cents?|francs?|kronas?)\b")
_CLASSES = {"percent": "percent", "percentage_point": "percent", "money": "money"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of ``python -m reader.bench figures``."""
    parser.add_argument("--data", type=Path, required=True, help="folder with newsquant_dev.jsonl.gz")
    parser.add_argument("--gold", type=Path, default=GOLD, help="folder with our own marked articles")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors of the parts looked at")


def run(args: argparse.Namespace) -> int:
    """Print the tables; NewsQuant in two parts, of which each fourth row was read last."""
    with gzip.open(args.data / "newsquant_dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    looked_at = [row for i, row in enumerate(rows) if i % 4 != 3]
    for name, part in (("three of four rows (read first)", looked_at), ("each fourth row (read last)", rows[3::4])):
        score = Score()
        for row in part:
            score.add(row["text"], row["figures"], find_figures(row["text"]))
        table = [
            score.row("value", score.values),
            score.row("value and unit", score.units),
            score.row("value and change", score.changes),
            *(
                (f"unit recall: {kind}", n, "", f"{100 * right / n:.1f}", "")
                for kind, (right, n) in score.classes.items()
            ),
        ]
        quantulum = _quantulum(part)
        if quantulum is not None:
            table.append(quantulum)
        print_table(f"Figures, NewsQuant {name}", ("what", "items", "precision", "recall", "F1"), table)
        print_table("Errors by class", ("class", "items"), score.errors.most_common(16))
        if "read first" in name:
            for line in score.examples[: args.errors]:
                print(line)
    show = print if args.errors else _silent
    siblings = args.data.parent / "events" / "aquaint_times.jsonl.gz"
    if args.gold.exists():
        run_gold(args.gold, show)
    run_specifications(args.data)
    if siblings.exists():
        run_dates(siblings, show)
    if (args.data / "headlines_dev.jsonl.gz").exists():
        run_headlines(args.data / "headlines_dev.jsonl.gz", show)
    run_conversions(1000, show)
    _print_speed([row["text"] for row in rows])
    return 0


def _silent(_: str) -> None:
    """Say nothing."""


def _print_speed(sentences: Sequence[str]) -> None:
    """Characters of news sentences read in a second of processor time, quantulum3 beside us."""
    text = "\n".join(sentences) * 20
    began = time.process_time()
    find_figures(text)
    speed = len(text) / (time.process_time() - began) / 1000
    print(f"\n{speed:.0f}k characters a second of processor time; a sentence here has 1.6 figures")
    try:
        from quantulum3 import parser
    except ImportError:
        return
    began = time.process_time()
    for sentence in sentences[:60]:
        _values(parser, sentence)
    speed = sum(map(len, sentences[:60])) / (time.process_time() - began) / 1000
    print(f"quantulum3: {speed:.0f}k")


class Score:
    """Counts over sentences, one-to-one, values within 1e-5."""

    def __init__(self) -> None:
        self.found = 0
        self.gold = 0
        self.values = 0
        self.units = 0
        self.changes = 0
        self.classes: dict[str, list[int]] = {}
        self.errors: Counter[str] = Counter()
        self.examples: list[str] = []

    def add(self, text: str, gold: Sequence[dict[str, Any]], figures: Sequence[Figure]) -> None:
        """Count one sentence."""
        ours = [f for f in figures if f.kind not in _LEFT_OUT]
        self.found += len(ours)
        self.gold += len(gold)
        left = list(ours)
        for item in gold:
            match = next((f for f in _best(left, item) if _same_value(f, item["value"])), None)
            kind = _class_of(item)
            tally = self.classes.setdefault(kind, [0, 0])
            tally[1] += 1
            if match is None:
                self._note(f"value missed or wrong: {kind}", text, item)
                continue
            left.remove(match)
            self.values += 1
            if _same_unit(match, item):
                self.units += 1
                tally[0] += 1
            else:
                self._note(f"unit wrong: {kind}", text, item, match)
            if _sign(match) == item["change"] or item["change"] in ("=", None) and _sign(match) == "=":
                self.changes += 1
            else:
                self._note(f"change {item['change']} read as {_sign(match)}", text, item, match)
        for figure in left:
            self.errors[f"found where none is: {figure.kind}"] += 1
            self.examples.append(f"EXTRA {text[figure.start : figure.end]!r} {figure.kind} :: {text}")

    def _note(self, kind: str, text: str, item: dict[str, Any], figure: Figure | None = None) -> None:
        self.errors[kind] += 1
        ours = f"{figure.value} {figure.unit}/{figure.what} {figure.modifier} {figure.change}" if figure else ""
        self.examples.append(f"{kind}: gold {item['value']} {item['unit']} {item['change']} ours {ours} :: {text}")

    def row(self, name: str, right: int) -> tuple[object, ...]:
        """A row of the table."""
        precision, recall = right / max(1, self.found), right / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return name, self.gold, f"{100 * precision:.1f}", f"{100 * recall:.1f}", f"{100 * f1:.1f}"


def _best(figures: Sequence[Figure], item: dict[str, Any]) -> list[Figure]:
    return sorted(figures, key=lambda f: not _same_unit(f, item))


def _same_value(figure: Figure, value: Any) -> bool:
    if isinstance(value, list):
        return (
            figure.low is not None
            and figure.high is not None
            and _near(figure.low, value[0])
            and _near(figure.high, value[1])
        )
    if figure.value is None:
        return figure.low is not None and figure.kind != "score" and value == 12 == figure.low
    return _near(figure.value, value)


def _near(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-5 * max(1e-9, abs(b))


def _class_of(item: dict[str, Any]) -> str:
    unit = (item["unit"] or "").lower()
    if "percent" in unit:
        return "percent"
    if _MONEY_WORDS.search(unit):
        return "money"
    from reader.extract.figures.units import BY_NAME

    return "measure" if unit in BY_NAME else "counted noun" if unit not in ("-", "") else "none"


#: NewsQuant's names for units → ours.
_UNITS = {
    "celsius": "degree celsius", "fahrenheit": "degree fahrenheit", "square feet": "square foot", "people": "person",
    "year of age": "year", "revolutions per minute": "revolution per minute", "% -": "-",
    "parts-per-million": "part per million", "parts-per-billion": "part per billion",
    "foot pound-force": "pound-foot", "dollar per mega british thermal unit": "dollar per million british thermal unit",
}  # fmt: skip


#: Moneys that one country alone has in news: "shekel", "new shekel", "Israeli shekel" are one.
_MONEYS = frozenset(
    "shekel baht forint hryvnia naira rand real ringgit rouble ruble rupiah taka tenge won yen yuan zloty dong "
    "euro".split()
)


def _same_unit(figure: Figure, item: dict[str, Any]) -> bool:
    """Whether unit or counted noun are NewsQuant's: its "dollar" is ours of any country, its counted nouns carry
    adjectives and what follows "of", of which only the head is compared."""
    gold = (item["unit"] or "-").lower()
    gold = _UNITS.get(gold, gold).replace("-feet", "-foot").replace(" feet", " foot")
    if gold == "count":
        return figure.kind == "ratio" or figure.what == "time"
    if gold == "-":
        return figure.unit is None and figure.what is None or figure.kind in ("score", "ratio")
    if figure.unit is None:
        return figure.what is not None and figure.what.lower() in _heads(gold, item["surface_unit"] or "")
    ours = figure.unit.lower()
    if figure.kind == "money" and "dollar" in ours:
        ours, gold = ours.replace("us dollar", "dollar"), gold.replace("united states dollar", "dollar")
    if figure.kind == "money" and set(gold.split()) & set(ours.split()) & _MONEYS:
        return True
    return gold in (ours, ours.partition(" per ")[0]) or gold.partition(" of ")[0] == ours


def _heads(unit: str, surface: str) -> set[str]:
    """The words of a counted noun's name that are its head: the last, and those that stand in the plural."""
    unit = unit.removeprefix("% ").partition(" per ")[0]
    plurals = {singular(word) for word in surface.lower().split() if singular(word) != word}
    return {unit.split()[-1], singular(unit.split()[-1]), *plurals}


def _sign(figure: Figure) -> str:
    """NewsQuant has one sign for both: what bounds a figure goes before which way it moved."""
    if figure.modifier != "=":
        return {"<=": "<", ">=": ">"}.get(figure.modifier, figure.modifier)
    return figure.change or "="


def _quantulum(rows: Sequence[dict[str, Any]]) -> tuple[object, ...] | None:
    """quantulum3's values on the same sentences, where it is installed."""
    try:
        from quantulum3 import parser
    except ImportError:
        return None
    found = right = gold = 0
    for row in rows:
        values = _values(parser, row["text"])
        found += len(values)
        gold += len(row["figures"])
        for item in row["figures"]:
            wanted = item["value"] if not isinstance(item["value"], list) else item["value"][0]
            hit = next((v for v in values if _near(v, wanted)), None)
            if hit is not None:
                values.remove(hit)
                right += 1
    precision, recall = right / max(1, found), right / max(1, gold)
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    return "value, quantulum3", gold, f"{100 * precision:.1f}", f"{100 * recall:.1f}", f"{100 * f1:.1f}"


def _values(parser: Any, sentence: str) -> list[float]:
    """quantulum3's values of a sentence; it raises on some, which count as nothing found."""
    try:
        return [q.value for q in parser.parse(sentence)]
    except Exception:
        return []
