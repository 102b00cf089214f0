"""Finding quotes: quoted segments with their kind and speaker, and reported speech without marks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from reader.extract.names import find_names
from reader.extract.quotes.attribute import Attributor
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.furniture import is_furniture
from reader.extract.quotes.grammar import NAMING
from reader.extract.quotes.items import Item
from reader.extract.quotes.labels import end_of_turn, label_counts, labelled, names_speaker
from reader.extract.quotes.nouns import REACTIONS
from reader.extract.quotes.openings import opening_of
from reader.extract.quotes.people import People
from reader.extract.quotes.phrases import Phrase, can_speak, with_partner
from reader.extract.quotes.report import Report
from reader.extract.quotes.said import Said, is_direct, quote_of
from reader.extract.quotes.segments import Segment, quoted_segments
from reader.extract.quotes.sentences import sentence_ranges
from reader.extract.quotes.signatures import signed
from reader.extract.quotes.subjects import Clauses
from reader.extract.quotes.terms import is_term, is_whole, title_case
from reader.extract.quotes.turns import Turn, turns_of
from reader.extract.quotes.viewpoints import Viewpoints
from reader.extract.quotes.words import items_of
from reader.extract.quotes.worth import worth_listing
from reader.model import Quote

#: Longest way, in characters, from a quotation to one that goes on with it in the next paragraph.
_NEAR = 400
#: Longest line in marks that heads what follows, in words.
_HEADING_WORDS = 12
#: Characters of a quotation that goes on with the last speaker wherever it stands.
_LONG = 60
#: Items before a quotation that only lead to it, one more.
_LEAD = 4
#: What opens somebody without a name, met for the first time: "an officer on the scene".
_SOME = frozenset("a an another one".split())


def find_quotes(text: str) -> list[Quote]:
    """Every quotation and every piece of reported speech in ``text``, in order.

    Quotations in marks never overlap each other; nor do ``indirect`` ones. Where the text does not
    say who speaks, ``speaker`` and ``person`` are None.
    """
    return _Finder(text).find()


class _Finder:
    """One pass over a text, paragraph by paragraph, that remembers who spoke."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.segments = quoted_segments(text)
        self.names = find_names(text)
        self.people = People(text, self.names, self.segments)
        self.quotes: list[Quote] = []
        #: Numbers of the segments that go on in the next paragraph, with the index of their quote where no cue of
        #: their own says whose they are; -1 where one does.
        self.unended: dict[int, int] = {}
        #: Numbers of the segments that are terms.
        self.terms: set[int] = set()
        self.last: Said | None = None
        self.labels = label_counts(text)
        #: Where the turn ends of who speaks last in a transcript.
        self.turn = 0
        #: What opens the next paragraph: the attribution of a sentence that ends with a colon, or its subject.
        self.opening: Attribution | None = None
        #: The paragraph and subject of the last sentence told of a person by name or as "he" or "she".
        self.told: tuple[int, Phrase, Attribution] | None = None
        #: Whether that sentence is the last one before what comes next.
        self.just_told = False

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
        """Add what one side of a dialogue says, up to where the other goes on."""
        found = Attribution(turn.sign, turn.sign + 1, turn.label, "opens")
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
        reports = finder.all()
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
        subject = clauses.first_phrase()
        told = next((v for v in range(low, high) if items[v].tag == "V" and items[v].form in ("past", "s")), None)
        self.just_told = self.just_told and alone
        doer = subject or (clauses.subject(told) if told is not None else None)
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
        if told is not None and set("sn") & set(clauses.frames(told)) and not clauses.embedded(told):
            self._spoke(items, low, clauses, told)
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
        if not quoted or self.last is before:
            self.opening = opening_of(clauses)
        elif not alone:
            self.opening = None

    def _unsaid(self, items: Sequence[Item], low: int, high: int) -> None:
        """Add the quotations of a caption or a line of links, which has no speaker."""
        for q in range(low, high):
            if items[q].tag == "Q":
                segment = self.segments[items[q].segment]
                whole = is_whole(self.text, segment, False)
                term = not whole and is_term(self.text, segment, items, q, None, whole, False)
                kind: Literal["direct", "mixed", "term"] = "direct" if whole else "term" if term else "mixed"
                self.quotes.append(Quote(segment.start, segment.end, kind))

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

    def _quotation(
        self,
        attributor: Attributor,
        items: Sequence[Item],
        q: int,
        alone: bool,
        paragraph: int,
        listed: Attribution | None,
    ) -> Attribution | None:
        """Add the quotation at ``q``; ``listed`` attributes the one right before it in a list: "a “…,” a “…” and …".

        Returns what names it, for the next of the list.
        """
        segment = self.segments[items[q].segment]
        label = labelled(self.text, segment) if q == attributor.low else None
        found = label or attributor.attribute(q) or listed
        listed = found if found is not None and self._calls(found) else None
        if label is None and found is not None and found.subject is not None:
            found = replace(found, subject=with_partner(items, found.subject, attributor.low))
        whole = is_whole(self.text, segment, alone)
        person = self._person(found.subject) if found is not None and found.subject is not None else None
        if segment.close > items[-1].end or "\n" in self.text[segment.open : segment.close]:
            self.unended[items[q].segment] = len(self.quotes) if found is None or found.subject is None else -1
        goes_on = q == attributor.low and self.text[segment.start].isupper() and segment.end - segment.start > 20
        goes_on = goes_on or segment.end - segment.start > _LONG
        if found is None and alone:
            found = signed(self.text, self.names, segment)
            person = self._person(found.subject) if found is not None and found.subject is not None else None
        heading = found is None and self._is_heading(attributor, segment, alone)
        if found is None and not heading and (alone or whole or goes_on):
            led = q - attributor.low < _LEAD and items[q - 1].tag == ":"  # "Then this: “…”"
            found, person = self._continued(segment, paragraph, alone or led)
        if found is not None and found.subject is None and items[attributor.low].form == "ing":  # "Adding: “…”"
            last, person = self._continued(segment, paragraph, alone)
            found = last or found
        if heading or attributor.on_sign(q) or is_term(self.text, segment, items, q, found, whole, alone):
            self.quotes.append(Quote(segment.start, segment.end, "term"))
            self.terms.add(items[q].segment)
            return None
        if found is None and not alone:
            found, person = self._beside(attributor, items, q, paragraph)
        kind: Literal["direct", "mixed"] = "direct" if is_direct(found, whole, alone, attributor.within(q)) else "mixed"
        self.quotes.append(quote_of(self.text, segment.start, segment.end, kind, found, person))
        if person:
            self.people.spoke(segment.start, person)
        if found is not None and found.subject is not None and found.how != "beside" and not self._only_names(found):
            self.last = Said(segment.close, paragraph, found, person, True)
        return listed

    def _beside(
        self, attributor: Attributor, items: Sequence[Item], q: int, paragraph: int
    ) -> tuple[Attribution | None, str | None]:
        """Who a sentence tells of beside words that no cue governs, where that is somebody."""
        if self.last is not None and self.last.end >= items[attributor.low].start:
            return self.last.attribution, self.last.person
        found = attributor.beside(q)
        if found is None or found.subject is None:
            goes_on = self.last is not None and self.last.paragraph == paragraph
            return (self.last.attribution, self.last.person) if goes_on and self.last is not None else (None, None)
        person = self._person(found.subject)
        told = person is not None or can_speak(found.subject.head) or found.subject.head in ("he", "she", "they", "who")
        if not told and self.last is not None and self.last.paragraph == paragraph:
            return self.last.attribution, self.last.person
        return (found, person) if told else (None, None)

    def _ended(self, attributor: Attributor, items: Sequence[Item], q: int, paragraph: int) -> None:
        """The tag of a quotation over several paragraphs, after its last: "“….¶“….,” said Ann Lee"."""
        at = self.unended[items[q].segment]
        found = attributor.attribute(q) if 0 <= at < len(self.quotes) else None
        if found is None or found.subject is None or found.how != "tag" or self.quotes[at].kind == "term":
            return
        found = replace(found, subject=with_partner(items, found.subject, attributor.low))
        person = self._person(found.subject) if found.subject is not None else None
        segment = self.segments[items[q].segment]
        self.quotes[at] = quote_of(self.text, segment.start, segment.end, "direct", found, person)
        self.last = Said(segment.close, paragraph, found, person, True)

    def _calls(self, found: Attribution) -> bool:
        """Whether a cue says what words are used, as of each in a list: "called her a “…” and a “…”"."""
        cue = CUES.get(self.text[found.cue_start : found.cue_end].lower())
        return found.how in ("governs", "named") and cue is not None and "f" in cue[0].frames

    def _only_names(self, found: Attribution) -> bool:
        """Whether a cue only gives a thing its name, so that nobody goes on speaking: "dubbed them “…”"."""
        cue = CUES.get(self.text[found.cue_start : found.cue_end].lower())
        return found.how == "named" and cue is not None and cue[0].lemma in NAMING and cue[0].lemma != "call"

    def _is_heading(self, attributor: Attributor, segment: Segment, alone: bool) -> bool:
        """Whether a quotation is a line of its own that heads what follows: a few words and no stop."""
        content = self.text[segment.start : segment.end]
        titled = content[-1] == "." and "." not in content[:-1] and title_case(content.split())  # "“Up the River.”"
        if not alone or self.opening is not None or content[-1] in ".,!?…—–-’”\"'" and not titled:
            return False
        items = attributor.items
        beside = [items[i] for i in range(len(items)) if items[i].tag != "Q"]
        if len(items) - len(beside) > 1 or any(item.tag != "-" for item in beside):
            return False
        return len(content.split()) <= _HEADING_WORDS

    def _continued(self, segment: Segment, paragraph: int, alone: bool) -> tuple[Attribution | None, str | None]:
        """Who goes on speaking in a quotation with no cue of its own."""
        if self.opening is not None and alone:
            subject = self.opening.subject
            return self.opening, self._person(subject) if subject is not None else None
        last = self.last
        if (
            alone
            and self.told is not None
            and (self.told[0] == paragraph or self._leads_on(segment, paragraph))
            and (last is None or last.paragraph < self.told[0])
        ):
            return self.told[2], self._person(self.told[1])
        if last is None or last.attribution is None:
            return None, None
        beside = not self.text[last.end : segment.open].strip() if segment.open - last.end < _LEAD else False
        if last.paragraph == paragraph or beside or segment.open - last.end < _NEAR and paragraph - last.paragraph <= 2:
            return last.attribution, last.person
        return None, None

    def _leads_on(self, segment: Segment, paragraph: int) -> bool:
        """Whether the last sentence of the paragraph before tells of who speaks here: "Ann Lee is not so sure.¶“…”"."""
        told = self.told is not None and self.just_told and self.told[0] == paragraph - 1
        return told and segment.end - segment.start > _LONG

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

    def _person(self, phrase: Phrase) -> str | None:
        return self.people.person_of(phrase)


def _paragraphs(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in re.finditer(r"[^\n]*\S[^\n]*", text)]
