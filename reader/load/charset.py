"""Bytes to text: which encoding, and how that is known.

Order after the WHATWG Encoding and HTML standards: byte order mark, HTTP header, ``<meta>``,
then strict UTF-8, then detection.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from reader.load.alphabets import likeliest
from reader.load.encodings import ON_ERROR, codec_of, name_of
from reader.load.letters import best_encoding, best_of_many_bytes, likely_of_many_bytes, stand_in_rows
from reader.load.sisters import sister

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_COMMENT = re.compile(rb"<!--.*?(?:-->|\Z)", re.DOTALL)
_SCRIPT = re.compile(rb"<(script|style)\b.*?(?:</\1|\Z)", re.DOTALL | re.IGNORECASE)
_META_BEGINS = re.compile(rb"<meta(?=[\s/])", re.IGNORECASE)
_META_TAG = re.compile(rb"<meta[\s/](?:[^>\"']|\"[^\"]*\"|'[^']*')*+>", re.IGNORECASE)
_META_CHARSET = re.compile(rb"""[\s/"']charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]+)""", re.IGNORECASE)
_META_CONTENT = re.compile(
    rb"""http-equiv\s*=\s*["']?content-type\b.*?charset\s*=\s*([a-zA-Z0-9_:.-]+)|"""
    rb"""charset\s*=\s*([a-zA-Z0-9_:.-]+).*?http-equiv\s*=\s*["']?content-type\b""",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"""\s*<\?xml\b[^>]*?encoding\s*=\s*["']([a-zA-Z0-9_:.-]+)""")
_HEADER = re.compile(r"""charset\s*=\s*["']?\s*([^\s"';,]+)""", re.IGNORECASE)
#: Encodings of the web (WHATWG) that detection chooses from; DOS and Macintosh ones only mislead it.
_WEB_ENCODINGS = (
    "big5", "cp1250", "cp1251", "cp1252", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "cp874",
    "cp949", "euc_jp", "gb18030", "iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "koi8_u", "cp932",
)  # fmt: skip
_MANY_BYTES = frozenset(("big5", "cp949", "euc_jp", "gb18030", "cp932"))
#: How far into the page a ``<meta>`` is looked for (browsers change over when they meet one later than their first
#: look), how many are looked at, and how long one may be.
META_BYTES, MOST_METAS, META_TAG_BYTES = 100_000, 200, 2_000
#: Where nearly all pages have it.
FIRST_META_BYTES = 4_000
#: Bytes that detection looks at.
DETECT_BYTES = 60_000
#: Chinese of the eighties in mail and news groups (RFC 1843): pairs of ASCII between ``~{`` and ``~}``.
_HZ = re.compile(rb"~\{((?:[\x21-\x77][\x21-\x7e]){2,})~\}")
#: Categories of characters that no page has: unassigned, private, control.
_NO_LETTERS = frozenset(("Cn", "Co", "Cc"))
#: Encodings of the same letters, which detection may take one for another.
_LIKE = {"iso8859_8": "cp1255", "iso8859_13": "cp1257", "iso8859_4": "cp1257", "iso8859_2": "cp1250",
         "iso8859_7": "cp1253", "koi8_u": "koi8_r"}  # fmt: skip
#: Sense that letters make from which on detection looks no further.
SURE = 0.75
#: Sense from which on a page that says Latin-1 is left in it.
SENSE = 0.4
#: What Latin letters of a page that says Latin-1 may be in.
_LATIN_OF_WINDOWS = ("cp1250", "cp1254", "cp1257", "cp1258", "iso8859_2", "iso8859_13")
_UTF8_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
#: Characters that damaged UTF-8 hardly has, and other encodings read as UTF-8 do: rare Chinese, rare symbols, private.
_RARE = re.compile("[\u2b00-\u2bff\u3400-\u4dbf\ue000-\uf8ff\U00020000-\U0010ffff]")
#: Letters and marks whose two bytes are, in other encodings, a letter and a sign that never stands behind it; where so
#: few pieces are bad, each is as good as three.
_LATIN, FEW_BAD = re.compile("[\u00c0-\u017f\u2013-\u201e]"), 2
#: So many good UTF-8 sequences for one bad piece, and the text is UTF-8 with damage: where nobody says what it is, and
#: where the page says otherwise. (Text in other encodings has at most one for three.)
GOOD_FOR_ONE_BAD, GOOD_AGAINST_A_LABEL = 3, 4


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
    wide = _wide(body)
    if wide:
        return _decoded(body, wide, "every other byte is zero")
    good, bad = _utf8_letters(body)
    meant = None if not bad else _meant(body, content_type)
    if meant is not None:
        return _decoded(body, meant, "meta element, which its letters bear out against the HTTP header")
    if b"\x1b" in body or b"~{" in body:
        escaped = next(
            (codec for label, _ in _stated(body, content_type) if _is_escaped(codec := codec_of(label), body)), None
        )
        if escaped is not None:
            return _decoded(body, escaped, "what the page says, and its escape sequences")
    escaped = _escaped(body)
    if escaped is not None:
        return _decoded(body, escaped, "its escape sequences")
    stated = _as_stated(body, content_type, good, bad)
    if stated is not None:
        return stated
    if not bad:
        return _decoded(body, "utf-8", "the bytes are valid UTF-8")
    if good >= GOOD_FOR_ONE_BAD * bad:
        return _decoded(body, "utf-8", "nearly all bytes are valid UTF-8")
    return _detected(body)


