"""Pages that show their text by a script: it is read from the script's data, and only there."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.errors import UnreadablePage
from reader.load.script_text import NOTE, with_script_text
from reader.model import Page

FIRST = (
    "Divers found the missing buoy on Sunday in forty metres of water, six miles east of the place where it had been "
    "moored since 1998, the harbour office said."
)
SECOND = (
    "“It must have drifted all winter,” said Ingrid Sæther, who leads the dive team. The buoy will be lifted in May, "
    "when the new chain has come from the yard."
)
THIRD = (
    "Nobody was hurt when it broke loose; two trawlers lost their nets to it, and their owners ask the state for "
    "340,000 kroner."
)
MARKUP = f'<p class="intro">{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>'
TEXT = "\n".join((FIRST, SECOND, THIRD))


def drawn_by(script: str, shown: str = "") -> str:
    """A page that shows ``shown`` and has ``script``."""
    return f"<html><head><title>Buoy found</title></head><body><div id=app>{shown}</div>{script}</body></html>"


def in_pieces(markup: str) -> str:
    """Next.js's way: one text of data, sent in pieces that are cut anywhere."""
    data = '5:["$",{"article":' + json.dumps({"id": 7, "contentHtml": markup}) + "}]"
    cuts = [data[:80], data[80:200], data[200:]]
    return "".join(f"<script>self.__next_f.push([1,{json.dumps(cut)}])</script>" for cut in cuts)


WAYS = {
    "next data": f'<script id="__NEXT_DATA__" type="application/json">{json.dumps({"body": MARKUP})}</script>',
    "pieces": in_pieces(MARKUP),
    "state": f"<script>window.__STATE__ = {json.dumps({'a': [{'html': MARKUP}]})};</script>".replace("</p>", "<\\/p>"),
    "state as text": f"<script>window.__S__ = JSON.parse({json.dumps(json.dumps({'html': MARKUP}))})</script>",
    "JSON-LD": '<script type="application/ld+json">'
    + json.dumps({"@type": "NewsArticle", "articleBody": "\n\n".join((FIRST, SECOND, THIRD))})
    + "</script>",
}


@pytest.mark.parametrize("way", WAYS)
def test_article_in_a_script_is_read_and_said(way: str) -> None:
    page = Page.from_html(drawn_by(WAYS[way]))
    assert page.text == TEXT
    assert NOTE in page.notes


def test_page_that_shows_some_of_its_text_is_left_as_it_is() -> None:
    html = drawn_by(WAYS["JSON-LD"], shown=f"<p>{FIRST}</p><p>{SECOND}</p>")
    assert with_script_text(html) == (html, ())


def test_script_without_an_article_makes_no_text() -> None:
    with pytest.raises(UnreadablePage):
        Page.from_html(drawn_by('<script>var menu = {"a": "<p>Home</p><p>News</p>"}</script>'))


def test_data_is_not_taken_for_text() -> None:
    data = json.dumps({"rows": ["x" * 90] * 9, "note": "<p>Home</p><p>News</p>"})
    html = drawn_by(f"<script>var data = {json.dumps(data)}</script>", shown="<p>Menu</p>")
    assert with_script_text(html) == (html, ())


@pytest.mark.parametrize("hostile", ["<script>" * 60_000, '<script>"' + '\\"' * 300_000, '<script>"' * 60_000])
def test_open_scripts_and_strings_are_looked_at_once(
    hostile: str, cpu_seconds: Callable[[Callable[[], object]], float]
) -> None:
    from reader.load.script_text import _articles

    assert cpu_seconds(lambda: list(_articles(hostile))) < 1.0


@given(st.text(alphabet='<>/"\\scriptp{}[]: abc\n', max_size=300))
def test_any_mark_up_is_kept_whole(html: str) -> None:
    found, notes = with_script_text(html)
    assert (found == html) == (not notes)
