"""A look at mark-up before any parser sees it: what would hang or blind a parser is cut or flattened, and said.

lxml takes seconds over tens of thousands of attributes in one tag, and libxml2 drops what stands deeper than 255
elements (2,048 at its most patient) without a word. Tags are found after the tokenisation section of the HTML
standard, in one pass that is linear in the page; elements are counted with the end tags that the standard implies.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from reader.load.html_tags import BLOCK_TAGS, VOID_TAGS

#: Tags of a page beyond which only its first part is read: fifty times what long news pages have; and how many then.
MAX_TAGS, FIRST_TAGS = 300_000, 150_000
#: Attributes of one tag beyond this are cut.
MAX_ATTRIBUTES = 512
#: Attributes of all crowded tags of a page together beyond which a crowded tag keeps its first few only.
MAX_CROWDED = 100_000
#: A tag is crowded with more attributes than this, which is what it keeps beyond :data:`MAX_CROWDED`.
CROWDED = 16
#: Choices of menus on a page beyond which they are taken out: an HTML5 parser takes quadratic time over them.
MAX_CHOICES = 2_000
#: Elements open at a time beyond which tags are taken out and their text kept.
MAX_DEPTH = 200

#: A tag with fewer characters than this is never taken for crowded.
_SHORTEST_CROWDED = 6 * CROWDED
#: Characters that too many attributes have at least, in one tag and in all crowded ones together: two each.
_LONG_TAG, _MOST_CROWDED = 2 * MAX_ATTRIBUTES, 2 * MAX_CROWDED
#: Characters of attributes that are counted in one go.
_MOST_COUNTED = 1_000_000
_ATTRIBUTE = r"""[^\s/>=][^\s/>=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+))?+"""
#: All attributes of a tag, as they stand between its name and its ``>``.
ATTRIBUTES_OF_TAG = rf"(?:[\s/]++|=?{_ATTRIBUTE})*+"
_RAW_TEXT = "script|style|textarea|title|xmp|iframe|noembed|noframes"
#: Attributes as most are written.
_PLAIN_ATTRIBUTES = r"""(?:\ [^\s/>="']++="[^"]*+")*+"""
#: Groups: name and attributes of an element that holds text only; mark of an end, name and attributes of another tag.
_TOKEN = re.compile(
    rf"""<(?:!--(?:-?>|[^-]*+(?:-(?!->|-!>)[^-]*+)*+(?:--!?>|\Z))
    |(?=[stxinSTXIN])(?P<raw>(?i:{_RAW_TEXT}))(?=[\s/>])({ATTRIBUTES_OF_TAG})(?:>|\Z)
        [^<]*+(?:<(?!/(?i:(?P=raw))[\s/>])[^<]*+)*+(?:</(?i:(?P=raw))[^>]*>?)?
    |(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)({_PLAIN_ATTRIBUTES}{ATTRIBUTES_OF_TAG})(?:>|=*\Z))""",
    re.VERBOSE,
)
#: A choice and its words; no part of an article.
_CHOICE = re.compile(rf"<option(?=[\s/>]){ATTRIBUTES_OF_TAG}>[^<]*+(?:</option\s*+>)?+", re.IGNORECASE)
_ATTRIBUTES = re.compile(rf"[\s/=]*({_ATTRIBUTE})")
_TAG_NAME = re.compile(r"<[a-z][^\s/>]*", re.IGNORECASE)
#: Which open elements a start tag ends when they stand on top (HTML standard, optional tags).
_CELLS = frozenset(("p", "td", "th"))
_ENDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(BLOCK_TAGS, frozenset(("p",))),
    "a": frozenset(("a",)),
    "dd": frozenset(("p", "dd", "dt")),
    "dt": frozenset(("p", "dd", "dt")),
    "li": frozenset(("p", "li")),
    "option": frozenset(("option",)),
    "td": _CELLS,
    "th": _CELLS,
    "tr": _CELLS | {"tr"},
    **dict.fromkeys(("tbody", "thead", "tfoot"), _CELLS | {"tr", "tbody", "thead", "tfoot"}),
}
_FOREIGN = ("svg", "math")
#: Names that need no turning into lower case.
_COMMON = (
    BLOCK_TAGS
    | VOID_TAGS
    | _ENDS.keys()
    | frozenset(("abbr", "b", "em", "font", "g", "i", "label", "path", "small", "span", "strong", "sub", "sup", "time"))
)
#: Elements that browsers open again in every block after one that ended without them.
_REOPENED = frozenset(("b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"))
#: So many of them left open, and their tags are taken out: each block would begin with them all.
MAX_LEFT_OPEN = 50
_REOPENED_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_REOPENED))})(?=[\s/>]){ATTRIBUTES_OF_TAG}>", re.IGNORECASE)


def prescan(html: str) -> tuple[str, tuple[str, ...]]:
    """``html`` with over-long tags and over-deep nesting flattened, and a note for each kind of cut.

    Of a page of more than :data:`MAX_TAGS` the first :data:`FIRST_TAGS` are left.
    """
    notes: list[str] = []
    found = _measured(html)
    if found.choices > MAX_CHOICES:
        html, choices = _CHOICE.subn("", html)
        notes.append(f"The page’s menus have {choices:,} choices; they were taken out.")
        found = _measured(html)
    if found.tags > MAX_TAGS:
        end = _end_of_first_part(html)
        notes.append(
            f"The page has {found.tags:,} tags; only its first part, {FIRST_TAGS:,} of them, was read "
            f"({end / len(html):.0%} of the page)."
        )
        html = html[:end]
        found = _measured(html)
    if found.crowded:
        html, over, crowded = _shortened(html)
        if over:
            notes.append(f"{over:,} tags had more than {MAX_ATTRIBUTES} attributes; the rest of them was cut.")
        if crowded:
            notes.append(
                f"The page’s tags had over {MAX_CROWDED:,} attributes together; "
                f"{crowded:,} tags were cut to their first {CROWDED}."
            )
    deep = found.deepest
    if found.left_open > MAX_LEFT_OPEN:
        html = _REOPENED_TAG.sub("", html)
        deep = _measured(html).deepest
        notes.append(f"The page leaves {found.left_open:,} font elements open; such tags were taken out.")
    if deep > MAX_DEPTH:
        html, taken = _flattened(html)
        kept = f"below {MAX_DEPTH}, {taken:,} tags were taken out and their text kept"
        notes.append(f"The page nests elements {deep:,} deep; {kept}.")
    return html, tuple(notes)


class _Open:
    """The elements that are open at a place in the page."""

    def __init__(self) -> None:
        self.names: list[str] = []
        #: How many of each name are open.
        self.counts: dict[str, int] = {}
        #: Elements that were still open when one around them ended, of those that are opened again.
        self.left_open = 0

    def start(self, name: str, closed: bool) -> bool:
        """A start tag, ``closed`` where it ends with a slash; whether it opens an element that needs an end."""
        if name in VOID_TAGS:
            return False
        counts = self.counts
        if closed and (counts.get("svg") or counts.get("math") or name in _FOREIGN):
            return False
        ends = _ENDS.get(name)
        if ends is not None:
            names = self.names
            while names and names[-1] in ends:
                counts[names.pop()] -= 1
        self.names.append(name)
        counts[name] = counts.get(name, 0) + 1
        return True

    def end(self, name: str) -> bool:
        """An end tag; whether there is an element that it ends."""
        counts = self.counts
        if not counts.get(name):
            return False
        while True:
            last = self.names.pop()
            counts[last] -= 1
            if last == name:
                return True
            self.left_open += last in _REOPENED


def _end_of_first_part(html: str) -> int:
    """Where the first :data:`FIRST_TAGS` tags end."""
    tags = (token for token in _TOKEN.finditer(html) if token["name"])
    return next((token.end() for token in islice(tags, FIRST_TAGS - 1, None)), len(html))


class _Measures(NamedTuple):
    """What a look at all tags of a page finds."""

    #: Elements open at a time, at most.
    deepest: int
    #: Whether a tag may have more than :data:`MAX_ATTRIBUTES`, or all together more than :data:`MAX_CROWDED`.
    crowded: bool
    tags: int
    #: Font elements that were still open when one around them ended.
    left_open: int
    #: Choices of menus.
    choices: int


def _measured(html: str) -> _Measures:
    """The plain steps of :class:`_Open`, which most tags are, are taken here: a page has thousands."""
    opened = _Open()
    names, counts, start, end = opened.names, opened.counts, opened.start, opened.end
    deepest = tags = choices = together = 0
    crowded = False
    for _, raw_attributes, close, written, attributes in _tags_of(html):
        said = attributes or raw_attributes
        if len(said) > _SHORTEST_CROWDED:
            together += len(said)
            crowded = crowded or _are_many(said)
        if not written:
            continue
        tags += 1
        name = written if written in _COMMON else written.lower()
        if close:
            if names and names[-1] == name:
                names.pop()
                counts[name] -= 1
            elif counts.get(name):
                end(name)
            continue
        if name in VOID_TAGS or said[-1:] == "/":
            if not start(name, closed=said[-1:] == "/"):
                continue
        else:
            ends = _ENDS.get(name)
            if ends is not None:
                while names and names[-1] in ends:
                    counts[names.pop()] -= 1
            names.append(name)
            counts[name] = counts.get(name, 0) + 1
        choices += name == "option"
        if len(names) > deepest:
            deepest = len(names)
    return _Measures(deepest, crowded or together > _MOST_CROWDED, tags, opened.left_open, choices)


def _tags_of(html: str) -> Iterable[tuple[str, ...]]:
    """The groups of :data:`_TOKEN` for every tag and comment; all at once where that takes little memory."""
    if html.count("<") <= MAX_TAGS // 10:
        return _TOKEN.findall(html)
    return (token.groups("") for token in _TOKEN.finditer(html))


def ends_too(started: str, inner: str) -> bool:
    """Whether the start of an element ends the innermost open one here too, as it does for libxml2."""
    return inner in _ENDS.get(started, ())


def _at_most(attributes: str) -> int:
    """No fewer than the attributes of a tag: each follows white space, a slash or another's value.

    Of what is too long to be taken apart in little memory, its characters.
    """
    if len(attributes) > _MOST_COUNTED:
        return len(attributes)
    return len(attributes.split()) + attributes.count("=") + attributes.count("/")


def _are_many(attributes: str) -> bool:
    """Whether a tag's attributes are more than :data:`MAX_ATTRIBUTES`."""
    if len(attributes) <= _LONG_TAG or _at_most(attributes) <= MAX_ATTRIBUTES:
        return False
    return sum(1 for _ in islice(_attributes(attributes, 0), MAX_ATTRIBUTES + 1)) > MAX_ATTRIBUTES


def may_be_crowded(together: str, attributes: Iterable[str | None]) -> bool:
    """Whether a tag may have too many attributes, or all of a page ``together``, given them as they are written."""
    if len(together) <= _LONG_TAG:
        return False
    said = list(filter(None, attributes))
    if len(together) > _MOST_CROWDED:
        long = " ".join([one for one in said if len(one) > _SHORTEST_CROWDED])
        if _at_most(long) > MAX_CROWDED:
            return True
    return max(map(len, said), default=0) > _LONG_TAG and any(map(_are_many, said))


def _shortened(html: str) -> tuple[str, int, int]:
    """``html`` with only the first attributes of each tag, how many tags had too many, and how many were crowded."""
    over = crowded = together = 0

    def first_attributes(token: re.Match[str]) -> str:
        nonlocal over, crowded, together
        text = token.group()
        name = _TAG_NAME.match(text) if len(text) > _SHORTEST_CROWDED else None
        if name is None:
            return text
        present = list(islice(_attributes(text, name.end()), MAX_ATTRIBUTES + 1))
        if len(present) <= CROWDED:
            return text
        together += min(len(present), MAX_ATTRIBUTES)
        if together > MAX_CROWDED:
            crowded += 1
            surplus = present[CROWDED]
        elif len(present) > MAX_ATTRIBUTES:
            over += 1
            surplus = present[MAX_ATTRIBUTES]
        else:
            return text
        end = next((place for place in _tag_ends(text, surplus.start())), len(text))
        return f"{text[: surplus.start()]}>{text[end:]}"

    return _TOKEN.sub(first_attributes, html), over, crowded


def _attributes(tag: str, at: int) -> Iterator[re.Match[str]]:
    """The attributes of a tag from ``at`` to the ``>`` that ends it."""
    while found := _ATTRIBUTES.match(tag, at):
        yield found
        at = found.end()


def _tag_ends(tag: str, at: int) -> Iterator[int]:
    """Where the tag ends, just after its ``>``."""
    for found in _attributes(tag, at):
        at = found.end()
    place = tag.find(">", at)
    if place >= 0:
        yield place + 1


def _flattened(html: str) -> tuple[str, int]:
    """``html`` without the tags of elements nested too deep, and how many; a break marks each block's edge."""
    opened = _Open()
    pieces: list[str] = []
    taken, at, broken = 0, 0, -1
    for token in _TOKEN.finditer(html):
        name = (token["name"] or "").lower()
        if not name:
            continue
        if token["close"]:
            if not opened.end(name) or len(opened.names) < MAX_DEPTH:
                continue
        elif not opened.start(name, html[token.end() - 2 : token.end()] == "/>") or len(opened.names) <= MAX_DEPTH:
            continue
        taken += 1
        pieces.append(html[at : token.start()])
        if name in BLOCK_TAGS and broken != token.start():
            pieces.append("<br><br>")
        broken = at = token.end()
    return "".join((*pieces, html[at:])), taken
