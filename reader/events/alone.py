"""The events of one article by itself: no other article says which of its happenings matter, so it must tell them well.

A happening counts where a past form of a known class tells it, under a label that stands by itself; a statement,
where its speaker is named. Its day is the one that its own clause, or the sentence that reports the words, gives.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.events.body import body_start
from reader.events.credits import without_credits
from reader.events.days import Told
from reader.events.finer import parts_alone
from reader.events.labels import label_of
from reader.events.lemmas import is_past
from reader.events.plain import is_done, is_plain
from reader.events.seed import Seed
from reader.events.statements import Statement, statements
from reader.events.triggers import CLASSES, SPEECH, WEAK
from reader.events.words import cosine, vector
from reader.extract.dates import find_dates
from reader.extract.names import find_names
from reader.model import Article, DateMention, Event, Mention, Span

#: Most events of an article by itself, and most statements of one speaker among them.
MOST, MOST_OF_ONE = 12, 3
#: Cosine of two statements of one speaker from which on they may be one: "urged the West to hurry" again below.
_SAME_WORDS = 0.5
#: Most names of a kind that an event has.
_NAMES = 5
#: Told of a time before the one the text is at, with words between that ``Seed.background`` does not look at.
_BEFORE = re.compile(r"\bhad\s(?:just|already|only|also|long|then|not)?\s?$")
_CLOSE = 16


class _Single(NamedTuple):
    """An event as one article tells it."""

    label: str
    trigger: str
    told: Told
    how: str
    #: Passage and word of each mention.
    mentions: list[tuple[int, int, int, int]]
    who: tuple[str, ...]
    where: tuple[str, ...]
    speaker: str | None = None


def events_alone(
    key: str, article: Article, spans: Sequence[Span], seeds: Sequence[Seed], groups: Sequence[Sequence[int]]
) -> list[Event]:
    """The events of an article named ``key``, which nobody else tells: happenings and statements, ``MOST`` at most.

    ``spans`` are its sentences, ``seeds`` its seeds and ``groups`` those of them that may tell one event.
    """
    text = article.text
    dates = find_dates(text, published=article.published)
    names = find_names(text)
    begin = body_start(article)
    today = article.published.date() if article.published else None
    said = [one for one in statements(text, spans, names, dates, today) if one.passage.start >= begin]
    group_of = {k: number for number, group in enumerate(groups) for k in group}
    found = [*_statements(text, said, seeds, group_of), *_happenings(text, seeds, groups, dates, said)]
    return [_event(one, key) for one in _chosen(found)]


def _happenings(
    text: str,
    seeds: Sequence[Seed],
    groups: Sequence[Sequence[int]],
    dates: Sequence[DateMention],
    said: Sequence[Statement],
) -> list[_Single]:
    """What an article tells as done, each with a label of its own; what ``said`` tells is left to it."""
    found: list[_Single] = []
    for group in groups:
        by_class: dict[str, list[Seed]] = {}
        for k in group:
            for label, seed in parts_alone(seeds[k], text, dates):
                if _is_said(seed, said):
                    continue
                if label:
                    found.append(_of_seeds(label, [seed]))
                elif _is_news(seed, text):
                    by_class.setdefault(seed.trigger, []).append(seed)
        for own in by_class.values():
            named = [(label_of([replace(seed, article=0)], [text]), seed) for seed in own]
            plain = [(label, seed) for label, seed in named if is_plain(label, seed)]
            if plain:
                label = min(plain, key=lambda each: (each[1].when is None, each[1].position))[0]
                found.append(_of_seeds(label, own))
    return found


def _is_said(seed: Seed, said: Sequence[Statement]) -> bool:
    """Whether a statement tells what a seed does: its word stands in what is said, or it is the same sentence's."""
    at = seed.acts[0][0]
    return any(
        one.content.start <= at < one.content.end or (seed.clause is None and one.passage.start <= at < one.passage.end)
        for one in said
    )


def _is_news(seed: Seed, text: str) -> bool:
    """Whether a seed tells news of a name: by a past verb, or a noun and a day ("an inquiry began on Friday")."""
    start, end, kind = seed.acts[0]
    if kind not in CLASSES or kind in SPEECH or seed.hypothetical or not seed.names or seed.long_ago:
        return False
    if (seed.background or kind in WEAK) and not seed.days:
        return False
    if text.count("“", seed.start, start) > text.count("”", seed.start, start):
        return False
    if not seed.days and _BEFORE.search(text, max(seed.start, start - _CLOSE), start):
        return False
    word = text[start:end]
    return is_done(text, start, word) or bool(seed.days and not is_past(word))


