"""What stands before a quotation and attributes it: a verb that opens it, a colon, a noun of speaking, its owner."""

from __future__ import annotations

from reader.extract.quotes.after_quote import AfterQuote
from reader.extract.quotes.attribution import Attribution, is_speech, is_wording, speaks
from reader.extract.quotes.cue_nouns import CUE_NOUNS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import NAMING, POSSESSIVES
from reader.extract.quotes.nouns import ISSUING
from reader.extract.quotes.openings import shown
from reader.extract.quotes.phrases import Phrase, owner_of, phrase_ending, phrase_from

#: Nouns that make speech of the words in marks before them: "the “47 percent” comment".
_UTTERANCES = frozenset("comment comments line pledge promise quip remark remarks slogan statement tweet".split())
#: What a crowd breaks into.
_CRIES = frozenset("chant chants cheer cheers chorus choruses cries shouts calls".split())
#: What leads to the name of who speaks before a colon: "some agree, including Ann Lee: “…”".
_NAMING_LEADS = frozenset("from -more by including like per".split())
#: How far before a quotation its verb may be, in items.
_BEFORE = 30
#: Characters of a quotation that is likely a sentence.
_SENTENCE = 40


class BeforeQuote(AfterQuote):
    """What stands before the quotations of one sentence."""

    def _opening(self, q: int) -> Attribution | None:
        """The verb before a quotation that opens it or takes it as its fragment."""
        items = self.items
        lead = items[q - 1].tag if q > self.low else ""
        crossed, scene = 0, self.clauses.scene_end()
        for v in range(q - 1, max(self.low, q - _BEFORE) - 1, -1):
            item = items[v]
            if item.tag == ";":
                return None
            if item.tag == "Q" and lead not in (",", ":", "C"):
                crossed += not self._listed(v, q)
                if crossed > 1:
                    return None
            if item.tag != "V" or lead == ":" and v < scene:
                continue
            beside = lead == ":" and q - v <= 4 or lead == "," and q - v <= 3 and items[v + 1].tag in ",RP"
            if beside and item.form in ("past", "s") and item.lower not in CUES and not self.clauses.embedded(v):
                subject = self.clauses.subject(v)
                if subject is not None and speaks(subject, items):
                    return Attribution(item.start, item.end, subject, "opens")
            if item.lower not in CUES:
                told = item.form in ("past", "s") and lead not in (":", ",") and not self._in_relative(v)
                if told and not self._what(v):
                    return None
                continue
            frames = CUES[item.lower][0].frames
            if not set(frames) & set("sfn") and not (lead in (":", ",") and set(frames) & set("tw")):
                continue
            after = items[v + 1]
            if after.lower in ("away", "off") and after.lower not in CUES[item.lower][0].prepositions:
                continue  # "hammered away with searches for “…”"
            if lead not in (",", ":") and not set(frames) & set("fntigow") and after.tag in "DN":
                continue  # "how they will reflect the country’s “culture”"
            if (
                lead == ","
                and "s" not in frames
                and self._is_sentence(q)
                and (self._beside_saying(v) or self._told_aside(v))
            ):
                continue  # "said as he introduced her in Oldtown, “Finally, we are here”"
            passive = self.clauses.passive(v)
            subject = self.clauses.subject(v)
            if self._named_so(v):
                continue
            if subject is not None and item.lower.startswith("continu") and not speaks(subject, items):
                continue  # "as the confusion continues: “…”"
            if passive and subject is None:
                if lead in (",", ":"):
                    return Attribution(item.start, item.end, None, "opens")
                continue
            if subject is None and item.form == "ing" and lead not in (",", ":"):
                return None
            outer = self._outer_saying(v) if lead == ":" and "s" not in frames and self.clauses.embedded(v) else None
            if outer is not None:
                return outer
            named = lead == "," and "s" not in frames and not self._is_sentence(q)  # "coined a phrase, “…”"
            how = "opens" if lead in (":", ",") and not named or v == q - 1 and "s" in frames else "named"
            return Attribution(item.start, item.end, subject, how)
        return None

    def _outer_saying(self, v: int) -> Attribution | None:
        """Who says what the verb at ``v`` is part of, before a colon: "Ann Lee said he has learned his lesson: “…”"."""
        for u in range(self.low, v):
            item = self.items[u]
            if item.tag == "V" and "s" in self.clauses.frames(u) and not self.clauses.embedded(u):
                subject = self.clauses.subject(u)
                if subject is not None and speaks(subject, self.items):
                    return Attribution(item.start, item.end, subject, "opens")
        return None

    def _is_sentence(self, q: int) -> bool:
        """Whether a quotation is more than the name or a piece of something: many words from a capital on."""
        segment = self.segments[self.items[q].segment]
        return self.text[segment.start].isupper() and segment.end - segment.start > _SENTENCE

    def _beside_saying(self, v: int) -> bool:
        """Whether the verb at ``v`` belongs to a clause after one of saying: "said as she introduced her"."""
        j = v - 1
        while j > self.low and self.items[j].tag in "ARDMNZGX":
            j -= 1
        return self.items[j].tag == "S" and any("s" in self.clauses.frames(k) for k in range(self.low, j))

    def _told_aside(self, v: int) -> bool:
        """Whether a verb of saying stands before the relative clause of ``v``: "asked by Ray, who doubts it, “…”"."""
        opens = next((j for j in range(v - 1, self.low, -1) if self.items[j].tag == "W"), None)
        if opens is None or self.items[opens].lower != "who" or self.items[opens - 1].tag != ",":
            return False
        return any(self.items[k].tag == "V" and "s" in self.clauses.frames(k) for k in range(self.low, opens))

    def _named_so(self, v: int) -> bool:
        """Whether the verb only gives a name outside marks: "the ape, a male named Harambe, “went down …”"."""
        after, j = self.items[v + 1], v - 1
        while j > self.low and self.items[j].tag == "R":
            j -= 1
        called = self.items[v].form in ("past", "pp") and self.clauses.lemma(v) in NAMING
        return called and self.items[j].tag == "N" and after.tag == "M" and j > self.low

    def _listed(self, first: int, q: int) -> bool:
        """Whether the quotations at ``first`` and ``q`` stand in one list: "named “…,” “…” and “…”"."""
        return all(item.tag in "Q,C" for item in self.items[first:q])

    def _what(self, v: int) -> bool:
        """Whether the verb at ``v`` belongs to the thing that is called something: "called what she saw “…”"."""
        j = v - 1
        while j > self.low and self.items[j].tag in "ARDMNXGP":
            j -= 1
        return self.items[j].lower == "what" and "f" in self.clauses.frames(j - 1)

    def _introduced(self, q: int) -> Attribution | None:
        """A colon before the quotation with no verb of speaking: "Trump went further: “…”"."""
        if q - 1 <= self.low or self.items[q - 1].tag != ":":
            return None
        sign = self.items[q - 1]
        named = self._named_before(q - 1)
        if named is not None:
            return Attribution(sign.start, sign.end, named, "opens")
        for v in range(q - 2, self.clauses.scene_end(), -1):
            if self.items[v].tag == "V" and self.items[v].form in ("past", "s"):
                subject = self.clauses.subject(v)
                if subject is not None and speaks(subject, self.items):
                    return Attribution(sign.start, sign.end, subject, "opens")
                break
        subject = shown(self.clauses) or self.clauses.first_phrase()
        if subject is None or not speaks(subject, self.items):
            return None
        if subject.last - subject.first == 1 and subject.head.endswith("ing"):
            return None  # "Running a shop might sound simple: “…”"
        return Attribution(sign.start, sign.end, subject, "opens")

    def _named_before(self, colon: int) -> Phrase | None:
        """The name right before a colon, after a dash or "from": "Turnout was high – Ann Lee: “…”"."""
        if colon - 2 <= self.low or self.items[colon - 1].tag != "M":
            from_ = self.items[self.low].lower in ("from", "per") and colon - 2 > self.low
            phrase = phrase_ending(self.items, colon - 1) if from_ and self.items[colon - 1].tag == "N" else None
            opens = phrase is not None and phrase.first == self.low + 1 and speaks(phrase, self.items)
            return phrase if opens else None  # "From the report: “…”"
        phrase = phrase_ending(self.items, colon - 1)
        before = self.items[phrase.first - 1] if phrase.first > self.low else None
        if before is None or before.tag != "-" and before.lower not in _NAMING_LEADS:
            return None
        return None if self.items[phrase.first - 2].tag in "AV" else phrase  # "was from Mexico: “…”"

    def _owner(self, q: int) -> Attribution | None:
        """ "in her words, “…”", "Trump’s claim of a “…”", a noun of speaking before the quotation."""
        items = self.items
        if q > self.low and (items[q - 1].tag == "G" or items[q - 1].lower in POSSESSIVES):
            for n in range(q + 1, min(self.high, q + 4)):
                if items[n].tag == "N" and (is_speech(items[n].lower) or items[n].lower.removesuffix("s") in CUE_NOUNS):
                    last = q - 1 if items[q - 1].lower in POSSESSIVES else q - 2
                    return Attribution(items[n].start, items[n].end, phrase_ending(items, last), "owns")
                if items[n].tag not in "NMR":
                    break
        if q + 1 < self.high and items[q + 1].lower in _UTTERANCES and q > self.low and items[q - 1].tag == "D":
            return Attribution(items[q + 1].start, items[q + 1].end, None, "governs")
        for n in range(q - 1, max(self.low, q - 10) - 1, -1):
            item = items[n]
            if item.tag in ".;":
                return None
            if item.tag not in "MN" or not is_speech(item.lower):
                continue
            phrase = phrase_ending(items, n)
            owner = owner_of(items, phrase)
            if owner is None and n - 1 > self.low and items[n - 1].lower == "whose":
                owner = self.clauses.relative_at(n - 1)
            if owner is None:
                after = items[n + 1] if n + 1 < q else None
                owned = after is not None and after.lower == "of" and is_wording(item.lower)
                if after is not None and (owned or after.lower in ("by", "from")):
                    owner = phrase_from(items, n + 2, q)
            if owner is None and n == q - 2 and items[q - 1].lower == "of" and item.lower in _CRIES:
                owner = self.clauses.subject_before(phrase.first)
            issued = phrase.first - 1
            if owner is None and n == q - 2 and issued > self.low and items[issued].lower.startswith(ISSUING):
                owner = self.clauses.subject(issued) if items[q - 1].tag in ",:" else None  # "issued a statement, “…”"
            if owner is None:
                continue
            return Attribution(item.start, item.end, owner, "owns")
        return None
