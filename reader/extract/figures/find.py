"""Figures in news prose: a number phrase, its unit, what is counted, how sure and which way it moved."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from reader.arguments import check_text
from reader.extract.dates import find_dates
from reader.extract.figures.cricket import innings_at, tells_runs
from reader.extract.figures.direction import change_of
from reader.extract.figures.idioms import idiom_end
from reader.extract.figures.inherit import completed
from reader.extract.figures.labels import label_end
from reader.extract.figures.modifiers import modifier_of
from reader.extract.figures.nouns import counted
from reader.extract.figures.number_words import CHANGING, SIGNS
from reader.extract.figures.numbers import STARTS, may_count, read_number
from reader.extract.figures.per_thousands import told_per
from reader.extract.figures.quantity import Quantity, quantity
from reader.extract.figures.races import time_taken
from reader.extract.figures.ranges import carried, token_at, upper_end
from reader.extract.figures.scores import ratio_at, score_at
from reader.extract.figures.shares import share_at
from reader.extract.figures.skipped import is_skipped
from reader.extract.figures.tokens import Token, tokens_of
from reader.extract.figures.unit_words import rated
from reader.model import Change, Figure

#: "Nine days later" is a duration as well as a date.
_DISTANCE = re.compile(r"\b(?:ago|later|earlier|before|after|from now|hence|time)$", re.IGNORECASE)


def _by_first_letter(words: Iterable[str]) -> str:
    """The words as one pattern that looks at no more than the first letter of others."""
    firsts = sorted({word[0] for word in words})
    rests = {first: "|".join(sorted(word[1:] for word in words if word[0] == first)) for first in firsts}
    return "|".join(f"[{first}{first.upper()}](?i:{rests[first]})\\b" for first in firsts)


_ARTICLES = ("a", "an")
#: Cheap test that a line can hold a figure at all.
_ANY = re.compile(r"[\d½⅓⅔¼¾⅕⅛]|\b(?:[Aa][Nn]? |" + _by_first_letter(STARTS - {"a", "an"}) + r")")
#: What the token a number begins with is, unless it ends with a digit.
_BEGINS = STARTS | SIGNS.keys()
#: "second-largest city": the noun stands behind the superlative.
_BEST = re.compile(r"[ -](?:\w+est|most[- ]\w+|best|worst)\b|[ -](?:consecutive|straight|successive)\b")
#: "three-quarters (73%) of users", "a 69% majority of voters": what stands before what it is of.
_RESTATED = re.compile(
    r" \(\d[\d.,]*(?: ?%| per ?cent|/\d+)\)(?= of )|\)(?= of )|"
    r" (?:majority|plurality|minority|share|portion|chunk|slice)(?= of )"
)
_BEST_ALONE = re.compile(r"[ -][a-z]+est(?:[.,;:)]|$| (?:ever|in|on|of|at|since|for|by|to|and|this|last)\b)")
#: "the 19th and early 20th centuries".
_CENTURY = re.compile(r"[ -]centur(?:y|ies)\b|(?:,? and |-| to |, | or )(?:(?:early|late|mid)[ -])?\w+ centuries\b")
_MAGNITUDE = re.compile(r"\b[Mm]agnitude[ -](?:of )?$")
_COUNTING = frozenset(("count", "ordinal", "ratio", "percent", "money"))


def find_figures(text: str, published: datetime | None = None) -> list[Figure]:
    """The figures of ``text``, in order and never overlapping.

    ``published`` anchors dates, which are left to ``find_dates``. Spans are of ``text``; a money figure's span has its
    symbol, a measure's its unit, a count's the number alone. ``low``/``high`` bound ranges and vague numbers such as
    "dozens", and are the two sides of a score; ``value`` is None there.
    """
    check_text(text, "find_figures")
    dates = [
        (d.start, d.end) for d in find_dates(text, published=published) if not _DISTANCE.search(text, d.start, d.end)
    ]
    figures: list[Figure] = []
    offset = 0
    for line in text.split("\n"):
        if line:
            found = list(_line_figures(text, offset, offset + len(line), dates))
            figures.extend(told_per(text, completed(text, found)))
        offset += len(line) + 1
    return figures


def _line_figures(text: str, start: int, end: int, dates: list[tuple[int, int]]) -> Iterator[Figure]:
    if _ANY.search(text, start, end) is None:
        return
    tokens = tokens_of(text, start, end)
    begins = [
        i
        for i, token in enumerate(tokens)
        if token.lower in _BEGINS
        and (token.lower not in _ARTICLES or may_count(tokens, i))
        or token.text[-1].isdecimal()
    ]
    if not begins:
        return
    line = _line_of(text, start, end)
    after, last = 0, start
    for i in begins:
        if i < after:
            continue
        k = bisect_right(dates, (tokens[i].start, len(text))) - 1
        if k >= 0 and tokens[i].start < dates[k][1]:
            continue
        figure, after = _figure_at(text, tokens, i, line)
        if figure is not None and figure.start >= last and figure.end <= end:
            last = figure.end
            yield figure


class _Line(NamedTuple):
    """What a line's capitals tell: in a headline of capitals nouns are read in lower case."""

    start: int
    #: The line in lower case where every word has a capital.
    lower: str | None

    def noun(self, text: str, end: int, value: float | None, *, share: bool = False) -> str | None:
        if self.lower is None:
            return counted(text, end, value, share=share)
        noun = counted(self.lower, end - self.start, value, share=share)
        if noun and len(noun) < 6 and not text[self.start : self.start + len(self.lower)].isupper():
            written = re.search(rf"\b{re.escape(noun.upper())}(?=s?\b)", text[end : end + 60])
            return written[0] if written else noun  # "one Labour MP"
        return noun


