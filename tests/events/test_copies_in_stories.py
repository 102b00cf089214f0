"""A text that many outlets run word for word stays in the story of those who wrote about it themselves."""

from __future__ import annotations

import dataclasses

import pytest

from reader.events.stories import story_groups
from tests.events.own_stories import LOOKED_AT, own_story


@pytest.mark.parametrize("name", LOOKED_AT)
def test_five_outlets_with_one_text_are_no_story_of_their_own(name: str) -> None:
    articles = list(own_story(name)[0].values())
    first, second, *_ = articles
    copies = [
        dataclasses.replace(one, outlet=f"{one.outlet} {i}", text=f"{one.text}\n\nEdition {i}.")
        for one in (first, second)
        for i in range(4)
    ]
    assert len(story_groups([*articles, *copies])) == 1
