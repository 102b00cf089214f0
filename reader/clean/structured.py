"""What a page says of itself in machine-readable form: JSON-LD, meta tags and microdata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from typing import Any

#: schema.org types that describe an article; anything ending in "Article" or "Posting" counts too.
_ARTICLE_TYPES = re.compile(r"(?:.*Article|.*Posting|Report|Review|CreativeWork|WebPage|OpinionPiece|Recipe)$")
#: Most values looked at in one document's JSON-LD, so that a hostile one costs little.
_MOST_VALUES = 20_000
_MOST_JSON_CHARS = 2_000_000
#: Mark-up within the words of a live blog's update.
_TAG = re.compile(r"<[^<>]*>")
#: What scripts have around their JSON.
_JUNK_BEFORE, _JUNK_BEHIND = re.compile(r"\s*(?:<!\[CDATA\[|<!--|//.*)"), ("//]]>", "]]>", "-->", ";")


@dataclass(slots=True)
class Structured:
    """Values by what they are, each with where it was said, in the order of the document."""

    titles: list[tuple[str, str]] = field(default_factory=list)
    authors: list[tuple[str, str]] = field(default_factory=list)
    published: list[tuple[str, str]] = field(default_factory=list)
    outlets: list[tuple[str, str]] = field(default_factory=list)
    languages: list[tuple[str, str]] = field(default_factory=list)
    urls: list[tuple[str, str]] = field(default_factory=list)
    types: list[str] = field(default_factory=list)


#: Meta tag (``property``, ``name`` or ``itemprop``, lower case) → field it fills.
META_TAGS: dict[str, str] = {
    "application-name": "outlets",
    "article:author": "authors",
    "article:published": "published",
    "article:published_time": "published",
    "author": "authors",
    "byl": "authors",
    "citation_author": "authors",
    "citation_publication_date": "published",
    "cxenseparse:recs:publishtime": "published",
    "datepublished": "published",
    "dc.creator": "authors",
    "dc.date": "published",
    "dc.date.issued": "published",
    "dc.language": "languages",
    "dc.title": "titles",
    "dcterms.created": "published",
    "dcterms.creator": "authors",
    "dcterms.date": "published",
    "inlanguage": "languages",
    "og:article:published_time": "published",
    "og:locale": "languages",
    "og:published_time": "published",
    "og:site_name": "outlets",
    "og:title": "titles",
    "og:url": "urls",
    "parsely-author": "authors",
    "parsely-pub-date": "published",
    "parsely-title": "titles",
    "pubdate": "published",
    "publish-date": "published",
    "publish_date": "published",
    "publishdate": "published",
    "rbpubdate": "published",
    "sailthru.author": "authors",
    "sailthru.date": "published",
    "sailthru.title": "titles",
    "title": "titles",
    "twitter:title": "titles",
}


def read_structured(root: Any) -> Structured:
    """Everything machine-readable that the parsed document (lxml root) says of its article."""
    found = Structured()
    if root is None:
        return found
    budget = [_MOST_VALUES]
    metas: list[Any] = []
    for element in root.iter("script", "meta", "time", "link"):
        if element.tag == "script":
            if "ld+json" in (element.get("type") or "").lower():
                _read_json(element.text or "", found, budget)
        elif element.tag == "meta":
            metas.append(element)
        elif element.tag == "time":
            _read_time(element, found)
        elif (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            found.urls.append((element.get("href").strip(), "canonical link"))
    for element in metas:
        _read_meta(element, found)
    _read_microdata(root, found)
    return found


def live_updates(root: Any) -> Iterator[tuple[str, str]]:
    """The updates in a live blog's JSON-LD (schema.org/LiveBlogPosting): when each was published, and its words."""
    budget = [_MOST_VALUES]
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or "liveBlogUpdate" not in (script.text or ""):
            continue
        for thing in _things(_json_of(script.text), budget):
            updates = thing.get("liveBlogUpdate")
            for update in updates if isinstance(updates, list) else [updates]:
                if isinstance(update, dict) and isinstance(update.get("datePublished"), str):
                    words = [update.get(key) for key in ("headline", "articleBody", "text")]
                    yield (
                        update["datePublished"],
                        " ".join(_TAG.sub(" ", unescape(w)) for w in words if isinstance(w, str)),
                    )


