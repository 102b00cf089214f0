"""What words say at a glance: a closer look finds nothing where they have no sign of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events import seeds
from reader.events.acts import words_of
from reader.events.counted import SPELLED
from reader.events.signs import CALL, HE, IT, MAYBE, NUMBER, signs_of

LOOKS = [
    (HE, seeds._PRONOUN),
    (IT, seeds._IT),
    (MAYBE, seeds._HYPOTHETICAL),
    (NUMBER, seeds._SPELLED_OUT),
    (CALL, seeds._CALLED),
]
#: What the patterns look for, what looks like it, and what joins words.
PIECES = [
    *"he He she HE it its it’s he’ll would-be will Would could might may May if unless plan plans to planned hopes "
    "hope wants want aims should expect expects expected is are call calls called calling for a an due".split(),
    *SPELLED,
    *"three-year Twenty thirteenth recalled city the whe 7 “ ” ’ ' - – , . _ é".split(),
    *("end", "calm", "votes", "threatens"),
]
TEXTS = st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", " ", "", "-", "’"]))).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@given(TEXTS)
def test_what_a_closer_look_finds_has_its_sign(text: str) -> None:
    signs = signs_of(words_of(text).texts)
    for sign, pattern in LOOKS:
        assert signs & sign or not pattern.search(text), pattern.pattern


@pytest.mark.parametrize("sign", [sign for sign, _ in LOOKS])
def test_a_plain_sentence_has_no_sign(sign: int) -> None:
    assert not signs_of("Rebels captured the town of Kharkiv on Monday".split()) & sign
