"""Finding events: stories, then the events inside each, with a cell for every event and article."""

from __future__ import annotations

import gc
import hashlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace

from reader.events.agencies import agency_of
from reader.events.alone import events_alone
from reader.events.beside import Company, company, wanted
from reader.events.body import body_start
from reader.events.credits import without_credits
from reader.events.few import only_told
from reader.events.joined import one_happening, told_side_by_side
from reader.events.labels import is_headline, label_of
from reader.events.linkage import average_linkage
from reader.events.merge import POSSIBLE, THRESHOLD, similarities
from reader.events.minor import Passing
from reader.events.repeated import repeated, with_copies
from reader.events.seeds import Seed, seeds_of
from reader.events.stories import story_groups
from reader.events.triggers import SPEECH, WEAK
from reader.events.wire import copied_passages
from reader.model import Article, Cell, Coverage, CoveredArticle, Event, Mention, MentionState, Span, Story
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


def article_id(article: Article) -> str:
    """A short name of an article that stays the same while its address and text do."""
    known = f"{article.page_url or ''}\n{article.outlet or ''}\n{article.text}"
    return hashlib.sha256(known.encode("utf-8", "replace")).hexdigest()[:12]


def find_events(articles: Sequence[Article], *, processes: int | None = None) -> Coverage:
    """Who reports what: stories, events and a cell for every event and article of its story.

    A cell is ``reported`` where a sentence surely tells the event, ``possible`` where it may, and otherwise
    ``not found``: not found in this text. The same article given twice counts once.

    Events come story by story; in each those that sentences are mainly of, then the minor ones that several articles
    tell in passing, which are not looked for among more than ``MOST_READ`` articles.

    Hundreds of articles are shared out among up to ``processes`` processes, by default as many as this one may use
    processors, four at most; the result is the same.
    """
    with _no_collecting(), company(wanted(sum(len(article.text) for article in articles), processes)) as others:
        return _found(articles, others)


def _found(articles: Sequence[Article], others: Company) -> Coverage:
    unique = list({article_id(article): article for article in articles}.items())
    ids, texts = [key for key, _ in unique], [article.text for _, article in unique]
    given = [article for _, article in unique]
    spans = [sentences(text) for text in texts]
    agencies = [agency_of(article) for article in given]
    stories: list[Story] = []
    events: list[Event] = []
    cells: list[Cell] = []
    groups = story_groups(given)
    others.begin(given, ids, groups)
    copies = copied_passages(given, ids, spans, agencies)
    by_story = others.events(lambda members: story_events(given, members, ids, texts, spans))
    for number, (members, found) in enumerate(zip(groups, by_story, strict=True)):
        story = Story(
            f"s{number + 1}",
            _story_label(given, members),
            tuple(ids[i] for i in members),
            tuple(event.id for event in found),
        )
        stories.append(story)
        events.extend(found)
        cells.extend(cells_of(found, story.article_ids))
    return Coverage(
        tuple(_covered(*each) for each in zip(given, ids, agencies, strict=True)),
        tuple(stories),
        tuple(events),
        tuple(cells),
        tuple(copies),
        _notes(given),
    )


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Without looking for cycles among millions of new objects that have none: a fourteenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _covered(article: Article, key: str, agency: str | None) -> CoveredArticle:
    return CoveredArticle(
        key, article.title, article.outlet, article.published, article.page_url, len(article.text), agency
    )


def _notes(articles: Sequence[Article]) -> tuple[str, ...]:
    undated = sum(article.published is None for article in articles)
    if not undated:
        return ()
    have, their = ("has", "its") if undated == 1 else ("have", "their")
    who = f"{undated} of {len(articles)} articles" if len(articles) > 1 else "The article"
    return (f"{who} {have} no publish date, so {their} weekdays stay unknown.",)


