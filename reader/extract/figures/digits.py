"""Numbers in digits: powers of ten, written fractions, ordinals, glued letters and scale words behind them."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.figures.number_words import FRACTIONS, SCALES, SIGNS, SPACED_SUFFIXES, SUFFIXES
from reader.extract.figures.tokens import Number, Token, is_glued, number_over, tidy

_POWER = re.compile(r"\s?[×x*]\s?10(?:\^\s?([-−–]?\d{1,3})|([-−–]\d{1,3}|⁻?[⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
#: Behind "m" they make it metres: "24703m2".
_POWERS = ("2", "3", "²", "³")
#: "one 8/90 mg tablet" is of two drugs.
_DOSE = re.compile(r"\s?(?:mg|mcg|µg|ml)\b")
#: "3,5", "1 234,56".
_DECIMAL_COMMA = re.compile(r",\d\d?$")


def value_of(digits: str) -> float:
    """The value of written digits, whose groups and decimals may be told by points or commas."""
    if _DECIMAL_COMMA.search(digits):
        digits = digits.replace(".", "").replace(",", ".")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return float(re.sub(r"[^\d.]", "", digits.replace("·", ".")))


def in_digits(text: str, tokens: list[Token], i: int) -> Number:
    """The number that begins with the digits at token ``i``, with its power, fraction, letter or scale word."""
    token = tokens[i]
    value = value_of(token.text)
    power = _POWER.match(text, token.end)
    if power:
        after = next((j for j in range(i + 1, len(tokens)) if tokens[j].start >= power.end()), len(tokens))
        exponent = int((power[1] or power[2]).translate(_SUPERSCRIPTS))
        if abs(exponent) <= 300:
            return Number(i, after, token.start, power.end(), value * 10.0**exponent)
    at = i + 1
    follower = tokens[at] if at < len(tokens) else None
    if follower is None:
        return number_over(tokens, i, at, value)
    glued = follower.start == token.end
    if follower.text in SIGNS and follower.start - token.end <= 1:
        return scaled(tokens, i, at + 1, value + SIGNS[follower.text])
    if glued and follower.text == "-" and (part := _eighths(tokens, at + 1)) and value == int(value):
        return scaled(tokens, i, at + 4, value + part)
    part = _written_fraction(tokens, at) if not glued and follower.is_digits else None
    if part is not None and part < 1 and value == int(value):
        return scaled(tokens, i, at + 3, value + part)
    whole = _written_fraction(tokens, i)
    if whole is not None and not _DOSE.match(text, tokens[i + 2].end):
        return number_over(tokens, i, i + 3, tidy(whole) if "." in token.text else whole, form="fraction")
    if glued and follower.lower in ("st", "nd", "rd", "th"):
        return number_over(tokens, i, at + 1, value, form="ordinal")
    if (
        glued
        and follower.text in SUFFIXES
        and not (follower.text == "m" and text[follower.end : follower.end + 1] in _POWERS)
    ):
        factor = SUFFIXES[follower.text]
        return replace(number_over(tokens, i, at + 1, value * factor, scale=factor), suffix=follower.text)
    return scaled(tokens, i, at, value)


def _eighths(tokens: list[Token], i: int) -> float | None:
    """ "1/4" at token ``i``, as grains and old shares are quoted: "9-1/4 cents"."""
    part = _written_fraction(tokens, i)
    return part if part is not None and part < 1 and tokens[i + 2].text in ("2", "4", "8", "16", "32") else None


def _written_fraction(tokens: list[Token], i: int) -> float | None:
    """ "3/4" at token ``i``, unspaced, below one."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in "/⁄" or not tokens[i + 2].is_digits:
        return None
    if tokens[i].end != tokens[i + 1].start or tokens[i + 1].end != tokens[i + 2].start or not tokens[i].is_digits:
        return None
    if i + 3 < len(tokens) and tokens[i + 3].text == "/" and tokens[i + 3].start == tokens[i + 2].end:
        return None
    above, below = value_of(tokens[i].text), value_of(tokens[i + 2].text)
    return (
        above / below
        if 1 < below <= 1000 and (above < below or above == below in (5, 10, 100)) and "." not in tokens[i + 2].text
        else None
    )


#: What "cr" is crores behind: "Rs 450 cr", "Rs. 50 Cr".
_RUPEE_SIGNS = frozenset(("rs", "₹", "inr", "."))
#: "three billions", "two dozens": behind a number these are exact.
_PLURAL_SCALES = {"dozens": "dozen", "thousands": "thousand", "millions": "million", "billions": "billion"}


def scaled(tokens: list[Token], first: int, at: int, value: float) -> Number:
    """``value``, which token ``first`` to ``at`` say, times the scale words behind it: "2.5 million"."""
    scale = 1.0
    while at < len(tokens):
        word_at = at + 1 if tokens[at].text == "-" and at + 1 < len(tokens) and is_glued(tokens, at) else at
        word = tokens[word_at]
        near = word.start - tokens[at - 1].end <= (1 if word_at == at else 2)
        factor = SCALES.get(word.lower) or SCALES.get(_PLURAL_SCALES.get(word.lower, ""))
        if factor is None and scale == 1.0:
            factor = SPACED_SUFFIXES.get(word.text)
            if word.text in ("cr", "Cr") and not (first and tokens[first - 1].lower in _RUPEE_SIGNS):
                break
            near = near and word_at == at
        if factor is None or not near:
            break
        scale *= factor
        at = word_at + 1
    halved = at + 2 < len(tokens) and tokens[at].lower == "and" and tokens[at + 1].lower == "a"
    if halved and (scale > 1 or at == first + 1 and tokens[at + 2].lower in ("half", "quarter")):
        share = FRACTIONS.get(tokens[at + 2].lower)
        if share:
            return number_over(tokens, first, at + 3, (value + share) * scale, scale=scale)
    return number_over(tokens, first, at, value * scale, scale=scale)
