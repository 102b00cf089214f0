"""One word, sign or quotation of a paragraph, with its class."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Item:
    """A word, a sign, or a whole quotation in marks; the text of a quotation is its first word.

    ``tag`` is its class: D determiner, M capitalised word, N noun or adjective, Z number, X pronoun, G genitive,
    P preposition, T infinitive "to", C conjunction, S subordinator, W relative or question word, A auxiliary,
    V verb, R adverb, Q quotation, and the signs , . : ; ( ) and - for a dash.
    """

    start: int
    end: int
    text: str
    lower: str
    tag: str
    #: For a verb: base, s, past, pp or ing; for a quotation: its last character.
    form: str = ""
    #: For a quotation: its index among the segments.
    segment: int = -1
