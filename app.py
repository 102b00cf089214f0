"""Reader in the browser: ``streamlit run app.py`` (or ``python3 run.py``, which installs it first)."""

from __future__ import annotations

from starlette.middleware import Middleware
from streamlit.web.server.starlette import App

from reader.ui.clicks import Clicks
from reader.ui.compressed import CompressedStatic
from reader.ui.receive import ROUTES
from reader.ui.serving import SecurityHeaders, lifespan
from reader.ui.styled import Styled

MIDDLEWARE = [Middleware(SecurityHeaders), Middleware(CompressedStatic), Middleware(Styled), Middleware(Clicks)]
app = App("reader/ui/main.py", lifespan=lifespan, routes=ROUTES, middleware=MIDDLEWARE)
