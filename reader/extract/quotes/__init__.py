"""Quotes: who said what, exactly where, by rules and tables."""

from reader.extract.quotes.find import find_quotes

__all__ = ["find_quotes"]
