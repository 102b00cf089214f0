"""The box beside a chart follows a click on the chart, and no longer than that."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest


def _screen() -> None:
    import streamlit as st

    from reader.ui.coverage.boxed import follow_click

    options = ["fire", "flood", "storm"]
    follow_click("box", st.session_state.get("picked"), "event", options)
    st.selectbox("Choose", options, index=None, key="box")


@pytest.fixture
def screen() -> AppTest:
    return AppTest.from_function(_screen).run()


def click(screen: AppTest, event: str | None, article: str = "a") -> str | None:
    """What the box says once an event of an article was clicked; None: nothing."""
    screen.session_state["picked"] = {"event": event, "article": article} if event else None
    chosen: str | None = screen.run().selectbox(key="box").value
    return chosen


def test_the_box_says_what_was_clicked_last(screen: AppTest) -> None:
    assert [click(screen, event) for event in ("flood", "storm", None)] == ["flood", "storm", None]


def test_what_is_chosen_in_the_box_after_a_click_stays(screen: AppTest) -> None:
    click(screen, "flood")
    screen.selectbox(key="box").set_value("fire").run()
    assert screen.run().selectbox(key="box").value == "fire"
    assert click(screen, None) == "fire", "the chart drawn anew takes nothing away that was chosen in the box"


def test_another_article_of_the_event_clicked_before_is_a_click(screen: AppTest) -> None:
    click(screen, "flood", "a")
    screen.selectbox(key="box").set_value("fire").run()
    assert click(screen, "flood", "b") == "flood"


def test_what_the_box_does_not_offer_is_not_put_into_it(screen: AppTest) -> None:
    assert click(screen, "riot") is None
