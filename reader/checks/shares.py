"""A share beside its part and whole: "30 of the 120 schools, or 25 percent", "half of the councillors, 20 of 40"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.checks.conversions import step_of
from reader.checks.movements import FILL
from reader.checks.wording import division_text, figure_text, number_text
from reader.model import Check, Figure, Span

_OF = re.compile(
    rf"(?: [a-z][\w’'-]*){{0,2}} (?:out )?of (?:(?:the|its|their|all|his|her|a total of|[\w-]+[’']s?) )*{FILL}",
    re.IGNORECASE,
)
#: From the whole to the share behind it.
_THEN = re.compile(rf"(?: [a-z][\w’'-]*){{0,4}}(?P<mark>, or | \(|, | – | — )(?:or |that is )?{FILL}", re.IGNORECASE)
#: From the share to the part behind it.
_FIRST = re.compile(
    rf"(?: of (?:(?:the|its|their|all|his|her) )*[a-z][\w’'-]*(?: [a-z][\w’'-]*)?)?"
    rf"(?P<mark>,| \(| –| —)(?: with| or| that is)? {FILL}",
    re.IGNORECASE,
)
_OF_ALL = re.compile(r" of (?:the total|all|them|the whole|its (?:total|workforce|staff))\b")
_ENDS = re.compile(r"(?: [a-z][\w’'-]*){0,2}(?:[,.)]| –| —|$)")
#: How far a share told in words may be off, as a share of it.
_IN_WORDS = 0.12


def share_checks(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """A check for every share of a sentence that stands beside its part and whole."""
    for i, (part, whole) in enumerate(pairwise(figures)):
        if not _is_part_of(text, part, whole):
            continue
        after = figures[i + 2] if i + 2 < len(figures) else None
        before = figures[i - 1] if i else None
        if after is not None and _is_share(after) and _stands_behind(text, whole, after):
            yield _check(text, part, whole, after)
        elif before is not None and _is_share(before) and _stands_ahead(text, before, part, whole):
            yield _check(text, part, whole, before)
    for whole, part, share in zip(figures, figures[1:], figures[2:], strict=False):
        told = share.kind == "percent" and text[part.end : share.start] == " (" and text.startswith(")", share.end)
        if told and _is_share(share) and _is_survey(text, whole, part):
            yield _check(text, part, whole, share)
    for ratio, share in pairwise(figures):
        if _is_odds(text, ratio) and share.kind == "percent" and share.value and _in_brackets(text, ratio, share):
            yield _odds_check(text, ratio, share)


def _is_part_of(text: str, part: Figure, whole: Figure) -> bool:
    if part.kind != "count" or whole.kind != "count" or not part.value or not whole.value or part.value > whole.value:
        return False
    return _OF.fullmatch(text, part.end, whole.start) is not None and text[part.end : whole.start].strip() != ""


def _is_survey(text: str, whole: Figure, part: Figure) -> bool:
    """ "a survey of 2,000 adults, 900 (45%)": the whole before its part."""
    if part.kind != "count" or whole.kind != "count" or not part.value or not whole.value or part.value > whole.value:
        return False
    led = re.search(r"\b(?:of|among)(?: the| all)? $", text[max(0, whole.start - 16) : whole.start], re.IGNORECASE)
    return bool(led) and re.fullmatch(r"(?: [a-z][\w’'-]*){1,4}, ", text[whole.end : part.start]) is not None


def _is_share(figure: Figure) -> bool:
    if not figure.value or figure.change:
        return False
    return figure.kind == "percent" and figure.value <= 100 or figure.kind == "ratio" and figure.value < 1


def _stands_behind(text: str, whole: Figure, share: Figure) -> bool:
    found = _THEN.fullmatch(text, whole.end, share.start)
    if found is None:
        return False
    if found["mark"].strip() == "(":
        return text.startswith(")", share.end)
    if found["mark"] == ", or ":
        return True
    return _OF_ALL.match(text, share.end) is not None


def _stands_ahead(text: str, share: Figure, part: Figure, whole: Figure) -> bool:
    found = _FIRST.fullmatch(text, share.end, part.start)
    if found is None:
        return False
    with_ = text[share.end : part.start].rstrip().endswith(" with")
    return with_ or _ENDS.match(text, whole.end) is not None


def _check(text: str, part: Figure, whole: Figure, share: Figure) -> Check:
    real = (part.value or 0.0) / (whole.value or 1.0)
    words = figure_text(text, share)
    stated = (share.value or 0.0) / (100 if share.kind == "percent" else 1)
    spans = tuple(Span(f.start, f.end) for f in sorted((part, whole, share), key=lambda f: f.start))
    said = f"{figure_text(text, part)} of {figure_text(text, whole)} is {number_text(float(f'{100 * real:.3g}'))}%"
    worked = f"{said} ({division_text(part.value or 0.0, whole.value or 1.0)})"
    off = abs(real - stated)
    slack = real * sum(
        min(step_of(text[f.start : f.end], f.value or 1.0) / 2 / (f.value or 1.0), 0.02) for f in (part, whole)
    )
    if share.modifier in (">", ">=", "<", "<="):
        if (real > stated) == (share.modifier in (">", ">=")) or real == stated and "=" in share.modifier:
            return Check("share", "agrees", spans, f"{said}, as stated ({words}).")
        if off <= 0.005 + slack:
            return Check("share", "rounding", spans, f"{said}; {words} is right after rounding.")
        side = "more" if share.modifier in (">", ">=") else "less"
        return Check("share", "disagrees", spans, f"{worked}, not {side} than {words}.")
    half = step_of(text[share.start : share.end], share.value or 1.0) / 200 if share.kind == "percent" else 0.001
    near = min(half, 0.005) * (1 + 1e-9)
    loose = 0.011 + slack if share.kind == "percent" else _IN_WORDS * stated
    if share.modifier != "=" or part.modifier != "=" or whole.modifier != "=":
        loose = max(loose, _IN_WORDS * stated, 0.03)
    if off <= near:
        return Check("share", "agrees", spans, f"{said}, as stated.")
    if off <= loose:
        return Check("share", "rounding", spans, f"{said}; {words} is right after rounding.")
    return Check("share", "disagrees", spans, f"{worked}, but the text says {words}.")


def _is_odds(text: str, ratio: Figure) -> bool:
    words = text[ratio.start : ratio.end]
    return ratio.kind == "ratio" and bool(ratio.value) and re.search(r" (?:out of|in) ", words) is not None


def _in_brackets(text: str, ratio: Figure, share: Figure) -> bool:
    return re.fullmatch(r"(?: [a-z]+)? \((?:or )?", text[ratio.end : share.start]) is not None and text.startswith(
        ")", share.end
    )


def _odds_check(text: str, ratio: Figure, share: Figure) -> Check:
    spans = (Span(ratio.start, ratio.end), Span(share.start, share.end))
    real = 100 * (ratio.value or 0.0)
    said = f"{figure_text(text, ratio)} is {number_text(float(f'{real:.3g}'))}%"
    off = abs(real - (share.value or 0.0))
    if off <= 0.5:
        return Check("share", "agrees", spans, f"{said}, as stated.")
    if off <= max(_IN_WORDS * real, 3.0):
        return Check("share", "rounding", spans, f"{said}; {figure_text(text, share)} is near it.")
    return Check("share", "disagrees", spans, f"{said}, but the text says {figure_text(text, share)}.")
