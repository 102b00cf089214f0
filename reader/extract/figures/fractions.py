"""Fractions in words: "a fifth of", "two-thirds", "half a million", "a quarter of a million", "cut in half"."""

from __future__ import annotations

from dataclasses import replace

from reader.extract.figures.number_words import CARDINALS, FRACTIONS, SCALES
from reader.extract.figures.tokens import Number, Token, is_glued, number_over


def fraction_at(tokens: list[Token], i: int) -> Number | None:
    """ "a fifth of", "two-thirds", "half a million", "a quarter of a million"."""
    word = tokens[i].lower
    at = i + 1
    if word == "half":
        return _half(tokens, i)
    if quartered := _quarter_million(tokens, i):
        return quartered
    if word == "quarter" and tokens[at : at + 1] and tokens[at].text == "-" and (after := _quartered(tokens, i)):
        return number_over(tokens, i, after, 0.25)
    if word in ("quarter", "quarters"):
        return None
    if word == "a" and _moved_a_quarter(tokens, i):
        return number_over(tokens, i, i + 2, 0.25, form="fraction")
    count = 1.0 if word in ("a", "an") else CARDINALS.get(word)
    if count is None or at >= len(tokens):
        return None
    hung = tokens[at].text == "-" and at + 1 < len(tokens)
    at += hung
    share = FRACTIONS.get(tokens[at].lower)
    if word == "a" and tokens[at].lower == "half" and tokens[at + 1 : at + 2] and tokens[at + 1].lower in _A_SCALE:
        whole = _half(tokens, at)  # "a half a million", "a half million"
        if whole is not None and whole.scale > 1:
            return replace(whole, first=i, start=tokens[i].start)
    if share == 0.25 and count == 1 and at == i + 1 and (after := _quartered(tokens, at)):
        return number_over(tokens, i, after, share)
    if share is None or not 0 < count < 20 or not (_is_share(tokens, at, word) or hung and word == "one"):
        return None
    following = [t.lower for t in tokens[at + 1 : at + 4]]
    if following[:2] in (["of", "a"], ["of", "an"]) and following[2:] and following[2] in SCALES:
        factor = SCALES[following[2]]
        return number_over(tokens, i, at + 4, count * share * factor, scale=factor)
    return number_over(tokens, i, at + 1, count * share, form="fraction")


_A_SCALE = frozenset(("a", *SCALES))
#: Before a bare "quarter million"; "this quarter billion-dollar deals" are made within three months.
_BEFORE_QUARTER = frozenset("the nearly almost about over than roughly around some another a".split())


def _quarter_million(tokens: list[Token], i: int) -> Number | None:
    """ "a quarter million", "nearly a quarter-billion" at token ``i``."""
    at = i + 1 if tokens[i].lower == "a" else i
    if at >= len(tokens) or tokens[at].lower != "quarter":
        return None
    if at == i and not (i and tokens[i - 1].lower in _BEFORE_QUARTER):
        return None
    behind = at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1].text == "-" and is_glued(tokens, at + 1) else at + 1
    factor = SCALES.get(tokens[behind].lower, 0.0) if behind < len(tokens) else 0.0
    return number_over(tokens, i, behind + 1, 0.25 * factor, scale=factor) if factor >= 1e6 else None


#: "sugar is up a quarter this year", "fell by a quarter on the day".
_MOVED_BY = frozenset("up down by risen rose fell fallen jumped dropped grown grew".split())
_BEHIND_QUARTER = frozenset(
    ("", *".,;)", *"this last since in on over from after to as while and but compared".split())
)


def _moved_a_quarter(tokens: list[Token], i: int) -> bool:
    """Whether "a" at token ``i`` begins the quarter that something rose or fell."""
    following = [t.lower for t in tokens[i + 1 : i + 3]] + ["", ""]
    moved = i > 0 and tokens[i - 1].lower in _MOVED_BY
    return following[0] == "quarter" and moved and following[1] in _BEHIND_QUARTER


_QUARTERED = frozenset("point percentage percent mile century hour inch acre".split())


