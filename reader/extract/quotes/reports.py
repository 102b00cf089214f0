"""What a sentence reports: each cue with its subject and the stretch of words that is said, believed or meant.

The stretch is the complement of the cue: a that-clause or bare clause, an indirect question, an infinitive, a gerund,
a phrase after its preposition, or the clause before a tag ("…, officials said").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reader.extract.quotes.cue_nouns import ADJECTIVES
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, phrase_ending
from reader.extract.quotes.report import Report
from reader.extract.quotes.sources import Sources
from reader.extract.quotes.tags import COURTS

#: What headlines tell their readers to do.
_TO_READERS = frozenset("know learn remember".split())
#: What is seen or heard in a recording or picture is nobody's statement.
_PICTURES = frozenset(
    """
    audio camera cameras clip clips footage image images photo photograph photographs photos picture pictures recording
    recordings tape tapes video videos
    """.split()
)
_SHOWING = frozenset("depict feature hear record reveal see show".split())


class Reports(Sources):
    """The reports of one sentence."""

    def all(self) -> list[Report]:
        """Every report of the sentence, in the order of their cues."""
        found: list[Report] = []
        for i in range(self.low, self.stop):
            item = self.items[i]
            if item.tag == "V" and item.lower in CUES:
                found.extend(self._of_verb(i))
            elif item.tag == "N":
                found.extend(self._of_noun(i))
            elif item.lower == "according" and i + 1 < self.stop and self.items[i + 1].lower == "to":
                found.extend(self._according(i))
            elif item.tag == "V" and item.lower in ADJECTIVES:
                found.extend(self._of_adjective(i))
            if item.lower in ("clear", "plain") and i + 1 < self.stop:
                found.extend(self._made_clear(i))
        label = self._label()
        found = self._inside(found)
        return [label, *found] if label is not None else found

    def _inside(self, found: list[Report]) -> list[Report]:
        """The reports, none going on after the clause another verb of saying takes: "said she hopes so but said …"."""
        ends = [(r.first, r.last) for r in found if r.kind == "clause" and {"s", "t"} <= set(r.frames)]
        kept = []
        for report in found:
            outer = [last for first, last in ends if first <= report.cue < report.first < last < report.last]
            kept.append(replace(report, last=min(outer)) if outer else report)
        return kept

    def _of_verb(self, v: int) -> Iterator[Report]:
        items = self.items
        if items[v].lower == "written" and v + 1 < self.stop and items[v + 1].lower in ("across", "all", "on", "over"):
            return  # "a shirt with “…” written on it"
        if items[v].lower == "asked" and v > self.low and items[v - 1].lower == "frequently":
            return  # "Frequently asked questions about it"
        cue = CUES[items[v].lower][0]
        if cue.lemma in _SHOWING and (seen := self.clauses.subject(v)) is not None and seen.head in _PICTURES:
            return  # "a video shows the mayor saying “…”"
        passive = self.clauses.passive(v)
        subject = self.clauses.subject(v)
        told = v - 2 > self.low and items[v - 1].tag == "T" and items[v - 2].lower in ("need", "needs", "want", "wants")
        if cue.lemma in _TO_READERS and (subject is None or told and subject.head == "you"):
            return  # "What to know about the “Big One”", "all you need to know about it"
        if passive and subject is None and (not set(cue.frames) & set("tafn") or self._is_appeal()):
            return
        done = self._done_by(v, subject) if passive and subject is not None else None
        if done is not None:
            first, last, kind = done
            yield Report(v, items[v].start, items[v].end, subject, first, last, kind, cue.frames)
            return
        after = self._after(v, passive) if passive or not self._tagged(v, subject) else None
        after = after or self._cleft(v, subject)
        if after is not None and after[1] > after[0]:
            start, end, kind = after
            end = self._after_relative(subject, start, end, kind == "thing") if kind != "fragment" else end
            end = self._after_participle(v, start, end, kind == "thing")
            opens = items[v].form == "ing" and items[self.low].tag in "PV" or items[self.low].lower == "having"
            if opens and v <= self.low + 1:
                end = self._before_scene_ends(v, start, end)  # "Having said that it was over, Lee left"
            while end > start and items[end - 1].tag == "C":
                end -= 1
            if subject is None and kind == "thing" and not passive and not self._quotes(start, end):
                return
            led = (
                start - 1 > v and items[start - 1].tag == "P" and all(item.tag in "PR" for item in items[v + 1 : start])
            )
            cue_end = items[start - 1].end if led else items[v].end
            yield Report(v, items[v].start, cue_end, subject, start, end, kind, cue.frames)
            return
        told = "c" in cue.frames or cue.lemma == "hear" and subject is not None and subject.head in COURTS
        if not told or subject is None:
            return
        before = self._as_noted(v, subject) or self._told_by_tag(v, subject)
        if before is not None:
            yield Report(v, items[v].start, items[v].end, subject, *before, "clause", cue.frames)

    def _is_appeal(self) -> bool:
        """Whether the sentence asks the public for help: "Anyone with information is asked to call"."""
        return self.items[self.low].lower in ("anybody", "anyone")

    def _after_participle(self, v: int, first: int, end: int, thing: bool) -> int:
        """Where what is said ends before the verb of who says it: "a fund supporting Lee | spent millions"."""
        if self.items[v].form != "ing" or v <= self.low or self.items[v - 1].tag not in "MND":
            return end
        whole = phrase_ending(self.items, v - 1)
        if self.items[first].tag in "SW" or not self._in_subject(whole.first):
            return end
        if self._finite_in(first, end) > 1 and not thing:
            return self._before_main(first, end)  # "officials saying it is safe | were wrong"
        return self._before_verb(first, end)

    def _done_by(self, v: int, agent: Phrase) -> tuple[int, int, str] | None:
        """What somebody says of the subject of a passive: "the plan" ("was praised by Lee"), or the whole clause.

        The whole where more is said of it than the verb: "He was called a liar by Lee", "was accused by Lee of lying".
        """
        items = self.items
        j = v - 1
        while j > self.low and items[j].tag == "R":
            j -= 1
        surface = self.clauses._left(v - 1, v, 0) if items[j].tag == "A" else None
        if surface is None or surface.first < self.low or surface.last > v or surface.stands_for is not None:
            return None
        between = items[surface.last : v]
        if any(item.tag not in "ARPDMNZGX)(" for item in between) or self._quotes(v, self.stop):
            return None
        led = items[agent.last].lower if agent.last + 1 < self.stop else ""
        if led in ("as", "for", "that") or led == "of" and items[agent.last + 1].lower.endswith("ing"):
            return surface.first, self._end(v, v), "clause"
        by = agent.first - 1
        if by > v + 1:
            return surface.first, by, "clause"
        helper = next((k for k in range(surface.last, v) if items[k].tag == "A"), v)
        return surface.first, helper, "thing"

    def _quotes(self, first: int, last: int) -> bool:
        return any(item.tag == "Q" for item in self.items[first:last])

    def _tagged(self, v: int, subject: Phrase | None) -> bool:
        """Whether the verb stands in a tag, so that what follows is no object."""
        return subject is not None and subject.first > v and self.items[v].form != "ing"
