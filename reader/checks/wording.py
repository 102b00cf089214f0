"""Numbers and figures in the words of checks."""

from __future__ import annotations

import math
import re

from reader.extract.figures.plurals import plural
from reader.model import Figure


def number_text(value: float) -> str:
    """A number as a newsroom writes it: grouped, four significant figures at most."""
    if value == 0:
        return "0"
    if abs(value) >= 1000:
        return f"{float(f'{value:.4g}'):,.0f}"
    return f"{float(f'{value:.4g}'):g}"


def figure_text(text: str, figure: Figure) -> str:
    """A figure as the article writes it, on one line; a number in words as inside a sentence: "twelve"."""
    words = " ".join(text[figure.start : figure.end].split())
    if (
        figure.kind != "money"
        and words[:1].isupper()
        and words[1:2] in (" ", words[1:2].lower())
        and words[1:2].strip(".") != ""
    ):
        return words[0].lower() + words[1:]
    return words


def percent_text(change: float, how: str = "") -> str:
    """A change in percent in words: "a rise of 20%", "a fall of more than 12.5%", "no change"."""
    size = number_text(float(f"{abs(change):.3g}"))
    if size == "0":
        return "no change"
    return f"a {'rise' if change > 0 else 'fall'} of {how}{size}%"


def division_text(part: float, whole: float) -> str:
    """The division of two numbers, both cut to the same scale: "7.2 ÷ 6 = 1.2"."""
    scale = 1000.0 ** max(0, int(math.log10(max(abs(whole), 1.0)) // 3)) if whole else 1.0
    return f"{number_text(part / scale)} ÷ {number_text(whole / scale)} = {number_text(float(f'{part / whole:.3g}'))}"


def amount_text(value: float, like: Figure, text: str) -> str:
    """A number with the sign, unit or noun that ``text`` gives another figure: "£195 million", "2 countries"."""
    number = next((f"{number_text(value / size)} {word}" for size, word in _WORDS if value >= size), number_text(value))
    sign = re.match(r"[^\d\s.,]{0,3}[$£€¥₹]", text[like.start : like.end]) if like.kind == "money" else None
    if sign:
        return f"{sign[0]}{number if value >= 1000 or value == int(value) else f'{value:.2f}'}"
    unit = like.unit if like.unit and like.kind in ("measure", "money", "duration") else like.what
    if not unit:
        return number
    head, per, rest = unit.partition(" per ")
    return f"{number} {head if value == 1 else plural(head)}{per}{rest}"


_WORDS = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def three_digits(value: float) -> str:
    """A number cut to three significant figures."""
    return number_text(float(f"{value:.3g}"))
