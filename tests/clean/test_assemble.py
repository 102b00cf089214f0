"""What kinds the blocks that are kept get."""

from __future__ import annotations

from reader.clean.assemble import blocks_of_page
from reader.load.render import render

PROSE = (
    "The ferry left the quay an hour late on Monday because a seal had gone to sleep on the ramp and would not be "
    "moved, the mate said."
)


def kinds(html: str) -> list[str]:
    rendered = render(html)
    count = len(rendered.blocks)
    return [block.kind for block in blocks_of_page(rendered, [True] * count, [{}] * count)]


def test_prose_in_a_table_that_lays_out_the_page_is_a_paragraph() -> None:
    assert kinds(f"<table><tr><td><p>{PROSE}</p><p>{PROSE}</p></td></tr></table>") == ["paragraph", "paragraph"]


def test_cells_of_a_table_of_data_are_a_table() -> None:
    html = "<table><tr><td><p>Monday</p></td><td><p>12 boats</p></td></tr><tr><td>Tuesday</td><td>9</td></tr></table>"
    assert set(kinds(html)) == {"table"}


def test_an_entry_of_a_list_and_a_quotation_stay_what_they_are() -> None:
    assert kinds(f"<ul><li><p>{PROSE}</p></li></ul><blockquote><p>{PROSE}</p></blockquote>") == ["list", "quote"]
