"""newspaper4k, the kept-up fork of Newspaper3k."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter, lines_of
from reader.clean.language import page_language

#: newspaper wants an address even when it is handed the page.
NO_ADDRESS = "https://page.invalid/"


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that NLTK, which only its summaries use, is missing
        from newspaper import Article

    language = str(options.get("language") or page_language(html) or "en")
    try:
        article = Article(url or NO_ADDRESS, fetch_images=False, language=language)
    except (ValueError, KeyError):  # a language it has no stop words for
        article = Article(url or NO_ADDRESS, fetch_images=False)
    article.download(input_html=html)
    article.parse()
    return lines_of(article.text)


ADAPTERS = (
    Adapter(
        name="newspaper4k",
        package="newspaper4k",
        licence="MIT",
        home_page="https://github.com/AndyTheFactory/newspaper4k",
        good_at="News sites: drops furniture well, and reads authors and dates beside the text.",
        extract=extract,
        install="pip install newspaper4k",
        options={"language": "ISO 639-1 code; found from the page when not given."},
    ),
)
