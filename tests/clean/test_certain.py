"""Blocks that are surely furniture, whatever the model says."""

from __future__ import annotations

import pytest

from reader.clean.certain import Evidence, box_kind, evidence_of, without_furniture
from reader.load.render import render

NONE, WORDS, BOX, COMMENT, BYLINE = (
    Evidence(False, False),
    Evidence(True, False),
    Evidence(False, True),
    Evidence(False, False, True),
    Evidence(False, False, byline=True),
)


def kept(evidence: Evidence, sure: float) -> bool:
    """Whether a short block with ``evidence`` stays beside a long one."""
    return without_furniture([True, True], [0.99, sure], [400, 20], [NONE, evidence])[1]


def test_block_without_evidence_stays() -> None:
    assert kept(NONE, 0.5)


def test_block_that_reads_as_furniture_goes_unless_the_model_is_sure() -> None:
    assert not kept(WORDS, 0.8)
    assert kept(WORDS, 0.95)


def test_block_in_a_box_of_furniture_goes_unless_the_model_is_sure() -> None:
    assert not kept(BOX, 0.6)
    assert kept(BOX, 0.8)


def test_box_around_most_of_the_article_is_not_believed() -> None:
    assert without_furniture([True, True], [0.6, 0.6], [400, 20], [BOX, NONE]) == [True, True]


def test_block_under_a_heading_of_comments_goes_unless_the_model_is_sure() -> None:
    assert not kept(COMMENT, 0.7)
    assert kept(COMMENT, 0.9)


def test_comments_are_seen_by_their_heading_and_end_at_the_next() -> None:
    html = "<p>The board voted.</p><h3>2 comments</h3><p>Well done.</p><h3>Related articles</h3><p>Six boats lost</p>"
    found = evidence_of(render(f"<html><body>{html}</body></html>"))
    assert [one.comment for one in found] == [False, False, True, True, False]


def comments_below(lines: list[str]) -> list[bool]:
    """For an article's paragraph and then ``lines`` whether each counts as a reader's comment."""
    html = "".join(f"<p>{line}</p>" for line in ["The board voted.", *lines])
    return [one.comment for one in evidence_of(render(f"<html><body>{html}</body></html>"))]


def test_text_among_buttons_to_reply_is_a_comment_without_a_heading() -> None:
    assert comments_below(["Reply", "Well done.", "Reply to Ann", "Too late.", "Reply", "Reply"])[:3] == [
        False,
        False,
        True,
    ]


def test_text_among_subjects_of_replies_is_a_comment() -> None:
    found = comments_below(
        ["Re: The vote (Score:2)", "Well done.", "Re: (Score:3)", "Too late.", "Re: x", "No.", "Re: y"]
    )
    assert found[2] and found[4] and not found[0]


def test_few_or_scattered_replies_announce_no_comments() -> None:
    assert not any(comments_below(["Reply", "Well done.", "Reply", "Too late.", "Reply", "No."]))
    assert not any(comments_below(["Reply", *["The ferry was late."] * 30] * 4))


def under_heading(heading: str) -> bool:
    """Whether a sentence below ``heading`` counts as a reader's comment."""
    html = f"<h2>Results</h2><p>The board voted.</p>{heading}<p>Well done.</p>"
    return evidence_of(render(f"<html><body>{html}</body></html>"))[-1].comment


@pytest.mark.parametrize(
    ("heading", "is_one"),
    [
        ("<h2>3 comments</h2>", True),
        ("<ul><li><a href=#reviews>Reviews</a></li></ul>", False),
        ("<p>Response:</p>", False),
        ("<h2>Discussion</h2>", False),
    ],
)
def test_tab_label_and_part_of_a_paper_head_no_comments(heading: str, is_one: bool) -> None:
    assert under_heading(heading) is is_one


def test_row_of_figures_and_code_are_no_furniture() -> None:
    html = "<table><tr><td>31%</td><td>$155,048</td></tr></table><pre>share = advert</pre>"
    assert evidence_of(render(f"<html><body>{html}</body></html>")) == [NONE, NONE]