def _story_label(articles: Sequence[Article], members: Sequence[int]) -> str:
    """The story by its shortest clear title."""
    titles = [articles[i].title or articles[i].text.split("\n", 1)[0] for i in members]
    return min(titles, key=lambda title: (abs(len(title) - 60), title))


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
    groups = one_happening(told_side_by_side(average_linkage(len(seeds), scores, THRESHOLD), seeds), seeds, scores)
    held = {k: group for group in groups for k in group}
    near: dict[int, list[int]] = {}
    for (i, j), score in scores.items():
        if score > 0:
            near.setdefault(i, []).append(j)
            near.setdefault(j, []).append(i)
    if len(members) == 1 and len(articles) <= MOST_ALONE:
        only = members[0]
        return events_alone(ids[only], articles[only], told[only], seeds, groups)
    groups = [g for g in groups if _is_pinned([seeds[k] for k in g])]
    shared = [group for group in groups if len({seeds[k].article for k in group}) > 1]
    kept = shared + _sole([g for g in groups if g not in shared], seeds)
    events = [_event(group, _possible(group, seeds, scores, near, held), seeds, ids, texts, articles) for group in kept]
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
            event = replace(event, when=day, when_from=f"published {day}")
        kept.append(event)
    return kept


def _is_wording(said: Mention, text: str, seeds: Sequence[Seed], known: Sequence[Event]) -> bool:
    """Whether the sentence of a statement has a word of the event that the sentence right before it tells."""
    kinds = {kind for seed in seeds if said.start <= seed.start < said.end for _, _, kind in seed.acts} - SPEECH
    return any(
        event.trigger in kinds
        and any(m.article_id == said.article_id and not text[m.end : said.start].strip() for m in event.mentions)
        for event in known
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
    scores: Mapping[tuple[int, int], float],
    near: Mapping[int, Sequence[int]],
    held: Mapping[int, list[int]],
) -> list[int]:
    """Seeds of other articles that may tell the group's event: the likeliest of each article.

    ``near`` gives the seeds that each seed is compared with.
    """
    has = {seeds[k].article for k in group}
    likely: dict[int, tuple[float, int]] = {}
    for k in {k for g in group for k in near.get(g, ())} - set(group):
        if seeds[k].article in has or len(held[k]) > 1:
            continue
        own = [scores.get((min(k, g), max(k, g)), 0.0) for g in group]
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
        speaks = not SPEECH.isdisjoint((first.trigger, _trigger(own)))
        if speaks or all(s.hypothetical for s in own) or taken[first.article] >= MOST_SOLE:
            continue
        if not any(s.days for s in own) or not any(s.names or s.kinds - WEAK for s in own):
            continue
        taken[first.article] += 1
        kept.append(group)
    return kept


def _unimportance(group: Sequence[Seed]) -> tuple[bool, int, int, float]:
    known = any(seed.known for seed in group)
    return not known, -sum(seed.day is not None for seed in group), -len(group), group[0].position


def _event(
    group: Sequence[int],
    possible: Sequence[int],
    seeds: Sequence[Seed],
    ids: Sequence[str],
    texts: Sequence[str],
    articles: Sequence[Article],
) -> Event:
    told = [seeds[k] for k in group]
    trigger = _trigger(told)
    done = [not (s.hypothetical or s.negated) for s in told]
    states: list[tuple[Seed, MentionState]] = [
        (s, "reported" if (is_done or not any(done)) and _surely_tells(s, trigger, told) else "possible")
        for s, is_done in zip(told, done, strict=True)
    ]
    states += [(seeds[k], "possible") for k in possible]
    states.sort(key=lambda each: (each[0].article, each[0].passage[0]))
    when, when_from = _when(told, articles)
    label = label_of(told, texts)
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


def _trigger(group: Sequence[Seed]) -> str:
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


def cells_of(events: Sequence[Event], article_ids: Sequence[str]) -> list[Cell]:
    """A cell for every event and article, with its mentions."""
    cells = []
    for event in events:
        told: dict[str, list[Mention]] = {}
        for mention in event.mentions:
            told.setdefault(mention.article_id, []).append(mention)
        for key in article_ids:
            own = tuple(told.get(key, ()))
            state = "not found" if not own else "reported" if any(m.state == "reported" for m in own) else "possible"
            cells.append(Cell(event.id, key, state, own))  # type: ignore[arg-type]
    return cells
