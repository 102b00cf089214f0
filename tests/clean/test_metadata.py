"""Title, authors, publish time, outlet and language of pages and scrapes."""

from __future__ import annotations

import dataclasses
import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean import clean
from reader.clean.bylines import authors_of_byline, find_date_line, find_lone_authors, heads_post, is_byline
from reader.clean.masthead import masthead_name
from reader.clean.metadata import metadata, plain_metadata
from reader.clean.publish_time import find_moment, parse_stamp
from reader.load.render import parse
from reader.model import Page

PROSE = (
    "<p>The harbour board voted on Tuesday to close the east quay for the winter, after divers found that "
    "two of its piles had shifted by more than a hand's width since the spring.</p>"
)


def page_of(head: str, body: str = PROSE) -> Page:
    html = f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>"
    return Page(url="https://gazette.example/1", source="file", html=html, text="")


def json_ld(**data: object) -> str:
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


NEWS = {
    "@type": "NewsArticle",
    "headline": "East quay to close",
    "datePublished": "2023-11-07T18:40:00+01:00",
    "author": [{"@type": "Person", "name": "Ann Moyle"}, {"@type": "Person", "name": "Tom Reed"}],
    "publisher": {"@type": "Organization", "name": "Carrick Gazette"},
}


def test_json_ld_says_everything() -> None:
    found = metadata(page_of(json_ld(**NEWS)))
    assert found.title == "East quay to close"
    assert found.authors == ("Ann Moyle", "Tom Reed")
    assert found.published == datetime(2023, 11, 7, 18, 40, tzinfo=timezone(timedelta(hours=1)))
    assert found.published_how == "JSON-LD datePublished"
    assert found.outlet == "Carrick Gazette"
    assert found.language == "en"


def test_json_ld_inside_a_graph_is_found() -> None:
    found = metadata(page_of(json_ld(**{"@graph": [{"@type": "WebSite", "name": "x"}, NEWS]})))
    assert found.authors == ("Ann Moyle", "Tom Reed")


@pytest.mark.parametrize(
    ("before", "behind"), [("<![CDATA[", "]]>"), (" <!--\n", "\n--> "), ("//<![CDATA[\n", "\n//]]>"), ("", ";\n")]
)
def test_what_scripts_have_around_their_json_is_no_part_of_it(before: str, behind: str) -> None:
    said = f"<script type='application/ld+json'>{before}{json.dumps(NEWS)}{behind}</script>"
    assert metadata(page_of(said)).authors == ("Ann Moyle", "Tom Reed")


def test_broken_json_ld_falls_back_to_open_graph() -> None:
    head = (
        "<script type='application/ld+json'>{'@type': NewsArticle,</script>"
        "<meta property='og:site_name' content='Carrick Gazette'>"
        "<meta property='article:published_time' content='2023-11-07T17:40:00Z'>"
    )
    found = metadata(page_of(head))
    assert (found.outlet, found.published) == ("Carrick Gazette", datetime(2023, 11, 7, 17, 40, tzinfo=UTC))


def test_stamp_without_zone_is_utc_and_says_so() -> None:
    found = metadata(page_of("<meta property='article:published_time' content='2023-11-07T17:40:00'>"))
    assert found.published == datetime(2023, 11, 7, 17, 40, tzinfo=UTC)
    assert found.published_how == "article:published_time (no time zone given, taken as UTC)"


def test_outlet_is_not_an_author() -> None:
    found = metadata(page_of(json_ld(**(NEWS | {"author": {"name": "Carrick Gazette"}})), "<p>Short.</p>"))
    assert found.authors == ()


def test_year_in_the_foot_is_no_publish_time() -> None:
    found = metadata(page_of("", PROSE + "<footer>© 2026 Carrick Gazette. All rights reserved.</footer>"))
    assert (found.published, found.published_how) == (None, "unknown")


@pytest.mark.parametrize("name", ["Page Head Extra Author", "Managing Editor"])
def test_place_for_an_author_is_no_author(name: str) -> None:
    assert metadata(page_of(f"<meta name='author' content='{name}'>", "<p>Short.</p>")).authors == ()


def test_title_written_with_entities_is_read() -> None:
    assert metadata(page_of(json_ld(**(NEWS | {"headline": "Quay&#039;s end"})))).title == "Quay's end"


@pytest.mark.parametrize("name", ["Carrick Gazette • News of the islands", "Carrick Gazette | Home"])
def test_motto_is_no_part_of_the_outlets_name(name: str) -> None:
    assert metadata(page_of(f"<meta property='og:site_name' content='{name}'>")).outlet == "Carrick Gazette"


