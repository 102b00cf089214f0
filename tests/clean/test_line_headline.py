"""The headline of a scrape: pages as sites of 2019 to 2026 lay them out, written for these tests."""

from __future__ import annotations

import pytest

from reader.clean.line_headline import likely_headline
from reader.clean.plaintext import clean_plain_text
from reader.model import Page

MENU = ["Home", "News", "Sport", "Culture", "Weather", "Jobs", "Subscribe", "Sign in", "Letters", "Puzzles"]
BODY = [
    "Maize exports from the port of Orsk more than doubled in the first four months of the year, helped by two new "
    "cranes and by strong demand from Japan.",
    "“We loaded a ship in four days. Two years ago it took nine,” said Thandeka Mokoena, who runs the terminal.",
    "The cranes cost 740 million and were delivered eight months late after a dispute with the company that built "
    "them, which has since gone out of business.",
    "Farmers still complain about the railway: less than a fifth of the crop came to the port by train, the lowest "
    "share in more than twenty years of records.",
    "The railway said that fourteen more engines would be put on the line to the port before the end of November.",
]
HEADLINE = "Maize exports double as new cranes go to work"
ABOVE = {
    "a standfirst below it": [HEADLINE, "Farmers see the best season in a decade, but say rail is the weak link"],
    "a byline and a caption below it": [
        HEADLINE, "By Sipho Dlamini", "31 August 2022", "Silos near the port of Orsk at the end of the maize season",
    ],
    "a caption with its credit right above the body": [
        HEADLINE, "Reporter", "The new cranes of the port of Orsk and maize for Japan. Picture: Leon Maree",
    ],
    "teasers above it": [
        "Petrol price to drop by two rand in September", "Ten used cars for less than a new one's deposit", HEADLINE,
    ],
    "a heading of other articles above it": ["More from business", HEADLINE],
    "a path that repeats it above": [f"Home Business {HEADLINE}", HEADLINE, "Sipho Dlamini"],
    "buttons below it": [HEADLINE, "Copy the link of this page", "Listen to it in three minutes"],
}  # fmt: skip


@pytest.mark.parametrize("above", ABOVE.values(), ids=ABOVE.keys())
def test_headline_is_found_above_the_body(above: list[str]) -> None:
    blocks = clean_plain_text(Page.from_text("\n".join([*MENU, *above, *BODY, "Privacy", "Terms"])))
    lines = [*MENU, *above]

    assert [lines[i] for i, block in enumerate(blocks) if block.kind == "headline"] == [HEADLINE]


def test_line_without_a_word_of_the_body_is_no_headline() -> None:
    lines = ["Thank you! Your message has been received", *BODY]

    assert likely_headline(lines, [0], [], [False, *[True] * len(BODY)], 1) is None


def test_lead_that_the_model_keeps_is_no_headline() -> None:
    above = ["Cranes at work", "Maize exports from the port of Orsk have doubled."]
    page = Page.from_text("\n".join([*MENU, *above, *BODY]))

    headline = next(block for block in clean_plain_text(page) if block.kind == "headline")

    assert page.text[headline.start : headline.end] == "Cranes at work"


def test_short_page_below_a_menu_has_its_headline_not_the_menu() -> None:
    menu = ["Orsk State University Directory", "Research Campus Experts", "Research"]
    lines = [*menu, HEADLINE, "Marcus Ohene", "February 17, 2026", *BODY]
    blocks = clean_plain_text(Page.from_text("\n".join(lines)))

    assert [lines[i] for i, block in enumerate(blocks) if block.kind == "headline"] == [HEADLINE]
    assert not any(block.kept for block in blocks[:3])
