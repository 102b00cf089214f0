"""The reported speech of a sentence without marks, and who spoke in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.guides import said_in_guide
from reader.extract.quotes.items import Item
from reader.extract.quotes.labels import end_of_turn, names_speaker
from reader.extract.quotes.phrases import Phrase, with_partner
from reader.extract.quotes.quotations import Quotations
from reader.extract.quotes.report import Report
from reader.extract.quotes.said import Said, quote_of
from reader.extract.quotes.subjects import Clauses
from reader.extract.quotes.worth import worth_listing


class Statements(Quotations):
    """The statements of a text, added sentence by sentence."""

    def _indirect(self, reports: Sequence[Report], clauses: Clauses, paragraph: int) -> None:
        """The reported speech of a sentence, outermost first; stretches mostly in marks are left to them."""
        items, low = clauses.items, clauses.low
        taken: list[tuple[int, int]] = []
        candidates = [r for r in reports if r.last > r.first]
        for report in sorted(candidates, key=lambda r: (min(r.first, r.cue), -r.last)):
            start, end = items[report.first].start, items[report.last - 1].end
            if any(start < b and a < end for a, b in taken) or not self._own_words(items, report):
                continue
            if start < self.turn or not worth_listing(items, report):
                continue
            if self.guide and not said_in_guide(items, report, self._named(report)):
                continue
            if items[report.cue].tag == ":":
                phrase = report.subject if report.subject and report.cue == report.subject.last else None
                if phrase and not self._labels(phrase, paragraph):
                    continue
                if phrase and paragraph and phrase.start == items[0].start:
                    end = self.turn = end_of_turn(items)
            taken.append((start, end))
            found = Attribution(report.cue_start, report.cue_end, report.subject, "governs")
            if report.subject is not None:
                found = replace(found, subject=with_partner(items, report.subject, low))
            person = self._person(found.subject) if found.subject is not None else None
            self.quotes.append(quote_of(self.text, start, end, "indirect", found, person))
            if report.subject is not None and report.kind == "clause" and "s" in report.frames:
                if person and report.kind == "clause" and "s" in report.frames:
                    self.people.spoke(start, person)
                first_person = report.subject.head in ("i", "we") and report.subject.pronoun
                aside = clauses.embedded(report.cue) and self.last is not None and self.last.quoted
                holds = any(items[i].tag == "Q" for i in range(report.first, report.last))
                if not (first_person or aside or holds):
                    subject = report.subject.stands_for or found.subject  # "…, who said": the one meant goes on
                    found = replace(found, subject=subject)
                    self.last = Said(end, paragraph, found, person, False)

    def _named(self, report: Report) -> str | None:
        """The person by name who is the subject of a report."""
        subject = report.subject.stands_for or report.subject if report.subject is not None else None
        return self._person(subject) if subject is not None and not subject.pronoun else None

    def _without_heading(self, items: Sequence[Item], reports: list[Report], paragraph: int) -> list[Report]:
        """The reports without that of a place or heading before a colon: "OLDTOWN: The court called it “…”"."""
        label = reports[0].subject if reports and items[reports[0].cue].tag == ":" else None
        if label is None or reports[0].cue != label.last or items[reports[0].first].tag == "Q":
            return reports
        heads = self.text[label.start : label.end].isupper() and not self._labels(label, paragraph)
        others = any(report.subject is not None and report.cue > label.last for report in reports[1:])
        return reports[1:] if heads and others else reports

    def _labels(self, phrase: Phrase, paragraph: int) -> bool:
        label = self.text[phrase.start : phrase.end]
        person = self._person(phrase)
        return names_speaker(label, self.labels[label], phrase, self.names, person, paragraph == 0)

    def _own_words(self, items: Sequence[Item], report: Report) -> bool:
        """Whether most of a stretch stands outside quotation marks."""
        length = items[report.last - 1].end - items[report.first].start
        said = (i for i in items[report.first : report.last] if i.tag == "Q" and i.segment not in self.terms)
        longest = max((self.segments[i.segment].end - self.segments[i.segment].start for i in said), default=0)
        return longest < 0.5 * length

    def _spoke(self, items: Sequence[Item], low: int, clauses: Clauses, v: int) -> None:
        """Remember who says something in a sentence that quotes nothing: "Ann Lee denied any wrongdoing"."""
        said = clauses.subject(v)
        if said is None or said.pronoun or items[said.last - 1].tag != "M":
            return
        if clauses.passive(v) or clauses.lemma(v) == "ask":
            return  # who asks is seldom the one who goes on
        person = self._person(with_partner(items, said, low))
        if person is not None:
            self.people.spoke(said.start, person)
