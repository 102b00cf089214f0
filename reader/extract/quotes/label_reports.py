"""What stands after a label that names its speaker: "Ann Lee: …"."""

from __future__ import annotations

from reader.extract.names.common import NO_PERSONS
from reader.extract.names.tables import FIRST_NAMES, PLACES, TITLES
from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.sides import Sides

#: First words of a label that is nobody: "READ MORE: …".
_POINTERS = frozenset(
    """
    also analysis author breaking byline click contributing contributors copyright correction exclusive explained
    cons cost date details gallery join latest listen live more news note opinion photo photos pictured price prices
    pros quiz rating read related see size specs subscribe time tip tips update updated updates verdict video warning
    watch weight when where
    """.split()
)


class LabelReports(Sides):
    """The labels of one sentence."""

    def _label(self) -> Report | None:
        """A name and a colon that open a line: "Insiders: Trump will rebound", "TAPPER: Do you think …?"."""
        items = self.items
        phrase = phrase_from(items, self.low, self.stop)
        if (
            phrase is None
            or phrase.last >= self.stop
            or items[phrase.last].tag != ":"
            or phrase.last - phrase.first > 4
        ):
            return None
        first = phrase.last + 1
        if (
            items[phrase.last].text != ":"
            or items[phrase.last - 1].tag not in "M"
            or items[self.low].lower in _POINTERS
            or self._is_dateline(phrase)
        ):
            return None
        if first >= self.stop or items[first].start == items[phrase.last].end:  # "AP:Associated Press"
            return None
        quoted = items[first].tag == "Q"
        label = items[phrase.last - 1]
        said = any(item.tag == "A" or item.tag == "V" and item.form != "base" for item in items[first : self.stop])
        if not quoted and not label.text.isupper() and (not said or label.lower in NO_PERSONS):
            return None  # "Wine Guy: three bottles for a sunny day", a line of another language
        if not quoted and self._is_heading(phrase, first):
            return None
        if not quoted and (self.stop - first < 2 or not (items[phrase.last - 1].text.isupper() or self.low == 0)):
            return None
        sign = items[phrase.last]
        return Report(phrase.last, sign.start, sign.end, phrase, first, self.stop, "clause", "s")

    def _is_dateline(self, phrase: Phrase) -> bool:
        """Whether a label is the place a report comes from: "NEW DELHI: …"."""
        words = [item.text for item in self.items[phrase.first : phrase.last]]
        return all(word.isupper() for word in words) and words[-1].title() in PLACES

    def _is_heading(self, phrase: Phrase, first: int) -> bool:
        """Whether words in capitals only head a sentence with a source of its own: "BORDER ROW: Lee called it “…”"."""
        words = [item.text for item in self.items[phrase.first : phrase.last]]
        if len(words) < 2 or not all(word.isupper() for word in words) or words[0].lower() in FIRST_NAMES | TITLES:
            return False
        cues = (v for v in range(first, self.stop) if self.items[v].tag == "V" and "n" in self.clauses.frames(v))
        return any(item.tag == "Q" for item in self.items[first : self.stop]) and any(cues)
