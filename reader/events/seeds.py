"""Seeds of events: sentences that say what happened, and to whom, when, how much or in which words."""

from __future__ import annotations

import dataclasses
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from reader.events.acts import QUOTED, Act, acts_of, is_labour, main_act, quotations
from reader.events.days import Told, told_days
from reader.events.lemmas import base
from reader.events.triggers import CLASSES, SPEECH, WEAK, trigger_class
from reader.events.words import idf, stems
from reader.extract.dates import find_dates
from reader.extract.dates.calendar_words import WEEKDAYS
from reader.extract.names import find_names
from reader.model import Article, DateMention, Name, Span
from reader.text.sentences import sentences

_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
#: Numbers in words that news writes out or not, as the house likes.
_SPELLED = {
    "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
    "eleven": "11", "twelve": "12", "dozen": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20",
}  # fmt: skip
_SPELLED_OUT = re.compile(rf"\b(?=[tfsend])(?:{'|'.join(_SPELLED)})\b", re.I)
#: Classes that make a sentence a report of words, even where the words are of what may come.
_SAYING = SPEECH | {"estimate", "agree"}
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
_HYPOTHETICAL = re.compile(
    r"\b(?=[wcmiuphasetd])(?:will|would|could|might|may|if|unless|plans? to|planned|hopes? to|wants? to|aims? to|"
    r"should|expects?|expected to|is to|are to|calls? for|called (?:a|for)|threatens?|due to)\b",
    re.I,
)
#: Called for, and so not yet done, though "called" is a word of speech.
_CALLED = re.compile(r"\bcall(?:s|ed|ing)? (?:an?|for an?) \w+", re.I)
#: "had said", "had been told": told of a time before the one the text is at.
_EARLIER = re.compile(r"\bhad (?:\w+ly )?(?:been |\w+(?:ed|en|wn|ld|nt|ut|id|de|ne|me)\b|\w+ed\b)")
#: Runs of words that two quotations share.
_GRAM = 4
#: Fewest quoted words that make a sentence an utterance.
_LENGTH = 6
#: Characters within which one speaker's sentences of a paragraph are one utterance.
_NEARBY = 700
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
    #: The day told just before, in the same paragraph, where the sentence states none and carries on from it.
    carried: date | None
    numbers: frozenset[str]
    #: Runs of words in quotation marks.
    quoted: frozenset[tuple[str, ...]]
    #: How often each stem stands in it.
    stems: Counter[str]
    #: Whether it tells what may come, not what came.
    hypothetical: bool
    #: Whether it is told of a time before the one the text is at, or of a year alone.
    background: bool
    #: 0 at the article's beginning, 1 at its end.
    position: float
    #: The day of the happening, or None.
    day: date | None = field(init=False)
    #: Its stems beside its actions that are rare enough to tell something.
    telling: frozenset[str] = field(init=False)
    #: Whether it is a report of words.
    speaks: bool = field(init=False)

    def __post_init__(self) -> None:
        """What every comparison asks for is found once."""
        day = self.days[0] if self.days and "/" not in (self.when or "") else None
        object.__setattr__(self, "day", day)
        object.__setattr__(self, "telling", frozenset(filter(_is_telling, self.stems.keys() - self.bases)))
        object.__setattr__(self, "speaks", self.trigger in SPEECH or bool(self.speakers))

    @property
    def known(self) -> bool:
        """Whether its action is of a class in the table, not a verb alone."""
        return self.trigger in CLASSES


@lru_cache(maxsize=50_000)
def _is_telling(stem: str) -> bool:
    """Whether a stem that two sentences share says something: not what most texts have, nor that somebody spoke."""
    return idf(stem) >= _TELLING and trigger_class(stem) not in SPEECH


def seeds_of(number: int, article: Article, spans: Sequence[Span] | None = None) -> list[Seed]:
    """The seeds of one article, in text order; its headline is none. ``spans`` are its sentences, where known."""
    text = article.text
    names = find_names(text)
    starts = [name.start for name in names]
    dates = find_dates(text, published=article.published)
    date_starts = [mention.start for mention in dates]
    begin = article.paragraphs[0].end if len(article.paragraphs) > 1 else 0
    labour = is_labour(text)
    found: list[Seed] = []
    last: frozenset[str] = frozenset()
    told: _Before = _Before()
    for span in sentences(text) if spans is None else spans:
        if span.start < begin:
            continue
        inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        own = dates[bisect_left(date_starts, span.start) : bisect_left(date_starts, span.end)]
        sentence = text[span.start : span.end]
        quotes = quotations(sentence)
        people = frozenset(
            n.full.split()[-1].lower()
            for n in inside
            if n.kind == "person" and not any(m.start() <= n.start - span.start < m.end() for m in quotes)
        )
        plain = QUOTED.sub(" ", sentence) if quotes else sentence
        if not people and _PRONOUN.search(plain):
            people = last
        told = told.at(text, span)
        undated = _without(sentence, span.start, own)
        acts = acts_of(undated, labour, quotes)
        read = _Sentence(span, sentence, undated, plain, quotes, inside, own, people)
        seed = _seed(number, article, read, acts, told) if acts else None
        if seed is not None:
            found.append(seed)
        told = told.after(seed, plain)
        last = people or last
    return _said_together(found, text)


