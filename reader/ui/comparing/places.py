"""Votes and losses shown where they stand: the raw page and the text they are measured against."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from reader.compare.damage import Damage
from reader.model import Article, Comparison, Page
from reader.ui.article_marks import Placed
from reader.ui.article_view import clean_pane, raw_pane
from reader.ui.reading import BlockView, Layer, MarkView, Pane, View
from reader.ui.wording import KIND_NAMES

_LAYERS = {"paragraph": "Lost paragraphs", "figure": "Lost figures", "quote": "Lost quotes"}


def raw_view(comparison: Comparison, article: Article, key: str, *, editable: bool = True) -> View:
    """The raw page alone, each removal with its reason, every cleaner's vote and (``editable``) a button to undo it."""
    blocks = tuple(
        replace(block, votes=voted.votes) for block, voted in zip(article.blocks, comparison.blocks, strict=True)
    )
    return View(key, (raw_pane(comparison.page, replace(article, blocks=blocks), editable=editable),))


def damage_view(comparison: Comparison, harm: Damage, reference: Article, key: str) -> View:
    """At the left the raw page as the cleaner cut it, at the right the reference with what is lost marked."""
    placed = lost_marks(harm)
    counts = {layer: sum(item.mark.layer == layer for item in placed) for layer in _LAYERS}
    right = clean_pane(reference, placed, title=f"What {harm.cleaner} lost")
    return View(
        f"{key}-{harm.cleaner}",
        (_cut_pane(comparison, harm, reference), right),
        tuple(item.mark for item in placed),
        tuple(Layer(layer, name, counts[layer]) for layer, name in _LAYERS.items()),
    )


def lost_marks(harm: Damage) -> list[Placed]:
    """A mark over everything lost; ids are "figure-0", "quote-1", "paragraph-2" and "headline"."""
    gone = [
        Placed(p.start, p.end, MarkView(f"paragraph-{i}", "paragraph", "del", f"{harm.cleaner} lost this paragraph"))
        for i, p in enumerate(harm.paragraphs)
    ]
    figures = [
        Placed(f.start, f.end, MarkView(f"figure-{i}", "figure", "del", f"{harm.cleaner} lost this figure"))
        for i, f in enumerate(harm.figures)
    ]
    quotes = [
        Placed(q.start, q.end, MarkView(f"quote-{i}", "quote", "del", f"{harm.cleaner} lost this quote"))
        for i, q in enumerate(harm.quotes)
    ]
    return sorted([*gone, *figures, *quotes], key=lambda item: (item.start, -item.end))


def targets_of(harm: Damage, what: str) -> list[dict[str, Any]]:
    """Places of the damage view that a phrase of the damage line speaks of, in the order they stand."""
    if what == "headline":
        return [{"pane": 1, "block": 0}]
    if what.startswith("furniture"):
        return [{"pane": 0, "block": i} for i in harm.furniture_of(what)]
    layer = what.rstrip("s")
    return [{"mark": item.mark.id} for item in lost_marks(harm) if item.mark.layer == layer]


def _cut_pane(comparison: Comparison, harm: Damage, reference: Article) -> Pane:
    """The raw page: what this cleaner dropped is grey, and where it differs from the reference it says so."""
    name, furniture = harm.cleaner, set(harm.furniture)
    same = len(reference.blocks) == len(comparison.blocks)
    pairs = {paragraph.block for paragraph in reference.paragraphs}

    def view(i: int) -> BlockView:
        block = comparison.blocks[i]
        kept = block.votes.get(name, 0.0) >= 0.5
        wanted = reference.blocks[i].kept if same else block.kept
        label = ""
        if i in furniture:
            label = f"Kept by {name}: {KIND_NAMES.get(block.kind, block.kind)}"
        elif wanted and not kept:
            label = f"Lost by {name}"
        return BlockView(
            comparison.page.text[block.start : block.end],
            kind=block.kind,
            id=i,
            dropped=not kept,
            label=label,
            pair=i if i in pairs else None,
        )

    blocks = tuple(view(i) for i in range(len(comparison.blocks)))
    kept = sum(not block.dropped for block in blocks)
    return Pane(f"Raw page as {name} cut it", blocks, f"{kept} of {len(blocks)} blocks kept", "raw")


def with_choice(article: Article, page: Page, kept: set[int], apply: Callable[..., Article], name: str) -> Article:
    """``article`` with just the blocks of ``kept``, under another name: your truth as an article."""
    chosen = apply(page, article, {i: i in kept for i in range(len(article.blocks))})
    return replace(chosen, cleaner=name)
