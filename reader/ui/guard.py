"""No traceback reaches a user: errors become a plain sentence with a way on."""

from __future__ import annotations

import functools
import logging
import platform
import traceback
import uuid
from collections.abc import Callable
from typing import Any

import streamlit as st

from reader import __version__
from reader.errors import ReaderError

_LOG = logging.getLogger("reader.ui")


def guarded(page: Callable[[], None]) -> Callable[[], None]:
    """``page``, with its errors shown as sentences and logged with their traceback."""

    @functools.wraps(page)
    def shown() -> None:
        try:
            page()
        except ReaderError as error:
            show_error(error)
        except Exception as error:  # the last stop before the browser: Streamlit's own control flow is no Exception
            show_unexpected(error)

    return shown


def guarded_part(part: Callable[..., None]) -> Callable[..., None]:
    """``part`` of a page, such as a fragment that runs alone, with its errors shown as sentences."""

    @functools.wraps(part)
    def shown(*args: Any, **kwargs: Any) -> None:
        try:
            part(*args, **kwargs)
        except ReaderError as error:
            show_error(error)
        except Exception as error:
            show_unexpected(error)

    return shown


def show_error(error: ReaderError) -> None:
    """What happened and what to do next."""
    st.error(plain(str(error)), icon=":material/error:")
    if error.next_step:
        st.caption(plain(error.next_step))
    cause = f"\ncause: {type(error.__cause__).__name__}" if error.__cause__ else ""
    _details(f"{type(error).__name__}: {error}{cause}")


def _details(what: str) -> None:
    """What support needs, behind a press; the code box has its own button that copies."""
    with st.expander("Details to copy", type="compact"):
        st.code(f"{what}\nReader {__version__}, Python {platform.python_version()}", language=None, wrap_lines=True)


def show_unexpected(error: Exception) -> None:
    """An error of ours: said plainly, with details to copy for support."""
    number = uuid.uuid4().hex[:8]
    _LOG.error("unexpected error %s", number, exc_info=error)
    st.error(
        f"Something in Reader went wrong (error {number}). What you saved is safe. "
        "Reload the page to go on; if it happens again, send us the details below.",
        icon=":material/error:",
    )
    frames = traceback.extract_tb(error.__traceback__)[-3:]
    places = " < ".join(f"{frame.name}:{frame.lineno}" for frame in reversed(frames))
    _details(f"error {number}\n{type(error).__name__}\n{places}")


def plain(text: str) -> str:
    """``text`` with Markdown's own characters escaped: words from pages never become mark-up."""
    return "".join(f"\\{character}" if character in "\\`*_{}[]()#+-.!|<>$:~" else character for character in text)
