"""The events of one story: what several of its articles tell, and what one alone surely does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from reader.events.alone import events_alone
from reader.events.body import body_start
from reader.events.few import only_told
from reader.events.joined import one_happening, told_side_by_side
from reader.events.linkage import average_linkage
from reader.events.merge import POSSIBLE, THRESHOLD, Similar, similarities
from reader.events.minor import Passing
from reader.events.repeated import repeated, with_copies
from reader.events.seeds import Seed, seeds_of
from reader.events.told import event_of, trigger_of
from reader.events.triggers import SPEECH, WEAK
from reader.model import Article, Event, Mention, Span
from reader.text.sentences import sentences

#: Most events that one article alone tells, per article.
MOST_SOLE = 6
#: Most articles of a story of which what each tells alone is looked for as in an article by itself.
FEW = 3
#: Most articles of a story of which the statements that one has alone are looked for, and most of them per article.
MOST_HEARD, MOST_SAID = 12, 3
#: Most articles given of which that is looked for: it doubles the work, and many have enough that several tell.
MOST_ALONE = 24
#: Most articles that are read for what they tell in passing; above that only main events are found.
MOST_READ = 400


def story_events(
    articles: Sequence[Article],
    members: Sequence[int],
    ids: Sequence[str],
    texts: Sequence[str],
    spans: Sequence[Sequence[Span]] | None = None,
) -> list[Event]:
    """The events of one story, whose ``members`` are indexes; ``spans`` are all articles' sentences, where known."""
    told = {i: spans[i] if spans else sentences(texts[i]) for i in members}
    copies = repeated(articles, members, told)
    left_out = {place for places in copies.values() for place in places}
    seeds = [
        seed
        for i in members
        for seed in seeds_of(i, articles[i], told[i])
        if not left_out or (i, seed.start) not in left_out
    ]
    scores = similarities(seeds)
    linked = average_linkage(len(seeds), scores.pairs, THRESHOLD, apart=scores.apart)
    groups = one_happening(told_side_by_side(linked, seeds), seeds, scores.pairs)
    held = {k: group for group in groups for k in group}
    near: dict[int, list[int]] = {}
    for (i, j), score in scores.pairs.items():
        if score >= POSSIBLE:
            near.setdefault(i, []).append(j)
            near.setdefault(j, []).append(i)
    if len(members) == 1 and len(articles) <= MOST_ALONE:
        only = members[0]
        return events_alone(ids[only], articles[only], told[only], seeds, groups)
    groups = [g for g in groups if _is_pinned([seeds[k] for k in g])]
    shared = [group for group in groups if len({seeds[k].article for k in group}) > 1]
    kept = shared + _sole([g for g in groups if g not in shared], seeds)
    events = [
        event_of(group, _possible(group, seeds, scores, near, held), seeds, ids, texts, articles) for group in kept
    ]
    if len(members) > 1 and len(articles) <= MOST_READ:
        bodies = {i: [s for s in _body(articles[i], told[i]) if (i, s.start) not in left_out] for i in members}
        events = Passing(bodies, ids, texts, seeds).added_to(events, [[seeds[k] for k in group] for group in kept])
    if len(members) <= MOST_HEARD and len(articles) <= MOST_ALONE:
        few = {ids[i]: articles[i] for i in members}
        own = {ids[i]: [seed for seed in seeds if seed.article == i] for i in members}
        alone = only_told(few, {ids[i]: told[i] for i in members}, own, events)
        events += alone if len(members) <= FEW else _said_alone(alone, few, own, events)
    if copies:
        events = with_copies(events, copies, told, ids)
    return sorted(events, key=lambda event: (event.minor, event.when or "9999", event.label))


