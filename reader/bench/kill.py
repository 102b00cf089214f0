"""Saving processes ended by ``kill -9`` at any moment: nothing that was acknowledged is lost, nothing is damaged."""

from __future__ import annotations

import argparse
import os
import random
import select
import signal
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from reader.bench.saving import lost, page_and_article
from reader.bench.table import print_table
from reader.library import Library
from reader.library.notebooks import new_notebook

#: Rounds on one library file before the next; each round looks through all that is in it.
ROUNDS_OF_A_FILE = 25
WRITERS = 2
#: Longest time from the first acknowledged save to the kill.
LONGEST_S = 0.08


class Round(NamedTuple):
    """What one round left."""

    acknowledged: int
    lost: int
    faults: int
    restart_s: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: the articles are our own")
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=8)


def run(args: argparse.Namespace) -> int:
    """Kill ``--rounds`` times; exit status 1 where anything was lost or damaged."""
    rounds = measure(args.rounds, args.seed)
    total = Round(*(sum(column) for column in zip(*rounds, strict=True)))
    slowest = max(r.restart_s for r in rounds)
    print_table(
        "kill -9 during saves",
        ("rounds", "saves acknowledged", "lost", "faults found", "slowest restart, s"),
        [(len(rounds), total.acknowledged, total.lost, total.faults, slowest)],
    )
    return 1 if total.lost or total.faults or slowest > 5 else 0


def measure(rounds: int, seed: int = 8) -> list[Round]:
    """``rounds`` times two saving processes killed."""
    pick = random.Random(seed)
    found: list[Round] = []
    while len(found) < rounds:
        with tempfile.TemporaryDirectory() as folder:
            address = f"sqlite:///{Path(folder) / 'reader.db'}"
            Library(address).close()
            kept: dict[str, str] = {}
            for number in range(min(ROUNDS_OF_A_FILE, rounds - len(found))):
                fresh = _saved_until_killed(address, f"{len(found)}-{number}", pick)
                kept |= fresh
                found.append(_looked_at(address, kept, len(fresh)))
    return found


def _looked_at(address: str, kept: dict[str, str], fresh: int) -> Round:
    began = time.perf_counter()
    with Library(address) as library:
        seconds = time.perf_counter() - began
        return Round(fresh, len(list(lost(library, kept))), len(library.check()), seconds)


def _saved_until_killed(address: str, name: str, pick: random.Random) -> dict[str, str]:
    """Id → token of what two processes acknowledged before they were killed."""
    writers = [_start_writer(address, f"{name}-{writer}") for writer in range(WRITERS)]
    told = b""
    until = time.monotonic() + 10
    while b"\n" not in told and time.monotonic() < until:
        told += _read(writers[0][1])
    time.sleep(pick.uniform(0, LONGEST_S))
    order = pick.sample(writers, WRITERS)
    for process, _ in order:
        os.kill(process, signal.SIGKILL)
    kept: dict[str, str] = {}
    for process, pipe in writers:
        os.waitpid(process, 0)
        words = told if pipe == writers[0][1] else b""
        while part := os.read(pipe, 65536):
            words += part
        os.close(pipe)
        kept |= dict(line.split(" ") for line in words.decode().split("\n")[:-1])
    return kept


def _read(pipe: int) -> bytes:
    return os.read(pipe, 4096) if select.select([pipe], [], [], 0.5)[0] else b""


def _start_writer(address: str, name: str) -> tuple[int, int]:
    """Fork a process that saves and tells each save it was promised; its id, and where to read."""
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    os.close(reading)
    try:
        _save_on_and_on(address, name, writing)
    finally:
        os._exit(1)


def _save_on_and_on(address: str, name: str, pipe: int) -> None:
    with Library(address) as library:
        for number in range(10_000):
            token = f"{name}-{number}"
            page, article = page_and_article(token)
            saved = library.save(page, article, tags=["killed"], people=["Ann Lee"])
            os.write(pipe, f"{saved.id} {token}\n".encode())
            library.save_notebook(new_notebook(token, [saved.id]))
            library.update(saved.id, article, choices={number: True})
