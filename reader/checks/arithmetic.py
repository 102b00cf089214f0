"""Sums inside one clause: parts and their total, "rose P% from A to B", and multiples of what is not given."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from reader.checks.conversions import step_of
from reader.checks.explain import PEOPLE
from reader.checks.wording import figure_text, number_text
from reader.model import Article, Check, Figure, Span
from reader.text.sentences import sentences

#: What stands between a total and the first of its parts.
_INCLUDING = re.compile(
    r"[^.;:\d]{0,40}?(?:(?:,|–|—|\()\s*|\s)(?P<how>including|"
    r"(?<=[,–—(] )of whom|(?<=[,–—(] )of which|made up of|comprising)"
    r"(?:\s(?:about|around|at least|some|more than|nearly|almost|over|just|only|another|as many as|up to|an estimated|"
    r"the|its))*\s",
    re.IGNORECASE,
)
_TIMES = {
    "double": 2.0,
    "twice": 2.0,
    "triple": 3.0,
    "three times": 3.0,
    "half": 0.5,
    "quadruple": 4.0,
    "four times": 4.0,
}
_OF_WHAT = re.compile(
    r"^\s+(?:of\s+)?(?:what|the (?:number|figure|amount|area|total|size)|that|those|as (?:many|much))\b", re.I
)


def arithmetic_checks(article: Article, figures: Sequence[Figure]) -> Iterator[Check]:
    """Checks of the sums that single sentences state."""
    starts = [f.start for f in figures]
    for sentence in sentences(article.text):
        inside = list(figures[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)])
        if not inside:
            continue
        yield from _changes(article.text, inside)
        yield from _totals(article.text, inside)
        yield from _multiples(article.text, inside)


def _changes(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "rose 20% from 100 to 120", "fell by a fifth, from 50 to 40", "doubled from 5 to 10", all in one clause."""
    for percent in figures:
        stated = _stated_change(text, percent)
        if stated is None:
            continue
        rest = [f for f in figures if f is not percent and f.value and f.kind == _other_kind(figures, percent)]
        base = next(
            (f for f in rest if re.search(r"\bfrom\s+(?:\w+\s+)?$", text[max(0, f.start - 20) : f.start])), None
        )
        new = next(
            (
                f
                for f in rest
                if f is not base and re.search(r"\bto\s+(?:\w+\s+)?$", text[max(0, f.start - 20) : f.start])
            ),
            None,
        )
        if base is None or new is None or base.unit != new.unit or not base.value or not new.value:
            continue
        if base.what and new.what and base.what != new.what or " for " in text[base.end : new.start]:
            continue  # "from 2 offices to 5 cities", "from $5 for children to $9"
        clause = text[min(percent.start, base.start, new.start) : max(percent.end, base.end, new.end)]
        if re.search(r"[;:]|\b(?:while|whereas|but)\b", clause):
            continue
        implied = (new.value / base.value - 1) * 100
        spans = tuple(Span(f.start, f.end) for f in sorted((percent, base, new), key=lambda f: f.start))
        half, slack = _half_step(text, percent, stated), _slack(text, base, new)
        said = f"From {figure_text(text, base)} to {figure_text(text, new)} is a change of {number_text(implied)}%"
        off = abs(implied - stated)
        if percent.modifier in (">", ">=", "<", "<="):
            if (abs(implied) > abs(stated)) == (percent.modifier in (">", ">=")):
                yield Check("change", "agrees", spans, f"{said}, as stated.")
        elif off <= half:
            yield Check("change", "agrees", spans, f"{said}, as stated.")
        elif off <= slack + half + (0.2 * (slack + half) + 0.5 if percent.kind == "percent" else 0.0):
            yield Check("change", "rounding", spans, f"{said}; {figure_text(text, percent)} is stated after rounding.")
        elif percent.modifier == "=":
            yield Check("change", "disagrees", spans, f"{said}, but {figure_text(text, percent)} is stated.")


def _stated_change(text: str, figure: Figure) -> float | None:
    """The change in percent that a figure states: +20 for "rose 20%", -20 for "fell by a fifth", +100 for "doubled"."""
    if figure.value is None or figure.change not in ("up", "down"):
        return None
    sign = 1 if figure.change == "up" else -1
    if figure.kind == "percent":
        return sign * figure.value
    if figure.kind != "ratio" or not _BY_OR_VERB.search(text[max(0, figure.start - 30) : figure.end]):
        return None
    if figure.value < 1:
        return sign * 100 * figure.value
    return 100 * (figure.value - 1) if sign > 0 else None


#: A fraction or multiple as a change: "by a fifth", "rose tenfold", "doubled", "halved"; not "two-thirds of voters".
_BY_OR_VERB = re.compile(r"\bby (?:\w+ ){0,2}\S+$|(?:ed|fold)$", re.IGNORECASE)


