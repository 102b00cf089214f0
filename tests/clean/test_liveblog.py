"""A live blog's entries are read in the order of their stated times, and the note says so."""

from __future__ import annotations

import itertools
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean import clean
from reader.clean.choices import apply_choices
from reader.load.parts import join_pages
from reader.model import Article, Block, Page

HEADLINE = "Live: the river rises in Tarn, and the old bridge is closed"
ENTRIES = (
    (
        "2026-03-04T07:10:00+01:00",
        "The fire brigade has closed the old bridge to lorries, and police turn cars away at the mill. Buses go round "
        "by the ring road until further notice.",
    ),
    (
        "2026-03-04T09:35:00+01:00",
        "The gauge at the lock stands at 4.1 metres, the mayor told reporters in the school’s yard. It stood at 2.6 "
        "metres on Monday evening.",
    ),
    (
        "2026-03-04T12:20:00+01:00",
        "Soldiers have brought 6,000 sandbags to the lower town, where forty families have left their homes. The "
        "school kitchen cooks for them.",
    ),
    (
        "2026-03-04T18:05:00+01:00",
        "The water has begun to fall, and the bridge is to be looked at by engineers on Friday morning. Nobody has "
        "been hurt, the mayor said.",
    ),
)
DEK = "What we know of the flood, hour by hour, from our reporters in the lower town and at the lock."


def blog(
    order: tuple[int, ...], *, times: bool = True, signs: str = "id=liveblog", data: str = "", bad: str = ""
) -> str:
    """A page with the entries in the given order."""
    entries = "".join(
        f'<article class="entry{" key" if n % 2 else ""}">'
        + (f"<time datetime='{bad or ENTRIES[n][0]}'>{ENTRIES[n][0][11:16]}</time>" if times else "")
        + f"<p>{ENTRIES[n][1]}</p></article>"
        for n in order
    )
    return (
        f"<html><head><title>{HEADLINE} | The Post</title>{data}</head><body><nav><a href=/>Home</a></nav><main>"
        f"<h1>{HEADLINE}</h1><p>{DEK}</p><div {signs}>{entries}</div></main>"
        "<footer><p>© 2026 The Post</p></footer></body></html>"
    )


def cleaned(html: str, cleaner: str = "fast") -> Article:
    return clean(Page.from_html(html), cleaner=cleaner)


def order_of(article: Article) -> list[int]:
    return sorted(range(len(ENTRIES)), key=lambda n: article.text.index(ENTRIES[n][1]))


def order_notes(article: Article) -> list[str]:
    return [note for note in article.notes if note.startswith("The live blog")]


@pytest.mark.parametrize("cleaner", ["fast", "consensus"])
def test_newest_first_is_read_oldest_first(cleaner: str) -> None:
    article = cleaned(blog((3, 2, 1, 0)), cleaner)
    assert order_of(article) == [0, 1, 2, 3]
    assert article.text.startswith(f"{HEADLINE}\n\n{DEK}")
    assert order_notes(article) == [
        "The live blog's 4 entries are put in the order of their times, from 07:10 to 18:05 on 4 March 2026; "
        "the page has the newest first."
    ]


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[1:23:3], ids=str)
def test_any_order_of_the_page_is_read_by_the_times(order: tuple[int, ...]) -> None:
    article = cleaned(blog(order))
    assert order_of(article) == [0, 1, 2, 3]
    assert order_notes(article)[0].endswith("the page has another order.")


def test_a_blog_that_is_in_order_stays_and_that_is_said() -> None:
    article = cleaned(blog((0, 1, 2, 3)))
    assert order_of(article) == [0, 1, 2, 3]
    assert order_notes(article)[0].endswith("as on the page.")


