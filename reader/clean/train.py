"""Trains our models: ``python -m reader.clean.train DATA [lines] [fast] [consensus]`` writes ``weights/*.npz``.

DATA is the folder of extraction data, JSON lines with ``html``, ``url`` and the reference ``text``: WCXB
(CC BY 4.0, Murrough Foley) and the fixtures of Fundus (MIT). LightGBM trains with a fixed seed and one thread,
so the same data and version give the same weights. A block's label is the share of its words that token
alignment (RapidFuzz) finds in the reference. Each page is learned from twice, the second time without some of what
its mark-up says of itself (``reader.clean.train_copies``).
"""

from __future__ import annotations

import argparse
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from reader.clean.blockmodel import WEIGHTS, BlockModel, complete, save_model, vote_columns
from reader.clean.features import GRAIN, Tables, features, sizes_of
from reader.clean.linemodel import save_lines
from reader.clean.own import VOTERS
from reader.clean.second_look import second_columns
from reader.clean.train_examples import Example, copies_of, learnable, read_examples
from reader.clean.train_lines import read_news, read_rendered, train_lines
from reader.clean.train_nets import train_nets
from reader.clean.train_trees import Learned, grown

MODELS = ("lines", "fast", "consensus")
NEWS = "news_publishers.jsonl.gz"
ROUNDS = 120
#: No row takes more than five steps down one of the fast cleaner's trees: in cross-validation as good as trees
#: of any depth. The consensus' are twice as large: 0.08 points of F1 over twice as many small ones.
FAST_SHAPE = {"max_depth": 5, "num_leaves": 32}
LARGE_SHAPE = {"num_leaves": 63, "min_data_in_leaf": 100}
#: The consensus is the mean of models with these seeds: 0.1 points of F1 on news over one alone.
SEEDS = (7, 8)
#: Trees of the second round, which see what the first said of pages it did not learn from.
SECOND_SHAPE, SECOND_ROUNDS = {"num_leaves": 31, "min_data_in_leaf": 100}, 80
#: Of the short blocks that are surely furniture, this share is learned from, with more weight each.
FURNITURE_SHARE, SHORT_WORDS = 0.35, 12
#: What a page's copy counts beside it.
COPY_WEIGHT = 0.5
#: A class name or word counts when this many domains (twice as many for words) have it.
FEWEST_DOMAINS = 4
#: Share of blocks that are article over all pages, and how many pages' worth of it each odds begins with.
_BASE, _SHRINK = 0.35, 4.0


def main(folder: Path, names: Sequence[str] = MODELS) -> None:
    """Train the models of ``names`` on all of ``folder`` (lines: and of ``plaintext`` beside it), and write them."""
    WEIGHTS.mkdir(exist_ok=True)
    if "lines" in names:
        pages = [*read_rendered(folder.parent / "plaintext"), *read_news(folder / NEWS)]
        save_lines(train_lines(pages), WEIGHTS / "lines.npz")
        print(f"lines: {len(pages)} pages, {(WEIGHTS / 'lines.npz').stat().st_size:,} bytes", flush=True)
    ours = {name: voters for name, voters in (("fast", ()), ("consensus", VOTERS)) if name in names}
    if not ours:
        return
    examples = [example for example in read_examples(folder) if learnable(example)]
    copies = copies_of(examples)
    for name, voters in ours.items():
        save_model(train(examples, copies, voters), WEIGHTS / f"{name}.npz")
        print(f"{name}: {len(examples)} pages, {(WEIGHTS / f'{name}.npz').stat().st_size:,} bytes", flush=True)


def train(examples: Sequence[Example], copies: Sequence[Example], voters: Sequence[str]) -> BlockModel:
    """A model of ``examples`` and their ``copies`` that takes the votes of ``voters``; without votes it has no
    second opinions. Odds of names and words are counted in the examples alone, and the second round learns from them
    alone: copies in it, too, changed nothing beyond noise, on altered pages either."""
    tables, every = learn_tables(examples), [*examples, *copies]
    learned = _learned_from(every, [matrix(example, tables, voters) for example in every])
    if not voters:
        return BlockModel((), tables, grown(learned, FAST_SHAPE, ROUNDS, SEEDS[:1]))
    first = grown(learned, LARGE_SHAPE, ROUNDS, SEEDS)
    again = [second_columns(e.raw, sure) for e, sure in zip(examples, _held_out(examples, copies, voters), strict=True)]
    second = grown(_learned_from(examples, again), SECOND_SHAPE, SECOND_ROUNDS, SEEDS)
    return BlockModel(tuple(voters), tables, first, train_nets(*learned), second)


def _held_out(
    examples: Sequence[Example], copies: Sequence[Example], voters: Sequence[str]
) -> list[NDArray[np.float64]]:
    """What the first round, learned from copies too, says of each example when it has seen no page of its domain."""
    found: dict[int, NDArray[np.float64]] = {}
    for fold in sorted({example.fold for example in examples}):
        others = [example for example in (*examples, *copies) if example.fold != fold]
        tables = learn_tables([example for example in others if not example.is_copy])
        rows = [matrix(example, tables, voters) for example in others]
        first = grown(_learned_from(others, rows), LARGE_SHAPE, ROUNDS, SEEDS)
        for i, example in enumerate(examples):
            if example.fold == fold:
                found[i] = first.probabilities(matrix(example, tables, voters))
    return [found[i] for i in range(len(examples))]


