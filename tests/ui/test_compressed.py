"""The app's own files come compressed to those who take that, and everything else as it was."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from reader.ui.compressed import CompressedStatic

SCRIPT = "let harbour = 'open';" * 500


async def script(_request: Request) -> Response:
    return Response(SCRIPT, media_type="text/javascript")


async def streamed(_request: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"a" * 2000
        yield b"b" * 2000

    return StreamingResponse(parts(), media_type="text/plain")


@pytest.fixture
def client() -> TestClient:
    paths = ("/static/js/a.js", "/elsewhere/a.js", "/static/picture.png", "/static/missing.js")
    answers = (
        script,
        script,
        lambda _r: Response(b"x" * 5000, media_type="image/png"),
        lambda _r: Response("No" * 900, 404),
    )
    routes = [Route(path, answer) for path, answer in zip(paths, answers, strict=True)]
    app = Starlette(routes=[*routes, Route("/static/s", streamed)], middleware=[Middleware(CompressedStatic)])
    return TestClient(app)


def test_a_script_comes_compressed_the_first_time_and_later(client: TestClient) -> None:
    for _ in range(2):
        answer = client.get("/static/js/a.js", headers={"accept-encoding": "gzip"})
        assert answer.text == SCRIPT
        assert answer.headers["content-encoding"] == "gzip" and "accept-encoding" in answer.headers["vary"].lower()
        assert int(answer.headers["content-length"]) < len(SCRIPT) / 10


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/static/js/a.js", {"accept-encoding": "identity"}, 200),
        ("/static/js/a.js", {"accept-encoding": "gzip", "range": "bytes=0-9"}, 200),
        ("/elsewhere/a.js", {"accept-encoding": "gzip"}, 200),
        ("/static/picture.png", {"accept-encoding": "gzip"}, 200),
        ("/static/missing.js", {"accept-encoding": "gzip"}, 404),
        ("/static/s", {"accept-encoding": "gzip"}, 200),
    ],
)
def test_everything_else_is_passed_on(client: TestClient, path: str, headers: dict[str, str], status: int) -> None:
    answer = client.get(path, headers=headers)
    assert answer.status_code == status
    assert "content-encoding" not in answer.headers
    assert len(answer.content) > 1000
