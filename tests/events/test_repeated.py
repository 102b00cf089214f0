"""Stories in which many articles have the same sentences."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

from reader.events import find_events
from reader.events.repeated import LOOKED_AT, MANY, repeated
from reader.model import Article, Paragraph, Span

AGENCY = (
    "Police in Varno arrested two men on Monday after a fire at the Kestrel depot.",
    "The fire destroyed the Kestrel depot in Varno harbour on Sunday, the fire service said.",
    "Mayor Ada Lund said the depot had no licence to store fireworks in Varno.",
    "The port of Varno closed two quays on Monday after the fire at the Kestrel depot.",
)


def article(number: int) -> Article:
    own = f"Outlet {number} has word that {number + 3} workers of the Kestrel depot were injured in Varno on Sunday."
    text = "\n\n".join(("Depot burns in Varno", *AGENCY[: 3 + number % 2], own, AGENCY[0]))
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2024, 5, 14, 12, tzinfo=UTC)
    return Article(f"https://o{number}.example/", "Depot burns in Varno", (), when, f"Outlet {number}", "en", text,
                   paragraphs, (), "gold")  # fmt: skip


def test_every_copy_of_a_sentence_tells_its_event() -> None:
    articles = [article(number) for number in range(2 * MANY)]
    coverage = find_events(articles, processes=1)
    arrests = next(event for event in coverage.events if event.trigger == "arrest")
    cells = [cell for cell in coverage.cells if cell.event_id == arrests.id]
    assert len(cells) == 2 * MANY and {cell.state for cell in cells} == {"reported"}


def test_a_copy_stands_where_the_sentence_stands() -> None:
    articles = [article(number) for number in range(2 * MANY)]
    coverage = find_events(articles, processes=1)
    texts = {told.id: one.text for told, one in zip(coverage.articles, articles, strict=True)}
    for event in coverage.events:
        words = {texts[m.article_id][m.word_start or 0 : m.word_end or 0] for m in event.mentions}
        assert all(word and word[0].isalpha() and word.strip() == word for word in words)
    closed = next(event for event in coverage.events if event.trigger == "close")
    assert {texts[m.article_id][m.word_start or 0 : m.word_end or 0] for m in closed.mentions} == {"closed"}
    assert len(closed.mentions) == MANY


def test_a_few_articles_are_all_looked_at() -> None:
    articles = [article(number) for number in range(MANY - 1)]
    spans = {i: [Span(0, 20)] for i in range(MANY - 1)}
    assert repeated(articles, range(MANY - 1), spans) == {}


def test_articles_of_other_days_have_no_copies() -> None:
    articles = [article(number) for number in range(MANY)]
    spans = {i: [Span(0, 20)] for i in range(MANY)}
    assert {len(places) for places in repeated(articles, range(MANY), spans).values()} == {MANY - LOOKED_AT}
    later = [Article.from_dict({**one.to_dict(), "published": f"2024-05-{1 + i:02d}T12:00:00+00:00"})
             for i, one in enumerate(articles)]  # fmt: skip
    assert repeated(later, range(MANY), spans) == {}


def test_two_hundred_copies_of_one_text_take_a_moment() -> None:
    start = time.process_time()
    find_events([article(number) for number in range(200)], processes=1)
    assert time.process_time() - start < 5
