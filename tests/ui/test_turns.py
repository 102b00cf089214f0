"""Runs of the page take turns."""

from __future__ import annotations

import threading
import time

from reader.ui.kept import KeptBytes
from reader.ui.turns import Turns


def run_all(turns: Turns, people: int, work: float, order: list[int]) -> None:
    """``people`` threads that come one after the other and each hold a turn for ``work`` seconds."""

    def one(number: int) -> None:
        with turns.turn():
            order.append(number)
            time.sleep(work)

    threads = []
    for number in range(people):
        thread = threading.Thread(target=one, args=(number,))
        thread.start()
        threads.append(thread)
        time.sleep(0.003)
    for thread in threads:
        thread.join(20)


def test_who_comes_first_is_served_first() -> None:
    order: list[int] = []
    run_all(Turns(places=1, patience_s=5), 12, 0.005, order)
    assert order == list(range(12))


def test_no_more_hold_a_place_than_there_are_places() -> None:
    turns, lock = Turns(places=2, patience_s=5), threading.Lock()
    inside, most = 0, 0

    def one() -> None:
        nonlocal inside, most
        with turns.turn():
            with lock:
                inside += 1
                most = max(most, inside)
            time.sleep(0.005)
            with lock:
                inside -= 1

    threads = [threading.Thread(target=one) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert most == 2 and turns.taken == 10 and turns.quiet


def test_one_who_waits_for_something_else_holds_nobody_up() -> None:
    turns, answered = Turns(places=1, patience_s=0.05), threading.Event()
    let_go = threading.Event()

    def hangs() -> None:
        with turns.turn():
            let_go.wait(20)

    def reads() -> None:
        with turns.turn():
            answered.set()

    slow = threading.Thread(target=hangs)
    slow.start()
    time.sleep(0.01)
    quick = threading.Thread(target=reads)
    quick.start()
    assert answered.wait(5)
    let_go.set()
    slow.join(5)
    quick.join(5)
    assert turns.quiet


def test_a_pause_gives_the_place_to_the_next() -> None:
    turns, answered = Turns(places=1, patience_s=30), threading.Event()

    def reads() -> None:
        with turns.turn():
            answered.set()

    with turns.turn():
        other = threading.Thread(target=reads)
        with turns.pause():
            other.start()
            assert answered.wait(5)
        other.join(5)
        assert not turns.quiet
    assert turns.quiet


def test_a_turn_inside_a_turn_is_the_same_turn() -> None:
    turns = Turns(places=1, patience_s=30)
    with turns.turn(), turns.turn():
        assert turns.taken == 1
    assert turns.quiet


def test_an_error_gives_the_place_back() -> None:
    turns = Turns(places=1, patience_s=30)
    try:
        with turns.turn():
            raise ValueError
    except ValueError:
        assert turns.quiet


def test_payloads_are_made_once_and_the_oldest_are_let_go() -> None:
    kept, made = KeptBytes(most_bytes=250), []

    def payload(name: str) -> bytes:
        def make() -> bytes:
            made.append(name)
            return name.encode() * 100

        return kept.get(name, make)

    for name in ("a", "b", "a", "c", "a", "b"):
        assert payload(name) == name.encode() * 100
    assert made == ["a", "b", "c", "b"]
