"""Payloads in every field of a notebook, and all that leaves Reader made from it: what programs would show or run."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle

from reader.export.covered import Group, coverage_page
from reader.export.data import FORMULA_SIGNS, csv_text, json_text
from reader.export.ipynb import notebook_ipynb
from reader.export.markdown import findings_markdown, notebook_markdown
from reader.export.report import report
from reader.export.rich import comparison_html, coverage_html
from reader.export.work import Work
from reader.library import Correction
from reader.library.notebooks import CellKind, Notebook, NotebookCell
from reader.model import (
    Article,
    Block,
    Cell,
    Check,
    CleanerRun,
    Comparison,
    Copy,
    Coverage,
    CoveredArticle,
    DateMention,
    Event,
    Figure,
    Mention,
    Name,
    Page,
    Paragraph,
    Quote,
    QuoteFamily,
    QuoteVariant,
    Reading,
    Span,
    Story,
    WordChange,
)
from reader.text.normalise import storable

_KINDS: tuple[CellKind, ...] = ("page", "clean", "cleaners", "figures", "quotes", "checks", "coverage")
_DAY = datetime(2022, 9, 12, tzinfo=UTC)
#: What ends a cell where CSV is read with other rules than ours.
_SEPARATORS = (",", ";", "\t")


def hostile_page(texts: Sequence[str]) -> tuple[Page, Article]:
    """A page and its article with ``texts`` as their blocks and in every other field."""
    text = "\n".join(texts)
    page = Page(texts[0], "file", None, text, texts[0], _DAY, texts[0], texts[-1], tuple(texts[:3]))
    spans, blocks, at, raw = [], [], 0, 0
    for number, words in enumerate(texts):
        spans.append(Paragraph(at, at + len(words), number))
        blocks.append(Block(raw, raw + len(words), number % 2 == 0, "promo", words, {words[:40]: 0.5}, words))
        at, raw = at + len(words) + 2, raw + len(words) + 1
    article = Article(texts[0], texts[0], tuple(texts[:3]), _DAY, texts[-1], texts[-1], "\n\n".join(texts),
                      tuple(spans), tuple(blocks), texts[-1], tuple(texts[:3]))  # fmt: skip
    return page, article


def hostile_work(payloads: Sequence[str]) -> Work:
    """A notebook with ``payloads`` in all that can hold words of a page, a file's name or a person's typing."""
    texts = [" ".join(storable(payload)[0].split()) or "." for payload in payloads]
    page, article = hostile_page(texts)
    found = list(zip(texts, article.paragraphs, strict=True))
    reading = Reading(
        page=page,
        article=article,
        figures=tuple(Figure(p.start, p.end, "count", 3.0, unit=t, what=t) for t, p in found),
        quotes=tuple(Quote(p.start, p.end, "direct", t, p.start, p.end, t, p.start, p.end, person=t) for t, p in found),
        dates=tuple(DateMention(p.start, p.end, t, "day") for t, p in found),
        names=tuple(Name(p.start, p.end, "person", t) for t, p in found),
        checks=tuple(Check(t, "disagrees", (Span(p.start, p.end),), t) for t, p in found),
    )
    notes = [NotebookCell(f"n{i}", "note", payload) for i, payload in enumerate(payloads)]
    cells = (*(NotebookCell(kind, kind) for kind in _KINDS), *notes)
    return Work(
        notebook=Notebook("notebook", texts[0], ("a",), cells, _DAY, _DAY),
        reading=reading,
        page_hash=texts[0],
        cleaner=texts[-1],
        comparison=hostile_comparison(page, article, texts),
        groups={"coverage": hostile_group(article, texts)},
        corrections=[Correction(f"c{i}", "a", t, t, t, t, 0, {t[:40]: t}, _DAY) for i, t in enumerate(texts)],
        article_id="a",
    )


def hostile_comparison(page: Page, article: Article, texts: Sequence[str]) -> Comparison:
    """A comparison whose cleaners are called, and failed, in hostile words."""
    names = [f"{i} {text}" for i, text in enumerate(texts[:12])]
    return Comparison(
        page=page,
        articles=dict.fromkeys(names[:6], article),
        blocks=tuple(article.blocks),
        agreement={one: dict.fromkeys(names[:6], 0.5) for one in names[:6]},
        runs={name: CleanerRun(name, 0.1, 1, name) for name in names},
    )


def hostile_group(article: Article, texts: Sequence[str]) -> Group:
    """A coverage of two articles whose outlets, events and people are called in hostile words."""
    from reader.events.find import article_id

    some, own = texts[:12], article_id(article)
    covered = [
        CoveredArticle(id_, text, text, _DAY, text, len(article.text), text)
        for id_, text in zip((own, "other"), cycle(some), strict=False)
    ]
    spans = [Mention(own, p.start, p.end, "reported") for p in article.paragraphs[: len(some)]]
    events = [
        Event(f"e{i}", text, "2022-09-12", text, text, (text,), (text,), (span,))
        for i, (text, span) in enumerate(zip(some, spans, strict=True))
    ]
    coverage = Coverage(
        articles=tuple(covered),
        stories=(Story("s", some[0], (own, "other"), tuple(event.id for event in events)),),
        events=tuple(events),
        cells=tuple(Cell(e.id, own, "reported", e.mentions) for e in events)
        + tuple(Cell(e.id, "other", "not found") for e in events),
        copies=tuple(Copy((span, span), text) for text, span in zip(some, spans, strict=True)),
        notes=tuple(some[:3]),
    )
    quote = Quote(0, len(texts[0]), "direct", texts[0], person=texts[0])
    changed = [QuoteVariant(0, quote, t, (WordChange("altered", t, t, "name"),), 0.5) for t in some]
    return Group((article,), coverage, (), [QuoteFamily(t, tuple(changed)) for t in some[:2]], [[quote]])


def exported_documents(work: Work) -> Iterator[tuple[str, str]]:
    """View and HTML of all that leaves as HTML, or that a program shows as HTML."""
    yield "notebook as HTML", report(work)
    yield "coverage as HTML", coverage_page(work.groups["coverage"])
    yield "rich display", coverage_html(work.groups["coverage"].coverage)
    if work.comparison is not None:
        yield "rich display", comparison_html(work.comparison)
    yield "Markdown, shown with HTML on", as_lenient_html(notebook_markdown(work))
    yield "Markdown, shown with HTML on", as_lenient_html(findings_markdown(work))
    yield "Markdown, shown with HTML on", as_lenient_html(work.notes)
    for cell in json.loads(notebook_ipynb(work))["cells"]:
        if cell["cell_type"] == "markdown":
            yield "Jupyter, shown with HTML on", as_lenient_html("".join(cell["source"]))
        for output in cell.get("outputs", ()):
            yield "Jupyter, shown with HTML on", "".join(output["data"].get("text/html", ""))


def as_lenient_html(markdown: str) -> str:
    """Markdown as a program shows it that lets raw HTML through."""
    from markdown_it import MarkdownIt

    return str(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(markdown))


def data_faults(work: Work) -> list[tuple[str, str]]:
    """Cells of the CSV files that a spreadsheet would run, JSON that is not what was put in, file names not plain."""
    found = []
    for rows in work.tables().values():
        if rows:
            found += [("formula", cell[:80]) for cell in _formulas(csv_text(rows))]
    if json.loads(json_text(work.to_dict())) != json.loads(json.dumps(work.to_dict())):
        found.append(("JSON", work.title))
    if not re.fullmatch(r"[\w-]+", work.file_name):
        found.append(("file name", work.file_name))
    return found


def _formulas(text: str) -> Iterator[str]:
    for separator in _SEPARATORS:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator):
            begun = ((cell, cell.lstrip("\r\n\t")) for cell in row)
            yield from (cell for cell, words in begun if words.startswith(FORMULA_SIGNS) and not _is_number(words))


def _is_number(cell: str) -> bool:
    return bool(re.fullmatch(r"[-+]?[\d.]+(?:,.*)?", cell, re.DOTALL))
