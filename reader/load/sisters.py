"""Encodings that pages name, or seem to be in, where they are in a sister of it: told by signs that no text has."""

from __future__ import annotations

import re

from reader.load.letters import best_encoding

#: ISO's encodings → Windows' of the same letters, which have quotes and dashes where ISO's have control characters.
_OF_WINDOWS = {"iso8859_2": "cp1250", "iso8859_4": "cp1257", "iso8859_6": "cp1256", "iso8859_7": "cp1253",
               "iso8859_8": "cp1255", "iso8859_13": "cp1257", "iso8859_15": "cp1252"}  # fmt: skip
_CONTROL = re.compile(rb"[\x80-\x84\x86-\x9f]")
#: Money in the sign of no currency, and fractions and accents within words: ISO-8859-15 has €, œ, š and ž there.
_LATIN_9 = re.compile("\\d\\s?¤|¤\\s?\\d|(?<=[a-zß-öø-ÿ])[½¨¸](?=[a-zß-öø-ÿ])")


def sister(codec: str, words: bytes) -> str:
    """``codec``, or the one that is meant by it where ``words`` would have signs in it that no text has."""
    if codec == "cp1252" and not _CONTROL.search(words) and _LATIN_9.search(words.decode("latin-1")):
        return "iso8859_15"
    windows = _OF_WINDOWS.get(codec)
    if windows is None or not _CONTROL.search(words):
        return codec
    if codec in ("iso8859_15", "iso8859_6"):
        return windows
    return best_encoding(words, among=(windows, codec)) or codec
