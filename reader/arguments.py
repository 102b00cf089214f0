"""What the public functions are given, held to its type: a sentence says what to give instead, before anything else
goes wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from reader.model import Article, Page

#: What people give instead → what they mean.
_INSTEAD: dict[tuple[str, str], str] = {
    ("text", "Article"): "give its text: article.text",
    ("text", "Page"): "clean it first: reader.clean(page).text",
    ("text", "bytes"): "decode them first, or load them: reader.load(data).text",
    ("page", "str"): "load it first: reader.load(source)",
    ("page", "bytes"): "load them first: reader.load(data)",
    ("page", "PosixPath"): "load it first: reader.load(path)",
    ("article", "Page"): "clean it first: reader.clean(page)",
    ("article", "str"): "load and clean it first: reader.clean(reader.load(source))",
    ("article", "Reading"): "give its article: reading.article",
    ("articles", "Article"): "put it into a list: [article]",
    ("datetime", "date"): "give the time too: datetime(2022, 9, 13, tzinfo=UTC)",
    ("datetime", "str"): 'read it first: datetime.fromisoformat("2022-09-13")',
}  # fmt: skip


def check_text(value: object, name: str) -> None:
    """Raise ``TypeError`` where what the function ``name`` is given is no text."""
    if not isinstance(value, str):
        raise _wrong(name, "text", "takes a text (str)", value)


def check_page(value: object, name: str) -> None:
    """Raise ``TypeError`` where what the function ``name`` is given is no page."""
    if not isinstance(value, Page):
        raise _wrong(name, "page", "takes a Page", value)


def check_article(value: object, name: str) -> None:
    """Raise ``TypeError`` where what the function ``name`` is given is no article."""
    if not isinstance(value, Article):
        raise _wrong(name, "article", "takes an Article", value)


def article_list(values: Iterable[Article], name: str) -> list[Article]:
    """The articles that the function ``name`` is given, from whatever gives them. Raises ``TypeError``."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise _wrong(name, "articles", "takes a list of articles", values)
    articles = list(values)
    for article in articles:
        if not isinstance(article, Article):
            raise _wrong(name, "article", "takes articles alone", article)
    return articles


def check_moment(value: object, name: str) -> None:
    """Raise ``TypeError`` where the argument ``name`` is neither a time nor None."""
    if value is not None and not isinstance(value, datetime):
        raise _wrong(name, "datetime", "is a datetime or None", value)


def word_list(values: Iterable[str], name: str) -> list[str]:
    """The words of the argument ``name``, from whatever gives them. Raises ``TypeError``, for a single word too."""
    if isinstance(values, str | bytes) or not isinstance(values, Iterable):
        raise TypeError(f"{name} is a list of words, such as ['fast'], not {values!r:.60}.")
    words = list(values)
    for word in words:
        if not isinstance(word, str):
            raise TypeError(f"{name} is a list of words, and {word!r:.60} is none.")
    return words


def _wrong(name: str, kind: str, wanted: str, value: object) -> TypeError:
    what = type(value).__name__
    instead = _INSTEAD.get((kind, what))
    if value is None or value.__class__ is bytes:
        given = "None" if value is None else "bytes"
    else:
        given = f"{'an' if what[0] in 'AEIOUaeiou' else 'a'} {what}"
    return TypeError(f"{name} {wanted}, not {given}{f': {instead}' if instead else ''}.")
