"""What elements know of those above and inside them, against a walk up and down one element at a time."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.clean.tree import Tree, tree_of
from reader.load.render import render

#: Pages of nested elements: a list is an element, a word a paragraph in it.
PIECES = st.recursive(
    st.sampled_from(["River", "rose", "again"]), lambda inner: st.lists(inner, max_size=4), max_leaves=25
)


def mark_up(piece: str | list[object]) -> str:
    if isinstance(piece, str):
        return f"<p>{piece}</p>"
    return f"<div class='box{len(piece)}'>{''.join(map(mark_up, piece))} x</div>"  # type: ignore[arg-type]


def tree(piece: str | list[object]) -> Tree:
    return tree_of(render(f"<body>{mark_up(piece)}</body>").columns)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_sums_and_what_comes_down_are_those_of_a_step_by_step_walk(piece: str | list[object]) -> None:
    found = tree(piece)
    count = len(found.tags)
    values = np.arange(1.0, count + 1)
    down, faded = values.copy(), values.copy()
    inside = np.bincount(found.holders, minlength=count).astype(float)
    for i in range(1, count):
        down[i] += down[found.parents[i]]
        faded[i] += 0.5 * faded[found.parents[i]]
    for i in range(count - 1, 0, -1):
        inside[found.parents[i]] += inside[i]
    np.testing.assert_allclose(found.down(values, np.add, 0.0), down)
    np.testing.assert_allclose(found.faded(values, 0.5), faded)
    np.testing.assert_allclose(found.inside(np.ones(len(found.holders)))[0], inside)


@given(PIECES)
@settings(max_examples=60, deadline=None)
def test_elements_inside_another_follow_it_without_a_gap(piece: str | list[object]) -> None:
    found = tree(piece)
    for i, above in enumerate(found.parents.tolist()):
        if i:
            assert above < i < found.ends[i] <= found.ends[above]
            assert found.depth[i] == found.depth[above] + 1


def test_same_names_make_one_set_of_words() -> None:
    found = tree_of(render("<body><p class='Story-text'>One</p><p class='text story'>Two</p></body>").columns)
    first, second = found.hint_of[found.holders]
    assert found.hints[first] == {"story", "text"}
    assert first == second
