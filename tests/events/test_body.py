"""Where what an article tells begins."""

from __future__ import annotations

import re

import pytest

from reader.events.body import body_start
from reader.model import Article, Paragraph


@pytest.mark.parametrize(
    ("title", "text", "begins"),
    [
        ("Storm hits Varno", "Storm hits Varno\n\nA storm hit Varno.", 16),
        (None, "A storm hit Varno.\n\nIt passed.", 18),
        ("Storm hits Varno", "A storm hit Varno.\n\nIt passed.", 0),
        ("Storm hits Varno | The Skerry", "Storm hits Varno\n\nA storm hit Varno.", 16),
        ("Storm hits Varno", "A storm hit Varno.", 0),
    ],
)
def test_the_lead_is_no_headline(title: str | None, text: str, begins: int) -> None:
    paragraphs = tuple(Paragraph(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text))
    assert body_start(Article(None, title, (), None, None, "en", text, paragraphs, (), "own", ())) == begins
