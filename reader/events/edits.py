"""The reader's own edits of a coverage, kept apart from the analysis so that they survive doing it again.

An edit names events by a quoted sentence of evidence and its article, never by an id: ids change when articles
are added. An edit whose evidence is not found any more is left out and said in ``Coverage.notes``.
"""

from __future__ import annotations

import dataclasses
import hashlib
from collections.abc import Mapping, Sequence
from typing import Any

from reader.events.find import article_id, cells_of
from reader.events.seeds import seeds_of
from reader.events.trace import main_word, sentence, trace
from reader.model import Article, Coverage, CoveredArticle, Event, Mention
from reader.text.sentences import sentences

#: An edit as plain JSON: ``{"kind": …, …}``; see the functions that make them.
Edit = dict[str, Any]
#: The trigger of an event that a reader pinned.
PINNED = "pinned"
#: Most characters of the label of an event that was split off.
_LABEL = 90


def evidence(coverage: Coverage, articles: Sequence[Article], event: Event) -> dict[str, str]:
    """What names an event for good: its first passage and that passage's article.

    A minor event's word, too, and that an event is pinned: its passage may be another event's.
    """
    mention = event.mentions[0]
    text = _texts(articles)[mention.article_id]
    of = {"article": mention.article_id, "words": text[mention.start : mention.end]}
    if event.trigger == PINNED:
        of["trigger"] = PINNED
    return of | {"word": text[mention.word_start : mention.word_end]} if event.minor else of


def rename(of: Mapping[str, str], label: str) -> Edit:
    """Another label for the event that ``of`` (from :func:`evidence`) names."""
    return {"kind": "rename", "of": dict(of), "label": label}


def merge(of: Mapping[str, str], into: Mapping[str, str]) -> Edit:
    """Two events are one; the second gives the label."""
    return {"kind": "merge", "of": dict(of), "into": dict(into)}


def split(of: Mapping[str, str], article: str) -> Edit:
    """What ``article`` tells is an event of its own."""
    return {"kind": "split", "of": dict(of), "article": article}


def flip(of: Mapping[str, str], article: str, state: str, words: str | None = None) -> Edit:
    """The cell of an event and an article is ``state``, by the reader; ``words`` are the passage of a new one."""
    edit: Edit = {"kind": "flip", "of": dict(of), "article": article, "state": state}
    return edit | {"words": words} if words else edit


def pin(article: str, words: str, label: str) -> Edit:
    """A passage of an article is an event of its own, under the reader's label."""
    return {"kind": "pin", "article": article, "words": words, "label": label}


def call_outlet(was: str, name: str) -> Edit:
    """Another name for an outlet; of an article whose page names none, ``was`` is its headline."""
    return {"kind": "outlet", "was": was, "name": name}


def apply_edits(coverage: Coverage, articles: Sequence[Article], edits: Sequence[Edit]) -> Coverage:
    """``coverage`` with the reader's edits, in order."""
    texts = _texts(articles)
    events, covered = list(coverage.events), coverage.articles
    by_id = {article_id(article): article for article in articles}
    lost = 0
    for edit in edits:
        if edit.get("kind") == "outlet":
            was, covered = covered, _called(covered, edit)
            lost += covered == was
            continue
        changed = _APPLY.get(str(edit.get("kind")), _unknown)(events, texts, edit)
        if changed is None:
            lost += 1
        else:
            events = changed if edit["kind"] != "pin" else [*events, _told(changed[-1], by_id, events)]
    stories = []
    for story in coverage.stories:
        own = tuple(e.id for e in events if any(m.article_id in story.article_ids for m in e.mentions))
        stories.append(dataclasses.replace(story, event_ids=own))
    cells = [
        cell
        for story in stories
        for cell in cells_of([e for e in events if e.id in story.event_ids], story.article_ids)
    ]
    notes = coverage.notes
    if lost:
        notes = (*notes, f"{lost} of your edits could not be placed: their passages are not in these articles.")
    return dataclasses.replace(
        coverage,
        articles=covered,
        events=tuple(events),
        stories=tuple(stories),
        cells=tuple(cells),
        notes=notes,
    )


def _called(articles: Sequence[CoveredArticle], edit: Edit) -> tuple[CoveredArticle, ...]:
    """The articles, those of the outlet that is renamed under its new name."""
    return tuple(
        dataclasses.replace(a, outlet=str(edit["name"])) if (a.outlet or a.title) == edit["was"] else a
        for a in articles
    )


def event_of(coverage: Coverage, articles: Sequence[Article], of: Mapping[str, str]) -> Event | None:
    """The event that a passage (from :func:`evidence`) names, or None."""
    i = _find(coverage.events, _texts(articles), of)
    return None if i is None else coverage.events[i]


def _told(event: Event, articles: Mapping[str, Article], others: Sequence[Event]) -> Event:
    """A pinned event with the people and the places its passage gives, and its day or that of an event told there."""
    pinned = event.mentions[0]
    number = list(articles).index(pinned.article_id)
    own = [s for s in seeds_of(number, articles[pinned.article_id]) if s.start < pinned.end and pinned.start < s.end]
    when = next((seed.when or (seed.carried.isoformat() if seed.carried else None) for seed in own), None)
    when = when or next((e.when for e in others for m in e.mentions if e.when and _overlap(m, pinned)), None)
    who = tuple(dict.fromkeys(name for seed in own for name in seed.people))
    where = tuple(dict.fromkeys(name for seed in own for name in seed.places))
    return dataclasses.replace(event, when=when, who=who, where=where)


