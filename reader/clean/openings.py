"""How a line must begin to be a row of a table of expressions: most lines are held against few rows, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable

#: Characters of a beginning that are told apart.
WIDTH = 5
#: Of these, letters that rows are filed by.
_FIRST = 2
#: Most beginnings that are remembered.
_MOST_ASKED = 20_000
#: A digit of another script, which an expression matches as it does 0.
_OTHER_DIGIT = re.compile(r"[^\D0-9]")
#: Signs of expressions that are not characters.
_SIGNS = frozenset(".[](){}*+?|^$")
#: What follows a piece of an expression: how often it stands.
_TIMES = re.compile(r"(?:[?*+]|\{[^}]*\})?[+?]?")

#: A beginning, and whether the piece of an expression that has it ends there: else anything may follow.
_Start = tuple[str, bool]


class Rows:
    """Expressions in lower case that whole lines are held against, each only against those that begin as it does."""

    def __init__(self, rows: Iterable[str]) -> None:
        #: By the first letters of lines: how rows that have them begin, and those rows.
        self._openings: dict[str, tuple[str, ...]] = {}
        self._rows: dict[str, tuple[str, ...]] = {}
        #: Beginnings that were asked about lately: most lines of most pages begin alike.
        self._asked: dict[str, bool] = {}
        #: The same rows as one expression, made when a line first needs it.
        self._patterns: dict[str, re.Pattern[str]] = {}
        for row in rows:
            for opening in sorted(openings(row)):
                first = opening[:_FIRST]
                self._openings[first] = (*self._openings.get(first, ()), opening)
                self._rows[first] = tuple(dict.fromkeys((*self._rows.get(first, ()), row)))

    def can_begin(self, opening: str) -> bool:
        """Whether a line with these first :data:`WIDTH` characters, in lower case, can be any of the rows."""
        known = self._asked.get(opening)
        return self._ask(opening) if known is None else known

    def _ask(self, opening: str) -> bool:
        asked = opening if opening.isascii() else _OTHER_DIGIT.sub("0", opening)
        known = self._openings.get(asked[:_FIRST])
        can = (known is not None and asked.startswith(known)) or asked[:1] in self._openings or "" in self._openings
        if len(self._asked) >= _MOST_ASKED:
            self._asked.clear()
        self._asked[opening] = can
        return can

    def matches(self, line: str) -> bool:
        """Whether a line, in lower case, is any of the rows."""
        if not self.can_begin(line[:WIDTH]):
            return False
        first = line[:_FIRST] if line.isascii() else _OTHER_DIGIT.sub("0", line[:_FIRST])
        return any(self._pattern(key).fullmatch(line) for key in (first, first[:1], "") if key in self._rows)

    def _pattern(self, first: str) -> re.Pattern[str]:
        if first not in self._patterns:
            self._patterns[first] = re.compile("|".join(self._rows[first]))
        return self._patterns[first]


def openings(row: str) -> frozenset[str]:
    """The first :data:`WIDTH` characters that what an expression matches can have; fewer where anything may follow.

    Understood are characters, ``\\d``, ``\\b`` and groups ``(?:…|…)``, however often they stand; the rest may be
    anything.
    """
    return frozenset(start for start, _ in _starts(row))


def _starts(row: str) -> set[_Start]:
    found: set[_Start] = {("", True)}
    at = 0
    while at < len(row) and any(ends and len(start) < WIDTH for start, ends in found):
        at, piece = _piece(row, at)
        times = _TIMES.match(row, at)
        said = times[0] if times else ""
        at += len(said)
        if said[:1] in ("*", "+", "{"):
            piece = {(start, False) for start, _ in piece}
        if said.startswith(("*", "?", "{0", "{,")):
            piece = piece | {("", True)}
        found = {
            (start, ends) if not ends or len(start) == WIDTH else ((start + more)[:WIDTH], more_ends)
            for start, ends in found
            for more, more_ends in piece
        }
    return found


def _piece(row: str, at: int) -> tuple[int, set[_Start]]:
    """Where the piece of an expression at ``at`` ends, and how it begins."""
    if row.startswith("(?:", at):
        end, parts = _alternatives(row, at + 3)
        return end, {start for part in parts for start in _starts(part)}
    if row.startswith(("(?!", "(?<!", "(?=", "(?<="), at):  # a look around, that takes no character
        return _alternatives(row, at + 3)[0], {("", True)}
    if row[at] == "\\":
        return at + 2, _escaped(row[at + 1])
    if row[at] == "[":
        end = _end_of_class(row, at)
        return end, _of_class(row[at + 1 : end - 1])
    return at + 1, {("", False) if row[at] in _SIGNS else (row[at], True)}


def _escaped(sign: str) -> set[_Start]:
    if sign == "d":
        return {(digit, True) for digit in "0123456789"}
    return {("", sign == "b") if sign.isalnum() else (sign, True)}


def _of_class(inside: str) -> set[_Start]:
    """How a class of characters begins: known where it lists them."""
    listed = inside.replace("\\d", "0123456789")
    if inside.startswith("^") or "\\" in listed or "-" in listed[1:-1]:
        return {("", False)}
    return {(character, True) for character in listed}


def _alternatives(row: str, at: int) -> tuple[int, list[str]]:
    """Where a group ends whose inside begins at ``at``, and its alternatives."""
    depth, begun, parts = 0, at, []
    while depth or row[at] != ")":
        if row[at] == "\\":
            at += 1
        elif row[at] == "[":
            at = _end_of_class(row, at) - 1
        elif row[at] == "|" and not depth:
            parts.append(row[begun:at])
            begun = at + 1
        else:
            depth += (row[at] == "(") - (row[at] == ")")
        at += 1
    return at + 1, [*parts, row[begun:at]]


def _end_of_class(row: str, at: int) -> int:
    """Where a class of characters that begins at ``at`` ends."""
    at += 2 if row[at + 1] == "^" else 1
    at += row[at] == "]"
    while row[at] != "]":
        at += 2 if row[at] == "\\" else 1
    return at + 1
