"""Whether a library is as it was saved: the database itself, each article's checksum, each notebook."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

import sqlalchemy as sa

from reader.library import schema as t
from reader.library.notebooks import Notebook


def checksum(page: str, article: str) -> str:
    """SHA-256 of an article's two bodies as they are kept, in hexadecimal."""
    return hashlib.sha256(f"{page}\x00{article}".encode()).hexdigest()


def faults_of_database(connection: sa.Connection) -> Iterator[str]:
    """What the database finds wrong with its own file (SQLite; PostgreSQL looks after itself)."""
    if connection.dialect.name != "sqlite":
        return
    for (answer,) in connection.execute(sa.text("PRAGMA integrity_check")):
        if answer != "ok":
            yield f"SQLite says: {answer}."
    for row in connection.execute(sa.text("PRAGMA foreign_key_check")):
        yield f"A row of {row[0]} belongs to a row of {row[2]} that is not there."


def faults_of_articles(connection: sa.Connection) -> Iterator[str]:
    """Articles whose bodies changed since they were saved, or which a search cannot find."""
    c = t.articles.c
    query = sa.select(c.id, c.title, c.page, c.article, c.checksum).execution_options(yield_per=20)
    for row in connection.execute(query):
        if checksum(row.page, row.article) != row.checksum:
            yield f"The article {row.id} ({row.title}) is not what was saved."
    if connection.dialect.name == "sqlite":
        indexed = sa.select(sa.table("search", sa.column("id")).c.id)
        for unfound in connection.execute(sa.select(c.id, c.title).where(c.id.not_in(indexed))):
            yield f"The article {unfound.id} ({unfound.title}) is missing from the search index."


def faults_of_notebooks(connection: sa.Connection) -> Iterator[str]:
    """Notebooks that can no longer be read."""
    for row in connection.execute(sa.select(t.notebooks.c.id, t.notebooks.c.data).execution_options(yield_per=20)):
        try:
            Notebook.from_dict(json.loads(row.data))
        except (ValueError, KeyError, TypeError):
            yield f"The notebook {row.id} cannot be read."
