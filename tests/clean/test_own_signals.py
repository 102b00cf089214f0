"""Signals counted for all blocks at once are what counting block by block gives."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.furniture import _ANY_LINE, _ANY_SECTION, LINES, SECTIONS, _rows
from reader.clean.own_signals import NAMES, own_signals
from reader.clean.page_claims import Claims
from reader.clean.unspaced import spread
from reader.load.columns import columns_of
from reader.load.render import Node, RawBlock

WORDS = st.text(st.sampled_from("aZé9,.?!:…©| \u01312𝐀'”字"), min_size=1, max_size=450)
TEXTS = st.lists(WORDS.map(lambda text: " ".join(text.split())).filter(bool), min_size=1, max_size=6)


def by_hand(text: str) -> dict[str, float]:
    head = text[:400]
    words = head.split()
    return {
        "chars": len(text),
        "words": len(words) * len(text) / len(head),
        "stops": head.count(". ") + head.count("? ") + head.count("! "),
        "commas": head.count(","),
        "word_length": len(head) / len(words),
        "digits": sum(char.isdecimal() for char in head) / len(head),
        "capitals": sum(word[0].isupper() for word in words) / len(words),
        "starts_upper": text[0].isupper(),
        "ends_stop": text[-1] in '.!?"”’»)',
        "ends_colon": text[-1] == ":",
        "ends_dots": text[-1] == "…" or text.endswith("..."),
        "has_question": "?" in head,
        "has_sign": any(sign in head for sign in "©|@#→›•"),
    }


@given(TEXTS)
def test_counts_are_those_of_each_block(texts: list[str]) -> None:
    node = Node(None, "p", None)
    columns = columns_of([RawBlock(0, len(text), text, node) for text in texts], [])
    rows, texts = own_signals(columns).T, spread(columns).texts
    for i, text in enumerate(texts):
        row = dict(zip(NAMES, rows[i].tolist(), strict=True))
        assert {name: row[name] for name in by_hand(text)} == pytest.approx(
            {name: float(value) for name, value in by_hand(text).items()}
        )
        assert row["repeats"] == texts.count(text)
        assert row["first_seen"] == (text not in texts[:i])


ROWS = [re.compile("|".join(_rows("\n".join(table.values()))), re.I) for table in (LINES, SECTIONS)]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "ADS", "© 2026 The Paper", "A", "x", "7 comments", "Read more: Ferry crews walk out",
        "Photo: Ann Moyle/Reuters", "The Paper. All rights reserved.", "Sent straight to your inbox", "Home » News",
        "We and our 842 partners store cookies", "Related articles", "İlgili", "The crews walked out on Monday.",
    ],
)  # fmt: skip
def test_a_line_is_a_row_however_it_is_looked_up(line: str) -> None:
    assert _ANY_LINE.matches(line) == bool(ROWS[0].fullmatch(line))
    assert _ANY_SECTION.matches(line) == bool(ROWS[1].fullmatch(line))


def test_claims_compare_all_blocks() -> None:
    claims = Claims(["Ferry crews walk out"], ["Crews left their ships on Monday."], [], True)
    rows = claims.likenesses(["Ferry crews walk out!", "Crews left their ships on Monday", "x" * 700])
    assert rows[0, 0] == 1 and rows[1, 1] == 1
    assert rows[2].tolist() == [0, 0, -1]
