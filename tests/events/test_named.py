"""Words that look like a happening and only name somebody or something."""

from __future__ import annotations

import pytest

from reader.events.acts import acts_of
from reader.events.named import only_names
from reader.events.tellers import tellers


@pytest.mark.parametrize(
    ("told", "word", "names"),
    [
        ("Ada Lund will host the ceremony", "host", False),
        ("Ada Lund was named the host of the ceremony", "host", True),
        ("an Oscars host the first time", "host", True),
        ("Investigators suspect a leak", "suspect", False),
        ("a suspect in the burglary", "suspect", True),
        ("Police suspect arson", "suspect", False),
        ("rioters bomb the bank", "bomb", False),
        ("a petrol bomb hit the door", "bomb", True),
        ("She entered the treatment centre", "treatment", True),
        ("He entered treatment at noon", "treatment", False),
        ("The rehab clinics were full", "rehab", True),
        ("A judge signed an arrest warrant", "arrest", True),
        ("The crash victims were named", "crash", False),
        ("The flood victims were fed", "flood", True),
        ("a raid on March 3 failed", "March", True),
        ("They march on the capital", "march", False),
        ("He was held in jail on Friday", "jail", True),
        ("The court may jail him", "jail", False),
        ("a suspected Mafia boss", "suspected", True),
        ("Police suspected him", "suspected", False),
        ("an armed robbery", "armed", True),
        ("Two suicide bombers came", "suicide", True),
        ("CLOSE Ada Lund says no", "CLOSE", True),
        ("CLOSE THE PORT now", "CLOSE", False),
    ],
)
def test_a_name_is_told_from_a_happening(told: str, word: str, names: bool) -> None:
    words = told.split()
    assert only_names(words, words.index(word)) == names


def test_who_enters_a_treatment_centre_is_mainly_said_to_enter() -> None:
    assert {act.kind for act in acts_of("Ada Lund entered the Varno treatment centre on Friday.")} == {"enter"}


def test_a_watch_and_a_route_are_told_in_passing_by_nobody() -> None:
    words = "Thieves took watches along the coast route before the crash .".split()
    assert [words[at] for at, _ in tellers(words)] == ["crash"]


def test_refined_petroleum_tells_of_no_refining() -> None:
    words = "The ship took barrels of refined petroleum .".split()
    assert not [at for at, _ in tellers(words) if words[at] == "refined"]
