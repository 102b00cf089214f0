"""Who took a picture or sent a text is no part of what happened."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.credits import is_reporter, without_credits, written_at
from reader.model import Article, Paragraph


@pytest.mark.parametrize(
    ("names", "left"),
    [
        (["Getty Images Anna Lind"], ["Anna Lind"]),
        (["AFP/Getty Images Anna Lind", "Reuters"], ["Anna Lind"]),
        (["Varno Post", "AP"], ["Varno Post"]),
        (["Varno-based Fontela"], ["Fontela"]),
        (["Apple"], ["Apple"]),
        (["Eve Assaults Renew Varno Tensions Over Migrants"], []),
    ],
)
def test_names_lose_the_house_that_stands_before_them(names: list[str], left: list[str]) -> None:
    assert list(without_credits(names)) == left


@pytest.mark.parametrize(
    ("sentence", "rest"),
    [
        ("TOKYO/SEOUL (Reuters) - North Korea fired a missile.", "North Korea fired a missile."),
        ("BRANNHOLM, Sweden, March 6 (AP) — Ten died.", "Ten died."),
        ("VARNO: Thousands marched.", "Thousands marched."),
        ("BERLIN — Thousands marched.", "Thousands marched."),
        ("Thousands marched - and sang.", "Thousands marched - and sang."),
    ],
)
def test_a_dateline_is_where_a_report_was_written(sentence: str, rest: str) -> None:
    assert sentence[written_at(sentence) :] == rest


@pytest.mark.parametrize(
    ("told", "authors", "wanted"),
    [
        ("Fire destroyed the mill, Anna Lind saw.", ("By ANNA LIND in Marst",), True),
        ("Fire destroyed the mill, Anna Lind saw.", ("Jo Ek",), False),
        ("Our colleague Anna Lind says that fire destroyed the mill.", (), True),
        ("Anna Lind reports from Marst that fire destroyed the mill.", (), True),
        ("The mayor’s colleague Anna Lind left the mill.", (), False),
    ],
)
def test_who_reports_is_known_by_the_byline_or_as_a_colleague(
    told: str, authors: tuple[str, ...], wanted: bool
) -> None:
    start = told.index("Anna Lind")
    assert is_reporter("Anna Lind", told, start, start + len("Anna Lind"), authors) is wanted


def test_the_reporter_is_nobody_in_what_happened() -> None:
    told = (
        "Our colleague Anna Lind reports from Marst that missiles struck the mill on Monday.\n\n"
        "Missiles struck the mill at Marst on Monday, the governor Jo Ek said."
    )
    heads = "Missiles strike mill at Marst"
    text = f"{heads}\n\n{told}"
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    article = Article(None, heads, (), datetime(2025, 5, 13, 18, tzinfo=UTC), "Post", "en", text, spans, (), "own", ())
    struck = [event for event in find_events([article, replace(article, outlet="Echo")]).events if not event.minor]
    assert {"attack"} <= {event.trigger for event in struck}
    assert not any("Anna Lind" in event.who for event in struck if event.trigger == "attack")