def _said_alone(
    events: Sequence[Event],
    articles: Mapping[str, Article],
    seeds: Mapping[str, Sequence[Seed]],
    known: Sequence[Event],
) -> list[Event]:
    """Statements of named speakers, ``MOST_SAID`` at most of an article; of no stated day they are as published.

    The wording of a ``known`` event told in the sentence before ("the judge read from his ruling") is left to it.
    """
    heard: Counter[str] = Counter()
    kept = []
    for event in events:
        key = event.mentions[0].article_id
        named = any(" " in name and event.label.startswith(name) for name in event.who)
        if event.trigger not in SPEECH or not named or heard[key] >= MOST_SAID:
            continue
        if _is_wording(event.mentions[0], articles[key].text, seeds[key], known):
            continue
        heard[key] += 1
        published = articles[key].published
        if event.when is None and published:
            day = f"{published:%Y-%m-%d}"
            how = "published on" if articles[key].day_only else "published"
            event = replace(event, when=day, when_from=f"{how} {day}")
        kept.append(event)
    return kept


def _is_wording(said: Mention, text: str, seeds: Sequence[Seed], known: Sequence[Event]) -> bool:
    """Whether words go on with the event that the sentence right before them tells.

    They do where their sentence has a word of it, or where their speaker did it and the paragraph goes on, or "he"
    does: "Tarn resigned on Monday. “I lost,” he said."
    """
    own = [seed for seed in seeds if said.start <= seed.start < said.end]
    kinds = {kind for seed in own for _, _, kind in seed.acts} - SPEECH
    speakers = {name for seed in own for name in seed.speakers}

    def goes_on(event: Event, told: Mention) -> bool:
        gap = text[told.end : said.start]
        by_whom = [name.split()[-1] for name in event.who if name.split()[-1].lower() in speakers]
        named = any(name in text[said.start : said.end] for name in by_whom)
        return not gap.strip() and (event.trigger in kinds or bool(by_whom and ("\n" not in gap or not named)))

    return any(
        event.trigger not in SPEECH and m.article_id == said.article_id and goes_on(event, m)
        for event in known
        for m in event.mentions
    )


def _is_pinned(group: Sequence[Seed]) -> bool:
    """Whether a reader can tell whose or which happening a group's is: by a name, a speaker, or its day and class."""
    return any(s.names or s.speakers or (s.when and s.kinds - WEAK) for s in group)


def _body(article: Article, spans: Sequence[Span]) -> list[Span]:
    """The sentences of an article but its headline."""
    begin = body_start(article)
    return [span for span in spans if span.start >= begin]


def _possible(
    group: Sequence[int],
    seeds: Sequence[Seed],
    scores: Similar,
    near: Mapping[int, Sequence[int]],
    held: Mapping[int, list[int]],
) -> list[int]:
    """Seeds of other articles that may tell the group's event: the likeliest of each article.

    ``near`` gives the seeds that each seed may be one event with.
    """
    has = {seeds[k].article for k in group}
    likely: dict[int, tuple[float, int]] = {}
    for k in {k for g in group for k in near.get(g, ())} - set(group):
        if seeds[k].article in has or len(held[k]) > 1:
            continue
        own = [scores.of(k, g) for g in group]
        mean = sum(own) / len(own)
        if mean >= POSSIBLE and mean > likely.get(seeds[k].article, (0.0, 0))[0]:
            likely[seeds[k].article] = (mean, k)
    return [k for _, k in likely.values()]


def _sole(groups: Sequence[Sequence[int]], seeds: Sequence[Seed]) -> list[Sequence[int]]:
    """The events one article alone tells that are surely happenings: dated or with figures, not mere statements."""
    taken: Counter[int] = Counter()
    kept: list[Sequence[int]] = []
    for group in sorted(groups, key=lambda group: _unimportance([seeds[k] for k in group])):
        own = [seeds[k] for k in group]
        first = own[0]
        speaks = not SPEECH.isdisjoint((first.trigger, trigger_of(own)))
        if speaks or all(s.hypothetical for s in own) or taken[first.article] >= MOST_SOLE:
            continue
        if not any(s.days or s.said_on for s in own) or not any(s.names or s.kinds - WEAK for s in own):
            continue
        taken[first.article] += 1
        kept.append(group)
    return kept


def _unimportance(group: Sequence[Seed]) -> tuple[bool, int, int, float]:
    known = any(seed.known for seed in group)
    return not known, -sum(seed.day is not None for seed in group), -len(group), group[0].position
