"""Which language a text is in, as an ISO 639-1 code."""

from __future__ import annotations

import re
from functools import lru_cache

from reader.load.render import render

#: Characters of the text that are looked at; more would cost time and change nothing.
SAMPLE_CHARS = 2000
#: With fewer characters than this the text says nothing sure of its language.
LEAST_CHARS = 40
_CODE = re.compile(r"([a-zA-Z]{2})(?:[-_].{0,20})?")


@lru_cache(maxsize=8)
def page_language(html: str) -> str | None:
    """Language of a page's text, or what its ``lang`` attribute says where the text is too short."""
    rendered = render(html)
    prose = " ".join(block.text for block in rendered.blocks if len(block.text) > 80)
    return text_language(prose) or declared_language(rendered.root)


def text_language(text: str) -> str | None:
    """Language of a text, or None where it is too short to say."""
    sample = text[:SAMPLE_CHARS]
    if len(sample) < LEAST_CHARS:
        return None
    import py3langid

    return str(py3langid.classify(sample)[0])


def declared_language(root: object) -> str | None:
    """What the document's own ``lang`` says, or None."""
    said = getattr(root, "get", lambda name: None)("lang")
    match = _CODE.fullmatch(said.strip()) if said else None
    return match.group(1).lower() if match else None
