"""Wire copy: shared passages, credits, and the counts that follow."""

from __future__ import annotations

import dataclasses
import re
import time
from datetime import UTC, datetime

import pytest

from reader.events import find_events
from reader.events.copied import shared_text
from reader.events.find import article_id
from reader.events.minor import main_events
from reader.events.wire import copied_passages, independent_sources
from reader.model import DAY_ONLY, Article, Paragraph
from reader.text.copies import is_copied, later_copies, order_of, sure_copies

WIRE = (
    "Rescue workers pulled nine people alive from the harbour in Brannholm on 5 March 2024 after the Lantern Bridge "
    "collapsed in the morning rush hour, the fire service said."
)
CHANGED = WIRE.replace("pulled nine people alive", "brought eight people alive")
QUOTE = "“This bridge carried our parents to work and our children to school and we will not rest until we know why.”"


def article(outlet: str, hour: int, *paragraphs: str, authors: tuple[str, ...] = ()) -> Article:
    text = "\n\n".join(paragraphs)
    spans = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    when = datetime(2024, 3, 5, hour, tzinfo=UTC)
    return Article(None, paragraphs[0], authors, when, outlet, "en", text, spans, (), "gold")


FIRST = article("Daily", 10, "Bridge falls", WIRE, "Our reporter saw the trams stop in Brannholm on 5 March 2024.")
LATER = article("Post", 12, "A bridge is gone", CHANGED, "The Post's own words on the harbour of Brannholm stand here.")


def test_a_passage_shared_nearly_word_for_word_is_found() -> None:
    ids = [article_id(FIRST), article_id(LATER)]
    (copy,) = copied_passages([FIRST, LATER], ids)
    assert [m.article_id for m in copy.mentions] == ids


def test_the_same_words_in_quotation_marks_are_no_copy() -> None:
    pair = [article("A", 9, "One", QUOTE + " she said."), article("B", 10, "Two", "She said: " + QUOTE)]
    assert not copied_passages(pair, [article_id(a) for a in pair])


def test_copied_changed_and_own_words_are_told_apart() -> None:
    coverage = find_events([LATER, FIRST])
    first, later = shared_text(coverage, {article_id(a): a for a in (FIRST, LATER)})
    assert first.article_id == article_id(FIRST)
    assert not first.changed
    assert [LATER.text[s.start : s.end] for s in later.changed] == ["brought eight"]
    assert first.copied_share + first.own_share == pytest.approx(1)
    assert later.copied_share + later.changed_share + later.own_share == pytest.approx(1)


def test_only_the_later_article_counts_as_a_copy() -> None:
    coverage = find_events([LATER, FIRST])
    copies = later_copies(coverage)
    assert list(copies) == [article_id(LATER)]
    start = LATER.text.index("brought")
    assert is_copied(copies, article_id(LATER), start, start + 7)
    assert not is_copied(copies, article_id(FIRST), 0, 5)


def of_the_day(whole: Article, day: int = 5) -> Article:
    """The article as from a page that gives no more than the day."""
    when = datetime(2024, 3, day, tzinfo=UTC)
    return dataclasses.replace(whole, published=when, notes=(f"Published: {DAY_ONLY}, taken as midnight UTC",))


def test_an_article_with_a_time_is_no_sure_copy_of_one_of_that_day_without() -> None:
    pair = find_events([of_the_day(FIRST), LATER])
    timed, day = article_id(LATER), article_id(of_the_day(FIRST))
    assert order_of(pair) == [timed, day]
    assert list(later_copies(pair)) == [day], "one of the two counts"
    assert sure_copies(pair) == {}


def test_an_article_of_the_day_before_is_surely_the_first_without_a_time() -> None:
    pair = find_events([LATER, of_the_day(FIRST, 4)])
    assert list(sure_copies(pair)) == [article_id(LATER)] == list(later_copies(pair))


@pytest.mark.parametrize("when", [None, LATER.published], ids=["undated", "of the same time"])
def test_nothing_tells_who_copied_from_an_article(when: datetime | None) -> None:
    pair = find_events([LATER, dataclasses.replace(FIRST, published=when)])
    assert len(later_copies(pair)) == 1
    assert sure_copies(pair) == {}


def test_two_articles_that_copy_one_text_are_one_source() -> None:
    coverage = find_events([FIRST, LATER])
    text = FIRST.text
    (event,) = [
        e for e in main_events(coverage).events if any("nine people" in text[m.start : m.end] for m in e.mentions)
    ]
    assert len({m.article_id for m in event.mentions}) == 2
    assert independent_sources(coverage)[event.id] == 1


def spread(first: tuple[str, ...], later: tuple[str, ...]) -> list[tuple[str, str]]:
    """The passages two articles share, as each has them."""
    pair = [article("A", 9, "One", *first), article("B", 10, "Two", *later)]
    names = [article_id(a) for a in pair]
    texts = dict(zip(names, pair, strict=True))
    copies = copied_passages(pair, names)
    return [tuple(texts[m.article_id].text[m.start : m.end] for m in copy.mentions) for copy in copies]  # type: ignore[misc]


DIVERS = "Divers searched the cold water below the bridge until late in the evening, the fire service added."
SHORT = "Nobody else was found."


def test_a_paragraph_split_in_two_is_still_copied() -> None:
    assert spread((f"{WIRE} {DIVERS}",), (WIRE, DIVERS)) == [(WIRE, WIRE), (DIVERS, DIVERS)]


def test_one_copied_sentence_in_an_own_paragraph_is_found_alone() -> None:
    own = "Trams will not run on the eastern line before Friday, says the town hall."
    assert spread((WIRE,), (f"{own} {WIRE}",)) == [(WIRE, WIRE)]


def test_a_short_sentence_belongs_to_the_copied_one_beside_it() -> None:
    assert spread((f"{WIRE} {SHORT} {DIVERS}",), (f"{WIRE} {SHORT} {DIVERS}",)) == [
        (f"{WIRE} {SHORT} {DIVERS}", f"{WIRE} {SHORT} {DIVERS}")
    ]


@pytest.mark.parametrize(
    "heard",
    [
        "“We ran to the rail. The bridge carried our parents to work and our children to school every day. We weep.”",
        "The ministry in Brannholm did not immediately respond to a request for comment on the bridge.",
    ],
    ids=["a quotation of several sentences", "a stock phrase"],
)
def test_what_two_reporters_hear_or_write_by_habit_is_no_copy(heard: str) -> None:
    assert not spread((heard,), (heard,))


def test_quotation_marks_that_nothing_closes_cost_no_more_than_their_number() -> None:
    def steps(times: int) -> float:
        opened = article("A", 9, "One", "'a " * times)
        begun = time.process_time()
        copied_passages([opened], ["a"])
        return time.process_time() - begun

    assert steps(20_000) < 40 * max(steps(1_000), 0.005)
