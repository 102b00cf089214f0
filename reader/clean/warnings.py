"""Warnings when the page itself is short of an article: walls, stubs, teasers, index pages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast

from reader.clean.plaintext import is_prose, lines_of
from reader.clean.wall_phrases import CONSENT_WORDS, CONTINUE_PHRASES, NOT_FREE, WALL_PHRASES
from reader.model import Article, Page, Record

WarningKind = Literal[
    "consent", "robot", "error", "login", "paywall", "continue", "teaser", "index", "brief", "no article"
]  # fmt: skip

#: With this many words of article nothing else on the page can be a wall.
_FULL_WORDS = 250
#: With fewer words of prose than this there is a brief at most, and with fewer than that no article.
_LEAST_WORDS, _BRIEF_WORDS = 40, 15
#: With fewer words of prose than this a page whose data say that it is not free gives its beginning only.
_BEGINNING_WORDS = 150
#: So many links to the rest of a story are those of a list of stories, unless an article stands beside them.
_MANY_LINKS, _BESIDE_WORDS = 4, 100
#: So many words of prose in a row are an article, whatever list stands beside it.
_IN_A_ROW_WORDS = 80
_PASTE = "Open the page in your browser, then send it with Reader’s bookmark, paste its text or upload the saved page."
_NEXT_STEPS: dict[WarningKind, str] = {
    "consent": f"The page shows its consent notice instead of the story. {_PASTE}",
    "robot": f"The site asks whether a person is reading. {_PASTE}",
    "error": "Check the address, or look for the story on the site.",
    "login": f"Sign in on the site first. {_PASTE}",
    "paywall": f"If you have a subscription, sign in. {_PASTE}",
    "continue": "Open the full story and load that page.",
    "teaser": "Open the full story and load that page, or paste its text.",
    "index": "Choose one story of the list and load its address.",
    "brief": "Compare it with the page in your browser; if that has more, paste its text or upload the saved page.",
    "no article": "Check that this is the page you meant; paste or upload another.",
}
_MESSAGES: dict[WarningKind, str] = {
    "consent": "This is a consent notice, not the article.",
    "robot": "This is a check for robots, not the article.",
    "error": "This is an error page, not an article.",
    "login": "Most of the article is behind a sign-in.",
    "paywall": "Most of the article is behind a paywall.",
    "continue": "The text stops at a link to the rest.",
    "teaser": "This looks like the beginning of an article, cut off.",
    "index": "This page lists many stories; it is not one article.",
    "brief": "This is very short: a brief, or the beginning of something longer.",
    "no article": "There is no article in this text.",
}


def _one_of(rows: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{row.strip()})" for row in rows.strip().splitlines()), re.I)


_SIGNS = tuple((cast(WarningKind, kind), _one_of(rows)) for kind, rows in WALL_PHRASES.items())
_CONTINUE = _one_of(CONTINUE_PHRASES)
_NOT_FREE = re.compile(NOT_FREE)
_CONSENT = re.compile(CONSENT_WORDS, re.I)
#: Kana, Chinese characters, Thai, Lao, Burmese and Khmer letters.
_UNSPACED = re.compile("[\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e01-\u0edf\u1000-\u109f\u1780-\u17dd]")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])\W*$")


@dataclass(frozen=True, slots=True)
class PageWarning(Record):
    """Why the page itself falls short, in a sentence, and what to do."""

    kind: WarningKind
    message: str
    next_step: str


def page_warnings(page: Page, article: Article | None) -> list[PageWarning]:
    """What is wrong with ``page`` itself, gravest first; empty for a page with a full article.

    ``article`` is what a cleaner found there, None where it found nothing.
    """
    lines = [page.text[span.start : span.end] for span in lines_of(page.text)]
    words = _body_words(article)
    if words < _FULL_WORDS:
        wall = _wall(lines, words)
        if wall:
            return [_warning(wall)]
        if _lists_stories(lines, words) and _words_in_a_row(article) < _IN_A_ROW_WORDS:
            return [_warning("index")]
        if words < _BEGINNING_WORDS and page.html is not None and _NOT_FREE.search(page.html):
            return [_warning("paywall")]
    short = _stops_short(page, article, words)
    if short is None and words < _LEAST_WORDS:
        short = "teaser" if _has_cut_off_prose(lines) else "brief" if words >= _BRIEF_WORDS else "no article"
    return [_warning(short)] if short else []


def _warning(kind: WarningKind) -> PageWarning:
    return PageWarning(kind, _MESSAGES[kind], _NEXT_STEPS[kind])


def _body_words(article: Article | None) -> int:
    """Words of the article's paragraphs that read as prose: a list of links has none."""
    if article is None:
        return 0
    texts = [article.text_of(paragraph) for paragraph in article.paragraphs[1:] or article.paragraphs]
    return sum(_words(text) for text in texts if len(text) + len(_UNSPACED.findall(text)) > 60)