def test_visible_byline_serves_where_the_mark_up_is_silent() -> None:
    body = "<h1>East quay to close</h1><div>By Ann Moyle</div><div>Published: 7 November 2023, 5.40pm GMT</div>"
    found = metadata(page_of("", body + PROSE))
    assert found.authors == ("Ann Moyle",)
    assert found.published == datetime(2023, 11, 7, 17, 40, tzinfo=UTC)


def test_scrape_with_date_line_has_a_publish_time() -> None:
    found = plain_metadata("East quay to close\nBy Ann Moyle, harbour correspondent\n7 November 2023\n" + PROSE)
    assert found.authors == ("Ann Moyle",)
    assert found.published == datetime(2023, 11, 7, tzinfo=UTC)
    assert found.published_how == "date line in the text (day only, taken as midnight UTC)"


def test_scrape_without_date_line_has_none() -> None:
    found = plain_metadata("East quay to close\nThe board, founded on 7 November 1923, met twice this year.")
    assert (found.published, found.published_how, found.authors) == (None, "unknown", ())


def test_language_of_a_german_scrape() -> None:
    assert plain_metadata("Der Hafenrat hat beschlossen, den Ostkai im Winter zu schließen.").language == "de"


def test_published_wins_over_updated_in_one_line() -> None:
    line = "Updated 9 November 2023 08:00 GMT | Published 7 November 2023 17:40 GMT"
    moment = find_date_line([line])
    assert moment is not None
    assert moment.when == datetime(2023, 11, 7, 17, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2022-09-13", "2022-09-13T00:00:00+00:00"),
        ("2022-09-13T10:45:00.000Z", "2022-09-13T10:45:00+00:00"),
        ("2022-09-13 10:45:00 -0400", "2022-09-13T10:45:00-04:00"),
        ("20220913T104500", "2022-09-13T10:45:00+00:00"),
        ("Tue, 13 Sep 2022 10:45:00 GMT", "2022-09-13T10:45:00+00:00"),
        ("Sept. 13, 2022 at 10:45 p.m. ET", "2022-09-13T22:45:00-04:00"),
        ("13. September 2022, 10:45 Uhr", "2022-09-13T10:45:00+00:00"),
        ("11:02, 13 Sep 2022", "2022-09-13T11:02:00+00:00"),
        ("le 13 septembre 2022", "2022-09-13T00:00:00+00:00"),
        ("13 de septiembre de 2022", "2022-09-13T00:00:00+00:00"),
        ("9/13/2022", "2022-09-13T00:00:00+00:00"),
    ],
)
def test_stamp_as_written_becomes_an_aware_time(stamp: str, expected: str) -> None:
    moment = parse_stamp(stamp)
    assert moment is not None
    assert moment.when.isoformat() == expected


