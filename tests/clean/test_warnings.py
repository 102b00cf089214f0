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
