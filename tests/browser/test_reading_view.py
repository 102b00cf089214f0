"""What a person does in the reading view, done in Chromium on the bundled samples."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.still import at_rest, settled

SAMPLE = "?sample=kharkiv/courier.html"
#: How far apart paired blocks may stand after scrolling, in pixels.
BESIDE = 3


@pytest.fixture
def view(tab: Page, app_url: str) -> Locator:
    """The main reading view, with a sample open."""
    return opened(tab, f"{app_url}/{SAMPLE}")


def opened(tab: Page, address: str) -> Locator:
    tab.goto(address)
    view = tab.locator(".rv").first
    expect(view.locator(".pane").first).to_be_visible(timeout=60_000)
    tab.locator(".ft").first.wait_for()
    settled(tab)
    view.scroll_into_view_if_needed()
    return view


def pane(view: Locator, name: str) -> Locator:
    return view.locator(f'.pane[data-name="{name}"]')


def scrolled(where: Locator) -> float:
    return where.evaluate("pane => pane.scrollTop")


def select_words(view: Locator, paragraph: int, words: str, where: str = "cleaned") -> None:
    """Select words of a paragraph as a mouse would, ending in the pane's pointerup."""
    pane(view, where).locator(".words").nth(paragraph).evaluate(
        """(element, words) => {
            const nodes = []; let text = "";
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (n) =>
                n.parentElement.classList.contains("sr") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
            for (let n = walker.nextNode(); n; n = walker.nextNode()) { nodes.push([text.length, n]); text += n.data; }
            const at = text.indexOf(words);
            if (at < 0) throw new Error("words not there");
            const point = (o) => { const e = nodes.filter(([s]) => s <= o).pop(); return [e[1], o - e[0]]; };
            const selection = getSelection();
            selection.setBaseAndExtent(...point(at), ...point(at + words.length));
            element.closest(".pane").dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
        }""",
        words,
    )


def test_the_code_of_the_views_comes_once_however_many_there_are_and_whatever_changes(tab: Page, app_url: str) -> None:
    sent: list[bytes] = []

    def took(frame: str | bytes) -> None:
        sent.append(frame.encode() if isinstance(frame, str) else frame)

    tab.on("websocket", lambda socket: socket.on("framereceived", took))
    opened(tab, f"{app_url}/?sample=varno-water/halloran.html")  # its library keeps what is chosen here
    expect(tab.locator(".rv")).to_have_count(4)
    tab.get_by_text("Three cleaners").click()
    expect(tab.locator(".rv").first.locator(".pane")).to_have_count(3)
    received = b"".join(sent)
    for code in (b"class ReadingView", b"class FindingsTable", b"function buildHead"):
        assert received.count(code) == 1


def test_panes_scroll_together_by_paired_blocks(view: Locator, tab: Page) -> None:
    apart = view.evaluate(
        """async (view, most) => {
            const [raw, clean] = view.querySelectorAll(".pane");
            const beside = [];
            for (const at of [3, 5, 8]) {
                const block = clean.querySelectorAll(".block")[at];
                clean.scrollTop = block.offsetTop + block.offsetHeight / 2 - clean.firstElementChild.offsetHeight;
                const twin = raw.querySelector(`[data-pair="${block.dataset.pair}"]`);
                const apart = () => Math.abs(twin.getBoundingClientRect().top - block.getBoundingClientRect().top);
                const until = performance.now() + 10_000;
                do await new Promise((done) => setTimeout(done, 300)); // it is to stay beside it, too
                while (apart() > most && performance.now() < until);
                beside.push(apart());
            }
            return beside;
        }""",
        BESIDE,
    )
    assert max(apart) <= BESIDE


def test_dropped_blocks_say_their_kind_fold_away_and_come_back(view: Locator) -> None:
    raw = pane(view, "raw")
    run = raw.locator(".run", has_text="Dropped: cross-promotion").first
    expect(run.locator(".block").first).to_be_visible()
    view.get_by_role("button", name="Fold the dropped parts away").click()
    expect(run.locator(".block").first).to_be_hidden()
    expect(run.get_by_text("Dropped: cross-promotion")).to_be_visible()
    view.get_by_role("button", name="Fold the dropped parts away").click()
    expect(run.locator(".block").first).to_be_visible()


