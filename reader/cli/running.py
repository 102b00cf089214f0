"""The commands that run for long: bulk and serve."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from reader.cli.arguments import command, count, port
from reader.cli.console import BAD, INTERRUPTED, print_json
from reader.errors import ReaderError


def add_bulk(commands: Any) -> None:
    """Add the command for many pages."""
    bulk = command(commands, "bulk", _bulk, "clean many pages, in parallel")
    bulk.add_argument(
        "inputs",
        nargs="+",
        metavar="INPUT",
        help="addresses, files, folders, WARC, ZIP and tar files, .txt lists of addresses, or - for standard input",
    )
    bulk.add_argument(
        "--out", type=Path, required=True, help="folder for the results; run again, it goes on where it stopped"
    )
    bulk.add_argument("--cleaner", default="fast", help="cleaner to use (default: fast)")
    bulk.add_argument("--workers", type=count, help="pages read at a time (default: one for each core)")
    bulk.add_argument("--scheduler", help="address of a Dask scheduler, such as tcp://host:8786")


def add_serve(commands: Any) -> None:
    """Add the command that starts the app."""
    serve = command(commands, "serve", _serve, "start the app")
    serve.add_argument("--port", type=port, default=8501, help="port to listen on (default: 8501)")
    serve.add_argument("--demo", action="store_true", help="open on a finished notebook of the samples")


def _bulk(args: argparse.Namespace) -> int:
    from reader.bulk import run_bulk

    options = {"cleaner": args.cleaner, "scheduler": args.scheduler, "workers": args.workers}
    try:
        done = run_bulk(args.inputs, args.out, **options, say=_progress)
    except KeyboardInterrupt:
        print(f"\nStopped. What was read is in {args.out}; the same command goes on from there.", file=sys.stderr)
        return INTERRUPTED
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if args.json:
        print_json(done.to_dict())
    is_bad = not done.read and not done.before
    if not args.json or is_bad:
        print(done.sentence, file=sys.stderr if is_bad else sys.stdout)
    return BAD if is_bad else 0


def _progress(words: str) -> None:
    """Where a person watches, one line that changes; in a log, nothing."""
    if sys.stderr.isatty():
        print(f"\r{words}", end="", file=sys.stderr, flush=True)


def _serve(args: argparse.Namespace) -> int:
    import subprocess

    root = Path(__file__).parents[2]
    if not (root / "app.py").is_file():
        raise ReaderError("The app is not installed here.", next_step="Run this from the project's folder.")
    if _is_taken(args.port):
        raise ReaderError(f"Port {args.port} cannot be used.", next_step="Choose another with --port.")
    environment = {**os.environ, **(_demo_settings() if args.demo else {})}
    command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(args.port)]
    address = f"http://localhost:{args.port}"
    print_json({"address": address}) if args.json else print(f"Reader is at {address}   (Ctrl-C stops it)")
    sys.stdout.flush()
    return subprocess.call(command, cwd=root, env=environment, stdout=subprocess.DEVNULL)


def _demo_settings() -> dict[str, str]:
    """A demonstration has a library of its own, so that nothing of it stands in the person's."""
    import tempfile

    folder = Path(tempfile.mkdtemp(prefix="reader-demo-"))
    return {"READER_DEMO": "1", "READER_LIBRARY": f"sqlite:///{folder / 'demo.db'}"}


def _is_taken(port: int) -> bool:
    import socket

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return True
    return False
