"""What each of a few articles tells that the others do not.

The events of one article by itself, where no sentence of the others is like them: what another may tell in other words
is not said to be told by one alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.events.alone import events_alone
from reader.events.linkage import average_linkage
from reader.events.merge import THRESHOLD, similarities
from reader.events.seed import Seed
from reader.events.triggers import SPEECH
from reader.events.words import Vector, cosine, vector
from reader.model import Article, Event, Span

#: Cosine with some sentence of another article from which on that one may tell it, too.
_MAY_BE_TOLD = 0.25


def only_told(
    articles: Mapping[str, Article],
    spans: Mapping[str, Sequence[Span]],
    seeds: Mapping[str, Sequence[Seed]],
    known: Sequence[Event],
) -> list[Event]:
    """Events of single articles beside the ``known`` ones; all by the articles' names."""
    sentences: dict[str, list[Vector]] = {
        key: [vector(article.text[span.start : span.end]) for span in spans[key]] for key, article in articles.items()
    }
    found: list[Event] = []
    for key, article in articles.items():
        own = seeds[key]
        scores = similarities(own)
        groups = average_linkage(len(own), scores.pairs, THRESHOLD, apart=scores.apart)
        taken = [(m.start, m.end) for event in known for m in event.mentions if m.article_id == key]
        others = [told for other, all_told in sentences.items() if other != key for told in all_told]
        for event in events_alone(key, article, spans[key], own, groups):
            if any(m.start < end and start < m.end for m in event.mentions for start, end in taken):
                continue
            told = [vector(words) for words in _said(event, article.text)]
            if all(cosine(one, other) < _MAY_BE_TOLD for one in told for other in others):
                found.append(event)
    return found


def _said(event: Event, text: str) -> list[str]:
    """What an event tells: its label and passages, those of somebody's quoted words without the speaker's name."""
    told = [event.label, *(text[m.start : m.end] for m in event.mentions)]
    quoted = event.trigger in SPEECH and "“" in event.label
    speaker = next((name for name in event.who if quoted and event.label.startswith(name)), "")
    for name in speaker.split():
        told = [words.replace(name, " ") for words in told]
    return told
