"""The app's style and name stand in the first answer, however the browser asks for it."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from reader.ui.styled import Styled

INDEX = "<html><head><title>Streamlit</title></head><body><div id=root></div></body></html>"


def index(request: Request) -> Response:
    if request.headers.get("if-none-match") == "one":
        return Response(status_code=304)
    return HTMLResponse(INDEX, headers={"etag": "one", "last-modified": "Wed, 25 Nov 2026 17:38:57 GMT"})


def other(_request: Request) -> Response:
    return HTMLResponse("<title>A report</title><body>", headers={"etag": "two"})


@pytest.fixture
def client() -> TestClient:
    return TestClient(Styled(Starlette(routes=[Route("/coverage", index), Route("/other", other)])))


def test_the_style_stands_in_the_body_after_what_streamlit_adds_to_the_head(client: TestClient) -> None:
    text = client.get("/coverage", headers={"accept": "text/html"}).text
    assert "<title>Reader</title>" in text
    assert text.index("<body>") < text.index("stMainBlockContainer") < text.index("</style>") < text.index("id=root")


def test_a_file_kept_from_before_is_not_used_again(client: TestClient) -> None:
    answer = client.get("/coverage", headers={"accept": "text/html", "if-none-match": "one"})
    assert answer.status_code == 200
    assert "etag" not in answer.headers
    assert "last-modified" not in answer.headers
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_other_pages_pass_as_they_are(client: TestClient) -> None:
    answer = client.get("/other", headers={"accept": "text/html"})
    assert answer.text == "<title>A report</title><body>"
    assert answer.headers["etag"] == "two"