def _other_kind(figures: Sequence[Figure], percent: Figure) -> str:
    return next((f.kind for f in figures if f is not percent and f.kind in ("money", "count", "measure")), "count")


#: Most that a round number ("100 million") can be off by, as a share of it.
_LOOSEST = 0.02


def _half_step(text: str, percent: Figure, stated: float) -> float:
    """Percentage points by which what is stated can be off by its own rounding: a word's more than a number's."""
    if percent.kind == "percent":
        return max(min(1.0, step_of(text[percent.start : percent.end], abs(stated) or 1.0)) / 2, 0.05) * (1 + 1e-9)
    return 1.0 if abs(stated) < 100 else 10.0


def _slack(text: str, base: Figure, new: Figure) -> float:
    """Percentage points by which rounding of the two can move the change."""
    a, b = base.value or 1.0, new.value or 1.0
    relative = sum(min(step_of(text[f.start : f.end], v) / 2 / v, _LOOSEST) for f, v in ((base, a), (new, b)))
    return 100 * relative * b / a


def _totals(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "12 people, including 7 men and 5 women": parts over the total are an error."""
    for i, total in enumerate(figures[:-1]):
        if total.kind != "count" or not total.value:
            continue
        parts = [f for f in figures[i + 1 :] if f.kind == "count" and f.value is not None]
        including = _INCLUDING.fullmatch(text, total.end, parts[0].start) if parts else None
        if including is None or not _is_part(text, parts[0], total):
            continue
        of_all = including["how"].lower() in ("made up of", "comprising")
        joined = [parts[0]]
        for part in parts[1:]:
            if re.fullmatch(
                r"\s*\w*\s*(?:,|and|, and)\s+", text[joined[-1].end : part.start].replace("\n", " ")
            ) or re.fullmatch(r"\s+[\w-]+(?: [\w-]+)?(?:,| and|, and)\s+", text[joined[-1].end : part.start]):
                if not _is_part(text, part, total):
                    break
                joined.append(part)
        got = sum(f.value or 0 for f in joined)
        spans = tuple(Span(f.start, f.end) for f in (total, *joined))
        said = " + ".join(number_text(f.value or 0) for f in joined)
        if got > total.value * (1 + 1e-9):
            message = f"The parts ({said} = {number_text(got)}) are more than the total of {figure_text(text, total)}."
            yield Check("total", "disagrees", spans, message)
        elif len(joined) > 1 and got == total.value:
            yield Check("total", "agrees", spans, f"The parts ({said}) add up to {figure_text(text, total)}.")
        elif of_all and len(joined) > 1:
            message = f"The parts add up to {number_text(got)}, not {figure_text(text, total)}."
            yield Check("total", "disagrees", spans, message)


def _is_part(text: str, part: Figure, total: Figure) -> bool:
    """Whether a figure can be a part of a total: of its noun, or persons of persons; no "69-yarder", no rate."""
    if text.startswith("-", part.end) or re.match(
        r" (?:[a-z]+ )?(?:per|a|each|every) ", text[total.end : total.end + 24]
    ):
        return False
    one, other = (part.what or "").lower(), (total.what or "").lower()
    return bool(other) and (one == other or not one or one in PEOPLE and other in PEOPLE)


def _multiples(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "double what officials had cited": what the other figure would have to be."""
    for multiple in figures:
        times = _TIMES.get(text[multiple.start : multiple.end].lower())
        if times is None or not _OF_WHAT.match(text[multiple.end : multiple.end + 30]):
            continue
        before = [f for f in figures if f.end <= multiple.start and f.value and f.kind in ("count", "measure", "money")]
        if not before:
            continue
        base = _primary(text, before)
        implied = (base.value or 0.0) / times
        other = next(
            (f for f in figures if f.unit == base.unit and f.value and abs(f.value - implied) < 0.02 * implied), None
        )
        spans = (Span(base.start, base.end), Span(multiple.start, multiple.end))
        unit = f" {base.unit}s" if base.unit and base.kind == "measure" else f" {base.what}s" if base.what else ""
        said = f"“{figure_text(text, multiple)}” implies an earlier figure of {number_text(implied)}{unit}"
        if other is not None:
            yield Check(
                "multiple", "agrees", (*spans, Span(other.start, other.end)), f"{said}, which the sentence gives."
            )
        else:
            yield Check("multiple", "unverifiable", spans, f"{said}; this sentence does not give it.")


def _primary(text: str, figures: Sequence[Figure]) -> Figure:
    """The figure a multiple is about: the nearest that is not the bracketed conversion of another."""
    last = figures[-1]
    if len(figures) > 1 and text[figures[-2].end : last.start].strip() == "(":
        return figures[-2]
    return last
