"""What the pages compute, cached by content: the same page is never cleaned or compared twice."""

from __future__ import annotations

import hashlib
from datetime import datetime

import streamlit as st

from reader.apart import analyse_apart, clean_apart, events_apart
from reader.clean.choices import apply_choices
from reader.clean.warnings import PageWarning, page_warnings
from reader.compare.diff import TextDiff, diff_texts
from reader.errors import CleanerFailed
from reader.model import Article, Coverage, Page, Reading
from reader.read import with_published

#: Choices of blocks by hand, as a value that can be a cache key.
Choices = tuple[tuple[int, bool], ...]


def page_hash(page: Page) -> str:
    """SHA-256 of what was loaded, in hexadecimal."""
    return hashlib.sha256((page.html or page.text).encode("utf-8", "replace")).hexdigest()


@st.cache_resource(max_entries=128, show_spinner=False)
def cleaned(key: str, cleaner: str, balance: float, _page: Page) -> Article:
    """The page cleaned; ``key`` is its hash. Raises ``CleanerFailed``."""
    return clean_apart(_page, cleaner, balance)


@st.cache_resource(max_entries=128, show_spinner=False)
def reading_of(
    key: str, cleaner: str, balance: float, published: datetime | None, choices: Choices, _page: Page
) -> Reading:
    """The page cleaned, with the reader's date and choices, and everything found in it."""
    article = apply_choices(_page, cleaned(key, cleaner, balance, _page), dict(choices))
    if published is not None:
        article = with_published(article, published)
    return analyse_apart(_page, article)


@st.cache_resource(max_entries=128, show_spinner=False)
def warnings_of(key: str, _page: Page, _article: Article) -> list[PageWarning]:
    """What makes the page itself short: a wall, a teaser, an index."""
    return page_warnings(_page, _article)


@st.cache_resource(max_entries=64, show_spinner=False)
def difference(a: str, b: str) -> TextDiff:
    """How text ``b`` differs from text ``a``, word by word."""
    return diff_texts(a, b)


@st.cache_resource(max_entries=64, show_spinner=False)
def events_of(key: str, _article: Article) -> Coverage:
    """The events that one article tells; ``key`` identifies its cleaned text. None where looking took too long."""
    try:
        return events_apart([_article])
    except CleanerFailed:  # the page is shown without them
        return Coverage((), (), (), ())
