"""The library: saved articles, notebooks, corrections, gold and coverage sets, found again after a restart."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import sqlalchemy as sa

from reader.arguments import check_article, check_moment, check_page, check_text, word_list
from reader.errors import LibraryError
from reader.library import schema as t
from reader.library.duplicates import Alike, find_alike
from reader.library.engine import alone, backup_sqlite, default_address, open_engine, said_plainly, writing
from reader.library.faults import checksum, faults_of_articles, faults_of_database, faults_of_notebooks
from reader.library.notebooks import Notebook, merged, new_id
from reader.library.records import ArticleRow, Correction, CoverageSet, Findings, SavedArticle, json_text
from reader.library.search import Wanted, deleted_query, rows_of, search_query, utc
from reader.library.sets import change_set, put_set, read_sets
from reader.library.sketches import keep_sketch, nearly_same
from reader.model import Article, Page
from reader.text.normalise import keepable

#: Characters of an article that are searched: PostgreSQL indexes one megabyte of words.
SEARCHED_CHARS = 250_000
#: In the app and on the command line alike.
_LISTED = "Choose one from the Library, or of: python -m reader library list"
#: What every run of a page asks, made once: making a query takes longer than answering it.
_OTHER_NOTEBOOK = sa.select(t.notebooks.c.data).where(
    t.notebooks.c.id == sa.bindparam("of"), t.notebooks.c.updated_at != sa.bindparam("than")
)
_CORRECTIONS = sa.select(t.corrections.c.data)
_CORRECTIONS_OF = _CORRECTIONS.where(t.corrections.c.article_id == sa.bindparam("of"))
_CHANGED = sa.select(t.articles.c.updated_at).where(t.articles.c.id == sa.bindparam("of"))
_GOLD_OF = sa.select(t.gold.c.blocks).where(t.gold.c.article_id == sa.bindparam("of"))


class Library:
    """Saved articles and notebooks on SQLite (default) or PostgreSQL.

    ``address`` is ``sqlite:///path``, a plain path, or ``postgresql+psycopg://…``; without one,
    ``READER_LIBRARY`` or a file in the person's data folder. Every method raises ``LibraryError`` with a
    plain sentence when the database cannot do it; what a method returned from is on disk.
    """

    def __init__(self, address: str | os.PathLike[str] | None = None) -> None:
        self.address = os.fspath(address) if address else default_address()
        self._engine = open_engine(self.address)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    # Articles

    def save(
        self,
        page: Page,
        article: Article,
        *,
        tags: Iterable[str] = (),
        people: Iterable[str] = (),
        published: datetime | None = None,
        choices: Mapping[int, bool] | None = None,
    ) -> SavedArticle:
        """Save an article, or update the one that is the same; one transaction.

        The same page (same address and text; without an address, nearly the same text) is saved once:
        the result then says ``duplicate``. Another text at the same address is a new capture that names
        the ``earlier`` one. ``published`` is the reader's own publish time, ``people`` the persons quoted.
        """
        check_page(page, "Library.save")
        check_article(article, "Library.save")
        check_moment(published, "published")
        tags = word_list(tags, "tags")
        now = datetime.now(UTC).isoformat()
        values = _values(page, article, people, published, choices)
        with said_plainly("save the article"), writing(self._engine) as connection:
            alone(connection, page.url or "pasted")
            same, earlier = _known(connection, page, values["text_hash"])
            article_id = same or new_id()
            if same:
                connection.execute(
                    t.articles.update().where(t.articles.c.id == same).values(**values, updated_at=now, deleted_at=None)
                )
            else:
                row = {**values, "id": article_id, "saved_at": now, "updated_at": now, "earlier": earlier}
                connection.execute(t.articles.insert().values(**row))
            _index(connection, article_id, values["body"])
            if page.url is None:
                keep_sketch(connection, article_id, page.text)
            _add_tags(connection, article_id, tags)
            return _saved(connection, article_id, duplicate=same is not None)

    def get(self, article_id: str) -> SavedArticle:
        """The article with this id. Raises ``LibraryError`` when there is none, or when it is damaged."""
        check_text(article_id, "Library.get")
        with said_plainly("read the article"), self._engine.connect() as connection:
            return _saved(connection, article_id)

    def changed(self, article_id: str) -> datetime | None:
        """When an article was last saved; None where there is none. Cheap: for who keeps what :meth:`get` gave."""
        with said_plainly("read the article"), self._engine.connect() as connection:
            row = connection.execute(_CHANGED, {"of": article_id}).first()
        return datetime.fromisoformat(row.updated_at) if row else None

    def all(self) -> list[ArticleRow]:
        """Every saved article, last saved first."""
        return self.search()

    def search(
        self,
        words: str = "",
        *,
        outlet: str | None = None,
        author: str | None = None,
        person: str | None = None,
        event: str | None = None,
        date_from: datetime | None = None,
        date_to: datetime | None = None,
        tags: Iterable[str] = (),
    ) -> list[ArticleRow]:
        """Saved articles that have all of this, last saved first; ``words`` are looked for in title and text."""
        check_text(words, "Library.search")
        for when, name in ((date_from, "date_from"), (date_to, "date_to")):
            check_moment(when, name)
        tagged = tuple(word_list(tags, "tags"))
        wanted = Wanted(words, outlet, author, person, event, date_from, date_to, tagged)
        with said_plainly("search the library"), self._engine.connect() as connection:
            return rows_of(connection, search_query(connection, wanted))

    def deleted(self) -> list[ArticleRow]:
        """Articles that were deleted and can still be restored, last deleted first."""
        with said_plainly("search the library"), self._engine.connect() as connection:
            return rows_of(connection, deleted_query())

    def events(self) -> dict[str, list[str]]:
        """Article id → labels of the events found in it when it was saved."""
        found: dict[str, list[str]] = {}
        with said_plainly("search the library"), self._engine.connect() as connection:
            for row in connection.execute(sa.select(t.article_events)):
                found.setdefault(row.article_id, []).append(row.label)
        return found

    def update(
        self,
        article_id: str,
        article: Article,
        *,
        people: Iterable[str] = (),
        published: datetime | None = None,
        choices: Mapping[int, bool] | None = None,
    ) -> SavedArticle:
        """Keep another analysis of a saved page: cleaner, publish time or choices changed."""
        with said_plainly("save the article"), writing(self._engine) as connection:
            page = _saved(connection, article_id).page
            values = _values(page, article, people, published, choices)
            now = datetime.now(UTC).isoformat()
            connection.execute(
                t.articles.update().where(t.articles.c.id == article_id).values(**values, updated_at=now)
            )
            _index(connection, article_id, values["body"])
            return _saved(connection, article_id)

    def known(self, page: Page) -> tuple[str | None, str | None]:
        """Id of the saved article that is this same page, and of the last capture of it with other words.

        Pasted texts have no address: one nearly the same is taken for an earlier capture, so what was changed shows.
        """
        text_hash = hashlib.sha256(page.text.encode("utf-8", "replace")).hexdigest()
        with said_plainly("search the library"), self._engine.connect() as connection:
            same, earlier = _known(connection, page, text_hash)
            gone = sa.select(t.articles.c.id).where(
                t.articles.c.id.in_([same or "", earlier or ""]), t.articles.c.deleted_at.is_not(None)
            )
            deleted = set(connection.execute(gone).scalars())
        return (None if same in deleted else same), (None if earlier in deleted else earlier)

    def alike(self) -> list[Alike]:
        """Pairs of saved articles whose texts are nearly the same, most alike first."""
        query = sa.select(t.articles.c.id, t.articles.c.body).where(t.articles.c.deleted_at.is_(None))
        with said_plainly("search the library"), self._engine.connect() as connection:
            return find_alike({row.id: row.body for row in connection.execute(query)})

    def save_findings(self, found: Findings) -> None:
        """Keep what was found in an article, in place of what was kept before."""
        with said_plainly("save what was found"), writing(self._engine) as connection:
            alone(connection, found.article_id)
            connection.execute(t.findings.delete().where(t.findings.c.article_id == found.article_id))
            connection.execute(t.findings.insert().values(article_id=found.article_id, data=json_text(found.to_dict())))
            connection.execute(t.article_events.delete().where(t.article_events.c.article_id == found.article_id))
            for label in dict.fromkeys(found.events):
                connection.execute(t.article_events.insert().values(article_id=found.article_id, label=label))

    def findings(self, article_id: str) -> Findings | None:
        """What was found in an article when it was last saved, or None."""
        query = sa.select(t.findings.c.data).where(t.findings.c.article_id == article_id)
        with said_plainly("read what was found"), self._engine.connect() as connection:
            row = connection.execute(query).first()
        return Findings.from_dict(json.loads(row.data)) if row else None

    def setting(self, name: str, first: str) -> str:
        """A setting of the library; ``first`` becomes its value where it has none."""
        query = sa.select(t.settings.c.value).where(t.settings.c.name == name)
        with said_plainly("read the settings"), writing(self._engine) as connection:
            alone(connection, f"setting {name}")
            present = connection.execute(query).scalar()
            if present is None:
                connection.execute(t.settings.insert().values(name=name, value=first))
            return present or first

    def delete(self, article_id: str) -> None:
        """Take an article out of the lists; :meth:`restore` brings it back."""
        self._mark(t.articles, article_id, datetime.now(UTC).isoformat())

    def restore(self, article_id: str) -> None:
        """Bring a deleted article back."""
        self._mark(t.articles, article_id, None)

    def set_tags(self, article_id: str, tags: Iterable[str]) -> None:
        """Replace an article's tags."""
        with said_plainly("save the tags"), writing(self._engine) as connection:
            connection.execute(t.tags.delete().where(t.tags.c.article_id == article_id))
            _add_tags(connection, article_id, tags)

    # Notebooks

    def save_notebook(self, notebook: Notebook, since: Notebook | None = None) -> Notebook:
        """Save a notebook, and return it as it is saved.

        Where somebody else saved it after ``since``, as which the caller last had it, their changes go in with it.
        """
        with said_plainly("save the notebook"), writing(self._engine) as connection:
            alone(connection, notebook.id)
            present = connection.execute(sa.select(t.notebooks.c.data).where(t.notebooks.c.id == notebook.id)).first()
            stored = Notebook.from_dict(json.loads(present.data)) if present and since else None
            if since and stored and stored.updated != since.updated:
                notebook = merged(since, notebook, stored)
            values = {
                "data": json_text(notebook.to_dict()),
                "updated_at": notebook.updated.isoformat(),
                "deleted_at": None,
            }
            if present:
                connection.execute(t.notebooks.update().where(t.notebooks.c.id == notebook.id).values(**values))
                connection.execute(t.notebook_articles.delete().where(t.notebook_articles.c.notebook_id == notebook.id))
            else:
                connection.execute(t.notebooks.insert().values(id=notebook.id, **values))
            for article_id in dict.fromkeys(notebook.article_ids):
                connection.execute(t.notebook_articles.insert().values(notebook_id=notebook.id, article_id=article_id))
        return notebook

    def notebook(self, notebook_id: str) -> Notebook:
        """The notebook with this id. Raises ``LibraryError`` when there is none."""
        with said_plainly("read the notebook"), self._engine.connect() as connection:
            row = connection.execute(sa.select(t.notebooks.c.data).where(t.notebooks.c.id == notebook_id)).first()
        if row is None:
            raise LibraryError("There is no such notebook in this library.", next_step="Choose one from the Library.")
        return Notebook.from_dict(json.loads(row.data))

    def newer_notebook(self, notebook: Notebook) -> Notebook | None:
        """The same notebook where somebody saved it later than this one, else None."""
        asked = {"of": notebook.id, "than": notebook.updated.isoformat()}
        with said_plainly("read the notebook"), self._engine.connect() as connection:
            row = connection.execute(_OTHER_NOTEBOOK, asked).first()
        stored = Notebook.from_dict(json.loads(row.data)) if row else notebook
        return stored if stored.updated > notebook.updated else None

    def notebook_of(self, article_id: str) -> Notebook | None:
        """The notebook last worked on that has this article, or None."""
        query = (
            sa.select(t.notebooks.c.data)
            .join(t.notebook_articles, t.notebook_articles.c.notebook_id == t.notebooks.c.id)
            .where(t.notebook_articles.c.article_id == article_id, t.notebooks.c.deleted_at.is_(None))
            .order_by(t.notebooks.c.updated_at.desc())
        )
        with said_plainly("read the notebook"), self._engine.connect() as connection:
            row = connection.execute(query).first()
        return Notebook.from_dict(json.loads(row.data)) if row else None

    def notebooks(self) -> list[Notebook]:
        """Every notebook, last worked on first."""
        query = sa.select(t.notebooks.c.data).where(t.notebooks.c.deleted_at.is_(None))
        with said_plainly("read the notebooks"), self._engine.connect() as connection:
            rows = connection.execute(query.order_by(t.notebooks.c.updated_at.desc())).all()
        return [Notebook.from_dict(json.loads(row.data)) for row in rows]

    def delete_notebook(self, notebook_id: str) -> None:
        """Take a notebook out of the lists; :meth:`restore_notebook` brings it back."""
        self._mark(t.notebooks, notebook_id, datetime.now(UTC).isoformat())

    def restore_notebook(self, notebook_id: str) -> None:
        """Bring a deleted notebook back."""
        self._mark(t.notebooks, notebook_id, None)

    # What people added to an article

    def add_correction(self, correction: Correction) -> None:
        """Keep a correction with its article."""
        row = {"id": correction.id, "article_id": correction.article_id, "data": json_text(correction.to_dict())}
        with said_plainly("save the correction"), writing(self._engine) as connection:
            connection.execute(t.corrections.insert().values(**row))

    def corrections(self, article_id: str | None = None) -> list[Correction]:
        """Corrections of one article, or of all."""
        query, of = (_CORRECTIONS_OF, {"of": article_id}) if article_id else (_CORRECTIONS, {})
        with said_plainly("read the corrections"), self._engine.connect() as connection:
            return [Correction.from_dict(json.loads(row.data)) for row in connection.execute(query, of)]

    def delete_correction(self, correction_id: str) -> None:
        """Take one correction back."""
        with said_plainly("delete the correction"), writing(self._engine) as connection:
            connection.execute(t.corrections.delete().where(t.corrections.c.id == correction_id))

    def set_gold(self, article_id: str, blocks: Iterable[int] | None) -> None:
        """Keep which raw blocks are the article, by a person's word; None takes it back."""
        with said_plainly("save your truth"), writing(self._engine) as connection:
            connection.execute(t.gold.delete().where(t.gold.c.article_id == article_id))
            if blocks is not None:
                connection.execute(t.gold.insert().values(article_id=article_id, blocks=json.dumps(sorted(blocks))))

    def gold_of(self, article_id: str) -> list[int] | None:
        """The blocks that are this article, by a person's word; None where nobody said."""
        with said_plainly("read the gold"), self._engine.connect() as connection:
            row = connection.execute(_GOLD_OF, {"of": article_id}).first()
        return json.loads(row.blocks) if row else None

    def gold(self) -> dict[str, list[int]]:
        """Article id → its blocks that are the article, for every article that has gold."""
        with said_plainly("read the gold"), self._engine.connect() as connection:
            return {row.article_id: json.loads(row.blocks) for row in connection.execute(sa.select(t.gold))}

    def save_set(
        self, name: str, article_ids: Sequence[str], edits: str = "", set_id: str | None = None
    ) -> CoverageSet:
        """Save a set of articles looked at together, under a name."""
        saved = CoverageSet(set_id or new_id(), name, tuple(article_ids), edits)
        with said_plainly("save the set"), writing(self._engine) as connection:
            return put_set(connection, saved)

    def change_set(self, set_id: str, change: Callable[[CoverageSet], CoverageSet]) -> CoverageSet | None:
        """Save what ``change`` makes of a set as it is saved now, so that two people who change it both have their way.

        One transaction, in which nobody else saves this set. None where it is gone.
        """
        with said_plainly("save the set"), writing(self._engine) as connection:
            return change_set(connection, set_id, change)

    def sets(self) -> list[CoverageSet]:
        """Saved sets, last changed first."""
        with said_plainly("read the sets"), self._engine.connect() as connection:
            return read_sets(connection)

    def delete_set(self, set_id: str) -> None:
        """Forget a saved set; its articles stay."""
        with said_plainly("delete the set"), writing(self._engine) as connection:
            connection.execute(t.coverage_sets.delete().where(t.coverage_sets.c.id == set_id))

    # Upkeep

    def check(self) -> list[str]:
        """What is wrong with the library, a sentence each: nothing, when it is sound."""
        with said_plainly("check the library"), self._engine.connect() as connection:
            return [*faults_of_database(connection), *faults_of_articles(connection), *faults_of_notebooks(connection)]

    def backup(self, path: str) -> None:
        """Copy the library to a new file while others go on writing (SQLite; use pg_dump for PostgreSQL).

        The copy is checked and on disk when this returns. Raises ``LibraryError`` where ``path`` exists.
        """
        file = self._engine.url.database
        if self._engine.dialect.name != "sqlite":
            raise LibraryError("This library lives in PostgreSQL.", next_step="Back it up with pg_dump.")
        if not file or file == ":memory:":
            raise LibraryError("This library lives in memory only.", next_step="Open one that lives in a file.")
        if Path(path).exists():
            raise LibraryError(f"{path} exists already.", next_step="Choose a new name for the backup.")
        with said_plainly("back up the library"):
            backup_sqlite(file, path)

    def _mark(self, table: sa.Table, row_id: str, deleted_at: str | None) -> None:
        with said_plainly("change the library"), writing(self._engine) as connection:
            connection.execute(table.update().where(table.c.id == row_id).values(deleted_at=deleted_at))


