"""Headlines against their bodies: how many true ones are explained, how many one-digit errors are caught."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reader.bench.table import print_table
from reader.checks.headline import headline_checks
from reader.extract.figures import find_figures
from reader.model import Article, Check, Paragraph


def run_headlines(path: Path, show: Callable[[str], None]) -> None:
    """Print the share of true headlines not flagged, and of headlines with one digit changed that are."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    for name, part, say in (("even rows", rows[::2], show), ("odd rows (held out)", rows[1::2], _silent)):
        print_table(
            f"Headlines, {name}",
            ("what", "items", "right", "share"),
            _rows(part, random.Random(4), say),
        )


def _silent(_: str) -> None:
    """Say nothing."""


def _rows(
    rows: Sequence[dict[str, Any]], chance: random.Random, say: Callable[[str], None]
) -> list[tuple[object, ...]]:
    judged, explained, errors, caught = 0, 0, 0, 0
    missed = Counter[str]()
    for row in rows:
        at = row["cloze"].index("____")
        article = article_of(row["headline"], row["body"])
        judged += 1
        flagged = [c for c in _checks(article) if c.verdict == "disagrees"]
        if any(c.spans[0].start <= at + len(row["gold"]) and at <= c.spans[0].end for c in flagged):
            missed[row["annotation"].split("(")[0]] += 1
            say(f"flagged, {row['annotation']}: {row['headline']} | {flagged[0].message}")
        else:
            explained += 1
        wrong = with_one_digit_changed(row["headline"], at, row["gold"], chance)
        if wrong is None:
            continue
        errors += 1
        found = [c for c in _checks(article_of(wrong, row["body"])) if c.spans[0].start <= at + len(row["gold"])]
        found = [c for c in found if at <= c.spans[0].end]
        if any(c.verdict == "disagrees" for c in found):
            caught += 1
        else:
            say(f"not caught: {wrong} ({row['gold']}) | {found[0].message if found else 'no figure'}")
    table: list[tuple[object, ...]] = [
        ("true headline explained by its body", judged, explained, f"{100 * explained / max(1, judged):.1f}"),
        ("one-digit error caught", errors, caught, f"{100 * caught / max(1, errors):.1f}"),
    ]
    return table + [(f"flagged though {kind.strip()}", n, "", "") for kind, n in missed.most_common(6)]


def article_of(headline: str, body: str) -> Article:
    """An article of a headline and one paragraph."""
    text = f"{headline}\n\n{body}"
    paragraphs = (Paragraph(0, len(headline), 0), Paragraph(len(headline) + 2, len(text), 1))
    return Article(None, headline, (), None, None, "en", text, paragraphs, (), "none", ())


def _checks(article: Article) -> list[Check]:
    return list(headline_checks(article, find_figures(article.text)))


def with_one_digit_changed(headline: str, at: int, number: str, chance: random.Random) -> str | None:
    """The headline with one digit of its number another one; None where the number is not written in digits."""
    places = [i for i in range(at, at + len(number)) if headline[i : i + 1].isdigit()]
    if not places:
        return None
    i = chance.choice(places)
    digit = chance.choice([d for d in "0123456789" if d != headline[i] and (d != "0" or i != at)])
    return headline[:i] + digit + headline[i + 1 :]