def _quartered(tokens: list[Token], at: int) -> int | None:
    """The token behind "quarter" where it is one of a point, a mile or a per cent: "a quarter-point rise"."""
    behind = at + 2 if tokens[at + 1 : at + 2] and tokens[at + 1].text == "-" and is_glued(tokens, at + 1) else at + 1
    named = behind < len(tokens) and tokens[behind].lower in _QUARTERED
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
        if word == "one" and following in ("that", "the", "as") and name != "second":
            return True  # "one third that of last year"
        someone = following == "," and [t.lower for t in tokens[at + 2 : at + 3]] in (["who"], ["whose"])
        return following == "of" or ends and name != "second" and not someone
    if name in ("quarter", "quarters") and word not in ("three", "two"):
        return False
    return name.endswith("s") and name != "quarters" or name == "quarters" and word == "three" or following == "of"


def _half(tokens: list[Token], i: int) -> Number | None:
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if following in SCALES and following != "hundred":
        return number_over(tokens, i, i + 2, 0.5 * SCALES[following], scale=SCALES[following])
    if following in ("a", "an") and i + 2 < len(tokens):
        if tokens[i + 2].lower in SCALES:
            factor = SCALES[tokens[i + 2].lower]
            return number_over(tokens, i, i + 3, 0.5 * factor, scale=factor)
        if tokens[i + 2].lower in _HALVED:
            return number_over(tokens, i, i + 2, 0.5)
        return None
    if (
        following == "-"
        and i + 2 < len(tokens)
        and (scale := SCALES.get(tokens[i + 2].lower))
        and is_glued(tokens, i + 1)
    ):
        return number_over(tokens, i, i + 3, 0.5 * scale, scale=scale)
    if following == "-" and i + 2 < len(tokens) and tokens[i + 2].lower in _HALVED and is_glued(tokens, i + 1):
        return number_over(tokens, i, i + 1, 0.5)
    if following in tuple(",.;") and i and tokens[i - 1].lower in _BEFORE_HALF:
        return number_over(tokens, i, i + 1, 0.5, form="fraction")
    if following in (*",.;)", "", "after", "since", "by", "from", "over") and _cut_in_half(tokens, i):
        return number_over(tokens, i, i + 1, 0.5, form="fraction")
    before = tokens[i - 1].lower if i else ""
    if before == "by" and following in _BY_HALF:
        return number_over(tokens, i, i + 1, 0.5, form="fraction")
    if following in _THEY_DO and (
        before in _BEFORE_HALF and before != "by" or not before or before in tuple('.!?;:”"')
    ):
        return number_over(tokens, i, i + 1, 0.5, form="fraction")
    if following == "(" and [t.lower for t in tokens[i + 3 : i + 4]] in (["%"], ["per"], ["percent"]):
        return number_over(tokens, i, i + 1, 0.5, form="fraction")  # "over half (57%) of sellers"
    if following in _WHOLES:
        return number_over(tokens, i, i + 1, 0.5, form="fraction")
    return None


#: What half is of: "half the town".
_WHOLES = ("", "of", "what", "the", "its", "their", "his", "her", "all", "our", "your", "my", "those", "these", "that")
#: What stands behind "by half".
_BY_HALF = frozenset("over in since to from between this last within during as and after before at on by again".split())
#: What they do of whom half is told: "over half would have to borrow".
_THEY_DO = frozenset("would will could have had were are said say believe think live want expect plan work use".split())
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
_BEFORE_HALF = frozenset(("by", "nearly", "almost", "about", "than", "over", "approximately", "roughly", "around"))
_HALVED = frozenset(
    "century day decade dollar foot gallon hour inch litre liter ounce kilometre kilometer metre meter mile minute "
    "month pint point pound second tonne ton year percent percentage per".split()
)


def and_a_share(tokens: list[Token], at: int) -> tuple[float, int] | None:
    """The share and the tokens of "and a half", "-and-a-quarter"."""
    words = [t for t in tokens[at : at + 6] if t.text != "-"]
    if len(words) < 3 or words[0].lower != "and" or words[1].lower not in ("a", "one", "three", "two"):
        return None
    share = FRACTIONS.get(words[2].lower)
    if share is None:
        return None
    count = 1 if words[1].lower == "a" else CARDINALS[words[1].lower]
    return count * share, tokens.index(words[2], at) + 1 - at
