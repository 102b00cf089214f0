"""What comes in becomes a page, or is refused with a sentence that says what to do."""

from __future__ import annotations

import gzip
import io
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reader
from reader.errors import FetchRefused, ReaderError, TooLarge, UnreadablePage
from reader.load import load_bytes, load_file, page_of
from reader.load.addresses import is_public
from reader.load.archive import pages_listed
from reader.load.build import MAX_CHARACTERS
from reader.load.given import Given
from reader.load.limits import MAX_BYTES
from reader.load.sandbox import sandbox_document
from reader.model import Page

FRENCH = "Le café de la gare a rouvert ses portes à Besançon, après un été fermé, dit sa gérante âgée."
STORM = "<html><head><title>Storm</title></head><body><p>The storm passed at dawn.</p></body></html>"


def test_pasted_html_is_rendered_and_kept() -> None:
    page = reader.load(STORM)
    assert (page.source, page.title, page.text) == ("paste", "Storm", "The storm passed at dawn.")


def test_pasted_prose_with_an_angle_bracket_is_plain_text() -> None:
    assert reader.load("Growth was < 2% in May, the bank said.\nIt was 3% in June.").html is None


def test_plain_text_is_one_block_a_line() -> None:
    assert Page.from_text("One line.\r\n\r\n  Another   line. ").text == "One line.\nAnother line."


def test_nul_is_shown_and_said() -> None:
    page = Page.from_text("Ten\x00 men walked on.")
    assert "\ufffd" in page.text
    assert any("unreadable characters" in note for note in page.notes)


def test_mhtml_gives_its_html_part_and_address() -> None:
    saved = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://paper.example/storm\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html\n'
        "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://paper.example/storm\n\n"
        f"{STORM.replace('=', '=3D')}\n--b--\n"
    )
    page = load_bytes(saved.encode())
    assert (page.source, page.url) == ("archive", "https://paper.example/storm")
    assert page.text == "The storm passed at dawn."


