"""Interviews without mark-up."""

from __future__ import annotations

from reader.clean.dialogue import with_dialogue

INTERVIEW = [
    "Die Harfe: Warum haben Sie ein Stück für acht Presslufthämmer geschrieben?",
    "Osterwald: Weil niemand einem Presslufthammer zuhört.",
    "Die Harfe: Und was kommt als Nächstes?",
    "Osterwald: Eine Oper über einen Kühlschrank.",
]


def test_short_question_stays_in_an_interview_that_is_kept() -> None:
    assert with_dialogue(["Menu", *INTERVIEW, "Impressum"], [False, True, True, False, True, False]) == [
        False, True, True, True, True, False,
    ]  # fmt: skip


def test_dialogue_that_the_model_drops_is_none_of_the_article() -> None:
    kept = [True, False, False, False]
    assert with_dialogue(INTERVIEW, kept) == kept


def test_labels_of_a_list_are_no_speakers() -> None:
    lines = ["Posted: 3 May", "Price: $40", "Posted: 4 May", "Price: $60"]
    kept = [True, True, True, False]
    assert with_dialogue(lines, kept) == kept


def test_one_who_speaks_alone_is_no_dialogue() -> None:
    lines = ["Note: The shop is open.", "We went there on Monday.", "Note: The shop is closed."]
    kept = [True, True, False]
    assert with_dialogue(lines, kept) == kept
