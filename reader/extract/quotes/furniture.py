"""What a page leaves among its sentences and nobody says: "Image caption …", "MOST READ …", "Related articles …"."""

from __future__ import annotations

import re

#: What such a line opens with; in small letters only before a capital, a mark or a number ("Read more Hill says").
_FURNITURE = re.compile(
    r"""
    (?:image|media|video|photo|picture|figure)\ (?:captions?|source|credits?|copyright)\b
    | (?-i:MOST\ (?:READ|POPULAR|VIEWED|WATCHED)|(?:READ|SEE|WATCH)\ (?:MORE|ALSO|NEXT|NOW)|ALSO\ READ)\b
    | (?:most\ (?:read|viewed|watched)|(?:read|see|watch)\ (?:more|also|next|now)|also\ read
        |related\ (?:articles?|content|stories|topics)|recommended\ (?:reading|stories)|top\ stories
        |more\ on\ this\ story
        |continue\ reading|trending(?:\ now)?|you\ (?:may|might)\ also\ like|don[’']t\ miss|advertisement|newsletter)
      (?=\s*[:|–—>-]|\ [“‘"'(]?(?-i:[A-Z0-9]))
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SMALL = re.compile(r"[a-z]")


def is_furniture(text: str, start: int) -> bool:
    """Whether the sentence at ``start`` (characters) opens as a caption, a pointer or a list of links does."""
    if _SMALL.match(text, start):
        return False
    return _FURNITURE.match(text, start) is not None
