"""Labels inside quotation marks, as transcripts have them: "“LEE: Good evening.”"."""

from __future__ import annotations

import re

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.phrases import Phrase
from reader.extract.quotes.segments import LABEL, Segment

#: Labels that are nobody.
_NOTES = frozenset("AP FULL LIVE MORE NB NOTE NOTES PS READ TRANSCRIPT UPDATE UPDATED VIDEO WATCH".split())
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
