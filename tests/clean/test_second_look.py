"""What the second round of trees sees of the first's answers."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from reader.clean.blockmodel import ASKED, NETS_REACH, BlockModel, load_model
from reader.clean.features import raw_features
from reader.clean.second_look import log_odds, second_columns
from reader.load.render import render

SENTENCE = "The council voted to close the bridge for repairs until the end of next summer. "
CARDS = "".join(f"<div class=card><p>{SENTENCE}{i}</p></div>" for i in range(3))
PAGE = render(f"<html><body><main><p>{SENTENCE}a</p><p>{SENTENCE}b</p><h2>More</h2>{CARDS}</main></body></html>")
RAW = raw_features(PAGE)
OWN, BEFORE_1, BEHIND_1 = 0, 4, 5


def test_neighbours_answers_stand_beside_a_blocks_own() -> None:
    sure = np.array([0.9, 0.1, 0.9, 0.2, 0.2, 0.2])
    hole = second_columns(RAW, sure)[1]
    assert hole[OWN] == pytest.approx(log_odds(np.array([0.1]))[0], abs=1e-4)
    assert hole[BEFORE_1] == hole[BEHIND_1] == pytest.approx(log_odds(np.array([0.9]))[0], abs=1e-4)


def test_card_is_seen_among_the_cards_of_its_make() -> None:
    doubted = second_columns(RAW, np.array([0.9, 0.9, 0.5, 0.5, 0.0, 0.0]))[3]
    trusted = second_columns(RAW, np.array([0.9, 0.9, 0.5, 0.5, 0.9, 0.9]))[3]
    assert (doubted != trusted).sum() > 5


@given(st.lists(st.floats(0, 1), min_size=len(PAGE.blocks), max_size=len(PAGE.blocks)))
def test_columns_are_finite_whatever_the_first_round_said(sure: list[float]) -> None:
    found = second_columns(RAW, np.array(sure))
    assert len(found) == len(PAGE.blocks)
    assert np.isfinite(found).all()


def test_page_without_blocks_has_no_columns() -> None:
    assert second_columns(raw_features(render("<html><body></body></html>")), np.zeros(0)).size == 0


def test_second_opinions_are_not_asked_of_what_the_first_surely_drops() -> None:
    model = load_model("consensus")
    first = BlockModel(model.voters, model.tables, model.first)
    votes = {voter: [0.0] * len(PAGE.blocks) for voter in model.voters}
    sizes = RAW.columns[:, 0]
    one, both = first.probabilities(RAW, sizes, votes), model.probabilities(RAW, sizes, votes)
    surely = one < ASKED
    assert (one[surely] == both[surely]).all()
    assert (one[~surely] != both[~surely]).all()


def test_nets_move_an_answer_no_further_than_their_reach() -> None:
    low, high = _said_by_nets_moved(-60), _said_by_nets_moved(60)
    moved = log_odds(high) - log_odds(low)
    assert (moved > 0).any()
    assert moved[moved > 0] == pytest.approx(2 * NETS_REACH / 3, abs=1e-6)


def _said_by_nets_moved(by: float) -> NDArray[np.float64]:
    """What the model says of the page when its nets add ``by`` to every answer's log-odds."""
    model = load_model("consensus")
    assert model.nets is not None
    layers = [(*own[:-1], (own[-1][0], own[-1][1] + by)) for own in model.nets.layers]
    nets = dataclasses.replace(model.nets, layers=tuple(layers))
    votes = {voter: [0.0] * len(PAGE.blocks) for voter in model.voters}
    return dataclasses.replace(model, nets=nets).probabilities(RAW, RAW.columns[:, 0], votes)
