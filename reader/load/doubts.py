"""Whether what was read of a page without a parser is what every parser reads, and loses no word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html.entities import html5

from reader.load.prescan import MAX_CHOICES, may_be_crowded
from reader.load.tokens import Markup, Tokens
from reader.load.unseen import Unseen, unseen

#: Elements of a page's head, those that stand for pictures without scripts among them.
_OF_HEAD = frozenset("base head html img link meta /base /head /link /meta /script".split())
#: Elements that may stand there if they hold no words: with them browsers begin the body.
_PAIRED = frozenset(("a", "aside", "div", "footer", "header", "nav", "noscript", "section", "span"))
#: Ends of elements that are no such ends: with them the body begins, or they stand for a whole element.
_NO_ENDS = frozenset(("/body", "/br", "/html", "/p"))
#: What may follow the end of the body.
_BEHIND = _OF_HEAD | {
    None,
    "noscript",
    "/noscript",
    "/body",
    "/html",
    "div",
    "/div",
    "span",
    "/span",
    "svg",
    "/svg",
    "p",
    "/p",
}
#: The attributes of a tag as all parsers take them.
_PROPER = re.compile(r"""(?:[\s/]++|[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'=][^\s>]*+|\Z))?+)*+""")
#: Other characters than a reference may begin with.
_REFERENCE = re.compile(r"&(?:([a-zA-Z][a-zA-Z0-9]*+;?)|#(?:([0-9]{1,7});|[xX]([0-9a-fA-F]{1,6});)?)")
#: Names of references that need no semicolon.
_WITHOUT_END = tuple(name for name in html5 if name[-1] != ";")
#: Elements that end otherwise than by a tag of their own, and elements open at a time: with more of either together
#: than this a page may be too deep to be taken as it is.
MOST_LOOSE, MOST_DEEP = 50, 200


@dataclass(slots=True)
class Doubts:
    """What speaks against the reading of a page."""

    #: The whole page, and how many of its tags stand before the body.
    markup: Markup
    start: int
    #: Whether no element was met that parsers end in different places.
    is_plain: bool = True
    has_formulas: bool = False
    #: Texts with character references in them.
    referring: list[str] = field(default_factory=list)
    #: Which tag is the first end of the body, and from which on nothing was read: of the last few, which follow it.
    ended: int | None = None
    unread: int | None = None
    #: Elements open at a time, at most.
    deepest: int = 0
    #: Elements that were not ended by a tag of their own; none where :mod:`reader.load.prescan` ends all of them in
    #: the same places.
    loose: int = 0
    #: Characters in hidden elements, but for those that were taken whole, by their places in the page.
    hidden_chars: int = 0
    hidden_whole: list[int] = field(default_factory=list)

    def passed_over(self, element: Unseen, is_hidden: bool) -> None:
        """Take notice of an element that was left out."""
        self.is_plain = self.is_plain and element.is_sure
        if is_hidden:
            self.hidden_chars += element.chars
            self.hidden_whole += [self.start + place for place in element.whole]

    def may_be_cut(self, tokens: Tokens) -> bool:
        """Whether a page with these tags in its body may be too deep, or have too many attributes or choices."""
        return (
            self.loose > MOST_LOOSE
            or self.deepest + self.loose > MOST_DEEP
            or (len(tokens.texts) > MAX_CHOICES and sum(map(tokens.written.count, ("option", "OPTION"))) > MAX_CHOICES)
            or may_be_crowded(self.markup.attributes, self.markup.tokens.said)
        )

    def are_none(self) -> bool:
        """Whether no parser reads anything else in the page, unless it has to be cut."""
        return (
            self.is_plain
            and self._head_is_plain()
            and all(map(_PROPER.fullmatch, self.markup.unusual))
            and not any(_may_go_on(text) for text in self.markup.commented if text)
            and are_known("\n".join(self.referring))
        )

    def ends_with_body(self) -> bool:
        """Whether nothing follows the first end of the body that any parser would leave out."""
        return self._is_nothing(self.ended)

    def is_read_whole(self) -> bool:
        """Whether nothing was left unread at the end of the page."""
        return self._is_nothing(self.unread)

    def head(self) -> Tokens:
        """The tags before the body."""
        return self.markup.tokens.part(slice(self.start))

    def _is_nothing(self, first: int | None) -> bool:
        """Whether no words and no blocks stand from a tag of the body on, that tag included."""
        if first is None:
            return True
        tokens = self.markup.tokens.part(slice(self.start + first, None))
        return set(tokens.written) <= _BEHIND and not "".join(tokens.texts).strip()

    def _head_is_plain(self) -> bool:
        """Whether nothing before the body belongs into it."""
        if self.markup.before.strip("\ufeff \n\t"):
            return False
        opened: list[str] = []
        head = self.head()
        walk = head.walk()
        for _, _, whole, written, _, text in walk:
            if written == "template":
                inside = unseen(walk, "template", False, ())
                if inside is None or not inside.is_sure:
                    return False
                text = inside.text
            elif written in _PAIRED:
                opened.append(f"/{written}")
            elif opened and written == opened[-1]:
                opened.pop()
            elif whole == "textarea" or (written and not _stays_in_head(written.lower(), opened)):
                return False
            if text and not text.isspace():
                return False
        return not opened


def _may_go_on(script: str) -> bool:
    """Whether browsers may read on behind the first end of a script, given it from the sign of a comment on.

    They do where a script begins within the comment (HTML standard, script data double escaped state).
    """
    at = 0
    while at >= 0:
        end = script.find("-->", at + 2)
        if end < 0:
            return "<script" in script[at:].lower()
        at = script.find("<!--", end)
    return False


def _stays_in_head(name: str, opened: Sequence[str]) -> bool:
    """Whether a tag leaves a page's head as it is, where these ends are awaited; of ends those that end nothing do."""
    if name in _OF_HEAD:
        return not (opened and name == "/head")
    return name[0] == "/" and name not in _NO_ENDS and name not in opened


def are_known(text: str) -> bool:
    """Whether all character references in a text are such as every parser reads alike."""
    for name, number, sixteenth in _REFERENCE.findall(text):
        if name:
            if name not in html5 and (name[-1] == ";" or name.startswith(_WITHOUT_END)):
                return False
        elif not _is_usual(int(number) if number else int(sixteenth, 16) if sixteenth else 0):
            return False
    return True


def _is_usual(code: int) -> bool:
    return (
        code in (0x9, 0xA, 0xD)
        or 0x20 <= code < 0x7F
        or 0xA0 <= code < 0xD800
        or (0xE000 <= code < 0x110000 and code & 0xFFFE != 0xFFFE and not 0xFDD0 <= code < 0xFDF0)
    )
