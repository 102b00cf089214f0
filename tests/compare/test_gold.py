"""Gold from kept blocks, scores against it, the leaderboard, JSON lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.compare.gold import (
    Gold,
    Result,
    from_json_lines,
    gold_of_blocks,
    interval,
    leaderboard,
    page_of_gold,
    score,
    to_json_lines,
)
from reader.load.render import render
from reader.model import Page

HTML = """<html><body><nav><a href="/">Home</a></nav><h1>East quay to close for the winter</h1>
<p>The harbour board voted on Tuesday to close the east quay for the winter.</p>
<p>Repairs will cost 1.2 million crowns, said Ann Moyle, who chairs the board.</p></body></html>"""
PAGE = Page(url="https://gazette.example/1", source="paste", html=HTML, text=render(HTML).text)


def test_gold_is_the_kept_blocks_in_reading_order() -> None:
    gold = gold_of_blocks(PAGE, [3, 1])
    assert gold.blocks == (1, 3)
    assert gold.text == (
        "East quay to close for the winter\n\n"
        "Repairs will cost 1.2 million crowns, said Ann Moyle, who chairs the board."
    )


def test_index_of_no_block_is_left_out() -> None:
    assert gold_of_blocks(PAGE, [-1, 99]).blocks == ()


def test_same_text_scores_one() -> None:
    gold = gold_of_blocks(PAGE, [1, 2, 3])
    assert score(gold.text, gold) == (1.0, 1.0, 1.0)


def test_half_the_text_has_full_precision_and_half_the_recall() -> None:
    half, whole = "a b c d e f g", "a b c d e f g h i j k"
    assert score(half, whole) == (1.0, 0.5, pytest.approx(2 / 3))


def test_text_shorter_than_a_shingle_is_compared_as_a_whole() -> None:
    assert score("East quay", "East quay").f1 == 1.0
    assert score("East", "West").f1 == 0.0


def test_best_cleaner_leads_with_its_interval_around_it() -> None:
    results = [Result(str(i), "good", 0.9 + i / 100, 0.9, 0.9) for i in range(5)]
    results += [Result(str(i), "poor", 0.5, 0.5, 0.5, empty=i == 0) for i in range(5)]
    first, second = leaderboard(results)
    assert (first.cleaner, first.pages, second.empties) == ("good", 5, 1)
    assert first.f1_low < first.f1 < first.f1_high


def test_interval_is_the_same_every_time() -> None:
    assert interval([0.5, 0.9, 0.7], [0.4, 0.8, 0.6]) == interval([0.5, 0.9, 0.7], [0.4, 0.8, 0.6])


def test_a_scrape_comes_back_with_its_truth() -> None:
    page = Page.from_text("Share post:\n\nEast quay closes\n\nThe harbour board voted on Tuesday.")
    gold = gold_of_blocks(page, [1, 2])
    (back,) = from_json_lines(to_json_lines([gold]).splitlines())
    again = page_of_gold(back)
    assert again is not None and again.html is None and again.text == page.text
    assert gold_of_blocks(again, back.blocks).text == "East quay closes\n\nThe harbour board voted on Tuesday."


@pytest.mark.parametrize("line", ['{"text": 1}', '{"text": "x", "html": ["x"]}', '{"text": "x", "scrape": 5}'])
def test_a_line_with_other_things_than_words_is_said(line: str) -> None:
    with pytest.raises(ValueError, match="Line 1"):
        list(from_json_lines([line]))


def test_json_lines_carry_the_benchmarks_fields() -> None:
    gold = gold_of_blocks(PAGE, [1])
    (back,) = from_json_lines(to_json_lines([gold]).splitlines())
    assert back == gold
    assert '"html"' in to_json_lines([gold])


def test_benchmark_line_without_blocks_is_gold_too() -> None:
    (gold,) = from_json_lines(['{"html": "<p>x</p>", "url": null, "text": "x"}', ""])
    assert gold == Gold("x", (), None, "<p>x</p>")


def test_line_that_is_not_gold_is_named() -> None:
    with pytest.raises(ValueError, match="Line 2"):
        list(from_json_lines(['{"text": "x"}', "[1]"]))


@given(st.text(alphabet="ab c", max_size=40), st.text(alphabet="ab c", max_size=40))
def test_precision_one_way_is_recall_the_other(a: str, b: str) -> None:
    assert score(a, b).precision == score(b, a).recall
