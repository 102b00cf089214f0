"""Kinds of page furniture: what a block that is not the article is, and why we say so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, cast

from reader.clean.furniture_headings import HINTS, SECTIONS
from reader.clean.furniture_lines import GROUPS, LINES, SIGNS
from reader.clean.openings import WIDTH, Rows, by_first_letter
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
    """Whether a line is any row of some tables, which are given by their names: most lines are none.

    The line is held in lower case against rows that are, without regard to case. Rows that can begin with anything
    are tried only for lines with one of their table's :data:`SIGNS`.
    """

    def __init__(self, tables: Mapping[str, str]) -> None:
        rows = {name: _rows(table) for name, table in tables.items()}
        self._rows = Rows(row for table in rows.values() for row in table if not row.startswith("."))
        opened = {name: [row for row in table if row.startswith(".")] for name, table in rows.items()}
        self._open = [(SIGNS[name], re.compile("|".join(table), re.I)) for name, table in opened.items() if table]
        #: Those of the longest lines first.
        self._signs = sorted((sign for sign, _ in self._open), reverse=True)

    def cannot_be(self, text: str) -> bool:
        """Whether a text is no row for sure, by how it begins and its length: the quick answer to most of a page."""
        opening = text[:WIDTH].lower()
        if opening[:1] in _BULLETS:  # or there is no text
            return False
        longest = self._rows.longest(opening)
        if longest and (len(text) <= longest or _is_cut(text)):
            return False
        if not self._signs:
            return True
        line = text.rstrip(_ARROWS)
        return len(line) > self._signs[0][0] or not self._has_sign(line.lower())

    def matches(self, line: str) -> bool:
        small = line.lower()
        return (
            self._rows.matches(small)
            or self._has_sign(small)
            and any(rows.fullmatch(line) for rows in self._opened(small))
        )

    def _has_sign(self, small: str) -> bool:
        length = len(small)
        for longest, inside, at_end in self._signs:
            if length > longest:
                break
            for sign in inside:
                if sign in small:
                    return True
            if at_end and small.endswith(at_end):
                return True
        return False

    def _opened(self, small: str) -> Iterator[re.Pattern[str]]:
        """The rows that can begin with anything and have their sign in a line, given in lower case."""
        for (longest, inside, at_end), rows in self._open:
            if len(small) <= longest and (any(sign in small for sign in inside) or small.endswith(at_end)):
                yield rows


def _is_cut(text: str) -> bool:
    """Whether :func:`plain` leaves less of a text that begins with no bullet."""
    return text[-1] in _ARROWS or "  " in text or not text.isprintable()


#: The reason of lines that begin with a label in capitals, of so many letters at least, before words that are not:
#: neither "announcement that" nor "ANNOUNCEMENT DUE".
_HEADED, _HEAD = "is headed as an advertisement", 6
_SECTION_PATTERNS = tuple((kind, _compiled(rows)) for kind, rows in SECTIONS.items())
#: Capitals matter in "[LIVE BLOG]": "[sic]" and "[he said]" are words of the article.
_LINE_PATTERNS = tuple(
    (kind, _compiled(rows, 0 if "bracketed" in reason else re.I), reason) for (kind, reason), rows in LINES.items()
)
_HINT_PATTERNS = tuple((kind, _compiled(rows, 0)) for kind, rows in HINTS.items())
_ANY_SECTION = _AnyRow({str(kind): rows for kind, rows in SECTIONS.items()})
_ANY_LINE = _AnyRow({reason: rows for (_, reason), rows in LINES.items()})
_ANY_HINT = re.compile(by_first_letter(row for rows in HINTS.values() for row in _rows(rows)))
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
        "ends in a bracketed label", "is headed as an advertisement", "leads to another page of the article",
        "marks an advertisement",
        "newsletter or subscription prompt", "page control", "photo credit", "points to another article",
        "share or save button",
    )
)  # fmt: skip
_ANY_CERTAIN = _AnyRow({reason: rows for (_, reason), rows in LINES.items() if reason in _CERTAIN})
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
    if "  " in text or not text.isprintable():  # of all white space only the space is printable
        text = " ".join(text.split())
    return text.lstrip(_BULLETS).rstrip(_ARROWS)


def section_kind(text: str) -> BlockKind | None:
    """The kind of furniture section that ``text`` heads ("Related articles"), or None."""
    return None if _ANY_SECTION.cannot_be(text) else _section_kind(text)


@lru_cache(maxsize=4096)
def _section_kind(text: str) -> BlockKind | None:
    if len(text) > _LONGEST_HEADING * 2:
        return None
    line = plain(text)
    if not 0 < len(line) <= _LONGEST_HEADING or not _ANY_SECTION.matches(line):
        return None
    return next((cast(BlockKind, k) for k, pattern in _SECTION_PATTERNS if pattern.fullmatch(line)), None)


def line_kind(text: str) -> Furniture | None:
    """What the words of one line alone say it is, or None where they say nothing."""
    if len(text) > _LONGEST_LINE or _ANY_LINE.cannot_be(text) and _has_letters(text):
        return None
    return _line_kind(text)


def _has_letters(text: str) -> bool:
    return text[:1].isalpha() or any(map(str.isalpha, text))


@lru_cache(maxsize=8192)
def _line_kind(text: str) -> Furniture | None:
    line = plain(text)
    if not _has_letters(line):
        return Furniture("nav", NO_WORDS)
    if "[" not in line and not _ANY_LINE.matches(line):
        return None
    for kind, pattern, reason in _LINE_PATTERNS:
        if pattern.fullmatch(line) and (reason != _HEADED or line[:_HEAD].isupper() and not line.isupper()):
            return Furniture(cast(BlockKind, kind), reason)
    return None


def is_certain(text: str) -> bool:
    """Whether the words of one line make it furniture even in the middle of an article."""
    if len(text) > _LONGEST_LINE or _ANY_CERTAIN.cannot_be(text) and not text[:1].isdecimal():
        return False
    return _is_certain(text)


@lru_cache(maxsize=8192)
def _is_certain(text: str) -> bool:
    line = plain(text)
    if not line[:1].isdecimal() and "[" not in line and not _ANY_CERTAIN.matches(line):
        return False
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
