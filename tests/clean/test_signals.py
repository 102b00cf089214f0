"""What the words and the links of blocks say, as numbers."""

from __future__ import annotations

from reader.clean.link_signals import NAMES as LINK_NAMES
from reader.clean.link_signals import link_signals
from reader.clean.text_signals import NAMES, text_signals
from reader.load.render import render

PROSE = (
    "Crews on the island ferries walked out at dawn after talks over their pay had broken down.",
    "Ferries of the Northern Sound company run between the islands and Carrick, and crews want more pay.",
)


def column(texts: list[str], name: str) -> list[float]:
    is_prose = [text in PROSE for text in texts]
    return text_signals(texts, is_prose, ["Ferry crews walk out"])[:, NAMES.index(name)].tolist()


def test_wording_of_a_prompt_is_coded_and_of_prose_is_not() -> None:
    assert column([PROSE[0], "Please enter your comment!"], "says") == [0, 6]


def test_blocks_count_on_from_a_furniture_heading() -> None:
    assert column(["Related articles", "Six boats lost", PROSE[0]], "since_head") == [0, 1, 2]


def test_no_heading_before_is_far_away() -> None:
    assert column([PROSE[0]], "since_head") == [99]


def test_teaser_of_another_story_shares_fewer_words_with_the_prose() -> None:
    first, teaser = column([*PROSE, "Lighthouse keeper finds bottle thrown from steamer"], "topic")[1:]
    assert first > teaser


def links(html: str) -> dict[str, float]:
    rows = link_signals(render(f"<html><body>{html}</body></html>").blocks)
    return dict(zip(LINK_NAMES, rows[0].tolist(), strict=True))


def test_link_to_another_article_is_seen_by_its_address() -> None:
    assert links('<p><a href="/news/six-boats-lost-in-storm">Six boats lost</a></p>')["links_story"] == 1


def test_link_to_a_place_on_the_page_is_no_article() -> None:
    found = links('<p>See the <a href="#map">map</a>.</p>')
    assert (found["links_here"], found["links_story"], found["link_first"]) == (1, 0, 0)


def test_block_without_links_says_nothing() -> None:
    assert set(links("<p>Divers had seen the piles lean.</p>").values()) == {0}
