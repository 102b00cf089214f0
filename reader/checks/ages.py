"""Ages and spans of years against the years beside them: "born in 1931, died in 2019 aged 88", "(1940-2010)"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from reader.checks.wording import figure_text
from reader.model import Check, Figure, Span

_YEAR = r"((?:1[5-9]|20)\d\d)"
_ON = r"(?:on |in )?(?:the )?(?:(?:\d{1,2} )?[A-Z][a-z]+\.?(?: \d{1,2})?,? )?"
_BORN_DIED = re.compile(rf"\bborn {_ON}{_YEAR}\b[^.;:]{{0,60}}?\bdied {_ON}{_YEAR}\b", re.IGNORECASE)
_LIVED = re.compile(rf"\({_YEAR} ?[-–—] ?{_YEAR}\)")
_AGED = re.compile(r"\b(?:died|dies|dead|killed|passed away)\b[^.;:]{0,30}(?:aged|at(?: the age of)?) $", re.IGNORECASE)
_BORN_TURNED = re.compile(rf"\bborn {_ON}{_YEAR}\b[^.;:]{{0,40}}?\b(?:turned|turns|will turn) $", re.IGNORECASE)
_BORN_AT = re.compile(rf"\bborn {_ON}{_YEAR}\b[^.;:]{{0,60}}? (?:at|aged|at the age of) $", re.IGNORECASE)
_SINCE = re.compile(
    rf"\bsince {_YEAR}\b[^.;:\d]{{0,50}}? in {_YEAR} after (?:about |nearly |almost |more than )?", re.IGNORECASE
)
_IN_YEAR = re.compile(rf",? (?:years old )?(?:in|on) (?:[A-Z][a-z]+ )?(?:\d{{1,2}},? )?{_YEAR}\b")
_BORN_BEHIND = re.compile(rf"(?:-year-old)?,? (?:who was )?born {_ON}{_YEAR}\b")
_FROM_TO = re.compile(rf"\b(?:from|between) {_ON}{_YEAR} (?:to|until|till|and) {_ON}{_YEAR}\b", re.IGNORECASE)
_A_SPAN_OF = re.compile(
    rf"\b(?:from|between) {_ON}{_YEAR} (?:to|until|till|and) {_ON}{_YEAR},? (?:–|— )?"
    r"(?:a (?:span|period|spell|stint|reign|career|total) of |for (?:a total of )?)",
    re.IGNORECASE,
)
_OPEN_SHUT = re.compile(
    rf"\b(?:opened|founded|established|built|launched|began|started)(?: [a-z]+)? in {_YEAR}"
    rf"[^.;:\d]{{0,40}}\b(?:closed|shut|ended|demolished|dissolved|wound up|folded)(?: [a-z]+)? in {_YEAR}\b",
    re.IGNORECASE,
)
_RAN = re.compile(
    r"[^.;:\d]{0,30}\b(?:ran|stood|lasted|operated|existed) for (?:about |nearly |almost |more than |some )?$"
)
_FOUNDED = re.compile(rf"\b(?:founded|established|set up|opened|launched|formed|created) in {_YEAR}\b", re.IGNORECASE)
_ANNIVERSARY_IN = re.compile(rf" (?:anniversary|birthday)\b(?: [a-z]+){{0,3}}? in {_YEAR}\b", re.IGNORECASE)


def age_checks(text: str, sentence: Span, figures: Sequence[Figure], published: datetime | None) -> Iterator[Check]:
    """A check for every age or number of years of a sentence that years beside it imply."""
    for figure in figures:
        if figure.value is None or figure.value != int(figure.value):
            continue
        if figure.kind == "age" or figure.kind == "count" and not figure.what:
            yield from _age(text, sentence, figure, published)
        elif figure.kind == "duration" and figure.unit == "year":
            yield from _span(text, sentence, figure)
        elif figure.kind == "ordinal" and figure.what in ("anniversary", "birthday"):
            yield from _anniversary(text, sentence, figure)


def _age(text: str, sentence: Span, age: Figure, published: datetime | None) -> Iterator[Check]:
    before = text[sentence.start : age.start]
    if _AGED.search(before):
        for pattern in (_BORN_DIED, _LIVED):
            if lived := pattern.search(text, sentence.start, sentence.end):
                yield _age_check(
                    text, age, int(lived[1]), int(lived[2]), (lived.start(1), lived.start(2)), "at death in"
                )
                return
    if (born := _BORN_TURNED.search(before)) and (then := _IN_YEAR.match(text, age.end)):
        places = (sentence.start + born.start(1), then.start(1))
        yield _age_check(text, age, int(born[1]), int(then[1]), places, "in", exactly=True)
    elif (born := _BORN_AT.search(before)) and (then := _IN_YEAR.match(text, age.end)):
        places = (sentence.start + born.start(1), then.start(1))
        yield _age_check(text, age, int(born[1]), int(then[1]), places, "in")
    elif age.kind == "age" and published and (born := _BORN_BEHIND.match(text, age.end)):
        yield _age_check(text, age, int(born[1]), published.year, (born.start(1),), "in")


def _age_check(
    text: str, age: Figure, first: int, last: int, places: tuple[int, ...], when: str, exactly: bool = False
) -> Check:
    years, stated = last - first, int(age.value or 0)
    spans = tuple(Span(*p) for p in sorted([(age.start, age.end), *((at, at + 4) for at in places)]))
    either = f"{years}" if exactly else f"{years - 1} or {years}"
    if stated in ((years,) if exactly else (years - 1, years)):
        return Check("age", "agrees", spans, f"{last} − {first} = {years}, and the age given is {stated}.")
    message = f"Somebody born in {first} is {either} {when} {last}, but the text says {stated}."
    return Check("age", "disagrees", spans, message)


def _span(text: str, sentence: Span, years: Figure) -> Iterator[Check]:
    """ "for 17 years, from 1998 to 2015", "opened in 1985 and closed in 2015, ran for 30 years"."""
    found = _FROM_TO.search(text, years.end, sentence.end)
    if found and re.fullmatch(r",? ?\(?", text[years.end : found.start()]):
        if not re.search(r"\bfor (?:\w+ ){0,2}$", text[sentence.start : years.start]):
            return
    else:
        found = _A_SPAN_OF.search(text, sentence.start, years.start)
        if found and found.end() == years.start:
            yield _years_check(text, years, int(found[1]), int(found[2]), (found.start(1), found.start(2)), loose=1)
            return
        found = _SINCE.search(text, sentence.start, years.start)
        if found and found.end() == years.start:
            places = (found.start(1), found.start(2))
            yield _years_check(text, years, int(found[1]), int(found[2]), places, loose=1)
            return
        found = _OPEN_SHUT.search(text, sentence.start, years.start)
        if not found or not _RAN.fullmatch(text, found.end(), years.start):
            return
    yield _years_check(text, years, int(found[1]), int(found[2]), (found.start(1), found.start(2)), loose=1)


def _anniversary(text: str, sentence: Span, number: Figure) -> Iterator[Check]:
    founded = _FOUNDED.search(text, sentence.start, number.start)
    then = _ANNIVERSARY_IN.match(text, number.end)
    if founded and then:
        yield _years_check(text, number, int(founded[1]), int(then[1]), (founded.start(1), then.start(1)), loose=0)


def _years_check(text: str, number: Figure, first: int, last: int, places: tuple[int, int], loose: int) -> Check:
    years, stated = last - first, int(number.value or 0)
    spans = tuple(Span(*p) for p in sorted([(number.start, number.end), *((at, at + 4) for at in places)]))
    words, said = figure_text(text, number), f"{first} to {last} is {years} years"
    if stated == years:
        return Check("age", "agrees", spans, f"{said}, as stated.")
    if abs(stated - years) <= loose or number.modifier != "=" and abs(stated - years) <= max(2, 0.1 * years):
        return Check("age", "rounding", spans, f"{said}; {words} is right if part years are counted or not.")
    return Check("age", "disagrees", spans, f"{said}, but the text says {words}.")
