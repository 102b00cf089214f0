"""Where what is said ends: the clause after a cue, as far as it goes in its sentence."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.attribution import speaks
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.subjects import Clauses

#: What opens a time or place between "and" and a verb of speaking.
_SETTINGS = frozenset("at during in on".split())
#: What a verb of speaking has before its participle.
_HELPERS = frozenset("has have had".split())
_STOPPERS = frozenset("while although though whereas".split())
#: Words that make a clause before a comma something other than what is said.
SETTING = frozenset("when if after before while as since although though because until once unless where".split())
#: What follows a time and opens a clause: "hours after".
_AFTER_TIME = frozenset("after before since".split())
#: Longest time before such a word, in items.
_TO_SETTING = 6


class Stretches:
    """The stretches of one sentence that a cue can take."""

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
        if first.tag == "P" or first.tag == "V" and first.form in ("past", "pp", "ing"):
            scene = self.clauses.scene_end()
            commas = [j for j in range(self.low, self.stop) if self.items[j].tag == "," or self._ends_quoted(j)]
            main = (j for j in commas if self._main_at(j + 1))
            if scene > self.low or first.tag == "P":
                return scene if scene > self.low else next(main, 0)
            return next(main, 0) or next((j for j in commas if self._finite_clause(j + 1)), 0)
        opens = self._setting_word()
        if opens is None:
            return 0
        commas = [j for j in range(opens, self.stop) if self.items[j].tag == ","]
        return next((j for j in commas if self._main_at(j + 1)), commas[0] if commas else 0)

    def _ends_quoted(self, j: int) -> bool:
        """Whether a quotation at ``j`` ends with a comma, which is the sentence's own: "on “Morning Talk,” he"."""
        return self.items[j].tag == "Q" and self.items[j].form == ","

    def _setting_word(self) -> int | None:
        """The word that opens a clause which sets the scene, or a time before one: "Hours after Trump announced it"."""
        if self.items[self.low].lower in SETTING:
            return self.low
        for j in range(self.low, min(self.stop, self.low + _TO_SETTING)):
            if self.items[j].lower in _AFTER_TIME and self.items[j - 1].lower in g.TIMES | {"shortly", "soon", "just"}:
                return j
            if self.items[j].tag in "VA,Q.:;":
                return None
        return None

    def _relative_verb(self, v: int) -> bool:
        """Whether the verb at ``v`` is that of a relative clause between commas: "Mr Hill, who said …, left"."""
        j = v - 1
        while j > self.low and self.items[j].tag in "AR":
            j -= 1
        return j - 1 > self.low and self.items[j].tag == "W" and self.items[j - 1].tag == ","

    def _main_at(self, i: int) -> bool:
        """Whether a main clause that says something begins at ``i``: a subject and a verb of speaking."""
        while i < self.stop and self.items[i].tag in "R,":
            i += 1
        return self._clause_of_cue(i)

    def _end(self, v: int, i: int) -> int:
        """Item after the last of the clause that begins at ``i``."""
        items, stop = self.items, self.stop
        form = items[v].form
        bare = self._is_bare(i)
        for j in range(i + 1, stop):
            item = items[j]
            if bare and self._turns_finite(j):
                return j
            if item.tag == ";" or j == self.setting and v < j:
                return j + (item.tag == "Q")
            if item.tag == "," and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j
            if item.tag == "Q" and item.form == "," and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j + 1
            if item.tag == "-" and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j
            if item.lower == "according" and j + 1 < stop and items[j + 1].lower == "to":
                return j - 1 if items[j - 1].tag == "," else j
            joins = item.tag == "C" and item.lower in ("and", "but") and j + 1 < stop
            if joins and (self._second_cue(j + 1, form, v) or self._other_speaker(j + 1, form)):
                return j
        return stop

    def _is_bare(self, i: int) -> bool:
        """Whether the clause at ``i`` has no tense of its own: "to go home", "targeting towns"."""
        return self.items[i].tag == "T" or self.items[i].form == "ing" or self.items[i].lower in ("being", "having")

    def _turns_finite(self, j: int) -> bool:
        """Whether the sentence goes on at ``j`` past a clause without tense: "vowed to win and left", ", he went"."""
        items, stop = self.items, self.stop
        item = items[j]
        if item.tag not in "C,-":
            return False
        k = j + 1
        while k < stop and items[k].tag in "CR":
            k += 1
        if k >= stop:
            return False
        if items[k].tag == "A" or items[k].tag == "V" and items[k].form in ("past", "s"):
            return True
        return item.tag in ",C" and self._finite_clause(k)

    def _finite_clause(self, i: int) -> bool:
        """Whether a subject and its verb stand at ``i``."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None:
            return False
        k = phrase.last
        while k < self.stop and self.items[k].tag == "R":
            k += 1
        verb = self.items[k] if k < self.stop else None
        return verb is not None and (verb.tag == "A" or verb.tag == "V" and verb.form in ("past", "s", "base"))

    def _second_cue(self, i: int, form: str, v: int) -> bool:
        """Whether a second verb of speaking of the same subject begins at ``i``: "… and called for"."""
        items = self.items
        helper = next((items[j].lower for j in range(v - 1, max(self.low, v - 3), -1) if items[j].tag == "A"), "")
        i = self._past_setting(i)
        if i < self.stop and items[i].tag == "A" and items[i].lower == helper:
            i += 1  # "has said … and has called for"
            while i < self.stop and items[i].tag in "AR":
                i += 1
        elif helper and form == "base":
            return False
        if i >= self.stop or items[i].tag != "V" or items[i].form != form or items[i].lower not in CUES:
            return False
        return "s" in CUES[items[i].lower][0].frames or form == "ing" or items[i - 1].lower == helper != ""

    def _past_setting(self, i: int) -> int:
        """The item after adverbs and a time or place at ``i``: "in a later interview", "on Monday also"."""
        items = self.items
        while i < self.stop and (items[i].tag == "R" or items[i].tag == "P" and items[i].lower in _SETTINGS):
            led = items[i].tag == "P"
            i += 1
            while led and i < self.stop and items[i].tag in "DMNRZ":
                i += 1
        return i

    def _other_speaker(self, i: int, form: str) -> bool:
        """Whether somebody else begins to speak at ``i``: "… and Donald Trump says", "… and others have said"."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None:
            return False
        k = phrase.last
        helped = k < self.stop and self.items[k].lower in _HELPERS
        while k < self.stop and self.items[k].tag in "AR" and helped:
            k += 1
        if k >= self.stop or not helped and (phrase.pronoun or self.items[phrase.last - 1].tag != "M"):
            return False
        verb = self.items[k]
        frames = self.clauses.frames(k)
        if helped:
            return verb.tag == "V" and verb.form == "past" and {"s", "t"} <= set(frames) and speaks(phrase, self.items)
        return verb.tag == "V" and verb.form == form and bool(set("sf") & set(frames))

    def _ends_at_comma(self, j: int, form: str, v: int, start: int) -> bool:
        items, stop = self.items, self.stop
        after = items[j + 1]
        if after.tag == "R" and j + 2 < stop:
            after = items[j + 2]
        if after.tag == "V" and after.form == "ing" and after.lower in CUES:
            return True
        if after.tag == "V" and after.form in ("past", "s") and (after.lower in CUES or self._relative_verb(v)):
            return True
        if after.tag == "A" and self._relative_verb(v):
            return True  # "Ann Lee, who has said it is “dead,” will speak"
        if after.lower == "even":
            return j + 2 < stop and items[j + 2].lower in ("as", "though", "if")
        if after.lower in _STOPPERS and j > start + 1 or after.lower == "according":
            return True
        if after.lower in ("as", "when", "after", "before") and after.tag == "S" and self._setting_with_cue(j + 2):
            return True
        if after.tag == "C":
            if self._second_cue(j + 2, form, v):
                return True
            return after.lower in ("but", "and") and self._setting_with_cue(j + 2)
        if after.lower == "where" and self._setting_with_cue(j + 2):
            return True
        if after.tag == "W" and after.lower in ("which", "who"):
            return not any(item.tag == "," for item in items[j + 2 : stop])
        if after.tag in "DMNX":
            phrase = phrase_from(items, j + 1, stop)
            if phrase is not None and self._own_relative(phrase):
                return True
            if phrase is not None and phrase.last < stop and items[phrase.last].tag == "V":
                cue = CUES.get(items[phrase.last].lower)
                return cue is not None and "c" in cue[0].frames and not self._clause_at_verb(phrase.last)
        return False

    def _own_relative(self, phrase: Phrase) -> bool:
        """Whether somebody says something of a thing right after it: "…, an honor Donald said he hoped would …"."""
        items, k = self.items, phrase.last
        if items[phrase.first].lower not in ("a", "an", "something") or k >= self.stop:
            return False
        if items[k].tag == "X":
            k += 1
        elif items[k - 1].tag != "M" or not any(item.tag == "N" for item in items[phrase.first : k]):
            return False
        return k < self.stop and items[k].tag == "V" and bool(set("tc") & set(self.clauses.frames(k)))

    def _clause_at_verb(self, v: int) -> bool:
        return v + 1 < self.stop and self.items[v + 1].tag not in ",.;:PR-"

    def _clause_of_cue(self, i: int) -> bool:
        """Whether a clause with a finite verb of speaking begins at ``i``."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None or phrase.last >= self.stop:
            return False
        verb = self.items[phrase.last]
        return verb.tag == "V" and verb.form in ("past", "s") and bool(self.clauses.frames(phrase.last))

    def _setting_with_cue(self, i: int) -> bool:
        """Whether a clause at ``i`` has a subject and a verb of speaking: "…, but officials said …"."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None or phrase.last >= self.stop:
            return False
        j = phrase.last
        if j + 1 < self.stop and self.items[j].lower in ("for", "of") and speaks(phrase, self.items):
            whole = phrase_from(self.items, j + 1, self.stop)  # "attorneys for the department said"
            j = whole.last if whole is not None else j
        while j < self.stop and self.items[j].tag in "RA":
            j += 1
        return j < self.stop and self.items[j].tag == "V" and self.items[j].lower in CUES
