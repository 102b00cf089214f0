"""Figures: quantities in news prose with value, unit and what is counted.

``find_figures`` loads on first use: dates ask ``years`` what is a year, and figures leave dates to ``find_dates``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader._lazy import lazy_names

if TYPE_CHECKING:
    from reader.extract.figures.find import find_figures

__all__ = ["find_figures"]

__getattr__ = lazy_names(__name__, {"find_figures": "find"})
