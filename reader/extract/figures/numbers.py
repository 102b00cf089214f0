"""Number phrases: digits and words read as one number or an honest vague one."""

from __future__ import annotations

import re
from dataclasses import replace
from math import isfinite

from reader.extract.figures.fractions import and_a_share, fraction_at
from reader.extract.figures.number_words import (
    CARDINALS,
    FRACTIONS,
    MULTIPLES,
    ORDINALS,
    SCALES,
    SIGNS,
    SOME,
    SPACED_SUFFIXES,
    SUFFIXES,
    VAGUE,
)
from reader.extract.figures.tokens import Number, Token, is_glued, number_over
from reader.extract.figures.unit_words import begins_unit

_POWER = re.compile(r"\s?[×x*]\s?10(?:\^\s?([-−–]?\d{1,3})|([-−–]\d{1,3}|⁻?[⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
#: Behind "m" they make it metres: "24703m2".
_POWERS = ("2", "3", "²", "³")
#: A sign before digits or a number word: glued, or spelled out.
_MINUS = re.compile(
    r"(?:(?<=[\s(£$€])|(?<![\s\S]))[-−]$|(?<!plus or )(?<!plus and )\b(?:minus|negative)[\s-]$", re.IGNORECASE
)


#: Words a number phrase can begin with.
STARTS = frozenset(CARDINALS) | VAGUE.keys() | MULTIPLES.keys() | ORDINALS.keys() | SOME.keys() | {
    "a", "an", "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen", "minus", "quarters",
}  # fmt: skip


#: What makes "a" a number, units aside: "a third", "a few dozen", "a hundred", "a half-hour".
_COUNTED_BY_ARTICLE = frozenset("-") | FRACTIONS.keys() | VAGUE.keys() | SOME.keys() | SCALES.keys()


def may_count(tokens: list[Token], i: int) -> bool:
    """Whether what stands behind the article at token ``i`` can make it a number: "a third", "a week"."""
    if i + 1 >= len(tokens):
        return False
    word = tokens[i + 1].lower
    return word in _COUNTED_BY_ARTICLE or begins_unit(word)


def read_number(text: str, tokens: list[Token], i: int) -> Number | None:
    """The number phrase that starts at token ``i``, or None."""
    token = tokens[i]
    if token.is_digits:
        return _signed(text, _finite(_digits(text, tokens, i)))
    if token.text in SIGNS:
        return number_over(tokens, i, i + 1, SIGNS[token.text], form="fraction")
    if token.lower not in STARTS:
        return None
    found = (
        fraction_at(tokens, i) or _vague(tokens, i) or _single(tokens, i) or _words(tokens, i) or _article(tokens, i)
    )
    return _signed(text, found) if found and found.form == "cardinal" else found


def _signed(text: str, number: Number | None) -> Number | None:
    """The number with a minus before it taken in: "-5", "minus 12"."""
    if number is None:
        return None
    minus = _MINUS.search(text, max(0, number.start - 18), number.start)
    if minus is None or number.value is None or number.form == "ordinal":
        return number
    return replace(number, start=minus.start(), value=-number.value)


def _finite(number: Number) -> Number | None:
    """None for digits without end, which no float holds."""
    return number if number.value is not None and isfinite(number.value) else None


#: "one 8/90 mg tablet" is of two drugs.
_DOSE = re.compile(r"\s?(?:mg|mcg|µg|ml)\b")
#: "3,5", "1 234,56".
_DECIMAL_COMMA = re.compile(r",\d\d?$")


def _value(digits: str) -> float:
    if _DECIMAL_COMMA.search(digits):
        digits = digits.replace(".", "").replace(",", ".")
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    return float(re.sub(r"[^\d.]", "", digits.replace("·", ".")))


def _digits(text: str, tokens: list[Token], i: int) -> Number:
    token = tokens[i]
    value = _value(token.text)
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
        return _scaled(tokens, i, at + 1, value + SIGNS[follower.text])
    part = _written_fraction(tokens, at) if not glued and follower.is_digits else None
    if part is not None and part < 1 and value == int(value):
        return _scaled(tokens, i, at + 3, value + part)
    whole = _written_fraction(tokens, i)
    if whole is not None and not _DOSE.match(text, tokens[i + 2].end):
        return number_over(tokens, i, i + 3, whole, form="fraction")
    if glued and follower.lower in ("st", "nd", "rd", "th"):
        return number_over(tokens, i, at + 1, value, form="ordinal")
    if (
        glued
        and follower.text in SUFFIXES
        and not (follower.text == "m" and text[follower.end : follower.end + 1] in _POWERS)
    ):
        factor = SUFFIXES[follower.text]
        return replace(number_over(tokens, i, at + 1, value * factor, scale=factor), suffix=follower.text)
    return _scaled(tokens, i, at, value)


def _written_fraction(tokens: list[Token], i: int) -> float | None:
    """ "3/4" at token ``i``, unspaced, below one."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in "/⁄" or not tokens[i + 2].is_digits:
        return None
    if tokens[i].end != tokens[i + 1].start or tokens[i + 1].end != tokens[i + 2].start or not tokens[i].is_digits:
        return None
    if i + 3 < len(tokens) and tokens[i + 3].text == "/" and tokens[i + 3].start == tokens[i + 2].end:
        return None
    above, below = _value(tokens[i].text), _value(tokens[i + 2].text)
    return (
        above / below
        if 1 < below <= 1000 and (above < below or above == below in (5, 10, 100)) and "." not in tokens[i + 2].text
        else None
    )


#: "three billions", "two dozens": behind a number these are exact.
_PLURAL_SCALES = {"dozens": "dozen", "thousands": "thousand", "millions": "million", "billions": "billion"}


def _scaled(tokens: list[Token], first: int, at: int, value: float) -> Number:
    scale = 1.0
    while at < len(tokens):
        word_at = at + 1 if tokens[at].text == "-" and at + 1 < len(tokens) and is_glued(tokens, at) else at
        word = tokens[word_at]
        near = word.start - tokens[at - 1].end <= (1 if word_at == at else 2)
        factor = SCALES.get(word.lower) or SCALES.get(_PLURAL_SCALES.get(word.lower, ""))
        if factor is None and scale == 1.0:
            factor = SPACED_SUFFIXES.get(word.text)
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


def _words(tokens: list[Token], i: int) -> Number | None:
    """Spelled-out cardinals: "a hundred and twenty", "two dozen", "forty-five", "two and a half million"."""
    at, total, group, seen, scale = i, 0.0, 0.0, False, 1.0
    if tokens[i].lower in ("a", "an") and i + 1 < len(tokens) and tokens[i + 1].lower in SCALES:
        group, at = 1.0, i + 1
    elif tokens[i].lower in ("hundred", "thousand", "million", "billion", "trillion", "dozen"):
        group = 1.0
    while at < len(tokens):
        word = tokens[at].lower
        if word in CARDINALS:
            number = CARDINALS[word]
            if seen and not _continues(tokens, at, group, number):
                break
            group += number
        elif word in SCALES and (seen or group):
            factor = SCALES[word]
            if factor in (12, 100):
                group *= factor
            else:
                total, group = total + group * factor, 0.0
            scale *= factor
        elif word == "," and total and not group and _goes_on(tokens, at, total):
            at += 1
            continue
        elif word in ("and", "-") and seen and (share := and_a_share(tokens, at)):
            rest = _scaled(tokens, i, at + share[1], (total or group) + share[0] * (scale if total else 1))
            return rest
        elif (
            word in ("and", "-")
            and seen
            and at + 1 < len(tokens)
            and _joins(tokens, at, group)
            or word == "-"
            and seen
            and at + 1 < len(tokens)
            and tokens[at + 1].lower in SCALES
            and is_glued(tokens, at)
        ):
            at += 1
            continue
        else:
            break
        seen = True
        at += 1
    if not seen:
        return None
    value = total + group
    return number_over(tokens, i, at + 3 if _restated(tokens, at, value) else at, value, scale=scale)


#: What stands behind a number that a comma sets off: "Of three thousand, two hundred died".
_APART = frozenset(
    "of are were is was have had has who which that died said say will would could more others from in on at by "
    "for to with as and or but the a an".split()
)


def _goes_on(tokens: list[Token], at: int, total: float) -> bool:
    """Whether the comma at token ``at`` stands within a number: "three thousand, two hundred people"."""
    if tokens[at - 1].lower not in ("thousand", "million", "billion"):
        return False
    after, size = at + 1, 0.0
    while (
        after < len(tokens)
        and (word := tokens[after].lower)
        and (word in CARDINALS or word in SCALES or word == "and" and after > at + 1)
    ):
        size = max(size, SCALES.get(word, 0))
        after += 1
    if not 100 <= size < total or tokens[after - 1].lower == "and" or after >= len(tokens):
        return False
    behind = tokens[after].lower
    return behind.isalpha() and behind not in _APART and not behind.endswith("ed")


def _restated(tokens: list[Token], at: int, value: float) -> bool:
    """Whether digits in brackets at token ``at`` say a number in words again: "three (3)"."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return False
    return tokens[at + 1].is_digits and _value(tokens[at + 1].text) == value


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
        return group % 100 in (20, 30, 40, 50, 60, 70, 80, 90) and following < 10 and is_glued(tokens, at)
    return tokens[at - 1].lower in SCALES and tokens[at - 1].lower != "dozen"


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
    if scale and word != "many":
        if low == high:
            return number_over(tokens, i, scale_at + 1, low * scale)
        return replace(number_over(tokens, i, scale_at + 1, None, form="vague"), low=low * scale, high=high * scale)
    if word == "couple" and tokens[at + 1].lower == "of":
        return number_over(tokens, i, at + 2, 2.0)
    return None


def _vague_scales(tokens: list[Token], first: int, at: int) -> Number | None:
    low, high = VAGUE[tokens[at].lower]
    after = at + 1
    while after + 1 < len(tokens) and tokens[after].lower == "of" and tokens[after + 1].lower in VAGUE:
        scale = VAGUE[tokens[after + 1].lower][0]
        low, high = low * scale, high * scale
        after += 2
    following = tokens[after].lower if after < len(tokens) else ""
    if tokens[at].lower in ("scores", "tens") and following != "of" and after == at + 1:
        return None
    if following == "of" and tokens[after + 1 : after + 2] and tokens[after + 1].is_digits:
        return None  # "scores of 97.5"
    return replace(number_over(tokens, first, after, None, form="vague"), low=float(low), high=float(high))


def _single(tokens: list[Token], i: int) -> Number | None:
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word in MULTIPLES:
        if following == "-" or following in ("standards", "check", "checked", "bed", "room", "murder", "take"):
            return None
        return number_over(tokens, i, i + 1, float(MULTIPLES[word]), form="multiple")
    if CARDINALS.get(word, 0) in (20, 30, 40, 50, 60, 70, 80, 90) and following == "-" and i + 2 < len(tokens):
        last = ORDINALS.get(tokens[i + 2].lower)
        if last is not None and last < 10 and is_glued(tokens, i + 1):
            return number_over(tokens, i, i + 3, float(CARDINALS[word] + last), form="ordinal")
    if word in ORDINALS and following == "-" and is_glued(tokens, i + 1):
        return number_over(tokens, i, i + 1, float(ORDINALS[word]), form="ordinal")
    return None


def _article(tokens: list[Token], i: int) -> Number | None:
    """ "a" and "an", which count where a unit of time follows."""
    return number_over(tokens, i, i + 1, 1.0, form="article") if tokens[i].lower in ("a", "an") else None
