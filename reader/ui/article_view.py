"""A reading as the reading view draws it: panes of raw and cleaned blocks, and marks over them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.model import Article, Page, Paragraph, Reading, Span
from reader.ui import corrections
from reader.ui.reading import BlockView, Layer, MarkView, Pane, View
from reader.ui.wording import (
    VERDICTS,
    date_rows,
    dropped_label,
    figure_rows,
    figure_words,
    named,
    quote_head,
    quote_rows,
)

LAYER_NAMES = {
    "figure": "Figures",
    "quote": "Quotes",
    "date": "Dates",
    "name": "Names",
    "check": "Checks",
    "event": "Events",
    "diff": "Differences",
    "own": "Yours",
}
#: What can be done with selected words.
ACTIONS = (
    ("note", "Add as note"),
    ("copy", "Copy with proof"),
    ("figure", "A missed figure"),
    ("quote", "A missed quote"),
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A mark and the span of the cleaned text it stands over."""

    start: int
    end: int
    mark: MarkView


def reading_marks(reading: Reading, layers: Iterable[str]) -> list[Placed]:
    """The marks of the chosen layers, in text order."""
    makers = {
        "figure": _figure_marks,
        "quote": _quote_marks,
        "date": _date_marks,
        "name": _name_marks,
        "check": _check_marks,
    }
    placed = [mark for layer in layers if layer in makers for mark in makers[layer](reading)]
    return sorted(placed, key=lambda item: (item.start, -item.end))


def speaker_colours(reading: Reading) -> dict[str, int]:
    """Person → colour number, in order of first appearance; the eighth colour onwards repeats."""
    people: dict[str, int] = {}
    for quote in reading.quotes:
        who = quote.person or named(quote.speaker)
        if who and quote.kind != "term":
            people.setdefault(who, len(people) % 8)
    return people


def _figure_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            f.start,
            f.end,
            MarkView(f"figure-{i}", "figure", f.kind, figure_words(f), figure_rows(f), "figure"),
        )
        for i, f in enumerate(reading.figures)
        if f.kind not in ("date", "time")
    ]


def _quote_marks(reading: Reading) -> list[Placed]:
    colours = speaker_colours(reading)
    placed: list[Placed] = []
    for i, quote in enumerate(reading.quotes):
        who = quote.person or named(quote.speaker) or ""
        colour = "term" if quote.kind == "term" else f"s{colours[who]}" if who else "unknown"
        mark = MarkView(f"quote-{i}", "quote", colour, quote_head(quote), quote_rows(quote), "quote")
        placed.append(Placed(quote.start, quote.end, mark))
        if quote.cue_start is not None and quote.cue_end is not None:
            cue = MarkView(f"cue-{i}", "quote", "cue", quote_head(quote), (("cue", quote.cue or ""),), "cue")
            placed.append(Placed(quote.cue_start, quote.cue_end, cue))
    return placed


def _date_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            d.start,
            d.end,
            MarkView(f"date-{i}", "date", d.grain, d.value or "Day unknown", date_rows(d), "date"),
        )
        for i, d in enumerate(reading.dates)
    ]


def _name_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(n.start, n.end, MarkView(f"name-{i}", "name", n.kind, n.full, (("kind", n.kind),), "name"))
        for i, n in enumerate(reading.names)
    ]


def _check_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            span.start,
            span.end,
            MarkView(f"check-{i}", "check", c.verdict, f"Check: {VERDICTS[c.verdict]}", (("", c.message),), "check"),
        )
        for i, c in enumerate(reading.checks)
        for span in c.spans
    ]


def _own_marks(own: Sequence[corrections.Placed]) -> list[Placed]:
    return [
        Placed(
            item.span.start,
            item.span.end,
            MarkView(
                f"own-{item.correction.id}",
                "own",
                "missed" if item.missed else "wrong",
                f"By you: {item.words[0].lower()}{item.words[1:]}",
                say="your correction",
            ),
        )
        for item in own
        if item.span is not None
    ]


