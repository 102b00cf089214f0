"""The documents of ``bench hostile``: each is made to hang, blind or fill whatever reads it."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from typing import NamedTuple

_WORDS = "The harbour of Corran opened on Monday, said the mayor, and 300 people came. "
_PAGE = f"<!doctype html><title>Harbour</title><article><h1>Harbour</h1><p>{_WORDS * 3}</p>%s<p>{_WORDS}</p></article>"
_DATED = '<script type="application/ld+json">%s</script>'
HTML = "text/html; charset=utf-8"


class Document(NamedTuple):
    """Bytes as they come, and the media type they come with; None where a file has none."""

    body: bytes
    content_type: str | None = HTML


def documents() -> Iterator[tuple[str, Callable[[], Document]]]:
    """What each document is, and its maker."""
    for name, make in {**_marked_up(), **_worded()}.items():
        yield name, lambda make=make: Document(make().encode("utf-8", "surrogatepass"))  # type: ignore[misc]
    yield from _encoded().items()


def _tag(attributes: int) -> str:
    return f"<p {' '.join(f'a{n}=1' for n in range(attributes))}>words</p>"


def _inside(mark_up: str) -> Callable[[], str]:
    return lambda: _PAGE % mark_up


def _marked_up() -> dict[str, Callable[[], str]]:
    """Mark-up by the million: tags, attributes, nesting, what parsers repair."""
    return {
        "1,000,000 attributes in a tag": lambda: _PAGE % _tag(1_000_000),
        "1,000,000 attributes, quoted >": lambda: _PAGE % ("<p " + 'x=">" ' * 1_000_000 + ">words</p>"),
        "2,000 tags of 500 attributes": lambda: _PAGE % (_tag(500) * 2000),
        "40,000 tags of 60 attributes": lambda: _PAGE % (_tag(60) * 40_000),
        "attribute of 10 MB": lambda: _PAGE % f'<p title="{"a" * 10_000_000}">words</p>',
        "attribute never closed, 5 MB": lambda: _PAGE % ('<p title="' + "a b " * 1_250_000),
        "divs 100,000 deep": lambda: _PAGE % ("<div>" * 100_000 + "DEEP" + "</div>" * 100_000),
        "divs 100,000 deep, never closed": lambda: _PAGE % ("<div>word " * 100_000),
        "unknown elements 200,000 deep": lambda: _PAGE % ("<x-a>word " * 200_000),
        "bold 100,000 deep": lambda: _PAGE % ("<b>x" * 100_000),
        "tables 20,000 deep": lambda: _PAGE % ("<table><tr><td>x" * 20_000),
        "tables and paragraphs 100,000": lambda: _PAGE % ("<table><p>x" * 100_000),
        "tables, text before the cells": lambda: _PAGE % ("<table>word <tr>word <td>x</table>" * 60_000),
        "lists 50,000 deep": lambda: _PAGE % ("<ul><li>x" * 50_000),
        "definitions 200,000": lambda: _PAGE % ("<dl>" + "<dt>x<dd>y" * 200_000),
        "quotations 100,000 deep": lambda: _PAGE % ("<blockquote>x" * 100_000),
        "links 100,000, never closed": lambda: _PAGE % ("<a href=#>x " * 100_000),
        "links 300,000": lambda: _PAGE % ("<a href=/x>word</a> " * 300_000),
        "links around blocks 100,000": lambda: _PAGE % ("<a href=#><p>x" * 100_000),
        "fonts misnested": lambda: _PAGE % ("<p><font><b><i>x</p></font>" * 30_000),
        "fonts of as many colours, misnested": lambda: _PAGE
        % "".join(f"<p><font color={n}><b id={n}>x</p>" for n in range(60_000)),
        "bold ends in reverse": lambda: _PAGE % ("<b><i><u><s>" * 20_000 + "x" + "</b></i></u></s>" * 20_000),
        "no-break areas 100,000": lambda: _PAGE % ("<nobr>x" * 100_000),
        "buttons 100,000": lambda: _PAGE % ("<button>x" * 100_000),
        "headings 200,000": lambda: _PAGE % ("<h2>Word</h2>" * 200_000),
        "forms 100,000": lambda: _PAGE % ("<form><input value=x><textarea>y</textarea>" * 100_000),
        "500,000 <br>": lambda: _PAGE % ("x<br>" * 500_000),
        "1,000,000 <br> and nothing": lambda: _PAGE % ("<br>" * 1_000_000),
        "300,000 <p>": lambda: _PAGE % ("<p>x" * 300_000),
        "1,000,000 <p>": lambda: _PAGE % ("<p>x" * 1_000_000),
        "200,000 <li>": lambda: _PAGE % ("<ul>" + "<li>x" * 200_000 + "</ul>"),
        "200,000 cells": lambda: _PAGE % ("<table>" + "<tr><td>x<td>y" * 100_000 + "</table>"),
        "100,000 options": lambda: _PAGE % ("<select>" + "<option>x" * 100_000 + "</select>"),
        "100,000 groups of options": lambda: _PAGE % ("<select>" + "<optgroup label=x><option>y" * 100_000),
        "1,000,000 end tags": lambda: _PAGE % ("</p>" * 1_000_000),
        "1,000,000 end tags of nothing": lambda: _PAGE % ("</x>" * 1_000_000),
        "1,000,000 <": lambda: _PAGE % ("<" * 1_000_000),
        "200,000 comments, never closed": lambda: _PAGE % ("<!--" * 200_000),
        "300,000 comments": lambda: _PAGE % ("<!-- a -->x" * 300_000),
        "comment of 10 MB, never closed": lambda: _PAGE % ("<!--" + "- ->" * 2_500_000),
        "CDATA, never closed": lambda: _PAGE % ("<svg><![CDATA[" + "]] >" * 1_000_000),
        "200,000 tags, never closed": lambda: _PAGE % ('<a b="' * 200_000),
        "processing instructions 300,000": lambda: _PAGE % ("<?php x ?>y" * 300_000),
        "doctypes 200,000": lambda: _PAGE % ("<!doctype html>x" * 200_000),
        "whole pages 50,000": lambda: "<html><head><title>x</title></head><body><p>word</p></body></html>" * 50_000,
        "script of 5 MB, never closed": lambda: _PAGE % ("<script>" + "if (a < b) {}" * 400_000),
        "script of 10 MB": lambda: _PAGE % ("<script>" + "<!--<script>" * 800_000 + "</script>"),
        "100,000 scripts": lambda: _PAGE % ("<script>a</script>x" * 100_000),
        "style of 5 MB": lambda: _PAGE % ("<style>" + "a{b:c}" * 800_000 + "</style>"),
        "100,000 styles of elements": lambda: _PAGE % ('<p style="display : block;color:red">x</p>' * 100_000),
        "100,000 hidden": lambda: _PAGE % ('<p style="display:none">word</p>' * 100_000),
        "hidden in hidden": lambda: _PAGE % ("<p hidden><span style='display:none'>word " * 60_000),
        "text area, never closed": lambda: _PAGE % ("<textarea>" + "<p>word " * 300_000),
        "plain text element": lambda: _PAGE % ("<plaintext>" + "<p>word " * 300_000),
        "templates 50,000": lambda: _PAGE % ("<template><p>x" * 50_000),
        "frames 100,000": lambda: "<frameset>" + "<frame src=x>" * 100_000 + f"<noframes><p>{_WORDS * 9}",
        "frames within 100,000": lambda: _PAGE % ('<iframe srcdoc="<p>x">y</iframe>' * 100_000),
        "picture of 3 MB in lines": lambda: _PAGE % ("<svg>" + "<g><path d='M0 0'/><text>x</text></g>" * 80_000),
        "pictures 100,000 deep": lambda: _PAGE % ("<svg><g>x" * 100_000),
        "formulas 100,000": lambda: _PAGE % ("<math><mi>x</mi><mtext><p>y" * 50_000),
        "100,000 embedded images": lambda: _PAGE
        % ('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="words">' * 100_000),
        "image of 10 MB": lambda: _PAGE % f'<img src="data:image/png;base64,{"QUJD" * 2_500_000}">',
        "100,000 meta elements": lambda: '<meta name="author" content="A B">' * 100_000 + _PAGE % "",
        "meta element of 5 MB": lambda: f'<meta name="description" content="{"a, " * 1_600_000}">' + _PAGE % "",
        "100,000 times of day": lambda: _PAGE % ('<time datetime="2022-09-12T10:00">x</time>' * 100_000),
        "100,000 bylines": lambda: _PAGE % ('<i class="byline author" rel=author>By Ann Lee and Bo Li</i>' * 100_000),
        "class of 2 MB": lambda: _PAGE % f'<div class="{"a-b " * 500_000}">words</div>',
        "100,000 classes": lambda: _PAGE % "".join(f'<div class="c{n} d{n}" id=i{n}>x</div>' for n in range(100_000)),
        "JSON-LD 100,000 deep": lambda: _PAGE % (_DATED % ("[" * 100_000 + "]" * 100_000)),
        "JSON-LD objects 50,000 deep": lambda: _PAGE % (_DATED % ('{"a":' * 50_000 + "1" + "}" * 50_000)),
        "JSON-LD number of 1 MB": lambda: _PAGE % (_DATED % ('{"datePublished":' + "9" * 1_000_000 + "}")),
        "JSON-LD of 10 MB": lambda: _PAGE
        % (_DATED % ('{"@graph":[' + '{"@type":"NewsArticle","author":{"name":"A"}},' * 250_000 + "{}]}")),
        "50,000 JSON-LDs": lambda: _PAGE % (_DATED % '{"@type":"NewsArticle","headline":"x"}' * 50_000),
        "title of 2 MB": lambda: f"<title>{'a b ' * 500_000}</title><p>{_WORDS * 9}",
        "headline of 2 MB": lambda: f"<title>x</title><h1>{'Word of mouth ' * 150_000}</h1><p>{_WORDS * 9}",
        "address of 1 MB": lambda: f'<base href="http://a/{"b/" * 500_000}">' + _PAGE % ("<a href=../c>x</a>" * 1000),
    }  # fmt: skip


def _worded() -> dict[str, Callable[[], str]]:
    """Text by the megabyte: what patterns over words run on."""
    return {
        "10 MB of white space": _inside(" \n" * 5_000_000),
        "one word of 5 MB": _inside("a" * 5_000_000),
        "words of 2 kB": _inside(("a" * 2000 + " ") * 2000),
        "2,000,000 NULs": _inside("\0" * 2_000_000),
        "1,000,000 lines kept": _inside("<pre>" + "a b\n" * 1_000_000),
        "1,000,000 empty lines kept": _inside("<pre>" + "a\n\n" * 500_000),
        "1,000,000 &": _inside("&" * 1_000_000),
        "500,000 entities": _inside("&quot;" * 500_000),
        "1,000,000 numbered characters": _inside("&#8203;a" * 1_000_000),
        "entity of 5 MB": _inside("&" + "a" * 5_000_000 + ";"),
        "1,000,000 without width": _inside("a\u200b" * 1_000_000),
        "1,000,000 turned around": _inside("<p>" + "a\u202eb\u202c" * 300_000),
        "letter with 1,000,000 accents": _inside("<p>e" + "\u0301" * 1_000_000),
        "accents on each of 300,000": _inside("<p>" + "e\u0301\u0327\u0308 " * 300_000),
        "1,000,000 faces": _inside("<p>" + "👩\u200d👩\u200d👧 " * 150_000),
        "1,000,000 Chinese characters": _inside("<p>" + "港口星期一开放。市长说来了三百人，" * 60_000),
        "200,000 quotation marks": _inside("<p>" + "“" * 200_000),
        "200,000 straight marks": _inside("<p>" + '"a ' * 200_000),
        "200,000 apostrophes": _inside("<p>" + "'a 'b' c's " * 100_000),
        "quotes in quotes": _inside("<p>" + "“a ‘b " * 100_000 + "’ ”" * 100_000),
        "200,000 numbers": _inside("<p>" + "1,234.5 " * 200_000),
        "number of 1 MB": _inside("<p>The sum was " + "9" * 1_000_000 + " dollars."),
        "number of 1 MB with commas": _inside("<p>The sum was 9" + ",999" * 300_000 + " dollars."),
        "number in words, 1 MB": _inside("<p>" + "two hundred and " * 70_000 + "six people came."),
        "thousands of millions": _inside("<p>9" + " million" * 130_000 + " people."),
        "1 to 2 to 3": _inside("<p>" + "1 to 2 - 3 and between " * 50_000),
        "percent signs": _inside("<p>" + "5% %" * 250_000),
        "currency signs": _inside("<p>" + "$ € £5 US$ " * 100_000),
        "fractions": _inside("<p>" + "1/2/3-4½ " * 120_000),
        "200,000 dates": _inside("<p>" + "12 September 2022 " * 60_000),
        "dates that never end": _inside("<p>" + "Monday, Tuesday, " * 60_000 + "the week after last year before "),
        "1/2/3/4": _inside("<p>" + "1/2/" * 250_000),
        "times": _inside("<p>" + "10:10:10:" * 110_000),
        "units": _inside("<p>5 " + "square cubic kilo metres per " * 40_000),
        "one sentence of 1 MB": _inside("<p>" + "the mayor of the town and " * 40_000),
        "one name of 1 MB": _inside("<p>" + "Anna Maria de la " * 60_000 + "said so."),
        "capitals of 1 MB": _inside("<p>" + "Anna Maria Lopez " * 60_000),
        "initials": _inside("<p>" + "A. B. C. " * 110_000),
        "full stops": _inside("<p>" + "a. . . ." * 120_000),
        "dashes": _inside("<p>" + "a - b -- c — " * 80_000),
        "brackets 500,000": _inside("<p>" + "(" * 500_000 + "a" + ")" * 500_000),
        "commas": _inside("<p>" + "and, or, " * 110_000),
        "“said” 100,000 times": _inside("<p>“No,” said he. " * 50_000),
        "said, said, said": _inside("<p>" + "he said she said " * 60_000),
        "said that he said that": _inside("<p>Kolb said " + "that Kolb said " * 60_000),
        "according to": _inside("<p>" + "according to " * 80_000),
        "colons": _inside("<p>" + "Kolb: a: b: " * 80_000),
        "bylines in text": _inside("<p>" + "By Ann Lee, Updated 10:00 " * 40_000),
        "addresses": _inside("<p>" + "http://a.b/c?d=e&f " * 60_000 + "a@b.c" * 100_000),
        "furniture": _inside("<p>Read more: Share this. Subscribe now. Advertisement</p>" * 40_000),
        "40,000 paragraphs of news": _inside(f"<p>{_WORDS}</p>" * 40_000),
        "one paragraph of 5 MB of news": _inside(f"<p>{_WORDS * 64_000}</p>"),
        "conversions": _inside("<p>" + "5 km (3 miles), 10 kg (22 lb), $5 (£4). " * 25_000),
        "headline's number again": lambda: "<title>300 dead</title><h1>300 dead</h1>" + "<p>300 dead, 9 hurt." * 9_000,
    }  # fmt: skip


def _encoded() -> dict[str, Callable[[], Document]]:
    """Bytes that are not what they say: encodings, archives."""
    page = _PAGE % f"<p>{_WORDS * 1000}"
    return {
        "UTF-16 with NULs": lambda: Document((_PAGE % ("a\0b " * 500_000)).encode("utf-16"), None),
        "UTF-16 cut in a pair": lambda: Document(page.encode("utf-16")[:-1] + b"\xd8" * 3_000_001, None),
        "UTF-7": lambda: Document(b"+ADw-script+AD4-alert(1)+ADw-/script+AD4-" * 100_000, "text/html; charset=utf-7"),
        "bytes of no encoding": lambda: Document(_cycle(4_000_000), "text/html"),
        "half UTF-8, half Windows": lambda: Document((page + "é" * 500_000).encode() + "é ".encode("cp1252") * 500_000),
        "escapes of ISO-2022": lambda: Document(b"\x1b$B!!\x1b(B" * 400_000, "text/html; charset=iso-2022-jp"),
        "plain text of 10 MB": lambda: Document((_WORDS * 128_000).encode(), "text/plain"),
        "plain text, 1,000,000 lines": lambda: Document(("word\n" * 1_000_000).encode(), "text/plain"),
        "plain text, one line of news 5 MB": lambda: Document((_WORDS * 64_000).encode(), "text/plain"),
        "plain text of tags": lambda: Document(b"a < b > c & d " * 300_000, "text/plain"),
        "web archive of 10,000 parts": lambda: Document(_mhtml(10_000), None),
        "web archive in web archives": lambda: Document(_nested_mhtml(2_000), None),
        "web archive, part never closed": lambda: Document(_mhtml(3)[:-9] + b"=\r\n" * 1_000_000, None),
        "web archive, 1,000,000 header lines": lambda: Document(b"MIME-Version: 1\r\n" + b"X: y\r\n" * 1_000_000, None),
        "WARC of 50,000 records": lambda: Document(_warc(page.encode()[:400]) * 50_000 + _warc(page.encode()), None),
        "WARC that lies about its length": lambda: Document(_warc(page.encode(), length=1 << 40), None),
        "WARC of a negative length": lambda: Document(_warc(page.encode(), length=-5), None),
        "WARC as a gzip bomb": lambda: Document(gzip.compress(_warc(bytes(300_000_000))), None),
        "WARC, its page a gzip bomb": lambda: Document(
            _warc(gzip.compress(bytes(300_000_000)), "Content-Encoding: gzip\r\n"), None
        ),
        "WARC, 1,000,000 header lines": lambda: Document(b"WARC/1.0\r\n" + b"X: y\r\n" * 1_000_000, None),
        "gzip in gzip in gzip": lambda: Document(gzip.compress(gzip.compress(gzip.compress(bytes(200_000_000)))), None),
    }  # fmt: skip


def _cycle(size: int) -> bytes:
    return bytes((n * n + 7 * n) % 223 + 33 for n in range(size))


def _mhtml(parts: int) -> bytes:
    head = b'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n'
    part = b"--b\r\nContent-Type: text/html\r\nContent-Location: http://a.example/\r\n\r\n%s\r\n"
    return head + part % (_PAGE % "").encode() * parts + b"--b--\r\n"


def _nested_mhtml(depth: int) -> bytes:
    heads = b"".join(b'Content-Type: multipart/related; boundary="b%d"\r\n\r\n--b%d\r\n' % (n, n) for n in range(depth))
    return b"MIME-Version: 1.0\r\n" + heads + b"Content-Type: text/html\r\n\r\n" + (_PAGE % "").encode()


def _warc(body: bytes, more: str = "", length: int | None = None) -> bytes:
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{more}\r\n".encode() + body
    size = len(answer) if length is None else length
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        b"WARC-Date: 2022-09-12T00:00:00Z\r\nWARC-Target-URI: http://a.example/\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n" % size
    ) + answer + b"\r\n\r\n"  # fmt: skip
