"""Findings as marks of the reading view: what each layer highlights and what its tips say."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reader.charts.naming import happened
from reader.export.figure_words import figure_words
from reader.export.marks import VERDICTS
from reader.model import Article, Coverage, Paragraph, Reading, Span
from reader.ui import corrections
from reader.ui.reading import MarkView, OwnMarks
from reader.ui.wording import date_rows, figure_rows, named, quote_head, quote_rows

LAYER_NAMES = {
    "figure": "Figures",
    "quote": "Quotes",
    "date": "Dates",
    "name": "Names",
    "event": "Events",
    "check": "Checks",
    "diff": "Differences",
    "own": "Yours",
}
#: Layers that extractors and checks give; the rest come from elsewhere.
FOUND = ("figure", "quote", "date", "name", "check")


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
    return in_order(mark for layer in layers if layer in makers for mark in makers[layer](reading))


def in_order(placed: Iterable[Placed]) -> list[Placed]:
    """Marks by place, the longer first."""
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
            MarkView(
                f"figure-{i}",
                "figure",
                f.kind,
                figure_words(f),
                figure_rows(f),
                wrong=corrections.wrong_words("figure"),
            ),
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
        head = quote_head(quote)
        mark = MarkView(
            f"quote-{i}",
            "quote",
            colour,
            head,
            quote_rows(quote),
            "term" if quote.kind == "term" else "quote",
            who="" if quote.kind == "term" else who or "not named in this text",
            wrong=corrections.wrong_words("quote"),
        )
        placed.append(Placed(quote.start, quote.end, mark))
        if quote.cue_start is not None and quote.cue_end is not None:
            cue = MarkView(f"cue-{i}", "quote", "cue", head, (("cue", quote.cue or ""),), "cue")
            placed.append(Placed(quote.cue_start, quote.cue_end, cue))
    return placed


def _date_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            d.start,
            d.end,
            MarkView(
                f"date-{i}",
                "date",
                d.grain,
                d.value or "Day unknown",
                date_rows(d),
                wrong=corrections.wrong_words("date"),
            ),
        )
        for i, d in enumerate(reading.dates)
    ]


def _name_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            n.start,
            n.end,
            MarkView(f"name-{i}", "name", n.kind, n.full, (("kind", n.kind),), wrong=corrections.wrong_words("name")),
        )
        for i, n in enumerate(reading.names)
    ]


def _check_marks(reading: Reading) -> list[Placed]:
    return [
        Placed(
            span.start,
            span.end,
            MarkView(f"check-{i}", "check", c.verdict, f"Check: {VERDICTS[c.verdict]}", (("", c.message),)),
        )
        for i, c in enumerate(reading.checks)
        for span in c.spans
    ]


def event_marks(coverage: Coverage) -> list[Placed]:
    """The event passages of a coverage of one article."""
    placed = []
    for i, event in enumerate(coverage.events):
        rows = (
            ("when", happened(event)),
            ("who", ", ".join(event.who[:4])),
            ("where", ", ".join(event.where[:4])),
        )
        head = f"Event: {event.label}"
        for mention in event.mentions:
            mark = MarkView(f"event-{i}", "event", mention.state, head, tuple(row for row in rows if row[1]))
            placed.append(Placed(mention.start, mention.end, mark))
    return placed


def own_marks_of(article: Article, own: Sequence[corrections.Placed]) -> OwnMarks:
    """The reader's corrections, notes and pins that are surely in the text, as marks over its paragraphs."""
    surely = [item for item in own if item.span is not None]
    placed = [Placed(item.span.start, item.span.end, _own_mark(item)) for item in surely if item.span is not None]
    pieces = spans_by_paragraph(article.paragraphs, placed)
    spans = tuple((block, *piece) for block, found in enumerate(pieces) for piece in found)
    return OwnMarks(tuple(item.mark for item in placed), spans)


def _own_mark(item: corrections.Placed) -> MarkView:
    says = {"missed": "missed", "wrong": "wrong"}.get(item.verb, item.verb)
    return MarkView(
        f"own-{item.correction.id}",
        "own",
        says,
        f"By you: {item.words[0].lower()}{item.words[1:]}",
        say=f"yours, {item.words.lower()}",
        back="Take back",
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
