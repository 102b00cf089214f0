"""Cleaners on annotated pages: precision, recall and F1 of word 4-grams, ROUGE-LSum, empties, speed, memory.

Ours is scored by cross-validation: each page by a model that saw no page of its domain. The headline is
left out on both sides, since hardly a reference has it.
"""

from __future__ import annotations

import argparse
import random
import re
import resource
import time
from collections.abc import Sequence
from pathlib import Path

from rapidfuzz.distance import LCSseq

from reader.bench.clean_speed import print_speed
from reader.bench.table import print_table
from reader.clean.certain import without_furniture
from reader.clean.features import sizes_of
from reader.clean.headline import same_words
from reader.clean.own import VOTERS, body_of
from reader.clean.registry import cleaners
from reader.clean.run import OWN_NAMES, article_of_output, paragraphs_of, run_cleaner
from reader.clean.train import matrix, shingles, train
from reader.clean.train_examples import Example, copies_of, learnable, read_examples, read_rows
from reader.errors import CleanerFailed
from reader.load.render import forget, render
from reader.model import Article, Page
from reader.text.align import encode

_WORD = re.compile(r"\w+")
_OURS = {"consensus": VOTERS, "fast": ()}
ROUNDS = 2000
#: Pages that our cleaners and trafilatura are timed on one beside the other.
SPEED_PAGES = 150


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Options of ``python -m reader.bench clean``."""
    parser.add_argument("--data", type=Path, required=True, help="folder of *.jsonl.gz with html, url and text")
    parser.add_argument("--every", type=int, default=1, help="use every Nth page of each file")
    parser.add_argument(
        "--scored-every", type=int, default=1, help="learn from all pages used, run and score cleaners on every Nth"
    )
    parser.add_argument("--cleaners", help="third-party cleaners beside ours, with commas (default: all installed)")
    parser.add_argument("--only", choices=("speed",), help="only time our cleaners beside trafilatura: a minute")
    parser.add_argument("--worst", type=int, default=10, help="print this many pages where ours loses most")


def run(args: argparse.Namespace) -> int:
    """Print one table for each file of the folder, and the bootstrap against the best single cleaner."""
    if args.only == "speed":
        print_speed(_spread([(row["html"], row["url"]) for _, row in read_rows(args.data, args.every)]))
        return 0
    learned = list(read_examples(args.data, args.every))
    examples = learned[:: args.scored_every]
    scores: dict[str, list[tuple[float, float]]] = {}
    costs: dict[str, float] = {}
    rouge: dict[str, list[float]] = {}
    copies = copies_of(learned)
    for name, voters in _OURS.items():
        texts = cross_validated_texts(learned, copies, voters)[:: args.scored_every]
        scores[name], rouge[name] = _scored(examples, texts)
    names = (
        args.cleaners.split(",") if args.cleaners else [n for n, i in cleaners().items() if i.installed and not i.own]
    )
    for name in [*names, *_OURS]:
        texts, costs[name] = _run(examples, name)
        if name not in _OURS:
            scores[name], rouge[name] = _scored(examples, texts)
    for part in [*sorted({e.set for e in examples}), "all pages"]:
        chosen = [i for i, e in enumerate(examples) if part in (e.set, "all pages")]
        rows = [_row(name, chosen, scores[name], rouge[name], costs[name]) for name in scores]
        rows.sort(key=lambda row: -float(str(row[3])))
        header = ("cleaner", "precision", "recall", "F1", "ROUGE-LSum", "empty", "ms a page")
        print_table(f"{part}: {len(chosen)} pages", header, rows)
    print_speed(_spread([(example.html, example.url) for example in examples]))
    _bootstrap(scores)
    _worst(examples, scores, args.worst)
    print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB (all cleaners in one process)"
    )
    return 0


def _spread(pages: Sequence[tuple[str, str | None]]) -> Sequence[tuple[str, str | None]]:
    """About :data:`SPEED_PAGES` of the pages, from all files."""
    return pages[:: max(1, len(pages) // SPEED_PAGES)]


def cross_validated_texts(
    examples: Sequence[Example], copies: Sequence[Example], voters: Sequence[str]
) -> list[list[str]]:
    """The words each page keeps by a model that saw no page of its domain, nor a copy of one."""
    texts: list[list[str]] = [[] for _ in examples]
    for fold in sorted({e.fold for e in examples}):
        others = [e for e in examples if e.fold != fold and learnable(e)]
        model = train(others, [copy for copy in copies if copy.fold != fold], voters)
        for i, example in enumerate(examples):
            if example.fold == fold and learnable(example):
                sure = model.judge(example.raw if voters else example.lean, matrix(example, model.tables, voters))
                sizes = sizes_of(example.raw)
                kept = without_furniture(model.keep(sure, sizes, 0.5), list(sure), list(sizes), example.evidence)
                body = body_of(example.texts, kept, example.top, example.headline, list(sure))
                texts[i] = [word for at in body for word in example.words[at]]
    return texts


def _run(examples: Sequence[Example], name: str) -> tuple[list[list[str]], float]:
    """The words of each article, and milliseconds of CPU a page from HTML to text.

    What only the app needs of a third-party cleaner, its paragraphs' places on the page, is not timed.
    """
    texts, used = [], 0.0
    for example in examples:
        rendered = render(example.html)
        page = Page(example.url, "file", example.html, rendered.text, rendered.title)
        forget()
        began = time.process_time()
        try:
            found = _found(page, name)
        except CleanerFailed:
            found = None
        used += time.process_time() - began
        try:
            article = article_of_output(page, found, name) if isinstance(found, list) else found
        except CleanerFailed:
            article = None
        paragraphs = article.text.split("\n\n") if article else []
        texts.append(_WORD.findall(_without_headline(paragraphs, example.headline)))
    return texts, 1000 * used / max(1, len(examples))


def _found(page: Page, name: str) -> Article | list[str]:
    """What a cleaner gives: an article of ours, or a third party's paragraphs. Raises ``CleanerFailed``."""
    return run_cleaner(page, name, described_too=False) if name in OWN_NAMES else paragraphs_of(page, name, {})