def _learned_from(examples: Sequence[Example], rows: Sequence[NDArray[np.float32]]) -> Learned:
    """The rows of all examples that are learned from, with label and weight: not all that is surely furniture."""
    draw = np.random.default_rng(3)
    chosen, labels, weights = [], [], []
    for example, own in zip(examples, rows, strict=True):
        share = np.where((example.labels < 0.1) & (example.counts < SHORT_WORDS), FURNITURE_SHARE, 1.0)
        taken = draw.random(len(share)) < share
        chosen.append(own[taken])
        labels.append(example.labels[taken])
        weights.append((_weights(example) / share)[taken])
    weight = np.concatenate(weights)
    return np.vstack(chosen), np.concatenate(labels), weight / weight.mean()


def matrix(example: Example, tables: Tables, voters: Sequence[str]) -> NDArray[np.float32]:
    """One row a block, as the model sees it."""
    if not voters:
        return features(example.lean, tables)[0]
    rows, _ = features(example.raw, tables)
    known = [name for name in voters if any(name in vote for vote in example.votes)]
    shares = {name: [vote.get(name, 0.0) for vote in example.votes] for name in known}
    return np.hstack([rows, vote_columns(complete(shares, voters, len(rows)), sizes_of(example.raw))])


def _weights(example: Example) -> NDArray[np.float32]:
    """Words count, but no page counts more than another for being long; a copy counts less."""
    counts = example.counts
    whole = max(80.0, float((counts * (example.labels > 0.5)).sum()))
    return (np.minimum((counts + 0.5) / whole, 1.0) * (COPY_WEIGHT if example.is_copy else 1.0)).astype(np.float32)


def learn_tables(examples: Sequence[Example]) -> Tables:
    """Log-odds of class names and first words, each page and domain counted once."""
    hints: dict[str, list[float]] = defaultdict(list)
    words: dict[str, list[float]] = defaultdict(list)
    hint_domains: dict[str, set[str]] = defaultdict(set)
    word_domains: dict[str, set[str]] = defaultdict(set)
    for example in examples:
        own_hints, own_words = _counts(example)
        for token, (kept, whole) in own_hints.items():
            hints[token].append(kept / whole)
            hint_domains[token].add(example.domain)
        for word, (kept, whole) in own_words.items():
            words[word].append(kept / whole)
            word_domains[word].add(example.domain)
    return Tables(
        {t: _log_odds(q) for t, q in hints.items() if len(hint_domains[t]) >= FEWEST_DOMAINS},
        {w: _log_odds(q) for w, q in words.items() if len(word_domains[w]) >= 2 * FEWEST_DOMAINS},
    )


def _counts(example: Example) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Token → weight kept and whole weight, for the class names around blocks and their first words."""
    raw, tree = example.raw, example.raw.tree
    hints: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    words: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
    if tree is None:
        return hints, words
    parents, hint_of, holders, top = tree.parents.tolist(), tree.hint_of.tolist(), tree.holders.tolist(), len(tree.tags)
    for at, (holder, count, label) in enumerate(zip(holders, example.counts, example.labels, strict=True)):
        if count == 0:
            continue
        weight = float(min(count, 60))
        seen: set[str] = set()
        node, depth = holder, 0
        while node < top and depth < 6:
            for token in sorted(tree.hints[hint_of[node]]):
                if token not in seen:
                    seen.add(token)
                    hints[token][0] += weight * float(label)
                    hints[token][1] += weight
            node, depth = parents[node], depth + 1
        for word in set(raw.words[at]):
            words[word][0] += float(label)
            words[word][1] += 1
    return hints, words


def _log_odds(shares: Sequence[float]) -> float:
    mean = (sum(shares) + _SHRINK * _BASE) / (len(shares) + _SHRINK)
    mean = min(max(mean, 0.01), 0.99)
    return round((math.log(mean / (1 - mean)) - math.log(_BASE / (1 - _BASE))) / GRAIN) * GRAIN


def shingles(words: Sequence[str], size: int = 4) -> Counter[tuple[str, ...]]:
    """Counts of the runs of ``size`` words."""
    return Counter(tuple(words[i : i + size]) for i in range(max(1, len(words) - size + 1)))


def asked(words: Sequence[str]) -> tuple[Path, Sequence[str]]:
    """The folder of data and the models' names on a command line; ends the program with what is wrong with them."""
    parser = argparse.ArgumentParser(
        prog="python -m reader.clean.train", description="Train our models, write weights."
    )
    parser.add_argument("data", type=Path, help="folder of extraction data; lines: with plaintext beside it")
    parser.add_argument("models", nargs="*", help=f"of {', '.join(MODELS)} (default: all)")
    given = parser.parse_args(words)
    if unknown := sorted(set(given.models) - set(MODELS)):
        parser.error(f"no model is called {unknown[0]!r}: choose of {', '.join(MODELS)}")
    if not (given.data / NEWS).is_file():
        parser.error(f"{given.data} has no {NEWS}: name the folder of the extraction data")
    return given.data, given.models or MODELS


if __name__ == "__main__":
    main(*asked(sys.argv[1:]))
