"""The words and signs of a stretch of text without quotations, each with the class its form alone gives it."""

from __future__ import annotations

import re

from reader.extract.quotes import grammar as g
from reader.extract.quotes.items import Item

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?![a-z])|\d+(?:-[^\W\d_]+)+|\d+(?:[.,]\d+)*(?:st|nd|rd|th|s)?|[^\W\d_]\w*(?:[’'\-.&/](?!(?<=[a-z]{3}\.)[A-Z][a-z])[^\W_]\w*)*|\.{2,}|--+|[^\w\s]|\w"
)
_INITIALS = re.compile(r"-[A-Z]\.[A-Z]$")
_CLITIC = re.compile(r"[’'](?:s|d|ve|re|ll|m)$", re.IGNORECASE)
#: A full stop right before one of these belongs to its word: "(R-Fla.)".
_JOINED = frozenset("),;:")
#: What stands between the sides of a case: "Lee v. Hill".
_AGAINST = frozenset(("v", "vs"))
_DASHES = frozenset("—–―-")


def plain_items(text: str, start: int, end: int) -> list[Item]:
    items: list[Item] = []
    for match in _TOKEN.finditer(text, start, end):
        word = match[0]
        clitic = _CLITIC.search(word) if len(word) > 2 else None
        if clitic and word[: clitic.start()]:
            cut = match.start() + clitic.start()
            items.append(_item(text, match.start(), cut))
            items.append(_item(text, cut, match.end()))
            continue
        if word == "." and items and items[-1].end == match.start() and text[match.end() : match.end() + 1] in _JOINED:
            last = items[-1]
            items[-1] = Item(last.start, match.end(), last.text + ".", last.lower, last.tag)
            continue
        if word == "." and items and items[-1].end == match.start() and _INITIALS.search(items[-1].text):
            last = items[-1]
            items[-1] = Item(last.start, match.end(), last.text + ".", last.lower, last.tag)  # "the Japan-U.S. pact"
            continue
        if word == "." and items and items[-1].end == match.start() and items[-1].lower in g.ABBREVIATIONS:
            last = items[-1]
            if (last.text[0].isupper() or last.lower in _AGAINST) and _goes_on(text, match.end(), end):
                items[-1] = Item(last.start, match.end(), last.text + ".", last.lower, last.tag)
                continue
        items.append(_item(text, match.start(), match.end()))
    return items


def _goes_on(text: str, at: int, end: int) -> bool:
    following = text[at : min(end, at + 3)].lstrip()
    return bool(following) and (following[0].isalnum() or following[0] in ",)-")


def _item(text: str, start: int, end: int) -> Item:
    word = text[start:end]
    lower = word.lower().replace("'", "’")
    return Item(start, end, word, lower, _first_tag(word, lower))


def _first_tag(word: str, lower: str) -> str:
    first = word[0]
    if first.isalpha():
        return "?"
    if first.isdigit():
        return "N" if word[-1].isalpha() and "-" in word else "Z"
    if lower in ("’s", "’"):
        return "G"
    if first in "’'" and len(word) > 1:
        return "A"
    if first in _DASHES:
        return "-"
    if first in "([":
        return "("
    if first in ")]":
        return ")"
    if word.startswith("..") or first == "…":
        return "R"
    if first in "!?.":
        return "."
    if first in ",:;":
        return first
    return "N" if first in "$£€%#@&" else "R"
