"""What leads in a block goes with it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.features import raw_features
from reader.clean.lead_ins import LEAST, with_text_below
from reader.clean.second_look import log_odds
from reader.load.render import render

SENTENCE = "The harbour board meets on Monday to hear what the deckhands ask for and what the line can pay."
CHAPTER, PART, TEXT, COLON, ITEM, LAST = range(6)
PAGE = raw_features(
    render(
        f"<html><body><main><h2>What comes next</h2><h3>The board</h3><p>{SENTENCE}</p><p>On its table lie:</p>"
        f"<ul><li>a rise of 6.5 per cent</li></ul><p>{SENTENCE} Twice.</p></main></body></html>"
    )
)


def raised(*sure: float) -> np.ndarray:
    return with_text_below(PAGE, np.array(sure))


def test_heading_is_at_least_half_as_sure_as_the_text_below_it() -> None:
    part, text = log_odds(np.array([0.3, 0.9]))
    assert log_odds(raised(0.1, 0.3, 0.9, 0.9, 0.9, 0.9))[PART] == pytest.approx((part + text) / 2)


def test_line_that_ends_with_a_colon_goes_with_what_it_lists() -> None:
    colon, item = log_odds(np.array([0.3, 0.8]))
    assert log_odds(raised(0.1, 0.1, 0.9, 0.3, 0.8, 0.9))[COLON] == pytest.approx((colon + item) / 2)


def test_chapters_heading_goes_with_the_heading_below_it() -> None:
    alone, led = raised(0.3, 0.3, 0.3, 0.9, 0.9, 0.9), raised(0.3, 0.3, 0.9, 0.9, 0.9, 0.9)
    assert led[CHAPTER] > alone[CHAPTER] == pytest.approx(0.3)


def test_heading_of_what_is_dropped_is_as_sure_as_it_was() -> None:
    assert raised(0.9, 0.6, 0.1, 0.9, 0.9, 0.9)[PART] == 0.6


def test_heading_that_is_surely_none_of_the_article_stays_out() -> None:
    assert raised(0.1, LEAST / 2, 0.99, 0.9, 0.9, 0.9)[PART] == LEAST / 2


@given(st.lists(st.floats(0.001, 0.999), min_size=6, max_size=6))
def test_only_what_leads_in_moves_and_only_up_to_the_surest(sure: list[float]) -> None:
    before, after = np.array(sure), raised(*sure)
    assert (after >= before).all()
    assert (after[[TEXT, ITEM, LAST]] == before[[TEXT, ITEM, LAST]]).all()
    assert after.max() <= before.max() + 1e-9


def test_page_of_one_block_is_left_as_it_is() -> None:
    page = raw_features(render("<html><body><h2>What comes next</h2></body></html>"))
    assert with_text_below(page, np.array([0.5])).tolist() == [0.5]
