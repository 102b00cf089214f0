"""Every screen's logic, run by Streamlit's AppTest: what it shows, and what it does when something is wrong."""

from __future__ import annotations

import time
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import MenuButton

from reader.library import Library
from reader.library.notebooks import edit_cell
from reader.load import page_of
from reader.load.given import Given
from reader.model import Page
from reader.read import read
from reader.ui.loader import SAMPLES
from reader.ui.waiting import SILENT_S
from tests.ui.heads import press, titles_of
from tests.ui.opening import MAIN

SAMPLE = "kharkiv/courier.html"
PASTED = (
    "Storm passes at dawn\nThe storm passed at dawn on Tuesday, leaving 3,000 homes without power, the mayor said. "
    "Crews were at work in the harbour from six in the morning.\nThe ferry to the islands stayed in port until noon."
)


@pytest.fixture
def app(address: str) -> AppTest:
    return AppTest.from_file(MAIN, default_timeout=60)


def save_samples(address: str, *paths: str) -> list[str]:
    with Library(address) as library:
        readings = [read(SAMPLES / path) for path in paths]
        return [library.save(reading.page, reading.article).id for reading in readings]


def first_menu(app: AppTest, start: str) -> MenuButton[Any]:
    return next(menu for menu in app.menu_button if str(menu.key).startswith(start))


def words(app: AppTest) -> str:
    parts = [*app.title, *app.header, *app.subheader, *app.markdown, *app.caption, *app.info, *app.error, *app.warning]
    return "\n".join(str(element.value) for element in parts)


def test_read_offers_the_samples_by_story(app: AppTest) -> None:
    app.run()
    assert not app.exception
    assert sum(str(button.key).startswith("sample-") for button in app.button) >= 14


def test_a_sample_opens_as_a_notebook_of_cells(app: AppTest) -> None:
    app.query_params["sample"] = SAMPLE
    app.run()
    assert not app.exception
    assert titles_of(app) == ["Page", "Raw and cleaned", "Figures", "Quotes", "Checks", "Cleaners"]


def test_unknown_sample_is_said_plainly(app: AppTest) -> None:
    app.query_params["sample"] = "../../etc/passwd"
    app.run()
    assert not app.exception
    assert "no such sample" in words(app)


def test_unknown_article_is_said_plainly(app: AppTest) -> None:
    app.query_params["article"] = "nothere"
    app.run()
    assert not app.exception
    assert app.error


def test_pasted_text_without_an_article_is_said_plainly(app: AppTest) -> None:
    app.run()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value("   ")
    next(b for b in app.button if b.label == "Open").click().run()
    assert not app.exception
    assert [one.value for one in app.info] == ["Paste the text or the HTML of a page first."]


