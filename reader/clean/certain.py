"""Blocks the model would keep that are surely furniture: by their own words, or by the box they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, repeat
from typing import NamedTuple

from reader.clean.boxes import hint_of, names_author_or_day, own_words
from reader.clean.disclaimers import is_disclaimer
from reader.clean.furniture import NO_WORDS, hint_kind, is_certain, line_kind, section_kind
from reader.clean.furniture_scrapes import scrape_kind
from reader.load.columns import Columns
from reader.load.render import Node, RawBlock, Rendered

_BY_WORDS = frozenset(("ad", "comments", "legal", "nav", "promo", "related", "share", "subscribe"))
_BY_BOX = frozenset(("ad", "comments", "promo", "related", "share", "subscribe"))
#: How sure the model must be to keep a block that stands in a box of furniture, reads like it, or is a byline.
SURE_IN_BOX, SURE_OF_WORDS, SURE_OF_BYLINE = 0.7, 0.9, 0.96
#: How sure it must be to keep what a text says of itself: that it is no advice, or who pays for it.
SURE_OF_DISCLAIMER = 0.95
#: How sure it must be under a heading of readers' comments, which holds for this many blocks.
SURE_OF_COMMENT, _FAR = 0.8, 40
#: How sure it must be to keep a link that a kept heading below says again: an entry of a list of the page's parts.
SURE_OF_ENTRY = 0.85
_MOST_SURE = max(SURE_IN_BOX, SURE_OF_WORDS, SURE_OF_BYLINE, SURE_OF_DISCLAIMER, SURE_OF_COMMENT, SURE_OF_ENTRY)
#: Buttons to reply begin with these, subjects of replies with "Re:"; as many within :data:`_FAR` blocks stand among
#: readers' comments, which on a page of 459 blocks no heading announced.
_REPLIES = frozenset(("antworten", "odpowiedz", "reply", "répondre", "responder", "rispondi", "svara", "ответить"))
_OPENINGS = frozenset(("re:", *(word[:3] for word in _REPLIES)))
_LEAST_REPLIES, _LONGEST_REPLY = 4, 60
#: Longest heading of a section, in characters.
_LONGEST_HEADING = 60
#: Longest line of one with its first item, in characters.
_LONGEST_HEADED = 160
#: Longest line of buttons, in characters.
_LONGEST_BAR = 120
#: Tags that it has at least: two buttons and what is around them.
_LEAST_TAGS = 5
#: Longest byline, in characters, and elements that are something else, however they begin ("By region").
_LONGEST_BYLINE = 80
_SPOKEN_FOR = frozenset(
    ("caption", "dd", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "li", "pre", "td", "th", "tr")
)
#: Why a line is furniture that tells how to use the page ("Please turn on JavaScript").
_CONTROL = "page control"
#: A heading that asks for a click may head a chapter ("Get started"); one of these kinds does not.
_HEADINGS, _LOUD = frozenset(("h1", "h2", "h3", "h4", "h5", "h6")), frozenset(("ad", "related"))
#: Headings of these kinds head other articles: with the links right below them they are no part of this one.
_OTHERS = ("promo", "related")
#: A block with more than this share of its characters in links is a link.
_LINK_ONLY = 0.8
#: What is said under these headings is a paper, whose "Discussion" is no readers' one.
_PARTS_OF_A_PAPER = frozenset(("abstract", "introduction", "materials and methods", "method", "methods", "results"))
#: Class names with these beginnings say what an element has beside it, or what the article is filed under; some whole
#: names say who may read this part of it.
_NO_BOX = re.compile(r"(?:category|has|no|tag|with(?:out)?)-|(?:for-subscribers|subscribers?-(?:only|preview))$", re.I)
#: Elements with class names that are looked at, from the block up.
_NEAREST = 3
#: Largest share of what is kept that boxes can take away: beyond it the class names mislead.
_MOST = 0.35


class Evidence(NamedTuple):
    """What speaks against a block."""

    words: bool
    box: bool
    #: It stands under the heading of readers' comments.
    comment: bool = False
    #: It says who wrote the article, or when.
    byline: bool = False
    #: Its words are furniture wherever they stand, or it is one of the links under a heading of other articles.
    certain: bool = False
    #: It says what the text is not, or who pays for it.
    disclaimer: bool = False
    #: It is a link, and this block below is a heading of the same words.
    heading: int | None = None


NONE = Evidence(False, False)


def evidence_of(
    rendered: Rendered, wanted: Sequence[bool] | None = None, sure: Sequence[float] | None = None
) -> list[Evidence]:
    """For every block (or those ``wanted``) whether its words, or the box around it, say it is furniture.

    Given how ``sure`` the model is of each block, what cannot take it away is not looked for.
    """
    page = rendered.columns
    texts, names, holders = page.texts, page.names, page.holders
    found = [NONE] * len(texts)
    asked = list(compress(range(len(found)), repeat(True) if wanted is None else wanted))
    if not asked:
        return found
    first, since, in_links = max(0, asked[0] - _FAR), _FAR, False
    kinds: dict[Node, str | None] = {}
    replies = _among_comments(texts, first, asked[-1] + 1)
    headings: dict[str, int] | None = None
    for i in range(first, asked[-1] + 1):
        text = texts[i]
        section = section_kind(text) if len(text) < _LONGEST_HEADING else None
        if in_links or section is not None:
            in_links = in_links and _is_link(page, i) or section in _OTHERS and _is_link(page, i + 1)
        if wanted is None or wanted[i]:
            p = 0.0 if sure is None else sure[i]
            if p < _MOST_SURE:
                found[i] = _evidence(rendered, i, section, since < _FAR, kinds, p)
            if in_links or _is_certain(text, names[holders[i]]):
                found[i] = found[i]._replace(certain=True)
            if p < SURE_OF_ENTRY and len(text) < _LONGEST_HEADED and _is_link(page, i):
                headings = _headings_of(page) if headings is None else headings
                if (below := headings.get(_without_number(text), 0)) > i:
                    found[i] = found[i]._replace(heading=below)
        if i in replies:
            since = 1
        elif section is None:
            since += 1
        else:
            since = 1 if section == "comments" and _heads_comments(page, first, i) else _FAR
    return found


def _headings_of(page: Columns) -> dict[str, int]:
    """The last block with the words of each heading."""
    tags = [page.names[holder] for holder in page.holders]
    return {
        _without_number(text): i for i, (text, tag) in enumerate(zip(page.texts, tags, strict=True)) if tag in _HEADINGS
    }


def _without_number(line: str) -> str:
    """The words of a heading, or of a link to it, without its number."""
    return line.lower().strip(" .:0123456789")


def _among_comments(texts: Sequence[str], first: int, end: int) -> set[int]:
    """Replies' buttons and subjects, of which a few stand near each other: what is below them readers wrote."""
    at = [i for i in range(first, end) if texts[i][:3].lower() in _OPENINGS and _is_reply(texts[i])]
    found: set[int] = set()
    for nth in range(len(at) - _LEAST_REPLIES + 1):
        few = at[nth : nth + _LEAST_REPLIES]
        if few[-1] - few[0] <= _FAR:
            found.update(few)
    return found


