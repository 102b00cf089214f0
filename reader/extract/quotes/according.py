"""What "according to" somebody is so: the clause before or after it."""

from __future__ import annotations

from collections.abc import Iterator

from reader.extract.quotes.cue_nouns import SPEECH_NOUNS
from reader.extract.quotes.phrases import Phrase, phrase_from
from reader.extract.quotes.report import Report
from reader.extract.quotes.tags import Tags

#: What something goes by, and nobody says: "all went according to plan".
_MEASURES = frozenset(
    """
    age custom direction directions instruction instructions need needs plan plans preference preferences rank
    requirement requirements schedule size specification specifications taste type
    """.split()
)


class According(Tags):
    """The statements of one sentence that "according to" puts down to somebody."""

    def _according(self, i: int) -> Iterator[Report]:
        items = self.items
        source = phrase_from(items, i + 2, self.stop)
        if source is None or source.head in _MEASURES:
            return
        if i == self.low and source.last + 1 < self.stop and items[source.last].tag == ":":
            yield Report(i, items[i].start, items[i + 1].end, source, source.last + 1, self.stop, "clause", "c")
            return
        author = phrase_from(items, source.last + 1, self.stop) if self._authored(source) else None
        source = author or source
        scene = items[i - 1].tag == "," and not any(self._tells(j) for j in range(self.low + 1, i - 1))
        quoted = any(item.tag == "Q" for item in items[self.low : i])
        opens = i > self.low and (items[i - 1].tag in "SC" or scene and not quoted or self._inside_which(i))
        opens = opens and self._source_end(source.last) is not None  # "A year before, according to Lee, they left"
        after_quote = i == self.low + 1 and items[self.low].tag == "Q"
        if (i > self.low + 1 or after_quote) and not opens and not self._inside_that(i):
            first = self._main_start(i)
            last = i - 1 if items[i - 1].tag in ",-" else i
            if last - first >= (1 if after_quote else 2):
                yield Report(i, items[i].start, items[i + 1].end, source, first, last, "clause", "c")
            return
        comma = self._source_end(source.last)
        if comma is not None and comma + 1 < self.stop and not self._inside_that(i):
            yield Report(i, items[i].start, items[i + 1].end, source, comma + 1, self.stop, "clause", "c")

    def _inside_that(self, i: int) -> bool:
        """Whether "according to" stands between commas at the head of a clause: "said that, according to Lee, …"."""
        return i - 2 > self.low and self.items[i - 1].tag == "," and self.items[i - 2].lower == "that"

    def _inside_which(self, i: int) -> bool:
        """Whether it stands so in a relative clause: "groups which, according to Ann Lee, were made for it"."""
        return i - 2 > self.low and self.items[i - 1].tag == "," and self.items[i - 2].lower in ("which", "who")

    def _authored(self, source: Phrase) -> bool:
        """Whether "by" or "from" and who wrote it follow a document: "according to a statement by Ann Lee"."""
        at = source.last
        return source.head in SPEECH_NOUNS and at + 1 < self.stop and self.items[at].lower in ("by", "from")

    def _main_start(self, i: int) -> int:
        """Where the clause that "according to" at ``i`` belongs to begins: after a semicolon, or with the sentence."""
        for j in range(i - 1, self.low, -1):
            if self.items[j].tag in ";":
                return j + 1
        return self.low + 1 if self.items[self.low].tag == "C" and i - self.low > 3 else self.low

    def _source_end(self, at: int) -> int | None:
        """The comma after a source that opens a sentence, its appositions passed."""
        commas = [j for j in range(at, min(self.stop, at + 25)) if self.items[j].tag == ","]
        if len(commas) > 1 and commas[1] + 1 < self.stop and self.items[commas[0] + 1].lower in ("a", "an"):
            described = phrase_from(self.items, commas[0] + 1, commas[1])  # "Ann Lee, a surveyor, two of …"
            if described is not None and described.last == commas[1]:
                return commas[1]
        for comma in commas:
            if comma + 1 < self.stop and self._clause_at(comma + 1):
                return comma
        return commas[0] if commas else None
