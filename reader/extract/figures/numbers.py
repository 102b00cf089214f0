"""Number phrases: digits and words read as one number or an honest vague one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from math import isfinite
from typing import NamedTuple

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

_SPACES = "\u00a0\u202f\u2009"
#: Grouped by comma, by thin or no-break space, by apostrophe, the Indian way, or by two or more points.
TOKEN = re.compile(
    rf"\d{{1,3}}(?: \d{{3}})+(?=\s(?:[a-z]|%))|\d{{1,3}}(?:[,{_SPACES}']\d{{3}})+(?!\d)(?:\.\d+)?|"
    rf"\d{{1,2}}(?:,\d\d)+,\d{{3}}(?!\d)(?:\.\d+)?|"
    r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])|\d+(?:[.·]\d+)?|(?<![\w.])\.\d+|[A-Za-z]+(?:['’][a-z]+)?|\S"
)
_POWER = re.compile(r"\s?[×x*]\s?10(?:\^\s?([-−–]?\d{1,3})|([-−–]\d{1,3}|⁻?[⁰¹²³⁴-⁹]{1,3}))(?!\d)")
_SUPERSCRIPTS = str.maketrans("⁻⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-0123456789--")
#: Behind "m" they make it metres: "24703m2".
_POWERS = ("2", "3", "²", "³")
#: A sign before digits or a number word: glued, or spelled out.
_MINUS = re.compile(
    r"(?:(?<=[\s(£$€])|(?<![\s\S]))[-−]$|(?<!plus or )(?<!plus and )\b(?:minus|negative)[\s-]$", re.IGNORECASE
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


#: Words a number phrase can begin with.
STARTS = frozenset(CARDINALS) | VAGUE.keys() | MULTIPLES.keys() | ORDINALS.keys() | SOME.keys() | {
    "a", "an", "half", "quarter", "hundred", "thousand", "million", "billion", "trillion", "dozen", "minus", "quarters",
}  # fmt: skip


def read_number(text: str, tokens: list[Token], i: int) -> Number | None:
    """The number phrase that starts at token ``i``, or None."""
    token = tokens[i]
    if token.is_digits:
        return _signed(text, _finite(_digits(text, tokens, i)))
    if token.text in SIGNS:
        return _number(tokens, i, i + 1, SIGNS[token.text], form="fraction")
    if token.lower not in STARTS:
        return None
    found = _fraction(tokens, i) or _vague(tokens, i) or _single(tokens, i) or _words(tokens, i) or _article(tokens, i)
    return _signed(text, found) if found and found.form == "cardinal" else found


def _number(
    tokens: list[Token], first: int, after: int, value: float | None, *, form: str = "cardinal", scale: float = 1.0
) -> Number:
    return Number(first, after, tokens[first].start, tokens[after - 1].end, value, form=form, scale=scale)


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


def _value(digits: str) -> float:
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
        return _number(tokens, i, at, value)
    glued = follower.start == token.end
    if follower.text in SIGNS and follower.start - token.end <= 1:
        return _scaled(tokens, i, at + 1, value + SIGNS[follower.text])
    part = _written_fraction(tokens, at) if not glued and follower.is_digits else None
    if part is not None and part < 1 and value == int(value):
        return _scaled(tokens, i, at + 3, value + part)
    whole = _written_fraction(tokens, i)
    if whole is not None:
        return _number(tokens, i, i + 3, whole, form="fraction")
    if glued and follower.lower in ("st", "nd", "rd", "th"):
        return _number(tokens, i, at + 1, value, form="ordinal")
    if (
        glued
        and follower.text in SUFFIXES
        and not (follower.text == "m" and text[follower.end : follower.end + 1] in _POWERS)
    ):
        factor = SUFFIXES[follower.text]
        return replace(_number(tokens, i, at + 1, value * factor, scale=factor), suffix=follower.text)
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
        word_at = at + 1 if tokens[at].text == "-" and at + 1 < len(tokens) and _glued(tokens, at) else at
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
            return _number(tokens, first, at + 3, (value + share) * scale, scale=scale)
    return _number(tokens, first, at, value * scale, scale=scale)


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
        elif word in ("and", "-") and seen and (share := _and_a_share(tokens, at)):
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
            and _glued(tokens, at)
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
    return _number(tokens, i, at + 3 if _restated(tokens, at, value) else at, value, scale=scale)


def _restated(tokens: list[Token], at: int, value: float) -> bool:
    """Whether digits in brackets at token ``at`` say a number in words again: "three (3)"."""
    if at + 2 >= len(tokens) or tokens[at].text != "(" or tokens[at + 2].text != ")":
        return False
    return tokens[at + 1].is_digits and _value(tokens[at + 1].text) == value


def _and_a_share(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """The share and the tokens of "and a half", "-and-a-quarter"."""
    words = [t for t in tokens[at : at + 6] if t.text != "-"]
    if len(words) < 3 or words[0].lower != "and" or words[1].lower not in ("a", "one", "three", "two"):
        return None
    share = FRACTIONS.get(words[2].lower)
    if share is None:
        return None
    count = 1 if words[1].lower == "a" else CARDINALS[words[1].lower]
    return count * share, tokens.index(words[2], at) + 1 - at


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
    return tokens[at - 1].lower in SCALES and tokens[at - 1].lower != "dozen"


def _fraction(tokens: list[Token], i: int) -> Number | None:
    """ "a fifth of", "two-thirds", "half a million", "a quarter of a million"."""
    word = tokens[i].lower
    at = i + 1
    if word == "half":
        return _half(tokens, i)
    if word == "quarter" and tokens[at : at + 1] and tokens[at].text == "-" and (after := _quartered(tokens, i)):
        return _number(tokens, i, after, 0.25)
    if word in ("quarter", "quarters"):
        return None
    count = 1.0 if word in ("a", "an") else CARDINALS.get(word)
    if count is None or at >= len(tokens):
        return None
    hung = tokens[at].text == "-" and at + 1 < len(tokens)
    at += hung
    share = FRACTIONS.get(tokens[at].lower)
    if share == 0.25 and count == 1 and at == i + 1 and (after := _quartered(tokens, at)):
        return _number(tokens, i, after, share)
    if share is None or not 0 < count < 20 or not (_is_share(tokens, at, word) or hung and word == "one"):
        return None
    following = [t.lower for t in tokens[at + 1 : at + 4]]
    if following[:2] in (["of", "a"], ["of", "an"]) and following[2:] and following[2] in SCALES:
        factor = SCALES[following[2]]
        return _number(tokens, i, at + 4, count * share * factor, scale=factor)
    return _number(tokens, i, at + 1, count * share, form="fraction")


def _quartered(tokens: list[Token], at: int) -> int | None:
    """The token behind "quarter" where it is one of a point, a mile or a per cent: "a quarter-point rise"."""
    behind = at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1].text == "-" and _glued(tokens, at + 1) else at + 1
    named = behind < len(tokens) and tokens[behind].lower in ("point", "percentage", "percent", "mile")
    return at + 1 if named else None


def _is_share(tokens: list[Token], at: int, word: str) -> bool:
    """ "a third" is a share before "of" or at the end of its clause; "two thirds" always."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    name = tokens[at].lower
    if name in ("half", "halves"):
        return following not in ("time", "-") or following == "of"
    if word in ("a", "an", "one"):
        ends = following in (
            "",
            ".",
            ",",
            ";",
            ")",
            "have",
            "were",
            "are",
            "say",
            "in",
            "to",
            "from",
            "since",
            "more",
            "less",
            "lower",
            "higher",
            "on",
            "compared",
        )
        someone = following == "," and [t.lower for t in tokens[at + 2 : at + 3]] in (["who"], ["whose"])
        return following == "of" or ends and name != "second" and not someone
    if name in ("quarter", "quarters") and word not in ("three", "two"):
        return False
    return name.endswith("s") and name != "quarters" or name == "quarters" and word == "three" or following == "of"


