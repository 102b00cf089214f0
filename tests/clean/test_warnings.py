"""Pages that are not an article, or not all of one."""

from __future__ import annotations

import pytest

from reader.clean import clean
from reader.clean.plain_article import clean_plain
from reader.clean.warnings import page_warnings
from reader.errors import CleanerFailed
from reader.model import Article, Page

PARAGRAPH = (
    "The harbour board voted on Tuesday to close the east quay for the winter, after divers found that two "
    "of its piles had shifted by more than a hand's width since the spring, and told the ferries to move."
)
HEADLINE = "East quay to close for the winter"


def kinds(text: str) -> list[str]:
    page = Page(url=None, source="paste", html=None, text=text)
    return [warning.kind for warning in page_warnings(page, article_of(page))]


def article_of(page: Page) -> Article | None:
    try:
        return clean_plain(page, "consensus")
    except CleanerFailed:
        return None


def test_full_article_has_no_warning() -> None:
    assert kinds("\n".join([HEADLINE, *[PARAGRAPH] * 9, "Subscribe to our newsletter", "Accept all cookies"])) == []


def test_short_complete_article_has_no_warning() -> None:
    assert kinds("\n".join([HEADLINE, PARAGRAPH, PARAGRAPH])) == []


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (
            [
                "Your privacy matters",
                "We and our 842 partners use cookies to store information on your device and to process personal data.",
                "Accept all",
                "Manage your privacy choices",
            ],
            "consent",
        ),
        (["gazette.example", "Verify you are human by completing the action below.", "Ray ID: 8"], "robot"),
        (["Carrick Gazette", "Page not found", "The page may have moved. Go to the home page."], "error"),
        ([HEADLINE, PARAGRAPH, "Already a subscriber? Sign in", "Subscribe to read the full story"], "paywall"),
        ([HEADLINE, PARAGRAPH, "Log in or register to continue"], "login"),
        ([HEADLINE, PARAGRAPH, "Continue reading »"], "continue"),
        ([HEADLINE, PARAGRAPH[:-1] + "…"], "teaser"),
        ([f"Boat number {i} lost in the autumn storm off Carrick" for i in range(20)], "index"),
        (["Menu", "Home", "Contact us", "+44 1632 960 001"], "no article"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_page_that_falls_short_is_named(lines: list[str], kind: str) -> None:
    assert kinds("\n".join(lines)) == [kind]


def test_warning_says_what_happened_and_what_to_do() -> None:
    page = Page(url=None, source="paste", html=None, text="Page not found")
    (warning,) = page_warnings(page, None)
    assert warning.message.endswith(".")
    assert warning.next_step.endswith(".")


def test_empty_text_has_no_article() -> None:
    assert kinds("") == ["no article"]


@pytest.mark.parametrize(
    "words",
    [
        "市政府发言人周一表示，共有二十人通过大桥。他说：“我们从未见过这样的情况。”当地报纸报道了这一消息，并称维修费用达到三亿元。",
        "市の報道官は月曜日、二十人が橋を渡ったと述べた。「こんなことは初めてだ」と語り、修理費は三億円に達したという。",
        "โฆษกกล่าวเมื่อวันจันทร์ว่ามีผู้คนยี่สิบคนข้ามสะพานแห่งนี้ และค่าซ่อมแซมสูงถึงสามล้านบาทตามรายงานของหนังสือพิมพ์ท้องถิ่น",
    ],
    ids=["Chinese", "Japanese", "Thai"],
)
def test_words_are_counted_where_no_spaces_part_them(words: str) -> None:
    paragraphs = "".join(f"<p>{words}{number}</p>" for number in range(5))
    page = Page.from_html(f"<html><body><article><h1>{words[:12]}</h1>{paragraphs}</article></body></html>")
    assert page_warnings(page, clean(page)) == []


def kinds_of(html: str, head: str = "") -> list[str]:
    page = Page.from_html(f'<html lang="en"><head>{head}</head><body>{html}</body></html>')
    try:
        article = clean(page)
    except CleanerFailed:
        article = None
    return [warning.kind for warning in page_warnings(page, article)]


TEASERS = [
    ("Borden raises bus fares", "The council voted on Tuesday to raise fares by 20 cents."),
    ("Ferry runs aground", "Two passengers were hurt off Kellstrand on Sunday."),
    ("Fire at the old mill", "Nobody was hurt when the roof of the mill fell in."),
    ("Mayor to step down", "Una Brekke says she will leave her office in May."),
    ("School opens new wing", "A gym and six classrooms were added for 3 million euros."),
    ("Rain floods cellars", "Firefighters were called out 40 times in the night."),
]
LIST = "".join(f'<h2><a href="/a">{head}</a></h2><p>{said}</p><a href="/a">Read more</a>' for head, said in TEASERS)


def test_a_list_of_teasers_each_with_a_link_to_the_rest_is_an_index() -> None:
    assert kinds_of(f"<main>{LIST}</main>") == ["index"]


BODY = "".join(
    f"<p>{said}</p>"
    for said in (
        PARAGRAPH,
        "Divers went down again on Wednesday and found that the fourth and the seventh pile stand on soft clay, which "
        "the spring tides have washed away to a depth of two metres, the board's engineer Ruth Calder said.",
        "The fishing boats will lie at the west quay until May, and the ferries to the islands will leave from the old "
        "coal pier, a walk of ten minutes from the station, as they did in the winter of 1998.",
        "Shopkeepers at the harbour fear for their trade: three of them told the board that half of what they sell is "
        "bought by people who wait for the ferry, and asked that the rent be halved while the quay is shut.",
        "The board will vote on the rent next month, once it knows what the repair will cost; Calder put it at between "
        "two and three million pounds, most of which the county would have to pay.",
    )
)


def test_an_article_above_such_a_list_is_none() -> None:
    short = "</p>".join(BODY.split("</p>")[:3]) + "</p>"
    assert kinds_of(f"<article><h1>{HEADLINE}</h1>{short}</article><aside>{LIST}</aside>") == []


def test_a_brief_is_said_to_be_short_and_not_to_be_missing() -> None:
    body = (
        "<p>The Mill Road will be closed from Monday to Friday while water pipes are replaced, the council said.</p>"
        "<p>Drivers should use the bypass, and buses will stop at the station instead.</p>"
    )
    assert kinds_of(f"<article><h1>Road closed for works</h1>{body}</article>") == ["brief"]


@pytest.mark.parametrize("free", ["false", '"False"'])
def test_a_short_text_of_a_page_whose_data_say_it_is_not_free_is_a_paywalls(free: str) -> None:
    data = f'<script type="application/ld+json">{{"@type": "NewsArticle", "isAccessibleForFree": {free}}}</script>'
    html = f"<article><h1>{HEADLINE}</h1><p>{PARAGRAPH}</p></article>"
    assert kinds_of(html) == ["brief"]
    assert kinds_of(html, data) == ["paywall"]
    assert kinds_of(f"<article><h1>{HEADLINE}</h1>{BODY}</article>", data) == []


@pytest.mark.parametrize(
    "line",
    [
        "Weiterlesen mit Borden+",
        "Jetzt Abo abschließen und sofort weiterlesen",
        "Il vous reste 85% de cet article à lire",
        "Déjà abonné ? Connectez-vous",
        "Suscríbete para seguir leyendo",
        "Sei già abbonato? Accedi",
        "Al abonnee? Log in",
    ],
)
def test_paywalls_of_other_languages_are_named(line: str) -> None:
    assert kinds("\n".join([HEADLINE, PARAGRAPH, line])) == ["paywall"]
