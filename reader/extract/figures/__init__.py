"""Figures: quantities in news prose with value, unit and what is counted."""

from reader.extract.figures.find import find_figures

__all__ = ["find_figures"]
