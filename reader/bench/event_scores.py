"""Found events against those a person marked: cells, events found once, days."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from reader.bench.samples_gold import iou, overlaps
from reader.events import find_events
from reader.model import Article, Event

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class EventScores:
    """What one story's events are worth."""

    #: Cells a person marked as reported; cells called reported of events that are marked; those that are right.
    gold: int
    called: int
    right: int
    #: Events that two or more articles report, and how many of them are found exactly once.
    shared: int
    once: int
    #: Found events that are marked, and how many of them have the right day.
    dated: int
    days: int

    @property
    def precision(self) -> float:
        """Share of the called cells that are right, 1 where none is called."""
        return self.right / self.called if self.called else 1.0

    def row(self) -> tuple[object, ...]:
        """Cells, precision, recall, F1, events found once, days right."""
        precision, recall = self.right / max(1, self.called), self.right / max(1, self.gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        return self.gold, precision, recall, f1, f"{self.once}/{self.shared}", f"{self.days}/{self.dated}"


def score_events(
    articles: Mapping[str, Article], marks: Sequence[Mapping[str, Any]], show: Callable[[str], None]
) -> EventScores:
    """The events found in ``articles`` (path → article) against ``marks``, each as in a story's ``events``.

    What is told in passing is not marked, and not scored. ``show`` is told of every miss.
    """
    coverage = find_events(list(articles.values()))
    events = [event for event in coverage.events if not event.minor]
    paths = {covered.id: path for covered, path in zip(coverage.articles, articles, strict=True)}
    aligned = _aligned(events, paths, _evidence(articles, marks))
    cells = {(event.id, paths[m.article_id]) for event in events for m in event.mentions if m.state == "reported"}
    gold = {(mark["id"], path) for mark in marks for path, found in mark["articles"].items() if _reported(found)}
    ours = {(aligned[event], path) for event, path in cells if event in aligned}
    shared = [mark["id"] for mark in marks if sum(_reported(found) for found in mark["articles"].values()) > 1]
    once = Counter(aligned.values())
    days = {mark["id"]: mark["when"] for mark in marks}
    dated = [event for event in events if event.id in aligned]
    for event, path in sorted(gold - ours):
        show(f"event cell missed: {event} in {path}")
    for event, path in sorted(ours - gold):
        show(f"event cell wrong: {event} in {path}")
    for name in shared:
        if once[name] != 1:
            show(f"event found {once[name]} times: {name}")
    for found in dated:
        if found.when != days[aligned[found.id]]:
            show(f"day: {aligned[found.id]} is {days[aligned[found.id]]}, called {found.when} ({found.label})")
    return EventScores(
        len(gold),
        len(ours),
        len(ours & gold),
        len(shared),
        sum(once[name] == 1 for name in shared),
        len(dated),
        sum(found.when == days[aligned[found.id]] for found in dated),
    )


def _reported(mentions: Sequence[Mapping[str, str]]) -> bool:
    return any(mention["state"] == "reported" for mention in mentions)


def _evidence(articles: Mapping[str, Article], marks: Sequence[Mapping[str, Any]]) -> dict[str, list[Place]]:
    places: dict[str, list[Place]] = defaultdict(list)
    for mark in marks:
        for path, mentions in mark["articles"].items():
            for mention in mentions:
                start = articles[path].text.index(mention["evidence"])
                places[mark["id"]].append((path, start, start + len(mention["evidence"])))
    return places


def _aligned(events: Sequence[Event], paths: Mapping[str, str], evidence: dict[str, list[Place]]) -> dict[str, str]:
    """Found event → the marked event most of its mentions stand in the evidence of."""
    aligned: dict[str, str] = {}
    for event in events:
        votes: dict[str, float] = defaultdict(float)
        for mention in event.mentions:
            for name, places in evidence.items():
                own = [(start, end) for path, start, end in places if path == paths[mention.article_id]]
                votes[name] += _overlap(own, (mention.start, mention.end))
        best = max(votes, key=lambda name: votes[name], default=None)
        if best is not None and votes[best]:
            aligned[event.id] = best
    return aligned


def _overlap(evidence: Sequence[tuple[int, int]], passage: tuple[int, int]) -> float:
    """1 where a passage overlaps the evidence, and a little more the better it fits: two events share a sentence."""
    fits = [iou(span, passage) for span in evidence if overlaps(span, passage)]
    return 1 + 0.01 * max(fits) if fits else 0.0
