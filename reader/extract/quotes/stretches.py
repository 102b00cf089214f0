"""Where what is said ends: the clause after a cue, as far as it goes in its sentence."""

from __future__ import annotations

from reader.extract.quotes.attribution import speaks
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.scenes import Scenes

#: What opens a time or place between "and" and a verb of speaking.
_SETTINGS = frozenset("at during in on".split())
#: What a verb of speaking has before its participle.
_HELPERS = frozenset("has have had".split())
_STOPPERS = frozenset("while although though whereas".split())


class Stretches(Scenes):
    """The stretches of one sentence that a cue can take."""

    def _relative_verb(self, v: int) -> bool:
        """Whether the verb at ``v`` is that of a relative clause between commas: "Mr Hill, who said …, left"."""
        j = v - 1
        while j > self.low and self.items[j].tag in "AR":
            j -= 1
        return j - 1 > self.low and self.items[j].tag == "W" and self.items[j - 1].tag == ","

    def _end(self, v: int, i: int) -> int:
        """Item after the last of the clause that begins at ``i``."""
        items, stop = self.items, self.stop
        form = items[v].form
        bare = self._is_bare(i)
        told = bare or items[i].tag == "Q" or i == v
        aside = i
        for j in range(i + 1, stop):
            item = items[j]
            if j <= aside:
                continue
            if item.tag == "-" and not told:  # "that many voters – who had waited – went home"
                aside = next((k for k in range(j + 1, stop) if items[k].tag == "-"), j)
                if aside > j:
                    continue
            told = told or item.tag == "Q" or self._tells(j)
            if bare and (self._turns_finite(j) or self._meanwhile(j)):
                return j
            if item.tag == ")" and not any(open_.tag == "(" for open_ in items[i:j]):
                return j  # "(she told me which one) when I left"
            if item.tag == ";" or j == self.setting and v < j:
                return j + (item.tag == "Q")
            if item.tag == "," and not told and not self._settles(j) and not self._stops_at(j):
                continue  # "that the editor, Ann Lee, told him"
            if item.tag == "," and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j
            if item.tag == "Q" and item.form == "," and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j + 1
            if item.tag == "-" and j + 1 < stop and self._ends_at_comma(j, form, v, i):
                return j
            apposed = phrase_from(items, j + 1, stop) if item.tag == "-" and told else None
            if apposed is not None and self._own_relative(apposed):
                return j
            if item.tag == "-" and told and form in ("past", "s") and self._speaks_after(j + 1, form):
                return j  # "– the actress also pointed out that …"
            if item.lower == "according" and j + 1 < stop and items[j + 1].lower == "to" and told:
                return j - 1 if items[j - 1].tag == "," else j
            if item.tag == "C" and not bare and v > self.low and items[v - 1].tag == "T" and self._infinitive(j + 1):
                return j  # "a talk to boast that it is done and to rail at them"
            if item.tag == "C" and self._says_next(j + 1):
                return j  # "would not say whether it was so and only said: “…”"
            joins = item.tag == "C" and item.lower in ("and", "but") and j + 1 < stop
            if joins and (
                self._second_cue(j + 1, form, v) or (told or item.lower == "but") and self._other_speaker(j + 1, form)
            ):
                return j
            if joins and (self._same_again(j + 1, form, i) or self._outer_goes_on(j + 1, v)):
                return j
        return stop

    def _closes_aside(self, comma: int) -> bool:
        """Whether the comma ends an aside between the parts of a verb: "he is, in fact, | arguing"."""
        opens = next((k for k in range(comma - 1, max(self.low, comma - 5), -1) if self.items[k].tag == ","), None)
        return opens is not None and self.items[opens - 1].tag == "A" and self.items[opens + 1].tag in "PR"

    def _outer_goes_on(self, i: int, v: int) -> bool:
        """Whether the verb over an infinitive has a second one at ``i``: "he continues to insist so and | refuses"."""
        outer = (
            self.clauses._verb_before(v - 1, finite=True) if v - 1 > self.low and self.items[v - 1].tag == "T" else None
        )
        while i < self.stop and self.items[i].tag == "R":
            i += 1
        if outer is None or i >= self.stop or self.items[outer].form not in ("past", "s"):
            return False
        return self.items[i].form == self.items[outer].form and bool(self.clauses.frames(i))

    def _says_next(self, i: int) -> bool:
        """Whether a verb of saying with a quotation of its own begins at ``i``: "and only said: “…”"."""
        while i < self.stop and self.items[i].tag == "R":
            i += 1
        if i + 1 >= self.stop or self.items[i].tag != "V" or self.items[i].form not in ("past", "s"):
            return False
        return "s" in self.clauses.frames(i) and self.items[i + 1].tag in ":Q"

    def _acts_next(self, i: int) -> bool:
        """Whether any cue verb of the past begins at ``i``: "said it was so, and blamed a party"."""
        while i < self.stop and self.items[i].tag == "R":
            i += 1
        return i < self.stop and self.items[i].form == "past" and bool(self.clauses.frames(i))

    def _infinitive(self, i: int) -> bool:
        """Whether "to" and a verb begin at ``i``."""
        return i < self.stop and self.items[i].tag == "T"

    def _settles(self, j: int) -> bool:
        """Whether what follows the comma at ``j`` can be no part of a clause that has no verb yet."""
        after = self.items[j + 1] if j + 1 < self.stop else None
        return after is None or after.form == "ing" and after.lower in CUES

    def _stops_at(self, comma: int) -> bool:
        """Whether somebody says something else after the comma: "…, though Ann Lee warned that"."""
        opens = self.items[comma + 1] if comma + 1 < self.stop else None
        return opens is not None and opens.lower in _STOPPERS and self._setting_with_cue(comma + 2)

    def _own_clause(self, w: int) -> bool:
        """Whether a relative "that" at ``w`` has no subject of its own: "a bill that passed"."""
        after = self.items[w + 1] if w + 1 < self.stop else None
        return after is None or after.tag in "VA" and after.form != "ing"

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
        frames = CUES[items[i].lower][0].frames
        named = "f" in frames and any(item.tag == "Q" for item in items[i + 1 : min(self.stop, i + 5)])
        return "s" in frames or named or form == "ing" or items[i - 1].lower == helper != ""

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

    def _speaks_after(self, i: int, form: str) -> bool:
        """Whether somebody says something, in the same tense, in a clause that begins at ``i``."""
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None:
            return False
        k = phrase.last
        while k < self.stop and self.items[k].tag == "R":
            k += 1
        return k < self.stop and self.items[k].form == form and {"t", "c"} <= set(self.clauses.frames(k))

    def _same_again(self, i: int, form: str, start: int) -> bool:
        """Whether "she accused Lee of it" begins at ``i``, after a statement that is not about her."""
        word = self.items[i].lower
        if word not in ("he", "she") or i + 1 >= self.stop or any(item.lower == word for item in self.items[start:i]):
            return False
        frames = self.clauses.frames(i + 1)
        return self.items[i + 1].form == form and "n" in frames and not set("twi") & set(frames)

    def _ends_at_comma(self, j: int, form: str, v: int, start: int) -> bool:
        items, stop = self.items, self.stop
        after = items[j + 1]
        if after.tag == "R" and j + 2 < stop:
            after = items[j + 2]
        if after.tag == "V" and after.form == "ing" and after.lower in CUES:
            return not self._closes_aside(j)
        if after.tag == "V" and after.form in ("past", "s") and (after.lower in CUES or self._relative_verb(v)):
            return True
        if after.tag == "A" and self._relative_verb(v):
            return True  # "Ann Lee, who has said it is “dead,” will speak"
        if after.lower == "even":
            return j + 2 < stop and items[j + 2].lower in ("as", "though", "if")
        if after.lower in _STOPPERS and self._verbless(j + 1):
            return False  # "a crucial, although brief, meeting"
        if after.lower in _STOPPERS and j > start + 1 or after.lower == "according":
            return True
        if after.lower in ("as", "when", "after", "before") and after.tag == "S" and self._setting_with_cue(j + 2):
            return True
        if after.tag == "C":
            if self._second_cue(j + 2, form, v) or form == "past" and self._acts_next(j + 2):
                return True
            if form == "s" and items[j + 2].lower == "has" and self._acts_next(j + 3):
                return True  # "insists it is so, and has championed a plan"
            return after.lower in ("but", "and") and self._setting_with_cue(j + 2)
        if after.lower == "where" and self._setting_with_cue(j + 2):
            return True
        if after.tag == "W" and after.lower in ("which", "who"):
            return not any(item.tag == "," for item in items[j + 2 : stop])
        if after.tag in "DMNXZ":
            if form == "past" and self._other_speaker(j + 1, form):
                return True  # "40 have said they back it, 39 have said …"
            phrase = phrase_from(items, j + 1, stop)
            if phrase is not None and self._own_relative(phrase):
                return True
            if phrase is not None and phrase.last < stop and items[phrase.last].tag == "V":
                cue = CUES.get(items[phrase.last].lower)
                return cue is not None and "c" in cue[0].frames and not self._clause_at_verb(phrase.last)
        return False

    def _verbless(self, i: int) -> bool:
        """Whether a word or two between commas begin at ``i``: "although brief,"."""
        comma = next((j for j in range(i, min(self.stop, i + 5)) if self.items[j].tag == ","), None)
        return comma is not None and not any(item.tag in "VAX" for item in self.items[i:comma])

    def _own_relative(self, phrase: Phrase) -> bool:
        """Whether somebody says something of a thing right after it: "…, an honor Donald said he hoped would …"."""
        items, k = self.items, phrase.last
        if items[phrase.first].lower not in ("a", "an", "something") or k >= self.stop:
            return False
        if items[k].tag == "X":
            k += 1
        elif items[k - 1].tag != "M" or not any(item.tag == "N" for item in items[phrase.first : k]):
            return False
        while k < self.stop and items[k].tag in "AR":
            k += 1
        return k < self.stop and items[k].tag == "V" and bool(set("tc") & set(self.clauses.frames(k)))

    def _clause_at_verb(self, v: int) -> bool:
        return v + 1 < self.stop and self.items[v + 1].tag not in ",.;:PR-"

    def _setting_with_cue(self, i: int) -> bool:
        """Whether a clause at ``i`` has a subject and a verb of speaking: "…, but officials said …"."""
        while i + 1 < self.stop and self.items[i].lower in ("more", "fewer", "less", "than"):
            i += 1  # "and more than 4 in 10 said"
        phrase = phrase_from(self.items, i, self.stop)
        if phrase is None or phrase.last >= self.stop:
            return False
        j = phrase.last
        if j + 1 < self.stop and self.items[j].lower == "in" and self.items[j + 1].tag == "Z":
            j += 2
        if j + 1 < self.stop and self.items[j].lower in ("for", "of") and speaks(phrase, self.items):
            whole = phrase_from(self.items, j + 1, self.stop)  # "attorneys for the department said"
            j = whole.last if whole is not None else j
        while j < self.stop and self.items[j].tag in "RA":
            j += 1
        return j < self.stop and self.items[j].tag == "V" and self.items[j].lower in CUES
