"""The whole app as AppTest runs it."""

from __future__ import annotations

import time
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


def until_imported(app: AppTest) -> None:
    """Look again, as the page's own clock would, until the import that is under way is done."""
    until = time.monotonic() + 60
    while any(button.key == "import-stop" for button in app.button):
        assert time.monotonic() < until, "the import takes more than a minute"
        app.run()
