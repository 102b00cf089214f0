"""The plain-text cleaner: headline and body of a scrape that has no mark-up, line by line.

The body is the best run of prose among the lines; furniture inside it (share lines,
bracketed promotions, prompts) and everything under a furniture heading is dropped,
each line with its kind and the reason.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.clean.furniture import Furniture, line_kind, plain, section_kind
from reader.model import Block, BlockKind, Page, Span

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_SENTENCE_END = re.compile(r"[.!?。！？][\"'”’»)\]]*$")
_TEASER_END = re.compile(r"(?:…|\.\.\.|\[\W*\])\s*$")
_BYLINE = re.compile(
    r"(?:(?:written |posted |published |reported |story |words )?by|von|par|por|di|af|door) [^.!?]{3,80}"
    r"|(?:first |last )?(?:published|updated|posted|modified)\b.{0,70}"
    r"|(?:\d{1,2}[ ./]\w+[ ./,]+\d{4}|\w+\.? \d{1,2},? \d{4}).{0,70}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,40}\d{4}.{0,30}",
    re.I,
)
#: Furniture headings that the lines below them belong to; a share line or a menu title stands alone.
_RUNNING_SECTIONS = frozenset(("comments", "legal", "promo", "related", "subscribe"))
_BULLET = re.compile(r"\s*(?:[*•◦▪●■–—+-]|\d{1,2}[.)])\s")


def clean_plain_text(page: Page) -> list[Block]:
    """Every line of ``page.text`` that has words, as a block kept or dropped, with kind and reason."""
    spans = lines_of(page.text)
    texts = [page.text[span.start : span.end] for span in spans]
    furniture = find_furniture(texts)
    first, last = body_range(texts, furniture)
    headline = find_headline(texts, furniture, first, page.title)
    return [_block(span, i, texts, furniture[i], (first, last), headline) for i, span in enumerate(spans)]


def lines_of(text: str) -> list[Span]:
    """Spans of the lines of ``text`` that have anything but white space, without what surrounds it."""
    found = []
    for match in _LINE.finditer(text):
        raw = match.group()
        start = match.start() + len(raw) - len(raw.lstrip())
        end = match.end() - len(raw) + len(raw.rstrip())
        if start < end:
            found.append(Span(start, end))
    return found


def find_furniture(lines: Sequence[str]) -> list[Furniture | None]:
    """What the words of each line, or the furniture heading above it, say it is; None for the rest.

    A section under a furniture heading ends where two lines of prose stand together.
    """
    found: list[Furniture | None] = []
    section: str | None = None
    for i, line in enumerate(lines):
        kind = section_kind(line)
        own = line_kind(line)
        if kind:
            section = line if kind in _RUNNING_SECTIONS else None
            found.append(Furniture(kind, "furniture heading"))
            continue
        if section and _prose_resumes(lines, i):
            section = None
        if section and own is None:
            heading = plain(section)
            own = Furniture(section_kind(section) or "other", f"follows '{heading}'")
        found.append(own)
    return found


def _prose_resumes(lines: Sequence[str], i: int) -> bool:
    return len(lines) > i + 1 and is_prose(lines[i]) and is_prose(lines[i + 1])


def is_prose(line: str) -> bool:
    """Whether ``line`` reads as a paragraph: long enough, and ending as a sentence does."""
    end = line.rstrip()[-12:]
    return len(line) >= 100 and bool(_SENTENCE_END.search(end)) and not _TEASER_END.search(end)


def body_range(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> tuple[int, int]:
    """First and past-the-last line of the body: the run of lines with most prose and least else.

    Maximum-sum run over a worth per line, as in body text extraction (Finn et al., 2001).
    """
    best, best_range, total, start = 0.0, (0, 0), 0.0, 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, start = 0.0, i
        total += _worth(line, furniture[i])
        if total > best:
            best, best_range = total, (start, i + 1)
    return best_range


def _worth(line: str, furniture: Furniture | None) -> float:
    if furniture:
        return -0.6
    if is_prose(line):
        return min(len(line), 500) / 100
    if _SENTENCE_END.search(line[-12:]) and len(line) > 30 and not _TEASER_END.search(line[-12:]):
        return 0.5
    return -0.5


def find_headline(
    lines: Sequence[str], furniture: Sequence[Furniture | None], first: int, title: str | None
) -> int | None:
    """Index of the headline line: the line above the body that the document's title repeats,
    else the nearest line above it that is long enough for one."""
    above = [i for i in range(max(0, first - 40), first + 1) if i < len(lines) and _could_be_headline(lines[i])]
    above = [i for i in above if furniture[i] is None]
    if not above:
        return None
    known = plain(title or "").lower()
    matching = [i for i in above if plain(lines[i]).lower() in known] if known else []
    if matching:
        return max(matching, key=lambda i: (len(lines[i]), i))
    return max(above, key=lambda i: (min(len(lines[i].split()), 7), i))


def _could_be_headline(line: str) -> bool:
    words = len(line.split())
    return 3 <= words <= 40 and len(line) <= 240 and not _BYLINE.fullmatch(plain(line)) and not _reads_on(line)


def _reads_on(line: str) -> bool:
    return len(line) > 130 and line.rstrip().endswith(".")


def _block(
    span: Span,
    i: int,
    lines: Sequence[str],
    furniture: Furniture | None,
    body: tuple[int, int],
    headline: int | None,
) -> Block:
    def block(kept: bool, kind: BlockKind, reason: str = "") -> Block:
        return Block(span.start, span.end, kept=kept, kind=kind, reason=reason)

    line = plain(lines[i])
    if i == headline:
        return block(True, "headline", "headline above the body")
    if furniture:
        return block(False, furniture.kind, furniture.reason)
    if _BYLINE.fullmatch(line):
        return block(False, "byline", "byline or date line")
    if i < body[0]:
        return block(False, "nav", "stands before the body")
    if i >= body[1]:
        return block(False, "other", "stands after the body")
    if headline is not None and line.lower() == plain(lines[headline]).lower():
        return block(False, "other", "repeats the headline")
    return block(True, _body_kind(lines[i]))


def _body_kind(line: str) -> BlockKind:
    if _BULLET.match(line):
        return "list"
    if len(line) < 90 and not re.search(r"[.!?,;:…][\"'”’»)\]]*$", line):
        return "heading"
    return "paragraph"
