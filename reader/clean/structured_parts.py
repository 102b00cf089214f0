"""The parts of a page that say something of it to machines, cut out as they stand: little is left to parse."""

from __future__ import annotations

import re
from typing import Any

from reader.load.render import parse
from reader.load.tokens import ATTRIBUTES

#: Comments and what other elements hold as text, where tags are none; then, in the group, the parts themselves.
_PART = re.compile(
    r"<(?:!--(?:-?>|[^-]*+(?:-(?!->|-!>)[^-]*+)*+(?:--!?>|\Z))"
    rf"|(script(?=[\s>]){ATTRIBUTES}(?:>|\Z)[^<]*+(?:<(?!/script)[^<]*+)*+(?:</script[^>]*+>?|\Z)"
    rf"|(?:html|link|meta|time)(?=[\s/>]){ATTRIBUTES}(?:>|\Z))"
    rf"|(style|textarea|title)(?=[\s>]){ATTRIBUTES}(?:>|\Z)[^<]*+(?:<(?!/\2)[^<]*+)*+)",
    re.IGNORECASE,
)
#: Microdata, which may be the text of an element that no part has.
_MICRODATA = re.compile(r"item[pP]rop\s*+=\s*+[\"']?(?i:author|datepublished|headline)(?![\w-])")
#: Elements that say it in an attribute.
_SILENT = re.compile(r"<(?:link|meta|time)(?=[\s/>])", re.IGNORECASE)


def parsed_parts(html: str) -> Any:
    """An lxml root with what :func:`~reader.clean.structured.read_structured` looks at, or the whole page's."""
    if _has_spoken_microdata(html):
        return parse(html)
    parts = []
    for part, _ in _PART.findall(html):
        if part and (part[0] not in "sS" or "ld+json" in part[: part.find(">")].lower()):
            parts.append(f"<{part}")
    return parse("".join(parts))


def _has_spoken_microdata(html: str) -> bool:
    return any(not _SILENT.match(html, html.rfind("<", 0, found.start())) for found in _MICRODATA.finditer(html))