def _line_of(text: str, start: int, end: int) -> _Line:
    line = text[start:end]
    words = re.findall(r"[A-Za-z][\w’']+", line) if end - start < 200 else []
    long = [word for word in words if len(word) > 3]
    # prose ends with a point: there a few names do not make a headline
    least = 0.9 if line.endswith((".", "?", "!", "”", '"')) and len(long) > 2 else 0.75
    titled = len(words) > 1 and len(long) > 0 and sum(w[0].isupper() for w in long) > least * len(long)
    lower = line.lower()
    return _Line(start, lower if titled and len(lower) == len(line) else None)


def _figure_at(text: str, tokens: list[Token], i: int, line: _Line) -> tuple[Figure | None, int]:
    """The figure at token ``i``, if one is, and the token to go on from."""
    start = tokens[i].start
    if tokens[i].is_digits and (ratio := ratio_at(text, start)):
        end, one, other = ratio
        return Figure(start, end, "score", None, one, other), token_at(tokens, i, end)
    if tokens[i].is_digits and (label := label_end(text, start)) is not None:
        return None, token_at(tokens, i, label)
    if tokens[i].is_digits and (taken := time_taken(text, start)):
        return Figure(start, taken[0], "duration", taken[1], unit="second"), token_at(tokens, i, taken[0])
    if score := score_at(text, start) or tokens[i].is_digits and innings_at(text, start):
        end, one, other = score
        score_figure = Figure(start, end, "score", None, one, other)
        return replace(score_figure, modifier=modifier_of(text, start, end, "score")), token_at(tokens, i, end)
    if (set_phrase := idiom_end(text, tokens[i], titled=line.lower is not None)) is not None:
        return None, max(i + 1, token_at(tokens, i, set_phrase))
    number = read_number(text, tokens, i)
    if number is None:
        return None, i + 1
    if number.form != "article" and is_skipped(text, tokens, number, titled=line.lower is not None):
        return None, number.after if tokens[i].is_digits else i + 1
    share = share_at(text, tokens, number)
    if share is not None:
        what = line.noun(text, share.end, 0.5, share=True) or line.noun(text, share.end, 2.0)
        modifier = modifier_of(text, share.start, share.end, "ratio")
        change = change_of(text, share.start, share.end, "ratio", what)
        found = Figure(share.start, share.end, "ratio", share.value, None, None, None, what, modifier, change)
        return found, share.after
    first = quantity(text, number)
    if first is None:
        return None, i + 1
    second = upper_end(text, tokens, first)
    figure = _ranged(text, first, second, line) if second else _single(text, first, line)
    last = second.number.after if second else number.after
    after = next((j for j in range(last, len(tokens)) if tokens[j].start >= figure.end), len(tokens))
    return figure, max(after, i + 1)


def _single(text: str, found: Quantity, line: _Line) -> Figure:
    number = found.number
    what = _what(text, found, line)
    figure = Figure(found.start, found.end, found.kind, found.value, found.low, found.high, found.unit, what)
    if number.form == "multiple":
        change = CHANGING.get(text[found.start : found.end].lower()) or _doubling(text, found)
        change = change or change_of(text, found.start, found.end, found.kind, None)
        return replace(figure, modifier=modifier_of(text, found.start, found.end, found.kind), change=change)
    return _in_context(text, figure)


#: "smoking more than doubles your risk".
_DOUBLES_WHAT = re.compile(r" (?:the|your|its|their|his|her|our|in|every|from|since)\b|,? to \D{0,2}\d")


def _doubling(text: str, found: Quantity) -> Change | None:
    """The way of a multiple in the present: "doubles your risk" is up."""
    word = text[found.start : found.end].lower()
    return (
        "up"
        if word in ("doubles", "triples", "quadruples", "trebles") and _DOUBLES_WHAT.match(text, found.end)
        else None
    )


def _ranged(text: str, first: Quantity, second: Quantity, line: _Line) -> Figure:
    factor = carried(first, second)
    low = (first.value or 0.0) * factor
    kind, unit = (second.kind, second.unit) if second.kind != "count" else (first.kind, first.unit)
    what = _what(text, second, line) if second.kind == "count" else None
    end = max(first.end, second.end)
    if kind == "money" and second.kind == "count" and unit:
        unit, end = rated(text, unit, end)  # "$64-80 per day"
    figure = Figure(first.start, end, kind, None, low, second.value, unit, what)
    return _in_context(text, figure)


def _what(text: str, found: Quantity, line: _Line) -> str | None:
    if found.kind not in _COUNTING:
        return None
    if restated := _RESTATED.match(text, found.end):
        found = found._replace(end=restated.end())
    if found.kind == "count":
        if tells_runs(text, found.start, found.end):
            return "run"
        noun = line.noun(text, found.end, found.value)
        return noun or ("magnitude" if _MAGNITUDE.search(text, max(0, found.start - 18), found.start) else None)
    if found.kind == "ordinal":
        if _CENTURY.match(text, found.end):
            return "century"
        if text.startswith("-most in ", found.end):
            return None
        if _BEST_ALONE.match(text, found.end):
            return None  # "the 5th largest ever"
        best = _BEST.match(text, found.end)
        return line.noun(text, best.end() if best else found.end, 1.0)
    if found.kind == "ratio" and found.number.form != "fraction":
        return None
    if found.kind == "money":
        return None
    if found.kind == "percent" and not text.startswith(" of ", found.end):
        return None
    return line.noun(text, found.end, 0.5, share=True)


def _in_context(text: str, figure: Figure) -> Figure:
    modifier = modifier_of(text, figure.start, figure.end, figure.kind)
    change = change_of(text, figure.start, figure.end, figure.kind, figure.what)
    return replace(figure, modifier=modifier, change=change)
