"""Code goes with the text around it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.code_blocks import with_text_around
from reader.clean.features import raw_features
from reader.clean.second_look import log_odds
from reader.load.render import render

SENTENCE = "The library reads the file line by line and closes it when the loop is over."
FIRST, CODE, LABEL, LAST = range(4)
PAGE = raw_features(
    render(
        f"<html><body><main><p>{SENTENCE}</p><pre>for line in file:\n    print(line)</pre>"
        f"<button>Copy</button><p>{SENTENCE} Twice.</p></main></body></html>"
    )
)


def test_code_between_text_of_the_article_is_at_least_half_as_sure() -> None:
    raised = with_text_around(PAGE, np.array([0.9, 0.1, 0.01, 0.8]))
    first, code, last = log_odds(np.array([0.9, 0.1, 0.8]))
    assert log_odds(raised)[CODE] == pytest.approx((code + (first + last) / 2) / 2)


def test_label_beside_code_says_nothing_of_it() -> None:
    low, high = (with_text_around(PAGE, np.array([0.9, 0.1, label, 0.8])) for label in (0.01, 0.99))
    assert low[CODE] == high[CODE]


def test_code_has_the_text_on_one_side_where_the_other_has_none() -> None:
    page = raw_features(render(f"<html><body><pre>make test\nmake install</pre><p>{SENTENCE}</p></body></html>"))
    raised = with_text_around(page, np.array([0.5, 0.9]))
    assert log_odds(raised)[0] == pytest.approx(log_odds(np.array([0.9]))[0] / 2)


@given(st.lists(st.floats(0.001, 0.999), min_size=4, max_size=4))
def test_only_code_moves_and_only_up(sure: list[float]) -> None:
    before = np.array(sure)
    after = with_text_around(PAGE, before)
    assert (after >= before).all()
    assert (np.delete(after, CODE) == np.delete(before, CODE)).all()
    assert after[CODE] <= max(sure) + 1e-9


@pytest.mark.parametrize("html", ["<pre>make test\nmake install</pre>", f"<p>{SENTENCE}</p><p>{SENTENCE} Twice.</p>"])
def test_page_of_code_alone_or_of_none_is_left_as_it_is(html: str) -> None:
    page = raw_features(render(f"<html><body>{html}</body></html>"))
    sure = np.linspace(0.3, 0.6, len(page.columns))
    assert (with_text_around(page, sure) == sure).all()
