"""Findings and texts in words."""

from __future__ import annotations

import pytest

from reader.ui.wording import length_words


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The storm passed at dawn.", "5 words"),
        ("Dawn", "1 word"),
        ("古い港の橋、14か月間閉鎖へ\n\n市議会は火曜日", "21 characters"),
        ("Tokyo 東京 is the capital of Japan", "7 words"),
    ],
    ids=["words", "one", "unspaced", "a name in it"],
)
def test_a_text_without_spaces_is_counted_in_characters(text: str, said: str) -> None:
    assert length_words(text) == said
