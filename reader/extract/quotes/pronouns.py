"""Whom "he" and "she" mean: the mentions of a text's people, what each is worth, and the likeliest of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.extract.names.tables import FEMALE_NAMES, FEMALE_TITLES, MALE_NAMES, MALE_TITLES, SURNAMES_FIRST
from reader.extract.quotes.cue_nouns import NOUN_FORMS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.mentions import offices, people_named
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.verb_places import OTHER_FORMS
from reader.model import Name

_GENDERS = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
#: How many mentions back a pronoun reaches.
_REACH = 60
#: Weights, set by hand: what a mention is worth by how many paragraphs back it stands, and what adds to it or takes
#: from it. A subject is the likeliest; who is only talked about inside quotation marks, or owns something, is not.
_BY_PARAGRAPH = (4.0, 2.4, 1.2, 0.6, 0.3)
_SUBJECT, _SPOKE, _OPENS, _KNOWN_GENDER = 1.6, 1.2, 0.6, 0.8
_IN_MARKS, _OWNER, _AFTER_PREPOSITION, _UNSURE = -2.0, -0.7, -0.5, -1.2
_OWNS_TOPIC = 0.6  # "Trump's role is unclear", where that opens a line
_OBJECT = -0.2
_PER_SENTENCE = 0.12
_ABOUT = ("For ", "To ", "As for ", "Like ", "Unlike ", "With ")
_BEFORE_SUBJECTS = frozenset("also among joining leading one watching with".split())
#: What follows the name of who took a picture.
_CREDITED = tuple(f"{by}{whom}" for by in ("/", " / ", " via ", " | ") for whom in ("AP", "AFP", "Getty", "Reuters"))
_PHOTOS = ("Photo/", "Photo / ", "Photo by ", "Photo: ", "Photograph: ", "Credit ", "Credit: ", "Getty Images/")
_PREPOSITIONS = frozenset("of to with for by from in on against about at like than".split())


@dataclass(frozen=True, slots=True)
class _Mention:
    """A place where a person is named, or speaks as a pronoun."""

    at: int
    full: str
    worth: float


def _acts(word: str) -> bool:
    """Whether a word is a verb of the past or in -s that is no noun too."""
    form = CUES[word][1] if word in CUES else OTHER_FORMS.get(word, "")
    return form == "past" or form == "s" and word not in NOUN_FORMS


class Mentioned:
    """The people of a text as they are mentioned, in order, with who spoke last and who was met without a name."""

    def __init__(self, text: str, names: Sequence[Name], segments: Sequence[Segment] = ()) -> None:
        self.text = text
        self.names = people_named(text, names)
        self._offices = offices(text, self.names)
        self._starts = [name.start for name in names]
        self._lines = [0, *(i + 1 for i, c in enumerate(text) if c == "\n" and text[i + 1 : i + 2] not in ("\n", ""))]
        self._opens = [segment.open for segment in segments]
        self._segments = segments
        self._mentions = [self._mention(name) for name in self.names if name.kind == "person"]
        self._spoken: list[_Mention] = []
        self._unnamed = -1
        self._unnamed_speaks = False
        self._unnamed_head = ""
        self._genders: dict[str, str | None] = {}

    def spoke(self, at: int, person: str) -> None:
        """Remember that ``person`` spoke at offset ``at``."""
        self._spoken.append(_Mention(at, person, _SUBJECT + _SPOKE))

    def told(self, at: int, person: str) -> None:
        """Remember that the sentence at offset ``at`` tells of ``person`` without the name."""
        self._spoken.append(_Mention(at, person, _SUBJECT))

    def unnamed(self, at: int, anonymous: bool, speaks: bool, head: str) -> None:
        """Remember that the sentence at offset ``at`` tells of somebody without a name, whom "he" may mean next.

        Who ``speaks`` is meant in the next paragraph too, where nobody is named before; ``head`` is the noun for him.
        """
        if anonymous:
            self._unnamed = at
            self._unnamed_speaks = speaks
            self._unnamed_head = head

    def is_unnamed(self, head: str) -> bool:
        """Whether the last person told of without a name was met as ``head``: "A teacher left. The teacher said"."""
        return head == self._unnamed_head

    def gender(self, full: str) -> str | None:
        """ "m", "f" or None for a person's name, by its first name or a title before a mention of it."""
        if full not in self._genders:
            self._genders[full] = self._gender(full)
        return self._genders[full]

    def _gender(self, full: str) -> str | None:
        for name in self.names:
            if name.full == full:
                before = self.text[max(0, name.start - 20) : name.start].lower().split()
                title = before[-1].rstrip(".") if before else ""
                if title in MALE_TITLES:
                    return "m"
                if title in FEMALE_TITLES:
                    return "f"
        given = full.lower().split()
        if given[0] in SURNAMES_FIRST and (len(given) != 2 or "-" in given[1]):
            given = given[1:]  # "Kim Jong-un" is no Kim
        for first in given[:-1]:
            if first in FEMALE_NAMES and first not in MALE_NAMES:
                return "f"
            if first in MALE_NAMES and first not in FEMALE_NAMES:
                return "m"
        first = " ".join(given)
        if first in FEMALE_NAMES and first not in MALE_NAMES:
            return "f"
        return "m" if first in MALE_NAMES and first not in FEMALE_NAMES else None

    def _mention(self, name: Name) -> _Mention:
        worth = 0.0 if name.kind == "person" else _UNSURE
        if self._in_marks(name.start):
            return _Mention(name.start, name.full, worth + _IN_MARKS)
        line = self._lines[bisect_right(self._lines, name.start) - 1]
        lead = self.text[max(line, name.start - 80) : name.start]
        clause = lead
        for stop in (". ", "? ", "! ", "” ", '" ', "'' ", "’ ", ", ", "— ", "– "):
            clause = clause.rsplit(stop, 1)[-1]
        words = clause.lower().split()
        if self.text[name.end : name.end + 2] in ("’s", "'s") or self.text[name.end : name.end + 2] in ("’ ", "' "):
            worth += _OWNER if lead else _OWNS_TOPIC
        elif lead in _ABOUT:  # the paragraph is about whom it opens with
            worth += _SUBJECT + _OPENS
        elif words and words[-1] in ("was", "is", "were") and words[0] in _BEFORE_SUBJECTS:
            worth += _SUBJECT + _OPENS  # "Among the crowd was Ann Lee"
        elif words and any(word in _PREPOSITIONS for word in words[-4:]):
            worth += _AFTER_PREPOSITION
        elif len(words) > 1 and any(_acts(word) for word in words[:-1]):
            worth += _OBJECT  # "He met Prime Minister Ann Lee"
        elif len(words) <= 4:
            worth += _SUBJECT
            if not lead.strip() or len(lead.split()) <= 4 and name.start - line < 60:
                worth += _OPENS
        if self.text.startswith((", who ", ", whose "), name.end):
            worth = max(worth, _SUBJECT)  # "She met the nurse Ann Lee, who …": told of again at once
        if self.text.startswith(_CREDITED, name.end) or lead.endswith(_PHOTOS):
            worth += _IN_MARKS
        return _Mention(name.start, name.full, worth)

    def _in_marks(self, at: int) -> bool:
        i = bisect_right(self._opens, at) - 1
        return i >= 0 and self._segments[i].close > at

    def meant(self, pronoun: str, at: int) -> str | None:
        wanted = _GENDERS.get(pronoun)
        if wanted is None:
            return None
        here = bisect_right(self._lines, at)
        if self._unnamed >= 0 and here - bisect_right(self._lines, self._unnamed) <= self._unnamed_speaks:
            return None if not self._named_since(self._unnamed, at) else self.likeliest(wanted, here, at)
        return self.likeliest(wanted, here, at)

    def _named_since(self, start: int, end: int) -> bool:
        """Whether a person is named, or speaks by name, between two offsets."""
        first = bisect_left(self._mentions, start, key=lambda mention: mention.at)
        near = self._mentions[first : first + _REACH]
        return any(mention.at < end and mention.worth > _OBJECT for mention in near)

    def _spoke_before(self, at: int) -> list[_Mention]:
        """Who spoke before offset ``at``; whoever spoke before another did is worth no more than a subject."""
        spoken = [mention for mention in self._spoken[-8:] if mention.at < at]
        last = max(spoken, key=lambda mention: mention.at).full if spoken else ""
        return [m if m.full == last else replace(m, worth=min(m.worth, _SUBJECT)) for m in spoken]

    def spoke_last(self, wanted: str, at: int) -> str | None:
        """Who spoke last before offset ``at``, in this line or the one before, where ``wanted`` may be the gender."""
        spoken = [mention for mention in self._spoken[-8:] if mention.at < at]
        last = max(spoken, key=lambda mention: mention.at, default=None)
        if last is None or bisect_right(self._lines, at) - bisect_right(self._lines, last.at) > 1:
            return None
        gender = self.gender(last.full)
        return last.full if not wanted or gender is None or gender == wanted else None

    def likeliest(self, wanted: str, here: int, at: int) -> str | None:
        """The likeliest person of a gender for a pronoun at offset ``at`` in line ``here``."""
        last = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        near = self._mentions[max(0, last - _REACH) : last]
        near += self._spoke_before(at)
        scores: dict[str, float] = {}
        for mention in near:
            gender = self.gender(mention.full)
            if wanted and gender is not None and gender != wanted:
                continue
            back = here - bisect_right(self._lines, mention.at)
            if back >= len(_BY_PARAGRAPH) + 4:
                continue
            score = _BY_PARAGRAPH[min(back, len(_BY_PARAGRAPH) - 1)] + mention.worth
            score += _KNOWN_GENDER if gender == wanted else 0.0
            score -= _PER_SENTENCE * self.text.count(". ", mention.at, at) if back == 0 else 0.0
            scores[mention.full] = max(scores.get(mention.full, -9.0), score)
        likeliest = max(scores, key=lambda person: scores[person]) if scores else None
        if wanted and likeliest is not None and self.gender(likeliest) is None:
            self._genders[likeliest] = wanted  # "she" once, "she" later
        return likeliest
