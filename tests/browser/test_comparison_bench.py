"""The comparison bench in a real browser: losses, votes, differences, your own truth, the leaderboard, a batch."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.still import at_rest, settled

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

SAMPLES = Path(__file__).parents[2] / "samples"
SAMPLE = "kharkiv/courier.html"
#: What is on the screen when a view is.
SHOWN = {"Votes": ".votes .row", "Differences": ".diff .line", "Your truth": "button:has-text('Start marking')"}


@pytest.fixture
def bench(tab: Page, app_url: str) -> Locator:
    """The Cleaners cell of an open sample, every cleaner done."""
    tab.goto(f"{app_url}/?sample={SAMPLE}")
    cell = tab.locator('[class*="st-key-cell-cleaners"]').first
    cell.get_by_text("16 cleaners ran").or_(cell.get_by_text("cleaners ran")).first.wait_for(timeout=60_000)
    settled(tab)
    return cell


def choose(cell: Locator, view: str) -> None:
    cell.get_by_role("radio", name=view).or_(cell.get_by_role("button", name=view, exact=True)).first.click()
    expect(cell.locator(SHOWN[view]).first).to_be_visible()
    settled(cell.page)


def pick(cell: Locator, label: str, option: str) -> None:
    box = cell.get_by_role("combobox", name=label)
    box.click()
    box.fill(option)
    cell.page.get_by_role("option", name=option, exact=True).click()
    settled(cell.page)


def test_a_pressed_loss_is_shown_where_it_stands(bench: Locator) -> None:
    row = bench.locator(".costs tr[data-name='goose3']")
    row.get_by_role("button").filter(has_text="paragraph").click()
    bench.get_by_text("What goose3 lost").wait_for()
    marked = bench.locator(".pane[data-pane='1'] mark.now")
    expect(marked.first).to_be_visible()


def test_the_articles_end_stays_in_sight_beside_what_stands_behind_it(bench: Locator) -> None:
    bench.page.set_viewport_size({"width": 420, "height": 1800})
    settled(bench.page)
    row = bench.locator(".costs tr[data-name='boilerpy3 default']")
    row.get_by_role("button").filter(has_text="comment lines").click()
    bench.locator(".pane[data-pane='0'] .now").first.wait_for()
    pane, last = bench.locator(".pane[data-pane='1']"), bench.locator(".pane[data-pane='1'] .block").last
    settled(bench.page)
    top, block = at_rest(bench.page, lambda: (pane.bounding_box(), last.bounding_box()))
    assert top is not None
    assert block is not None
    assert block["y"] + block["height"] > top["y"] + 50


def test_a_missing_cleaner_says_how_to_install_it(bench: Locator) -> None:
    optional = bench.locator(".costs tr[data-name='Mozilla Readability']")
    expect(optional).to_contain_text(re.compile("npm install|ms"))


def test_a_vote_row_is_shown_in_place(bench: Locator) -> None:
    choose(bench, "Votes")
    row = bench.locator(".votes .row[data-block='50']")
    row.scroll_into_view_if_needed()
    row.locator("button.words").click()
    place = bench.locator(".pane .block[data-block='50']")
    bench.locator(".pane .block[data-block='50'].now").wait_for()
    assert row.locator(".text").inner_text()[:20] in place.inner_text()


def test_votes_sort_by_dispute(bench: Locator) -> None:
    choose(bench, "Votes")
    bench.get_by_role("button", name="Most disputed first").click()
    first = bench.locator(".votes .row:not(.head) .bars").first.get_attribute("aria-label") or ""
    kept, of = (int(word) for word in first.split() if word.isdigit())
    assert abs(kept / of - 0.5) < 0.15


def test_two_cleaners_word_by_word_with_next_and_changes_only(bench: Locator) -> None:
    choose(bench, "Differences")
    pick(bench, "Cleaner at the right", "BTE")
    diff = bench.locator(".diff")
    diff.locator(".heads .cell").get_by_text("BTE").wait_for()
    diff.get_by_role("button", name="Next difference").click()
    expect(diff.locator(".now")).not_to_have_count(0)
    expect(diff.locator(".bar .quiet")).to_contain_text("1 of")
    diff.locator(".body").press("n")
    expect(diff.locator(".bar .quiet")).to_contain_text("2 of")
    diff.get_by_role("button", name="Changes only").click()
    diff.get_by_text("unchanged paragraph").first.wait_for()


def test_two_cleaners_against_the_consensus(bench: Locator) -> None:
    choose(bench, "Differences")
    pick(bench, "Both against", "consensus")
    bench.locator(".diff .heads .key").get_by_text("not in consensus").wait_for()


def test_own_truth_is_kept_and_scores_the_cleaners(bench: Locator, app_url: str) -> None:
    choose(bench, "Your truth")
    bench.get_by_role("button", name="Start marking").click()
    row = bench.locator(".votes .row[data-block='0']")
    row.get_by_role("button", name="Dropped: keep block 1").click()
    bench.locator(".votes .row.gold[data-block='0']").wait_for()
    kept = row.get_by_role("button", name="Kept: drop block 1")
    expect(kept).to_have_attribute("title", "Drop this block")
    bench.get_by_text("Which cleaner is right most often").first.wait_for()
    settled(bench.page)
    bench.page.get_by_role("link", name="All pages with your truth").click()
    bench.page.get_by_text("1 page of your library").wait_for(timeout=60_000)


def test_a_batch_of_uploads_has_a_board_and_says_what_is_no_page(tab: Page, app_url: str, tmp_path: Path) -> None:
    nothing = tmp_path / "empty.html"
    nothing.write_text("<html><body></body></html>")
    tab.goto(f"{app_url}/cleaners?cleaners-section=Many pages at once")
    upload = tab.locator('input[type="file"]')
    upload.wait_for(state="attached")
    settled(tab)
    upload.set_input_files([SAMPLES / SAMPLE, SAMPLES / "kharkiv/meridian.html", nothing])
    tab.get_by_role("button", name="Run on these files").click()
    tab.get_by_text("What each cost, lost and kept").wait_for(timeout=60_000)
    tab.get_by_text("2 of 2 pages have no truth").wait_for(timeout=60_000)
    expect(tab.get_by_text("empty.html").first).to_be_visible()


def test_on_a_telephone_a_paragraph_in_both_texts_stands_once(bench: Locator) -> None:
    bench.page.set_viewport_size({"width": 420, "height": 900})
    settled(bench.page)
    choose(bench, "Differences")
    same = bench.locator(".diff .line.same").first
    same.wait_for()
    expect(same.locator(".cell")).to_have_count(2)
    expect(same.locator(".cell").first).to_be_visible()
    expect(same.locator(".cell").last).to_be_hidden()
