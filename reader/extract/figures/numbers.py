"""Number phrases: digits and words read as one number, a range of two, or an honest vague one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from reader.extract.figures.number_words import (
    CARDINALS,
    FRACTIONS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    SIGNS,
    SOME,
    SUFFIXES,
    VAGUE,
)

TOKEN = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f\u2009']\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[A-Za-z]+(?:['’][a-z]+)?|[½⅓⅔¼¾⅕⅛]|\S"
)


class Token(NamedTuple):
    """A piece of text and its span."""

    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_digits(self) -> bool:
        return self.text[0].isdigit()


@dataclass(frozen=True, slots=True)
class Number:
    """A number phrase over tokens ``first`` to ``after`` (half-open)."""

    first: int
    after: int
    value: float | None
    low: float | None = None
    high: float | None = None
    #: "cardinal", "fraction", "multiple", "ordinal" or "vague".
    form: str = "cardinal"
    #: Letter glued to the digits ("m"), whose meaning the unit decides.
    suffix: str = ""


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """Tokens of ``text[start:end]`` with spans of ``text``."""
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, end)]


def read_number(tokens: list[Token], i: int) -> Number | None:
    """The number phrase that starts at token ``i``, or None."""
    token = tokens[i]
    if token.is_digits:
        return _digits(tokens, i)
    if token.text in SIGNS:
        return Number(i, i + 1, SIGNS[token.text], form="fraction")
    return _fraction(tokens, i) or _vague(tokens, i) or _words(tokens, i) or _single(tokens, i)


def _digits(tokens: list[Token], i: int) -> Number | None:
    token = tokens[i]
    value = float(re.sub(r"[^\d.]", "", token.text))
    at = i + 1
    follower = tokens[at] if at < len(tokens) else None
    if follower and follower.text in SIGNS and follower.start - token.end <= 1:
        return Number(i, at + 1, value + SIGNS[follower.text])
    if follower and follower.text == "/" and _glued(tokens, at) and at + 1 < len(tokens) and tokens[at + 1].is_digits:
        below = float(re.sub(r"[^\d.]", "", tokens[at + 1].text))
        if 1 < below <= 1000 and value < below and _glued(tokens, at + 1):
            return Number(i, at + 2, value / below, form="fraction")
    if follower and follower.start == token.end and follower.lower in ("st", "nd", "rd", "th"):
        return Number(i, at + 1, value, form="ordinal")
    if follower and follower.start == token.end and follower.text in SUFFIXES:
        return Number(i, at + 1, value * SUFFIXES[follower.text], suffix=follower.text)
    return _scaled(tokens, i, at, value)


def _scaled(tokens: list[Token], first: int, at: int, value: float) -> Number:
    while at < len(tokens):
        at_word = at + 1 if tokens[at].text == "-" and at + 1 < len(tokens) else at
        scale = SCALES.get(tokens[at_word].lower.removesuffix("s") if tokens[at_word].lower != "s" else "")
        if scale is None or tokens[at_word].lower in VAGUE and tokens[at_word].lower != "dozens":
            break
        value *= scale
        at = at_word + 1
    return Number(first, at, value)


def _words(tokens: list[Token], i: int) -> Number | None:
    """Spelled-out cardinals: "a hundred and twenty", "two dozen", "forty-five"."""
    at, total, group, seen = i, 0.0, 0.0, False
    if tokens[i].lower in ("a", "an") and i + 1 < len(tokens) and tokens[i + 1].lower in SCALES:
        group, at, seen = 1.0, i + 1, False
    while at < len(tokens):
        word = tokens[at].lower
        if word in CARDINALS:
            number = CARDINALS[word]
            if seen and not _continues(tokens, at, group, number):
                break
            group += number
        elif word in SCALES and (seen or group):
            scale = SCALES[word]
            if scale == 100 or scale in (12, 20):
                group *= scale
            else:
                total, group = total + group * scale, 0.0
        elif word in ("and", "-") and seen and at + 1 < len(tokens) and _joins(tokens, at, group):
            at += 1
            continue
        else:
            break
        seen = True
        at += 1
    if not seen:
        return None
    return Number(i, at, total + group)


def _continues(tokens: list[Token], at: int, group: float, number: int) -> bool:
    """Whether a cardinal goes on the one before: "twenty five", "hundred twelve"; not "two three"."""
    if group % 100 in (20, 30, 40, 50, 60, 70, 80, 90) and 0 < number < 10:
        return tokens[at - 1].text == "-" or tokens[at].start - tokens[at - 1].end == 1
    return group % 100 == 0 and 0 < number < 100


def _joins(tokens: list[Token], at: int, group: float) -> bool:
    following = CARDINALS.get(tokens[at + 1].lower)
    if following is None:
        return False
    if tokens[at].text == "-":
        return group % 100 in (20, 30, 40, 50, 60, 70, 80, 90) and following < 10 and _glued(tokens, at)
    return tokens[at - 1].lower in SCALES


def _fraction(tokens: list[Token], i: int) -> Number | None:
    """ "a fifth of", "two-thirds", "half a million", "a quarter of a million", "one in five"."""
    word = tokens[i].lower
    count = 1.0 if word in ("a", "an") else CARDINALS.get(word)
    at = i + 1
    if word == "half":
        return _half(tokens, i)
    if count is None or at >= len(tokens):
        return None
    if word not in ("a", "an") and tokens[at].lower in ("in", "out") and at + 2 < len(tokens):
        below_at = at + 2 if tokens[at].lower == "out" else at + 1
        below = CARDINALS.get(tokens[below_at].lower)
        if below and below > count and below_at + 1 <= len(tokens):
            return Number(i, below_at + 1, count / below, form="fraction")
    if tokens[at].text == "-" and at + 1 < len(tokens):
        at += 1
    share = FRACTIONS.get(tokens[at].lower)
    if share is None or not 0 < count < 20 or not _is_share(tokens, at, word):
        return None
    return Number(i, at + 1, count * share, form="fraction")


def _is_share(tokens: list[Token], at: int, word: str) -> bool:
    """ "a third" is a share only before "of"; "two thirds" always."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return word not in ("a", "an", "one") or following == "of"


