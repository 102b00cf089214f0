"""Many people reading at once: sessions of the app over its own web socket, clicking every two seconds.

The samples are in the library, and each person has one of them open. What they do is what people do while they read:
choose a highlight, choose a row of a table, show other panes; each is a part of the page that runs alone. Apart from
that the whole page is run for every click, which is the worst that a click can cost: for a tenth of the time, or with
``--only whole`` all of it. Only this machine is asked, and the run ends by itself.

Memory is flat where it grows by less than 5 MB in the last 20 minutes of 30, or the last two thirds of a shorter run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from reader.bench.memory import FLATNESS, Look, flatness, resident_mb
from reader.bench.person import READING, Person
from reader.bench.served import ROOT, served
from reader.bench.table import print_table

#: Seconds the app keeps what a person who has left had open, and clicks of each kind whose cost is measured.
_KEPT_S, _COUNTED = 5, 40
#: Times that the memory of a run is looked at, at most a minute apart.
_LOOKS, _LOOK_S = 60, 60.0

Click = Callable[[Person], Awaitable[float | None]]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", help="not used: the pages are the samples")
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=40, help="how long they click (at most 1,800)")
    parser.add_argument("--only", choices=("parts", "whole"), help="one kind of click, for all of the time")
    parser.add_argument("--every", type=float, default=2, help="seconds between two clicks of one person")
    parser.add_argument("--sample", help="one that everybody opens, such as kharkiv/courier.html, not saved")
    parser.add_argument("--option", action="append", default=[], help="of Streamlit, such as runner.postScriptGC=true")


def run(args: argparse.Namespace) -> int:
    """Start the app, measure, stop it; exit status 1 where clicks take too long, or people too much memory or more."""
    with _app(args.option, saved=args.sample is None) as (port, process, ids):
        queries = [f"article={i}" for i in ids] or [f"sample={args.sample}"]
        people = [Person(port, queries[i % len(queries)], i) for i in range(args.people)]
        run = _Run(people, process.pid, min(args.seconds, 1800), args.every, args.only)
        asyncio.run(run.measure())
    header = ("clicks", "p50, s", "p95, s", "longest, s", "all at one moment: p95, s", "computing, ms a click")
    for title, rows in (
        (f"{args.people} people reading: a click each {args.every:g} s in the text or a table", run.reads),
        ("The same, each click running the whole page", run.whole),
    ):
        if rows:
            print_table(title, header, [rows])
    print_table("What one click costs the app, one person alone", ("click", "computing, ms"), run.costs)
    print_table("Memory of the app", ("when", "clicks so far", "MB"), run.memory)
    flat = [flatness(name, looks) for name, looks in run.looks.items()]
    print_table("MB in use at each share of the time, and growth", FLATNESS, flat)
    each = (run.opened_mb - run.first_mb) / max(1, args.people - 1)
    lost = sum(person.lost for person in people)
    print_table("Each beyond the first, and clicks that were never answered", ("MB each", "lost"), [(each, lost)])
    slow = run.reads is not None and (run.reads[2] > 0.3 or run.reads[4] > 1)
    return 1 if slow or each > 5 or lost or any(row[-1] == "no" for row in flat) else 0


Clicked = tuple[int, float, float, float, float, float]


@dataclass
class _Run:
    """What people do, and what is measured meanwhile."""

    people: Sequence[Person]
    pid: int
    seconds: float
    every: float
    only: str | None = None

    def __post_init__(self) -> None:
        self.memory: list[tuple[str, int, float]] = []
        self.reads: Clicked | None = None
        self.whole: Clicked | None = None
        #: Kind of click → when memory was looked at, in seconds, and MB.
        self.looks: dict[str, list[Look]] = {}
        self.costs: list[tuple[str, float]] = []
        self.first_mb = self.opened_mb = 0.0
        self._clicks = 0

    async def measure(self) -> None:
        """Open, read, read with whole pages, leave."""
        first = self.people[0]
        await first.open()
        await asyncio.sleep(3)  # the cleaners run beside the first look
        await self._count_costs(first)
        self.first_mb = resident_mb(self.pid)
        self._look("one person")
        for person in self.people[1:]:
            await person.open()
        self.opened_mb = resident_mb(self.pid)
        self._look("all have opened their page")
        if self.only != "whole":
            self.reads = await self._clicking("parts", Person.read, self.seconds)
        if self.only != "parts":
            seconds = self.seconds if self.only else max(20, self.seconds / 10)
            self.whole = await self._clicking("whole pages", Person.whole_page, seconds)
        self._look("after all clicks")
        for person in self.people[1:]:
            await person.close()
        await asyncio.sleep(_KEPT_S + 15)
        self._look("all but one have left")
        await first.close()

    async def _count_costs(self, person: Person) -> None:
        kinds: dict[str, Click] = {f"{kind}": _clicker(kind) for kind in READING}
        for name, click in (kinds | {"the whole page": Person.whole_page}).items():
            await click(person)
            used = _computed_s(self.pid)
            for _ in range(_COUNTED):
                await click(person)
            self.costs.append((name, 1000 * (_computed_s(self.pid) - used) / _COUNTED))

    async def _clicking(self, name: str, click: Click, seconds: float) -> Clicked:
        """Everyone clicks at their own pace; then three times all at one moment."""
        began, used = time.monotonic(), _computed_s(self.pid)
        at_once: list[float] = []
        watch = asyncio.create_task(self._watch(name, began, seconds))
        rounds = await asyncio.gather(*(self._click_until(p, click, began + seconds) for p in self.people))
        steady = [took for times in rounds for took in times]
        used = _computed_s(self.pid) - used
        watch.cancel()
        for _ in range(3):
            at_once += [took for took in await asyncio.gather(*(click(p) for p in self.people)) if took is not None]
            await asyncio.sleep(2)
        return (
            len(steady), _share(steady, 0.5), _share(steady, 0.95), max(steady, default=0.0),
            _share(at_once, 0.95), 1000 * used / max(1, len(steady)),
        )  # fmt: skip

    async def _click_until(self, person: Person, click: Click, until: float) -> list[float]:
        pace, times = random.Random(id(person)), []
        await asyncio.sleep(self.every * pace.random())
        while time.monotonic() < until:
            took = await click(person)
            self._clicks += 1
            if took is not None:
                times.append(took)
            await asyncio.sleep(max(0.05, self.every * pace.uniform(0.75, 1.25) - (took or 0)))
        return times

    async def _watch(self, name: str, began: float, seconds: float) -> None:
        """Look at the memory every minute, or more often in a short run; what is printed is at most twelve looks."""
        looks = self.looks[name] = [(0.0, resident_mb(self.pid))]
        step = min(_LOOK_S, seconds / _LOOKS)
        for number in range(1, int(seconds / step) + 1):
            await asyncio.sleep(max(0.0, began + number * step - time.monotonic()))
            looks.append((time.monotonic() - began, resident_mb(self.pid)))
            if number % max(1, int(seconds / step / 12)) == 0:
                self._look(f"{name}, {looks[-1][0]:,.0f} s")

    def _look(self, when: str) -> None:
        self.memory.append((when, self._clicks, resident_mb(self.pid)))


def _clicker(kind: str) -> Click:
    return lambda person: person.click(kind)


@contextmanager
def _app(options: Sequence[str], *, saved: bool = False) -> Iterator[tuple[int, subprocess.Popen[bytes], list[str]]]:
    """The app on a port of its own: port, process, and the ids of the samples where they are ``saved``."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"sqlite:///{folder}/reader.db"
        ids = _save_samples(address) if saved else []
        with served(address, (f"server.disconnectedSessionTTL={_KEPT_S}", *options)) as (port, process):
            yield port, process, ids


def _save_samples(address: str) -> list[str]:
    """The bundled samples with what is found in them, in the library at ``address``; their ids."""
    from reader.library import Findings, Library
    from reader.load import load_file
    from reader.read import read

    ids = []
    with Library(address) as library:
        for path in sorted((ROOT / "samples").glob("*/*.html")):
            reading = read(load_file(path.name, path.read_bytes(), source="sample"))
            saved = library.save(reading.page, reading.article)
            library.save_findings(Findings.of(reading, saved.id, cleaner=reading.article.cleaner, reader="bench"))
            ids.append(saved.id)
    return ids


def _share(times: Sequence[float], share: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * share))] if times else float("inf")


def _computed_s(pid: int) -> float:
    """Seconds the app's own process has computed: what a click costs whatever else the machine does."""
    try:
        with open(f"/proc/{pid}/stat") as file:
            counts = file.read().rsplit(")", 1)[1].split()
        return (int(counts[11]) + int(counts[12])) / os.sysconf("SC_CLK_TCK")
    except OSError:
        return 0.0
