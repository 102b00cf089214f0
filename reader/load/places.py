"""Where one page of an article stands among its others, by what the page and its file say.

The pages' own links come first (``rel=next`` and ``rel=prev``, HTML standard, 4.6.7, and links that read "Next page"),
then the number a page states ("Page 2 of 3"), then the number that links to it carry (the pager's 1 2 3), then the
number in its address, then in its file's name. A saved page seldom says its own address: a link leads to it where the
link's last part is the file's name, however the browser or ``wget`` spelt it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from lxml.html import HtmlElement

from reader.load.render import parse
from reader.model import Page

#: Lines of a page that are looked at for its number, links that are looked at, and the highest number of a page.
_LINES, _LINKS, _HIGHEST = 400, 2_000, 50
_NUMBER = re.compile(
    r"(?:page|part|seite|teil|página|parte|pagina|partie|del|side|sida)\s+(\d{1,2})\s?(?:of|/|von|de|di|sur|av|van)\s?\d{1,2}",
    re.I,
)
_NUMBER_IN_ADDRESS = re.compile(
    r"(?:[?&](?:p|pg|page|seite|pagina)=|[/_-](?:page|p|seite|part)[/_-]?|/)(\d{1,2})(?:\.html?)?/?$"
)
_NUMBER_IN_NAME = re.compile(r"(?P<stem>.*?)\s?(?:(?:^|\s)(?:page|part|seite|pg|p)\s?)?(?<!\d)(?P<number>\d{1,2})")
_FILE_ENDING = re.compile(r"\.(?:x?html?|mht(?:ml)?|php|aspx?|txt)$", re.I)
_NO_NAME = re.compile(r"[\W_]+")
#: Words of links to the next page and the one before, in languages that pages are read in.
_NEXT_WORDS = (
    "next", "next page", "weiter", "nächste seite", "suivant", "suivante", "page suivante", "siguiente",
    "página siguiente", "próxima", "próxima página", "successiva", "pagina successiva", "volgende", "volgende pagina",
    "nästa", "nästa sida", "næste", "næste side", "neste", "neste side",
)  # fmt: skip
_BEFORE_WORDS = (
    "prev", "previous", "previous page", "zurück", "vorige seite", "précédent", "précédente", "page précédente",
    "anterior", "página anterior", "precedente", "pagina precedente", "vorige", "vorige pagina", "föregående",
    "föregående sida", "forrige", "forrige side",
)  # fmt: skip


class Place(NamedTuple):
    """What a page says of itself and of its neighbours; addresses and names as :func:`_address` and :func:`_name`."""

    own: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    #: The number in the page's text, and in its address.
    stated: int | None
    addressed: int | None
    #: The number in the file's name, and the name without it.
    named: int | None
    stem: str
    #: Page numbers of a pager's links, by where they lead.
    pager: dict[str, int]


def place_of(page: Page, name: str | None) -> Place:
    """Where ``page``, saved in a file called ``name``, stands."""
    root = parse(page.html or "")
    links = [] if root is None else [e for e in root.iter("a", "link") if e.get("href")][:_LINKS]
    canonical = next((e.get("href") for e in links if "canonical" in _rels(e)), None)
    base = page.url or canonical or ""
    addresses = [at for at in (page.url, canonical) if at]
    stem, named = _numbered(name)
    return Place(
        own=frozenset(filter(None, (*(_address(base, at) for at in addresses), _file_name(name)))),
        after=frozenset(_ends(base, stem, links, ("next",), _NEXT_WORDS)),
        before=frozenset(_ends(base, stem, links, ("prev", "previous"), _BEFORE_WORDS)),
        stated=_stated(page.text),
        addressed=next((int(at[1]) for at in map(_NUMBER_IN_ADDRESS.search, addresses) if at), None),
        named=named,
        stem=stem,
        pager=dict(_pager(base, stem, links)),
    )


def in_order(places: Sequence[Place]) -> tuple[list[int], str] | None:
    """The indices of ``places`` in order and how that is known, or None where it cannot be told."""
    if chain := _chain(places):
        return chain, "in the order of their own links"
    pager = {end: number for place in places for end, number in place.pager.items()}
    linked = [next((pager[own] for own in sorted(place.own) if own in pager), None) for place in places]
    named = [place.named for place in places] if len({place.stem for place in places}) == 1 else []
    by_name = "in the order of the numbers in their names"
    for numbers, how in (
        ([place.stated for place in places], "in the order of their numbers"),
        (linked, "in the order of the page numbers in their links"),
        ([place.addressed for place in places], "in the order of their numbers"),
        (named, by_name),
    ):
        if ranked := _ranked(numbers, first=1 if how == by_name else 2):
            return ranked, how
    return None


def _ranked(numbers: Sequence[int | None], first: int) -> list[int] | None:
    """Indices by number, where each has another; one may carry none, and begins, where the rest start at ``first``."""
    known = [number for number in numbers if number is not None]
    if len(known) < max(1, len(numbers) - 1) or len(set(known)) < len(known):
        return None
    if len(known) < len(numbers) and min(known) < first:
        return None
    return sorted(range(len(numbers)), key=lambda i: numbers[i] or 0)


def _chain(places: Sequence[Place]) -> list[int] | None:
    """The pages as their links string them together, if all of them are on the string."""
    after: dict[int, int] = {}
    for i, place in enumerate(places):
        for j, other in enumerate(places):
            if i != j and (place.after & other.own or other.before & place.own):
                after[i] = j
    firsts = set(range(len(places))) - set(after.values())
    if len(firsts) != 1:
        return None
    chain = [firsts.pop()]
    while chain[-1] in after and len(chain) < len(places):
        chain.append(after[chain[-1]])
    return chain if len(set(chain)) == len(places) else None


def _stated(text: str) -> int | None:
    for line in text.split("\n", _LINES)[:_LINES]:
        if len(line) < 60 and (match := _NUMBER.search(line)):
            return int(match[1])
    return None


def _rels(element: HtmlElement) -> list[str]:
    return (element.get("rel") or "").lower().split()


def _ends(
    base: str, stem: str, links: Sequence[HtmlElement], rels: Sequence[str], words: Sequence[str]
) -> Iterator[str]:
    """Where links lead that are one of ``rels``, or else read as one of ``words``."""
    said = [e for e in links if any(rel in _rels(e) for rel in rels)]
    for element in said or [e for e in links if _NO_NAME.sub(" ", _words(e).lower()).strip() in words]:
        yield from _targets(base, stem, element.get("href"))


def _pager(base: str, stem: str, links: Sequence[HtmlElement]) -> Iterator[tuple[str, int]]:
    for element in links:
        words = _words(element)
        if words.isdecimal() and len(words) <= 2 and 0 < int(words) <= _HIGHEST:
            for end in _targets(base, stem, element.get("href")):
                yield end, int(words)


def _words(element: HtmlElement) -> str:
    return "".join(element.itertext()).strip() if element.tag == "a" else ""


def _targets(base: str, stem: str, href: str) -> Iterator[str]:
    """The address a link leads to, and the name its page has as a file beside one whose name begins with ``stem``."""
    yield _address(base, href)
    parts = urlsplit(href.strip())
    last = parts.path.rstrip("/").rpartition("/")[2] or (stem if not parts.path else "")
    if last and (parts.path or parts.query):
        yield _name(f"{_FILE_ENDING.sub('', last)}?{parts.query}" if parts.query else last)


def _address(base: str, href: str) -> str:
    """An address to be compared: without scheme, ``www.``, fragment and last slash."""
    parts = urlsplit(urljoin(base, href.strip()))
    query = f"?{parts.query}" if parts.query else ""
    return f"{(parts.hostname or '').removeprefix('www.')}{parts.path.rstrip('/')}{query}"


def _file_name(name: str | None) -> str:
    return _name(PurePath(name.replace("\\", "/")).name if name and "://" not in name else "")


def _name(name: str) -> str:
    """A file's name to be compared: without its ending, and any run of signs one, since programs that save keep few."""
    told = _NO_NAME.sub(" ", _FILE_ENDING.sub("", unquote(name).lower())).strip()
    return f"file {told}" if told else ""


def _numbered(name: str | None) -> tuple[str, int | None]:
    """A file's name without its page number, and the number: ``story_2.html``, ``story-p2.html``, ``story(2).html``."""
    plain = _file_name(name).removeprefix("file ")
    found = _NUMBER_IN_NAME.fullmatch(plain)
    return (found["stem"].strip(), int(found["number"])) if found else (plain, None)
