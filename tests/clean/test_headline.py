"""When two headlines are the same."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.clean.headline import are_same, lengths_of_same, plain_words

LETTERS = st.text(st.sampled_from("abcde "), min_size=1, max_size=40)


@given(LETTERS, LETTERS, st.integers(0, 40))
def test_what_is_the_same_headline_has_a_length_that_can_be(a: str, b: str, shared: int) -> None:
    wanted, text = plain_words(a + b), a + b[:shared]
    least, most = lengths_of_same(wanted)
    if wanted and are_same(plain_words(text), wanted):
        assert least <= len(plain_words(text)) <= most


def test_marks_around_a_headline_leave_it_the_same() -> None:
    wanted = plain_words("Ferry crews walk out as harbour pay talks collapse")
    least, most = lengths_of_same(wanted)
    said = "» FERRY CREWS WALK OUT AS HARBOUR PAY TALKS COLLAPSE! «"
    assert are_same(plain_words(said), wanted) and least <= len(said) <= most
