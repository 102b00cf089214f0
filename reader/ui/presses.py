"""Presses that are kept until the page has answered them: a drawing that is broken off before forgets none.

Streamlit gives a press to one drawing of the page. Another message from the browser breaks that drawing off, and with
it goes a press that it had not come to. Here a press is noted before the drawing begins, in a callback, and taken at
its button by the first drawing that comes there.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import streamlit as st
from streamlit.runtime.scriptrunner import RerunException
from streamlit.runtime.state.safe_session_state import SafeSessionState

_STATE = "presses"
#: Seconds after which a press is not answered any more: its button has been away for so long.
OLD_S = 60.0


@dataclass
class Presses:
    """What a person pressed and the page has not answered: the key of what was pressed, and its value."""

    waiting: dict[str, tuple[float, Any]] = field(default_factory=dict)
    #: What is being answered by work that takes long: until it is done, a drawing broken off begins it again.
    at_work: str | None = None

    def note(self, key: str, value: Any = True) -> None:
        """Keep a press; whoever presses something else no longer waits for the work of the one before."""
        self.answered()
        self.waiting[key] = (time.monotonic(), value)

    def take(self, key: str, *, at_work: bool = False) -> Any:
        """The value of a press that waits, once, else None; what takes long stays until it is ``answered``."""
        noted, value = self.waiting.pop(key, (0.0, None))
        if value is None or time.monotonic() - noted > OLD_S:
            return None
        if at_work:
            self.note(key, value)
            self.at_work = key
        return value

    def answered(self) -> None:
        """The work that took long is done, or given up."""
        if self.at_work is not None:
            self.waiting.pop(self.at_work, None)
            self.at_work = None

    def forget(self) -> None:
        """Forget what nobody took: the page was drawn to its end, and what was pressed is not on it any more."""
        self.waiting.clear()
        self.at_work = None


def presses() -> Presses:
    """The presses of this session."""
    kept: Presses = st.session_state.setdefault(_STATE, Presses())
    return kept


def take_in_before_breaking_off() -> None:
    """Let a drawing take in what was pressed before the next message may break it off; called once, at the start.

    Streamlit 1.67 asks for the next message first: of two that came within milliseconds, as from a browser that was
    busy while both were pressed, the first is dropped before any callback. A Streamlit whose parts are called otherwise
    is left as it is.
    """
    as_it_is = SafeSessionState.on_script_will_rerun

    def taken_in(state: SafeSessionState, *given: Any, **more: Any) -> None:
        lock, inner = getattr(state, "_lock", None), getattr(state, "_state", None)
        if lock is None or inner is None:
            as_it_is(state, *given, **more)
            return
        with lock:
            inner.on_script_will_rerun(*given, **more)

    SafeSessionState.on_script_will_rerun = taken_in  # type: ignore[assignment, method-assign]


def pressed(label: str, *, key: str, into: Any = st, at_work: bool = False, **options: Any) -> bool:
    """A button; whether it was pressed, said once. With ``at_work``, said until that is ``answered``.

    ``into`` is where it stands, ``options`` are those of ``st.button``. Make the change before anything is drawn: what
    is drawn may break off.
    """
    kept = presses()
    now = into.button(label, key=key, on_click=kept.note, args=(key,), **options)
    return bool(kept.take(key, at_work=at_work) or now)


def sent(label: str, *, key: str, at_work: bool = False, **options: Any) -> bool:
    """The same for the button of a form."""
    kept = presses()
    now = st.form_submit_button(label, key=key, on_click=kept.note, args=(key,), **options)
    return bool(kept.take(key, at_work=at_work) or now)


def picked(label: str, options: Sequence[Any], *, key: str, at_work: bool = False, **others: Any) -> Any:
    """A menu; the entry that was chosen, said as ``pressed`` does, else None."""
    kept = presses()
    note = partial(_note_value, kept, key, lambda value: value)
    now = st.menu_button(label, options, key=key, on_click=note, **others)
    return kept.take(key, at_work=at_work) or now


def event_of(component: Callable[..., Any], *, key: str, event: str = "event", **options: Any) -> Any:
    """What was done in a component of ours in its ``event``, said once, else None."""
    kept = presses()
    note = partial(_note_value, kept, key, lambda value: value.get(event))
    result = component(key=key, **{f"on_{event}_change": note}, **options)
    return kept.take(key) or getattr(result, event)


def _note_value(kept: Presses, key: str, of: Callable[[Any], Any]) -> None:
    """Note what the widget ``key`` says now; reading it may be where a drawing is broken off already."""
    try:
        value = of(st.session_state[key])
    except RerunException:
        kept.note(key, of(st.session_state[key]))
        raise
    if value is not None:
        kept.note(key, value)
