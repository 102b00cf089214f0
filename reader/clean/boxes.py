"""Kinds of the dropped blocks of a page with mark-up, by the boxes they stand in.

From a dropped block up to the largest element around it that holds nothing kept, the first
element that says what it is decides: by its heading, by its class names, or by the wording of
its lines. Only then the block's own weaker words and its place on the page speak.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import cast

from reader.clean.bylines import is_byline
from reader.clean.disclaimers import is_disclaimer
from reader.clean.furniture import HINT_REASON, NAMES, Furniture, hint_kind, line_kind, plain, section_kind
from reader.clean.furniture_scrapes import scrape_kind
from reader.load.render import PROSE_CHARS, Node, RawBlock
from reader.model import BlockKind

#: Words that say what they are wherever they stand.
_STRONG = frozenset(("ad", "comments", "legal", "share", "subscribe"))
#: A box of one of these kinds is it whole: its buttons and small print are no other furniture.
_WHOLE: dict[str, frozenset[str]] = {
    "comments": frozenset(("legal", "nav", "other", "promo", "related", "share", "subscribe")),
    "legal": frozenset(("nav", "other", "promo", "related", "subscribe")),
    "subscribe": frozenset(("comments", "legal", "nav", "other", "promo", "related", "share")),
    "share": frozenset(("comments", "nav", "other", "related")),
    "promo": frozenset(("nav", "other", "related")),
    "ad": frozenset(("nav", "other", "promo", "related")),
    "related": frozenset(("nav",)),
}
#: A box with more blocks than this is not judged by the wording of single lines.
_MOST_LINES = 9
#: Elements of more blocks than this are a column of the page, not a box.
_MOST_BLOCKS = 60
_LINK_ONLY = 0.8
#: Elements that stand side by side in one line.
_PARTS = ("a", "button", "span", "font")
#: A box is of a kind when this many times the lines that say so are all its lines.
_TIMES = {"ad": 3, "comments": 4, "legal": 4, "subscribe": 2}
_FOOTERS = frozenset(("colophon", "contentinfo", "foot", "footer", "ft", "site-footer", "site-info"))
#: Class names of who wrote the article: "byline", "article__author", "author-name".
_AUTHOR = re.compile(r"(?:\w+[_-]+)*(?:byline|authors?)(?:[_-]+(?:names?|links?|list|line))?|(?:\w+(?:__|-))?by")
#: Longest line of an author's name and post, in characters.
_LONGEST_NAME = 80
_PLACES = frozenset(("body", "html", "main"))


@dataclass(slots=True)
class Box:
    """An element that holds blocks, and what it says it is."""

    #: Its first block; the others follow it.
    first: int
    count: int = 0
    kept: int = 0
    judged: bool = False
    found: Furniture | None = None


class Boxes:
    """The boxes of one page; :meth:`kinds` gives every dropped block its kind and why."""

    def __init__(self, blocks: Sequence[RawBlock], kept: Sequence[bool]) -> None:
        self._blocks = blocks
        self._kept = kept
        self._said = [None if keep else own_words(block) for block, keep in zip(blocks, kept, strict=True)]
        self._heads = [
            None if keep or len(block.text) > 90 else section_kind(block.text)
            for block, keep in zip(blocks, kept, strict=True)
        ]
        self._boxes: dict[int, Box] = {}
        body = [i for i, keep in enumerate(kept) if keep]
        prose = [
            i for i in body if len(blocks[i].text) >= PROSE_CHARS and 3 * blocks[i].link_chars < len(blocks[i].text)
        ]
        self._first = body[0] if body else -1
        self._last = (prose or body or [-1])[-1]
        self._fill()

    def _fill(self) -> None:
        """Count the blocks of every element: its own, then each element's are its parent's too."""
        boxes = self._boxes
        order: list[tuple[Box, Node | None]] = []
        for i, block in enumerate(self._blocks):
            chain = []
            node: Node | None = block.node
            while node is not None and id(node) not in boxes:
                boxes[id(node)] = box = Box(i)
                chain.append((box, node.parent))
                node = node.parent
            order += reversed(chain)
            holder = boxes[id(block.node)]
            holder.count += 1
            holder.kept += self._kept[i]
        for box, parent in reversed(order):
            if parent is not None:
                outer = boxes[id(parent)]
                outer.count += box.count
                outer.kept += box.kept

    def kinds(self) -> list[Furniture | None]:
        """For every block its furniture, None for kept ones."""
        found: list[Furniture | None] = []
        section: tuple[int, Node | None] | None = None
        for i, block in enumerate(self._blocks):
            if self._kept[i]:
                section = None
                found.append(None)
                continue
            if section is not None and not _inside(block.node, section[1]):
                section = None
            found.append(self._placed(i, self._kind(i, section[0] if section else None)))
            if self._heads[i]:
                section = i, block.node.parent
        return found

    def _kind(self, i: int, section: int | None) -> Furniture:
        block, own = self._blocks[i], self._said[i]
        boxed = self._around(i)
        if own is not None and own.kind in _STRONG and not (boxed and own.kind in _WHOLE.get(boxed.kind, ())):
            return own
        if (caption := _caption_or_byline(block)) is not None and (boxed is None or boxed.kind in ("nav", "share")):
            return caption
        if boxed is not None and not (own is not None and own.kind == "promo" and boxed.kind == "nav"):
            return boxed
        if head := self._heads[i]:
            return Furniture(head, f"heading of a {NAMES[head]} section")
        if section is not None and (kind := self._heads[section]):
            return Furniture(kind, f"follows '{plain(self._blocks[section].text)}'")
        if own is not None:
            return own
        if block.tag in ("nav", "header"):
            return Furniture("nav", HINT_REASON["nav"])
        return self._by_place(i)

    def _by_place(self, i: int) -> Furniture:
        block = self._blocks[i]
        links = block.link_chars > _LINK_ONLY * len(block.text)
        if i < self._first:
            short = len(block.text) < 60
            return Furniture("nav", "stands above the article") if links or short else _NOT_ARTICLE
        if links:
            return Furniture("related" if len(block.text.split()) > 3 else "nav", "link-only line")
        return _NOT_ARTICLE

    def _placed(self, i: int, found: Furniture) -> Furniture:
        """Between the article's paragraphs a box of other articles is a promotion, above them a menu."""
        if found.kind != "related":
            return found
        if self._first < i < self._last:
            return Furniture("promo", found.reason)
        block = self._blocks[i]
        if i < self._first and block.links > 2 and len(block.text) < 16 * block.links:
            return Furniture("nav", "stands above the article")
        return found

    def _around(self, i: int) -> Furniture | None:
        """What the nearest box around block ``i`` that says anything says it is."""
        node: Node | None = self._blocks[i].node
        while node is not None and node.tag not in _PLACES:
            box = self._boxes[id(node)]
            if box.kept or box.count > _MOST_BLOCKS:
                return None
            if not box.judged:
                box.judged, box.found = True, self._judge(node, box)
            if box.found is not None:
                return box.found
            node = node.parent
        return None

    def _judge(self, node: Node, box: Box) -> Furniture | None:
        hint = hint_of(node)
        if _is_footer(node, hint):
            if self._kinds_said(box)["legal"]:
                return Furniture("legal", "in the foot of the page")
            return Furniture("nav", "in the foot of the page") if node.tag == "footer" else None
        if box.count > 1 and (head := self._heads[box.first]):
            return Furniture(head, f"follows '{plain(self._blocks[box.first].text)}'")
        kind = hint_kind(hint)
        if kind is not None:
            return Furniture(kind, HINT_REASON[kind])
        return self._by_lines(box) if 1 < box.count <= _MOST_LINES else None

    def _by_lines(self, box: Box) -> Furniture | None:
        said = self._kinds_said(box)
        del said["share"]
        if not said:
            return None
        kind, count = said.most_common(1)[0]
        if _TIMES[kind] * count < box.count:
            return None
        return Furniture(cast(BlockKind, kind), HINT_REASON[kind])

    def _kinds_said(self, box: Box) -> Counter[str]:
        """How many lines of a box say plainly that they are each kind."""
        lines = self._said[box.first : box.first + box.count]
        return Counter(str(found.kind) for found in lines if found is not None and found.kind in _STRONG)


