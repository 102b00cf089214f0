"""The Figures cell: its legend of kinds filters highlights and table alike."""

from __future__ import annotations

from typing import get_args

from reader.model import FigureKind, Page
from reader.read import read
from reader.ui.article_view import one_layer
from reader.ui.cells.figures import MARKS, figure_rows_of, figures_frame

TEXT = "Prices in Brena rise\n\nBread rose 12% to €4 on Monday. About 300 people of 74 villages marched 10 km for it."


def test_view_draws_only_the_marks_it_is_asked_for() -> None:
    reading = read(Page.from_text(TEXT))
    percent = [f"figure-{i}" for i, f in enumerate(reading.figures) if f.kind == "percent"]
    assert len(reading.figures) > 3
    view = one_layer(reading, "a", ("figure",), only=percent)
    assert [mark.id for mark in view.marks] == percent
    assert view.layers[0].count == 1


def test_table_says_what_is_counted_and_which_way_it_moved() -> None:
    reading = read(Page.from_text(TEXT))
    rows = figures_frame(reading, list(reading.figures)).set_index("As written")
    assert rows.loc["12%", "Change"] == "rising"
    assert rows.loc["300", "Counted"] == "person"
    assert rows.loc["300", "Value"] == "about 300"


def test_every_kind_has_its_mark_in_the_legend() -> None:
    assert set(get_args(FigureKind)) - {"date", "time"} == set(MARKS)


def test_a_share_is_told_in_hundredths_too() -> None:
    reading = read(Page.from_text("Lanterns in Brena\n\nOne in seven people of the town stood on the quays."))
    rows = figures_frame(reading, list(reading.figures)).set_index("As written")
    assert rows.loc["One in seven", "Value"] == "0.143 (14.3%)"


def test_a_spreadsheet_gets_numbers_it_can_sum() -> None:
    reading = read(
        Page.from_text("Harbour\n\nThe harbour cost about $3.4m, the council said, and dozens of boats were lost.")
    )
    rows = {row["As written"]: row for row in figure_rows_of(reading, list(reading.figures))}
    assert (rows["$3.4m"]["Value"], rows["$3.4m"]["About"]) == (3_400_000, "about")
    assert (rows["dozens"]["Low"], rows["dozens"]["High"]) == (12, 120)
    assert reading.article.text[rows["$3.4m"]["Start"] : rows["$3.4m"]["End"]] == "$3.4m"