def _without_headline(paragraphs: Sequence[str], headline: str) -> str:
    """The paragraphs without the headline, if it is among the first three: most references leave it out,
    most cleaners too, ours has it first."""
    lines = [text for text in paragraphs if text.strip()]
    at = next((i for i, text in enumerate(lines[:3]) if headline and same_words(text, headline)), None)
    return "\n".join(text for i, text in enumerate(lines) if i != at)


def _scored(examples: Sequence[Example], texts: Sequence[list[str]]) -> tuple[list[tuple[float, float]], list[float]]:
    scores, rouge = [], []
    for example, words in zip(examples, texts, strict=True):
        reference = _WORD.findall(_without_headline(example.reference.split("\n"), example.headline))
        scores.append(_precision_recall(reference, words))
        rouge.append(_rouge(reference, words))
    return scores, rouge


def _precision_recall(reference: list[str], words: list[str]) -> tuple[float, float]:
    if not words:
        return 0.0, 0.0
    wanted, found = shingles(reference), shingles(words)
    shared = sum((wanted & found).values())
    return shared / sum(found.values()), shared / sum(wanted.values())


def _rouge(reference: list[str], words: list[str]) -> float:
    """F1 of the longest common subsequence of words."""
    if not words or not reference:
        return 0.0
    a, b = encode([[w.lower() for w in reference], [w.lower() for w in words]])
    shared = LCSseq.similarity(a, b)
    return 2 * shared / (len(a) + len(b))


def _f1(pairs: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Mean precision, mean recall, and F1 of the two means."""
    precision = sum(p for p, _ in pairs) / max(1, len(pairs))
    recall = sum(r for _, r in pairs) / max(1, len(pairs))
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def _row(
    name: str, chosen: Sequence[int], scores: Sequence[tuple[float, float]], rouge: Sequence[float], cost: float
) -> tuple[object, ...]:
    own = [scores[i] for i in chosen]
    precision, recall, f1 = _f1(own)
    empty = sum(pair == (0.0, 0.0) for pair in own)
    mean = sum(rouge[i] for i in chosen) / max(1, len(chosen))
    return name, f"{precision:.4f}", f"{recall:.4f}", f"{f1:.4f}", f"{mean:.4f}", empty, f"{cost:.1f}"


def _bootstrap(scores: dict[str, list[tuple[float, float]]]) -> None:
    """Paired bootstrap over pages: how surely consensus beats the best single cleaner."""
    single = {name: pairs for name, pairs in scores.items() if name not in _OURS}
    if not single:
        return
    best = max(single, key=lambda name: _f1(single[name])[2])
    ours, theirs = scores["consensus"], single[best]
    draw = random.Random(7)
    gains = []
    for _ in range(ROUNDS):
        sample = draw.choices(range(len(ours)), k=len(ours))
        gains.append(_f1([ours[i] for i in sample])[2] - _f1([theirs[i] for i in sample])[2])
    gains.sort()
    low, high = gains[int(0.025 * ROUNDS)], gains[int(0.975 * ROUNDS)]
    print(f"\nconsensus − {best} (best single): {sum(gains) / ROUNDS:+.4f} F1, 95% interval {low:+.4f} to {high:+.4f}")


def _worst(examples: Sequence[Example], scores: dict[str, list[tuple[float, float]]], count: int) -> None:
    """Pages where the best other cleaner beats ours by most."""
    others = [name for name in scores if name not in _OURS]
    losses = []
    for i, example in enumerate(examples):
        own = _f1([scores["consensus"][i]])[2]
        if others:
            name = max(others, key=lambda n: _f1([scores[n][i]])[2])
            losses.append((_f1([scores[name][i]])[2] - own, example.id, f"{own:.3f}", name))
    rows = [(page, f"{loss:.3f}", own, name) for loss, page, own, name in sorted(losses, reverse=True)[:count]]
    print_table("Pages where ours loses most", ("page", "loss", "ours", "better"), rows)
