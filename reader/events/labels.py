"""Labels of events: the shortest headline-like clause that holds trigger and name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.events.seeds import Seed

#: Longest label, in characters, and the length of a good one.
LONGEST, GOOD = 90, 52
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = r"(?:\s(?:morning|afternoon|evening|night))?"
#: What stands before the clause, one thing after another: "KYIV, Ukraine — ", "On Thursday morning ", "The same day ",
#: "Three days earlier, ", "Overnight ", "Beyond the ruined bridge, ", "And ", "Second, ", "This: ".
_LEADS = (
    re.compile(r"[A-Z][A-Z’' .]+(?:,\s[\w. ]+)?(?:\s\([\w ]+\))?\s[–—-]\s"),
    re.compile(rf"(?:(?:Early|Late)\s)?(?:On|By|Since|on)\s{_DAY}{_HOUR},?\s+(?![a-z]+ing\b|and\b|or\b)"),
    re.compile(r"(?:The|That)\s(?:same|next|following)\s(?:day|morning|evening|night|week),?\s+"),
    re.compile(r"[A-Z][a-z]+\s(?:hours|days|weeks|months|years)\s(?:ago|earlier|later|before|after),?\s+"),
    re.compile(r"(?:Overnight|Yesterday|Meanwhile|Earlier|Later)(?:,\s+|\s+(?=[A-Z]))"),
    re.compile(
        r"(?:In|On|At|After|Before|During|Since|Earlier|Later|Meanwhile|However|But|And|Also|By|As|For|With|Then|"
        r"Overnight|Only|Beyond|Above|Across|Along|Amid|Among|Around|Behind|Below|Beside|Besides|Between|Despite|From|"
        r"Inside|Instead|Near|Outside|Over|Separately|Still|Through|Throughout|Under|Until|Within|Without|Yet)"
        r"\b[^,“\"]{0,60},\s+"
    ),
    re.compile(r"[“\"]?(?:First|Second|Third|Finally|Next),\s+|(?:And|But|So|Then|Only|Yet)\s+|[A-Z][a-z]*:\s+"),
)
_NAME = r"[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){1,3}"
#: "The mayor, Elsa Rydberg, said" and "Hanna Malyar, the deputy defence minister, said": the name will do.
_NAME_AFTER = re.compile(rf"[^,“\"]{{3,60}},\s({_NAME}),\s(?=[a-z])(?!who\b|whose\b|and\b)")
_NAME_BEFORE = re.compile(
    rf"((?:[A-Z]\w+\s)?{_NAME}),\s(?:the|an?|its|his|her|their|who|whose|aged|\d+)\b[^,“\"]*,\s(?:who\b[^,“\"]*,\s)?"
    r"(?=[a-z])(?!who\b|whose\b|and\b)"
)
#: What ends a clause once its trigger has been said.
_END = re.compile(
    r",|;|:\s|\s[–—]\s|\s\("
    r"|\s(?:which|who|where|while|whose|because|although|when|after|before|as well as|according to)\s"
)
_PRONOUN = re.compile(r"(?:he|she|it|they|this|that|these|his|her|their|its|we|i|you|one|who|which|there)\b", re.I)
_MARKS = re.compile(r"[“”\"]")
#: "Jonas Hedlund, the minister, who visited the harbour": told of him, where the trigger stands in what explains.
_RELATIVE = re.compile(
    rf"^((?:[A-Z]\w+\s)?{_NAME})(?:,\s(?:the|an?|its|his|her|their)\b[^,“\"]*)?,\swho\s([a-z][^,]*)(?:,.*)?$"
)


def label_of(seeds: Sequence[Seed], texts: Sequence[str]) -> str:
    """The best clause of the seeds' sentences; ``texts[i]`` is of article ``i``."""
    clauses = [(_badness(clause, seed), clause) for seed in seeds for clause in [_clause(seed, texts)]]
    return min(clauses)[1]


def _clause(seed: Seed, texts: Sequence[str]) -> str:
    """The sentence from its subject to the end of the clause that its trigger stands in."""
    sentence = " ".join(texts[seed.article][seed.start : seed.end].split())
    if _MARKS.match(sentence):
        return _spoken(sentence, seed)
    sentence = _bare(sentence, seed.word.lower())
    at = sentence.lower().find(seed.word.lower())
    opening = max((m.end() for m in (lead.match(sentence) for lead in _LEADS) if m), default=0)
    least = max(at + len(seed.word) + 8, opening)
    ends = [m.start() for m in _END.finditer(sentence) if m.start() > least]
    clause = sentence[: ends[0]] if at >= 0 and ends else sentence
    return _finished(clause)


def _bare(sentence: str, trigger: str) -> str:
    """The sentence from its subject on, without what explains its name; nothing goes that holds the trigger."""
    for _ in range(4):
        cuts = [m.end() for m in (lead.match(sentence) for lead in _LEADS) if m]
        cut = next((cut for cut in cuts if trigger in sentence[cut:].lower()), 0)
        if not cut:
            break
        sentence = sentence[cut:][:1].upper() + sentence[cut + 1 :]
    for explained in (_NAME_AFTER, _NAME_BEFORE):
        short = explained.sub(r"\1 ", sentence, count=1) if explained.match(sentence) else ""
        if trigger in short.lower():
            return short
    return _RELATIVE.sub(r"\1 \2", sentence)


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
