"""From kept blocks or a cleaner's paragraphs to an ``Article``."""

from __future__ import annotations

from collections.abc import Sequence

from reader.clean.boxes import Boxes
from reader.clean.fitting import render_page
from reader.clean.furniture import Furniture
from reader.clean.mapping import map_paragraphs, words_of
from reader.load.render import Node, RawBlock, Rendered
from reader.model import Article, Block, BlockKind, Page, Paragraph

#: Element name → kind of a kept block.
KINDS_OF_TAGS: dict[str, BlockKind] = {
    "blockquote": "quote", "caption": "caption", "dd": "list", "dt": "list", "figcaption": "caption",
    "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "li": "list", "summary": "heading", "table": "table", "tbody": "table", "td": "table", "tfoot": "table",
    "th": "table", "thead": "table", "tr": "table",
}  # fmt: skip

#: Spaces that prose has at least, between about twenty words.
_PROSE_SPACES = 20


def join_paragraphs(texts: Sequence[str], origins: Sequence[int | None]) -> tuple[str, tuple[Paragraph, ...]]:
    """The text with one blank line between paragraphs, and their spans in it."""
    spans, at = [], 0
    for text, origin in zip(texts, origins, strict=True):
        spans.append(Paragraph(at, at + len(text), origin))
        at += len(text) + 2
    return "\n\n".join(texts), tuple(spans)


def article_of_output(page: Page, paragraphs: Sequence[str], name: str) -> Article:
    """What a third-party cleaner's ``paragraphs`` make of ``page``, mapped back to its raw blocks."""
    rendered = render_page(page)
    mapping = map_paragraphs(
        [words_of(block.text) for block in rendered.blocks], [words_of(text) for text in paragraphs]
    )
    kept = [share >= 0.5 for share in mapping.shares]
    blocks = blocks_of_page(rendered, kept, [{name: round(share, 3)} for share in mapping.shares])
    text, spans = join_paragraphs(paragraphs, mapping.origins)
    return Article(
        page_url=page.url,
        title=page.title or rendered.title,
        authors=(),
        published=None,
        outlet=None,
        language=None,
        text=text,
        paragraphs=spans,
        blocks=blocks,
        cleaner=name,
    )


def blocks_of_page(
    rendered: Rendered, kept: Sequence[bool], votes: Sequence[dict[str, float]], headline: int | None = None
) -> tuple[Block, ...]:
    """Every raw block with its vote, and its kind: what it is of the article, or what furniture it is."""
    furniture = Boxes(rendered.blocks, kept).kinds()
    return tuple(
        Block(
            block.start,
            block.end,
            keep,
            *_kind_and_path(block, i == headline, found),
            vote,
            "" if found is None else found.reason,
        )
        for i, (block, keep, vote, found) in enumerate(zip(rendered.blocks, kept, votes, furniture, strict=True))
    )


def _kind_and_path(block: RawBlock, is_headline: bool, found: Furniture | None) -> tuple[BlockKind, str]:
    if is_headline:
        return "headline", block.html_path
    if found is not None:
        return found.kind, block.html_path
    return _kept_kind(block), block.html_path


def _kept_kind(block: RawBlock) -> BlockKind:
    """What part of an article a kept block is, by the elements around it.

    A paragraph of prose in a table's cell stands in a table that lays out the page, as pages once did.
    """
    step: Node | None = block.node
    for _ in range(3):
        if step is None:
            break
        if step.tag in KINDS_OF_TAGS:
            kind = KINDS_OF_TAGS[step.tag]
            is_prose = kind == "table" and block.node.tag == "p" and block.text.count(" ") >= _PROSE_SPACES
            return "paragraph" if is_prose else kind
        step = step.parent
    return "paragraph"
