"""Headlines that count the items of their own article: "7 tips for gardeners", "The 10 best laptops"."""

from __future__ import annotations

import re

from reader.model import Figure

_NOUNS = (
    "apps?|benefits|books|brands|companies|facts|favou?rites|foods|gadgets|gifts|hacks|ideas|key takeaways|lessons|"
    "mistakes|movies|films|myths|picks|places|plants|podcasts|practices|products|questions|reasons|recipes|secrets|"
    "shows|signs|steps|takeaways|tactics|techniques|things|tips|tools|trends|tricks|tutorials|types|ways"
)
#: "Top 10", "these 7", "the only 19", "Here are the 20".
_BEFORE = re.compile(
    r"\b(?:top|best|these|(?:here|these) are(?: the| our| my)?|our|my|only|debunking)(?: the)? $", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[:|–—?!-] )(?:the |my |our |a )?$", re.IGNORECASE)
_BEHIND = re.compile(rf"\+? (?:[\w’'&-]+,? ){{0,5}}?(?:{_NOUNS})\b", re.IGNORECASE)
_GRADED = re.compile(
    r"\+?(?: of the)?(?: [\w’'-]+)? (?:best|top|worst|greatest|favou?rite|must-\w+|most (?:popular|important|"
    r"common)|essential|"
    r"expert|easy|simple|amazing|great|key)\b",
    re.IGNORECASE,
)


def counts_items(text: str, end: int, figure: Figure) -> bool:
    """Whether a number of the headline ``text[:end]`` counts what the article lists."""
    if not (figure.value or 0) <= 101:
        return False
    if _BEFORE.search(text, 0, figure.start):
        return True
    opens = _OPENS.search(text, 0, figure.start) is not None
    return opens and (_BEHIND.match(text, figure.end, end) or _GRADED.match(text, figure.end, end)) is not None


#: "The Best Laptops of 2026", "Website Design: The 2026 Guide".
_EDITION = re.compile(
    r"\b(?:best|top|guide|trends?|reviews?|reviewed|rankings?|comparison|predictions|©)(?:\b|(?<=©))|"
    r"^[^\w]*©",
    re.IGNORECASE,
)


def is_edition(text: str, end: int, number: str) -> bool:
    """Whether a year of the headline ``text[:end]`` is that of a guide or a list, which its body need not repeat."""
    return re.fullmatch(r"20[12]\d", number) is not None and _EDITION.search(text, 0, end) is not None


def is_course(text: str, start: int, stop: int, end: int) -> bool:
    """Whether a number is that of a first lesson: "Tax 101: the basics"."""
    named = re.search(r"[A-Z][a-z]+ $", text[max(0, start - 24) : start]) is not None
    return text[start:stop] == "101" and named and (stop >= end or text[stop] in ":\n-–—|,")