def clean_pane(
    article: Article, placed: Sequence[Placed], *, title: str = "Cleaned", action: str = "", first_mark: int = 0
) -> Pane:
    """The cleaned text as a pane; ``placed[i]`` is mark number ``first_mark + i`` of the view."""
    spans = spans_by_paragraph(article.paragraphs, placed, first_mark)
    blocks = []
    for i, paragraph in enumerate(article.paragraphs):
        known = paragraph.block is not None
        kind = article.blocks[paragraph.block].kind if paragraph.block is not None else "paragraph"
        blocks.append(
            BlockView(
                article.text[paragraph.start : paragraph.end],
                kind=kind,
                id=paragraph.block if paragraph.block is not None else -1,
                pair=paragraph.block,
                spans=tuple(spans[i]),
                action=action if known else "",
            )
        )
    words = len(article.text.split())
    return Pane(title, tuple(blocks), f"{words:,} words · {article.cleaner}", "cleaned")


def raw_pane(page: Page, article: Article, *, editable: bool = True) -> Pane:
    """The raw page as a pane, each dropped block with its kind, its reason and a button to restore it."""
    pairs = {p.block for p in article.paragraphs}
    labels = [None if b.kept else dropped_label(b) for b in article.blocks]
    blocks = tuple(
        BlockView(
            page.text[b.start : b.end],
            kind=b.kind,
            id=i,
            dropped=not b.kept,
            label="" if i and labels[i] == labels[i - 1] else labels[i] or "",
            pair=i if i in pairs else None,
            action="Restore" if editable and not b.kept else "",
        )
        for i, b in enumerate(article.blocks)
    )
    dropped = sum(block.dropped for block in blocks)
    return Pane("Raw", blocks, f"{len(blocks) - dropped} kept · {dropped} dropped", "raw")


def side_by_side(
    reading: Reading,
    article_key: str,
    *,
    proof: str = "",
    panes: str = "both",
    own: Sequence[corrections.Placed] = (),
) -> View:
    """Raw and cleaned beside each other with every layer; ``panes`` is "both", "raw" or "cleaned".

    ``own`` are the reader's corrections, shown as a layer of their own.
    """
    layers = ("figure", "quote", "date", "name", "check", *(("own",) if own else ()))
    placed = sorted([*reading_marks(reading, layers), *_own_marks(own)], key=lambda item: (item.start, -item.end))
    shown = []
    if panes != "cleaned":
        shown.append(raw_pane(reading.page, reading.article))
    if panes != "raw":
        shown.append(clean_pane(reading.article, placed))
    return _view(article_key, shown, placed, layers, proof)


def one_layer(reading: Reading, article_key: str, layers: Sequence[str], *, proof: str = "") -> View:
    """The cleaned text alone, with some layers: what stands beside the tables."""
    placed = reading_marks(reading, layers)
    return _view(article_key, [clean_pane(reading.article, placed)], placed, layers, proof)


def _view(key: str, panes: Sequence[Pane], placed: Sequence[Placed], layers: Sequence[str], proof: str) -> View:
    counts = {layer: sum(p.mark.layer == layer and p.mark.cls != "cue" for p in placed) for layer in layers}
    return View(
        article=key,
        panes=tuple(panes),
        marks=tuple(p.mark for p in placed),
        layers=tuple(Layer(layer, LAYER_NAMES[layer], counts[layer]) for layer in layers),
        actions=ACTIONS,
        proof=proof,
    )


def spans_by_paragraph(
    paragraphs: Sequence[Paragraph | Span], placed: Sequence[Placed], first_mark: int = 0
) -> list[list[tuple[int, int, int]]]:
    """For each paragraph the pieces of marks inside it: start and end in the paragraph, number of the mark."""
    starts = [p.start for p in paragraphs]
    found: list[list[tuple[int, int, int]]] = [[] for _ in paragraphs]
    for number, item in enumerate(placed, start=first_mark):
        i = max(0, bisect_right(starts, item.start) - 1)
        while i < len(starts) and starts[i] < item.end:
            paragraph = paragraphs[i]
            start = max(item.start, paragraph.start) - paragraph.start
            end = min(item.end, paragraph.end) - paragraph.start
            if start < end:
                found[i].append((start, end, number))
            i += 1
    return found
