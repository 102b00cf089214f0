"""Who says a quotation where no verb tells: a signature, a name alone, a label, an answer."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes.attribution import Attribution, is_speech, last_sign, speaks
from reader.extract.quotes.items import Item
from reader.extract.quotes.nouns import TITLED
from reader.extract.quotes.phrases import Phrase, can_speak, owner_of, phrase_ending, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.subjects import Clauses
from reader.extract.quotes.works import title_case

#: What leads to a source that has no verb: "“…,” per Ann Lee".
_LEADING = frozenset("as from per via".split())
#: Characters of words in marks that are likelier a name than what somebody says, where no stop ends them.
_LABEL = 24
#: How far after its quotation the verb of a headline may be, in items.
_TO_VERB = 8


class Verbless:
    """The quotations of one sentence and the names beside them that have no verb."""

    def __init__(self, text: str, clauses: Clauses, reports: Sequence[Report], segments: Sequence[Segment]) -> None:
        self.text = text
        self.clauses = clauses
        self.items: Sequence[Item] = clauses.items
        self.low, self.high = clauses.low, clauses.high
        self.reports = reports
        self.segments = segments

    def _dash(self, q: int) -> Attribution | None:
        """ "“…” — Name": a dash and a signature to the sentence's end."""
        items = self.items
        colon = q == self.low and q + 2 < self.high and items[q + 1].tag == ":"  # "“…”: Ann Lee"
        if colon or q + 2 < self.high and items[q + 1].tag == "-" and not self._is_label(q):
            phrase = phrase_from(items, q + 2, self.high)
            if (
                phrase is not None
                and (items[phrase.first].tag == "M" or colon and items[phrase.last - 1].tag == "M")
                and all(i.tag in ".,MNDPZ()C" for i in items[phrase.last : self.high])
            ):
                sign = items[q + 1]
                return Attribution(sign.start, sign.end, phrase, "tag")
        return None

    def _headed(self, q: int) -> Attribution | None:
        """ "“We will not go”: Lee defies court": a quotation that opens a headline, and who does something next."""
        items, segment = self.items, self.segments[self.items[q].segment]
        content = self.text[segment.start : segment.end].split()
        opens = q == self.low == 0 and q + 2 < self.high and items[q + 1].tag == ":" and len(content) > 2
        if not opens or title_case(content) or self.text[: segment.open].strip():
            return None
        for k in range(q + 2, min(self.high - 1, q + _TO_VERB)):
            if items[k].tag not in "DMNG":
                return None
            who, verb = phrase_ending(items, k), items[k + 1]
            acts = verb.tag == "V" and verb.form in ("past", "s", "base")
            acts = acts or verb.tag == "N" and verb.lower.endswith("s") and can_speak(items[k].lower)
            if acts and speaks(who, items) and who.first == q + 2:
                return Attribution(items[q + 1].start, items[q + 1].end, who, "tag")
        return None

    def _is_label(self, q: int) -> bool:
        """Whether the words are likelier a name than a statement: "Best “Sedan” – Kia EV6"."""
        item = self.items[q]
        return item.end - item.start < _LABEL and item.form not in ".,!?…"

    def _sourced(self, q: int) -> Attribution | None:
        """A name with no verb of its own beside a whole quotation: "“…,” as Ann Lee put it", "“…,” per Ann Lee",
        "“…” (Ann Lee)", "Ann Lee (“…”)", "“…,” Ann Lee, the mayor.", "Ann Lee – “…”"."""
        items = self.items
        segment = self.segments[items[q].segment]
        if q - 1 > self.low and items[q - 1].tag == "(" and items[q - 2].tag == "M" and not self._is_label(q):
            spaced = items[q - 1].start > items[q - 2].end
            named = phrase_ending(items, q - 2)  # "Ann Lee (“We do not need to step up at all”) and Bob Ray objected"
            return Attribution(items[q - 1].start, items[q - 1].end, named, "opens") if spaced else None
        per = next((j for j in (q + 1, q + 2) if j + 1 < self.high and items[j].lower == "per"), None)
        if per is not None and (per == q + 1 or items[q + 1].tag == ","):
            by = phrase_from(items, per + 1, self.high)
            told = by is not None and (speaks(by, items) or is_speech(by.head))  # not "per hour"
            return Attribution(items[per].start, items[per].end, by, "tag") if told else None
        if not self.text[segment.start].isupper():
            return None
        if q + 1 >= self.high or q + 2 >= self.high and items[q + 1].tag in ".,":
            return self._labelled(q)
        lead = items[q + 1]
        if lead.tag == "-" and self._is_label(q):
            return None
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

    def _ends_open(self, q: int) -> bool:
        """Whether a quotation ends as one does before its tag: with a comma, or a question or exclamation mark."""
        segment = self.segments[self.items[q].segment]
        return last_sign(self.text[segment.start : segment.end]) in ",?!"
