"""Who wrote a page, when, where and in which language."""

from __future__ import annotations

import html as markup
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from reader.clean.bylines import authors_of_byline, find_byline, find_date_line
from reader.clean.language import declared_language, text_language
from reader.clean.masthead import masthead_name
from reader.clean.patience import OutOfPatience, interrupted_after
from reader.clean.publish_time import Moment, parse_stamp
from reader.clean.structured import Structured, read_structured
from reader.clean.structured_parts import parsed_parts
from reader.load.quick import render_quickly
from reader.load.render import render
from reader.model import Page, Record

_CODE = re.compile(r"([a-zA-Z]{2})(?:[-_].{0,20})?")
_ADDRESS = re.compile(r"https?://|www\.|@|/")
#: Names that stand in author fields and are nobody.
_NOBODY = frozenset(
    "admin administrator anonymous author contributor editor editorial editors guest newsdesk newsroom none "
    "null online reporter root staff unknown user webmaster".split()
)
#: Seconds that trafilatura and htmldate may compute on a page.
_GUESSING_S = 1.0
#: What an outlet's name carries that is none of it: "Fermyon • Experience the next wave", "Gazette | Home".
_OUTLET_MARKS = re.compile(r"^@|(?<=\w)\s*[•·].*$|\s*[|–—-]\s*(?:home|homepage|news)$", re.I)
#: Where a page says no date, htmldate makes one of a year in its foot.
_NEW_YEAR = "-01-01"


@dataclass(frozen=True, slots=True)
class Metadata(Record):
    """What is known about an article besides its words; None or empty where the page does not say."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    #: Aware publish time.
    published: datetime | None = None
    #: How the time is known, in words that can follow "Published: "; "unknown" where it is not.
    published_how: str = "unknown"
    outlet: str | None = None
    #: ISO 639-1 code.
    language: str | None = None

    @property
    def notes(self) -> tuple[str, ...]:
        """What the article's notes say of it."""
        return (f"Published: {self.published_how}",)


def metadata(page: Page, *, quick: bool = False) -> Metadata:
    """Title, authors, publish time, outlet and language of ``page``.

    JSON-LD, meta tags and microdata are read first, then the masthead; what they leave open is asked of trafilatura
    and htmldate (not if ``quick``: they parse the page anew), then of the byline and date line in the text.
    """
    return plain_metadata(page.text) if page.html is None else html_metadata(page, quick=quick)


def metadata_in_worker(page: dict[str, Any]) -> dict[str, Any]:
    """As :func:`metadata`, in plain values: the task of ``reader.clean.pool.metadata_task``."""
    return metadata(Page.from_dict(page)).to_dict()


def html_metadata(page: Page, *, quick: bool = False) -> Metadata:
    """Metadata of a page with mark-up."""
    html = page.html or ""
    rendered = render_quickly(html, page.text, page.title) if quick else render(html)
    root = rendered.root if rendered.root is not None else parsed_parts(html)
    said = read_structured(root)
    lines = rendered.columns.texts
    outlet = _outlet(said) or (None if quick else masthead_name(root, page.title or rendered.title or "", page.url))
    authors = _authors(said, outlet)
    moment, how = _published(said)
    if not (authors and moment and outlet):
        guessed = _Guess(outlet=_host(page)) if quick else _guessed(page)
        outlet = outlet or guessed.outlet
        authors = authors or tuple(name for name in guessed.authors if name != outlet)
        if moment is None:
            moment, how = _from_lines(lines, page.title or "")
        if moment is None and guessed.published and not guessed.published.endswith(_NEW_YEAR):
            moment, how = parse_stamp(guessed.published), "found by htmldate"
    authors = authors or _authors_from_lines(lines)
    prose = " ".join(line for line in lines if len(line) > 80)
    return Metadata(
        title=next((markup.unescape(title) for title, _ in said.titles if title), None) or page.title or rendered.title,
        authors=authors,
        published=moment.when if moment else None,
        published_how=_how(moment, how),
        outlet=outlet,
        language=text_language(prose) or _language(said) or declared_language(root),
    )


