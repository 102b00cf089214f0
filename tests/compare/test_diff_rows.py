"""Differences in rows: nothing lost, paragraphs beside their counterparts."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.compare.diff import diff_texts, three_way
from reader.compare.diff_rows import changes_of, diff_rows
from reader.compare.three_rows import three_rows

LEAD = "The harbour board voted on Tuesday to close the east quay for the winter."
DIVERS = "Divers found in spring that two of its piles had shifted by more than a hand's width."
COST = "Repairs will cost 1.2 million crowns, said Ann Moyle, who chairs the board."
FERRIES = "Ferries will use the fish dock until the work is done, which may be in April."


def article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def sides(a: str, b: str) -> list[tuple[str, str]]:
    rows = diff_rows(diff_texts(a, b), a, b)
    return [("".join(p.a or "" for p in row), "".join(p.b or "" for p in row)) for row in rows]


def test_paragraphs_stand_beside_each_other() -> None:
    assert sides(article(LEAD, COST), article(LEAD, COST)) == [(LEAD, LEAD), (COST, COST)]


def test_missing_paragraph_has_an_empty_side() -> None:
    assert sides(article(LEAD, DIVERS, COST), article(LEAD, COST)) == [(LEAD, LEAD), (DIVERS, ""), (COST, COST)]


def test_altered_words_stay_in_their_row() -> None:
    altered = COST.replace("1.2", "1.4")
    assert sides(article(LEAD, COST), article(LEAD, altered)) == [(LEAD, LEAD), (COST, altered)]


def test_words_added_at_the_start_of_a_paragraph_stay_in_its_row() -> None:
    longer = f"In spring, it was said: {COST}"
    assert sides(article(LEAD, COST), article(LEAD, longer)) == [(LEAD, LEAD), (COST, longer)]


def test_moved_paragraph_stands_on_both_sides_in_its_own_place() -> None:
    a, b = article(LEAD, DIVERS, COST, FERRIES), article(LEAD, COST, FERRIES, DIVERS)
    assert sides(a, b) == [(LEAD, LEAD), (DIVERS, ""), (COST, COST), (FERRIES, FERRIES), ("", DIVERS)]


def test_both_places_of_a_moved_paragraph_have_its_number() -> None:
    a, b = article(LEAD, DIVERS, COST, FERRIES), article(LEAD, COST, FERRIES, DIVERS)
    moved = [p for row in diff_rows(diff_texts(a, b), a, b) for p in row if p.kind == "moved"]
    assert [(p.number, p.a is None, p.b is None) for p in moved] == [(0, False, True), (0, True, False)]


def test_joined_paragraphs_share_a_row() -> None:
    assert sides(article(LEAD, DIVERS), f"{LEAD} {DIVERS}") == [(f"{LEAD}\n{DIVERS}", f"{LEAD} {DIVERS}")]


PARAGRAPHS = st.lists(st.sampled_from([LEAD, DIVERS, COST, FERRIES, COST.replace("1.2", "9")]), max_size=6)


@given(PARAGRAPHS, PARAGRAPHS)
def test_rows_hold_both_texts_in_order(first: list[str], second: list[str]) -> None:
    a, b = article(*first), article(*second)
    shown = sides(a, b)
    assert "".join("".join(left for left, _ in shown).split()) == "".join(a.split())
    assert "".join("".join(right for _, right in shown).split()) == "".join(b.split())


@given(PARAGRAPHS, PARAGRAPHS)
def test_every_change_is_shown(first: list[str], second: list[str]) -> None:
    a, b = article(*first), article(*second)
    diff = diff_texts(a, b)
    assert changes_of(diff_rows(diff, a, b)) == diff.changes


def test_three_way_rows_say_who_has_each_paragraph() -> None:
    base, a, b = article(LEAD, DIVERS, COST), article(LEAD, DIVERS), article(LEAD, COST, FERRIES)
    rows = three_rows(three_way(a, b, base), a, b, base)
    assert [(row[0].text, row[0].state) for row in rows] == [
        (LEAD, "both"),
        (DIVERS, "only a"),
        (COST, "only b"),
        (FERRIES, "beyond b"),
    ]


def test_what_both_have_beyond_the_reference_is_said_once() -> None:
    base, both = article(LEAD, COST), article(LEAD, FERRIES, COST)
    rows = three_rows(three_way(both, both, base), both, both, base)
    assert [(row[0].text, row[0].state) for row in rows] == [(LEAD, "both"), (FERRIES, "beyond both"), (COST, "both")]


@given(PARAGRAPHS, PARAGRAPHS, PARAGRAPHS)
def test_three_way_rows_hold_the_whole_reference(first: list[str], second: list[str], third: list[str]) -> None:
    a, b, base = article(*first), article(*second), article(*third)
    rows = three_rows(three_way(a, b, base), a, b, base)
    of_base = [piece.text for row in rows for piece in row if not piece.state.startswith("beyond")]
    assert "".join(of_base).split() == "".join(base.split("\n\n")).split()


def test_what_one_text_has_beyond_the_reference_stands_in_its_own_order() -> None:
    base = "The bridge fell at dawn on Tuesday, the harbour master said."
    b = f"Your choices about cookies\n\nWe and our partners store them\n\nAccept all of them\n\n{base}"
    rows = three_rows(three_way(base, b, base), base, b, base)
    assert [row[0].text for row in rows] == b.split("\n\n")
