"""Single articles with marked who, what, when and where: does the lead's event answer them?"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reader.bench.events_data import filed, rows
from reader.events.lemmas import base
from reader.events.seeds import Seed, seeds_of
from reader.events.words import stems

QUESTIONS = ("who", "what", "when", "where")
#: Sentences at the beginning of an article, with trigger and name, that may tell its main event.
LEAD = 3


def five_w_rows(folder: Path, errors: int) -> list[tuple[object, ...]]:
    """For each question: articles where it is marked, and the share whose leading seeds answer it."""
    asked = dict.fromkeys(QUESTIONS, 0)
    right = dict.fromkeys(QUESTIONS, 0)
    for row, item in zip(rows(folder / "five_w_one_h.jsonl.gz"), filed(folder, "five_w_one_h"), strict=True):
        marks = row["w5"]
        answers: dict[str, list[dict[str, Any]]] = ast.literal_eval(marks) if isinstance(marks, str) else marks
        seeds = seeds_of(0, item.article)[:LEAD]
        for question in QUESTIONS:
            if not answers.get(question):
                continue
            asked[question] += 1
            answered = _answers(question, answers[question], seeds)
            right[question] += answered
            if not answered and errors > 0:
                errors -= 1
                print(f"{question}: {[a['text'] for a in answers[question]]}: {item.article.title}")
    return [(question, asked[question], right[question] / max(1, asked[question])) for question in QUESTIONS]


def _answers(question: str, marked: Sequence[dict[str, Any]], seeds: Sequence[Seed]) -> bool:
    if question == "when":
        days = {str(answer["parsed"]) for answer in marked if answer["parsed"]}
        return any(seed.day and seed.day.isoformat() in days for seed in seeds)
    if question == "what":
        return bool({base(w) for a in marked for w in a["text"].split()} & {base(seed.word) for seed in seeds})
    names = {stem for seed in seeds for name in (*seed.people, *seed.places) for stem in stems(name)}
    return any(names & set(stems(answer["text"])) for answer in marked)
