"""Who took a picture or sent a text, where it stands before a sentence: no part of what happened, nor who did it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.events.agencies import FORMS

_HOUSES = "|".join(
    re.escape(form)
    for form in sorted(
        {
            *FORMS,
            "EPA",
            "Getty",
            "Getty Images",
            "NurPhoto",
            "Rex Features",
            "Shutterstock",
            "SIPA",
            "WireImage",
            "ZUMA",
        },
        key=len,
        reverse=True,
    )
)
#: "Getty Images Ben Zobrist won", "AP: Clinton", "AFP/Getty Images A police officer".
CREDIT = re.compile(
    rf"(?:(?:Image|Photo) (?:copyright|credit|by):? )?(?:(?:{_HOUSES})(?:\s?[/:|]\s?|\s))+(?:(?:Image|Media) caption )?"
    r"(?=[A-Z])"
)
#: "TOKYO/SEOUL (Reuters) - ", "KYIV, Ukraine, Sept 12 (AP) — ": where a report was written.
_DATELINE = re.compile(r"[A-Z][A-Z’' ./-]+(?:,\s[\w. ]{2,20}){0,3}(?:\s?\([^()]{2,30}\))?(?:\s?[–—-]+|:)\s")


def written_at(sentence: str) -> int:
    """Where the dateline of a sentence ends, 0 where it has none."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0


def without_credits(names: Iterable[str]) -> Iterator[str]:
    """Names without the agency or picture house that stands before them; one that is nothing else is left out."""
    for name in names:
        bare = _BASED.sub("", CREDIT.sub("", name, count=1) if CREDIT.match(name) else name)
        if bare and not _HOUSE.fullmatch(bare) and bare.count(" ") < _LONGEST:
            yield bare


#: Words of the longest name: more are a headline's.
_LONGEST = 5
_HOUSE = re.compile(_HOUSES)
#: "Singapore-based Broadcom".
_BASED = re.compile(r"^[A-Z][\w’'.-]*-(?:based|born|listed|owned)\s(?=[A-Z])")
