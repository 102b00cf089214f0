"""Dates in news prose, resolved against the publish date."""

from reader.extract.dates.find import find_dates

__all__ = ["find_dates"]
