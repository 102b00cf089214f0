"""Seeds of events: sentences where a trigger and a name meet."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reader.events.triggers import SPEECH, WEAK, trigger_class
from reader.events.words import Vector, vector
from reader.extract.dates import find_dates
from reader.extract.names import find_names
from reader.model import Article, DateMention, Name
from reader.text.sentences import sentences

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_HYPOTHETICAL = re.compile(
    r"\b(?:would|could|might|may|if|unless|plans? to|hopes? to|wants? to|aims? to|should)\b", re.I
)
#: Sentences of background: "in 2014" when the article is of 2022.
_OLD_DAYS = 60


@dataclass(frozen=True, slots=True)
class Seed:
    """A sentence that tells something: what, who and where, when, and where it stands."""

    article: int
    start: int
    end: int
    trigger: str
    word: str
    names: frozenset[str]
    places: tuple[str, ...]
    people: tuple[str, ...]
    day: date | None
    #: Day, week or longer ago, as stated; None where the sentence gives none.
    when: str | None
    numbers: frozenset[str]
    vector: Vector
    hypothetical: bool
    #: 0 at the article's beginning, 1 at its end.
    position: float


def seeds_of(number: int, article: Article) -> list[Seed]:
    """The seeds of one article, in text order; its headline is none."""
    text = article.text
    names = find_names(text)
    starts = [name.start for name in names]
    dates = find_dates(text, published=article.published)
    begin = article.paragraphs[0].end if len(article.paragraphs) > 1 else 0
    found: list[Seed] = []
    for span in sentences(text):
        if span.start < begin:
            continue
        inside = names[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        seed = _seed(number, article, span.start, span.end, inside, dates)
        if seed is not None:
            found.append(seed)
    return found


def _seed(
    number: int, article: Article, start: int, end: int, names: Sequence[Name], dates: Sequence[DateMention]
) -> Seed | None:
    sentence = article.text[start:end]
    classes = [(m.group(), trigger_class(m.group().lower())) for m in _WORD.finditer(sentence)]
    known = [(word, name) for word, name in classes if name is not None]
    if not known or not names:
        return None
    own = [d for d in dates if start <= d.start < end]
    word, trigger = next(((w, c) for w, c in known if c not in SPEECH | WEAK), None) or next(
        ((w, c) for w, c in known if c not in SPEECH), known[0]
    )
    numbers = frozenset(n.replace(",", "") for n in _NUMBER.findall(sentence))
    if trigger in WEAK and not own and not numbers:
        return None
    when, day = _when(own)
    return Seed(
        number,
        start,
        end,
        trigger,
        word,
        frozenset(n.full.split()[-1].lower() for n in names),
        tuple(dict.fromkeys(n.full for n in names if n.kind == "place")),
        tuple(dict.fromkeys(n.full for n in names if n.kind in ("person", "organisation"))),
        day,
        when,
        numbers,
        vector(sentence, [n.full for n in names], extra_weight=1),
        bool(_HYPOTHETICAL.search(sentence)),
        start / max(1, len(article.text)),
    )


def _when(own: Sequence[DateMention]) -> tuple[str | None, date | None]:
    """What the sentence says of the time: its first day, else its first week, month or year."""
    for mention in own:
        if mention.grain == "day" and mention.value:
            return mention.value, date.fromisoformat(mention.value)
    for mention in own:
        if mention.value:
            return mention.value, None
    return None, None
