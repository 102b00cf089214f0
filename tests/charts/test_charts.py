"""The coverage charts: their data, what a click gives, and that each is drawn whole, empty or with one article."""

from __future__ import annotations

import dataclasses
import json
import re
import sys
import tomllib
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from reader.bench.samples_gold import all_samples
from reader.charts import (
    chart_png,
    chart_svg,
    common_core,
    coverage_heatmap,
    coverage_timeline,
    figure_ranges,
    people_by_outlet,
    position_strips,
)
from reader.charts.axes import row_axis, rows_height
from reader.charts.core import core_rows, sole_rows
from reader.charts.heatmap import heatmap_rows
from reader.charts.naming import (
    clock_words,
    counts_words,
    day_words,
    event_labels,
    happened,
    ordered_articles,
    ordered_events,
)
from reader.charts.people import people_rows
from reader.charts.positions import position_rows
from reader.charts.ranges import differs, figure_rows
from reader.charts.theme import CELLS, INKS, ON_AMBER, STATES, in_dark
from reader.charts.timeline import timeline_rows
from reader.clean import clean
from reader.compare.figures import same_figures
from reader.events import find_events
from reader.events.wire import independent_sources
from reader.extract.quotes import find_quotes
from reader.model import Article, Cell, Copy, Coverage, CoveredArticle, Event, Mention, Page, Story
from reader.text.copies import later_copies

EMPTY = Coverage((), (), (), ())
COVERAGE_CHARTS = (coverage_heatmap, coverage_timeline, common_core, position_strips)


def covered(name: str, outlet: str | None, day: int | None) -> CoveredArticle:
    return CoveredArticle(
        name, f"Title {name}", outlet, datetime(2024, 3, day, 9, tzinfo=UTC) if day else None, None, 100
    )


def small() -> Coverage:
    """Three outlets, an undated article, two events, and one passage two articles share."""
    articles = (covered("a", "Post", 6), covered("b", "Daily", 5), covered("c", None, None), covered("d", "Post", 7))
    fell = tuple(Mention(name, 10, 40, "reported") for name in "abd")
    said = (Mention("a", 50, 70, "reported"), Mention("c", 50, 70, "possible"))
    events = (
        Event("fall", "The bridge falls", "2024-03-05", "stated", "collapse", (), (), fell),
        Event("words", "Mayor speaks", None, None, "speak", ("Rydberg",), (), said),
    )
    cells = []
    for event in events:
        for article in articles:
            own = tuple(m for m in event.mentions if m.article_id == article.id)
            cells.append(Cell(event.id, article.id, own[0].state if own else "not found", own))
    copies = (Copy((Mention("a", 0, 45, "reported"), Mention("b", 5, 45, "reported")), "Reuters"),)
    story = Story("s1", "Bridge", tuple("abcd"), ("fall", "words"))
    return Coverage(articles, (story,), events, tuple(cells), copies)


@pytest.fixture(scope="module")
def bridge() -> list[Article]:
    return [s.article for s in all_samples() if s.path.startswith("harbour-bridge/")]


def test_a_saved_heat_map_has_its_columns_named_aslant_in_one_line_each() -> None:
    svg = chart_svg(coverage_heatmap(small()))
    named = re.findall(r"rotate\(-60[^>]*>([^<]+)<", svg)
    assert named == ["Daily, 5 Mar", "Post, 6 Mar", "Post, 7 Mar", "Title c, undated"]


@pytest.mark.parametrize("chart", COVERAGE_CHARTS)
def test_an_empty_coverage_says_what_to_do(chart) -> None:  # type: ignore[no-untyped-def]
    assert "choose two or more" in chart_svg(chart(EMPTY))


@pytest.mark.parametrize("chart", COVERAGE_CHARTS)
def test_every_chart_is_titled_by_its_question_and_saved_as_svg_and_png(chart) -> None:  # type: ignore[no-untyped-def]
    drawn = chart(small())
    svg = chart_svg(drawn)
    assert svg.startswith("<svg")
    assert f">{sys.modules[chart.__module__].TITLE}<" in svg
    assert chart_png(drawn).startswith(b"\x89PNG")


@pytest.mark.parametrize("chart", COVERAGE_CHARTS)
def test_a_click_gives_event_and_article(chart) -> None:  # type: ignore[no-untyped-def]
    params = [p for p in json.loads(chart(small()).to_json())["params"] if p.get("name") == "cell"]
    assert params[0]["select"]["fields"] == ["event_id", "article_id"]


def test_columns_are_grouped_by_outlet_in_order_of_first_publishing_the_undated_last() -> None:
    assert [a.id for a in ordered_articles(small())] == ["b", "a", "d", "c"]


