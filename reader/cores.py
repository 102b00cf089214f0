"""How many processors this process may use: what is worth starting so many workers for.

A machine's count is not it: a container is often given two of thirty-two, by a quota of the kernel's control groups
(``cpu.max`` of version 2, ``cpu.cfs_quota_us`` of version 1), and workers beyond that slow each other down.
"""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Iterator
from pathlib import Path


def usable_cores(root: Path = Path("/")) -> int:
    """Processors that this process may use, at least 1; ``root`` is where ``proc`` and ``sys`` are mounted."""
    if hasattr(os, "process_cpu_count"):  # Python 3.13: affinity, and what PYTHON_CPU_COUNT says
        allowed = os.process_cpu_count() or 1
    elif hasattr(os, "sched_getaffinity"):
        allowed = len(os.sched_getaffinity(0))
    else:
        allowed = os.cpu_count() or 1
    return max(1, min([allowed, *map(math.ceil, _quotas(root))]))


def _quotas(root: Path) -> Iterator[float]:
    """Processors' worth of time that each control group of this process, and each group around it, may take."""
    groups = _read(root / "proc/self/cgroup") or ""
    for line in groups.splitlines():
        _, _, rest = line.partition(":")
        controllers, _, group = rest.partition(":")
        if not controllers:
            yield from _along(root / "sys/fs/cgroup", group, _of_version_2)
        elif "cpu" in controllers.split(","):
            yield from _along(root / "sys/fs/cgroup/cpu", group, _of_version_1)


def _along(mount: Path, group: str, quota_of: Callable[[Path], float | None]) -> Iterator[float]:
    """What ``quota_of`` says of each folder from ``group`` up to ``mount``; a container sees only the last."""
    folder = mount / group.strip("/")
    for place in (folder, *folder.parents):
        quota = quota_of(place)
        if quota is not None:
            yield quota
        if place == mount:
            return


def _of_version_2(folder: Path) -> float | None:
    return _share(*(_read(folder / "cpu.max") or "").split())


def _of_version_1(folder: Path) -> float | None:
    return _share(_read(folder / "cpu.cfs_quota_us"), _read(folder / "cpu.cfs_period_us"))


def _share(quota: str | None = None, period: str | None = None) -> float | None:
    """Microseconds of processor a period, as processors; None where there is no limit ("max", -1) or no such file."""
    try:
        share = int(quota or "") / int(period or "")
    except (ValueError, ZeroDivisionError):
        return None
    return share if share > 0 else None


def _read(file: Path) -> str | None:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return None
