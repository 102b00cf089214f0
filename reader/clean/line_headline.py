"""The headline of a scrape without mark-up: which line above the body it is.

A menu, a kicker, a standfirst, a caption and teasers of other articles stand there too. A headline has words that the
body has, stands right above who wrote the article or its first paragraph, and above its standfirst and captions.
Of the pages of two collections rendered to text these signs, each worth what :data:`WORTH` says, find the headline of
73 in 100, where the longest line near the body is it in 33. What each is worth was fitted on them and rounded.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from math import log1p

from reader.clean.furniture import plain
from reader.clean.unspaced import spread_text

#: Lines above the body that are looked at, and characters of the body whose words are compared.
REACH, _READ = 60, 6000
_LONGEST, _MOST_WORDS = 260, 45
#: Words of at least this many letters are compared, by as many first ones and one more: endings differ.
_LEAST_LETTERS, _STEM = 4, 5
#: Words of a headline from which on it is not short, and up to which it is not long.
_FEW, _MANY = 4, 20
#: Share of a line's words from which on it is about what the body is about.
_HALF, _MOST = 0.5, 0.6
#: Words in common beyond which more say nothing more; lines that a byline or a standfirst is below a headline.
_ENOUGH, _BELOW_BYLINE, _ABOVE_STANDFIRST = 6, 4, 3
#: Characters of a standfirst or first paragraph.
_LEAD = 90
#: What each sign is worth; distance by the logarithm of lines.
WORTH = {
    "share": 1.1, "words": 1.4, "about": 1.5, "short": -1.1, "long": -0.7, "stop": -1.0, "bullet": -1.4,
    "distance": -0.8, "cited": 0.4, "above byline": 1.5, "below byline": -0.6, "below such": -0.7,
    "below short": 0.8, "above lead": 1.2, "kept": -0.8,
}  # fmt: skip
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[.…]$")
#: How a caption ends: with who took the picture.
_CREDIT = re.compile(
    r"(?:\b(?:bild|credit|foto|image|photo|photograph|picture)s?(?: by|:) .{2,60}|©.{0,60}"
    r"|\((?:afp|ap|epa|getty|reuters)\b[^)]{0,40}\))$",
    re.I,
)
_BULLET = re.compile(r"\s*(?:[*•◦▪●■+-]|\d{1,2}[.)])\s")


def likely_headline(
    lines: Sequence[str], possible: Collection[int], bylines: Collection[int], kept: Sequence[bool], first: int
) -> int | None:
    """Index of the line above the body's ``first`` paragraph that is most likely the headline, or None.

    ``possible`` are those that can be, ``bylines`` those that say who wrote the article or when; ``kept`` is what the
    model takes for body. A line is none that has no word of the body and stands above no byline.
    """
    start = max(0, first - REACH)
    body = _stems(" ".join(line for line, keep in zip(lines[first:], kept[first:], strict=True) if keep)[:_READ])
    said = [" ".join(_words(line)) for line in lines[:first]]
    best, most = None, float("-inf")
    alike: list[int] = []
    for i in range(start, first):
        text = _BULLET.sub("", lines[i])
        words = _words(spread_text(text))
        if i not in possible or not 2 <= len(words) <= _MOST_WORDS or len(text) > _LONGEST or _CREDIT.search(text):
            continue
        if any(said[i].endswith(f" {other}") and other.count(" ") >= _FEW - 1 for other in said[start:]):
            continue  # the path to the page, which ends with the headline
        wanted = [word[:_STEM] for word in words if len(word) >= _LEAST_LETTERS]
        common = sum(word in body for word in wanted)
        share = common / max(1, len(wanted))
        is_bullet = text != lines[i]
        above_byline = any(0 < by - i <= _BELOW_BYLINE for by in bylines)
        signs = {
            "share": share,
            "words": min(common, _ENOUGH) / _ENOUGH,
            "about": share >= _MOST and len(words) >= _FEW,
            "short": len(words) < _FEW,
            "long": len(words) > _MANY,
            "stop": bool(_STOP.search(text.rstrip())),
            "bullet": is_bullet,
            "distance": log1p(first - i),
            "cited": any(said[i] in other and len(other) > len(said[i]) + 2 for other in said[start:]),
            "above byline": above_byline,
            "below byline": any(by < i for by in bylines),
            "below such": bool(alike) and i - alike[-1] <= _ABOVE_STANDFIRST,
            "below short": i > 0 and len(_words(lines[i - 1])) < _FEW,
            "above lead": len(lines[i + 1]) > _LEAD,
            "kept": kept[i],
        }
        worth = sum(WORTH[name] * float(sign) for name, sign in signs.items())
        if worth > most and (common or above_byline):
            best, most = i, worth
        if share >= _HALF and _FEW <= len(words) <= 25 and not is_bullet:
            alike.append(i)
    return best


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _stems(text: str) -> frozenset[str]:
    """How the longer words of a text begin."""
    return frozenset(word[:_STEM] for word in _words(spread_text(text)) if len(word) >= _LEAST_LETTERS)


def is_said_by(title: str | None, line: str) -> bool:
    """Whether a document's title repeats a line."""
    return plain(line).lower() in plain(title or "").lower()
