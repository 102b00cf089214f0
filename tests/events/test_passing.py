"""What several articles tell in passing: minor events, and main events told beside something else."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest

from reader.events import edits as make
from reader.events import find_events
from reader.events import story as story_module
from reader.events.edits import apply_edits
from reader.events.find import article_id
from reader.events.minor import main_events
from reader.events.passing import told_words
from reader.events.tellers import tellers
from reader.model import Article, Coverage, Event, Paragraph, Span

FIRST = """Two held after depot blast

Police in Harrowgate arrested two men on Monday after the explosion at the Kestrel depot that injured nine workers.

The mayor, Ada Lund, thanked the nurses of the town."""
SECOND = """Blast at Harrowgate depot

An explosion at the Kestrel depot in Harrowgate injured nine workers early on Saturday, the fire service said.

Ada Lund said the depot had no licence for the fireworks it stored."""
THIRD = """Harrowgate shuts its depots

The council closed all three depots on Tuesday after the Kestrel depot explosion in Harrowgate, which injured nine \
workers.

The police arrested two men on Monday in Harrowgate."""


def article(text: str, outlet: str) -> Article:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2024, 5, 15, 12, tzinfo=UTC)
    return Article(None, text.split("\n")[0], (), when, outlet, "en", text, paragraphs, (), "gold")


ARTICLES = [article(FIRST, "Post"), article(SECOND, "Daily"), article(THIRD, "Courier")]
IDS = [article_id(one) for one in ARTICLES]
TEXTS = dict(zip(IDS, (one.text for one in ARTICLES), strict=True))


@pytest.fixture(scope="module")
def coverage() -> Coverage:
    return find_events(ARTICLES)


def words_of(event: Event) -> set[str]:
    return {TEXTS[m.article_id][m.word_start : m.word_end].lower() for m in event.mentions}


def told_by(coverage: Coverage, word: str) -> set[str]:
    """The articles in which some event is told by a word."""
    return {
        m.article_id
        for event in coverage.events
        if word in words_of(event)
        for m in event.mentions
        if m.state == "reported"
    }


def test_the_blast_that_two_articles_tell_beside_an_arrest_is_found_in_all(coverage: Coverage) -> None:
    assert told_by(coverage, "explosion") == set(IDS)


def test_the_injured_are_told_in_passing(coverage: Coverage) -> None:
    assert told_by(coverage, "injured") == set(IDS)


def test_every_word_stands_within_its_passage(coverage: Coverage) -> None:
    assert all(
        m.word_start is not None and m.word_end is not None and m.start <= m.word_start < m.word_end <= m.end
        for event in coverage.events
        for m in event.mentions
    )


def test_a_minor_event_is_surely_told_by_two_articles(coverage: Coverage) -> None:
    minor = [event for event in coverage.events if event.minor]
    assert minor
    assert all(len({m.article_id for m in event.mentions if m.state == "reported"}) > 1 for event in minor)


def test_main_events_come_first_and_can_be_had_alone(coverage: Coverage) -> None:
    main = main_events(coverage)
    assert main.events == coverage.events[: len(main.events)]
    assert {cell.event_id for cell in main.cells} == {event.id for event in main.events}
    assert [i for story in main.stories for i in story.event_ids] == [event.id for event in main.events]


def test_a_coverage_of_main_events_alone_stays_the_same_object() -> None:
    alone = find_events(ARTICLES[:1])
    assert main_events(alone) is alone


def test_of_very_many_articles_only_main_events_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(story_module, "MOST_READ", 2)
    assert not any(event.minor for event in find_events(ARTICLES).events)


def test_deaths_of_other_numbers_are_not_one_event() -> None:
    early = article("Toll\n\nFour people died in the Harrowgate flood, and the river Wend rose.", "Post")
    late = article("Toll\n\nThe river Wend fell after nine people died in the Harrowgate flood.", "Daily")
    assert not [e for e in find_events([early, late]).events if e.minor and e.trigger == "die"]


def test_an_edit_of_a_minor_event_is_of_it_and_makes_it_a_main_one(coverage: Coverage) -> None:
    minor = next(event for event in coverage.events if event.minor)
    edit = make.rename(make.evidence(coverage, ARTICLES, minor), "Renamed")
    renamed = next(e for e in apply_edits(coverage, ARTICLES, [edit]).events if e.label == "Renamed")
    assert (renamed.id, renamed.minor) == (minor.id, False)


def test_a_passage_that_a_main_event_has_names_the_main_one(coverage: Coverage) -> None:
    main = coverage.events[0]
    assert not main.minor
    of = make.evidence(coverage, ARTICLES, main)
    renamed = next(
        e for e in apply_edits(coverage, ARTICLES, [make.rename(of, "Renamed")]).events if e.label == "Renamed"
    )
    assert renamed.id == main.id


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        pytest.param("Rioters were arrested in the morning", ["arrested"], id="no times of day, no doers"),
        pytest.param("The defence minister resigned", ["resigned"], id="no offices"),
        pytest.param("He took over the firm", ["took"], id="a verb with the word after it"),
        pytest.param("He took the firm by surprise", [], id="no light verb alone"),
        pytest.param("The mayor said nothing", [], id="no speech"),
        pytest.param("A severe frost came after the heist", ["heist"], id="severe is not severed"),
    ],
)
def test_words_that_may_say_what_happened(sentence: str, told: list[str]) -> None:
    words = sentence.split()
    assert [words[i] for i, _ in tellers(words)] == told


def test_words_in_quotation_marks_are_told_by_their_speaker() -> None:
    text = "“They arrested my son and burned the house,” said Lund after police raided the farm."
    assert [text[t.start : t.end] for t in told_words(0, text, [Span(0, len(text))])] == ["raided"]


def test_a_death_that_an_article_tells_of_another_day_may_be_the_one_another_tells() -> None:
    told = article(
        "Man dies\n\nGerald Finch, a baker, died in an ambulance on the road to Kelby on Monday, the trust said.",
        "Post",
    )
    inquest = article(
        "Inquest\n\nAn inquest into the death of Gerald Finch, the baker who died on the way to Kelby, was opened on "
        "Thursday by a coroner in Morrow.",
        "Daily",
    )
    states = {
        cell.state for cell in main_events(find_events([told, inquest])).cells if cell.article_id == article_id(inquest)
    }
    assert "possible" in states


def told_on(day: int, text: str, outlet: str) -> Article:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2024, 5, day, 12, tzinfo=UTC)
    return Article(None, text.split("\n")[0], (), when, outlet, "en", text, paragraphs, (), "gold")


@pytest.mark.parametrize(("later", "told"), [(16, True), (29, False)])
def test_what_is_told_in_passing_weeks_later_is_not_surely_the_same(later: int, told: bool) -> None:
    one = told_on(15, "Port prices\n\nAda Lund of Varno said the Kestrel shares were trading higher in Varno.", "Post")
    two = told_on(
        later, "Kestrel shares\n\nThe mayor of Varno said Kestrel shares were trading higher in Varno.", "Daily"
    )
    coverage = find_events([one, two])
    texts = {article_id(one): one.text, article_id(two): two.text}
    words = {
        texts[mention.article_id][mention.word_start : mention.word_end]
        for event in coverage.events
        for mention in event.mentions
        if len({m.article_id for m in event.mentions if m.state == "reported"}) > 1
    }
    assert ("trading" in words) == told