def _overlap(one: Mention, other: Mention) -> bool:
    return one.article_id == other.article_id and one.start < other.end and other.start < one.end


def _texts(articles: Sequence[Article]) -> dict[str, str]:
    return {article_id(article): article.text for article in articles}


def _find(events: Sequence[Event], texts: Mapping[str, str], of: Mapping[str, str]) -> int | None:
    """Index of the event one of whose passages is the evidence: of a minor one only where none else has it."""
    text = texts.get(of.get("article", ""))
    if text is None:
        return None
    found = [
        (event.minor, i)
        for i, event in enumerate(events)
        for m in event.mentions
        if of.get("trigger") in (None, event.trigger)
        and m.article_id == of["article"]
        and text[m.start : m.end] == of.get("words")
        and of.get("word") in (None, text[m.word_start : m.word_end])
    ]
    return min(found)[1] if found else None


def _rename(events: list[Event], texts: Mapping[str, str], edit: Edit) -> list[Event] | None:
    i = _find(events, texts, edit["of"])
    if i is None:
        return None
    return [*events[:i], dataclasses.replace(events[i], label=str(edit["label"]), minor=False), *events[i + 1 :]]


def _merge(events: list[Event], texts: Mapping[str, str], edit: Edit) -> list[Event] | None:
    i, j = _find(events, texts, edit["of"]), _find(events, texts, edit["into"])
    if i is None or j is None or i == j:
        return None
    gone, kept = events[i], events[j]
    kept = dataclasses.replace(
        kept,
        mentions=tuple(dict.fromkeys((*kept.mentions, *gone.mentions))),
        when=kept.when or gone.when,
        when_from=kept.when_from if kept.when else gone.when_from,
        who=tuple(dict.fromkeys((*kept.who, *gone.who))),
        where=tuple(dict.fromkeys((*kept.where, *gone.where))),
        minor=False,
    )
    return [kept if k == j else event for k, event in enumerate(events) if k != i]


def _split(events: list[Event], texts: Mapping[str, str], edit: Edit) -> list[Event] | None:
    i = _find(events, texts, edit["of"])
    if i is None:
        return None
    own = tuple(m for m in events[i].mentions if m.article_id == edit["article"])
    rest = tuple(m for m in events[i].mentions if m.article_id != edit["article"])
    if not own or not rest:
        return None
    words = " ".join(texts[own[0].article_id][own[0].start : own[0].end].split())
    label = words if len(words) <= _LABEL else words[:_LABEL].rsplit(" ", 1)[0] + "…"
    new = dataclasses.replace(events[i], id=_id(own[0]), label=label, mentions=own, minor=False)
    return [*events[:i], dataclasses.replace(events[i], mentions=rest), new, *events[i + 1 :]]


def _flip(events: list[Event], texts: Mapping[str, str], edit: Edit) -> list[Event] | None:
    i = _find(events, texts, edit["of"])
    state = edit.get("state")
    if i is None or state not in ("reported", "possible", "not found"):
        return None
    own = [m for m in events[i].mentions if m.article_id == edit["article"]]
    rest = tuple(m for m in events[i].mentions if m.article_id != edit["article"])
    if state == "not found":
        return [*events[:i], dataclasses.replace(events[i], mentions=rest), *events[i + 1 :]] if rest else None
    if not own:
        own = _passage(texts, edit)
    if not own:
        return None
    flipped = tuple(dataclasses.replace(m, state=state) for m in own)
    return [*events[:i], dataclasses.replace(events[i], mentions=(*rest, *flipped), minor=False), *events[i + 1 :]]


def _passage(texts: Mapping[str, str], edit: Edit) -> list[Mention]:
    """The passage that an edit's words name, where they stand exactly once."""
    text, words = texts.get(str(edit.get("article"))), str(edit.get("words", ""))
    if text is None or not words or text.count(words) != 1:
        return []
    start = text.index(words)
    return [Mention(str(edit["article"]), start, start + len(words), "reported")]


def _pin(events: list[Event], texts: Mapping[str, str], edit: Mapping[str, str]) -> list[Event] | None:
    own = _passage(texts, dict(edit))
    if not own:
        return None
    others = {m.article_id: m for m in _traced(own[0], texts)}
    mentions = (*own, *(m for name, m in others.items() if name != own[0].article_id))
    return [*events, Event(_id(own[0]), str(edit["label"]), None, "pinned by you", PINNED, (), (), mentions)]


def _traced(pinned: Mention, texts: Mapping[str, str]) -> list[Mention]:
    """Where other articles tell what a pinned passage tells, the likeliest passage of each last."""
    ids = list(texts)
    number = ids.index(pinned.article_id)
    word = main_word(sentence(number, pinned.start, texts[pinned.article_id][pinned.start : pinned.end]))
    if word is None:
        return []
    others = [
        sentence(i, span.start, text[span.start : span.end])
        for i, text in enumerate(texts.values())
        if i != number
        for span in sentences(text)
    ]
    return [Mention(ids[t.article], t.start, t.end, t.state) for t in reversed(trace(word, others))]


def _unknown(events: list[Event], texts: Mapping[str, str], edit: Edit) -> list[Event] | None:
    return None


def _id(mention: Mention) -> str:
    return "e" + hashlib.sha256(f"{mention.article_id}|{mention.start}|own".encode()).hexdigest()[:10]


_APPLY = {"rename": _rename, "merge": _merge, "split": _split, "flip": _flip, "pin": _pin}
