"""What a label does without: opening conjunctions, asides, the other points of a list."""

from __future__ import annotations

import pytest

from reader.events.openings import alone, point_of, without_aside


@pytest.mark.parametrize(
    ("clause", "wanted"),
    [
        ("Since the news broke", "the news broke"),
        ("Once the last of her aides vanished", "Once the last of her aides vanished"),
        ("After Anna Lind resigned in Marst", "Anna Lind resigned in Marst"),
        ("Until rebels captured the port", "rebels captured the port"),
        ("Since the war the city lost its port", "Since the war the city lost its port"),
        ("After Brexit the party split in two", "After Brexit the party split in two"),
        ("Once the bridge is repaired", "Once the bridge is repaired"),
        ("As head of the council Anna Lind resigned", "As head of the council Anna Lind resigned"),
        ("After years of being passed over", "After years of being passed over"),
        ("After losing the vote Anna Lind resigned", "After losing the vote Anna Lind resigned"),
    ],
)
def test_a_conjunction_goes_only_before_a_clause_of_its_own(clause: str, wanted: str) -> None:
    assert alone(clause) == wanted


@pytest.mark.parametrize(
    ("sentence", "trigger", "wanted"),
    [
        (
            "The study, published in the journal Coastal Letters, found that the dunes have halved.",
            "found",
            "The study found that the dunes have halved.",
        ),
        ("The town, captured in May by rebels, has no water.", "captured", None),
        ("Rebels shelled the town, killed ten people, burned the mill and left.", "shelled", None),
        ("The firms, based in Marst, Varno and Belov, closed on Monday.", "closed", None),
        ("“The ferry, built in 1979, sank in an hour,” Anna Lind said.", "sank", None),
    ],
)
def test_an_aside_goes_only_where_the_sentence_stays_whole(sentence: str, trigger: str, wanted: str | None) -> None:
    assert without_aside(sentence, trigger) == (wanted or sentence)


def test_a_dash_within_a_sentence_begins_no_point() -> None:
    told = "The rider — Anna Lind of Marst — won the race"
    assert point_of(told, "won") == told
