"""Axes of named rows and columns: names in as many lines as they need, and rows high enough for them.

A chart is drawn once for any width of the page: what depends on it is an expression of Vega's.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

import altair as alt

from reader.charts.theme import NARROW, WIDTH, Heights, by_width

#: Characters of a line of a row's name on a wide page, a narrower one and a telephone's.
_LINE = (56, 34, 30)
_LINE_HEIGHT = 12
#: Columns that stand level on a wide page.
_LEVEL = 7
#: Where the day at the end of a column's name begins.
_DAY = "regexp(', ([^,]{4,9})$')"
#: A column's name that is cut so that its day stays: characters kept on a telephone and elsewhere.
_NARROW_COLUMN, _COLUMN = 28, 34
#: Names over columns: height of a line, least characters of one, width of a character, the plot's share of a page, and
#: the least widths of a wide page, less in a notebook where a chart is narrower than its page, and of a narrower one.
_OVER, _LEAST_LINE, _CHARACTER, _PLOT, _FROM = 14, 9, 6.6, 0.57, (WIDTH - 100, 560)


#: A line with nothing to see: of an empty one the browser takes no account.
_BLANK = "\u200b"


def row_axis(names: Sequence[str] = (), **more: Any) -> alt.Axis:
    """The axis of rows called ``names``; a name stands in as many lines as it needs, in the middle of its row."""
    most = max((_lines_of(name, _LINE[-1]) for name in names), default=1)
    raised = [
        {"test": f"length({in_lines()}) == {n}", "value": -(n - 1) * _LINE_HEIGHT / 2} for n in range(2, most + 1)
    ]
    return alt.Axis(
        labelExpr=in_lines(),
        labelOffset={"condition": raised, "value": 0} if raised else 0,
        labelLineHeight=_LINE_HEIGHT,
        labelOverlap=False,
        labelFlush=False,
        **more,
    )


def rows_height(names: Sequence[str], row: int = 28, least: int = 90) -> Heights:
    """Heights of a chart with rows called ``names``, none of them lower than ``row``."""
    lines = (max((_lines_of(name, most) for name in names), default=1) for most in _LINE)
    return Heights(*(max(least, max(row, _LINE_HEIGHT * most + 5) * len(names)) for most in lines))


def in_lines(line: tuple[int, int, int] = _LINE) -> str:
    """A Vega expression for a name in lines of so many characters on a page of each width."""
    return lines_of_text("datum.label", line)


def lines_of_text(text: str, line: tuple[int, int, int]) -> str:
    """A Vega expression for the expression ``text`` likewise."""
    most = f"toString({by_width(*line)})"
    return f"split(trim(replace({text}, regexp('(.{{1,' + {most} + '}})(?: |$)', 'g'), '$1\\n')), '\\n')"


def column_axis(names: Sequence[str]) -> alt.Axis:
    """The axis of columns called ``names``, above them: level in a few lines where few stand on a wide page.

    Else slanted, each in one line.
    A file to be saved has them slanted: its renderer draws the second line over the first row.
    """
    level = f"(containerSize()[0] && !{NARROW} && {len(names)} <= {_LEVEL})"
    wide, middle = (max(_column_lines(name, _column_line(width, len(names))) for name in names) for width in _FROM)
    most = by_width(wide, middle, 1)
    room = f"max({_LEAST_LINE}, floor(width * {1 / len(names) / _CHARACTER:.5f}))"
    own = f"replace(datum.label, {_DAY}, '')"
    day = f"(test({_DAY}, datum.label) ? replace(datum.label, regexp('^.*, ([^,]{{4,9}})$'), '$1') : '')"
    split = f"regexp('(.{{1,' + toString({room}) + '}})(?: |$)', 'g')"
    lines = f"trim(replace({own}, {split}, '$1\\n')) + ({day} ? '\\n' + {day} : '')"
    over = f"split(pad('', {most} - length(split({lines}, '\\n')), '{_BLANK}\\n') + {lines}, '\\n')"
    kept = f"({NARROW} ? {_NARROW_COLUMN} : {_COLUMN})"
    cut = f"truncate({own}, {kept}) + ({day} ? ', ' + {day} : '')"
    return alt.Axis(
        orient="top",
        labelOverlap=False,
        labelAngle=alt.ExprRef(f"{level} ? 0 : {NARROW} || {len(names)} > 12 ? -75 : -60"),
        labelAlign=alt.ExprRef(f"{level} ? 'center' : 'left'"),
        labelBaseline=alt.ExprRef(f"{level} ? 'bottom' : 'middle'"),
        labelPadding=alt.ExprRef(f"{level} ? {_OVER} * ({most} - 1) + 4 : 6"),
        labelExpr=f"{level} ? ({over}) : {cut}",
        labelLimit=400,
        labelLineHeight=_OVER,
    )


def _column_line(width: int, columns: int) -> int:
    """Characters of a line over each of so many columns, on a page of ``width`` pixels."""
    return max(_LEAST_LINE, int(width * _PLOT / columns / _CHARACTER))


def _column_lines(name: str, most: int) -> int:
    """How many lines of ``most`` characters a column's name takes, its day on one of its own."""
    own, _, day = name.rpartition(", ")
    return _lines_of(own, most) + 1 if own and 4 <= len(day) <= 9 else _lines_of(name, most)


def _lines_of(name: str, most: int) -> int:
    """How many lines of ``most`` characters a name takes; a long word has a line of its own."""
    return max(1, len(textwrap.wrap(name, most, break_long_words=False, break_on_hyphens=False)))
