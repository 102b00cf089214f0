"""What opens a quotation in a paragraph of its own: a sentence before it that ends with a colon."""

from __future__ import annotations

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.subjects import Clauses


def opening_of(clauses: Clauses) -> Attribution | None:
    """The attribution a sentence that ends with a colon gives to what stands in the next paragraph, or None."""
    items, high = clauses.items, clauses.high
    if items[high - 1].tag != ":" and (high - 2 < clauses.low or items[high - 2].tag != ":"):
        return None
    for v in range(high - 1, clauses.low - 1, -1):
        if items[v].tag == "V" and clauses.frames(v):
            subject = clauses.subject(v)
            if subject is not None:
                return Attribution(items[v].start, items[v].end, subject, "opens")
    subject = clauses.first_phrase()
    if subject is None:
        return None
    sign = items[high - 1]
    return Attribution(sign.start, sign.end, subject, "opens")