def _as_stated(body: bytes, content_type: str | None, good: int, bad: int) -> Decoded | None:
    """The page as it says it is to be read, where its bytes do not speak against it."""
    for label, how in _stated(body, content_type):
        known = codec_of(label)
        if known is None or known.startswith(("utf-16", "utf-32")):
            continue  # the bytes are not that: they were looked at before
        if known == "utf-8":
            if bad > good:
                continue
            return _decoded(body, known, how)
        if not bad:
            said = () if body.isascii() else (f"The page says {name_of(known)} ({how}) but is UTF-8; read as UTF-8.",)
            return Decoded(body.decode("utf-8"), "utf-8", (*said, f"Encoding: utf-8 ({how})."))
        if good >= GOOD_AGAINST_A_LABEL * bad:
            return _decoded(body, "utf-8", f"nearly all bytes are valid UTF-8, though the page says {name_of(known)}")
        words = _telling(body)
        meant = sister(known, words)
        if meant == known == "cp1252":
            meant = _no_default(words) or known
        if meant != known:
            return _decoded(body, meant, f"its letters bear it out, though the page says {name_of(known)}")
        return _decoded(body, known, how)
    return None


def _no_default(words: bytes) -> str | None:
    """What a page is in that says Latin-1, as servers and editors do unasked, and that makes no sense in it."""
    if best_encoding(words, SENSE, among=("cp1252",)):
        return None
    return likeliest(words) or best_of_many_bytes(words) or best_encoding(words, SURE, among=_LATIN_OF_WINDOWS)


def _escaped(body: bytes) -> str | None:
    """The encoding whose escape sequences stand in ``body``, which is ASCII alone; whatever the page says it is."""
    if not body.isascii():
        return None
    if b"\x1b$" in body:
        return "iso2022_kr" if b"\x1b$)C" in body else "iso2022_jp_ext"
    found = b"".join(pair for pair in _HZ.findall(body))
    common = sum(0x30 <= byte <= 0x57 for byte in found[::2])
    return (
        "hz"
        if len(found) >= 8 and common > 0.35 * len(found) and "\ufffd" not in body.decode("hz", "replace")
        else None
    )


def _is_escaped(codec: str | None, body: bytes) -> bool:
    """Whether the ASCII of ``body`` stands for other characters in ``codec``."""
    return b"\x1b" in body if codec in ("iso2022_jp_ext", "iso2022_kr") else codec == "hz" and b"~{" in body


def _meant(body: bytes, content_type: str | None) -> str | None:
    """What the page names, where the header (a server's default, often) names another and its letters bear it out."""
    stated = [codec_of(label) for label, _ in _stated(body, content_type)]
    if len(stated) < 2 or not _HEADER.search(content_type or "") or stated[0] == stated[1]:
        return None
    words = _telling(body)
    found = likeliest(words) or best_of_many_bytes(words) or likely_of_many_bytes(words) or best_encoding(words)
    same = _LIKE.get(stated[1] or "", stated[1])
    return stated[1] if found is not None and _LIKE.get(found, found) == same else None


def _wide(body: bytes) -> str | None:
    """UTF-16 or UTF-32 without a byte order mark, by where the zeros stand in the first bytes."""
    head = body[:2048]
    if len(head) < 8 or b"\0" not in head:
        return None
    zeros = [head[place::4].count(0) / len(head[place::4]) for place in range(4)]
    if min(zeros[2:]) > 0.98 and zeros[0] < 0.6:
        return "utf-32-le"
    if min(zeros[:2]) > 0.98 and zeros[3] < 0.6:
        return "utf-32-be"
    first, second = zeros[0] + zeros[2], zeros[1] + zeros[3]
    if max(first, second) < 0.02 or max(first, second) < 3 * min(first, second):
        return None
    name = "utf-16-le" if second > first else "utf-16-be"
    words = body[: 1 << 15].decode(name, "ignore")
    strange = sum(unicodedata.category(character) in _NO_LETTERS for character in words) - words.count("\n")
    return name if strange <= len(words) // 50 + words.count("\r") + words.count("\t") else None