def _half(tokens: list[Token], i: int) -> Number | None:
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if following in SCALES and following != "hundred":
        return _number(tokens, i, i + 2, 0.5 * SCALES[following], scale=SCALES[following])
    if following in ("a", "an") and i + 2 < len(tokens):
        if tokens[i + 2].lower in SCALES:
            factor = SCALES[tokens[i + 2].lower]
            return _number(tokens, i, i + 3, 0.5 * factor, scale=factor)
        if tokens[i + 2].lower in _HALVED:
            return _number(tokens, i, i + 2, 0.5)
        return None
    if (
        following == "-"
        and i + 2 < len(tokens)
        and (scale := SCALES.get(tokens[i + 2].lower))
        and _glued(tokens, i + 1)
    ):
        return _number(tokens, i, i + 3, 0.5 * scale, scale=scale)
    if following == "-" and i + 2 < len(tokens) and tokens[i + 2].lower in _HALVED and _glued(tokens, i + 1):
        return _number(tokens, i, i + 1, 0.5)
    if following in tuple(",.;") and i and tokens[i - 1].lower in _BEFORE_HALF:
        return _number(tokens, i, i + 1, 0.5, form="fraction")
    if following in (*",.;)", "", "after", "since", "by", "from", "over") and _cut_in_half(tokens, i):
        return _number(tokens, i, i + 1, 0.5, form="fraction")
    if following in _WHOLES:
        return _number(tokens, i, i + 1, 0.5, form="fraction")
    return None


