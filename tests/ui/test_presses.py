"""Presses are kept until the page has answered them."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Any

import pytest
from streamlit.runtime.scriptrunner import RerunData, RerunException
from streamlit.runtime.state.safe_session_state import SafeSessionState
from streamlit.testing.v1 import AppTest

from reader.ui import presses as module
from reader.ui.presses import Presses, take_in_before_breaking_off


def test_a_press_is_answered_once_and_by_the_first_drawing_that_comes_to_it() -> None:
    kept = Presses()
    kept.note("save")
    kept.note("menu", "Note")
    assert kept.take("undo") is None
    assert (kept.take("menu"), kept.take("menu")) == ("Note", None)
    assert (kept.take("save"), kept.take("save")) == (True, None)


def test_what_takes_long_is_begun_again_until_it_is_answered() -> None:
    kept = Presses()
    kept.note("open")
    assert kept.take("open", at_work=True)
    assert kept.take("open", at_work=True)
    kept.answered()
    assert kept.take("open", at_work=True) is None


def test_another_press_gives_up_the_long_work_of_the_one_before_and_keeps_what_waits() -> None:
    kept = Presses()
    kept.note("open")
    kept.take("open", at_work=True)
    kept.note("cancel")
    kept.note("save")
    assert kept.take("open", at_work=True) is None
    assert kept.take("cancel") and kept.take("save")


def test_what_nobody_takes_is_forgotten_with_the_page_or_after_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Presses()
    kept.note("gone")
    kept.forget()
    assert kept.take("gone") is None
    now = [1000.0]
    monkeypatch.setattr(module.time, "monotonic", lambda: now[0])
    kept.note("late")
    now[0] += module.OLD_S + 1
    assert kept.take("late") is None


def test_a_drawing_takes_in_what_was_pressed_though_the_next_message_is_there_already(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    taken: list[str] = []

    class Session:
        def on_script_will_rerun(self, states: str, **_: Any) -> None:
            taken.append(states)

    def break_off() -> None:
        raise RerunException(RerunData())

    monkeypatch.setattr(SafeSessionState, "on_script_will_rerun", SafeSessionState.on_script_will_rerun)
    take_in_before_breaking_off()
    SafeSessionState(Session(), break_off).on_script_will_rerun("pressed", replay_trigger_states=None)  # type: ignore[arg-type]
    assert taken == ["pressed"]


def _broken_off_before_its_button() -> None:
    import streamlit as st

    from reader.ui.presses import picked, pressed, sent

    if st.session_state.get("break") and any(st.session_state.get(key) for key in ("go", "menu", "form-go")):
        st.session_state["break"] = False
        st.rerun()  # as another message from the browser does, before the buttons are drawn
    with st.form("form"):
        words = st.text_input("Words", key="words")
        asked = sent("Send", key="form-go")
    if pressed("Go", key="go"):
        st.session_state["gone"] = st.session_state.get("gone", 0) + 1
    if asked:
        st.session_state["sent"] = [*st.session_state.get("sent", []), words]
    if kind := picked("Menu", ["Note", "Chart"], key="menu"):
        st.session_state["picked"] = [*st.session_state.get("picked", []), kind]


@pytest.mark.parametrize("broken", [False, True], ids=["drawn to its end", "broken off"])
def test_buttons_menus_and_forms_are_answered_once_where_the_drawing_is_broken_off(broken: bool) -> None:
    app = AppTest.from_function(_broken_off_before_its_button).run()
    app.session_state["break"] = broken
    app.button("go").click().run()
    assert app.session_state["gone"] == 1
    app.session_state["break"] = broken
    app.text_input("words").input("Ostrand")
    app.button("form-go").click().run()
    assert app.session_state["sent"] == ["Ostrand"]
    app.session_state["break"] = broken
    app.menu_button[0].click("Chart").run()
    assert app.session_state["picked"] == ["Chart"]
    assert app.session_state["gone"] == 1


def _raw_presses(source: str) -> list[int]:
    """Lines where a button of Streamlit's own is asked whether it was pressed."""
    tree = ast.parse(source)
    alone = {id(one.value) for one in ast.walk(tree) if isinstance(one, ast.Expr)}
    return [
        call.lineno
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in ("button", "menu_button", "form_submit_button")
        and id(call) not in alone
    ]


def test_every_press_that_a_page_answers_is_kept() -> None:
    assert _raw_presses("if st.button('Go'):\n    go()")
    pages = Path(module.__file__).parent.rglob("*.py")
    raw = {page.name: _raw_presses(page.read_text("utf-8")) for page in pages if page.name != "presses.py"}
    assert {name: lines for name, lines in raw.items() if lines} == {}
