"""Texts wrapped at a width become paragraphs again; others stay as they are."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.load.wrapped import unwrapped
from reader.model import Page

PARAGRAPHS = (
    "When the harbour at Port Ellen closed its night shift in 2019, the board said that it would save four hundred "
    "thousand a year and that no trade would be lost.",
    "It has saved rather less than half of that, and the trade has gone up the coast to Lorne, where the lights are on "
    "all night and the cranes do not stop for the tide.",
)
POEM = "It turns when the water will let it,\nand stops when the water is gone,\nand nobody living has met it\nawake."


@pytest.mark.parametrize(
    ("gap", "width"),
    [*(("\n\n", width) for width in (60, 65, 72, 76, 80, 100)), *(("\n", width) for width in (65, 72))],
)
def test_wrapped_paragraphs_are_whole_again(gap: str, width: int) -> None:
    text, found = unwrapped(gap.join(textwrap.fill(paragraph, width) for paragraph in PARAGRAPHS))
    assert text == gap.join(PARAGRAPHS) and found is not None and found <= width


@pytest.mark.parametrize(
    "text", ["\n".join(PARAGRAPHS), POEM, "", "One line", "- bread\n- milk\n- eggs", "Orr | 412\nLorne | 388"]
)
def test_text_that_is_not_wrapped_stays_as_it_is(text: str) -> None:
    assert unwrapped(text) == (text, None)


def test_one_break_is_enough_between_empty_lines() -> None:
    text = f"Boats cut\n\n{textwrap.fill(PARAGRAPHS[0][:100], 72)}\n\nIt blamed the cost of fuel."
    assert unwrapped(text)[0] == f"Boats cut\n\n{PARAGRAPHS[0][:100]}\n\nIt blamed the cost of fuel."


def test_headline_stays_above_a_text_that_begins_in_lower_case() -> None:
    text = "iPad sales fall for the third year as buyers keep their old ones\niPads sold slowly."
    assert unwrapped(text) == (text, None)


def test_list_entries_stay_lines_of_their_own() -> None:
    wrapped = textwrap.fill(PARAGRAPHS[0], 72) + "\n" + textwrap.fill(f"• {PARAGRAPHS[1]}", 72)
    assert unwrapped(wrapped)[0] == f"{PARAGRAPHS[0]}\n• {PARAGRAPHS[1]}"


def test_page_says_that_its_lines_were_joined() -> None:
    page = Page.from_text("\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS))
    assert page.text == "\n".join(PARAGRAPHS) and any("were joined into paragraphs" in note for note in page.notes)


@given(st.text(alphabet="ab C-\n.•", max_size=400))
def test_no_character_but_white_space_is_changed(text: str) -> None:
    assert "".join(unwrapped(text)[0].split()) == "".join(text.split())
