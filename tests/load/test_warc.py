"""Web archives that are damaged: what is sound of them is read, and where the damage stands is said."""

from __future__ import annotations

import gzip
import io
from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from reader.errors import TooLarge, UnreadablePage
from reader.load import load_bytes
from reader.load.archive import pages_listed
from reader.load.warc import Damage, Most, Record, stream_pages

COUNT = 5


def archive(packed: bool, *, encoding: str = "", body_of: object = None) -> tuple[bytes, list[int]]:
    """An archive of five pages, and where its records begin, its end too."""
    out, begins = io.BytesIO(), []
    writer = WARCWriter(out, gzip=packed)
    headers = [("Content-Type", "text/html; charset=utf-8")] + ([("Content-Encoding", encoding)] if encoding else [])
    for number in range(COUNT):
        begins.append(out.tell())
        text = f"<h1>Storm {number}</h1><p>The storm passed at dawn, and {number}00 homes are without power.</p>" * 40
        body = gzip.compress(text.encode()) if encoding == "gzip" else text.encode()
        head = StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1")
        url = f"https://paper.example/{number}"
        writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=head))
    return out.getvalue(), [*begins, out.tell()]


PLAIN, PLAIN_AT = archive(packed=False)
PACKED, PACKED_AT = archive(packed=True)


def found_in(data: bytes) -> list[Record | Damage]:
    return [found for _, found in stream_pages(io.BytesIO(data), Most(inf, inf, 10_000_000))]


def told(data: bytes) -> str:
    """Each page by its number, each damaged place as a cross."""
    return "".join("x" if isinstance(one, Damage) else (one.url or "?")[-1] for one in found_in(data))


def overwritten(data: bytes, at: int, with_: bytes) -> bytes:
    return data[:at] + with_ + data[at + len(with_) :]


#: name → (archive, what is read of it)
DAMAGED: dict[str, tuple[bytes, str]] = {
    "none": (PLAIN, "01234"),
    "none, packed": (PACKED, "01234"),
    "none, packed whole": (gzip.compress(PLAIN), "01234"),
    "none, packed in parts that cut records": (gzip.compress(PLAIN[:1000]) + gzip.compress(PLAIN[1000:]), "01234"),
    "cut short": (PLAIN[: PLAIN_AT[4] - 500], "012x"),
    "cut short, packed": (PACKED[: PACKED_AT[4] - 50], "012x"),
    "cut short between two records": (PLAIN[: PLAIN_AT[3]], "012"),
    "cut short between two records, packed": (PACKED[: PACKED_AT[3]], "012"),
    "zeros at the end, as on a tape": (PACKED + bytes(512), "01234"),
    "zeros in a record": (overwritten(PACKED, PACKED_AT[2] + 60, bytes(20)), "01x34"),
    "a check sum that is wrong": (overwritten(PACKED, PACKED_AT[3] - 8, b"\xaa\xbb\xcc\xdd"), "01x34"),
    "a record's beginning overwritten": (overwritten(PLAIN, PLAIN_AT[2], b"X" * 20), "01x34"),
    "a member's beginning overwritten": (overwritten(PACKED, PACKED_AT[2], b"X" * 8), "01x34"),
    "the first member's beginning lost": (b"\x1f\x8b\x08" + b"X" * 40 + PACKED, "x01234"),
    "a stretch lost": (PLAIN[: PLAIN_AT[2] + 900] + PLAIN[PLAIN_AT[2] + 1900 :], "01x34"),
    "a stretch with a record's beginning lost": (PLAIN[: PLAIN_AT[1] + 900] + PLAIN[PLAIN_AT[2] + 1900 :], "0x34"),
    "a record that says it is longer": (PLAIN.replace(b"Content-Length: 3", b"Content-Length: 93", 1), "x1234"),
    "a record that says it is shorter": (PLAIN.replace(b"Content-Length: 3", b"Content-Length: 1", 1), "x1234"),
    "a record without its length": (PLAIN.replace(b"Content-Length: ", b"Content-Lost: ", 1), "x1234"),
    "a response without an address": (PLAIN.replace(b"WARC-Target-URI: ", b"WARC-Target: ", 1), "x1234"),
    "a damaged record in one packed whole": (gzip.compress(overwritten(PLAIN, PLAIN_AT[2], b"X" * 20)), "01x34"),
}


