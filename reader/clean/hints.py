"""The words in what elements of a page are called: class, id, role and itemprop, taken apart for all at once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from string import ascii_letters

#: Words of a name such as "articleBody", and the fewest letters of one.
_WORDS = re.compile(r"[a-z]{3,}|[A-Z](?:[A-Z]{2,}[a-z]*|[A-Z][a-z]+|[a-z]{2,})")
_SHORTEST = 3
#: What sets names of elements apart, and a table of bytes that keeps it and letters.
_END = "\0"
_LETTERS = bytes(byte if byte == ord(_END) or chr(byte) in ascii_letters else ord(" ") for byte in range(256))


def hints_of(called: Sequence[str]) -> tuple[list[frozenset[str]], list[int]]:
    """The different sets of words among what the elements of a page are called, and which of them each has."""
    different = list(dict.fromkeys(called))
    lines = _lines_of(different)
    known: dict[frozenset[str], int] = {frozenset(): 0}
    numbers = {line: known.setdefault(_words_in(line), len(known)) for line in dict.fromkeys(lines)}
    number_of = dict(zip(different, map(numbers.__getitem__, lines), strict=True))
    return list(known), list(map(number_of.__getitem__, called))


def _lines_of(called: Sequence[str]) -> list[str]:
    """What each element is called with spaces for what is no letter of English, all at once."""
    lines = _END.join(called).encode("ascii", "replace").translate(_LETTERS).decode("ascii").split(_END)
    return lines if len(lines) == len(called) else _lines_of([names.replace(_END, " ") for names in called])


def _words_in(line: str) -> frozenset[str]:
    if line.islower():
        return frozenset([word for word in line.split() if len(word) >= _SHORTEST])
    return frozenset(map(str.lower, _WORDS.findall(line)))
