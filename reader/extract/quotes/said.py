"""What was said last, and a quote made of its span and its attribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.extract.quotes.attribution import Attribution
from reader.model import Quote


@dataclass(frozen=True, slots=True)
class Said:
    """What was last said: where it ends, in which paragraph, what attributes it and whose it is."""

    end: int
    paragraph: int
    attribution: Attribution | None
    person: str | None
    quoted: bool


def quote_of(
    text: str,
    start: int,
    end: int,
    kind: Literal["direct", "mixed", "indirect"],
    found: Attribution | None,
    person: str | None,
) -> Quote:
    """The quote ``text[start:end]``, with who says it where ``found`` tells."""
    if found is None or found.subject is None:
        return Quote(start, end, kind)
    subject = found.subject
    return Quote(
        start,
        end,
        kind,
        text[subject.start : subject.end],
        subject.start,
        subject.end,
        text[found.cue_start : found.cue_end],
        found.cue_start,
        found.cue_end,
        person,
    )


def is_direct(found: Attribution | None, whole: bool, alone: bool, within: bool) -> bool:
    """Whether words in marks are a statement of their own; ``within``: they go on with words outside them."""
    if alone or found is None:
        return alone or not within
    if found.how == "opens":
        return True
    if found.subject is None and found.how != "tag":
        return False
    return whole or found.how == "tag" and not within
