"""What a bulk run leaves on disk, whatever ends it: nothing that was read is lost, read twice or mixed."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from reader.bulk import FAILED, READINGS, run_bulk
from reader.bulk.results import _append, results_in
from reader.errors import CleanerFailed, ReaderError

ROOT = Path(__file__).parents[2]
PAGE = "<h1>Storm {0}</h1><p>The storm passed at dawn on Tuesday, leaving 3,000 homes in {0} towns without power.</p>"


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    for number in range(1, 13):
        (tmp_path / "in" / f"{number}.html").write_text(PAGE.format(number), "utf-8")
    return tmp_path / "in"


def sources(out: Path) -> list[str]:
    return sorted(Path(json.loads(line)["source"]).name for line in (out / READINGS).read_text("utf-8").splitlines())


def test_a_page_named_twice_is_read_once(pages: Path, tmp_path: Path) -> None:
    one = pages / "1.html"
    assert run_bulk([one, str(one)], tmp_path / "out", workers=1).read == 1


def test_tables_are_the_same_whatever_was_done_first(pages: Path, tmp_path: Path) -> None:
    run_bulk([pages / "10.html", pages / "9.html"], tmp_path / "one")
    run_bulk([pages / "9.html"], tmp_path / "other")
    run_bulk([pages / "10.html", pages / "9.html"], tmp_path / "other")
    tables = [(tmp_path / out / "figures.csv").read_text("utf-8") for out in ("one", "other")]
    assert tables[0] == tables[1]
    assert f"1,{pages}/9.html," in (tmp_path / "one" / "articles.csv").read_text("utf-8")


def test_a_damaged_line_among_the_readings_costs_that_page_only(pages: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run_bulk([pages / "1.html", pages / "2.html"], out, workers=1)
    first, second = (out / READINGS).read_bytes().splitlines(keepends=True)
    (out / READINGS).write_bytes(first[:50] + b"\n" + second + b'{"source": "cut sho')
    done = run_bulk([pages / "1.html", pages / "2.html"], out, workers=1)
    assert (done.before, done.read) == (1, 1)
    assert done.to_dict()["failed"] == 0


def test_a_folder_is_read_with_one_cleaner(pages: Path, tmp_path: Path) -> None:
    run_bulk([pages / "1.html"], tmp_path / "out", workers=1)
    with pytest.raises(ReaderError, match="was read with the cleaner fast") as caught:
        run_bulk([pages / "2.html"], tmp_path / "out", workers=1, cleaner="consensus")
    assert "--cleaner fast" in caught.value.next_step
    with pytest.raises(CleanerFailed, match="magic"):
        run_bulk([pages / "1.html"], tmp_path / "new", cleaner="magic")
    assert not (tmp_path / "new").exists()


def test_two_runs_do_not_write_to_one_folder(pages: Path, tmp_path: Path) -> None:
    with results_in(tmp_path / "out", "fast"), pytest.raises(ReaderError, match="Another run is writing"):
        run_bulk([pages], tmp_path / "out", workers=1)
    assert run_bulk([pages / "1.html"], tmp_path / "out", workers=1).read == 1


class Full(io.BytesIO):
    """A file on a disk with no room left."""

    def write(self, data: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_is_said_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(ReaderError, match="no space left on device") as caught:
        _append(Full(), b"{}\n", tmp_path)
    assert "Make room" in caught.value.next_step and "is kept" in caught.value.next_step


def test_a_folder_that_cannot_be_made_is_said(pages: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReaderError, match="cannot be written to: not a directory"):
        run_bulk([pages], tmp_path / "file" / "out", workers=1)


def test_a_run_stopped_with_ctrl_c_says_so_and_goes_on_later(pages: Path, tmp_path: Path) -> None:
    for number in range(13, 601):  # some seconds of work: the press comes well before its end
        (pages / f"{number}.html").write_text(PAGE.format(number), "utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "reader", "bulk", str(pages), "--out", str(out), "--workers", "1"]
    # A shell tells what it starts in the background to ignore Ctrl-C, and these tests may have been started so.
    heeding = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    run = subprocess.Popen(
        command, cwd=ROOT, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True, preexec_fn=heeding
    )
    deadline = time.monotonic() + 150
    while not ((out / READINGS).is_file() and (out / READINGS).stat().st_size) and time.monotonic() < deadline:
        time.sleep(0.05)
    run.send_signal(signal.SIGINT)
    _, said = run.communicate(timeout=100)
    assert (run.returncode, said.strip()) == (
        130,
        f"Stopped. What was read is in {out}; the same command goes on from there.",
    )
    before = sources(out)
    assert 0 < len(before) < 600
    done = run_bulk([pages], out)
    assert (done.before, done.read, (out / FAILED).exists()) == (len(before), 600 - len(before), False)
    assert len(set(sources(out))) == len(sources(out)) == 600
