"""Names of elements taken apart into words, each against what one name at a time gives."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from reader.clean.hints import hints_of

WORDS = re.compile(r"[a-z]{3,}|[A-Z](?:[A-Z]{2,}[a-z]*|[A-Z][a-z]+|[a-z]{2,})")
CALLED = st.lists(st.text(st.sampled_from("abcABCé09-_ \n\0"), max_size=12), min_size=1, max_size=8)


@given(CALLED)
def test_words_are_those_of_each_name_alone(called: list[str]) -> None:
    hints, hint_of = hints_of(called)
    assert [hints[number] for number in hint_of] == [
        {word.lower() for word in WORDS.findall(names)} for names in called
    ]
    assert len(set(hints)) == len(hints)


def test_a_name_in_camel_case_is_several_words() -> None:
    hints, (number,) = hints_of(["articleBody-v2 HTMLText col-md-6"])
    assert hints[number] == {"article", "body", "htmltext", "col"}
