"""A live blog's entries in the order of their times, oldest first, as they are to be read.

Entries are boxes of one make, each with a ``<time datetime>`` and text of the article in it; where the page draws no
such times, JSON-LD's ``liveBlogUpdate`` (schema.org/LiveBlogPosting) says when each was published. What stands above
the entries stays there, what stands between them stays with the entry before it. Where no times are stated, nothing is
put in another order.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from reader.clean.fitting import render_page
from reader.clean.mapping import words_of
from reader.clean.publish_time import parse_stamp
from reader.clean.structured import live_updates
from reader.load.render import Node, RawBlock, Rendered
from reader.load.source import SourceBlocks
from reader.model import DAY_ONLY, Page

#: What a live blog's box is called; and what a page says that is one.
_MAYBE = re.compile(r"LiveBlogPosting|live[-_ ]?(?:blog|updates?|feed|ticker|report)|minute[-_]by[-_]minute", re.I)
_SAYS_SO = re.compile(r"LiveBlogPosting|liveBlogUpdate")
#: Fewer entries are no blog; more times than so many are not looked at; an update's words that tell a block.
_LEAST, _MOST_TIMES, _TELLING_WORDS = 3, 1_000, 5


class Entry(NamedTuple):
    """An entry's time, and the indices of its blocks in the order of the page."""

    moment: datetime
    blocks: list[int]


def entries_in_order(page: Page, body: Sequence[int], blocks: Sequence[RawBlock]) -> tuple[list[int], str] | None:
    """The indices ``body`` of an article's blocks with its entries oldest first, and a note; None for no live blog.

    ``blocks`` are those of the page.
    """
    html = page.html or ""
    if len(body) < _LEAST or not _may_be_live(html, body, blocks):
        return None
    rendered = render_page(page)
    if rendered.root is None:
        return None
    entry_of = _by_boxes(rendered, body, says_so=bool(_SAYS_SO.search(html))) or _by_updates(rendered, body)
    above, entries = _entries(body, entry_of)
    if len(entries) < _LEAST or len({entry.moment for entry in entries}) < 2:
        return None
    ordered = sorted(entries, key=lambda entry: entry.moment)
    return [*above, *(i for entry in ordered for i in entry.blocks)], _note(entries, ordered)


def _may_be_live(html: str, body: Sequence[int], blocks: Sequence[RawBlock]) -> bool:
    """Whether a page says that it is a live blog, or its article stands in what is called one: hardly any does."""
    if "liveBlogUpdate" in html:
        return True
    if isinstance(blocks, SourceBlocks):
        if not blocks.has_tags("time", 2):
            return False
        return "LiveBlogPosting" in html or _name_live_blog(blocks.said_around(body))
    if html.count("<time") + html.count("<TIME") < 2:
        return False
    return "LiveBlogPosting" in html or _stands_in_live_blog(body, blocks)


def _name_live_blog(said: Collection[str]) -> bool:
    """Whether attributes as they are written name a live blog: hardly any have a word that its names begin with."""
    together = "".join(said).lower()
    return ("live" in together or "minute" in together) and any(map(_MAYBE.search, said))


def _stands_in_live_blog(body: Sequence[int], blocks: Sequence[RawBlock]) -> bool:
    seen: set[Node] = set()
    for i in body:
        node: Node | None = blocks[i].node
        while node is not None and node not in seen:
            if _is_called_live_blog(node):
                return True
            seen.add(node)
            node = node.parent
    return False


def _is_called_live_blog(element: Any) -> bool:
    get = element.get
    return _MAYBE.search(f"{get('id') or ''} {get('class') or ''} {get('itemtype') or ''}") is not None


def _entries(body: Sequence[int], entry_of: dict[int, tuple[object, datetime]]) -> tuple[list[int], list[Entry]]:
    """What stands above the first entry, and the entries as the page has them."""
    above: list[int] = []
    entries: dict[object, Entry] = {}
    last: Entry | None = None
    for i in body:
        if i in entry_of:
            which, moment = entry_of[i]
            last = entries.setdefault(which, Entry(moment, []))
        (above if last is None else last.blocks).append(i)
    return above, list(entries.values())


def _by_boxes(rendered: Rendered, body: Sequence[int], says_so: bool) -> dict[int, tuple[object, datetime]]:
    """Block → its entry's box and time, for the make of box that most entries have."""
    moments: dict[Any, datetime] = {}
    for element in list(rendered.root.iter("time"))[:_MOST_TIMES]:
        moment = _moment(element.get("datetime"))
        while moment and element is not None and element not in moments:
            moments[element] = moment
            element = element.getparent()
    makes: dict[tuple[str, str], dict[Any, list[int]]] = defaultdict(dict)
    for i in body:
        element = rendered.blocks[i].node.element
        while element is not None:
            if element in moments:
                makes[_make(element)].setdefault(element, []).append(i)
            element = element.getparent()
    boxes = max(makes.values(), key=len, default={})
    if len(boxes) < _LEAST or not (says_so or any(map(_is_of_live_blog, boxes))):
        return {}
    return {i: (box, moments[box]) for box, blocks in boxes.items() for i in blocks}


def _make(element: Any) -> tuple[str, str]:
    """What boxes of one kind share: their name and the first of their classes."""
    return str(element.tag), (element.get("class") or "").split(" ")[0]


def _is_of_live_blog(element: Any) -> bool:
    while element is not None:
        if _is_called_live_blog(element):
            return True
        element = element.getparent()
    return False


def _by_updates(rendered: Rendered, body: Sequence[int]) -> dict[int, tuple[object, datetime]]:
    """Block → the update of the page's JSON-LD whose headline or text it begins or is part of."""
    updates = [
        (moment, f" {' '.join(words_of(words))} ")
        for stated, words in live_updates(rendered.root)
        if (moment := _moment(stated))
    ]
    found: dict[int, tuple[object, datetime]] = {}
    for i in body:
        words = words_of(rendered.blocks[i].text)
        told = f" {' '.join(words)} "
        which = next((n for n, (_, said) in enumerate(updates) if told in said), None)
        if which is not None and (len(words) >= _TELLING_WORDS or updates[which][1].startswith(told)):
            found[i] = (which, updates[which][0])
    return found


def _moment(stated: str | None) -> datetime | None:
    """The time of day that is stated, on its day; a day alone orders no entries."""
    found = parse_stamp(stated[:60]) if stated else None
    return None if found is None or found.assumed.startswith(DAY_ONLY) else found.when


def _note(entries: Sequence[Entry], ordered: Sequence[Entry]) -> str:
    first, last = ordered[0].moment, ordered[-1].moment
    begins = f"{first:%H:%M}" if last.date() == first.date() else f"{first:%H:%M} on {first.day} {first:%B}"
    said = f"from {begins} to {last:%H:%M} on {last.day} {last:%B %Y}"
    if list(entries) == list(ordered):
        return f"The live blog's {len(entries)} entries are in the order of their times, {said}, as on the page."
    newest_first = all(a.moment >= b.moment for a, b in zip(entries, entries[1:], strict=False))
    page = "the page has the newest first" if newest_first else "the page has another order"
    return f"The live blog's {len(entries)} entries are put in the order of their times, {said}; {page}."
