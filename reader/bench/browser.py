"""A real Chromium for benchmarks: the system's or Playwright's, asking nobody for anything."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from reader.errors import ReaderError

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--disable-features=AutofillServerCommunication,OptimizationHints",
)
#: Where Chromium goes on errands of its own, whatever it shows.
OWN_ERRANDS = frozenset(
    f"{name}.com"
    for name in ("update.googleapis", "content-autofill.googleapis", "optimizationguide-pa.googleapis",
                 "clients2.google", "accounts.google", "edgedl.me.gvt1", "redirector.gvt1", "www.googleapis")
)  # fmt: skip
SYSTEM_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def chromium(net_log: Path | None = None) -> Iterator[Any]:
    """A headless Chromium (Playwright's ``Browser``) that writes what its network did to ``net_log``."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError as error:
        raise ReaderError(
            "Playwright is not installed.", next_step="Install it with: pip install -r requirements-dev.txt"
        ) from error
    system = next(filter(None, map(shutil.which, SYSTEM_CHROMIUM)), None)
    logging = [f"--log-net-log={net_log}", "--net-log-capture-mode=Everything"] if net_log else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=system, args=[*FLAGS, *logging])
        try:
            yield launched
        finally:
            launched.close()


def asked_for(net_log: Path) -> tuple[set[str], set[str]]:
    """Addresses that were requested and names that were looked up, by Chromium's own network log; errands left out."""
    text = net_log.read_text("utf-8", "replace")
    try:
        log = json.loads(text)
    except ValueError:  # a browser that was ended left the list open
        log = json.loads(text.rstrip().rstrip(",") + "]}")
    kinds = log["constants"]["logEventTypes"]
    requests, names = set(), set()
    for event in log["events"]:
        params = event.get("params") or {}
        if event["type"] == kinds.get("URL_REQUEST_START_JOB") and "url" in params:
            requests.add(params["url"])
        elif event["type"] == kinds.get("HOST_RESOLVER_MANAGER_REQUEST") and "host" in params:
            names.add(params["host"])
    web = {url for url in requests if re.match(r"(?:https?|wss?|ftp):", url)}
    hosts = {name: urlsplit(name if "//" in name else f"//{name}").hostname for name in web | names}
    return {url for url in web if hosts[url] not in OWN_ERRANDS}, {n for n in names if hosts[n] not in OWN_ERRANDS}
