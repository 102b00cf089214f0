"""The quotations of a sentence: each with its kind, its cue and who says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from reader.extract.quotes.attribute import Attributor
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.grammar import NAMING
from reader.extract.quotes.guides import is_used
from reader.extract.quotes.items import Item
from reader.extract.quotes.labels import labelled
from reader.extract.quotes.memory import LEAD, LONG, Memory
from reader.extract.quotes.phrases import can_speak, with_partner
from reader.extract.quotes.said import Said, is_direct, quote_of
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.signatures import signed
from reader.extract.quotes.terms import is_term, is_whole
from reader.extract.quotes.works import title_case
from reader.model import Quote

#: Longest line in marks that heads what follows, in words.
_HEADING_WORDS = 12
#: Most words in marks of a heading like "Understanding how “cloud” tools work" that are nobody's.
_FEW = 3


def _in_gerund(items: Sequence[Item], low: int, content: str) -> bool:
    """Whether a word or two stand in a line that opens with what one does: "Understanding how “cloud” tools work"."""
    return items[low].form == "ing" and len(content.split()) <= _FEW


class Quotations(Memory):
    """The quotations of a text, added sentence by sentence."""

    def _unsaid(self, items: Sequence[Item], low: int, high: int) -> None:
        """Add the quotations of a caption or a line of links, which has no speaker."""
        for q in range(low, high):
            if items[q].tag == "Q":
                segment = self.segments[items[q].segment]
                whole = is_whole(self.text, segment, False)
                term = not whole and is_term(self.text, segment, items, q, None, whole, False)
                kind: Literal["direct", "mixed", "term"] = "direct" if whole else "term" if term else "mixed"
                self.quotes.append(Quote(segment.start, segment.end, kind))

    def _quotation(
        self,
        attributor: Attributor,
        items: Sequence[Item],
        q: int,
        alone: bool,
        paragraph: int,
        listed: Attribution | None,
    ) -> Attribution | None:
        """Add the quotation at ``q``; ``listed`` attributes the one right before it in a list: "a “…,” a “…” and …".

        Returns what names it, for the next of the list.
        """
        segment = self.segments[items[q].segment]
        turn, side = self.marked_turns.get(segment.open, (None, None))
        label = turn or (labelled(self.text, segment) if q == attributor.low else None)
        found = label or attributor.attribute(q) or listed
        listed = found if found is not None and self._calls(found) else None
        if label is None and found is not None and found.subject is not None:
            found = replace(found, subject=with_partner(items, found.subject, attributor.low))
        whole = is_whole(self.text, segment, alone)
        person = self._person(found.subject) if found is not None and found.subject is not None else None
        person = side if turn is not None else person
        if segment.close > items[-1].end or "\n" in self.text[segment.open : segment.close]:
            self.unended[items[q].segment] = len(self.quotes) if found is None or found.subject is None else -1
        goes_on = q == attributor.low and self.text[segment.start].isupper() and segment.end - segment.start > 20
        goes_on = goes_on or segment.end - segment.start > LONG
        if found is None and alone:
            found = signed(self.text, self.names, segment)
            person = self._person(found.subject) if found is not None and found.subject is not None else None
        heading = found is None and self._is_heading(attributor, segment, alone)
        if found is None and not heading and (alone or whole or goes_on):
            led = q - attributor.low < LEAD and items[q - 1].tag == ":"  # "Then this: “…”"
            found, person = self._continued(segment, paragraph, alone or led)
        if found is not None and found.subject is None and items[attributor.low].form == "ing":  # "Adding: “…”"
            last, person = self._continued(segment, paragraph, alone)
            found = last or found
        content = self.text[segment.start : segment.end]
        who = found.subject if found is not None else None
        speaker = self.text[who.start : who.end] if who is not None else ""
        used = self.guide and not (alone or whole) and is_used(content, who, speaker, person)
        used = used or who is None and not (alone or whole) and _in_gerund(items, attributor.low, content)
        used = used or title_case(content.split()) and self._after_title(items, q)
        if heading or used or attributor.on_sign(q) or is_term(self.text, segment, items, q, found, whole, alone):
            self.quotes.append(Quote(segment.start, segment.end, "term"))
            self.terms.add(items[q].segment)
            return None
        if found is None and not alone:
            found, person = self._beside(attributor, items, q, paragraph)
        goes_on = q > attributor.low and items[q - 1].tag == "," and self._same_tag(found)
        direct = goes_on or is_direct(found, whole, alone, attributor.within(q))
        kind: Literal["direct", "mixed"] = "direct" if direct else "mixed"
        self.quotes.append(quote_of(self.text, segment.start, segment.end, kind, found, person))
        if person:
            self.people.spoke(segment.start, person)
        if found is not None and found.subject is not None and found.how != "beside" and not self._only_names(found):
            self.last = Said(segment.close, paragraph, found, person, True)
        return listed

    def _after_title(self, items: Sequence[Item], q: int) -> bool:
        """Whether the quotation before this one in a list is a title: "roles in “Red Hills,” “Blue Hills” and “…”"."""
        k = q - 1
        while k >= 0 and items[k].tag in ",C":
            k -= 1
        return k >= 0 and items[k].tag == "Q" and items[k].segment in self.terms

    def _same_tag(self, found: Attribution | None) -> bool:
        """Whether the last quotation is a statement with the same tag: "“It is great,” she said, “but not enough.”"."""
        last = self.quotes[-1] if self.quotes else None
        same = last is not None and found is not None and last.cue_start == found.cue_start
        return same and last is not None and last.kind == "direct"

    def _beside(
        self, attributor: Attributor, items: Sequence[Item], q: int, paragraph: int
    ) -> tuple[Attribution | None, str | None]:
        """Who a sentence tells of beside words that no cue governs, where that is somebody."""
        if self.last is not None and self.last.end >= items[attributor.low].start:
            return self.last.attribution, self.last.person
        found = attributor.beside(q)
        if found is None or found.subject is None:
            goes_on = self.last is not None and self.last.paragraph == paragraph
            return (self.last.attribution, self.last.person) if goes_on and self.last is not None else (None, None)
        person = self._person(found.subject)
        told = person is not None or can_speak(found.subject.head) or found.subject.head in ("he", "she", "they", "who")
        if not told and self.last is not None and self.last.paragraph == paragraph:
            return self.last.attribution, self.last.person
        return (found, person) if told else (None, None)

    def _ended(self, attributor: Attributor, items: Sequence[Item], q: int, paragraph: int) -> None:
        """The tag of a quotation over several paragraphs, after its last: "“….¶“….,” said Ann Lee"."""
        at = self.unended[items[q].segment]
        found = attributor.attribute(q) if 0 <= at < len(self.quotes) else None
        if found is None or found.subject is None or found.how != "tag" or self.quotes[at].kind == "term":
            return
        found = replace(found, subject=with_partner(items, found.subject, attributor.low))
        person = self._person(found.subject) if found.subject is not None else None
        segment = self.segments[items[q].segment]
        self.quotes[at] = quote_of(self.text, segment.start, segment.end, "direct", found, person)
        self.last = Said(segment.close, paragraph, found, person, True)

    def _calls(self, found: Attribution) -> bool:
        """Whether a cue says what words are used, as of each in a list: "called her a “…” and a “…”"."""
        cue = CUES.get(self.text[found.cue_start : found.cue_end].lower())
        return found.how in ("governs", "named") and cue is not None and "f" in cue[0].frames

    def _only_names(self, found: Attribution) -> bool:
        """Whether a cue only gives a thing its name, so that nobody goes on speaking: "dubbed them “…”"."""
        cue = CUES.get(self.text[found.cue_start : found.cue_end].lower())
        return found.how == "named" and cue is not None and cue[0].lemma in NAMING and cue[0].lemma != "call"

    def _is_heading(self, attributor: Attributor, segment: Segment, alone: bool) -> bool:
        """Whether a quotation is a line of its own that heads what follows: a few words and no stop."""
        content = self.text[segment.start : segment.end]
        titled = content[-1] == "." and "." not in content[:-1] and title_case(content.split())  # "“Up the River.”"
        if not alone or self.opening is not None or content[-1] in ".,!?…—–-’”\"'" and not titled:
            return False
        items = attributor.items
        beside = [items[i] for i in range(len(items)) if items[i].tag != "Q"]
        if len(items) - len(beside) > 1 or any(item.tag != "-" for item in beside):
            return False
        return len(content.split()) <= _HEADING_WORDS
