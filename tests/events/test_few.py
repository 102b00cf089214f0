"""What each of two articles of one story tells that the other does not."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

from reader import find_events
from reader.model import DAY_ONLY, Article, Coverage, Paragraph

STORM = "A storm tore the roofs from forty houses in Varno on Wednesday, and the harbour of Varno was closed."
LIND = "“Nobody slept, and the old wall kept the water out for nine hours,” said the mayor, Anna Lind."
BRASK = "Harbour master Olof Brask said three trawlers had sunk beside the eastern quay."


def of(*texts: str) -> Coverage:
    """The coverage of articles, one a text, each under its own headline."""
    articles = []
    for number, text in enumerate(texts):
        whole = f"Storm hits Varno and its harbour\n\n{text}"
        spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", whole))
        outlet, published = f"Outlet {number}", datetime(2025, 5, 8, 9 + number, tzinfo=UTC)
        articles.append(Article(None, None, (), published, outlet, "en", whole, spans, (), "own", ()))
    return find_events(articles)


def outlets(coverage: Coverage, word: str) -> list[int]:
    """How many articles tell each event with a word in its label."""
    return [len({m.article_id for m in event.mentions}) for event in coverage.events if word in event.label]


def test_what_only_one_of_two_articles_has_somebody_say_is_an_event() -> None:
    coverage = of(f"{STORM}\n\n{LIND}", f"{STORM}\n\n{BRASK}")
    assert outlets(coverage, "Anna Lind") == [1]
    assert outlets(coverage, "Olof Brask") == [1]


def test_what_the_other_article_may_tell_in_other_words_is_not_said_to_be_told_by_one() -> None:
    other = "Three trawlers sank beside the eastern quay, according to people who had watched from their windows."
    assert outlets(of(f"{STORM}\n\n{LIND}", f"{STORM}\n\n{BRASK}\n\n{LIND}"), "Anna Lind") in ([], [2])
    assert outlets(of(f"{STORM}\n\n{other}", f"{STORM}\n\n{BRASK}"), "Olof Brask") in ([], [2])


def test_of_four_articles_a_statement_that_one_has_alone_is_told_with_the_day_it_was_published() -> None:
    shared = "Police in Varno arrested two men on Monday after a fire at the Kestrel depot."
    quote = "“Nobody in this town had ever been warned about those fireworks,” said Ada Lund, the mayor."
    when = datetime(2024, 5, 14, 12, tzinfo=UTC)
    articles = []
    for outlet, more in (
        ("A", quote),
        ("B", "Two quays of the port stay shut."),
        ("C", "Rain fell."),
        ("D", "Trams ran."),
    ):
        text = f"Depot burns\n\n{shared}\n\n{more}"
        paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
        articles.append(Article(None, "Depot burns", (), when, outlet, "en", text, paragraphs, (), "gold"))
    coverage = find_events(articles)
    said = [event for event in coverage.events if event.label.startswith("Ada Lund")]
    assert [(event.when, event.when_from) for event in said] == [("2024-05-14", "published 2024-05-14")]
    note = f"Published: byline ({DAY_ONLY}, taken as midnight UTC)"
    dated = [replace(a, notes=(note,), published=when.replace(hour=0)) for a in articles]
    said = [event for event in find_events(dated).events if event.label.startswith("Ada Lund")]
    assert [(event.when, event.when_from) for event in said] == [("2024-05-14", "published on 2024-05-14")]
    states = {cell.article_id: cell.state for cell in coverage.cells if cell.event_id == said[0].id}
    assert sorted(states.values()) == ["not found", "not found", "not found", "reported"]


def test_two_quotations_of_one_speaker_are_each_told_by_their_article_alone() -> None:
    other = "“Forty families sleep in the gymnasium tonight,” said the mayor, Anna Lind."
    assert outlets(of(f"{STORM}\n\n{LIND}", f"{STORM}\n\n{other}"), "Anna Lind") == [1, 1]
