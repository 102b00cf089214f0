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
from reader.clean.preface import is_kicker, is_note, is_preface, is_role

#: So many lines may speak of a site around the article: its menus, comments, subscriptions and notices.
MOST_OF_SITE, OF_SITE = 2, ("comments", "legal", "nav", "subscribe")
#: A text of more lines than this must read as prose: a lone page of it may be a poem, a recipe or a table.
SHORT = 40
#: Of a longer one, lines that are no sentence: so many may stand above the first sentence and below the last,
#: and this share of all may be none.
MOST_ABOVE, MOST_BELOW, MOST_LOOSE = 4, 3, 0.5
#: The model is asked about the foot of a text of more lines than ``FEW`` of whose sentences it keeps the share
#: ``KNOWN``, in characters: a line is kept from ``LIKED`` on, and of the foot from ``UNLIKELY``.
FEW, KNOWN, LIKED, UNLIKELY = 12, 0.8, 0.4, 0.1
#: A headline has at most so many characters; one that ends as a sentence fewer, and a longer paragraph below it.
_LONGEST, _LONGEST_SENTENCE = 240, 70
_LEAST_SENTENCE = 40
#: Sections of a site that an article may have, too; not what a button or a comment form says.
_SUBHEADING = re.compile(
    r"(?:about|archives|careers|contact|contents|discussion|events|explore|jobs|language|letters|legal|news|photos|press"
    r"|privacy|products|resources|services|support|terms|topics|weather)[:.]?",
    re.I,
)
_DIALOGUE = re.compile(r"[\"“„«‘'].*[\"”“»’']")
_ABBREVIATION = re.compile(r"\b(?:Bros|Co|Corp|Inc|Jr|Ltd|Sr|St|[A-Z]\.[A-Z])\.$")
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


def without_foot(lines: Sequence[str], kept: Sequence[bool], sure: Sequence[float]) -> list[bool]:
    """What is kept without the site's foot, given how ``sure`` (0–1) the line model is of each line.

    The model is asked only where it knows the kind of text, which is where it keeps nearly all sentences: of paragraphs
    of one sentence it keeps few. The foot begins behind its last line and the sentences that go on from there.
    """
    chars = [len(line) * (keep and ends_as_sentence(line)) for line, keep in zip(lines, kept, strict=True)]
    liked = sum(size for size, p in zip(chars, sure, strict=True) if p >= LIKED)
    if len(lines) <= FEW or liked < KNOWN * sum(chars):
        return list(kept)
    foot = max(i for i, p in enumerate(sure) if p >= LIKED) + 1
    while foot < len(lines) and kept[foot] and ends_as_sentence(lines[foot]):
        foot += 1
    return [keep and (i < foot or sure[i] >= UNLIKELY) for i, keep in enumerate(kept)]


def without_subheadings(lines: Sequence[str], furniture: Sequence[Furniture | None]) -> list[Furniture | None]:
    """The furniture without lone words between two sentences: there "Weather" and "Discussion" head what follows."""
    found = list(furniture)
    for i in range(1, len(lines) - 1):
        said = furniture[i]
        if said is None or said.kind not in OF_SITE or not _SUBHEADING.fullmatch(lines[i]) or is_certain(lines[i]):
            continue
        if is_sentence(lines[i - 1]) and is_sentence(lines[i + 1]) and furniture[i - 1] is None:
            found[i] = None
    return found


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
        if is_role(line) or is_note(line) or is_kicker(line, below) or _is_ticker(line):
            continue
        with_byline = following is not None and following > i + 1 and is_byline(lines[i + 1])
        return i if _heads(line, below, with_byline) else None
    return None


def _is_ticker(line: str) -> bool:
    """Whether a line has about as many digits as letters: quotations of shares above a page, no headline."""
    return 3 * sum(map(str.isdigit, line)) > 2 * sum(map(str.isalpha, line)) > 0


def _heads(line: str, below: str, with_byline: bool) -> bool:
    if not below or len(line) > _LONGEST or _LISTED.match(line) or not any(map(str.isalpha, line)):
        return False
    if not ends_as_sentence(line) or _ABBREVIATION.search(line):
        return True
    if line.rstrip('"”’»)').endswith(("?", "!")) and not _DIALOGUE.fullmatch(line):
        return len(line) <= 2 * _LONGEST_SENTENCE
    return len(line) <= _LONGEST_SENTENCE and (with_byline or is_prose(below) and len(below) > 2 * len(line))
