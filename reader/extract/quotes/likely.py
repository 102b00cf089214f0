"""Who a quotation is likeliest from where no construction of its sentence says so."""

from __future__ import annotations

from dataclasses import replace

from reader.extract.quotes.attribution import Attribution, speaks
from reader.extract.quotes.before_quote import BeforeQuote
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import phrase_from

#: How far after a quotation the verb of its tag may be, in items.
_TAG = 20


class Likely(BeforeQuote):
    """The likeliest speakers of the quotations of one sentence."""

    def _plain_tag(self, q: int) -> Attribution | None:
        """A tag told by its words alone, after a quotation that ends with a comma: "“…,” the Saudis state in a paper".

        Many verbs of saying are nouns as often, and a long description of a speaker may hold other verbs.
        """
        items = self.items
        first = phrase_from(items, q + 1, self.high)
        if first is None or not self._ends_open(q) or not speaks(first, items) and items[q + 1].tag != "D":
            return None
        for v in range(q + 2, min(self.high, q + _TAG)):
            item = items[v]
            if item.tag in ".;:Q":
                return None
            if v > first.last and (items[v - 1].tag == "A" or items[v - 1].form in ("past", "s", "base")):
                return None
            entry = CUES.get(item.lower)
            if entry is None or not {"s", "c"} <= set(entry[0].frames) or entry[1] not in ("past", "s", "base"):
                continue
            after = items[v + 1] if v + 1 < self.high else None
            closes = after is None or after.tag in ".,;P" or after.lower in ("to", "last")
            if closes and items[v - 1].tag not in ("DGPTA" if entry[1] == "base" else "DGPT"):
                last = items[min(first.last, v) - 1]
                subject = replace(first, last=min(first.last, v), end=last.end, head=last.lower)
                return Attribution(item.start, item.end, subject, "tag")
        return None

    def beside(self, q: int) -> Attribution | None:
        """Who the sentence tells of beside words in marks that no cue governs: "he left a city of “honest men”"."""
        for report in self.reports:
            if report.cue > q and report.subject is not None and report.frames and "c" in report.frames:
                return Attribution(report.cue_start, report.cue_end, report.subject, "beside")
        earlier = [r for r in self.reports if r.cue < q and r.subject is not None and speaks(r.subject, self.items)]
        if earlier:
            return Attribution(earlier[-1].cue_start, earlier[-1].cue_end, earlier[-1].subject, "beside")
        for v in range(q - 1, self.low, -1):
            item = self.items[v]
            if item.tag == "V":
                subject = self.clauses.subject(v)
                if subject is not None and speaks(subject, self.items):
                    return Attribution(item.start, item.end, subject, "beside")
                return None
        return None
