"""Coverage cells of ECB+ from raw text: which other articles of the story tell an event that one article tells.

``pinned``: the event is given by its sentence and word in the first article that has it, as a reader pins it.
``found``: ``find_events`` finds the events itself; each marked chain takes the found event that says most of its words
(``by word``), or that has a passage in most of its sentences (``by sentence``): of several the first. ``best fit``
takes, of the events with passages in its sentences, the one whose passages and sentences agree most (Dice), and so no
large event for a small one. Several chains may take one event. Only sentences with complete marks are read, since
elsewhere nothing says what is told.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from reader.bench.coref_scores import f1
from reader.bench.events_data import Filed, Spoken, ecb, spoken
from reader.events import article_id, find_events
from reader.events.trace import Sentence, main_word, sentence, trace
from reader.model import Article, Event, Paragraph

#: Event, article → state.
Cells = dict[tuple[str, str], str]


def cell_rows(folder: Path, topics: range, errors: int) -> list[tuple[object, ...]]:
    """Precision, recall and F1 of ``reported`` cells, and of ``reported`` and ``possible`` together."""
    docs = [d for d in ecb(folder) if d.topic in topics]
    mentions = [m for m in spoken(folder) if m.topic in topics]
    rows: list[tuple[object, ...]] = []
    for name, answer in _ANSWERS.items():
        gold: Cells = {}
        ours: Cells = {}
        for members, chains in _stories(docs, mentions):
            asked = {key: told for key, told in chains.items() if len({m.doc for m in told}) > 1}
            gold |= {
                (key, m.doc): "reported"
                for key, told in asked.items()
                for m in told
                if name != "pinned" or m.doc != _first(told).doc
            }
            ours |= answer(members, asked)
        for state in ("reported", "any"):
            said = {cell for cell, value in ours.items() if state == "any" or value == state}
            right = len(said & gold.keys())
            precision, recall = right / max(1, len(said)), right / max(1, len(gold))
            rows.append((name, len(gold), state, precision, recall, f1(precision, recall)))
        for event, doc in sorted(said - gold.keys())[:errors]:
            print(f"{name}: {event} is not told in {doc}")
    return rows


def _stories(
    docs: Sequence[Filed], mentions: Sequence[Spoken]
) -> Iterator[tuple[list[Filed], dict[str, list[Spoken]]]]:
    """Each marked story: its articles, and its chains by name."""
    members: dict[str, list[Filed]] = defaultdict(list)
    story = {doc.id: doc.gold for doc in docs}
    for doc in docs:
        members[doc.gold].append(doc)
    chains: dict[str, dict[str, list[Spoken]]] = defaultdict(lambda: defaultdict(list))
    for mention in mentions:
        chains[story[mention.doc]][f"{story[mention.doc]}/{mention.gold}"].append(mention)
    for name, own in members.items():
        yield own, dict(chains[name])


def _first(told: Sequence[Spoken]) -> Spoken:
    return min(told, key=lambda mention: (mention.doc, mention.sentence))


def _pinned(members: Sequence[Filed], asked: dict[str, list[Spoken]]) -> Cells:
    read = {doc.id: _marked_sentences(number, doc) for number, doc in enumerate(members)}
    names = [doc.id for doc in members]
    cells: Cells = {}
    for key, told in asked.items():
        pin = _first(told)
        word = main_word(read[pin.doc][pin.sentence], pin.words.split()[0])
        others = [s for doc in names if doc != pin.doc for s in read[doc].values()]
        for traced in trace(word, others) if word else ():
            cells.setdefault((key, names[traced.article]), traced.state)
    return cells


def _marked_sentences(number: int, doc: Filed) -> dict[int, Sentence]:
    return {i: sentence(number, 10_000 * i, text) for i, text in doc.sentences if i in doc.marked}


def _found(
    members: Sequence[Filed], asked: dict[str, list[Spoken]], by_word: bool, fit: Callable[[int, int, int], float]
) -> Cells:
    articles = {doc.id: _marked_article(doc) for doc in members}
    names = {article_id(article): doc for doc, article in articles.items()}
    coverage = find_events(list(articles.values()))
    cells: Cells = {}
    for key, told in asked.items():
        places = {(m.doc, *(_word_place if by_word else _place)(articles[m.doc], m)) for m in told}
        hits = [sum(_is_told(event, place, names, by_word) for place in places) for event in coverage.events]
        if not any(hits):
            continue
        fits = [fit(n, len(places), len(e.mentions)) for n, e in zip(hits, coverage.events, strict=True)]
        for m in coverage.events[fits.index(max(fits))].mentions:
            if cells.get((key, names[m.article_id])) != "reported":
                cells[(key, names[m.article_id])] = m.state
    return cells


def _most(hits: int, places: int, passages: int) -> float:
    return hits


def _dice(hits: int, places: int, passages: int) -> float:
    """How well an event's passages and the places of a chain agree, where ``hits`` of the places have one."""
    return 2 * hits / (places + passages)


def _is_told(event: Event, place: tuple[str, int, int], names: Mapping[str, str], by_word: bool) -> bool:
    """Whether the event is told in a marked sentence, or by a marked word."""
    doc, start, end = place
    own = (m for m in event.mentions if names[m.article_id] == doc)
    if by_word:
        return any(m.word_start is not None and m.word_start < end and start < (m.word_end or 0) for m in own)
    return any(start <= m.start and m.end <= end for m in own)


def _marked_article(doc: Filed) -> Article:
    """The marked sentences alone, each a paragraph, after a line that says which they are."""
    head = f"{doc.id}: sentences {' '.join(map(str, doc.marked))}"
    text = "\n\n".join([head, *(words for i, words in doc.sentences if i in doc.marked)])
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    return replace(doc.article, text=text, paragraphs=paragraphs)


def _place(article: Article, told: Spoken) -> tuple[int, int]:
    """Where the sentence of a marked mention stands."""
    head = article.text.split("\n", 1)[0]
    marked = [int(n) for n in head.rsplit(" ", head.count(" "))[2:]]
    paragraph = article.paragraphs[1 + marked.index(told.sentence)]
    return paragraph.start, paragraph.end


def _word_place(article: Article, told: Spoken) -> tuple[int, int]:
    """Where the words of a marked mention stand."""
    start, end = _place(article, told)
    tokens = [match.span() for match in re.finditer(r"\S+", article.text[start:end])]
    return start + tokens[told.first][0], start + tokens[told.last][1]


_ANSWERS: dict[str, Callable[[Sequence[Filed], dict[str, list[Spoken]]], Cells]] = {
    "pinned": _pinned,
    "found, by word": partial(_found, by_word=True, fit=_most),
    "found, by sentence": partial(_found, by_word=False, fit=_most),
    "found, best fit": partial(_found, by_word=False, fit=_dice),
}
