"""What stands after a quotation and attributes it: its tag, or a verb further on."""

from __future__ import annotations

from reader.extract.quotes.attribution import Attribution, is_speech, speaks
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.phrases import Phrase, can_speak, phrase_from
from reader.extract.quotes.verbless import Verbless

#: What tells where somebody is from: "“…,” beamed Ann Lee of Oldtown".
_FROM = frozenset("of from".split())
#: What follows somebody whose name comes next: "“…,” one user called Ann99 wrote".
_CALLED = frozenset("called identified known named nicknamed".split())
#: What somebody does to words: "as Ann Lee put it".
_PUTTING = frozenset("calls called describes described phrased phrases put puts".split())
#: Auxiliaries that are seldom in a tag: "“…,” the minister should respond to it, Ann Lee said".
_MODALS = frozenset("could may might must should".split())
#: How far after a quotation its verb may be, in items.
_AFTER = 26


class AfterQuote(Verbless):
    """What stands after the quotations of one sentence."""

    def _tag(self, q: int) -> Attribution | None:
        """ "“…,” said Hugh Hill", "“…,” Hill, a doctor, told Reuters"."""
        items = self.items
        i = q + 1
        while i < self.high and items[i].tag in ",-R":
            i += 1
        if i >= self.high:
            return None
        if items[i].tag == ":":
            return self._dash(q)
        bare = items[i].tag == "V" and items[i].form in ("past", "s") and i == q + 1
        bare = bare and not set("sc") & set(self.clauses.frames(i))  # "“…,” describes Ann Lee"
        if bare and self._ends_open(q) and not self._main_verb(q):
            after = phrase_from(items, i + 1, self.high)
            if (
                after is not None
                and items[after.first].tag in "MD"
                and (items[after.first].tag == "M" or q == self.low or items[q - 1].tag in ",:" or speaks(after, items))
                and not is_speech(after.head)
                and (after.last >= self.high or items[after.last].tag in ".,;" or items[after.last].lower in _FROM)
            ):
                return Attribution(items[i].start, items[i].end, after, "tag")
        first = phrase_from(items, i, self.high)
        if i == q + 1 and self._describes(q, first):
            return self._dash(q)
        for v in range(i, min(self.high, i + _AFTER)):
            item = items[v]
            if item.tag == "V" and self.clauses.lemma(v) in ("quote", "cite"):
                quoted = self._quoted_saying(v)
                if quoted is not None:
                    return quoted
            if (
                first is not None
                and v == first.last
                and self._ends_open(q)
                and (self._tag_verb(v) or self._told_so(q, v))
                and (item.lower in CUES or speaks(first, items))
            ):
                return Attribution(item.start, item.end, first, "tag")
            if item.tag == "Q" and first is not None and first.last < v and self._is_label(v):
                continue  # "“…,” Ann Lee, author of “Red Hills” and a nurse, said"
            if item.tag in ".;:" or item.tag == "Q":
                return None
            if item.tag == "C" and v == i:
                return None
            if first is not None and self.clauses.lemma(v) == "quote" and item.tag == "V" and self.clauses.passive(v):
                return Attribution(item.start, item.end, first, "tag")
            if item.tag != "V" or item.lower not in CUES or not set(CUES[item.lower][0].frames) & set("sc"):
                continue
            by = self.clauses.passive(v) and self.clauses.subject(v) is not None
            if first is not None and any(x.lower in _MODALS for x in items[first.last : v]):
                continue
            if first is not None and first.last < v and not by and all(x.tag in "ARVT" for x in items[first.last : v]):
                return Attribution(item.start, item.end, first, "tag")  # "“…,” she can be heard saying"
            if item.form == "ing" and v != i and items[v - 1].tag not in ("A", "R"):
                continue
            if v == i and item.form == "ing":
                return None
            if first is not None and self._in_relative(v) and self._said_later(v):
                continue  # "a person with knowledge of it, who asked not to be named, said"
            if first is not None and first.last < v and items[first.last].tag in ",(-W" and items[v - 1].tag in ",)-":
                return Attribution(item.start, item.end, first, "tag")
            subject = self.clauses.subject(v)
            aside = first is not None and subject is not None and not speaks(first, items) and speaks(subject, items)
            if aside and subject is not None and subject.last == v and items[subject.first - 1].tag == ",":
                return Attribution(item.start, item.end, subject, "tag")  # "“…,” the dawn of it all, Ann Lee says"
            if first is not None and (subject is None or subject.first not in (i, v + 1)) and self._trusts(q, first, v):
                return Attribution(item.start, item.end, first, "tag")
            if subject is None:
                return None
            if v == i and subject.first < q:  # a second verb: "…,” and said"
                return None
            if subject.first == i or subject.first > v:
                return Attribution(item.start, item.end, subject, "tag")
            if subject.first > i and self._only_settings(i, subject.first):
                return Attribution(item.start, item.end, subject, "tag")
            return None
        return self._dash(q)

    def _main_verb(self, q: int) -> bool:
        """Whether a verb after words in a relative clause is its sentence's own: "Lee, who called it “toxic,” left"."""
        items = self.items
        opens = next((j for j in range(q - 1, self.low, -1) if items[j].tag == "W"), None)
        if opens is None or items[opens].lower not in ("who", "which") or items[opens - 1].tag not in ",-(":
            return False
        told = any(item.tag in "AV" and item.form != "ing" for item in items[self.low : opens])
        return not told and not any(item.tag in ";:)" for item in items[opens:q])

    def _quoted_saying(self, v: int) -> Attribution | None:
        """Who is quoted by the verb at ``v``: "“…,” the paper quoted him as saying"."""
        said = phrase_from(self.items, v + 1, self.high)
        if said is not None and self._whole_tag(v, said):  # "“…,” the paper quoted Ann Lee."
            return Attribution(self.items[v].start, self.items[v].end, said, "tag")
        if said is None or said.last + 1 >= self.high or self.items[said.last].lower != "as":
            return None
        verb = self.items[said.last + 1]
        return Attribution(verb.start, verb.end, said, "tag") if verb.form == "ing" else None

    def _whole_tag(self, v: int, said: Phrase) -> bool:
        """Whether a sentence ends with the phrase after the verb at ``v``, and that can speak."""
        ends = said.last >= self.high or self.items[said.last].tag == "."
        return ends and self.items[v].form in ("past", "s") and speaks(said, self.items)

    def _trusts(self, q: int, first: Phrase, v: int) -> bool:
        """Whether the phrase right after a quotation is the subject of its tag though more stands before the verb."""
        items = self.items
        if not self._ends_open(q) or first.last >= v:
            return False
        if items[first.last].tag not in ",(-WPC" and items[first.last].lower not in _CALLED:
            return False
        return not any(items[j].tag == "V" and "s" in self.clauses.frames(j) for j in range(first.last, v))

    def _describes(self, q: int, after: Phrase | None) -> bool:
        """Whether the words describe a thing right after them: "a wide-open “no risk” offense, announced"."""
        if after is None or self.items[q + 1].tag != "N" or self._ends_open(q):
            return False
        if self.items[q].form in ".…":
            return False
        speaks_next = after.last < self.high and self.items[after.last].tag in "VA" and can_speak(after.head)
        return not speaks_next

    def _told_so(self, q: int, v: int) -> bool:
        """Whether a sentence opens with a quotation that a verb with an object tells: "“…,” Ann Lee described it"."""
        item = self.items[v]
        content = self.text[self.items[q].start : self.items[q].end]
        return q == self.low and item.tag == "V" and item.form in ("past", "s") and content.count(" ") > 3

    def _tag_verb(self, v: int) -> bool:
        """Whether the verb at ``v`` can close a tag: any verb of saying, or one with nothing to act on after it."""
        item = self.items[v]
        if item.tag != "V" or item.form not in ("past", "s", "base"):
            return False
        if item.lower in CUES and set(CUES[item.lower][0].frames) & set("sc"):
            return True
        return v + 1 >= self.high or self.items[v + 1].tag in ".,;-RPC("

    def _only_settings(self, low: int, high: int) -> bool:
        """Whether only adverbs, times, brackets and titles stand between a quotation and the subject of its tag."""
        return all(item.tag in "R,()PDZMN" for item in self.items[low:high]) and high - low <= 6

    def _said_later(self, v: int) -> bool:
        """Whether a verb of saying follows the comma after the relative clause of the verb at ``v``."""
        comma = next((j for j in range(v + 1, self.high - 1) if self.items[j].tag == ","), None)
        return comma is not None and "c" in self.clauses.frames(comma + 1) and self.items[comma + 1].tag == "V"

    def _in_relative(self, v: int) -> bool:
        j = v - 1
        while j > self.low and self.items[j].tag in "AR":
            j -= 1
        return self.items[j].tag == "W"

    def _as_put(self, q: int) -> Attribution | None:
        """Who put it so, further on: "it could be “the end of us,” in Oldtown, as Lee phrased it"."""
        for j in range(q + 1, self.high - 3):
            if self.items[j].lower != "as":
                continue
            phrase = phrase_from(self.items, j + 1, self.high)
            if phrase is None or phrase.last + 1 >= self.high or self.items[phrase.last + 1].lower != "it":
                continue
            verb = self.items[phrase.last]
            if verb.lower in _PUTTING and speaks(phrase, self.items) and not phrase.pronoun:
                return Attribution(verb.start, verb.end, phrase, "governs")
        return None

    def _later(self, q: int) -> Attribution | None:
        """A verb of saying after the quotation, with nothing but phrases between them."""
        items = self.items
        if q + 2 < self.high and items[q + 1].lower in ("is", "was") and items[q + 2].lower in ("how", "what"):
            phrase = phrase_from(items, q + 3, self.high)
            if phrase is not None and phrase.last < self.high and items[phrase.last].lower in CUES:
                verb = items[phrase.last]
                return Attribution(verb.start, verb.end, phrase, "named")
        for report in self.reports:
            if (
                report.kind == "clause"
                and report.frames
                and "c" in report.frames
                and report.first > q
                and report.cue > q
                and report.subject is not None
                and all(self.items[j].tag in "QCR,MND" for j in range(q, report.cue))
            ):
                return Attribution(report.cue_start, report.cue_end, report.subject, "governs")
        return None
