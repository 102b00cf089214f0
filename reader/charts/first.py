"""Who was first to publish, where of some articles the day is known and no time."""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.copies import Stretch, surely_before


def place_among(when: Stretch, times: Sequence[Stretch]) -> str:
    """The place of one of ``times`` among them: ``first``, ``perhaps first``, ``later`` or ``only one``.

    Of two articles of one day, one of them without a time, each is perhaps first. What is none of ``times`` is later.
    """
    if when not in times or any(surely_before(other, when) for other in times):
        return "later"
    if len(times) == 1:
        return "only one"
    at = times.index(when)
    others = (*times[:at], *times[at + 1 :])
    surely = all(surely_before(when, other) or _together(when, other) for other in others)
    return "first" if surely else "perhaps first"


def _together(one: Stretch, other: Stretch) -> bool:
    """Whether both have the same known time."""
    return one == other and one[0] == one[1]