def _is_reply(line: str) -> bool:
    """Whether a line that begins with one of :data:`_OPENINGS` is one of a reply."""
    return len(line) <= _LONGEST_REPLY and (line[:3].lower() == "re:" or line.partition(" ")[0].lower() in _REPLIES)


def _heads_comments(page: Columns, first: int, i: int) -> bool:
    """Whether what reads as a heading of readers' comments is one: no tab of a menu, label or part of a paper is.

    The parts of a paper are looked for from the block ``first`` on.
    """
    text = page.texts[i]
    if page.names[page.holders[i]] == "li" or text.endswith(":"):
        return False
    return text.lower() != "discussion" or not any(map(_is_part_of_a_paper, page.texts[first:i]))


def _is_part_of_a_paper(text: str) -> bool:
    return len(text) < _LONGEST_HEADING and text.lower().strip(" .:0123456789") in _PARTS_OF_A_PAPER


def _evidence(
    rendered: Rendered, i: int, section: str | None, comment: bool, kinds: dict[Node, str | None], p: float
) -> Evidence:
    """What speaks against a block that the model keeps with ``p``, but for what is certain, where it would be enough.

    ``section`` is what it heads, ``kinds`` remembers what boxes are.
    """
    page = rendered.columns
    text, tag = page.texts[i], page.names[page.holders[i]]
    if tag == "pre":  # code
        return NONE
    words = box = False
    if p < SURE_OF_WORDS:
        words = section is not None or _reads_as_furniture(text)
        if not words and len(text) <= _LONGEST_BAR and page.tags[i] >= _LEAST_TAGS:
            words = _is_share_bar(rendered.blocks[i])
    if p < SURE_IN_BOX:
        node = rendered.blocks[i].node
        if node not in kinds:
            kinds[node] = box_kind(node)
        box = kinds[node] in _BY_BOX
    byline = len(text) <= _LONGEST_BYLINE and tag not in _SPOKEN_FOR and names_author_or_day(rendered.blocks[i])
    disclaimer = p < SURE_OF_DISCLAIMER and is_disclaimer(text)
    found = Evidence(words, box, comment, byline, disclaimer=disclaimer)
    return NONE if found == NONE else found