def _values(
    page: Page,
    article: Article,
    people: Iterable[str],
    published: datetime | None,
    choices: Mapping[int, bool] | None,
) -> dict[str, Any]:
    kept_page, kept_article = json_text(page.to_dict()), json_text(article.to_dict())
    when = published or article.published
    title = article.title or page.title or article.text.split("\n", 1)[0][:120] or "Untitled"
    return {
        "url": page.url,
        "title": title,
        "outlet": article.outlet,
        "authors": json.dumps(article.authors, ensure_ascii=False),
        "people": json.dumps(sorted(set(people)), ensure_ascii=False),
        "published": utc(when) if when else None,
        "override": published.isoformat() if published else None,
        "text_hash": hashlib.sha256(page.text.encode("utf-8", "replace")).hexdigest(),
        "words": len(article.text.split()),
        "choices": json.dumps({str(i): keep for i, keep in (choices or {}).items()}),
        "page": kept_page,
        "article": kept_article,
        "checksum": checksum(kept_page, kept_article),
        "body": f"{title}\n{article.outlet or ''}\n{' '.join(article.authors)}\n{article.text}"[:SEARCHED_CHARS],
    }


def _known(connection: sa.Connection, page: Page, text_hash: str) -> tuple[str | None, str | None]:
    """Id of the same page, and of the last capture of the same address, or of a pasted text nearly the same."""
    columns = (t.articles.c.id, t.articles.c.text_hash)
    if page.url:
        rows = connection.execute(
            sa.select(*columns).where(t.articles.c.url == page.url).order_by(t.articles.c.saved_at.desc())
        ).all()
        same = next((row.id for row in rows if row.text_hash == text_hash), None)
        return same, rows[0].id if rows and not same else None
    exact = connection.execute(
        sa.select(t.articles.c.id).where(t.articles.c.text_hash == text_hash, t.articles.c.url.is_(None))
    ).first()
    return (exact.id, None) if exact else (None, nearly_same(connection, page.text))


