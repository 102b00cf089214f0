"""What a bulk run takes for a page, in folders and packs as people and programs leave them."""

from __future__ import annotations

import io
import json
import os
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from reader.bulk import items_of, run_bulk
from reader.errors import UnreadablePage
from reader.load.limits import MAX_BYTES

PAGE = b"<!DOCTYPE html><h1>Storm</h1><p>The storm passed at dawn on Tuesday, leaving 3,000 homes without power.</p>"


def written(folder: Path, *names: str, content: bytes = PAGE) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def names_in(folder: Path) -> list[str]:
    return [item.name.removeprefix(f"{folder}/") for item in items_of([str(folder)])]


def test_pages_with_any_ending_are_found_and_what_belongs_to_a_page_is_left_out(tmp_path: Path) -> None:
    written(tmp_path, "a.html", "index.php?id=3", "story", "in/b.HTM", "photos_files/c.html")
    written(tmp_path, "a_files/frame.html", ".git/d.html", "._a.html")
    written(tmp_path, "style.css", "notes", content=b"h1 { color: red }")
    assert names_in(tmp_path) == ["a.html", "index.php?id=3", "story", "in/b.HTM", "photos_files/c.html"]


def test_links_in_a_circle_and_pipes_do_not_hold_a_run_up(tmp_path: Path) -> None:
    written(tmp_path, "a.html")
    (tmp_path / "circle").symlink_to(tmp_path)
    (tmp_path / "loop.html").symlink_to("loop.html")
    os.mkfifo(tmp_path / "pipe.html")
    assert names_in(tmp_path) == ["a.html"]


@pytest.mark.skipif(sys.platform == "darwin", reason="macOS takes UTF-8 names only")
def test_a_name_that_is_no_utf_8_can_be_read_and_written(tmp_path: Path) -> None:
    written(tmp_path / "in", "caf\udce9.html", "new\nline “1”.html")
    done = run_bulk([tmp_path / "in"], tmp_path / "out", workers=1)
    lines = (tmp_path / "out" / "readings.jsonl").read_text("utf-8").splitlines()
    assert done.read == 2
    assert {json.loads(line)["source"].removeprefix(f"{tmp_path}/in/") for line in lines} == {
        "caf\\xe9.html",
        "new\nline “1”.html",
    }


def test_a_file_that_may_not_be_read_is_said_and_the_next_one_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "a.html", "locked.html", "z.html")
    read_bytes = Path.read_bytes

    def guarded(path: Path) -> bytes:
        if path.name == "locked.html":
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    monkeypatch.setattr(Path, "read_bytes", guarded)
    told = [item.refused for item in items_of([str(tmp_path)])]
    assert told == ["", "It cannot be read: permission denied.", ""]


def test_a_folder_that_may_not_be_listed_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written(tmp_path, "locked/a.html", "open/b.html")
    scandir = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", guarded)
    found = [(item.name.rpartition("/")[2], bool(item.refused)) for item in items_of([str(tmp_path)])]
    assert found == [("locked", True), ("b.html", False)]


def zip_of(path: Path) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as pack:
        pack.writestr("in/one.html", PAGE)
        pack.writestr("__MACOSX/._one.html", b"\0\5\x16\7")
        pack.writestr("../two.html", PAGE)
        pack.writestr("picture.png", b"\x89PNG")
        pack.writestr("huge.html", b" " * (MAX_BYTES + 10))
        pack.writestr("inner.zip", b"PK")


def tar_of(path: Path) -> None:
    with tarfile.open(path, "w:gz") as pack:
        for name, content in (("one.html", PAGE), ("notes.css", b"p {}"), ("two.html", PAGE)):
            member = tarfile.TarInfo(name)
            member.size = len(content)
            pack.addfile(member, io.BytesIO(content))


@pytest.mark.parametrize(
    ("ending", "make", "read"),
    [
        (".zip", zip_of, ["in/one.html", "../two.html", "huge.html: over 20 MB", "inner.zip: packed twice"]),
        (".tar.gz", tar_of, ["one.html", "two.html"]),
    ],
    ids=["zip", "tar"],
)
def test_packed_pages_are_read_from_their_pack(
    tmp_path: Path, ending: str, make: Callable[[Path], None], read: list[str]
) -> None:
    pack = tmp_path / f"pages{ending}"
    make(pack)
    found = list(items_of([str(pack)]))
    assert [item.name.removeprefix(f"{pack}#") for item in found] == [name.partition(":")[0] for name in read]
    assert all(name.partition(": ")[2] in item.refused for item, name in zip(found, read, strict=True))
    assert found[0].data == PAGE


def test_a_web_archive_in_a_pack_is_read_page_by_page(tmp_path: Path) -> None:
    archive = io.BytesIO()
    writer = WARCWriter(archive, gzip=True)
    head = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    for url in ("https://paper.example/a", "https://paper.example/b"):
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(PAGE), http_headers=head))
    with zipfile.ZipFile(tmp_path / "crawl.wacz", "w") as pack:
        pack.writestr("archive/data.warc.gz", archive.getvalue())
        pack.writestr("datapackage.json", "{}")
    assert names_in(tmp_path) == [f"crawl.wacz#archive/data.warc.gz#{number}" for number in (0, 1)]


def test_a_damaged_pack_is_said(tmp_path: Path) -> None:
    zip_of(tmp_path / "pages.zip")
    written(tmp_path, "cut.zip", content=(tmp_path / "pages.zip").read_bytes()[:200])
    (item,) = items_of([str(tmp_path / "cut.zip")])
    assert item.name.endswith("cut.zip") and "damaged" in item.refused


def test_standard_input_is_a_page_or_a_list_of_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    def given(data: bytes) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        return [item.name for item in items_of(["-"])]

    assert given(b"https://paper.example/a\nhttps://paper.example/b\n") == [
        "https://paper.example/a",
        "https://paper.example/b",
    ]
    assert given(PAGE) == given(PAGE) != given(PAGE + b" ")


def test_an_address_needs_no_beginning() -> None:
    assert [item.name for item in items_of(["www.paper.example/a"])] == ["https://www.paper.example/a"]


def test_an_input_that_is_not_there_is_said_before_anything_is_read(tmp_path: Path) -> None:
    written(tmp_path, "a.html")
    with pytest.raises(UnreadablePage, match=r"no file or folder .*b\.html"):
        run_bulk([tmp_path / "a.html", tmp_path / "b.html"], tmp_path / "out", workers=1)
    assert not (tmp_path / "out").exists()
    with pytest.raises(UnreadablePage, match="no file or folder"):
        run_bulk(["n" * 5000], tmp_path / "out", workers=1)


@pytest.mark.parametrize(
    ("at", "value", "said"),
    [((10, 8), 97, "packed in a way that is not known"), ((8, 6), 1, "locked with a password")],
    ids=["unknown way of packing", "password"],
)
def test_a_page_that_cannot_be_unpacked_is_said_with_its_own_reason(
    tmp_path: Path, at: tuple[int, int], value: int, said: str
) -> None:
    with zipfile.ZipFile(tmp_path / "pages.zip", "w") as pack:
        pack.writestr("a.html", PAGE)
    content = bytearray((tmp_path / "pages.zip").read_bytes())
    central, local = at  # where the two headers of a member say it (APPNOTE 4.3.7, 4.3.12)
    content[content.index(b"PK\x01\x02") + central] = value
    content[content.index(b"PK\x03\x04") + local] = value
    (tmp_path / "pages.zip").write_bytes(content)
    (told,) = [item.refused for item in items_of([str(tmp_path)])]
    assert said in told
