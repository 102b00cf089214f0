"""Kinds of page furniture: what a block that is not the article is, and why we say so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple, cast

from reader.clean.furniture_headings import HINTS, SECTIONS
from reader.clean.furniture_lines import GROUPS, LINES, SIGNS
from reader.model import BlockKind

#: Longest line, in characters, that is looked at for furniture phrases.
_LONGEST_LINE = 420
_LONGEST_HEADING = 90
#: Bullets before a line, arrows and colons behind it.
_BULLETS, _ARROWS = " *•◦▪●■–—+>»#|✓-", " :>»→▸▶›…|-"
#: Why a line of figures and signs alone is furniture; in a table it is the table.
NO_WORDS = "no words"
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Furniture(NamedTuple):
    """A kind of furniture and, in a few plain words, why."""

    kind: BlockKind
    reason: str


def _compiled(rows: str, flags: int = re.I) -> re.Pattern[str]:
    """One pattern from a table's rows; groups capture nothing."""
    return re.compile("|".join(_rows(rows)), flags)


def _rows(rows: str) -> list[str]:
    """A table's rows as expressions, with the groups filled in."""
    joined = "\n".join(row.strip() for row in rows.strip().splitlines())
    for name, group in GROUPS.items():
        joined = joined.replace(f"{{{name}}}", group)
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", joined).split("\n")


class _AnyRow:
    """Whether a line is any row of a table: most lines are none.

    The line is held in lower case against rows that are, without regard to case: so each row is done with at its
    first letter. Rows that can begin with anything are tried only for lines with one of :data:`SIGNS`.
    """

    def __init__(self, tables: Iterable[str]) -> None:
        rows = [row for table in tables for row in _rows(table)]
        self._rows = re.compile("|".join(row for row in rows if not row.startswith(".")))
        self._any_open = re.compile("|".join(row for row in rows if row.startswith(".")) or "(?!)", re.I)

    def matches(self, line: str) -> bool:
        small = line.lower()
        if self._rows.fullmatch(small):
            return True
        return any(map(small.__contains__, SIGNS)) and self._any_open.fullmatch(line) is not None


_SECTION_PATTERNS = tuple((kind, _compiled(rows)) for kind, rows in SECTIONS.items())
#: Capitals matter in "[LIVE BLOG]": "[sic]" and "[he said]" are words of the article.
_LINE_PATTERNS = tuple(
    (kind, _compiled(rows, 0 if "bracketed" in reason else re.I), reason) for (kind, reason), rows in LINES.items()
)
_HINT_PATTERNS = tuple((kind, _compiled(rows, 0)) for kind, rows in HINTS.items())
_ANY_SECTION, _ANY_LINE = _AnyRow(SECTIONS.values()), _AnyRow(LINES.values())
_ANY_HINT = _compiled("\n".join(rows.strip() for rows in HINTS.values()), 0)
HINT_REASON = {
    "ad": "in an advertising box",
    "comments": "in the comments section",
    "legal": "in a legal or consent notice",
    "nav": "in the page's navigation",
    "promo": "in a promotion box",
    "related": "in a box of other articles",
    "share": "in a share bar",
    "subscribe": "in a subscription box",
}


#: Reasons whose lines are no article wherever they stand: of 1,400 inside the articles of the development data,
#: annotations keep 2 in 100, and the links to other articles that some blogs' annotations keep.
_CERTAIN = frozenset(
    (
        "asks for a click", "asks for a comment", "asks to be followed", "asks to sign in to comment",
        "ends in a bracketed label", "leads to another page of the article", "marks an advertisement",
        "newsletter or subscription prompt", "page control", "photo credit", "points to another article",
        "share or save button",
    )
)  # fmt: skip
#: A line of sources may belong to what it stands under.
_SOURCES = re.compile(r"(?:sources?|quellen?)\b", re.I)
_PLAYER_CLOCK = re.compile(r"-?\d{1,2}:\d\d ?/ ?-?\d{1,2}:\d\d")


#: Kind → how its sections are called.
NAMES = {
    "ad": "advertising", "comments": "comments", "legal": "legal", "nav": "navigation", "promo": "promotion",
    "related": "related articles", "share": "share", "subscribe": "subscription", "other": "furniture",
}  # fmt: skip


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """One line without bullets, arrows and doubled white space."""
    return " ".join(text.split()).lstrip(_BULLETS).rstrip(_ARROWS)


@lru_cache(maxsize=4096)
def section_kind(text: str) -> BlockKind | None:
    """The kind of furniture section that ``text`` heads ("Related articles"), or None."""
    if len(text) > _LONGEST_HEADING * 2:
        return None
    line = plain(text)
    if not 0 < len(line) <= _LONGEST_HEADING or not _ANY_SECTION.matches(line):
        return None
    return next((cast(BlockKind, k) for k, pattern in _SECTION_PATTERNS if pattern.fullmatch(line)), None)


@lru_cache(maxsize=8192)
def line_kind(text: str) -> Furniture | None:
    """What the words of one line alone say it is, or None where they say nothing."""
    if len(text) > _LONGEST_LINE:
        return None
    line = plain(text)
    if not line[:1].isalpha() and not any(map(str.isalpha, line)):
        return Furniture("nav", NO_WORDS)
    if "[" not in line and not _ANY_LINE.matches(line):
        return None
    for kind, pattern, reason in _LINE_PATTERNS:
        if pattern.fullmatch(line):
            return Furniture(cast(BlockKind, kind), reason)
    return None


def is_certain(text: str) -> bool:
    """Whether the words of one line make it furniture even in the middle of an article."""
    found = line_kind(text)
    if found is None:
        return False
    return found.reason in _CERTAIN and not _SOURCES.match(text) or _PLAYER_CLOCK.fullmatch(text) is not None


@lru_cache(maxsize=8192)
def hint_kind(hints: str) -> BlockKind | None:
    """What class names, ids and roles say a block is: the nearest element that says anything decides."""
    for hint in _CAMEL.sub("-", hints[:2000]).lower().split():
        if kind := _one_hint(hint):
            return kind
    return None


@lru_cache(maxsize=8192)
def _one_hint(hint: str) -> BlockKind | None:
    if not _ANY_HINT.search(hint):
        return None
    return next((cast(BlockKind, kind) for kind, pattern in _HINT_PATTERNS if pattern.search(hint)), None)
