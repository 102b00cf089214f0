"""Quotes in the browser: who is pointed at, whom a click leaves, and what Coverage says of the same words."""

from __future__ import annotations

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.still import settled

SAID = "The aim is to liberate the Kharkiv region"


@pytest.fixture
def quotes_cell(tab: Page, app_url: str) -> Page:
    """A sample, at its Quotes cell."""
    tab.goto(f"{app_url}/?sample={quote('kharkiv/courier.html')}")
    heading = tab.get_by_role("heading", name="Quotes", exact=True)
    heading.wait_for(timeout=60_000)
    expect(quoted(tab)).to_be_attached(timeout=60_000)
    settled(tab)
    heading.evaluate("node => node.scrollIntoView({block: 'start'})")
    return tab


def cell_of(tab: Page) -> Locator:
    return tab.locator('[class*="st-key-cell-quotes"]').first


def quoted(tab: Page) -> Locator:
    return cell_of(tab).locator("mark.l-quote", has_text=SAID).last


def test_pointing_at_a_quote_names_the_speaker_and_the_cue(quotes_cell: Page) -> None:
    quoted(quotes_cell).evaluate("node => node.scrollIntoView({block: 'center'})")
    quoted(quotes_cell).hover(force=True, position={"x": 8, "y": 6})
    tip = quotes_cell.locator(".tip", has_text="Hanna Malyar").last
    expect(tip).to_be_visible()
    expect(tip).to_contain_text("told")


def test_a_tip_stays_while_the_panes_move_under_a_pointer_that_is_still_on_its_mark(quotes_cell: Page) -> None:
    quoted(quotes_cell).evaluate("node => node.scrollIntoView({block: 'center'})")
    quoted(quotes_cell).hover(force=True, position={"x": 8, "y": 6})
    tip = quotes_cell.locator(".tip", has_text="Hanna Malyar").last
    expect(tip).to_be_visible()
    quoted(quotes_cell).evaluate(
        """async (node) => {
            for (const pane of node.closest(".rv").querySelectorAll(".pane")) {
                const scrolled = new Promise((done) => pane.addEventListener("scroll", done, { once: true }));
                pane.scrollTop += pane.scrollTop ? -3 : 3;
                await scrolled;
                await new Promise(requestAnimationFrame);
            }
        }"""
    )
    expect(tip).to_be_visible()


def test_cues_are_underlined_and_terms_muted(quotes_cell: Page) -> None:
    cue = cell_of(quotes_cell).locator("mark.c-cue", has_text="told").last
    assert "underline" in cue.evaluate("node => getComputedStyle(node).textDecorationLine") or cue.evaluate(
        "node => parseFloat(getComputedStyle(node).borderBottomWidth) > 0"
    )
    term = cell_of(quotes_cell).locator("mark.c-term").last
    assert term.evaluate("node => getComputedStyle(node).backgroundColor") != quoted(quotes_cell).evaluate(
        "node => getComputedStyle(node).backgroundColor"
    )


def test_a_click_on_a_row_jumps_to_the_quote(quotes_cell: Page) -> None:
    words = "I had forgotten how it smells"
    mark = cell_of(quotes_cell).locator("mark.l-quote", has_text=words).last
    expect(mark).to_be_attached()
    cell_of(quotes_cell).get_by_role("row").filter(has_text=words).last.click()
    expect(mark).to_be_in_viewport()


def open_section(tab: Page, app_url: str, name: str) -> None:
    tab.goto(f"{app_url}/coverage?story={quote('Kharkiv counter-offensive')}")
    expect(tab.get_by_test_id("stVegaLiteChart").first).to_be_visible(timeout=60_000)
    settled(tab)
    tab.get_by_role("radio", name=name, exact=True).click()


def test_one_utterance_stands_beside_its_variants_with_the_changes(tab: Page, app_url: str) -> None:
    open_section(tab, app_url, "Quotes")
    family = tab.locator(".st-key-family-0")
    expect(family).to_contain_text("The fullest wording.")
    expect(family.get_by_text(re.compile("^(dropped|altered|elided)")).first).to_be_visible()


def test_a_person_of_several_outlets_is_one_person_and_reported_speech_has_no_marks(tab: Page, app_url: str) -> None:
    open_section(tab, app_url, "People")
    people = tab.get_by_role("combobox", name="Click the chart, or choose a person, for their quotes over time")
    people.wait_for()
    settled(tab)  # scrolling and drawing close a list that has just opened
    people.scroll_into_view_if_needed()
    people.click()
    people.fill("Zelensky")
    expect(tab.get_by_role("option")).to_have_text(["Volodymyr Zelensky"])
    people.press("Enter")
    expect(tab.get_by_text("reported:").first).to_be_visible()
    expect(tab.get_by_test_id("stVegaLiteChart")).to_have_count(2)


def test_a_press_on_a_speakers_name_lists_what_they_say_and_a_button_lists_everyone(quotes_cell: Page) -> None:
    cell = cell_of(quotes_cell)
    rows = cell.locator(".ft tbody tr:not(.ft-below)")
    everyone = rows.count()
    speakers = cell.get_by_test_id("stDataFrame").first
    expect(speakers.locator("[role=gridcell]", has_text="Volodymyr Zelensky").first).to_be_attached()  # it is painted
    speakers.click(position={"x": 50, "y": 52})
    expect(cell.get_by_text("Only Volodymyr Zelensky is listed below.")).to_be_visible()
    expect(rows).not_to_have_count(everyone)
    cell.get_by_role("button", name="List everyone").click()
    expect(rows).to_have_count(everyone)
