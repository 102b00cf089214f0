"""What people do, as the server sees it: how often they clicked, and whether a page is being drawn."""

from __future__ import annotations

import threading
from typing import Any

#: What Streamlit calls the thread that draws a page or a part of it.
_DRAWS = "ScriptRunner.scriptThread"


class Clicks:
    """ASGI middleware that counts what browsers send over their web sockets."""

    #: Messages of all browsers so far: every click is one.
    taken = 0

    def __init__(self, app: Any) -> None:
        self._app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "websocket":
            await self._app(scope, receive, send)
            return

        async def counted() -> Any:
            message = await receive()
            Clicks.taken += message["type"] == "websocket.receive"
            return message

        await self._app(scope, counted, send)


def is_drawing() -> bool:
    """Whether anybody's page, or a part of one, is being drawn."""
    return any(thread.name == _DRAWS for thread in threading.enumerate())