def test_a_layer_switched_off_is_neither_drawn_nor_announced(view: Locator, tab: Page) -> None:
    label = pane(view, "cleaned").locator(".sr-figure").first
    assert label.evaluate("e => getComputedStyle(e).display") != "none"
    view.get_by_role("button", name=re.compile("^Figures, ")).click()
    assert label.evaluate("e => getComputedStyle(e).display") == "none"
    expect(view.get_by_role("button", name=re.compile("^Figures, "))).to_have_attribute("aria-pressed", "false")
    expect(tab).to_have_url(re.compile(r"[?&]hide=[\w.]*figure"))


def test_choosing_a_mark_scrolls_to_its_row_its_other_text_and_tells_python(view: Locator, tab: Page) -> None:
    mark = pane(view, "cleaned").locator("mark.l-figure", has_text="11").last
    mark.click()
    expect(tab.locator(".ft tr.now").first).to_contain_text("11")
    expect(view.locator(".tip.stays")).to_contain_text("van")
    expect(tab.get_by_text("“11”", exact=False).first).to_be_visible()
    other = tab.locator(".rv").nth(1)
    expect(other.locator("mark.now")).to_have_text(re.compile("11"))
    expect(tab).to_have_url(re.compile("[?&]words=11(&|$)"))


def test_a_figure_under_a_check_is_called_wrong_where_it_stands(view: Locator, tab: Page) -> None:
    pane(view, "cleaned").locator("mark.l-check.l-figure").first.click()
    expect(view.locator(".tip.stays").get_by_role("button", name="Not a figure, or wrong")).to_be_visible()


def test_all_pieces_of_a_chosen_quote_are_shown_as_chosen(view: Locator, tab: Page) -> None:
    cut = pane(view, "cleaned").locator("mark.l-quote.l-name").first
    index = cut.evaluate("e => e.dataset.marks.split(' ')[0]")
    view.evaluate("(v, i) => v.querySelector(`mark[data-marks~='${i}']`).click()", index)
    pieces = pane(view, "cleaned").locator(f"mark[data-marks~='{index}']")
    assert pieces.count() > 1
    expect(pane(view, "cleaned").locator("mark.whole")).to_have_count(pieces.count())


def test_choosing_a_row_scrolls_the_texts(view: Locator, tab: Page) -> None:
    tab.locator(".ft").first.get_by_role("button", name="40", exact=True).click()
    expect(pane(view, "cleaned").locator("mark.now")).to_contain_text("40")
    expect(tab.locator(".rv").nth(1).locator("mark.now")).to_contain_text("40")


def test_what_is_chosen_is_chosen_in_the_chart_too(view: Locator, tab: Page) -> None:
    charts = tab.get_by_test_id("stVegaLiteChart")
    expect(charts.first).to_be_attached(timeout=60_000)
    chosen = charts.first.locator("path[aria-roledescription='point']")
    expect(chosen).to_have_count(0)
    tab.locator(".ft").first.get_by_role("button", name="40", exact=True).click()
    expect(chosen).to_have_count(1)


def test_keys_go_through_highlights_and_paragraphs_and_reach_nothing_else(view: Locator, tab: Page) -> None:
    pane(view, "cleaned").focus()
    tab.keyboard.press("n")
    first = view.locator("mark.at").inner_text()
    tab.keyboard.press("n")
    second = view.locator("mark.at").inner_text()
    tab.keyboard.press("p")
    assert view.locator("mark.at").inner_text() == first != second
    tab.keyboard.press("j")
    expect(view.locator(".block.at")).to_have_count(1)
    tab.evaluate("window.leaked = 0; window.addEventListener('keydown', () => { window.leaked += 1; })")
    for key in "rcjkx":
        tab.keyboard.press(key)
    assert tab.evaluate("window.leaked") == 0


def test_the_keyboard_stays_in_the_text_whatever_is_done_with_a_paragraph(tab: Page, app_url: str) -> None:
    view = opened(tab, f"{app_url}/?sample=varno-water/monitor.html")  # its library keeps what is done here
    raw, cleaned = pane(view, "raw"), pane(view, "cleaned")
    raw.focus()
    tab.keyboard.press("o")
    tab.keyboard.press("x")
    at = raw.locator(".block.at:not(.dropped)")
    expect(at).to_have_count(1)  # restored, and where the keyboard goes on
    expect(tab.get_by_test_id("stToast")).to_contain_text("Block restored.")
    expect(raw).to_be_focused()
    settled(tab)
    expect(raw).to_be_focused()
    cleaned.focus()
    tab.keyboard.press("n")
    tab.keyboard.press("Enter")
    wrong = view.locator(".tip.stays").get_by_role("button", name="wrong")
    wrong.focus()
    wrong.press("Enter")
    expect(wrong).to_have_count(0)
    settled(tab)
    expect(cleaned).to_be_focused()
    tab.keyboard.press("j")
    tab.keyboard.press("s")
    note = view.get_by_role("toolbar", name="Selected words").get_by_role("button", name="Add as note")
    note.focus()
    note.press("Enter")
    expect(tab.get_by_role("button", name="Edit note")).to_be_visible()
    expect(cleaned).to_be_focused()
    tab.get_by_role("button", name="Write in it").press("Enter")
    editor = tab.get_by_label("Note, in Markdown")
    expect(editor).to_be_focused()
    expect(editor).to_have_value(re.compile("^> .*in its place", re.DOTALL))


