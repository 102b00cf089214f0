"""Figures in words, as tips, reports and the command line say them: "about 6,000 square kilometres"."""

from __future__ import annotations

from reader.extract.figures.plurals import plural
from reader.model import Figure

MODIFIERS = {"=": "", "~": "about", "<": "under", ">": "over", "<=": "at most", ">=": "at least"}
CHANGES = {"up": "rising", "down": "falling"}
_SCALES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def figure_words(figure: Figure) -> str:
    """A figure in a few words: "about 6,000 square kilometres", "3.4 million US dollars, rising", "2nd city"."""
    change = CHANGES.get(figure.change or "")
    said = f"{MODIFIERS[figure.modifier]} {_said(figure)}".strip()
    return f"{said}, {change}" if change else said


def _said(figure: Figure) -> str:
    what = figure.what or ""
    if figure.kind == "ordinal" and figure.value is not None and figure.value == int(figure.value):
        return f"{ordinal(int(figure.value))} {what}".strip()
    if figure.kind == "ratio":
        return _beside(_times(figure), what)
    if figure.unit == "percentage":
        return _beside(f"{amount(figure)}%", what)
    if figure.unit and figure.unit.startswith("per "):
        return " ".join(filter(None, (amount(figure), _counted(figure, what), figure.unit)))
    if figure.unit:
        return _beside(f"{amount(figure)} {_counted(figure, figure.unit)}", what)
    return f"{amount(figure)} {_counted(figure, what)}".strip()


def _times(figure: Figure) -> str:
    """A share as a percentage, a multiple as so many times."""
    if figure.value is None or figure.value == 1 or figure.value <= 0:
        return amount(figure)
    return f"{number(figure.value)} times" if figure.value > 1 else f"{100 * figure.value:.3g}%"


def amount(figure: Figure) -> str:
    """The value, or the range it lies in."""
    if figure.value is not None and figure.low is None and figure.high is None:
        if figure.kind == "ratio" and 0 < figure.value < 1:
            return f"{figure.value:.3g} ({100 * figure.value:.3g}%)"
        return number(figure.value)
    if figure.low is not None and figure.high is not None:
        return f"{number(figure.low)} to {number(figure.high)}"
    if figure.low is not None:
        return f"{number(figure.low)} or more"
    if figure.high is not None:
        return f"up to {number(figure.high)}"
    return number(figure.value)


def number(value: float | None) -> str:
    """A number with grouped thousands and no needless decimals; from a million on in words: "3.4 million"."""
    if value is None:
        return "–"
    for scale, word in _SCALES:
        if abs(value) >= scale:
            short = float(f"{value / scale:.4g}")
            if short * scale == value or abs(short * scale - value) < 1e-9 * abs(value):
                return f"{short:,g} {word}"
            break
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    return f"{value:,.6g}"


def ordinal(value: int) -> str:
    """ "1st", "2nd", "11th"."""
    ending = "th" if value % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value:,}{ending}"


def _counted(figure: Figure, noun: str) -> str:
    one = figure.value == 1 and figure.low is None and figure.high is None
    return noun if one or not noun else plural(noun)


def _beside(said: str, what: str) -> str:
    """What is counted, where the unit says how: in brackets, since "18% of capacity" is not always meant."""
    return f"{said} ({what})" if what else said