def _of_seeds(label: str, own: Sequence[Seed]) -> _Single:
    """The event of some seeds of one class, with the day of the first that states one."""
    dated = next((seed for seed in own if seed.when), own[0])
    told, how = Told(dated.days, dated.when), "stated"
    carried = next((seed.carried for seed in own if seed.carried), None)
    if told.when is None and carried:
        told, how = Told((carried,), carried.isoformat()), "from the sentence before"
    mentions = [(*seed.passage, *seed.acts[0][:2]) for seed in own]
    people = tuple(dict.fromkeys(without_credits(name for seed in own for name in seed.people)))
    places = tuple(dict.fromkeys(name for seed in own for name in seed.places))
    return _Single(label, own[0].trigger, told, how, mentions, people, places)


def _statements(text: str, said: Sequence[Statement], seeds: Sequence[Seed], group_of: dict[int, int]) -> list[_Single]:
    """The statements as events; what one speaker says twice, or goes on saying in a paragraph, is one."""
    starts = [seed.start for seed in seeds]
    found: list[_Single] = []
    known: dict[tuple[str, int, str], int] = {}
    for one in said:
        first, last = bisect_left(starts, one.passage.start), bisect_right(starts, one.passage.end - 1)
        own = seeds[first:last]
        mention = (one.passage.start, one.passage.end, *one.cue)
        told = one.told
        how = "stated"
        places = tuple(dict.fromkeys(name for seed in own for name in seed.places))
        same = [(one.speaker, group_of[k], seeds[k].trigger) for k in range(first, last)]
        before = next((known[key] for key in same if key in known), None)
        if before is not None and _alike(found[before].label, one) < _SAME_WORDS:
            before = None
        if before is None and found and _goes_on(found[-1], one, text):
            before = len(found) - 1
        if before is not None and _may_be_one(found[before].told, told):
            other = found[before]
            found[before] = other._replace(
                mentions=[*other.mentions, mention], told=other.told if other.told.when else told
            )
            continue
        known.update(dict.fromkeys(same, len(found)))
        people = tuple(dict.fromkeys([one.speaker, *(n for s in own for n in without_credits(s.people))]))
        found.append(_Single(one.label, one.trigger, told, how, [mention], people, places, one.speaker))
    return found


def _alike(label: str, one: Statement) -> float:
    """How much alike in words two statements of one speaker are, 0 to 1."""
    size = len(one.speaker)
    return cosine(vector(label[size:]), vector(one.label[size:]))


def _goes_on(before: _Single, one: Statement, text: str) -> bool:
    """Whether words are the next of the same speaker in the same paragraph."""
    between = text[before.mentions[-1][1] : one.passage.start]
    return before.speaker == one.speaker and "“" in one.label and "\n" not in between


def _may_be_one(a: Told, b: Told) -> bool:
    return a.when is None or b.when is None or a.when == b.when


def _chosen(found: Sequence[_Single]) -> list[_Single]:
    """The events worth telling, in the order of their days: dated ones first, no speaker all the time."""
    kept: list[_Single] = []
    of_one: dict[str, int] = {}
    labels: set[str] = set()
    for one in sorted(found, key=lambda one: (one.told.when is None, one.mentions[0][0])):
        spoken = of_one.get(one.speaker, 0) if one.speaker else 0
        if len(kept) >= MOST or spoken >= MOST_OF_ONE or one.label in labels:
            continue
        if one.speaker:
            of_one[one.speaker] = spoken + 1
        labels.add(one.label)
        kept.append(one)
    return sorted(kept, key=lambda one: (one.told.when or "9999", one.mentions[0][0]))


def _event(one: _Single, key: str) -> Event:
    first = f"{one.label}|{key}|{one.mentions[0][0]}"
    return Event(
        "e" + hashlib.sha256(first.encode("utf-8", "replace")).hexdigest()[:10],
        one.label,
        one.told.when,
        one.how if one.told.when else None,
        one.trigger,
        one.who[:_NAMES],
        one.where[:_NAMES],
        tuple(Mention(key, start, end, "reported", *word) for start, end, *word in one.mentions),
    )
