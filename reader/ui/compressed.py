"""The app's own scripts and styles sent compressed: Streamlit sends them as they are, 480 kB for the first one."""

from __future__ import annotations

import gzip
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders

#: Where Streamlit's files are; their names change with their content, so each is compressed once.
STATIC = "/static/"
_TYPES = ("text/", "application/javascript", "application/json", "image/svg+xml")
#: Bytes below which it is not worth it, and bytes of compressed files kept at a time.
_LEAST, _MOST_KEPT = 1_000, 40_000_000


class CompressedStatic:
    """ASGI middleware that compresses static files with gzip for those who take it, and keeps them."""

    def __init__(self, app: Any) -> None:
        self._app = app
        #: Path → headers and compressed body.
        self._kept: dict[str, tuple[list[tuple[bytes, bytes]], bytes]] = {}
        self._size = 0

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        if not _is_wanted(scope):
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path not in self._kept:
            answer = _Answer(send)
            await self._app(scope, receive, answer.take)
            if not answer.held:
                return
            headers, body = await run_in_threadpool(answer.compressed)
            if self._size + len(body) <= _MOST_KEPT and path not in self._kept:
                self._size += len(body)
                self._kept[path] = headers, body
        else:
            headers, body = self._kept[path]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def _is_wanted(scope: Any) -> bool:
    if scope["type"] != "http" or scope["method"] != "GET" or STATIC not in scope["path"]:
        return False
    headers = Headers(scope=scope)
    conditional = any(name in headers for name in ("range", "if-none-match", "if-modified-since"))
    return "gzip" in headers.get("accept-encoding", "") and not conditional


class _Answer:
    """One answer: held back where it is to be compressed, else passed on as it comes."""

    def __init__(self, send: Any) -> None:
        self._send = send
        self.held = False
        self._start: Any = None
        self._body = bytearray()

    async def take(self, message: Any) -> None:
        if message["type"] == "http.response.start":
            headers = Headers(raw=message.get("headers", []))
            size = int(headers.get("content-length", "0"))
            self.held = (
                message["status"] == 200
                and size >= _LEAST
                and "content-encoding" not in headers
                and headers.get("content-type", "").startswith(_TYPES)
            )
            self._start = message
        elif self.held and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            return
        if not self.held:
            await self._send(message)

    def compressed(self) -> tuple[list[tuple[bytes, bytes]], bytes]:
        body = gzip.compress(bytes(self._body), compresslevel=6, mtime=0)
        headers = MutableHeaders(raw=list(self._start["headers"]))
        headers["content-length"] = str(len(body))
        headers["content-encoding"] = "gzip"
        headers.add_vary_header("Accept-Encoding")
        return headers.raw, body
