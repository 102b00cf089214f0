"""What many cleaners made of one page."""

from __future__ import annotations

from itertools import pairwise

import pytest

from reader.clean.pool import Task
from reader.compare import compare, stream
from reader.compare.cleaners import (
    REFERENCE,
    disagreement,
    empty_comparison,
    text_similarity,
)
from reader.compare.damage import damage
from reader.compare.stream import compare_cleaners, compared, damages
from reader.load.render import render
from reader.model import Page

PARAGRAPHS = (
    "The harbour board voted on Tuesday to close the east quay for the winter, after divers found that two "
    "of its piles had shifted by more than a hand's width since the spring.",
    "Repairs will cost 1.2 million crowns, said Ann Moyle, who chairs the board, and the work cannot begin "
    "before the herring boats have left for the season.",
    "Ferries will use the fish dock until the work is done, which may be in April, and lorries must wait on "
    "the north road because the dock has room for six of them.",
)
HTML = f"""<html><head><title>East quay to close | Carrick Gazette</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>East quay to close for the winter</h1>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article>
<aside class="related"><h3>Related articles</h3><a href="/2">Six boats lost in autumn storm</a></aside>
<footer>© Carrick Gazette</footer></body></html>"""
NAMES = ["BTE", REFERENCE, "resiliparse"]


@pytest.fixture
def page() -> Page:
    return Page(url=None, source="paste", html=HTML, text=render(HTML).text)


def test_every_block_has_a_vote_of_every_cleaner(page: Page) -> None:
    compared = compare(page, NAMES)
    assert all(set(block.votes) == set(NAMES) for block in compared.blocks)


def test_body_is_kept_and_furniture_dropped_with_its_kind(page: Page) -> None:
    compared = compare(page, NAMES)
    kinds = {page.text[block.start : block.end]: (block.kept, block.kind) for block in compared.blocks}
    assert kinds[PARAGRAPHS[0]] == (True, "paragraph")
    assert kinds["Related articles"] == (False, "related")


def test_our_own_cleaners_keep_whole_blocks(page: Page) -> None:
    compared = compare(page, [REFERENCE])
    assert {block.votes[REFERENCE] for block in compared.blocks} == {0.0, 1.0}
    assert all(block.votes[REFERENCE] == block.kept for block in compared.blocks)


def test_agreement_is_symmetric_and_one_with_itself(page: Page) -> None:
    agreement = compare(page, NAMES).agreement
    assert all(agreement[a][a] == 1.0 for a in NAMES)
    assert all(agreement[a][b] == agreement[b][a] for a in NAMES for b in NAMES)


def test_comparison_grows_by_one_cleaner_at_a_time(page: Page) -> None:
    steps = [set(step.comparison.runs) for step in compared(page, NAMES)]
    assert all(before <= after and len(after - before) <= 1 for before, after in pairwise(steps))
    assert (len(steps[0]), steps[-1]) == (1, set(NAMES))


def test_cleaner_that_does_not_exist_is_explained(page: Page) -> None:
    compared = compare(page, ["BTE", "no such cleaner"])
    assert "no such cleaner" not in compared.articles
    assert compared.runs["no such cleaner"].error


def test_plain_text_is_compared_too() -> None:
    text = "East quay to close for the winter\n" + "\n".join(PARAGRAPHS) + "\nRelated articles\nSix boats lost"
    compared = compare(Page(url=None, source="paste", html=None, text=text), [REFERENCE, "BTE"])
    assert compared.articles[REFERENCE].text.endswith(PARAGRAPHS[-1])
    assert compared.runs["BTE"].error


def test_empty_comparison_keeps_nothing(page: Page) -> None:
    assert not any(block.kept for block in empty_comparison(page).blocks)


def test_blocks_that_half_the_cleaners_keep_are_disputed_most(page: Page) -> None:
    block = compare(page, NAMES).blocks[0]
    half = type(block)(0, 1, True, votes={"a": 1.0, "b": 0.0})
    assert disagreement(half) == 1.0


def test_text_similarity_is_of_words_not_of_marks() -> None:
    assert text_similarity("East quay, closed.", "East quay closed") == 1.0
    assert text_similarity("East quay", "") == 0.0


def test_losses_are_those_measured_here(page: Page) -> None:
    found = compare_cleaners(page, NAMES)
    reference = found.comparison.articles[REFERENCE]
    here = {
        name: damage(article, reference, found.comparison.blocks)
        for name, article in found.comparison.articles.items()
        if name != REFERENCE
    }
    assert found.harm == here
    assert damages(found.comparison, reference) == here


@pytest.mark.parametrize("broken", ["measure_task", "matters_task"])
def test_text_that_cannot_be_measured_is_shown_and_said(
    page: Page, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    monkeypatch.setattr(stream, broken, lambda *_: Task("os:_exit", (3,)))
    found = compare_cleaners(page, ["resiliparse", REFERENCE])
    assert set(found.comparison.articles) == {"resiliparse", REFERENCE}
    assert found.harm == {}
    assert "ended its process" in found.unmeasured["resiliparse"]


def test_page_whose_blocks_cannot_be_told_apart_fails_every_cleaner(
    page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stream, "blocks_task", lambda _: Task("os:_exit", (3,)))
    found = compare_cleaners(page, NAMES)
    assert found.comparison.articles == {}
    assert all("blocks apart ended its process" in (run.error or "") for run in found.comparison.runs.values())


def test_what_a_cleaner_cost_is_its_own_work_alone(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    """The way back to the page's blocks is ours, and may take longer than the cleaner."""
    (run,) = compare(page, ["BTE"]).runs.values()
    assert 0 < run.seconds < 5 and run.error is None
