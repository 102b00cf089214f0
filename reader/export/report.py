"""A notebook as one HTML file: opens offline, prints well, and shows every claim in its place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from reader.clean.language import NAMES
from reader.export.called_wrong import SAYS
from reader.export.chart_cells import CHARTS, draw_chart
from reader.export.citations import passage_of_link
from reader.export.covered import coverage_body
from reader.export.figure_words import figure_words
from reader.export.marks import QUOTE_KINDS, VERDICTS, Mark, finding_marks, marked, shown, table
from reader.export.notes import note_html
from reader.export.rich import counted
from reader.export.shell import document, picture, section
from reader.export.tables import provenance
from reader.export.work import Work, settings_of
from reader.library.notebooks import NotebookCell
from reader.model import CleanerRun, Comparison, Span
from reader.text.sentences import sentence_at

TITLES = {
    "page": "Page",
    "clean": "The article",
    "cleaners": "Cleaners",
    "figures": "Figures",
    "quotes": "Quotes",
    "checks": "Checks",
    "coverage": "Event coverage",
    "chart": "Chart",
    "note": "Note",
}
#: Why few cleaners are listed for a page without mark-up.
PLAIN_TEXT = "This page is plain text, which only Reader’s own cleaners take."


def report(work: Work) -> str:
    """The notebook's cells, in order, as one self-contained HTML document."""
    body = [f"<h1><bdi>{shown(work.title)}</bdi></h1>", _provenance(work)]
    body += [_cell(work, cell) for cell in work.notebook.cells]
    body.append(
        f"<footer><p>Made with Reader on {_moment(work.exported)}. Nothing in this file is fetched.</p></footer>"
    )
    return document(work.title, "".join(body), work.reading.article.language)


def _provenance(work: Work) -> str:
    return f'<p class="facts">{" · ".join(shown(part) for part in provenance(work.facts, _moment))}</p>'


def _cell(work: Work, cell: NotebookCell) -> str:
    makers: dict[str, Callable[[Work, NotebookCell], str]] = {
        "page": _page,
        "clean": _clean,
        "cleaners": _cleaners,
        "figures": _figures,
        "quotes": _quotes,
        "checks": _checks,
        "coverage": _coverage,
        "chart": _chart,
    }
    if cell.kind == "note":
        inside = note_html(cell.source, lambda link: _place(work, link))
        return f'<section id="{shown(cell.id)}" class="note">{inside}</section>' if cell.source.strip() else ""
    return section(TITLES[cell.kind], makers[cell.kind](work, cell), folded=cell.folded, anchor=cell.id)


def _place(work: Work, link: str) -> str | None:
    """Where in this document a note's citation stands; None for a passage that is not surely here."""
    passage = passage_of_link(link)
    if passage is None or passage[0] != work.article_id:
        return None
    article = work.reading.article
    span = passage[1].place(article.text)
    if span is None or not any(cell.kind == "clean" for cell in work.notebook.cells):
        return None
    number = next((i for i, p in enumerate(article.paragraphs) if p.start <= span.start < p.end), None)
    return None if number is None else f"#p{number}"


def _page(work: Work, _cell: NotebookCell) -> str:
    article, page, facts = work.reading.article, work.reading.page, work.facts
    rows = [
        ("Title", facts.title),
        ("Authors", ", ".join(article.authors)),
        ("Outlet", facts.outlet),
        ("Published", _moment(facts.published) if facts.published else "unknown"),
        ("Language", NAMES.get(article.language or "", article.language)),
        ("Address", facts.url),
        ("Read", _moment(facts.fetched) if facts.fetched else ""),
        ("Cleaner", facts.cleaner),
        ("SHA-256 of the page", facts.page_hash),
    ]
    notes = "".join(f"<li>{shown(note)}</li>" for note in (*page.notes, *article.notes))
    return table(("", ""), [row for row in rows if row[1]]) + (f'<ul class="facts">{notes}</ul>' if notes else "")


def _clean(work: Work, _cell: NotebookCell) -> str:
    reading = work.reading
    wrong = {name: work.called_wrong(name) for name in ("figure", "quote")}
    figures = [f for f in reading.figures if (f.start, f.end) not in wrong["figure"]]
    quotes = [q for q in reading.quotes if q.kind != "term" and (q.start, q.end) not in wrong["quote"]]
    marks = finding_marks(figures, quotes, (), reading.checks)
    marks += [Mark(span.start, span.end, "cited", "cited in a note") for span in _citations(work)]
    parts = []
    for number, paragraph in enumerate(reading.article.paragraphs):
        within = [m for m in marks if m.end > paragraph.start and m.start < paragraph.end]
        words = marked(reading.article.text, within, paragraph.start, paragraph.end)
        headline = (
            ' class="headline"' if number == 0 and reading.article.text_of(paragraph) == reading.article.title else ""
        )
        parts.append(f'<p id="p{number}" dir="auto"{headline}>{words}</p>')
    return f'<div class="text">{"".join(parts)}</div>{_dropped(work)}{_corrections(work)}'


