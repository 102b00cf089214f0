"""The notebook as a person works on it: cells, notes, reopening as it was, running again, later captures, imports."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from reader.export.citations import passage_of_link
from reader.export.ipynb import notebook_ipynb
from reader.export.work import Work
from reader.library import Findings, Library
from reader.library.notebooks import NotebookCell, add_cell, new_notebook, with_cells
from reader.model import Article, Page
from reader.read import read
from reader.ui.captures import hunk_words
from reader.ui.inbox import receive, take_received
from reader.ui.loader import load_sample
from reader.ui.notebook import CELLS
from reader.ui.noting import Written
from reader.ui.opened import Opened
from tests.load.test_load import warc_of
from tests.ui.heads import press, titles_of
from tests.ui.opening import opened, until_imported

SAMPLE = "kharkiv/scrape.txt"
STORM = (
    "Storm passes at dawn\nThe storm passed at dawn on Tuesday, leaving 3,000 homes without power, the mayor said. "
    "Crews were at work in the harbour from six in the morning.\nThe ferry to the islands stayed in port until noon, "
    "the company said, and the school in the old town was closed for the day."
)


def words(app: AppTest) -> str:
    kinds = (
        *app.title,
        *app.header,
        *app.subheader,
        *app.markdown,
        *app.caption,
        *app.info,
        *app.success,
        *app.warning,
        *app.error,
    )
    return "\n".join(str(element.value) for element in kinds) + "\n".join(e.label for e in app.expander)


def save(address: str, page: Page, cells: list[NotebookCell] | None = None) -> str:
    """Save a page with its findings and a notebook; gives the article's id."""
    reading = read(page)
    with Library(address) as library:
        saved = library.save(page, reading.article)
        library.save_findings(Findings.of(reading, saved.id, cleaner="consensus 1", reader="0.1.0"))
        notebook = new_notebook("Storm", [saved.id])
        library.save_notebook(with_cells(notebook, cells) if cells is not None else notebook)
        return saved.id


def open_naming(app: AppTest, address: str) -> None:
    """Press "Name": what is under it is drawn then."""
    with Library(address) as library:
        (notebook,) = library.notebooks()
    app.session_state[f"naming-{notebook.id}"] = True
    app.run()


@pytest.mark.parametrize("kind", list(CELLS))
def test_every_kind_of_cell_can_be_added_and_draws(kind: str, address: str) -> None:
    article_id = save(address, Page.from_text(STORM), [])
    app = opened(article=article_id)
    next(menu for menu in app.menu_button if menu.label == "Add a cell").click(kind).run()
    assert not app.exception and not app.error
    assert CELLS[kind].TITLE in titles_of(app)  # type: ignore[index]
    with Library(address) as library:
        notebook = library.notebook_of(article_id)
    assert notebook is not None and [cell.kind for cell in notebook.cells] == [kind]


@pytest.mark.parametrize("kind", ["coverage", "chart"])
def test_cells_about_several_articles_draw_the_story_they_name(kind: Any, address: str) -> None:
    story = json.dumps({"story": "Varno water rationing", "chart": "heatmap"})
    app = opened(article=save(address, Page.from_text(STORM), [NotebookCell("c", kind, story)]))
    assert not app.error
    assert app.get("vega_lite_chart") or app.get("arrow_vega_lite_chart")


