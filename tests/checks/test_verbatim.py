"""A quotation against a transcript."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.checks.verbatim import verbatim

SOURCE = (
    "Thank you all for coming. We will not rest until we know why the bridge fell. "
    "It carried 9,000 people a day, and it should have been safe. I have no more to say."
)

CASES = {
    "word for word": ("We will not rest until we know why the bridge fell", "agrees"),
    "other marks": ("we will NOT rest until we know why the bridge fell.", "agrees"),
    "elided": ("It carried 9,000 people … and it should have been safe", "rounding"),
    "bracketed": ("It carried 9,000 [or so] people a day, and it should have been safe", "rounding"),
    "not dropped": ("We will rest until we know why the bridge fell", "disagrees"),
    "number": ("It carried 6,000 people a day, and it should have been safe", "disagrees"),
    "not there": ("Nobody could have seen this coming, least of all my office", "unverifiable"),
}


@pytest.mark.parametrize(("quote", "verdict"), CASES.values(), ids=CASES.keys())
def test_verdict(quote, verdict):
    assert verbatim(quote, SOURCE).verdict == verdict


def test_message_says_what_was_changed():
    message = verbatim("It carried 6,000 people a day, and it should have been safe", SOURCE).message
    assert "“9,000” became “6,000” (a number)" in message


def test_span_is_the_passage():
    check = verbatim("We will rest until we know why the bridge fell", SOURCE)
    assert SOURCE[check.spans[0].start : check.spans[0].end] == "We will not rest until we know why the bridge fell"


@given(st.text(max_size=60), st.text(max_size=120))
def test_any_quotation_and_source_are_answered(quote, source):
    check = verbatim(quote, source)
    assert all(0 <= span.start <= span.end <= len(source) for span in check.spans)
