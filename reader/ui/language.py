"""What is said where a text is not English: everything in it is found by rules for English."""

from __future__ import annotations

import streamlit as st

from reader.clean.language import other_language
from reader.model import Article

#: Part of the notebook → what its finds are worth in another language.
_WORTH = {
    "page": "Figures, quotes, names, dates, events and checks are found by rules for English: expect some missed and "
    "some wrong. Cleaning and comparing cleaners work as usual.",
    "figures": "Figures are found by rules for English: a decimal comma or a point between thousands is misread, and "
    "most units are missed. Check each one.",
    "quotes": "Quotes are found by rules for English: words in quotation marks are marked, but who says them, and "
    "speech without marks, is mostly missed. Check each one.",
    "checks": "Figures are found by rules for English: what disagrees here may only be misread.",
}


def say_other_language(article: Article, part: str) -> None:
    """A line where ``article`` is not English; ``part`` is ``page``, ``figures``, ``quotes`` or ``checks``."""
    language = other_language(article.language)
    if language:
        st.info(f"This text seems to be in {language}. {_WORTH[part]}", icon=":material/translate:")
