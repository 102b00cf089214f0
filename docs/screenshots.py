"""Make the screenshots of ``docs/`` from the running app: every screen, light and dark, in four widths.

    python docs/screenshots.py [FOLDER]        (default: ``screens`` beside this file)

Starts an app of its own with a library of its own, fills it from the samples, and drives Chromium as the browser
tests do. Needs what ``requirements-dev.txt`` names.
"""

from __future__ import annotations

import io
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ("kharkiv/courier.html", "kharkiv/meridian.html", "kharkiv/nordlys.html", "kharkiv/scrape.txt")
WIDTHS = {390: 844, 820: 1180, 1440: 900, 2560: 1440}
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"]


def main(folder: Path) -> None:
    """Write every screenshot into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with running_app() as address, sync_playwright() as playwright:
        system = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
        browser = playwright.chromium.launch(executable_path=system, args=FLAGS)
        for width, height in WIDTHS.items():
            for scheme in ("light", "dark"):
                for name, go in SCREENS.items():
                    take(browser, address, folder / f"{name}-{width}-{scheme}.png", (width, height), scheme, go)
        browser.close()


def take(
    browser: Browser, address: str, file: Path, size: tuple[int, int], scheme: str, go: Callable[[Page, str], None]
) -> None:
    """One screenshot, once nothing moves any more."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme=scheme, reduced_motion="reduce"
    )
    context.add_init_script("localStorage.setItem('reader-tour', 'done')")
    tab = context.new_page()
    tab.set_default_timeout(30_000)
    try:
        go(tab, address)
        tab.get_by_test_id("stStatusWidget").wait_for(state="detached")
        tab.wait_for_timeout(1200)
        Image.open(io.BytesIO(tab.screenshot())).quantize(200).save(file, optimize=True)
    finally:
        context.close()
    print(file.name, flush=True)


def home(tab: Page, address: str) -> None:
    tab.goto(address)
    tab.get_by_role("radio", name="Samples").click()
    tab.get_by_text("Kharkiv counter-offensive").first.wait_for()


def read(tab: Page, address: str) -> None:
    """A sample, at its raw and cleaned panes."""
    tab.goto(f"{address}/?sample={SAMPLES[0]}")
    heading = tab.get_by_role("heading", name="Raw and cleaned")
    heading.wait_for()
    tab.locator("mark").first.wait_for()
    heading.evaluate("node => node.scrollIntoView({block: 'start'})")


def cell(name: str) -> Callable[[Page, str], None]:
    """A sample, at one of its cells."""

    def go(tab: Page, address: str) -> None:
        read(tab, address)
        heading = tab.get_by_role("heading", name=name, exact=True)
        heading.wait_for()
        tab.wait_for_timeout(2500)
        heading.evaluate("node => node.scrollIntoView({block: 'start'})")

    return go


def library(tab: Page, address: str) -> None:
    tab.goto(f"{address}/library")
    tab.get_by_role("heading", level=1, name="Library").wait_for()


def coverage(tab: Page, address: str) -> None:
    tab.goto(f"{address}/coverage?story=Kharkiv+counter-offensive")
    tab.get_by_role("heading", level=1, name="Coverage").wait_for()
    tab.get_by_test_id("stVegaLiteChart").first.wait_for()


def cleaners(tab: Page, address: str) -> None:
    tab.goto(f"{address}/cleaners")
    tab.get_by_role("heading", level=1, name="Cleaners").wait_for()


def about(tab: Page, address: str) -> None:
    tab.goto(f"{address}/about")
    tab.get_by_role("heading", level=1).first.wait_for()


SCREENS: dict[str, Callable[[Page, str], None]] = {
    "home": home,
    "read": read,
    "figures": cell("Figures"),
    "quotes": cell("Quotes"),
    "compare": cell("Cleaners"),
    "library": library,
    "coverage": coverage,
    "cleaners": cleaners,
    "about": about,
}


@contextmanager
def running_app() -> Iterator[str]:
    """The address of an app with the samples of one story saved."""
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "READER_LIBRARY": f"sqlite:///{place}/reader.db"}
        add = [sys.executable, "-m", "reader", "library", "add"]
        for sample in SAMPLES:
            subprocess.run([*add, str(ROOT / "samples" / sample)], cwd=ROOT, env=environment, check=True)
        port = free_port()
        command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
        app = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        try:
            wait_for(f"http://127.0.0.1:{port}/_stcore/health")
            yield f"http://localhost:{port}"
        finally:
            app.terminate()
            app.wait(20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address: str, seconds: float = 60) -> None:
    """Return when ``address`` answers. Raises ``TimeoutError``."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError(f"{address} does not answer")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parent / "screens")
