"""Visible text of a page: what a person sees, one block a line."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.load.render import render


def lines(html: str) -> list[str]:
    return render(html).text.split("\n")


def test_each_block_element_is_a_line() -> None:
    assert lines("<h1>River rises</h1><div>By Ann Lee<p>The river rose.<p>Then it fell.</div>") == [
        "River rises",
        "By Ann Lee",
        "The river rose.",
        "Then it fell.",
    ]


def test_inline_mark_up_stays_in_its_line() -> None:
    assert lines("<p>The <b>Minis</b>ter said <a href='/x'>it</a>.</p>") == ["The Minister said it."]


def test_touching_links_are_told_apart() -> None:
    assert lines("<div><a href=/a>Home</a><a href=/b>Sport</a></div>") == ["Home Sport"]


def test_two_line_breaks_end_a_block_and_one_does_not() -> None:
    assert lines("<div>One<br>line<br><br>Next block<br> <br/>Last</div>") == [
        "One line",
        "Next block",
        "Last",
    ]


def test_scripts_styles_and_hidden_parts_are_not_visible() -> None:
    html = (
        "<head><title>T</title><style>p{}</style></head><p>Seen text, long enough to stand alone.</p>"
        "<script>var a='<p>x</p>'</script><div hidden>H</div><div style='color:red; display: none'>N</div>"
        "<noscript>J</noscript><template><p>Q</p></template>"
    )
    page = html + "<p>More words to read here, so that the page has visible text of its own.</p>" * 4
    assert {line[:4] for line in lines(page)} == {"Seen", "More"}


def test_page_that_hides_its_text_is_shown_with_a_note() -> None:
    story = "The whole story stands in here, and it is long enough to be running text in a page."
    rendered = render(f"<body><div style='display:none'><p>{story}</p></div></body>")
    assert rendered.text == story
    assert rendered.notes


def test_late_pieces_of_a_streamed_page_stand_in_their_place() -> None:
    html = (
        "<body><p>First part</p><template id='B:1'></template><p>Last part</p>"
        '<div hidden id="S:1"><p>Late part</p></div><script>$RC("B:1","S:1")</script></body>'
    )
    assert lines(html) == ["First part", "Late part", "Last part"]


def test_text_after_an_early_end_of_body_is_read() -> None:
    html = "<body><header>Menu</header></body></html>" + "<p>The story goes on here.</p>" * 10 + "</body></html>"
    assert lines(html)[:2] == ["Menu", "The story goes on here."]


def test_short_cells_share_their_row() -> None:
    assert lines("<table><tr><td>Kharkiv<td>3,000<tr><td>Kherson<td>500</table>") == [
        "Kharkiv 3,000",
        "Kherson 500",
    ]


def test_soft_hyphens_do_not_split_words() -> None:
    assert lines("<p>Donau\u00addampf\u200bschiff</p>") == ["Donaudampfschiff"]


def test_block_knows_its_element_and_links() -> None:
    block = render("<body><div></div><div><p>One</p><p>Read <a href=/x>this</a></p></div></body>").blocks[1]
    assert (block.html_path, block.tag, block.links, block.link_chars) == (
        "/html/body/div[2]/p[2]",
        "p",
        1,
        4,
    )


def test_title_is_read_from_the_head() -> None:
    assert render("<title> A \n story </title><p>x").title == "A story"


def test_empty_page_has_no_blocks() -> None:
    assert render("").blocks == []
    assert render("<!-- nothing -->").text == ""


FRAGMENTS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "</div>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<td>",
        "<table>",
        "</table>",
        "<pre>",
        "\n\n",
    ]
    + [
        "word ",
        "два ",
        "\x00",
        "\u2028",
        "&nbsp;",
        "<b>",
        "</b>",
        "<div hidden>",
        "<li>",
        "<!-- c -->",
        "<?pi?>",
        "&#13;",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_blocks_tile_the_text_one_a_line(html: str) -> None:
    rendered = render(html)
    assert [rendered.text[block.start : block.end] for block in rendered.blocks] == [b.text for b in rendered.blocks]
    assert rendered.text == "\n".join(block.text for block in rendered.blocks)
    assert all(len(block.text.splitlines()) == 1 and block.text.strip() == block.text for block in rendered.blocks)


@settings(max_examples=100, deadline=None)
@given(st.lists(FRAGMENTS, max_size=40).map("".join))
def test_link_characters_never_exceed_the_block(html: str) -> None:
    assert all(0 <= block.link_chars <= len(block.text) for block in render(html).blocks)


def test_deep_page_is_rendered_without_recursion() -> None:
    assert render("<div>" * 1500 + "bottom").text == "bottom"
