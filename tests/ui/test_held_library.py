"""A library that cannot be written to now: held by another program, read-only, or on a full disk. Nothing is lost."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest
import streamlit as st
from sqlalchemy import event
from streamlit.testing.v1 import AppTest

from reader.library import Library
from reader.ui.shelf import library as shared_library
from tests.ui.heads import titles_of
from tests.ui.opening import opened

SAMPLE = "kharkiv/scrape.txt"
OTHER = "kharkiv/courier.html"

Trouble = Callable[[Path], AbstractContextManager[None]]


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another program writes, longer than Reader waits."""
    holder = sqlite3.connect(file, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    yield
    holder.execute("ROLLBACK")
    holder.close()


@contextmanager
def set_up_anew(pragma: str) -> Iterator[None]:
    """Every connection of the app with this setting: tests may run as root, whom no permission stops."""
    engine = shared_library()._engine

    def settings(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(pragma)

    event.listen(engine, "connect", settings)
    engine.dispose()
    yield
    event.remove(engine, "connect", settings)
    engine.dispose()


def read_only(_file: Path) -> AbstractContextManager[None]:
    return set_up_anew("PRAGMA query_only = ON")


def full(file: Path) -> AbstractContextManager[None]:
    with sqlite3.connect(file) as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return set_up_anew(f"PRAGMA max_page_count = {pages}")


TROUBLES = pytest.mark.parametrize(
    ("trouble", "said"),
    [
        pytest.param(held, "another program is holding the library", id="locked"),
        pytest.param(read_only, "the library may not be written to", id="read-only"),
        pytest.param(full, "the disk is full", id="full"),
    ],
)


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A library for whose lock nobody waits long."""
    monkeypatch.setenv("READER_LIBRARY", f"sqlite:///{tmp_path}/reader.db")
    monkeypatch.setattr("reader.library.engine.BUSY_TIMEOUT_MS", 50)
    st.cache_resource.clear()
    yield tmp_path / "reader.db"
    st.cache_resource.clear()


def errors(app: AppTest) -> str:
    assert not app.exception
    return "\n".join(error.value for error in app.error)


def saved_sample() -> str:
    """The sample saved as a person does; its id."""
    opened(sample=SAMPLE).button(key="save").click().run()
    (row,) = shared_library().all()
    return row.id


def titles(file: Path) -> list[str]:
    with Library(str(file)) as library:
        assert library.check() == []
        return [row.title for row in library.all()]


@TROUBLES
def test_a_page_that_cannot_be_saved_stays_open_and_is_saved_later(file: Path, trouble: Trouble, said: str) -> None:
    saved_sample()
    before = titles(file)
    app = opened(sample=OTHER)
    title = app.title[0].value
    with trouble(file):
        app.button(key="save").click().run()
        assert said in errors(app)
        assert {"Raw and cleaned", "Figures"} <= set(titles_of(app))
    assert titles(file) == before
    app.run()
    app.button(key="save").click().run()
    assert not errors(app)
    assert app.title[0].value == title
    assert len(titles(file)) == 2


@pytest.mark.parametrize(("trouble", "said"), [(held, "another program is holding"), (read_only, "may not be written")])
def test_a_cell_that_could_not_be_kept_is_kept_with_the_next_change(file: Path, trouble: Trouble, said: str) -> None:
    article_id = saved_sample()
    app = opened(article=article_id)
    notebook = shared_library().notebook_of(article_id)
    assert notebook is not None
    with trouble(file):
        next(menu for menu in app.menu_button if menu.label == "Add a cell").click("note").run()
        assert said in errors(app)
        assert shared_library().notebook_of(article_id) == notebook
    app.run()
    assert not errors(app)
    next(menu for menu in app.menu_button if menu.label == "Add a cell").click("figures").run()
    kept = shared_library().notebook_of(article_id)
    assert kept is not None and [cell.kind for cell in kept.cells[:2]] == ["figures", "note"]


def test_while_another_program_writes_everything_is_read(file: Path) -> None:
    article_id = saved_sample()
    with held(file):
        app = opened(article=article_id)
        assert not errors(app)
        assert [row.id for row in shared_library().all()] == [article_id]
