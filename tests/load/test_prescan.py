"""What would hang or blind a parser is cut or flattened before it, and no word is lost unsaid."""

from __future__ import annotations

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import TooLarge, UnreadablePage
from reader.load.build import FIRST_BLOCKS, FIRST_TEXT
from reader.load.lost import lost_words
from reader.load.prescan import CROWDED, MAX_ATTRIBUTES, MAX_DEPTH, may_be_crowded, prescan
from reader.load.render import render
from reader.model import Page


def test_deep_nesting_is_flattened_and_its_words_stay() -> None:
    page = Page.from_html("<body>" + "<div>one " * 3000 + "DEEP" + "</div>" * 3000 + "<p>After all.")
    assert page.text.count("one") == 3000
    assert "DEEP" in page.text and page.text.endswith("After all.")
    assert any("3,001 deep" in note for note in page.notes)


def test_flattened_blocks_stay_apart() -> None:
    deep = "<div>" * 300 + "<p>First line.</p><p>Second line.</p>" + "</div>" * 300
    assert Page.from_html(deep).text == "First line.\nSecond line."


@pytest.mark.parametrize(
    "markup",
    ["<p>word " * 1000, "<ul>" + "<li>word" * 1000, "<table>" + "<tr><td>word" * 1000, "<img>" * 1000 + "word",
     "<dl>" + "<dt>word<dd>word" * 500, "<svg>" + "<path/>" * 1000 + "</svg>word", "<select>" + "<option>a" * 500,
     "<!-- <div> -->" * 500 + "word", "<script>'<div>'</script>" * 500 + "word", "<p title='<div>'>word</p>" * 500],
    ids=lambda markup: markup[:20],
)  # fmt: skip
def test_what_needs_no_end_is_not_deep(markup: str) -> None:
    assert prescan(markup) == (markup, ())


def test_attributes_are_cut_and_counted() -> None:
    many = " ".join(f'a{number}=">"' for number in range(30_000))
    html, notes = prescan(f"<p {many}>The words stay.</p>")
    assert html.count("=") == MAX_ATTRIBUTES
    assert html.endswith(">The words stay.</p>")
    assert "1 tags" in notes[0]


def test_attributes_of_the_whole_page_are_limited() -> None:
    tag = f"<p {' '.join(f'a{number}=1' for number in range(500))}>Word.</p>"
    html, (note,) = prescan(tag * 300)
    assert html.count("=1") == 200 * 500 + 100 * CROWDED
    assert html.count(">Word.</p>") == 300
    assert f"100 tags were cut to their first {CROWDED}" in note
    assert prescan(tag * 200) == (tag * 200, ())


def test_many_long_but_not_crowded_tags_stay() -> None:
    tag = f'<img src="data:image/gif;base64,{"A" * 3000}" alt="Harbour">'
    assert prescan(tag * 300) == (tag * 300, ())


