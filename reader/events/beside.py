"""Processes beside this one that find the events of stories: each story is looked at for itself.

All of them, this one too, take the next batch of stories from one line (a pipe with a byte for each batch), so that
whoever is free goes on and nobody waits. A process that does not start, or dies, costs time and nothing else: what it
had taken is done here. They are started as ``python -m reader.events.worker`` while this process still groups the
articles: no fork of a process with threads, and a script needs no ``if __name__ == "__main__"``.
"""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from reader.cores import usable_cores
from reader.model import Article, Event

ROOT = Path(__file__).resolve().parents[2]
#: Characters of all articles from which on another process is worth its start, and most processes.
WORTH, MOST = 700_000, 4
#: A batch of stories is at least this part of the work (one story may be more), so that a byte can number them.
_PART = 1 / 127
#: The byte in the line that says to one process that nothing is left.
END = 255
#: A length comes before each message, eight bytes, big end first.
HEADER = struct.Struct(">Q")

#: The events of the story of these members.
Finding = Callable[[Sequence[int]], list[Event]]


class Work(NamedTuple):
    """What another process needs: the articles with their ids, the members of each story, stories by batch."""

    articles: list[Article]
    ids: list[str]
    stories: list[list[int]]
    batches: list[list[int]]


def wanted(characters: int, most: int | None) -> int:
    """How many processes beside this one shall help with so much text; ``most`` counts this one, too."""
    if characters < WORTH or os.name != "posix" or not sys.executable or getattr(sys, "frozen", False):
        return 0
    return max(0, min(usable_cores(), MOST) - 1 if most is None else most - 1)


@contextmanager
def company(count: int) -> Iterator[Company]:
    """So many processes, started now and ended behind the block."""
    others = Company(count)
    try:
        yield others
    finally:
        others.end()


class Company:
    """Processes that share one line of batches with this one."""

    def __init__(self, count: int) -> None:
        self._pipe = list(os.pipe()) if count else []
        self._stories: list[list[int]] = []
        self._batches: list[list[int]] = []
        self._others: list[subprocess.Popen[bytes]] = []
        for _ in range(count):
            with contextlib.suppress(OSError):  # no more processes: this one does the work
                self._others.append(_started(self._pipe[0]))

    def begin(self, articles: list[Article], ids: list[str], stories: list[list[int]]) -> None:
        """Have the others look for the events of ``stories`` from now on."""
        self._stories = stories
        if self._others:
            self._batches = _batches(stories, [len(article.text) for article in articles])
            self._send(Work([replace(article, blocks=()) for article in articles], ids, stories, self._batches))
            os.write(self._pipe[1], bytes([*range(len(self._batches)), *[END] * (1 + len(self._others))]))

    def events(self, own: Finding) -> list[list[Event]]:
        """The events of each story that was begun, as ``own`` finds them here: this process takes its part, too."""
        found: dict[int, list[Event]] = {}
        while self._others and (batch := os.read(self._pipe[0], 1)[0]) != END:
            found.update((number, own(self._stories[number])) for number in self._batches[batch])
        for other in self._others:
            if len(found) < len(self._stories):
                found.update(_answer(other))
        return [found[number] if number in found else own(story) for number, story in enumerate(self._stories)]

    def end(self) -> None:
        """Nobody is left at work."""
        for other in self._others:
            other.kill()
            other.wait()
            for pipe in (other.stdin, other.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
        for end in self._pipe:
            os.close(end)
        self._pipe = []

    def _send(self, work: Work) -> None:
        """Hand every other process the work, without waiting for one that still starts."""
        try:
            packed = pickle.dumps(tuple(work), pickle.HIGHEST_PROTOCOL)
        except Exception:  # an article with a time zone of the caller's own making: only this process knows it
            packed = b""
        for other in self._others:
            threading.Thread(target=_hand_over, args=(other, packed), name="reader-events", daemon=True).start()


def _started(line: int) -> subprocess.Popen[bytes]:
    path = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH"))))
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "reader.events.worker", str(line), str(os.getpid())],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONPATH": path, "OMP_NUM_THREADS": "1"},
        pass_fds=(line,),
    )


def _hand_over(other: subprocess.Popen[bytes], packed: bytes) -> None:
    if other.stdin is not None:
        with contextlib.suppress(OSError, ValueError):  # it is gone, or was not waited for
            other.stdin.write(HEADER.pack(len(packed)) + packed)
            other.stdin.flush()


def _answer(other: subprocess.Popen[bytes]) -> dict[int, list[Event]]:
    """The events another process found, by story, when it is done; none where it broke off."""
    if other.stdout is None:
        return {}
    try:
        (size,) = HEADER.unpack(other.stdout.read(HEADER.size))
        answer = json.loads(other.stdout.read(size))
    except (struct.error, ValueError):
        return {}
    return {number: [Event.from_dict(event) for event in events] for number, events in answer}


def _batches(stories: Sequence[Sequence[int]], sizes: Sequence[int]) -> list[list[int]]:
    """Stories (by number) in batches for one process each, the longest first, none of them tiny."""
    costs = {number: sum(sizes[i] for i in story) for number, story in enumerate(stories)}
    least = sum(costs.values()) * _PART
    batches: list[list[int]] = []
    room = 0.0
    for number in sorted(costs, key=lambda number: (-costs[number], number)):
        if room <= 0:
            batches.append([])
            room = least
        batches[-1].append(number)
        room -= costs[number]
    return batches
