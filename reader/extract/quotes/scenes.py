"""Where the main clause begins after one that sets the scene: "When Lee announced it, …", "With rain near, …"."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.inflect import COMMON, forms_of
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import phrase_from
from reader.extract.quotes.subjects import Clauses

#: Words that make a clause before a comma something other than what is said.
SETTING = frozenset("when if after before while as since although though because until once unless where".split())
#: What follows a time and opens a clause: "hours after".
_AFTER_TIME = frozenset("after before since".split())
#: Longest time before such a word, in items.
_TO_SETTING = 6
_KNOWN = frozenset(form for lemma in COMMON for form, _ in forms_of(lemma))
#: What follows a participle that no table has: "events designed to".
_AFTER_PARTICIPLE = frozenset("to by for".split())


class Scenes:
    """The opening clause of one sentence, and where its main clause begins."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.items: Sequence[Item] = clauses.items
        self.low, self.high = clauses.low, clauses.high
        self.stop = self._stop()
        self.setting = self._setting()

    def _stop(self) -> int:
        stop = self.high
        while stop > self.low and self.items[stop - 1].tag in ".,;:-":
            stop -= 1
        return stop

    def _setting(self) -> int:
        """The comma that ends a clause that sets the scene: "When Trump announced it, …"; 0 where none is."""
        first = self.items[self.low]
        if first.tag == "P" and first.lower not in SETTING or first.tag == "V" and first.form in ("past", "pp", "ing"):
            scene = self.clauses.scene_end()
            commas = [j for j in range(self.low, self.stop) if self.items[j].tag == "," or self._ends_quoted(j)]
            main = (j for j in commas if self._main_at(j + 1))
            gerund = self.low + 1 < self.stop and self.items[self.low + 1].form == "ing"
            if scene > self.low or first.tag == "P" and not gerund:
                return scene if scene > self.low else next(main, 0)
            return next(main, 0) or next((j for j in commas if self._finite_clause(j + 1)), 0)
        opens = self._setting_word()
        return self._after_scene(opens) if opens is not None else 0

    def _after_scene(self, opens: int) -> int:
        """The comma before the main clause, after a clause with its verb: "While many, like Lee, spoke, others …"."""
        commas: list[int] = []
        told = False
        for j in range(opens + 1, self.stop):
            if self._tells(j):
                told = True
            if self.items[j].tag == "," or self._ends_quoted(j):
                commas.append(j)
                if self._main_at(j + 1) or told and self._finite_clause(j + 1):
                    return j
        return commas[0] if commas and self.items[opens].tag != "P" else 0

    def _tells(self, j: int) -> bool:
        """Whether the item at ``j`` is a verb with a tense."""
        item = self.items[j]
        if item.tag == "A":
            return item.lower not in ("be", "been", "being", "having")
        return item.tag == "V" and item.form in ("past", "s", "base") and self.items[j - 1].tag != "T"

    def _meanwhile(self, j: int) -> bool:
        """Whether "as" opens what somebody does at the same time: "… as he left the room"."""
        if self.items[j].lower == "even":
            j += 1
        if j + 2 >= self.stop or self.items[j].lower != "as" or self.items[j].tag != "S":
            return False
        return self.items[j + 1].lower in ("he", "she", "they", "it") and self.items[j + 2].form in (
            "past",
            "s",
            "base",
        )

    def _ends_quoted(self, j: int) -> bool:
        """Whether a quotation at ``j`` ends with a comma, which is the sentence's own: "on “Morning Talk,” he"."""
        return self.items[j].tag == "Q" and self.items[j].form == ","

    def _setting_word(self) -> int | None:
        """The word that opens a clause which sets the scene, or a time before one: "Hours after Trump announced it"."""
        first = self.low + (self.items[self.low].tag in "CR" and self.low + 1 < self.stop)  # "But if", "Just when"
        if self.items[first].lower in SETTING:
            return first
        for j in range(self.low, min(self.stop, self.low + _TO_SETTING)):
            if self.items[j].lower in _AFTER_TIME and self.items[j - 1].lower in g.TIMES | {"shortly", "soon", "just"}:
                return j
            if self.items[j].tag in "VA,Q.:;":
                return None
        return None

    def _main_at(self, i: int) -> bool:
        """Whether a main clause that says something begins at ``i``: a subject and a verb of speaking."""
        while i < self.stop and self.items[i].tag in "R,":
            i += 1
        return self._clause_of_cue(i)

    def _finite_clause(self, i: int) -> bool:
        """Whether a subject and its verb stand at ``i``."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None:
            return False
        k = phrase.last
        while k < self.stop and self.items[k].tag == "R":
            k += 1
        verb = self.items[k] if k < self.stop else None
        if verb is None or verb.tag == "V" and verb.form == "past" and self._participle(k):
            return False
        return verb.tag == "A" or verb.tag == "V" and verb.form in ("past", "s", "base")

    def _participle(self, v: int) -> bool:
        """Whether a past form no table has describes the noun before it: "events designed to unite the party"."""
        after = self.items[v + 1].lower if v + 1 < self.stop else ""
        word = self.items[v].lower
        return after in _AFTER_PARTICIPLE and word not in CUES and word not in _KNOWN and self.items[v - 1].tag == "N"

    def _clause_of_cue(self, i: int) -> bool:
        """Whether a clause with a finite verb of speaking begins at ``i``."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None or phrase.last >= self.stop:
            return False
        verb = self.items[phrase.last]
        return verb.tag == "V" and verb.form in ("past", "s") and bool(self.clauses.frames(phrase.last))