def _index(connection: sa.Connection, article_id: str, body: str) -> None:
    if connection.dialect.name == "sqlite":
        connection.execute(sa.text("DELETE FROM search WHERE id = :id"), {"id": article_id})
        connection.execute(
            sa.text("INSERT INTO search (id, words) VALUES (:id, :words)"), {"id": article_id, "words": keepable(body)}
        )


def _add_tags(connection: sa.Connection, article_id: str, tags: Iterable[str]) -> None:
    present = set(connection.execute(sa.select(t.tags.c.tag).where(t.tags.c.article_id == article_id)).scalars())
    for tag in dict.fromkeys(word.strip() for word in tags):
        if tag and tag not in present:
            connection.execute(t.tags.insert().values(article_id=article_id, tag=tag))


def _saved(connection: sa.Connection, article_id: str, duplicate: bool = False) -> SavedArticle:
    row = connection.execute(sa.select(t.articles).where(t.articles.c.id == article_id)).first()
    if row is None:
        raise LibraryError("There is no such article in this library.", next_step=_LISTED)
    if checksum(row.page, row.article) != row.checksum:
        raise LibraryError("This article is damaged on disk.", next_step="Restore the library from a backup.")
    found = connection.execute(sa.select(t.tags.c.tag).where(t.tags.c.article_id == article_id).order_by(t.tags.c.tag))
    return SavedArticle(
        id=row.id,
        page=Page.from_dict(json.loads(row.page)),
        article=Article.from_dict(json.loads(row.article)),
        saved_at=datetime.fromisoformat(row.saved_at),
        updated_at=datetime.fromisoformat(row.updated_at),
        tags=tuple(found.scalars()),
        published=datetime.fromisoformat(row.override) if row.override else None,
        choices=json.loads(row.choices),
        earlier=row.earlier,
        duplicate=duplicate,
    )
