"""Imports of many pages: they go on beside the page, and what was taken and what was not is said."""

from __future__ import annotations

import itertools
import threading

import pytest
from streamlit.testing.v1 import AppTest

from reader.clean import clean
from reader.errors import UnreadablePage
from reader.library import Library
from reader.model import Page
from reader.ui import importing
from reader.ui.shelf import library
from tests.ui.opening import opened, until_imported

STORY = (
    "Storm {0} passes at dawn\n"
    "Storm {0} passed at dawn on Tuesday, leaving {0},000 homes without power, the mayor said."
)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set, no page is saved; each is then made here, not in a process that a busy machine starts."""
    gate, numbers = threading.Event(), itertools.count(1)

    def waits(load: object, tags: tuple[str, ...] = ()) -> str:
        assert gate.wait(60)
        page = Page.from_text(STORY.format(next(numbers)))
        library().save(page, clean(page))
        return "saved"

    monkeypatch.setattr(importing, "save_page", waits)
    return gate


def begun(count: int) -> AppTest:
    """The file page with ``count`` texts, being saved."""
    files = [(f"{n}.txt", STORY.format(n).encode(), "text/plain") for n in range(1, count + 1)]
    app = opened()
    app.segmented_control(key="load-way").set_value("file").run()
    app.file_uploader(key="load-file").set_value(files).run()
    app.button(key="import-go").click().run()
    assert not app.exception
    return app


def test_an_import_goes_on_while_the_page_is_used_and_no_second_is_begun(address: str, gate: threading.Event) -> None:
    app = begun(3)
    assert app.button(key="import-go").disabled
    app.segmented_control(key="load-way").set_value("paste").run()
    gate.set()
    app.segmented_control(key="load-way").set_value("file").run()
    until_imported(app)
    assert [element.value for element in app.success] == ["3 saved."]
    with Library(address) as saved:
        assert len(saved.all()) == 3


def _library_screen() -> None:
    import streamlit as st

    from reader.ui.screens import coverage, library, read

    pages = {"read": read.page, "library": library.page, "coverage": coverage.page}
    st.session_state["pages"] = {name: st.Page(page, title=name, url_path=name) for name, page in pages.items()}
    st.session_state["screen"] = "library"
    library.page()


def test_after_a_reload_of_the_library_its_address_tells_what_became_of_the_import(
    address: str, gate: threading.Event
) -> None:
    app = AppTest.from_function(_library_screen, default_timeout=60).run()
    files = [(f"{n}.txt", STORY.format(n).encode(), "text/plain") for n in (1, 2)]
    app.file_uploader(key="add-files").set_value(files).run()
    app.button(key="import-go").click().run()
    again = AppTest.from_function(_library_screen, default_timeout=60)
    again.query_params["import"] = app.query_params["import"]
    again.run()
    assert any(button.key == "import-stop" for button in again.button)
    gate.set()
    until_imported(again)
    assert not again.exception
    assert [element.value for element in again.success] == ["2 saved."]
    assert "2 of 2 saved articles" in [element.value for element in again.caption]


def test_an_import_that_was_stopped_says_what_it_left_and_goes_on(address: str, gate: threading.Event) -> None:
    app = begun(3)
    app.button(key="import-stop").click().run()
    gate.set()
    until_imported(app)
    assert [element.value for element in app.warning] == ["1 saved, stopped before the other 2."]
    left = [element.value for element in app.markdown if "not taken yet" in element.value]
    assert left == ["- 2\\.txt: not taken yet\\.", "- 3\\.txt: not taken yet\\."]
    app.button(key="import-more").click().run()
    until_imported(app)
    assert [element.value for element in app.success] == ["2 saved."]
    with Library(address) as saved:
        assert len(saved.all()) == 3


def test_a_page_that_fails_in_an_unforeseen_way_leaves_the_others_alone(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter((ValueError("a mistake of ours"), UnreadablePage("This page cannot be read."), None))

    def saves(load: object, tags: tuple[str, ...] = ()) -> str:
        if wrong := next(answers):
            raise wrong
        return "saved"

    monkeypatch.setattr(importing, "save_page", saves)
    app = begun(3)
    until_imported(app)
    assert [element.value for element in app.warning] == ["1 saved, 2 could not be saved."]
    said = "\n".join(element.value for element in app.markdown)
    assert "Something in Reader went wrong with this page" in said and "This page cannot be read" in said
