"""Counts for each word how much of the lines that have it is article; ``reader.clean.train_lines`` calls it."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence

from reader.clean.line_words import at_ends

#: A word counts when this many domains have it.
FEWEST_DOMAINS = 8
#: How many domains' worth of the share that any such line has each word begins with.
_SHRINK = 4.0
#: Share of long and of short lines that is article.
_BASES = {"+": 0.6, "-": 0.2}

#: Word → sum of the shares its domains have, and how many domains have it.
Counts = dict[str, tuple[float, int]]
#: A page's domain, the words of each of its lines, and the share (0–1) of each line that is article.
Page = tuple[str, Sequence[Sequence[str]], Sequence[float]]


def count_words(pages: Iterable[Page]) -> Counts:
    """Counts over all pages of the domains that ``pages`` are of; every page of a domain counts the same."""
    shares: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(lambda: [0.0, 0.0]))
    for domain, lines, kept in pages:
        own: dict[str, list[float]] = defaultdict(lambda: [0.0, 0.0])
        for words, share in zip(lines, kept, strict=True):
            for word in {*words, *at_ends(words)}:
                own[word][0] += share
                own[word][1] += 1
        of_domain = shares[domain]
        for word, (share, count) in own.items():
            of_domain[word][0] += share / count
            of_domain[word][1] += 1
    found: Counts = {}
    for of_domain in shares.values():
        for word, (share, count) in of_domain.items():
            whole, domains = found.get(word, (0.0, 0))
            found[word] = whole + share / count, domains + 1
    return found


def word_odds(counts: Sequence[Counts]) -> dict[str, float]:
    """Log-odds of each word that enough domains have, from counts of domains that no two have in common."""
    whole: Counts = {}
    for own in counts:
        for word, (share, domains) in own.items():
            before, seen = whole.get(word, (0.0, 0))
            whole[word] = before + share, seen + domains
    return {word: _log_odds(word, *found) for word, found in whole.items() if found[1] >= FEWEST_DOMAINS}


def _log_odds(word: str, share: float, domains: int) -> float:
    base = _BASES[word.lstrip("^$")[0]]
    mean = min(max((share + _SHRINK * base) / (domains + _SHRINK), 0.01), 0.99)
    return math.log(mean / (1 - mean)) - math.log(base / (1 - base))
