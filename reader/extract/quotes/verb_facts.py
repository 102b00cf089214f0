"""What can be read off a verb and what stands beside it: whether it is passive, finite, or embedded in a clause."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes import grammar as g
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.items import Item
from reader.extract.quotes.phrases import Phrase, can_speak, is_time, phrase_ending, phrase_from
from reader.extract.quotes.verb_words import FEELINGS

#: Longest parenthesis between commas, in items.
LONGEST = 30
#: How the party and the state of a member of Congress begin.
_PARTIES = ("D-", "I-", "R-")
#: Verbs that say something ("“…,” he continued") unless an infinitive follows.
_GOING_ON = frozenset("begin continue".split())
#: What opens a clause that tells when or why.
_SCENES = frozenset("after although as because before since though until when while".split())


class VerbFacts:
    """The verbs of a stretch of items (a sentence, ``low:high``)."""

    def __init__(self, items: Sequence[Item], low: int, high: int) -> None:
        self.items = items
        self.low = low
        self.high = high

    def lemma(self, v: int) -> str:
        """Lemma of the cue verb at ``v``, or ""."""
        entry = CUES.get(self.items[v].lower)
        return entry[0].lemma if entry else ""

    def frames(self, v: int) -> str:
        """What the cue verb at ``v`` can do, or ""."""
        entry = CUES.get(self.items[v].lower)
        if entry is None or entry[0].lemma in _GOING_ON and v + 1 < self.high and self.items[v + 1].tag == "T":
            return ""  # "Oldtown continued to act"
        return entry[0].frames

    def passive(self, v: int) -> bool:
        """Whether the verb at ``v`` is a passive: "was asked"; also a bare participle in "-ed by"."""
        items = self.items
        if items[v].form not in ("past", "pp") or items[v].lower in FEELINGS:
            return False
        j = v - 1
        while j >= self.low and items[j].tag == "R":
            j -= 1
        if (
            j >= self.low
            and items[j].tag == "A"
            and (items[j].lower in g.BE or items[j].lower == "’s" and not self._has(v))
        ):
            return True
        if j >= self.low and items[j].lower in ("get", "got", "getting"):
            return True
        as_named = (
            items[v].form in ("past", "pp")
            and v + 1 < self.high
            and items[v + 1].lower == "as"
            and "f" in self.frames(v)
        )
        if as_named and j > self.low and items[j].tag in ",-" and items[j - 1].tag in "MN":
            return True  # "Ann Lee, identified as “Witness 1”, says"
        if items[v].form != "s" and j >= self.low and items[j].tag in ",N" and (self._named_by(v) or self._names(v, j)):
            return True
        if v + 1 >= self.high or items[v + 1].lower != "by" or items[v].form == "s":
            return False
        after = items[v + 2].lower if v + 2 < self.high else ""
        return not (after.endswith("ing") or after in g.CHANNELS)  # "responded by pointing", "said by telephone"

    def names_thing(self, v: int) -> bool:
        """Whether the verb at ``v`` is a participle that gives a thing its name."""
        if v <= self.low or self.items[v].form not in ("past", "pp"):
            return False
        return self._names(v, v - 1) and not self._named_by(v)

    def _names(self, v: int, before: int) -> bool:
        """Whether a participle gives a thing its name: "a technique called “…”", "tickets, called “…”"."""
        at = v + 2 if v + 1 < self.high and self.items[v + 1].lower in ("the", "a", "an") else v + 1
        if self.lemma(v) not in g.NAMING or at >= self.high or self.items[at].tag != "Q":
            return False
        while before > self.low and self.items[before].tag == "R":
            before, v = before - 1, v - 1  # "periods sometimes called “labs”"
        named = self.items[before - 1] if self.items[before].tag == "," and before > self.low else self.items[before]
        return v - 1 == before and named.tag == "N" and not can_speak(named.lower)

    def _named_by(self, v: int) -> bool:
        """Whether a quotation and "by" follow a participle: "the bill, called “…” by Ann Lee, passed"."""
        after = self.items[v + 1 : v + 3]
        return len(after) == 2 and after[0].tag == "Q" and after[1].lower == "by" and "f" in self.frames(v)

    def _has(self, v: int) -> bool:
        """Whether a "’s" before the verb reads as "has": a verb of saying seldom is passive there."""
        to = v + 1 < self.high and self.items[v + 1].tag == "T" and "i" in self.frames(v)  # "he’s sought to win"
        cue = CUES.get(self.items[v].lower)
        led = cue is not None and v + 1 < self.high and self.items[v + 1].lower in cue[0].prepositions - {"as"}
        return "s" in self.frames(v) or to or led  # "who’s called for it"

    def _verb_before(self, at: int, finite: bool = False) -> int | None:
        """The nearest verb (or lone "is", "has") left of ``at``, brackets skipped."""
        j = at - 1
        while j >= self.low:
            item = self.items[j]
            if item.tag == ")":
                j = self._bracket(j)
            elif (
                item.tag == "V"
                and (not finite or self._finite(j))
                or item.tag == "A"
                and finite
                and item.lower not in ("be", "been", "being", "having")
            ):
                return j
            j -= 1
        return None

    def _finite(self, v: int) -> bool:
        items = self.items
        if items[v].form == "ing":
            j = v - 1
            while j > self.low and items[j].tag == "R":
                j -= 1
            return j >= self.low and items[j].tag == "A"
        if items[v].form in ("past", "pp"):
            j = v - 1
            while j > self.low and items[j].tag == "R":
                j -= 1
            if j >= self.low and items[j].lower == "as" and items[j].tag == "P":
                return False  # "rejected it as politically motivated"
        return not (v > self.low and items[v - 1].tag == "T")

    def _matches(self, k: int, v: int) -> bool:
        a, b = self.items[k].form, self.items[v].form
        return a == b or {a, b} <= {"past", "pp"} or {a, b} <= {"s", "base"} and self._finite(k)

    def embedded(self, v: int) -> bool:
        """Whether a verb is that of a clause that "that", "why", "because" or the like opens."""
        j = v - 1
        while j >= self.low and self.items[j].tag in "ARDMNZGX":
            j -= 1
        return j >= self.low and self.items[j].tag in "SW"

    def _in_relative(self, v: int) -> bool:
        j = v - 1
        while j >= self.low and self.items[j].tag in ("A", "R"):
            j -= 1
        return j >= self.low and self.items[j].tag == "W"

    def _in_question(self, v: int) -> bool:
        """Whether a passive belongs to a question that another verb takes: "has not said what was being added"."""
        j = v - 1
        while j >= self.low and self.items[j].tag in "ARDMNZG":
            j -= 1
        return j >= self.low and self.items[j].lower in ("what", "how", "which", "when") and self.passive(v)

    def _heads_clause(self, v: int) -> bool:
        """Whether a name after a comma is right before the verb at ``v``: "When asked, Ms Lee smiled"."""
        if v - 1 < self.low or self.items[v - 1].tag != "M":
            return False
        first = phrase_ending(self.items, v - 1).first
        return first - 1 > self.low and self.items[first - 1].tag == ","

    def _of_object(self, v: int) -> bool:
        """Whether a past form belongs to the object of another verb: "criticised the accord adopted in Paris"."""
        items = self.items
        if items[v].form != "past" or v - 1 < self.low or items[v - 1].tag not in "MN":
            return False
        b = phrase_ending(items, v - 1).first - 1
        return b >= self.low and items[b].tag == "V" and "t" not in self.frames(b)

    def scene_end(self) -> int:
        """The comma after an opening "With leaders worried about it, Ann Lee is …"; the sentence's start without."""
        if self.items[self.low].lower != "with":
            return self.low
        for j in range(self.low + 2, self.high - 2):
            if self.items[j].tag in ";:Q":
                break
            if self.items[j].tag == "," and self.items[j + 1].form == "ing":
                return j  # "With Lee predicting rain, packing a coat is wise"
            main = phrase_from(self.items, j + 1, self.high) if self.items[j].tag == "," else None
            if main is not None and main.last < self.high:
                verb = self.items[main.last]
                if verb.tag == "A" or verb.tag == "V" and verb.form in ("past", "s"):
                    return j
        return self.low

    def first_phrase(self) -> Phrase | None:
        """The first phrase of the sentence that depends on nothing."""
        i = self.low
        while i < self.high:
            tag = self.items[i].tag
            if tag in ("P", "S"):
                i = next((j for j in range(i + 1, self.high) if self.items[j].tag == ","), self.high)
            elif tag in "DMNZX":
                phrase = phrase_from(self.items, i, self.high)
                if phrase is not None and not is_time(self.items, phrase):
                    return phrase
                i = phrase.last if phrase is not None else i + 1
                continue
            elif tag == "V":
                return None
            i += 1
        return None

    def _may_speak(self, phrase: Phrase) -> bool:
        return phrase.pronoun or can_speak(phrase.head) or self.items[phrase.last - 1].tag == "M"

    def _aside(self, phrase: Phrase) -> bool:
        """Whether a phrase between commas is an age or a party: "Smith, 45, …", "Lee, D-Mass., …"."""
        if phrase.last - phrase.first > 1:
            return False
        word = self.items[phrase.first]
        return word.tag == "Z" or word.tag == "M" and len(word.text) > 2 and word.text[:2] in _PARTIES

    def _party(self, j: int) -> bool:
        """Whether a name and a party in brackets end at ``j``: "Ann Lee (R-Ohio)"."""
        if j <= self.low or self.items[j].tag != ")":
            return False
        i = self._bracket(j)
        party = self.items[i + 1].text if i + 1 < j else ""
        return i > self.low and self.items[i - 1].tag == "M" and (party in ("D", "I", "R") or party[:2] in _PARTIES)

    def _opening(self, j: int) -> int | None:
        """Where the parenthesis that closes at ``j`` opens: the comma or dash before it, after a phrase."""
        sign = "," if self.items[j].tag == "Q" else self.items[j].tag
        i = j - 1
        while i > self.low and j - i <= LONGEST:
            item = self.items[i]
            if item.tag == ")":
                i = self._bracket(i)
            elif item.tag == sign and item.tag in ",-":
                return i
            elif item.tag in ".;:":
                return None
            i -= 1
        return None

    def _bracket(self, j: int) -> int:
        """Index of the bracket that opens the one closed at ``j``."""
        i = j - 1
        while i > self.low and self.items[i].tag != "(":
            i -= 1
        return i

    def _sets_scene(self, v: int) -> bool:
        """Whether the verb at ``v`` is that of a clause "after", "when" or the like opens inside the sentence."""
        j = v - 1
        while j > self.low and self.items[j].tag in "ARDMNZGX":
            j -= 1
        return j > self.low and self.items[j].tag == "S" and self.items[j].lower in _SCENES

    def _goes_before(self, v: int) -> bool:
        """Whether a finite verb or auxiliary stands before the clause of the verb at ``v``, with no comma between."""
        j = v - 1
        while j > self.low and self.items[j].tag != "S":
            j -= 1
        for k in range(j - 1, self.low, -1):
            if self.items[k].tag in ",;:":
                return False
            if self.items[k].tag == "A" or self.items[k].form in ("past", "s"):
                return True
        return False
