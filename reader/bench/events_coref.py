"""Gold mentions of ECB+ joined to chains by ``reader.events.chains``, story by story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from reader.bench.events_data import Filed, Spoken
from reader.events.chains import chains, event_word
from reader.events.stories import story_groups
from reader.events.words import vector


def found_chains(mentions: Sequence[Spoken], docs: Sequence[Filed], find_stories: bool) -> dict[str, str]:
    """Mention → name of its chain; stories are the marked sub-topics, or found by ``story_groups``."""
    story = {doc.id: doc.gold for doc in docs}
    if find_stories:
        groups = story_groups([doc.article for doc in docs])
        story = {docs[i].id: str(number) for number, group in enumerate(groups) for i in group}
    sentences = {(doc.id, i): text for doc in docs for i, text in doc.sentences}
    numbers = {doc.id: number for number, doc in enumerate(docs)}
    by_story: dict[str, list[Spoken]] = defaultdict(list)
    for mention in mentions:
        by_story[story[mention.doc]].append(mention)
    found: dict[str, str] = {}
    for name, members in by_story.items():
        words = []
        for mention in members:
            text = sentences[(mention.doc, mention.sentence)]
            place = (numbers[mention.doc], mention.sentence)
            words.append(event_word(text.split(), mention.first, mention.last, place, vector(text)))
        for number, group in enumerate(chains(words)):
            for i in group:
                found[members[i].id] = f"{name}:{number}"
    return found
