"""Coverage in the browser: a click on the heat map opens passages, edits survive, charts are saved."""

from __future__ import annotations

import io
import re
from pathlib import Path
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.still import settled

STORY = "Brannholm bridge collapse"


def open_story(tab: Page, app_url: str) -> None:
    tab.goto(f"{app_url}/coverage?story={quote(STORY)}")
    expect(chart(tab)).to_be_visible(timeout=60_000)
    settled(tab)


def chart(tab: Page) -> Locator:
    return tab.get_by_test_id("stVegaLiteChart").locator("canvas, svg").first


def click_a_cell(tab: Page) -> None:
    """A click in the middle of the heat map; again a little below where no cell is filled."""
    opened = tab.get_by_role("button", name="Edit this event")
    for share in (0.45, 0.5, 0.55, 0.6, 0.4, 0.65, 0.35, 0.7):
        settled(tab)
        if opened.is_visible():
            return
        chart(tab).evaluate("chart => chart.scrollIntoView({block: 'nearest'})")
        box = chart(tab).bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
        tab.mouse.click(box["x"] + box["width"] * 0.62, box["y"] + box["height"] * share)
        try:
            opened.wait_for(timeout=4000)
        except TimeoutError:
            continue
        settled(tab)
        return
    raise AssertionError("no click on the heat map opened anything")


