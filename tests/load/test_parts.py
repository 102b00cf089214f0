"""An article saved page by page becomes one page, its pages in order."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

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


def saved(number: int, head: str = "", pager: str = "") -> Page:
    """Page ``number`` of three as a file that does not say its address."""
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS[number - 1])
    return Page.from_html(
        f"<html><head><title>{HEADLINE} | The Post</title>{head}</head><body><nav><a href=/>Home</a> "
        f"<a href=/n>News</a></nav><article><h1>{HEADLINE}</h1>{body}</article>{pager}"
        "<footer><p>© 2026 The Post</p></footer></body></html>"
    )


def names_by(pattern: str, first: str) -> list[str]:
    return [first, pattern.format(2), pattern.format(3)]


@pytest.mark.parametrize(
    ("names", "link"),
    [
        (names_by("wall_{}.html", "wall.html"), "wall_{}.html"),
        (names_by("wall?page={}", "wall"), "/news/wall?page={}"),
        (names_by("wall@page={}.html", "wall.html"), "?page={}"),
        (names_by("downloads/wall%3Fpage%3D{}.html", "downloads/wall.html"), "https://post.example/wall?page={}"),
        (names_by("wall-p{}.html", "wall.html"), "wall-p{}.html#top"),
        (["one.html", "two.html", "three.html"], None),
    ],
    ids=lambda value: str(value)[:24],
)
@pytest.mark.parametrize("order", [(2, 3, 1), (3, 2, 1)])
def test_saved_files_are_put_in_order_by_links_to_their_names(
    names: list[str], link: str | None, order: tuple[int, ...]
) -> None:
    def head(number: int) -> str:
        target = link.format(number + 1) if link else names[number % 3]
        return f"<link rel=next href='{target}'>" if number < 3 else ""

    page = join_pages([saved(number, head(number)) for number in order], [names[number - 1] for number in order])
    assert clean(page, cleaner="fast").text == ARTICLE
    assert "Put together from 3 pages, in the order of their own links." in page.notes


def test_a_link_that_reads_next_page_is_one() -> None:
    pagers = {1: "<p><a href=two.html>Next page »</a></p>", 2: "<p><a href='three.html'>Next ›</a></p>", 3: ""}
    names = ["one.html", "two.html", "three.html"]
    page = join_pages([saved(number, pager=pagers[number]) for number in (3, 1, 2)], [names[2], names[0], names[1]])
    assert "Put together from 3 pages, in the order of their own links." in page.notes
    assert [page.text.index(PARAGRAPHS[i][0][:40]) for i in range(3)] == sorted(
        page.text.index(PARAGRAPHS[i][0][:40]) for i in range(3)
    )


def test_a_pagers_numbers_tell_the_order_of_the_files_it_links() -> None:
    names = {1: "harbour.html", 2: "crack.html", 3: "thunder.html"}
    pagers = {
        number: "<p>" + " ".join(f"<a href={names[n]}>{n}</a>" for n in names if n != number) + "</p>"
        for number in names
    }
    page = join_pages([saved(n, pager=pagers[n]) for n in (3, 2, 1)], [names[n] for n in (3, 2, 1)])
    assert "Put together from 3 pages, in the order of the page numbers in their links." in page.notes
    assert page.text.index("The first crack") < page.text.index("By June") < page.text.index("On the night")


@pytest.mark.parametrize(
    "names",
    [names_by("wall_{}.html", "wall.html"), names_by("wall-p{}.html", "wall-p1.html"), names_by("p{}.html", "p1.html"),
     ["wall.html", "wall (1).html", "wall (2).html"], ["Seite 1.html", "Seite 2.html", "Seite 10.html"],
     ["wall01.html", "wall02.html", "wall03.html"]],
    ids=str,
)  # fmt: skip
def test_numbers_in_file_names_serve_where_the_pages_say_nothing(names: list[str]) -> None:
    page = join_pages([saved(number) for number in (2, 3, 1)], [names[number - 1] for number in (2, 3, 1)])
    assert clean(page, cleaner="fast").text == ARTICLE
    assert "Put together from 3 pages, in the order of the numbers in their names." in page.notes


@pytest.mark.parametrize(
    "names",
    [["a.html", "b.html", "c.html"], ["story_2.html", "other_3.html", "story.html"], ["x/index.html"] * 3,
     ["report-2024.html", "report-2025.html", "report-2026.html"], [None, None, None]],
    ids=str,
)  # fmt: skip
def test_names_that_tell_nothing_leave_the_order_given(names: list[str | None]) -> None:
    page = join_pages([saved(number) for number in (2, 3, 1)], names)
    assert "Put together from 3 pages, in the order they were given in." in page.notes
    assert page.text.index("By June") < page.text.index("On the night") < page.text.index("The first crack")


def test_what_a_page_states_goes_before_its_files_name() -> None:
    pages = [saved(number, pager=f"<p>Page {number} of 3</p>") for number in (1, 2, 3)]
    page = join_pages(pages, ["wall_3.html", "wall_1.html", "wall_2.html"])
    assert "Put together from 3 pages, in the order of their numbers." in page.notes
    assert page.text.index("The first crack") < page.text.index("By June")


@given(st.lists(st.text(max_size=20), min_size=2, max_size=4))
def test_any_names_of_files_give_a_page(names: list[str]) -> None:
    page = join_pages([saved(1 + i % 3, f"<link rel=next href='{i}'>") for i in range(len(names))], names)
    assert page.text.count("©") == len(names)


def test_text_without_mark_up_cannot_be_put_together() -> None:
    with pytest.raises(UnreadablePage):
        join_pages([Page.from_text("One."), Page.from_text("Two.")])
