"""What strangers give the public functions by mistake is said in one sentence, with what to give instead."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import UTC, date, datetime
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

import reader
from reader.model import Article, Block, Page

KHARKIV = Path(__file__).parents[1] / "samples" / "kharkiv"
NAMES = ("courier.html", "meridian.html", "scrape.txt")
TEXT = "On Tuesday 3,000 people left Izyum, the mayor said."


def read_whole(name: str) -> tuple[Any, ...]:
    """Everything of the public interface that one page goes through."""
    article = reader.clean(reader.load(KHARKIV / name), "fast")
    text, published = article.text, article.published
    found = reader.find_figures(text, published=published), reader.find_dates(text, published=published)
    return article, found, reader.find_quotes(text), reader.find_names(text), reader.check(article)


@pytest.fixture(scope="module")
def page() -> Page:
    return reader.load(KHARKIV / "courier.html")


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return [read_whole(name)[0] for name in NAMES]


#: name → (call, what the error says)
WRONG: dict[str, tuple[Callable[[Page, Article, reader.Library], Any], str]] = {
    "figures of an article": (lambda p, a, lib: reader.find_figures(a), "not an Article: give its text: article.text"),
    "quotes of a page": (lambda p, a, lib: reader.find_quotes(p), r"reader\.clean\(page\)\.text"),
    "dates of bytes": (lambda p, a, lib: reader.find_dates(TEXT.encode()), "not bytes: decode them first"),
    "names of nothing": (lambda p, a, lib: reader.find_names(None), "takes a text .str., not None"),
    "a day for a time": (lambda p, a, lib: reader.find_dates(TEXT, date(2022, 9, 13)), "published is a datetime"),
    "a text for a time": (lambda p, a, lib: reader.find_figures(TEXT, "2022-09-13"), "datetime.fromisoformat"),
    "an article cleaned again": (lambda p, a, lib: reader.clean(a), "clean takes a Page, not an Article"),
    "a path cleaned": (lambda p, a, lib: reader.clean("page.html"), r"load it first: reader\.load"),
    "a cleaner that is no name": (lambda p, a, lib: reader.clean(p, ["fast"]), "cleaner is a name"),
    "an option misspelt": (lambda p, a, lib: reader.clean(p, "fast", blance=1), "no option 'blance': it takes balance"),
    "checks of a page": (lambda p, a, lib: reader.check(p), "check takes an Article, not a Page: clean it first"),
    "events of one article": (lambda p, a, lib: reader.find_events(a), r"put it into a list: \[article\]"),
    "events of pages": (lambda p, a, lib: reader.find_events([p]), "takes articles alone, not a Page"),
    "quotes of nothing": (lambda p, a, lib: reader.same_quotes(None), "same_quotes takes a list of articles, not None"),
    "figures of texts": (lambda p, a, lib: reader.same_figures([TEXT]), "takes articles alone, not a str"),
    "comparing an article": (lambda p, a, lib: reader.compare(a), "compare takes a Page, not an Article"),
    "one cleaner's name": (lambda p, a, lib: reader.compare(p, "fast"), r"such as \['fast'\], not 'fast'"),
    "a page from bytes": (lambda p, a, lib: reader.Page.from_html(b"<p>"), r"reader\.load\(data\)"),
    "loading a list": (lambda p, a, lib: reader.load(["a"]), r"an address, a path, text or bytes, not from \['a'\]"),
    "joining texts": (lambda p, a, lib: reader.join_pages(["a"]), "join_pages takes a Page, not a str"),
    "verbatim in an article": (lambda p, a, lib: reader.verbatim("a", a), "give its text: article.text"),
    "saving a text": (lambda p, a, lib: lib.save(p, "text"), "takes an Article, not a str"),
    "a tag that is no list": (lambda p, a, lib: lib.save(p, a, tags="war"), r"tags is a list of words"),
    "searching nothing": (lambda p, a, lib: lib.search(None), "takes a text .str., not None"),
}


@pytest.mark.parametrize("case", WRONG, ids=str)
def test_a_wrong_type_is_said_with_what_to_give(
    case: str, page: Page, articles: list[Article], library: reader.Library
) -> None:
    call, says = WRONG[case]
    with pytest.raises(TypeError, match=says):
        call(page, articles[0], library)


def test_a_balance_beyond_its_ends_is_said(page: Page) -> None:
    with pytest.raises(ValueError, match="from 0 .precision. to 1 .recall.; 5 does not"):
        reader.clean(page, "fast", balance=5)


def test_articles_may_come_from_whatever_gives_them(articles: list[Article]) -> None:
    assert reader.find_events(iter(articles)) == reader.find_events(articles)
    assert reader.same_quotes(a for a in articles) == reader.same_quotes(articles) != []
    assert reader.same_figures(tuple(articles)) == reader.same_figures(iter(articles)) != []


def test_an_article_of_nothing_has_nothing_found_in_it() -> None:
    empty = Article(None, None, (), None, None, None, "", (), (), "fast")
    assert reader.check(empty) == [] and reader.find_events([empty]).events == ()
    assert "reader-rich" in empty._repr_html_()


def test_a_time_without_an_offset_is_taken_as_utc(page: Page) -> None:
    reading = reader.read(page, cleaner="fast", published=datetime(2022, 9, 13, 18))
    assert reading.article.published == datetime(2022, 9, 13, 18, tzinfo=UTC)


def test_every_kind_of_bytes_is_loaded(page: Page) -> None:
    data = b"<p>The storm passed at dawn.</p>"
    assert {reader.load(kind(data)).text for kind in (bytes, bytearray, memoryview)} == {"The storm passed at dawn."}


@pytest.mark.parametrize("name", ["/nothere/page", "./nothere", "../nothere/a", "C:\\nothere\\a", "~/nothere"])
def test_what_begins_as_a_path_is_one(name: str) -> None:
    with pytest.raises(reader.UnreadablePage, match="cannot be read: no such file"):
        reader.load(name)


def test_a_folder_is_no_page() -> None:
    with pytest.raises(reader.UnreadablePage, match="is a folder"):
        reader.load(f"{KHARKIV}/")


def test_a_library_lives_at_a_path_too(tmp_path: Path) -> None:
    with reader.Library(tmp_path / "mine.db") as library:
        assert library.all() == []
    assert (tmp_path / "mine.db").is_file()
    with pytest.raises(reader.LibraryError, match="NUL"):
        reader.Library("sqlite:///a\0b")


def test_whatever_is_found_can_be_pickled_hashed_and_shown(page: Page, articles: list[Article]) -> None:
    compared = reader.compare(page, ["fast"])
    found = (page, reader.find_events(articles), compared, reader.read(page, cleaner="fast"), *articles)
    for value in found:
        assert pickle.loads(pickle.dumps(value)) == value
        assert len({value, pickle.loads(pickle.dumps(value))}) == 1
        assert repr(value).startswith(type(value).__name__)
    assert hash(Block(0, 1, True, votes={"fast": 1.0})) == hash(Block(0, 1, True))


def test_threads_and_processes_find_the_same() -> None:
    alone = [read_whole(name) for name in NAMES]
    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read_whole, NAMES * 4)) == alone * 4
    pages = [article.to_dict()["text"] for article, *_ in alone]
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        assert list(processes.map(reader.find_quotes, pages)) == [found[2] for found in alone]
