"""One person's browser, as far as the server sees it: opens a page over the web socket, and clicks in it."""

from __future__ import annotations

import asyncio
import json
import random
import time
from dataclasses import dataclass
from typing import Any

from reader.bench.wire import field, fields, within
from reader.errors import ReaderError

#: Seconds a click may take to be answered before it counts as lost.
PATIENCE_S = 60.0
#: Fields of Streamlit's messages (streamlit/proto): BackMsg and ClientState …
_RERUN, _QUERY, _STATES, _FRAGMENT, _KNOWN = 11, 1, 2, 5, 7
#: … WidgetStates, WidgetState …
_WIDGET, _ID, _WORDS, _EVENTS = 1, 1, 9, 16
#: … ForwardMsg …
_HASH, _METADATA, _DELTA, _FINISHED, _CACHEABLE = 1, 2, 5, 6, 1
#: … Delta, Element, and what of the elements is clicked.
_ELEMENT, _FRAGMENT_OF, _COMPONENT, _CHOICE = 3, 8, 59, 55
_NAME, _JSON, _BYTES = 2, 10, 12
#: What people do while they read, and how often.
READING = {"highlight": 5, "row": 4, "panes": 1}
_PANES = {"both": "Raw and cleaned", "cleaned": "Cleaned only"}


@dataclass(frozen=True, slots=True)
class Place:
    """Something that can be clicked: the element, the part of the page that is drawn anew, and what can be chosen."""

    element: str
    fragment: str
    events: tuple[dict[str, Any], ...] = ()


class Person:
    """A session that opens ``query`` and clicks in what it is shown."""

    def __init__(self, port: int, query: str, seed: int) -> None:
        self._address = f"ws://localhost:{port}/_stcore/stream"
        self._query = query
        self._socket: Any = None
        self._random = random.Random(seed)
        #: Messages a browser keeps, so that the server only names them.
        self._known: set[bytes] = set()
        self._places: dict[str, dict[str, Place]] = {"highlight": {}, "row": {}, "panes": {}}
        self._panes = "both"
        self.lost = 0
        #: Messages of the last answer.
        self.messages = 0

    async def open(self) -> None:
        """Connect and have the page drawn."""
        from websockets.asyncio.client import connect

        dial: Any = connect
        origin = self._address.replace("ws://", "http://").removesuffix("/_stcore/stream")
        self._socket = await dial(  # a browser asks for no sign of life
            self._address, subprotocols=["streamlit"], max_size=None, origin=origin, ping_interval=None
        )
        await self.whole_page()

    async def close(self) -> None:
        """Leave."""
        await self._socket.close()

    async def whole_page(self) -> float | None:
        """Have the whole page run again; the seconds until it is done, or None where that never came."""
        return await self._run("", b"")

    async def read(self) -> float | None:
        """What people do while they read: one click on a highlight, a row of a table, or what panes to show."""
        kinds = [kind for kind in READING if self._places[kind]]
        return await self.click(self._random.choices(kinds, [READING[kind] for kind in kinds])[0])

    async def click(self, kind: str) -> float | None:
        """One click of a kind; the seconds until it is answered, or None where that never came."""
        place = self._random.choice(list(self._places[kind].values()))
        if kind == "panes":
            self._panes = "cleaned" if self._panes == "both" else "both"
            state = field(_ID, place.element) + field(_WORDS, field(1, _PANES[self._panes]))
        else:
            events = json.dumps([{"event": "event", "value": self._random.choice(place.events)}])
            state = field(_ID, f"$$STREAMLIT_INTERNAL_KEY_{place.element}__events") + field(_EVENTS, events)
        return await self._run(place.fragment, field(_WIDGET, state))

    async def _run(self, fragment: str, states: bytes) -> float | None:
        asked = field(_QUERY, self._query) + field(_STATES, states)
        if fragment:
            asked += field(_FRAGMENT, fragment)
        asked += b"".join(field(_KNOWN, name) for name in self._known)
        began = time.perf_counter()
        answers: list[bytes] = []
        try:
            await self._socket.send(field(_RERUN, asked))
            async with asyncio.timeout(PATIENCE_S):
                while not answers or _FINISHED not in fields(answers[-1]):
                    answers.append(await self._socket.recv())
        except (TimeoutError, OSError, ReaderError):
            self.lost += 1
            return None
        took, self.messages = time.perf_counter() - began, len(answers)
        for answer in answers:
            self._learn(answer)
        return took

    def _learn(self, answer: bytes) -> None:
        """Keep what a browser keeps of a message: what it is called, and what in it can be clicked."""
        if fields(within(answer, _METADATA) or b"").get(_CACHEABLE) == [1]:
            self._known.add(within(answer, _HASH) or b"")
        delta = within(answer, _DELTA)
        fragment = (within(delta, _FRAGMENT_OF) or b"").decode() if delta else ""
        if not delta or not fragment:
            return
        component = within(delta, _ELEMENT, _COMPONENT)
        choice = within(delta, _ELEMENT, _CHOICE)
        if component:
            self._learn_component(component, fragment)
        elif choice and _name(choice).endswith("-panes"):
            self._places["panes"]["panes"] = Place(_name(choice), fragment)

    def _learn_component(self, component: bytes, fragment: str) -> None:
        data = within(component, _BYTES) or within(component, _JSON)
        kind = {b"reading_view": "highlight", b"findings_table": "row"}.get(within(component, _NAME) or b"")
        if not kind or not data:
            return
        shown = json.loads(data)
        if kind == "row":
            events = tuple({"kind": "row", "id": row["id"]} for row in shown["rows"])
        else:
            events = tuple({"kind": "mark", "id": mark["id"], "layer": mark["layer"]} for mark in shown["marks"])
        if events:
            self._places[kind][_name(component)] = Place(_name(component), fragment, events)


def _name(element: bytes) -> str:
    return (within(element, _ID) or b"").decode()
