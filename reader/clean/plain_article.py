"""The article of a page without mark-up, from the plain-text cleaner's lines."""

from __future__ import annotations

from reader.clean.assemble import join_paragraphs
from reader.clean.bylines import find_lone_authors
from reader.clean.plaintext import clean_plain_text
from reader.clean.preface import without_label, without_marks
from reader.errors import CleanerFailed
from reader.model import Article, Page


def clean_plain(page: Page, name: str, balance: float = 0.5) -> Article:
    """Headline and body of a plain-text page. Raises ``CleanerFailed`` where no line looks like either."""
    blocks = tuple(clean_plain_text(page, balance))
    headline = next((i for i, block in enumerate(blocks) if block.kept and block.kind == "headline"), None)
    order = [headline] if headline is not None else []
    order += [i for i, block in enumerate(blocks) if block.kept and i != headline]
    if not order:
        raise CleanerFailed(
            f"{name} found no article in this text.", next_step="Check that this is the text; paste the article’s own."
        )
    texts = [without_marks(" ".join(page.text[blocks[i].start : blocks[i].end].split())) for i in order]
    if headline is not None:
        texts[0] = without_label(texts[0])
    lines = [page.text[block.start : block.end] for block in blocks]
    authors = find_lone_authors(lines, lines[headline]) if headline is not None else ()
    text, paragraphs = join_paragraphs(texts, order)
    return Article(
        page_url=page.url,
        title=texts[0] if headline is not None else page.title,
        authors=authors,
        published=None,
        outlet=None,
        language=None,
        text=text,
        paragraphs=paragraphs,
        blocks=blocks,
        cleaner=name,
    )
