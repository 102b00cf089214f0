"""What the benchmarks of the library save: a small article of our own, told apart by a token."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.library import Library
from reader.model import Article, Page, Paragraph

_STORY = "The harbour of Corran opened on Monday after a year of work on its walls and gates, said the mayor. " * 30


def page_and_article(token: str) -> tuple[Page, Article]:
    """A page whose address and text have ``token``, and its article."""
    text = f"Story {token}. {_STORY}"
    page = Page(url=f"https://paper.example/{token}", source="paste", html=f"<p>{text}</p>", text=text)
    article = Article(
        page_url=page.url,
        title=f"Story {token}",
        authors=("Ann Lee",),
        published=None,
        outlet="The Paper",
        language="en",
        text=text,
        paragraphs=(Paragraph(0, len(text), 0),),
        blocks=(),
        cleaner="consensus",
    )
    return page, article


def lost(library: Library, acknowledged: Mapping[str, str]) -> Iterator[str]:
    """Ids of articles that were acknowledged (id → token) and are not there as they were saved."""
    from reader.errors import LibraryError

    for article_id, token in acknowledged.items():
        page, article = page_and_article(token)
        try:
            saved = library.get(article_id)
        except LibraryError:
            yield article_id
            continue
        if (saved.page, saved.article) != (page, article):
            yield article_id
