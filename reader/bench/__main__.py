"""Run one benchmark: ``python -m reader.bench NAME --data DIR``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

#: Benchmark name → module that holds ``add_arguments(parser)`` and ``run(args)``.
BENCHMARKS = {
    "clean": "reader.bench.clean",
    "events": "reader.bench.events",
    "faults": "reader.bench.faults",
    "figures": "reader.bench.figures",
    "kill": "reader.bench.kill",
    "plaintext": "reader.bench.plaintext",
    "quotes": "reader.bench.quotes",
    "samples": "reader.bench.samples",
    "security": "reader.bench.security",
    "writers": "reader.bench.writers",
}


def main(argv: Sequence[str] | None = None) -> int:
    """Parse ``argv`` and run the benchmark it names; returns the exit status."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    names = ", ".join(sorted(BENCHMARKS))
    if not arguments or arguments[0] not in BENCHMARKS:
        print(f"usage: python -m reader.bench NAME --data DIR   (NAME is one of {names})", file=sys.stderr)
        return 2
    benchmark = import_module(BENCHMARKS[arguments[0]])
    parser = argparse.ArgumentParser(prog=f"python -m reader.bench {arguments[0]}", description=benchmark.__doc__)
    benchmark.add_arguments(parser)
    return benchmark.run(parser.parse_args(arguments[1:]))


if __name__ == "__main__":
    sys.exit(main())
