"""Finding quotes: quoted segments with their kind and speaker, and reported speech without marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from reader.arguments import check_text
from reader.extract.quotes.attribute import Attributor
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.furniture import is_furniture
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import REACTIONS
from reader.extract.quotes.openings import opening_of
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.report import Report
from reader.extract.quotes.said import Said, quote_of
from reader.extract.quotes.sentences import sentence_ranges
from reader.extract.quotes.statements import Statements
from reader.extract.quotes.subjects import Clauses
from reader.extract.quotes.turns import Turn, turns_of
from reader.extract.quotes.viewpoints import Viewpoints
from reader.extract.quotes.words import items_of
from reader.model import Quote

#: What opens somebody without a name, met for the first time: "an officer on the scene".
_SOME = frozenset("a an another one".split())


def find_quotes(text: str) -> list[Quote]:
    """Every quotation and every piece of reported speech in ``text``, in order.

    Quotations in marks never overlap each other; nor do ``indirect`` ones. Where the text does not
    say who speaks, ``speaker`` and ``person`` are None.
    """
    check_text(text, "find_quotes")
    return _Finder(text).find()


class _Finder(Statements):
    """One pass over a text, paragraph by paragraph."""

    def find(self) -> list[Quote]:
        """The quotes of the text."""
        name_starts = [name.start for name in self.names]
        at = 0
        paragraphs = _paragraphs(self.text)
        turns = turns_of(self.text, paragraphs, self.people.names, self.people.person_of)
        for number, (start, end) in enumerate(paragraphs):
            first = at
            if number in turns:
                self._takes_turn(turns[number])
            if at and self.segments[at - 1].close > start:  # a quotation goes on into this paragraph
                if self.segments[at - 1].close > end:
                    continue
                first = at - 1
            while at < len(self.segments) and self.segments[at].open < end:
                at += 1
            own = self.segments[first:at]
            inside = self.names[bisect_left(name_starts, start) : bisect_left(name_starts, end)]
            items = items_of(self.text, start, end, own, first, inside)
            for low, high in sentence_ranges(self.text, items, self.segments):
                self._sentence(items, low, high, number)
        return sorted(self.quotes, key=lambda quote: (quote.start, quote.end))

    def _takes_turn(self, turn: Turn) -> None:
        """Add what one side of a dialogue says, up to where the other goes on; words in marks have their own place."""
        found = Attribution(turn.sign, turn.sign + 1, turn.label, "opens")
        if turn.marked:
            self.marked_turns[turn.start] = (found, turn.person)
            return
        self.quotes.append(quote_of(self.text, turn.start, turn.end, "indirect", found, turn.person))
        self.turn = turn.end
        self.last = Said(turn.end, turn.last, found, turn.person, False)
        if turn.person:
            self.people.spoke(turn.start, turn.person)

    def _sentence(self, items: Sequence[Item], low: int, high: int, paragraph: int) -> None:
        if is_furniture(self.text, items[low].start):
            self._unsaid(items, low, high)
            return
        clauses = Clauses(items, low, high)
        finder = Viewpoints(clauses)
        reports = self._without_heading(items, finder.all(), paragraph)
        quoted = [i for i in range(low, high) if items[i].tag == "Q"]
        attributor = Attributor(self.text, clauses, reports, self.segments)
        alone = len(quoted) == 1 and all(items[i].tag in "Q.-" for i in range(low, high))
        before = self.last
        listed: Attribution | None = None
        for k, q in enumerate(quoted):
            if items[q].segment in self.unended:
                self._ended(attributor, items, q, paragraph)
            else:
                between = items[quoted[k - 1] + 1 : q] if k else []
                beside = all(item.tag in ",CD" for item in between) and any(item.tag == "D" for item in between)
                listed = self._quotation(attributor, items, q, alone, paragraph, listed if beside else None)
        self._indirect([*reports, *finder.unsourced(), *finder.viewpoints()], clauses, paragraph)
        self._remember(clauses, reports, bool(quoted), alone, paragraph)
        if not quoted or self.last is before:
            self.opening = opening_of(clauses)
        elif not alone:
            self.opening = None

    def _remember(self, clauses: Clauses, reports: Sequence[Report], quoted: bool, alone: bool, paragraph: int) -> None:
        """Remember who the sentence tells of: somebody unnamed, somebody who says something, its subject."""
        items, low, high = clauses.items, clauses.low, clauses.high
        subject = clauses.first_phrase()
        told = next((v for v in range(low, high) if items[v].tag == "V" and items[v].form in ("past", "s")), None)
        doer = subject or (clauses.subject(told) if told is not None else None)
        self.just_told = self.just_told and alone
        self._meet(doer, told, clauses, reports, quoted)
        if told is not None and set("sn") & set(clauses.frames(told)) and not clauses.embedded(told):
            self._spoke(items, low, clauses, told)
        self._is_told(subject, told, clauses, quoted, paragraph)

    def _meet(
        self, doer: Phrase | None, told: int | None, clauses: Clauses, reports: Sequence[Report], quoted: bool
    ) -> None:
        """Remember the doer of a sentence where that is a pronoun, "the …", or somebody without a name."""
        items, low = clauses.items, clauses.low
        if doer is not None and not quoted and (doer.pronoun or items[doer.first].lower == "the"):
            person = self._person(doer)
            if person is not None:
                self.people.told(items[low].start, person)
        if doer is not None and items[doer.first].lower in _SOME and can_speak(doer.head):
            speaks_next = told is not None and "s" in clauses.frames(told)
            named = self._person(doer) is not None or any(
                r.subject is not None and self._person(r.subject) for r in reports if "s" in r.frames
            )  # "A man who gave his name as Bo Hill said"
            self.people.unnamed(items[low].start, not named, speaks_next, doer.head)
        elif doer is not None and items[doer.first].lower == "the" and self.people.is_unnamed(doer.head):
            self.people.unnamed(items[low].start, self._person(doer) is None, True, doer.head)

    def _is_told(
        self, subject: Phrase | None, told: int | None, clauses: Clauses, quoted: bool, paragraph: int
    ) -> None:
        """Remember whom a sentence without quotations tells of, who may speak next."""
        items, high = clauses.items, clauses.high
        if told is not None and "s" in clauses.frames(told):
            said = clauses.subject(told)
            subject = said if said is not None and items[said.last - 1].tag in "MX" else subject
        if not quoted and subject is not None and subject.last < high:
            acts = told is not None and told >= subject.last and can_speak(subject.head)
            named = items[subject.last - 1].tag == "M" and self._person(subject) is not None
            if named or items[subject.first].lower in ("he", "she") or acts:
                verb = items[told if told is not None and told >= subject.last else subject.last]
                reacts = any(item.lower in REACTIONS for item in items[subject.last : high])
                if reacts and self.last is not None and self.last.paragraph == paragraph:
                    self.last = replace(self.last, paragraph=-1)
                self.told = (paragraph, subject, Attribution(verb.start, verb.end, subject, "opens"))
                self.just_told = named or bool(subject.pronoun)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
