"""Pages whose text is known, and what of a text an encoding can hold: for the sets of ``bench charset``."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

#: Python codec → a label that pages give it, where that is another.
_LABELS = {
    "big5hkscs": "big5-hkscs", "cp932": "shift_jis", "cp949": "ks_c_5601-1987", "euc_jp": "euc-jp", "euc_kr": "euc-kr",
    "gb18030": "gb18030", "hz": "hz-gb-2312", "iso2022_jp": "iso-2022-jp", "iso2022_kr": "iso-2022-kr",
    "koi8_r": "koi8-r", "koi8_u": "koi8-u", "mac_cyrillic": "x-mac-cyrillic", "mac_roman": "macintosh",
    "tis_620": "tis-620", "cp866": "ibm866", "cp855": "ibm855",
}  # fmt: skip
#: What stands in for marks that an encoding does not have.
_PLAIN = str.maketrans({
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "—": "-", "−": "-",
    "…": "...", "€": "EUR", "£": "GBP", "¿": "?", "،": ",", "ţ": "ț", "ş": "ș", "Ş": "Ș",
})  # fmt: skip


def label_of(codec: str) -> str:
    """What pages call ``codec``."""
    told = codec.replace("iso8859_", "iso-8859-").replace("cp1", "windows-1").replace("cp874", "windows-874")
    return _LABELS.get(codec, told)


class Case(NamedTuple):
    """Bytes as they come, what is said of them, and the text that was written; how much of it, and its address."""

    kind: str
    language: str
    codec: str
    body: bytes
    content_type: str | None
    text: str
    size: str = ""
    url: str | None = None


def fitting(text: str, codec: str) -> str | None:
    """``text`` in characters that ``codec`` has; None where its letters are not among them."""
    out = []
    for character in text:
        for tried in (character, *_apart(character), character.translate(_PLAIN)):
            if _has(codec, tried):
                out.append(tried)
                break
        else:
            return None
    return "".join(out)


def _apart(character: str) -> Iterator[str]:
    """A Vietnamese letter as its encoding has it: the tone a character of its own."""
    parts = unicodedata.normalize("NFD", character)
    for cut in range(len(parts) - 1, 0, -1):
        yield unicodedata.normalize("NFC", parts[:cut]) + parts[cut:]
    if len(parts) == 3:  # the tone may stand before the hook of the letter
        yield unicodedata.normalize("NFC", parts[0] + parts[2]) + parts[1]


def _has(codec: str, text: str) -> bool:
    try:
        return text.encode(codec).decode(codec) == text
    except UnicodeError:
        return False