def test_pasted_text_that_takes_longer_than_a_moment_opens(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What takes long shows a Cancel button, and Streamlit refuses one that stands in the form of the text."""

    def slow(given: Given) -> Page:
        time.sleep(2 * SILENT_S)
        return page_of(given)

    monkeypatch.setattr("reader.ui.loader.load_apart", slow)
    app.run()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value(PASTED)
    next(b for b in app.button if b.label == "Open").click().run()
    assert not app.exception and not app.error
    assert app.title[0].value == PASTED.split("\n")[0]


def test_saving_then_opening_in_another_session_keeps_a_note(app: AppTest, address: str) -> None:
    app.query_params["sample"] = SAMPLE
    app.run()
    app.button(key="save").click().run()
    first_menu(app, "add-menu-").click("note").run()
    assert not app.exception
    with Library(address) as library:
        (saved,) = library.all()
        notebook = library.notebook_of(saved.id)
        assert notebook is not None and notebook.cells[0].kind == "note"
        library.save_notebook(edit_cell(notebook, notebook.cells[0].id, "Ask the ministry about **3,000**."))
    again = AppTest.from_file(MAIN, default_timeout=60)
    again.query_params["article"] = saved.id
    again.run()
    assert "Ask the ministry about **3,000**." in words(again)


def test_a_deleted_cell_comes_back_by_undo(app: AppTest, monkeypatch: pytest.MonkeyPatch) -> None:
    app.query_params["sample"] = SAMPLE
    app.run()
    press(app, "change", "Delete", "", monkeypatch)
    assert "Page" not in titles_of(app)
    assert "Page deleted." in words(app)
    app.button(key="undo-delete").click().run()
    assert "Page" in titles_of(app)


def test_setting_the_publish_date_gives_weekdays_their_day(app: AppTest) -> None:
    app.query_params["sample"] = "kharkiv/scrape.txt"
    app.run()
    assert "The page gives no date" in words(app)
    app.date_input[0].set_value("2022-09-13").run()
    assert not app.exception
    assert "Set by you" in words(app)


def test_library_is_empty_at_first_and_says_what_to_do(app: AppTest) -> None:
    app.switch_page("screens/library.py") if False else None
    app.run()
    library = AppTest.from_function(_library_screen, default_timeout=60)
    library.run()
    assert "Nothing saved yet" in words(library)


def _cleaners_screen() -> None:
    from reader.ui.screens.cleaners import page

    page()


def test_a_batch_of_uploads_is_there_after_a_reload(address: str) -> None:
    def visit(**query: str) -> AppTest:
        app = AppTest.from_function(_cleaners_screen, default_timeout=30)
        app.query_params["cleaners-section"] = "Many pages at once"
        for name, value in query.items():
            app.query_params[name] = value
        return app.run()

    first = visit()
    path = SAMPLES / "kharkiv" / "courier.html"
    first.file_uploader(key="cleaners-files").set_value(
        [("courier.html", path.read_bytes(), "text/html"), ("empty.html", b"", "text/html")]
    ).run()
    first.button(key="cleaners-run-files").click().run()
    assert not first.exception
    again = visit(batch=str(first.query_params["batch"]))
    assert "empty.html: The file is empty" in again.warning[0].value.replace("\\", "")
    assert again.button(key="cleaners-save").label == "Save the page to the library"
    assert "no longer at hand" in visit(batch="another").info[0].value


def _library_screen() -> None:
    import streamlit as st

    from reader.ui.screens import library, read

    st.session_state["pages"] = {"read": st.Page(read.page, title="Read", url_path="read", default=True)}
    library.page()


def test_library_finds_by_words(address: str) -> None:
    save_samples(address, SAMPLE, "harbour-bridge/skerry.html")
    library = AppTest.from_function(_library_screen, default_timeout=60)
    library.run()
    library.text_input(key="library-words").set_value("Balakliia").run()
    assert not library.exception
    assert "1 of 2 saved articles" in words(library)


def _coverage_screen() -> None:
    from reader.ui.screens import coverage

    coverage.page()


def test_coverage_says_what_to_do_when_nothing_is_chosen(address: str) -> None:
    coverage = AppTest.from_function(_coverage_screen, default_timeout=60)
    coverage.run()
    assert not coverage.exception
    assert "Choose two or more saved articles" in words(coverage)


def test_coverage_of_saved_articles_lists_their_events(address: str) -> None:
    ids = save_samples(address, SAMPLE, "kharkiv/meridian.html", "kharkiv/harrow-live.html")
    coverage = AppTest.from_function(_coverage_screen, default_timeout=60)
    coverage.session_state["coverage-ids"] = ids
    coverage.run()
    assert not coverage.exception
    assert any("Balakliia" in option for option in coverage.selectbox(key="coverage-event").options)


@pytest.mark.parametrize("section", ["Timeline", "Figures", "Quotes", "People", "Core and sole", "Position"])
def test_every_section_of_coverage_draws(address: str, section: str) -> None:
    coverage = AppTest.from_function(_coverage_screen, default_timeout=60)
    coverage.query_params["story"] = "Kharkiv counter-offensive"
    coverage.run()
    coverage.segmented_control(key="coverage-section").set_value(section).run()
    assert not coverage.exception
    assert not coverage.error


def test_a_passage_pinned_in_the_reading_view_is_an_event_of_the_coverage(address: str) -> None:
    from reader.ui.corrections import PINNED, correction

    ids = save_samples(address, SAMPLE, "kharkiv/meridian.html")
    words = "a convoy of 11 bakery vans from Kharkiv handed out bread on Tuesday morning"
    with Library(address) as library:
        text = library.get(ids[0]).article.text
        at = text.index(words)
        library.add_correction(correction(PINNED, ids[0], text, at, at + len(words)))
    coverage = AppTest.from_function(_coverage_screen, default_timeout=60)
    coverage.session_state["coverage-ids"] = ids
    coverage.run()
    assert not coverage.exception
    assert any("bakery vans" in option for option in coverage.selectbox(key="coverage-event").options)


def _corrections_screen() -> None:
    import streamlit as st

    from reader.ui.screens import corrections, read

    st.session_state["pages"] = {"read": st.Page(read.page, title="Read", url_path="read", default=True)}
    corrections.page()


def test_corrections_say_what_to_do_when_there_are_none(address: str) -> None:
    screen = AppTest.from_function(_corrections_screen, default_timeout=60)
    screen.run()
    assert "No corrections yet" in words(screen)


def test_corrections_are_counted_for_each_extractor(address: str) -> None:
    from reader.ui.corrections import correction

    (saved,) = save_samples(address, SAMPLE)
    with Library(address) as library:
        text = library.get(saved).article.text
        at = text.index("northern front")
        library.add_correction(correction("missed figure", saved, text, at, at + 14))
    screen = AppTest.from_function(_corrections_screen, default_timeout=60)
    screen.run()
    assert not screen.exception
    scored = screen.dataframe[0].value
    assert list(scored["Extractor"]) == ["figures"] and list(scored["Missed"]) == [1]
    assert "Over one corrected article" in words(screen)
    assert list(scored["Right of what it found"]) == [100]
    assert 0 < scored["Found of what is there"][0] < 100


def test_a_correction_s_way_to_its_place_stands_first_and_lost_words_are_said(address: str) -> None:
    from reader.ui.corrections import correction

    (saved,) = save_samples(address, SAMPLE)
    with Library(address) as library:
        text = library.get(saved).article.text
        library.add_correction(correction("note", saved, text, 0, 12))
        library.add_correction(correction("missed name", saved, "Words of an earlier fetch of the page.", 0, 5))
    screen = AppTest.from_function(_corrections_screen, default_timeout=60)
    screen.run()
    assert not screen.exception
    listed = screen.dataframe[-1].value
    assert list(listed.columns)[:2] == ["Open", "What"]
    assert list(listed["Open"]) == [f"/?article={saved}&span=0-12", f"/?article={saved}"]
    assert list(listed["In the text now"]) == ["found", "words not found"]


@pytest.mark.parametrize(("share", "told"), [(None, None), (1, 100), (0.9999, 99), (0.9333, 93), (0.001, 1), (0, 0)])
def test_shares_are_in_whole_per_cent_and_nearly_all_is_not_all(share: float | None, told: int | None) -> None:
    from reader.ui.screens.corrections import _per_cent

    assert _per_cent(share) == told