def test_json_ld_says_the_times_where_the_page_draws_none() -> None:
    updates = [
        {"@type": "BlogPosting", "datePublished": time, "articleBody": f"<p>{words}</p>"} for time, words in ENTRIES
    ]
    data = {
        "@context": "https://schema.org",
        "@type": "LiveBlogPosting",
        "headline": HEADLINE,
        "liveBlogUpdate": updates,
    }
    article = cleaned(
        blog((3, 1, 2, 0), times=False, data=f"<script type='application/ld+json'>{json.dumps(data)}</script>")
    )
    assert order_of(article) == [0, 1, 2, 3]
    assert len(order_notes(article)) == 1


@pytest.mark.parametrize(
    ("html", "why"),
    [
        (blog((3, 2, 1, 0), times=False), "no times"),
        (blog((3, 2, 1, 0), bad="2026-03-04"), "days alone"),
        (blog((3, 2, 1, 0), bad="18:05"), "clocks without a day"),
        (blog((3, 2, 1, 0), bad="2026-03-04T12:20Z"), "one time for all"),
        (blog((3, 2, 1, 0), signs="id=interviews"), "no live blog"),
    ],
    ids=lambda value: value if len(value) < 30 else "",
)
def test_what_no_time_orders_stays_as_on_the_page(html: str, why: str) -> None:
    article = cleaned(html)
    assert order_of(article) == [3, 2, 1, 0], why
    assert not order_notes(article)


def test_what_stands_between_entries_stays_with_the_one_before() -> None:
    between = (
        "<p>Our graphics desk has drawn where the water stood in 1954, street by street, from the town’s own books.</p>"
    )
    html = blog((3, 2, 1, 0)).replace(
        '</article><article class="entry key">', f'</article>{between}<article class="entry key">', 1
    )
    article = cleaned(html)
    assert order_of(article) == [0, 1, 2, 3]
    assert (
        article.text.index(ENTRIES[2][1]) < article.text.index("Our graphics desk") < article.text.index(ENTRIES[3][1])
    )


def test_parts_of_a_live_blog_saved_one_by_one_are_one_blog_in_order() -> None:
    newer, older = Page.from_html(blog((3, 2))), Page.from_html(blog((1, 0)))
    article = clean(join_pages([newer, older]), cleaner="fast")
    assert order_of(article) == [0, 1, 2, 3]
    assert "4 entries" in order_notes(article)[0]


def test_offsets_and_origins_hold_in_the_new_order() -> None:
    page = Page.from_html(blog((3, 2, 1, 0)))
    article = clean(page, cleaner="fast")
    for paragraph in article.paragraphs:
        block = article.blocks[paragraph.block]
        assert article.text[paragraph.start : paragraph.end] == page.text[block.start : block.end]


def test_a_block_restored_by_hand_comes_to_its_own_entry() -> None:
    short = "<p>See the map.</p>"
    page = Page.from_html(blog((3, 2, 1, 0)).replace(f"<p>{ENTRIES[1][1]}</p>", f"<p>{ENTRIES[1][1]}</p>{short}"))
    article = clean(page, cleaner="fast")
    dropped = apply_choices(page, article, {n: False for n, block in enumerate(article.blocks) if _says(page, block)})
    assert "See the map" not in dropped.text
    again = apply_choices(page, dropped, {n: True for n, block in enumerate(article.blocks) if _says(page, block)})
    assert again.text.index(ENTRIES[1][1]) < again.text.index("See the map") < again.text.index(ENTRIES[2][1])


def _says(page: Page, block: Block) -> bool:
    return page.text[block.start : block.end] == "See the map."


@given(st.lists(st.text(max_size=30), min_size=4, max_size=4))
def test_any_stated_times_lose_no_entry(stamps: list[str]) -> None:
    html = blog((3, 2, 1, 0))
    for (time, _), stamp in zip(ENTRIES, stamps, strict=True):
        html = html.replace(time, stamp.replace("'", "").replace("<", "").replace("&", ""))
    assert sorted(order_of(cleaned(html))) == [0, 1, 2, 3]
