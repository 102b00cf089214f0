"""All visible text as Inscriptis renders it: the zero line every cleaner must beat."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter, lines_of


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    from inscriptis import get_text

    return lines_of(get_text(html))


ADAPTERS = (
    Adapter(
        name="all text",
        package="inscriptis",
        licence="Apache-2.0",
        home_page="https://github.com/weblyzard/inscriptis",
        good_at="Keeps every visible word: what a page holds before any cleaning.",
        extract=extract,
        install="pip install inscriptis",
    ),
)
