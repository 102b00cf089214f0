"""What a quantity is called."""

from __future__ import annotations

import pytest

from reader.compare.quantity_words import quantity_words


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (("count", None, "person", "killed"), "people killed"),
        (("count", None, "town", None), "towns"),
        (("measure", "square kilometre", None, "recaptured"), "square kilometres recaptured"),
        (("measure", "metre", None, "distance"), "distance in metres"),
        (("money", "US dollar", "", "cost"), "cost in US dollars"),
        (("money", None, None, None), "money"),
        (("percent", "percentage", None, None), "share in per cent"),
        (("ratio", None, "voter", None), "share of voters"),
    ],
)
def test_a_quantity_in_words(quantity: tuple[str, str | None, str | None, str | None], words: str) -> None:
    assert quantity_words(*quantity) == words
