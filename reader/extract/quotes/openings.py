"""What opens a quotation in a paragraph of its own: a sentence before it that ends with a colon."""

from __future__ import annotations

from reader.extract.quotes.attribution import Attribution, speaks
from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.subjects import Clauses


def opening_of(clauses: Clauses) -> Attribution | None:
    """The attribution a sentence that ends with a colon gives to what stands in the next paragraph, or None."""
    items, high = clauses.items, clauses.high
    if items[high - 1].tag != ":" and (high - 2 < clauses.low or items[high - 2].tag != ":"):
        return None
    verbs = [v for v in range(high - 1, clauses.low - 1, -1) if items[v].tag == "V" and clauses.frames(v)]
    bare = verbs and items[verbs[0]].form == "base" and any("s" in clauses.frames(v) for v in verbs[1:])
    for v in verbs[1:] if bare else verbs:  # "The paper says that the leak includes:"
        if clauses.frames(v):
            subject = clauses.subject(v)
            goes_on = clauses.lemma(v) in ("begin", "continue")
            if goes_on and subject is not None and not speaks(subject, items):
                return None  # "But the confusion continues:"
            if subject is not None:
                return Attribution(items[v].start, items[v].end, subject, "opens")
    subject = shown(clauses) or clauses.first_phrase()
    if subject is None:
        return None
    sign = items[high - 1]
    return Attribution(sign.start, sign.end, subject, "opens")


def shown(clauses: Clauses) -> Phrase | None:
    """Whose words "Here is" or "Take" shows: "Here is how the paper told it: “…”", "Here is Ann Lee on taxes: “…”"."""
    items, low, high = clauses.items, clauses.low, clauses.high
    if low + 3 >= high or items[low].lower != "here" or items[low + 1].lower not in ("is", "’s", "was", "are"):
        return None
    at = low + 3 if items[low + 2].lower in ("how", "what") else low + 2
    phrase = phrase_from(items, at, high)
    if phrase is not None and items[phrase.last - 1].tag == "G":
        return None
    return phrase if phrase is not None and speaks(phrase, items) or at == low + 3 else None
