"""How a headline's figure follows from the body's: the same, rounded, in another unit, a sum, a difference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from reader.checks.conversions import convert, step_of
from reader.extract.figures.units import BY_NAME, unit_of
from reader.model import Figure

#: Characters between two figures that are added up.
_NEAR = 100
#: Most body figures that sums and differences are tried on.
_MOST = 40
PEOPLE = frozenset(
    "person people man woman child boy girl victim worker resident troop soldier killed dead injured wounded passenger "
    "migrant patient student civilian life death casualty employee staff job pupil protester voter officer cop hostage "
    "body fatality teen teenager kid inmate prisoner suspect tourist miner crew firefighter refugee member player "
    "american survivor arrested missing hurt charged sick more others case user customer rebel militant adult baby "
    "fan host guest swimmer diver hiker climber skier driver pilot family relative sibling daughter son brother sister "
    "citizen national crewman adult "
    " republican democrat senator lawmaker marine guard nurse doctor teacher friend colleague participant".split()
)
#: Participles and fillers that a headline leaves its noun out with.
OPEN = frozenset(
    "killed dead injured wounded hurt missing arrested charged trapped left held shot more others rescued feared sick "
    "ill jailed sentenced hospitalized homeless dies die".split()
)


class Explanation(NamedTuple):
    """What explains a figure; ``how`` is empty where it is simply there."""

    how: str
    figures: tuple[Figure, ...]


def explanation(text: str, headline: Figure, body: Sequence[Figure]) -> Explanation | None:
    """The first and simplest way ``headline`` follows from ``body``, or None."""
    return next(_explanations(text, _measured(headline), body), None)


def _measured(figure: Figure) -> Figure:
    """A count of years or of times as the duration or the multiple it is: "2 Secretive Years", "22K Times"."""
    what = (figure.what or "").lower()
    if figure.kind != "count" or not what:
        return figure
    if what == "time":
        return replace(figure, kind="ratio", what=None)
    unit = BY_NAME.get(what)
    if unit is None or unit.dimension != "duration":
        return figure
    return replace(figure, kind="duration", unit=what, what=None)


def _explanations(text: str, headline: Figure, body: Sequence[Figure]) -> Iterator[Explanation]:
    value = headline.value or 0.0
    like = [f for f in body if same_kind(headline, f)]
    if headline.kind == "ordinal":
        like += [f for f in body if f.kind == "count" and _nouns_agree(headline, f)]
        like += [f for f in body if f.kind == "duration" and f.unit == _occasion(headline.what)]
    if headline.kind == "duration":
        like += [f for f in body if f.kind == "ordinal" and f.what == headline.unit]
    if headline.kind == "age":
        like += [f for f in body if f.kind == "ordinal" and f.what == "birthday"]
    if headline.kind == "ratio":
        like += [f for f in body if f.kind == "count" and f.what == "time"]
    for figure in like:
        if figure.value is not None and abs(figure.value - value) <= 1e-6 * abs(value):
            yield Explanation("", (figure,))
        if value and value in (figure.low, figure.high) and figure.kind != "score":
            yield Explanation("an end of", (figure,))
    step = step_of(text[headline.start : headline.end], value)
    for figure in like:
        if _is_within(headline, figure) or _rounds(text, headline, figure, step):
            yield Explanation("rounded from", (figure,))
    for figure in body:
        for converted in _converted(headline, figure):
            if headline.kind == figure.kind == "duration" and abs(converted - value) <= 1e-6 * abs(value):
                yield Explanation("", (figure,))  # a quarter-century is 25 years
            loose = 0.1 if headline.kind == figure.kind == "duration" else 0.06
            if abs(converted - value) <= min(max(step / 2, 0.02 * abs(value)), loose * abs(value)):
                yield Explanation("converted from", (figure,))
    yield from _sums(text, headline, like)
    if headline.kind == "percentage_point" or headline.what == "point":
        shares = [f for f in body if f.kind == "percent"]
        led = (e for e in _sums(text, replace(headline, kind="percent", what=None, unit="percentage"), shares))
        yield from (e for e in led if e.how == "the difference of")  # a 7-point lead, 40% to 33%
    yield from _products(text, headline, body)


def _occasion(what: str | None) -> str | None:
    """The unit of time an ordinal counts: years of birthdays and anniversaries, days of days."""
    return "year" if (what or "").lower() in ("birthday", "anniversary") else (what or "").lower() or None


#: Between a share and the whole it is of.
_OF_WHOLE = re.compile(r" of (?:(?:its|the|their|his|her|all|about|around|nearly|almost|more than|some) )*")


def _products(text: str, headline: Figure, body: Sequence[Figure]) -> Iterator[Explanation]:
    """A share of a whole of the body: "10% of its nearly 1,500 stores" are 150."""
    for share, whole in zip(body, body[1:], strict=False):
        if share.kind not in ("percent", "ratio") or not share.value or not whole.value:
            continue
        part = whole.value * share.value / (100 if share.kind == "percent" else 1)
        value = headline.value or 0.0
        if not _OF_WHOLE.fullmatch(text, share.end, whole.start) or abs(part - value) > 0.02 * abs(value):
            continue
        if same_kind(headline, whole):
            yield Explanation("the product of", (share, whole))


def namesake(headline: Figure, body: Sequence[Figure]) -> Figure | None:
    """A figure of the body with the headline's very number and another noun."""
    return next((f for f in body if f.kind == headline.kind == "count" and f.value == headline.value), None)


