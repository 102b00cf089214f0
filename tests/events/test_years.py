"""What happened in a year before, and strikes that are walkouts, in what articles tell in passing."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from reader.events import find_events
from reader.events.passing import told_words
from reader.model import Article, Paragraph, Span

_CRASH = """Two killed as lorry hits bus near Fenwick

Two people were killed and 17 injured when a lorry collided with a bus near Fenwick on Wednesday morning.

The driver of the lorry, aged 52, was arrested on suspicion of dangerous driving.

Three people died in a crash on the same road in 2024. The road was closed for nine hours."""
_WIRE = """Bus crash kills two, injures 17

Two people died on Wednesday when a bus carrying schoolchildren and a lorry crashed near Fenwick.

Police have arrested the lorry driver, a 52-year-old man."""
_STRIKE = "The union said drivers walked out over pay. A second strike is planned. The strike began on Monday."


def _article(text: str, outlet: str) -> Article:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2026, 1, 14, 18, tzinfo=UTC)
    title = text.split("\n", 1)[0]
    return Article(f"https://{outlet}.example", title, (), when, outlet, "en", text, paragraphs, (), "plain", ())


def test_a_crash_of_a_year_before_is_no_passage_of_the_crash_of_the_day() -> None:
    coverage = find_events([_article(_CRASH, "county"), _article(_WIRE, "wire")], processes=1)
    crash = [event for event in coverage.events if event.trigger == "crash"]
    assert crash
    assert not any("2024" in _CRASH[m.start : m.end] for event in crash for m in event.mentions)


def test_a_strike_in_a_labour_dispute_is_no_attack_in_passing_either() -> None:
    kinds = {
        told.kind for told in told_words(0, _STRIKE, [Span(43, 71), Span(72, 100)]) if told.base.startswith("strike")
    }
    assert kinds == {"protest"}
