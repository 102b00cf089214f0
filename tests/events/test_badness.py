"""Labels that no headline would be are worse than those that one would."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events.badness import badness
from reader.events.seeds import seeds_of
from reader.model import Article, Paragraph


@pytest.mark.parametrize(
    ("sentence", "better", "worse"),
    [
        (
            "Orbex Star will try again in May, after its Kestrel rocket blew up above Pallas Island on Friday.",
            "Orbex Star's Kestrel rocket blew up above Pallas Island",
            "Orbex Star will try again in May, after its Kestrel blew up",
        ),
        (
            "Prosecutor Ade Balogun said after the verdict that no clerk had been paid.",
            "Prosecutor Ade Balogun said no clerk had been paid",
            "Prosecutor Ade Balogun said on the steps of the court",
        ),
    ],
)
def test_a_label_that_tells_another_thing_or_nothing_is_worse(sentence: str, better: str, worse: str) -> None:
    text = f"A headline\n\n{sentence}"
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    published = datetime(2025, 3, 12, tzinfo=UTC)
    article = Article(None, "A headline", (), published, "Post", "en", text, spans, (), "own", ())
    seed = seeds_of(0, article)[0]
    assert badness(better, seed, seed.trigger) + 15 < badness(worse, seed, seed.trigger)
