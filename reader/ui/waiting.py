"""Work that may take long: said, counted in seconds, and left at once when the person wants."""

from __future__ import annotations

import contextvars
import threading
import time
from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from reader.ui.presses import presses

T = TypeVar("T")
#: Seconds before anything is said, and between two looks.
SILENT_S = 0.3
STEP_S = 0.15


def while_waiting(words: str, work: Callable[[], T]) -> T | None:
    """The result of ``work``, run beside the page with ``words`` and a Cancel button shown; None when cancelled.

    Pressing Cancel leaves at once; what was under way ends by its own time limit and is thrown away. Raises what
    ``work`` raises. ``work`` must not draw, and calls of one run must differ in their ``words``.
    """
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work())
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=contextvars.copy_context().run, args=(run,), daemon=True)
    began = time.monotonic()
    thread.start()
    thread.join(SILENT_S)
    place = st.empty()
    if thread.is_alive():
        with place.container(horizontal=True, vertical_alignment="center"):
            told = st.empty()
            # A press runs the page again without this call: that is what leaves.
            key = f"cancel-{words}"
            st.button("Cancel", key=key, icon=":material/close:", on_click=presses().note, args=(key,))
    while thread.is_alive():
        told.markdown(f":material/hourglass_top: {words} {time.monotonic() - began:.0f} s")
        thread.join(STEP_S)
    place.empty()
    if failed:
        raise failed[0]
    return done[0] if done else None