@pytest.mark.parametrize("stamp", ["03/04/2022", "13 September", "yesterday", "2022-13-45", "0001-01-01"])
def test_unsure_stamp_stays_unknown(stamp: str) -> None:
    assert parse_stamp(stamp) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ann Moyle", ("Ann Moyle",)),
        ("BY ANN MOYLE AND TOM REED", ("ANN MOYLE", "TOM REED")),
        ("Written by: Ann Moyle, Political Editor", ("Ann Moyle",)),
        ("By Ann Moyle in Carrick", ("Ann Moyle",)),
        ("Von Jürgen van der Berg und Ida Holm", ("Jürgen van der Berg", "Ida Holm")),
        ("By the end of the year", ()),
        ("by Carrick GazetteNovember 21, 2025", ("Carrick Gazette",)),
        ("Author Ann Moyle", ("Ann Moyle",)),
    ],
)
def test_byline_gives_its_people(line: str, names: tuple[str, ...]) -> None:
    assert authors_of_byline(line) == names


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Ann Moyle", True),
        ("Published 7 November 2023", True),
        ("Tuesday 7 November 2023 17:40", True),
        ("By the end of the year all ferries will be electric", False),
        ("In May 2023 the board asked for money", False),
    ],
)
def test_byline_and_date_lines_are_told_from_prose(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


@given(st.text(max_size=200))
def test_any_text_gives_an_aware_time_or_none(text: str) -> None:
    for moment in (find_moment(text), parse_stamp(text)):
        assert moment is None or moment.when.tzinfo is not None


def test_quick_metadata_takes_the_site_for_an_unnamed_outlet() -> None:
    page = page_of("", "<p>By Ann Moyle</p><p>Published 7 November 2023</p>" + PROSE)
    page = dataclasses.replace(page, url="https://www.gazette.example/a/b")
    found = metadata(page, quick=True)
    assert found.outlet == "gazette.example"
    assert found.authors == ("Ann Moyle",)
    assert found.published is not None and found.published.date().isoformat() == "2023-11-07"


MASTHEADS = {
    "title names it first": ("Carrick Gazette - News - East quay to close", "masthead.gif", "", "Carrick Gazette"),
    "title names it last": ("East quay to close | Carrick Gazette", "/img/logo.svg", "", "Carrick Gazette"),
    "leads home": ("East quay to close – Carrick Gazette", "/img/1.png", "/index.html", "Carrick Gazette"),
    "title names another": ("East quay to close | Poole Star", "masthead.gif", "", None),
    "no masthead": ("East quay to close | Carrick Gazette", "/img/1.png", "/sport/7", None),
    "the headline's own picture": ("Carrick Gazette", "/img/logo.svg", "", None),
}


@pytest.mark.parametrize(("title", "source", "link", "name"), MASTHEADS.values(), ids=MASTHEADS)
def test_masthead_names_the_outlet_that_the_title_names_too(
    title: str, source: str, link: str, name: str | None
) -> None:
    body = f"<a href='{link}'><img src='{source}' alt='Carrick Gazette logo'></a><h1>East quay to close</h1>"
    assert masthead_name(parse(f"<title>{title}</title>{body}"), title, None) == name


def test_masthead_that_the_address_names_is_the_outlet() -> None:
    body = "<a href='/'><img src='/a.png' alt='The Carrick Gazette'></a><a href='/'><img src='/b.png' alt='Sika'></a>"
    assert masthead_name(parse(body), "East quay to close", "https://www.thecarrickgazette.example/q") is not None
    assert masthead_name(parse(body), "East quay to close", "https://paper.example/q") is None


def test_outlet_of_a_page_that_says_it_in_its_masthead_alone() -> None:
    head = "<title>Carrick Gazette - East quay to close</title>"
    page = page_of(head, f"<img src='/gfx/masthead.gif' alt='Carrick Gazette'><h1>East quay to close</h1>{PROSE}")
    assert metadata(page).outlet == "Carrick Gazette"


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("By Dana Whitlock and Ravi SoodJuly 23, 2026 9:05 AM ET2 min read", "2026-07-23T09:05:00-04:00"),
        ("by John Doe3 May 2023", "2023-05-03T00:00:00+00:00"),
        ("PublishedMay 3, 2024 at 5:00 pm EDTUpdated May 4, 2024", "2024-05-03T17:00:00-04:00"),
    ],
)
def test_date_is_read_where_words_run_into_it(line: str, when: str) -> None:
    found = find_date_line([line])

    assert found is not None
    assert found.when.isoformat() == when


def test_month_in_a_name_is_no_date() -> None:
    assert find_date_line(["By Kim Wagenmay 12, 2024"]) is None


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("tinkerbarge 2 August 2020 09:14 #1", True),
        ("Margaret van Dijk September 19, 2023 At 7:15 pm", True),
        ("John Smith · 3 May 2024 at 10:22", True),
        ("He died on 3 May 2024 at 10:22", False),
        ("The storm hit on 3 May 2024 at 10.22 pm.", False),
        ("tinkerbarge 2 August 2020", False),
    ],
)
def test_head_of_a_post_is_a_byline(line: str, heads: bool) -> None:
    assert heads_post(line) == heads
    assert is_byline(line) or not heads


HEADLINE = "Council backs 240 riverside flats"


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        (["Priya Nandakumar", "September 19, 2023"], ("Priya Nandakumar",)),
        (["A standfirst of a few words", "Ann Moyle and Tom de Vries", "3 May 2024"], ("Ann Moyle", "Tom de Vries")),
        (["Harrow Gazette", "3 May 2024"], ()),
        (["Priya Nandakumar", "Councillors have approved the plans."], ()),
        (["Planning", "3 May 2024"], ()),
    ],
)
def test_names_alone_between_headline_and_date_are_the_authors(below: list[str], authors: tuple[str, ...]) -> None:
    assert find_lone_authors(["News", HEADLINE, *below], HEADLINE) == authors


def test_article_of_a_scrape_has_the_authors_named_below_its_headline() -> None:
    lines = ["Home", "News", "Sport", HEADLINE, "Priya Nandakumar", "September 19, 2023"]
    body = "Councillors have approved the flats on the river after a meeting at which residents were asked to leave."
    assert clean(Page.from_text("\n".join([*lines, body, body.replace("flats", "flats again")]))).authors == (
        "Priya Nandakumar",
    )


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Dana Whitlock and Ravi Sood July 23, 2026 9:05 AM", ("Dana Whitlock", "Ravi Sood")),
        ("By Theresa May 3 July 2024", ("Theresa May",)),
        ("Ein Interview von Jonas Wiegert 3. April 2025, 6:30 Uhr", ("Jonas Wiegert",)),
    ],
)
def test_date_behind_the_names_is_no_name(line: str, authors: tuple[str, ...]) -> None:
    assert authors_of_byline(line) == authors
