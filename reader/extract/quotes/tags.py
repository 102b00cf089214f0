"""What a tag closes: the clause before "…, officials said", and what goes on after it."""

from __future__ import annotations

from reader.extract.quotes.complements import Complements
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, is_time, phrase_from
from reader.extract.quotes.scenes import SETTING

#: Characters of a quotation that is likely a clause.
_SENTENCE = 24
#: What follows a participle and no verb of speaking: "a song written by Ann Lee".
_AFTER_PARTICIPLE = frozenset("as by for with".split())
#: What opens a clause beside a statement and its tag, and belongs to neither.
_NO_REASONS = frozenset("after although as before though when whenever where whereas while".split())
#: What a statement goes on with after its tag.
_ADDING = frozenset("because from if including since unless until with".split())
#: Letters of the shortest place, and items of the longest dateline.
_PLACE, _DATELINE = 4, 10
#: Items of a beginning that is no statement yet: "That’s why, she said, …".
_SHORT = 4
#: Who hears what is said in court, and is told it.
COURTS = frozenset("court hearing inquest inquiry judges jurors jury magistrates panel tribunal".split())


class Tags(Complements):
    """The tags of one sentence."""

    def _told_by_tag(self, v: int, subject: Phrase) -> tuple[int, int] | None:
        """The items of the statement a tag belongs to, or None: "…, officials said on Monday".

        A tag inside its statement stands in the stretch: "The party, he said, should …".
        """
        items = self.items
        written = self.clauses.passive(v)
        if (subject.first < v or written) and not self._ends_tag(v) or subject.stands_for is not None:
            return None
        at = subject.first if subject.first < v else v
        while at > self.low and items[at - 1].tag in "R":
            at -= 1
        if at - 1 > self.low and items[at - 1].lower == "as" and items[at - 2].tag == ",":
            at -= 1  # "…, as Ann Lee has acknowledged"
        comma = self._before_pair(at) - 1
        if comma <= self.low or items[comma].tag not in (",", "Q", "-"):
            return None
        last = comma + 1 if items[comma].tag == "Q" else comma
        first = self._statement_start(last)
        headline = first == self.low == 0 and last == v - 1 and subject.first == last + 1 and v + 1 == self.stop
        if not self._says(first, last) and not headline:
            rest = self._around(v)
            return None if rest is None else (first if subject.first < v else rest[0], rest[1])
        rest_at = self._goes_on(v, first, last)
        return first, last if rest_at is None else self._end(v, rest_at)

    def _before_pair(self, at: int) -> int:
        """Where a subject of two names begins, or ``at``: "…, the Bureau of Mines and Ann Lee said"."""
        items = self.items
        if items[at - 1].lower != "and" or items[at - 2].tag != "M":
            return at
        j = at - 2
        while j > self.low and (items[j].tag in "MD" or items[j].lower == "of"):
            j -= 1
        return j + 1 if items[j].tag == "," else at

    def _ends_tag(self, v: int) -> bool:
        """Whether the verb at ``v`` has nothing to act on: "…, they found", not "found a way" or "to find"."""
        items = self.items
        j = v - 1
        while j > self.low and items[j].tag == "R":
            j -= 1
        if items[j].tag == "T":
            return False
        k = v + 1
        while k < self.stop and items[k].tag == "R":
            k += 1
        if k + 1 < self.stop and (items[k].tag == ":" or items[k].tag == "C" and items[k + 1].tag == "V"):
            return False  # "he said only: “…”", "has written and spoken about it"
        after = items[v + 1] if v + 1 < self.stop else None
        if after is None:
            return True
        if items[j].tag != "A" and items[v].form in ("past", "pp") and after.lower in _AFTER_PARTICIPLE:
            return False
        if after.tag in "TV":
            return False
        thing = phrase_from(items, v + 1, self.stop)
        return thing is None or is_time(items, thing) or "a" in self.clauses.frames(v)

    def _statement_start(self, last: int) -> int:
        """Where the statement before a tag begins: after a semicolon, or with the sentence."""
        items = self.items
        semicolon = next((j for j in range(last - 1, self.low, -1) if items[j].tag == ";"), None)
        if last - 2 > self.low and items[last - 1].tag == "Q" and items[last - 2].tag == ":":
            return last - 1  # "Lee said it was over: “It is gone,” he claimed"
        first = self.low
        if semicolon is not None and self._says(semicolon + 1, last):
            first = semicolon + 1
        else:
            first = self._past_dateline(last)
        while first < last and self.items[first].tag in ",-":
            first += 1
        return first

    def _past_dateline(self, last: int) -> int:
        """The item after the place, date and agency that open a report: "PUTRAJAYA, Nov 22 — ", "OLDTOWN (AP) - "."""
        items = self.items
        if not items[self.low].text.isupper() or len(items[self.low].text) < _PLACE:
            return self.low
        dash = next((j for j in range(self.low + 1, min(last, self.low + _DATELINE)) if items[j].tag == "-"), self.low)
        return self.low if any(item.tag in "VAX" for item in items[self.low : dash]) else dash

    def _as_noted(self, v: int, subject: Phrase) -> tuple[int, int] | None:
        """What follows "as" and who says it: "As the paper noted on Monday, the mayor was ill"."""
        opens = subject.first - 1
        if (
            opens < self.low
            or self.items[opens].lower != "as"
            or opens > self.low
            and self.items[opens - 1].tag not in "C;"
            and not (opens == self.low + 2 and self.items[opens - 1].tag == ",")  # "If, as he has said, …"
        ):
            return None
        comma = next((j for j in range(v + 1, min(self.stop, v + 10)) if self.items[j].tag == ","), None)
        if comma is None or comma + 1 >= self.stop or not self._clause_at(comma + 1):
            return None
        return comma + 1, self.stop

    def _goes_on(self, v: int, first: int, last: int) -> int | None:
        """Where a statement goes on after a tag: "Progress was good, she said, because the troops were rested"."""
        items = self.items
        comma = next((j for j in range(v + 1, min(self.stop, v + 8)) if items[j].tag == ","), None)
        if comma is None or comma + 2 >= self.stop or last > v:
            return None
        after = items[comma + 1]
        finite = after.tag == "A" or after.tag == "V" and after.form in ("past", "s") and after.lower not in CUES
        reason = after.tag == "S" and after.lower not in _NO_REASONS
        joined = reason or after.tag == "T" or after.lower in _ADDING
        ends = items[last - 1]
        passive = ends.tag == "V" and items[last - 2].tag == "A"  # "until it is tamed, she said, brushing aside …"
        lacking = ends.tag in "AVSWTD" and not passive or last - first < _SHORT
        if finite or joined or lacking or after.lower == "and" and self._clause_at(comma + 2):
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
                return (first.tag == "P" or first.form == "ing") and self._finite_in(low, high) > 0
            low = comma + 1
        return self._finite_in(low, high) > 0

    def _finite_in(self, low: int, high: int) -> int:
        items = self.items
        return sum(
            item.tag == "A" or item.tag == "V" and item.form in ("past", "s", "base") and items[j - 1].tag != "T"
            for j, item in enumerate(items[low:high], low)
        )