def plain_metadata(text: str, headline: str | None = None) -> Metadata:
    """Metadata of a text without mark-up: its byline, its date line and its language.

    Nothing is guessed: with no full date in a date line, ``published`` is None.
    """
    lines = [line.strip() for line in text[:200_000].splitlines() if line.strip()]
    moment, how = _from_lines(lines, headline or "")
    prose = " ".join(line for line in lines if len(line) > 80)
    return Metadata(
        title=headline,
        authors=_authors_from_lines(lines),
        published=moment.when if moment else None,
        published_how=_how(moment, how),
        language=text_language(prose or " ".join(lines)),
    )


def _how(moment: Moment | None, how: str) -> str:
    if moment is None:
        return "unknown"
    return f"{how} ({moment.assumed})" if moment.assumed else how


def _published(said: Structured) -> tuple[Moment | None, str]:
    """The best stamp: JSON-LD before meta tags before marked times; a time of day before a mere day."""
    ranked = sorted(said.published, key=lambda item: not item[1].startswith("JSON-LD"))
    known = [(moment, how) for stamp, how in ranked if (moment := parse_stamp(stamp))]
    if not known:
        return None, ""
    sure = [item for item in known if not item[0].assumed]
    first = known[0]
    if sure and abs((sure[0][0].when - first[0].when).total_seconds()) < 36 * 3600:
        return sure[0]
    return first


def _from_lines(lines: Sequence[str], headline: str) -> tuple[Moment | None, str]:
    found = find_date_line(lines, headline)
    return (None, "") if found is None else (found, "date line in the text")


def _authors_from_lines(lines: Sequence[str]) -> tuple[str, ...]:
    byline = find_byline(lines)
    return authors_of_byline(byline) if byline else ()


def _authors(said: Structured, outlet: str | None) -> tuple[str, ...]:
    ranked = sorted(said.authors, key=lambda item: not item[1].startswith("JSON-LD"))
    names: list[str] = []
    source = ""
    for name, how in ranked:
        if source and how != source:
            break
        for part in authors_of_byline(name) or ():
            if _is_author(part, outlet) and part.lower() not in [n.lower() for n in names]:
                names.append(part)
                source = how
    return tuple(names)


def _is_author(name: str, outlet: str | None) -> bool:
    flat = name.lower()
    if outlet and flat in (outlet.lower(), f"{outlet.lower()} staff"):
        return False
    if flat.split()[-1:] in (["author"], ["editor"]):
        return False
    return flat not in _NOBODY and not _ADDRESS.search(name) and any(char.isalpha() for char in name)


def _outlet(said: Structured) -> str | None:
    ranked = sorted(said.outlets, key=lambda item: {"og:site_name": 0, "JSON-LD publisher": 1}.get(item[1], 2))
    return next(
        (name for value, _ in ranked if (name := _OUTLET_MARKS.sub("", value).strip()) and "//" not in name),
        None,
    )


def _language(said: Structured) -> str | None:
    for value, _ in said.languages:
        if match := _CODE.fullmatch(value.strip()):
            return match.group(1).lower()
    return None


@dataclass(frozen=True, slots=True)
class _Guess:
    authors: tuple[str, ...] = ()
    published: str | None = None
    outlet: str | None = None


def _host(page: Page) -> str | None:
    """The page's site, which stands for an outlet that says no name."""
    host = urlsplit(page.url).hostname if page.url else None
    return host.removeprefix("www.") if host else None


def _guessed(page: Page) -> _Guess:
    """What trafilatura and htmldate make of a page that does not say everything itself."""
    from trafilatura.metadata import extract_metadata

    try:
        document: Any = interrupted_after(_GUESSING_S, lambda: extract_metadata(page.html or "", default_url=page.url))
    except (Exception, OutOfPatience):  # third-party code on the open web's pages: anything can be raised
        return _Guess()
    names = tuple(name.strip() for name in (document.author or "").split(";"))
    return _Guess(
        tuple(name for name in names if name and _is_author(name, document.sitename)),
        document.date,
        document.sitename or document.hostname,
    )
