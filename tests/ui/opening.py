"""The whole app as AppTest runs it."""

from __future__ import annotations

from pathlib import Path

from streamlit.testing.v1 import AppTest

MAIN = str(Path(__file__).parents[2] / "reader" / "ui" / "main.py")


def opened(**query: str) -> AppTest:
    """The app at an address with ``query``, run once without an exception."""
    app = AppTest.from_file(MAIN, default_timeout=90)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    assert not app.exception
    return app
