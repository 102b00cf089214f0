"""Where an article comes from."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from reader.ui.cells.provenance import in_groups
from tests.ui.opening import opened


def test_hash_is_whole_and_breaks_over_lines() -> None:
    digits = sha256(b"page").hexdigest()
    groups = in_groups(digits).split(" ")
    assert "".join(groups) == digits
    assert {len(group) for group in groups} == {8}


def test_of_a_page_that_gives_its_day_only_no_time_is_shown_and_none_is_made_up(address: str) -> None:
    app = opened(sample="kharkiv/brackwater.html")
    assert str(_of(app.date_input, "Published on").value) == "2022-09-14"
    assert _of(app.time_input, "at").value is None
    assert "The page gives the day only (found by htmldate): its time is unknown." in [c.value for c in app.caption]
    now = app.session_state["opened"]
    assert "published 2022-09-14, time unknown" in now.proof
    assert now.published is None and now.reading.article.day_only


def _of(inputs: Any, label: str) -> Any:
    return next(one for one in inputs if one.label == label)
