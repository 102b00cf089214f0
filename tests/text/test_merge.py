"""Two people's changes of one note, put together without losing a word of either."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.merge import merge_texts

CASES = {
    "both begin": ("", "Ask the mayor", "Call the police", "Ask the mayor\n\nCall the police"),
    "each another paragraph": ("One.\n\nTwo.", "One, new.\n\nTwo.", "One.\n\nTwo, new.", "One, new.\n\nTwo, new."),
    "a word mended, a sentence added": ("One. Two.", "Onne. Two.", "One. Two. Three.", "Onne. Two. Three."),
    "both add a paragraph": ("One.", "One.\n\nAsk.", "One.\n\nCall.", "One.\n\nAsk.\n\nCall."),
    "both add to a list": ("- a\n- b", "- a\n- b\n- c", "- a\n- b\n- d", "- a\n- b\n- c\n- d"),
    "the same word, otherwise": ("It cost 3.", "It cost 4.", "It cost 5.", "It cost 4.\n\nIt cost 5."),
    "one goes on with what the other has": ("", "Ask the mayor", "Ask the", "Ask the mayor"),
    "one goes on within a line": (
        "It rose.",
        "It then, said Oda, rose.",
        "It then, sa rose.",
        "It then, said Oda, rose.",
    ),
    "one goes on, the other writes below": ("Call", "Call the", "Call\n\nAsk her", "Call the\n\nAsk her"),
    "one changes, the other writes below": ("Call him", "Call her", "Call him\n\nAsk.", "Call her\n\nAsk."),
    "one changes, the other writes above": ("Call him", "Ask.\n\nCall him", "Call her", "Ask.\n\nCall her"),
    "one before, one behind": ("Two.", "One.\n\nTwo.", "Two.\n\nThree.", "One.\n\nTwo.\n\nThree."),
    "one takes out what the other changes": ("One. Two.", "", "One. Two, new.", "One. Two, new."),
    "both take out": ("One.\n\nTwo.\n\nThree.", "Two.\n\nThree.", "One.\n\nTwo.", "Two."),
}


@pytest.mark.parametrize(("base", "ours", "theirs", "together"), CASES.values(), ids=CASES)
def test_both_changes_stand(base: str, ours: str, theirs: str, together: str) -> None:
    assert merge_texts(base, ours, theirs).rstrip("\n") == together


NOTES = st.lists(st.sampled_from(["ask", "the mayor", "- 74 km", "", "> quoted", "x"]), max_size=6).map("\n".join)


@given(NOTES, NOTES)
def test_what_one_side_left_alone_is_as_the_other_has_it(base: str, changed: str) -> None:
    assert merge_texts(base, changed, base) == merge_texts(base, base, changed) == changed


@given(NOTES, NOTES, NOTES)
def test_no_word_that_either_wrote_is_lost(base: str, ours: str, theirs: str) -> None:
    words = set(merge_texts(base, ours, theirs).split())
    assert (set(ours.split()) | set(theirs.split())) - set(base.split()) <= words


@given(NOTES, NOTES, NOTES)
def test_merging_again_with_the_outcome_changes_nothing(base: str, ours: str, theirs: str) -> None:
    together = merge_texts(base, ours, theirs)
    assert merge_texts(ours, together, ours) == together == merge_texts(theirs, theirs, together)
