"""Lanes of lines: each lane has as many lines as events are told in it, and its name in their middle."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import altair as alt

from reader.charts.axes import lines_of_text

#: Lines that a lane's name may need; the height of one, and the least where there are so many that all would not fit.
_LEAST, _LINE, _LOW_LINE, _ROOM = 3, 12, 2, 4000
#: What stands before a lane's name in the name of a line: its number, and whether the lane is named there.
_HEAD = 5
_NAMED, _UNNAMED = "+", "-"


@dataclass(frozen=True, slots=True)
class Lined:
    """Rows with the ``line`` each stands on, all lines from top to bottom, the first of each lane, and the height."""

    rows: list[dict[str, object]]
    order: list[str]
    borders: list[str]
    height: int


def placed_in_lanes(rows: Sequence[dict[str, object]], lanes: Sequence[str], order: Mapping[str, int]) -> Lined:
    """``rows`` with the line of their ``lane`` and ``event_id``, events by their ``order``; no empty lanes."""
    lined: list[dict[str, object]] = []
    every: list[str] = []
    borders: list[str] = []
    for lane in lanes:
        own = [row for row in rows if row["lane"] == lane]
        if not own:
            continue
        events = sorted({str(row["event_id"]) for row in own}, key=order.__getitem__)
        many = max(_LEAST, len(events))
        names = [f"{len(every) + k:04}{_NAMED if k == (many - 1) // 2 else _UNNAMED}{lane}" for k in range(many)]
        first = (many - len(events)) // 2
        line = {event: names[first + k] for k, event in enumerate(events)}
        lined += [{**row, "line": line[str(row["event_id"])]} for row in own]
        borders.append(names[0])
        every += names
    return Lined(lined, every, borders, round(len(every) * max(_LOW_LINE, min(_LINE, _ROOM / max(1, len(every))))))


def lane_axis() -> alt.Axis:
    """The axis of lines: a lane's name beside its middle one."""
    name = f"slice(datum.label, {_HEAD})"
    lines = lines_of_text(name, (30, 26, 18))
    return alt.Axis(
        labelExpr=f"slice(datum.label, {_HEAD - 1}, {_HEAD}) == '{_NAMED}' ? {lines} : ''",
        labelOffset={
            "condition": [{"test": f"length({lines}) == {n}", "value": -6 * (n - 1)} for n in (2, 3, 4)],
            "value": 0,
        },
        labelLineHeight=12,
        labelOverlap=False,
        ticks=False,
        domain=False,
    )
