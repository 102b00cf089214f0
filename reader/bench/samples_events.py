"""Families and events of the bundled samples against their hand-made marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from reader.bench.samples_gold import Sample, gold_span, iou, overlaps, story_marks
from reader.compare.figures import same_figures
from reader.compare.quotes import same_quotes
from reader.events import find_events
from reader.model import Event

Place = tuple[str, int, int]


def stories_of(samples: Sequence[Sample]) -> dict[str, list[Sample]]:
    """Folder of the story → its samples."""
    stories: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        stories[sample.path.split("/")[0]].append(sample)
    return dict(stories)


def family_rows(samples: Sequence[Sample], show: Callable[[str], None]) -> list[tuple[object, ...]]:
    """Per story: pairs of variants the gold joins, and how many of them we join."""
    rows: list[tuple[object, ...]] = []
    for story, members in stories_of(samples).items():
        articles = [sample.article for sample in members]
        quotes = [
            [(members[v.article].path, v.quote.start, v.quote.end) for v in family.variants]
            for family in same_quotes(articles)
        ]
        figures = [
            [(members[v.article].path, v.figure.start, v.figure.end) for v in family.variants]
            for family in same_figures(articles)
        ]
        for name, key, found in (("quotes", "quote_families", quotes), ("figures", "figure_families", figures)):
            joined, pairs = _joined_pairs(members, story_marks(story)[key], found, show)
            rows.append((story, name, pairs, joined, joined / max(1, pairs)))
    return rows


def _joined_pairs(
    members: Sequence[Sample], families: list[dict], found: Sequence[Sequence[Place]], show: Callable[[str], None]
) -> tuple[int, int]:
    texts = {sample.path: sample.gold["text"] for sample in members}
    joined, pairs = 0, 0
    for family in families:
        places = [(path, *gold_span(texts[path], variant)) for path, variant in family["variants"].items()]
        for a, b in combinations(places, 2):
            together = any(_in_family(a, have) and _in_family(b, have) for have in found)
            pairs += 1
            joined += together
            if not together:
                show(f"family {family['id']}: not joined: {a[0]} and {b[0]}")
    return joined, pairs


def _in_family(place: Place, family: Sequence[Place]) -> bool:
    return any(path == place[0] and iou(place[1:], (start, end)) > 0.3 for path, start, end in family)


def event_rows(samples: Sequence[Sample], show: Callable[[str], None]) -> list[tuple[object, ...]]:
    """Per story: cells right, events that two or more pages report found once, days right."""
    return [_event_row(story, members, show) for story, members in stories_of(samples).items()]


def _event_row(story: str, members: Sequence[Sample], show: Callable[[str], None]) -> tuple[object, ...]:
    marks = story_marks(story)["events"]
    coverage = find_events([sample.article for sample in members])
    paths = {covered.id: sample.path for covered, sample in zip(coverage.articles, members, strict=True)}
    evidence = _evidence(members, marks)
    aligned = _aligned(coverage.events, paths, evidence)
    cells = {
        (event.id, paths[m.article_id]) for event in coverage.events for m in event.mentions if m.state == "reported"
    }
    gold = {(mark["id"], path) for mark in marks for path, found in mark["articles"].items() if _reported(found)}
    ours = {(aligned[event], path) for event, path in cells if event in aligned}
    right = len(ours & gold)
    for event, path in sorted(gold - ours):
        show(f"event cell missed: {event} in {path}")
    for event, path in sorted(ours - gold):
        show(f"event cell wrong: {event} in {path}")
    shared = [mark for mark in marks if sum(_reported(found) for found in mark["articles"].values()) > 1]
    once = Counter(aligned.values())
    days = {mark["id"]: mark["when"] for mark in marks}
    dated = [event for event in coverage.events if event.id in aligned]
    true_days = sum(event.when == days[aligned[event.id]] for event in dated)
    for event in dated:
        if event.when != days[aligned[event.id]]:
            show(f"day: {aligned[event.id]} is {days[aligned[event.id]]}, called {event.when} ({event.label})")
    precision, recall = right / max(1, len(ours)), right / max(1, len(gold))
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    found_once = sum(once[mark["id"]] == 1 for mark in shared)
    return story, len(gold), precision, recall, f1, f"{found_once}/{len(shared)}", f"{true_days}/{len(dated)}"


def _reported(mentions: list[dict]) -> bool:
    return any(mention["state"] == "reported" for mention in mentions)


def _evidence(members: Sequence[Sample], marks: list[dict]) -> dict[str, list[Place]]:
    texts = {sample.path: sample.gold["text"] for sample in members}
    places: dict[str, list[Place]] = defaultdict(list)
    for mark in marks:
        for path, mentions in mark["articles"].items():
            for mention in mentions:
                start = texts[path].index(mention["evidence"])
                places[mark["id"]].append((path, start, start + len(mention["evidence"])))
    return places


def _aligned(events: Sequence[Event], paths: dict[str, str], evidence: dict[str, list[Place]]) -> dict[str, str]:
    """Found event → the marked event most of its mentions stand in the evidence of."""
    aligned: dict[str, str] = {}
    for event in events:
        votes: Counter[str] = Counter()
        for mention in event.mentions:
            for name, places in evidence.items():
                votes[name] += any(
                    path == paths[mention.article_id] and overlaps((start, end), (mention.start, mention.end))
                    for path, start, end in places
                )
        best = votes.most_common(1)
        if best and best[0][1]:
            aligned[event.id] = best[0][0]
    return aligned
