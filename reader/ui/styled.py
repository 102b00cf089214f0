"""The app's first answer with our style and name in it: Streamlit sends style with the page's own elements, late."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from starlette.datastructures import Headers, MutableHeaders

_TITLE, _BODY = b"<title>Streamlit</title>", b"<body>"
#: Of an answer that always comes anew: what would let the browser keep one made before.
_KEPT = ("etag", "last-modified")
#: What a request for the file is not to ask: whether it has changed, and to have it compressed.
_NOT_ASKED = (b"if-none-match", b"if-modified-since", b"accept-encoding")


class Styled:
    """ASGI middleware that puts ``page.css`` and the app's name into Streamlit's one HTML file."""

    def __init__(self, app: Any) -> None:
        self._app = app
        # In the body: what Streamlit adds to the head later would win over a style that stands there.
        self._style = _BODY + b"\n<style>\n" + Path(__file__).with_name("page.css").read_bytes() + b"</style>"

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or b"html" not in _accepted(scope):
            await self._app(scope, receive, send)
            return
        asked = [pair for pair in scope["headers"] if pair[0] not in _NOT_ASKED]
        started: list[Any] = []
        body = bytearray()

        async def take(message: Any) -> None:
            if message["type"] == "http.response.start":
                if _is_html(message):
                    started.append(message)
                    return
            elif started and message["type"] == "http.response.body":
                body.extend(message.get("body", b""))
                if not message.get("more_body"):
                    await self._answer(send, started[0], bytes(body))
                return
            await send(message)

        await self._app({**scope, "headers": asked}, receive, take)

    async def _answer(self, send: Any, start: Any, body: bytes) -> None:
        headers = MutableHeaders(raw=list(start["headers"]))
        if _TITLE in body:
            body = body.replace(_TITLE, b"<title>Reader</title>", 1).replace(_BODY, self._style, 1)
            headers["content-length"] = str(len(body))
            for name in _KEPT:
                if name in headers:
                    del headers[name]
        await send({**start, "headers": headers.raw})
        await send({"type": "http.response.body", "body": body})


def _accepted(scope: Any) -> bytes:
    return next((value for name, value in scope["headers"] if name == b"accept"), b"")


def _is_html(start: Any) -> bool:
    headers = Headers(raw=start.get("headers", []))
    return bool(start["status"] == 200 and headers.get("content-type", "").startswith("text/html"))
