"""What is saved is found again; the same contract holds on SQLite and on PostgreSQL."""

from __future__ import annotations

import dataclasses
import os
import random
import sqlite3
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel

from reader.bench.kill import measure as measure_kills
from reader.errors import LibraryError
from reader.library import Correction, CoverageSet, Findings, Library
from reader.library.duplicates import find_alike
from reader.library.engine import shown_address
from reader.library.notebooks import (
    add_cell,
    delete_cell,
    duplicate_cell,
    edit_cell,
    merged,
    move_cell,
    new_notebook,
)
from reader.library.queueing import Line, turn
from reader.library.schema import MIGRATIONS
from reader.library.sketches import distance, sketch_of
from reader.model import DAY_ONLY, Article, Block, Figure, Page, Paragraph

POSTGRES = os.environ.get("READER_TEST_POSTGRES")
LONG = " ".join(f"Sentence {i} tells of the storm and the flood." for i in range(40))
NOON = datetime(2022, 9, 13, 12, tzinfo=UTC)


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def library(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Library]:
    if request.param == "sqlite":
        with Library(f"sqlite:///{tmp_path}/reader.db") as opened:
            yield opened
        return
    if not POSTGRES:
        assert not os.environ.get("CI"), "CI must bring PostgreSQL (READER_TEST_POSTGRES)"
        pytest.skip("READER_TEST_POSTGRES is not set")
    name = f"reader_{uuid.uuid4().hex}"
    server = sa.create_engine(POSTGRES, isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        connection.execute(sa.text(f"CREATE DATABASE {name}"))
    with Library(sa.make_url(POSTGRES).set(database=name).render_as_string(hide_password=False)) as opened:
        yield opened
    with server.connect() as connection:
        connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))


def page_of(text: str, url: str | None = "https://paper.example/storm") -> Page:
    return Page(url=url, source="paste", html=None, text=text)


def article_of(page: Page, title: str = "Storm passes at dawn", published: datetime | None = NOON) -> Article:
    return Article(
        page_url=page.url,
        title=title,
        authors=("Ann Lee",),
        published=published,
        outlet="The Paper",
        language="en",
        text=page.text,
        paragraphs=(Paragraph(0, len(page.text), 0),),
        blocks=(Block(0, len(page.text), True, "paragraph", votes={"fast": 1.0}),),
        cleaner="consensus",
    )


STORM = page_of("The storm passed at dawn, leaving 3,000 homes without power, the mayor said.")


def test_saved_article_comes_back_whole(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM), tags=["weather"], choices={3: True}, published=NOON)
    again = library.get(saved.id)
    assert (again.page, again.article) == (STORM, article_of(STORM))
    assert (again.tags, again.choices, again.published) == (("weather",), {"3": True}, NOON)


def test_same_article_is_saved_once_and_says_so(library: Library) -> None:
    first = library.save(STORM, article_of(STORM))
    second = library.save(STORM, article_of(STORM))
    assert (second.id, second.duplicate, first.duplicate) == (first.id, True, False)
    assert len(library.all()) == 1


def test_later_capture_of_an_address_names_the_earlier(library: Library) -> None:
    first = library.save(STORM, article_of(STORM))
    changed = page_of(STORM.text.replace("3,000", "30,000"))
    assert library.save(changed, article_of(changed)).earlier == first.id
    assert library.get(first.id).page == STORM


def test_pasted_text_nearly_the_same_is_kept_beside_its_earlier_capture(library: Library) -> None:
    first = library.save(page_of(LONG, None), article_of(page_of(LONG, None)))
    again = page_of(LONG.replace("Sentence 7 ", "Sentence seven "), None)
    saved = library.save(again, article_of(again))
    assert saved.id != first.id and saved.earlier == first.id
    assert library.save(again, article_of(again)).id == saved.id


@given(st.text(alphabet="ab é😀", min_size=2, max_size=120), st.data())
def test_a_sketch_never_rules_out_what_is_nearly_the_same(text: str, data: st.DataObject) -> None:
    other = text
    for _ in range(data.draw(st.integers(0, 4))):
        at = data.draw(st.integers(0, len(other)))
        other = other[:at] + data.draw(st.sampled_from(["", "a", "é"])) + other[at + data.draw(st.integers(0, 1)) :]
    edits = Indel.distance(text, other)
    assert distance(sketch_of(text), sketch_of(other)) <= 3 * edits