def warc_of(*urls: str) -> bytes:
    """A compressed archive with the same page at each of ``urls``."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True)
    for url in urls:
        headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        payload = io.BytesIO(STORM.encode())
        writer.write_record(writer.create_warc_record(url, "response", payload=payload, http_headers=headers))
    return out.getvalue()


def test_gzipped_warc_gives_its_page() -> None:
    page = load_bytes(warc_of("https://paper.example/storm"))
    assert (page.url, page.text) == ("https://paper.example/storm", "The storm passed at dawn.")
    assert not any("archive holds" in note for note in page.notes)


def test_an_archive_of_several_pages_says_that_one_of_them_is_shown() -> None:
    page = load_bytes(warc_of("https://paper.example/storm", "https://paper.example/calm"))
    assert page.notes[0].startswith("The archive holds 2 pages; this is one of them.")


def test_each_page_of_an_archive_can_be_named_and_chosen() -> None:
    archive = warc_of("https://paper.example/storm", "https://paper.example/calm")
    assert [page.url for page in pages_listed(archive)] == ["https://paper.example/storm", "https://paper.example/calm"]
    assert page_of(Given(archive, record=1)).url == "https://paper.example/calm"
    with pytest.raises(UnreadablePage, match="no web page"):
        page_of(Given(archive, record=2))


def test_an_archive_packed_whole_gives_each_of_its_pages_once() -> None:
    whole = gzip.compress(gzip.decompress(warc_of("https://paper.example/storm", "https://paper.example/calm")))
    assert [page.url for page in pages_listed(whole)] == ["https://paper.example/storm", "https://paper.example/calm"]
    assert load_bytes(whole).notes[0].startswith("The archive holds 2 pages")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_page_in_utf_16_is_mark_up_and_no_text(encoding: str) -> None:
    page = load_bytes("<!doctype html><title>Storm</title><p>The storm passed at dawn.</p>".encode(encoding))
    assert (page.title, page.text) == ("Storm", "The storm passed at dawn.")


def test_a_page_packed_by_gzip_is_unpacked() -> None:
    packed = gzip.compress(b"<h1>Storm</h1>" + bytes(f"<p>{list(range(900))}</p>", "ascii"))
    assert load_bytes(packed).text.startswith("Storm\n[0, 1")
    cut = load_bytes(packed[:-200])
    assert cut.text.startswith("Storm") and "its end is missing" in cut.notes[0]
    with pytest.raises(TooLarge, match="unpacks to more than 20 MB"):
        load_bytes(gzip.compress(b"<p>" + b"word " * 5_000_000))


@pytest.mark.parametrize(
    ("body", "words"),
    [
        pytest.param(b"", "empty", id="empty"),
        pytest.param(b" \n ", "empty", id="blank"),
        pytest.param(b"%PDF-1.7 ...", "PDF", id="pdf"),
        pytest.param(b"\x89PNG\r\n\x1a\n", "image", id="png"),
        pytest.param(b"PK\x03\x04rest", "ZIP", id="zip"),
        pytest.param(bytes(range(1, 9)) * 100, "neither", id="binary"),
        pytest.param(gzip.compress(b"%PDF-1.7 ..."), "PDF", id="gzip of something else"),
        pytest.param(b"a/".ljust(257, b"\0") + b"ustar\x0000", "tar", id="tar"),
        pytest.param(b"<html><body></body></html>", "no visible text", id="no text"),
        pytest.param(b"... --- ...", "no words", id="no words"),
    ],
)
def test_what_is_no_page_is_named(body: bytes, words: str) -> None:
    with pytest.raises(UnreadablePage, match=words) as caught:
        load_bytes(body)
    assert caught.value.next_step


def test_the_upload_box_takes_what_reader_takes_and_no_more() -> None:
    config = tomllib.loads((Path(__file__).parents[2] / ".streamlit" / "config.toml").read_text("utf-8"))
    assert config["server"]["maxUploadSize"] * 1024 * 1024 == MAX_BYTES == MAX_CHARACTERS
    with pytest.raises(TooLarge, match="has 21 MB; Reader takes at most 20 MB"):
        load_bytes(b"a" * (MAX_BYTES + 1))


def test_fifty_megabytes_are_refused() -> None:
    with pytest.raises(TooLarge, match="48 MB"):
        load_bytes(b"<p>a " * 10_000_000)


@pytest.mark.parametrize(
    ("body", "header", "expected"),
    [
        pytest.param(FRENCH.encode("windows-1252"), None, FRENCH, id="detected"),
        pytest.param("“café”".encode("windows-1252"), "text/plain; charset=iso-8859-1", "“café”", id="header"),
        pytest.param(b'<meta charset="windows-1251"><p>' + "Привет, мир".encode("windows-1251"), None, "Привет, мир",
                     id="meta"),
        pytest.param("\ufeffcafé".encode("utf-16-le"), None, "café", id="byte order mark"),
        pytest.param("café".encode(), "text/plain; charset=iso-8859-1", "café", id="utf-8 whatever is said"),
    ],
)  # fmt: skip
def test_charset(body: bytes, header: str | None, expected: str) -> None:
    assert load_bytes(body, content_type=header).text == expected


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://0x7f.1/", "http://[::1]/", "http://[::ffff:10.0.0.1]/", "http://2130706433/",
     "http://[64:ff9b::a00:1]/", "http://169.254.169.254/latest", "http://u:p@paper.example/",
     "http://127.0.0.1:22/"],
)  # fmt: skip
def test_private_addresses_are_refused(url: str) -> None:
    with pytest.raises(FetchRefused):
        reader.load(url)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111"])
def test_public_addresses_are_allowed(address: str) -> None:
    assert is_public(address)


def test_sample_files_say_where_they_come_from() -> None:
    assert load_file("storm.html", STORM.encode(), source="sample").source == "sample"


def test_sandbox_document_has_nothing_active() -> None:
    hostile = (
        "<p onclick=alert(1)>words</p><script>alert(2)</script><img src=x onerror=alert(3)>"
        '<a href="javascript:alert(4)">link</a><iframe src="https://evil.example"></iframe>'
        '<meta http-equiv=refresh content="0;url=https://evil.example"><base href="https://evil.example">'
        '<div style="background:url(https://evil.example/x)">styled</div>'
    )
    document = sandbox_document(Page.from_html(hostile))
    assert "words" in document
    assert not any(word in document for word in ("alert", "evil.example", "javascript:"))


@given(st.binary(max_size=400))
def test_bytes_become_a_page_or_a_plain_refusal(body: bytes) -> None:
    try:
        page = load_bytes(body)
    except ReaderError as error:
        assert error.sentence
    else:
        assert page.text.strip()
        assert not any("\ud800" <= character <= "\udfff" or character == "\x00" for character in page.text)


@given(st.text(max_size=300))
def test_any_text_can_be_pasted(text: str) -> None:
    try:
        page = Page.from_text(text)
    except UnreadablePage:
        return
    assert "\n\n" not in page.text
