"""What the reading view is given: panes, marks and spans that always lie inside their blocks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.events import find_events
from reader.library import Correction
from reader.model import Page, Reading, Span
from reader.read import read
from reader.ui.article_marks import Placed, event_marks, own_marks_of, spans_by_paragraph
from reader.ui.article_view import clean_pane, one_layer, raw_pane, side_by_side, source_pane
from reader.ui.corrected import rows, scores
from reader.ui.corrections import correction, placed
from reader.ui.loader import SAMPLES
from reader.ui.reading import MarkView, View


@pytest.fixture(scope="module")
def reading() -> Reading:
    return read(SAMPLES / "kharkiv/courier.html")


def words_of(payload: dict, pane: int, block: dict) -> str:
    return block["text"] if "text" in block else payload["panes"][0]["blocks"][block["same"]]["text"]


def test_every_span_lies_in_its_block_and_reads_as_the_finding(reading: Reading) -> None:
    payload = side_by_side(reading, "k").payload()
    clean = payload["panes"][1]
    texts = {f"figure-{i}": reading.article.text_of(f) for i, f in enumerate(reading.figures)}
    seen = 0
    for block in clean["blocks"]:
        words = words_of(payload, 1, block)
        for start, end, mark in block.get("spans", ()):
            assert 0 <= start < end <= len(words)
            name = payload["marks"][mark]["id"]
            if name in texts:
                seen += 1
                assert words[start:end] in texts[name]
    assert seen >= len(reading.figures) - 4


def test_the_payload_is_plain_json_and_says_a_text_once(reading: Reading) -> None:
    payload = side_by_side(reading, "k").payload()
    sent = json.dumps(payload, ensure_ascii=False)
    paragraph = reading.article.text_of(reading.article.paragraphs[3])
    assert sent.count(json.dumps(paragraph, ensure_ascii=False)[1:-1]) == 1


def test_dropped_blocks_of_one_kind_and_reason_are_one_run_that_names_all_of_them(reading: Reading) -> None:
    pane = raw_pane(reading.page, reading.article)
    covered = [i for block in pane.blocks for i in block.run]
    assert covered == [block.id for block in pane.blocks if block.dropped]
    assert all(block.label.startswith("Dropped: ") for block in pane.blocks if block.run)


def test_a_dropped_block_says_which_cleaners_kept_it(reading: Reading) -> None:
    blocks = list(reading.article.blocks)
    at = next(i for i, b in enumerate(blocks) if not b.kept)
    blocks[at] = replace(blocks[at], votes={"consensus": 0.0, "goose3": 1.0, "justext": 0.9, "trafilatura": 0.0})
    shown = raw_pane(reading.page, replace(reading.article, blocks=tuple(blocks))).blocks[at]
    assert shown.votes == "kept by goose3, justext (2 of 3 other cleaners)"
    assert shown.disputed


def test_the_source_is_whole_and_cut_where_kept_blocks_begin(reading: Reading) -> None:
    pane = source_pane(reading.page, reading.article)
    assert reading.page.html is not None
    squeezed = "".join(reading.page.html.split())
    assert "".join("".join(block.text.split()) for block in pane.blocks) == squeezed
    kept = sum(block.kept for block in reading.article.blocks)
    assert sum(block.pair is not None for block in pane.blocks) >= kept / 2


def test_the_rendered_page_names_its_blocks_and_runs_nothing(reading: Reading) -> None:
    document = side_by_side(reading, "k", raw="page").panes[0].document
    assert document is not None
    first = next(i for i, block in enumerate(reading.article.blocks) if block.kept)
    assert f'data-reader-block="{first}"' in document
    assert "<script" not in document and "default-src 'none'" in document


def test_a_page_cannot_name_blocks_itself() -> None:
    body = "<p data-reader-block='7' data-reader-dropped=''>The council said the bridge would open on Monday.</p>" * 3
    reading = read(Page.from_html(f"<html><body><article><h1>Bridge opens</h1>{body}</article></body></html>"))
    document = side_by_side(reading, "k", raw="page").panes[0].document
    assert document is not None and 'data-reader-block="7"' not in document


def test_own_marks_stand_over_their_words(reading: Reading) -> None:
    article = reading.article
    start = article.text.index("11")
    mine = placed(article.text, [correction("missed figure", "a", article.text, start, start + 2)])
    own = own_marks_of(article, mine)
    ((block, left, right, mark),) = own.spans
    paragraph = article.paragraphs[block]
    assert article.text[paragraph.start + left : paragraph.start + right] == "11"
    assert own.marks[mark].id == f"own-{mine[0].correction.id}"


def test_an_orphaned_correction_is_drawn_nowhere(reading: Reading) -> None:
    lost = Correction("c", "a", "missed figure", "words that are gone", "before ", " after", 3)
    assert own_marks_of(reading.article, placed(reading.article.text, [lost])).spans == ()


def test_views_of_one_layer_hold_only_that_layer(reading: Reading) -> None:
    view: View = one_layer(reading, "k", ("quote",))
    assert {mark.layer for mark in view.marks} == {"quote"}


def test_a_correction_counts_while_it_holds(reading: Reading) -> None:
    text = reading.article.text
    figure = reading.figures[0]
    at = text.index("northern front")
    wrong = correction("wrong figure", "a", text, figure.start, figure.end)
    missed = correction("missed figure", "a", text, at, at + 14)
    righted = correction("missed figure", "a", text, figure.start, figure.end)
    (score,) = scores([(reading, [wrong, missed, righted])])
    assert (score.wrong, score.missed, score.put_right) == (1, 1, 1)
    assert score.precision == (score.found - 1) / score.found


def test_corrections_leave_with_their_place_and_surroundings(reading: Reading, tmp_path: Path) -> None:
    from reader.library import Library

    with Library(f"sqlite:///{tmp_path}/reader.db") as library:
        saved = library.save(reading.page, reading.article)
    made = correction("wrong quote", saved.id, reading.article.text, 40, 60)
    (row,) = rows([(saved, reading, [made])])
    assert reading.article.text[row["start"] : row["end"]] == row["words"]
    assert row["orphaned"] is False and row["prefix"] and row["suffix"]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12), st.lists(st.integers(1, 20), max_size=6)
)
def test_pieces_of_marks_cover_exactly_the_parts_inside_paragraphs(
    marks: list[tuple[int, int]], lengths: list[int]
) -> None:
    paragraphs, at = [], 0
    for length in lengths:
        paragraphs.append(Span(at, at + length))
        at += length + 2
    laid = [Placed(start, start + length, MarkView("m", "figure", "count", "")) for start, length in marks]
    pieces = spans_by_paragraph(paragraphs, laid)
    for number, mark in enumerate(laid):
        wanted = {
            (i, c) for i, p in enumerate(paragraphs) for c in range(max(p.start, mark.start), min(p.end, mark.end))
        }
        given_ = {
            (i, paragraphs[i].start + c)
            for i, found in enumerate(pieces)
            for start, end, which in found
            if which == number
            for c in range(start, end)
        }
        assert given_ == wanted


def test_a_headline_that_only_the_page_s_title_gives_is_drawn_as_one(reading: Reading) -> None:
    first, *others = reading.article.paragraphs
    article = replace(reading.article, paragraphs=(replace(first, block=None), *others))
    assert clean_pane(article).blocks[0].kind == "headline"


def test_the_tip_of_an_event_says_its_day_in_words(reading: Reading) -> None:
    rows = [dict(mark.mark.rows) for mark in event_marks(find_events([reading.article]))]
    days = {row["when"] for row in rows}
    assert "10 Sep 2022" in days
    assert not any(day[:4].isdigit() for day in days)
