"""What the reading of a text remembers from sentence to sentence: its quotes so far, who spoke last, who is told of."""

from __future__ import annotations

from reader.extract.names import find_names
from reader.extract.quotes.attribution import Attribution
from reader.extract.quotes.guides import is_guide
from reader.extract.quotes.labels import label_counts
from reader.extract.quotes.people import People
from reader.extract.quotes.phrases import Phrase
from reader.extract.quotes.said import Said
from reader.extract.quotes.segments import Segment, quoted_segments
from reader.model import Quote

#: Longest way, in characters, from a quotation to one that goes on with it in the next paragraph.
_NEAR = 400
#: Characters of a quotation that goes on with the last speaker wherever it stands.
LONG = 60
#: Items before a quotation that only lead to it, one more.
LEAD = 4


class Memory:
    """A text with its names, marks and people, and what was read of it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.segments = quoted_segments(text)
        self.names = find_names(text)
        self.people = People(text, self.names, self.segments)
        self.quotes: list[Quote] = []
        #: Numbers of the segments that go on in the next paragraph, with the index of their quote where no cue of
        #: their own says whose they are; -1 where one does.
        self.unended: dict[int, int] = {}
        #: Numbers of the segments that are terms.
        self.terms: set[int] = set()
        self.last: Said | None = None
        self.labels = label_counts(text)
        #: Whether the text speaks to its reader, as guides do.
        self.guide = is_guide(text, self.segments)
        #: Where the turn ends of who speaks last in a transcript.
        self.turn = 0
        #: By where their opening mark stands, the turns of a dialogue that is printed in marks, with who speaks.
        self.marked_turns: dict[int, tuple[Attribution, str | None]] = {}
        #: What opens the next paragraph: the attribution of a sentence that ends with a colon, or its subject.
        self.opening: Attribution | None = None
        #: The paragraph and subject of the last sentence told of a person by name or as "he" or "she".
        self.told: tuple[int, Phrase, Attribution] | None = None
        #: Whether that sentence is the last one before what comes next.
        self.just_told = False

    def _continued(self, segment: Segment, paragraph: int, alone: bool) -> tuple[Attribution | None, str | None]:
        """Who goes on speaking in a quotation with no cue of its own."""
        if self.opening is not None and alone:
            subject = self.opening.subject
            return self.opening, self._person(subject) if subject is not None else None
        last = self.last
        if (
            alone
            and self.told is not None
            and (self.told[0] == paragraph or self._leads_on(segment, paragraph))
            and (last is None or last.paragraph < self.told[0])
        ):
            return self.told[2], self._person(self.told[1])
        if last is None or last.attribution is None:
            return None, None
        beside = not self.text[last.end : segment.open].strip() if segment.open - last.end < LEAD else False
        if last.paragraph == paragraph or beside or segment.open - last.end < _NEAR and paragraph - last.paragraph <= 2:
            return last.attribution, last.person
        return None, None

    def _leads_on(self, segment: Segment, paragraph: int) -> bool:
        """Whether the last sentence of the paragraph before tells of who speaks here: "Ann Lee is not so sure.¶“…”"."""
        told = self.told is not None and self.just_told and self.told[0] == paragraph - 1
        return told and segment.end - segment.start > LONG

    def _person(self, phrase: Phrase) -> str | None:
        return self.people.person_of(phrase)