def _half(tokens: list[Token], i: int) -> Number | None:
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if following in ("a", "an") and i + 2 < len(tokens) and tokens[i + 2].lower in SCALES:
        return Number(i, i + 3, 0.5 * SCALES[tokens[i + 2].lower])
    if following in ("of", "the", "its", "their", "his", "her", "all"):
        return Number(i, i + 1, 0.5, form="fraction")
    return None


def _vague(tokens: list[Token], i: int) -> Number | None:
    """ "dozens", "hundreds of thousands", "several hundred", "a few dozen", "a couple of"."""
    at = i + 1 if tokens[i].lower in ("a", "many") and i + 1 < len(tokens) else i
    word = tokens[at].lower
    if word in VAGUE:
        return _vague_scales(tokens, i, at)
    if word not in SOME or at + 1 >= len(tokens):
        return None
    scale_at = at + 2 if tokens[at + 1].lower == "of" and at + 2 < len(tokens) else at + 1
    scale = SCALES.get(tokens[scale_at].lower)
    low, high = SOME[word]
    if scale:
        return Number(i, scale_at + 1, None, low * scale, high * scale, "vague")
    if word == "couple" and tokens[at + 1].lower == "of":
        return Number(i, at + 2, 2.0, form="cardinal")
    return None


def _vague_scales(tokens: list[Token], first: int, at: int) -> Number:
    low, high = VAGUE[tokens[at].lower]
    after = at + 1
    while after + 1 < len(tokens) and tokens[after].lower == "of" and tokens[after + 1].lower in VAGUE:
        more = VAGUE[tokens[after + 1].lower]
        scale = more[0]
        low, high = low * scale, high * scale
        after += 2
    return Number(first, after, None, low, high, "vague")


def _single(tokens: list[Token], i: int) -> Number | None:
    word = tokens[i].lower
    if word in MULTIPLES:
        return Number(i, i + 1, MULTIPLES[word], form="multiple")
    if word in ORDINALS and i + 1 < len(tokens) and tokens[i + 1].text == "-" and _glued(tokens, i + 1):
        return Number(i, i + 1, float(ORDINALS[word]), form="ordinal")
    return None


def _glued(tokens: list[Token], at: int) -> bool:
    """Whether token ``at`` touches its neighbours."""
    before = at == 0 or tokens[at].start == tokens[at - 1].end
    return before and (at + 1 >= len(tokens) or tokens[at + 1].start == tokens[at].end or tokens[at].text != "-")
