"""Levels of indices, moves told by names alone, weights in pounds, bounds of time: sentences of our own."""

from __future__ import annotations

from typing import Any

import pytest

from reader.extract.figures import find_figures

FOUND: list[tuple[str, str, dict[str, Any]]] = [
    # where a move led
    ("The Nikkei rose 120 points to 38,410.", "38,410", {"what": "point", "change": None}),
    ("The FTSE 100 fell 41 points, or 0.5%, to close at 7,903.", "7,903", {"what": "point"}),
    ("Kospi gained 0.9% to 2,711.05.", "2,711.05", {"what": "point", "kind": "count"}),
    ("The Dow lost 212, or 0.6%, on Friday.", "212", {"what": "point", "change": "down"}),
    ("Norvik shares rose 7.2% to 4.15 in Oslo.", "4.15", {"kind": "count", "unit": None}),
    ("Unemployment rose 0.4% to 4.6 in March.", "4.6", {"kind": "percent"}),
    ("The chain grew by 12 stores to 140.", "140", {"what": "store"}),
    ("The DAX gained 31.5, settling at 9,120.4.", "31.5", {"what": "point"}),
    ("The DAX gained 31.5, settling at 9,120.4.", "9,120.4", {"what": "point"}),
    ("The levy was cut from €90m to €70m.", "€70m", {"change": "down"}),
    ("Smokers face a 30% increased risk of it.", "30%", {"change": "up"}),
    # a verb for several names
    ("Nissan fell 3.1%, Honda by 2.2% and Mazda 1.4%.", "2.2%", {"change": "down"}),
    ("Nissan fell 3.1%, Honda by 2.2% and Mazda 1.4%.", "1.4%", {"change": "down"}),
    ("Nissan fell 3.1% while Honda owns 20% of it.", "20%", {"change": None}),
    # pounds that weigh, pounds that pay
    ("The keeper has gone from 231 pounds to 204 since May.", "231 pounds", {"unit": "pound", "kind": "measure"}),
    ("The catfish came in at 88 pounds.", "88 pounds", {"unit": "pound"}),
    ("He paid 88 pounds at the gate.", "88 pounds", {"unit": "pound sterling"}),
    ("The project needs 3 million pounds.", "3 million pounds", {"unit": "pound sterling"}),
    # bounds of time
    ("She has taught here for over 30 years.", "30 years", {"modifier": ">"}),
    ("They swam it in under two hours.", "two hours", {"modifier": "<"}),
    ("Over two days they met five ministers.", "two days", {"modifier": "="}),
    # persons, ages, amounts
    ("Of these, 7,400 who have waited a year get a call.", "7,400", {"what": "person"}),
    ("Of the rescued sailors, nine are in hospital.", "nine", {"what": "sailor"}),
    ("Of the 80 pumps tested, 12 leaked.", "12", {"what": "pump"}),
    ("Passenger numbers rose to 3.2 million.", "3.2 million", {"what": "passenger", "change": "up"}),
    ("She wrote 38 choral works, most of them lost.", "38", {"what": "work"}),
    ("Life expectancy for women there is about 81.", "81", {"kind": "age", "modifier": "~"}),
    ("Rents went up by an average of 1600.", "1600", {"value": 1600}),
    ("The skulls are 90,000 to-120,000 years old.", "90,000 to-120,000 years old", {"low": 90_000, "high": 120_000}),
    ("They ordered hundreds of Covid -19 kits.", "hundreds", {"what": "kit"}),
    ("The engine makes just under 197 hp (147 kW / 200 PS).", "200 PS", {"unit": "metric horsepower", "modifier": "<"}),
]


@pytest.mark.parametrize(("text", "surface", "known"), FOUND, ids=[f"{row[0][:30]}:{row[1]}" for row in FOUND])
def test_figure_of_the_class_is_read(text: str, surface: str, known: dict[str, Any]) -> None:
    figure = next(f for f in find_figures(text) if text[f.start : f.end] == surface)
    assert {name: getattr(figure, name) for name in known} == known


def test_number_of_a_virus_is_no_figure() -> None:
    assert find_figures("Covid -19 came back.") == []
