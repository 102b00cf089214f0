"""One report: a cue, its subject and the stretch of a sentence that is said."""

from __future__ import annotations

from dataclasses import dataclass

from reader.extract.quotes.phrases import Phrase


@dataclass(frozen=True, slots=True)
class Report:
    """A cue (characters ``cue_start:cue_end``), its subject, and the items ``first:last`` that are said."""

    cue: int
    cue_start: int
    cue_end: int
    subject: Phrase | None
    first: int
    last: int
    #: "clause" for a statement or intention, "thing" for what is spoken of, "fragment" for marks only.
    kind: str
    frames: str
