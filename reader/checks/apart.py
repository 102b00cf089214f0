"""Bodies that do not tell what their headline tells: cut off, or the page of another story."""

from __future__ import annotations

import re

#: Words of a headline that the body must have at least this share of.
_SHARE = 0.15
#: Fewer telling words of a headline tell nothing.
_FEWEST = 3
_STEM = 4
#: A body of fewer words may tell the same in others.
_ENOUGH = 15


def is_another_text(text: str, end: int) -> bool:
    """Whether the body ``text[end:]`` has hardly any of the telling words of the headline ``text[:end]``."""
    words = {word.lower()[:_STEM] for word in re.findall(r"[A-Za-zÀ-ÿ]{4,}", text[:end])}
    if len(words) < _FEWEST:
        return False
    told = re.findall(r"[A-Za-zÀ-ÿ]{4,}", text[end:])
    body = {word.lower()[:_STEM] for word in told}
    return len(told) >= _ENOUGH and len(words & body) < _SHARE * len(words)
