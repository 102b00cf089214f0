"""Numbers in words: "a hundred and twenty", "two and a half million", "hundreds of thousands", "double"."""

from __future__ import annotations

import re
from dataclasses import replace

from reader.extract.figures.digits import scaled, value_of
from reader.extract.figures.fractions import and_a_share
from reader.extract.figures.noun_words import STOPS
from reader.extract.figures.number_words import CARDINALS, MULTIPLES, ORDINALS, SCALES, SOME, VAGUE
from reader.extract.figures.tokens import Number, Token, is_glued, number_over


def words_at(tokens: list[Token], i: int) -> Number | None:
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
            rest = scaled(tokens, i, at + share[1], (total or group) + share[0] * (scale if total else 1))
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
    return tokens[at + 1].is_digits and value_of(tokens[at + 1].text) == value


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


def vague_at(tokens: list[Token], i: int) -> Number | None:
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


#: Behind "scores" these tell that it counts people: "left scores wounded".
_HURT = frozenset("dead injured wounded hurt missing homeless stranded trapped displaced killed arrested dying".split())


def _vague_scales(tokens: list[Token], first: int, at: int) -> Number | None:
    low, high = VAGUE[tokens[at].lower]
    after = at + 1
    while after + 1 < len(tokens) and tokens[after].lower == "of" and tokens[after + 1].lower in VAGUE:
        scale = VAGUE[tokens[after + 1].lower][0]
        low, high = low * scale, high * scale
        after += 2
    following = tokens[after].lower if after < len(tokens) else ""
    hurt = tokens[at].lower == "scores" and following in _HURT
    if tokens[at].lower in ("scores", "tens") and following != "of" and after == at + 1 and not hurt:
        return None
    if following == "of" and tokens[after + 1 : after + 2] and tokens[after + 1].is_digits:
        return None  # "scores of 97.5"
    return replace(number_over(tokens, first, after, None, form="vague"), low=float(low), high=float(high))


def single_at(tokens: list[Token], i: int) -> Number | None:
    """Multiples and hyphened ordinals at token ``i``: "double", "twenty-first", "second-largest"."""
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
    if word in ORDINALS and word != "first" and _is_superlative(tokens[i + 1].text if following else ""):
        return number_over(tokens, i, i + 1, float(ORDINALS[word]), form="ordinal")
    if ORDINALS.get(word, 0) > 3 and _counts_off(tokens, i, following):
        return number_over(tokens, i, i + 1, float(ORDINALS[word]), form="ordinal")
    if word in ORDINALS and following == "-" and is_glued(tokens, i + 1):
        return number_over(tokens, i, i + 1, float(ORDINALS[word]), form="ordinal")
    return None


#: Behind "fifth" these make a share of it, a time or a name: "a fifth more", "the fourth quarter".
_NO_ORDERED = frozenset(
    "quarter estate wall amendment street avenue circuit century as bigger cheaper faster fewer greater higher larger "
    "less longer lower more shorter slower smaller".split()
)
_BEHIND_ORDINAL = re.compile(r"[a-z]{3,}|[A-Z][a-z]+")


def _counts_off(tokens: list[Token], i: int, following: str) -> bool:
    """Whether the ordinal at token ``i`` counts off the noun behind it: "the fifth quake in a month"."""
    if not following or following in _NO_ORDERED or following in STOPS or following in ORDINALS:
        return False
    if i and tokens[i - 1].lower in ("one", "on", "every") or i and tokens[i - 1].text == "-":
        return False
    return _BEHIND_ORDINAL.fullmatch(tokens[i + 1].text) is not None


#: Words that end like superlatives.
_NO_SUPERLATIVES = frozenset(
    "arrest behest breast bequest chest conquest contest crest digest feast fest forest guest harvest honest inquest "
    "interest invest jest midwest modest nest northwest pest priest protest quest request rest southwest suggest test "
    "vest west zest".split()
)


def _is_superlative(word: str) -> bool:
    """Whether an ordinal before ``word`` ranks: "the third largest", "her third straight win"."""
    if word in ("most", "best", "worst", "straight", "consecutive", "successive"):
        return True
    return len(word) > 4 and word.endswith("est") and word not in _NO_SUPERLATIVES


def article_at(tokens: list[Token], i: int) -> Number | None:
    """ "a" and "an", which count where a unit of time follows."""
    return number_over(tokens, i, i + 1, 1.0, form="article") if tokens[i].lower in ("a", "an") else None
