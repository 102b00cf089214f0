"""Whom a sentence that opens with "He" or "She" tells of, where that is sure."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from reader.events.lemmas import is_past
from reader.extract.quotes.pronouns import Mentioned
from reader.model import Name, Span

OPENS = re.compile(r"(?:He|She)\b(?![’'-])")
#: How a sentence opens that tells of somebody not named, whom "he" may mean next: "A man ran away", "The driver fled".
_SOMEBODY = re.compile(r"(?:An?|One|The|Another|His|Her|Their)\s(?!ex-|former\s)[a-z]|[A-Z][a-z]*(?:man|woman|body)\b")
#: Where a sentence names its subject: first, or behind a title or what the person is.
_SUBJECT = re.compile(r"(?:The\s)?(?:[\w’'-]+\s){0,4}$")
_PREPOSITION = re.compile(
    r"(?:About|After|At|By|For|From|In|Near|Of|On|Since|To|Under|With)\b|.*\b(?:by|of|for|to|with)\s"
)
#: Somebody else before the name, or behind it; and of whom the one named only speaks: "Lind said the man fled".
_ANOTHER, _OWNS = re.compile(r"(?:An?|One|Another)\s"), re.compile(r"[’']s?\s")
_SAID_OF = re.compile(r"\b(?:said|says|told|added|adds)\s(?:that\s)?(?:an?|the|his|her|one|another)\s")
#: What parts a verb from the pronoun that opens its sentence: "She replaces Haag, who quit on Monday".
_PARTED = re.compile(r"[,;:–—“\"]|\b(?:after|as|because|before|since|that|when|where|which|while|who|whom|whose)\b")
#: Sentences back, at most, that the name stands.
_BACK = 2


def is_his(sentence: str, at: int) -> bool:
    """Whether the word at ``at`` can be what the pronoun that opens the sentence did, or what was done to him."""
    return _PARTED.search(sentence, 0, at) is None


class Whom:
    """The people of a text whom "He" and "She" may mean."""

    def __init__(self, text: str, names: Sequence[Name]) -> None:
        self._text, self._names = text, names
        self._before: list[Span] = []
        #: Person whom the last sentence told of as "he".
        self._last: tuple[int, Name] | None = None

    @cached_property
    def _mentioned(self) -> Mentioned:
        return Mentioned(self._text, self._names)

    def of(self, span: Span) -> Name | None:
        """Whom the next sentence ``span`` tells of, if it opens with a pronoun and one person alone can be meant."""
        found = OPENS.match(self._text, span.start)
        person = self._sure(found.group().lower(), span) if found else None
        self._before.append(span)
        self._last = (len(self._before), person) if person else None
        return person

    def _sure(self, pronoun: str, span: Span) -> Name | None:
        if self._last and self._last[0] == len(self._before) and self._fits(self._last[1], pronoun):
            return self._last[1]  # "He was jailed. He appealed."
        for back in reversed(self._before[-_BACK:]):
            near = self._people(back)
            if near:
                return self._only(near, pronoun, back, span)
            if _SOMEBODY.match(self._text, back.start):
                return None
        return None

    def _only(self, near: Sequence[Name], pronoun: str, back: Span, span: Span) -> Name | None:
        """The one person of a sentence, named as its subject, whom the resolver takes the pronoun for, too."""
        lead = self._text[back.start : near[0].start]
        if len({name.full.split()[-1] for name in near}) > 1 or not self._fits(near[0], pronoun):
            return None
        if not _SUBJECT.match(lead) or _PREPOSITION.match(lead) or any(map(is_past, lead.split())):
            return None
        if (
            _ANOTHER.match(lead)
            or _OWNS.match(self._text, near[0].end)
            or _SAID_OF.search(self._text, back.start, back.end)
        ):
            return None
        meant = self._mentioned.meant(pronoun, span.start)
        return near[0] if meant and meant.split()[-1] == near[0].full.split()[-1] else None

    def _fits(self, name: Name, pronoun: str) -> bool:
        return self._mentioned.gender(name.full) in (None, "m" if pronoun == "he" else "f")

    def _people(self, span: Span) -> list[Name]:
        """The people that a sentence names."""
        first = bisect_left(self._names, span.start, key=lambda name: name.start)
        last = bisect_left(self._names, span.end, key=lambda name: name.start)
        return [name for name in self._names[first:last] if name.kind == "person"]
