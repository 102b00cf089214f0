"""An article whose pages were saved one by one, put together as one page, in order.

The pages' own links say the order (``rel=next`` and ``rel=prev``, HTML standard, 4.6.7), else their numbers ("Page 2 of
3", "?page=2"), else the order they are given in.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urljoin, urlsplit

from reader.errors import UnreadablePage
from reader.load.build import page_from_html
from reader.load.given import Given
from reader.load.render import parse
from reader.model import Page

#: Lines of a page that are looked at for its number, and pages of one article.
_LINES, MOST_PARTS = 400, 50
_NUMBER = re.compile(
    r"(?:page|part|seite|teil|página|parte|pagina|partie|del|side|sida)\s+(\d{1,2})\s?(?:of|/|von|de|di|sur|av|van)\s?\d{1,2}",
    re.I,
)
_NUMBER_IN_ADDRESS = re.compile(
    r"(?:[?&](?:p|pg|page|seite|pagina)=|[/_-](?:page|p|seite|part)[/_-]?|/)(\d{1,2})(?:\.html?)?/?$"
)
_BODY = re.compile(r"<body\b[^>]*>", re.I)


def join_pages(pages: Sequence[Page]) -> Page:
    """One page of all ``pages`` of one article, in its order. Raises ``UnreadablePage`` or ``TooLarge``."""
    given = given_parts(pages)
    return page_from_html(str(given.data), given.url, source=given.source, notes=given.notes)


def given_parts(pages: Sequence[Page]) -> Given:
    """What :func:`join_pages` is made from, unparsed. Raises ``UnreadablePage`` where a page has no mark-up."""
    if not 0 < len(pages) <= MOST_PARTS:
        raise UnreadablePage(f"An article has at most {MOST_PARTS} pages here; these are {len(pages)}.")
    if any(page.html is None for page in pages):
        raise UnreadablePage("Only pages with mark-up can be put together.", next_step="Paste the texts as one.")
    ordered, how = _in_order(pages)
    first = ordered[0]
    html, end = _split(first.html or "")
    further = "".join(f"<section>{_body(page.html or '')}</section>" for page in ordered[1:])
    note = f"Put together from {len(pages)} pages, {how}."
    return Given(f"{html}{further}{end}", "text/html", first.url, first.source, first.fetched_at, (*first.notes, note))


def _in_order(pages: Sequence[Page]) -> tuple[list[Page], str]:
    places = [_Place(page) for page in pages]
    if chain := _chain(places):
        return [pages[i] for i in chain], "in the order of their own links"
    numbers = [place.number for place in places]
    known = [number for number in numbers if number is not None]
    if len(set(known)) == len(pages):
        return [pages[i] for i in sorted(range(len(pages)), key=known.__getitem__)], "in the order of their numbers"
    if len(set(known)) == len(pages) - 1 == len(known) and min(known) > 1:  # the first page carries none
        ranked = sorted(range(len(pages)), key=lambda i: numbers[i] or 0)
        return [pages[i] for i in ranked], "in the order of their numbers"
    return list(pages), "in the order they were given in"


class _Place:
    """Where one page stands among the others, as it says itself."""

    def __init__(self, page: Page) -> None:
        root = parse(page.html or "")
        links = [] if root is None else [e for e in root.iter("a", "link") if e.get("rel") and e.get("href")]
        said = {rel.lower(): link.get("href") for link in reversed(links) for rel in link.get("rel").split()}
        base = page.url or said.get("canonical") or ""
        #: Its addresses, and those of its neighbours.
        self.own = {_address(base, at) for at in (page.url, said.get("canonical")) if at}
        self.after = _address(base, said["next"]) if "next" in said else None
        self.before = next((_address(base, said[rel]) for rel in ("prev", "previous") if rel in said), None)
        self.number = _number(page, [at for at in (page.url, said.get("canonical")) if at])


def _number(page: Page, addresses: Sequence[str]) -> int | None:
    for line in page.text.split("\n", _LINES)[:_LINES]:
        if len(line) < 60 and (match := _NUMBER.search(line)):
            return int(match[1])
    found = (_NUMBER_IN_ADDRESS.search(address) for address in addresses)
    return next((int(match[1]) for match in found if match), None)


def _chain(places: Sequence[_Place]) -> list[int] | None:
    """The pages as their links string them together, if all of them are on the string."""
    after: dict[int, int] = {}
    for i, place in enumerate(places):
        for j, other in enumerate(places):
            if i != j and (place.after in other.own or other.before in place.own):
                after[i] = j
    firsts = set(range(len(places))) - set(after.values())
    if len(firsts) != 1:
        return None
    chain = [firsts.pop()]
    while chain[-1] in after and len(chain) < len(places):
        chain.append(after[chain[-1]])
    return chain if len(set(chain)) == len(places) else None


def _address(base: str, href: str) -> str:
    """An address to be compared: without scheme, ``www.``, fragment and last slash."""
    parts = urlsplit(urljoin(base, href.strip()))
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _split(html: str) -> tuple[str, str]:
    """The document up to the end of its body, and the rest."""
    at = html.lower().rfind("</body")
    return (html, "") if at < 0 else (html[:at], html[at:])


def _body(html: str) -> str:
    start = _BODY.search(html)
    return _split(html[start.end() if start else 0 :])[0]
