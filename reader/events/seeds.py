"""Seeds of events: sentences that say what happened, and to whom, when, how much or in which words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from reader.events.lemmas import base
from reader.events.triggers import SPEECH, WEAK, class_in
from reader.events.words import stems
from reader.extract.dates import find_dates
from reader.extract.names import find_names
from reader.model import Article, DateMention, Name
from reader.text.sentences import sentences

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_QUOTED = re.compile(r"[“\"]([^”\"\n]*)(?:[”\"]|$)")
#: "defence minister", "fire service": a happening's name as part of an office's.
_OFFICE = frozenset(
    "agency chief commission company department head leader leaders minister ministers ministry office officer "
    "officers official officials secretary service services team teams operation operations".split()
)
#: Classes that make a sentence a report of words, even where the words are of what may come.
_SAYING = SPEECH | {"estimate", "agree"}
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_HYPOTHETICAL = re.compile(
    r"\b(?:will|would|could|might|may|if|unless|plans? to|planned|hopes? to|wants? to|aims? to|should|"
    r"expects?|expected to|is to|are to|calls? for|called (?:a|for)|threatens?|due to)\b",
    re.I,
)
#: Fewest words of a sentence that tells something, and words of a run that two quotations share.
_FEWEST, _GRAM = 4, 4


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
    #: Day, week or month of the happening, in ISO; None where the sentence gives none.
    when: str | None
    numbers: frozenset[str]
    #: Runs of words in quotation marks.
    quoted: frozenset[tuple[str, ...]]
    #: How often each stem stands in it.
    stems: Counter[str]
    #: Whether it tells what may come, not what came.
    hypothetical: bool
    #: 0 at the article's beginning, 1 at its end.
    position: float

    @property
    def day(self) -> date | None:
        """The day of the happening, or None."""
        return self.days[0] if self.days else None


def seeds_of(number: int, article: Article) -> list[Seed]:
    """The seeds of one article, in text order; its headline is none."""
    text = article.text
    names = find_names(text)
    starts = [name.start for name in names]
    dates = find_dates(text, published=article.published)
    date_starts = [mention.start for mention in dates]
    begin = article.paragraphs[0].end if len(article.paragraphs) > 1 else 0
    found: list[Seed] = []
    last: frozenset[str] = frozenset()
    for span in sentences(text):
        if span.start < begin:
            continue
        inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        own = dates[bisect_left(date_starts, span.start) : bisect_left(date_starts, span.end)]
        people = frozenset(n.full.split()[-1].lower() for n in inside if n.kind == "person")
        plain = _QUOTED.sub(" ", text[span.start : span.end])
        if not people and _PRONOUN.search(plain):
            people = last
        seed = _seed(number, article, span.start, span.end, inside, own, people)
        if seed is not None:
            found.append(seed)
        last = people or last
    return found


def _seed(
    number: int,
    article: Article,
    start: int,
    end: int,
    names: Sequence[Name],
    own: Sequence[DateMention],
    people: frozenset[str],
) -> Seed | None:
    """The seed of one sentence, or None; ``people`` are last names of those it is about, "he" resolved."""
    sentence = article.text[start:end]
    undated = _without(sentence, start, own)
    acts = _acts(undated)
    numbers = frozenset(n.replace(",", "") for n in _NUMBER.findall(sentence))
    if not acts or not (names or own or numbers):
        return None
    main = next((a for a in acts if a.kind not in SPEECH | WEAK), None) or next(
        (a for a in acts if a.kind not in SPEECH), acts[0]
    )
    if main.kind in WEAK and not own and not numbers:
        return None
    told = [a for a in acts if a.kind not in SPEECH]
    days, when = _when(own, start + main.start, article.published)
    speaks = any(a.kind in SPEECH for a in acts)
    says = any(a.kind in _SAYING for a in acts)
    return Seed(
        number,
        start,
        end,
        main.kind,
        main.word,
        frozenset(base(a.word) for a in told),
        frozenset(a.kind for a in told),
        frozenset(n.full.split()[-1].lower() for n in names),
        tuple(dict.fromkeys(n.full for n in names if n.kind == "place")),
        tuple(dict.fromkeys(n.full for n in names if n.kind in ("person", "organisation"))),
        people if speaks else frozenset(),
        days,
        when,
        numbers,
        _quoted(sentence),
        Counter([*stems(undated), *stems(" ".join(n.full for n in names))]),
        not says and bool(_HYPOTHETICAL.search(_QUOTED.sub(" ", sentence))),
        start / max(1, len(article.text)),
    )


def _without(sentence: str, start: int, own: Sequence[DateMention]) -> str:
    """The sentence without its dates: they say when, and are compared as days."""
    for mention in own:
        a, b = mention.start - start, mention.end - start
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    return sentence


class _Act(NamedTuple):
    """A trigger where it stands in its sentence."""

    start: int
    word: str
    kind: str


def _acts(sentence: str) -> list[_Act]:
    """The triggers of a sentence; those within quotation marks only where nothing else says what happened."""
    words = list(_WORD.finditer(sentence))
    if len(words) < _FEWEST or not any(word.group().islower() for word in words):
        return []
    quotes = [match.span() for match in _QUOTED.finditer(sentence)]
    outside: list[_Act] = []
    inside: list[_Act] = []
    for i, match in enumerate(words):
        following = words[i + 1].group() if i + 1 < len(words) else ""
        kind = class_in(match.group(), following)
        if kind is not None and following.lower() not in _OFFICE:
            quoted = any(start <= match.start() < end for start, end in quotes)
            (inside if quoted else outside).append(_Act(match.start(), match.group(), kind))
    return outside or inside


def _quoted(sentence: str) -> frozenset[tuple[str, ...]]:
    """Runs of words in quotation marks, as stems."""
    runs: set[tuple[str, ...]] = set()
    for match in _QUOTED.finditer(sentence):
        words = stems(match[1])
        runs |= {tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)}
    return frozenset(runs)


def _when(own: Sequence[DateMention], trigger: int, published: datetime | None) -> tuple[tuple[date, ...], str | None]:
    """The days a sentence names, the one of what happened first, and else its week or month.

    What is told as done has no day after the article's own: such days come last. Among the others the one nearest to
    the trigger counts. A year alone is background.
    """
    today = published.date() if published else None
    named = [(m, date.fromisoformat(m.value[:10])) for m in own if m.value and m.grain in ("day", "time")]
    named.sort(key=lambda item: (today is not None and item[1] > today, abs(item[0].start - trigger)))
    if named:
        return tuple(dict.fromkeys(day for _, day in named)), named[0][1].isoformat()
    coarse = next((m.value for m in own if m.value and m.grain in ("week", "month")), None)
    return (), coarse
