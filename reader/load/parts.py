"""An article whose pages were saved one by one, put together as one page, in order.

``reader.load.places`` tells the order by the pages' own links, their numbers and their files' names; what cannot be
told stays as it was given.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.arguments import check_page
from reader.errors import UnreadablePage
from reader.load.build import page_from_html
from reader.load.given import Given
from reader.load.places import in_order, place_of
from reader.model import Page

#: Pages of one article.
MOST_PARTS = 50
_BODY = re.compile(r"<body\b[^>]*>", re.I)


def join_pages(pages: Sequence[Page], names: Sequence[str | None] | None = None) -> Page:
    """One page of all ``pages`` of one article, in its order. Raises ``UnreadablePage`` or ``TooLarge``.

    ``names`` are those of the files the pages were saved in, one for each page.
    """
    given = given_parts(pages, names)
    return page_from_html(str(given.data), given.url, source=given.source, notes=given.notes)


def given_parts(pages: Sequence[Page], names: Sequence[str | None] | None = None) -> Given:
    """What :func:`join_pages` is made from, unparsed. Raises ``UnreadablePage`` where a page has no mark-up."""
    for page in pages:
        check_page(page, "join_pages")
    if not pages:
        raise UnreadablePage("There is no page to put together.", next_step="Give the pages of one article.")
    if not 0 < len(pages) <= MOST_PARTS:
        raise UnreadablePage(f"An article has at most {MOST_PARTS} pages here; these are {len(pages)}.")
    if any(page.html is None for page in pages):
        raise UnreadablePage("Only pages with mark-up can be put together.", next_step="Paste the texts as one.")
    called = list(names or [None] * len(pages))
    told = [name if called.count(name) == 1 else None for name in called]
    places = [place_of(page, name) for page, name in zip(pages, told, strict=True)]
    order, how = in_order(places) or (range(len(pages)), "in the order they were given in")
    ordered = [pages[i] for i in order]
    first = ordered[0]
    html, end = _split(first.html or "")
    further = "".join(f"<section>{_body(page.html or '')}</section>" for page in ordered[1:])
    note = f"Put together from {len(pages)} pages, {how}."
    return Given(f"{html}{further}{end}", "text/html", first.url, first.source, first.fetched_at, (*first.notes, note))


def _split(html: str) -> tuple[str, str]:
    """The document up to the end of its body, and the rest."""
    at = html.lower().rfind("</body")
    return (html, "") if at < 0 else (html[:at], html[at:])


def _body(html: str) -> str:
    start = _BODY.search(html)
    return _split(html[start.end() if start else 0 :])[0]
