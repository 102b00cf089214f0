"""What attributes a quotation: the cue that governs it and that cue's subject.

The nearest governing cue decides: in "critics say he had proposed to “dismantle” it", *proposed*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.extract.quotes.cues import CUE_NOUNS, CUES, SPEECH_NOUNS
from reader.extract.quotes.grammar import POSSESSIVES
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import TITLED
from reader.extract.quotes.phrases import Phrase, can_speak, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.subjects import Clauses

#: Nouns that make speech of the words in marks before them: "the “47 percent” comment".
_UTTERANCES = frozenset("comment comments line pledge promise quip remark remarks slogan statement tweet".split())
#: Things that words are written on: a sign is nobody's speech.
_SIGNS = frozenset(
    """
    badge badges banner banners billboard billboards cap caps flag flags graffiti hat hats mural placard placards plaque
    poster posters shirt shirts sign signs sticker stickers t-shirt t-shirts
    """.split()
)
#: What a crowd breaks into.
_CRIES = frozenset("chant chants cheer cheers chorus choruses cries shouts calls".split())
#: What tells where somebody is from: "“…,” beamed Ann Lee of Oldtown".
_FROM = frozenset("of from".split())
#: What leads to a source that has no verb: "“…,” per Ann Lee".
_LEADING = frozenset("as from per via".split())
_STOPS = ".!?…"
#: How far before a quotation its verb may be, and how far after it, in items.
_BEFORE, _AFTER = 30, 26


@dataclass(frozen=True, slots=True)
class Attribution:
    """A cue and its subject, and how they stand to the quotation."""

    cue_start: int
    cue_end: int
    subject: Phrase | None
    #: "tag" ("“…,” she said"), "opens" ("she said, “…”"), "governs" (the quotation is part of what the cue takes),
    #: "named" (words the cue says are used: "called it “…”"), "owns" ("his “…” plan").
    how: str


class Attributor:
    """Attributes the quotations of one sentence."""

    def __init__(self, text: str, clauses: Clauses, reports: Sequence[Report], segments: Sequence[Segment]) -> None:
        self.text = text
        self.clauses = clauses
        self.items: Sequence[Item] = clauses.items
        self.low, self.high = clauses.low, clauses.high
        self.reports = reports
        self.segments = segments

    def attribute(self, q: int) -> Attribution | None:
        """What attributes the quotation at item ``q``, or None where its sentence does not say."""
        found = self._attribute(q)
        if found is None or found.subject is None:
            return found
        poll = self._poll_of(found.subject)
        return found if poll is None else replace(found, subject=poll)

    def _named_thing(self, q: int) -> bool:
        """Whether the words are the name of the thing before them: "a formula called the “chained CPI”"."""
        v = q - 2 if q > self.low and self.items[q - 1].lower in ("the", "a", "an") else q - 1
        return v > self.low and self.items[v].tag == "V" and self.clauses.names_thing(v)

    def _poll_of(self, subject: Phrase) -> Phrase | None:
        """The poll in which a share of people says something: "In a poll, 40 percent of voters said it was “…”"."""
        items = self.items
        shares = items[max(self.low, subject.first - 4) : subject.last]
        if not any(item.lower in ("percent", "%") for item in shares):
            return None
        for i in range(subject.first - 1, self.low, -1):
            if items[i].lower in ("poll", "survey"):
                return phrase_ending(items, i)
        return None

    def _attribute(self, q: int) -> Attribution | None:
        segment = self.segments[self.items[q].segment]
        content = self.text[segment.start : segment.end]
        ends = _last_sign(content)
        if self.on_sign(q) or self._named_thing(q):
            return None
        tag = self._tag(q)
        opening = self._opening(q)
        lead = self.items[q - 1].tag if q > self.low else ""
        tagged = tag is not None and (ends in ",?!—–-…" or lead in ("", "-") and content[:1].isupper())
        if tagged and content[:1].islower() and self._subordinate(q):
            tagged = False
        second = q + 1 < self.high and self.items[q + 1].tag == "V"  # "…,” offered the same sentence"
        if tagged and not (opening is not None and lead in (":", ",") and (ends in _STOPS or lead == ":" and second)):
            return tag
        if lead == ":" and self._named_before(q - 1) is not None:
            return self._introduced(q)
        governing = self._governing(q)
        if governing is not None and opening is not None and opening.cue_start < governing.cue_start:
            return opening if lead in (":", ",") else governing
        if (
            opening is not None
            and opening.subject is not None
            and (lead == ":" or self._coordinate(governing, opening, q))
        ):
            return opening
        found = governing or opening or tag or self._sourced(q) or self._answered(q)
        return found or self._owner(q) or self._later(q) or self._introduced(q)

    def _subordinate(self, q: int) -> bool:
        """Whether the quotation belongs to a clause that sets the scene: "While Ray called it “…,” Lee said"."""
        first = self.items[self.low]
        if first.tag != "S" or q <= self.low + 2:
            return False
        return any(report.cue < q and report.first <= q < report.last for report in self.reports)

    def _coordinate(self, governing: Attribution | None, opening: Attribution, q: int) -> bool:
        """Whether a verb of saying right before the quotation stands beside the outer one, not under it."""
        if governing is None or opening.subject is None:
            return False
        if opening.how != "opens" or not self._says(opening):
            return False
        between = (i for i in self.items[self.low : q] if governing.cue_end <= i.start < opening.subject.start)
        return any(i.tag in "C-;" or i.tag == "," for i in between)

    def _says(self, opening: Attribution) -> bool:
        """Whether the cue of an attribution is a verb of saying, or one that no table has."""
        entry = CUES.get(self.text[opening.cue_start : opening.cue_end].lower())
        return entry is None or "s" in entry[0].frames

    def on_sign(self, q: int) -> bool:
        """Whether the words are read on a thing: "a poster saying “…”"."""
        v = q - 1
        if v <= self.low or self.items[v].tag != "V":
            return False
        if self.items[v].form != "ing":
            return self._on_a_sign(self.clauses.subject(v))
        return self.items[v - 1].tag in "MN" and "s" in self.clauses.frames(v) and self.clauses.subject(v) is None

    def _on_a_sign(self, subject: Phrase | None) -> bool:
        if subject is None or subject.stands_for is None:
            return False
        if subject.stands_for.head in _SIGNS:
            return True
        first = subject.stands_for.first  # "a poster in Vovchansk which said"
        placed = first - 2 >= self.low and self.items[first - 1].lower in ("in", "on", "at", "outside", "near")
        return placed and self.items[first - 2].lower in _SIGNS

    def _tag(self, q: int) -> Attribution | None:
        """ "“…,” said Hugh Hill", "“…,” Hill, a doctor, told Reuters"."""
        items = self.items
        i = q + 1
        while i < self.high and items[i].tag in ",-R":
            i += 1
        if i >= self.high:
            return None
        bare = items[i].tag == "V" and items[i].form == "past" and i == q + 1 and items[i].lower not in CUES
        if bare and self._ends_open(q):
            after = phrase_from(items, i + 1, self.high)
            if (
                after is not None
                and items[after.first].tag in "MD"
                and not is_speech(after.head)
                and (after.last >= self.high or items[after.last].tag in ".,;" or items[after.last].lower in _FROM)
            ):
                return Attribution(items[i].start, items[i].end, after, "tag")
        first = phrase_from(items, i, self.high)
        for v in range(i, min(self.high, i + _AFTER)):
            item = items[v]
            if first is not None and v == first.last and self._tag_verb(v) and self._ends_open(q):
                return Attribution(item.start, item.end, first, "tag")
            if item.tag in ".;:" or item.tag == "Q":
                return None
            if item.tag == "C" and v == i:
                return None
            if first is not None and self.clauses.lemma(v) == "quote" and item.tag == "V" and self.clauses.passive(v):
                return Attribution(item.start, item.end, first, "tag")
            if item.tag != "V" or item.lower not in CUES or not set(CUES[item.lower][0].frames) & set("sc"):
                continue
            by = self.clauses.passive(v) and self.clauses.subject(v) is not None
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

    def _trusts(self, q: int, first: Phrase, v: int) -> bool:
        """Whether the phrase right after a quotation is the subject of its tag though more stands before the verb."""
        items = self.items
        if not self._ends_open(q) or first.last >= v or items[first.last].tag not in ",(-WPC":
            return False
        return not any(items[j].tag == "V" and "s" in self.clauses.frames(j) for j in range(first.last, v))

    def _tag_verb(self, v: int) -> bool:
        """Whether the verb at ``v`` can close a tag: any verb of saying, or one with nothing to act on after it."""
        item = self.items[v]
        if item.tag != "V" or item.form not in ("past", "s", "base"):
            return False
        if item.lower in CUES and set(CUES[item.lower][0].frames) & set("sc"):
            return True
        return v + 1 >= self.high or self.items[v + 1].tag in ".,;-RPC("

    def _ends_open(self, q: int) -> bool:
        """Whether a quotation ends as one does before its tag: with a comma, or a question or exclamation mark."""
        segment = self.segments[self.items[q].segment]
        return _last_sign(self.text[segment.start : segment.end]) in ",?!"

    def _only_settings(self, low: int, high: int) -> bool:
        """Whether only adverbs, times, brackets and titles stand between a quotation and the subject of its tag."""
        return all(item.tag in "R,()PDZMN" for item in self.items[low:high]) and high - low <= 6

    def _dash(self, q: int) -> Attribution | None:
        """ "“…” — Name": a dash and a signature to the sentence's end."""
        items = self.items
        if q + 2 < self.high and items[q + 1].tag == "-":
            phrase = phrase_from(items, q + 2, self.high)
            if (
                phrase is not None
                and items[phrase.first].tag == "M"
                and all(i.tag in ".,MNDPZ()" for i in items[phrase.last : self.high])
            ):
                sign = items[q + 1]
                return Attribution(sign.start, sign.end, phrase, "tag")
        return None

    def _opening(self, q: int) -> Attribution | None:
        """The verb before a quotation that opens it or takes it as its fragment."""
        items = self.items
        lead = items[q - 1].tag if q > self.low else ""
        crossed = 0
        for v in range(q - 1, max(self.low, q - _BEFORE) - 1, -1):
            item = items[v]
            if item.tag == ";":
                return None
            if item.tag == "Q" and lead not in (",", ":", "C"):
                crossed += 1
                if crossed > 1:
                    return None
            if item.tag != "V":
                continue
            beside = lead == ":" and q - v <= 4 or lead == "," and q - v <= 3 and items[v + 1].tag in ",RP"
            if beside and item.form in ("past", "s") and item.lower not in CUES and not self.clauses.embedded(v):
                subject = self.clauses.subject(v)
                if subject is not None and speaks(subject, items):
                    return Attribution(item.start, item.end, subject, "opens")
            if item.lower not in CUES:
                if item.form in ("past", "s") and lead not in (":", ",") and not self._in_relative(v):
                    return None
                continue
            frames = CUES[item.lower][0].frames
            if not set(frames) & set("sfn") and not (lead in (":", ",") and set(frames) & set("tw")):
                continue
            passive = self.clauses.passive(v)
            subject = self.clauses.subject(v)
            if passive and subject is None:
                if lead in (",", ":"):
                    return Attribution(item.start, item.end, None, "opens")
                continue
            if subject is None and item.form == "ing" and lead not in (",", ":"):
                return None
            how = "opens" if lead in (":", ",") or v == q - 1 and "s" in frames else "named"
            return Attribution(item.start, item.end, subject, how)
        return None

    def _said_later(self, v: int) -> bool:
        """Whether a verb of saying follows the comma after the relative clause of the verb at ``v``."""
        comma = next((j for j in range(v + 1, self.high - 1) if self.items[j].tag == ","), None)
        return comma is not None and "c" in self.clauses.frames(comma + 1) and self.items[comma + 1].tag == "V"

    def _in_relative(self, v: int) -> bool:
        j = v - 1
        while j > self.low and self.items[j].tag in "AR":
            j -= 1
        return self.items[j].tag == "W"

    def _governing(self, q: int) -> Attribution | None:
        """The report whose content holds the quotation: the outermost, whose words a reader takes them to be.

        An inner verb of saying decides when the quotation is its bare infinitive: "critics say he proposed to “…”".
        """
        holding = [r for r in self.reports if r.first <= q < r.last]
        if not holding:
            return None
        found = min(holding, key=lambda r: (r.subject is None, r.first, -r.last))
        for report in holding:
            if (
                "s" in report.frames
                and report.subject is not None
                and report.first == q - 1
                and self.items[q - 1].tag == "T"
            ):
                found = report
        how = "named" if found.kind == "fragment" else "governs"
        if self.items[found.cue].tag == ":" and found.first == q:
            how = "opens"
        return Attribution(found.cue_start, found.cue_end, found.subject, how)

    def _introduced(self, q: int) -> Attribution | None:
        """A colon before the quotation with no verb of speaking: "Trump went further: “…”"."""
        if q - 1 <= self.low or self.items[q - 1].tag != ":":
            return None
        sign = self.items[q - 1]
        named = self._named_before(q - 1)
        if named is not None:
            return Attribution(sign.start, sign.end, named, "opens")
        for v in range(q - 2, self.low, -1):
            if self.items[v].tag == "V" and self.items[v].form in ("past", "s"):
                subject = self.clauses.subject(v)
                if subject is not None and speaks(subject, self.items):
                    return Attribution(sign.start, sign.end, subject, "opens")
                break
        subject = self.clauses.first_phrase()
        if subject is None or not speaks(subject, self.items):
            return None
        return Attribution(sign.start, sign.end, subject, "opens")

    def _named_before(self, colon: int) -> Phrase | None:
        """The name right before a colon, after a dash or "from": "Turnout was high – Ann Lee: “…”"."""
        if colon - 2 <= self.low or self.items[colon - 1].tag != "M":
            return None
        phrase = phrase_ending(self.items, colon - 1)
        before = self.items[phrase.first - 1] if phrase.first > self.low else None
        if before is None or before.tag != "-" and before.lower not in ("from", "-more"):
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
                if after is not None and after.lower in ("by", "from", "of"):
                    owner = phrase_from(items, n + 2, q)
            if owner is None and n == q - 2 and items[q - 1].lower == "of" and item.lower in _CRIES:
                owner = self.clauses.subject_before(phrase.first)
            if owner is None:
                continue
            return Attribution(item.start, item.end, owner, "owns")
        return None

    def _sourced(self, q: int) -> Attribution | None:
        """A name with no verb of its own beside a whole quotation: "“…,” as Ann Lee put it", "“…,” per Ann Lee",
        "“…” (Ann Lee)", "“…,” Ann Lee, the mayor.", "Ann Lee – “…”"."""
        items = self.items
        segment = self.segments[items[q].segment]
        if not self.text[segment.start].isupper():
            return None
        if q + 1 >= self.high or q + 2 >= self.high and items[q + 1].tag in ".,":
            return self._labelled(q)
        lead = items[q + 1]
        at = q + 2 if lead.lower in _LEADING or lead.tag in "(-" else q + 1
        if at == q + 1 and not self._ends_open(q):
            return None
        phrase = phrase_from(items, at, self.high)
        if phrase is None or items[phrase.last - 1].tag != "M" and not (lead.tag == "-" and speaks(phrase, items)):
            return None
        cue = lead if at == q + 2 else items[q]
        if lead.lower == "as":
            verb = items[phrase.last] if phrase.last < self.high else None
            said = verb is not None and verb.tag == "V" and "s" in self.clauses.frames(phrase.last)
            said = said or verb is not None and verb.lower in ("put", "puts")
            return Attribution(verb.start, verb.end, phrase, "tag") if said and verb is not None else None
        rest = items[phrase.last : self.high]
        if any(item.tag in "AV" and item.form != "ing" or item.tag == "Q" for item in rest):
            return None
        return Attribution(cue.start, cue.end, phrase, "tag") if cue is lead else self._bare_name(q, phrase)

    def _bare_name(self, q: int, phrase: Phrase) -> Attribution:
        """The attribution by a name alone; the mark that closes the quotation stands for the cue."""
        end = self.items[q].end
        return Attribution(end - 1, end, phrase, "tag")

    def _labelled(self, q: int) -> Attribution | None:
        """ "Ann Lee – “…”": a name and a dash or comma are all that stands before the quotation."""
        items = self.items
        phrase = phrase_from(items, self.low, q)
        if phrase is None or phrase.last != q - 1 or items[q - 1].tag not in ",-" or items[phrase.last - 1].tag != "M":
            return None
        return Attribution(items[q - 1].start, items[q - 1].end, phrase, "opens")

    def _answered(self, q: int) -> Attribution | None:
        """ "“…,” was Ray’s reply", "“…,” came the answer from Ray"."""
        items = self.items
        if q + 2 >= self.high or items[q + 1].lower not in ("was", "is", "came"):
            return None
        phrase = phrase_from(items, q + 2, self.high)
        if phrase is None or not is_speech(phrase.head) or phrase.head in TITLED:
            return None
        owner = owner_of(items, phrase)
        if owner is None and phrase.last + 1 < self.high and items[phrase.last].lower in ("from", "of", "by"):
            owner = phrase_from(items, phrase.last + 1, self.high)
        noun = items[phrase.last - 1]
        return Attribution(noun.start, noun.end, owner, "tag") if owner is not None else None

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


def _last_sign(content: str) -> str:
    """The last character of a quotation, the closing marks of one inside it left out."""
    return content.rstrip("’'”\"»")[-1:] or content[-1:]


def is_speech(word: str) -> bool:
    """Whether ``word`` (lower case) is a noun of speaking, in either number."""
    return word in SPEECH_NOUNS or word.removesuffix("s") in SPEECH_NOUNS


def speaks(phrase: Phrase, items: Sequence[Item]) -> bool:
    """Whether a phrase is somebody or something that can be quoted."""
    return phrase.pronoun or can_speak(phrase.head) or items[phrase.last - 1].tag == "M"
