"""BoilerPy3, the Python port of Boilerpipe (Kohlschütter et al., WSDM 2010)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from reader.clean.adapters.base import Adapter, lines_of

#: Cleaner name → extractor class, what it is good at.
EXTRACTORS = {
    "boilerpy3 article": ("ArticleExtractor", "News articles: drops all but the main run of text blocks."),
    "boilerpy3 canola": ("CanolaExtractor", "General pages: rules learned from the KrdWrd Canola corpus."),
    "boilerpy3 default": ("DefaultExtractor", "General pages: text density and link density alone."),
}


def extract(extractor: str, html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    from boilerpy3 import extractors

    return lines_of(getattr(extractors, extractor)(raise_on_failure=False).get_content(html))


ADAPTERS = tuple(
    Adapter(
        name=name,
        package="boilerpy3",
        licence="Apache-2.0",
        home_page="https://github.com/jmriebold/BoilerPy3",
        good_at=good_at,
        extract=partial(extract, extractor),
        install="pip install boilerpy3",
    )
    for name, (extractor, good_at) in EXTRACTORS.items()
)