def test_rows_come_by_day_or_by_outlets() -> None:
    assert [e.id for e in ordered_events(small())] == ["fall", "words"]
    assert [e.id for e in ordered_events(small(), "name")] == ["words", "fall"]


def test_not_found_is_the_only_word_for_a_missing_event() -> None:
    says = {row["in this text"] for row in heatmap_rows(small())}
    assert says == {"reported", "possible", "not found in this text"}


def test_a_column_an_outlet_joins_its_articles() -> None:
    rows = [row for row in heatmap_rows(small(), "outlets") if row["event_id"] == "fall"]
    assert {(row["column"], row["sentences"]) for row in rows} == {("Daily", 1), ("Post", 2), ("Title c", 0)}


def test_the_earlier_article_is_no_copy() -> None:
    assert list(later_copies(small())) == ["a"]
    copied = {row["article_id"] for row in heatmap_rows(small()) if row["copied"]}
    assert copied == {"a"}


def test_the_timeline_says_who_was_first() -> None:
    places = {row["article_id"]: row["place"] for row in timeline_rows(small(), False) if row["event_id"] == "fall"}
    assert places == {"b": "first", "a": "later", "d": "later"}


def test_a_copy_is_neither_first_nor_later_on_the_timeline() -> None:
    places = {row["article_id"]: row["place"] for row in timeline_rows(small()) if row["event_id"] == "fall"}
    assert places == {"b": "first", "a": "copied", "d": "later"}


def test_an_outlet_whose_words_the_others_copied_is_the_only_one() -> None:
    coverage = small()
    fall = dataclasses.replace(coverage.events[0], mentions=coverage.events[0].mentions[:2])
    cells = tuple(c if c.article_id != "d" else Cell("fall", "d", "not found", ()) for c in coverage.cells[:4])
    copied = dataclasses.replace(coverage, events=(fall,), cells=cells)
    places = {row["article_id"]: row["place"] for row in timeline_rows(copied)}
    assert places == {"b": "only one", "a": "copied"}
    sources = independent_sources(copied)
    assert counts_words(copied, sources) == {"fall": "2 outlets, 1 independent source"}
    assert [(r["outlet"], r["same_text"]) for r in sole_rows(copied, sources)] == [("Daily", "Post")]
    assert sole_rows(copied) == []


def test_a_name_of_any_length_is_shown_whole_in_rows_high_enough_for_it() -> None:
    name = "by 14 Sep: " + "units that had held out for months pulled back over the river towards the town " * 2
    heights = rows_height([name.strip(), "short"])
    assert heights.wide == 2 * (4 * 12 + 5)
    assert heights.narrow >= heights.middle > heights.wide
    labels = dict(row_axis([name]).to_dict())["labelExpr"]
    assert "…" not in labels and "truncate" not in labels


def test_a_lane_has_a_line_for_each_of_its_events() -> None:
    rows = [row for row in coverage_timeline(small()).to_dict()["datasets"].values() if "place" in row[0]]
    lines = {(row["lane"], row["event_id"]): row["line"] for row in max(rows, key=len)}
    assert len(set(lines.values())) == len(lines)
    assert lines[("Post", "fall")] < lines[("Post", "words")]


def test_an_event_of_years_ago_stands_at_the_edge_and_leaves_room_for_who_was_first() -> None:
    coverage = small()
    old = dataclasses.replace(coverage.events[0], when="1997-09-30")
    drawn = coverage_timeline(dataclasses.replace(coverage, events=(old, coverage.events[1]))).to_dict()
    rows = [row for table in drawn["datasets"].values() for row in table if row.get("event_id") == "fall"]
    assert {(row["from"], row["beyond"]) for row in rows} == {("2024-02-20", "before")}
    assert "arrow: long before" in " ".join(drawn["title"]["subtitle"])
    assert {
        row["beyond"]
        for table in coverage_timeline(coverage).to_dict()["datasets"].values()
        for row in table
        if "beyond" in row
    } == {""}


def test_a_day_stands_at_its_midnight_whatever_the_clock_of_the_reader() -> None:
    scales = [layer["encoding"]["x"].get("scale") for layer in coverage_timeline(small()).to_dict()["layer"][1:]]
    assert all(scale["type"] == "utc" for scale in scales)


@pytest.mark.parametrize(("zone", "said"), [(0, "(UTC)"), (120, "(UTC+2)"), (-240, "(UTC−4)"), (345, "(UTC+5:45)")])
def test_a_publish_time_is_said_on_the_clock_of_the_outlet(zone: int, said: str) -> None:
    moment = datetime(2022, 9, 8, 21, 30, tzinfo=timezone(timedelta(minutes=zone)))
    assert clock_words(moment) == f"8 Sep 2022, 21:30 {said}"


