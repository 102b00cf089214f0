"""Where an element ends that no person sees, and whether every parser ends it there.

libxml2 and the HTML standard part ways inside such elements: a paragraph in a picture ends the picture in browsers, a
block in a ``noscript`` ends the paragraph around both. What stands where they do not is told by names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from reader.load.html_tags import BLOCK_TAGS, VOID_TAGS
from reader.load.implied import EMPTY_TAGS, ENDS, PRIORITIES
from reader.load.tokens import UNREAD, Tag, Walk, ends_itself

#: So many open elements are looked through for the one that an end tag ends.
_MOST_OPEN = 300
_EMPTY = EMPTY_TAGS | VOID_TAGS
_CHOICES = frozenset(("hr", "optgroup", "option"))
#: Elements that end a picture (HTML standard, parsing of foreign content).
_BREAKOUTS = frozenset(
    """
    b big blockquote body br center code dd div dl dt em embed font h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta
    nobr ol p pre ruby s small span strike strong sub sup table tt u ul var
    """.split()
)
#: Elements that a parser may put elsewhere, or that end others around them.
_MOVED = frozenset(
    """
    caption col colgroup frame hr keygen math option optgroup select svg table tbody td template tfoot th thead tr
    """.split()
)
#: Blocks end an open paragraph, which ends what stands in it.
_ENDED_BY_BLOCKS = frozenset(("p", "button"))


class Unseen(NamedTuple):
    """An element that is left out."""

    #: Text behind its end.
    text: str
    #: Whether all parsers end it there.
    is_sure: bool
    #: Characters of text in it, those of elements that are taken whole left out; and where such stand.
    chars: int
    whole: Sequence[int]
    #: Elements open at a time in it, at most, itself included; and those ended by no tag of their own.
    deepest: int
    loose: int


def unseen(walk: Walk, name: str, is_hidden: bool, around: Iterable[Tag]) -> Unseen | None:
    """The element ``name`` that was just begun within those ``around``, or None where it does not end by a tag.

    One that ``is_hidden`` is of those which a page may show at other times: its words are never lost, and it counts
    what libxml2 does. Of a template it does not matter what parsers make of its inside.
    ``walk`` goes on to its end. Linear in what is gone through.
    """
    opened, is_sure, chars, deepest, loose = [name], True, 0, 1, 0
    wholes: list[int] = []
    in_picture, is_lenient = name == "svg", is_hidden or name == "template"
    outer: frozenset[str] | None = None
    for i, tag, whole, written, said, text in walk:
        chars += len(text)
        if not written:
            if whole:
                wholes.append(i)
                is_sure = is_sure and (is_lenient or name != "select") and (not in_picture or whole in _OF_PICTURES)
            continue
        if written[0] == "/":
            inner = written[1:].lower() if tag is None else tag[1]
            if inner == opened[-1]:
                opened.pop()
            else:
                at = _place(opened, inner)
                if at is None:
                    if outer is None:
                        outer = frozenset(element[1] for element in around)
                    is_sure = is_sure and (
                        inner in _EMPTY or (is_lenient and inner not in opened and inner not in outer)
                    )
                    continue
                loose += len(opened) - at - 1
                is_sure = is_sure and (is_lenient or in_picture or _CHOICES.issuperset(opened[at + 1 :]))
                del opened[at:]
            if not opened:
                return Unseen(text, is_sure, chars, wholes, deepest, loose)
            if in_picture and inner == "svg":
                in_picture = "svg" in opened
            continue
        inner = written.lower() if tag is None else tag[1]
        ends = ENDS.get(inner)
        while ends is not None and opened[-1] in ends:
            opened.pop()
            loose += 1
            if not opened:
                return None
        if tag is not None and tag[0] == UNREAD:
            return None
        closed = said is not None and ends_itself(said)
        if is_sure and not is_lenient:
            is_sure = _is_plain_in(name, inner, in_picture, closed, around)
        if closed or inner in _EMPTY:
            continue
        opened.append(inner)
        deepest = max(deepest, len(opened))
        in_picture = in_picture or inner == "svg"
    return None


_OF_PICTURES = frozenset(("script", "style", "title"))


def _place(opened: list[str], name: str) -> int | None:
    """Where the open element is that an end tag ends, or None."""
    priority = PRIORITIES.get(name, 0)
    for at in range(len(opened) - 1, max(-1, len(opened) - _MOST_OPEN), -1):
        if opened[at] == name:
            return at
        if PRIORITIES.get(opened[at], 0) > priority:
            return None
    return None


def _is_plain_in(name: str, inner: str, in_picture: bool, closed: bool, around: Iterable[Tag]) -> bool:
    """Whether a start tag stays inside the element ``name`` for every parser, and so does what follows it."""
    if in_picture:
        return inner not in _BREAKOUTS
    if name in ("select", "datalist", "option"):
        return inner in _CHOICES
    if inner in _EMPTY:
        return inner not in _MOVED
    if closed or inner in _MOVED:
        return False
    if inner not in BLOCK_TAGS:
        return True
    return not any(tag[1] in _ENDED_BY_BLOCKS for tag in around)