def _read_meta(element: Any, found: Structured) -> None:
    content = (element.get("content") or "").strip()
    if not content or len(content) > 1000:
        return
    for attribute in ("property", "name", "itemprop"):
        name = (element.get(attribute) or "").strip()
        place = META_TAGS.get(name.lower())
        if place:
            getattr(found, place).append((content, name))
            return


def _read_time(element: Any, found: Structured) -> None:
    stamp = (element.get("datetime") or element.get("content") or "").strip()
    if not stamp or len(stamp) > 60:
        return
    marks = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
    if "published" in marks or "pubdate" in marks or element.get("pubdate") is not None:
        found.published.append((stamp, "<time> marked as published"))


def _read_microdata(root: Any, found: Structured) -> None:
    for element in root.xpath(".//*[@itemprop]"):
        name = element.get("itemprop").lower()
        if element.tag in ("meta", "time") or name not in ("author", "datepublished", "headline"):
            continue
        inner = element.find(".//*[@itemprop='name']") if name == "author" else None
        holder = element if inner is None else inner
        words = holder.get("content") or " ".join("".join(holder.itertext()).split())
        if 0 < len(words) <= 300:
            place = {"author": "authors", "datepublished": "published", "headline": "titles"}[name]
            getattr(found, place).append((words, f"microdata {element.get('itemprop')}"))


def _read_json(text: str, found: Structured, budget: list[int]) -> None:
    for thing in _things(_json_of(text), budget):
        kind = thing.get("@type")
        kinds = kind if isinstance(kind, list) else [kind]
        if any(isinstance(k, str) and _ARTICLE_TYPES.match(k) for k in kinds):
            found.types += [k for k in kinds if isinstance(k, str)]
            _read_thing(thing, found)


def _json_of(text: str) -> Any:
    """What a script of JSON-LD holds; None where it is no JSON."""
    text = text[:_MOST_JSON_CHARS].rstrip()
    if junk := _JUNK_BEFORE.match(text):
        text = text[junk.end() :]
    for junk_behind in _JUNK_BEHIND:
        if text.endswith(junk_behind):
            text = text.removesuffix(junk_behind)
            break
    try:
        return json.loads(text.strip(), strict=False)
    except (ValueError, RecursionError):
        return None


def _things(data: Any, budget: list[int]) -> Iterator[dict[str, Any]]:
    """Every object in a JSON-LD document, outermost first, without recursion."""
    queue = [data]
    for value in queue:
        budget[0] -= 1
        if budget[0] < 0:
            return
        if isinstance(value, dict):
            yield value
            queue.extend(item for item in value.values() if isinstance(item, (dict, list)))
        elif isinstance(value, list):
            queue.extend(item for item in value if isinstance(item, (dict, list)))


def _read_thing(thing: dict[str, Any], found: Structured) -> None:
    for key, place in (("headline", found.titles), ("datePublished", found.published)):
        value = thing.get(key)
        if isinstance(value, str) and 0 < len(value) < 1000:
            place.append((value.strip(), f"JSON-LD {key}"))
    if isinstance(thing.get("inLanguage"), str):
        found.languages.append((thing["inLanguage"], "JSON-LD inLanguage"))
    for key, place in (("author", found.authors), ("publisher", found.outlets)):
        for name in _names(thing.get(key)):
            place.append((name, f"JSON-LD {key}"))


def _names(value: Any) -> list[str]:
    """Names of a person, an organisation or a list of them."""
    items = value if isinstance(value, list) else [value]
    names: list[str] = []
    for item in items[:50]:
        if isinstance(item, dict):
            item = item.get("name")
        more = item if isinstance(item, list) else [item]
        names += [name.strip() for name in more if isinstance(name, str) and 0 < len(name.strip()) <= 200]
    return names
