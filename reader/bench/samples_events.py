"""Families and events of the bundled samples against their hand-made marks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from reader.bench.event_scores import score_events
from reader.bench.samples_gold import Sample, gold_span, iou, story_marks
from reader.compare.figures import same_figures
from reader.compare.quotes import same_quotes

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
    rows: list[tuple[object, ...]] = []
    for story, members in stories_of(samples).items():
        articles = {sample.path: sample.article for sample in members}
        rows.append((story, *score_events(articles, story_marks(story)["events"], show).row()))
    return rows
