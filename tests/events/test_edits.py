"""The reader's edits of a coverage, and what survives doing the analysis again."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime

import pytest

from reader.events import edits as make
from reader.events import find_events
from reader.events.edits import apply_edits
from reader.events.find import article_id
from reader.model import Article, Coverage, Event, Paragraph

FIRST = """Ukraine retakes Balakliia

Ukrainian troops recaptured Balakliia in the Kharkiv region on 8 September 2022, officials in Kyiv said.

A fire at a power plant in Kharkiv on 11 September 2022 left thousands without light."""
SECOND = """Kyiv's troops enter Balakliia

Balakliia was retaken by Ukrainian troops in the Kharkiv region on 8 September 2022.

The power plant in Kharkiv burned on 11 September 2022, and the fire was seen from Belgorod."""
THIRD = """What a week in Kharkiv was like

The region's governor Oleh Synehubov thanked the soldiers and promised repairs in Kharkiv by 1 October 2022."""


def article(text: str, outlet: str, day: int) -> Article:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2022, 9, day, 12, tzinfo=UTC)
    return Article(None, text.split("\n")[0], (), when, outlet, "en", text, paragraphs, (), "gold")


ARTICLES = [article(FIRST, "Post", 12), article(SECOND, "Daily", 13), article(THIRD, "Courier", 14)]
IDS = [article_id(a) for a in ARTICLES]


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return find_events(ARTICLES)


def event_of(coverage: Coverage, words: str) -> Event:
    texts = dict(zip(IDS, (a.text for a in ARTICLES), strict=True))
    found = [e for e in coverage.events if any(words in texts[m.article_id][m.start : m.end] for m in e.mentions)]
    assert len(found) == 1, [e.label for e in coverage.events]
    return found[0]


def states(coverage: Coverage, event: Event) -> dict[str, str]:
    return {c.article_id: c.state for c in coverage.cells if c.event_id == event.id}