def test_the_core_counts_copies_once_and_says_both_counts() -> None:
    coverage = small()
    row = next(r for r in core_rows(coverage, independent_sources(coverage)) if r["event_id"] == "fall")
    assert (row["outlets"], row["all_outlets"]) == (2, 2)
    assert [(r["outlet"], r["event_id"]) for r in sole_rows(coverage)] == [("Post", "words")]


def test_positions_are_shares_of_the_text() -> None:
    assert {row["place"] for row in position_rows(small())} == {0.1, 0.5}


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2024-03-05", "5 Mar 2024"),
        ("2024-03-05/2024-03-07", "5 Mar – 7 Mar 2024"),
        ("2024-W10", "week 10 of 2024"),
        ("2024-03", "Mar 2024"),
        ("2024", "2024"),
        (None, "day unknown"),
    ],
)
def test_days_are_said_in_words(when: str | None, words: str) -> None:
    assert day_words(when) == words


def test_charts_of_a_sample_story_are_drawn(bridge: list[Article]) -> None:
    coverage = find_events(bridge)
    families, quotes = same_figures(bridge), [find_quotes(a.text) for a in bridge]
    for chart in (*(make(coverage) for make in COVERAGE_CHARTS), figure_ranges(families, bridge)):
        assert "<svg" in chart_svg(chart)
    assert "Rydberg" in chart_svg(people_by_outlet(bridge, quotes))
    assert {"quantity", "outlet", "as_of"} <= figure_rows(families, bridge)[0].keys()
    assert all(row["quotes"] for row in people_rows(bridge, quotes))


def test_quantities_that_differ_come_first(bridge: list[Article]) -> None:
    families = sorted(same_figures(bridge), key=differs)
    drawn = figure_ranges(families, bridge).to_dict()
    order = drawn["layer"][2]["encoding"]["y"]["sort"]
    unlike = [family.label for family in families if differs(family)]
    assert "people missing" in unlike
    assert order[: len(unlike)] == unlike


def test_what_a_sentence_gives_in_two_units_is_one_dot() -> None:
    texts = (
        "Ukraine has recaptured about 6,000 square kilometres (2,400 square miles) this month, the president said.",
        "Ukraine has recaptured 3,000 square kilometres (1,160 square miles) this month, the army said.",
    )
    articles = [clean(Page.from_text(text)) for text in texts]
    (family,) = same_figures(articles)
    drawn = figure_ranges([family], articles).to_dict()
    written = {row["written"] for rows in drawn["datasets"].values() for row in rows if "written" in row}
    assert written == {"6,000 square kilometres", "3,000 square kilometres"}
    assert "2,400 square miles" in {row["written"] for row in figure_rows([family], articles)}


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_words_beside_the_data_are_readable_on_the_page(mode: str) -> None:
    theme = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][mode]
    for colour in INKS[mode].values():
        for background in (theme["backgroundColor"], theme["secondaryBackgroundColor"]):
            assert _contrast(colour, background) >= 4.5


@pytest.mark.parametrize("chart", COVERAGE_CHARTS)
def test_a_chart_for_a_dark_page_keeps_its_click_and_is_pale(chart) -> None:  # type: ignore[no-untyped-def]
    light, dark = (made.to_dict()["params"] for made in (chart(small()), in_dark(chart(small()))))
    assert [p["name"] for p in light] == [p["name"] for p in dark]
    assert [p["name"] for p in light if p["name"] != "height"] == [*INKS["dark"], *CELLS["dark"], "cell"]
    assert [p["value"] for p in dark if "value" in p] == [*INKS["dark"].values(), *CELLS["dark"].values()]
    assert [p["value"] for p in light if "value" in p] == [*INKS["light"].values(), *CELLS["light"].values()]


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_what_is_not_found_stands_back_and_its_sign_is_readable(mode: str) -> None:
    theme = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))["theme"][mode]
    cells = CELLS[mode]
    assert _contrast(cells["faint"], theme["backgroundColor"]) < _contrast(STATES["reported"], cells["faint"])
    assert _contrast(cells["on_faint"], cells["faint"]) >= 4.5
    assert _contrast(ON_AMBER, STATES["possible"]) >= 4.5


def test_a_day_of_publishing_is_said_as_such() -> None:
    event = dataclasses.replace(small().events[1], when="2024-03-06", when_from="published 2024-03-06")
    assert happened(event) == "by 6 Mar 2024"
    assert event_labels([event])["words"] == "by 6 Mar: Mayor speaks"
    event = dataclasses.replace(event, when_from="published on 2024-03-06")
    assert event_labels([event])["words"] == "published 6 Mar: Mayor speaks"
    coverage = dataclasses.replace(small(), events=(small().events[0], event))
    assert {row["day"] for row in timeline_rows(coverage) if row["event_id"] == "words"} == {None}
