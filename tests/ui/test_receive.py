"""The bookmarklet's door: only the library's own token lets a page in, and what goes wrong is said."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from starlette.applications import Starlette

from reader.errors import TooLarge
from reader.load.limits import MAX_BYTES
from reader.ui import inbox
from reader.ui.inbox import receive, take_received
from reader.ui.receive import ROUTES, token

HTML = "<!doctype html><html><body><p>Zoë said “yes” — and left.</p></body></html>"


@pytest.fixture(autouse=True)
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("READER_LIBRARY", f"sqlite:///{tmp_path}/reader.db")
    st.cache_resource.clear()
    inbox._WAITING.clear()
    yield
    st.cache_resource.clear()


def post(fields: dict[str, str], *, length: int | None = None, method: str = "POST") -> tuple[int, dict[str, str], str]:
    """Send a form as a browser does; gives status, headers and body."""
    edge = "edge7273"
    parts = [f'--{edge}\r\nContent-Disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in fields.items()]
    body = ("".join(parts) + f"--{edge}--\r\n").encode()
    headers = [
        (b"content-type", f"multipart/form-data; boundary={edge}".encode()),
        (b"content-length", str(length or len(body)).encode()),
    ]
    scope: dict[str, Any] = {
        "type": "http", "method": method, "path": "/receive", "raw_path": b"/receive", "query_string": b"",
        "headers": headers, "root_path": "", "scheme": "http", "http_version": "1.1", "server": ("localhost", 80),
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def answer() -> None:
        async def incoming() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def outgoing(message: Any) -> None:
            sent.append(message)

        await Starlette(routes=ROUTES)(scope, incoming, outgoing)

    with ThreadPoolExecutor(1) as apart:  # this thread may have Playwright's event loop
        apart.submit(asyncio.run, answer()).result()
    found = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], found, b"".join(m.get("body", b"") for m in sent[1:]).decode()


def test_a_page_with_the_token_waits_and_is_opened_by_its_name() -> None:
    status, headers, _ = post({"token": token(), "url": "https://paper.example/yes", "html": HTML})
    assert status == 303
    page = take_received(headers["location"].removeprefix("./?received="))
    assert page.url == "https://paper.example/yes" and "Zoë said “yes” — and left." in page.text
    assert any("your own browser" in note for note in page.notes)


@pytest.mark.parametrize("sent", ["", "wrong", "ü"])
def test_without_the_token_nothing_is_taken(sent: str) -> None:
    status, _, body = post({"token": sent, "url": "https://paper.example/", "html": HTML})
    assert status == 403 and "not of this library" in body
    assert not inbox._WAITING


def test_the_token_stays_the_same_after_a_restart() -> None:
    first = token()
    st.cache_resource.clear()
    assert token() == first and len(first) >= 32


def test_a_page_that_is_too_large_is_refused_by_its_length() -> None:
    status, _, body = post({"token": token()}, length=MAX_BYTES + 200_000)
    assert status == 413 and "too large" in body


def test_a_visit_goes_on_to_reader() -> None:
    status, headers, _ = post({}, method="GET")
    assert (status, headers["location"]) == (303, "./")


def test_a_script_address_is_not_kept_as_the_page_s_own() -> None:
    assert take_received(receive(HTML, "javascript:alert(1)")).url is None


def test_waiting_pages_are_few_and_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    for _ in range(inbox.MOST + 5):
        receive(HTML, "")
    assert len(inbox._WAITING) <= inbox.MOST
    monkeypatch.setattr(inbox, "MOST_BYTES", 100)
    with pytest.raises(TooLarge):
        receive(HTML, "")
