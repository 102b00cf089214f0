"""Every third-party cleaner on the same stored page."""

from __future__ import annotations

import pytest

from reader.clean import clean, cleaners, run_cleaners
from reader.errors import CleanerFailed
from reader.load.render import render
from reader.model import Article, CleanerInfo, Page
from tests.clean.flood_page import BODY, NEWS_PAGE

INSTALLED = [name for name, info in cleaners().items() if info.installed]
#: It keeps every word, by design.
KEEPS_ALL = {"all text"}


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(url="https://news.example/flood", source="sample", html=NEWS_PAGE, text=render(NEWS_PAGE).text)


@pytest.mark.parametrize("name", INSTALLED)
def test_cleaner_finds_the_story(name: str, page: Page) -> None:
    article = clean(page, name)
    assert sum(text in article.text for text in BODY) >= 4
    assert article.cleaner == name
    assert name in KEEPS_ALL or "All rights reserved" not in article.text


@pytest.mark.parametrize("name", INSTALLED)
def test_paragraphs_are_spans_that_come_from_raw_blocks(name: str, page: Page) -> None:
    article = clean(page, name)
    assert article.text == "\n\n".join(article.text_of(paragraph) for paragraph in article.paragraphs)
    for paragraph in article.paragraphs:
        words = article.text_of(paragraph)
        if words in BODY:
            assert paragraph.block is not None
            block = article.blocks[paragraph.block]
            assert page.text[block.start : block.end] == words


@pytest.mark.parametrize("name", INSTALLED)
def test_blocks_are_the_raw_pages_own(name: str, page: Page) -> None:
    assert [(b.start, b.end) for b in clean(page, name).blocks] == [(b.start, b.end) for b in render(NEWS_PAGE).blocks]


def test_every_cleaner_of_the_comparison_is_listed_with_its_facts() -> None:
    infos = cleaners()
    assert {"consensus", "fast", "trafilatura", "trafilatura precision", "trafilatura recall"} <= set(infos)
    assert {"trafilatura fast", "readability-lxml", "newspaper4k", "goose3", "jusText", "resiliparse"} <= set(infos)
    assert {"boilerpy3 article", "boilerpy3 canola", "boilerpy3 default", "BTE", "all text"} <= set(infos)
    assert all(info.licence and info.good_at for info in infos.values())
    assert all(info.home_page.startswith("https://") for info in infos.values() if not info.own)


def test_missing_cleaner_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    monkeypatch.setattr("reader.clean.registry.LOOK_S", 0.000_001)
    info: CleanerInfo = cleaners()["Mozilla Readability"]
    assert not info.installed
    assert info.install == "npm install @mozilla/readability jsdom"


def test_unknown_cleaner_is_refused_by_name(page: Page) -> None:
    with pytest.raises(CleanerFailed, match="no cleaner called 'tidy'"):
        clean(page, "tidy")


def test_third_party_cleaner_refuses_plain_text() -> None:
    with pytest.raises(CleanerFailed, match="plain text"):
        clean(Page(url=None, source="paste", html=None, text="Some words."), "trafilatura")


def test_cleaners_run_one_after_another_each_with_its_cost(page: Page) -> None:
    found = {name: (outcome, run) for name, outcome, run in run_cleaners(page, ["trafilatura", "BTE"])}
    assert set(found) == {"trafilatura", "BTE"}
    assert all(isinstance(outcome, Article) and run.seconds > 0 for outcome, run in found.values())


def test_languages_other_than_english_have_their_stop_list() -> None:
    prose = (
        "Der Fluss trat in der Nacht zum Montag über die Ufer und überflutete zwei Dörfer unterhalb des "
        "Damms. Rund 340 Menschen mussten ihre Häuser verlassen und verbrachten die Nacht in der Turnhalle "
        "der Schule. Die Straße bleibt nach Angaben des Landkreises noch bis Donnerstag gesperrt, weil dort "
        "Schlamm und Bäume liegen."
    )
    html = f"<html><body><ul><li><a href=/>Start</a></ul><div><p>{prose}</p><p>{prose}</p></div></body></html>"
    page = Page(url=None, source="sample", html=html, text=render(html).text)
    assert "überflutete zwei Dörfer" in clean(page, "jusText").text
