"""Run one benchmark: ``python -m reader.bench NAME --data DIR``."""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from reader.bench.table import kept_tables
from reader.errors import ReaderError

#: Benchmark name → module that holds ``add_arguments(parser)`` and ``run(args)``.
BENCHMARKS = {
    "charset": "reader.bench.charset",
    "clean": "reader.bench.clean",
    "events": "reader.bench.events",
    "faults": "reader.bench.faults",
    "figures": "reader.bench.figures",
    "kill": "reader.bench.kill",
    "neighbours": "reader.bench.neighbours",
    "plaintext": "reader.bench.plaintext",
    "quotes": "reader.bench.quotes",
    "samples": "reader.bench.samples",
    "security": "reader.bench.security",
    "sessions": "reader.bench.sessions",
    "writers": "reader.bench.writers",
}


#: What a folder of data has: rows of a benchmark, or our own samples.
_DATA = ("*.jsonl.gz", "index.json")


def main(argv: Sequence[str] | None = None) -> int:
    """Parse ``argv`` and run the benchmark it names; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    names = ", ".join(sorted(BENCHMARKS))
    if not arguments or arguments[0] not in BENCHMARKS:
        is_asked = arguments[:1] in (["-h"], ["--help"])
        usage = f"usage: python -m reader.bench NAME --data DIR   (NAME is one of {names})"
        print(usage, file=sys.stdout if is_asked else sys.stderr)
        return 0 if is_asked else 2
    benchmark = import_module(BENCHMARKS[arguments[0]])
    parser = _Parser(prog=f"python -m reader.bench {arguments[0]}", description=benchmark.__doc__)
    parser.add_argument("--json", action="store_true", help="print the tables as JSON, anything else to standard error")
    benchmark.add_arguments(parser)
    args = parser.parse_args(arguments[1:])
    if isinstance(args.data, Path) and not any(file for kind in _DATA for file in args.data.glob(kind)):
        parser.error(f"the folder {args.data} holds no data (*.jsonl.gz): name another with --data")
    try:
        return _run(benchmark, args)
    except FileNotFoundError as error:
        parser.error(f"the file {error.filename} is not there: name the folder of this benchmark's data with --data")
    except (gzip.BadGzipFile, EOFError, ValueError, KeyError) as error:
        if not isinstance(args.data, Path):
            raise
        parser.error(f"what {args.data} holds is not this benchmark's data ({type(error).__name__}: {error})")
    except ReaderError as error:
        parser.error(str(error))


def _run(benchmark: ModuleType, args: argparse.Namespace) -> int:
    if not args.json:
        return int(benchmark.run(args))
    with kept_tables() as tables, redirect_stdout(sys.stderr):
        status = int(benchmark.run(args))
    print(json.dumps(tables, ensure_ascii=False, indent=1))
    return status


class _Parser(argparse.ArgumentParser):
    """A parser that says what is wrong in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{message[:1].upper()}{message[1:]}. See: {self.prog} --help\n")


if __name__ == "__main__":
    sys.exit(main())
