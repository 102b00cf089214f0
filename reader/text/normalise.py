"""Text made safe to keep and to show: the one place for NULs, surrogates and invisible characters."""

from __future__ import annotations

import re
import unicodedata

#: C0 and C1 controls but tab and line feed, NUL included; lone surrogates; non-characters.
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_UNKEEPABLE = re.compile("[\x00\ud800-\udfff]")
_LINE_ENDS = ("\r", "\x85", "\u2028", "\u2029")
#: What most bytes of a page are, and, among the others of its UTF-8, those of characters that are replaced.
_PLAIN = bytes((*range(0x20, 0x7F), *b"\t\n\r"))
_UNSTORABLE_BYTES = re.compile(
    rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])"
)
#: Bidirectional controls and invisible characters, and the marks that stand in for them.
INVISIBLE_NAMES = {
    "\u00ad": "SHY", "\u061c": "ALM", "\u180e": "MVS", "\u200b": "ZWSP", "\u200c": "ZWNJ", "\u200d": "ZWJ",
    "\u200e": "LRM", "\u200f": "RLM", "\u202a": "LRE", "\u202b": "RLE", "\u202c": "PDF", "\u202d": "LRO",
    "\u202e": "RLO", "\u2060": "WJ", "\u2061": "FA", "\u2062": "IT", "\u2063": "IS", "\u2064": "IP",
    "\u2066": "LRI", "\u2067": "RLI", "\u2068": "FSI", "\u2069": "PDI", "\ufeff": "BOM",
}  # fmt: skip
#: Those that a reader is told of: they turn text around, or split words unseen.
_HIDDEN = re.compile("[\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_INVISIBLE = re.compile(f"[{''.join(INVISIBLE_NAMES)}]")


def storable(text: str) -> tuple[str, int]:
    """``text`` with line ends as ``\\n`` and without what no store or browser takes; how many were replaced.

    Each such character becomes U+FFFD, so that nothing vanishes unseen.
    """
    if "\r" in text:  # asked first: looking for the two signs together takes ten times as long
        text = text.replace("\r\n", "\n")
    for line_end in _LINE_ENDS:
        if line_end in text:
            text = text.replace(line_end, "\n")
    if _UNSTORABLE_BYTES.search(text.encode("utf-8", "surrogatepass").translate(None, _PLAIN)) is None:
        return text, 0
    return _UNSTORABLE.subn("\ufffd", text)


def keepable(text: str) -> str:
    """``text`` with NULs and lone surrogates as U+FFFD, which no database takes: as long as before, offsets hold."""
    return _UNKEEPABLE.sub("\ufffd", text)


def block_lines(text: str) -> str:
    """``text`` as one block a line: white space folded, empty lines gone."""
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def visible_marks(text: str) -> str:
    """``text`` for display, each bidirectional or invisible character shown as a mark such as ``⟦RLO⟧``.

    Offsets into the result are not offsets into ``text``.
    """
    return _INVISIBLE.sub(lambda match: f"⟦{INVISIBLE_NAMES[match.group()]}⟧", text)


def hidden_characters(text: str) -> dict[str, int]:
    """Unicode name → count of the bidirectional and invisible characters in ``text``.

    Soft hyphens and the joiners that scripts and emoji need are not among them.
    """
    counts: dict[str, int] = {}
    for character in _HIDDEN.findall(text):
        name = unicodedata.name(character, "unnamed")
        counts[name] = counts.get(name, 0) + 1
    return counts