def test_the_same_town_retaken_in_other_words_is_one_event(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured Balakliia")
    assert event.when == "2022-09-08"
    assert states(coverage, event) == dict(zip(IDS, ("reported", "reported", "not found"), strict=True))


def test_two_days_are_two_events(coverage: Coverage) -> None:
    assert event_of(coverage, "recaptured").id != event_of(coverage, "fire at a power plant").id


def test_an_event_is_renamed(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured")
    edit = make.rename(make.evidence(coverage, ARTICLES, event), "Balakliia falls")
    assert "Balakliia falls" in [e.label for e in apply_edits(coverage, ARTICLES, [edit]).events]


def test_two_events_become_one_and_cells_follow(coverage: Coverage) -> None:
    one, other = event_of(coverage, "recaptured"), event_of(coverage, "fire at a power plant")
    of, into = (make.evidence(coverage, ARTICLES, e) for e in (one, other))
    merged = apply_edits(coverage, ARTICLES, [make.merge(of, into)])
    assert len(merged.events) == len(coverage.events) - 1
    assert event_of(merged, "recaptured").label == other.label


def test_one_articles_part_becomes_an_event_of_its_own(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured")
    split = apply_edits(coverage, ARTICLES, [make.split(make.evidence(coverage, ARTICLES, event), IDS[1])])
    assert event_of(split, "recaptured").id != event_of(split, "was retaken").id


@pytest.mark.parametrize("state", ["possible", "not found"])
def test_a_cell_is_flipped(coverage: Coverage, state: str) -> None:
    event = event_of(coverage, "recaptured")
    edit = make.flip(make.evidence(coverage, ARTICLES, event), IDS[1], state)
    changed = apply_edits(coverage, ARTICLES, [edit])
    assert states(changed, event_of(changed, "recaptured"))[IDS[1]] == state


def test_a_cell_with_nothing_is_set_by_a_sentence(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured")
    words = ARTICLES[2].text.split("\n\n")[1]
    edit = make.flip(make.evidence(coverage, ARTICLES, event), IDS[2], "reported", words)
    changed = apply_edits(coverage, ARTICLES, [edit])
    assert states(changed, event_of(changed, "recaptured"))[IDS[2]] == "reported"


def test_a_pinned_sentence_is_looked_for_in_the_other_articles(coverage: Coverage) -> None:
    words = "A fire at a power plant in Kharkiv on 11 September 2022 left thousands without light."
    pinned = apply_edits(coverage, ARTICLES, [make.pin(IDS[0], words, "The fire")])
    event = next(e for e in pinned.events if e.label == "The fire")
    assert {m.article_id for m in event.mentions} == set(IDS[:2])


def test_edits_survive_json_another_analysis_and_another_article(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured")
    kept = json.loads(json.dumps([make.rename(make.evidence(coverage, ARTICLES, event), "Ours")]))
    fewer = find_events(ARTICLES[:2])
    assert "Ours" in [e.label for e in apply_edits(fewer, ARTICLES[:2], kept).events]


def test_an_edit_whose_words_are_gone_is_said(coverage: Coverage) -> None:
    edit = make.rename({"article": IDS[0], "words": "Words that stand nowhere."}, "Ours")
    changed = apply_edits(coverage, ARTICLES, [edit, {"kind": "nonsense"}])
    assert changed.events == coverage.events
    assert changed.notes[-1].startswith("2 of your edits")


def test_three_merged_are_one_with_everyones_people_and_passages(coverage: Coverage) -> None:
    first, second, *_ = coverage.events
    third = make.pin(IDS[2], "The region's governor Oleh Synehubov thanked the soldiers", "Thanks")
    of = {e.id: make.evidence(coverage, ARTICLES, e) for e in (first, second)}
    pinned = {"article": IDS[2], "words": "The region's governor Oleh Synehubov thanked the soldiers"}
    edits = [third, make.merge(pinned, of[first.id]), make.merge(of[second.id], of[first.id])]
    merged = apply_edits(coverage, ARTICLES, edits)
    event = make.event_of(merged, ARTICLES, of[second.id])
    assert event is not None and event.id == first.id
    assert {m.article_id for m in event.mentions} == set(IDS)
    assert "Oleh Synehubov" in event.who


def test_a_pinned_sentence_has_its_day_and_people(coverage: Coverage) -> None:
    words = "A fire at a power plant in Kharkiv on 11 September 2022 left thousands without light."
    edited = apply_edits(coverage, ARTICLES, [make.pin(IDS[0], words, "Fire")])
    event = next(e for e in edited.events if e.trigger == "pinned")
    assert (event.when, event.when_from) == ("2022-09-11", "pinned by you")


def test_what_is_split_off_is_called_by_its_own_words(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured Balakliia")
    edited = apply_edits(coverage, ARTICLES, [make.split(make.evidence(coverage, ARTICLES, event), IDS[1])])
    labels = [e.label for e in edited.events]
    assert len(labels) == len(set(labels))
    assert any(label.startswith("Balakliia was retaken") for label in labels)


def test_an_earlier_edit_is_taken_back_and_the_later_ones_stay(coverage: Coverage) -> None:
    event = event_of(coverage, "recaptured Balakliia")
    of = make.evidence(coverage, ARTICLES, event)
    edits = [make.rename(of, "First name"), make.flip(of, IDS[1], "possible")]
    edited = apply_edits(coverage, ARTICLES, edits[1:])
    assert event_of(edited, "recaptured Balakliia").label == event.label
    assert states(edited, event)[IDS[1]] == "possible"


def test_a_sentence_pinned_though_an_event_has_it_is_an_event_of_its_own_with_that_day(coverage: Coverage) -> None:
    found = event_of(coverage, "recaptured Balakliia")
    first = found.mentions[0]
    words = ARTICLES[IDS.index(first.article_id)].text[first.start : first.end]
    pin = make.pin(first.article_id, words, "What I pinned")
    pinned = apply_edits(coverage, ARTICLES, [pin]).events[-1]
    assert pinned.when == found.when
    of = make.evidence(coverage, ARTICLES, pinned)
    renamed = apply_edits(coverage, ARTICLES, [pin, make.rename(of, "Renamed")])
    assert renamed.events[-1].label == "Renamed"
    assert found.label in {event.label for event in renamed.events}


def test_an_outlet_is_called_otherwise_and_its_events_stay_whose_they_are(coverage: Coverage) -> None:
    edits = [make.call_outlet("Daily", "The Daily Post"), make.call_outlet("The Daily Post", "Post")]
    named = apply_edits(coverage, ARTICLES, edits)
    assert [a.outlet for a in named.articles] == ["Post", "Post", "Courier"]
    assert [a.id for a in named.articles] == IDS
    assert (named.events, named.cells) == (coverage.events, coverage.cells)


def test_an_outlet_that_is_not_there_any_more_is_said(coverage: Coverage) -> None:
    (note,) = set(apply_edits(coverage, ARTICLES, [make.call_outlet("Gazette", "Post")]).notes) - set(coverage.notes)
    assert note.startswith("1 of your edits could not be placed")
