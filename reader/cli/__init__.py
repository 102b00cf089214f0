"""The command line: ``python -m reader COMMAND …``, the same words as the Python API.

Every command takes ``--json``; bad input gives one line on standard error and exit status 2.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from reader import __version__
from reader.cli.arguments import Parser
from reader.cli.console import INTERRUPTED, bad, make_sure_of_outputs
from reader.cli.library import add_library
from reader.cli.reading import add_reading
from reader.cli.running import add_bulk, add_serve
from reader.errors import ReaderError

__all__ = ["main"]


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command that ``argv`` names; returns the exit status."""
    make_sure_of_outputs()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        try:
            return _status(arguments)
        finally:
            sys.stdout.flush()  # a reader that has gone is met here, not at our very end; after --help, too
    except ReaderError as error:
        return bad(error.sentence)
    except BrokenPipeError:  # the reader of our output has gone, as `| head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return bad(f"{error.filename or 'The system'}: {error.strerror or error}.")
    except KeyboardInterrupt:
        bad("Stopped.")
        return INTERRUPTED
    except Exception as error:  # a mistake of ours: still one line, unless the details are asked for
        if os.environ.get("READER_DEBUG"):
            raise
        return bad(f"Reader itself failed ({type(error).__name__}: {error}). READER_DEBUG=1 shows where.")


def _status(arguments: list[str]) -> int:
    if arguments[:1] == ["bench"]:
        from reader.bench.__main__ import main as bench

        return bench(arguments[1:])
    args = _parser().parse_args(arguments)
    return int(args.run(args))


def _parser() -> argparse.ArgumentParser:
    parser = Parser(prog="python -m reader", description="Read and compare news pages.")
    parser.add_argument("--version", action="version", version=f"Reader {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    add_reading(commands)
    add_library(commands)
    add_bulk(commands)
    commands.add_parser("bench", help="run a benchmark: bench NAME --data DIR")  # main hands it on before parsing
    add_serve(commands)
    return parser
