"""Whether a process's memory stays what it is: looks at it over a run, and how it grew in the end."""

from __future__ import annotations

import os
import statistics
import subprocess
from collections.abc import Sequence

#: When, in seconds since the run began, and the megabytes then.
Look = tuple[float, float]

#: Megabytes that flat memory may grow by in the last two thirds of a run: in the last 20 minutes of 30.
FLAT_MB = 5.0
#: The columns of ``flatness``; of 30 minutes the shares are the minutes 0, 1, 5, 10, 20 and 30.
FLATNESS = ("clicks", "minutes", "first", "at 1/30", "at 1/6", "at 1/3", "at 2/3", "last", "MB in 10 minutes", "flat")
_SHARES = (0, 1 / 30, 1 / 6, 1 / 3, 2 / 3, 1)


def flatness(name: str, looks: Sequence[Look]) -> tuple[str | float, ...]:
    """One row of the table ``FLATNESS``: memory at shares of the run, its growth, and whether that is flat.

    Growth is the median of the slopes between any two looks of the last two thirds (Theil and Sen), so that one look
    just before memory is given back makes none. What is loaded and kept at first sight is so by then.
    """
    end = looks[-1][0]
    at = [min(looks, key=lambda look: abs(look[0] - share * end))[1] for share in _SHARES]
    late = [look for look in looks if look[0] >= end / 3]
    slopes = [(mb - was) / (s - before) for i, (before, was) in enumerate(late) for s, mb in late[i + 1 :]]
    slope = statistics.median(slopes) if slopes else 0.0
    return name, round(end / 60, 1), *at, slope * 600, "yes" if slope * end * 2 / 3 < FLAT_MB else "no"


def resident_mb(pid: int) -> float:
    """Megabytes a process holds itself, its workers left out."""
    try:
        with open(f"/proc/{pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
    except OSError:
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True)
        return int(shown.stdout or 0) / 1000
