"""Statements whose source the text leaves out: "is accused of lying", "has reportedly left", "asked about it".

The statement is the whole clause: where somebody is expected to win, what is expected is that somebody wins.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.reports import Reports
from reader.extract.quotes.tags import COURTS

#: Adverbs that say somebody says so.
_HEARSAY = frozenset("allegedly purportedly reportedly supposedly".split())
#: Verbs whose passive before "to" leaves out who says or thinks so.
_THOUGHT = frozenset(
    """
    allege assume believe consider deem estimate expect feel forecast know predict project report say suppose suspect
    think understand
    """.split()
)
#: Verbs whose passive leaves out who judges, and what leads to the judgment.
_JUDGED = {
    "accuse": "of",
    "blame": "for",
    "charge": "with",
    "condemn": "as for",
    "credit": "for with",
    "criticise": "as for",
    "criticize": "as for",
    "denounce": "as for",
    "depict": "as",
    "describe": "as",
    "hail": "as for",
    "laud": "as for",
    "portray": "as",
    "praise": "as for",
    "regard": "as",
    "suspect": "of",
    "view": "as",
}
#: What makes a passive what the writer wants, no report.
_SHOULD = frozenset("can cannot could may might must should to".split())
#: Participles of asking.
_ASKED = frozenset("asked questioned".split())
#: Words of judging that are no cue verbs in the passive.
_SEEN = frozenset("perceived seen viewed".split())


class Unsourced(Reports):
    """The statements of one sentence without a source."""

    def unsourced(self) -> Iterator[Report]:
        """Every statement whose source the sentence leaves out, in order."""
        for i in range(self.low, self.stop):
            item = self.items[i]
            if item.tag == "V" and item.form in ("past", "pp"):
                yield from self._told_at_large(i)
            if i + 1 == self.stop:
                break
            if item.lower in _ASKED and self._asked(i):
                yield from self._question(i)
            hearsay = item.lower in _HEARSAY and self.items[i + 1].tag in "AV"
            if hearsay or item.tag == "V" and item.form in ("past", "pp") and self._judged(i):
                yield from self._from_subject(i)

    def _asked(self, v: int) -> bool:
        """Whether somebody is asked at ``v``, by nobody named: "was asked whether", "Asked about it, …"."""
        if v > self.low and self.items[v - 1].lower == "frequently":
            return False  # "Frequently asked questions about it"
        if self._is_appeal():
            return False
        j = v - 1
        while j > self.low and self.items[j].tag == "R":
            j -= 1
        if j < self.low or self.items[j].tag in ",S-C":
            return True
        return self._after_be(v) and self.clauses.subject(v) is None

    def _question(self, v: int) -> Iterator[Report]:
        """What is asked: "whether he would go", "to leave", "about the plan"."""
        items = self.items
        at, asker = v + 1, None
        if items[at].lower not in ("about", "by", "for", "if"):
            far = self._far_about(at, frozenset(("about",)))
            at = far if far is not None else self._over_settings(at)
        if items[at - 1 if at >= self.stop else at].lower == "by" and at + 1 < self.stop:
            asker = phrase_from(items, at + 1, self.stop)
            at = self._over_settings(asker.last) if asker is not None else at
        if at + 1 >= self.stop:
            return
        if items[at].tag == "T" or self._asks(at):
            yield Report(v, items[v].start, items[v].end, asker, at, self._scene_end(v, self._end(v, at)), "clause", "")
        elif items[at].lower in ("about", "for"):
            yield Report(v, items[v].start, items[at].end, asker, at + 1, self._thing_end(at + 1), "thing", "")

    def _scene_end(self, v: int, end: int) -> int:
        """Where a question ends that opens its sentence: "When asked if he would go, Mr Hill nodded"."""
        if v > self.low + 1:
            return end
        for j in range(v + 1, end - 1):
            quoted = self.items[j].tag == "Q" and self.items[j].form == ","
            if (quoted or self.items[j].tag == ",") and self._finite_clause(j + 1):
                return j + quoted
        return end

    def _judged(self, v: int) -> bool:
        """Whether the verb at ``v`` is a passive of thinking or judging with its "to", "of" or "as"."""
        items = self.items
        if items[v].lower not in CUES and items[v].lower not in _SEEN or not self._after_be(v):
            return False
        after = items[v + 1]
        if items[v].lower in _SEEN:
            return after.lower == "as"
        lemma = CUES[items[v].lower][0].lemma
        return after.tag == "T" and lemma in _THOUGHT or after.lower in _JUDGED.get(lemma, "").split()

    def _after_be(self, v: int) -> bool:
        j = v - 1
        while j > self.low and self.items[j].tag == "R":
            j -= 1
        modal = j - 1 > self.low and self.items[j - 1].lower in _SHOULD  # "should not be viewed as"
        denied = self.items[j - 1].lower == "not" and j - 2 > self.low and self.items[j - 2].lower in _SHOULD
        return self.clauses.passive(v) and self.items[j].tag == "A" and not (modal or denied)

    def _told_at_large(self, v: int) -> Iterator[Report]:
        """What stands before "…, it is alleged" or "…, the court was told"."""
        items = self.items
        if v < self.low + 3 or not self._after_be(v) or "c" not in self.clauses.frames(v) or not self._ends_tag(v):
            return
        told = self.clauses._left(v - 1, v, 0)
        if told is None or told.first - 1 <= self.low or not (told.head == "it" or told.head in COURTS):
            return
        comma = told.first - 1
        if items[comma].tag != ",":
            return
        first = self._statement_start(comma)
        if self._says(first, comma):
            yield Report(v, items[v].start, items[v].end, None, first, comma, "clause", "")

    def _from_subject(self, cue: int) -> Iterator[Report]:
        """The clause around the cue, from its subject."""
        items = self.items
        subject = self.clauses._left(cue - 1, cue, 0)
        if subject is None or subject.first < self.low or subject.last > cue:
            return
        aged = subject.last + 3 < cue and [item.tag for item in items[subject.last : subject.last + 3]] == [
            ",",
            "Z",
            ",",
        ]
        between = items[subject.last + 3 * aged : cue]  # "Ann Lee, 47, is accused of"
        if any(item.tag not in "ARPDMNZGX)(" for item in between):
            return
        yield Report(cue, items[cue].start, items[cue].end, None, subject.first, self._end(cue, cue), "clause", "")
