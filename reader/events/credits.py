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


def is_reporter(name: str, text: str, start: int, end: int, authors: Iterable[str]) -> bool:
    """Whether the name at ``text[start:end]`` is that of the byline, or of a colleague who "reports from" somewhere.

    ``authors`` are the article's; a last name alone may be another's.
    """
    if " " not in name:
        return False
    if any(name.lower() in author.lower() for author in authors):
        return True
    return bool(_COLLEAGUE.search(text, max(0, start - _CLOSE), start) or _REPORTS.match(text, end))


#: "Our colleague Dinah Osei", "our Kyiv correspondent Jo Lund"; and "Dinah Osei reports from Kharkiv".
_COLLEAGUE = re.compile(r"\b[Oo]ur (?:[\w-]+ ){0,2}(?:colleague|correspondent|reporter)s?,? $")
_REPORTS = re.compile(r" (?:reports|reporting) from\b")
#: Characters before a name within which that stands.
_CLOSE = 48
#: Words of the longest name: more are a headline's.
_LONGEST = 5
_HOUSE = re.compile(_HOUSES)
#: "Singapore-based Broadcom".
_BASED = re.compile(r"^[A-Z][\w’'.-]*-(?:based|born|listed|owned)\s(?=[A-Z])")
