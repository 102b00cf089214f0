"""Imports of many pages: they go on beside the page, and what was taken and what was not is said."""

from __future__ import annotations

import threading

import pytest
from streamlit.testing.v1 import AppTest

from reader.errors import UnreadablePage
from reader.library import Library
from reader.ui import importing
from tests.ui.opening import opened, until_imported

STORY = (
    "Storm {0} passes at dawn\n"
    "Storm {0} passed at dawn on Tuesday, leaving {0},000 homes without power, the mayor said."
)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Until it is set, no page is saved."""
    gate, as_it_is = threading.Event(), importing.save_page

    def waits(load: object, tags: tuple[str, ...] = ()) -> str:
        assert gate.wait(60)
        return as_it_is(load, tags)  # type: ignore[arg-type]

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
    with Library(address) as library:
        assert len(library.all()) == 3


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
    with Library(address) as library:
        assert len(library.all()) == 3


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
