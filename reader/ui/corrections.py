"""What the reader adds to an article: findings missed or wrong, notes and pinned events, each at its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from reader.library import Correction
from reader.library.notebooks import new_id
from reader.model import Span
from reader.text.anchors import Anchor, anchor_of, find_anchor

#: What can be missed or wrong: the word people read, by the extractor's name.
EXTRACTORS = {"figure": "figure", "quote": "quote", "date": "date", "name": "name"}

#: The kind of a passage that the reader pinned as an event.
PINNED = "pinned event"


def wrong_words(extractor: str) -> str:
    """Words on the button that marks a finding wrong."""
    return f"Not a {EXTRACTORS[extractor]}, or wrong"


@dataclass(frozen=True, slots=True)
class Placed:
    """A correction and where it surely is in the present text; None when it is orphaned."""

    correction: Correction
    span: Span | None

    @property
    def extractor(self) -> str:
        return self.correction.kind.split()[-1]

    @property
    def verb(self) -> str:
        """ "missed", "wrong", "pinned" or "note"."""
        return self.correction.kind.split()[0]

    @property
    def missed(self) -> bool:
        return self.verb == "missed"

    @property
    def words(self) -> str:
        """The correction in a few words."""
        return {
            "missed": f"A {self.extractor} the extractor missed",
            "wrong": f"No {self.extractor}, or wrongly read",
            "pinned": "Pinned as an event",
            "note": "Cited in a note",
        }.get(self.verb, self.correction.kind)


def correction(kind: str, article_id: str, text: str, start: int, end: int) -> Correction:
    """A new correction of ``text[start:end]``; ``kind`` is "missed figure", "wrong quote", "pinned event", "note"."""
    anchor = anchor_of(text, start, end)
    return Correction(
        new_id(),
        article_id,
        kind,
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        anchor.offset,
        created=datetime.now(UTC),
    )


def placed(text: str, corrections: Sequence[Correction]) -> list[Placed]:
    """Each correction with its place in ``text``."""
    return [Placed(c, find_anchor(text, Anchor(c.exact, c.prefix, c.suffix, c.offset))) for c in corrections]