def same_kind(a: Figure, b: Figure) -> bool:
    """Whether two figures can be the same: unit and noun agree, or one of them has none."""
    if a.unit != b.unit and a.unit and b.unit:
        return a.kind == b.kind and a.unit.split(" per ")[0] == b.unit.split(" per ")[0]
    if (a.unit is None) != (b.unit is None):
        kinds = {a.kind, b.kind}
        bare = a if a.unit is None else b
        if bare.what is None and a.value == b.value and abs(a.value or 0.0) >= 100 and "age" not in kinds:
            return kinds <= {"count", "measure", "money"}
        return kinds in ({"age", "count"}, {"duration", "count"}) and bare.what is None
    if "ratio" in (a.kind, b.kind) and a.kind != b.kind:
        return False
    return _nouns_agree(a, b)


def _nouns_agree(a: Figure, b: Figure) -> bool:
    one, other = (a.what or "").lower(), (b.what or "").lower()
    if not one or not other or a.kind not in ("count", "ordinal") or one == other:
        return True
    if one in OPEN or other in OPEN or (_is_people(one) and _is_people(other)):
        return True
    return one in other or other in one or _is_people(one) == _is_people(other) or _is_large(a)


def _is_people(noun: str) -> bool:
    """Whether a noun is one of persons: by list, or by the shape of what people are called by what they do."""
    return noun in PEOPLE or noun.endswith(("er", "or", "ist", "ian", "ant", "ee", "man", "cial", "ese", "mate"))


def _is_large(figure: Figure) -> bool:
    """Whether a number is too particular to stand in the body by chance."""
    return abs(figure.value or 0.0) > 12


def _is_within(headline: Figure, figure: Figure) -> bool:
    value = headline.value or 0.0
    low, high = figure.low, figure.high
    return low is not None and high is not None and low <= value <= high <= 3 * low and figure.kind != "score"


#: A number that was gone beyond: "toll passes 40", "fund tops $2bn".
_PASSES = re.compile(
    r"\b(?:pass|top|exceed|surpass|cross|clear|break)(?:es|s|ed|ing|ped|ping)? (?:the )?$", re.IGNORECASE
)


def _rounds(text: str, headline: Figure, figure: Figure, step: float) -> bool:
    """Whether the body's value rounds to the headline's, or is bounded by it as the headline says."""
    if figure.value is None:
        return False
    value, exact = headline.value or 0.0, figure.value
    off = abs(exact - value) / max(abs(value), 1e-9)
    if headline.modifier in (">", ">=") or _PASSES.search(text, max(0, headline.start - 24), headline.start):
        return exact >= value and off <= 0.12
    if headline.modifier in ("<", "<="):
        return exact <= value and off <= 0.12
    if headline.modifier == "~":
        return off <= 0.1
    close = 0.15 if exact != int(exact) and abs(value) < 10 or abs(value) >= 1000 and step >= abs(value) / 9.5 else 0.06
    if abs(exact - value) <= step / 2 * (1 + 1e-9) and off <= close:
        return True
    return 0 <= exact - value < step and off <= min(close, 0.1) and (step > 1 or exact != int(exact))


def _sums(text: str, headline: Figure, like: Sequence[Figure]) -> Iterator[Explanation]:
    value = headline.value or 0.0
    if headline.kind in ("age", "ordinal"):
        return
    if headline.kind == "count" and _OTHERS.search(text, 0, headline.start):
        for figure in like:
            if figure.value == value + 1 and value >= 2:
                yield Explanation("one less than", (figure,))
    for a, b in zip(like, like[1:], strict=False):
        if text[a.end : b.start] == " to " and abs(abs((a.value or 0.0) - (b.value or 0.0)) - value) < 1e-6 * value:
            yield Explanation("the difference of", (a, b))
    if headline.kind == "duration":
        return
    numbers = [f for f in like if f.value and _same_noun(headline, f)][:_MOST]
    for a, b in combinations(numbers, 2):
        one, other = a.value or 0.0, b.value or 0.0
        if not _same_noun(a, b) or b.start - a.end > (_NEAR if a.kind == "count" else 2 * _NEAR):
            continue
        if abs(one + other - value) < 1e-6 * abs(value) and (a.unit or a.what and b.what):
            yield Explanation("the sum of", (a, b))
        if abs(abs(one - other) - value) < 1e-6 * abs(value) and (a.unit or abs(value) > 20 and a.what and b.what):
            yield Explanation("the difference of", (a, b))


#: "LaHood’s Son, 42 NGO Workers": the one named is counted apart.
_OTHERS = re.compile(r"[A-Z][\w’']+(?:,| and| &) $")


def _same_noun(a: Figure, b: Figure) -> bool:
    one, other = (a.what or "").lower(), (b.what or "").lower()
    people = (_is_people(one) or one in OPEN) and (_is_people(other) or other in OPEN)
    return a.unit == b.unit and (one == other or people or not one or not other)


def _converted(headline: Figure, figure: Figure) -> Iterator[float]:
    """A body figure in the headline's unit, where both measure one thing; shares as percentages too."""
    if figure.value is None:
        return
    if headline.kind == "percent" and figure.kind == "ratio":
        yield 100 * figure.value
    elif headline.kind == "ratio" and figure.kind == "percent":
        yield figure.value / 100
    elif headline.kind == figure.kind == "money":
        yield from _in_cents(headline, figure)
    a, b = unit_of(figure.unit), unit_of(headline.unit)
    if a is None or b is None or a.dimension != b.dimension or a.name == b.name:
        return
    if a.dimension == "temperature" or (a.factor and b.factor):
        yield convert(figure.value, a, b)


def _in_cents(headline: Figure, figure: Figure) -> Iterator[float]:
    coins = {"cent": ("US dollar", "euro"), "penny": ("pound sterling",)}
    if headline.unit in coins and figure.unit in coins[headline.unit]:
        yield 100 * (figure.value or 0.0)
    if figure.unit in coins and headline.unit in coins[figure.unit]:
        yield (figure.value or 0.0) / 100
