"""Pieces of a line and number phrases over them: what reading numbers begins from and ends in."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

_SPACES = "\u00a0\u202f\u2009"
#: Letters of other tongues and the soft hyphen: "größ-ten" has no ten.
_LETTERS = "\u00adÀ-ÖØ-öø-ɏ"
#: What makes a comma the decimal mark of German, French or Spanish hands: "3,5 %", "1 234,5 million".
_AMOUNT = (
    rf"(?=[ {_SPACES}]?(?:%|€|‰|per ?cent\b|percent|(?:million|billion|trillion|mn|bn|[Ee]uros?|EUR|degrees|kilo[a-z]+|"
    rf"met(?:re|er)s|"
    r"hectares|lit(?:re|er)s|tonn?e?s|[kKMG][mgWw]h?|[kKM]|[cm]m|°C?)\b))"
)
#: A word; digits grouped by comma, by thin or no-break space, by apostrophe, the Indian way, or by two or more points.
TOKEN = re.compile(
    rf"[A-Za-z{_LETTERS}]+(?:['’][a-z]+)?|"
    rf"\d{{1,3}}(?:[ .{_SPACES}]\d{{3}}){{0,5}},\d{{1,2}}{_AMOUNT}|"
    rf"\d{{1,3}}(?: \d{{3}}){{1,5}}(?=\s(?:[a-z]|%))|"
    rf"(?:(?<=\bby )|(?<=\bto )|(?<=\bthan )|(?<=\babout )|(?<=\bover )|"
    rf"(?<=\bfrom ))\d{{1,3}}(?: \d{{3}}){{1,5}}(?=[.,;)](?:\s|$))|"
    rf"\d{{1,3}}(?:[,{_SPACES}']\d{{3}})+(?!\d)(?:\.\d+)?|"
    rf"\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)(?:\.\d+)?|"
    r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d+(?:[.·]\d+)?|(?<![\w.])\.\d+|\S"
)


class Token(NamedTuple):
    """A piece of text and its span."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_digits(self) -> bool:
        return self.text[-1].isdecimal()


@dataclass(frozen=True, slots=True)
class Number:
    """A number phrase over tokens ``first`` to ``after`` (half-open), at ``start:end`` of the text."""

    first: int
    after: int
    start: int
    end: int
    value: float | None
    low: float | None = None
    high: float | None = None
    #: "cardinal", "fraction", "multiple", "ordinal", "vague" or "article" ("a week").
    form: str = "cardinal"
    #: Letter glued to the digits ("m"), whose meaning the unit decides.
    suffix: str = ""
    #: What scale words and letters multiply the digits by.
    scale: float = 1.0


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Tokens of ``text[start:end]`` with spans of ``text``."""
    return [Token(m[0], m.start(), m.end(), m[0].lower()) for m in TOKEN.finditer(text, start, end)]


def number_over(
    tokens: list[Token], first: int, after: int, value: float | None, *, form: str = "cardinal", scale: float = 1.0
) -> Number:
    return Number(first, after, tokens[first].start, tokens[after - 1].end, value, form=form, scale=scale)


def tidy(value: float) -> float:
    """``value`` without the dust of binary multiplication: 8.2 million is 8,200,000."""
    return float(f"{value:.15g}")


def is_glued(tokens: list[Token], at: int) -> bool:
    """Whether token ``at``, a hyphen, touches both its neighbours."""
    before = at == 0 or tokens[at].start == tokens[at - 1].end
    return before and (at + 1 >= len(tokens) or tokens[at + 1].start == tokens[at].end)
