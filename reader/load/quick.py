"""A page read straight from its mark-up, with no parser: in half the time, where the page is plain enough.

Whoever reads this way holds the text against ``Page.text``, which comes from a parser: where it differs, the page is
rendered (:mod:`reader.load.render`).
"""

from __future__ import annotations

import re
from dataclasses import replace

from reader.load.remembered import Remembered
from reader.load.render import Rendered, remembered, render
from reader.load.tag_walk import source_blocks

_TITLE = re.compile(r"<title(?=[\s>])", re.IGNORECASE)
#: The last few pages read so.
_REMEMBERED: Remembered[Rendered] = Remembered(4)


def render_quickly(html: str, text: str, title: str | None) -> Rendered:
    """As :func:`render` where ``text`` is the visible text of ``html``, known from before, and ``title`` its title.

    What it gives has no ``root`` and no ``hidden`` where it is made without a parser.
    """
    known = _REMEMBERED.get(html)
    if known is not None and known.text == text:
        return known if known.title == title else remember_quickly(html, replace(known, title=title))
    known = remembered(html)
    if known is not None and known.text == text:
        return known
    if title is None and _TITLE.search(html):
        return render(html)
    found = source_blocks(html)
    if found is not None and text == "\n".join(found.columns.texts):
        return remember_quickly(html, Rendered(text, found, title, _columns=found.columns))
    return render(html)


def remember_quickly(html: str, rendered: Rendered) -> Rendered:
    """Remember what was read without a parser for :func:`render_quickly`, and give it."""
    return _REMEMBERED.put(html, rendered)


def forget_quickly() -> None:
    """Remember no page, as in a new process."""
    _REMEMBERED.clear()
