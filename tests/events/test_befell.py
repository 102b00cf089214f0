"""What befell one thing is one event, whatever it is called; boats that go down sink."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.acts import acts_of, main_act
from reader.events.befell import Fate, fate_in, one_fate
from reader.events.seeds import seeds_of
from reader.model import Article, Paragraph
from tests.events.own_stories import own_story


def article(text: str) -> Article:
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    published = datetime(2025, 3, 12, tzinfo=UTC)
    return Article(None, text.split("\n")[0], (), published, "Post", "en", text, spans, (), "own", ())


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("The vessel foundered off Corrie on Monday.", "The 30-metre ship sank on Monday in a heavy sea.", True),
        ("The trawler Ada Lind went down on Monday.", "The boat sank on Monday within a quarter of an hour.", True),
        ("The road bridge had collapsed on Monday.", "On Monday evening the bridge gave way without a sound.", True),
        ("The first vessel foundered off Corrie on Monday.", "The second ship sank on Monday in a heavy sea.", False),
        ("The vessel foundered off Corrie on Sunday.", "The 30-metre ship sank on Monday in a heavy sea.", False),
        ("The vessel foundered off Corrie on Monday.", "The ship sank off Varno on Monday in a heavy sea.", False),
        ("The ferry sank off Corrie on Monday.", "The bridge collapsed on Monday in the storm.", False),
    ],
)
def test_what_befell_one_thing_on_one_day_is_one_event(one: str, other: str, together: bool) -> None:
    seeds = [seed for i, told in enumerate((one, other)) for seed in seeds_of(i, article(f"A headline\n\n{told}"))]
    assert [seed.article for seed in seeds] == [0, 1]
    assert list(one_fate([[0], [1]], seeds)) == ([(0, 1)] if together else [])


def test_a_known_thing_ties_what_words_and_names_do_not() -> None:
    joined, _ = own_story("trawler")
    sunk = [event for event in find_events(joined.values()).events if event.trigger == "sink" and not event.minor]
    assert [len({mention.article_id for mention in event.mentions}) for event in sunk] == [4]


@pytest.mark.parametrize(
    ("sentence", "verb", "kind", "expected"),
    [
        ("The 24-metre ship sank off Corrie.", "sank", "sink", Fate("ferri", frozenset({"24-metre"}))),
        ("The bridge had suddenly collapsed.", "collapsed", "collapse", Fate("bridg")),
        ("Two ships sank off Corrie.", "sank", "sink", None),
        ("The army collapsed the tunnel on Monday.", "collapsed", "collapse", None),
        ("The man was arrested on Monday.", "arrested", "arrest", None),
    ],
)
def test_a_known_thing_right_before_its_verb_is_what_it_befell(
    sentence: str, verb: str, kind: str, expected: Fate | None
) -> None:
    assert fate_in(sentence, sentence.index(verb), verb, kind) == expected


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The tanker went down off Corrie in a gale.", "sink"),
        ("A small plane went down in a field near Dale.", "crash"),
        ("The ferry sank within minutes of the blast.", "sink"),
        ("Shares in the bank sank in early trading.", "drop"),
    ],
)
def test_what_goes_down_is_told_by_what_it_is(sentence: str, kind: str) -> None:
    assert kind in {act.kind for act in acts_of(sentence)}


@pytest.mark.parametrize(
    "sentence",
    ["Divers will go down to the hold again.", "He went down the stairs and left.", "Prices went down again in May."],
)
def test_nothing_else_that_goes_down_sinks(sentence: str) -> None:
    assert {"sink", "crash"}.isdisjoint(act.kind for act in acts_of(sentence))


def test_three_words_with_a_day_tell_something() -> None:
    assert not acts_of("The vessel sank")
    assert main_act(acts_of("The vessel sank", dated=True)).kind == "sink"
