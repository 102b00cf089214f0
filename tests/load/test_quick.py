"""Reading a page's blocks straight from its mark-up gives what rendering it gives, or leaves it to rendering."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.load import load
from reader.load.quick import forget_quickly, render_quickly
from reader.load.render import Rendered, forget, remembered, render
from reader.load.source import SourceBlocks
from reader.load.tag_walk import source_blocks
from reader.model import Page

SAMPLES = sorted(Path(__file__).parents[2].glob("samples/*/*.html"))
#: Pages that broke a rule while this was written, or that libxml2 reads its own way.
PAGES = {
    "paragraphs": "<p>One <b>two</b> three</p><p>Four",
    "implied ends": "<ul><li>a<ul><li>b</ul><li>c</ul><dl><dt>d<dd>e<dt>f</dl><table><tr><td>g<td>h<tr><td>i</table>",
    "p ends b": "<b><p>x</b>y</p>",
    "div ends span": "<div><span>a</div>b</span>c",
    "stray ends": "<p>a</p></p>b</section><i>c</p>d</i>",
    "closed by a slash": "<div/>x<span/>y<br/>z",
    "breaks": "<p>a<br>b<br><br>c<br/><br/>d</p>",
    "quotes in attributes": """<p title="a > b" data-x='<p>' alt=">">c</p><img src='x.png''/>d""",
    "entities": "<p>Fish &amp; chips &lt;3 &hellip; &#8217; &nbsp;x &copy2</p>",
    "less than": "<p>1 < 2 and <3, a<b></p>",
    "scripts": "<p>a</p><script>if (a < b) document.write('<p>no</p>')</script><style>p > a {}</style><p>b</p>",
    "comments": "<p>a<!-- <p>no</p> -->b</p><!--><p>c</p><!---><p>d</p><!-- x --!><p>e</p>",
    "hidden": "<div hidden><div>no</div></div><p style='display: none'>no</p><dialog>no</dialog><p>yes</p>",
    "hidden in a line": "<p>a <span style='visibility:hidden'>no <span>no</span></span>b</p>",
    "nested templates": "<template><div><template>no</template>no</div></template><p>yes</p>",
    "preformatted": "<pre>one\n\ntwo\n three</pre><p>four</p>",
    "cells": f"<table><tr><td>{'long ' * 20}<td>b<td>c</table>",
    "links": "<p><a href=1>a</a><a href=2>b</a> <a>c<a>d</a></a></p><a href=x>t<div>u</div></a>",
    "capitals": "<P CLASS=x>a<STRONG>b</STRONG><BR>c</P>",
    "body twice": "<p>a</p><body class=b><html lang=en><p>c</p>",
    "unknown elements": "<ps-promo><h2>a</h2></ps-promo><x-y>b</x-y>",
    "invisible characters": "<p>so\u00adft\u200b word\ufeff</p>",
}


def page(body: str) -> str:
    return f"<!doctype html><html lang=en><head><title>T</title></head><body class=page>{body}</body></html>"


def quickly(html: str) -> Rendered:
    known = render(html)
    forget()
    forget_quickly()
    return render_quickly(html, known.text, known.title)


@pytest.mark.parametrize("body", PAGES.values(), ids=PAGES)
def test_blocks_are_those_of_the_parsed_page(body: str) -> None:
    html = page(body)
    found, expected = source_blocks(html), render(html)
    assert found is not None
    assert [block.text for block in found] == [block.text for block in expected.blocks]
    assert [(block.start, block.end) for block in found] == [(block.start, block.end) for block in expected.blocks]
    for name in ("link_chars", "links", "strong_chars", "holders", "names", "parents", "ends"):
        assert getattr(found.columns, name) == getattr(expected.columns, name), name


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_sample_pages_are_read_without_a_parser_and_in_every_column_alike(sample: Path) -> None:
    html = load(sample).html or ""
    found, expected = source_blocks(html), render(html).columns
    assert found is not None
    columns = found.columns
    assert columns.texts == expected.texts
    assert columns.tags == expected.tags
    assert columns.names == expected.names
    assert columns.ends == expected.ends
    assert [sorted(hint.split()) for hint in columns.hints] == [sorted(hint.split()) for hint in expected.hints]