def _reads_as_furniture(text: str) -> bool:
    """Whether a line's words are furniture, or head it with the first item behind them ("You might also like: ...")."""
    said = line_kind(text) or scrape_kind(text)
    if said is not None and said.reason != NO_WORDS and (said.kind in _BY_WORDS or said.reason == _CONTROL):
        return True
    if len(text) >= _LONGEST_HEADED:
        return False
    head, colon, _ = text[:_LONGEST_HEADING].partition(":")
    return bool(colon) and section_kind(head) in _OTHERS


def _is_certain(text: str, tag: str) -> bool:
    """Whether a block's words are furniture wherever they stand; a heading's may head a chapter."""
    if tag == "pre" or not is_certain(text):
        return False
    said = line_kind(text) if tag in _HEADINGS else None
    return said is None or said.kind in _LOUD


def _is_link(page: Columns, i: int) -> bool:
    """Whether there is a block ``i``, and it is a link."""
    return i < len(page.texts) and page.link_chars[i] > _LINK_ONLY * len(page.texts[i])


def _is_share_bar(block: RawBlock) -> bool:
    """Whether a line is made of several buttons, most of which share the page or print it."""
    said = own_words(block)
    return said is not None and said.kind == "share"


def box_kind(node: Node) -> str | None:
    """What the nearest elements around a block say they are, by their class names, ids and roles."""
    step: Node | None = node
    seen = 0
    while step is not None and seen < _NEAREST and step.tag not in ("body", "html"):
        hint = hint_of(step)
        if kind := next(filter(None, map(_kind_of_name, hint.split())), None):
            return kind
        seen += bool(hint)
        step = step.parent
    return None


@lru_cache(maxsize=8192)
def _kind_of_name(name: str) -> str | None:
    """What one class name, id or role says that an element is."""
    return None if _NO_BOX.match(name) else hint_kind(name)


def without_furniture(
    kept: Sequence[bool], sure: Sequence[float], sizes: Sequence[float], evidence: Sequence[Evidence]
) -> list[bool]:
    """``kept`` without what is surely furniture; ``sizes`` are the blocks' characters."""
    left = list(kept)
    against = [i for i, found in enumerate(evidence) if found is not NONE and left[i]]
    boxed = [i for i in against if evidence[i].box and sure[i] < SURE_IN_BOX]
    trust_boxes = bool(boxed) and sum([sizes[i] for i in boxed]) <= _MOST * sum(compress(sizes, kept))
    for i in against:
        found, p = evidence[i], sure[i]
        left[i] = not (
            found.certain
            or (found.words and p < SURE_OF_WORDS)
            or (found.byline and p < SURE_OF_BYLINE)
            or (found.comment and p < SURE_OF_COMMENT)
            or (found.disclaimer and p < SURE_OF_DISCLAIMER)
            or (found.heading is not None and left[found.heading] and p < SURE_OF_ENTRY)
            or (trust_boxes and found.box and p < SURE_IN_BOX)
        )
    return left
