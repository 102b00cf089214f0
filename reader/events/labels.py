"""Labels of events: the shortest headline-like clause that holds trigger and name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.events.seeds import Seed

#: Longest label, in characters, and the length of a good one.
LONGEST, GOOD = 90, 52
#: "On Thursday morning, …", "However, …", "KYIV, Ukraine — …": what stands before the clause.
_LEAD = re.compile(
    r"^(?:[A-Z][A-Z’' .]+(?:,\s[\w. ]+)?(?:\s\([\w ]+\))?\s[–—-]\s|"
    r"(?:In|On|At|After|Before|During|Since|Earlier|Later|Meanwhile|However|But|And|Also|By|As|For|With|Then|Overnight|"
    r"Only)\b[^,“\"]{0,50},\s+|(?:And|But|Then|Only)\s+)"
)
#: What ends a clause once its trigger has been said.
_END = re.compile(
    r",|;|:\s|\s[–—]\s|\s\("
    r"|\s(?:which|who|where|while|whose|because|although|when|after|before|as well as|according to)\s"
)
_PRONOUN = re.compile(r"(?:he|she|it|they|this|that|these|his|her|their|its|we|i|you|one|who|which|there)\b", re.I)
_MARKS = re.compile(r"[“”\"]")


def label_of(seeds: Sequence[Seed], texts: Sequence[str]) -> str:
    """The best clause of the seeds' sentences; ``texts[i]`` is of article ``i``."""
    clauses = [(_badness(clause, seed), clause) for seed in seeds for clause in [_clause(seed, texts)]]
    return min(clauses)[1]


def _clause(seed: Seed, texts: Sequence[str]) -> str:
    """The sentence from its subject to the end of the clause that its trigger stands in."""
    sentence = " ".join(texts[seed.article][seed.start : seed.end].split())
    if _MARKS.match(sentence):
        return _spoken(sentence, seed)
    sentence = _LEAD.sub("", sentence)
    at = sentence.lower().find(seed.word.lower())
    ends = [m.start() for m in _END.finditer(sentence) if m.start() > at + len(seed.word) + 8]
    clause = sentence[: ends[0]] if at >= 0 and ends else sentence
    return _finished(clause)


def _spoken(sentence: str, seed: Seed) -> str:
    """Who says what: "Elsa Rydberg: “This bridge carried our parents…”"."""
    words = re.split(r"[“”\"]", sentence)
    said = next((part.strip(" ,") for part in words if part.strip()), sentence)
    who = next((name for name in seed.people if name.split()[-1].lower() in seed.speakers), None)
    room = LONGEST - len(who or "") - 5
    said = said if len(said) <= room else said[:room].rsplit(" ", 1)[0] + "…"
    return f"{who}: “{said}”" if who else f"“{said}”"


def _finished(clause: str) -> str:
    clause = clause.strip(" ,;:–—")
    if len(clause) > LONGEST:
        clause = clause[:LONGEST].rsplit(" ", 1)[0].rstrip(" ,;:–—") + "…"
    clause = clause.rstrip(".")
    if len(_MARKS.findall(clause)) % 2:
        clause = _MARKS.sub("", clause)
    return clause[:1].upper() + clause[1:]


def _badness(clause: str, seed: Seed) -> tuple[float, float, str]:
    lower = clause.lower()
    bad = abs(len(clause) - GOOD) * 0.5
    bad += 30 if clause.endswith("…") else 0
    bad += 25 if _MARKS.search(clause) else 0
    bad += 40 if _PRONOUN.match(clause) else 0
    bad += 30 if seed.word.lower() not in lower else 0
    bad += 25 if not any(name in lower for name in seed.names) else 0
    bad += 25 if len(clause) < 20 else 0
    bad += 20 if seed.hypothetical else 0
    return bad, seed.position, clause