def test_question_mark_opens_the_keys_and_escape_closes_them(view: Locator, tab: Page) -> None:
    pane(view, "cleaned").focus()
    tab.keyboard.press("?")
    expect(view.get_by_role("dialog", name="Keys of the reading view")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(view.get_by_role("dialog", name="Keys of the reading view")).to_be_hidden()


def test_slash_finds_words_across_highlights(view: Locator, tab: Page) -> None:
    pane(view, "cleaned").focus()
    tab.keyboard.press("/")
    tab.keyboard.type("balakliia, 74 km")
    expect(view.locator(".count")).to_have_text("1 of 2")
    tab.keyboard.press("Enter")
    expect(view.locator(".count")).to_have_text("2 of 2")


def test_every_highlight_is_in_the_list_of_marks(view: Locator, tab: Page) -> None:
    pane(view, "cleaned").focus()
    tab.keyboard.press("m")
    entries = view.get_by_role("dialog", name="All highlights").locator("li")
    shown = view.evaluate(
        """(v) => new Set([...v.querySelectorAll('.pane mark[tabindex]')]
            .filter((m) => !m.matches('.l-name, .l-event')).map((m) => m.dataset.marks)).size"""
    )
    assert entries.count() > 0.5 * shown
    entries.filter(has_text="46 miles").locator("button").first.click()
    expect(view.locator("mark.now")).to_contain_text("46 miles")


def test_copy_with_proof_names_speaker_outlet_hash_and_place(tab: Page, app_url: str) -> None:
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    view = opened(tab, f"{app_url}/{SAMPLE}")
    quoted = pane(view, "cleaned").locator(".block", has_text="I had forgotten how it smells")
    select_words(view, int(quoted.get_attribute("data-block") or 0), "forgotten how it smells")
    view.get_by_role("button", name="Copy with proof").click()
    expect(view.get_by_text("Copied with proof")).to_be_attached()
    copied = tab.evaluate("navigator.clipboard.readText()")
    assert "“forgotten how it smells”" in copied
    assert "Speaker: Oksana Lytvyn" in copied
    assert "The Marlow Courier" in copied
    assert "published 2022-09-13" in copied
    assert re.search("SHA-256 of the page [0-9a-f]{64}", copied)
    assert "span=" in copied


def test_a_linked_passage_opens_highlighted_in_its_place(tab: Page, app_url: str) -> None:
    view = opened(tab, f"{app_url}/{SAMPLE}")
    text = pane(view, "cleaned").locator(".words").all_inner_texts()
    assert text
    pane(view, "cleaned").locator("mark.l-figure", has_text="11").last.click()
    expect(tab).to_have_url(re.compile("[?&]words=11(&|$)"))
    link = tab.url
    again = opened(tab, link)
    tab.wait_for_function("CSS.highlights.has('reader-linked')")
    assert tab.evaluate("[...CSS.highlights.get('reader-linked')][0].toString()") == "11"
    expect(again.locator(".block.at")).to_be_in_viewport()


def test_a_link_to_words_that_are_gone_says_so(tab: Page, app_url: str) -> None:
    view = opened(tab, f"{app_url}/{SAMPLE}&span=40-60&words=no+such+words")
    expect(view.locator(".notice")).to_contain_text("not surely in this text")
    assert not tab.evaluate("CSS.highlights.has('reader-linked')")


def test_a_missed_figure_is_kept_shown_as_ones_own_and_taken_back(view: Locator, tab: Page) -> None:
    below_headline = pane(view, "cleaned").locator(".words").all_inner_texts()[1:]
    select_words(view, next(i for i, text in enumerate(below_headline, 1) if "front" in text), "front")
    view.get_by_role("button", name="Missed figure").click()
    own = pane(view, "cleaned").locator("mark.l-own")
    expect(own).to_have_text(re.compile("front"))
    expect(tab.get_by_text("Yours in this article (1)")).to_be_visible()
    settled(tab)
    own.click()
    view.get_by_role("button", name="Take back").click()
    expect(own).to_have_count(0)


def test_a_restored_block_joins_the_cleaned_text_and_can_be_undone(view: Locator, tab: Page) -> None:
    words = "Russia left in a night"
    cleaned = pane(view, "cleaned").locator(".block", has_text=words)
    expect(cleaned).to_have_count(0)
    pane(view, "raw").locator(".block", has_text=words).first.get_by_role("button", name="Restore this block").click()
    expect(cleaned).to_have_count(1)
    tab.get_by_role("button", name="Undo all").click()
    expect(cleaned).to_have_count(0)


def test_the_reading_place_survives_a_rerun_and_a_reload(view: Locator, tab: Page) -> None:
    clean = pane(view, "cleaned")
    clean.hover()
    before = re.search("[?&]at=[^&]*|$", tab.url)[0]  # type: ignore[index]
    tab.mouse.wheel(0, 420)
    tab.wait_for_function("pane => pane.scrollTop > 200", arg=clean.element_handle())
    place = at_rest(tab, lambda: scrolled(clean))
    tab.wait_for_url(lambda url: (re.search("[?&]at=[^&]*|$", url) or [""])[0] not in ("", before))
    tab.get_by_role("button", name="Fold", exact=True).last.click()
    expect(tab.get_by_role("button", name="Unfold", exact=True)).to_be_visible()
    settled(tab)
    assert abs(scrolled(clean) - place) < 5
    again = opened(tab, tab.url)
    assert abs(at_rest(tab, lambda: scrolled(pane(again, "cleaned"))) - place) < 150


def test_the_raw_page_as_it_looked_runs_nothing_and_scrolls_along(view: Locator, tab: Page) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.get_by_role("radio", name="Page as it looked").click()
    frame = view.locator("iframe.page")
    expect(frame).to_be_visible()
    assert frame.get_attribute("sandbox") == "allow-same-origin"
    settled(tab)
    expect(frame.content_frame.locator("[data-pair]").first).to_be_attached()  # it is loaded, and its blocks are paired
    cleaned = pane(view, "cleaned")
    at_rest(tab, lambda: scrolled(cleaned))
    cleaned.hover()
    tab.mouse.wheel(0, 500)
    tab.wait_for_function("pane => pane.scrollTop > 200", arg=pane(view, "page").element_handle())
    assert not [url for url in asked if "localhost" not in url and not url.startswith(("data:", "blob:"))]


def test_three_cleaners_stand_beside_each_other(view: Locator, tab: Page) -> None:
    tab.get_by_role("radio", name="Three cleaners").click()
    expect(view.locator(".pane")).to_have_count(3, timeout=40_000)
    expect(view.locator(".pane-title").last).to_have_text("consensus")
    expect(tab).to_have_url(re.compile("[?&]panes=three(&|$)"))


def test_findings_are_listed_filtered_and_saved(view: Locator, tab: Page) -> None:
    tab.get_by_text("All findings and notes").click()
    table = tab.get_by_role("region", name=re.compile("^All findings and notes"))
    expect(table.locator("tbody tr").first).to_be_visible()
    tab.get_by_role("searchbox", name=re.compile("^Filter: All findings")).fill("46 miles")
    expect(table.locator("tbody tr").first).to_contain_text("46 miles")
    with tab.expect_download() as saved:
        tab.get_by_role("button", name="Save as Markdown").click()
    words = saved.value.path().read_text("utf-8")
    assert "46 miles" in words and "SHA-256" in words


def test_words_after_emoji_are_marked_where_they_stand(tab: Page, app_url: str) -> None:
    tab.goto(app_url)
    tab.get_by_role("radio", name="Paste").click()
    body = "🌧🌧 It rained on the 👩‍👩‍👧 fair all day, the organisers said, and the tents stood in the mud of the field."
    tab.get_by_label("Text or HTML of the page").fill(f"Fair drowned 🌧\n\n{body}\n\n{body.replace('fair', 'market')}")
    tab.get_by_role("button", name="Open", exact=True).click()
    view = tab.locator(".rv").first
    expect(pane(view, "cleaned")).to_be_visible(timeout=60_000)
    select_words(view, 1, "organisers")
    view.get_by_role("button", name="Missed figure").click()
    own = pane(view, "cleaned").locator("mark.l-own")
    expect(own).to_have_text(re.compile("organisers$"))
