"""The plain-text cleaner: headline and body of a scrape that has no mark-up, line by line.

A trained model, which sees the headings above a line too, says how surely each line is article; lines whose
own words say that they are furniture (share lines, bracketed promotions, prompts) must convince it more. It learned
from whole pages: a text that is hardly anything but article is read by rules (:mod:`reader.clean.pasted`).
Each dropped line has its kind and the reason.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Callable, Sequence

from reader.clean.bylines import heads_post
from reader.clean.dialogue import with_dialogue
from reader.clean.furniture import Furniture, is_certain, line_kind, plain, section_kind
from reader.clean.furniture_scrapes import RUN_TOGETHER, is_run_together, scrape_kind
from reader.clean.line_headline import REACH, is_said_by, likely_headline
from reader.clean.line_rules import best_run, body_kind, ends_as_sentence, is_prose
from reader.clean.linemodel import load_lines
from reader.clean.pasted import (
    headline_of_pasted,
    is_pasted,
    is_sentence,
    kept_of_pasted,
    without_foot,
    without_subheadings,
)
from reader.model import Block, BlockKind, Page, Span

_LINE = re.compile(r"[^\n\r\f\v\x85\u2028\u2029]+")
_BYLINE = re.compile(
    r"(?:(?:written |posted |published |reported |story |words )?by|von|par|por|di|af|door) [^.!?]{3,80}"
    r"|(?:first |last )?(?:published|updated|posted|modified)\b.{0,70}"
    r"|(?:published|updated|posted|veröffentlicht|stand:|aktualisiert|publié|mis à jour|publicado|actualizado"
    r"|pubblicato|aggiornato|gepubliceerd)[^.!?\d]{0,20}\d[^.!?]{0,110}"
    r"|[^.!?\d]{2,40} ?[|·•] ?(?:(?:posted|published|updated):? )?(?:\w+\.? \d{1,2}|\d{1,2} \w+),? \d{4}\b.{0,60}"
    r"|(?:\d{1,2}[ ./]\w+[ ./,]+\d{4}|\w+\.? \d{1,2},? \d{4}).{0,70}"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day,? .{0,40}\d{4}.{0,30}",
    re.I,
)
#: Furniture headings that the lines below them belong to; a share line or a menu title stands alone.
_RUNNING_SECTIONS = frozenset(("comments", "legal", "promo", "related", "subscribe"))
#: How the reason begins of a line that a furniture heading above it makes furniture.
_FOLLOWS = "follows "
#: Wordings that are furniture whatever stands around them, and how sure the model must be to keep them.
_PLAIN_SPEAKING = frozenset(("ad", "comments", "promo", "share"))
SURE_OF_WORDS, SURE_OF_FURNITURE = 0.985, 0.6
#: How sure the model must be of a sentence below the article's end to keep it.
_LIKELY_CLOSE = 0.2
#: Lines above the first sentence of a pasted text from which on the first need not be its headline.
_LEAST_ABOVE = 4
#: Words of a headline above a byline that a menu's last entry does not take for its own.
_LEAST_HEADLINE = 4
#: On a page of so few lines the best run of prose is kept whatever the model says: it learned from whole pages.
FEW_LINES = 12


def clean_plain_text(page: Page, balance: float = 0.5) -> list[Block]:
    """Every line of ``page.text`` that has words, as a block kept or dropped, with kind and reason.

    ``balance`` goes from 0 (precision) to 1 (recall).
    """
    spans = lines_of(page.text)
    texts = [page.text[span.start : span.end] for span in spans]
    model = load_lines()
    blocks = blocks_of_lines(texts, model.probabilities(texts).tolist(), model.needed(balance), page.title)
    return [
        dataclasses.replace(block, start=span.start, end=span.end) for block, span in zip(blocks, spans, strict=True)
    ]


def blocks_of_lines(texts: Sequence[str], sure: Sequence[float], threshold: float, title: str | None) -> list[Block]:
    """A block for each line (its span is the line's own), given how ``sure`` (0–1) the model is of each."""
    if (pasted := read_pasted(texts, sure)) is not None:
        return _blocks(texts, *pasted)
    furniture = with_headline_free(texts, find_furniture(texts))
    kept = [
        p > _needed(threshold, found) and not is_certain(text)
        for p, found, text in zip(sure, furniture, texts, strict=True)
    ]
    run = body_range(texts, furniture)
    in_run = [run[0] <= i < run[1] and found is None for i, found in enumerate(furniture)]
    if not any(keep and is_prose(text) for keep, text in zip(kept, texts, strict=True)):
        kept = in_run
    elif len(texts) <= FEW_LINES:
        kept = [keep or (within and is_prose(text)) for keep, within, text in zip(kept, in_run, texts, strict=True)]
    kept = with_dialogue(texts, with_close(texts, furniture, with_lead(texts, furniture, kept), sure))
    first = next((i for i, keep in enumerate(kept) if keep and is_prose(texts[i])), run[0])
    return _blocks(texts, furniture, kept, find_headline(texts, furniture, kept, first, title))


def read_pasted(
    texts: Sequence[str], sure: Sequence[float]
) -> tuple[list[Furniture | None], list[bool], int | None] | None:
    """Of a text that is hardly anything but article: the furniture, what is kept, the headline; None of any other."""
    opening = next((i for i, text in enumerate(texts) if ends_as_sentence(text)), 0)
    above = [None if f and f.reason.startswith(_FOLLOWS) else f for f in find_furniture(texts[:opening])]
    furniture = without_subheadings(texts, above + find_furniture(texts[opening:], is_sentence))
    if not is_pasted(texts, furniture):
        return None
    kept = without_foot(texts, kept_of_pasted(texts, furniture), sure)
    return furniture, kept, _headline_below_menu(texts, furniture, kept, headline_of_pasted(texts, kept))


def _headline_below_menu(
    texts: Sequence[str], furniture: Sequence[Furniture | None], kept: Sequence[bool], top: int | None
) -> int | None:
    """The likeliest headline of a short text below a few lines of a site, which has its first line for one else.

    A byline or date line below it tells that of a page from a list that someone pasted.
    """
    first = next((i for i, keep in enumerate(kept) if keep and ends_as_sentence(texts[i])), 0)
    above = [i for i in range(first) if kept[i] and not _is_byline(plain(texts[i]))]
    bylines = [i for i in range(first) if _is_byline(plain(texts[i]))]
    if len(above) < _LEAST_ABOVE or not bylines:
        return top
    found = likely_headline(texts, above, bylines, kept, first)
    return top if found is None or found > bylines[-1] else found


def _blocks(
    texts: Sequence[str], furniture: Sequence[Furniture | None], kept: Sequence[bool], headline: int | None
) -> list[Block]:
    body = [i for i, keep in enumerate(kept) if keep]
    ends = (body[0], body[-1] + 1) if body else (0, 0)
    return [_block(Span(0, len(text)), i, texts, furniture[i], kept[i], ends, headline) for i, text in enumerate(texts)]


def with_lead(texts: Sequence[str], furniture: Sequence[Furniture | None], kept: Sequence[bool]) -> list[bool]:
    """What is kept, and the sentences that stand right above it: the model drops short leads as it does teasers.

    In cross-validation this is worth 0.1 to 0.25 points of F1 on each set; the sentences below cost as much.
    """
    led = list(kept)
    for i in range(len(led) - 2, -1, -1):
        is_led = led[i + 1] and furniture[i] is None and ends_as_sentence(texts[i])
        led[i] = led[i] or is_led and not is_certain(texts[i])
    return led


def with_close(
    texts: Sequence[str], furniture: Sequence[Furniture | None], kept: Sequence[bool], sure: Sequence[float]
) -> list[bool]:
    """What is kept, and the sentences below its end that only lines of furniture part from it.

    A link or an advertisement in the middle of an article makes the model take its last paragraphs for teasers.
    """
    closed = list(kept)
    end = max((i for i, keep in enumerate(kept) if keep), default=len(texts))
    parted = False
    for i in range(end + 1, len(texts)):
        found = furniture[i]
        if found is not None:
            if found.reason.startswith(_FOLLOWS) or section_kind(texts[i]):
                break
            parted = True
        elif parted and sure[i] >= _LIKELY_CLOSE and is_sentence(texts[i]) and not is_certain(texts[i]):
            closed[i] = True
        else:
            break
    return closed


def _needed(threshold: float, furniture: Furniture | None) -> float:
    """The probability a line must pass, given what its words say.

    To ask more of lines under a furniture heading than the model does cost 1 point of F1 in cross-validation.
    """
    if furniture is None or furniture.reason.startswith(_FOLLOWS):
        return threshold
    return max(threshold, SURE_OF_WORDS if furniture.kind in _PLAIN_SPEAKING else SURE_OF_FURNITURE)


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


def find_furniture(lines: Sequence[str], reads_as_body: Callable[[str], bool] = is_prose) -> list[Furniture | None]:
    """What the words of each line, or the furniture heading above it, say it is; None for the rest.

    A section under a furniture heading ends where two lines that read as body stand together.
    """
    found: list[Furniture | None] = []
    section: str | None = None
    for i, line in enumerate(lines):
        kind = section_kind(line)
        own = line_kind(line) or scrape_kind(line) or (RUN_TOGETHER if is_run_together(line) else None)
        if kind:
            section = line if kind in _RUNNING_SECTIONS else None
            found.append(Furniture(kind, "furniture heading"))
            continue
        if section and all(map(reads_as_body, lines[i : i + 2])) and i + 1 < len(lines):
            section = None
        if section and own is None:
            heading = plain(section)
            own = Furniture(section_kind(section) or "other", f"{_FOLLOWS}'{heading}'")
        found.append(own)
    return found


def with_headline_free(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> list[Furniture | None]:
    """The furniture without what a menu's last entry ("Subscribe") made of the headline below it.

    A headline is known by its place: long enough for one, and right above who wrote the article when.
    """
    free = list(furniture)
    for i, (found, below) in enumerate(zip(furniture, lines[1:], strict=False)):
        if found is None or not found.reason.startswith(_FOLLOWS) or len(lines[i].split()) < _LEAST_HEADLINE:
            continue
        if len(below) < 160 and _BYLINE.fullmatch(plain(below)):
            free[i] = None
    return free


def body_range(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> tuple[int, int]:
    """First and past-the-last line of the body: the run of lines with most prose and least else."""
    return best_run(lines, [found is not None for found in furniture])


def find_headline(
    lines: Sequence[str], furniture: Sequence[Furniture | None], kept: Sequence[bool], first: int, title: str | None
) -> int | None:
    """Index of the headline: the line above the body's ``first`` paragraph that the document's title repeats, else
    the likeliest (:mod:`reader.clean.line_headline`), else the short one above a byline."""
    above = range(max(0, first - REACH), first)
    bylines = {i for i in above if _is_byline(plain(lines[i]))}
    possible = [
        i
        for i in above
        if i not in bylines and not _is_furniture_itself(furniture[i]) and not (kept[i] and _is_lead(lines[i]))
    ]
    if title and (named := [i for i in possible if _could_be_headline(lines[i]) and is_said_by(title, lines[i])]):
        return max(named, key=lambda i: (len(lines[i]), i))
    found = likely_headline(lines, possible, bylines, kept, first)
    return _above_byline(lines, furniture, first) if found is None else found


def _is_byline(line: str) -> bool:
    return len(line) < 160 and (_BYLINE.fullmatch(line) is not None or heads_post(line))


def _is_lead(line: str) -> bool:
    """Whether a line that the model takes for body is a lead: a headline of a sentence asks, or calls out."""
    return ends_as_sentence(line) and not line.rstrip("\"'”’»«)] ").endswith(("!", "?"))


def _is_furniture_itself(found: Furniture | None) -> bool:
    """Whether a line's own words are furniture: "More" at a menu's end makes one of the headline below it, too."""
    return found is not None and not found.reason.startswith(_FOLLOWS)


def _above_byline(lines: Sequence[str], furniture: Sequence[Furniture | None], first: int) -> int | None:
    above = [i for i in range(max(0, first - 12), first) if furniture[i] is None]
    bylines = [i for i in above if _BYLINE.fullmatch(plain(lines[i]))]
    short = [i for i in above if bylines and i < bylines[0] and not ends_as_sentence(lines[i])]
    return short[-1] if short else None


def _could_be_headline(line: str) -> bool:
    words = len(line.split())
    return 3 <= words <= 40 and len(line) <= 240


def _block(
    span: Span,
    i: int,
    lines: Sequence[str],
    furniture: Furniture | None,
    kept: bool,
    body: tuple[int, int],
    headline: int | None,
) -> Block:
    def block(kept: bool, kind: BlockKind, reason: str = "") -> Block:
        return Block(span.start, span.end, kept=kept, kind=kind, reason=reason)

    line = plain(lines[i])
    if i == headline:
        return block(True, "headline", "headline above the body")
    if headline is not None and kept and line.lower() == plain(lines[headline]).lower():
        return block(False, "other", "repeats the headline")
    if _is_byline(line):
        return block(False, "byline", "byline or date line")
    if kept and (headline is None or i > headline or ends_as_sentence(lines[i])):
        return block(True, body_kind(lines[i]))
    if furniture:
        return block(False, furniture.kind, furniture.reason)
    if i < body[0] or (headline is not None and i < headline):
        return block(False, "nav", "stands before the body")
    return block(False, "other", "stands after the body" if i >= body[1] else "not part of the article")
