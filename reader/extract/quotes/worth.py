"""Which reports are worth listing: not a quotation's own words, one word alone, or what the reader is told to do."""

from __future__ import annotations

from collections.abc import Sequence

from reader.extract.quotes.attribution import holds_views
from reader.extract.quotes.generic import is_generic
from reader.extract.quotes.items import Item
from reader.extract.quotes.report import Report

_MEANT = frozenset("her him it them".split())
#: Fewest words of what is reported, a name left out.
_FEWEST_WORDS = 2


def worth_listing(items: Sequence[Item], report: Report) -> bool:
    """Whether a report without marks stands for a statement of its own."""
    lead = items[report.first]
    if lead.tag == "Q" and lead.form in ",?!" and report.last - report.first > 1:
        return False  # the quotation has a tag of its own
    if report.kind == "fragment" and report.subject is None:
        return False
    if report.subject is not None and report.subject.head == "you" and items[report.cue].form == "base":
        return False  # "you find that the car will not start"
    if is_generic(items, report):
        return False
    words = sum(item.tag not in ",.;:()-" for item in items[report.first : report.last])
    named = (
        report.kind == "thing" and (lead.tag in "MN" or lead.lower in _MEANT) and report.subject is not None
    )  # "criticised Ann", "opposes war"
    if words < (1 if named else _FEWEST_WORDS):
        return False
    subject = report.subject
    if subject is not None and subject.stands_for is not None and subject.head in ("that", "which"):
        subject = subject.stands_for  # "rules that support trade"
    if report.kind != "clause" and subject is not None and not holds_views(subject, items):
        return False
    return report.subject is not None or items[report.cue].form != "base" or not _bids(items, report.cue)


def _bids(items: Sequence[Item], v: int) -> bool:
    """Whether the verb at ``v`` tells the reader to do something: "Add the flour", "Imagine that"."""
    return v == 0 or items[v - 1].tag in ".:-C"
