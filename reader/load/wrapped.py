"""Plain text that a mail program or an editor broke into lines of equal width: paragraphs made whole again."""

from __future__ import annotations

import re

#: Widths, in characters, that texts are wrapped at: 65 to 80 in mail, up to 100 in editors.
_NARROWEST, _WIDEST = 50, 100
#: Line breaks before a word in lower case that show a text to be wrapped; of all such, this share must be forced.
#: One is enough where empty lines part the paragraphs: then no headline stands right above its text.
_LEAST_BREAKS, _FORCED = 2, 0.9
#: What begins a line of its own: a list's entry, a quoted line of mail, an indented or a table's line.
_OWN_LINE = re.compile(r"\s|[*•◦▪●■>|+#]|[–—-]\s|\(?\d{1,3}[.)]\s")
_CUT_AT_HYPHEN = re.compile(r"[^\W\d_]-$")


def unwrapped(text: str) -> tuple[str, int | None]:
    """``text`` with each paragraph on one line, and the width in characters it was wrapped at; None if it was not.

    A line break is forced where the next word would not have fitted into the width of the longest line. A text is
    wrapped if its lines are about as wide as a letter's and nearly all its breaks within a sentence are forced: those
    of a poem or a table are not. Without an empty line between them, a paragraph whose last line is full runs on.
    """
    lines = [line.rstrip() for line in text.split("\n")]
    width = max((len(line) for line in lines if " " in line), default=0)
    if not _NARROWEST <= width <= _WIDEST:
        return text, None
    forced = [_is_forced(line, following, width) for line, following in zip(lines, lines[1:], strict=False)]
    within = [
        is_forced
        for is_forced, line, following in zip(forced, lines, lines[1:], strict=False)
        if line and following[:2].islower()
    ]
    least = 1 if "" in lines[:-1] else _LEAST_BREAKS
    if len(within) < least or sum(within) < _FORCED * len(within):
        return text, None
    parts = [lines[0]]
    for is_forced, line, following in zip(forced, lines, lines[1:], strict=False):
        if is_forced:
            parts.append("" if _CUT_AT_HYPHEN.search(line) and following[:1].islower() else " ")
        else:
            parts.append("\n")
        parts.append(following)
    return "".join(parts), width


def _is_forced(line: str, following: str, width: int) -> bool:
    if not line or not following or _OWN_LINE.match(following):
        return False
    return len(line) + 1 + len(following.split(None, 1)[0]) > width
