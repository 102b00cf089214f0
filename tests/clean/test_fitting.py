"""Blocks stand in the page's text as it was loaded, also where the parser reads another text in the same mark-up."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean import fitting
from reader.clean.assemble import article_of_output
from reader.clean.fitting import render_page
from reader.clean.own import clean_html
from reader.clean.raw import raw_blocks, raw_paths
from reader.errors import CleanerFailed, UnreadablePage
from reader.load.quick import render_quickly
from reader.load.render import Rendered, forget, render
from reader.model import Article, Block, Page

STORY = [
    "The harbour opened again on Monday after a week of storms, and forty boats left within the hour, the town said.",
    "Harbour master Ann Reed said that the sea wall had held, though a stretch of the promenade was washed away.",
    "Repairs will cost two million pounds and last until May, according to a report that the council saw on Tuesday.",
]
PAGE = (
    "<!doctype html><html lang=en><head><title>Harbour opens again</title></head><body><nav><a href=/>Home</a></nav>"
    f"<article><h1>Harbour opens again</h1>{''.join(f'<p>{line}</p>' for line in STORY)}</article>"
    "<footer><p>About us</p></footer></body></html>"
)
#: Texts that the page may have been loaded with, none of which any parser reads in it.
OTHERS = {
    "a line less": "\n".join(["Home", "Harbour opens again", *STORY[1:], "About us"]),
    "a line more": "\n".join(["Home", "Harbour opens again", *STORY[:2], "Not to be found.", STORY[2], "About us"]),
    "two lines in one": "\n".join(["Home", "Harbour opens again", " ".join(STORY[:2]), STORY[2], "About us"]),
    "a line in two": "\n".join(["Home", "Harbour opens again", STORY[0][:50], STORY[0][50:], *STORY[1:], "About us"]),
    "blank lines": "\n\n".join(["Home", "Harbour opens again", *STORY]) + "\n",
    "nothing of the page": "Quite another story.\nIn two lines.",
}


def blocks_of_all(page: Page) -> dict[str, Sequence[Block]]:
    """The blocks that each way gives; all cleaners that found an article, and the page's own."""
    found: dict[str, Sequence[Block]] = {"raw": raw_blocks(page)}
    lines = [line for line in page.text.split("\n") if line.strip()]
    found["other"] = article_of_output(page, lines[:3], "other").blocks
    for name in ("fast", "consensus"):
        try:
            found[name] = article_holds(page, clean_html(page, name)).blocks
        except CleanerFailed:
            continue
    return found


def article_holds(page: Page, article: Article) -> Article:
    """An article whose paragraphs are the blocks that they say they come from."""
    for paragraph in article.paragraphs:
        if paragraph.block is not None and article.blocks[paragraph.block].kind != "headline":
            block = article.blocks[paragraph.block]
            assert page.text[block.start : block.end] == article.text[paragraph.start : paragraph.end]
    return article


def assert_blocks_fit(page: Page) -> None:
    lines = [line for line in page.text.split("\n") if line.strip()]
    for name, blocks in blocks_of_all(page).items():
        assert [page.text[block.start : block.end] for block in blocks] == lines, name
    assert len(raw_paths(page) or ()) == len(lines)


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
def test_blocks_fit_a_text_that_no_parser_reads(text: str) -> None:
    page = dataclasses.replace(Page.from_html(PAGE), text=text)
    assert render(PAGE).text != text
    assert_blocks_fit(page)


def test_blocks_fit_where_the_parser_reads_otherwise_than_the_page_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page.from_html(PAGE)
    other = render(PAGE.replace(f"<p>{STORY[1]}</p>", "").replace("About us", "Another foot"))
    monkeypatch.setattr(fitting, "render", lambda html: other)
    forget()
    assert render_page(page).text == page.text != other.text
    assert_blocks_fit(page)
    article = clean_html(page, "consensus")
    assert article.text == "\n\n".join(["Harbour opens again", *STORY])


def test_lines_stand_in_the_elements_that_have_their_words() -> None:
    page = dataclasses.replace(Page.from_html(PAGE), text=OTHERS["a line more"])
    assert raw_paths(page) == [
        "/html/body/nav[1]", "/html/body/article[1]/h1[1]", "/html/body/article[1]/p[1]",
        "/html/body/article[1]/p[2]", "/html/body/article[1]/p[2]", "/html/body/article[1]/p[3]",
        "/html/body/footer[1]/p[1]",
    ]  # fmt: skip


def test_a_text_whose_mark_up_shows_none_stands_in_the_body() -> None:
    page = Page(url=None, source="paste", html="<p hidden></p>", text="One.\nTwo.")
    assert raw_paths(page) == ["/html/body", "/html/body"]
    assert_blocks_fit(page)


def test_where_the_text_fits_or_is_not_known_nothing_is_made_anew() -> None:
    page = Page.from_html(PAGE)
    forget()
    assert render_page(page) is render(PAGE)
    assert render_page(page, quick=True) is render_quickly(PAGE, page.text, page.title)
    assert render_page(dataclasses.replace(page, text="")) is render(PAGE)


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <li> <ul> </ul> <a\thref=x/> </a> <b> </b> <br> <td> <tr> <table> </table> <h2> <pre> "
    "</pre> <span\thidden> </span> <script> </script> <template> </template> <!-- --> < > & &amp; &nbsp; &ampa ' \" "
    "= word two. </body> <body> <dd> <section> </section> <svg> </svg> <p\ttitle=' <x/> <style> </style> \ufeff é "
    "<noscript> </noscript> <select> <option> <button> </button> <video/> <title>u</title> <math> <textarea> "
    "</textarea> <![CDATA[ ]]> <iframe></iframe> <hr> <dialog> <image> <xmp> <time\tdatetime=2026-11-26>".split(" ")
).map(lambda piece: piece.replace("\t", " "))
SOUP = st.lists(st.one_of(PIECES, st.sampled_from((" ", "\n\n", *STORY))), min_size=1, max_size=30).map("".join)


@given(SOUP, st.booleans())
@settings(max_examples=100, deadline=None)
def test_blocks_of_any_mark_up_fit_its_text(soup: str, whole: bool) -> None:
    html = PAGE.replace("<footer>", f"{soup}<footer>") if whole else f"<html><body>{soup}</body></html>"
    try:
        page = Page.from_html(html)
    except UnreadablePage:
        return
    forget()
    assert_blocks_fit(page)


@given(SOUP, SOUP)
@settings(max_examples=60, deadline=None)
def test_blocks_of_any_mark_up_fit_the_text_of_any_other(soup: str, other: str) -> None:
    text = render(f"<html><body><p>First.</p>{other}</body></html>").text
    page = Page(url=None, source="paste", html=f"<html><body>{soup}</body></html>", text=text)
    found: Rendered = render_page(page)
    assert [text[block.start : block.end] for block in found.blocks] == [line for line in text.split("\n") if line]
    assert_blocks_fit(page)
