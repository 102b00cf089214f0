"""Pairing of quotation marks, whatever the style and however broken."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.extract.quotes import find_quotes
from reader.extract.quotes.segments import quoted_segments

CASES = {
    "curly": ("He said “we will win” today.", ["we will win"]),
    "straight": ('He said "we will win" today.', ["we will win"]),
    "single curly": ("He said ‘we don’t know’ today.", ["we don’t know"]),
    "single straight": ("He said 'we don't know' today.", ["we don't know"]),
    "guillemets": ("He said «we will win» today.", ["we will win"]),
    "german": ("He said „we will win“ today.", ["we will win"]),
    "two apostrophes": ("''We can't lose,'' he said. ''We won't.''", ["We can't lose,", "We won't."]),
    "latex": ("``We can't lose,'' he said.", ["We can't lose,"]),
    "nested": ("“She told me ‘never’ and “no” twice,” he said.", ["She told me ‘never’ and “no” twice,"]),
    "three apostrophes": ("''They say, 'Go back,''' he said. ''We stay.''", ["They say, 'Go back,", "We stay."]),
    "reopened": ("“We will win.\n\n“We must,” he said.", ["We will win.\n\n“We must,"]),
    "unclosed ends at its paragraph": ("“We will win.\n\nHe left.", ["We will win."]),
    "unclosed before another": ("“We will win, he said. “We must,” she said.", ["We will win,", "We must,"]),
    "unclosed before a name": ("‘We will win, Ann Hill said on Monday.", ["We will win,"]),
    "unclosed after a colon": ("He said: ‘We saw the ’60s and the ’70s.", ["We saw the ’60s and the ’70s."]),
    "a letter of another script": ("The king, ‘Abd al-Aziz, said “no” twice.", ["no"]),
    "rock ’n’ roll": ("He said: ‘We love rock ’n’ roll,’ and left.", ["We love rock ’n’ roll,"]),
    "closed by an opening mark": ("He said “we will win.“\n\nHe left.", ["we will win."]),
    "opened by a closing mark": ("”We will win,” he said.", ["We will win,"]),
    "closed by a straight one": ('He said “we will win" today.', ["we will win"]),
    "decade": ("In the '90s the workers' pay and James's rose.", []),
    "elided": ("Rock 'n' roll 'til dawn, 'em all.", []),
    "inches": ("He is 6'2\" tall and 5' wide.", []),
    "possessive": ("The workers’ union and the boys’ school.", []),
    "stray": ('The " is a mark.', []),
}


@pytest.mark.parametrize(("text", "contents"), CASES.values(), ids=CASES.keys())
def test_marks_pair_as_a_reader_pairs_them(text, contents):
    assert [text[s.start : s.end] for s in quoted_segments(text)] == contents


MARKS = st.text(alphabet="“”\"‘’'«»„`‚‹› \na.,!AZ0s—", max_size=80)


@given(MARKS)
def test_segments_are_inside_the_text_and_apart(text):
    end = 0
    for segment in quoted_segments(text):
        assert end <= segment.open <= segment.start < segment.end <= segment.close <= len(text)
        end = segment.close


@pytest.mark.parametrize("mark", ['"', "“", "”", "'", "''", '‘“"', "«", " '", ' "', "“a "])
def test_time_grows_with_the_marks_and_no_faster(mark, cpu_seconds):
    def seconds(size: int) -> float:
        text = mark * (size // len(mark))
        return cpu_seconds(lambda: find_quotes(text))

    assert seconds(60_000) < 12 * max(seconds(10_000), 0.05)
