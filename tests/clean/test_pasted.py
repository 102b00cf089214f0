"""Pasted texts, all of them invented for these tests: nothing of the body is lost, and the headline is the headline."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.clean.pasted import headline_of_pasted, is_pasted, without_foot, without_subheadings
from reader.clean.plaintext import find_furniture
from reader.clean.preface import is_kicker, is_preface, is_role, without_label
from reader.clean.run import run_cleaner
from reader.model import Article, Page

Tagged = list[tuple[str, str]]


def read_texts() -> Iterator[tuple[str, Tagged]]:
    """Name and tagged lines of each text; an empty line has an empty tag."""
    rows = (Path(__file__).parent / "pasted_texts.txt").read_text("utf-8")
    for part in rows.split("\n== ")[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        yield name, [(line[:1], line[2:]) for line in lines]


TEXTS = dict(read_texts())
#: How the lines of a text may stand: as written, without empty lines, with one after each, with Windows line ends.
LAYOUTS = {
    "as written": lambda tagged: "\n".join(line for _, line in tagged),
    "no empty lines": lambda tagged: "\n".join(line for tag, line in tagged if tag),
    "an empty line after each": lambda tagged: "\n\n".join(line for tag, line in tagged if tag),
    "Windows line ends": lambda tagged: "\r\n".join(line for _, line in tagged),
}


def cleaned(text: str) -> Article:
    return run_cleaner(Page.from_text(text), "consensus")


def shown(article: Article) -> list[str]:
    return [article.text_of(paragraph) for paragraph in article.paragraphs]


def of_tag(tagged: Tagged, wanted: str) -> list[str]:
    return [without_label(line) for tag, line in tagged if tag == wanted]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("name", TEXTS)
def test_pasted_text_keeps_its_headline_and_all_of_its_body(name: str, layout: str) -> None:
    article = cleaned(LAYOUTS[layout](TEXTS[name]))
    headline, body, kept = of_tag(TEXTS[name], "T"), of_tag(TEXTS[name], "P"), shown(article)
    assert [article.title] == (headline or [None])
    assert [line for line in body if line not in kept] == []
    assert [line for line in of_tag(TEXTS[name], "F") if line in kept] == []


def test_body_keeps_its_order() -> None:
    tagged = TEXTS["list_article"]
    kept = shown(cleaned(LAYOUTS["as written"](tagged)))
    assert [line for line in kept if line in of_tag(tagged, "P")] == of_tag(tagged, "P")


def test_wrapped_text_comes_out_as_the_one_with_a_line_a_paragraph() -> None:
    lines = [line for tag, line in TEXTS["analysis_long_paras"] if tag]
    wrapped = "\n\n".join(textwrap.fill(line, 72) for line in lines)
    assert cleaned(wrapped).text == cleaned("\n\n".join(lines)).text


def test_a_page_with_its_menus_is_not_pasted() -> None:
    lines = [
        "Home",
        "News",
        "Sport",
        "Log in",
        "Ferry sinks",
        "A car ferry sank off Carrick Head on Sunday.",
        "Privacy",
    ]
    assert not is_pasted(lines, find_furniture(lines))


@pytest.mark.parametrize(
    ("lines", "headline"),
    [
        (["Ferry sinks", "A car ferry sank on Sunday."], 0),
        (["OPINION", "Why we still pay by the mile", "Nobody asks a walker to pay."], 1),
        (["By Ann Moyle", "Ferry sinks off Carrick", "A car ferry sank on Sunday."], 1),
        (["Staff Writer", "Ferry sinks off Carrick", "A car ferry sank on Sunday."], 1),
        (["A car ferry sank on Sunday.", "Nobody was hurt."], None),
        (["“Are you coming?”", "“No.”"], None),
        (["• 40,000 homes have no power", "• All ferries are cancelled"], None),
        (["Ferry sinks."], None),
        (["Row at Orr & Co.", "A car ferry sank on Sunday."], 0),
        (["Orr Gazette", "Ferry sinks off Carrick", "A car ferry sank on Sunday."], 1),
        (["Editor's note: this text was updated.", "Ferry sinks off Carrick", "A car ferry sank on Sunday."], 1),
    ],
)
def test_headline_is_the_first_line_that_can_be_one(lines: list[str], headline: int | None) -> None:
    assert headline_of_pasted(lines, [True] * len(lines)) == headline


@pytest.mark.parametrize(
    "line",
    [
        "FOR IMMEDIATE RELEASE",
        "Press release",
        "EMBARGOED UNTIL 00.01 Monday",
        "BC-EU--Brennick-Floods, 2nd Ld-Writethru",
        "harbour-strike-1st-ld",
        "From: Press Office <press@orr.example>",
    ],
)
def test_heads_of_releases_wire_copy_and_mail_are_no_article(line: str) -> None:
    assert is_preface(line)


@pytest.mark.parametrize(
    "line", ["State-of-the-art ferry sinks off Carrick", "Press freedom is not for sale", "From Orr with love"]
)
def test_headlines_that_begin_like_a_preface_are_none(line: str) -> None:
    assert not is_preface(line)


def test_foot_of_a_site_goes_where_the_model_knows_the_text() -> None:
    lines = [f"The ferry left for Orr at {hour} with all its passengers aboard." for hour in range(1, 13)]
    lines += ["Thanks for reading", "Older post"]
    kept = without_foot(lines, [True] * 14, [0.9] * 11 + [0.0] * 3)
    assert kept == [True] * 12 + [False] * 2
    assert all(without_foot(lines, [True] * 14, [0.0] * 14))


def test_lone_word_between_sentences_is_a_subheading() -> None:
    lines = ["The first storm of the winter is due on Thursday night.", "Weather"]
    lines += ["It will bring gusts of 80 miles an hour to the coast."]
    assert without_subheadings(lines, find_furniture(lines)) == [None] * 3


def test_kicker_is_shorter_than_its_headline() -> None:
    assert is_kicker("POLITICS", "Minister quits over rail fares") and not is_kicker("Ferry sinks", "A strike looms")


def test_role_is_a_line_of_its_own() -> None:
    assert is_role("Jonas Reed, housing correspondent") and not is_role("An editor remembers the night of the flood.")


def test_quotations_of_shares_above_an_article_are_not_its_headline() -> None:
    lines = [
        "DOW 44,102 +0.2% S&P 500 6,310 -0.1%",
        "Glacier Bank to cut 1,150 jobs as losses mount",
        "Glacier Bank said on Thursday that it would cut six percent of its staff after a third loss in a row.",
    ]
    assert headline_of_pasted(lines, [True] * 3) == 1
