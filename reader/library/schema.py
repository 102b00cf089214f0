"""Tables of the library and the migrations that make them; one code path for SQLite and PostgreSQL."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import sqlalchemy as sa

from reader.text.normalise import keepable

metadata = sa.MetaData()


class KeptText(sa.types.TypeDecorator[str]):
    """Text on its way into the database: the one place where NULs and lone surrogates are replaced."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:
        return None if value is None else keepable(value)


articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", KeptText, primary_key=True),
    sa.Column("url", KeptText, index=True),
    sa.Column("title", KeptText, nullable=False),
    sa.Column("outlet", KeptText),
    sa.Column("authors", KeptText, nullable=False),  # JSON list
    sa.Column("people", KeptText, nullable=False),  # JSON list of persons quoted
    sa.Column("published", KeptText),  # ISO 8601, the override where there is one
    sa.Column("override", KeptText),  # ISO 8601
    sa.Column("saved_at", KeptText, nullable=False),
    sa.Column("updated_at", KeptText, nullable=False),
    sa.Column("text_hash", KeptText, nullable=False, index=True),
    sa.Column("words", sa.Integer, nullable=False),
    sa.Column("earlier", KeptText, sa.ForeignKey("articles.id")),
    sa.Column("deleted_at", KeptText),
    sa.Column("choices", KeptText, nullable=False),  # JSON object
    sa.Column("page", KeptText, nullable=False),  # JSON of model.Page
    sa.Column("article", KeptText, nullable=False),  # JSON of model.Article
    sa.Column("checksum", KeptText, nullable=False),  # SHA-256 of page and article
    sa.Column("body", KeptText, nullable=False),  # words to search
)
tags = sa.Table(
    "tags",
    metadata,
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("tag", KeptText, primary_key=True),
)
notebooks = sa.Table(
    "notebooks",
    metadata,
    sa.Column("id", KeptText, primary_key=True),
    sa.Column("data", KeptText, nullable=False),  # JSON of notebooks.Notebook
    sa.Column("updated_at", KeptText, nullable=False),
    sa.Column("deleted_at", KeptText),
)
notebook_articles = sa.Table(
    "notebook_articles",
    metadata,
    sa.Column("notebook_id", KeptText, sa.ForeignKey("notebooks.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("article_id", KeptText, primary_key=True, index=True),
)
corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("id", KeptText, primary_key=True),
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True, nullable=False),
    sa.Column("data", KeptText, nullable=False),
)
gold = sa.Table(
    "gold",
    metadata,
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("blocks", KeptText, nullable=False),  # JSON list of kept block indexes
)
coverage_sets = sa.Table(
    "coverage_sets",
    metadata,
    sa.Column("id", KeptText, primary_key=True),
    sa.Column("data", KeptText, nullable=False),
    sa.Column("updated_at", KeptText, nullable=False),
)
findings = sa.Table(
    "findings",
    metadata,
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("data", KeptText, nullable=False),  # JSON of records.Findings
)
article_events = sa.Table(
    "article_events",
    metadata,
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("label", KeptText, primary_key=True),
)
sketches = sa.Table(  # of pasted pages only
    "sketches",
    metadata,
    sa.Column("article_id", KeptText, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("chars", sa.Integer, nullable=False, index=True),  # of the page's text
    sa.Column("sketch", KeptText, nullable=False),  # what reader.library.sketches counts in it
)
settings = sa.Table(
    "settings",
    metadata,
    sa.Column("name", KeptText, primary_key=True),
    sa.Column("value", KeptText, nullable=False),
)
version = sa.Table("schema_version", metadata, sa.Column("version", sa.Integer, primary_key=True))


def _first(connection: sa.Connection) -> None:
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, words, tokenize='unicode61')"))
    else:
        connection.execute(sa.text("CREATE INDEX articles_search ON articles USING gin (to_tsvector('simple', body))"))


def _second(connection: sa.Connection) -> None:
    """What was found in each article, as it was shown; settings of the library itself."""
    for table in (findings, settings):
        table.create(connection, checkfirst=True)  # a new library has them from its first migration


def _third(connection: sa.Connection) -> None:
    """The events that each article tells."""
    article_events.create(connection, checkfirst=True)


def _fourth(connection: sa.Connection) -> None:
    """Sketches of the pasted pages that are there."""
    from reader.library.sketches import keep_sketch

    sketches.create(connection, checkfirst=True)
    pasted = sa.select(articles.c.id).where(articles.c.url.is_(None))
    for article_id in connection.execute(pasted).scalars().all():
        kept = connection.execute(sa.select(articles.c.page).where(articles.c.id == article_id)).scalar_one()
        with suppress(ValueError, KeyError, TypeError):  # a damaged page is for `library check` to tell
            keep_sketch(connection, article_id, json.loads(kept)["text"])


#: Migration ``i`` brings the schema from version ``i`` to ``i + 1``.
MIGRATIONS: tuple[Callable[[sa.Connection], None], ...] = (_first, _second, _third, _fourth)


def current_version(connection: sa.Connection) -> int:
    """The version of the schema that is there; 0 for an empty database."""
    if not sa.inspect(connection).has_table("schema_version"):
        return 0
    return connection.execute(sa.select(sa.func.max(version.c.version))).scalar() or 0


def migrate(connection: sa.Connection, start: int) -> None:
    """Run every migration from ``start`` on, within the caller's transaction."""
    for number, migration in enumerate(MIGRATIONS[start:], start=start + 1):
        migration(connection)
        connection.execute(version.insert().values(version=number))
