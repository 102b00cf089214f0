"""Many pages through every cleaner."""

from __future__ import annotations

from reader.compare.batch import BatchPage, cost_sums, run_batch
from reader.compare.gold import Gold, leaderboard
from reader.load.render import render
from reader.model import Page

PARAGRAPHS = (
    "The harbour board voted on Tuesday to close the east quay for the winter, after divers found that two "
    "of its piles had shifted by more than a hand's width since the spring.",
    "“Repairs will cost 1.2 million crowns,” said Ann Moyle, who chairs the board, and the work cannot begin "
    "before the 14 herring boats have left for the season.",
)
HTML = f"""<html><body><nav><a href="/">Home</a></nav><article><h1>East quay to close for the winter</h1>
{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</article><footer>© Carrick Gazette</footer></body></html>"""
PAGE = Page(url=None, source="paste", html=HTML, text=render(HTML).text)
GOLD = Gold("East quay to close for the winter\n\n" + "\n\n".join(PARAGRAPHS))
NAMES = ["consensus", "all text", "BTE"]


def test_pages_with_gold_are_scored_and_others_are_not() -> None:
    with_gold, without = run_batch([BatchPage("a", PAGE, GOLD), BatchPage("b", PAGE)], NAMES)
    assert {result.cleaner for result in with_gold.results} == set(NAMES)
    assert without.results == ()


def test_who_keeps_furniture_stands_last() -> None:
    (outcome,) = run_batch([BatchPage("a", PAGE, GOLD)], NAMES)
    standings = {standing.cleaner: standing.f1 for standing in leaderboard(outcome.results)}
    assert standings["consensus"] == 1.0
    assert list(standings)[-1] == "all text"


def test_costs_add_up_over_pages() -> None:
    sums = {s.cleaner: s for s in cost_sums(run_batch([BatchPage("a", PAGE), BatchPage("b", PAGE)], NAMES))}
    assert (sums["all text"].pages, sums["all text"].furniture_kept) == (2, 4)
    assert sums["consensus"].furniture_kept == 0


def test_a_page_of_plain_text_counts_only_for_who_takes_it() -> None:
    (outcome,) = run_batch([BatchPage("a", Page(None, "paste", None, "\n".join(PARAGRAPHS)), GOLD)], NAMES)
    assert [cost.cleaner for cost in outcome.costs] == ["consensus"]
    assert [result.cleaner for result in outcome.results] == ["consensus"]
