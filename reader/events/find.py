"""Finding events: stories, then the events inside each, with a cell for every event and article."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from reader.arguments import article_list
from reader.events.agencies import agency_of
from reader.events.beside import Company, company, wanted
from reader.events.stories import story_groups
from reader.events.story import story_events
from reader.events.wire import copied_passages
from reader.model import Article, Cell, Coverage, CoveredArticle, Event, Mention, Story
from reader.text.sentences import sentences


def article_id(article: Article) -> str:
    """A short name of an article that stays the same while its address and text do."""
    known = f"{article.page_url or ''}\n{article.outlet or ''}\n{article.text}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:12]


def find_events(articles: Iterable[Article], *, processes: int | None = None) -> Coverage:
    """Who reports what: stories, events and a cell for every event and article of its story.

    A cell is ``reported`` where a sentence surely tells the event, ``possible`` where it may, and otherwise
    ``not found``: not found in this text. The same article given twice counts once.

    Events come story by story; in each those that sentences are mainly of, then the minor ones that several articles
    tell in passing, which are not looked for among more than ``story.MOST_READ`` articles.

    Hundreds of articles are shared out among up to ``processes`` processes, by default as many as this one may use
    processors, four at most; the result is the same.
    """
    articles = article_list(articles, "find_events")
    with _no_collecting(), company(wanted(sum(len(article.text) for article in articles), processes)) as others:
        return _found(articles, others)


def _found(articles: Sequence[Article], others: Company) -> Coverage:
    unique = list({article_id(article): article for article in articles}.items())
    ids, texts = [key for key, _ in unique], [article.text for _, article in unique]
    given = [article for _, article in unique]
    spans = [sentences(text) for text in texts]
    agencies = [agency_of(article) for article in given]
    stories: list[Story] = []
    events: list[Event] = []
    cells: list[Cell] = []
    groups = story_groups(given)
    others.begin(given, ids, groups)
    copies = copied_passages(given, ids, spans, agencies)
    by_story = others.events(lambda members: story_events(given, members, ids, texts, spans))
    for number, (members, found) in enumerate(zip(groups, by_story, strict=True)):
        story = Story(
            f"s{number + 1}",
            _story_label(given, members),
            tuple(ids[i] for i in members),
            tuple(event.id for event in found),
        )
        stories.append(story)
        events.extend(found)
        cells.extend(cells_of(found, story.article_ids))
    return Coverage(
        tuple(_covered(*each) for each in zip(given, ids, agencies, strict=True)),
        tuple(stories),
        tuple(events),
        tuple(cells),
        tuple(copies),
        _notes(given),
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without looking for cycles among millions of new objects that have none: a fourteenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _covered(article: Article, key: str, agency: str | None) -> CoveredArticle:
    return CoveredArticle(
        key,
        article.title,
        article.outlet,
        article.published,
        article.page_url,
        len(article.text),
        agency,
        article.day_only,
    )


def _notes(articles: Sequence[Article]) -> tuple[str, ...]:
    undated = sum(article.published is None for article in articles)
    if not undated:
        return ()
    have, their = ("has", "its") if undated == 1 else ("have", "their")
    who = f"{undated} of {len(articles)} articles" if len(articles) > 1 else "The article"
    return (f"{who} {have} no publish date, so {their} weekdays stay unknown.",)


def _story_label(articles: Sequence[Article], members: Sequence[int]) -> str:
    """The story by its shortest clear title."""
    titles = [articles[i].title or articles[i].text.split("\n", 1)[0] for i in members]
    return min(titles, key=lambda title: (abs(len(title) - 60), title))


def cells_of(events: Sequence[Event], article_ids: Sequence[str]) -> list[Cell]:
    """A cell for every event and article, with its mentions."""
    cells = []
    for event in events:
        told: dict[str, list[Mention]] = {}
        for mention in event.mentions:
            told.setdefault(mention.article_id, []).append(mention)
        for key in article_ids:
            own = tuple(told.get(key, ()))
            state = "not found" if not own else "reported" if any(m.state == "reported" for m in own) else "possible"
            cells.append(Cell(event.id, key, state, own))  # type: ignore[arg-type]
    return cells
