"""Who a mention means: pronouns and short names resolve to people named before."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from reader.extract.names.tables import (
    FEMALE_NAMES,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_TITLES,
    OFFICES,
    SURNAMES_FIRST,
    TITLES,
)
from reader.extract.quotes.cue_nouns import NOUN_FORMS, SPEECH_NOUNS
from reader.extract.quotes.cues import CUES
from reader.extract.quotes.mentions import offices, people_named
from reader.extract.quotes.phrases import Phrase, can_speak
from reader.extract.quotes.segments import Segment
from reader.extract.quotes.verbs import OTHER_FORMS
from reader.model import Name

#: What may stand between a description and the name it describes.
_TITLED = (", Mr ", ", Mrs ", ", Ms ", ", Dr ", ", Mr. ", ", Mrs. ", ", Ms. ", ", Dr. ")
#: What may belong to a description before the name in apposition: "the head of the Labor Party, Ann Lee, said".
_BELONGS = re.compile(r" (?:of|for|at|from|in|to|with|on) [^,;.:\n“”\"]{2,80}(?=, )")
#: What may stand between an office and the name of who holds it: "Secretary of State Rex Hill".
_OFFICE_OF = re.compile(r" (?:of|for|to) (?:the )?(?:[A-Z][\w’'-]+ )*([A-Z][\w’'-]+) ")
#: Two fields of one person: "Bitcoin and blockchain expert".
_TWO_FIELDS = re.compile(r"([A-Z]\w+) and (?:[a-z][\w-]+ )+(?=[A-Z])")
#: Two offices of one person, without an article: "Retired historian and Oldtown curator".
_TWO_OFFICES = re.compile(r"(?!(?:The|A|An|Some|Two) )[A-Z](?:[\w.-]+ )+[a-z]+[^s\W] and [A-Za-z]")
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


class People:
    """The people of a text, in the order they are met."""

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
        self._genders: dict[str, str | None] = {}

    def spoke(self, at: int, person: str) -> None:
        """Remember that ``person`` spoke at offset ``at``."""
        self._spoken.append(_Mention(at, person, _SUBJECT + _SPOKE))

    def told(self, at: int, person: str) -> None:
        """Remember that the sentence at offset ``at`` tells of ``person`` without the name."""
        self._spoken.append(_Mention(at, person, _SUBJECT))

    def unnamed(self, at: int, anonymous: bool, speaks: bool) -> None:
        """Remember that the sentence at offset ``at`` tells of somebody without a name, whom "he" may mean next.

        Who ``speaks`` is meant in the next paragraph too, where nobody is named before.
        """
        if anonymous:
            self._unnamed = at
            self._unnamed_speaks = speaks

    def person_of(self, phrase: Phrase) -> str | None:
        """The full name ``phrase`` means, or None where the text does not say or it is no person."""
        if phrase.several:
            return self._described_by_two(phrase)
        if phrase.stands_for is not None:
            return self.person_of(phrase.stands_for)
        if phrase.pronoun:
            return self._pronoun(self.text[phrase.start : phrase.end].lower(), phrase.start)
        label = self._in_capitals(phrase)
        if label is not None:
            return label
        name = self._name_in(phrase)
        if name is not None and name.kind == "person":
            return name.full.title() if name.full.isupper() else name.full
        if name is not None and name.full.split()[-1].lower() not in OFFICES | TITLES:
            return None
        return self._apposed(phrase) or self._in_office(phrase)

    def _in_capitals(self, phrase: Phrase) -> str | None:
        """Who the label of a transcript means: "MR. HILL", "HILL" or "HUGH HILL"; None where the text names no Hill."""
        words = [word.strip(".,") for word in self.text[phrase.start : phrase.end].split()]
        if not words[-1].isupper() or len(words[-1]) < 3 or self.text[phrase.end : phrase.end + 1] != ":":
            return None
        met = self._by_surname.get(words[-1], set())
        return next(iter(met)) if len(met) == 1 else None

    @cached_property
    def _by_surname(self) -> dict[str, set[str]]:
        """The full names of people by their surname in capitals."""
        found: dict[str, set[str]] = {}
        for name in self.names:
            full = name.full.title() if name.full.isupper() else name.full
            if name.kind == "person" and " " in full:
                found.setdefault(full.split()[-1].upper(), set()).add(full)
        return found

    def _described_by_two(self, phrase: Phrase) -> str | None:
        """Who is described by two words joined by "and": "Bitcoin and blockchain expert Ann Lee"; else None."""
        joined = _TWO_FIELDS.match(self.text, phrase.start, phrase.end)
        fields = joined is not None and not can_speak(joined[1].lower())
        name = self._name_in(phrase) if fields or _TWO_OFFICES.match(self.text, phrase.start, phrase.end) else None
        inside = [n for n in self.names if phrase.start <= n.start < phrase.end and n.kind == "person"]
        return name.full if name is not None and inside == [name] else None

    def _in_office(self, phrase: Phrase) -> str | None:
        """Who "the senator" is: the one person a text has given that office before, where it is one."""
        words = self.text[phrase.start : phrase.end].lower().split()
        if words[0] != "the" or words[-1] not in self._offices or set(words) & {"former", "vice", "then", "deputy"}:
            return None
        if self.text[phrase.end : phrase.end + 4] == " of ":
            return None
        held = {full for at, full in self._offices[words[-1]] if at < phrase.start}
        if len(held) != 1:
            return None
        last = bisect_left(self._mentions, phrase.start, key=lambda mention: mention.at)
        near = {mention.full for mention in self._mentions[max(0, last - 2) : last]}
        return held.pop() if words[-1] == "president" or held <= near else None

    def _name_in(self, phrase: Phrase) -> Name | None:
        """The name that heads a phrase: the one it ends with."""
        i = bisect_left(self._starts, phrase.end) - 1
        if i >= 0 and self.names[i].start >= phrase.start and self.names[i].end >= phrase.end:
            return self.names[i]
        return None

    def _apposed(self, phrase: Phrase) -> str | None:
        """The name right after a description: "Mr Zelensky’s adviser, Mykhailo Podolyak, …"."""
        if phrase.head in SPEECH_NOUNS or phrase.head.endswith("s") and can_speak(phrase.head.removesuffix("s")):
            return None  # "According to reports, Ann Lee …"
        belongs = _BELONGS.match(self.text, phrase.end)
        return (self._named_at(belongs.end(), True) if belongs is not None else None) or self._named_after(phrase)

    def _named_after(self, phrase: Phrase) -> str | None:
        """The name after a description, with nothing or an office's field between: "Secretary of State Rex Hill"."""
        i = bisect_left(self._starts, phrase.end)
        name = self.names[i] if i < len(self.names) else None
        office = _OFFICE_OF.fullmatch(self.text, phrase.end, name.start) if name is not None else None
        of_place = name is not None and self.text[phrase.end : name.start] in (" of ", " for ")
        if name is not None and of_place and name.full != self.text[name.start : name.end]:
            return name.full if name.kind == "person" else None  # "Mayor of London Ann Lee"
        if name is not None and office is not None and office[1].lower() not in OFFICES | TITLES:
            return name.full if name.kind == "person" else None
        return self._named_at(phrase.end, False)

    def _named_at(self, at: int, belongs: bool) -> str | None:
        """The name of a person in apposition at offset ``at``; ``belongs``: after what belongs to the description."""
        i = bisect_left(self._starts, at)
        if i >= len(self.names) or self.names[i].kind != "person":
            return None
        name = self.names[i]
        between = self.text[at : name.start]
        apposed = between == ", " or not belongs and between == " "
        if not (apposed or between in _TITLED):
            return None
        return name.full if not belongs or self.text[name.end : name.end + 1] in ",;.)" else None

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
        return _Mention(name.start, name.full, worth)

    def _in_marks(self, at: int) -> bool:
        i = bisect_right(self._opens, at) - 1
        return i >= 0 and self._segments[i].close > at

    def _pronoun(self, pronoun: str, at: int) -> str | None:
        wanted = _GENDERS.get(pronoun)
        if wanted is None:
            return None
        here = bisect_right(self._lines, at)
        if self._unnamed >= 0 and here - bisect_right(self._lines, self._unnamed) <= self._unnamed_speaks:
            return None if not self._named_since(self._unnamed, at) else self._likeliest(wanted, here, at)
        return self._likeliest(wanted, here, at)

    def _named_since(self, start: int, end: int) -> bool:
        """Whether a person is named, or speaks by name, between two offsets."""
        first = bisect_left(self._mentions, start, key=lambda mention: mention.at)
        return any(start <= mention.at < end for mention in self._mentions[first : first + 1])

    def _spoke_before(self, at: int) -> list[_Mention]:
        """Who spoke before offset ``at``; whoever spoke before another did is worth no more than a subject."""
        spoken = [mention for mention in self._spoken[-8:] if mention.at < at]
        last = max(spoken, key=lambda mention: mention.at).full if spoken else ""
        return [m if m.full == last else replace(m, worth=min(m.worth, _SUBJECT)) for m in spoken]

    def _likeliest(self, wanted: str, here: int, at: int) -> str | None:
        """The likeliest person of a gender for a pronoun at offset ``at`` in line ``here``."""
        last = bisect_left(self._mentions, at, key=lambda mention: mention.at)
        near = self._mentions[max(0, last - _REACH) : last]
        near += self._spoke_before(at)
        scores: dict[str, float] = {}
        for mention in near:
            gender = self.gender(mention.full)
            if gender is not None and gender != wanted:
                continue
            back = here - bisect_right(self._lines, mention.at)
            if back >= len(_BY_PARAGRAPH) + 4:
                continue
            score = _BY_PARAGRAPH[min(back, len(_BY_PARAGRAPH) - 1)] + mention.worth
            score += _KNOWN_GENDER if gender == wanted else 0.0
            score -= _PER_SENTENCE * self.text.count(". ", mention.at, at) if back == 0 else 0.0
            scores[mention.full] = max(scores.get(mention.full, -9.0), score)
        likeliest = max(scores, key=lambda person: scores[person]) if scores else None
        if likeliest is not None and self.gender(likeliest) is None:
            self._genders[likeliest] = wanted  # "she" once, "she" later
        return likeliest
