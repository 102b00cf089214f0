"""What is said where articles have no publish date."""

from __future__ import annotations

import pytest

from reader import clean, find_events
from reader.model import Page

STORM = "Storm hits Brena\n\nA storm hit Brena on Saturday, the council said, and tore the roofs from forty houses."


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "The article has no publish date, so its weekdays stay unknown."),
        (2, "2 of 2 articles have no publish date, so their weekdays stay unknown."),
    ],
)
def test_undated_articles_are_counted(number: int, said: str) -> None:
    articles = [clean(Page.from_text(STORM.replace("Brena", town)), "fast") for town in ("Brena", "Varno")[:number]]
    assert said in find_events(articles).notes
