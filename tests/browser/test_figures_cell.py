"""What a person does in the cells of figures and checks, done in Chromium on a bundled sample."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.still import settled

SAMPLE = "?sample=harbour-bridge/westmark.html"
#: Least contrast of text on its ground (WCAG 2.2, AA).
READABLE = 4.5
#: Least contrast of a line that tells a kind (WCAG 2.2, non-text).
VISIBLE = 3.0


@pytest.fixture
def cell(tab: Page, app_url: str) -> Locator:
    """The text of the Figures cell, with a sample open."""
    return figures_text(tab, app_url)


def figures_text(tab: Page, app_url: str) -> Locator:
    tab.goto(f"{app_url}/{SAMPLE}")
    tab.locator(".ft").first.wait_for(timeout=60_000)
    text = tab.locator(".rv.by-kind")
    expect(text.locator("mark.l-figure").first).to_be_visible(timeout=60_000)
    # Drawn to its end: what is drawn above a text after a jump into it would push it out of the window again.
    settled(tab)
    return text


def test_the_legend_filters_table_and_marks(cell: Locator, tab: Page) -> None:
    pill = tab.get_by_role("button", name=re.compile(r"money \(\d+\)"))
    count = int(re.search(r"\((\d+)\)", pill.inner_text())[1])  # type: ignore[index]
    rows = tab.locator(".ft").first.locator("tbody tr")
    every = rows.count()
    assert count < every
    pill.click()
    expect(rows).to_have_count(count)
    expect(cell.locator("mark.l-figure:not(.c-money)")).to_have_count(0)
    assert cell.locator("mark.c-money").count() >= count
    pill.click()  # all are back; a saved notebook would keep the choice for the next test
    expect(rows).to_have_count(every)
    expect(cell.locator("mark.l-figure:not(.c-money)")).not_to_have_count(0)


def test_a_column_in_which_nothing_stands_is_not_drawn(cell: Locator, tab: Page) -> None:
    table = tab.locator(".ft").first
    heads = table.locator("th:visible")
    expect(heads.filter(has_text="Counted")).to_have_count(1)
    money = tab.get_by_role("button", name=re.compile(r"money \(\d+\)"))
    money.click()
    expect(heads.filter(has_text="Counted")).to_have_count(0)
    filled = """body => [...body.rows].map(row => [...row.cells].map(cell => cell.textContent))
        .reduce((all, row) => row.map((words, i) => all[i] || words), [])"""
    assert all(table.locator("tbody").evaluate(filled))
    assert len(table.locator("tbody tr").first.locator("td").all()) == heads.count()
    money.click()
    expect(heads.filter(has_text="Counted")).to_have_count(1)


def test_hover_says_value_unit_what_and_modifier(cell: Locator, tab: Page) -> None:
    hover(cell, "6,000")
    for words in ("about 6,000", "person"):
        expect(cell.locator(".tip")).to_contain_text(words)
    hover(cell, "1,900 tonnes")
    expect(cell.locator(".tip")).to_contain_text("tonne")


def hover(cell: Locator, words: str) -> None:
    mark = cell.locator("mark.l-figure", has_text=words).first
    mark.evaluate("e => e.scrollIntoView({ block: 'center' })")
    mark.dispatch_event("mouseover", {"bubbles": True})


def test_a_row_scrolls_the_text_to_its_figure(cell: Locator, tab: Page) -> None:
    last = tab.locator(".ft").first.locator("tbody tr").last
    last.get_by_role("button").first.click()
    expect(cell.locator("mark.now")).to_be_in_viewport()


def test_the_table_is_copied_and_saved_as_csv(cell: Locator, tab: Page) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    table = tab.locator(".ft").first
    table.get_by_role("button", name="Copy as CSV").click()
    expect(table).to_contain_text("Copied")
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("As written,Value,Low,High,About,Unit,Counted")
    assert "tonne" in copied
    with tab.expect_download() as saved:
        table.get_by_role("button", name="Save as CSV").click()
    assert saved.value.suggested_filename == "figures.csv"
    words = saved.value.path().read_bytes().decode("utf-8-sig")
    assert words.splitlines() == copied.splitlines()


def test_a_check_opens_its_place(cell: Locator, tab: Page) -> None:
    checks = tab.locator(".ft").filter(has=tab.get_by_role("region", name=re.compile("^Checks")))
    checks.locator("tbody button").first.click()
    text = tab.locator(".rv").filter(has=tab.get_by_role("button", name=re.compile("^Checks, "))).last
    expect(text.locator("mark.now").first).to_be_in_viewport()


def test_a_place_stays_in_sight_while_the_page_above_it_grows(cell: Locator, tab: Page) -> None:
    table = tab.locator(".ft").first
    table.locator("tbody button").last.click()
    expect(cell.locator("mark.at")).to_be_in_viewport()
    settled(tab)
    # Pressed again and pushed away in one moment: on a busy machine the time it is kept in sight may end between two.
    pushed = cell.locator("mark.at").evaluate(
        """(mark, button) => {
            button.click();
            const late = document.createElement("div");
            late.style.height = "3000px";
            document.querySelector("[data-testid=stMainBlockContainer]").prepend(late);
            document.querySelector("[data-testid=stMain]").scrollTop = 0; // as where the browser holds no place
            return mark.getBoundingClientRect().top > innerHeight;
        }""",
        table.locator("tbody button").last.element_handle(),
    )
    assert pushed
    expect(cell.locator("mark.at")).to_be_in_viewport()
    # After a movement of the reader's own the window is theirs.
    tab.keyboard.press("Shift")
    tab.evaluate("document.querySelector('[data-testid=stMain]').scrollTop = 0")
    tab.wait_for_timeout(400)
    expect(cell.locator("mark.at")).not_to_be_in_viewport()


def test_a_place_is_brought_back_though_the_page_was_busy_while_it_grew(cell: Locator, tab: Page) -> None:
    expect(cell.locator("mark.l-figure").first).to_be_attached()
    tab.evaluate(
        """(button) => {
            button.click();
            const late = document.createElement("div");
            late.style.height = "3000px";
            document.querySelector("[data-testid=stMainBlockContainer]").prepend(late);
            document.querySelector("[data-testid=stMain]").scrollTop = 0;
            for (const until = performance.now() + 3200; performance.now() < until;); // it draws, and nothing else
        }""",
        tab.locator(".ft").first.locator("tbody button").last.element_handle(),
    )
    expect(cell.locator("mark.at")).to_be_in_viewport()


def test_on_a_phone_a_row_brings_its_text_into_the_window(cell: Locator, tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    table = tab.locator(".ft").first
    expect(table.locator("tbody tr.ft-below")).not_to_have_count(0)  # it is laid out for the narrow window
    settled(tab)
    table.locator("tbody tr:not(.ft-below)").nth(2).evaluate("row => row.scrollIntoView({ block: 'end' })")
    expect(cell).not_to_be_in_viewport(ratio=0.5)
    table.locator("tbody tr:not(.ft-below) button").nth(2).click()
    expect(cell.locator("mark.at")).to_be_in_viewport(ratio=1)


@pytest.fixture(params=["light", "dark"])
def themed(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """A tab in the light or the dark theme."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    context.add_init_script("localStorage.setItem('reader-tour', 'done')")
    yield context.new_page()
    context.close()


