"""The day of what a sentence tells."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from reader.events.seeds import Seed, seeds_of
from reader.model import Article, Paragraph

#: A Thursday.
MORNING = datetime(2025, 5, 8, 7)


def seeds(told: str, published: datetime | None = MORNING) -> list[Seed]:
    """The seeds of an article whose paragraphs after the headline are ``told``."""
    text = f"A headline\n\n{told}"
    paragraphs = (Paragraph(0, 10), Paragraph(12, len(text)))
    article = Article(None, "A headline", (), published, "Post", "en", text, paragraphs, (), "gold")
    return seeds_of(0, article)


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("Rebels captured the town of Kharkiv overnight.", "2025-05-07/2025-05-08"),
        ("Rebels captured the town of Kharkiv last night.", "2025-05-07"),
        ("Rebels captured the town of Kharkiv this morning.", "2025-05-08"),
        ("Rebels captured 60 villages near Kharkiv, double what officials had cited on Tuesday.", None),
        ("Rebels captured more villages near Kharkiv than the ministry had admitted on Tuesday.", None),
        ("Rebels captured more than 60 villages near Kharkiv on Tuesday.", "2025-05-06"),
        ("The driver who rammed the gate in Kharkiv on Friday was charged on Tuesday.", "2025-05-06"),
        ("Two days after the vote rebels captured Kharkiv.", None),
        ("About 300 people were evacuated; most went home to Kharkiv on Monday.", None),
        ("Anna Lind said: “On Monday we will march to Kharkiv.”", None),
    ],
)
def test_the_words_of_a_sentence_give_its_day(told: str, when: str | None) -> None:
    assert seeds(told)[0].when == when


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("On Monday Anna Lind spoke in Kharkiv. The next day rebels captured the town.", date(2025, 5, 6)),
        ("On Tuesday Anna Lind spoke in Kharkiv. Anna Lind had resigned the previous day.", date(2025, 5, 5)),
        ("Police in Kharkiv said on Tuesday that the man arrested two days earlier was free.", date(2025, 5, 4)),
    ],
)
def test_a_day_told_by_another_counts_from_the_one_told_before(told: str, day: date) -> None:
    assert seeds(told)[-1].day == day


def test_a_sentence_without_a_day_carries_on_from_the_one_before_it() -> None:
    first, second = seeds("On Monday rebels captured Kharkiv. They seized 300 guns in it.")
    assert (second.day, second.carried) == (None, first.day)


def test_the_pluperfect_and_a_new_paragraph_do_not_carry_on() -> None:
    told = "On Monday rebels captured Kharkiv. They had seized 300 guns in it.\n\nThey released 20 prisoners of war."
    assert [seed.carried for seed in seeds(told)[1:]] == [None, None]


def test_words_have_the_day_of_the_same_speakers_words_beside_them() -> None:
    told = "Anna Lind warned that 300 were missing. “They went into the hills,” Anna Lind said on Monday."
    assert seeds(told)[0].carried == date(2025, 5, 5)


def test_a_weekday_that_nothing_anchors_is_kept_as_a_weekday() -> None:
    (seed,) = seeds("Rebels captured the town of Kharkiv on Monday.", published=None)
    assert (seed.day, seed.weekday) == (None, 0)


def test_what_lies_ahead_is_announced_not_done() -> None:
    assert seeds("Opponents have called a march to the gates of Kharkiv for Friday.")[0].hypothetical


def test_what_begins_on_a_weekday_lies_ahead() -> None:
    article = Article(
        None,
        None,
        (),
        datetime(2026, 2, 6, 19),
        "A",
        "en",
        text := "The walkout begins on Monday at six.",
        (Paragraph(0, len(text)),),
        (),
        "x",
    )
    assert [seed.when for seed in seeds_of(0, article)] == ["2026-02-09"]


def test_the_day_after_what_nobody_dated_is_no_day_to_come() -> None:
    assert [seed.when for seed in seeds("The day after, when rebels left Kharkiv, Anna Lind resigned.")] == [None]


@pytest.mark.parametrize("told", ["Rebels captured Kharkiv on May 7.", "Theresa May visited the town on Tuesday."])
def test_the_month_and_the_name_of_may_make_nothing_uncertain(told: str) -> None:
    assert not seeds(told)[0].hypothetical


def test_what_may_happen_is_uncertain() -> None:
    assert seeds("Rebels may attack the town of Kharkiv.")[0].hypothetical


@pytest.mark.parametrize(
    "told",
    [
        "The ministry suspended trains to Kharkiv until Saturday.",
        "The bridge at Kharkiv will remain shut until Monday.",
        "A court extended the curfew in Kharkiv through Sunday.",
        "Families in Kharkiv were ordered to leave their homes by Saturday.",
        "The school in Kharkiv has been closed until at least Monday.",
        "Police closed the road to Kharkiv until May 20.",
    ],
)
def test_the_day_ahead_until_or_by_which_something_holds_is_not_its_day(told: str) -> None:
    assert [seed.days for seed in seeds(told)] == [()]


def test_the_day_it_was_done_is_kept_beside_the_day_until_which_it_holds() -> None:
    (seed,) = seeds("On Tuesday the ministry suspended trains to Kharkiv until Saturday.")
    assert seed.days == (date(2025, 5, 6),)


def test_what_had_held_until_a_day_ended_on_it() -> None:
    (seed,) = seeds("The bridge at Kharkiv had been closed until Monday.")
    assert seed.days == (date(2025, 5, 5),)


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("Police arrested 12 men in Kharkiv, the minister Anna Lind said on Tuesday.", ()),
        ("Anna Lind said on Tuesday that police had arrested 12 men in Kharkiv.", ()),
        ("Police in Kharkiv closed the bridge, Anna Lind told reporters late on Tuesday.", ()),
        ("Police said on Tuesday they arrested 12 men in Kharkiv on Monday.", (date(2025, 5, 5),)),
        ("Anna Lind spoke in Kharkiv, her office said on Tuesday.", ()),
        ("On Tuesday, Anna Lind said that rebels had captured Kharkiv.", ()),
        ("On Tuesday evening the ministry confirmed the bridge at Kharkiv had been closed.", ()),
        ("On Tuesday, police said that 12 men had been arrested in Kharkiv on Monday.", (date(2025, 5, 5),)),
        ("Police had arrested 12 men in Kharkiv on Tuesday, Anna Lind said.", (date(2025, 5, 6),)),
        ("On Tuesday rebels who had captured Kharkiv attacked the bridge, Anna Lind said.", (date(2025, 5, 6),)),
    ],
)
def test_the_day_it_was_said_is_not_the_day_it_was_done(told: str, days: tuple[date, ...]) -> None:
    assert seeds(told)[0].days == days


@pytest.mark.parametrize(
    "told",
    [
        "Officials said on Tuesday that more than 3,000 people had been freed in Kharkiv.",
        "Anna Lind said on Tuesday that the council of Kharkiv was wrong.",
        "Anna Lind said on Tuesday that Kharkiv stands.",
    ],
)
def test_a_count_so_far_and_the_words_themselves_are_of_the_day_they_were_said(told: str) -> None:
    assert seeds(told)[0].day == date(2025, 5, 6)


def test_the_time_of_what_explains_a_name_is_not_the_day_it_happened() -> None:
    told = "Soldiers entered the town of Belov, a rail hub that the army lost on Tuesday."
    assert seeds(told)[0].days == ()


def test_the_day_before_the_words_of_a_speaker_is_kept_as_theirs() -> None:
    (seed,) = seeds("On Tuesday, Anna Lind said that rebels had captured Kharkiv.")
    assert (seed.days, seed.said_on) == ((), date(2025, 5, 6))
