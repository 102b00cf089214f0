"""Our own cleaners on pages with mark-up."""

from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.choices import apply_choices
from reader.clean.own import SURE_OF_REPEATED, body_of
from reader.model import Page

PARAGRAPHS = (
    "Crews on the island ferries walked out at dawn on Thursday after talks over a pay rise of 6.5 per cent broke "
    "down, leaving about 3,000 passengers at the quays.",
    "“We did not want this,” said Ann Moyle, who has worked the Carrick crossing for nineteen years and speaks for "
    "the deckhands. “But nobody can live on last year's money.”",
    "The operator, Northern Sound Ferries, said it would run one boat in four until Sunday and refund every ticket "
    "that could not be used. It called the strike “a step too far”.",
    "Islanders said shops had begun to ration bread and milk. The last freight boat unloaded on Wednesday evening, "
    "and the next is not expected before the weekend.",
)
HEADLINE = "Ferry crews walk out as harbour pay talks collapse"


def page(*extra: str) -> Page:
    menu = "".join(f'<li><a href="/{word}">{word}</a></li>' for word in ("News", "Sport", "Weather"))
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    html = (
        f"<html><head><title>{HEADLINE} | Carrick Gazette</title></head><body><nav><ul>{menu}</ul></nav>"
        f"<article><h1>{HEADLINE}</h1>{body}{''.join(extra)}</article>"
        "<footer><p>© Carrick Gazette. All rights reserved.</p></footer></body></html>"
    )
    return Page(url=None, source="paste", html=html, text="")


@pytest.mark.parametrize("cleaner", ["consensus", "fast"])
def test_article_is_headline_once_then_its_paragraphs(cleaner: str) -> None:
    article = clean(page(), cleaner=cleaner)
    assert article.text == "\n\n".join((HEADLINE, *PARAGRAPHS))


def test_paragraph_that_stands_twice_is_kept_once() -> None:
    assert clean(page(f"<p>{PARAGRAPHS[0]}</p>"), cleaner="fast").text.count(PARAGRAPHS[0]) == 1


def test_short_line_may_come_again() -> None:
    assert body_of(["Yes.", PARAGRAPHS[0], "Yes."], [True] * 3, None, "") == [0, 1, 2]


def test_paragraph_that_the_model_is_sure_of_twice_may_come_again() -> None:
    twice = [PARAGRAPHS[0], PARAGRAPHS[1], PARAGRAPHS[0]]
    assert body_of(twice, [True] * 3, None, "", [0.99, 0.99, SURE_OF_REPEATED]) == [0, 1, 2]
    assert body_of(twice, [True] * 3, None, "", [0.99, 0.99, SURE_OF_REPEATED - 0.01]) == [0, 1]


def test_chapters_heading_much_like_the_headline_stays() -> None:
    chapter, again = f"{HEADLINE} twice", HEADLINE.title()
    far = [text * 2 for text in PARAGRAPHS]
    assert body_of([HEADLINE, chapter, *far, chapter], [True] * 7, 0, HEADLINE) == [2, 3, 4, 5, 6]
    assert body_of([HEADLINE, *far, again], [True] * 6, 0, HEADLINE) == [1, 2, 3, 4]


def test_headline_is_no_part_of_the_body() -> None:
    assert body_of([HEADLINE, PARAGRAPHS[0], HEADLINE.upper()], [True] * 3, 0, HEADLINE) == [1]


@pytest.mark.parametrize(
    "behind",
    ["Wednesday, 14 September 2022 By Mail reporters and Corvane Press", "By Ann Lee", "| Updated 3 May 2021, 10:15"],
)
def test_headline_with_byline_or_date_in_one_cell_is_no_part_of_the_body(behind: str) -> None:
    assert body_of([f"{HEADLINE} {behind}", PARAGRAPHS[0]], [True] * 2, None, HEADLINE) == [1]


@pytest.mark.parametrize(
    "behind", [" as the council looks on.", "s 14 September 2022", " In May 2021 they had walked out, too."]
)
def test_sentence_that_begins_as_the_headline_stays(behind: str) -> None:
    assert body_of([HEADLINE + behind, PARAGRAPHS[0]], [True] * 2, None, HEADLINE) == [0, 1]


def test_page_of_a_few_sentences_has_an_article() -> None:
    told = (
        "The storm passed at dawn on Tuesday, leaving 3,000 homes without power.",
        "“We will have it back by noon,” said the mayor, Ann Lee, at the town hall.",
    )
    html = f"<html><body><h1>Storm passes</h1><p>{told[0]}</p><p>{told[1]}</p></body></html>"
    assert clean(Page(None, "paste", html, ""), cleaner="fast").text.endswith("\n\n".join(told))


def test_recall_keeps_at_least_what_precision_keeps() -> None:
    kept = [
        {block.start for block in clean(page(), cleaner="fast", balance=balance).blocks if block.kept}
        for balance in (0.0, 0.5, 1.0)
    ]
    assert kept[0] <= kept[1] <= kept[2]


def test_headline_in_one_cell_with_its_date_and_byline_is_kept_and_restoring_adds_no_second() -> None:
    """Pages laid out in tables have all three in one cell, one under the other."""
    body = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    cell = f"<font size=5><b>{HEADLINE}</b></font><br>Wednesday, 14 September 2022<br>By Mail reporters<hr>{body}"
    table = f"<table><tr><td>{cell}</td></tr></table>"
    given = Page.from_html(f"<html><head><title>Gazette - {HEADLINE}</title></head><body>{table}</body></html>")
    article = clean(given, cleaner="fast")
    top = article.paragraphs[0].block
    assert article.text == "\n\n".join((HEADLINE, *PARAGRAPHS))
    assert top is not None
    assert (article.blocks[top].kind, article.blocks[top].kept) == ("headline", True)
    assert apply_choices(given, article, {top: True}).text.count(HEADLINE) == 1
