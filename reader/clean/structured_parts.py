"""The parts of a page that say something of it to machines, cut out as they stand: little is left to parse."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html import unescape
from itertools import islice
from typing import Any

from reader.load.render import parse
from reader.load.tokens import ATTRIBUTES

#: Comments and what other elements hold as text, where tags are none; then, in the group, the parts themselves.
_PART = re.compile(
    r"<(?:!--(?:-?>|[^-]*+(?:-(?!->|-!>)[^-]*+)*+(?:--!?>|\Z))"
    rf"|(?=[hlmst])(?:(script(?=[\s>]){ATTRIBUTES}(?:>|\Z)[^<]*+(?:<(?!/script)[^<]*+)*+(?:</script[^>]*+>?|\Z)"
    rf"|(?:html|link|meta|time)(?=[\s/>]){ATTRIBUTES}(?:>|\Z))"
    rf"|(style|textarea|title)(?=[\s>]){ATTRIBUTES}(?:>|\Z)[^<]*+(?:<(?!/\2)[^<]*+)*+))",
    re.IGNORECASE,
)
#: Microdata, which may be the text of an element that no part has.
_MICRODATA = re.compile(r"item[pP]rop\s*+=\s*+[\"']?(?i:author|datepublished|headline)(?![\w-])")
#: Elements that say it in an attribute, and the name of any other.
_SILENT = re.compile(r"<(?:link|meta|time)(?=[\s/>])", re.IGNORECASE)
_NAME = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*+)(?=\s)")
#: So many tags of its name an element may have in it to be cut out.
_MOST_WITHIN = 40
#: Most elements that are cut out of a page.
_MOST_SPOKEN = 100


def parsed_parts(html: str) -> Any:
    """An lxml root with what :func:`~reader.clean.structured.read_structured` looks at, or the whole page's."""
    if _MICRODATA.search(html) is None:
        return parse("".join([f"<{part}" for part, _ in _PART.findall(html) if part and _tells(part)]))
    spoken = _spoken_microdata(html)
    return parse(html) if spoken is None else parse("".join(_parts_around(html, spoken)))


def _tells(part: str) -> bool:
    """Whether a part is no script, or one of JSON-LD."""
    return part[0] not in "sS" or "ld+json" in unescape(part[: part.find(">")]).lower()


def _parts_around(html: str, spoken: list[tuple[int, int]]) -> Iterator[str]:
    """The parts of a page and, in their order, its elements of microdata, given where each begins and ends."""
    at = 0
    for found in _PART.finditer(html):
        while spoken and spoken[0][0] < found.start():
            yield html[slice(*spoken[0])]
            at = spoken.pop(0)[1]
        while spoken and spoken[0][0] < found.end():  # in a comment or a script
            del spoken[0]
        if found.start() >= at and found[1] and _tells(found[1]):
            yield found[0]
    for start, end in spoken:
        yield html[start:end]


def _spoken_microdata(html: str) -> list[tuple[int, int]] | None:
    """Where elements that say microdata in words begin and end, none in another; None where that is not plain."""
    spoken: list[tuple[int, int]] = []
    end = 0
    for found in _MICRODATA.finditer(html):
        start = html.rfind("<", end, found.start())
        if start < 0:  # in an element or behind a tag that was seen already
            continue
        if _SILENT.match(html, start):
            end = found.end()
            continue
        name = _NAME.match(html, start)
        end = _end_of(html, start, name[1].lower()) if name else -1
        if end < found.end() or len(spoken) == _MOST_SPOKEN:
            return None
        spoken.append((start, end))
    return spoken


def _end_of(html: str, start: int, name: str) -> int:
    """Where an element ends that begins at ``start``; -1 where it has no end of its own, or is large."""
    depth = 0
    for tag in islice(_tags_named(name).finditer(html, start), _MOST_WITHIN):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return -1


@lru_cache(maxsize=64)
def _tags_named(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?=[\s/>])[^>]*+>?", re.IGNORECASE)