def _words(text: str) -> int:
    """Words between spaces; of scripts that set none, every second character counts as one."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _wall(lines: Sequence[str], words: int) -> WarningKind | None:
    """The wall that the page's short lines speak of; consent counts only where hardly anything else stands."""
    for kind, pattern in _SIGNS:
        if kind in ("consent", "robot", "error") and words > 120:
            continue
        hits = sum(bool(pattern.search(line[:300])) for line in lines)
        if kind == "consent" and hits and _consent_share(lines, pattern) > 0.3:
            return kind
        if kind != "consent" and hits and not (kind == "error" and words >= _LEAST_WORDS):
            return kind
    return None


def _consent_share(lines: Sequence[str], pattern: re.Pattern[str]) -> float:
    """Share of the page's words that stand in lines about consent, cookies or privacy."""
    total = sum(len(line.split()) for line in lines) or 1
    return sum(len(line.split()) for line in lines if _CONSENT.search(line[:300]) or pattern.search(line[:300])) / total


def _is_index(lines: Sequence[str]) -> bool:
    """Many lines that read as headlines or teasers, and little prose in a row."""
    titles = sum(4 <= len(line.split()) <= 22 and not line.rstrip().endswith((".", "?", "!", ":")) for line in lines)
    prose = sum(is_prose(line) for line in lines)
    return titles >= 12 and titles > 4 * prose


def _lists_stories(lines: Sequence[str], words: int) -> bool:
    return _is_index(lines) or (words < _BESIDE_WORDS and _links_to_rest(lines) >= _MANY_LINKS)


def _words_in_a_row(article: Article | None) -> int:
    """Words of the most prose that stands block by block on the page: between the teasers of a list are headlines."""
    most = words = 0
    last: int | None = None
    for paragraph in article.paragraphs[1:] if article else ():
        text = article.text_of(paragraph) if article else ""
        goes_on = last is not None and paragraph.block is not None and paragraph.block == last + 1
        own = _words(text) if len(text) + len(_UNSPACED.findall(text)) > 60 else 0
        words = own + (words if goes_on and own else 0)
        most, last = max(most, words), paragraph.block
    return most


def _links_to_rest(lines: Sequence[str]) -> int:
    return sum(bool(_CONTINUE.fullmatch(_link_words(line))) for line in lines)


def _link_words(line: str) -> str:
    return line.strip(" .…»>→")


def _stops_short(page: Page, article: Article | None, words: int) -> WarningKind | None:
    if article is None or not article.paragraphs or not words:
        return None
    last = article.text_of(article.paragraphs[-1]).strip()
    if words < 2 * _FULL_WORDS and _continues_after(page, article):
        return "continue"
    if words < _FULL_WORDS and _CUT_OFF.search(last[-12:]):
        return "teaser"
    return None


def _has_cut_off_prose(lines: Sequence[str]) -> bool:
    """Whether all there is of prose is one or two long lines that break off."""
    long = [line for line in lines if len(line) >= 120]
    return 1 <= len(long) <= 2 and bool(_CUT_OFF.search(long[-1][-12:]))


def _continues_after(page: Page, article: Article) -> bool:
    """Whether the first lines after the body are a link to its rest."""
    kept = [i for i, block in enumerate(article.blocks) if block.kept]
    if not kept:
        return False
    after = article.blocks[kept[-1] : kept[-1] + 3]
    return any(_CONTINUE.fullmatch(_link_words(page.text[b.start : b.end])) for b in after)
