"""Third-party code that computes too long inside the consensus is left behind, and the consensus goes on."""

from __future__ import annotations

import dataclasses
import re
import signal
import threading
import time

import pytest

from reader.clean import own
from reader.clean.patience import OutOfPatience, Patience, interrupted_after
from reader.clean.registry import adapters
from reader.clean.run import run_cleaner
from reader.model import Page
from tests.clean.flood_page import NEWS_PAGE


def busy() -> list[str]:
    while True:
        try:
            sum(range(1000))
        except Exception:  # as third-party code does
            continue


def backtracking() -> None:
    re.match(r"(a+)+$", "a" * 40 + "b")


@pytest.mark.parametrize("work", [busy, backtracking])
def test_what_computes_too_long_is_interrupted(work: object) -> None:
    began = time.process_time()
    with pytest.raises(OutOfPatience):
        interrupted_after(0.2, work)  # type: ignore[arg-type]
    assert time.process_time() - began < 2
    assert signal.getsignal(signal.SIGPROF) is signal.SIG_DFL


def test_what_is_quick_gives_its_result_and_takes_from_the_patience_of_all() -> None:
    patience = Patience(0.2)
    assert patience.spend(lambda: 42) == 42
    with pytest.raises(OutOfPatience):
        patience.spend(busy)
    with pytest.raises(OutOfPatience):
        patience.spend(lambda: 42)


def test_beside_the_main_thread_nothing_is_interrupted() -> None:
    found: list[int] = []
    thread = threading.Thread(target=lambda: found.append(interrupted_after(0.001, lambda: sum(range(2_000_000)))))
    thread.start()
    thread.join()
    assert found == [sum(range(2_000_000))]


def test_consensus_is_made_without_a_voter_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    page = Page.from_html(NEWS_PAGE)
    whole = run_cleaner(page, "consensus")
    known = dict(adapters())
    hanging = dataclasses.replace(known["resiliparse"], extract=lambda *given: busy())
    monkeypatch.setattr(own, "VOTERS_S", 0.3)
    monkeypatch.setattr(own, "adapters", lambda: {**known, "resiliparse": hanging})
    article = run_cleaner(page, "consensus")
    assert article.text == whole.text
    assert any(note.startswith("Made without resiliparse") for note in article.notes)
    assert not any("Made without" in note for note in whole.notes)
