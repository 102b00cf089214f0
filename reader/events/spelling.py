"""One spelling for the event words of two houses: American "hospitalized" and "honored" as in Britain.

By rule where English has one (-ize, -yze; the other way round every "promise" would be an exception), else by a table.
"""

from __future__ import annotations

import re

#: "hospitalized", "authorization", "analyzing"; not the forms of prize, seize and size.
_IZE = re.compile(r"(?<=[a-z]{2})([iy])z(?=(?:e[ds]?|ers?|ing|ations?)$)")
_NO_IZE = re.compile(r"(?:pri|si|sei)z(?:e[ds]?|ers?|ing)$")
#: The American word and the British one, which what ends a word may follow.
_ROWS = """
armor armour
color colour
endeavor endeavour
favor favour
harbor harbour
honor honour
humor humour
labor labour
mold mould
neighbor neighbour
plow plough
rumor rumour
savor savour
skeptic sceptic
tumor tumour
vapor vapour
vigor vigour
"""
_BRITISH = dict(row.split() for row in _ROWS.strip().splitlines())
_AMERICAN = re.compile(rf"({'|'.join(_BRITISH)})(?=(?:s|ed|er|ers|ing|ings|able|al|ism|ful|less)?$)")


def british(word: str) -> str:
    """The British spelling of an American word in lower case; any other word as it is."""
    if "z" in word:
        return word if _NO_IZE.search(word) else _IZE.sub(r"\1s", word)
    found = _AMERICAN.match(word)
    return _BRITISH[found.group()] + word[found.end() :] if found else word
