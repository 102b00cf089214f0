"""What a tag closes: the clause before "…, officials said", and what goes on after it."""

from __future__ import annotations

from reader.extract.quotes.complements import Complements
from reader.extract.quotes.phrases import Phrase
from reader.extract.quotes.stretches import SETTING

#: Characters of a quotation that is likely a clause.
_SENTENCE = 24


class Tags(Complements):
    """The tags of one sentence."""

    def _before(self, v: int, subject: Phrase) -> tuple[int, int] | None:
        """The clause before a tag: "…, officials said on Monday"; its items, or None."""
        items = self.items
        at = subject.first if subject.first < v else v
        while at > self.low and items[at - 1].tag in "R":
            at -= 1
        comma = at - 1
        if comma <= self.low or items[comma].tag not in (",", "Q", "-"):
            return None
        last = comma + 1 if items[comma].tag == "Q" else comma
        if not self._says(self.low, last):
            return self._around(v)
        first = self.low
        semicolon = next((j for j in range(last - 1, self.low, -1) if items[j].tag == ";"), None)
        if semicolon is not None and self._says(semicolon + 1, last):
            first = semicolon + 1
        while first < last and items[first].tag in ",-":
            first += 1
        return first, last

    def _as_noted(self, v: int, subject: Phrase) -> tuple[int, int] | None:
        """What follows "as" and who says it: "As the paper noted on Monday, the mayor was ill"."""
        if self.items[self.low].lower != "as" or subject.first != self.low + 1:
            return None
        comma = next((j for j in range(v + 1, min(self.stop, v + 10)) if self.items[j].tag == ","), None)
        if comma is None or comma + 1 >= self.stop or not self._clause_at(comma + 1):
            return None
        return comma + 1, self.stop

    def _goes_on(self, v: int, before: tuple[int, int]) -> int | None:
        """Where what is said goes on after a tag: "Progress was good, she said, because the troops were rested"."""
        comma = next((j for j in range(v + 1, min(self.stop, v + 8)) if self.items[j].tag == ","), None)
        if comma is None or comma + 2 >= self.stop or before[1] > v:
            return None
        opens = self.items[comma + 1].lower
        if opens in ("because", "unless") or opens == "and" and self._clause_at(comma + 2):
            return comma + 1
        return None

    def _around(self, v: int) -> tuple[int, int] | None:
        """What goes on after a tag inside a clause: "The party, he said, should …"."""
        for j in range(v + 1, min(self.stop, v + 10)):
            if self.items[j].tag == ",":
                rest = self.items[j + 1 : self.stop]
                if len(rest) > 3 and rest[0].tag in "AVPSDMNXRT":
                    return j + 1, self.stop
                return None
        return None

    def _says(self, low: int, high: int) -> bool:
        """Whether items ``low:high`` are a clause of their own, not only its setting."""
        items = self.items
        if items[low].tag == "C" and low + 1 < high:
            low += 1
        first = items[low]
        if any(item.tag == "Q" and (high - low <= 3 or item.end - item.start > _SENTENCE) for item in items[low:high]):
            return True
        if first.tag in "PST" or first.form == "ing" or first.lower in SETTING:
            comma = next((j for j in range(low + 1, high) if items[j].tag == ","), None)
            if comma is None:
                return first.tag == "P" and self._finite_in(low, high) > 0
            low = comma + 1
        return self._finite_in(low, high) > 0

    def _finite_in(self, low: int, high: int) -> int:
        items = self.items
        return sum(
            item.tag == "A" or item.tag == "V" and item.form in ("past", "s", "base") and items[j - 1].tag != "T"
            for j, item in enumerate(items[low:high], low)
        )
