"""Fixtures that several rooms share: a real browser, the running app, an empty library."""

from __future__ import annotations

import gc
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from reader.library import Library

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
#: For a Chromium in a container, asking nobody for anything.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
)
_FAILED = pytest.StashKey[bool]()
SYSTEM_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# An example's wall clock says how busy the machine is, not what is wrong; tests of time measure computing.
settings.register_profile("reader", deadline=None)
settings.load_profile("reader")


def browser_is_required() -> bool:
    """Whether a missing browser is a failure: on CI, and wherever READER_REQUIRE_BROWSER says so."""
    return any(os.environ.get(name, "").lower() in ("1", "true") for name in ("CI", "READER_REQUIRE_BROWSER"))


def no_browser(why: str) -> None:
    """Fail on CI, skip elsewhere."""
    if browser_is_required():
        pytest.fail(why, pytrace=False)
    pytest.skip(why)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium: the system's, else Playwright's own."""
    try:
        from playwright.sync_api import Error, sync_playwright
    except ImportError:
        no_browser("Playwright is not installed: pip install -r requirements-dev.txt")
    system = next(filter(None, map(shutil.which, SYSTEM_CHROMIUM)), None)
    with sync_playwright() as playwright:
        try:
            launched = playwright.chromium.launch(executable_path=system, args=list(FLAGS))
        except Error as error:
            no_browser(f"Chromium does not start: {str(error).splitlines()[0]}")
        yield launched
        launched.close()


@pytest.fixture
def tab(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A tab of its own, 1440 by 900, that keeps nothing from other tests; after a failure, what it shows is printed."""
    from playwright.sync_api import expect

    expect.set_options(timeout=20_000)
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(20_000)
    context.add_init_script("localStorage.setItem('reader-tour', 'done')")
    yield context.new_page()
    if request.node.stash.get(_FAILED, False):
        for page in context.pages:
            print(f"\n{page.url} shows:\n{page.locator('body').inner_text()[:3000]}")
    context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep with the test that it failed, for the fixtures that are torn down after it."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


@pytest.fixture(scope="session")
def app_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of the running app, with an empty library of its own; its output is shown when it does not start."""
    folder = tmp_path_factory.mktemp("app")
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}", "--server.headless=true"]
    environment = {**os.environ, "READER_LIBRARY": f"sqlite:///{folder / 'reader.db'}"}
    with (folder / "app.log").open("wb") as log:
        app = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    try:
        if not answers(app, f"http://127.0.0.1:{port}/_stcore/health"):
            pytest.fail(f"The app does not start:\n{(folder / 'app.log').read_text('utf-8')[-3000:]}", pytrace=False)
        yield f"http://localhost:{port}"
    finally:
        app.terminate()
        try:
            app.wait(10)
        except subprocess.TimeoutExpired:
            app.kill()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """An empty library in a file of its own."""
    with Library(f"sqlite:///{tmp_path / 'reader.db'}") as opened:
        yield opened


@pytest.fixture
def cpu_seconds() -> Callable[[Callable[[], object]], float]:
    """Measures what a call costs this thread's processor: the best of three, without the collection of garbage.

    A suite that has loaded everything has a heap whose collection takes longer than what is measured.
    """

    def measured(call: Callable[[], object]) -> float:
        gc.collect()
        gc.disable()
        try:
            return min(_cpu_seconds(call) for _ in range(3))
        finally:
            gc.enable()

    return measured


def _cpu_seconds(call: Callable[[], object]) -> float:
    began = time.thread_time()
    call()
    return time.thread_time() - began


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(app: subprocess.Popen[bytes], address: str, seconds: float = 90) -> bool:
    """Whether the app answers before it ends or time is up."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    until = time.monotonic() + seconds
    while app.poll() is None and time.monotonic() < until:
        try:
            with opener.open(address, timeout=2):
                return True
        except OSError:
            time.sleep(0.2)
    return False


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what uses the browser, and write markers into the JUnit report, where .ci/none_skipped.py counts them."""
    for item in items:
        if {"browser", "app_url"} & set(getattr(item, "fixturenames", ())) and not item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.browser)
        for marker in ("browser", "postgres"):
            if item.get_closest_marker(marker):
                item.user_properties.append(("marker", marker))
