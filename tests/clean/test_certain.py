"""Blocks that are surely furniture, whatever the model says."""

from __future__ import annotations

from reader.clean.certain import Evidence, box_kind, evidence_of, without_furniture
from reader.load.render import render

NONE, WORDS, BOX, COMMENT = (
    Evidence(False, False),
    Evidence(True, False),
    Evidence(False, True),
    Evidence(False, False, True),
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


def test_nearest_element_with_a_telling_class_names_the_box() -> None:
    html = '<html><body><div class="newsletter"><div class="inner"><p>Morning briefing</p></div></div></body></html>'
    assert box_kind(render(html).blocks[0].node) == "subscribe"
