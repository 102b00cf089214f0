"""A paragraph's items cut into sentences; a quotation is never cut, and ends one where its last stop does."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.attribution import last_sign
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import phrase_from
from reader.extract.quotes.segments import Segment

#: Abbreviations that a name follows.
_TITLES = frozenset("mr mrs ms dr prof st gen lt col sgt capt rev hon gov sen rep no v vs".split())
#: Longest stretch read as one sentence, in items: what is longer is a list or no prose.
LONGEST = 240


def sentence_ranges(text: str, items: Sequence[Item], segments: Sequence[Segment]) -> list[tuple[int, int]]:
    """Half-open item ranges of the sentences, in order, together all of ``items``."""
    found: list[tuple[int, int]] = []
    low = 0
    for i, item in enumerate(items):
        ends = (
            item.tag == "."
            and _stops(items, i)
            or item.text.endswith(".")
            and _new_after_abbreviation(items, i)
            or item.tag == "Q"
            and _ends_with_stop(text, segments[item.segment])
            and _new_sentence(text, items, i, segments)
            or item.tag == ")"
            and _whole_bracket(items, low, i)
            or i - low >= LONGEST
        )
        if ends:
            found.append((low, i + 1))
            low = i + 1
    if low < len(items):
        found.append((low, len(items)))
    return found


def _stops(items: Sequence[Item], i: int) -> bool:
    if i + 1 < len(items) and items[i + 1].tag in (".", ")"):
        return False
    following = items[i + 1] if i + 1 < len(items) else None
    return following is None or not (following.text[:1].islower() and following.start - items[i].end < 2)


def _whole_bracket(items: Sequence[Item], low: int, i: int) -> bool:
    """Whether the bracket that closes at ``i`` holds the whole sentence from ``low``: "(She left.) The others …"."""
    if items[low].tag != "(" or items[i - 1].tag != "." or i + 1 >= len(items):
        return False
    inside = sum((item.tag == "(") - (item.tag == ")") for item in items[low:i])
    return inside == 1 and not items[i + 1].text[:1].islower() and items[i + 1].tag not in ",.;:-"


def _new_after_abbreviation(items: Sequence[Item], i: int) -> bool:
    """Whether a sentence begins after "U.S.", "p.m." or the like: with a small word that has a capital."""
    if i + 1 >= len(items) or items[i].lower.rstrip(".") in _TITLES:
        return False
    after = items[i + 1]
    return after.text[:1].isupper() and after.lower in g.SENTENCE_OPENERS


def _short_tag(items: Sequence[Item], i: int) -> bool:
    """Whether nothing but a tag stands at ``i``, after a stop that should be a comma: "“….” Mr Smith said."."""
    phrase = phrase_from(items, i, len(items))
    if phrase is None or phrase.last >= len(items):
        return False
    cue = CUES.get(items[phrase.last].lower)
    if items[phrase.last].tag != "V" or cue is None or not {"s", "c"} <= set(cue[0].frames):
        return False
    return phrase.last + 1 == len(items) or items[phrase.last + 1].tag == "."


def _bare_tag(items: Sequence[Item], i: int) -> bool:
    """Whether a name and a verb with nothing to act on make up the sentence at ``i``: "Beck questioned."."""
    phrase = phrase_from(items, i, len(items))
    if phrase is None or phrase.last + 1 >= len(items) or items[phrase.last - 1].tag not in "MX":
        return False
    after = items[phrase.last + 1]
    if after.lower in ("on", "back", "in", "out", "up") and phrase.last + 2 < len(items):
        after = items[phrase.last + 2]  # "Trump went on, as if …"
        return items[phrase.last].form == "past" and after.tag in ".,"
    return items[phrase.last].tag == "V" and items[phrase.last].form == "past" and after.tag == "."


def _ends_with_stop(text: str, segment: Segment) -> bool:
    last = text[segment.end - 1 : segment.end]
    if last in "’'”\")]" and segment.end - 2 > segment.start:
        last = text[segment.end - 2]
    return last in ".!?…"


def _apposed(items: Sequence[Item], q: int) -> bool:
    """Whether a name and a description of it follow a quotation: "“…!” Ann Lee, the head of the union, tweeted"."""
    phrase = phrase_from(items, q + 1, len(items))
    return phrase is not None and phrase.last < len(items) and items[phrase.last].tag == ","


def _new_sentence(text: str, items: Sequence[Item], q: int, segments: Sequence[Segment]) -> bool:
    """Whether what follows a quotation's stop is a sentence of its own, not "… she said"."""
    if q + 1 >= len(items):
        return True
    following = items[q + 1]
    if following.tag in (",", ";", "-", ")", ":", "."):
        return False
    if following.tag != "Q" and (following.text[:1].islower() or not following.text[:1].isalnum()):
        return False
    segment = segments[items[q].segment]
    if following.tag == "Q" or last_sign(text[segment.start : segment.end]) == ".":
        return not _short_tag(items, q + 1)
    if any(
        item.tag == "V" and item.lower in CUES and set(CUES[item.lower][0].frames) & set("sc")
        for item in items[q + 1 : q + (16 if _apposed(items, q) else 8)]
    ):
        return False
    return not _bare_tag(items, q + 1)
