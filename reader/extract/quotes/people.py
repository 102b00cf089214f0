"""Who a mention means: pronouns and short names resolve to people named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from reader.extract.names.tables import FEMALE_NAMES, FEMALE_TITLES, MALE_NAMES, MALE_TITLES
from reader.extract.quotes.phrases import Phrase
from reader.model import Name

#: What may stand between a description and the name it describes.
_TITLED = (", Mr ", ", Mrs ", ", Ms ", ", Dr ", ", Mr. ", ", Mrs. ", ", Ms. ", ", Dr. ")


@dataclass
class People:
    """The people of a text, in the order they are met; ``speakers`` in the order they spoke."""

    text: str
    names: Sequence[Name]
    speakers: list[tuple[int, str]] = field(default_factory=list)
    _starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self._starts = [name.start for name in self.names]

    def spoke(self, at: int, person: str) -> None:
        """Remember that ``person`` spoke at offset ``at``."""
        self.speakers.append((at, person))

    def person_of(self, phrase: Phrase) -> str | None:
        """The full name ``phrase`` means, or None where the text does not say or it is no person."""
        if phrase.stands_for is not None:
            return self.person_of(phrase.stands_for)
        if phrase.pronoun:
            return self._pronoun(self.text[phrase.start : phrase.end].lower(), phrase.start)
        name = self._name_in(phrase)
        if name is not None:
            return name.full if self._is_person(name) else None
        return self._apposed(phrase)

    def _name_in(self, phrase: Phrase) -> Name | None:
        """The name that heads a phrase: the one it ends with."""
        i = bisect_left(self._starts, phrase.end) - 1
        if i >= 0 and self.names[i].start >= phrase.start and self.names[i].end >= phrase.end:
            return self.names[i]
        return None

    def _is_person(self, name: Name) -> bool:
        return name.kind == "person" or self._looks_personal(name)

    def _apposed(self, phrase: Phrase) -> str | None:
        """The name right after a description: "Mr Zelensky’s adviser, Mykhailo Podolyak, …"."""
        i = bisect_left(self._starts, phrase.end)
        if i >= len(self.names):
            return None
        name = self.names[i]
        between = self.text[phrase.end : name.start]
        apposed = self._is_person(name) and (between in (", ", " ") or between in _TITLED)
        return name.full if apposed else None

    def gender(self, full: str) -> str | None:
        """ "m", "f" or None for a person's name, by its first name or a title before a mention of it."""
        first = full.split()[0].lower()
        if first in FEMALE_NAMES and first not in MALE_NAMES:
            return "f"
        if first in MALE_NAMES and first not in FEMALE_NAMES:
            return "m"
        for name in self.names:
            if name.full == full:
                before = self.text[max(0, name.start - 20) : name.start].lower().split()
                title = before[-1].rstrip(".") if before else ""
                if title in MALE_TITLES:
                    return "m"
                if title in FEMALE_TITLES:
                    return "f"
        return None

    def _pronoun(self, pronoun: str, at: int) -> str | None:
        wanted = {"he": "m", "she": "f", "his": "m", "her": "f", "him": "m", "himself": "m", "herself": "f"}.get(
            pronoun
        )
        if wanted is None:
            return None
        scores: dict[str, float] = {}
        paragraph = self.text.rfind("\n", 0, at)
        for name in self.names:
            if name.start >= at:
                break
            if name.kind != "person" and not self._looks_personal(name):
                continue
            gender = self.gender(name.full)
            if gender is not None and gender != wanted:
                continue
            distance = self.text.count("\n\n", name.start, at) + (at - name.start) / 2000
            score = 3.0 / (1 + distance) + (0.6 if gender == wanted else 0.0) + (0.5 if name.kind == "person" else -0.8)
            if self._is_subject(name):
                score += 0.6
            if name.start > paragraph:
                score += 0.2
            scores[name.full] = max(scores.get(name.full, 0.0), score)
        for back, (_, person) in enumerate(reversed(self.speakers[-3:])):
            if person in scores:
                scores[person] += 1.2 - 0.5 * back
        return max(scores, key=lambda person: scores[person]) if scores else None

    def _looks_personal(self, name: Name) -> bool:
        return name.kind == "other" and len(name.full.split()) == 2

    def _is_subject(self, name: Name) -> bool:
        """Whether a sentence or clause begins with the name, title and all."""
        before = self.text[max(0, name.start - 60) : name.start]
        lead = before.rsplit("\n", 1)[-1]
        for stop in (". ", "? ", "! ", "” ", '" ', ", "):
            lead = lead.rsplit(stop, 1)[-1]
        return len(lead.split()) <= 3 and not any(
            word in lead.lower().split() for word in ("of", "to", "with", "for", "by", "from", "in", "on", "against")
        )