#: What half is of: "half the town".
_WHOLES = ("", "of", "the", "its", "their", "his", "her", "all", "our", "your", "my", "those", "these", "that")
#: Amounts that are cut in half as lemons are not.
_AMOUNTS = frozenset(
    "budget consumption cost costs coverage debt deficit demand duration emissions fee fees forecast funding number "
    "numbers output pay poverty price prices production profit profits rate rates risk salary size spending staff "
    "subsidy tariff tariffs tax taxes time value wages workforce".split()
)


def _cut_in_half(tokens: list[Token], i: int) -> bool:
    """ "their coverage was cut in half", not "the lemon"."""
    words = [t.lower for t in tokens[max(0, i - 9) : i]]
    cut = any(word in ("cut", "cutting", "cuts", "slashed", "reduced", "slashing", "reducing") for word in words)
    return words[-1:] == ["in"] and cut and not _AMOUNTS.isdisjoint(words)


#: "fell by half, a quarter of which".
_BEFORE_HALF = frozenset(("by", "nearly", "almost", "about", "than", "over"))
_HALVED = frozenset(
    "century day decade dollar gallon hour inch litre liter ounce kilometre kilometer metre meter mile minute month "
    "pint point pound second tonne ton year percent percentage per".split()
)


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
            return _number(tokens, i, scale_at + 1, low * scale)
        return replace(_number(tokens, i, scale_at + 1, None, form="vague"), low=low * scale, high=high * scale)
    if word == "couple" and tokens[at + 1].lower == "of":
        return _number(tokens, i, at + 2, 2.0)
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
    return replace(_number(tokens, first, after, None, form="vague"), low=float(low), high=float(high))


def _single(tokens: list[Token], i: int) -> Number | None:
    word = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if word in MULTIPLES:
        if following == "-" or following in ("standards", "check", "checked", "bed", "room", "murder", "take"):
            return None
        return _number(tokens, i, i + 1, float(MULTIPLES[word]), form="multiple")
    if CARDINALS.get(word, 0) in (20, 30, 40, 50, 60, 70, 80, 90) and following == "-" and i + 2 < len(tokens):
        last = ORDINALS.get(tokens[i + 2].lower)
        if last is not None and last < 10 and _glued(tokens, i + 1):
            return _number(tokens, i, i + 3, float(CARDINALS[word] + last), form="ordinal")
    if word in ORDINALS and following == "-" and _glued(tokens, i + 1):
        return _number(tokens, i, i + 1, float(ORDINALS[word]), form="ordinal")
    return None


def _article(tokens: list[Token], i: int) -> Number | None:
    """ "a" and "an", which count where a unit of time follows."""
    return _number(tokens, i, i + 1, 1.0, form="article") if tokens[i].lower in ("a", "an") else None


def _glued(tokens: list[Token], at: int) -> bool:
    """Whether token ``at``, a hyphen, touches both its neighbours."""
    before = at == 0 or tokens[at].start == tokens[at - 1].end
    return before and (at + 1 >= len(tokens) or tokens[at + 1].start == tokens[at].end)