@dataclass(frozen=True, slots=True)
class _Before:
    """What was told before a sentence: the last day, and the day its own paragraph is at."""

    end: int = 0
    day: date | None = None
    here: date | None = None

    def at(self, text: str, span: Span) -> _Before:
        """At the next sentence: a new paragraph begins without a day."""
        same = self.end > 0 and "\n" not in text[self.end : span.start]
        return _Before(span.end, self.day, self.here if same else None)

    def after(self, seed: Seed | None, plain: str) -> _Before:
        """Behind a sentence that told ``seed``."""
        if seed is None or seed.day is None:
            return self
        return _Before(self.end, seed.day, seed.day)


class _Sentence(NamedTuple):
    """A sentence as it is read: whole, without its dates, without its quotations, and what stands in it."""

    span: Span
    text: str
    undated: str
    plain: str
    quotes: list[re.Match[str]]
    names: Sequence[Name]
    dates: Sequence[DateMention]
    #: Last names of those it is about, "he" resolved.
    people: frozenset[str]


def _seed(number: int, article: Article, read: _Sentence, acts: list[Act], told: _Before) -> Seed | None:
    """The seed of one sentence that says what was done, or None."""
    (start, end), names, own = (read.span.start, read.span.end), read.names, read.dates
    numbers = _numbers(read.text)
    main = main_act(acts)
    acted = [a for a in acts if a.kind not in SPEECH]
    today = article.published.date() if article.published else None
    moved = [dataclasses.replace(m, start=m.start - start, end=m.end - start) for m in own]
    when = told_days(read.text, moved, [m.span() for m in read.quotes], main.start, today, told.day)
    anchored = own or numbers or when.when
    if not (names or anchored) or (main.kind in WEAK and not anchored):
        return None
    speaks = any(a.kind in SPEECH for a in acts) or _is_uttered(read.quotes)
    if main.kind in _SAYING and when.when and not when.days and today and _ends(when.when) > today:
        when = Told()
    says = any(a.kind in _SAYING for a in acts) and not _CALLED.search(read.text)
    earlier = bool(_EARLIER.search(read.plain))
    ahead = bool(today and when.days and all(day > today for day in when.days))
    return Seed(
        number,
        start,
        end,
        main.kind,
        main.word,
        frozenset(base(a.word) for a in acted),
        frozenset(a.kind for a in acted),
        frozenset(n.full.split()[-1].lower() for n in names),
        tuple(dict.fromkeys(n.full for n in names if n.kind == "place")),
        tuple(dict.fromkeys(n.full for n in names if n.kind in ("person", "organisation"))),
        read.people if speaks else frozenset(),
        when.days,
        _weekday(article.text, own) if today is None else None,
        when.when,
        told.here if when.when is None and not earlier else None,
        numbers,
        _quoted(read.quotes),
        Counter([*stems(read.undated), *stems(" ".join(n.full for n in names))]),
        ahead or (not says and bool(_HYPOTHETICAL.search(read.plain))),
        earlier or any(m.value and m.grain not in ("day", "time", "week", "month") for m in own),
        start / max(1, len(article.text)),
    )


def _is_uttered(quotes: Sequence[re.Match[str]]) -> bool:
    """Whether a sentence quotes at length, and so tells of words whatever its verb."""
    return any(len(match[1].split()) >= _LENGTH for match in quotes)


def _ends(period: str) -> date:
    """The last day of an ISO week or month."""
    if "W" in period:
        return date.fromisocalendar(int(period[:4]), int(period[-2:]), 7)
    year, month = int(period[:4]), int(period[5:7])
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)


def _weekday(text: str, own: Sequence[DateMention]) -> int | None:
    """The first weekday a sentence names without a value."""
    named = (
        text[m.start : m.end].split()[0].lower()
        for m in own
        if m.value is None and m.grain == "day" and not text[: m.start].endswith("ince ")
    )
    return next((WEEKDAYS[word] for word in named if word in WEEKDAYS), None)


def _said_together(seeds: list[Seed], text: str) -> list[Seed]:
    """The seeds, words without a day given that of other words of the same speaker in their paragraph."""
    dated = [seed for seed in seeds if seed.speakers and seed.day]
    found = []
    for seed in seeds:
        near = [other for other in dated if other.speakers & seed.speakers and _is_near(seed, other, text)]
        if near and seed.when is None:
            nearest = min(near, key=lambda other: abs(other.start - seed.start))
            seed = dataclasses.replace(seed, carried=nearest.day)
        found.append(seed)
    return found


def _is_near(a: Seed, b: Seed, text: str) -> bool:
    """Whether two seeds stand in one paragraph, not far apart."""
    between = text[min(a.end, b.end) : max(a.start, b.start)]
    return "\n" not in between and len(between) < _NEARBY


def _numbers(sentence: str) -> frozenset[str]:
    """The numbers of a sentence, without their commas; those in words from three to twenty as digits."""
    digits = [n.replace(",", "") for n in _NUMBER.findall(sentence)]
    return frozenset([*digits, *(_SPELLED[word.lower()] for word in _SPELLED_OUT.findall(sentence))])


def _without(sentence: str, start: int, own: Sequence[DateMention]) -> str:
    """The sentence without its dates: they say when, and are compared as days."""
    for mention in own:
        a, b = mention.start - start, mention.end - start
        sentence = sentence[:a] + " " * (b - a) + sentence[b:]
    return sentence


def _quoted(quotes: Sequence[re.Match[str]]) -> frozenset[tuple[str, ...]]:
    """Runs of words in quotation marks, as stems."""
    runs: set[tuple[str, ...]] = set()
    for match in quotes:
        words = stems(match[1])
        runs |= {tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)}
    return frozenset(runs)
