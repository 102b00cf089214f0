"""Labels of events: the shortest headline-like clause that holds trigger and name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.events.seeds import Seed

_CUT = re.compile(
    r",\s+(?:which|who|where|while|as|after|before|including|marking|saying|adding|according)\b|;|\s[–—]\s|:\s"
)
_LEAD = re.compile(
    r"^(?:In|On|At|After|Before|During|Since|Earlier|Later|Meanwhile|However|But|And|Also|By|As|For|With)\b[^,]{0,60},\s+"
)
#: Longest label, in characters.
LONGEST = 96


def label_of(seeds: Sequence[Seed], texts: Sequence[str]) -> str:
    """The best clause of the seeds' sentences; ``texts[i]`` is the text of article ``i``."""
    clauses = [(_badness(clause, seed), clause) for seed in seeds for clause in [_clause(seed, texts)]]
    return min(clauses)[1]


def _clause(seed: Seed, texts: Sequence[str]) -> str:
    sentence = " ".join(texts[seed.article][seed.start : seed.end].split())
    sentence = _LEAD.sub("", sentence)
    parts = [part.strip(' ,“”"') for part in _CUT.split(sentence)]
    word = seed.word.lower()
    best = next((p for p in parts if word in p.lower() and _has_name(p, seed)), sentence)
    if len(best) > LONGEST:
        pieces = re.split(r",\s+", best)
        best = next((p for p in pieces if word in p.lower() and _has_name(p, seed)), best)
    if len(best) > LONGEST:
        best = best[:LONGEST].rsplit(" ", 1)[0] + "…"
    best = best.rstrip(".")
    return best[:1].upper() + best[1:]


def _has_name(clause: str, seed: Seed) -> bool:
    lower = clause.lower()
    return any(name in lower for name in seed.names)


def _badness(clause: str, seed: Seed) -> tuple[float, float]:
    cut = 40 if clause.endswith("…") else 0
    quoted = 30 if re.search(r"[“”\"]", clause) else 0
    pronoun = 25 if re.match(r"(?:He|She|It|They|This|That|His|Her)\b", clause) else 0
    return abs(len(clause) - 55) + cut + quoted + pronoun + (20 if seed.hypothetical else 0), seed.position
