"""Who was first, where of some articles only the day is known."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime

import pytest

from reader.charts.first import place_among
from reader.charts.naming import published_words
from reader.charts.timeline import coverage_timeline, timeline_rows
from reader.clean import clean
from reader.events import find_events
from reader.model import CoveredArticle, Page
from reader.text.copies import publish_stretch


def at(hour: int, day: int = 6, day_only: bool = False) -> CoveredArticle:
    return CoveredArticle("a", "Title", "Post", datetime(2024, 3, day, hour, tzinfo=UTC), None, 100, None, day_only)


MORNING, EVENING, THAT_DAY = at(8), at(20), at(0, day_only=True)
DAY_BEFORE = at(0, 5, day_only=True)


@pytest.mark.parametrize(
    ("one", "others", "place"),
    [
        (MORNING, [], "only one"),
        (MORNING, [EVENING], "first"),
        (EVENING, [MORNING], "later"),
        (MORNING, [MORNING], "first"),
        (MORNING, [THAT_DAY], "perhaps first"),
        (THAT_DAY, [MORNING], "perhaps first"),
        (THAT_DAY, [THAT_DAY], "perhaps first"),
        (THAT_DAY, [DAY_BEFORE], "later"),
        (DAY_BEFORE, [THAT_DAY, MORNING], "first"),
        (EVENING, [MORNING, THAT_DAY], "later"),
    ],
)
def test_an_article_without_a_time_is_not_said_to_be_first_on_its_day(
    one: CoveredArticle, others: list[CoveredArticle], place: str
) -> None:
    own = publish_stretch(one)
    assert own is not None
    assert place_among(own, [own, *filter(None, map(publish_stretch, others))]) == place


def test_a_time_that_is_not_known_is_not_shown_as_midnight() -> None:
    assert published_words(THAT_DAY) == "6 Mar 2024, time unknown"
    assert published_words(dataclasses.replace(THAT_DAY, day_only=False)) == "6 Mar 2024, 00:00 (UTC)"


OWN = {
    "Post": "<p>The captain told police that the lights of the harbour could not be seen from the bridge.</p>",
    "Daily": "<p>Divers will look at the hull, and the quay stays shut, Mayor Una Brekke announced.</p>",
    "Times": "<p>The line carries mail and timber to the islands; its two other ships are in the yard.</p>",
}


def page(published: str, outlet: str, body: str) -> Page:
    return Page.from_html(
        f'<html lang="en"><head><meta property="og:site_name" content="{outlet}">'
        f'<meta property="article:published_time" content="{published}"></head><body><article>'
        f"<h1>Ferry runs aground off Kellstrand</h1>{body}</article></body></html>",
        url=f"https://{outlet.lower()}.example/a",
    )


def test_the_timeline_says_perhaps_copied_where_nothing_tells_who_had_the_passage_first() -> None:
    wire = (
        "<p>A ferry with 40 people on board ran aground off Kellstrand on Sunday morning in thick fog, and two of its "
        "crew were hurt, the coast guard said.</p>"
    )
    pages = {"Post": "2025-10-06", "Daily": "2025-10-06T09:00:00+00:00", "Times": "2025-10-08T09:00:00+00:00"}
    coverage = find_events([clean(page(day, outlet, wire + OWN[outlet])) for outlet, day in pages.items()])
    event = next(event.id for event in coverage.events if len({m.article_id for m in event.mentions}) == 3)
    places = {row["outlet"]: row["place"] for row in timeline_rows(coverage) if row["event_id"] == event}
    assert places == {"Daily": "perhaps first", "Post": "perhaps copied", "Times": "copied"}


def test_the_timeline_of_a_page_that_gives_its_day_alone_leaves_open_who_was_first() -> None:
    articles = [
        clean(
            page(
                "2025-10-06",
                "Post",
                "<p>A ferry with 40 people on board ran aground off Kellstrand on Sunday, the coast guard said.</p>"
                "<p>The captain told police that fog had hidden the lights of the harbour.</p>",
            )
        ),
        clean(
            page(
                "2025-10-06T09:00:00+00:00",
                "Daily",
                "<p>Two passengers were hurt on Sunday when a ferry ran aground near Kellstrand.</p>"
                "<p>Divers will look at the hull, and the quay stays shut, Mayor Una Brekke announced.</p>",
            )
        ),
    ]
    assert [article.day_only for article in articles] == [True, False]
    coverage = find_events(articles)
    aground = next(event.id for event in coverage.events if len({m.article_id for m in event.mentions}) == 2)
    rows = [row for row in timeline_rows(coverage) if row["event_id"] == aground]
    assert {row["outlet"]: (row["place"], row["clock"]) for row in rows} == {
        "Post": ("perhaps first", "6 Oct 2025, time unknown"),
        "Daily": ("perhaps first", "6 Oct 2025, 09:00 (UTC)"),
    }
    assert "at noon where only the day is known" in coverage_timeline(coverage).usermeta["said"]