def test_moving_and_duplicating_are_kept(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cells = [NotebookCell("a", "note", "first"), NotebookCell("b", "note", "second")]
    article_id = save(address, Page.from_text(STORM), cells)
    app = opened(article=article_id)
    press(app, "change", "Move down", "-a", monkeypatch)
    press(app, "change", "Duplicate", "-a", monkeypatch)
    press(app, "add", "Note", "-a", monkeypatch)
    press(app, "fold", "", "-b", monkeypatch)
    with Library(address) as library:
        notebook = library.notebook_of(article_id)
    assert notebook is not None and [cell.source for cell in notebook.cells] == ["second", "", "first", "first"]
    assert [cell.folded for cell in notebook.cells] == [True, False, False, False]


def test_reopening_shows_what_was_found_then_and_running_again_says_what_changed(address: str) -> None:
    article_id = save(address, Page.from_text(STORM), [NotebookCell("f", "figures")])
    with Library(address) as library:
        found = library.findings(article_id)
        assert found is not None and found.figures
        library.save_findings(dataclasses.replace(found, figures=(), cleaner="consensus 0"))
    app = opened(article=article_id)
    assert "No figures found" in words(app)
    assert "the analysis as it was saved (consensus 0" in words(app).replace("\\", "")
    app.menu_button(key="run-again").click("Run the analysis again").run()
    assert "3,000 (3000, home)" in words(app).replace("\\", "")
    app.button(key="again-back").click().run()
    assert "No figures found" in words(app)
    app.menu_button(key="run-again").click("Run the analysis again").run()
    app.button(key="again-keep").click().run()
    assert "No figures found" not in words(opened(article=article_id))


def test_running_again_where_nothing_changed_says_so(address: str) -> None:
    app = opened(article=save(address, Page.from_text(STORM), []))
    app.menu_button(key="run-again").click("Run the analysis again").run()
    assert "nothing changed" in words(app)


def test_a_later_capture_of_an_address_shows_the_words_that_were_edited(address: str) -> None:
    url = "https://paper.example/storm"
    save(address, Page(url=url, source="url", html=None, text=STORM), [])
    edited = STORM.replace("3,000 homes", "30,000 homes")
    later = save(address, Page(url=url, source="url", html=None, text=edited), [])
    told = words(opened(article=later)).replace("\\", "")
    assert "Edited since it was saved on" in told and "1 word added, 1 taken out" in told
    assert "~~3,000~~ **30,000**" in told


def test_an_earlier_capture_is_read_again_only_when_it_changed(address: str) -> None:
    page = Page(url="https://paper.example/storm", source="url", html=None, text=STORM)
    first = save(address, page, [])
    later = save(address, dataclasses.replace(page, text=STORM.replace("3,000 homes", "30,000 homes")), [])
    app = opened(article=later)
    kept = app.session_state["opened"].capture_before
    assert app.run().session_state["opened"].capture_before is kept
    with Library(address) as library:
        library.update(first, dataclasses.replace(kept.article, text="Storm\n\nNothing else."))
    assert "Nothing else" in app.run().session_state["opened"].capture_before.article.text


def test_a_page_in_the_library_opens_as_it_was_left(address: str) -> None:
    page = load_sample(SAMPLE)
    article_id = save(address, page, [NotebookCell("n", "note", "My own note.")])
    with Library(address) as library:
        library.update(article_id, library.get(article_id).article, published=datetime(2022, 9, 13, tzinfo=UTC))
    app = opened(sample=SAMPLE)
    assert "in your library already" in words(app) and "My own note." in words(app)
    with Library(address) as library:
        assert library.get(article_id).published is not None
        assert len(library.notebooks()) == 1


def test_pasted_text_is_kept_at_once(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value(STORM)
    next(b for b in app.button if b.label == "Open").click().run()
    assert not app.exception and not app.error
    with Library(address) as library:
        (row,) = library.all()
        assert library.findings(row.id) is not None
    assert "Storm passes at dawn" in words(opened(article=row.id))


def test_text_without_an_article_is_said_with_a_way_on(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value("Home\nNews\nSport\nSign in\nShare")
    next(b for b in app.button if b.label == "Open").click().run()
    assert "There is no article in this text" in words(app).replace("\\", "")
    assert "load another" in words(app).replace("\\", "")


def test_who_has_worked_before_is_asked_for_an_address_first(address: str) -> None:
    assert opened().segmented_control(key="load-way").value == "sample"
    save(address, Page.from_text(STORM), [])
    assert opened().segmented_control(key="load-way").value == "url"


def test_an_empty_address_field_says_what_to_type(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("url").run()
    next(b for b in app.button if b.label == "Open").click().run()
    assert "Type or paste the address of a page first" in words(app)


def test_a_pasted_address_is_fetched(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value("https://nothere.invalid/story\n")
    next(b for b in app.button if b.label == "Open").click().run()
    assert "There is no site called nothere" in words(app)
    assert "There is no article" not in words(app)


def test_an_address_that_fails_offers_the_bookmark_and_the_file(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("url").run()
    app.text_input(key="load-url-text").set_value("https://nothere.invalid/story")
    next(b for b in app.button if b.label == "Open").click().run()
    assert app.error
    assert "Send a page from your own browser" in words(app)
    (component,) = [c for c in app.get("bidi_component") if "token" in c.proto.json]
    assert json.loads(component.proto.json)["token"]


def test_how_a_cell_was_looked_at_is_kept_with_the_notebook(address: str) -> None:
    article_id = save(address, Page.from_text(STORM), [NotebookCell("c", "clean")])
    app = opened(article=article_id)
    panes = next(c for c in app.segmented_control if str(c.key).endswith("-panes"))
    panes.set_value("cleaned").run()
    again = opened(article=article_id)
    assert next(c for c in again.segmented_control if str(c.key).endswith("-panes")).value == "cleaned"


def test_a_name_for_the_notebook_is_kept_and_offered_to_go_on_with(address: str) -> None:
    article_id = save(address, Page.from_text(STORM), [])
    app = opened(article=article_id)
    open_naming(app, address)
    next(t for t in app.text_input if t.label == "Name of this notebook").set_value("Storm, day one").run()
    assert app.title[0].value == "Storm, day one"
    assert "Storm, day one" in [button.label for button in opened().button]


def test_what_is_typed_in_one_go_is_one_step_of_undo(address: str) -> None:
    work = open_page_bare()
    work.change(add_cell(work.notebook, "note", None))
    note = work.notebook.cells[0].id
    for text in ("A", "As", "Ask", "Ask her"):
        work.write_note(note, text)
    work.undo()
    assert work.notebook.cells[0].source == ""
    work.undo()
    assert work.notebook.cells[0].kind != "note"


def test_what_another_window_saved_is_taken_up(address: str) -> None:
    work = open_page_bare()
    work.save()
    with Library(address) as library:
        library.save_notebook(add_cell(work.notebook, "note", None, "From elsewhere"))
    work.take_up()
    assert work.notebook.cells[0].source == "From elsewhere"


def test_a_cited_passage_is_escaped_and_leads_to_its_place(address: str) -> None:
    hostile = STORM.replace("Crews were", "![x](https://evil.example/x.png) Crews were")
    work = Opened(Page.from_text(hostile), new_notebook("Storm"))
    text = work.reading.article.text
    at = text.index("![x]")
    work.add_note_about(text[at : at + 40], (at, at + 40))
    source = next(cell.source for cell in work.notebook.cells if cell.kind == "note")
    assert "![x](" not in source
    link = passage_of_link(source[source.index("?article") : source.rindex(")")])
    assert link is not None and link[0] == work.article_id
    assert link[1].place(text) is not None


def test_passages_stand_in_the_order_in_which_they_were_taken(address: str) -> None:
    work = open_page_bare()
    for words in ("first", "second", "third"):
        work.add_note_about(words)
    kinds = [cell.kind for cell in work.notebook.cells]
    at = kinds.index("clean") + 1
    assert [cell.source.split()[1] for cell in work.notebook.cells[at : at + 3]] == ["first", "second", "third"]


def open_page_bare() -> Opened:
    return Opened(Page.from_text(STORM), new_notebook("Storm"))


def test_an_exported_notebook_comes_back(address: str) -> None:
    reading = read(Page.from_text(f"{STORM}\n“It was a long night,” said Ann Lee, the mayor."))
    notebook = add_cell(new_notebook("Storm, exported"), "note", None, "Ask the mayor.")
    data = notebook_ipynb(Work(notebook, reading)).encode()

    def script(data: bytes) -> None:
        import streamlit as st

        from reader.ui.importing import open_imported

        if "done" not in st.session_state:
            st.session_state["done"] = True
            open_imported(data)

    app = AppTest.from_function(script, args=(data,), default_timeout=60)
    app.run()
    with Library(address) as library:
        (kept,) = [n for n in library.notebooks() if n.title == "Storm, exported"]
        assert kept.cells[0].source == "Ask the mayor." and library.get(kept.article_ids[0]).page == reading.page
        assert set(library.all()[0].people) == {"Ann Lee"}


def test_a_page_that_was_sent_opens_with_its_address(address: str) -> None:
    html = f"<html><body>{''.join(f'<p>{line}</p>' for line in STORM.splitlines())}</body></html>"
    name = receive(html, "https://paper.example/storm")
    assert take_received(name).url == "https://paper.example/storm"
    app = opened(received=name)
    assert "Storm passes at dawn" in words(app)
    with Library(address) as library:
        assert library.all()[0].url == "https://paper.example/storm"


def test_a_page_that_is_not_waiting_any_more_is_said(address: str) -> None:
    assert "not here any more" in words(opened(received="nothere")).replace("\\", "")


def test_a_page_with_markup_but_no_article_opens_with_all_its_text(address: str) -> None:
    page = Page.from_html("<html><body><a href='/'>Home</a> <a href='/news'>News</a></body></html>")

    def script(html: str) -> None:
        import streamlit as st

        from reader.model import Page
        from reader.ui.opened import open_page

        st.text(open_page(Page.from_html(html)).cleaner)

    app = AppTest.from_function(script, args=(page.html,), default_timeout=60)
    app.run()
    assert not app.exception
    assert app.text[0].value in ("all text", "consensus")


def test_a_page_too_much_for_the_consensus_is_read_by_the_fast_cleaner(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.apart import clean_apart
    from reader.errors import CleanerFailed
    from reader.ui import analysis

    def slow(page: Page, cleaner: str, balance: float) -> Article:
        if cleaner == "consensus":
            raise CleanerFailed("consensus took longer than 10 seconds and was stopped.")
        return clean_apart(page, cleaner, balance)

    monkeypatch.setattr(analysis, "clean_apart", slow)
    app = opened(sample="kharkiv/courier.html")
    assert "took longer than 10 seconds and was stopped. So it was read by “fast”" in words(app).replace("\\", "")


def test_a_changed_place_reads_as_words_taken_out_and_added() -> None:
    from reader.compare.diff import diff_texts, hunks

    before, now = "The mayor said 12 people died in the fire.", "The mayor said 14 people died in the fire."
    (hunk,) = hunks(diff_texts(before, now), before, now)
    assert "said ~~12~~ **14** people" in hunk_words(hunk, before, now)


def test_fetching_again_opens_a_later_capture_beside_the_earlier(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page(url="https://paper.example/storm", source="url", html=None, text=STORM)
    edited = dataclasses.replace(page, text=STORM.replace("3,000 homes", "30,000 homes"))
    first = save(address, page, [])
    app = opened(article=first)
    monkeypatch.setattr("reader.apart.load_url_apart", lambda url: page)
    app.menu_button(key="run-again").click("Fetch the page again").run()
    assert "Edited since" not in words(app)
    monkeypatch.setattr("reader.apart.load_url_apart", lambda url: edited)
    app.menu_button(key="run-again").click("Fetch the page again").run()
    assert not app.exception
    assert "Edited since it was saved on" in words(app)
    with Library(address) as library:
        assert [row.earlier for row in library.all()] == [first, None]


def test_a_deleted_notebook_comes_back(address: str) -> None:
    article_id = save(address, Page.from_text(STORM), [NotebookCell("n", "note", "Mine.")])
    app = opened(article=article_id)
    open_naming(app, address)
    app.button(key="delete-notebook").click().run()
    assert "is deleted; its article stays" in words(app)
    with Library(address) as library:
        assert library.notebooks() == [] and len(library.all()) == 1
    app.button(key="undelete-notebook").click().run()
    with Library(address) as library:
        assert len(library.notebooks()) == 1


def test_what_another_window_wrote_meanwhile_goes_in_with_ours(address: str) -> None:
    work = open_page_bare()
    work.save()
    with Library(address) as library:
        library.save_notebook(add_cell(work.notebook, "note", None, "From elsewhere"))
        work.change(add_cell(work.notebook, "note", "end", "From here"))
        sources = {cell.source for cell in library.notebook(work.notebook.id).cells}
    assert {"From elsewhere", "From here"} <= sources


def test_a_check_of_two_figures_is_one_row_of_the_list(address: str) -> None:
    from reader.ui.cells.findings import all_findings
    from reader.ui.opened import Opened

    found = all_findings(Opened(load_sample("kharkiv/courier.html"), new_notebook("Town", [])))
    assert [finding.words for finding in found if finding.layer == "check"] == ["74 km … 46 miles"]


def test_a_text_that_is_not_english_says_what_its_finds_are_worth(address: str) -> None:
    text = (
        "Bund beschließt Entlastung von 3,2 Milliarden Euro\n\nDie Bundesregierung hat am Dienstag ein Paket von "
        "3,2 Milliarden Euro beschlossen. Rund 1.500 Gemeinden profitieren davon, wie das Ministerium mitteilte.\n\n"
        "„Das ist ein guter Tag für die Kommunen“, sagte der Minister. Die Opposition kritisierte das Paket als zu "
        "klein und forderte weitere 2,5 Prozent. Die Auszahlung soll im Frühjahr beginnen und 18 Monate dauern."
    )
    said = words(opened(article=save(address, Page.from_text(text))))
    assert said.count("This text seems to be in German") >= 3
    assert "a decimal comma or a point between thousands is misread" in said


def test_why_another_cleaner_was_taken_is_said_of_a_page_that_is_saved_at_once(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.apart import clean_apart
    from reader.errors import CleanerFailed
    from reader.ui import analysis

    def failing(page: Page, cleaner: str, balance: float) -> Article:
        if cleaner == "consensus":
            raise CleanerFailed("consensus found no article on this page.")
        return clean_apart(page, cleaner, balance)

    monkeypatch.setattr(analysis, "clean_apart", failing)
    app = opened()
    app.segmented_control(key="load-way").set_value("paste").run()
    app.text_area(key="load-paste-text").set_value(STORM)
    app.button[[b.label for b in app.button].index("Open")].click().run()
    assert "So it was read by “fast”" in words(app)
    with Library(address) as library:
        (row,) = library.all()
    again = opened(article=row.id)  # as after a reload
    assert "found no article on this page. So it was read by “fast”" in words(again).replace("\\", "")


def test_a_page_of_an_archive_is_chosen_and_all_can_be_saved(address: str) -> None:
    archive = warc_of("https://paper.example/storm", "https://paper.example/calm")
    app = opened()
    app.segmented_control(key="load-way").set_value("file").run()
    app.file_uploader(key="load-file").set_value([("crawl.warc.gz", archive, "application/warc")]).run()
    assert not app.exception
    assert "This archive holds 2 pages" in words(app)
    chooser = app.selectbox(key="load-archive-page")
    assert chooser.options == ["Storm · https://paper.example/storm", "Storm · https://paper.example/calm"]
    chooser.select_index(1)
    app.button[[b.label for b in app.button].index("Open")].click().run()
    assert not app.exception and not app.error
    with Library(address) as library:
        assert [row.url for row in library.all()] == ["https://paper.example/calm"]


def test_several_pages_are_all_saved_and_it_is_said_how_many(address: str) -> None:
    files = [(f"{number}.txt", STORM.encode(), "text/plain") for number in range(2)]
    app = opened()
    app.segmented_control(key="load-way").set_value("file").run()
    app.file_uploader(key="load-file").set_value(files).run()
    app.button(key="import-go").click().run()
    until_imported(app)
    assert not app.exception and not app.error
    assert app.success[0].value == "1 saved, 1 was there already."
    assert [link.proto.label for link in app.get("page_link")] == ["Open the library", "Compare their coverage"]


def test_what_is_too_large_to_upload_has_a_way_in_that_is_said(address: str) -> None:
    app = opened()
    app.segmented_control(key="load-way").set_value("file").run()
    assert "Up to 20 MB a file. A larger archive: `python -m reader bulk" in words(app)


def test_two_windows_that_write_in_one_note_at_once_end_with_the_words_of_both(address: str) -> None:
    here = open_page_bare()
    here.save()
    here.change(add_cell(here.notebook, "note", None))
    note = here.notebook.cells[0].id
    there = Opened(here.page, here.notebook, article_id=here.article_id, _synced=here.notebook)
    here.write_note(note, "Ask the mayor")
    for number, words in enumerate(("Call", "Call the", "Call the police")):  # no answer of ours was seen meanwhile
        last, now = there.written.get(note), there.notebook.cells[0].source
        there.written[note] = Written(words, "", number + 1, 0)
        there.write_note(note, there.written[note].onto(last, now))
    here.write_note(note, "Ask the mayor who paid")
    with Library(address) as library:
        notes = [cell.source for cell in library.notebook(here.notebook.id).cells if cell.kind == "note"]
    assert len(notes) == 1
    assert sorted(notes[0].split("\n\n")) == ["Ask the mayor who paid", "Call the police"]


def test_words_typed_over_an_outcome_that_was_seen_replace_it() -> None:
    last = Written("Call", "", 1, 0)
    assert Written("Call her", "Call\n\nAsk", 2, 1).onto(last, "Call\n\nAsk") == "Call her"
    assert Written("Call her", "", 2, 0).onto(last, "Call\n\nAsk") == "Call her\n\nAsk"


def test_undo_leaves_what_another_window_wrote(address: str) -> None:
    work = open_page_bare()
    work.save()
    with Library(address) as library:
        library.save_notebook(add_cell(work.notebook, "note", None, "From elsewhere"))
    work.change(add_cell(work.notebook, "note", "end", "From here"))
    work.undo()
    assert [cell.source for cell in work.notebook.cells if cell.kind == "note"] == ["From elsewhere"]
