"""Labels, as transcripts and headlines have them: "HILL: We lost.", "“LEE: Good evening.”", "Insiders: …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.segments import LABEL, Segment
from reader.model import Name

#: Labels that are nobody.
_NOTES = frozenset("AP FULL LIVE MORE NB NOTE NOTES PS READ TRANSCRIPT UPDATE UPDATED VIDEO WATCH".split())
#: What a line begins with before a colon.
_LABEL_LINE = re.compile(r"^([^\n:]{1,60}):", re.MULTILINE)
#: A line in marks that opens with a label: a transcript has two at least.
_TURN = re.compile(r"^\W{1,3}[A-Z][A-Z’'.\-]+(?: [A-Z][A-Z’'.\-]*){0,3}: ", re.MULTILINE)


def labelled(text: str, segment: Segment) -> Attribution | None:
    """The attribution by a name in capitals and a colon that open a quotation; None where none does."""
    label = LABEL.match(text, segment.start)
    if label is None or label.end() >= segment.end or _NOTES & set(label[1].split()):
        return None
    if len(_TURN.findall(text)) < 2:
        return None  # "“WIDE HORIZONS: New Paintings”"
    subject = Phrase(0, 1, label.start(1), label.end(1), label[1].split()[-1].lower())
    return Attribution(label.end(1), label.end(1) + 1, subject, "opens")


def label_counts(text: str) -> Counter[str]:
    """How many lines of ``text`` begin with each label."""
    return Counter(_LABEL_LINE.findall(text))


def names_speaker(
    label: str, turns: int, phrase: Phrase, names: Sequence[Name], person: str | None, heads: bool
) -> bool:
    """Whether a name and a colon that open a paragraph say who speaks: "HILL: …", not "Mint: …".

    ``label`` is the text of ``phrase``, ``turns`` how many lines begin with it, ``person`` whom it means, if anybody;
    ``heads`` says that the paragraph is the first, where a body among ``names``, those of the text, or people without
    a name may speak too ("Insiders: …").
    """
    repeated = turns > 1 and len(label) > 1
    if label.isupper() or not heads:
        return person is not None and (repeated or label.isupper()) or repeated and label.isupper()
    if person is not None or can_speak(phrase.head):
        return True
    first = bisect_left(names, phrase.start, key=lambda name: name.start)
    return first < len(names) and names[first].start < phrase.end and names[first].kind == "organisation"


def end_of_turn(items: Sequence[Item]) -> int:
    """Where the words of a paragraph end, its last stop left out: a speaker's whole turn after his label."""
    last = len(items)
    while last > 1 and items[last - 1].tag in ".,;:-":
        last -= 1
    return items[last - 1].end
