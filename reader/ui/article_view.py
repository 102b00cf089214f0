"""A reading as the reading view draws it: panes of raw and cleaned blocks, with the marks of its layers."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from itertools import groupby

from reader.model import Article, Block, Coverage, Page, Reading
from reader.ui.article_marks import FOUND, LAYER_NAMES, Placed, event_marks, in_order, reading_marks, spans_by_paragraph
from reader.ui.reading import Action, BlockView, Layer, Pane, View
from reader.ui.wording import dropped_label, length_words, votes_words

#: What can be done with selected words.
ACTIONS = (
    Action("note", "Add as note"),
    Action("event", "Pin as event", "cleaned"),
    Action("figure", "Missed figure", "cleaned"),
    Action("quote", "Missed quote", "cleaned"),
)
#: Share of the other cleaners that must see a block otherwise for it to count as disputed.
DISPUTED = 0.3
OURS = ("consensus", "fast")


def text_version(article: Article) -> str:
    """Identifies the cleaned text: own marks of another text are never drawn on it."""
    return hashlib.sha256(article.text.encode("utf-8", "replace")).hexdigest()[:12]


def clean_pane(
    article: Article,
    placed: Sequence[Placed] = (),
    *,
    title: str = "Cleaned",
    name: str = "cleaned",
    action: str = "",
    first_mark: int = 0,
    kept_elsewhere: set[int] | None = None,
) -> Pane:
    """The cleaned text as a pane; ``placed[i]`` is mark number ``first_mark + i`` of the view.

    Where ``kept_elsewhere`` (raw blocks that another pane has) is given, paragraphs of other blocks are disputed.
    """
    spans = spans_by_paragraph(article.paragraphs, placed, first_mark)
    blocks = []
    for i, paragraph in enumerate(article.paragraphs):
        origin = paragraph.block
        text = article.text[paragraph.start : paragraph.end]
        alone = kept_elsewhere is not None and (origin is None or origin not in kept_elsewhere)
        of_title = "headline" if i == 0 and text == article.title else "paragraph"
        blocks.append(
            BlockView(
                text,
                kind=article.blocks[origin].kind if origin is not None else of_title,
                id=origin if origin is not None else -1,
                disputed=alone,
                votes="not in the article beside it" if alone else "",
                pair=origin,
                at=paragraph.start,
                spans=tuple(spans[i]),
                action=action if origin is not None else "",
            )
        )
    return Pane(title, tuple(blocks), f"{length_words(article.text)} · {article.cleaner}", name)


def raw_pane(page: Page, article: Article, *, votes: Sequence[Block] = (), editable: bool = True) -> Pane:
    """The raw page as a pane: dropped blocks in runs under their kind and reason, each with who kept it.

    ``votes`` are the same blocks with the votes of every cleaner, where these are known.
    """
    pairs = {p.block for p in article.paragraphs}
    known = votes if len(votes) == len(article.blocks) else article.blocks
    runs = _runs(article.blocks)
    blocks = []
    for i, block in enumerate(article.blocks):
        run = runs.get(i, ())
        against = _against(known[i], block.kept)
        blocks.append(
            BlockView(
                page.text[block.start : block.end],
                kind=block.kind,
                id=i,
                dropped=not block.kept,
                disputed=against >= DISPUTED,
                label=dropped_label(block, len(run)) if run else "",
                votes=votes_words(known[i], block.kept) if against and (not block.kept or against >= DISPUTED) else "",
                run=run if editable else (),
                pair=i if i in pairs else None,
                action=("Drop" if block.kept else "Restore") if editable else "",
            )
        )
    dropped = sum(block.dropped for block in blocks)
    return Pane("Raw", tuple(blocks), f"{len(blocks) - dropped} kept · {dropped} dropped", "raw")


def _runs(blocks: Sequence[Block]) -> dict[int, tuple[int, ...]]:
    """First block of each run of dropped blocks of one kind and reason → the blocks of the run."""
    found = {}
    for kept, group in groupby(enumerate(blocks), key=lambda item: (item[1].kept, item[1].kind, item[1].reason)):
        indexes = tuple(i for i, _ in group)
        if not kept[0]:
            found[indexes[0]] = indexes
    return found


def _against(block: Block, kept: bool) -> float:
    """Share of the third-party cleaners that see the block otherwise."""
    others = [share >= 0.5 for name, share in block.votes.items() if name not in OURS]
    return sum(keeps != kept for keeps in others) / len(others) if others else 0.0


def source_pane(page: Page, article: Article, most: int = 400_000) -> Pane:
    """The page's mark-up as a pane, cut where its kept blocks begin so that it scrolls with the article.

    A block's beginning is looked for by its first words, in order; one whose words are broken by tags is no cut.
    """
    source = (page.html or page.text)[:most]
    cuts: list[tuple[int, int | None]] = [(0, None)]
    at = 0
    for i, block in enumerate(article.blocks):
        words = page.text[block.start : min(block.end, block.start + 40)].split("&")[0].strip()
        place = source.find(words, at) if block.kept and len(words) > 8 else -1
        if place >= 0:
            line = source.rfind("\n", at, place) + 1 or place
            cuts.append((line, i))
            at = place + len(words)
    ends = [start for start, _ in cuts[1:]] + [len(source)]
    blocks = tuple(
        BlockView(source[start:end].rstrip("\n"), kind="code", id=-1, pair=pair)
        for (start, pair), end in zip(cuts, ends, strict=True)
        if source[start:end].strip()
    )
    size = len(page.html or page.text)
    cut = f"first {most // 1000} of {size // 1000} kB" if size > most else f"{max(1, size // 1000)} kB"
    return Pane("Source", blocks, cut, "source", "source")


def rendered_pane(page: Page, article: Article) -> Pane:
    """The page as saved, in a frame where nothing runs or loads; kept blocks are paired."""
    from reader.load.sandbox import rendered_document

    paths = {i: block.html_path for i, block in enumerate(article.blocks) if block.html_path}
    kept = {i for i, block in enumerate(article.blocks) if block.kept}
    return Pane("Rendered", (), "no scripts, no network", "page", document=rendered_document(page, paths, kept))


def side_by_side(
    reading: Reading,
    article_key: str,
    *,
    link: str = "",
    proof: str = "",
    panes: str = "both",
    raw: str = "text",
    events: Coverage | None = None,
    votes: Sequence[Block] = (),
    others: Sequence[Article] = (),
    address: bool = False,
) -> View:
    """Raw and cleaned beside each other with every layer.

    ``panes`` is "both", "raw", "cleaned" or "three" (the articles of two ``others`` and the present one);
    ``raw`` is how the raw page is shown: "text", "source" or "page" (rendered). The layer of the reader's own
    marks is empty here: they are sent apart.
    """
    page, article = reading.page, reading.article
    placed = in_order([*reading_marks(reading, FOUND), *(event_marks(events) if events else ())])
    layers = ("figure", "quote", "date", "name", "event", "check", "own")
    shown: list[Pane] = []
    if panes in ("both", "raw"):
        shown.append(_raw_as(raw, page, article, votes))
    if panes == "three":
        kept = {p.block for p in article.paragraphs if p.block is not None}
        shown += [
            clean_pane(other, title=other.cleaner, name=f"cleaner {other.cleaner}", kept_elsewhere=kept)
            for other in others
        ]
    if panes != "raw":
        shown.append(clean_pane(article, placed, title="Cleaned" if panes != "three" else article.cleaner))
    return _view(article_key, shown, placed if panes != "raw" else [], layers, proof, link, address, article)


def _raw_as(raw: str, page: Page, article: Article, votes: Sequence[Block]) -> Pane:
    if raw == "source":
        return source_pane(page, article)
    if raw == "page" and page.html:
        return rendered_pane(page, article)
    return raw_pane(page, article, votes=votes)


def one_layer(
    reading: Reading,
    article_key: str,
    layers: Sequence[str],
    *,
    proof: str = "",
    link: str = "",
    only: Collection[str] = (),
) -> View:
    """The cleaned text alone, with some layers: what stands beside the tables.

    ``only`` are ids of marks; where given, the others are not drawn.
    """
    placed = [p for p in reading_marks(reading, layers) if not only or p.mark.id in only]
    return _view(
        article_key, [clean_pane(reading.article, placed)], placed, layers, proof, link, False, reading.article
    )


def _view(
    key: str,
    panes: Sequence[Pane],
    placed: Sequence[Placed],
    layers: Sequence[str],
    proof: str,
    link: str,
    address: bool,
    article: Article,
) -> View:
    ids = {layer: {p.mark.id for p in placed if p.mark.layer == layer and p.mark.cls != "cue"} for layer in layers}
    return View(
        article=key,
        panes=tuple(panes),
        marks=tuple(p.mark for p in placed),
        layers=tuple(Layer(layer, LAYER_NAMES[layer], len(ids[layer])) for layer in layers),
        actions=ACTIONS,
        proof=proof,
        link=link,
        address=address,
        of=text_version(article),
    )
