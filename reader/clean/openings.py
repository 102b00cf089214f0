"""How a line must begin, and how long it may be, to be a row of a table of expressions: most lines are held against few
rows, or none."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain

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
#: More characters than any line has: how long what a row without end matches may be.
ENDLESS = 1_000_000
#: What follows a piece of an expression: how often it stands.
_TIMES = re.compile(r"(?:[?*+]|\{[^}]*\})?[+?]?")

#: Looks around, that take no character.
_LOOKS = ("(?!", "(?<!", "(?=", "(?<=")

#: A beginning, and whether the piece of an expression that has it ends there: else anything may follow.
_Start = tuple[str, bool]


class Rows:
    """Expressions in lower case that whole lines are held against, each only against those that begin as it does."""

    def __init__(self, rows: Iterable[str]) -> None:
        #: How rows begin, and how long their lines may be; and the rows by the first letters of their lines.
        self._openings: dict[str, int] = {}
        self._rows: dict[str, tuple[str, ...]] = {}
        #: Beginnings that were asked about lately: most lines of most pages begin alike.
        self._asked: dict[str, int] = {}
        #: The same rows as one expression, made when a line first needs it.
        self._patterns: dict[str, re.Pattern[str]] = {}
        for row in rows:
            longest = width(row)
            for opening in sorted(openings(row)):
                first = opening[:_FIRST]
                self._openings[opening] = max(longest, self._openings.get(opening, 0))
                self._rows[first] = tuple(dict.fromkeys((*self._rows.get(first, ()), row)))

    def longest(self, opening: str) -> int:
        """Characters that a line with these first :data:`WIDTH` ones, in lower case, has at most where it is any of
        the rows; 0 where it can be none."""
        known = self._asked.get(opening)
        return self._ask(opening) if known is None else known

    def _ask(self, opening: str) -> int:
        asked = opening if opening.isascii() else _OTHER_DIGIT.sub("0", opening)
        if len(self._asked) >= _MOST_ASKED:
            self._asked.clear()
        self._asked[opening] = longest = max([self._openings.get(asked[:end], 0) for end in range(len(asked) + 1)])
        return longest

    def matches(self, line: str) -> bool:
        """Whether a line, in lower case, is any of the rows."""
        if len(line) > self.longest(line[:WIDTH]):
            return False
        first = line[:_FIRST] if line.isascii() else _OTHER_DIGIT.sub("0", line[:_FIRST])
        return any(key in self._rows and self._pattern(key).fullmatch(line) for key in (first, first[:1], ""))

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


def width(row: str) -> int:
    """The most characters that what an expression matches can have, :data:`ENDLESS` where there is no end."""
    whole = at = 0
    while at < len(row):
        at, widest = _width_of_piece(row, at)
        times = _TIMES.match(row, at)
        said = times[0] if times else ""
        at += len(said)
        whole += widest * _most_times(said)
    return min(whole, ENDLESS)


def _width_of_piece(row: str, at: int) -> tuple[int, int]:
    """Where the piece of an expression at ``at`` ends, and how many characters it has at most."""
    if row.startswith("(?:", at):
        end, parts = _alternatives(row, at + 3)
        return end, max(map(width, parts))
    if row.startswith(_LOOKS, at):
        return _alternatives(row, at + 3)[0], 0
    if row[at] == "\\":
        return at + 2, int(row[at + 1] != "b")
    return _end_of_class(row, at) if row[at] == "[" else at + 1, 1


def _most_times(said: str) -> int:
    """How often a piece of an expression stands at most, by what follows it."""
    if said[:1] in ("*", "+"):
        return ENDLESS
    if said[:1] == "{":
        most = said[1 : said.index("}")].rpartition(",")[2]
        return int(most) if most else ENDLESS
    return 1


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
    if row.startswith(_LOOKS, at):
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


#: What may stand before the first letter of a row that is searched for.
_BEFORE = (r"\b", "(?<![a-z])", "")


def by_first_letter(rows: Iterable[str]) -> str:
    """One expression that is found wherever one of ``rows`` is, which begin with a letter, in a third of the time.

    For every character of a text the alternatives are tried in turn: here one for each letter, not one for each row.
    """
    found: dict[str, dict[str, list[str]]] = {}
    for row in rows:
        before = next(filter(row.startswith, _BEFORE))
        first, rest = row[len(before)], row[len(before) + 1 :]
        if not first.isalpha() or rest.startswith(("?", "*", "+", "{")):
            raise ValueError(f"{row!r} does not begin with a letter")
        found.setdefault(before, {}).setdefault(first, []).append(rest)
    for letters in found.values():
        for first, rests in letters.items():
            letters[first] = [f"{first}(?:{'|'.join(rests)})"]
    return "|".join(f"{before}(?:{'|'.join(chain(*letters.values()))})" for before, letters in found.items())