def test_pasted_pages_are_not_read_for_another(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    """Sixty texts of one length and one alike: only that one's page is read."""
    words = "harbour storm mayor council flood river bridge ferry market school train winter summer budget".split()
    chance = random.Random(8)
    texts = [" ".join(chance.choices(chance.sample(words, 7), k=200)) for _ in range(60)]
    pages = [page_of(text, None) for text in texts]
    ids = [library.save(page, article_of(page)).id for page in pages]
    compared: list[str] = []

    def ratio(one: str, other: str, score_cutoff: float) -> float:
        compared.append(one)
        return fuzz.ratio(one, other, score_cutoff=score_cutoff)

    monkeypatch.setattr("reader.library.sketches.ratio", ratio)
    again = page_of(f"{texts[7]} again", None)
    assert library.save(again, article_of(again)).earlier == ids[7]
    assert compared == [texts[7]]


def test_a_row_tells_midnight_from_a_time_that_is_not_known(library: Library) -> None:
    midnight = datetime(2022, 9, 13, tzinfo=UTC)
    notes = {"known": "Published: given by the page", "unknown": f"Published: {DAY_ONLY}, taken as midnight UTC"}
    for title, note in notes.items():
        page = page_of(f"The storm of that day, time {title}.", f"https://paper.example/{title}")
        library.save(page, dataclasses.replace(article_of(page, title, midnight), notes=(note,)))
    page = page_of("The storm of a day that the reader set.", "https://paper.example/set")
    saved = dataclasses.replace(article_of(page, "set", midnight), notes=(notes["unknown"],))
    library.save(page, saved, published=midnight)
    assert {row.title: row.day_only for row in library.all()} == {"known": False, "unknown": True, "set": False}


def test_search_by_words_outlet_person_date_and_tag(library: Library) -> None:
    storm = library.save(STORM, article_of(STORM), tags=["weather"], people=["Maria Costa"])
    strike = page_of("Workers at the mill walked out on Friday.", "https://paper.example/strike")
    library.save(strike, article_of(strike, "Mill walks out", datetime(2022, 10, 1, tzinfo=UTC)))
    for found in (
        library.search("storm dawn"),
        library.search("mayo"),
        library.search(person="Maria Costa"),
        library.search(tags=["weather"]),
        library.search(outlet="The Paper", date_to=datetime(2022, 9, 14, tzinfo=UTC)),
    ):
        assert [row.id for row in found] == [storm.id]


@pytest.mark.parametrize("words", ["'", '"; DROP', "%", "a* OR", "()", "\x00"])
def test_any_words_can_be_searched(library: Library, words: str) -> None:
    library.save(STORM, article_of(STORM))
    library.search(words)


def test_deleted_article_can_be_restored(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    library.delete(saved.id)
    assert library.all() == []
    library.restore(saved.id)
    assert [row.id for row in library.all()] == [saved.id]


def test_nul_and_lone_surrogate_are_kept_as_replacements(library: Library) -> None:
    odd = page_of("A\x00B \ud800 words")
    assert library.get(library.save(odd, article_of(odd)).id).page.text == "A\ufffdB \ufffd words"


def test_notebook_with_notes_comes_back(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    notebook = new_notebook("Storm", [saved.id])
    notebook = add_cell(notebook, "note", notebook.cells[0].id, "Ask the *mayor*.")
    library.save_notebook(notebook)
    library.save_notebook(move_cell(notebook, notebook.cells[1].id, 2))
    found = library.notebook_of(saved.id)
    assert found is not None
    assert [cell.source for cell in found.cells if cell.kind == "note"] == ["Ask the *mayor*."]
    assert found.cells[3].kind == "note"


def test_a_notebook_is_newer_where_somebody_saved_it_later(library: Library) -> None:
    ours = new_notebook("Storm")
    assert library.newer_notebook(ours) is None  # not saved yet
    library.save_notebook(ours)
    assert library.newer_notebook(ours) is None
    theirs = add_cell(ours, "note", None, "From elsewhere")
    library.save_notebook(theirs)
    assert library.newer_notebook(ours) == theirs
    assert library.newer_notebook(theirs) is None
    library.save_notebook(ours)
    assert library.newer_notebook(theirs) is None  # what is stored is older


def test_corrections_gold_and_sets_are_kept(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    correction = Correction("c1", saved.id, "missed figure", "3,000 homes", "leaving ", " without", 34)
    library.add_correction(correction)
    library.set_gold(saved.id, [2, 0])
    kept = library.save_set("Storm week", [saved.id], '{"pins": []}')
    assert library.corrections(saved.id) == [correction]
    assert library.gold() == {saved.id: [0, 2]}
    assert library.gold_of(saved.id) == [0, 2] and library.gold_of("nobody") is None
    assert library.sets() == [kept]


def test_people_who_change_one_set_in_the_same_moment_all_have_their_way(library: Library) -> None:
    kept = library.save_set("Storm week", [], "[]")
    people = 12
    ready = threading.Barrier(people)

    def add(one: int) -> None:
        def with_one(saved: CoverageSet) -> CoverageSet:
            time.sleep(0.005)  # long enough that another would come between reading and saving
            return dataclasses.replace(saved, article_ids=(*saved.article_ids, f"a{one}"))

        ready.wait()
        assert library.change_set(kept.id, with_one) is not None

    with ThreadPoolExecutor(people) as pool:
        list(pool.map(add, range(people)))
    (now,) = library.sets()
    assert sorted(now.article_ids) == sorted(f"a{one}" for one in range(people))
    assert (now.id, now.name, now.edits) == (kept.id, "Storm week", "[]")
    library.delete_set(kept.id)
    assert library.change_set(kept.id, lambda saved: saved) is None and library.sets() == []


def test_unknown_article_is_said_plainly(library: Library) -> None:
    with pytest.raises(LibraryError, match="no such article"):
        library.get("nothing")


def test_changed_bytes_are_found(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    with library._engine.begin() as connection:
        connection.execute(sa.text("UPDATE articles SET page = replace(page, '3,000', '4,000')"))
    assert len(library.check()) == 1
    with pytest.raises(LibraryError, match="damaged"):
        library.get(saved.id)


def test_backup_is_a_library(tmp_path: Path) -> None:
    with Library(f"{tmp_path}/one.db") as library:
        saved = library.save(STORM, article_of(STORM))
        library.backup(f"{tmp_path}/two.db")
    with Library(f"{tmp_path}/two.db") as copy:
        assert copy.get(saved.id).article == article_of(STORM)
        assert copy.check() == []


def test_a_file_that_is_no_library_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("not a database, but long enough to be looked at " * 30)
    with pytest.raises(LibraryError, match="no Reader library"):
        Library(f"{tmp_path}/notes.txt")


def test_read_only_library_says_so_and_keeps_what_was_there(tmp_path: Path) -> None:
    with Library(f"{tmp_path}/reader.db") as library:
        library.save(STORM, article_of(STORM))
        with library._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
            connection.rollback()
        other = page_of("Another page.", "https://paper.example/other")
        with pytest.raises(LibraryError, match="may not be written"):
            library.save(other, article_of(other))
        assert len(library.all()) == 1


def test_newer_schema_is_left_alone(tmp_path: Path) -> None:
    Library(f"{tmp_path}/reader.db").close()
    with sqlite3.connect(tmp_path / "reader.db") as connection:
        connection.execute("INSERT INTO schema_version VALUES (99)")
    with pytest.raises(LibraryError, match="newer Reader"):
        Library(f"{tmp_path}/reader.db")


def test_cells_are_edited_duplicated_and_deleted() -> None:
    notebook = add_cell(new_notebook("Storm"), "note", None, "one")
    note = notebook.cells[0]
    notebook = duplicate_cell(edit_cell(notebook, note.id, "two"), note.id)
    assert [cell.source for cell in notebook.cells[:2]] == ["two", "two"]
    assert note.id not in {cell.id for cell in delete_cell(notebook, note.id).cells}


def test_backup_never_writes_over_a_file(tmp_path: Path) -> None:
    (tmp_path / "two.db").write_text("mine")
    with Library(f"{tmp_path}/one.db") as library, pytest.raises(LibraryError, match="exists already"):
        library.backup(f"{tmp_path}/two.db")
    assert (tmp_path / "two.db").read_text() == "mine"
    assert not list(tmp_path.glob("*.part"))


def test_backup_while_others_write(tmp_path: Path) -> None:
    stop = threading.Event()

    def write() -> None:
        with Library(f"{tmp_path}/one.db") as library:
            for number in range(200):
                page = page_of(f"Story {number} of the storm.", f"https://paper.example/{number}")
                library.save(page, article_of(page))
                if stop.is_set():
                    return

    with Library(f"{tmp_path}/one.db") as library:
        writer = threading.Thread(target=write)
        writer.start()
        library.backup(f"{tmp_path}/two.db")
        stop.set()
        writer.join()
    with Library(f"{tmp_path}/two.db") as copy:
        assert copy.check() == []


def test_full_disk_is_said_and_keeps_what_was_there(tmp_path: Path) -> None:
    with Library(f"{tmp_path}/reader.db") as library:
        library.save(STORM, article_of(STORM))
        with library._engine.connect() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
        long = page_of("A long story of the storm. " * 40_000, "https://paper.example/long")
        with pytest.raises(LibraryError, match="the disk is full"):
            library.save(long, article_of(long))
        assert [row.title for row in library.all()] == ["Storm passes at dawn"]
        assert library.check() == []


def test_library_another_program_holds_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.library.engine.BUSY_TIMEOUT_MS", 50)
    with Library(f"{tmp_path}/reader.db") as library:
        holder = sqlite3.connect(tmp_path / "reader.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError, match="another program is holding"):
            library.save(STORM, article_of(STORM))
        holder.execute("ROLLBACK")
        holder.close()
        library.save(STORM, article_of(STORM))


def test_damaged_file_is_said_plainly(tmp_path: Path) -> None:
    file = tmp_path / "reader.db"
    with Library(str(file)) as library:
        for number in range(40):
            page = page_of(f"Story {number}. " * 300, f"https://paper.example/{number}")
            library.save(page, article_of(page))
    content = bytearray(file.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 40960] = b"\xff" * 40960
    file.write_bytes(content)
    with Library(str(file)) as library:
        try:
            assert library.check()
        except LibraryError as error:
            assert "damaged" in str(error)


def test_foreign_row_and_unindexed_article_are_found(tmp_path: Path) -> None:
    with Library(f"{tmp_path}/reader.db") as library:
        library.save(STORM, article_of(STORM))
    with sqlite3.connect(tmp_path / "reader.db") as connection:
        connection.execute("INSERT INTO tags VALUES ('nobody', 'weather')")
        connection.execute("DELETE FROM search")
    with Library(f"{tmp_path}/reader.db") as library:
        assert len(library.check()) == 2


def test_migration_comes_after_a_backup_and_fails_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Library(f"{tmp_path}/reader.db") as library:
        library.save(STORM, article_of(STORM))

    def broken(connection: sa.Connection) -> None:
        connection.execute(sa.text("CREATE TABLE half (id TEXT)"))
        connection.execute(sa.text("DELETE FROM articles"))
        raise OSError("no space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("reader.library.schema.MIGRATIONS", (*MIGRATIONS, broken))
        patch.setattr("reader.library.engine.MIGRATIONS", (*MIGRATIONS, broken))
        with pytest.raises(LibraryError, match="the disk is full"):
            Library(f"{tmp_path}/reader.db")
    (backup,) = tmp_path.glob("reader.db.before-*")
    for file in (tmp_path / "reader.db", backup):
        with Library(str(file)) as library:
            assert len(library.all()) == 1


def test_two_that_open_a_new_library_at_once(library: Library, tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/fresh/reader.db"
    with ThreadPoolExecutor(6) as threads:
        opened = list(threads.map(lambda _: Library(address), range(6)))
    for each in opened:
        assert each.all() == []
        each.close()


def test_many_writers_at_once_lose_nothing(library: Library) -> None:
    pages = [page_of(f"Story {number} of the storm.", f"https://paper.example/{number % 8}") for number in range(48)]
    with ThreadPoolExecutor(12) as threads:
        saved = list(threads.map(lambda page: library.save(page, article_of(page)), pages))
    assert len({one.id for one in saved}) == len(library.all()) == 48
    assert library.check() == []


def test_the_same_page_saved_at_once_is_one_article(library: Library) -> None:
    with ThreadPoolExecutor(8) as threads:
        saved = list(threads.map(lambda _: library.save(STORM, article_of(STORM)), range(16)))
    assert len({one.id for one in saved}) == len(library.all()) == 1


def test_text_longer_than_the_index_takes_is_kept(library: Library) -> None:
    words = " ".join(f"wörd{number}" for number in range(200_000))
    saved = library.save(page_of(words), article_of(page_of(words)))
    assert library.get(saved.id).page.text == words
    assert library.search("wörd77")


@pytest.mark.parametrize("field", ["outlet", "title"])
def test_nul_and_surrogate_anywhere_are_kept_as_replacements(library: Library, field: str) -> None:
    article = dataclasses.replace(article_of(STORM), **{field: "The\x00 \udc80Paper"})
    saved = library.save(STORM, article, tags=["we\x00ather"], people=["Ann\x00"])
    assert getattr(library.get(saved.id).article, field) == "The\ufffd \ufffdPaper"
    assert library.all()[0].tags == ("we\ufffdather",)


def test_killed_while_saving_nothing_is_lost() -> None:
    rounds = measure_kills(4)
    assert sum(each.lost + each.faults for each in rounds) == 0
    assert sum(each.acknowledged for each in rounds) >= 4


@pytest.mark.parametrize("host", ["nowhere.invalid", "127.0.0.1:9"])
def test_database_server_that_is_not_there_is_said(host: str) -> None:
    with pytest.raises(LibraryError, match="is not known|does not answer"):
        Library(f"postgresql+psycopg://reader@{host}/reader?connect_timeout=3")


def test_a_page_is_known_by_its_words_and_its_address(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    edited = page_of(STORM.text.replace("3,000", "30,000"))
    assert library.known(STORM) == (saved.id, None)
    assert library.known(edited) == (None, saved.id)
    library.delete(saved.id)
    assert library.known(STORM) == (None, None)


def test_what_was_found_comes_back_and_its_events_are_searched(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    assert library.findings(saved.id) is None
    figure = Figure(35, 40, "count", 3000.0, what="home")
    for label in ("Storm passes", "Storm cuts power to 3,000 homes"):
        found = Findings(saved.id, "consensus 1", "0.1.0", NOON, figures=(figure,), events=(label,))
        library.save_findings(found)
    assert library.findings(saved.id) == found
    assert library.events() == {saved.id: ["Storm cuts power to 3,000 homes"]}
    assert [row.id for row in library.search(event="cuts power")] == [saved.id]
    assert library.search(event="passes") == []


def test_deleted_articles_are_listed_until_they_are_brought_back(library: Library) -> None:
    saved = library.save(STORM, article_of(STORM))
    library.delete(saved.id)
    assert [row.id for row in library.deleted()] == [saved.id]
    library.restore(saved.id)
    assert library.deleted() == []


def test_a_setting_keeps_its_first_value(library: Library) -> None:
    assert library.setting("bookmarklet", "one") == "one"
    assert library.setting("bookmarklet", "two") == "one"


def test_a_library_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    with Library(f"{tmp_path}/reader.db") as library:
        saved = library.save(STORM, article_of(STORM))
        pasted = library.save(page_of(LONG, None), article_of(page_of(LONG, None)))
    with sqlite3.connect(tmp_path / "reader.db") as connection:
        for table in ("findings", "article_events", "settings", "sketches"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM schema_version WHERE version > 1")
    with Library(f"{tmp_path}/reader.db") as library:
        library.save_findings(Findings(saved.id, "consensus 1", "0.1.0", NOON))
        assert library.get(saved.id).article == article_of(STORM)
        assert library.known(page_of(f"{LONG} Again.", None)) == (None, pasted.id)
    assert list(tmp_path.glob("reader.db.before-*"))


def test_reprints_are_found_and_different_texts_are_not() -> None:
    words = " ".join(f"word{i} of the story" for i in range(120))
    texts = {"a": words, "b": words.replace("word7 ", "another "), "c": words[::-1], "d": "Short.", "e": "Other."}
    (pair,) = find_alike(texts)
    assert (pair.one, pair.other) == ("a", "b") and 0.95 < pair.likeness < 1


def test_two_windows_on_one_notebook_lose_nothing() -> None:
    base = add_cell(add_cell(new_notebook("Storm"), "note", None, "one"), "note", "end", "last")
    first, last, middle = base.cells[0].id, base.cells[-1].id, base.cells[2].id
    ours = add_cell(edit_cell(base, first, "one, by us"), "note", first, "new, by us")
    theirs = delete_cell(add_cell(edit_cell(base, last, "last, by them"), "note", last, "new, by them"), middle)
    both = merged(base, ours, theirs)
    assert [c.source for c in both.cells if c.kind == "note"] == [
        "one, by us",
        "new, by us",
        "last, by them",
        "new, by them",
    ]
    assert middle not in {c.id for c in both.cells}
    assert merged(base, delete_cell(base, last), theirs).cells[-2].source == "last, by them"
    assert merged(base, base, theirs).cells == theirs.cells
    assert merged(base, ours, base).cells == ours.cells


def test_a_note_that_two_windows_changed_has_the_words_of_both() -> None:
    base = add_cell(new_notebook("Storm"), "note", "end", "as it was")
    note = base.cells[-1].id
    ours, theirs = edit_cell(base, note, "as it was, by us"), edit_cell(base, note, "as it was\n\nby them")
    assert merged(base, ours, theirs).cells[-1].source == "as it was, by us\n\nby them"
    assert len(merged(base, ours, theirs).cells) == len(base.cells)
    further = merged(base, edit_cell(base, note, "by them, and further"), edit_cell(base, note, "by them"))
    assert further.cells[-1].source == "by them, and further"


def test_a_notebook_is_saved_with_what_somebody_else_saved_since(library: Library) -> None:
    base = library.save_notebook(add_cell(new_notebook("Storm"), "note", "end", ""))
    note = base.cells[-1].id
    library.save_notebook(edit_cell(base, note, "by them"), base)
    saved = library.save_notebook(edit_cell(base, note, "by us"), base)
    assert saved == library.notebook(base.id)
    assert saved.cells[-1].source == "by us\n\nby them"


def test_threads_get_a_line_in_the_order_they_came() -> None:
    line, order = Line(), list[int]()

    def wait(number: int) -> None:
        with line:
            order.append(number)

    threads = [threading.Thread(target=wait, args=(number,)) for number in range(8)]
    with line:
        for number, thread in enumerate(threads):
            thread.start()
            while len(line._waiting) <= number:
                time.sleep(0.002)
    for thread in threads:
        thread.join()
    assert order == list(range(8))


def test_a_turn_is_waited_for_behind_another_process_and_not_for_ever(tmp_path: Path) -> None:
    file = str(tmp_path / "reader.db")
    code = f"from reader.library.queueing import turn\nwith turn({file!r}, 50):\n print('in', flush=True); input()"
    other = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout and other.stdout.readline() == "in\n"
    began = time.monotonic()
    with turn(file, 0.3):
        assert 0.3 <= time.monotonic() - began < 3
        assert other.poll() is None
    other.kill()
    other.communicate()
    began = time.monotonic()
    with turn(file, 100):
        assert time.monotonic() - began < 50  # not its whole patience


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("sqlite:////home/ana/reader.db", "/home/ana/reader.db"),
        ("/home/ana/reader.db", "/home/ana/reader.db"),
        ("postgresql+psycopg://ana:secret@db/reader", "postgresql+psycopg://ana:***@db/reader"),
        ("://", "an address that cannot be read"),
    ],
)
def test_where_the_library_is_is_said_without_its_password(address: str, shown: str) -> None:
    assert shown_address(address) == shown
