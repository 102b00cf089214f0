"""What a movement is said to be against what it is: "rose 20% from 100 to 120", "doubled from 5 to 10"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.checks.conversions import step_of
from reader.checks.movements import FILL, Movement, movements
from reader.checks.wording import amount_text, division_text, figure_text, number_text, percent_text
from reader.model import Check, Figure, Span

#: Between what is said and "from" or "to": when it was, what moved.
_TIME = (
    r"(?:,? (?:year[- ]on[- ]year|on (?:the )?(?:year|month|week)|(?:last|this) \w+|overnight|overall|on average|"
    r"in (?:the (?:year|(?:first|second|third|fourth|last) (?:quarter|half))|[A-Z]\w+(?: (?:19|20)\d\d)?|"
    r"(?:19|20)\d\d)|"
    r"(?:over|since|within|in) (?:the |a |just |only )?(?:\w+ )?(?:years?|seasons?|decades?|months?|weeks?|days?)))*"
)
_THING = r"(?: (?:its|the|their|his|her)(?: [a-z][\w’'-]+(?: of)?){1,4})?"
_GOING = r"(?:,? (?:rising|growing|climbing|jumping|going|falling|dropping|declining|shrinking))?"
_AHEAD = re.compile(rf"(?: (?:in|of) (?:size|value|number))?{_THING}{_TIME}{_GOING}(?:,| –| —)? ?")
_NOUNS = r"(?:increase|rise|jump|gain|growth|surge|hike|fall|drop|decline|cut|decrease|reduction|slump|loss)"
_SINCE = r"(?: (?:a (?:year|month|week|day) (?:earlier|ago|before)|(?:since|in|by|last|this)(?: [A-Z]\w+)?(?: \w+)?))?"
_BEHIND = re.compile(
    rf"(?: [a-z][\w’'-]*){{0,2}}?{_SINCE}(?:,| –| —| \() ?(?:or |that is |which is |representing )?"
    rf"(?:an? (?:[a-z-]+ )?{_NOUNS} of |up (?:by )?|down (?:by )?|(?P<article>an? )?){FILL}",
    re.IGNORECASE,
)
_NOUN_AFTER = re.compile(rf"[ -]{_NOUNS}\b", re.IGNORECASE)
#: A fraction or multiple as a change: "by a fifth", "rose tenfold", "doubled", "halved"; not "two-thirds of voters".
_BY_OR_VERB = re.compile(r"\bby (?:\w+ ){0,2}\S+$|(?:ed|fold)$|\bof (?:\w+ ){0,3}\S+$", re.IGNORECASE)
_BY = re.compile(rf"\b(?:by|{_NOUNS} of) {FILL}$", re.IGNORECASE)
#: Most that a round number ("100 million") can be off by, as a share of it.
_LOOSEST = 0.02


def change_checks(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Check]:
    """A check for every movement whose size or direction the sentence states."""
    for move in movements(text, sentence.start, sentence.end, figures):
        said = [found for figure in figures if (found := _size_check(text, move, figure))]
        if said:
            yield said[0]
        elif _goes_against(move) and not _may_be_a_range(text, move):
            yield _wrong_way(text, move)


def _goes_against(move: Movement) -> bool:
    """Whether the words say the other way than the numbers go."""
    return move.says == "up" and move.now < move.was or move.says == "down" and move.now > move.was


def _may_be_a_range(text: str, move: Movement) -> bool:
    """Small bare numbers are often ranks and scores, and "one to three weeks" is a range."""
    before = move.base.start < move.new.start
    if (
        before
        and move.base.kind in ("duration", "percent")
        and re.fullmatch(r"[\w.,]+", text[move.base.start : move.base.end])
    ):
        return True
    return move.base.kind == "count" and not move.base.what and not move.new.what and max(move.was, move.now) < 60


def _wrong_way(text: str, move: Movement) -> Check:
    spans = _spans(move.base, move.new)
    way, other = ("a rise", "a fall") if move.says == "up" else ("a fall", "a rise")
    message = (
        f"From {figure_text(text, move.base)} to {figure_text(text, move.new)} is {other}, but the text calls it {way}."
    )
    return Check("change", "disagrees", spans, message)


def _size_check(text: str, move: Movement, size: Figure) -> Check | None:
    """The check of a movement against a figure beside it that states its size, or None where it states none."""
    if size in (move.base, move.new) or size.value is None or not _stands_beside(text, move, size):
        return None
    if size.kind == "percentage_point" or size.unit == "basis point":
        return _points_check(text, move, size)
    stated = _stated_change(text, size)
    if stated is not None:
        return _relative_check(text, move, size, stated)
    alike = size.kind == move.new.kind and size.unit == move.new.unit == move.base.unit
    return (
        _difference_check(text, move, size)
        if alike and _BY.search(text[max(0, size.start - 40) : size.start])
        else None
    )


def _stands_beside(text: str, move: Movement, size: Figure) -> bool:
    if size.end <= move.start:
        return _AHEAD.fullmatch(text, size.end, move.start) is not None
    if size.start < move.end:
        return move.new.end <= size.start and size.end <= move.base.start  # "18,000, a 25% decline from 24,000"
    found = _BEHIND.fullmatch(text, move.end, size.start)
    if found is None:
        return False
    return not found["article"] and found[0].rstrip()[-1:] not in ",–—(" or bool(_NOUN_AFTER.match(text, size.end))


def _stated_change(text: str, figure: Figure) -> float | None:
    """The change in percent that a figure states: +20 for "rose 20%", -20 for "fell by a fifth", +100 for "doubled"."""
    way = figure.change or _compared_way(text, figure)
    if figure.value is None or way not in ("up", "down"):
        return None
    sign = 1 if way == "up" else -1
    if figure.kind == "percent":
        return sign * figure.value
    if figure.kind != "ratio" or not _BY_OR_VERB.search(text[max(0, figure.start - 30) : figure.end]):
        return None
    if figure.value < 1:
        return sign * 100 * figure.value
    return 100 * (figure.value - 1) if sign > 0 else None


def _compared_way(text: str, figure: Figure) -> str | None:
    """ "12 per cent fewer than" is down, "5% more than" is up."""
    found = re.match(
        r" (?:(fewer|less|lower|smaller)|more|higher|larger|bigger) than\b", text[figure.end : figure.end + 14]
    )
    return None if found is None else "down" if found[1] else "up"


def _relative_check(text: str, move: Movement, size: Figure, stated: float) -> Check | None:
    implied = (move.now / move.was - 1) * 100
    if move.base.kind == "percent" and abs(abs(move.now - move.was) - abs(stated)) < 0.051:
        return None  # percentage points written as per cent
    half, slack = _half_step(text, size, stated), _slack(text, move)
    shown = _shown(text, move)
    said = f"{shown} is {percent_text(implied)}"
    worked = f"{said} ({division_text(move.now, move.was)})"
    spans = _spans(size, move.base, move.new)
    off = abs(implied - stated)
    if implied * stated < 0:
        return Check("change", "disagrees", spans, f"{worked}, but the text says {_stated_text(text, size, stated)}.")
    if size.modifier in (">", ">=", "<", "<="):
        if (abs(implied) > abs(stated)) == (size.modifier in (">", ">=")):
            return Check("change", "agrees", spans, f"{said}, as stated.")
        if off <= slack + half:
            return Check("change", "rounding", spans, f"{said}; {figure_text(text, size)} is right after rounding.")
    elif off <= half:
        return Check("change", "agrees", spans, f"{said}, as stated.")
    elif off <= slack + half + (0.2 * (slack + half) + 0.5 if size.kind == "percent" else 0.0):
        return Check("change", "rounding", spans, f"{said}; {figure_text(text, size)} is right after rounding.")
    elif size.modifier == "~" and off <= max(0.25 * (100 + stated if stated > 0 else abs(stated)), 2.0):
        return Check("change", "rounding", spans, f"{said}; {figure_text(text, size)} is stated as near to it.")
    return Check("change", "disagrees", spans, f"{worked}, but the text says {_stated_text(text, size, stated)}.")


def _points_check(text: str, move: Movement, size: Figure) -> Check | None:
    if move.base.kind != "percent" or move.new.kind != "percent":
        return None
    points = move.now - move.was
    stated = (size.value or 0.0) / (100 if size.unit == "basis point" else 1)
    spans = _spans(size, move.base, move.new)
    said = f"{_shown(text, move)} is {number_text(abs(points))} percentage {'point' if abs(points) == 1 else 'points'}"
    if size.change in ("up", "down") and (size.change == "up") != (points > 0):
        return Check("change", "disagrees", spans, f"{said} {'up' if points > 0 else 'down'}, not {size.change}.")
    step = min(step_of(text[f.start : f.end], f.value or 1.0) for f in (move.base, move.new))
    return _by_slack(text, size, spans, said, abs(abs(points) - stated), max(min(step, 1.0), 0.051), stated)


def _difference_check(text: str, move: Movement, size: Figure) -> Check:
    gone = (
        abs((move.new.value or move.now) - (move.base.value or move.was))
        if move.base is not move.new
        else move.now - move.was
    )
    stated = abs(size.value or 0.0)
    said = f"{_shown(text, move)} is a difference of {amount_text(gone, move.new, text)}"
    slack = sum(
        min(step_of(text[f.start : f.end], f.value or 1.0) / 2, _LOOSEST * abs(f.value or 1.0))
        for f in (move.base, move.new)
    )
    spans = _spans(size, move.base, move.new)
    return _by_slack(text, size, spans, said, abs(gone - stated), slack, stated)


def _by_slack(
    text: str, size: Figure, spans: tuple[Span, ...], said: str, off: float, slack: float, stated: float
) -> Check:
    words = figure_text(text, size)
    half = 0.0 if size.kind == "percentage_point" else step_of(text[size.start : size.end], stated or 1.0) / 2
    half = min(half, 0.1 * stated)
    if off <= 1e-6 * max(1.0, stated):
        return Check("change", "agrees", spans, f"{said}, as stated.")
    if off <= slack + half or size.modifier != "=" and off <= 0.25 * stated:
        return Check("change", "rounding", spans, f"{said}; {words} is right after rounding.")
    return Check("change", "disagrees", spans, f"{said}, but the text says {words}.")


def _shown(text: str, move: Movement) -> str:
    if move.base is move.new:
        return f"From {number_text(move.was)} to {number_text(move.now)}"
    return f"From {figure_text(text, move.base)} to {figure_text(text, move.new)}"


def _stated_text(text: str, size: Figure, stated: float) -> str:
    """What is stated, in words that can be set beside what the figures imply."""
    words = figure_text(text, size)
    if size.kind == "ratio" and re.search(r"(?:ed|fold)$", words):
        return f"“{words}” ({percent_text(stated)})"
    said = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "at most ", "~": "about "}.get(
        size.modifier, ""
    )
    return percent_text(stated, said) if size.kind == "percent" else f"{said}{words}"


def _spans(*figures: Figure) -> tuple[Span, ...]:
    return tuple(Span(*place) for place in sorted({(f.start, f.end) for f in figures}))


def _half_step(text: str, size: Figure, stated: float) -> float:
    """Percentage points by which what is stated can be off by its own rounding: a word's more than a number's."""
    if size.kind == "percent":
        return max(min(1.0, step_of(text[size.start : size.end], abs(stated) or 1.0)) / 2, 0.05) * (1 + 1e-9)
    return 1.0 if abs(stated) < 100 else 10.0


def _slack(text: str, move: Movement) -> float:
    """Percentage points by which rounding of the two can move the change."""
    return 100 * sum(_rounded_by(text, f) for f in (move.base, move.new)) * move.now / move.was


def _rounded_by(text: str, figure: Figure) -> float:
    """The share of a figure that its rounding may be; prices and small counts are exact."""
    value = abs(figure.value or figure.high or 1.0)
    if figure.modifier == "=" and value < (1000 if figure.kind == "money" else 100 if figure.kind == "count" else 0):
        return 0.0
    return min(step_of(text[figure.start : figure.end], value) / 2 / value, _LOOSEST)
