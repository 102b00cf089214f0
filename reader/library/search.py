"""Which saved articles have all of what is looked for, as rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import sqlalchemy as sa

from reader.library import schema as t
from reader.library.records import ArticleRow
from reader.model import DAY_ONLY

#: As ``Article.day_only`` says it; the text is looked into only where the time is midnight, and the page's own.
_DAY_ONLY = sa.case(
    (
        t.articles.c.override.is_(None) & t.articles.c.published.like("%T00:00:00+00:00"),
        t.articles.c.article.like(f'%"Published: %{DAY_ONLY}, taken as%'),
    ),
    else_=sa.false(),
)
_ROW = (
    *(
        t.articles.c[name]
        for name in "id title outlet authors published saved_at updated_at url words people earlier".split()
    ),
    _DAY_ONLY.label("day_only"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for; None and empty let everything through."""

    words: str = ""
    outlet: str | None = None
    author: str | None = None
    person: str | None = None
    event: str | None = None
    date_from: datetime | None = None
    date_to: datetime | None = None
    tags: tuple[str, ...] = ()


def search_query(connection: sa.Connection, wanted: Wanted) -> sa.Select[tuple[object, ...]]:
    """Articles that have all of what is wanted, last saved first."""
    query = sa.select(*_ROW).where(t.articles.c.deleted_at.is_(None)).order_by(t.articles.c.saved_at.desc())
    if wanted.outlet:
        query = query.where(t.articles.c.outlet == wanted.outlet)
    if wanted.author:
        query = query.where(t.articles.c.authors.contains(wanted.author, autoescape=True))
    if wanted.person:
        query = query.where(t.articles.c.people.contains(wanted.person, autoescape=True))
    if wanted.event:
        having = t.article_events.c.label.icontains(wanted.event, autoescape=True)
        query = query.where(t.articles.c.id.in_(sa.select(t.article_events.c.article_id).where(having)))
    if wanted.date_from:
        query = query.where(t.articles.c.published >= utc(wanted.date_from))
    if wanted.date_to:
        query = query.where(t.articles.c.published <= utc(wanted.date_to))
    for tag in wanted.tags:
        query = query.where(t.articles.c.id.in_(sa.select(t.tags.c.article_id).where(t.tags.c.tag == tag)))
    words = [word for word in "".join(c if c.isalnum() else " " for c in wanted.words).split() if word]
    return query.where(_has_words(connection, words)) if words else query


def deleted_query() -> sa.Select[tuple[object, ...]]:
    """Deleted articles, last deleted first."""
    deleted = t.articles.c.deleted_at
    return sa.select(*_ROW).where(deleted.is_not(None)).order_by(deleted.desc())


def rows_of(connection: sa.Connection, query: sa.Select[tuple[object, ...]]) -> list[ArticleRow]:
    """What a query finds, with tags."""
    labels: dict[str, list[str]] = {}
    for tag in connection.execute(sa.select(t.tags).order_by(t.tags.c.tag)):
        labels.setdefault(tag.article_id, []).append(tag.tag)
    return [
        ArticleRow(
            id=row.id,
            title=row.title,
            outlet=row.outlet,
            authors=tuple(json.loads(row.authors)),
            published=datetime.fromisoformat(row.published) if row.published else None,
            saved_at=datetime.fromisoformat(row.saved_at),
            updated_at=datetime.fromisoformat(row.updated_at),
            url=row.url,
            words=row.words,
            tags=tuple(labels.get(row.id, ())),
            people=tuple(json.loads(row.people)),
            earlier=row.earlier,
            day_only=bool(row.day_only),
        )
        for row in connection.execute(query)
    ]


def utc(when: datetime) -> str:
    """A moment as the library compares it: ISO 8601 in UTC; a moment without a zone is taken as UTC."""
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).astimezone(UTC).isoformat()


def _has_words(connection: sa.Connection, words: Sequence[str]) -> sa.ColumnElement[bool]:
    if connection.dialect.name == "sqlite":
        wanted = " AND ".join(f'"{word}"*' for word in words)
        return t.articles.c.id.in_(
            sa.text("SELECT id FROM search WHERE search MATCH :wanted").bindparams(wanted=wanted)
        )
    wanted = " & ".join(f"{word}:*" for word in words)
    return sa.func.to_tsvector("simple", t.articles.c.body).op("@@")(sa.func.to_tsquery("simple", wanted))
