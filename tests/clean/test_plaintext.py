"""The plain-text cleaner on scrapes written for these tests."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.plaintext import clean_plain_text, find_furniture, with_lead
from reader.model import Page

HEADLINE = "Ferry crews walk out as harbour pay talks collapse"
BODY = (
    "Crews on the island ferries walked out at dawn on Thursday after talks over a pay rise of 6.5 per cent "
    "broke down, leaving about 3,000 passengers at the quays.",
    "“We did not want this,” said Ann Moyle, who has worked the Carrick crossing for nineteen years and "
    "speaks for the deckhands. “But nobody can live on last year's money.”",
    "The operator, Northern Sound Ferries, said it would run one boat in four until Sunday and refund every "
    "ticket that could not be used. It called the strike “a step too far”.",
    "Islanders said shops had begun to ration bread and milk. The last freight boat unloaded on Wednesday "
    "evening, and the next is not expected before the weekend.",
)
PROMOTIONS = (
    "Storm LIVE: ‘It took the roof’ families flee as river bursts [LIVE BLOG]",
    "Mayor's secret dinner with harbour boss revealed [EXCLUSIVE]",
)
TAIL = (
    "Please enter your comment!",
    "Please enter your name here",
    "Related articles",
    "Lighthouse keeper finds bottle thrown from liner in 1961",
    "He told the museum: “I thought it was rubbish until I saw the date on the label and then I sat down...",
    "Ten walks to do before the heather fades",
)
SCRAPE = "\n".join(
    (HEADLINE, "", "Share post:", "", BODY[0], "", BODY[1], "", *PROMOTIONS, "", BODY[2], "", BODY[3], *TAIL)
)


def kept_lines(text: str) -> list[str]:
    blocks = clean_plain_text(Page(url=None, source="paste", html=None, text=text))
    return [text[block.start : block.end] for block in blocks if block.kept]


def kind_of_line(text: str, line: str) -> str:
    blocks = clean_plain_text(Page(url=None, source="paste", html=None, text=text))
    return next(block.kind for block in blocks if text[block.start : block.end] == line)


def test_scrape_keeps_headline_then_body_and_nothing_else() -> None:
    assert kept_lines(SCRAPE) == [HEADLINE, *BODY]


def test_headline_is_marked_as_such() -> None:
    assert kind_of_line(SCRAPE, HEADLINE) == "headline"


def test_bracketed_capitals_between_paragraphs_are_promotion() -> None:
    assert [kind_of_line(SCRAPE, line) for line in PROMOTIONS] == ["promo", "promo"]


def test_comment_prompts_and_related_tail_get_their_kinds() -> None:
    assert [kind_of_line(SCRAPE, line) for line in TAIL] == ["comments"] * 2 + ["related"] * 4


def test_share_line_is_share() -> None:
    assert kind_of_line(SCRAPE, "Share post:") == "share"


def test_bracketed_acronym_inside_a_paragraph_is_kept() -> None:
    paragraph = BODY[0][:-1] + ", the Maritime Workers' Union [MWU] said on Friday after the second vote."
    assert paragraph in kept_lines(SCRAPE.replace(BODY[0], paragraph))


@settings(deadline=None)
@given(st.lists(st.sampled_from([HEADLINE, *BODY, *PROMOTIONS, *TAIL, "", "  ", "42", "Home"]), max_size=30))
def test_blocks_are_the_lines_with_words_in_order(lines: list[str]) -> None:
    text = "\n".join(lines)
    blocks = clean_plain_text(Page(url=None, source="paste", html=None, text=text))
    assert [text[block.start : block.end] for block in blocks] == [line.strip() for line in lines if line.strip()]


@settings(deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_blocks_inside_it(text: str) -> None:
    blocks = clean_plain_text(Page(url=None, source="paste", html=None, text=text))
    assert all(0 <= block.start < block.end <= len(text) for block in blocks)


def test_balance_of_recall_keeps_at_least_what_precision_keeps() -> None:
    page = Page(url=None, source="paste", html=None, text=SCRAPE)
    sure, all_of_it = (
        {block.start for block in clean_plain_text(page, balance) if block.kept} for balance in (0.0, 1.0)
    )
    assert sure <= all_of_it


def test_short_text_keeps_its_paragraphs_though_one_stands_twice() -> None:
    assert kept_lines("\n".join((HEADLINE, BODY[0], BODY[0]))) == [HEADLINE, BODY[0], BODY[0]]


def test_sentences_right_above_what_is_kept_are_kept_too() -> None:
    lines = ["Home", "The boats are gone.", "Nobody was told.", *BODY[:1]]
    assert with_lead(lines, find_furniture(lines), [False, False, False, True]) == [False, True, True, True]


def test_short_headline_of_a_scrape_stands_above_the_byline() -> None:
    menu = ("Home", "News", "Sport", "Log in", "Privacy policy")
    lines = [*menu, "Ferries cut", "By Ann Moyle", "The boats are gone.", *BODY, *menu]
    assert kind_of_line("\n".join(lines), "Ferries cut") == "headline"
