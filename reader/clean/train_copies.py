"""Copies of pages to learn from that say less of themselves: the models must not lean on class names alone.

A page unlike those learned from names its boxes in another way, marks no article up, or says nothing in its head.
So each page is learned from twice: as it is, and without some of that, drawn with a seed of its own.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from string import ascii_lowercase
from typing import Any

from reader.load.render import parse

#: Attributes that name what an element is; class and id keep their place under another name.
_RENAMED = ("class", "id")
_TAKEN = ("aria-label", "itemprop", "itemtype", "role")
#: Elements that say what they hold, as pages had none of before HTML5.
_TELLING = frozenset(
    ("address", "article", "aside", "details", "figcaption", "figure", "footer", "header", "main", "nav", "section",
     "summary")
)  # fmt: skip
#: How likely each thing is done to a copy.
RENAMED, UNTOLD, SILENT, WRAPPED, NO_PARAGRAPHS = 0.85, 0.6, 0.6, 0.7, 0.1
#: Share of a wrapped copy's boxes that get one more around them, as page builders do.
_WRAPPED_SHARE = 0.3
_LETTERS = 7


def altered(html: str, seed: int) -> str:
    """``html`` without some of what names its parts, its text in the same order; each ``seed`` gives one copy."""
    root = parse(html)
    if root is None:
        return html
    from lxml import etree

    draw = random.Random(seed)
    chances = (
        (RENAMED, _rename), (UNTOLD, _untell), (SILENT, _silence_head), (WRAPPED, _wrap), (NO_PARAGRAPHS, _unparagraph)
    )  # fmt: skip
    for chance, change in chances:
        if draw.random() < chance:
            change(root, draw)
    return "<!DOCTYPE html>" + str(etree.tostring(root, encoding="unicode", method="html"))


def _elements(root: Any) -> Iterator[Any]:
    """All elements; made before the first is changed."""
    return iter([element for element in root.iter() if isinstance(element.tag, str)])


def _rename(root: Any, draw: random.Random) -> None:
    """Class names and ids become letters, the same everywhere on the page; roles and labels are taken away."""
    known: dict[str, str] = {}

    def another(name: str) -> str:
        if name not in known:
            known[name] = "".join(draw.choices(ascii_lowercase, k=_LETTERS))
        return known[name]

    for element in _elements(root):
        for attribute in _RENAMED:
            if said := element.get(attribute):
                element.set(attribute, " ".join(map(another, said.split())))
        for attribute in _TAKEN:
            element.attrib.pop(attribute, None)
        link = element.get("href") or ""
        if len(link) > 1 and link.startswith("#"):
            element.set("href", "#" + another(link[1:]))


def _untell(root: Any, _: random.Random) -> None:
    """Elements that say what they hold become plain boxes."""
    for element in _elements(root):
        if element.tag in _TELLING:
            element.tag = "div"


def _silence_head(root: Any, _: random.Random) -> None:
    """What the page says of itself to machines is taken away: JSON-LD and its head's descriptions."""
    for element in _elements(root):
        says = element.tag == "meta" and (element.get("name") or element.get("property"))
        is_data = element.tag == "script" and "json" in (element.get("type") or "")
        if (says or is_data) and element.getparent() is not None:
            _drop(element)


def _drop(element: Any) -> None:
    """Take an element away, but not the text behind it."""
    above, before = element.getparent(), element.getprevious()
    if element.tail:
        if before is None:
            above.text = (above.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    above.remove(element)


def _wrap(root: Any, draw: random.Random) -> None:
    """Some boxes get one more around them."""
    for element in _elements(root):
        above = element.getparent()
        if element.tag != "div" or above is None or draw.random() >= _WRAPPED_SHARE:
            continue
        box = root.makeelement("div")
        above.replace(element, box)
        box.tail, element.tail = element.tail, None
        box.append(element)


def _unparagraph(root: Any, _: random.Random) -> None:
    """Paragraphs become plain boxes."""
    for element in _elements(root):
        if element.tag == "p":
            element.tag = "div"