def test_marks_are_readable_and_their_kinds_told_apart(themed: Page, app_url: str) -> None:
    seen = figures_text(themed, app_url).evaluate(
        """(root) => {
            const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
            const rgb = (colours) => {
                canvas.clearRect(0, 0, 1, 1);
                colours.forEach((c) => { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); });
                return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
            };
            const paper = getComputedStyle(root.querySelector(".pane")).backgroundColor;
            const kinds = {};
            root.querySelectorAll("mark.l-figure").forEach((mark) => {
                const style = getComputedStyle(mark);
                const kind = [...mark.classList].find((c) => c.startsWith("c-"));
                kinds[kind] = { ink: rgb([style.color]), ground: rgb([paper, style.backgroundColor]),
                    hue: rgb([style.getPropertyValue("--hue")]), line: style.backgroundImage };
            });
            return kinds;
        }"""
    )
    assert len(seen) >= 5
    assert all(contrast(kind["ink"], kind["ground"]) >= READABLE for kind in seen.values())
    assert all(contrast(kind["hue"], kind["ground"]) >= VISIBLE for kind in seen.values())
    assert len({kind["line"] for kind in seen.values()}) == len(seen) - 1  # shares and multiples are one


def contrast(one: list[int], other: list[int]) -> float:
    """The contrast ratio of two sRGB colours (WCAG 2.2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: list[int]) -> float:
    parts = (c / 255 for c in colour)
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_on_a_phone_the_sentence_stands_below_its_row(cell: Locator, tab: Page) -> None:
    tab.set_viewport_size({"width": 390, "height": 844})
    table = tab.locator(".ft").first
    rows = table.locator("tbody tr:not(.ft-below)")
    below = table.locator("tbody tr.ft-below")
    expect(below).to_have_count(rows.count())
    expect(table.get_by_role("button", name="Sentence")).to_be_hidden()
    below.last.click()
    expect(table.locator("tr.now")).to_have_count(2)
    expect(cell.locator("mark.now")).to_be_attached()
    assert below.last.locator(".ft-long").bounding_box()["width"] <= 390  # type: ignore[index]


def test_values_sort_by_their_number(cell: Locator, tab: Page) -> None:
    table = tab.locator(".ft").first
    table.get_by_role("button", name="Value", exact=True).click()
    scales = {"": 1, " million": 1e6, " billion": 1e9}
    shown = [
        re.search(r"(-?\d[\d,]*(?:\.\d+)?)( million| billion)?", text)
        for text in table.locator("tbody td:nth-child(2)").all_inner_texts()
    ]
    numbers = [float(found[1].replace(",", "")) * scales[found[2] or ""] for found in shown if found]
    assert len(numbers) > 5
    assert numbers == sorted(numbers)


def test_a_check_pressed_again_shows_its_other_figure(cell: Locator, tab: Page) -> None:
    checks = tab.locator(".ft").filter(has=tab.get_by_role("region", name=re.compile("^Checks")))
    text = tab.locator(".rv").filter(has=tab.get_by_role("button", name=re.compile("^Checks, "))).last
    press = checks.locator("tbody button").first
    # Both places may read alike ("twelve" in headline and body): only where they stand tells them apart.
    places = "root => [...root.querySelectorAll('mark')].flatMap((mark, at) => mark.matches('.at') ? [at] : [])"
    seen = []
    for _ in range(3):
        press.click()
        expect(text.locator("mark.at")).to_be_in_viewport()
        seen.append(text.evaluate(places))
    first, second, third = seen
    assert len(first) == len(second) == 1
    assert second > first
    assert third == first
