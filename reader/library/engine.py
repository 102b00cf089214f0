"""The database behind the library: opened safely, every error turned into a sentence at the edge."""

from __future__ import annotations

import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.exc import SQLAlchemyError

from reader.errors import LibraryError
from reader.library.queueing import turn
from reader.library.schema import MIGRATIONS, current_version, migrate
from reader.text.normalise import keepable

BUSY_TIMEOUT_MS = 30_000
#: Seconds a session waits for one of the connections.
PATIENCE_S = 60.0


def default_address() -> str:
    """``READER_LIBRARY``, or a SQLite file in the person's own data folder."""
    chosen = os.environ.get("READER_LIBRARY")
    if chosen:
        return chosen
    if sys.platform == "darwin":
        folder = Path.home() / "Library" / "Application Support" / "Reader"
    else:
        folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share") / "reader"
    return f"sqlite:///{folder / 'reader.db'}"


def shown_address(address: str) -> str:
    """Where a library is, for people to read: a file's path, or a server without the password in its address."""
    try:
        url = sa.make_url(address if "://" in address else f"sqlite:///{address}")
    except sa.exc.ArgumentError:
        return "an address that cannot be read"
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    return url.render_as_string(hide_password=True)


def open_engine(address: str) -> sa.Engine:
    """An engine on ``address`` with its schema up to date. Raises ``LibraryError``."""
    if "://" not in address:
        address = f"sqlite:///{address}"
    if "\0" in address:
        raise LibraryError("A library's address has no NUL in it.", next_step="Name a file, or a database's address.")
    with said_plainly("open the library"):
        url = sa.make_url(address)
        if url.get_backend_name() not in ("sqlite", "postgresql"):
            raise LibraryError(
                f"A library cannot live in {url.get_backend_name()}.", next_step="Use SQLite or PostgreSQL."
            )
        is_sqlite = url.get_backend_name() == "sqlite"
        if is_sqlite and url.database and url.database != ":memory:":
            Path(url.database).parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        engine = _engine(url, is_sqlite)
        try:
            _bring_up_to_date(engine, url.database if is_sqlite else None)
        except BaseException:
            engine.dispose()
            raise
        return engine


def _engine(url: sa.URL, is_sqlite: bool) -> sa.Engine:
    if not is_sqlite:
        return sa.create_engine(url, pool_pre_ping=True, pool_size=5, max_overflow=15, pool_timeout=PATIENCE_S)
    arguments = {"timeout": BUSY_TIMEOUT_MS / 1000, "check_same_thread": False}
    pool = {} if url.database in (None, "", ":memory:") else {"max_overflow": 45, "pool_timeout": PATIENCE_S}
    engine = sa.create_engine(url, connect_args=arguments, **pool)

    @event.listens_for(engine, "connect")
    def settings(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in (f"busy_timeout = {BUSY_TIMEOUT_MS}", "synchronous = FULL", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {pragma}")
        _write_ahead(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: sa.Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn the write-ahead log on: a change of mode does not wait for others by itself."""
    until = time.monotonic() + BUSY_TIMEOUT_MS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _bring_up_to_date(engine: sa.Engine, file: str | None) -> None:
    with engine.connect() as connection:
        present = current_version(connection)
    if present > len(MIGRATIONS):
        raise LibraryError(
            "This library was written by a newer Reader.", next_step="Update Reader, or open another library."
        )
    if present == len(MIGRATIONS):
        return
    if present and file:
        backup_sqlite(file, f"{file}.before-{len(MIGRATIONS)}-{datetime.now(UTC):%Y%m%d%H%M%S}")
    with writing(engine) as connection:
        if engine.dialect.name == "postgresql":
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(7273)"))
        migrate(connection, current_version(connection))


def backup_sqlite(file: str, target: str) -> None:
    """An online copy of a SQLite database, consistent while others write: checked, on disk, then under its name."""
    part = f"{target}.part"
    source, copy = sqlite3.connect(file, timeout=BUSY_TIMEOUT_MS / 1000), sqlite3.connect(part)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
        answer = copy.execute("PRAGMA integrity_check").fetchone()[0]
        copy.close()
        if answer != "ok":
            raise sqlite3.DatabaseError(f"malformed: {answer}")
        with open(part, "rb+") as written:
            os.fsync(written.fileno())
        os.replace(part, target)
    finally:
        copy.close()
        source.close()
        Path(part).unlink(missing_ok=True)


@contextmanager
def writing(engine: sa.Engine) -> Iterator[sa.Connection]:
    """One transaction that may write: all of it is kept, or none. Writers of a SQLite file take turns."""
    with _turn_of(engine), engine.connect().execution_options(writes=True) as connection, connection.begin():
        yield connection


def _turn_of(engine: sa.Engine) -> AbstractContextManager[None]:
    if engine.dialect.name != "sqlite":
        return nullcontext()
    file = engine.url.database
    return turn(None if file in (None, "", ":memory:") else file, BUSY_TIMEOUT_MS / 1000)


def alone(connection: sa.Connection, key: str) -> None:
    """Until the transaction ends, nobody else saves what has this ``key``; a SQLite transaction is alone anyway."""
    if connection.dialect.name == "postgresql":
        statement = sa.text("SELECT pg_advisory_xact_lock(7274, hashtext(:key))")
        connection.execute(statement, {"key": keepable(key)})


@contextmanager
def said_plainly(doing: str) -> Iterator[None]:
    """Turn every database or file error into a ``LibraryError`` that says what could not be done and why."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error, OSError, ModuleNotFoundError) as error:
        raise LibraryError(f"Reader could not {doing}: {_reason(error)}.") from error


def _reason(error: BaseException) -> str:
    words = str(getattr(error, "orig", None) or error).lower()
    known = (
        ("disk is full", "the disk is full"),
        ("no space left", "the disk is full"),
        ("readonly", "the library may not be written to"),
        ("read-only", "the library may not be written to"),
        ("permission denied", "permission was denied"),
        ("unable to open", "the file cannot be opened"),
        ("locked", "another program is holding the library"),
        ("not a database", "the file is no Reader library"),
        ("malformed", "the library file is damaged"),
        ("i/o error", "the disk reports an error"),
        ("timeout", "the database took too long to answer"),
        ("authentication failed", "the database server does not accept the user name or password"),
        ("closed the connection", "the database server went away"),
        ("terminating connection", "the database server went away"),
        ("could not translate host", "the database server is not known"),
        ("failed to resolve", "the database server is not known"),
        ("connection refused", "the database server does not answer"),
        ("no module named 'psycopg'", "the package psycopg is missing; install it with: pip install 'psycopg[binary]'"),
    )
    return next((sentence for sign, sentence in known if sign in words), "the database reported an error")
