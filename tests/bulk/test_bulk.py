"""Bulk runs: every kind of input, a run that goes on where it stopped, and a Dask cluster."""

from __future__ import annotations

import csv
import gzip
import io
import json
import threading
import time
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pyarrow.parquet as pq
import pytest

from reader.bulk import AHEAD, FAILED, READINGS, Item, items_of, read_item, run_bulk
from reader.errors import ReaderError, UnreadablePage
from reader.export.data import FORMULA_SIGNS, csv_archive, csv_text, parquet_bytes
from reader.load.lists import addresses_in, is_address_list

SAMPLES = Path(__file__).parents[2] / "samples"
PAGE = (
    "<html><body><h1>Storm passes</h1><p>The storm passed at dawn on Tuesday, leaving 3,000 homes without power.</p>"
    "<p>“We will have it back by noon,” said the mayor, Ann Lee, at the town hall.</p></body></html>"
)
BOOKMARKS = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<DL><p><DT><A HREF="https://paper.example/storm?a=1&amp;b=2" ADD_DATE="1">Storm</A>
<DT><A HREF="javascript:alert(1)">no</A><DT><A HREF='https://paper.example/flood'>Flood</A>
<DT><A HREF="https://paper.example/flood">Flood again</A></DL>"""


def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_a_folder_becomes_readings_and_tables(tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    pages.mkdir()
    (pages / "storm.html").write_text(PAGE, "utf-8")
    (pages / "empty.html").write_text("", "utf-8")
    (pages / "picture.png").write_bytes(b"\x89PNG")
    done = run_bulk([str(pages)], tmp_path / "out", workers=1)
    assert (done.read, done.failed) == (1, 1)
    assert "empty" in (tmp_path / "out" / FAILED).read_text("utf-8")
    (figure,) = [row for row in rows_of(tmp_path / "out" / "figures.csv") if row["what"] == "home"]
    assert (figure["value"], figure["words"]) == ("3000.0", "3,000")
    assert pq.read_table(tmp_path / "out" / "articles.parquet").num_rows == 1


def test_a_stopped_run_goes_on_where_it_was(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.html").write_text(PAGE.replace("Storm", f"Storm {name}"), "utf-8")
    out = tmp_path / "out"
    run_bulk([str(tmp_path / "a.html")], out, workers=1)
    with (out / READINGS).open("a", encoding="utf-8") as file:
        file.write('{"source": "cut sho')
    done = run_bulk([str(tmp_path / "a.html"), str(tmp_path / "b.html")], out, workers=1)
    assert (done.read, done.before) == (1, 1)
    assert len([json.loads(line) for line in (out / READINGS).read_text("utf-8").splitlines()]) == 2


def test_every_page_of_a_warc_file_is_read(tmp_path: Path) -> None:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with (tmp_path / "crawl.warc.gz").open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        for number in range(3):
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
            body = PAGE.replace("Storm", f"Storm {number}").encode()
            url = f"https://paper.example/{number}"
            writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=headers))
    results = [read_item(item, "fast") for item in items_of([str(tmp_path / "crawl.warc.gz")])]
    assert [r["reading"]["page"]["url"] for r in results] == [f"https://paper.example/{n}" for n in range(3)]
    sound = (tmp_path / "crawl.warc.gz").read_bytes()
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(sound[:-40])
    (tmp_path / "storm.html").write_text(PAGE, "utf-8")
    done = run_bulk([str(cut), str(tmp_path / "storm.html")], tmp_path / "out", workers=1)
    assert (done.read, done.failed) == (3, 1)  # two of the archive, and what comes after it
    assert "cut short at byte" in (tmp_path / "out" / FAILED).read_text("utf-8")
    whole = tmp_path / "whole.gz"  # packed whole, as gzip does it, and called as it leaves it
    whole.write_bytes(gzip.compress(gzip.decompress((tmp_path / "crawl.warc.gz").read_bytes())))
    assert [(item.name, item.url) for item in items_of([str(whole)])] == [
        (f"{whole}#{number}", f"https://paper.example/{number}") for number in range(3)
    ]


def test_lists_and_bookmarks_give_their_addresses(tmp_path: Path) -> None:
    assert addresses_in(BOOKMARKS) == ["https://paper.example/storm?a=1&b=2", "https://paper.example/flood"]
    (tmp_path / "bookmarks.html").write_text(BOOKMARKS, "utf-8")
    (tmp_path / "list.txt").write_text("# mine\nhttps://paper.example/a\n\nhttps://paper.example/b\n", "utf-8")
    found = [item.name for item in items_of([str(tmp_path / "bookmarks.html"), str(tmp_path / "list.txt")])]
    assert found == [*addresses_in(BOOKMARKS), "https://paper.example/a", "https://paper.example/b"]


class Paper(BaseHTTPRequestHandler):
    """A site that closes a part of itself to programs, and wants a second between two pages."""

    asked: ClassVar[list[tuple[str, float]]] = []

    def do_GET(self) -> None:
        self.asked.append((self.path, time.monotonic()))
        robots = self.path == "/robots.txt"
        body = b"User-agent: *\nDisallow: /closed\nCrawl-delay: 1" if robots else PAGE.encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain" if robots else "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on the terminal."""


