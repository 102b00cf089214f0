"""Memory is given back in quiet moments."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from reader.ui.clicks import Clicks, is_drawing
from reader.ui.sweeping import AT_LAST, IDLE_S, QUIET_S, SOON, is_due


@pytest.mark.parametrize(
    ("clicks", "rested_s", "due"),
    [
        pytest.param(0, 3600, False, id="nobody clicked"),
        pytest.param(1, IDLE_S, True, id="a few clicks and everybody rests"),
        pytest.param(1, QUIET_S, False, id="a few clicks can wait"),
        pytest.param(SOON, 0, False, id="nobody is held up by a sweep that can wait"),
        pytest.param(SOON, QUIET_S, True, id="the first quiet moment after enough clicks"),
        pytest.param(AT_LAST, 0, True, id="after many clicks no quiet moment is waited for"),
    ],
)
def test_memory_is_swept_when_it_holds_up_the_fewest(clicks: int, rested_s: float, due: bool) -> None:
    assert is_due(clicks, rested_s) is due


def test_what_a_browser_sends_is_counted_and_passed_on() -> None:
    sent = [{"type": "websocket.connect"}, {"type": "websocket.receive", "bytes": b"1"}, {"type": "websocket.receive"}]
    seen: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.extend([await receive() for _ in sent])

    messages = iter(sent)

    async def next_message() -> Any:
        return next(messages)

    before = Clicks.taken
    with ThreadPoolExecutor() as apart:  # the browser tests leave a loop running in this thread
        apart.submit(asyncio.run, Clicks(app)({"type": "websocket"}, next_message, None)).result()
    assert seen == sent
    assert Clicks.taken - before == 2


def test_a_page_is_being_drawn_while_its_thread_is_at_work() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait, args=(20,), name="ScriptRunner.scriptThread")
    assert not is_drawing()
    thread.start()
    assert is_drawing()
    done.set()
    thread.join()