_NOT_ARTICLE = Furniture("other", "not part of the article")
_DISCLAIMER = Furniture("legal", "disclaimer or disclosure")


def own_words(block: RawBlock) -> Furniture | None:
    """What a block's words say; a line of several links or buttons is what most of them say."""
    said = line_kind(block.text) or scrape_kind(block.text)
    if said is None and is_disclaimer(block.text):
        return _DISCLAIMER
    if said is not None or len(block.text) > 200 or (block.links < 2 and block.tags < 5):
        return said
    words_of_parts = (" ".join(text.split()) for text in block.node.texts_of(*_PARTS))
    parts = list(islice((words for words in words_of_parts if 1 < len(words) < len(block.text)), 12))
    found = [part for words in parts if (part := line_kind(words)) is not None and part.kind != "other"]
    if len(parts) < 2 or 2 * len(found) < len(parts):
        return None
    return Counter(found).most_common(1)[0][0]


def _caption_or_byline(block: RawBlock) -> Furniture | None:
    node: Node | None = block.node
    for _ in range(3):
        if node is None:
            break
        if node.tag in ("figcaption", "caption", "figure") or "caption" in (node.get("class") or "").lower():
            return Furniture("caption", "caption of a picture")
        node = node.parent
    return Furniture("byline", "byline or date line") if names_author_or_day(block) else None


def names_author_or_day(block: RawBlock) -> bool:
    """Whether a block only says who wrote the article or when it appeared: by its words, or by its mark-up."""
    if is_byline(block.text):
        return True
    if len(block.text) > _LONGEST_NAME:
        return False
    if block.links and block.node.tag not in _PLACES and block.node.has_author_link():
        return True  # the page's own element has all its links in it
    node: Node | None = block.node
    for _ in range(3):
        if node is None:
            break
        if _marks_an_author(node):
            return True
        node = node.parent
    return False


def _marks_an_author(node: Node) -> bool:
    """Whether an element is marked up as who wrote the article (HTML's ``rel=author``, schema.org's ``author``)."""
    if not node.may_say("author", "by"):
        return False
    get = node.get
    if get("rel") == "author" or get("itemprop") == "author":
        return True
    return any(_AUTHOR.fullmatch(word) for word in (get("class") or "")[:200].lower().split())


def _is_footer(node: Node, hint: str) -> bool:
    return node.tag == "footer" or _names_a_footer(hint)


@lru_cache(maxsize=8192)
def _names_a_footer(hint: str) -> bool:
    return not _FOOTERS.isdisjoint(hint.lower().replace("_", "-").split())


def _inside(node: Node | None, outer: Node | None) -> bool:
    while node is not None:
        if node is outer:
            return True
        node = node.parent
    return False


def hint_of(node: Node) -> str:
    """Class, id and role of one element, with its name where that says something; blank where it has other
    attributes only, empty where it has none."""
    get = node.get
    said = node.tag if node.tag in ("aside", "footer", "header", "nav") else ""
    named = [value[:200] for key in ("class", "id", "role") if (value := get(key))]
    return f"{' '.join(named)} {said}" if named or node.has_attributes() else said
