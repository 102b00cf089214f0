#!/usr/bin/env python3
"""Install and start Reader, or run its tests: the one file that needs nothing but Python.

    python3 run.py [streamlit options]       makes .venv, installs, starts the app
    python3 run.py test [pytest options]     installs what the tests need and runs them

``READER_VENV`` names another folder for the virtual environment.
"""

import hashlib
import os
import platform
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
import webbrowser
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = Path(os.environ.get("READER_VENV") or ROOT / ".venv")
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
DEFAULT_PORT = 8501
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
#: Newest release of virtualenv's one-file form; used only where Debian's Python cannot make environments.
VIRTUALENV = "virtualenv>=20.26,<22"
#: The pip that Python 3.11 and Debian 12 bring (23.x) stops with an AssertionError on packages that ask for an extra
#: under two spellings, as ours ask for lxml[html_clean] and lxml[html-clean].
PIP = "pip>=25,<28"


class Stopped(Exception):
    """Why it cannot go on, in words for the person at the keyboard."""


def main(words):
    """Do what ``words`` ask; returns the exit status."""
    try:
        check_python()
        if words[:1] == ["test"]:
            return test(words[1:])
        if words[:1] in (["-h"], ["--help"]):
            print(__doc__.strip())
            return 0
        return start(words)
    except Stopped as reason:
        print(f"\n{reason}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print()
        return 130


def check_python():
    """Refuse a Python that is too old, and say how to get another."""
    if sys.version_info >= OLDEST:
        return
    this = f"Reader needs Python 3.11 or newer; this is {platform.python_version()}."
    for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        if shutil.which(name):
            raise Stopped(f"{this} Run: {name} run.py")
    how = "brew install python@3.12" if sys.platform == "darwin" else "sudo apt install python3.11, or see python.org"
    raise Stopped(f"{this} Get it with: {how}")


def start(options):
    """Install what is missing, then run the app until it is stopped."""
    install("requirements.txt")
    port, options = port_of(options)
    command = [str(PYTHON), "-m", "streamlit", "run", "app.py", f"--server.port={port}", *options]
    app = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    end_with_us(app)
    if answers(app, port):
        print(f"Reader is at http://localhost:{port}   (Ctrl-C stops it)", flush=True)
        show(f"http://localhost:{port}")
    return finished(app)


def answers(app, port):
    """Wait until the app answers; False when it ended before."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    while app.poll() is None:
        try:
            with opener.open(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return True
        except OSError:
            time.sleep(0.2)
    return False


def show(address):
    """Open the browser, where somebody sits at a screen."""
    if sys.stdout.isatty() and (
        sys.platform == "darwin" or os.environ.get("DISPLAY", os.environ.get("WAYLAND_DISPLAY"))
    ):
        webbrowser.open(address)


def port_of(options):
    """The port asked for, else the first free one from 8501 on, and the options without it."""
    asked, rest, waiting = None, [], False
    for word in options:
        if waiting:
            asked, waiting = word, False
        elif word in ("--server.port", "--port"):
            waiting = True
        elif word.startswith(("--server.port=", "--port=")):
            asked = word.split("=", 1)[1]
        else:
            rest.append(word)
    if asked is None:
        return next(port for port in range(DEFAULT_PORT, DEFAULT_PORT + 100) if is_free(port)), rest
    if not asked.isdigit() or not 0 < int(asked) < 65536:
        raise Stopped(f"{asked!r} is no port. Choose a number such as 9000: python3 run.py --server.port 9000")
    if not is_free(int(asked)):
        raise Stopped(f"Port {asked} is in use. Choose another: python3 run.py --server.port {int(asked) % 65535 + 1}")
    return int(asked), rest


def is_free(port):
    """Whether a server can listen on ``port`` of this machine."""
    with socket.socket() as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def test(options):
    """Install what the tests need, a browser included, then run them."""
    install("requirements-dev.txt")
    install_chromium()
    tests = subprocess.Popen([str(PYTHON), "-m", "pytest", *options], cwd=ROOT)
    end_with_us(tests)
    return finished(tests)


def end_with_us(process):
    """Pass an order to stop on to ``process``."""
    signal.signal(signal.SIGTERM, lambda *_: process.terminate())


def finished(process):
    """Wait for ``process``; its exit status. Ctrl-C is the child's to answer."""
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            continue


def install(name):
    """Make the environment and install ``name`` where it changed since the last time."""
    make_environment()
    stamp = VENV / f".installed-{name}"
    wanted = hashlib.sha256(b"\0".join(file.read_bytes() for file in requirement_files(name))).hexdigest()
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print(f"Installing {name} into {VENV} (a minute or two, once) …", flush=True)
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*command, "--upgrade", PIP], cwd=ROOT)
    if subprocess.run([*command, "-r", name], cwd=ROOT).returncode != 0:
        raise Stopped(
            f"Installing {name} failed; pip says why above. Without a network, connect and run this again. "
            "Behind a proxy, set HTTPS_PROXY; with a mirror, set PIP_INDEX_URL."
        )
    stamp.write_text(wanted)


