from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.text.anchors import anchor_of, find_anchor

TEXT = (
    "The mayor said the bridge had carried 4,000 cars a day. Engineers had warned of rust in March.\n\n"
    "The ferry carried 4,000 cars a day in summer, the port authority said, and none in winter."
)


def _anchor(words: str, occurrence: int = 0):
    at = -1
    for _ in range(occurrence + 1):
        at = TEXT.index(words, at + 1)
    return anchor_of(TEXT, at, at + len(words)), at


def test_unchanged_text_gives_the_same_place():
    anchor, at = _anchor("4,000 cars", 1)
    assert find_anchor(TEXT, anchor).start == at


def test_words_moved_by_an_inserted_paragraph_are_found_again():
    anchor, at = _anchor("rust in March")
    longer = "Corrected on Tuesday.\n\n" + TEXT
    assert find_anchor(longer, anchor).start == at + len("Corrected on Tuesday.\n\n")


def test_passage_that_is_gone_is_orphaned_though_a_lookalike_stands_elsewhere():
    anchor, _ = _anchor("4,000 cars", 0)
    without = TEXT.replace("The mayor said the bridge had carried 4,000 cars a day. ", "")
    assert find_anchor(without, anchor) is None


def test_edited_words_are_orphaned():
    anchor, _ = _anchor("rust in March")
    assert find_anchor(TEXT.replace("March", "April"), anchor) is None


def test_two_equal_places_elsewhere_than_before_are_no_place():
    anchor = anchor_of("xx aa bb", 3, 5)
    assert find_anchor("yyyy xx aa bb xx aa bb", anchor) is None


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_any_passage_of_any_text_is_found_in_it(text: str, a: int, b: int):
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    found = find_anchor(text, anchor_of(text, start, end))
    assert (found is None) if start == end else (found.start, found.end) == (start, end)


EMOJI = "🌧 Rain 🌧 fell on 4,000 homes. 👩‍👩‍👧 left. Rain 🌧 fell on 4,000 homes again, the mayor of the lower town said."


def test_offsets_are_code_points_where_emoji_stand_before():
    at = EMOJI.index("4,000", 30)
    found = find_anchor("Updated 🕰.\n\n" + EMOJI, anchor_of(EMOJI, at, at + 5))
    assert found is not None and found.start == at + len("Updated 🕰.\n\n")


@given(st.text(max_size=60), st.text(max_size=60))
def test_an_anchor_never_shows_other_words_than_its_own(before: str, after: str):
    anchor, _ = _anchor("4,000 cars", 1)
    changed = before + TEXT + after
    found = find_anchor(changed, anchor)
    assert found is None or changed[found.start : found.end] == "4,000 cars"
