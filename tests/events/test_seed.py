"""What of a sentence says something when two sentences are compared, and which month a finished deed can be of."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.seed import is_telling
from reader.events.words import stem
from reader.model import Article, Paragraph


@pytest.mark.parametrize(("word", "wanted"), [("he", False), ("their", False), ("said", False), ("bridge", True)])
def test_a_pronoun_two_sentences_share_says_nothing(word: str, wanted: bool) -> None:
    assert is_telling(stem(word)) == wanted


def test_what_has_leaked_is_not_of_the_month_to_come_that_its_sentence_names() -> None:
    told = "Photos of the March edition of the Varno Almanac leaked from a printer's shop."
    articles = [
        Article(
            None, "H", (), datetime(2017, 12, 22, 9, tzinfo=UTC), outlet, "en", f"H\n\n{text}",
            (Paragraph(0, 1), Paragraph(3, 3 + len(text))), (), outlet,
        )
        for outlet, text in (("A", told), ("B", f"{told[:-1]} in town."))
    ]  # fmt: skip
    events = find_events(articles).events
    assert [(event.trigger, event.when) for event in events if not event.minor] == [("leak", "2017-12-22")]
