"""Where a thing spoken of ends: the phrase with what belongs to it, what is apposed to it or listed with it."""

from __future__ import annotations

from reader.extract.quotes import grammar as g
from reader.extract.quotes.phrases import is_time, phrase_ending, phrase_from
from reader.extract.quotes.stretches import Stretches

#: What leads to examples of a thing, or says more of it.
_EXAMPLES = frozenset("especially including particularly".split())
#: Prepositions by which a thing goes on after a time in it.
_GOING_ON = frozenset("as of over that".split())
#: What something is said at: a thing ends before "at a rally".
OCCASIONS = frozenset(
    """
    abc ad address appearance article blog briefing broadcast call cbs ceremony cnn column conference debate e-mail
    editorial email essay evening event facebook filing forum fox hall hearing instagram interview lawsuit letter
    media meeting memo morning msnbc nbc newsletter op-ed page podcast post posting press radio rally remarks session
    show speech statement telegram television testimony tweet tv twitter video webinar
    """.split()
)
#: What means somebody named before, and what tells when or where somebody spoke of him.
_MEANT = frozenset("her him it them us".split())
_CIRCUMSTANCES = frozenset("after at before during on through with within".split())
#: What opens a question that a preposition leads to: "details about where".
_ASKING = frozenset("how what when where whether who why".split())
#: Nouns whose "when" goes on with them: "a moment when".
_MOMENTS = frozenset("moment moments point time times".split())


