"""Word-level differences of two texts."""

from __future__ import annotations

import random
from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from reader.compare.diff import TextDiff, diff_texts, hunks, three_way

LEAD = "The harbour board voted on Tuesday to close the east quay for the winter."
DIVERS = "Divers found in spring that two of its piles had shifted by more than a hand's width."
COST = "Repairs will cost 1.2 million crowns, said Ann Moyle, who chairs the board."
FERRIES = "Ferries will use the fish dock until the work is done, which may be in April."


def shown(diff: TextDiff, a: str, b: str) -> list[tuple[str, str, str]]:
    return [(p.kind, a[p.a_start : p.a_end], b[p.b_start : p.b_end]) for p in diff.changed_parts]


def article(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


def test_same_texts_have_no_change() -> None:
    diff = diff_texts(article(LEAD, COST), article(LEAD, COST))
    assert (diff.changes, diff.similarity) == (0, 1.0)


def test_altered_number_is_one_change() -> None:
    b = COST.replace("1.2", "1.4")
    assert shown(diff_texts(COST, b), COST, b) == [("changed", "1.2", "1.4")]


def test_missing_paragraph_is_removed_as_a_whole() -> None:
    a, b = article(LEAD, DIVERS, COST), article(LEAD, COST)
    assert shown(diff_texts(a, b), a, b) == [("removed", DIVERS, "")]


def test_words_align_before_punctuation() -> None:
    a, b = "“We must act,” she said. It is late.", "'We must act' – she said; it is late."
    diff = diff_texts(a, b)
    words = [part for part in shown(diff, a, b) if any(char.isalpha() for char in part[1] + part[2])]
    assert words == [("changed", ". It", "; it")]
    assert diff.words_same == 7


def test_change_of_marks_alone_says_so() -> None:
    a, b = "She said: no.", "She said, no."
    (part,) = diff_texts(a, b).changed_parts
    assert part.punctuation


def test_paragraph_in_another_place_is_moved() -> None:
    a, b = article(LEAD, DIVERS, COST, FERRIES), article(LEAD, COST, FERRIES, DIVERS)
    diff = diff_texts(a, b)
    assert shown(diff, a, b) == [("moved", DIVERS, DIVERS)]
    assert (diff.words_removed, diff.words_added) == (0, 0)


def test_moved_paragraph_carries_its_own_changes() -> None:
    altered = DIVERS.replace("two", "three")
    a, b = article(LEAD, DIVERS, COST, FERRIES), article(LEAD, COST, FERRIES, altered)
    (part,) = diff_texts(a, b).changed_parts
    inner = [(p.kind, a[p.a_start : p.a_end], b[p.b_start : p.b_end]) for p in part.inner if p.kind != "same"]
    assert inner == [("changed", "two", "three")]


def test_joined_paragraphs_are_the_same_words() -> None:
    assert diff_texts(article(LEAD, DIVERS), f"{LEAD} {DIVERS}").changes == 0


def test_unrelated_texts_share_no_chance_words() -> None:
    a = "The board of the harbour and the mayor of the town met in the hall on Tuesday."
    b = "A storm tore the roof off a barn near Selkirk, and two of its horses ran to the hills."
    assert diff_texts(a, b).words_same == 0


def test_changes_are_numbered_in_reading_order() -> None:
    a, b = article(LEAD, COST), article(LEAD.replace("Tuesday", "Monday"), COST.replace("1.2", "1.4"))
    assert [part.number for part in diff_texts(a, b).changed_parts] == [0, 1]


def test_close_changes_share_a_hunk_with_words_around() -> None:
    a, b = (
        article(LEAD, DIVERS, COST),
        article(LEAD.replace("Tuesday", "Monday"), DIVERS, COST.replace("1.2", "3")),
    )
    found = hunks(diff_texts(a, b), a, b, context_chars=20)
    assert [a[h.a_start : h.a_end] for h in found] == [
        "board voted on Tuesday to close the east",
        "Repairs will cost 1.2 million crowns,",
    ]


def test_three_way_says_who_has_each_sentence_of_the_reference() -> None:
    base = article(LEAD, DIVERS, COST)
    found = three_way(article(LEAD, DIVERS), article(LEAD, COST, FERRIES), base)
    assert [(part.state, base[part.start : part.end]) for part in found.base] == [
        ("both", LEAD),
        ("only a", DIVERS),
        ("only b", COST),
    ]
    assert [part.kind for part in found.to_b.changed_parts] == ["removed", "added"]


def test_ten_thousand_words_take_less_than_half_a_second(
    cpu_seconds: Callable[[Callable[[], object]], float],
) -> None:
    rng = random.Random(4)
    words = [f"word{rng.randrange(3000)}" for _ in range(10_000)]
    lines = [" ".join(words[i : i + 50]) + "." for i in range(0, 10_000, 50)]
    other = [line.replace("word1", "term1") for line in lines if rng.random() > 0.1]
    rng.shuffle(other[50:60])
    assert cpu_seconds(lambda: diff_texts("\n\n".join(lines), "\n\n".join(other))) < 0.5


PIECES = st.lists(st.sampled_from([LEAD, DIVERS, COST, FERRIES, "Yes.", "“No,” he said.", "42"]), max_size=7)


@given(PIECES, PIECES)
def test_every_word_of_both_texts_is_in_exactly_one_part(left: list[str], right: list[str]) -> None:
    a, b = article(*left), article(*right)
    diff = diff_texts(a, b)
    for text, side in ((a, diff.side_a()), (b, diff.side_b())):
        covered = [0] * len(text)
        for part in side:
            for at in range(part.start, part.end):
                covered[at] += 1
        assert all(count == 1 for count, char in zip(covered, text, strict=True) if not char.isspace())


@given(PIECES, PIECES)
def test_parts_called_the_same_are_the_same_words(left: list[str], right: list[str]) -> None:
    a, b = article(*left), article(*right)
    for part in diff_texts(a, b).parts:
        if part.kind == "same":
            assert a[part.a_start : part.a_end].split() == b[part.b_start : part.b_end].split()


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_give_spans_inside_them(a: str, b: str) -> None:
    for part in diff_texts(a, b).parts:
        assert 0 <= part.a_start <= part.a_end <= len(a)
        assert 0 <= part.b_start <= part.b_end <= len(b)