PIECES = st.sampled_from(
    "<p> </p> <div> </div> <li> <ul> </ul> <a\thref=x> </a> <b> </b> <br> <td> <tr> <table> </table> <h2> </h2> <pre> "
    "</pre> <span\thidden> </span> <script> </script> <template> </template> <!-- --> < > & &amp; ' \" = word two. "
    "</body> <body> <dd> <dt> <form> <section> </section> <svg> </svg> <p\ttitle=' <x/> <style> \ufeff é".split(" ")
).map(lambda piece: piece.replace("\t", " "))


@given(st.lists(st.one_of(PIECES, st.sampled_from((" ", "\n\n"))), max_size=40).map("".join))
@settings(max_examples=300, deadline=None)
def test_what_is_read_quickly_never_says_other_words_than_the_parser(body: str) -> None:
    html = page(body)
    expected = render(html)
    found = quickly(html)
    assert found.text == expected.text
    assert [block.text for block in found.blocks] == [block.text for block in expected.blocks]
    assert [block.end for block in found.blocks] == [block.end for block in expected.blocks]
    assert found.title == "T"


def test_a_page_with_other_words_than_its_text_is_rendered() -> None:
    html = page("<p>" + "Shown. " * 20 + "</p>")
    forget()
    forget_quickly()
    assert render_quickly(html, "Something else", "T").root is not None
    assert quickly(html).root is None


@pytest.mark.parametrize("body", ["<SCRIPT>no</SCRIPT><p>a", "<p hidden>a", "<p>a<head><p>b", "</p>"])
def test_what_is_not_plain_is_left_to_the_parser(body: str) -> None:
    assert source_blocks(f"<body>{body}</body>" if body != "</p>" else "<p>No body</p>") is None


def test_a_page_that_was_just_rendered_is_not_read_again() -> None:
    html = page("<p>Once</p>")
    expected = render(html)
    forget_quickly()
    assert render_quickly(html, expected.text, expected.title) is expected


def test_no_title_in_a_page_given_without_is_looked_for_by_the_parser() -> None:
    html = page("<p>One</p>")
    forget()
    assert render_quickly(html, "One", None).title == "T"


def test_elements_say_what_their_attributes_and_links_say() -> None:
    found = source_blocks(
        page("<div class='share bar' data-id=7><a rel=author>By <b>Ann</b> &amp; Bo</a> <button>Print</button></div>")
    )
    assert isinstance(found, SourceBlocks)
    node = found[0].node
    assert (node.tag, node.get("class"), node.get("data-id"), node.get("id")) == ("div", "share bar", "7", None)
    assert list(node.texts_of("a", "button")) == ["By Ann & Bo", "Print"]
    assert node.has_author_link()
    assert node.parent is not None and node.parent.get("class") == "page"
    assert [node.has_attributes() for node in (node, node.parent)] == [True, True]


@pytest.mark.parametrize(
    "piece",
    ["<svg>", "<!--", "<a ", "<p x='", "<!", "<script>", "<i><", "</x", "<p><section></section>", "<dd>", "</q>"],
)
def test_time_is_linear_in_a_hostile_page(piece: str) -> None:
    source_blocks(page(piece * 60_000))  # seconds each, were it quadratic: the suite's own limit ends it


def test_a_page_in_doubt_is_cleaned_alike_whether_it_was_just_loaded_or_not() -> None:
    html = page("<p>" + "The harbour opens again on Monday, said the town of &harbour;. " * 9 + "</p>")
    read = Page.from_html(html)
    assert remembered(html) is not None, "a parser had to read it"
    at_once = render_quickly(html, read.text, read.title)
    forget()
    forget_quickly()
    later = render_quickly(html, read.text, read.title)
    assert at_once.root is later.root is None
    assert (at_once.columns, at_once.title) == (later.columns, later.title)


def test_what_was_read_quickly_has_the_title_that_the_page_has() -> None:
    html = page("<p>" + "The harbour opens again on Monday, said the town. " * 9 + "</p>")
    text = Page.from_html(html).text
    assert [render_quickly(html, text, title).title for title in ("T", "Another", "T")] == ["T", "Another", "T"]