class Things(Stretches):
    """The things one sentence speaks of."""

    def _with_examples(self, comma: int) -> int:
        """Where a thing ends whose examples or description follow a comma: "his rivals, especially Ann Lee"."""
        items, stop = self.items, self.stop
        if comma + 2 >= stop or items[comma + 1].lower not in _EXAMPLES:
            return comma
        end = next((j for j in range(comma + 2, stop) if items[j].tag in ",;:-"), stop)
        return end

    def _leaves_thing(self, i: int, c: int) -> bool:
        """Whether a verb or a clause of its own begins after the "and" at ``c`` in the thing at ``i``."""
        k = c + 1
        while k + 1 < self.stop and self.items[k].tag == "R":
            k += 1
        if self.items[k].tag == "V" and self.items[k].form in ("base", "ing"):
            gerund = self.items[k].form == "ing"
            return not any(
                self.items[j].form == self.items[k].form
                or gerund
                and self.items[j].lower.endswith("ing")
                and self.items[j - 1].tag == "P"
                for j in range(i, c)
            )  # "of trying to sell it and leave"
        with_pronoun = self.items[c - 1].tag == "X" and c - 1 > i  # "the time he and Ann Lee met"
        return self.items[k].tag in "VA" or self._finite_clause(k) and not with_pronoun

    def _apposed_end(self, comma: int) -> int | None:
        """Where what is apposed or listed after a comma ends: "the chief, Ann Lee, …", "the plan, the price and …"."""
        items, stop = self.items, self.stop
        k = comma + 1
        joined = k < stop and items[k].lower == "and"
        phrase = phrase_from(items, k + joined, stop)
        if phrase is None or phrase.pronoun or is_time(items, phrase):
            return None
        k = phrase.last
        while k + 1 < stop and items[k].lower == "of":
            inner = phrase_from(items, k + 1, stop)
            if inner is None:
                break
            k = inner.last
        if k >= stop or joined:
            return k if k >= stop or items[k].tag not in "VAR" else None
        if items[k].tag == "," or items[k].lower == "and" and not self._leaves_thing(comma + 1, k):
            return k
        return None

    def _done_in(self, i: int, j: int) -> bool:
        """Whether something is done in items ``i:j``: "of grabbing her" ("at a rally")."""
        return any(self.items[k].tag == "P" and self.items[k + 1].lower.endswith("ing") for k in range(i, j - 1))

    def _holds_clause(self, j: int) -> bool:
        """Whether a word that opens clauses goes on with a thing: "at times when …", "the plan as it stood"."""
        lower = self.items[j].lower
        if lower == "when":
            return self.items[j - 1].lower in g.TIMES | _MOMENTS
        led = lower == "even" and j + 1 < self.stop and self.items[j + 1].lower == "as"
        return (lower in ("as", "that") or led) and not self._meanwhile(j)

    def _circumstance(self, j: int) -> bool:
        """Whether what follows a pronoun tells when, where or how somebody spoke: "on Monday", "differently"."""
        item, after = self.items[j], self.items[j + 1].lower if j + 1 < self.stop else ""
        return item.lower in _CIRCUMSTANCES or item.tag == "R" and item.lower.endswith("ly") and after != "as"

    def _inside_date(self, comma: int) -> bool:
        """Whether a comma stands inside a date before its thing: "the Sept. 11, 2012 attack"."""
        before, after, further = self.items[comma - 1], self.items[comma + 1], self.items[comma + 2]
        return before.tag == "Z" and after.tag == "Z" and len(after.text) == 4 and further.tag in "MN"

    def _clause_within(self, j: int) -> bool:
        """Whether a clause that belongs to a thing begins at ``j``: "the reasons why", "details about where"."""
        item, before = self.items[j], self.items[j - 1]
        if item.tag not in "SW":
            return False
        return item.lower in ("where", "why") and before.tag == "N" or before.tag == "P" and item.lower in _ASKING

    def _thing_end(self, i: int) -> int:
        """Item after the last of the thing that begins at ``i``: the phrase with what belongs to it."""
        items, stop = self.items, self.stop
        j = i
        while j < stop:
            item = items[j]
            if j == self.setting and i < j:
                return j + (item.tag == "Q")
            if j == i + 1 and items[i].lower in _MEANT and items[i].tag == "X" and self._circumstance(j):
                return j  # "supported her | on Monday"
            if item.tag == "," and j + 2 < stop and self._inside_date(j):
                j += 1
                continue
            if j > i and self._clause_within(j):
                return self._end(max(i - 1, self.low), j)
            if item.lower == "that" and item.tag in "SW" and j > i and not self._own_clause(j):
                return self._end(max(i - 1, self.low), j)  # "cited reports that the road was shut, and why"
            if item.tag in ",;:-." and j > i:
                further = self._apposed_end(j) if item.tag == "," else None
                if further is not None:
                    j = further
                    continue
                return self._with_examples(j) if item.tag == "," else j
            if item.tag == "Q" and item.form == ",":
                return j + 1
            gerund = j + 1 < stop and items[j + 1].lower.endswith("ing") and items[j - 1].tag == "P"
            if item.tag == "S" and j > i and not self._holds_clause(j) and not gerund:
                return j  # not "for once holding views"
            gerunds = i - 2 >= self.low and items[i - 1].tag == "P" and items[i - 2].form != "ing"
            gerunds = gerunds and j + 1 < stop and items[j + 1].form == "ing"  # "about health care and getting it"
            if item.tag == "C" and j + 1 < stop and j > i and not gerunds and self._leaves_thing(i, j):
                return j
            if item.tag == "C" and j > i and j + 2 < stop and items[j + 1].tag == "P" and items[j + 2].form == "ing":
                return j  # "for selling honey and for saying …"
            if (
                item.tag == "P"
                and j > i
                and j + 1 < stop
                and item.lower in ("in", "on", "at", "during", "after", "before")
            ):
                phrase = phrase_from(items, j + 1, stop)
                inner = phrase is not None and phrase.head in OCCASIONS and self._done_in(i, j)
                led = items[phrase.last].lower if phrase is not None and phrase.last < stop else ""
                timed = led == "when" and phrase is not None and is_time(items, phrase)
                goes_on = led in _GOING_ON or timed  # "at times when nobody looked"
                if (
                    phrase is not None
                    and (is_time(items, phrase) or phrase.head in OCCASIONS)
                    and not (goes_on or inner)
                ):
                    return j  # not "accused Ann Lee on Monday of lying"
            if item.tag in "MN" and item.lower in g.TIMES and j > i and items[j - 1].tag not in "PDGC":
                phrase = phrase_ending(items, j)
                return i if phrase.first <= i else phrase.first
            j += 1
        return stop
