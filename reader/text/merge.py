"""Two people's changes of one text put together, as by diff3 (Khanna, Kunal, Pierce 2007): lines first, then words.

What only one side changed is taken as that side has it. Where both changed the same words, both stand, ours first, as
paragraphs of their own; nothing that either wrote is lost.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.text.align import align_tokens

#: A line with its beginning, a word with the room before it: what is appended leaves what stands before it as it was.
_LINES = re.compile(r"\n[^\n]*")
_WORDS = re.compile(r"\s*\S+|\s+")
#: A line of Markdown that stands for itself: of a list, a quotation, a table.
_OWN_LINE = re.compile(r"\s*(?:[-*+>|]|\d+[.)])")


def merge_texts(base: str, ours: str, theirs: str) -> str:
    """The changes of both sides since ``base`` in one text."""
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    stretches = _stretches(f"\n{base}", f"\n{ours}", f"\n{theirs}", _LINES)
    return "".join(_lines(*stretch) for stretch in stretches).removeprefix("\n")


def _lines(base: str, ours: str, theirs: str) -> str:
    """One stretch of lines; what both changed is merged word by word where their words do not meet."""
    agreed = _agreed(base, ours, theirs)
    if agreed is None and base.strip():
        agreed = _beside(base, ours, theirs)
        if agreed is None:
            parts = [_words(*words) for words in _stretches(base, ours, theirs, _WORDS)]
            agreed = None if None in parts else "".join(part or "" for part in parts)
    return _both(ours, theirs) if agreed is None else agreed


def _words(base: str, ours: str, theirs: str) -> str | None:
    """One stretch of words; None where both changed the same."""
    agreed = _agreed(base, ours, theirs)
    return _beside(base, ours, theirs) if agreed is None else agreed


def _agreed(base: str, ours: str, theirs: str) -> str | None:
    """The stretch where at most one side changed it, or one goes on with what the other has; else None."""
    if base in (ours, theirs):
        return theirs if ours == base else ours
    if ours.lstrip().startswith(theirs.strip()):
        return ours
    return theirs if theirs.lstrip().startswith(ours.strip()) else None


def _beside(base: str, ours: str, theirs: str) -> str | None:
    """The stretch where one side changed it and the other left it and wrote lines below or above it; else None."""
    for changed, other in ((ours, theirs), (theirs, ours)):
        if other.startswith(f"{base}\n"):
            return changed + other[len(base) :]
        if base.startswith("\n") and other.endswith(base):
            return other[: -len(base)] + changed
    return None


def _both(ours: str, theirs: str) -> str:
    """What both wrote in the lines of one place, ours first."""
    own = _OWN_LINE.match(ours) and _OWN_LINE.match(theirs)
    return ours.rstrip("\n") + ("\n" if own else "\n\n") + theirs.lstrip("\n")


def _stretches(base: str, ours: str, theirs: str, unit: re.Pattern[str]) -> Iterator[tuple[str, str, str]]:
    """Stretch by stretch what stands in each of the three: those that all share, and those between."""
    was, mine, other = (unit.findall(text) for text in (base, ours, theirs))
    to_mine, to_other = _places(was, mine), _places(was, other)
    at = [0, 0, 0]
    for place in (*(i for i in range(len(was)) if i in to_mine and i in to_other), None):
        until = (len(was), len(mine), len(other)) if place is None else (place, to_mine[place], to_other[place])
        between = tuple("".join(units[a:b]) for units, a, b in zip((was, mine, other), at, until, strict=True))
        if any(between):
            yield between  # type: ignore[misc]
        if place is not None:
            yield was[place], was[place], was[place]
            at = [end + 1 for end in until]


def _places(a: Sequence[str], b: Sequence[str]) -> dict[int, int]:
    """Where each unit of ``a`` that stayed stands in ``b``."""
    return {
        edit.a_start + i: edit.b_start + i
        for edit in align_tokens(a, b)
        if edit.tag == "equal"
        for i in range(edit.a_end - edit.a_start)
    }
