"""An article saved page by page becomes one page, its pages in order."""

from __future__ import annotations

import itertools

import pytest

from reader.clean import clean
from reader.errors import UnreadablePage
from reader.load.parts import join_pages
from reader.model import Page

HEADLINE = "How the harbour wall was lost, and who was told"
PARAGRAPHS = (
    (
        "The first crack was seen on a Tuesday in March, by a diver who had gone down to free a rope. He told the "
        "harbour master, who wrote it in his book and told nobody else.",
        "“I took it for an old one,” the harbour master, Erik Lund, said last week. He had forty berths to let before "
        "Easter and a crane that did not turn.",
    ),
    (
        "By June the wall leaned eleven centimetres. Two engineers came from the capital, measured it for an "
        "afternoon, "
        "and sent a bill of 84,000 kroner and a letter of nine lines.",
        "The letter lay unopened until the middle of August. Nobody at the town hall can say today in whose "
        "tray it was.",
    ),
    (
        "On the night of 3 October the wall went, with a sound that people in the upper town took for thunder. Nobody "
        "was on it; the loss is put at 60 million kroner.",
        "An inquiry begins in January. Lund has been asked to bring his book, and says that he will read from "
        "it aloud.",
    ),
)


def part(number: int, *, links: bool = True, numbers: bool = False, url: bool = True) -> Page:
    """Page ``number`` of three."""
    address = "https://post.example/wall" + ("" if number == 1 else f"?page={number}")
    head = f"<link rel=canonical href='{address}'>" if url else ""
    if links and number < 3:
        head += f"<link rel=next href='/wall?page={number + 1}'>"
    pager = f"<p>Page {number} of 3</p>" if numbers else ""
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[number - 1])
    return Page.from_html(
        f"<html><head><title>{HEADLINE} | The Post</title>{head}</head><body><nav><a href=/>Home</a> "
        f"<a href=/n>News</a></nav><article><h1>{HEADLINE}</h1>{body}{pager}</article>"
        "<footer><p>© 2026 The Post</p></footer></body></html>"
    )


ARTICLE = "\n\n".join((HEADLINE, *itertools.chain(*PARAGRAPHS)))


@pytest.mark.parametrize("order", list(itertools.permutations((1, 2, 3))))
def test_pages_are_put_in_the_order_of_their_links(order: tuple[int, ...]) -> None:
    page = join_pages([part(number) for number in order])
    assert clean(page, cleaner="fast").text == ARTICLE
    assert "Put together from 3 pages, in the order of their own links." in page.notes


def test_numbers_serve_where_no_links_do() -> None:
    page = join_pages([part(number, links=False, numbers=True, url=False) for number in (3, 1, 2)])
    assert clean(page, cleaner="fast").text == ARTICLE


def test_numbers_in_addresses_serve_too() -> None:
    page = join_pages([part(number, links=False) for number in (2, 3, 1)])
    assert clean(page, cleaner="fast").text == ARTICLE


def test_pages_that_say_nothing_stay_as_given() -> None:
    page = join_pages([part(number, links=False, url=False) for number in (1, 2, 3)])
    assert clean(page, cleaner="fast").text == ARTICLE
    assert "Put together from 3 pages, in the order they were given in." in page.notes


def test_text_without_mark_up_cannot_be_put_together() -> None:
    with pytest.raises(UnreadablePage):
        join_pages([Page.from_text("One."), Page.from_text("Two.")])
