"""Multiples that multiply nothing: "voted twice", "an RBI double", "doubled as a table"."""

from __future__ import annotations

import re

from reader.extract.figures.tokens import Token

#: What "twice" and "double" multiply stands behind them; "voted twice" tells how often, "an RBI double" nothing.
_TIMES_WHAT = re.compile(
    r" (?:as\b(?! (?:an?|part|well)\b)|(?:the|that|what|its|their|his|her|our|more|[a-z]+(?:er|than)|previous|last|"
    r"this|normal|usual|those|national|average|current|official|earlier|initial)\b)"
)
_DOUBLES = re.compile(
    r"[.,;:!?)”’\"—–]|$| (?:an?|from|in|over|to|by|since|this|last|next|on|between|at|again|and|or|within|every|of)\b"
)
_TO_DOUBLE = re.compile(
    r"\b(?:more than|less than|nearly|almost|about|around|roughly|to|will|would|could|should|may|might|can|by|at|or|is|"
    r"was|were|are|than|over|just|only|and)\s$",
    re.IGNORECASE,
)
_A_DOUBLE = re.compile(r"\b(?:an?|the|his|her|two|three) (?:[\w-]+ )?$", re.IGNORECASE)


def multiplies_nothing(text: str, first: Token, last: Token) -> bool:
    """Whether "twice", "double" and their like are adverbs of time, names of things or "served as"."""
    word = first.lower
    if text[last.end : last.end + 6] == " down " or text.endswith(("triple-", "double-", "quadruple-"), 0, first.start):
        return True  # "a triple-double"
    if _TIMES_WHAT.match(text, last.end):
        return False
    if word in ("twice", "thrice"):
        return re.match(r" (?:an?|each|every|per) [a-z]", text[last.end : last.end + 9]) is None
    if word.endswith(("ed", "es", "ing", "fold")):
        return bool(re.match(r" (?:as|for|up) ", text[last.end : last.end + 5]))
    before = text[max(0, first.start - 24) : first.start]
    if _A_DOUBLE.search(before):
        return True
    return not (
        _DOUBLES.match(text, last.end)
        and _TO_DOUBLE.search(before)
        or re.match(r"[.,;!?]|$", text[last.end : last.end + 1])
    )
