"""What a sentence says was not done."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.negated import says_not
from reader.model import Article, Paragraph


@pytest.mark.parametrize(
    ("told", "word", "wanted"),
    [
        ("No one was killed in the blast.", "killed", True),
        ("No one was killed in the blast.", "blast", False),
        ("The men were not arrested.", "arrested", True),
        ("The mayor didn’t resign over it.", "resign", True),
        ("He denied shooting the guard.", "shooting", True),
        ("He denied that he shot the guard.", "shot", False),
        ("The firm failed to repair the pipe.", "repair", True),
        ("The driver avoided a crash.", "crash", False),
        ("The driver avoided crashing.", "crashing", True),
        ("He has never been charged.", "charged", True),
        ("It was not only raided but burned.", "raided", False),
        ("She did not say who shot the guard.", "shot", False),
        ("Nothing, not even rain, delayed them.", "delayed", False),
        ("Without warning, the wall collapsed.", "collapsed", False),
        ("There is no doubt they attacked it.", "attacked", False),
        ("The boy was not badly hurt in the fall.", "fall", False),
        ("Five people were killed.", "killed", False),
    ],
)
def test_a_denial_reaches_as_far_as_its_clause(told: str, word: str, wanted: bool) -> None:
    assert says_not(told, told.index(word)) == wanted


def test_who_says_that_nobody_was_arrested_does_not_surely_report_the_arrests() -> None:
    texts = (
        "Harbour raid\n\nPolice arrested four men in Varno harbour on Monday after a raid on the Kestrel depot.",
        "Raid at depot\n\nFour men were arrested in Varno harbour on Monday in a raid on the Kestrel depot.",
        "Depot searched\n\nPolice have not arrested four men in Varno harbour after a raid on the Kestrel depot.",
    )
    articles = [
        Article(
            None, text.split("\n")[0], (), datetime(2024, 5, 14, 12, tzinfo=UTC), f"Outlet {n}", "en", text,
            tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)), (), "gold",
        )
        for n, text in enumerate(texts)
    ]  # fmt: skip
    coverage = find_events(articles)
    last = coverage.articles[2].id
    arrests = {event.id for event in coverage.events if event.trigger == "arrest"}
    states = {cell.state for cell in coverage.cells if cell.event_id in arrests and cell.article_id == last}
    assert arrests and "reported" not in states
