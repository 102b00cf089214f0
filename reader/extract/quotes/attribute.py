"""What attributes a quotation: the cue that governs it and that cue's subject.

The nearest governing cue decides: in "critics say he had proposed to “dismantle” it", *proposed*.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reader.extract.quotes.attribution import Attribution, last_sign, speaks
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.likely import Likely
from reader.extract.quotes.openings import shown
from reader.extract.quotes.phrases import Phrase, phrase_ending, phrase_from
from reader.extract.quotes.report import Report

#: Things that words are written on: a sign is nobody's speech.
_SIGNS = frozenset(
    """
    badge badges banner banners billboard billboards cap caps flag flags graffiti hat hats mural placard placards plaque
    poster posters shirt shirts sign signs sticker stickers t-shirt t-shirts
    """.split()
)
_STOPS = ".!?…"
_MEANS = frozenset("means meaning meant".split())
#: Longest meaning of a name, in characters: "which means “lode star”".
_MEANING = 40


class Attributor(Likely):
    """Attributes the quotations of one sentence."""

    def attribute(self, q: int) -> Attribution | None:
        """What attributes the quotation at item ``q``, or None where its sentence does not say."""
        found = self._attribute(q)
        if found is None or found.subject is None:
            return found
        poll = self._poll_of(found.subject)
        return found if poll is None else replace(found, subject=poll)

    def _named_thing(self, q: int) -> bool:
        """Whether the words are the name of the thing before them: "a formula called the “chained CPI”"."""
        while q - 2 > self.low and self.items[q - 1].tag in ",C" and self.items[q - 2].tag == "Q":
            q -= 2  # "tickets called “…” and “…”"
        v = q - 2 if q > self.low and self.items[q - 1].lower in ("the", "a", "an") else q - 1
        led = self.items[v].lower in ("as", "to") and v - 1 > self.low
        if led and self.items[v - 1].lower.startswith("translat") or v > self.low and self.items[v].lower in _MEANS:
            return self.segments[self.items[q].segment].end - self.items[q].start < _MEANING
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
        ends = last_sign(content)
        if self.on_sign(q) or self._named_thing(q):
            return None
        called = self._what_called(q)
        if called is not None:
            return called
        tag = self._tag(q) or self._plain_tag(q) or self._headed(q)
        opening = self._opening(q)
        lead = self.items[q - 1].tag if q > self.low else ""
        tagged = tag is not None and (ends in ",?!—–-…" or lead in ("", "-") and content[:1].isupper())
        shouted = (
            opening is not None
            and opening.subject is not None
            and lead == ","
            and opening.cue_start > self.items[self.low].start
        )
        if tagged and (content[:1].islower() or shouted) and self._subordinate(q):
            tagged = False  # "When Ray shouted, “Never,” Lee joked, “…”"
        second = q + 1 < self.high and self.items[q + 1].tag == "V"  # "…,” offered the same sentence"
        if second and tag is not None and tag.subject is not None and tag.subject.first > q + 1:
            second = "c" not in self.clauses.frames(q + 1)  # "Split: “…?” wrote Ann Lee"
        if tagged and not (opening is not None and lead in (":", ",") and (ends in _STOPS or lead == ":" and second)):
            return tag
        if lead == ":" and self._named_before(q - 1) is not None:
            return self._introduced(q)
        put = self._as_put(q) if opening is None or lead not in (":", ",") else None
        if put is not None:
            return put
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
        if found is None and lead == ":" and self._returned(q):
            return self._introduced(q)
        if found is not None and found.subject is None and lead == ":":
            return self._shown(q) or found
        return found or self._owner(q) or self._later(q) or self._introduced(q) or self._minded(q)

    def _shown(self, q: int) -> Attribution | None:
        """Who is presented: "Here is Ann Lee again in an attempt to mock it: “…”"."""
        subject, sign = shown(self.clauses), self.items[q - 1]
        return Attribution(sign.start, sign.end, subject, "opens") if subject is not None else None

    def _what_called(self, q: int) -> Attribution | None:
        """Who gives a setting its name: "In what Ann Lee called “the old way,” the club left"."""
        v = q - 2 if q - 1 > self.low and self.items[q - 1].lower in ("a", "an", "the") else q - 1
        if v <= self.low or self.items[v].tag != "V" or "f" not in self.clauses.frames(v) or not self._ends_open(q):
            return None
        subject = self.clauses.subject(v)
        if subject is None or subject.first - 2 != self.low or self.items[self.low + 1].lower != "what":
            return None
        return Attribution(self.items[v].start, self.items[v].end, subject, "named")

    def _returned(self, q: int) -> bool:
        """Whether the noun before a colon is the subject's own: "he returned to his familiar lines: “…”"."""
        owner, introduced = self._owner(q), self._introduced(q)
        if owner is None or introduced is None or owner.subject is None or introduced.subject is None:
            return False
        return owner.subject.pronoun and introduced.subject.first < owner.subject.first

    def within(self, q: int) -> bool:
        """Whether the words go on with those before them: "One “sank off the coast,” she said"."""
        segment = self.segments[self.items[q].segment]
        return q > self.low and self.items[q - 1].tag not in ",:-" and self.text[segment.start].islower()

    def _minded(self, q: int) -> Attribution | None:
        """Whose view a sentence tells that opens with it: "To Ann Lee, the ruling is “a bitter pill”"."""
        items = self.items
        lead = items[self.low]
        phrase = phrase_from(items, self.low + 1, self.high) if lead.lower in ("to", "for") else None
        if phrase is None or phrase.last >= q or items[phrase.last].tag != "," or not speaks(phrase, items):
            return None
        if lead.lower == "for" and (phrase.last - phrase.first < 2 or items[phrase.first].tag != "M"):
            return None  # "For children, …"
        return Attribution(lead.start, lead.end, phrase, "governs")

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
            read = v - 2 > self.low and self.items[v - 1].lower in ("that", "which")
            return read and self.items[v - 2].lower in _SIGNS or self._on_a_sign(self.clauses.subject(v))
        return self.items[v - 1].tag in "MN" and "s" in self.clauses.frames(v) and self.clauses.subject(v) is None

    def _on_a_sign(self, subject: Phrase | None) -> bool:
        if subject is None:
            return False
        if subject.stands_for is None:
            return subject.head in _SIGNS and not subject.pronoun
        if subject.stands_for.head in _SIGNS:
            return True
        first = subject.stands_for.first  # "a poster in Vovchansk which said"
        placed = first - 2 >= self.low and self.items[first - 1].lower in ("in", "on", "at", "outside", "near")
        return placed and self.items[first - 2].lower in _SIGNS

    def _of_claim(self, found: Report, holding: Sequence[Report]) -> Report:
        """The report of a noun that is the thing another reports on: "They denied a claim by Lee that it was “…”"."""
        far = found.first + 4 if found.kind != "thing" else found.last
        for report in holding if "n" in found.frames or found.kind == "thing" else ():
            inner = self.items[report.cue].tag == "N" and found.first <= report.cue < min(report.first, far)
            if inner and report.subject is not None and not report.subject.pronoun:
                return report
        return found

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
        for report in holding:
            before = report.subject.first - 1 if report.subject is not None else self.low
            inner = report.cue < q and "f" in report.frames and before > self.low
            if inner and self.items[before].lower == "what" and not set("scnf") & set(found.frames):
                found = report  # "seeks to end what it calls “…”"
        found = self._of_claim(found, holding)
        how = "named" if found.kind == "fragment" else "governs"
        if self.items[found.cue].tag == ":" and found.first == q:
            how = "opens"
        return Attribution(found.cue_start, found.cue_end, found.subject, how)
