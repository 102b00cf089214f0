"""readability-lxml: the first Readability, in Python on lxml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter
from reader.load.render import blocks_of_fragment


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    from readability import Document

    return blocks_of_fragment(Document(html, url=url).summary(html_partial=True))


ADAPTERS = (
    Adapter(
        name="readability-lxml",
        package="readability-lxml",
        licence="Apache-2.0",
        home_page="https://github.com/buriy/python-readability",
        good_at="Pages with one clear article: takes its whole container, figures and boxes included.",
        extract=extract,
        install="pip install readability-lxml",
    ),
)