def _citations(work: Work) -> list[Span]:
    """Spans of the article that notes cite."""
    from markdown_it import MarkdownIt

    links: list[str] = []
    for cell in work.notebook.cells:
        if cell.kind == "note":
            for token in MarkdownIt("commonmark").parse(cell.source):
                links += [str(t.attrs.get("href", "")) for t in token.children or () if t.type == "link_open"]
    passages = [p[1] for p in map(passage_of_link, links) if p and p[0] == work.article_id]
    found = [passage.place(work.reading.article.text) for passage in passages]
    return [span for span in found if span is not None]


def _dropped(work: Work) -> str:
    """Every block of the page that is not in the article, and why: folded, since nobody reads it first."""
    page, article = work.reading.page, work.reading.article
    dropped = [block for block in article.blocks if not block.kept]
    if not dropped:
        return ""
    parts = []
    for block in dropped:
        why = "; ".join(part for part in (block.kind, block.reason) if part)
        parts.append(
            f'<div class="dropped"><span class="kind">{shown(why)}</span>'
            f'<p dir="auto">{shown(page.text[block.start : block.end])}</p></div>'
        )
    summary = f"Left out of the page: {counted(len(dropped), 'part')}"
    return f'<details class="raw"><summary>{shown(summary)}</summary>{"".join(parts)}</details>'


def _corrections(work: Work) -> str:
    if not work.corrections:
        return ""
    rows = [(c.kind, c.exact, _moment(c.created) if c.created else "") for c in work.corrections]
    return f"<h3>Corrections by the reader</h3>{table(('correction', 'words', 'made'), rows)}"


def _figures(work: Work, _cell: NotebookCell) -> str:
    text, wrong = work.reading.article.text, work.called_wrong("figure")
    rows = [
        (
            text[f.start : f.end],
            SAYS if (f.start, f.end) in wrong else figure_words(f),
            f.kind.replace("_", " "),
            sentence_at(text, f.start),
        )
        for f in work.reading.figures
        if f.kind not in ("date", "time")
    ]
    if not rows:
        return "<p>No figures found in the text.</p>"
    return f'<div class="wide">{table(("as written", "means", "kind", "sentence"), rows)}</div>'


def _quotes(work: Work, _cell: NotebookCell) -> str:
    article, wrong = work.reading.article, work.called_wrong("quote")
    rows = [
        (
            article.text_of(q),
            q.person or q.speaker or "not named in this text",
            SAYS if (q.start, q.end) in wrong else QUOTE_KINDS[q.kind],
            q.cue or "",
        )
        for q in work.reading.quotes
    ]
    if not rows:
        return "<p>No quotes found in the text.</p>"
    return f'<div class="wide">{table(("words", "speaker", "kind", "cue"), rows)}</div>'


def _checks(work: Work, _cell: NotebookCell) -> str:
    if not work.reading.checks:
        return "<p>Nothing to check: the article gives no figure twice, converts none and states no sum.</p>"
    text = work.reading.article.text_of
    rows = [(VERDICTS[c.verdict], c.message, " … ".join(map(text, c.spans))) for c in work.reading.checks]
    return f'<div class="wide">{table(("verdict", "what to know", "words"), rows)}</div>'


def _cleaners(work: Work, _cell: NotebookCell) -> str:
    comparison = work.comparison
    if comparison is None:
        return "<p>The cleaners were not run when this was exported.</p>"
    rows: Sequence[Sequence[object]] = [
        (
            name,
            f"{len(comparison.articles[name].text.split()):,}" if name in comparison.articles else "none",
            f"{comparison.agreement.get(name, {}).get('consensus', 0):.0%}" if name in comparison.articles else "",
            f"{run.seconds:.2f}",
            run.error or "",
        )
        for name, run in tried(comparison).items()
    ]
    heads = ("cleaner", "words kept", "like consensus", "seconds", "problem")
    drawn = draw_chart("agreement", None, comparison)
    chart = picture(drawn[0], CHARTS["agreement"].question) if drawn else ""
    said = f'<p class="facts">{PLAIN_TEXT}</p>' if comparison.page.html is None else ""
    return f'{said}<div class="wide">{table(heads, rows, numbers=(1, 2, 3))}</div>{chart}'


def tried(comparison: Comparison) -> dict[str, CleanerRun]:
    """The runs that say something: on a page that is plain text, without those that only take mark-up."""
    if comparison.page.html is not None:
        return dict(comparison.runs)
    return {name: run for name, run in comparison.runs.items() if name in comparison.articles}


def _coverage(work: Work, cell: NotebookCell) -> str:
    group = work.groups.get(cell.id)
    return coverage_body(group) if group else "<p>No articles were chosen for this cell.</p>"


def _chart(work: Work, cell: NotebookCell) -> str:
    name = str(settings_of(cell).get("chart", "people"))
    drawn = draw_chart(name, work.groups.get(cell.id), work.comparison) if name in CHARTS else None
    if drawn is None:
        return "<p>What this chart is drawn from was not there when this was exported.</p>"
    chart, rows = drawn
    columns = [column for column in (rows[0] if rows else {}) if not column.endswith("_id")]
    data = table(columns, [[row.get(column) for column in columns] for row in rows])
    folded = f'<details><summary>The data</summary><div class="wide">{data}</div></details>' if rows else ""
    return picture(chart, CHARTS[name].question) + folded


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M %Z}".strip()
