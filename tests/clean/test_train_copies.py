"""Copies of pages to learn from: the same text, without what names it."""

from __future__ import annotations

import random
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean import train_copies
from reader.clean.train import COPY_WEIGHT, _weights
from reader.clean.train_copies import altered
from reader.clean.train_examples import Example, copies_of, example_of
from reader.load.render import parse, render

PAGE = """<!DOCTYPE html><html><head><title>Ferry runs again</title>
<meta charset="utf-8"><meta property="og:title" content="Ferry runs again"><meta name="description" content="It runs.">
<script type="application/ld+json">{"@type": "NewsArticle", "articleBody": "The ferry ran again on Monday."}</script>
</head><body><nav class="site-nav" role="navigation"><a href="#story">To the story</a></nav>
<main><article id="story" class="story-body wide"><h1 itemprop="headline">Ferry runs again</h1>
<p class="lead wide">The ferry ran again on Monday, two weeks after it had been stopped by ice on the river.</p>
<script type="application/json">{}</script>behind the script
<section><p>“We are glad,” said its captain, Ada Holm, who has steered it for eleven years.</p></section>
</article></main><aside class="related"><ul><li><a href="/ice">Ice on the river</a></li></ul></aside></body></html>"""
WORDS = re.compile(r"\w+")


def after(change: str) -> str:
    """The page's mark-up after one change."""
    from lxml import etree

    root = parse(PAGE)
    getattr(train_copies, change)(root, random.Random(1))
    return str(etree.tostring(root, encoding="unicode", method="html"))


@given(st.integers(0, 2**32))
@settings(max_examples=40, deadline=None)
def test_a_copy_has_the_same_words_in_the_same_order(seed: int) -> None:
    assert WORDS.findall(render(altered(PAGE, seed)).text) == WORDS.findall(render(PAGE).text)


def test_the_same_seed_gives_the_same_copy_and_others_give_others() -> None:
    assert altered(PAGE, 5) == altered(PAGE, 5)
    assert len({altered(PAGE, seed) for seed in range(8)}) > 4


def test_names_become_letters_the_same_everywhere_and_links_to_them_follow() -> None:
    html = after("_rename")
    assert not re.search("story-body|wide|related|site-nav|itemprop|role=", html)
    article = re.search(r'<article id="(\w+)" class="(\w+) (\w+)"', html)
    assert article is not None
    assert f'href="#{article[1]}"' in html
    assert re.search(rf'<p class="\w+ {article[3]}"', html)
    assert 'href="/ice"' in html


def test_elements_that_say_what_they_hold_become_boxes() -> None:
    html = after("_untell")
    assert not re.search("<(?:main|article|nav|aside|section)", html)
    assert html.count("<div") == 5


def test_a_silent_head_keeps_the_charset_and_the_text_behind_data() -> None:
    html = after("_silence_head")
    assert "ld+json" not in html
    assert "og:title" not in html
    assert 'charset="utf-8"' in html
    assert "behind the script" in html


def test_a_box_put_around_another_leaves_the_text_behind_it_behind_it() -> None:
    from lxml import etree

    root = parse("<body>" + "<div>One</div>then " * 40 + "</body>")
    train_copies._wrap(root, random.Random(2))
    html = str(etree.tostring(root, encoding="unicode", method="html"))
    assert html.count("<div><div>One</div></div>then") > 3
    assert html.count("then") == 40


def test_what_cannot_be_parsed_is_its_own_copy() -> None:
    assert altered("", 1) == ""


def example(text: str = "The ferry ran again on Monday, two weeks after it had been stopped.") -> Example:
    return example_of({"id": "1", "url": "https://news.example/ferry", "html": PAGE, "text": text}, "news")


def test_a_copy_keeps_page_and_fold_and_counts_less() -> None:
    page = example()
    (copy,) = copies_of([page])
    assert copy.is_copy
    assert (copy.id, copy.domain, copy.fold) == (page.id, page.domain, page.fold)
    assert copy.texts[:1] == page.texts[:1]
    assert 0 < _weights(copy).sum() <= COPY_WEIGHT * _weights(page).sum() * 1.01


def test_a_copy_of_a_page_without_blocks_is_none() -> None:
    empty = example_of({"id": "a_b_c", "url": None, "html": "<body></body>", "text": "x"}, "news")
    assert copies_of([empty]) == []
