"""A notebook as Markdown: the article, its findings as tables, and the notes; nothing in it is fetched."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from reader.clean.language import NAMES
from reader.export.called_wrong import SAYS
from reader.export.chart_cells import CHARTS, draw_chart
from reader.export.citations import escape_markdown
from reader.export.covered import Group
from reader.export.figure_words import figure_words
from reader.export.marks import QUOTE_KINDS, VERDICTS
from reader.export.notes import note_markdown, without_html, without_places
from reader.export.report import PLAIN_TEXT, TITLES, tried
from reader.export.rich import STATES
from reader.export.tables import provenance
from reader.export.work import Work, settings_of
from reader.library.notebooks import NotebookCell
from reader.text.sentences import sentence_at


def notebook_markdown(work: Work) -> str:
    """The notebook's cells, in order, as one Markdown document."""
    parts = [f"# {escape_markdown(work.title)}", _provenance(work)]
    for cell in work.notebook.cells:
        if cell.kind == "note":
            parts.append(note_markdown(without_places(cell.source)).strip())
        else:
            parts += [f"## {TITLES[cell.kind]}", _MAKERS[cell.kind](work, cell)]
    return without_html("\n\n".join(part for part in parts if part)) + "\n"


def findings_markdown(work: Work) -> str:
    """Figures, quotes, checks and corrections alone: the list to work from."""
    cells = {cell.kind: cell for cell in work.notebook.cells}
    parts = [f"# {escape_markdown(work.title)}", _provenance(work)]
    for kind in ("figures", "quotes", "checks"):
        parts += [f"## {TITLES[kind]}", _MAKERS[kind](work, cells.get(kind) or work.notebook.cells[0])]
    return "\n\n".join(parts) + "\n"


def _provenance(work: Work) -> str:
    return " · ".join(escape_markdown(part) for part in provenance(work.facts, _moment))


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}"


def _page(work: Work, _cell: NotebookCell) -> str:
    article = work.reading.article
    rows = [
        ("Authors", ", ".join(article.authors)),
        ("Language", NAMES.get(article.language or "", article.language)),
        ("Title", article.title),
    ]
    notes = "\n".join(f"- {escape_markdown(note)}" for note in (*work.reading.page.notes, *article.notes))
    return "\n\n".join(part for part in (_table(("", ""), [row for row in rows if row[1]]), notes) if part)


def _clean(work: Work, _cell: NotebookCell) -> str:
    article = work.reading.article
    return "\n\n".join(escape_markdown(article.text_of(paragraph)) for paragraph in article.paragraphs)


def _figures(work: Work, _cell: NotebookCell) -> str:
    text, wrong = work.reading.article.text, work.called_wrong("figure")
    rows = [
        (text[f.start : f.end], SAYS if (f.start, f.end) in wrong else figure_words(f), sentence_at(text, f.start))
        for f in work.reading.figures
        if f.kind not in ("date", "time")
    ]
    return _table(("as written", "means", "sentence"), rows) if rows else "No figures found in the text."


def _quotes(work: Work, _cell: NotebookCell) -> str:
    article, wrong = work.reading.article, work.called_wrong("quote")
    rows = [
        (
            article.text_of(q),
            q.person or q.speaker or "not named in this text",
            SAYS if (q.start, q.end) in wrong else QUOTE_KINDS[q.kind],
        )
        for q in work.reading.quotes
    ]
    return _table(("words", "speaker", "kind"), rows) if rows else "No quotes found in the text."


def _checks(work: Work, _cell: NotebookCell) -> str:
    lines = [f"- **{VERDICTS[c.verdict]}**: {escape_markdown(c.message)}" for c in work.reading.checks]
    return "\n".join(lines) or "Nothing to check: the article gives no figure twice, converts none and states no sum."


def _cleaners(work: Work, _cell: NotebookCell) -> str:
    if work.comparison is None:
        return "The cleaners were not run when this was exported."
    articles = work.comparison.articles
    rows = [
        (name, len(articles[name].text.split()) if name in articles else "none", f"{run.seconds:.2f}", run.error or "")
        for name, run in tried(work.comparison).items()
    ]
    said = f"{PLAIN_TEXT}\n\n" if work.comparison.page.html is None else ""
    return said + _table(("cleaner", "words kept", "seconds", "problem"), rows)


def _coverage(work: Work, cell: NotebookCell) -> str:
    group = work.groups.get(cell.id)
    return _matrix(group) if group else "No articles were chosen for this cell."


def _matrix(group: Group) -> str:
    coverage = group.coverage
    states = {(c.event_id, c.article_id): c.state for c in coverage.cells}
    rows = []
    for event in coverage.events:
        said = [states.get((event.id, article.id)) for article in coverage.articles]
        rows.append((event.when or "day unknown", event.label, *(STATES[s] if s else "another story" for s in said)))
    return _table(("day", "event", *(a.outlet or a.title or "Untitled" for a in coverage.articles)), rows)


def _chart(work: Work, cell: NotebookCell) -> str:
    name = str(settings_of(cell).get("chart", "people"))
    drawn = draw_chart(name, work.groups.get(cell.id), work.comparison) if name in CHARTS else None
    if drawn is None:
        return "What this chart is drawn from was not there when this was exported."
    rows = drawn[1]
    columns = [column for column in (rows[0] if rows else {}) if not column.endswith("_id")]
    return f"*{CHARTS[name].question}*\n\n" + _table(columns, [[row.get(column) for column in columns] for row in rows])


def _table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as GitHub's Markdown has it; a cell's line breaks become spaces."""
    lines = [_line(heads), _line(["---"] * len(heads), escaped=True), *map(_line, rows)]
    return "\n".join(lines)


def _line(cells: Sequence[object], escaped: bool = False) -> str:
    words = [" ".join(str("" if cell is None else cell).split()) for cell in cells]
    return "| " + " | ".join(word if escaped else escape_markdown(word) for word in words) + " |"


_MAKERS: dict[str, Callable[[Work, NotebookCell], str]] = {
    "page": _page,
    "clean": _clean,
    "cleaners": _cleaners,
    "figures": _figures,
    "quotes": _quotes,
    "checks": _checks,
    "coverage": _coverage,
    "chart": _chart,
}
