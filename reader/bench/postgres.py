"""A throw-away PostgreSQL server from the system's package, for benchmarks; or the one that is said to be there."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import sqlalchemy as sa

_PLACES = ("/usr/lib/postgresql/*/bin", "/opt/homebrew/opt/postgresql*/bin", "/usr/local/opt/postgresql*/bin")


def find_server() -> Path | None:
    """Folder of the newest PostgreSQL server that is installed."""
    found = [folder for place in _PLACES for folder in Path("/").glob(place[1:]) if (folder / "initdb").exists()]
    return max(found, key=lambda folder: [int(n) for n in folder.parent.name.split(".") if n.isdigit()], default=None)


@contextlib.contextmanager
def fresh_database() -> Iterator[str | None]:
    """Address of an empty database: on ``READER_TEST_POSTGRES``, else on a server of our own; None without either."""
    server = os.environ.get("READER_TEST_POSTGRES")
    with contextlib.nullcontext(server) if server else _own_server() as address:
        if address is None:
            yield None
            return
        name = f"reader_{uuid.uuid4().hex}"
        engine = sa.create_engine(address, isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(sa.text(f"CREATE DATABASE {name}"))
        try:
            yield sa.make_url(address).set(database=name).render_as_string(hide_password=False)
        finally:
            with engine.connect() as connection:
                connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
            engine.dispose()


@contextlib.contextmanager
def _own_server() -> Iterator[str | None]:
    programs = find_server()
    if programs is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        if os.geteuid() == 0:
            shutil.chown(folder, "postgres")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        _run(programs / "initdb", "-D", data, "-U", "reader", "--auth=trust", "--encoding=UTF8")
        options = f"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories=''"
        _run(programs / "pg_ctl", "-D", data, "-w", "-l", Path(folder) / "log", "-o", options, "start")
        try:
            yield f"postgresql+psycopg://reader@127.0.0.1:{port}/postgres"
        finally:
            _run(programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _run(*command: object) -> None:
    """Run a PostgreSQL program; it refuses to run as root, and its package brings a user for it."""
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    words = [*user, *map(str, command)]
    subprocess.run(words, check=True, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
