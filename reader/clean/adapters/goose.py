"""Goose3: scores paragraphs by stop words and takes the best-scoring parent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter, lines_of


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    from goose3 import Goose

    with Goose({"enable_image_fetching": False, "strict": False}) as goose:
        return lines_of(goose.extract(raw_html=html).cleaned_text)


ADAPTERS = (
    Adapter(
        name="goose3",
        package="goose3",
        licence="Apache-2.0",
        home_page="https://github.com/goose3/goose3",
        good_at="Plain news stories; often loses lists and short paragraphs.",
        extract=extract,
        install="pip install goose3",
    ),
)
