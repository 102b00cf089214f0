"""Subjects that stand after their verb: "…, said Ann Lee", and who a passive names after "by"."""

from __future__ import annotations

from dataclasses import replace

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cue_nouns import CUE_NOUNS
from reader.extract.quotes.phrases import Phrase, can_speak, is_time, phrase_from
from reader.extract.quotes.verb_facts import VerbFacts
from reader.extract.quotes.verb_words import INVERTING


class Inversions(VerbFacts):
    """Verbs of a sentence whose subject comes after them."""

    def inverted(self, v: int) -> Phrase | None:
        """The subject after its verb, as in "“…,” said Hugh Hill" or "…, said Hugh Hill"; None where it is before."""
        items = self.items
        frames = self.frames(v)
        plural = items[v].lower == "say" and v > self.low and items[v - 1].tag in "Q,"  # "“…,” say the authors"
        if items[v].form not in ("past", "s") and not plural or not set(frames) & set("sc"):
            return None
        if v == self.low:
            return phrase_from(items, v + 1, self.high) if "a" not in frames or self._asked_by_one(v) else None
        before = items[v - 1]
        quoted = before.tag == "Q" or (before.tag in ",-" and v - 2 >= self.low and items[v - 2].tag == "Q")
        if "a" in frames and not quoted:
            return None
        if not quoted and not (before.tag == "," and self.lemma(v) in INVERTING):
            return None
        i = v + 1
        while i < self.high and items[i].tag == "R":
            i += 1
        phrase = phrase_from(items, i, self.high)
        if (
            phrase is None
            or is_time(items, phrase)
            or phrase.head in g.OBJECT_PRONOUNS
            or phrase.head in ("this", "that")
            or not quoted
            and phrase.head in CUE_NOUNS  # "Ann Lee, a nurse, tweeted a warning"
        ):
            return None
        after = items[phrase.last] if phrase.last < self.high else None
        if after is not None and after.lower == "and" and can_speak(phrase.head) and not quoted:
            phrase = self._second_office(phrase)
            after = items[phrase.last] if phrase.last < self.high else None
        if not quoted and after is not None and after.tag == "Q":
            return None
        if after is None or after.tag in ".,;:(-PQWSV" and not (after.tag == "V" and after.form != "ing"):
            return phrase if quoted or not self._is_clause_after(phrase) else None
        return phrase if quoted and after.tag != "A" else None

    def _second_office(self, phrase: Phrase) -> Phrase:
        """``phrase`` with the rest of somebody's description and name: "said lobbyist and strategist Ann Lee"."""
        rest = phrase_from(self.items, phrase.last + 1, self.high)
        if rest is None or self.items[rest.last - 1].tag != "M":
            return phrase
        return replace(phrase, last=rest.last, end=rest.end, head=rest.head)

    def _asked_by_one(self, v: int) -> bool:
        """Whether an address opens a sentence that a colon and a quotation end: "Asked one post: “…”"."""
        stop = next((j for j in range(v + 1, self.high) if self.items[j].tag in ",;:Q"), self.high)
        return v + 1 < stop < self.high - 1 and self.items[v + 1].tag in "DM" and self.items[stop].tag == ":"

    def _is_clause_after(self, phrase: Phrase) -> bool:
        """Whether a verb follows in the same breath: "said the plan in its new form was …"."""
        for j in range(phrase.last, min(self.high, phrase.last + 10)):
            if self.items[j].tag in ",.;:":
                return False
            if self.items[j].tag == "Q":
                return True  # "…, said the plan “is dead”"
            if self.items[j].tag == "A" or self.items[j].tag == "V" and self.items[j].form in ("past", "s"):
                return True
        return False

    def _agent(self, v: int) -> Phrase | None:
        """Who does what the passive at ``v`` says: the phrase after "by"."""
        for j in range(v + 1, min(self.high, v + 8)):
            if self.items[j].lower == "by" and self.items[j].tag == "P":
                agent = phrase_from(self.items, j + 1, self.high)
                dated = agent is not None and (is_time(self.items, agent) or self.items[agent.last - 1].tag == "Z")
                return None if dated else agent  # "expected to reach a billion by 2030"
            quoted = self.items[j].tag == "Q" and j + 1 < self.high and self.items[j + 1].lower == "by"
            if self.items[j].tag in ",.;:Q" and not quoted:
                break
        return None
