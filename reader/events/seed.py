"""A seed of an event: a sentence or clause that tells something, and what of it is compared."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from reader.events.befell import Fate
from reader.events.triggers import CLASSES, SPEECH, trigger_class
from reader.events.words import Known, idf, stem, stems

#: Inverse document frequency below which a stem in common says nothing.
_TELLING = 1.6


@dataclass(frozen=True, slots=True)
class Seed:
    """A sentence that tells something: what, who and where, when, and where it stands."""

    article: int
    start: int
    end: int
    #: Class of its main trigger, and the word as written.
    trigger: str
    word: str
    #: Base forms and classes of all its triggers that are no speech.
    bases: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]
    places: tuple[str, ...]
    people: tuple[str, ...]
    #: Last names of the people of a sentence that reports speech.
    speakers: frozenset[str]
    #: The days it names, that of the happening first.
    days: tuple[date, ...]
    #: Weekday (Monday is 0) of a day that no publish date anchors, or None.
    weekday: int | None
    #: Day, range, week or month of the happening, in ISO; None where the sentence gives none.
    when: str | None
    #: Whether ``when`` lies more than a month before the article.
    long_ago: bool
    #: The day told just before, in the same paragraph, where the sentence states none and carries on from it.
    carried: date | None
    #: Last names of those who say that it happened: "the ministry confirmed the retreat".
    sayers: frozenset[str]
    #: Whether its action is a noun with an article, and so known from before.
    definite: bool
    numbers: frozenset[str]
    #: Runs of words in quotation marks.
    quoted: frozenset[tuple[str, ...]]
    #: The same where "not" or "never" stands within, without that word: "I did not see the report" denies them.
    denied: frozenset[tuple[str, ...]]
    #: How often each stem stands in it.
    stems: Counter[str]
    #: Whether it tells what may come, not what came.
    hypothetical: bool
    #: Whether it says that it was not done.
    negated: bool
    #: Whether it is told of a time before the one the text is at, or of a year alone.
    background: bool
    #: 0 at the article's beginning, 1 at its end.
    position: float
    #: Span of the clause that tells it, where the sentence tells another happening, too.
    clause: tuple[int, int] | None = None
    #: Where its triggers stand, half-open, and their classes; the main one first.
    acts: tuple[tuple[int, int, str], ...] = ()
    #: The day its article was published, or None.
    published: date | None = None
    #: What it counts, as a stem, and how many; and its places with how wide each is (``reader.events.elsewhere``).
    counts: frozenset[tuple[str, str]] = frozenset()
    sites: frozenset[tuple[int, str]] = frozenset()
    #: Last words of all names of its article.
    named: frozenset[str] = frozenset()
    #: The year long past that it tells of, where it states no day: "in 2019".
    year: int | None = None
    #: The day somebody said it, where that is all its sentence states: "On Monday she said that it had closed".
    said_on: date | None = None
    #: The known thing that it befell: "the ship" that sank.
    fate: Fate | None = None
    #: Whom it tells of, where it opens with "He" or "She" and that is sure.
    he: str | None = None
    #: The day of the happening, or None.
    day: date | None = field(init=False)
    #: Its stems beside its actions that are rare enough to tell something.
    telling: frozenset[str] = field(init=False)
    #: The same but the words of its names, and those of an office: what it says of them.
    matter: frozenset[str] = field(init=False)
    #: Stems of its runs of words in quotation marks.
    said: frozenset[str] = field(init=False)
    #: Whether it is a report of words.
    speaks: bool = field(init=False)

    def __post_init__(self) -> None:
        """What every comparison asks for is found once."""
        day = self.days[0] if self.days and "/" not in (self.when or "") else None
        object.__setattr__(self, "day", day)
        object.__setattr__(self, "telling", frozenset(filter(_TELLS.__getitem__, self.stems)) - self.bases)
        who = chain.from_iterable(map(stems, self.people)) if self.people else ()
        object.__setattr__(self, "matter", self.telling.difference(who, self.names, _OFFICES))
        object.__setattr__(self, "said", frozenset(chain.from_iterable(self.quoted)))
        object.__setattr__(self, "speaks", self.trigger in SPEECH or bool(self.speakers))

    @property
    def passage(self) -> tuple[int, int]:
        """The clause or else the sentence that tells it."""
        return self.clause or (self.start, self.end)

    @property
    def known(self) -> bool:
        """Whether its action is of a class in the table, not a verb alone."""
        return self.trigger in CLASSES


def is_telling(stem: str) -> bool:
    """Whether a stem that two sentences share says something: not what most texts have, nor that somebody spoke."""
    return _TELLS[stem]


#: What somebody is, who speaks.
_OFFICES = frozenset(
    stem(word)
    for word in "boss chair chairman chairwoman chief commander director doctor executive foreign general governor "
    "head judge leader lawyer mayor minister officer official president prime professor secretary spokesman "
    "spokesperson spokeswoman".split()
)
#: Rare on web pages, not in the news.
_PRONOUNS = frozenset(
    "he her herself him himself his i me my our she their them themselves they us we who whom whose".split()
)
_TELLS = Known(lambda stem: idf(stem) >= _TELLING and stem not in _PRONOUNS and trigger_class(stem) not in SPEECH)
