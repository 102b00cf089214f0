"""Fail when a test of the report was skipped, or when no browser or PostgreSQL test ran at all.

    python .ci/none_skipped.py REPORT.xml

The report is pytest's JUnit XML; ``tests/conftest.py`` writes each test's markers into it.
"""

from __future__ import annotations

import sys
from xml.etree import ElementTree

MUST_RUN = ("browser", "postgres")


def complaints(report: str) -> list[str]:
    """What is wrong with the report at path ``report``, a sentence each."""
    cases = list(ElementTree.parse(report).getroot().iter("testcase"))
    found = [f"{name_of(case)} was skipped: {why.get('message')}" for case in cases for why in case.iter("skipped")]
    for marker in MUST_RUN:
        count = sum(marker in markers_of(case) for case in cases)
        print(f"{count} {marker} tests ran")
        if not count:
            found.append(f"No {marker} test ran.")
    if not cases:
        found.append("No test ran.")
    return found


def name_of(case: ElementTree.Element) -> str:
    return f"{case.get('classname')}::{case.get('name')}"


def markers_of(case: ElementTree.Element) -> set[str]:
    return {p.get("value", "") for p in case.iter("property") if p.get("name") == "marker"}


if __name__ == "__main__":
    wrong = complaints(sys.argv[1])
    print("\n".join(wrong), file=sys.stderr)
    sys.exit(1 if wrong else 0)