def test_a_list_of_addresses_is_fetched_as_the_site_wants(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Paper) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}"
        monkeypatch.setenv("READER_ALLOW_NETWORKS", "127.0.0.0/8")
        monkeypatch.setenv("READER_ALLOW_PORTS", str(server.server_port))
        (tmp_path / "list.txt").write_text(f"{site}/a\n{site}/closed/b\n{site}/c\n", "utf-8")
        done = run_bulk([str(tmp_path / "list.txt")], tmp_path / "out", workers=1)
        server.shutdown()
    assert (done.read, done.failed) == (2, 1)
    assert "robots.txt" in (tmp_path / "out" / FAILED).read_text("utf-8")
    pages = [(path, when) for path, when in Paper.asked if path != "/robots.txt"]
    assert sorted(path for path, _ in pages) == ["/a", "/c"]
    assert [path for path, _ in Paper.asked].count("/robots.txt") == 1
    assert pages[1][1] - pages[0][1] >= 0.95


def test_an_article_with_an_address_in_it_is_no_list() -> None:
    assert not is_address_list("The ministry said so on https://ministry.example/today\nand left it there.")


def test_nothing_to_read_is_said(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(UnreadablePage, match="no page"):
        run_bulk([str(tmp_path / "empty")], tmp_path / "out", workers=1)
    with pytest.raises(UnreadablePage, match="no file or folder"):
        run_bulk([str(tmp_path / "nothere")], tmp_path / "out", workers=1)


def test_a_scheduler_that_does_not_answer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.bulk.run.CONNECT_TIMEOUT", "1s")
    with pytest.raises(ReaderError, match="No Dask scheduler answers"):
        run_bulk([str(SAMPLES / "kharkiv")], tmp_path / "out", scheduler="tcp://127.0.0.1:9")


def test_a_dask_cluster_reads_the_same(tmp_path: Path) -> None:
    from distributed import LocalCluster

    names = [str(SAMPLES / "kharkiv" / name) for name in ("courier.html", "scrape.txt")]
    with LocalCluster(n_workers=1, threads_per_worker=1, processes=False, dashboard_address=None) as cluster:
        run_bulk(names, tmp_path / "cluster", scheduler=cluster.scheduler_address)
    run_bulk(names, tmp_path / "here", workers=1)
    texts = [{row["title"]: row["text"] for row in rows_of(tmp_path / o / "articles.csv")} for o in ("cluster", "here")]
    assert texts[0] == texts[1]
    assert len(texts[0]) == 2
    assert AHEAD > 1


def test_a_cell_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    rows = [{"words": '=HYPERLINK("http://evil.example")', "value": -3.0}, {"words": "@SUM(1)", "value": None}]
    (one, other) = csv.DictReader(io.StringIO(csv_text(rows)))
    assert one == {"words": '\'=HYPERLINK("http://evil.example")', "value": "-3.0"}
    assert other == {"words": "'@SUM(1)", "value": ""}


@pytest.mark.parametrize("sign", FORMULA_SIGNS)
def test_every_formula_sign_is_made_harmless_in_names_of_columns_too(sign: str) -> None:
    text = csv_text([{f"{sign}1": f"{sign}2", "empty": float("nan")}])
    assert list(csv.reader(io.StringIO(text, newline=""))) == [[f"'{sign}1", "empty"], [f"'{sign}2", ""]]


def test_archives_hold_one_file_a_table() -> None:
    archive = zipfile.ZipFile(io.BytesIO(csv_archive({"figures": [{"value": 1.0}], "quotes": []}, {"notes.md": "Hm"})))
    assert archive.namelist() == ["figures.csv", "notes.md"]
    assert pq.read_table(io.BytesIO(parquet_bytes([{"a": 1.5, "b": None}]))).to_pylist() == [{"a": 1.5, "b": None}]


def test_a_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.html").open("wb") as file:
        file.truncate(50_000_000)
    (item,) = items_of([str(tmp_path / "huge.html")])
    assert item == Item(str(tmp_path / "huge.html"), refused="The file has over 20 MB.")
    assert "over 20 MB" in read_item(item, "fast")["error"]
