"""A passage as an address: a link in a note that opens the article with the passage highlighted.

The address carries the passage's own words and what stands around them, so that it is found again, or honestly not,
after the text changed (``reader.text.anchors``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode

from reader.model import Span
from reader.text.anchors import Anchor, find_anchor

#: Words of a passage that its address carries, and how much of what stands before it, in characters.
CARRIED = 60
AROUND = 24
_SPAN = re.compile(r"(\d{1,9})-(\d{1,9})")
#: What is mark-up anywhere in a line (GitHub's tables, maths and emoji names included), and what only begins one.
_INLINE = re.compile(r"[\\`*_\[\]<>|~$]|:(?=[\w/]+:)|&(?=#?\w+;)|(?<=\d)[.)](?=\s)")
_LEADING = re.compile(r"^(?:#+(?=\s|$)|[-+=](?=[\s=-]|$))", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage as an address names it: how it begins, what stands before it, and where it was."""

    beginning: Anchor
    length: int

    def place(self, text: str) -> Span | None:
        """Where it surely is in ``text``, or None."""
        found = find_anchor(text, self.beginning)
        return Span(found.start, min(len(text), max(found.end, found.start + self.length))) if found else None


def passage_address(article_id: str, text: str, start: int, end: int) -> str:
    """The query (``?article=…&span=…&words=…``) that opens ``text[start:end]`` of a saved article."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end = start + len(words.strip())
    passage = {"article": article_id, "span": f"{start}-{end}", "words": text[start : min(end, start + CARRIED)]}
    return f"?{urlencode(passage | {'before': text[max(0, start - AROUND) : start]})}"


def passage_in(query: Mapping[str, str]) -> Passage | None:
    """The passage that an address names, or None where it names none. The values are anybody's: checked here."""
    words, span = query.get("words", ""), _SPAN.fullmatch(query.get("span", ""))
    if not words or len(words) > CARRIED or not span:
        return None
    start, end = int(span[1]), int(span[2])
    return Passage(Anchor(words, query.get("before", "")[-AROUND:], "", start), max(0, end - start))


def passage_of_link(link: str) -> tuple[str, Passage] | None:
    """Article id and passage of a link that :func:`passage_address` made; None for any other link."""
    _, mark, query = link.partition("?")
    values = {name: found[0] for name, found in parse_qs(query, keep_blank_values=True).items()} if mark else {}
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
