"""Lines are held only against rows that begin as they do, and none is missed for that."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.furniture import _ANY_CERTAIN, _ANY_LINE, _ANY_SECTION, LINES, SECTIONS, _rows, is_certain, line_kind
from reader.clean.furniture_lines import SIGNS
from reader.clean.openings import ENDLESS, WIDTH, Rows, by_first_letter, openings, width

TABLES = [(_ANY_LINE, LINES), (_ANY_SECTION, SECTIONS)]
ROWS = [(any_row, row) for any_row, tables in TABLES for table in tables.values() for row in _rows(table)]


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("share", {"share"}),
        ("read more", {"read "}),
        ("ad", {"ad"}),
        ("ads?", {"ad", "ads"}),
        ("(?:a|bc)d", {"ad", "bcd"}),
        ("(?:the )?end", {"the e", "end"}),
        (r"\bpod(?:cast)?\b", {"pod", "podca"}),
        (r"x\. y", {"x. y"}),
        ("[ab]c", {"ac", "bc"}),
        ("(?<!x)cmp(?!x)", {"cmp"}),
        ("a+b", {"a"}),
        ("a{0,2}b", {"a", "b"}),
        (".{0,9}end", {"", "end"}),
        ("[^a]b", {""}),
        ("(?:[(]|[)|])x", {"(x", ")x", "|x"}),
    ],
)
def test_beginnings_of_a_row(row: str, expected: set[str]) -> None:
    assert openings(row) == expected


def test_digits_are_any_of_ten() -> None:
    assert openings(r"\d of") == {f"{digit} of" for digit in "0123456789"}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("share", 5), ("ads?", 3), ("(?:a|bcd)e", 4), (r"\bpod(?:cast)?\b", 7), (r"x\. y", 4), ("[ab]c{2,3}", 4),
        ("(?<!x)cmp(?!x)", 3), (r"\d of .{0,40}", 45), ("(?:ab ){2}", 6), ("a+", ENDLESS), (".*", ENDLESS),
        ("x{2,}", ENDLESS), ("(?:[(]|[)|])x", 2),
    ],
)  # fmt: skip
def test_most_characters_of_a_row(row: str, expected: int) -> None:
    assert width(row) == expected


def test_a_line_longer_than_the_rows_that_begin_so_is_none_of_them() -> None:
    rows = Rows(["read more.{0,9}", "read on", "share"])
    assert rows.longest("read ") == len("read more") + 9
    assert rows.longest("share") == 5
    assert rows.longest("write") == 0
    assert not rows.matches("read more of what the crews said")


def test_rows_by_first_letter_are_found_where_any_of_them_is() -> None:
    rows = [r"\bnav", "menu", "more-?on", "(?<![a-z])ad-box", "shar(?:e|ing)"]
    together, one_by_one = re.compile(by_first_letter(rows)), re.compile("|".join(rows))
    for name in ("main-nav", "subnav", "menus", "moreon", "more-off", "ad-box", "load-box", "sharing", "shar", ""):
        assert bool(together.search(name)) == bool(one_by_one.search(name)), name
    with pytest.raises(ValueError, match="begin with a letter"):
        by_first_letter(["[ab]c"])


@given(st.sampled_from(ROWS).flatmap(lambda pair: st.tuples(st.just(pair), st.from_regex(pair[1], fullmatch=True))))
@settings(max_examples=120, deadline=None)
def test_whatever_a_row_matches_begins_as_the_row_may(case: tuple[tuple[object, str], str]) -> None:
    (_, row), line = case
    small = line.lower()
    if re.fullmatch(row, small):
        assert len(small) <= Rows([row]).longest(small[:WIDTH])
        assert Rows(["nothing", row, "something else"]).matches(small)


@given(st.sampled_from(ROWS).flatmap(lambda pair: st.tuples(st.just(pair), st.from_regex(pair[1], fullmatch=True))))
@settings(max_examples=80, deadline=None)
def test_a_line_of_a_table_is_not_taken_for_none_at_first_sight(case: tuple[tuple[object, str], str]) -> None:
    (any_row, row), line = case
    if any_row.matches(line):  # type: ignore[attr-defined]
        assert not any_row.cannot_be(line)  # type: ignore[attr-defined]


def test_rows_that_can_begin_with_anything_have_their_signs_and_no_longer_lines() -> None:
    open_tables = {reason for (_, reason), rows in LINES.items() if any(row.startswith(".") for row in _rows(rows))}
    assert set(SIGNS) == open_tables
    for (_, reason), rows in LINES.items():
        for row in _rows(rows):
            numbers = [int(most) for most in re.findall(r"\.\{\d+,(\d+)\}", row)]
            if row.startswith("."):
                assert SIGNS[reason][0] >= min(420, sum(numbers) + 19), row


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Read more: Ferry crews walk out", True), ("Photo: Ann Moyle/Reuters", True),
        ("Sign up for our newsletter", True),
        ("The minister said that talks would go on (Reuters was there).", False), ("• Share", True),
        ("0:00 / 4:12", True),
        ("Crews walked out [WATCH VIDEO]", True), ("Crews at work. (AP Photo)", True),
        ("The ferry. Getty Images »", True), ("“Read more,” she said, and closed the book", False),
        ("Share >>>>", True), ("Related", False), ("12", False), ("", False),
    ],
)  # fmt: skip
def test_lines_that_are_furniture_wherever_they_stand(line: str, expected: bool) -> None:
    assert is_certain(line) == expected


def test_what_is_certain_is_some_furniture() -> None:
    certain = [line for line in ("Read more: Ferry crews walk out", "Share this article") if is_certain(line)]
    assert all(line_kind(line) is not None and _ANY_CERTAIN.matches(line) for line in certain) and certain