def requirement_files(name):
    """``name`` and the requirement files it takes in with ``-r``."""
    file = ROOT / name
    if not file.is_file():
        raise Stopped(f"{name} is missing: run this file where Reader was unpacked or cloned.")
    lines = file.read_text("utf-8").splitlines()
    taken = [line.split(None, 1)[1].strip() for line in lines if line.startswith("-r ")]
    return [file, *(other for each in taken for other in requirement_files(each))]


def make_environment():
    """A virtual environment with pip, by the first way that this machine has."""
    if works():
        return
    print(f"Making a virtual environment in {VENV} …", flush=True)
    for way in (with_venv, with_apt, with_virtualenv):
        way()
        if works():
            return
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    if sys.platform == "darwin":
        raise Stopped("This Python cannot make virtual environments. Install one that can: brew install python@3.12")
    raise Stopped(
        "This Python cannot make virtual environments. On Debian or Ubuntu, run:\n"
        f"    sudo apt install python{version}-venv        (or python3-venv)\n"
        "and then this command again."
    )


def works():
    """Whether the environment is there, of a Python that is new enough, and has pip."""
    if not PYTHON.exists():
        return False
    code = f"import sys, pip; sys.exit(sys.version_info < {OLDEST})"
    return subprocess.run([str(PYTHON), "-c", code], capture_output=True).returncode == 0


def with_venv():
    """The standard way; Debian takes it out of bare installations."""
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True)


def with_apt():
    """Debian's own package, where this user may install it."""
    if apt_install("python3-venv"):
        with_venv()


def with_virtualenv():
    """virtualenv, from the system, or fetched by pip into a folder of its own."""
    arguments = ["virtualenv", "--quiet", str(VENV)]
    if shutil.which("virtualenv") and subprocess.run(arguments).returncode == 0:
        return
    folder = VENV.with_name(f"{VENV.name}-bootstrap")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(folder), VIRTUALENV]
    if subprocess.run(command, capture_output=True).returncode == 0:
        environment = {**os.environ, "PYTHONPATH": str(folder)}
        subprocess.run([sys.executable, "-m", *arguments], env=environment)
    shutil.rmtree(folder, ignore_errors=True)


def apt_install(*packages):
    """Install Debian packages as root; whether that worked. Nothing is asked and nobody's password used."""
    if not shutil.which("apt-get") or os.geteuid() != 0:
        return False
    print(f"Installing {', '.join(packages)} with apt …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    update = ["apt-get", "update", "-qq"]
    add = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    subprocess.run(update, env=environment, stdout=subprocess.DEVNULL)
    return subprocess.run(add, env=environment, stdout=subprocess.DEVNULL).returncode == 0


def install_chromium():
    """A Chromium for the browser tests: the system's, Debian's package, or Playwright's own."""
    if any(shutil.which(name) for name in CHROMIUM_NAMES) or playwright_chromium():
        return
    if apt_install("chromium"):
        return
    print("Fetching Chromium for the browser tests …", flush=True)
    subprocess.run([str(PYTHON), "-m", "playwright", "install", "chromium"])
    if not playwright_chromium():
        how = "sudo apt install chromium" if sys.platform.startswith("linux") else "brew install --cask chromium"
        print(f"There is no Chromium, so the browser tests will be skipped. To run them: {how}", file=sys.stderr)


def playwright_chromium():
    """Whether Playwright has a Chromium of its own."""
    code = (
        "from pathlib import Path; from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: raise SystemExit(not Path(p.chromium.executable_path).exists())"
    )
    return subprocess.run([str(PYTHON), "-c", code], capture_output=True).returncode == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
