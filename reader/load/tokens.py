"""Mark-up as a flat list of tags, each with the text behind it, and what each tag does to the text around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple, cast

from reader.load.columns import LONGEST_HINT
from reader.load.html_tags import BLOCK_TAGS, CELL_TAGS, SKIPPED_TAGS, STRONG_TAGS
from reader.load.implied import EMPTY_TAGS, ENDS

#: Elements taken whole, up to their first end tag: what no person sees.
_WHOLE = "iframe noembed noframes noscript script select style svg textarea title".split()
#: What stands between a tag's name and its ``>``; the usual attributes first, then any.
ATTRIBUTES = r"""(?:[^>="']*+="[^"]*+")*+[^>=]*+(?:=(?:\s*+(?:"[^"]*+"|'[^']*+'))?+[^>=]*+)*+"""
#: Groups: name of an element taken whole; name (with the slash of an end) and attributes of a tag. What does not end
#: goes on to the end of the page, so that each character is looked at a few times at most.
_TAG = re.compile(
    rf"""<(?:(?=[inst])({"|".join(_WHOLE)})(?=[\s/>]){ATTRIBUTES}(?:>|\Z)[^<]*+(?:<(?!/\1[\s/>])[^<]*+)*+(?:</\1[^>]*+>?|\Z)"""
    rf"""|(/?[a-zA-Z][^\s/>]*+)({ATTRIBUTES})(?:>|\Z)"""
    r"""|!--(?:-?>|[^-]*+(?:-(?!->|-!>)[^-]*+)*+(?:--!?>|\Z))|[!?/][^>]*+(?:>|\Z))"""
)
_NAMED = re.compile(r"""([^\s"'>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_NAMES = re.compile(r"""[\s"'](?:class|id|role|itemprop)=(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")

#: What a tag does to the walk: the starts of elements, and any end.
HOLDS, LINK, STRONG, CELL, INLINE, EMPTY, BREAK, RULE, SKIPPED, UNREAD, END = range(11)


class Tokens(NamedTuple):
    """Tags and what stands behind each, in four lists of one length: a list of tuples would cost as much again."""

    #: Name of an element that was taken whole, else None.
    whole: list[str | None]
    #: Name of a tag as written, with the slash of an end, else None: a comment, or an element taken whole.
    written: list[str | None]
    #: What stands between a tag's name and its ``>``.
    said: list[str | None]
    #: Text up to the next tag.
    texts: list[str]


def tokens_of(html: str) -> Tokens:
    """The tags of a piece of mark-up; what stands before the first is left out."""
    parts: list[Any] = _TAG.split(html)
    return Tokens(parts[1::4], parts[2::4], parts[3::4], parts[4::4])


#: What is known of a tag's name: what it does to the walk, its element's name, names of open elements that its start
#: ends, and of an end the start that it belongs to. (A named tuple takes three times as long to take apart.)
Tag = tuple[int, str, frozenset[str] | None, Any]


def _known_tags() -> dict[str | None, Tag]:
    kinds = dict.fromkeys(STRONG_TAGS, STRONG) | dict.fromkeys(CELL_TAGS, CELL) | dict.fromkeys(EMPTY_TAGS, EMPTY)
    kinds |= dict.fromkeys(BLOCK_TAGS, HOLDS) | dict.fromkeys(SKIPPED_TAGS, SKIPPED)
    kinds |= dict.fromkeys(("html", "head", "body", *_WHOLE), UNREAD)
    kinds |= {"a": LINK, "br": BREAK, "hr": RULE}
    kinds |= dict.fromkeys("font picture s small source span strike sub sup time u".split(), INLINE)
    starts: dict[str | None, Tag] = {name: (kind, name, ENDS.get(name), None) for name, kind in kinds.items()}
    ends: dict[str | None, Tag] = {f"/{name}": (END, str(name), None, tag) for name, tag in starts.items()}
    return starts | ends | {f"/{name}": (END, name, None, None) for name in ("body", "html")}


TAGS = _known_tags()


def unusual_tag(written: str) -> Tag:
    """What is known of a tag whose name is not in the table as it is written."""
    name = written.lower()
    known = TAGS.get(name)
    if known is not None:
        return known
    if name[0] == "/":
        return END, name[1:], None, None
    return INLINE, name, ENDS.get(name), None


@lru_cache(maxsize=8192)
def attributes_in(said: str) -> dict[str, str]:
    """The attributes of a tag by name; the first of a name counts."""
    found: dict[str, str] = {}
    for name, double, single, bare in _NAMED.findall(said):
        found.setdefault(name.lower(), unescape(double or single or bare))
    return found


def hints_in(said: Sequence[str]) -> list[str]:
    """What class, id, role and itemprop say among attributes as they are written."""
    known = {one: _hint_in(one) if one else "" for one in dict.fromkeys(said)}
    return list(map(known.__getitem__, said))


def _hint_in(said: str) -> str:
    found = _NAMES.findall(said)
    if len(found) == 1:  # as most, and quicker so
        double, single, bare = found[0]
        return cast(str, double or single or bare)[:LONGEST_HINT]
    return " ".join([(double or single or bare)[:LONGEST_HINT] for double, single, bare in found])


def end_of(written: Sequence[str | None], start: int) -> int:
    """Where the element ends that begins with the tag ``start``: the place of its end tag, or the end of all."""
    name, depth = written[start], 0
    closer = f"/{name}"
    for i in range(start, len(written)):
        if written[i] == name:
            depth += 1
        elif written[i] == closer:
            depth -= 1
            if not depth:
                return i
    return len(written)
