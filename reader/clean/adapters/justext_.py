"""jusText: stop-word density and context decide paragraph by paragraph (Pomikálek, 2011)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reader.clean.adapters.base import Adapter, nonempty
from reader.clean.adapters.justext_languages import STOP_LISTS
from reader.clean.language import page_language


def extract(html: str, url: str | None, options: Mapping[str, Any]) -> list[str]:
    import justext

    language = str(options.get("language") or page_language(html) or "en")
    stop_words = justext.get_stoplist(STOP_LISTS.get(language, "English"))
    paragraphs = justext.justext(html.encode("utf-8", "replace"), stop_words, encoding="utf-8")
    return nonempty(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


ADAPTERS = (
    Adapter(
        name="jusText",
        package="jusText",
        licence="BSD-2-Clause",
        home_page="https://github.com/miso-belica/jusText",
        good_at="Running text in many languages: full sentences, few headings and lists.",
        extract=extract,
        install="pip install jusText",
        options={"language": "ISO 639-1 code of the stop list to use; found from the page when not given."},
    ),
)
