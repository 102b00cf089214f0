"""Statements that a phrase with "in" puts down to somebody or to a poll: "In her view, …", "… in a new poll"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, owner_of, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.unsourced import Unsourced

#: What somebody sees a thing in.
_VIEWS = frozenset(
    "account assessment estimate estimation eyes judgement judgment opinion reading telling view".split()
)
#: Words of a poll's numbers.
_COUNTING = frozenset("half lead leading leads majority percent points support third trailing trails".split())
_POLLS = frozenset("poll polls survey surveys".split())


class Viewpoints(Unsourced):
    """The statements of one sentence from somebody's point of view."""

    def viewpoints(self) -> Iterator[Report]:
        """Every statement that a phrase with "in" puts down to somebody."""
        for i in range(self.low, self.stop - 1):
            if self.items[i].lower != "in":
                continue
            phrase = phrase_from(self.items, i + 1, self.stop)
            if phrase is None:
                continue
            owner = owner_of(self.items, phrase) if phrase.head in _VIEWS else None
            if owner is not None:
                yield from self._beside(i, phrase, owner)
            elif phrase.head in _POLLS:
                yield from self._beside(i, phrase, phrase)

    def _beside(self, i: int, phrase: Phrase, source: Phrase) -> Iterator[Report]:
        """The clause after a phrase that opens the sentence, or before one that closes it."""
        items = self.items
        start, end = items[i].start, items[phrase.last - 1].end
        if i == self.low:
            comma = next((j for j in range(phrase.last, min(self.stop, phrase.last + 8)) if items[j].tag in ",V"), None)
            if comma is None or items[comma].tag != "," or not self._plain(comma + 1, self.stop):
                return
            yield Report(i, start, end, source, comma + 1, self.stop, "clause", "")
        elif phrase.last >= self.stop or items[phrase.last].tag == ",":
            first = self._main_start(i)
            if self._plain(first, i) and (source is not phrase or self._counts(first, i)):
                yield Report(i, start, end, source, first, i, "clause", "")

    def _counts(self, first: int, last: int) -> bool:
        """Whether a number stands there, as in what a poll found."""
        return any(item.tag == "Z" or item.lower in _COUNTING for item in self.items[first:last])

    def _plain(self, first: int, last: int) -> bool:
        """Whether a clause stands there that reports nothing by itself."""
        items = self.items
        said = (
            items[j].tag == "V" and {"t", "s"} & set(CUES[items[j].lower][0].frames)
            for j in range(first, last)
            if items[j].lower in CUES
        )
        return first < last and self._says(first, last) and not any(said)
