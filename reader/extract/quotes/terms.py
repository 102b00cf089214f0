"""Which words in marks are nobody's speech: scare quotes, titles, nicknames, signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.extract.names.tables import PLACES
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import AUXILIARIES
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import TITLED
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.works import TITLE_WORDS, names_work, title_after, title_case

#: Longest quotation, in words, that is a term when nothing says who speaks.
TERM_WORDS = 6
#: Words beyond which marks hold somebody's words, whoever it is.
_TOO_LONG = 10
#: Most words of a scare quote.
_FEW = 3
_STOPS = ".,!?…—-"
#: What a thing is put down as, by rules or on a scale: "it was rated “severe”".
_GRADED = frozenset("classified graded rated stamped".split())
#: How the names of languages end.
_LANGUAGES = ("ese", "ian", "ish", "atin", "rench", "erman", "reek", "rabic", "ebrew", "utch")
#: Who speaks for a state, beside the places of the tables.
_STATES = PLACES | {"The Kremlin", "the Kremlin", "The White House", "the White House"}


def is_whole(text: str, segment: Segment, alone: bool) -> bool:
    """Whether a quotation is a sentence: capital at its start and a stop at its end, or nothing beside it."""
    content = text[segment.start : segment.end]
    if alone:
        return True
    first = next((c for c in content if c.isalnum()), "a")
    return first.isupper() and content[-1] in ".,!?…—-”’)'" and len(content.split()) > 2


def is_term(
    text: str, segment: Segment, items: Sequence[Item], q: int, found: Attribution | None, whole: bool, alone: bool
) -> bool:
    """Whether the words in marks at item ``q`` are a term."""
    content = text[segment.start : segment.end]
    words = content.split()
    if (
        sum(c.isalnum() for c in content) < 2
        and content[-1] not in "!?"
        or _is_nickname(text, segment, items, q)
        or _named(items, q, words)
    ):
        return True
    if found is None or found.subject is None and found.how not in ("governs", "named"):
        if found is not None and found.how == "opens" and whole and q and items[q - 1].tag in ",:":
            return False  # "Ann Lee was asked, “Is it so?”"
        if len(words) > _TOO_LONG:
            return title_case(words) and title_after(items, q)
        if whole and q and items[q - 1].tag == ":" and content[-1] in ".!?":
            return False
        if _runs_on(words) and not (q and items[q - 1].tag == ":"):
            return False
        said = whole and content[-1] in ".?" and any(word.lower() in AUXILIARIES for word in words[1:])
        return not (whole or alone) or len(words) <= TERM_WORDS and not said or title_case(words)
    if names_work(items, q, words) or _names_next(items, q, words):
        return True
    if found.how in ("tag", "opens") and not title_after(items, q):
        label = text[found.cue_start : found.cue_end] == ":" and "\n" in text[: segment.open]
        return label and content[-1].isalnum() and len(words) > 1 and title_case(words)  # "Ann Lee: ‘Red Hills’ at …"
    if _self_called(text, items, q, words, found) or len(words) <= TERM_WORDS and _name_given(text, found):
        return True
    if len(words) > TITLE_WORDS or not title_case(words):
        return False
    if found.how != "governs" or content[-1] in "!?":
        return title_after(items, q)
    in_headline = text[found.cue_start : found.cue_end] == ":"
    inside = items[q - 1].tag == "P" and items[q - 1].lower not in ("as", "like")  # "an interview with “The View”"
    told = items[q - 1].lower in ("tell", "tells", "told")  # "Ann Lee told “Fox and Friends”"
    return title_after(items, q) or in_headline or inside or told


def _named(items: Sequence[Item], q: int, words: Sequence[str]) -> bool:
    """ "the hacker known as “…”", "Russian for “…”", "shows like “…”", "speaking to “…”": names, meanings, titles."""
    if q < 2 or len(words) > TERM_WORDS:
        return False
    before, earlier = items[q - 1], items[q - 2]
    if _known_as(items, q) or before.lower in _GRADED and earlier.tag in "AR":
        return True
    if before.lower == "called" and earlier.lower in ("are", "is") and q > 2 and items[q - 3].lower == "what":
        return True
    if before.lower == "for" and earlier.lower.endswith(_LANGUAGES) and earlier.tag == "M":
        return True
    if before.lower == "like" and earlier.lower.removesuffix("s") in TITLED:
        return title_case(words) or words[0][0].isdigit()
    return before.lower in ("to", "with") and earlier.lower in ("speaking", "spoke", "talking") and title_case(words)


def _known_as(items: Sequence[Item], q: int) -> bool:
    """ "the bend known locally as “…”", "the town, nicknamed the “…”, left": what nobody in particular calls it."""
    at = q - 1 if items[q - 1].tag == "D" else q
    if at > 2 and items[at - 1].lower == "as":
        k = at - 2
        while k and items[k].tag == "R":
            k -= 1
        return items[k].lower == "known"
    named = at > 1 and items[at - 1].lower in ("dubbed", "nicknamed") and items[at - 2].tag in ",(-"
    return named and not any(item.lower == "by" for item in items[q + 1 : q + 2])


def _runs_on(words: Sequence[str]) -> bool:
    """Whether words go on with a sentence as only somebody's own do: four or more, no title's capitals."""
    return len(words) > _FEW and words[0][0].islower() and not title_case(words)


def _name_given(text: str, found: Attribution) -> bool:
    """ "Moscow calls the war a “…”", "is known as the “…”": a name that a state, or nobody in particular, uses."""
    cue = text[found.cue_start : found.cue_end].lower().split()
    if found.subject is None:
        return bool(cue) and cue[0] in ("dubbed", "known", "nicknamed")
    return cue == ["calls"] and text[found.subject.start : found.subject.end] in _STATES


def _names_next(items: Sequence[Item], q: int, words: Sequence[str]) -> bool:
    """Whether the words name the thing right after them: "the “Red Star” rocket", no "“Great” man"."""
    if not q or q + 1 >= len(items) or items[q + 1].tag not in "N":
        return False
    if items[q - 1].tag not in ("DGN" if len(words) > 1 else "DG"):
        return False
    if len(words) > _FEW or items[q].form in ",.?!" or items[q + 1].start - items[q].end > 2:
        return False
    return all(word[0].isupper() for word in words)


def _is_nickname(text: str, segment: Segment, items: Sequence[Item], q: int) -> bool:
    """Whether the marks hold a nickname inside a name: "Ann “Bee” Lee"."""
    if not 0 < q < len(items) - 1 or items[q - 1].tag != "M" or items[q + 1].tag != "M":
        return False
    content = text[segment.start : segment.end]
    return content[0].isupper() and content[-1].isalnum() and len(content.split()) <= 2


def _self_called(text: str, items: Sequence[Item], q: int, words: Sequence[str], found: Attribution) -> bool:
    """ "what it calls its “special military operation”", "its so-called “…”": a party's own name for a thing."""
    if len(words) > 4 or q < 2:
        return False
    if items[q - 1].lower == "called" and items[q - 2].lower == "so":
        return True
    if items[q - 1].lower in ("so-called", "self-described", "self-styled", "self-proclaimed"):
        return True
    if items[q - 1].lower in ("its", "their"):
        other = found.subject is not None and found.subject.head in ("he", "i", "she")
        if other or items[q - 2].tag == "X":
            return False  # "He railed against its “…”", "called it their “…”"
        cue = CUES.get(text[found.cue_start : found.cue_end].lower().split(" ")[0])
        return cue is None or "t" in cue[0].frames or "n" not in cue[0].frames  # "blasted it for its “…”" is speech
    if items[q - 1].lower not in ("his", "her"):
        return False
    return re.fullmatch(r"calls?|called", items[q - 2].lower) is not None and any(
        item.lower == "what" for item in items[max(0, q - 6) : q - 2]
    )
