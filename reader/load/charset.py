"""Bytes to text: which encoding, and how that is known.

Order after the WHATWG Encoding and HTML standards: byte order mark, HTTP header, ``<meta>``,
then strict UTF-8, then detection.
"""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"""<meta\b[^>]*?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]+)""", re.IGNORECASE)
_XML = re.compile(rb"""<\?xml\b[^>]*?encoding\s*=\s*["']([a-zA-Z0-9_:.-]+)""")
_HEADER = re.compile(r"""charset\s*=\s*["']?([^\s"';]+)""", re.IGNORECASE)
#: Labels that browsers read as another encoding (WHATWG Encoding Standard, "names and labels").
_LABELS = {
    "ascii": "windows-1252", "us-ascii": "windows-1252", "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252",
    "latin1": "windows-1252", "latin-1": "windows-1252", "x-sjis": "shift_jis", "gb2312": "gb18030",
    "gbk": "gb18030", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "utf8": "utf-8", "unicode": "utf-16-le",
    "iso-8859-9": "windows-1254", "tis-620": "windows-874", "big5": "big5hkscs", "x-gbk": "gb18030",
}  # fmt: skip
#: Encodings of the web (WHATWG) that detection chooses from; DOS and Macintosh ones only mislead it.
_WEB_ENCODINGS = (
    "big5", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "cp949", "euc_jp", "gb18030", "iso2022_jp", "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "shift_jis",
)  # fmt: skip
#: How far into the page a ``<meta>`` is looked for.
META_BYTES = 4096


class Decoded(NamedTuple):
    """Text, the encoding it was decoded with, and notes on how that was known and what went wrong."""

    text: str
    encoding: str
    notes: tuple[str, ...]


def decode(body: bytes, content_type: str | None = None) -> Decoded:
    """Decode the bytes of a page; never raises, undecodable bytes become U+FFFD and are counted in the notes."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _decoded(body[len(bom) :], name, "byte order mark")
    for label, how in _stated(body, content_type):
        known = _codec(label)
        if known is None:
            continue
        if known == "utf-8" or not _is_utf8(body):
            return _decoded(body, known, how)
        note = () if body.isascii() else (f"The page says {known} ({how}) but is UTF-8; read as UTF-8.",)
        return Decoded(body.decode("utf-8"), "utf-8", (*note, f"Encoding: utf-8 ({how})."))
    if _is_utf8(body):
        return Decoded(body.decode("utf-8"), "utf-8", ("Encoding: utf-8 (the bytes are valid UTF-8).",))
    return _detected(body)


def _stated(body: bytes, content_type: str | None) -> list[tuple[str, str]]:
    found = []
    header = _HEADER.search(content_type or "")
    if header:
        found.append((header.group(1), "HTTP header"))
    head = body[:META_BYTES]
    for pattern, how in ((_META, "meta element"), (_XML, "XML declaration")):
        match = pattern.search(head)
        if match:
            label = match.group(1).decode("ascii")
            found.append(("utf-8" if label.lower().startswith("utf-16") else label, how))
    return found


def _codec(label: str) -> str | None:
    label = label.strip().lower()
    try:
        return codecs.lookup(_LABELS.get(label, label)).name
    except LookupError:
        return None


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _detected(body: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    matches = list(from_bytes(body[:200_000], cp_isolation=list(_WEB_ENCODINGS)))
    if not matches:
        return _decoded(body, "windows-1252", "nothing else fits")
    best = max(matches, key=lambda match: (match.coherence - match.chaos, match.encoding == "cp1252"))
    return _decoded(body, best.encoding, "detected")


def _decoded(body: bytes, name: str, how: str) -> Decoded:
    try:
        text = body.decode(name, errors="replace")
    except (LookupError, ValueError):  # codecs that know no "replace"
        name, text = "windows-1252", body.decode("windows-1252", errors="replace")
    notes = [f"Encoding: {name} ({how})."]
    bad = text.count("\ufffd")
    if bad:
        notes.append(f"{bad} bytes could not be decoded as {name} and are shown as \ufffd.")
    return Decoded(text, name, tuple(notes))
