"""Parts of a sentence that each tell a happening of their own, where one article alone tells them.

Nothing is compared with these: they may be cut finer than ``reader.events.clauses`` does, each with its own day.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence

from reader.events.acts import quotations
from reader.events.days import told_days
from reader.events.lemmas import is_past
from reader.events.seed import Seed
from reader.events.triggers import CLASSES, SPEECH, class_in
from reader.model import DateMention

#: "Since Moscow abandoned its bastion on Saturday, marking a defeat, troops …": two happenings, each with its own day.
_OPENED = re.compile(r"(?:Since|After|When|As|While|Hours after|Days after)\s(?P<first>[^,“”\"]+),\s")
_MEANWHILE = re.compile(r"\w+ing\s[^,“”\"]+,\s")
#: "Balakliia, a supply hub recaptured by Ukrainian forces late last week": told of the name in passing.
_EXPLAINED = re.compile(
    r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}), (?:an?|the) [^,“”\";:.]{3,60}? (?P<word>[a-z-]+)"
    r" (?P<by>by (?:the )?[\w’'-]+(?: [\w’'-]+){0,4}?)"
    r"(?=[,.;]| (?:late|early|on|in|at|last|this|after|before|which|who|that|during|when|and)\b)"
    r"(?P<rest>(?: (?!which|who|that|where|when|and\b)[\w’'-]+){0,4})"
)
#: "A video showed what it said were troops liberating the town": seen on pictures, and maybe only said to be.
_SHOWN = re.compile(
    r"\b(?P<what>[Vv]ideo|[Ff]ootage|[Pp]ictures|[Pp]hotos|[Pp]hotographs|[Ii]mages)\b[^,“”\"]*?\s"
    r"(?P<how>showed|shows?|showing|appear(?:s|ed)? to show) "
    r"(?P<said>what (?:[\w’']+ ){1,5}(?:said|says?) (?:was|were|is|are) )?"
    r"(?P<who>[\w’'-]+(?: [\w’'-]+){0,4}?) (?P<word>[a-z]+ing) (?P<rest>[^,.;“”\"]+)"
)
#: Where what was seen may end.
_NEAR = re.compile(r"\s(?:near|in|on|at|as|while|after|before|from|during|outside|inside)\s")
#: Longest label that is put together here.
_LONGEST = 80


def parts_alone(seed: Seed, text: str, dates: Sequence[DateMention]) -> Iterator[tuple[str, Seed]]:
    """A seed of ``text``, or the parts of its sentence that tell a happening each; with a label where that is plain.

    ``dates`` are those of the whole text.
    """
    sentence = text[seed.start : seed.end]
    opened = _OPENED.match(sentence)
    if opened and any(_tells(word) for word in opened["first"].split()):
        yield from (("", part) for part in _opened(seed, text, sentence, opened, dates))
        return
    if seed.clause:
        yield "", seed
        return
    for match in _EXPLAINED.finditer(sentence):
        kind = class_in(match["word"], ()) if is_past(match["word"]) else None
        if kind is not None and kind in CLASSES and kind not in SPEECH:
            label = f"{match['name']} {match['word']} {match['by']}"
            yield label, _part(seed, text, match.span(), (match.start("word"), match["word"], kind), dates)
    shown = _SHOWN.search(sentence)
    kind = class_in(shown["word"], ()) if shown else None
    if shown and kind is not None and kind in CLASSES and kind not in SPEECH:
        yield _seen(shown), _part(seed, text, shown.span(), (shown.start("word"), shown["word"], kind), dates)
        return
    yield "", seed


def _opened(
    seed: Seed, text: str, sentence: str, opened: re.Match[str], dates: Sequence[DateMention]
) -> Iterator[Seed]:
    """What a seed tells of the opening clause of its sentence, and of what follows that."""
    meanwhile = _MEANWHILE.match(sentence, opened.end())
    for stretch in (opened.span("first"), (meanwhile.end() if meanwhile else opened.end(), len(sentence))):
        act = _done_in(seed, text, *stretch)
        if act:
            yield _part(seed, text, stretch, act, dates)


def _tells(word: str) -> bool:
    """Whether a word is a past form of a happening."""
    kind = class_in(word, ()) if is_past(word) else None
    return kind in CLASSES and kind not in SPEECH


def _seen(shown: re.Match[str]) -> str:
    """What pictures show, or are said to show, as a label."""
    what = shown["what"].capitalize()
    only_said = bool(shown["said"]) or shown["how"].startswith("appear")
    how = "said to show" if only_said else "show" if what.endswith("s") else "shows"
    label = f"{what} {how} {shown['who']} {shown['word']} {shown['rest']}"
    least = len(label) - len(shown["rest"]) + 3
    ends = [match.start() for match in _NEAR.finditer(label, least)]
    return label[: ends[0]] if len(label) > _LONGEST and ends else label


def _done_in(seed: Seed, text: str, start: int, end: int) -> tuple[int, str, str] | None:
    """The first act of a stretch of a seed's sentence that a past form of a known class tells: place, word, class."""
    for first, last, kind in sorted(seed.acts):
        word = text[first:last]
        if start <= first - seed.start < end and kind in CLASSES and kind not in SPEECH and is_past(word):
            return first - seed.start, word, kind
    return None


def _part(
    seed: Seed, text: str, stretch: tuple[int, int], act: tuple[int, str, str], dates: Sequence[DateMention]
) -> Seed:
    """The seed of a stretch of a seed's sentence, with the days of that stretch alone."""
    at, word, kind = act
    first, last = seed.start + stretch[0], seed.start + stretch[1]
    own = text[first:last]
    inside = [
        DateMention(m.start - first, m.end - first, m.value, m.grain)
        for m in dates
        if first <= m.start and m.end <= last
    ]
    told = told_days(own, inside, [m.span() for m in quotations(own)], at - stretch[0], seed.published, None)
    done = (seed.start + at, seed.start + at + len(word), kind)
    low = own.lower()
    people, places = (tuple(name for name in all_ if name.split()[-1] in own) for all_ in (seed.people, seed.places))
    return dataclasses.replace(
        seed,
        trigger=kind,
        word=word,
        kinds=frozenset((kind,)),
        names=frozenset(name for name in seed.names if name in low) or seed.names,
        people=people,
        places=places,
        days=told.days,
        when=told.when,
        carried=None,
        clause=(first, last),
        acts=(done, *(one for one in seed.acts if one != done)),
    )
