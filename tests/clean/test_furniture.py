"""Kinds of page furniture and the reasons given."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.furniture import line_kind, section_kind
from reader.clean.furniture_headings import HINTS, SECTIONS
from reader.clean.furniture_lines import LINES


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Please enter your comment!", "comments"),
        ("12 comments", "comments"),
        ("You must be logged in to post a comment.", "comments"),
        ("Share post:", "share"),
        ("Share this on WhatsApp", "share"),
        ("Facebook | Twitter | LinkedIn", "share"),
        ("Follow us on Instagram", "share"),
        ("ADVERTISEMENT", "ad"),
        ("Story continues below", "ad"),
        ("ANNOUNCEMENT Oilskins for half the price until Sunday", "ad"),
        ("PAID POST Ten harbours to see before winter", "ad"),
        ("REKLAM Köp två, betala för en", "ad"),
        ("Sponsored by Northern Sound Ferries", "ad"),
        ("Six boats lost in storm [LIVE BLOG]", "promo"),
        ("READ MORE: Six boats lost in autumn storm", "related"),
        ("Sign up for our morning newsletter", "subscribe"),
        ("Enter your email address", "subscribe"),
        ("© 2023 Carrick Gazette. All rights reserved.", "legal"),
        ("We use cookies to improve your experience on our site.", "legal"),
        ("Skip to main content", "nav"),
        ("Home » News » Harbour", "nav"),
        ("* Contact us", "nav"),
        ("Part 1 of 3", "nav"),
        ("Part one of three", "nav"),
        ("1 2 3 Next", "nav"),
        ("Continue to page 2", "nav"),
        ("View as a single page", "nav"),
        ("Read part two", "nav"),
        ("Filed under: Harbour, Ferries", "nav"),
        ("Tagged with water, Varno", "nav"),
        ("ShareComment on this storyGift Article", "share"),
        ("Listen · 6 min", "share"),
        ("Email address:", "subscribe"),
        ("You might also like: Night trams return", "related"),
        ("Photo: Ann Moyle", "other"),
        ("4 min read", "other"),
    ],
)
def test_line_that_speaks_for_itself(line: str, kind: str) -> None:
    found = line_kind(line)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "line",
    [
        "The quay closed on Monday [MWU members had been told].",
        "Photographs taken by divers show the piles leaning.",
        "Share prices of the ferry company fell by 4 per cent.",
        "Subscribers to the harbour fund voted no.",
        "Images of the collapse went round the world.",
        "More than forty boats lay at the fish dock.",
        "Comment from the board was not available.",
        "Follow the coast road and you come to the light.",
        "Part of the quay fell in 1962",
        "Tagged birds come back to the island",
        "Posted in Egypt, he learned to sail.",
        "Have it delivered before the storm, she said.",
        "Why the quay was never safe",
        "Announcement of the new ferry drew a crowd to the quay",
        "PROMOTION SEALED BY LATE GOAL",
    ],
)
def test_line_of_an_article_is_not_furniture(line: str) -> None:
    assert line_kind(line) is None


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Related articles", "related"),
        ("MORE FROM HARBOUR NEWS", "related"),
        ("You may also like", "related"),
        ("Leave a reply", "comments"),
        ("Comments (14)", "comments"),
        ("From our partners", "promo"),
        ("Das könnte Sie auch interessieren", "related"),
    ],
)
def test_heading_opens_a_section(heading: str, kind: str) -> None:
    assert section_kind(heading) == kind


@pytest.mark.parametrize("heading", ["A town without ferries", "What the divers saw", "Moore's plan", ""])
def test_cross_heading_of_an_article_opens_none(heading: str) -> None:
    assert section_kind(heading) is None


@pytest.mark.parametrize("rows", [*SECTIONS.values(), *LINES.values(), *HINTS.values()])
def test_table_rows_are_sorted_and_compile(rows: str) -> None:
    stripped = [row.strip() for row in rows.strip().splitlines()]
    assert stripped == sorted(set(stripped))
    for row in stripped:
        re.compile(re.sub(r"\{[a-z]+\}", "x", row))


@pytest.mark.parametrize("rows", [*SECTIONS.values(), *LINES.values()])
def test_rows_are_in_lower_case_unless_they_begin_with_anything(rows: str) -> None:
    for row in (row.strip() for row in rows.strip().splitlines()):
        assert row.startswith(".") or row == row.lower(), row


@given(st.text(max_size=500))
def test_a_kind_always_has_a_reason(text: str) -> None:
    found = line_kind(text)
    assert found is None or found.reason


def test_long_hostile_line_is_looked_at_quickly(cpu_seconds: Callable[[Callable[[], object]], float]) -> None:
    def look() -> None:
        for line in ("read more " * 40, "share " * 60, "(" * 400, "comments on " * 34, "a [A [A [A" * 40):
            line_kind(line)
            section_kind(line)

    assert cpu_seconds(look) < 0.2
