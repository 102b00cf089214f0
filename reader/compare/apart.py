"""What keeps two figures of one unit and noun apart: another time, a part of the whole, another thing measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import chain, product

from reader.compare.found_figures import FoundFigure
from reader.compare.roles import OF_PEOPLE, PEOPLE, STATES
from reader.compare.shares import are_two_owners

#: Sizes that are one quantity, rounded or converted.
SAME_SIZE = 0.985
#: The same for measures, where "12 inches" is told as 30 centimetres, and that as 11.8 inches.
_CONVERTED = 0.97
#: Who is a part of all the people of an event: their number is no other wording of the whole's.
_PARTS = frozenset(
    "child boy girl man woman baby teenager american citizen tourist foreigner soldier troop officer policeman pilot "
    "policewoman student pupil".split()
)
#: Days between what two sentences tell of that make them two events.
_ANOTHER_TIME = 45


def are_apart(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two figures cannot be one quantity, however alike their words are."""
    if _is_another_share(a, b):
        return True
    if ratio_of(a.size, b.size) >= SAME_SIZE:
        return a.aspect is not None and b.aspect is not None and a.aspect != b.aspect and a.figure.unit == b.figure.unit
    if a.aspect and b.aspect and a.aspect != b.aspect:
        return True
    if _is_another_part(a, b) or _is_another_time(a, b):
        return True
    of_people = a.role in OF_PEOPLE and a.role == b.role
    if not of_people and a.role not in STATES and _are_of_two_days(a, b):
        return True
    return not of_people and bool(a.names and b.names) and not a.names & b.names


def are_told_apart(some: Mapping[int, Sequence[FoundFigure]], others: Mapping[int, Sequence[FoundFigure]]) -> bool:
    """Whether two groups, by article, hold unlike numbers that one sentence or two of the articles tell apart.

    "Schools get £19m and roads £6m" are two quantities, and so they are where two articles give both numbers. Tolls
    are not: "ten have died; on Tuesday it had been five"; nor a state that a sentence gives of two days.
    """
    shared = [list(product(some[article], others[article])) for article in some.keys() & others.keys()]
    if _are_of_two(chain(*some.values()), chain(*others.values())):
        return True
    moving = {f.role for f in chain(*some.values(), *others.values())} - {None} if shared else set()
    if moving and moving <= OF_PEOPLE:
        return False
    siblings = [(a, b) for pairs in shared for a, b in pairs if _are_siblings(a, b)]
    if moving and moving <= STATES:
        return any(a.told == b.told and not (a.is_moved or b.is_moved) for a, b in siblings)
    return bool(siblings) or sum(_are_unlike(pairs) for pairs in shared) > 1


def _are_of_two(some: Iterable[FoundFigure], others: Iterable[FoundFigure]) -> bool:
    """Whether two groups have an owner or a holder each, and not the same, though a figure without joins them."""
    one, other = ({(f.owner, f.aspect if f.role == "filled" else None) for f in group} for group in (some, others))
    return any(
        are_two_owners(owner, another) or (holder and full and holder != full)
        for (owner, holder), (another, full) in product(one, other)
    )


def _are_unlike(pairs: Sequence[tuple[FoundFigure, FoundFigure]]) -> bool:
    """Whether figures of one unit are among ``pairs``, and none of those pairs is of one size."""
    alike = [(a, b) for a, b in pairs if a.figure.unit == b.figure.unit]
    return bool(alike) and all(ratio_of(a.size, b.size) < _least_ratio(a) for a, b in alike)


def _least_ratio(found: FoundFigure) -> float:
    """How near two numbers of one article are at least that may be one: a measure is rounded when it is converted."""
    return _CONVERTED if found.figure.kind == "measure" else SAME_SIZE


def _are_siblings(a: FoundFigure, b: FoundFigure) -> bool:
    same_sentence = a.article == b.article and a.sentence == b.sentence
    return same_sentence and a.figure.unit == b.figure.unit and ratio_of(a.size, b.size) < _least_ratio(a)


def ratio_of(one: float, other: float) -> float:
    """The smaller of two sizes as a share of the larger, 1 where both are nothing."""
    low, high = sorted((abs(one), abs(other)))
    return low / high if high else 1.0


def _is_another_share(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two shares or numbers of votes are of two owners, or unlike and of two things."""
    if are_two_owners(a.owner, b.owner):
        return True
    if a.figure.kind != "percent" or ratio_of(a.size, b.size) >= SAME_SIZE:
        return False
    return a.role != b.role or a.role not in STATES and (a.figure.what or "") != (b.figure.what or "")


def _is_another_part(a: FoundFigure, b: FoundFigure) -> bool:
    one, other = (a.figure.what or "").lower(), (b.figure.what or "").lower()
    if a.is_part != b.is_part:
        return True
    if one == other or not {one, other} & _PARTS:
        return False
    return {one, other} <= _PARTS | PEOPLE | {""}


def _are_of_two_days(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether both are said of a day, and not the same: Monday's 160 cases are not Thursday's 214 in other words."""
    return bool(a.told and b.told) and len(a.told or "") == len(b.told or "") == 10 and a.told != b.told


def _is_another_time(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether one sentence tells of a time long before its article, and the other of another or of none."""
    if not (_tells_of_the_past(a) or _tells_of_the_past(b)):
        return False
    one, other = _when(a), _when(b)
    if one is None or other is None:
        return True
    shorter = min(len(one), len(other))
    if one[:shorter] == other[:shorter]:
        return False
    return shorter < 10 or abs((date.fromisoformat(one) - date.fromisoformat(other)).days) > _ANOTHER_TIME


def _when(found: FoundFigure) -> str | None:
    return found.told or (found.published.isoformat() if found.published else None)


def _tells_of_the_past(found: FoundFigure) -> bool:
    if found.told is None or found.published is None:
        return False
    told = found.told + "-12-31"[len(found.told) - 4 :] if len(found.told) < 10 else found.told
    return told < found.published.isoformat()[:10] and _days_before(told, found.published) > _ANOTHER_TIME


def _days_before(told: str, published: date) -> int:
    year, month, day = (int(part) for part in told.split("-"))
    return (published - date(year, month, min(day, 28))).days
