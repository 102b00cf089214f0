"""Numbers and figures in the words of checks."""

from __future__ import annotations

from reader.model import Figure


def number_text(value: float) -> str:
    """A number as a newsroom writes it: grouped, four significant figures at most."""
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        return f"{float(f'{value:.4g}'):,.0f}"
    return f"{float(f'{value:.4g}'):g}"


def figure_text(text: str, figure: Figure) -> str:
    """A figure as the article writes it, on one line."""
    return " ".join(text[figure.start : figure.end].split())
