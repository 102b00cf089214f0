"""What a text says of itself, apart from what it tells."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.certain import Evidence, evidence_of, without_furniture
from reader.clean.disclaimers import is_disclaimer
from reader.load.render import render


@pytest.mark.parametrize(
    "text",
    [
        "The information on this page is not intended to replace the advice of your own doctor or pharmacist.",
        "This article is provided for general informational purposes only. Rates were checked on Monday.",
        "The views expressed here are the author’s and do not necessarily reflect those of the harbour board.",
        "Northgate Partners LLC and its affiliates do not provide tax, legal or accounting advice to readers.",
        "This post contains affiliate links. If you buy through one, the price you pay stays the same.",
        "We may earn a small commission when you buy something through the links in our reviews of kettles.",
        "Past performance is no guarantee of future results, and the value of a fund may fall as well as rise.",
    ],
)
def test_text_that_says_what_it_is_not_or_who_pays_is_a_disclaimer(text: str) -> None:
    assert is_disclaimer(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister said the report does not explain why the harbour was closed for eleven days in March.",
        "Members of the board earn a commission on each boat sold, the auditors found, and told nobody of it.",
        "The company is responsible for the accuracy of its meters, the court said, and must pay 40,000 euros.",
        "We do not know yet who offered the bribe, the prosecutor said, but we know who was to receive it.",
        "Doctors are not obliged to give advice by telephone, and few of those asked in the town would do so.",
    ],
)
def test_what_an_article_tells_of_others_is_none(text: str) -> None:
    assert not is_disclaimer(text)


def test_heading_of_one_is_none() -> None:
    assert not is_disclaimer("Past performance is no guarantee")


@given(st.text("weinformation is not .!?,", max_size=400))
def test_only_the_beginning_of_a_long_text_is_read(text: str) -> None:
    filler = "The boats came back at noon. " * 60
    assert is_disclaimer(filler + text) == is_disclaimer(filler)


def test_disclaimer_goes_unless_the_model_is_very_sure() -> None:
    against = [Evidence(False, False), Evidence(False, False, disclaimer=True)]
    kept = [without_furniture([True, True], [0.99, sure], [400, 200], against)[1] for sure in (0.9, 0.97)]
    assert kept == [False, True]


def test_evidence_names_the_disclaimer_alone() -> None:
    html = "<p>The board voted on Monday.</p><p>This material is not intended to replace the advice of a lawyer.</p>"
    found = evidence_of(render(f"<html><body>{html}</body></html>"))
    assert [one.disclaimer for one in found] == [False, True]
