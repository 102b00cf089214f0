"""The command line: every command of the contract, its JSON, and bad input as one line with status 2."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.library import Library
from reader.model import Article, Comparison, Coverage, Reading

ROOT = Path(__file__).parents[1]
SAMPLES = ROOT / "samples"
COURIER = str(SAMPLES / "kharkiv" / "courier.html")
SCRAPE = str(SAMPLES / "kharkiv" / "scrape.txt")


@pytest.fixture(autouse=True)
def address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    address = f"sqlite:///{tmp_path}/reader.db"
    monkeypatch.setenv("READER_LIBRARY", address)
    return address


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*words: str, status: int = 0) -> str:
        assert main(words) == status
        return capsys.readouterr().out

    return run


def test_pages_of_one_article_are_read_as_one_in_order(run: Any, tmp_path: Path) -> None:
    told = ("The wall was seen to lean in March, by a diver.", "In October it fell, and nobody was on it.")
    names = []
    for number, words in enumerate(told, 1):
        link = "<link rel=next href='/wall?page=2'>" if number == 1 else ""
        own = "<link rel=canonical href='https://post.example/wall" + ("'>" if number == 1 else "?page=2'>")
        file = tmp_path / f"{number}.html"
        file.write_text(
            f"<html><head>{own}{link}</head><body><h1>The lost wall of the harbour</h1><p>{words * 4}</p></body></html>"
        )
        names.append(str(file))
    text = run("clean", names[1], "--pages", names[0], "--cleaner", "fast")
    assert 0 < text.index("seen to lean") < text.index("In October")


def test_pages_that_do_not_say_their_address_are_ordered_by_their_files(run: Any, tmp_path: Path) -> None:
    told = {
        "story.html": "The wall was seen to lean in March, by a diver. ",
        "story_2.html": "In October it fell, at noon. ",
    }
    for name, words in told.items():
        (tmp_path / name).write_text(f"<h1>The lost wall of the harbour</h1><p>{words * 4}</p>")
    text = run("clean", str(tmp_path / "story_2.html"), "--pages", str(tmp_path / "story.html"), "--cleaner", "fast")
    assert text.index("in March") < text.index("In October")


def test_read_gives_article_figures_and_quotes(run: Any) -> None:
    reading = Reading.from_dict(json.loads(run("read", SCRAPE, "--published", "2022-09-13", "--json")))
    assert reading.article.published is not None and reading.article.published.isoformat().startswith("2022-09-13")
    assert reading.figures and reading.quotes
    assert "Figures (" in run("read", SCRAPE)


def test_clean_gives_the_text(run: Any) -> None:
    article = Article.from_dict(json.loads(run("clean", COURIER, "--json")))
    assert run("clean", COURIER).strip() == article.text


def test_a_cleaner_that_hangs_is_ended_and_named(tmp_path: Path) -> None:
    """A jusText that never comes back, put before the real one, in a command of its own."""
    (tmp_path / "justext").mkdir()
    (tmp_path / "justext" / "__init__.py").write_text(
        "get_stoplist = lambda name: ()\n"
        "def justext(html, words, encoding):\n"
        "    while b'Storm' in html: pass\n"
        "    return []\n",
        "utf-8",
    )
    (tmp_path / "page.html").write_text("<h1>Storm</h1><p>The storm passed at dawn on Tuesday.</p>", "utf-8")
    began = time.monotonic()
    command = [sys.executable, "-m", "reader", "read", str(tmp_path / "page.html"), "--cleaner", "jusText"]
    ended = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{tmp_path}"}, cwd=tmp_path,
        capture_output=True, text=True, timeout=200,
    )  # fmt: skip
    assert ended.returncode == 2
    assert "with jusText took longer than 8 seconds and was stopped." in ended.stderr
    assert 8 <= time.monotonic() - began < 45  # with the start of two processes on a busy machine


def test_a_page_without_an_article_says_what_helps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "page.html").write_text("<nav><a href=/a>Home</a> <a href=/b>News</a></nav>", "utf-8")
    assert main(["read", str(tmp_path / "page.html")]) == 2
    said = capsys.readouterr().err
    assert "no article" in said and "all text" in said and "Paste" in said


def test_compare_gives_every_cleaner_asked_for(run: Any) -> None:
    compared = Comparison.from_dict(json.loads(run("compare", COURIER, "--cleaners", "fast,consensus", "--json")))
    assert set(compared.articles) == {"fast", "consensus"}


def test_coverage_gives_events_and_a_page(run: Any, tmp_path: Path) -> None:
    other = str(SAMPLES / "kharkiv" / "meridian.html")
    coverage = Coverage.from_dict(json.loads(run("coverage", COURIER, other, "--html", f"{tmp_path}/c.html", "--json")))
    page = (tmp_path / "c.html").read_text("utf-8")
    assert len(coverage.articles) == 2 and coverage.events
    assert "data:image/svg+xml" in page and "<script" not in page
    assert coverage.events[0].label[:20] in page


def test_library_saves_finds_shows_and_exports(run: Any, tmp_path: Path) -> None:
    (saved,) = json.loads(run("library", "add", COURIER, "--tag", "war", "--json"))
    assert not saved["duplicate"]
    assert json.loads(run("library", "add", COURIER, "--json"))[0]["duplicate"]
    assert saved["id"] in run("library", "list")
    assert [row["id"] for row in json.loads(run("library", "search", "Balakliia", "--tag", "war", "--json"))] == [
        saved["id"]
    ]
    assert json.loads(run("library", "search", "--from", "2022-09-14", "--json")) == []
    assert json.loads(run("library", "search", "--outlet", "The Marlow Courier", "--json"))
    assert "Balakliia" in run("library", "show", saved["id"])
    run("library", "export", "--out", f"{tmp_path}/all.jsonl")
    assert json.loads((tmp_path / "all.jsonl").read_text("utf-8"))["id"] == saved["id"]
    assert "as it was saved" in run("library", "check")
    run("library", "backup", f"{tmp_path}/copy.db")
    with Library(f"sqlite:///{tmp_path}/copy.db") as copy:
        assert [row.id for row in copy.all()] == [saved["id"]]


def test_library_add_takes_a_folder_and_goes_on_past_a_bad_page(run: Any, tmp_path: Path, address: str) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(Path(SCRAPE).read_text("utf-8"), "utf-8")
    (tmp_path / "in" / "b.html").write_text("", "utf-8")
    told = json.loads(run("library", "add", f"{tmp_path}/in", "--json", status=2))
    assert ["error" in one for one in told] == [False, True]
    with Library(address) as library:
        assert len(library.all()) == 1


def test_library_add_goes_on_past_a_source_that_is_not_there(run: Any, tmp_path: Path) -> None:
    told = json.loads(run("library", "add", f"{tmp_path}/nothere.html", SCRAPE, "--json", status=2))
    assert [sorted(one) for one in told] == [["error", "source"], ["duplicate", "id", "source", "title"]]


def test_cleaners_are_compared_in_the_order_they_are_named(run: Any) -> None:
    for names in ("fast,consensus,BTE", "BTE,fast,consensus"):
        compared = json.loads(run("compare", COURIER, "--cleaners", f"{names},", "--json"))
        assert ",".join(compared["articles"]) == ",".join(compared["runs"]) == names
        assert all(",".join(block["votes"]) == names for block in compared["blocks"])


#: name → (what is run by the shell, what is printed, its status)
OUTPUTS: dict[str, tuple[str, str, int]] = {
    "a pipe that closes": ("{reader} clean {page} | head -c 13", "Kyiv says it ", 0),
    "an output that is closed": ("{reader} clean {page} >&-", "", 0),
    "an input that is closed": ("{reader} read - 2>&1 <&-", "Standard input is closed. Send a page to it", 2),
    "a page on standard input": ("{reader} clean - <{page} | head -c 13", "Kyiv says it ", 0),
    "few letters": ("PYTHONIOENCODING=ascii {reader} clean {page} | grep -o 'front.s supply'", "", 1),
    "few letters, as JSON": (
        "PYTHONIOENCODING=ascii {reader} clean {page} --json | grep -o '.u2019' | head -1",
        "\\u2019",
        0,
    ),
    "a full disk": ("{reader} clean {page} 2>&1 >/dev/full", "The system: No space left on device.", 2),
    "help of the benchmarks": ("{reader} bench --help | head -c 6", "usage:", 0),
    "version": ("{reader} --version | head -c 7", "Reader ", 0),
}


@pytest.mark.parametrize("case", OUTPUTS, ids=str)
def test_outputs_of_every_kind_are_met_without_a_traceback(case: str) -> None:
    command, printed, status = OUTPUTS[case]
    words = command.format(reader=f"'{sys.executable}' -m reader", page=COURIER)
    ended = subprocess.run(["bash", "-c", words], cwd=ROOT, capture_output=True, text=True, timeout=200)
    assert (ended.returncode, "Traceback" in ended.stderr) == (status, False)
    assert ended.stdout.startswith(printed)


def test_bulk_writes_its_tables(run: Any, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.html").write_bytes(Path(COURIER).read_bytes())
    done = json.loads(run("bulk", f"{tmp_path}/in", "--out", f"{tmp_path}/out", "--json"))
    assert (done["read"], done["failed"]) == (1, 0)
    assert (tmp_path / "out" / "quotes.csv").is_file()


def test_bulk_that_reads_nothing_at_all_is_bad_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.html").write_bytes(b"")
    assert main(("bulk", f"{tmp_path}/empty.html", "--out", f"{tmp_path}/out")) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("0 pages read into") and "see failed.jsonl" in said.err


def test_a_benchmark_gives_its_tables_as_json(run: Any) -> None:
    tables = json.loads(run("bench", "samples", "--data", str(SAMPLES), "--json"))
    assert tables and all(len(row) == len(table["header"]) for table in tables for row in table["rows"])


#: name → (file's bytes or None, words of the command, what the line says)
BAD: dict[str, tuple[bytes | None, tuple[str, ...], str]] = {
    "empty file": (b"", ("read", "FILE.html"), "empty"),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", ("read", "FILE.pdf"), "PDF"),
    "image": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", ("clean", "FILE.png"), "image"),
    "50 MB page": (b"<p>word</p>" * 4_600_000, ("read", "FILE.html"), "MB"),
    "a folder": (
        None,
        ("read", "."),
        "is a folder. Name one file of it, or add all: python -m reader library add FOLDER",
    ),
    "no such file": (None, ("read", "FILE.html"), "cannot be read: no such file or directory. Check its name."),
    "address that is refused": (None, ("read", "http://127.0.0.1/"), "private"),
    "address without its beginning": (None, ("read", "www.nothere.invalid"), "no site called www.nothere.invalid"),
    "address that does not exist": (None, ("read", "https://nothere.invalid/"), "nothere.invalid"),
    "no words": (b"--- *** ---", ("read", "FILE.txt"), "no words"),
    "unknown cleaner": (b"<p>word word word</p>", ("read", "FILE.html", "--cleaner", "magic"), "magic"),
    "unknown cleaner to compare": (b"<p>word</p>", ("compare", "FILE.html", "--cleaners", "fast,magic"), "magic"),
    "bad date": (b"<p>word</p>", ("read", "FILE.html", "--published", "yesterday"), "no date"),
    "unknown id": (None, ("library", "show", "nothere"), "no such article"),
    "unknown command": (None, ("raed", "x"), "invalid choice"),
    "unknown benchmark": (None, ("bench", "nothere"), "clean"),
    "bad option of a benchmark": (None, ("bench", "samples", "--nothere"), "unrecognized"),
    "no port": (None, ("serve", "--port", "0"), "'0' is no port"),
    "no source": (None, ("read", ""), "No source is named."),
    "an address of another kind": (None, ("read", "ftp://paper.example/a"), "http and https addresses, not ftp."),
    "an address of a file": (None, ("clean", "file:///etc/hosts"), "not file. For a file of this machine, name"),
    "no more than the beginning of an address": (None, ("read", "https://"), "is not a web address"),
    "a folder that is not there": (None, ("coverage", COURIER, "--html", "FILE.none/c.html"), "no folder"),
    "an empty tag": (None, ("library", "add", COURIER, "--tag", " "), "a tag needs a word"),
    "no number of workers": (None, ("bulk", COURIER, "--out", "FILE.out", "--workers", "0"), "no number"),
}


@pytest.mark.parametrize("case", BAD, ids=str)
def test_bad_input_is_one_line_and_status_2(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content, words, says = BAD[case]
    names = [str(tmp_path / word) if word.startswith("FILE.") else word for word in words]
    for name in names:
        if content is not None and name.startswith(str(tmp_path)):
            Path(name).write_bytes(content)
    try:
        status = main(names)
    except SystemExit as stop:  # argparse's own way out
        status = stop.code
    line = capsys.readouterr().err.strip()
    assert status == 2
    assert says.lower() in line.lower()
    assert len(line.splitlines()) == 1


@pytest.mark.parametrize(("words", "says"), [(("list",), "library add"), (("search", "storm"), "No saved article")])
def test_a_list_of_nothing_says_so(words: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(("library", *words)) == 0
    told = capsys.readouterr()
    assert told.out == "" and says in told.err
