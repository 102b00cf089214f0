"""Kinds of dropped blocks by the boxes they stand in."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from reader.clean.boxes import Boxes
from reader.clean.furniture import Furniture
from reader.load.render import render

BODY = "<p>The board voted on Monday to close the quay.</p><p>Divers had seen the piles lean in May.</p>"


def kinds(html: str, kept: Iterable[str] = ("The board voted", "Divers had seen")) -> dict[str, Furniture]:
    """Text of each dropped block → its furniture."""
    blocks = render(f"<html><body>{html}</body></html>").blocks
    keep = [block.text.startswith(tuple(kept)) for block in blocks]
    found = Boxes(blocks, keep).kinds()
    return {block.text: kind for block, kind in zip(blocks, found, strict=True) if kind is not None}


def test_kept_blocks_have_no_kind() -> None:
    assert kinds(BODY) == {}


def test_heading_of_a_box_says_what_all_of_it_is() -> None:
    found = kinds(BODY + "<div><h3>Related articles</h3><p>Six boats lost in storm</p></div>")
    assert found["Related articles"].kind == "related"
    assert found["Six boats lost in storm"] == Furniture("related", "follows 'Related articles'")


def test_box_ends_its_section() -> None:
    found = kinds(BODY + "<div><h3>Most read</h3><p>Six boats lost</p></div><div><p>Harbour office, Box 9</p></div>")
    assert found["Harbour office, Box 9"].kind == "other"


def test_kept_block_ends_a_section_of_siblings() -> None:
    found = kinds("<h3>Related articles</h3>" + BODY + "<p>Six boats lost in storm</p>")
    assert found["Six boats lost in storm"].kind == "other"


@pytest.mark.parametrize(
    ("name", "kind"),
    [("newsletter-signup", "subscribe"), ("cookie-banner", "legal"), ("shareTools", "share"), ("breadcrumbs", "nav")],
)
def test_class_of_the_box_decides_where_words_do_not(name: str, kind: str) -> None:
    assert kinds(f'{BODY}<div class="{name}"><p>Morning briefing</p></div>')["Morning briefing"].kind == kind


def test_words_of_a_prompt_win_over_a_menu_around_it() -> None:
    found = kinds(BODY + '<div class="menu"><label>Please enter your name here</label></div>')
    assert found["Please enter your name here"].kind == "comments"


def test_buttons_of_a_consent_box_are_legal_too() -> None:
    found = kinds("<div><p>We value your privacy.</p><button>More options</button></div>" + BODY)
    assert found["More options"].kind == "legal"


def test_small_print_of_a_newsletter_box_belongs_to_it() -> None:
    small = "By signing up you agree to our terms."
    assert kinds(f'{BODY}<form class="newsletter"><p>{small}</p></form>')[small].kind == "subscribe"


def test_likes_under_a_comment_are_comments() -> None:
    box = "<section><h3>2 comments</h3><div>rivetcounter</div><p>Who signed that off?</p><div>12 likes</div></section>"
    assert {found.kind for found in kinds(BODY + box).values()} == {"comments"}


def test_foot_of_the_page_with_a_copyright_line_is_legal() -> None:
    foot = "<footer><ul><li>About us</li><li>Contact</li></ul><p>© 2024 Harbour News</p></footer>"
    assert {found.kind for found in kinds(BODY + foot).values()} == {"legal"}


def test_other_articles_between_paragraphs_are_a_promotion() -> None:
    first, second = BODY.split("</p>", 1)
    found = kinds(first + '</p><div class="related"><a href="/a">Six boats lost in storm</a></div>' + second)
    assert found["Six boats lost in storm"].kind == "promo"


def test_line_of_links_is_what_most_of_them_are() -> None:
    found = kinds(BODY + '<div><a href="/t">Terms of use</a> <a href="/p">Privacy policy</a></div>')
    assert found["Terms of use Privacy policy"].kind == "legal"


def test_menu_above_the_headline_is_navigation() -> None:
    menu = "".join(f'<a href="/{word}">{word}</a> ' for word in ("Politics", "Harbour", "Money"))
    assert kinds(f"<div>{menu}</div>" + BODY)["Politics Harbour Money"].kind == "nav"


def test_byline_and_caption_are_called_so() -> None:
    found = kinds("<p>By Ann Moyle</p><figure><figcaption>The quay in May.</figcaption></figure>" + BODY)
    assert [found["By Ann Moyle"].kind, found["The quay in May."].kind] == ["byline", "caption"]


def test_names_marked_up_as_authors_are_a_byline_not_a_menu() -> None:
    found = kinds('<div class="byline"><address><a rel="author" href="/by/iv">Ilse Varn</a></address></div>' + BODY)
    assert found["Ilse Varn"].kind == "byline"


def test_links_beside_the_article_are_no_byline_for_the_author_named_in_it() -> None:
    links = "<a href='#main'>Skip to main content</a> <a href='#menu'>Skip to navigation</a>"
    html = f"{links}<main>{BODY}<p>By <a rel='author' href='/ann'>Ann Moyle</a></p></main>"
    assert kinds(html)["Skip to main content Skip to navigation"].kind == "nav"


def test_vote_on_the_page_and_what_a_publication_says_of_itself_have_their_kinds() -> None:
    found = kinds(
        BODY + "<div><p>Was this page helpful?</p></div><p>Slow Trains is a reader-supported publication.</p>"
    )
    assert [kind.kind for kind in found.values()] == ["comments", "subscribe"]
