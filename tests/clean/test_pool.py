"""Cleaners run in workers that can be killed; what one does there hurts no other."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from reader.clean.pool import Outcome, Pool, Task, cleaner_task, run_in_pool
from reader.errors import CleanerFailed

ROOT = Path(__file__).parents[2]
PAGE = (
    "<html><body><nav><a href=/>Home</a></nav><article><h1>Ferry returns</h1>"
    + "<p>The ferry to the island sails again from Monday, the harbour master said, after nine months.</p>" * 5
    + "</article></body></html>"
)
ADD = Task("operator:add", (20, 22))


def outcomes(tasks: dict[str, Task], wall_s: float = 10.0, memory_bytes: int = 1 << 30) -> dict[str, Outcome]:
    return {o.name: o for o in run_in_pool(tasks, wall_s=wall_s, memory_bytes=memory_bytes)}


def test_cleaner_gives_its_paragraphs() -> None:
    outcome = outcomes({"resiliparse": cleaner_task("resiliparse", PAGE, None)})["resiliparse"]
    assert "Ferry returns" in outcome.result
    assert outcome.seconds < 5


def test_answers_are_the_same_in_a_second_page() -> None:
    tasks = {name: cleaner_task(name, PAGE, None) for name in ("resiliparse", "BTE")}
    assert {n: o.result for n, o in outcomes(tasks).items()} == {n: o.result for n, o in outcomes(tasks).items()}


@pytest.mark.parametrize(
    ("task", "words"),
    [
        pytest.param(Task("time:sleep", (60,)), "took longer than 1 seconds", id="sleeps"),
        pytest.param(Task("builtins:pow", (7, 10**4000, 10**4000 + 1)), "took longer", id="hangs in C"),
        pytest.param(Task("os:abort", ()), "crashed", id="aborts"),
        pytest.param(Task("os:_exit", (3,)), "ended its process", id="exits"),
        pytest.param(Task("sys:exit", (3,)), "ended its process", id="asks to exit"),
        pytest.param(Task("operator:truediv", (1, 0)), "stopped with an error: ZeroDivisionError", id="raises"),
        pytest.param(Task("builtins:object", ()), "stopped with an error: TypeError", id="gives no plain value"),
        pytest.param(Task("socket:create_connection", (["127.0.0.1", 9],)), "PermissionError", id="network"),
        pytest.param(Task("socket:getaddrinfo", ("paper.example", 80)), "PermissionError", id="name look-up"),
    ],
)  # fmt: skip
def test_failure_is_named_and_the_others_go_on(task: Task, words: str) -> None:
    done = outcomes({"bad": task, "good": ADD}, wall_s=1)
    assert isinstance(done["bad"].result, CleanerFailed)
    assert words in str(done["bad"].result)
    assert done["good"].result == 42


def test_memory_over_the_limit_is_killed() -> None:
    greedy = Task("subprocess:getoutput", ("head -c 900000000 /dev/zero | tail -c 900000000 | sleep 5",))
    done = outcomes({"greedy": greedy, "good": ADD}, memory_bytes=200 << 20)
    assert "memory" in str(done["greedy"].result)
    assert done["good"].result == 42


def test_allocation_far_over_the_limit_fails() -> None:
    done = outcomes({"greedy": Task("operator:mul", ("x" * 1000, 10_000_000))}, memory_bytes=200 << 20)
    assert "memory" in str(done["greedy"].result)


def test_killed_worker_takes_its_children_along() -> None:
    marker = f"86399.{os.getpid()}"  # no other run of these tests has it
    outcomes({"parent": Task("subprocess:getoutput", (f"sleep {marker}",))}, wall_s=0.5)
    until = time.monotonic() + 5
    while _is_running(marker) and time.monotonic() < until:
        time.sleep(0.05)  # a killed child is gone when the system comes round to it
    assert not _is_running(marker)


def _is_running(word: str) -> bool:
    return any(word.encode() in _command(path).split(b"\0") for path in Path("/proc").glob("[0-9]*/cmdline"))


def _command(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


def test_slow_page_does_not_hold_up_another() -> None:
    pool = Pool(size=1)
    slow = threading.Thread(target=lambda: list(pool.run({"slow": Task("time:sleep", (90,))}, 100, 1 << 30)))
    slow.start()
    time.sleep(0.2)
    assert [outcome.result for outcome in pool.run({"add": ADD}, 60, 1 << 30)] == [42]
    assert slow.is_alive()
    pool.close()
    slow.join()


def test_tasks_that_follow_from_an_outcome_come_before_those_that_wait() -> None:
    pool = Pool(size=1)
    tasks = {f"sleep {n}": Task("time:sleep", (0.05,)) for n in range(6)}
    more = {"sleep 0": {"first": ADD, "second": ADD}, "second": {"third": ADD}}
    done = [o.name for o in pool.run(tasks, 10, 1 << 30, then=lambda outcome: more.get(outcome.name, {}))]
    assert sorted(done) == sorted([*tasks, "first", "second", "third"])
    assert done.index("first") < done.index("second") < done.index("third") < done.index("sleep 5")
    pool.close()


def test_closing_the_iterator_drops_what_has_not_begun() -> None:
    pool = Pool(size=1)
    tasks = {"add": ADD} | {f"sleep {n}": Task("time:sleep", (1,)) for n in range(100)}
    running = pool.run(tasks, 60, 1 << 30)
    assert next(running).result == 42
    running.close()
    began = time.monotonic()
    assert next(pool.run({"add": ADD}, 60, 1 << 30)).result == 42
    assert time.monotonic() - began < 50  # one may have begun; all of them take a hundred seconds
    pool.close()


def test_works_from_a_script_without_a_main_guard(tmp_path: Path) -> None:
    script = tmp_path / "app.py"
    script.write_text(
        "print('main script runs')\n"
        "import threading\n"
        "from reader.clean.pool import Task, run_in_pool\n"
        "def session():\n"
        "    print([o.result for o in run_in_pool({'add': Task('operator:add', (1, 2))})])\n"
        "thread = threading.Thread(target=session); thread.start(); thread.join()\n"
    )
    run = subprocess.run(
        [sys.executable, str(script)], cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )
    assert run.stdout.splitlines() == ["main script runs", "[3]"]


def test_twenty_sessions_at_once_all_get_their_answers() -> None:
    found: list[int] = []

    def session(number: int) -> None:
        found.extend(o.result for o in run_in_pool({str(k): Task("operator:add", (number, k)) for k in range(5)}))

    threads = [threading.Thread(target=session, args=(number,)) for number in range(20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(found) == sorted(number + k for number in range(20) for k in range(5))


def test_worker_that_was_killed_is_replaced_before_the_next_page_comes() -> None:
    pool = Pool(size=1)
    pool.warm({"add": ADD})
    assert "crashed" in str(next(pool.run({"bad": Task("os:abort", ())}, 10, 1 << 30)).result)
    until = time.monotonic() + 30
    while not pool._idle and time.monotonic() < until:
        time.sleep(0.05)
    assert [worker.warmed for worker in pool._idle] == [{"add"}]
    pool.close()
