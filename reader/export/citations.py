"""A passage as an address: a link in a note that opens the article with the passage highlighted.

The address carries the passage's own words and what stands around them, so that it is found again, or honestly not,
after the text changed (``reader.text.anchors``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import parse_qs, urlencode

from reader.text.anchors import Anchor, anchor_of

#: Longest passage that an address carries, and how much of its surroundings, in characters.
LONGEST = 300
AROUND = 24
#: What is mark-up anywhere in a line (GitHub's tables, maths and emoji names included), and what only begins one.
_INLINE = re.compile(r"[\\`*_\[\]<>|~$]|:(?=\w+:)|&(?=#?\w+;)|(?<=\d)[.)](?=\s)")
_LEADING = re.compile(r"^(?:#+(?=\s|$)|[-+=](?=[\s=-]|$))", re.MULTILINE)


def passage_address(article_id: str, text: str, start: int, end: int) -> str:
    """The query (``?article=…&words=…``) that opens ``text[start:end]`` of a saved article."""
    words = text[start : min(end, start + LONGEST)]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    anchor = anchor_of(text, start, end)
    passage = {
        "article": article_id,
        "words": anchor.exact,
        "before": anchor.prefix[-AROUND:],
        "after": anchor.suffix[:AROUND],
        "at": str(anchor.offset),
    }
    return f"?{urlencode(passage)}"


def passage_in(query: Mapping[str, str]) -> Anchor | None:
    """The passage that an address names, or None where it names none. The values are anybody's: checked here."""
    words = query.get("words", "")
    if not words or len(words) > LONGEST:
        return None
    at = query.get("at", "0")
    offset = int(at) if at.isdecimal() and len(at) < 10 else 0
    return Anchor(words, query.get("before", "")[-AROUND:], query.get("after", "")[:AROUND], offset)


def passage_of_link(link: str) -> tuple[str, Anchor] | None:
    """Article id and passage of a link that :func:`passage_address` made; None for any other link."""
    _, mark, query = link.partition("?")
    values = {name: found[0] for name, found in parse_qs(query).items()} if mark else {}
    passage = passage_in(values)
    return (values["article"], passage) if passage and values.get("article") else None


def cited(article_id: str | None, text: str, start: int, end: int) -> str:
    """A note's Markdown that cites ``text[start:end]``: the words as a block quote, with a link where it is saved."""
    words = " ".join(text[start : min(end, start + 2000)].split())
    quoted = "> " + escape_markdown(words)
    if article_id is None:
        return f"{quoted}\n\n"
    return f"{quoted}\n> [in its place]({passage_address(article_id, text, start, end)})\n\n"


def escape_markdown(text: str) -> str:
    """``text`` so that Markdown shows it as it is, with no more backslashes than that takes."""
    return _LEADING.sub(r"\\\g<0>", _INLINE.sub(r"\\\g<0>", text))
