"""Texts that someone pasted: article from the first line to the last, but for what the words of a line give away.

The line model learned from whole pages, where a short line is mostly a menu's. Of a text with hardly anything but
article, every line is kept that is not furniture by its own words or by a heading above it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

from reader.clean.bylines import is_byline
from reader.clean.furniture import NO_WORDS, Furniture, is_certain
from reader.clean.line_rules import ends_as_sentence, is_prose
from reader.clean.preface import is_kicker, is_preface, is_role

#: So many lines may speak of a site around the article: its menus, comments, subscriptions and notices.
MOST_OF_SITE, OF_SITE = 2, ("comments", "legal", "nav", "subscribe")
#: A text of more lines than this must read as prose: a lone page of it may be a poem, a recipe or a table.
SHORT = 40
#: Of a longer one, lines that are no sentence: so many may stand above the first sentence and below the last,
#: and this share of all may be none.
MOST_ABOVE, MOST_BELOW, MOST_LOOSE = 4, 3, 0.5
#: A headline has at most so many characters; one that ends as a sentence fewer, and a longer paragraph below it.
_LONGEST, _LONGEST_SENTENCE = 240, 70
_LEAST_SENTENCE = 40
_DIALOGUE = re.compile(r"[\"“„«‘'].*[\"”“»’']")
_LISTED = re.compile(r"(?:[*•◦▪●■–—+-]|\d{1,2}[.)])\s")


def is_pasted(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> bool:
    """Whether ``lines`` are an article with little around it, and not a whole page's."""
    said = [None if found is None or found.reason == NO_WORDS else found.kind for found in furniture]
    own = [line for line, kind in zip(lines, said, strict=True) if kind is None and not is_byline(line)]
    if not own or sum(kind in OF_SITE for kind in said) > MOST_OF_SITE:
        return False
    if len(lines) <= SHORT:
        return True
    ends = [i for i, line in enumerate(own) if ends_as_sentence(line)]
    loose = len(own) - len(ends)
    return loose <= MOST_LOOSE * len(own) and ends[0] <= MOST_ABOVE and len(own) - 1 - ends[-1] <= MOST_BELOW


def is_sentence(line: str) -> bool:
    """Whether a line can be a paragraph of one sentence, and not a teaser's or a button's few words."""
    return len(line) >= _LEAST_SENTENCE and ends_as_sentence(line)


def kept_of_pasted(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> list[bool]:
    """Whether each line of a pasted text is headline or body."""
    return [
        (found is None or found.reason == NO_WORDS and _is_figure(lines, furniture, i))
        and not is_certain(line)
        and not is_preface(line)
        for i, (line, found) in enumerate(zip(lines, furniture, strict=True))
    ]


def _is_figure(lines: Sequence[str], furniture: Sequence[Furniture | None], i: int) -> bool:
    """Whether a line without letters is a table's figure or an entry's time, and not the count of a share button."""
    beside = [found for found in furniture[max(0, i - 1) : i + 2] if found is not None and found.reason != NO_WORDS]
    return not beside and any(character.isdigit() for character in lines[i])


def headline_of_pasted(lines: Sequence[str], kept: Sequence[bool]) -> int | None:
    """Index of the headline: the first line of a pasted text that is neither kicker, byline nor the body's first."""
    above = [i for i, keep in enumerate(kept) if keep and not is_byline(lines[i])][: MOST_ABOVE + 2]
    for i, following in zip_longest(above, above[1:]):
        line, below = lines[i], "" if following is None else lines[following]
        if is_role(line) or is_kicker(line, below):
            continue
        with_byline = following is not None and following > i + 1 and is_byline(lines[i + 1])
        return i if _heads(line, below, with_byline) else None
    return None


def _heads(line: str, below: str, with_byline: bool) -> bool:
    if not below or len(line) > _LONGEST or _LISTED.match(line) or not any(map(str.isalpha, line)):
        return False
    if not ends_as_sentence(line):
        return True
    if line.rstrip('"”’»)').endswith(("?", "!")) and not _DIALOGUE.fullmatch(line):
        return len(line) <= 2 * _LONGEST_SENTENCE
    return len(line) <= _LONGEST_SENTENCE and (with_byline or is_prose(below) and len(below) > 2 * len(line))
