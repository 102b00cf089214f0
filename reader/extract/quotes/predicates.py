"""Where a statement inside a subject ends, before the verb of that subject: "the claim that she lied | was false"."""

from __future__ import annotations

from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.things import Things


class Predicates(Things):
    """The predicates that follow statements of one sentence."""

    def _in_subject(self, at: int) -> bool:
        """Whether what begins at ``at`` is the subject of its sentence or clause, or belongs to it."""
        if at == self.low or self.items[at - 1].tag in ",;:SC-":
            return True
        led = self.items[at - 1].tag == "P" and at - 1 > self.low
        return led and not any(self._tells(j) for j in range(self.low + 1, at))

    def _before_scene_ends(self, n: int, first: int, end: int) -> int:
        """Where what is said in an opening phrase ends: "Despite her claim that it is so, | all of them left"."""
        if any(self._tells(j) for j in range(self.low + 1, n)):
            return end
        commas = [j for j in range(first + 1, end - 1) if self.items[j].tag == ","]
        return next((j for j in commas if self._clause_after(j + 1)), end)

    def _clause_after(self, i: int) -> bool:
        """Whether a subject, with what is "of" it, and its verb stand at ``i``."""
        of = phrase_from(self.items, i, self.stop)
        if of is not None and of.last + 1 < self.stop and self.items[of.last].lower == "of":
            i = of.last + 1
        return self._finite_clause(i)

    def _after_relative(self, subject: Phrase | None, first: int, end: int, thing: bool) -> int:
        """Where what a relative clause says ends whose antecedent is the subject: "those who say so | were few"."""
        items = self.items
        relative = subject is not None and (subject.stands_for is not None or subject.head == "who")
        if subject is None or not relative or items[subject.first - 1].tag == ",":
            return end
        if any(self._tells(j) for j in range(self.low + 1, subject.first)):
            return end
        if thing:
            return self._before_verb(first, end)
        return self._before_tense(first, end) if self._is_bare(first) else self._before_main(first, end)

    def _before_tense(self, first: int, end: int) -> int:
        """Where a clause without tense ends before a verb with one: "who want to give more | could pay"."""
        for j in range(first + 1, end):
            if self.items[j].tag in "SW;" or self.items[j].lower == "that":
                return end
            bare = self.items[j].form == "base"
            if self._tells(j) and self.items[j - 1].tag in ("MN" if bare else "MNQRXZD)"):
                return j
        return end

    def _before_verb(self, first: int, end: int) -> int:
        """Where the thing a subject speaks of ends: "the mayor’s warning of a “lost decade” went unheard"."""
        for j in range(first + 1, end):
            item = self.items[j]
            if self.items[j - 1].tag in ("MNQX" if j == first + 1 else "MNQ") and (
                item.tag == "A" or item.tag == "V" and item.form in ("past", "s")
            ):
                return j
        return end

    def _before_main(self, first: int, end: int) -> int:
        """Where a clause ends that stands in a subject: "the claim that she lied was false", before "was"."""
        items = self.items
        said: int | None = None
        for j in range(first + 1, end):
            item = items[j]
            if item.tag == "," and said is not None and j + 1 < end and self._tells(j + 1):
                return j  # "Hill, a nurse who said he was ill, | left"
            if item.tag in "CSW,;":
                return end
            if item.tag != "A" and not (item.tag == "V" and item.form in ("past", "s")):
                continue
            passive = items[j - 1].form in ("past", "pp") and items[j - 2].tag == "A"  # "are needed drew"
            doubled = items[j - 1].tag == "V" and item.tag == "V" and not passive
            after_pronoun = items[j - 1].tag == "X" and items[j - 2].tag == "P"
            if said is not None and (items[j - 1].tag in "MNQV" or after_pronoun) and not doubled:
                return end if "t" in self.clauses.frames(said) else j
            said = j if said is None or items[j - 1].tag in "AR" else said
        return end