@pytest.mark.parametrize("case", DAMAGED, ids=str)
def test_every_sound_page_is_read_and_every_damaged_place_is_told(case: str) -> None:
    data, read = DAMAGED[case]
    assert told(data) == read


def test_a_damaged_place_says_its_bytes_and_what_it_held() -> None:
    (_, damage, *_) = found_in(PLAIN[: PLAIN_AT[1] + 900] + PLAIN[PLAIN_AT[2] :])
    assert isinstance(damage, Damage) and (damage.start, damage.end) == (PLAIN_AT[1], PLAIN_AT[1] + 900)
    assert damage.sentence.endswith("It held https://paper.example/1.") and f"{PLAIN_AT[1]:,} to" in damage.sentence


@given(data=st.data())
def test_what_is_not_touched_is_read_whatever_is_done_to_the_rest(data: st.DataObject) -> None:
    packed = data.draw(st.booleans())
    whole, begins = (PACKED, PACKED_AT) if packed else (PLAIN, PLAIN_AT)
    at = data.draw(st.integers(3, len(whole) - 1))
    junk = data.draw(st.binary(min_size=1, max_size=40))
    read = {found.url: found.body for found in found_in(overwritten(whole, at, junk)) if isinstance(found, Record)}
    sound = {found.url: found.body for found in found_in(whole) if isinstance(found, Record)}
    for number, (start, end) in enumerate(pairwise(begins)):
        url = f"https://paper.example/{number}"
        if end <= at or at + len(junk) <= start:
            assert read.get(url) == sound[url]
        elif packed and url in read:  # the check sum holds what was read
            assert read[url] == sound[url]


def test_a_page_packed_by_its_site_is_unpacked_and_one_that_is_not_whole_is_damaged() -> None:
    data, begins = archive(packed=False, encoding="gzip")
    assert all(isinstance(one, Record) and one.body.startswith(b"<h1>Storm") for one in found_in(data))
    assert told(overwritten(data, begins[2] - 30, b"X" * 20)) == "0x234"


def test_a_page_under_a_packing_it_does_not_have_any_more_is_taken_as_it_is() -> None:
    for encoding in ("br", "utf-8"):
        data, _ = archive(packed=True, encoding=encoding)
        assert told(data) == "01234"


def test_a_damaged_archive_gives_a_sound_page_and_says_what_is_damaged() -> None:
    page = load_bytes(overwritten(PACKED, PACKED_AT[0] + 60, bytes(20)))
    assert page.url == "https://paper.example/1"
    assert any("damaged from byte 0 to" in note for note in page.notes)


def test_where_no_page_is_whole_what_there_is_of_one_is_read_and_said_to_be_cut() -> None:
    cut = PLAIN[: PLAIN_AT[1] - 1000]
    page = load_bytes(cut)
    assert page.text.startswith("Storm 0") and page.notes[0] == "This page is not whole."
    assert [listed.url for listed in pages_listed(cut)] == ["https://paper.example/0"]


def test_an_archive_with_nothing_sound_in_it_is_refused() -> None:
    with pytest.raises(UnreadablePage, match="damaged"):
        load_bytes(PACKED[:50])


def test_pages_of_an_archive_are_held_to_a_size() -> None:
    with pytest.raises(TooLarge):
        list(stream_pages(io.BytesIO(PACKED), Most(bytes=5_000)))


MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://paper.example/storm\r\nMIME-Version: 1.0\r\n"
    'Content-Type: multipart/related; boundary="cut"\r\n\r\n'
    "--cut\r\nContent-Type: text/html\r\nContent-Location: https://paper.example/storm\r\n\r\n"
    "<h1>Storm</h1><p>The storm passed at dawn on Tuesday.</p><p>Nobody was hurt.</p>\r\n"
    "--cut\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n--cut--\r\n"
)


@pytest.mark.parametrize(
    ("end", "says"),
    [("--cut--", "pictures"), ("Nobody", "end of the page is missing")],
    ids=["behind the page", "in the page"],
)
def test_an_mhtml_file_that_is_cut_short_says_so(end: str, says: str) -> None:
    page = load_bytes(MHTML[: MHTML.index(end)].encode())
    assert says in page.notes[0] and "storm passed" in page.text
    assert not any("cut short" in note for note in load_bytes(MHTML.encode()).notes)