def _stated(body: bytes, content_type: str | None) -> Iterator[tuple[str, str]]:
    """What the answer and the page say of themselves, in the order of the standard."""
    header = _HEADER.search(content_type or "")
    if header:
        yield header.group(1), "HTTP header"
    known = 0
    for size in (FIRST_META_BYTES, META_BYTES):  # nearly all pages say it in the first few lines
        said = list(_stated_by_page(body[:size]))
        yield from said[known:]
        known = len(said)


def _stated_by_page(start: bytes) -> Iterator[tuple[str, str]]:
    """What a page says in its beginning; more of that adds to it, but changes nothing."""
    head = _SCRIPT.sub(b"", _COMMENT.sub(b"", start))
    declared = _XML.match(head)
    if declared:
        yield declared.group(1).decode("ascii"), "XML declaration"
    for begins in islice(_META_BEGINS.finditer(head), MOST_METAS):
        whole = _META_TAG.match(head[begins.start() : begins.start() + META_TAG_BYTES])
        if whole is None:
            continue
        tag = whole.group()
        found = _META_CHARSET.search(tag) if b"http-equiv" not in tag.lower() else None
        found = found or _META_CONTENT.search(tag)
        label = next((group for group in found.groups() if group), b"") if found else b""
        if label and (b"http-equiv" in tag.lower() or b"content" not in tag.lower()):
            yield label.decode("ascii"), "meta element"


def _utf8_letters(body: bytes) -> tuple[int, int]:
    """Letters beyond ASCII that are good UTF-8, and pieces that are none: damaged, cut off, or of another encoding."""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        good, bad = len(_UTF8_LETTER.findall(body)) - len(_RARE.findall(text)), text.count("\ufffd")
        return (good + 2 * len(_LATIN.findall(text)) if bad <= FEW_BAD else good), bad
    return 1, 0


#: Bytes that are quotes, dashes, points and signs in Windows' encodings alike.
_ASCII_AND_MARKS = bytes(range(0x80)) + b"\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xa0\xa9\xab\xae\xb0\xb7\xbb"


def _detected(body: bytes) -> Decoded:
    words = _telling(body)
    if not words.translate(None, _ASCII_AND_MARKS):
        return _decoded(body, "cp1252", "it has quotes and dashes only")
    found = likeliest(words) or best_of_many_bytes(words)
    if found:
        return _decoded(body, found, "detected by its letters")
    language = _language(body)
    found = best_encoding(words, SURE, language=language) or likely_of_many_bytes(words)
    if found:
        return _decoded(body, sister(found, words), "detected by its letters")
    from charset_normalizer import from_bytes

    matches = list(from_bytes(words, cp_isolation=list(_WEB_ENCODINGS)))
    best = max(matches, key=lambda match: (match.coherence - match.chaos, match.encoding == "cp1252"), default=None)
    if best is not None and best.encoding in _MANY_BYTES and stand_in_rows(words):
        return _decoded(body, best.encoding, "detected")
    found = best_encoding(words, language=language)
    if found:
        return _decoded(body, sister(found, words), "detected by its letters")
    return _decoded(body, best.encoding, "detected") if best else _decoded(body, "cp1252", "nothing else fits")


_LANG = re.compile(rb"<html\b[^>]{0,400}?\slang\s*=\s*[\"']?([a-z]{2})\b", re.IGNORECASE)


def _language(body: bytes) -> str | None:
    """The code of the language that the page says it is in."""
    said = _LANG.search(body[:2_000])
    return said.group(1).decode("ascii").lower() if said else None


_ASCII_ONLY = re.compile(rb"<(?:script|style)\b.*?</(?:script|style)\s*>|<[^<>]{0,4000}>", re.IGNORECASE | re.DOTALL)


def _telling(body: bytes) -> bytes:
    """The bytes that tell encodings apart: the words, without tags and scripts; where few are left, all of them."""
    words = re.sub(rb"\s+", b" ", _ASCII_ONLY.sub(b" ", body[: 40 * DETECT_BYTES]))[:DETECT_BYTES]
    return words if not words.isascii() else body[:DETECT_BYTES]


def _decoded(body: bytes, codec: str, how: str) -> Decoded:
    text, name = body.decode(codec, errors=ON_ERROR), name_of(codec)
    notes = [f"Encoding: {name} ({how})."]
    bad = text.count("\ufffd")
    if bad:
        notes.append(f"{bad} bytes could not be decoded as {name} and are shown as \ufffd.")
    return Decoded(text, name, tuple(notes))
