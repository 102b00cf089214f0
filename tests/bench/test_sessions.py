"""The bench's browser: it says what a browser says, and learns from the page what can be clicked."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

from hypothesis import given
from hypothesis import strategies as st

from reader.bench.person import READING, Person
from reader.bench.wire import field, fields, within

SAMPLE = "sample=kharkiv/courier.html"


@given(st.lists(st.tuples(st.integers(1, 2000), st.binary(max_size=300)), max_size=6))
def test_what_is_written_is_read_again(parts: list[tuple[int, bytes]]) -> None:
    wanted: dict[int, list[bytes]] = {}
    for number, value in parts:
        wanted.setdefault(number, []).append(value)
    assert fields(b"".join(field(number, value) for number, value in parts)) == wanted


@given(st.binary(max_size=200))
def test_anything_can_be_looked_through(message: bytes) -> None:
    assert all(number >= 0 for number in fields(message))
    within(message, 1, 2)


def test_streamlit_reads_our_messages_as_its_own() -> None:
    from streamlit.proto.BackMsg_pb2 import BackMsg

    back = BackMsg()
    state = field(1, "$$ID-1__events") + field(16, '[{"event": "event"}]')
    asked = field(1, SAMPLE) + field(2, field(1, state)) + field(5, "part") + field(7, "known")
    back.ParseFromString(field(11, asked))
    run = back.rerun_script
    assert (run.query_string, run.fragment_id, list(run.cached_message_hashes)) == (SAMPLE, "part", ["known"])
    assert run.widget_states.widgets[0].json_trigger_value == '[{"event": "event"}]'


def test_clicks_run_a_part_of_the_page_alone(app_url: str) -> None:
    async def clicked() -> dict[str, int]:
        person = Person(urlsplit(app_url).port or 0, SAMPLE, 1)
        await person.open()
        messages = {}
        for kind in READING:
            assert await person.click(kind) is not None
            messages[kind] = person.messages
        await person.whole_page()
        messages["whole"] = person.messages
        await person.close()
        assert not person.lost
        return messages

    with ThreadPoolExecutor(1) as apart:  # a browser test before this one leaves its loop running in this thread
        messages = apart.submit(asyncio.run, clicked()).result()
    assert all(4 < messages[kind] < messages["whole"] / 3 for kind in READING)
