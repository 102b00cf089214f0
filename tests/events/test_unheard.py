"""Reports of words that are no statement: nobody commented, a reporter's own line, polls in general."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.unheard import says_no_comment
from reader.model import Article, Paragraph

TITLE = "Raid on the Kestrel depot"


def labels(*told: str) -> list[str]:
    """The labels of the events of some articles, each one sentence under one headline."""
    articles = []
    for number, sentence in enumerate(told):
        text = f"{TITLE}\n\n{sentence}"
        paragraphs = (Paragraph(0, len(TITLE)), Paragraph(len(TITLE) + 2, len(text)))
        when = datetime(2025, 5, 8, 9, tzinfo=UTC)
        articles.append(Article(None, TITLE, (), when, f"Outlet {number}", "en", text, paragraphs, (), "own"))
    return [event.label for event in find_events(articles).events]


NOTHING = [
    "The FBI did not respond to a request for comment.",
    "The FBI did not immediately respond to requests for comment on the raid, Anna Lind said.",
    "Anna Lind declined to comment on the raid in Varno.",
    "Anna Lind said she had no comment on the raid.",
    "“We have no comment on the case of Varno at this time,” said Anna Lind.",
    "The mayor of Varno, Anna Lind, did not return calls seeking comment on Monday.",
    "Kelly Wallace reports at CNN that the mayor left Varno on Monday.",
    "Kelly Wallace reports at CNN.com: “Nobody slept, and the wall kept the water out for nine hours.”",
    "Nationwide polls show that most voters in Varno want the bridge closed.",
    "National polls show Anna Lind trailing Olof Brask by nine points.",
    "Most Gallup polls suggest that voters in Varno want the bridge closed.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_comment_a_credit_and_polls_in_general_are_no_statements(sentence: str) -> None:
    assert labels(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "label"),
    [
        (
            "Anna Lind responded to the request by sending nine boats to Varno on Monday.",
            "Anna Lind responded to the request by sending nine boats to Varno",
        ),
        (
            "Asked for comment, Anna Lind said nobody in Varno had been warned about it.",
            "Anna Lind said nobody in Varno had been warned about it",
        ),
        (
            "Anna Lind reported on Monday that nine trawlers had sunk off Varno.",
            "Anna Lind reported that nine trawlers had sunk off Varno",
        ),
        (
            "A Gallup poll released on Monday shows that most voters in Varno want the bridge closed.",
            "A Gallup poll shows that most voters in Varno want the bridge closed",
        ),
    ],
)
def test_news_of_the_same_words_is_a_statement(sentence: str, label: str) -> None:
    assert labels(sentence) == [label]


def test_what_two_articles_have_nobody_comment_on_is_no_event_either() -> None:
    assert labels("Anna Lind declined to comment on the raid.", "Anna Lind declined to comment on Tuesday.") == []
    assert labels(NOTHING[-1], "Most polls show that voters in Varno want the bridge closed.") == []


def test_a_deed_before_the_formula_and_words_behind_it_are_told_all_the_same() -> None:
    assert labels("Police arrested two men in Varno on Monday and would not comment on the raid.") != []
    assert not says_no_comment("Anna Lind declined to comment but said the depot was empty", "Anna Lind")
