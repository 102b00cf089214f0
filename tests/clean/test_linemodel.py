"""The line model: its second round, what it is asked of, and training on a few made-up pages."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.clean.line_features import line_features
from reader.clean.line_second_look import second_lines
from reader.clean.linemodel import LineModel, load_lines, save_lines
from reader.clean.second_look import log_odds
from reader.clean.train_lines import Lines, train_lines

PROSE = "The harbour board will vote in March on a second quay, its chairman told reporters on Tuesday evening"
PAGE = ["Home", "Sport", *(f"{PROSE}, {i}." for i in range(4)), "Read more", "Ten walks before the heather fades"]
ROWS = line_features(PAGE)
OWN, BEFORE_1, BEHIND_1 = 0, 4, 5


def page_of(number: int) -> Lines:
    shares = np.array([float(line.startswith(PROSE)) for line in PAGE], np.float32)
    return Lines(f"p{number}", "made up", f"site{number}.example", PAGE, shares, ROWS)


@pytest.fixture(scope="module")
def trained() -> LineModel:
    return train_lines([page_of(i) for i in range(150)])


def test_trained_model_parts_prose_from_menus(trained: LineModel) -> None:
    sure = trained.probabilities(PAGE)
    assert sure[2:6].min() > sure[[0, 1, 6, 7]].max()


def test_stored_model_answers_as_before(trained: LineModel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_lines(trained, tmp_path / "lines.npz")
    monkeypatch.setattr("reader.clean.linemodel.WEIGHTS", tmp_path)
    assert load_lines.__wrapped__().probabilities(PAGE) == pytest.approx(trained.probabilities(PAGE), abs=0.02)


def test_training_again_gives_the_same_model(trained: LineModel) -> None:
    again = train_lines([page_of(i) for i in range(150)])
    assert (again.probabilities(PAGE) == trained.probabilities(PAGE)).all()


def test_neighbours_answers_stand_beside_a_lines_own() -> None:
    sure = np.array([0.1, 0.1, 0.9, 0.1, 0.9, 0.9, 0.1, 0.1])
    hole = second_lines(ROWS, sure)[3]
    assert hole[OWN] == pytest.approx(log_odds(np.array([0.1]))[0], abs=1e-4)
    assert hole[BEFORE_1] == hole[BEHIND_1] == pytest.approx(log_odds(np.array([0.9]))[0], abs=1e-4)


@given(st.lists(st.floats(0, 1), min_size=len(PAGE), max_size=len(PAGE)))
def test_columns_are_finite_whatever_the_first_round_said(sure: list[float]) -> None:
    assert np.isfinite(second_lines(ROWS, np.array(sure))).all()


def test_no_lines_have_no_answers() -> None:
    assert load_lines().probabilities([]).size == 0