@pytest.mark.parametrize(
    "piece", ["<!--", '<a "', "<a b='", "<", "</", "<script>", "<a ", "<a =", "<!-", "<svg ", "<p><b>", "&#", "]]>"]
)
def test_prescan_is_linear(piece: str) -> None:
    began = time.process_time()
    prescan(piece * (400_000 // len(piece)))
    assert time.process_time() - began < 5


@given(st.lists(st.sampled_from(["<div>", "</div>", "<p>", "<b>", "</b>", "<li>", "w ", "<td>", "<br>", "<svg>"])))
def test_flattened_depth_is_bounded(pieces: list[str]) -> None:
    html, _ = prescan("".join(pieces) * 40 + "<div>" * MAX_DEPTH)
    again, notes = prescan(html)
    assert (again, notes) == (html, ())


@pytest.mark.parametrize(
    "markup",
    ["<p>Before.<embed src=x><p>After the film.", "<p>Before.<source><p>After the sound.",
     "<table><colgroup><svg><g>icon</g><p>Out of the picture.</table><p>After.",
     "<table><td></body></caption></html>After the end.", "<template><td></template><body><span>After it."],
    ids=lambda markup: markup[-20:],
)  # fmt: skip
def test_words_that_lxml_drops_are_kept(markup: str) -> None:
    text = Page.from_html(markup).text
    assert all(word in text for word in markup.rsplit(">", 1)[1].split())


def test_repair_is_said() -> None:
    page = Page.from_html("<table><colgroup><svg><g>icon</g><p>Out of the picture.</table><p>After.")
    assert any("repaired" in note for note in page.notes)


@given(st.lists(st.sampled_from(
    ["<p>", "<b>", "</b>", "<table>", "<td>", "<tr>", "</table>", "<svg>", "<select>", "<option>", "<math>", "</p>",
     "<a>", "</a>", "<embed>", "<div>", "</div>", "</body>", "<frameset>", "<template>", "</template>", "<li>"]
), max_size=14))  # fmt: skip
def test_no_word_is_lost_unsaid(tags: list[str]) -> None:
    html = "".join(f"{tag}word{number} " for number, tag in enumerate(tags))
    try:
        page = Page.from_html(f"<p>start</p>{html}")
    except UnreadablePage:
        return
    rendered = render(page.html or "")
    shown = [rendered.text, *(text for element in rendered.hidden for text in element.itertext())]
    assert not lost_words(html, shown) or any("could not be read" in note for note in page.notes)


def test_page_of_choices_is_not_held_up_by_the_second_parser() -> None:
    began = time.process_time()
    page = Page.from_html("<title>Day</title><article><p>Words.</p><select>" + "<option>x" * 100_000 + "</select>")
    assert time.process_time() - began < 15
    assert page.text == "Words."
    assert any("100,000 choices" in note for note in page.notes)


def test_page_of_scripts_whose_article_stands_in_the_head_is_repaired() -> None:
    """libxml2 leaves an article that comes before any body in the head, where nothing is shown."""
    page = Page.from_html("<title>Day</title><article><p>Words.</p>" + "<script>a</script>" * 4_000 + "</article>")
    assert page.text == "Words."
    assert any("not checked" in note for note in page.notes)


def test_font_elements_left_open_do_not_multiply() -> None:
    """Browsers open each of them again in every later block: 60,000 lines of this filled six gigabytes."""
    lines = "".join(f"<p><font color={n}><b id={n}>line {n}</p>" for n in range(4_000))
    page = Page.from_html(f"<title>Day</title><body>{lines}")
    assert page.text.count("\n") == 3_999 and page.text.endswith("line 3999")
    assert len(page.html or "") < 2 * len(lines)
    assert any("font elements open" in note for note in page.notes)


@pytest.mark.parametrize(
    ("mark_up", "words"),
    [
        ("<br>" * 300_001, "tags; only its first part, 150,000 of them"),
        ("<p>word" * 20_001, "in 20,003 paragraphs and lines; only its first part"),
        (
            f"<p>{'The harbour opened on Monday. ' * 40_000}</p>",
            "in 3 paragraphs and lines; only its first part",
        ),
    ],
    ids=["tags", "blocks", "text"],
)
def test_of_a_page_larger_than_any_article_the_first_part_is_read_and_said(mark_up: str, words: str) -> None:
    page = Page.from_html(f"<title>Day</title><body><p>First words of the page.</p>{mark_up}<p>Last words.")
    assert page.text.startswith("First words of the page.") and "Last words" not in page.text
    assert len(page.text) <= FIRST_TEXT and page.text.count("\n") < FIRST_BLOCKS
    assert any(words in note for note in page.notes)
    assert page.text == render(page.html or "").text


def test_of_a_plain_text_longer_than_any_article_the_first_part_is_read_and_said() -> None:
    page = Page.from_text("The harbour opened.\n" * 30_000)
    assert page.text.count("\n") == FIRST_BLOCKS - 1
    assert any("in 30,000 paragraphs and lines; only its first part" in note for note in page.notes)
    assert Page.from_text("word " * 400_000).text.endswith("word")


def test_of_a_page_whose_first_part_has_no_words_it_is_said_why_it_is_refused() -> None:
    with pytest.raises(TooLarge, match="150,000 of them, was read .* It has no visible text") as caught:
        Page.from_html(f"<body>{'<br>' * 300_001}<p>Words.")
    assert "paste" in caught.value.next_step


def test_a_flood_of_nuls_is_one_mark_and_counted() -> None:
    page = Page.from_html("<p>Before." + "\0" * 2_000_000 + "After, and a\0b.")
    assert page.text == "Before.\ufffdAfter, and a\ufffdb."
    assert any(note.startswith("2000001 unreadable characters") for note in page.notes)


def test_long_attributes_are_counted_without_taking_them_apart() -> None:
    attributes = " ab" * 2_000_000
    tracemalloc.start()
    assert may_be_crowded(attributes, [attributes])
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * len(attributes)
