"""Mark-up as a flat list of tags, each with the text behind it, and what each tag does to the text around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from html import unescape
from typing import Any, NamedTuple, cast

from reader.load.columns import LONGEST_HINT
from reader.load.html_tags import BLOCK_TAGS, CELL_TAGS, SKIPPED_TAGS, STRONG_TAGS
from reader.load.implied import EMPTY_TAGS, ENDS

#: Elements taken whole, up to their first end tag: what is no mark-up to any parser.
_WHOLE = "iframe noembed noframes script style textarea title".split()
#: What stands between a tag's name and its ``>``; the usual attributes first, then any.
ATTRIBUTES = r"""(?:[^>="']*+="[^"]*+")*+[^>=]*+(?:=(?:\s*+(?:"[^"]*+"|'[^']*+'))?+[^>=]*+)*+"""
#: The same where all values are quoted and no quote stands elsewhere.
_USUAL = r"""(?:[^>="']*+="[^"]*+")*+[^>="']*+"""
#: Groups: name of an element taken whole; name (with the slash of an end) of a tag; attributes, usual or not;
#: what follows the sign of a comment in the former. What does not end goes on to the end of the page, so that each
#: character is looked at a few times at most.
_TAG = re.compile(
    rf"""<(?:(?:(?=[inst])({"|".join(_WHOLE)})(?=[\s/>])|(/?[a-zA-Z][^\s/>]*+))(?:({_USUAL})>|({ATTRIBUTES})(?:>|\Z))"""
    r"""(?(1)(?<!/>)[^<]*+(?:<(?!/\1[\s/>]|!--)[^<]*+)*+(<!--[^<]*+(?:<(?!/\1[\s/>])[^<]*+)*+)?+(?:</\1[^>]*+>?|\Z))"""
    r"""|!--(?:-?>|[^-]*+(?:-(?!->|-!>)[^-]*+)*+(?:--!?>|\Z))|[!?/][^>]*+(?:>|\Z))"""
)
_NAMED = re.compile(r"""([^\s>/=]++)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>][^\s>]*+)))?""")
#: A value without quotes that goes up to the end of a tag; and what a slash after one cannot follow.
_VALUE = re.compile(r"""=\s*+[^\s"'][^\s]*+\Z""")
_BEFORE_SLASH = frozenset(" \t\n\"'")
_NAMES = re.compile(r"""[\s"'](?:class|id|role|itemprop)=(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")

#: What a tag does to the walk: the starts of elements, and any end.
HOLDS, LINK, STRONG, CELL, INLINE, EMPTY, BREAK, RULE, SKIPPED, UNREAD, END = range(11)


#: What is known of a tag's name: what it does to the walk, its element's name, names of open elements that its start
#: ends, and of an end the start that it belongs to. (A named tuple takes three times as long to take apart.)
Tag = tuple[int, str, frozenset[str] | None, Any]
Walk = Iterator[tuple[int, Tag | None, str | None, str | None, str | None, str]]


class Tokens(NamedTuple):
    """Tags and what stands behind each, in four lists of one length: a list of tuples would cost as much again."""

    #: Name of an element that was taken whole, else None.
    whole: list[str | None]
    #: Name of a tag as written, with the slash of an end, else None: a comment, or an element taken whole.
    written: list[str | None]
    #: What stands between the name of either and its ``>``; None of a comment.
    said: list[str | None]
    #: Text up to the next tag.
    texts: list[str]

    def part(self, tags: slice) -> Tokens:
        return Tokens(self.whole[tags], self.written[tags], self.said[tags], self.texts[tags])

    def walk(self) -> Walk:
        """One by one: the place of each, what is known of the tag's name, and what stands there in each list.

        Flat, since such a tuple is used again for the next: a pair of place and tuple is not.
        """
        return zip(range(len(self.texts)), map(TAGS.get, self.written), *self, strict=True)


@dataclass
class Markup:
    """A page as tags, and what of it some parsers may take apart otherwise, gathered when it is asked for."""

    tokens: Tokens
    #: What stands before the first tag.
    before: str
    #: Of each tag its attributes where they are not written as usual, else None.
    odd: Sequence[str | None]
    #: Of each element that was taken whole its text from the sign of a comment on, else None.
    commented: Sequence[str | None]

    @cached_property
    def attributes(self) -> str:
        """All attributes of all tags."""
        return "".join(filter(None, self.tokens.said))

    @cached_property
    def unusual(self) -> Sequence[str]:
        """Attributes that may end at another ``>``."""
        found = [said for said in self.odd if said is not None]
        if ">" in self.attributes or "<" in self.attributes:
            found += [said for said in self.tokens.said if said and (">" in said or "<" in said)]
        return found


def markup_of(html: str) -> Markup:
    """The tags of a page. Linear in it."""
    parts: list[Any] = _TAG.split(html)
    said, odd = parts[3::6], parts[4::6]
    if odd.count(None) < len(odd):
        for i, attributes in enumerate(odd):
            if attributes is not None:
                said[i] = attributes
    tokens = Tokens(parts[1::6], parts[2::6], said, _without_breaks(parts[6::6], said))
    return Markup(tokens, parts[0], odd, parts[5::6])


def _without_breaks(texts: list[str], said: list[str | None]) -> list[str]:
    """The texts behind tags with those behind comments added to the one before: they are one text to a parser."""
    left, at = said.count(None), 0
    while left:
        first = at = said.index(None, at)
        while at < len(said) and said[at] is None:
            at += 1
        left -= at - first
        if first:
            texts[first - 1 : at] = ["".join(texts[first - 1 : at]), *[""] * (at - first)]
    return texts


def sizes_of_tokens(html: str) -> list[int]:
    """How many characters each tag, comment and element that is taken whole has, with all that is in the latter."""
    return [found.end() - found.start() for found in _TAG.finditer(html)]


def first_whole(html: str, name: str) -> str:
    """The first element of a name that is taken whole, with its tags; empty where there is none."""
    return next((found[0] for found in _TAG.finditer(html) if found[1] == name), "")


def _known_tags() -> dict[str | None, Tag]:
    kinds = dict.fromkeys(STRONG_TAGS, STRONG) | dict.fromkeys(CELL_TAGS, CELL) | dict.fromkeys(EMPTY_TAGS, EMPTY)
    kinds |= dict.fromkeys(BLOCK_TAGS, HOLDS) | dict.fromkeys(SKIPPED_TAGS, SKIPPED)
    kinds |= dict.fromkeys(("html", "head", "body", "frameset", "plaintext", "xmp", *_WHOLE), UNREAD)
    kinds |= {"a": LINK, "br": BREAK, "hr": RULE}
    kinds |= dict.fromkeys("font picture s small source span strike sub sup time u".split(), INLINE)
    starts: dict[str | None, Tag] = {name: (kind, name, ENDS.get(name), None) for name, kind in kinds.items()}
    starts["head"] = UNREAD, "head", None, None  # libxml2 ends a paragraph before it leaves out a second one
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


def ends_itself(said: str) -> bool:
    """Whether a tag with these attributes ends with a slash of its own: one that is not the last of an address."""
    return said[-1:] == "/" and (said[-2:-1] in _BEFORE_SLASH or _VALUE.search(said) is None)


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
    if said.startswith(' class="') and said.count("=") == 1:  # as most, and quicker so
        return said[8 : max(8, said.find('"', 8))][:LONGEST_HINT]
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
