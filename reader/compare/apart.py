"""What keeps two figures of one unit and noun apart: another time, a part of the whole, another thing measured."""

from __future__ import annotations

from datetime import date

from reader.compare.found_figures import FoundFigure
from reader.compare.roles import OF_PEOPLE, PEOPLE

#: Sizes that are one quantity, rounded or converted.
SAME_SIZE = 0.985
#: Who is a part of all the people of an event: their number is no other wording of the whole's.
_PARTS = frozenset(
    "child boy girl man woman baby teenager american citizen tourist foreigner soldier troop officer policeman pilot "
    "policewoman student pupil".split()
)
#: Days between what two sentences tell of that make them two events.
_ANOTHER_TIME = 45


def are_apart(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether two figures cannot be one quantity, however alike their words are."""
    if ratio_of(a.size, b.size) >= SAME_SIZE:
        return a.aspect is not None and b.aspect is not None and a.aspect != b.aspect and a.figure.unit == b.figure.unit
    if a.aspect and b.aspect and a.aspect != b.aspect:
        return True
    if _is_another_part(a, b) or _is_another_time(a, b):
        return True
    of_people = a.role in OF_PEOPLE and a.role == b.role
    return not of_people and bool(a.names and b.names) and not a.names & b.names


def ratio_of(one: float, other: float) -> float:
    """The smaller of two sizes as a share of the larger, 1 where both are nothing."""
    low, high = sorted((abs(one), abs(other)))
    return low / high if high else 1.0


def _is_another_part(a: FoundFigure, b: FoundFigure) -> bool:
    one, other = (a.figure.what or "").lower(), (b.figure.what or "").lower()
    if a.is_part != b.is_part:
        return True
    if one == other or not {one, other} & _PARTS:
        return False
    return {one, other} <= _PARTS | PEOPLE | {""}


def _is_another_time(a: FoundFigure, b: FoundFigure) -> bool:
    """Whether one sentence tells of a time long before its article, and the other of another."""
    if not (_tells_of_the_past(a) or _tells_of_the_past(b)):
        return False
    one, other = _when(a), _when(b)
    if one is None or other is None:
        return False
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
