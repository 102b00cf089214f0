"""Where the bookmarklet sends a page: a form post with a token, answered by opening the page in Reader.

The post comes from another site, so the token in it is what says that a person of this library sent it. It only
lets a page in, to be looked at; nothing can be read with it.
"""

from __future__ import annotations

import hmac
import secrets
from html import escape

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from reader.errors import ReaderError
from reader.load.limits import MAX_BYTES
from reader.ui.inbox import receive
from reader.ui.shelf import library

PATH = "/receive"
_SAVE_IT = "Save the page in your browser (Ctrl+S or ⌘S) and drop the file on Reader’s File panel."


def token() -> str:
    """The secret that this library's bookmarklets carry."""
    return library().setting("bookmarklet", secrets.token_urlsafe(24))


async def received(request: Request) -> Response:
    """Take a posted page and go on to Reader, which opens it."""
    if request.method != "POST":
        return RedirectResponse("./", 303)
    if int(request.headers.get("content-length") or 0) > MAX_BYTES + 100_000:
        return _said("This page is too large.", "Select the article in your browser and paste it in Reader.", 413)
    try:
        async with request.form(max_files=0, max_fields=4, max_part_size=MAX_BYTES) as form:
            sent, html, url = (str(form.get(name) or "") for name in ("token", "html", "url"))
    except (HTTPException, ValueError):
        return _said("What was sent is no page that Reader can take.", _SAVE_IT, 400)
    try:
        known = await run_in_threadpool(token)
        if not hmac.compare_digest(sent.encode(), known.encode()):
            why = "This bookmark is not of this library, or of an earlier one."
            return _said(why, "Take the bookmark from Reader’s Address panel again.", 403)
        name = receive(html, url)
    except ReaderError as error:
        return _said(str(error), error.next_step, 400)
    return RedirectResponse(f"./?received={name}", 303)


def _said(what: str, next_step: str, status: int) -> Response:
    body = f"<h1>{escape(what)}</h1><p>{escape(next_step)}</p><p><a href='./'>Open Reader</a></p>"
    head = "<!doctype html><html lang=en><meta charset=utf-8><title>Reader</title>"
    return HTMLResponse(f"{head}<body style='font:16px system-ui;margin:3rem auto;max-width:40rem'>{body}", status)


ROUTES = [Route(PATH, received, methods=["GET", "POST"])]
