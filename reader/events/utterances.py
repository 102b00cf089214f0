"""What stands in quotation marks in a sentence, as runs of words that other sentences may repeat, or deny."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.events.words import stems

#: Runs of words that two quotations share.
_GRAM = 4
#: Fewest quoted words that make a sentence an utterance.
_LENGTH = 6
_NOT = re.compile(r"n[’']t\b")

Runs = frozenset[tuple[str, ...]]


def is_uttered(quotes: Sequence[re.Match[str]]) -> bool:
    """Whether a sentence quotes at length, and so tells of words whatever its verb."""
    return any(len(match[1].split()) >= _LENGTH for match in quotes)


def quoted_runs(quotes: Sequence[re.Match[str]]) -> tuple[Runs, Runs]:
    """Runs of stems in quotation marks, and those that hold a "not" or "never", without that word.

    "I did not see the report" denies the run "did see the report".
    """
    runs: set[tuple[str, ...]] = set()
    denied: set[tuple[str, ...]] = set()
    for match in quotes:
        words = stems(_NOT.sub(" not", match[1]))
        runs |= set(_runs(words))
        for i, word in enumerate(words):
            if word in ("not", "never"):
                denied |= set(_runs([*words[max(0, i - _GRAM + 1) : i], *words[i + 1 : i + _GRAM]]))
    return frozenset(runs), frozenset(denied)


def _runs(words: Sequence[str]) -> list[tuple[str, ...]]:
    return [tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)]