def test_a_click_on_the_heat_map_opens_the_passages(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    click_a_cell(tab)
    expect(tab.get_by_text(re.compile(r"reported by \d+ article"))).to_be_visible()
    expect(tab.get_by_role("button", name="Edit this event")).to_be_visible()
    expect(tab.get_by_role("button", name=re.compile("^Open ")).first).to_be_in_viewport()
    expect(tab.get_by_text("Click the chart, or choose an event")).to_be_visible()
    expect(tab.get_by_text("Choose an option", exact=True)).to_have_count(0)


def test_tables_and_charts_offer_no_csv_that_a_spreadsheet_would_run(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    tab.get_by_text("The same as a table, and to save").click()
    table = tab.get_by_test_id("stDataFrame").first
    table.hover()
    expect(tab.get_by_role("button", name=re.compile("^Search: ")).last).to_be_visible()
    expect(tab.get_by_role("button", name=re.compile("^(Download as CSV|Copy Vega)"))).to_have_count(0)
    expect(tab.get_by_role("button", name="Save CSV")).to_be_visible()


def test_an_edit_survives_a_reload(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    tab.get_by_role("button", name="Save these pages as a set").click()
    expect(tab.get_by_label("Name of this set")).to_have_value(STORY, timeout=60_000)
    expect(tab).to_have_url(re.compile("set="))
    expect(chart(tab)).to_be_visible()
    settled(tab)
    click_a_cell(tab)
    tab.get_by_role("button", name="Edit this event").click()
    label = tab.get_by_label("Label", exact=True).first
    label.fill("The name I gave it")
    label.press("Tab")
    tab.get_by_role("button", name="Rename").click()
    expect(tab.get_by_text("1 edit of yours, kept with the set")).to_be_visible()
    tab.reload()
    expect(tab.get_by_text("1 edit of yours, kept with the set")).to_be_visible(timeout=60_000)
    expect(chart(tab)).to_be_visible()
    settled(tab)
    named = tab.get_by_role("option", name=re.compile("The name I gave it"))
    events = tab.get_by_role("combobox", name="Click the chart, or choose an event")
    events.scroll_into_view_if_needed()
    for _ in range(3):  # scrolling and drawing close a list that has just opened
        events.press("ArrowDown")
        try:
            named.wait_for(timeout=4000)
        except TimeoutError:
            continue
        break
    expect(named).to_be_visible()


def test_a_chart_is_saved_as_svg_png_and_csv(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    tab.get_by_text("The same as a table, and to save").click()
    starts = {"CSV": b"Event,Happened,Article or outlet", "SVG": b"<svg", "PNG": b"\x89PNG"}
    for name, start in starts.items():
        with tab.expect_download(timeout=60_000) as download:
            tab.get_by_role("button", name=f"Save {name}").click()
        assert Path(download.value.path()).read_bytes().startswith(start)


def test_the_page_fits_a_telephone(tab: Page, app_url: str) -> None:
    tab.set_viewport_size({"width": 420, "height": 900})
    open_story(tab, app_url)
    width = tab.evaluate("document.documentElement.scrollWidth")
    assert width <= 420


def test_the_heat_map_is_readable_on_a_telephone(tab: Page, app_url: str) -> None:
    """Its columns take half of the width or more: a click on the last one, at the right edge, opens passages."""
    tab.set_viewport_size({"width": 390, "height": 844})
    open_story(tab, app_url)
    click_a_cell(tab)
    expect(tab.get_by_text(re.compile(r"reported by \d+ article"))).to_be_visible()


def test_a_chart_of_many_columns_scrolls_within_its_place(tab: Page, app_url: str) -> None:
    """A place for charts of 600 pixels does not widen the page of a telephone."""
    tab.set_viewport_size({"width": 390, "height": 844})
    open_story(tab, app_url)
    place = tab.locator("[class*='st-key-scroll-0-']")
    place.evaluate("node => { node.className = node.className.replace('st-key-scroll-0-', 'st-key-scroll-600-') }")
    widths = tab.locator("[class*='st-key-scroll-600-']").evaluate("node => [node.clientWidth, node.scrollWidth]")
    assert widths[0] <= 390 < 600 <= widths[1]
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390


def test_axis_words_are_dark_on_a_light_page_and_pale_on_a_dark_one(tab: Page, app_url: str) -> None:
    """The brightest and the darkest pixel left of the heat map's cells: its row labels."""
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        open_story(tab, app_url)
        shot = chart(tab).screenshot()
        low, high = Image.open(io.BytesIO(shot)).convert("L").crop((0, 160, 300, 320)).getextrema()
        assert (low < 110 and high > 240) if scheme == "light" else (low < 40 and high > 190)


def test_a_renamed_event_stays_open_and_an_edit_is_taken_back_by_name(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    click_a_cell(tab)
    tab.get_by_role("button", name="Edit this event").click()
    label = tab.get_by_label("Label", exact=True).first
    label.fill("Once more by another name")
    label.press("Tab")
    tab.get_by_role("button", name="Rename").click()
    expect(tab.get_by_role("heading", name="Once more by another name")).to_be_visible()
    expect(tab.get_by_role("button", name="Rename")).to_be_hidden()
    tab.get_by_role("button", name="All your edits").click()
    expect(tab.get_by_text("Edited by hand: Renamed “Once more by another name”")).to_be_visible()
    expect(tab.get_by_text("Renamed “Once more by another name”", exact=True)).to_be_visible()
    tab.get_by_role("button", name="Take back").press("Enter")
    expect(tab.get_by_text("1 edit of yours")).to_be_hidden()
    expect(tab.get_by_role("button", name="Edit this event")).to_have_count(1)  # the one of before goes as it is drawn


def test_filters_are_there_again_after_a_look_at_an_article_and_after_a_reload(tab: Page, app_url: str) -> None:
    open_story(tab, app_url)
    tab.get_by_text("Search, filter, sort").click()
    tab.get_by_label("Words in event or passage").fill("bridge")
    tab.get_by_label("Words in event or passage").press("Enter")
    some = tab.get_by_text(re.compile(r"^\d+ of \d+ events\.$"))
    expect(tab).to_have_url(re.compile("coverage-words=bridge"))
    some.wait_for()
    settled(tab)
    of_the_main = some.inner_text()
    toggles = "One column for each outlet", re.compile("^Also what they tell in passing")
    for name, told_as in zip(toggles, ("coverage-columns=true", "coverage-passing=true"), strict=True):
        tab.get_by_test_id("stCheckbox").filter(has_text=name).locator("label").click()
        expect(tab).to_have_url(re.compile(told_as))
        settled(tab)  # the next press must not meet the page as it is drawn anew
    expect(some).not_to_have_text(of_the_main)
    told = some.inner_text()
    click_a_cell(tab)
    tab.get_by_role("button", name=re.compile("^Open ")).first.click()
    expect(tab.get_by_role("heading", name="Raw and cleaned")).to_be_visible(timeout=60_000)
    tab.go_back()
    expect(tab.get_by_text(told, exact=True)).to_be_visible(timeout=60_000)
    expect(tab).to_have_url(re.compile("story=.*coverage-words=bridge"))
    tab.reload()
    expect(tab.get_by_text(told, exact=True)).to_be_visible(timeout=60_000)
    settled(tab)
    tab.get_by_text("Search, filter, sort").click()
    for name in toggles:
        expect(tab.get_by_label(name)).to_be_checked()


def open_place(tab: Page, outlet: str) -> None:
    """From any page, by Coverage, to the place in an outlet's article that tells the first event."""
    tab.get_by_role("link", name="Coverage").first.click()
    expect(chart(tab)).to_be_visible(timeout=60_000)
    settled(tab)
    place = tab.get_by_role("button", name=f"Open {outlet}")
    events = tab.get_by_role("combobox", name="Click the chart, or choose an event")
    for _ in range(3):  # scrolling and drawing close a list that has just opened
        events.scroll_into_view_if_needed()
        events.press("ArrowDown")
        try:
            tab.get_by_role("option").first.wait_for(timeout=4000)
            events.press("ArrowDown")
            events.press("Enter")
            place.wait_for(timeout=8000)
        except TimeoutError:
            continue
        break
    place.click()


def test_a_place_in_a_sample_is_shown_there_though_another_page_is_open(tab: Page, app_url: str) -> None:
    """The page that was open stayed, with a passage marked at the other's place."""
    lakes, skerry = "Death toll in Swedish bridge collapse", "Four dead as Lantern Bridge falls"
    title = tab.get_by_role("heading", level=1)
    tab.goto(f"{app_url}/coverage?story={quote(STORY)}")
    open_place(tab, "Great Lakes Tribune")
    expect(title).to_contain_text(lakes, timeout=60_000)
    open_place(tab, "The Skerry Times")
    expect(title).to_contain_text(skerry, timeout=60_000)
    save, kept = tab.get_by_role("button", name="Save to library"), tab.get_by_text("Saved, and kept as you work")
    expect(save.or_(kept).first).to_be_visible(timeout=60_000)
    if save.is_visible():  # another test may have saved the story
        save.click()
    expect(kept).to_be_visible(timeout=60_000)
    open_place(tab, "Great Lakes Tribune")
    expect(title).to_contain_text(lakes, timeout=60_000)
    open_place(tab, "The Skerry Times")
    expect(title).to_contain_text(skerry, timeout=60_000)
    expect(tab).to_have_url(re.compile(r"[?&]span=\d+-\d+&article="))
    tab.wait_for_function("CSS.highlights.has('reader-linked') && CSS.highlights.get('reader-linked').size === 1")


def test_opening_a_saved_sample_puts_no_address_between_for_back(tab: Page, app_url: str) -> None:
    tab.add_init_script(
        "window.steps = []; const step = history.pushState;"
        "history.pushState = function (...args) { window.steps.push(String(args[2])); return step.apply(this, args); };"
    )
    sample = f"{app_url}/?sample=harbour-bridge/pelham.html&span=10-40"
    save = tab.get_by_role("button", name="Save to library")
    kept = tab.get_by_text("Saved, and kept as you work")
    tab.goto(sample)
    expect(save.or_(kept).first).to_be_visible(timeout=60_000)
    if save.is_visible():
        save.click()
    expect(kept).to_be_visible(timeout=60_000)
    tab.goto(sample)
    expect(tab).to_have_url(re.compile(r"[?&]article="))
    settled(tab)
    steps = tab.evaluate("window.steps")
    assert [step for step in steps if "article=" not in step and "sample=" not in step] == []
    expect(tab).to_have_url(re.compile(r"[?&]span=10-40(&|$)"))