@pytest.mark.parametrize(
    "name",
    [
        "with-sidebar",
        "has-share-float",
        "tag-related-reading",
        "newsletter-post",
        "subscriber-preview",
        "subscribers-only",
    ],
)
def test_class_name_of_what_stands_beside_or_of_a_subject_is_no_box(name: str) -> None:
    html = f'<html><body><div class="{name}"><p>Six boats were lost.</p></div></body></html>'
    assert box_kind(render(html).blocks[0].node) is None


def test_nearest_element_with_a_telling_class_names_the_box() -> None:
    html = '<html><body><div class="newsletter"><div class="inner"><p>Morning briefing</p></div></div></body></html>'
    assert box_kind(render(html).blocks[0].node) == "subscribe"


def words_against(line: str) -> bool:
    return evidence_of(render(f"<html><body><p>The board voted.</p><div>{line}</div></body></html>"))[1].words


def test_line_of_buttons_that_share_the_page_reads_as_furniture() -> None:
    assert words_against("<a href=#>Print this page</a> <a href=#>E-mail this story to a friend</a>")


def test_promotion_behind_its_heading_reads_as_furniture() -> None:
    assert words_against("You might also like: <a href=/trams>Night trams return after 13 years</a>")


def test_sentence_with_links_does_not_read_as_furniture() -> None:
    assert not words_against(
        "<a href=/board>The board</a> and <a href=/union>the union</a> shared the costs: half each."
    )


def test_only_the_blocks_wanted_are_looked_at() -> None:
    page = render("<html><body><p>Share this page</p><p>The board voted.</p><p>Share this page</p></body></html>")
    found = evidence_of(page, wanted=[False, True, True])
    assert [one.words for one in found] == [False, False, True]


def test_byline_goes_unless_the_model_is_very_sure() -> None:
    assert not kept(BYLINE, 0.95)
    assert kept(BYLINE, 0.97)


@pytest.mark.parametrize(
    ("html", "byline"),
    [
        ("<p>By Carla Dimmock</p>", True),
        ('<div class="article__author-name">Siobhán Reddy</div>', True),
        ('<p class="lead-by">Priya Venn (now) and Callum Strake (earlier)</p>', True),
        ('<address><a rel="author" href="/by/tw">Tadeusz Wolny</a></address>', True),
        ("<p>Last updated Tuesday 13 September 2022, 16:20</p>", True),
        ("<h3>By region</h3>", False),
        ("<p>Carla Dimmock walked to the river.</p>", False),
        (f'<div class="author">{"She writes about rivers and the people on them. " * 3}</div>', False),
    ],
)
def test_byline_is_known_by_its_words_or_its_mark_up(html: str, byline: bool) -> None:
    assert evidence_of(render(f"<html><body>{html}</body></html>"))[0].byline is byline


CONTENTS = (
    "<ul><li><a href='#a'>1. Nets at sea</a></li><li><a href='#b'>The price of ice</a></li></ul>"
    "<h2>Nets at sea</h2><p>The board voted.</p><h2>The price of ice</h2><p>Six boats stayed.</p>"
)


def test_entry_of_a_list_of_contents_goes_where_its_heading_stays() -> None:
    found = evidence_of(render(f"<html><body>{CONTENTS}</body></html>"))
    assert [one.heading for one in found] == [2, 4, None, None, None, None]
    assert without_furniture([True] * 6, [0.7] * 6, [20.0] * 6, found) == [False, False, True, True, True, True]
    assert without_furniture([True, True, False, True, True, True], [0.7] * 6, [20.0] * 6, found)[:2] == [True, False]
    assert without_furniture([True] * 6, [0.9] * 6, [20.0] * 6, found) == [True] * 6


def test_vote_on_the_page_and_a_note_on_scripts_go_unless_the_model_is_sure() -> None:
    html = "<p>The board voted.</p><p>Was this page helpful?</p><p>Please turn on JavaScript to use this feature</p>"
    found = evidence_of(render(f"<html><body>{html}</body></html>"))
    assert [one.words for one in found] == [False, True, True]
