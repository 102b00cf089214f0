"""The Library page: facets, collections, deleting and bringing back, likenesses, many pages at once."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from reader.errors import ReaderError
from reader.library import Library
from reader.ui.importing import save_page
from reader.ui.loader import load_sample
from tests.ui.opening import until_imported

SAMPLES = ("kharkiv/scrape.txt", "harbour-bridge/scrape.txt", "varno-water/corran.txt")


@pytest.fixture
def shelf(address: str) -> str:
    for path in SAMPLES:
        assert save_page(lambda path=path: load_sample(path), [path.split("/")[0]]) == "saved"
    return address


def _screen() -> None:
    import streamlit as st

    from reader.ui.screens import library, read

    st.session_state["pages"] = {"read": st.Page(read.page, title="Read", url_path="read", default=True)}
    library.page()


def page() -> AppTest:
    app = AppTest.from_function(_screen, default_timeout=60)
    app.run()
    assert not app.exception
    return app


def words(app: AppTest) -> str:
    return "\n".join(str(e.value) for e in (*app.caption, *app.info, *app.markdown, *app.success, *app.warning))


def test_facets_say_how_many_and_narrow_the_list(shelf: str) -> None:
    app = page()
    assert "kharkiv" in app.multiselect(key="library-tags").options
    people = app.selectbox(key="library-person").options
    assert any("Malyar" in option and option.endswith("(1)") for option in people)
    app.multiselect(key="library-tags").set_value(["kharkiv"]).run()
    assert "1 of 3 saved articles" in words(app)


def test_events_are_searched(shelf: str) -> None:
    save_page(lambda: load_sample("kharkiv/courier.html"))
    with Library(shelf) as library:
        events = library.events()
    label = next(labels[0] for labels in events.values() if labels)
    app = page()
    app.text_input(key="library-event").set_value(label[:30]).run()
    assert "1 of 4 saved articles" in words(app)


def test_a_collection_narrows_the_list(shelf: str) -> None:
    with Library(shelf) as library:
        ids = [row.id for row in library.all()]
        kept = library.save_set("Bridge and water", ids[:2])
    app = page()
    app.selectbox(key="library-collection").set_value(kept.id).run()
    assert "2 of 3 saved articles" in words(app)


def test_what_was_deleted_comes_back_after_a_restart(shelf: str) -> None:
    with Library(shelf) as library:
        gone = library.all()[0]
        library.delete(gone.id)
    app = page()
    assert "2 of 2 saved articles" in words(app)
    app.button(key=f"restore-{gone.id}").click().run()
    assert "3 of 3 saved articles" in words(app)


def test_nearly_the_same_texts_are_pointed_out(shelf: str) -> None:
    text = load_sample(SAMPLES[0]).text
    from reader.model import Page

    other = Page(url="https://other.example/reprint", source="paste", html=None, text=text.replace("Monday", "Sunday"))
    save_page(lambda: other)
    assert any(e.label == "Nearly the same text (1)" for e in page().expander)


def test_the_same_page_twice_is_said_and_kept_once(shelf: str) -> None:
    assert save_page(lambda: load_sample(SAMPLES[0])) == "was saved already"
    with Library(shelf) as library:
        assert len(library.all()) == 3


def test_addresses_are_counted_before_anything_is_fetched(address: str) -> None:
    app = page()
    app.segmented_control(key="add-way").set_value("Addresses").run()
    app.text_area(key="add-addresses").set_value("https://nothere.invalid/a\nhttps://nothere.invalid/b").run()
    assert app.button(key="import-go").label == "Save 2 pages to the library"
    app.button(key="import-go").click().run()
    until_imported(app)
    assert not app.exception
    assert "2 could not be saved" in words(app)
    assert "nothere" in words(app)


def test_a_page_that_cannot_be_loaded_is_an_error_with_a_sentence(address: str) -> None:
    from reader.load import load_file

    with pytest.raises(ReaderError, match="PDF"):
        save_page(lambda: load_file("a.pdf", b"%PDF-1.7\n"))
