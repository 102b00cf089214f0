"""The event that a group of sentences tells: its class, its label, its day, its names and its passages."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from reader.events.credits import without_credits
from reader.events.labels import is_headline, label_of
from reader.events.seeds import Seed
from reader.events.triggers import SPEECH, trigger_class
from reader.model import Article, Event, Mention, MentionState


def event_of(
    group: Sequence[int],
    possible: Sequence[int],
    seeds: Sequence[Seed],
    ids: Sequence[str],
    texts: Sequence[str],
    articles: Sequence[Article],
) -> Event:
    """The event that the seeds of ``group`` tell and those of ``possible`` may; ``ids``, ``texts`` and ``articles``
    are those of all articles, by a seed's ``article``.
    """
    told = [seeds[k] for k in group]
    trigger = trigger_of(told)
    done = [not (s.hypothetical or s.negated) for s in told]
    states: list[tuple[Seed, MentionState]] = [
        (s, "reported" if (is_done or not any(done)) and _surely_tells(s, trigger, told) else "possible")
        for s, is_done in zip(told, done, strict=True)
    ]
    states += [(seeds[k], "possible") for k in possible]
    states.sort(key=lambda each: (each[0].article, each[0].passage[0]))
    when, when_from = _when(told, articles)
    label = label_of(told, texts)
    said = next((s.said_on for s in told if s.said_on), None)
    if said and when_from != "stated" and _tells_words(label):
        when, when_from = said.isoformat(), "stated"
    return Event(
        _event_id(label, told, ids),
        label,
        when,
        when_from,
        trigger,
        _common(told, "people"),
        _common(told, "places"),
        tuple(Mention(ids[s.article], *s.passage, state, *_word(s, trigger)) for s, state in states),
        minor=not is_headline(label, trigger),
    )


def trigger_of(group: Sequence[Seed]) -> str:
    """The class that a group's event is of: what it is mainly of, where that has a rival, the one more of it tell."""
    mains = Counter(s.trigger for s in group)
    most = max(mains.values())
    return max(
        (kind for kind, count in mains.items() if count == most), key=lambda kind: sum(_has_act(s, kind) for s in group)
    )


def _has_act(seed: Seed, trigger: str) -> bool:
    """Whether a word of a seed tells a happening of class ``trigger``: else it may only be told beside it."""
    return any(kind == trigger for _, _, kind in seed.acts)


def _surely_tells(seed: Seed, trigger: str, group: Sequence[Seed]) -> bool:
    """Whether a seed has a word of its group's class, or has so much in common with one that does as to need none."""
    return _has_act(seed, trigger) or any(_has_act(other, trigger) and _much_in_common(seed, other) for other in group)


def _much_in_common(a: Seed, b: Seed) -> bool:
    """Whether two seeds have a speaker, a number or two names in common, or a name and the day both state."""
    names = a.names & b.names - a.speakers
    same_day = a.when is not None and a.when == b.when
    return bool(a.speakers & b.speakers or a.numbers & b.numbers or len(names) > 1 or (names and same_day))


def _word(seed: Seed, trigger: str) -> tuple[int, int]:
    """Where the word stands by which a seed tells an event of class ``trigger``: its main one, where none is."""
    return next(((start, end) for start, end, kind in seed.acts if kind == trigger), seed.acts[0][:2])


def _event_id(label: str, group: Sequence[Seed], ids: Sequence[str]) -> str:
    first = f"{label}|{ids[group[0].article]}|{group[0].start}"
    return "e" + hashlib.sha256(first.encode("utf-8", "replace")).hexdigest()[:10]


def _when(group: Sequence[Seed], articles: Sequence[Article]) -> tuple[str | None, str | None]:
    """The day most seeds state, else that they carry on from, else the week or month, else the publish day, as such.

    What is told in the pluperfect or of a year alone has no publish day: it was before.
    """
    for seeds in ([seed for seed in group if not seed.hypothetical], group):
        days = Counter(seed.day for seed in seeds if seed.day)
        if days:
            return min(days, key=lambda day: (-days[day], day)).isoformat(), "stated"
        nights = Counter(seed.when for seed in seeds if seed.days and seed.when)
        if nights:
            return _within_range(min(nights, key=lambda when: (-nights[when], when)), seeds), "stated"
    carried = Counter(seed.carried for seed in group if seed.carried)
    if carried:
        return min(carried, key=lambda day: (-carried[day], day)).isoformat(), "from the sentence before"
    stated = Counter(seed.when for seed in group if seed.when and not _is_of_later(seed))
    if stated:
        return min(stated, key=lambda value: (-stated[value], -len(value), value)), "stated"
    published = sorted(a.published for a in (articles[s.article] for s in group if not s.background) if a.published)
    return (f"{published[0]:%Y-%m-%d}", f"published {published[0]:%Y-%m-%d}") if published else (None, None)


def _tells_words(label: str) -> bool:
    """Whether a label tells that somebody said something."""
    return any(trigger_class(word) in SPEECH for word in label.lower().split())


def _is_of_later(seed: Seed) -> bool:
    """Whether what a sentence tells as done names a month to come: photos of the phone due in March have leaked."""
    if seed.hypothetical or seed.published is None or seed.when is None or len(seed.when) != 7:
        return False
    return seed.when > f"{seed.published:%Y-%m}"


def _within_range(night: str, group: Sequence[Seed]) -> str:
    """The day of a night that a sentence carries on from, else both."""
    first, last = night.split("/")
    carried = {seed.carried.isoformat() for seed in group if seed.carried} & {first, last}
    return carried.pop() if len(carried) == 1 else night


def _common(group: Sequence[Seed], kind: str) -> tuple[str, ...]:
    """Names of the group's seeds, most shared first."""
    counts = Counter(name for seed in group for name in set(without_credits(getattr(seed, kind))))
    return tuple(name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:5])
