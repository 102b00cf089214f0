"""Kinds of page furniture: what a block that is not the article is, and why we say so."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from reader.clean.furniture_headings import HINTS, SECTIONS
from reader.clean.furniture_lines import GROUPS, LINES
from reader.model import BlockKind

#: Longest line, in characters, that is looked at for furniture phrases.
_LONGEST_LINE = 420
_LONGEST_HEADING = 90
_EDGES = re.compile(r"^[\s*•◦▪●■–—+>»#|✓-]+|[\s:>»→▸▶›…|-]+$")
_SPACES = re.compile(r"\s+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Furniture(NamedTuple):
    """A kind of furniture and, in a few plain words, why."""

    kind: BlockKind
    reason: str


@dataclass(frozen=True, slots=True)
class Clue:
    """What is known of a block besides its place in the page."""

    text: str
    #: Element name, such as ``li``; empty for plain text.
    tag: str = ""
    #: Classes, ids and roles of the block and its ancestors, nearest first, space-separated.
    hints: str = ""
    #: Share of its characters that are link text, 0–1.
    link_share: float = 0.0
    #: Whether the article has it: a kept block ends a section of furniture.
    kept: bool = False


def _compiled(rows: str, flags: int = re.I) -> re.Pattern[str]:
    """One pattern from a table's rows; groups capture nothing."""
    joined = "|".join(row.strip() for row in rows.strip().splitlines())
    for name, group in GROUPS.items():
        joined = joined.replace(f"{{{name}}}", group)
    return re.compile(re.sub(r"(?<!\\)\((?!\?)", "(?:", joined), flags)


_SECTION_PATTERNS = tuple((kind, _compiled(rows)) for kind, rows in SECTIONS.items())
#: Capitals matter in "[LIVE BLOG]": "[sic]" and "[he said]" are words of the article.
_LINE_PATTERNS = tuple(
    (kind, _compiled(rows, 0 if "bracketed" in reason else re.I), reason) for (kind, reason), rows in LINES.items()
)
_HINT_PATTERNS = tuple((kind, _compiled(rows, 0)) for kind, rows in HINTS.items())
_HINT_REASON = {
    "ad": "in an advertising box",
    "comments": "in the comments section",
    "legal": "in a legal or consent notice",
    "nav": "in the page's navigation",
    "promo": "in a promotion box",
    "related": "in a box of other articles",
    "share": "in a share bar",
    "subscribe": "in a subscription box",
}


def plain(text: str) -> str:
    """One line without bullets, arrows and doubled white space."""
    return _EDGES.sub("", _SPACES.sub(" ", text))


def section_kind(text: str) -> BlockKind | None:
    """The kind of furniture section that ``text`` heads ("Related articles"), or None."""
    if len(text) > _LONGEST_HEADING * 2:
        return None
    line = plain(text)
    if not 0 < len(line) <= _LONGEST_HEADING:
        return None
    return next((cast(BlockKind, k) for k, pattern in _SECTION_PATTERNS if pattern.fullmatch(line)), None)


def line_kind(text: str) -> Furniture | None:
    """What the words of one line alone say it is, or None where they say nothing."""
    if len(text) > _LONGEST_LINE:
        return None
    line = plain(text)
    if not any(char.isalpha() for char in line):
        return Furniture("nav", "no words")
    for kind, pattern, reason in _LINE_PATTERNS:
        if pattern.fullmatch(line):
            return Furniture(cast(BlockKind, kind), reason)
    return None


def hint_kind(hints: str) -> BlockKind | None:
    """What class names, ids and roles say a block is: the nearest element that says anything decides."""
    for hint in _CAMEL.sub("-", hints[:2000]).lower().split():
        for kind, pattern in _HINT_PATTERNS:
            if pattern.search(hint):
                return cast(BlockKind, kind)
    return None


def kind_of(
    text: str, tag: str = "", hints: str = "", link_share: float = 0.0, section: str | None = None
) -> Furniture:
    """The kind of one dropped block and why, in plain words.

    ``hints`` are the classes, ids and roles of the block and its ancestors, nearest first;
    ``section`` is the furniture heading it stands under, if any.
    """
    by_words = line_kind(text)
    own_section = section_kind(text)
    by_hint = hint_kind(hints)
    if by_words and by_words.kind in ("ad", "legal", "share", "subscribe", "comments", "promo"):
        return by_words
    if by_hint:
        return Furniture(by_hint, _HINT_REASON[by_hint])
    if own_section:
        return Furniture(own_section, f"heading of a {_NAMES[own_section]} section")
    if section and (kind := section_kind(section)):
        return Furniture(kind, f"follows '{plain(section)}'")
    if by_words:
        return by_words
    if tag in ("nav", "header", "footer"):
        return Furniture("nav", "in the page's navigation")
    if link_share > 0.8:
        return Furniture("related" if len(text) > 40 else "nav", "link-only line")
    return Furniture("other", "not part of the article")


_NAMES = {
    "ad": "advertising", "comments": "comments", "legal": "legal", "nav": "navigation", "promo": "promotion",
    "related": "related articles", "share": "share", "subscribe": "subscription", "other": "furniture",
}  # fmt: skip


def kinds_of(clues: Sequence[Clue]) -> list[Furniture | None]:
    """The kind of each dropped block of a page in order, None for kept ones.

    A furniture heading ("Related articles") lends its kind to the dropped blocks after it,
    up to the next kept block or the next furniture heading.
    """
    found: list[Furniture | None] = []
    section: str | None = None
    for clue in clues:
        if clue.kept:
            section = None
            found.append(None)
            continue
        found.append(kind_of(clue.text, clue.tag, clue.hints, clue.link_share, section))
        if section_kind(clue.text):
            section = clue.text
    return found
