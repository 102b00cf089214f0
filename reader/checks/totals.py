"""Parts and their total inside one clause: "12 people: five men and seven women", "for a total of $55 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from reader.checks.explain import PEOPLE
from reader.checks.wording import amount_text, figure_text, number_text
from reader.model import Check, Figure, Span

#: What stands between a total and the first of its parts.
_INCLUDING = re.compile(
    r"[^.;:\d]{0,40}?(?:(?:,|–|—|\()\s*|\s)(?P<how>including|"
    r"(?<=[,–—(] )of whom|(?<=[,–—(] )of which|made up of|comprising|(?:have |has )?included|consist(?:s|ed|ing) of)"
    r"(?:\s(?:about|around|at least|some|more than|nearly|almost|over|just|only|another|as many as|up to|an estimated|"
    r"the|its))*\s",
    re.IGNORECASE,
)
#: A list set off from its total: "Twelve people were on board: five men", "23 people, 15 men".
_SET_OFF = re.compile(r"[^.;:\d,()–—]{0,45}(?P<mark>: | – | — | \(|, )", re.IGNORECASE)
_OF_THE = re.compile(r"(?:^|[\s(])[Oo]f the (?:total )?$")
_FIRST_OF_THE = re.compile(r" [\w’'-]+(?: [\w’'-]+){0,4}, ")
_WHOM = re.compile(r"[^.;:\d]{0,40}?, of (?:whom|which|them) ", re.IGNORECASE)
#: What parts are called that shut each other out; one row a way to part people.
_WAYS = (
    frozenset("man woman boy girl male female".split()),
    frozenset("man woman child baby infant toddler".split()),
    frozenset("adult child baby infant toddler teenager teen".split()),
    frozenset("brother sister".split()),
    frozenset("son daughter".split()),
    frozenset("soldier civilian".split()),
    frozenset("soldier civilian insurgent militant rebel".split()),
    frozenset("republican democrat independent".split()),
    frozenset("labour conservative".split()),
)
_LIST_JOINT = re.compile(r"(?: [\w’'-]+){0,3}(?:,| and|, and)\s+(?:(?:the|about|another|some) )?")
_PREDICATE = re.compile(
    r" (?:of (?:them|whom) )?(?:were |are |is |was )?(?P<word>[\w’'-]+)"
    r"(?P<end>,? and |, |[.,;)]|$| –| during| in | on | at )"
)
_HOW_BADLY = frozenset("seriously critically severely badly gravely slightly lightly fatally moderately".split())
_IN_ALL = re.compile(r" (?:[\w’'-]+ ){0,2}(?:in all|in total|altogether|all told)\b", re.IGNORECASE)
_TOTAL_OF = re.compile(
    r"\b(?:a total of|totall?ing|(?:making|bringing) (?:a total|it)(?: of| to)?)\s(?:some |about )?$"
)
#: What ends a list that is whole.
_CLOSES = re.compile(r"(?: [\w’'-]+){1,3}?\s*(?:[.;)]|,? (?:–|—)|, (?:were|was|are|is)\b|$)")
_SHARES = (
    re.compile(r" (?:\w+ ){0,3}(?:for|in favou?r(?: of)?|yes|support\w*|back\w*|approv\w+)\b", re.IGNORECASE),
    re.compile(r" (?:\w+ ){0,3}(?:against|no|oppos\w+|disapprov\w+|reject\w*)\b", re.IGNORECASE),
    re.compile(
        r" (?:\w+ ){0,3}(?:abstain\w*|undecided|unsure|not sure|don[’']t know|had no opinion|were neutral)\b", re.I
    ),
)


def total_checks(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Check]:
    """Parts that do not make their total, or do, in one sentence whose ``figures`` are given."""
    yield from _parts_behind(text, sentence, figures)
    yield from _parts_before(text, sentence, figures)
    yield from _whole_vote(text, figures)
    yield from _two_sides(text, figures)


def _parts_behind(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Check]:
    for i, total in enumerate(figures[:-1]):
        if total.kind != "count" or not total.value or total.modifier != "=":
            continue
        rest = [f for f in figures[i + 1 :] if f.kind == "count" and f.value is not None and f.modifier == "="]
        if not rest or rest[0] is not figures[i + 1]:
            continue
        including = _INCLUDING.fullmatch(text, total.end, rest[0].start)
        if including is not None and _is_part(text, rest[0], total):
            if told := list(_told_apart(text, total, rest)):
                yield from told
                continue
            parts = _joined(text, rest, total)
            how = including["how"].lower()
            of_all = how.startswith(("made", "compris", "consist"))
            if how.startswith("of wh") and len(parts) > 1 and not _are_apart(text, parts):
                parts = parts[:1]
            yield from _verdict(text, total, parts, must_fill=of_all, of_one_kind=of_all)
        elif _WHOM.fullmatch(text, total.end, rest[0].start) or (
            _OF_THE.search(text[sentence.start : total.start])
            and _FIRST_OF_THE.fullmatch(text, total.end, rest[0].start)
        ):
            yield from _told_apart(text, total, rest)
        elif set_off := _SET_OFF.fullmatch(text, total.end, rest[0].start):
            parts = _joined(text, rest, total, named=(total.what or "").lower() in PEOPLE)
            largest = max(f.value or 0.0 for f in parts)
            if (
                largest < total.value
                and len(parts) > 1
                and _are_apart(text, parts)
                and (total.what or "").lower() not in _nouns(parts)
            ):
                whole = set_off["mark"] != ", " and _CLOSES.match(text, parts[-1].end) is not None
                yield from _verdict(text, total, parts, must_fill=whole)
            else:
                of_them = re.match(r" of (?:them|whom) ", text[rest[0].end : rest[0].end + 9]) is not None
                yield from (_told_apart if of_them else _by_harm)(text, total, rest)


def _verdict(
    text: str, total: Figure, parts: Sequence[Figure], must_fill: bool, of_one_kind: bool = False
) -> Iterator[Check]:
    """What the sum of ``parts`` says of ``total``; one part that is a part can only be too large."""
    got, want = sum(f.value or 0 for f in parts), total.value or 0.0
    spans = tuple(Span(f.start, f.end) for f in sorted((total, *parts), key=lambda f: f.start))
    said = " + ".join(number_text(f.value or 0) for f in parts)
    added = f"{said} = {number_text(got)}" if len(parts) > 1 else said
    if got > want * (1 + 1e-9):
        message = f"The parts ({added}) are more than the total of {figure_text(text, total)}."
        yield Check("total", "disagrees", spans, message)
    elif len(parts) > 1 and abs(got - want) <= 1e-9 * want:
        yield Check("total", "agrees", spans, f"The parts ({added}) add up to {figure_text(text, total)}.")
    elif must_fill and len(parts) > 1 and (of_one_kind or got > 0.5 * want):
        message = f"The parts ({added}) do not add up to the total of {figure_text(text, total)}."
        yield Check("total", "disagrees", spans, message)


def _joined(text: str, rest: Sequence[Figure], total: Figure, named: bool = False) -> list[Figure]:
    """The parts that stand in one list with the first; with ``named`` also "four Greeks" of eight people."""
    joined = [rest[0]]
    for part in rest[1:]:
        between = text[joined[-1].end : part.start].replace("\n", " ")
        if not _LIST_JOINT.fullmatch(between) or not (_is_part(text, part, total) or named and _is_named(text, part)):
            break
        joined.append(part)
    return joined


def _is_part(text: str, part: Figure, total: Figure) -> bool:
    """Whether a figure can be a part of a total: of its noun, or persons of persons; no "69-yarder", no rate."""
    if text.startswith("-", part.end) or re.match(
        r" (?:[a-z]+ )?(?:per|a|each|every) ", text[total.end : total.end + 24]
    ):
        return False
    one, other = (part.what or "").lower(), (total.what or "").lower()
    return bool(other) and (one == other or not one or one in PEOPLE and other in PEOPLE)


def _nouns(parts: Sequence[Figure]) -> set[str]:
    return {(f.what or "").lower() for f in parts}


def _are_apart(text: str, parts: Sequence[Figure]) -> bool:
    """Whether nothing can be counted in two of ``parts``: men and women, Spaniards and Greeks."""
    nouns = [(f.what or "").lower() for f in parts]
    if len(set(nouns)) != len(nouns):
        return False
    if any(set(nouns) <= way for way in _WAYS):
        return True
    return all(_is_named(text, f) for f in parts)


def _is_named(text: str, part: Figure) -> bool:
    """Whether what is counted is called by a name: "four Greeks"."""
    return re.match(r" [A-Z][a-z]+", text[part.end : part.end + 12]) is not None


def _told_apart(text: str, total: Figure, rest: Sequence[Figure]) -> Iterator[Check]:
    """ "Of the 40 passengers, 25 were Spanish and 15 were French", "of whom nine are women and six are men"."""
    words: list[str] = []
    parts: list[Figure] = []
    for part in rest:
        found = _PREDICATE.match(text, part.end)
        if (
            found is None
            or parts
            and not re.fullmatch(r"(?: \S+){1,4},? and |(?: \S+){1,4}, ", text[parts[-1].end : part.start])
        ):
            break
        words.append(found["word"])
        parts.append(part)
    if len(parts) < 2 or len(set(words)) < len(words):
        return
    singular = {_SINGULAR.get(w.lower(), w.lower()) for w in words}
    if all(w[:1].isupper() for w in words) or any(singular <= way for way in _WAYS):
        yield from _verdict(text, total, parts, must_fill=False)


_SINGULAR = {"men": "man", "women": "woman", "children": "child", "boys": "boy", "girls": "girl", "adults": "adult"}


def _by_harm(text: str, total: Figure, rest: Sequence[Figure]) -> Iterator[Check]:
    """ "31 people were hurt, 12 seriously and 19 slightly"."""
    parts = []
    for part in rest:
        word = re.match(r" ([a-z]+)\b", text[part.end : part.end + 14])
        if word is None or word[1] not in _HOW_BADLY:
            break
        parts.append(part)
    if len(parts) > 1:
        yield from _verdict(text, total, parts, must_fill=False)


def _parts_before(text: str, sentence: Span, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "four women, three men and two children, nine people in all", "$30 million … and $25 million …, a total of"."""
    for i, total in enumerate(figures):
        if i < 2 or not total.value or total.modifier != "=":
            continue
        behind = _IN_ALL.match(text, total.end)
        if not behind and not _TOTAL_OF.search(text, max(sentence.start, total.start - 40), total.start):
            continue
        parts: list[Figure] = []
        for part in reversed(figures[:i]):
            upto = parts[0].start if parts else total.start
            if not part.value or part.kind != total.kind or part.unit != total.unit:
                break
            if not re.fullmatch(r"[^.;:\d]{0,60}", text[part.end : upto]):
                break
            parts.insert(0, part)
        if len(parts) < 2 or len(parts) < i or not re.search(r"\band\b", text[parts[0].end : total.start]):
            continue
        if total.kind == "count" and not _are_apart(text, parts) or total.kind not in ("count", "money", "measure"):
            continue
        yield from _verdict_before(text, total, parts)


