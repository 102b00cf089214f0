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
        ("The town, captured in May by rebels, has no water.", "captured", "The town was captured in May by rebels"),
        ("The town, captured in May by rebels, has no water.", "water", "The town has no water."),
        ("Two men, arrested in Marst, were freed on Monday.", "arrested", "Two men were arrested in Marst"),
        ("The keys, stolen in Marst, were found on Monday.", "stolen", "The keys were stolen in Marst"),
        ("Ana Lukas, elected in Marst, has two cats.", "elected", "Ana Lukas was elected in Marst"),
        ("Pike, who dropped the plan on 11 February, was moved.", "dropped", "Pike dropped the plan on 11 February"),
        ("Pike, who dropped the plan on 11 February, was moved.", "moved", "Pike was moved."),
        ("The mayor, who resigned in May.", "resigned", "The mayor resigned in May"),
        ("The ferry, which had 129 aboard, hit a pier.", "hit", "The ferry hit a pier."),
        ("The comments by Ana Lukas, who attacked the union, came late.", "attacked", None),
        ("Police arrested the man, who fled to Marst, was the word.", "arrested", None),
        ("The sister of the mayor, which nobody knew, wept.", "knew", None),
        ("Gunmen, some captured in Marst, have fled.", "captured", None),
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
