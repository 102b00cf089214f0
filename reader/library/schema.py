"""Tables of the library and the migrations that make them; one code path for SQLite and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable

import sqlalchemy as sa

metadata = sa.MetaData()

articles = sa.Table(
    "articles",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("url", sa.Text, index=True),
    sa.Column("title", sa.Text, nullable=False),
    sa.Column("outlet", sa.Text),
    sa.Column("authors", sa.Text, nullable=False),  # JSON list
    sa.Column("people", sa.Text, nullable=False),  # JSON list of persons quoted
    sa.Column("published", sa.Text),  # ISO 8601, the override where there is one
    sa.Column("override", sa.Text),  # ISO 8601
    sa.Column("saved_at", sa.Text, nullable=False),
    sa.Column("updated_at", sa.Text, nullable=False),
    sa.Column("text_hash", sa.Text, nullable=False, index=True),
    sa.Column("words", sa.Integer, nullable=False),
    sa.Column("earlier", sa.Text, sa.ForeignKey("articles.id")),
    sa.Column("deleted_at", sa.Text),
    sa.Column("choices", sa.Text, nullable=False),  # JSON object
    sa.Column("page", sa.Text, nullable=False),  # JSON of model.Page
    sa.Column("article", sa.Text, nullable=False),  # JSON of model.Article
    sa.Column("checksum", sa.Text, nullable=False),  # SHA-256 of page and article
    sa.Column("body", sa.Text, nullable=False),  # words to search
)
tags = sa.Table(
    "tags",
    metadata,
    sa.Column("article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("tag", sa.Text, primary_key=True),
)
notebooks = sa.Table(
    "notebooks",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("data", sa.Text, nullable=False),  # JSON of notebooks.Notebook
    sa.Column("updated_at", sa.Text, nullable=False),
    sa.Column("deleted_at", sa.Text),
)
notebook_articles = sa.Table(
    "notebook_articles",
    metadata,
    sa.Column("notebook_id", sa.Text, sa.ForeignKey("notebooks.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("article_id", sa.Text, primary_key=True, index=True),
)
corrections = sa.Table(
    "corrections",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), index=True, nullable=False),
    sa.Column("data", sa.Text, nullable=False),
)
gold = sa.Table(
    "gold",
    metadata,
    sa.Column("article_id", sa.Text, sa.ForeignKey("articles.id", ondelete="CASCADE"), primary_key=True),
    sa.Column("blocks", sa.Text, nullable=False),  # JSON list of kept block indexes
)
coverage_sets = sa.Table(
    "coverage_sets",
    metadata,
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("data", sa.Text, nullable=False),
    sa.Column("updated_at", sa.Text, nullable=False),
)
version = sa.Table("schema_version", metadata, sa.Column("version", sa.Integer, primary_key=True))


def _first(connection: sa.Connection) -> None:
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("CREATE VIRTUAL TABLE search USING fts5(id UNINDEXED, words, tokenize='unicode61')"))
    else:
        connection.execute(sa.text("CREATE INDEX articles_search ON articles USING gin (to_tsvector('simple', body))"))


#: Migration ``i`` brings the schema from version ``i`` to ``i + 1``.
MIGRATIONS: tuple[Callable[[sa.Connection], None], ...] = (_first,)


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
