"""Whose a noun of speaking is, and who is for or against a thing: "drew anger from unions", "a critic of the plan"."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.quotes.according import According
from reader.extract.quotes.inflect import forms_of
from reader.extract.quotes.phrases import Phrase, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.report import Report

#: Verbs that lend their subject to a noun of speaking: "made a claim that".
_LENDING = frozenset(
    """
    cast deliver draw express find get give have hold issue keep lack lay launch make mount offer post raise reach
    release repeat roll send share show sound strike take tweet utter unveil voice
    """.split()
)
_LENDING_FORMS = frozenset(form for lemma in _LENDING for form, _ in forms_of(lemma))
#: What "in" makes a side of, and the verbs of who takes it.
_SIDES = frozenset("defence defense favor favour opposition praise support".split())
_SIDING = frozenset(
    form
    for lemma in "argue campaign come editorialize rally rule sign speak stand testify vote write".split()
    for form, _ in forms_of(lemma)
)
#: Who is for or against something, and what else than "is" says that somebody is that.
_HOLDERS = frozenset(
    "advocate backer champion critic defender foe opponent proponent sceptic skeptic supporter".split()
)
_REMAINING = frozenset(form for lemma in ("become", "remain") for form, _ in forms_of(lemma))
#: What somebody or something gets from others, and the verbs it does so with.
_RECEIVED = frozenset(
    """
    acclaim anger applause backlash condemnation criticism fire ire mockery outrage plaudits praise rebuke rebukes
    ridicule scorn scrutiny
    """.split()
)
_DRAWING = frozenset(
    form
    for lemma in "attract draw earn encounter face get invite prompt provoke receive spark take win".split()
    for form, _ in forms_of(lemma)
)
#: What stands between such a verb and its noun: "launched into a lament for".
_WITH = frozenset("by in into with".split())


class Sides(According):
    """The sides taken in one sentence, and the owners of its nouns of speaking."""

    def _side_of(self, n: int, lower: str, singular: str) -> Report | None:
        """What a noun of taking sides is about: "in favour of", "a critic of", "drew anger from"."""
        if lower in _SIDES and (side := self._on_side(n)) is not None:
            return side
        if singular in _HOLDERS and self.items[n + 1].lower in ("of", "for") and (holder := self._holds(n)) is not None:
            return holder
        return self._drawn(n) if lower in _RECEIVED else None

    def _drawn(self, n: int) -> Report | None:
        """What gets criticism or praise, and from whom: "The plan drew anger from unions", "faced scorn over it"."""
        items, phrase = self.items, phrase_ending(self.items, n)
        v = phrase.first - 1
        if v <= self.low or items[v].tag != "V" or items[v].lower not in _DRAWING:
            return None
        of = phrase_from(items, n + 2, self.stop) if n + 2 < self.stop else None
        if items[n + 1].lower in ("from", "by") and of is not None:
            if of.last + 1 < self.stop and items[of.last].lower in ("for", "over"):
                end = self._thing_end(of.last + 1)
                return Report(n, items[n].start, items[n].end, of, of.last + 1, end, "thing", "")
            if of.last + 2 < self.stop and items[of.last].lower == "that":
                end = self._end(n, of.last)
                return Report(n, items[n].start, items[n].end, of, of.last, end, "clause", "")
            surface = self.clauses.subject(v)
            if surface is None or surface.pronoun or surface.last > v:
                return None
            return Report(n, items[n].start, items[n].end, of, surface.first, surface.last, "thing", "")
        if items[n + 1].lower in ("for", "over") and of is not None:
            end = self._thing_end(n + 2)
            return Report(n, items[n].start, items[n + 1].end, None, n + 2, end, "thing", "")
        return None

    def _on_side(self, n: int) -> Report | None:
        """What somebody is for or against: "spoke in favour of the plan", "is in opposition to it"."""
        items = self.items
        of = items[n + 1].lower
        if n - 2 <= self.low or items[n - 1].lower != "in" or of not in ("of", "to") or n + 2 >= self.stop:
            return None
        v = n - 2
        while v > self.low and items[v].tag in "RP":
            v -= 1
        if items[v].tag == "A":
            subject = self.clauses._left(v, n, 0)
        elif items[v].tag == "V" and items[v].lower in _SIDING:
            subject = self.clauses.subject(v)
        else:
            return None
        if subject is None:
            return None
        return Report(n, items[n - 1].start, items[n + 1].end, subject, n + 2, self._thing_end(n + 2), "thing", "")

    def _holds(self, n: int) -> Report | None:
        """What somebody is a supporter or a critic of, where the sentence says that it is so."""
        items, phrase = self.items, phrase_ending(self.items, n)
        j = phrase.first - 1
        while j > self.low and items[j].tag == "R":
            j -= 1
        if j <= self.low or items[j].tag != "A" and items[j].lower not in _REMAINING or n + 2 >= self.stop:
            return None
        subject = self.clauses._left(j, n, 0) if items[j].tag == "A" else self.clauses.subject(j)
        if subject is None or owner_of(items, phrase) is not None:
            return None
        return Report(n, items[n].start, items[n + 1].end, subject, n + 2, self._thing_end(n + 2), "thing", "")

    def _on_subject(self, n: int) -> Iterator[Report]:
        """What a speech or the like is about, where somebody gives it: "gave a long speech about the war"."""
        phrase = phrase_ending(self.items, n)
        source = owner_of(self.items, phrase) or self._lender(phrase)
        if source is not None and n + 2 < self.stop:
            item = self.items[n]
            end = self._thing_end(n + 2)
            yield Report(n, item.start, self.items[n + 1].end, source, n + 2, end, "thing", "")

    def _there_is(self, first: int) -> bool:
        """Whether "there is" or the like stands right before item ``first``."""
        return first - 2 >= self.low and self.items[first - 1].tag == "A" and self.items[first - 2].lower == "there"

    def _lender(self, phrase: Phrase) -> Phrase | None:
        """Whose a noun of speaking is by its verb: "made a claim that", "left with plans to"."""
        items, before = self.items, phrase.first - 1
        if before - 1 > self.low and items[before].lower == "but" and items[before - 1].lower == "nothing":
            before -= 2  # "had nothing but praise for"
        verb = self.clauses._verb_before(before + 1, True) if before < phrase.first - 1 else None
        verb = self.clauses._verb_before(phrase.first) if verb is None else verb
        if verb is None or before <= self.low:
            return None
        if verb == before:
            return self.clauses.subject(verb) if self._lends(verb) else None
        if verb == before - 1 and items[before].lower in _WITH:
            return self.clauses.subject(verb)
        return self.clauses.subject_before(before) if items[before].lower == "with" else None

    def _lends(self, v: int) -> bool:
        return self.items[v].lower in _LENDING_FORMS

    def _asked_by(self, first: int, end: int) -> tuple[Phrase | None, int]:
        """Who asks, and where the thing asked for ends: "a request for “a favour” from an aide"."""
        for j in range(first + 1, end - 1):
            if self.items[j].lower == "from" and self.items[j - 1].tag == "Q":
                return phrase_from(self.items, j + 1, end), j
        return None, end
