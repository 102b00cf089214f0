"""Who took a picture or sent a text is no part of what happened."""

from __future__ import annotations

import pytest

from reader.events.credits import without_credits, written_at


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