def _verdict_before(text: str, total: Figure, parts: Sequence[Figure]) -> Iterator[Check]:
    got, want = sum(f.value or 0 for f in parts), total.value or 0.0
    if abs(got - want) <= 0.02 * want and total.kind != "count" and got != want:
        return
    for check in _verdict(text, total, parts, must_fill=True, of_one_kind=True):
        message = check.message
        if check.verdict == "disagrees":
            as_written = figure_text if total.kind != "count" else lambda _, f: number_text(f.value or 0.0)
            added = " + ".join(as_written(text, f) for f in parts)
            message = f"{added} is {amount_text(got, total, text)}, but the total given is {figure_text(text, total)}."
        yield Check(check.kind, check.verdict, check.spans, message)


_VOTED = re.compile(
    r"\b(?:vot|reject|back|approv|won|wins?|beat|defeat|elect|ballot|poll|referendum|endors)\w*\b", re.I
)


def _two_sides(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "rejected the offer by 61% to 49%": two sides of one vote are more than all."""
    for one, other in pairwise(figures):
        if one.kind != "percent" or other.kind != "percent" or not one.value or not other.value:
            continue
        by = re.search(r"\bby $", text[max(0, one.start - 4) : one.start]) and text[one.end : other.start] == " to "
        got = one.value + other.value
        if by and one.value <= 100 and got > 101 and _VOTED.search(text, max(0, one.start - 60), one.start):
            spans = (Span(one.start, one.end), Span(other.start, other.end))
            said = f"The two sides ({number_text(one.value)} + {number_text(other.value)} = {number_text(got)}%)"
            yield Check("total", "disagrees", spans, f"{said} are more than 100%.")


def _whole_vote(text: str, figures: Sequence[Figure]) -> Iterator[Check]:
    """ "55% voted for the plan, 40% against it and 15% abstained" are more than all."""
    for three in zip(figures, figures[1:], figures[2:], strict=False):
        if any(f.kind != "percent" or not f.value for f in three):
            continue
        if not all(way.match(text, f.end, f.end + 40) for way, f in zip(_SHARES, three, strict=True)):
            continue
        got = sum(f.value or 0.0 for f in three)
        if got > 101.5:
            spans = tuple(Span(f.start, f.end) for f in three)
            said = " + ".join(number_text(f.value or 0.0) for f in three)
            yield Check(
                "total",
                "disagrees",
                spans,
                f"For, against and undecided ({said} = {number_text(got)}%) are more than 100%.",
            )
