"""What a file is, by its first bytes: page, archive, text, or something Reader does not read."""

from __future__ import annotations

import re
from typing import Literal

from reader.errors import UnreadablePage

Kind = Literal["html", "mhtml", "warc", "text"]
#: First bytes → what it is, for a sentence; sorted by what people try most.
UNREADABLE = (
    (b"%PDF-", "a PDF", "Copy the text out of it and paste it."),
    (b"\x89PNG", "an image", "Paste the article's text instead."),
    (b"\xff\xd8\xff", "an image", "Paste the article's text instead."),
    (b"GIF8", "an image", "Paste the article's text instead."),
    (b"RIFF", "an image or sound file", "Paste the article's text instead."),
    (b"\x00\x00\x00\x0cjP", "an image", "Paste the article's text instead."),
    (b"PK\x03\x04", "a ZIP, EPUB or Office document", "Unpack it, or save the page as HTML or MHTML."),
    (b"\xd0\xcf\x11\xe0", "an old Office document", "Copy its text and paste it."),
    (b"{\\rtf", "an RTF document", "Copy its text and paste it."),
    (b"bplist00", "a Safari web archive", "Save the page as HTML or as page source."),
    (b"\x7fELF", "a program", "Choose a saved page."),
    (b"MZ", "a program", "Choose a saved page."),
    (b"ID3", "a sound file", "Paste the article's text instead."),
    (b"OggS", "a sound or video file", "Paste the article's text instead."),
    (b"\x1aE\xdf\xa3", "a video", "Paste the article's text instead."),
    (b"7z\xbc\xaf", "a 7z archive", "Unpack it and choose the page in it."),
    (b"BZh", "a bzip2 archive", "Unpack it and choose the page in it."),
    (b"\xfd7zXZ", "an xz archive", "Unpack it and choose the page in it."),
    (b"Rar!", "a RAR archive", "Unpack it and choose the page in it."),
    (b"SQLite format 3", "a database", "Choose a saved page."),
)  # fmt: skip
#: Marks of byte order, and white space.
_BLANK = b"\xef\xbb\xbf\xfe\xff\x00 \t\r\n"
_HTML = re.compile(
    rb"<(?:!doctype|html|head|body|title|meta|link|script|style|div|p|h[1-6]|article|main|section|table|ul|ol|"
    rb"br|a|span|img|iframe|header|nav|amp-|\?xml|!--)\b|<!--",
    re.IGNORECASE,
)
_MHTML = re.compile(rb"^(?:[A-Za-z-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?(?:mime-version|content-type):", re.IGNORECASE)


def sniff(body: bytes, content_type: str | None = None) -> Kind:
    """The kind of page ``body`` is. Raises ``UnreadablePage`` naming what it is when Reader cannot read it."""
    head = _one_byte_each(body[:4096])[:2048].lstrip(_BLANK)
    if not body.strip():
        raise UnreadablePage("The file is empty.")
    for magic, what, way_on in UNREADABLE:
        if body.startswith(magic):
            raise UnreadablePage(f"This is {what}, not a web page.", next_step=way_on)
    if body[4:8] == b"ftyp":
        raise UnreadablePage("This is a video or an image, not a web page.", next_step="Paste the text instead.")
    if is_archive(body):
        return "warc"
    if body[257:262] == b"ustar":
        raise UnreadablePage(
            "This is a tar file, not a web page.", next_step="Unpack it, or read all of it: python -m reader bulk"
        )
    if _MHTML.match(head) and b"multipart/related" in body[:4096].lower():
        return "mhtml"
    media = (content_type or "").split(";")[0].strip().lower()
    if media == "text/plain":
        return "text"
    if "html" in media or _HTML.search(head[:1024]):
        return "html"
    if media.startswith(("image/", "audio/", "video/")) or media == "application/pdf":
        raise UnreadablePage(f"This is {media}, not a web page.", next_step="Paste the article's text instead.")
    if _is_binary(body[:4096]):
        raise UnreadablePage("This file is neither a web page nor text.")
    return "text"


def is_archive(body: bytes) -> bool:
    """Whether ``body`` is a web archive (WARC or ARC), or packed by gzip as most of them are, by its first bytes."""
    return body.startswith(b"\x1f\x8b") or body[:2048].lstrip(_BLANK).startswith((b"WARC/", b"filedesc://"))


def _one_byte_each(head: bytes) -> bytes:
    """``head`` without the zeros that UTF-16 and UTF-32 have between the letters of mark-up."""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff")) or any(head[at::2][:2] == b"\0\0" for at in (0, 1))
    return head.replace(b"\0", b"") if wide else head


def _is_binary(head: bytes) -> bool:
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    return controls > max(2, len(head) // 50)


def looks_like_html(text: str) -> bool:
    """Whether pasted text is mark-up: a tag that only HTML has, near the start, and a closing tag."""
    return bool(_HTML.search(text[:2048].encode("utf-8", "replace"))) and bool(re.search(r"</?[a-zA-Z!]", text))
